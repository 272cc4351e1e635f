//! Who is to be changed, from the click in the list to the page or the dialog that asks what is done to them. It lives
//! as long as the tab: no address has it.

use std::cell::RefCell;

use gatehouse::{plan::choice::Act, url::query::ListQuery};

/// Whom a change is for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    /// The selected people.
    Ticked(Act),
    /// Everybody in this list.
    Matching(ListQuery),
}

thread_local! {
    static CHOICE: RefCell<Option<Choice>> = const { RefCell::new(None) };
}

/// Keeps a choice for whoever asks next.
pub(crate) fn keep(choice: Choice) {
    CHOICE.set(Some(choice));
}

/// The choice of this tab.
pub(crate) fn get() -> Option<Choice> {
    CHOICE.with_borrow(Clone::clone)
}
