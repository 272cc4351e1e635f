//! The screens about users.

use gatehouse::{
    api::error::ApiError,
    display::escape,
    list::suggestions::Suggestions,
    text,
    url::route::{Key, Route},
    user::User,
};
use leptos::prelude::*;

use crate::{
    browser::{
        api, focus,
        navigator::href,
        session,
        vdom::{VElement, el},
    },
    shell::title,
    state::load::{Load, Loaded, Retry, load},
    ui::{
        empty::Empty,
        error_box::ErrorBox,
        icon::{Icon, icon},
        loading::loading,
        retry::retry_status,
    },
};

/// A user being read for a screen.
pub(crate) type UserLoad = Load<Key, User>;

/// Reads the user that an address names and notes what it teaches about organizations and roles.
/// `known` is shown until then: for a screen that can be drawn again, so not for a form.
pub(crate) fn load_user(key: Key, known: Option<Loaded<Key, User>>) -> UserLoad {
    let seen = expect_context::<RwSignal<Suggestions>>();
    let query = Memo::new(move |_| key.clone());
    let load = load(query, known, move |key, abort| async move {
        let user = api::shown_user(&key, &abort).await?;
        seen.try_update(|seen| seen.record(std::slice::from_ref(&user)));
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
pub(crate) fn without_user(load: UserLoad, key: Key) -> AnyView {
    let Some(fault) = load.fault.get() else {
        return loading();
    };
    if fault == ApiError::NotFound {
        title(text::not_found_title());
        let (named, search) = match &key {
            Key::Id(id) => (text::named_by_id(&escape::escape(id.text())), Route::Users(Default::default())),
            Key::Username(name) => (format!("“{}”", escape::escape(name.text())), Route::search_username(name.text())),
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
        {error_box(&fault, load.retry)}
    }
    .into_any()
}

/// A failed reading, with a way to try again.
pub(crate) fn error_box(fault: &ApiError, retry: Retry) -> AnyView {
    let (told, raw) = (text::api_error(fault), fault.raw().map(str::to_owned));
    view! { <ErrorBox told=told raw=raw retry=retry_status(retry).into_any() /> }.into_any()
}

/// A control that writes: a link where this token may write, plain text that says why not where it may not.
pub(crate) fn write_link(route: &Route, class: &str, label: &str, mark: Option<Icon>) -> VElement {
    let marked = |link: VElement| link.children(mark.map(icon)).text(label);
    match session::read_only() {
        None => marked(el("a").class(&format!("button {class}")).attribute("href", href(route))),
        Some(_) => {
            let off = el("span").attribute("role", "link").class("button off").attribute("aria-disabled", "true");
            marked(off.attribute("title", text::read_only_title()))
        }
    }
}
