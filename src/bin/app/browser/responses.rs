//! What the API has answered, for the directory: it notes what the tab reads and changes anyway.

use std::cell::RefCell;

use gatehouse::{
    api::http::{Method, Request, Response},
    url::percent,
};
use leptos::{ev, prelude::window_event_listener};

use super::boot;

/// What a good response says of people.
pub(crate) enum News {
    /// A page of the list or a record, as it came.
    Body(String),
    /// The person with this id is deleted.
    Removed(String),
}

/// Fired when there is news. An event and no function: what a function reaches would be in the first chunk.
const EVENT: &str = "gatehouse:news";

thread_local! {
    /// `None` while nobody listens.
    static NEWS: RefCell<Option<Vec<News>>> = const { RefCell::new(None) };
}

/// Calls `listener` whenever there is news from now on.
pub(crate) fn listen(listener: impl Fn() + 'static) {
    NEWS.set(Some(Vec::new()));
    std::mem::forget(window_event_listener(ev::Custom::<web_sys::Event>::new(EVENT), move |_| listener()));
}

/// The news since the last time.
pub(crate) fn take() -> Vec<News> {
    NEWS.with_borrow_mut(|news| news.as_mut().map(std::mem::take)).unwrap_or_default()
}

/// A response came.
pub(crate) fn note(request: &Request, response: &Response) {
    let is_noted = NEWS.with_borrow_mut(|news| match news {
        Some(news) if response.status < 300 => {
            if request.method != Method::Delete {
                news.push(News::Body(response.body.clone()));
            } else if let Some(id) = request.path.strip_prefix("/user/").and_then(|path| path.strip_suffix('/'))
                && !id.contains('/')
            {
                // A call by username does not say whom it deletes; the next look at the count does.
                news.push(News::Removed(percent::decode(id)));
            }
            true
        }
        _ => false,
    });
    if is_noted {
        boot::fire(EVENT);
    }
}
