//! Banners and notices around every screen.

use gatehouse::{
    api::error,
    config::ConfigProblem,
    list::page_warnings::{PageWarning, SeenPages},
    text,
    url::route::Screen,
};
use leptos::{html, prelude::*};

use crate::screens::undo;
use crate::{
    browser::{config, focus, format, leak_guard, navigator, session},
    state::{
        app::{App, app},
        notices::Notices,
        table::OnScreen,
    },
    ui::icon::{Icon, icon},
};

/// Banners above the screen: a new version, no network, a read-only token, a report of the last save.
pub(crate) fn banners() -> AnyView {
    let App { online, newer_version, notices, .. } = app();
    // The next user to sign in did not do this.
    on_cleanup(move || {
        notices.undo.try_set(None);
    });
    view! {
        <div role="status">
            {move || newer_version.get().then(|| view! {
                <div class="callout">
                    {icon(Icon::Refresh)}
                    <span>{text::new_version()}</span>
                    <button type="button" class="button" on:click=|_| navigator::reload()>{text::reload()}</button>
                </div>
            })}
        </div>
        <div role="status">
            {move || (!online.get()).then(|| view! { <p class="callout warn">{icon(Icon::Warning)}<span>{text::offline()}</span></p> })}
        </div>
        <div role="status">
            {move || session::read_only().map(|body| read_only(&error::server_message(&body).unwrap_or_default()))}
        </div>
        <div role="status">{undo::of_delete()}</div>
        <div role="status">
            {move || {
                let lines = notices.report.get();
                (!lines.is_empty()).then(|| view! {
                    <section class="callout report" aria-label=text::save_report_title()>
                        <h2>{text::save_report_title()}</h2>
                        <ul>{lines.into_iter().map(|line| view! { <li><bdi translate="no">{line}</bdi></li> }).collect_view()}</ul>
                        <button type="button" class="button bare" on:click=move |_| notices.report.set(Vec::new())>{text::dismiss()}</button>
                    </section>
                })
            }}
        </div>
    }
    .into_any()
}

pub(crate) fn read_only(said: &str) -> AnyView {
    view! {
        <div class="callout warn" id="read-only" tabindex="-1">
            {icon(Icon::Warning)}
            <span><strong>{text::read_only_title()}". "</strong>{text::read_only(said)}</span>
            <button type="button" class="button bare" on:click=|_| session::may_write_again()>{text::enable_editing()}</button>
        </div>
    }
    .into_any()
}

/// What the pages of a list show that was not asked for. Tells whether users of the page on screen do not match a
/// filter.
pub(crate) fn page_warnings(answer: OnScreen, is_filter_ignored: RwSignal<bool>) -> AnyView {
    let seen = Memo::new(move |before: Option<&SeenPages>| {
        let before = before.cloned().unwrap_or_default();
        leak_guard::with(answer, |answer| match answer {
            Some(answer) => before.with(&answer.value, &answer.query, config::lower),
            None => before,
        })
    });
    Effect::new(move |_| is_filter_ignored.set(seen.with(SeenPages::is_filter_ignored)));
    (move || seen.with(|seen| (!seen.warnings.is_empty()).then(|| listed(&seen.warnings)))).into_any()
}

/// The warnings about one page.
fn listed(warnings: &[PageWarning]) -> AnyView {
    let told = warnings.iter().map(|warning| {
        let sentence = text::page_warning(warning, format::number);
        view! { <p class="callout warn">{icon(Icon::Warning)}<span><bdi translate="no">{sentence}</bdi></span></p> }
    });
    let place = NodeRef::<html::Div>::new();
    Effect::new(move |_| place.get().iter().for_each(|place| focus::bring_into_sight(place)));
    view! { <div node_ref=place class="page-warnings">{told.collect_view()}</div> }.into_any()
}

/// The configuration error, shown to the operator in place of every screen.
pub(crate) fn misconfigured(wrong: &ConfigProblem) -> AnyView {
    view! {
        <main class="splash">
            <div class="card error-box" role="alert">
                {icon(Icon::Warning)}
                <div class="error-text">
                    <h1>{text::config_title()}</h1>
                    <p>{text::config_problem(wrong)}</p>
                    {match wrong {
                        ConfigProblem::Redirected | ConfigProblem::Page => {
                            let reload = |_| navigator::reload();
                            view! { <div class="actions"><button type="button" class="button primary" on:click=reload>{text::reload()}</button></div> }
                                .into_any()
                        }
                        _ => view! { <p>{text::config_next()}</p> }.into_any(),
                    }}
                </div>
            </div>
        </main>
    }
    .into_any()
}

/// The notice of the last action, hidden with a locked screen.
pub(crate) fn notice(hidden: Memo<bool>) -> AnyView {
    let App { notices, navigator, .. } = app();
    let screen = Memo::new(move |_| navigator.route().screen());
    // A notice is about what is on screen: on another screen it would seem to be about that.
    Effect::new(move |before: Option<(Screen, u32)>| {
        let now = (screen.get(), leak_guard::get(notices.number));
        if before.is_some_and(|(screen, number)| screen != now.0 && number == now.1) {
            notices.shown.set(None);
        }
        now
    });
    view! {
        <div class="notices" role="status">
            {move || notices.shown.get().filter(|_| !hidden.get()).map(|message| shown_notice(notices, message))}
        </div>
    }
    .into_any()
}

/// The visible notice.
pub(crate) fn shown_notice(notices: Notices, message: String) -> impl IntoView {
    view! {
        <div class="notice">
            <span><bdi translate="no">{message}</bdi></span>
            <button type="button" class="button bare" on:click=move |_| notices.shown.set(None)>{text::dismiss()}</button>
        </div>
    }
}
