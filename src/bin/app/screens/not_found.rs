//! The screen for an unknown address.

use gatehouse::{
    text,
    url::{query::ListQuery, route::Route},
};
use leptos::prelude::*;

use crate::{
    browser::{address::href, title},
    ui::empty::Empty,
};

#[component]
pub(crate) fn NotFound() -> impl IntoView {
    title::set(text::page_not_found_title());
    view! {
        <header class="head"><h1 tabindex="-1">{text::page_not_found_title()}</h1></header>
        <div class="card">
            <Empty title="" body=text::page_not_found_body()>
                <a class="button primary" href=href(&Route::Users(ListQuery::default()))>{text::go_to_users()}</a>
            </Empty>
        </div>
    }
}
