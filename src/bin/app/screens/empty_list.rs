//! The empty states of the list: why there are no rows, and what to do.

use gatehouse::{
    text,
    url::{query::ListQuery, route::Route},
};
use leptos::prelude::*;

use super::write_link::write_link;
use crate::{
    browser::{address::href, format},
    ui::{empty::Empty, icon::Icon},
};

#[derive(Clone, PartialEq)]
pub(crate) enum EmptyList {
    /// The page is past the end of the list.
    PastEnd {
        count: u64,
        last: ListQuery,
    },
    /// No user matches all filters.
    NoMatch(ListQuery),
    Nobody,
}

pub(crate) fn empty_list(why: &EmptyList) -> AnyView {
    let (title, body) = match why {
        EmptyList::PastEnd { count, .. } => (text::past_end_title(), text::past_end_body(&format::number(*count))),
        EmptyList::NoMatch(_) => (text::no_match_title(), text::no_match_body().to_owned()),
        EmptyList::Nobody => (text::no_users_title(), text::no_users_body().to_owned()),
    };
    let way_out = match why {
        EmptyList::PastEnd { last, .. } => {
            let last = href(&Route::Users(last.clone()));
            view! { <a class="button primary" href=last>{text::to_last_page()}</a> }.into_any()
        }
        EmptyList::NoMatch(query) => {
            let all = href(&Route::Users(query.without_filters()));
            view! { <a class="button" href=all>{text::clear_filters()}</a> }.into_any()
        }
        EmptyList::Nobody => (|| write_link(&Route::NewUser, "primary", text::new_user(), Some(Icon::Plus))).into_any(),
    };
    view! { <Empty title=title body=body>{way_out}</Empty> }.into_any()
}
