//! What stands in place of rows where there are none: why, and what to do.

use gatehouse::{query::ListQuery, route::Route, text};
use leptos::prelude::*;

use super::write_link;
use crate::{
    edge::{address::href, clock},
    ui::{empty::Empty, icon::Icon},
};

#[derive(Clone, PartialEq)]
pub(crate) enum NoRows {
    /// The list has become shorter than its page's place.
    PastEnd {
        count: u64,
        last: ListQuery,
    },
    /// Nobody fits all the filters.
    NoMatch(ListQuery),
    Nobody,
}

pub(crate) fn no_rows(why: &NoRows) -> AnyView {
    let (title, body) = match why {
        NoRows::PastEnd { count, .. } => (text::past_end_title(), text::past_end_body(&clock::number(*count))),
        NoRows::NoMatch(_) => (text::no_match_title(), text::no_match_body().to_owned()),
        NoRows::Nobody => (text::no_users_title(), text::no_users_body().to_owned()),
    };
    let way_out = match why {
        NoRows::PastEnd { last, .. } => {
            let last = href(&Route::Users(last.clone()));
            view! { <a class="button primary" href=last>{text::to_last_page()}</a> }.into_any()
        }
        NoRows::NoMatch(query) => {
            let all = href(&Route::Users(query.without_filters()));
            view! { <a class="button" href=all>{text::clear_filters()}</a> }.into_any()
        }
        NoRows::Nobody => (|| write_link(&Route::NewUser, "primary", text::new_user(), Some(Icon::Plus))).into_any(),
    };
    view! { <Empty title=title body=body>{way_out}</Empty> }.into_any()
}
