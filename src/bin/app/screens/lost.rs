//! An address that no screen has.

use gatehouse::{query::ListQuery, route::Route, text};
use leptos::prelude::*;

use crate::{edge::address::href, shell::title, ui::empty::Empty};

#[component]
pub(crate) fn Lost() -> impl IntoView {
    title(text::LOST_TITLE);
    view! {
        <header class="head"><h1 tabindex="-1">{text::LOST_TITLE}</h1></header>
        <div class="card">
            <Empty title="" body=text::LOST_BODY>
                <a class="button primary" href=href(&Route::Users(ListQuery::default()))>{text::TO_USERS}</a>
            </Empty>
        </div>
    }
}
