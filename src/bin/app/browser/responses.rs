//! What the API has answered, for the directory: it notes what the tab reads and changes anyway.

use std::cell::RefCell;

use gatehouse::api::http::{Method, Request, Response};
use leptos::{ev, prelude::window_event_listener};

use super::boot;

/// What a good response says of people.
pub(crate) enum News {
    /// A page of the list or a record, as it came.
    Body(String),
    /// A person was changed; the record, as it came.
    Changed(String),
    /// A person was created; the record, as it came.
    Created(String),
    /// The person of this path of the API is deleted.
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
            news.push(match request.method {
                Method::Delete => News::Removed(request.path.clone()),
                Method::Post => News::Created(response.body.clone()),
                Method::Get => News::Body(response.body.clone()),
                Method::Put | Method::Patch => News::Changed(response.body.clone()),
            });
            true
        }
        _ => false,
    });
    if is_noted {
        boot::fire(EVENT);
    }
}
