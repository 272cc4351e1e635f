//! The screens about users.

pub(crate) mod create;
mod delete;
pub(crate) mod detail;
pub(crate) mod edit;
mod form;
#[cfg(debug_assertions)]
pub(super) mod gallery;
pub(super) mod headings;
pub(crate) mod list;
pub(crate) mod no_rows;
mod offer;
pub(crate) mod peek;
pub(super) mod picked;
pub(crate) mod replace;
mod sending;
pub(crate) mod undo;

use gatehouse::{
    fault::Fault,
    route::{Key, Route},
    seen::Seen,
    text,
    user::User,
    visible,
};
use leptos::prelude::*;

use crate::{
    edge::{
        address::href,
        api, focus, session,
        still::{Still, still},
    },
    flow::load::{Again, Answer, Load, load},
    shell::title,
    ui::{
        empty::Empty,
        fault::FaultBox,
        icon::{Icon, icon},
        retrying::retrying,
        waiting::waiting,
    },
};

/// A user being read for a screen.
pub(crate) type UserLoad = Load<Key, User>;

/// Reads the user that an address names and notes what it teaches about organizations and roles.
/// `known` is shown until then: for a screen that can be drawn again, so not for a form.
fn load_user(key: Key, known: Option<Answer<Key, User>>) -> UserLoad {
    let seen = expect_context::<RwSignal<Seen>>();
    let question = Memo::new(move |_| key.clone());
    let load = load(question, known, move |key, give_up| async move {
        let user = api::shown_user(&key, &give_up).await?;
        seen.try_update(|seen| seen.note(std::slice::from_ref(&user)));
        Ok(user)
    });
    let (answer, fault) = (load.answer, load.fault);
    Effect::new(move |_| {
        if answer.with(Option::is_some) || fault.with(Option::is_some) {
            focus::where_lost();
        }
    });
    load
}

/// Waiting, not found or failed: what a screen about one user shows while it has none to show.
fn without_user(load: UserLoad, key: Key) -> AnyView {
    let Some(fault) = load.fault.get() else {
        return waiting();
    };
    if fault == Fault::NotFound {
        title(text::not_found_title());
        let (named, search) = match &key {
            Key::Id(id) => (text::named_by_id(&visible::told(id.text())), Route::Users(Default::default())),
            Key::Username(name) => (format!("“{}”", visible::told(name.text())), Route::search_username(name.text())),
        };
        return view! {
            <header class="head"><h1 tabindex="-1">{text::not_found_title()}</h1></header>
            <div class="card">
                <Empty title="" body=text::not_found_body(&named)>
                    <a class="button primary" href=href(&search)>{icon(Icon::Search)}{text::search()}</a>
                </Empty>
            </div>
        }
        .into_any();
    }
    title(text::users());
    view! {
        <header class="head"><h1 tabindex="-1">{text::users()}</h1></header>
        {fault_box(&fault, load.again)}
    }
    .into_any()
}

/// A failed reading, with a way to try again.
pub(crate) fn fault_box(fault: &Fault, again: Again) -> AnyView {
    let (told, raw) = (text::fault_told(fault), fault.raw().map(str::to_owned));
    view! { <FaultBox told=told raw=raw retry=retrying(again).into_any() /> }.into_any()
}

/// A control that writes: a link where this token may write, plain text that says why not where it may not.
fn write_link(route: &Route, class: &str, label: &str, mark: Option<Icon>) -> Still {
    let marked = |link: Still| link.children(mark.map(icon)).text(label);
    match session::read_only() {
        None => marked(still("a").class(&format!("button {class}")).attribute("href", href(route))),
        Some(_) => {
            let off = still("span").attribute("role", "link").class("button off").attribute("aria-disabled", "true");
            marked(off.attribute("title", text::read_only_title()))
        }
    }
}
