//! The screen for an unknown address.

use gatehouse::text;
use leptos::prelude::*;

use super::users_link::users_link;
use crate::{browser::title, ui::empty::Empty};

#[component]
pub(crate) fn NotFound() -> impl IntoView {
    title::set(text::page_not_found_title());
    view! {
        <header class="head"><h1 tabindex="-1">{text::page_not_found_title()}</h1></header>
        <div class="card">
            <Empty title="" body=text::page_not_found_body()>
                {users_link("button primary")}
            </Empty>
        </div>
    }
}
