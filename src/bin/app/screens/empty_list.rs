//! The empty states of the list: why there are no rows, and what to do.

use gatehouse::{
    list::page::{Emptiness, Page},
    text,
    url::{
        query::{Filter, ListQuery},
        route::Route,
    },
};
use leptos::prelude::*;

use super::write_link::write_link;
use crate::{
    browser::{address::href, api, format},
    state::load::Loaded,
    ui::{empty::Empty, icon::Icon},
};

/// Why the page on screen has no rows.
pub(crate) fn emptiness(answer: &Loaded<ListQuery, Page>) -> Option<Emptiness> {
    answer.value.emptiness(&answer.query, api::page_size())
}

pub(crate) fn empty_list(why: &Emptiness) -> AnyView {
    let (title, body) = match why {
        Emptiness::PastEnd { count, .. } => (text::past_end_title(), text::past_end_body(&format::number(*count))),
        Emptiness::NoneSent { count: Some(count), .. } => {
            (text::empty_page_title(), text::empty_page_body(&format::number(*count)))
        }
        Emptiness::NoneSent { count: None, .. } => (text::empty_page_title(), text::empty_page_uncounted().to_owned()),
        Emptiness::NoMatchSoFar(_) => (text::no_match_so_far_title(), text::no_match_so_far_body().to_owned()),
        Emptiness::NoMatch(query) if !query.filter(Filter::Search).is_empty() => {
            (text::no_match_title(), text::no_match_search().to_owned())
        }
        Emptiness::NoMatch(_) => (text::no_match_title(), text::no_match_body().to_owned()),
        Emptiness::Nobody => (text::no_users_title(), text::no_users_body().to_owned()),
    };
    let link = |query: &ListQuery, class: &'static str, label: &'static str| {
        view! { <a class=class href=href(&Route::Users(query.clone()))>{label}</a> }.into_any()
    };
    let way_out = match why {
        Emptiness::PastEnd { last, .. } => link(last, "button primary", text::to_last_page()),
        Emptiness::NoneSent { before, .. } => {
            let refresh = view! {
                <button type="button" class="button primary" data-action="refresh">{text::refresh()}</button>
            };
            let before = before.as_ref().map(|before| {
                let first = (before.offset() > 0).then(|| link(&before.with_offset(0), "button", text::first_page()));
                view! { {link(before, "button", text::previous_page())}{first} }
            });
            view! { {refresh}{before} }.into_any()
        }
        Emptiness::NoMatchSoFar(query) if !query.is_filtered() => ().into_any(),
        Emptiness::NoMatch(query) | Emptiness::NoMatchSoFar(query) => {
            link(&query.without_filters(), "button", text::clear_filters())
        }
        Emptiness::Nobody => (|| write_link(&Route::NewUser, "primary", text::new_user(), Some(Icon::Plus))).into_any(),
    };
    view! { <Empty title=title body=body>{way_out}</Empty> }.into_any()
}
