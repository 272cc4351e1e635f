//! An address that no screen has.

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
    title::set(text::lost_title());
    view! {
        <header class="head"><h1 tabindex="-1">{text::lost_title()}</h1></header>
        <div class="card">
            <Empty title="" body=text::lost_body()>
                <a class="button primary" href=href(&Route::Users(ListQuery::default()))>{text::to_users()}</a>
            </Empty>
        </div>
    }
}
