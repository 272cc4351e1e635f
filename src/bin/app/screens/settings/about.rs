//! Information about the console, and a test of its API connection.

use gatehouse::{
    api::{client, error::CallError},
    text,
    url::route::Route,
};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    browser::{address::href, api::Connection, clock, config, format, http::AbortHandle, version},
    ui::live_text::live_text,
};

/// Version, API address, content security policy and the API test.
pub(crate) fn about() -> impl IntoView {
    let policy = RwSignal::new(None::<Option<String>>);
    spawn_local(async move {
        let found = version::policy().await;
        policy.try_set(Some(found));
    });
    let checked = RwSignal::new(None::<Result<String, String>>);
    let busy = RwSignal::new(false);
    let check = move |_: ev::MouseEvent| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let start = clock::now();
            let result = match client::count(&Connection::new(AbortHandle::new())).await {
                Ok(count) => Ok(text::api_test_passed(
                    &format::number((clock::now() - start) as u64),
                    &text::total(count, format::number),
                )),
                Err(CallError::Failed(error)) => Err(text::api_error(&error).sentences()),
                Err(CallError::Aborted) => Err(String::new()),
            };
            checked.try_set(Some(result));
            busy.try_set(false);
        });
    };
    let line = |name: &'static str, value: String| view! { <div><dt>{name}</dt><dd><span class="value mono" dir="ltr">{value}</span></dd></div> };
    view! {
        <section class="card setting" aria-labelledby="about">
            <h2 id="about">{text::about()}</h2>
            <dl class="properties">
                {line(text::version(), version::name())}
                {line(text::api_address(), config::get().api.clone())}
                <div><dt>{text::content_security_policy()}</dt><dd><span class="value mono" dir="ltr">{move || match policy.get() {
                    None => text::loading().to_owned(),
                    Some(found) => found.unwrap_or_else(|| text::no_content_security_policy().to_owned()),
                }}</span></dd></div>
            </dl>
            <div class="actions">
                <a class="button" href=href(&Route::RequestLog)>{text::request_log()}</a>
                <button type="button" class="button" aria-disabled=move || busy.get().then_some("true") on:click=check>{text::api_test()}</button>
            </div>
            <p role="status" class:problem=move || matches!(checked.get(), Some(Err(_)))>
                {move || checked.get().map(|result| live_text(result.unwrap_or_else(|problem| problem)))}
            </p>
        </section>
    }
}
