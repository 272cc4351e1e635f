//! An address that no screen has.

use gatehouse::{query::ListQuery, route::Route, text};
use leptos::prelude::*;

use crate::{edge::address::href, shell::title, ui::empty::Empty};

#[component]
pub(crate) fn Lost() -> impl IntoView {
    title(text::lost_title());
    view! {
        <header class="head"><h1 tabindex="-1">{text::lost_title()}</h1></header>
        <div class="card">
            <Empty title="" body=text::lost_body()>
                <a class="button primary" href=href(&Route::Users(ListQuery::default()))>{text::to_users()}</a>
            </Empty>
        </div>
    }
}
