//! Loads the user of a screen, and draws the screen until the user is there.

use gatehouse::{
    api::error::ApiError,
    display::escape,
    text,
    url::route::{Key, Route},
    user::User,
};
use leptos::prelude::*;

use crate::{
    browser::{address::href, api, focus, title},
    state::{
        app::{App, app},
        load::{Load, Loaded, load},
    },
    ui::{
        empty::Empty,
        error_box::load_error,
        icon::{Icon, icon},
        loading::loading,
    },
};

/// The loading user of a screen.
pub(crate) type UserLoad = Load<Key, User>;

/// Reads the user that an address names and notes what it teaches about organizations and roles.
/// `known` is shown until then: for a screen that can be drawn again, so not for a form.
pub(crate) fn load_user(key: Key, known: Option<Loaded<Key, User>>) -> UserLoad {
    let App { suggestions: seen, online, navigator, .. } = app();
    let query = Memo::new(move |_| key.clone());
    let load = load(query, known, online, move |key, abort| async move {
        let user = api::shown_user(&key, &abort).await?;
        seen.try_update(|seen| seen.record(std::slice::from_ref(&user)));
        Ok(user)
    });
    let (answer, fault) = (load.answer, load.error);
    Effect::new(move |_| {
        if answer.with(Option::is_some) || fault.with(Option::is_some) {
            focus::where_lost();
            request_animation_frame(move || navigator.end_scroll());
        }
    });
    load
}

/// The loading, not-found or error state of a screen about one user.
pub(crate) fn without_user(load: UserLoad, key: Key) -> AnyView {
    let Some(fault) = load.error.get() else {
        return loading();
    };
    if fault == ApiError::NotFound {
        title::set(text::not_found_title());
        let (named, search) = match &key {
            Key::Id(id) => (text::named_by_id(&escape::escape(id.text())), Route::Users(Default::default())),
            Key::Username(name) => (format!("“{}”", escape::escape(name.text())), Route::search_username(name.text())),
        };
        return view! {
            <header class="head"><h1 tabindex="-1">{text::not_found_title()}</h1></header>
            <div class="card">
                <Empty title="" body=text::not_found_body(&named)>
                    <a class="button primary" href=href(&search)>{icon(Icon::Search)}{text::search_users()}</a>
                </Empty>
            </div>
        }
        .into_any();
    }
    title::set(text::users());
    view! {
        <header class="head"><h1 tabindex="-1">{text::users()}</h1></header>
        {load_error(&fault, load.retry)}
    }
    .into_any()
}
