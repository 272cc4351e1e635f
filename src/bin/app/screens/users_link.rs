//! The way to everybody, from a screen that has nobody to show.

use gatehouse::{
    text,
    url::{query::ListQuery, route::Route},
};
use leptos::prelude::*;

use crate::browser::address::href;

/// A link to the list of users that looks like a button of these classes.
pub(crate) fn users_link(class: &'static str) -> AnyView {
    view! { <a class=class href=href(&Route::Users(ListQuery::default()))>{text::go_to_users()}</a> }.into_any()
}
