//! The directory as the rest of the console sees it: a trait, so that nothing but the directory's chunk has its code.

use std::{pin::Pin, rc::Rc};

use directory::question::Batch;
use gatehouse::{
    api::client::Read,
    list::page::{Found, Page},
    url::query::ListQuery,
    user::User,
    view::element::Element,
};
use leptos::prelude::*;

use crate::browser::http::AbortHandle;

/// What comes later.
pub(crate) type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// The people whom a text finds, the best first.
pub(crate) struct FoundUsers {
    pub(crate) users: Vec<User>,
    /// How many there are in all.
    pub(crate) count: u32,
    /// How much of everybody has been read, as the badge says it.
    pub(crate) coverage: String,
}

/// Who was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Handed {
    /// Nobody, or not all of them: nobody has been read, the worker has stopped, or nobody wants more.
    Broken,
    /// Those who have been read, who are not all there are.
    SoFar,
    /// Everybody.
    Everybody,
}

/// Takes some people. Returns whether to go on.
pub(crate) type OnBatch = Box<dyn FnMut(Batch) -> bool>;

/// What the rest of the console asks of the directory once its chunk is loaded, so that it need not have its code.
pub(crate) trait Finder {
    /// A page of a list that the server cannot answer.
    fn page(&self, query: ListQuery, abort: AbortHandle) -> Later<Read<Page>>;
    /// The rows of an answer with the marks of the search, and why each was found.
    fn marked(&self, table: Element, found: &Found) -> Element;
    /// What was read, beside the numbers of a list. Read in an effect, it is drawn again when that changes.
    fn badge(&self) -> Element;
    /// The people whom a text finds; `None` where nobody has been read.
    fn find(&self, text: String) -> Later<Option<FoundUsers>>;
    /// Whether questions are answered without a request.
    fn is_read(&self) -> bool;
    /// Whether everybody has been read.
    fn has_everybody(&self) -> bool;
    /// Hands over everybody who has been read, some at a time, each without what the contract does not name. A person
    /// who changes meanwhile may come twice: the later one counts.
    fn everybody(&self, on_batch: OnBatch) -> Later<Handed>;
    /// This person was opened.
    fn opened(&self, id: &str);
    /// Somebody has signed in: another token finds an empty directory.
    fn signed_in(&self);
    /// Nobody is signed in any more.
    fn end(&self);
}

/// The directory once its chunk is loaded.
pub(crate) type FinderHandle = StoredValue<Option<Rc<dyn Finder>>, LocalStorage>;
