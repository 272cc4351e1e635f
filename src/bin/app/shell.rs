//! Start and frame: loads the configuration, guards the sign-in, draws the screen that the address names, moves the focus.

use std::time::Duration;

use gatehouse::{
    list::suggestions::Suggestions,
    text,
    url::{
        query::ListQuery,
        route::{Route, Screen},
    },
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{
        address::{self, href},
        boot, config, delegate, draft_store, focus,
        format::Formats,
        idle_lock, link_intent,
        navigator::{Entry, Navigator, PendingNavigation},
        network,
        session::{self, Pause, Session, Why},
        title,
        vdom::{VElement, el},
        version,
    },
    screens::{lazy::LazyChunk, list::List},
    state::{autosave::DirtyForm, list_cache::ListCache, notices::Notices, table::TableState, undo::RecreateDraft},
    ui::{
        dialog::{Dialog, opens_dialog},
        icon::{Icon, icon},
    },
};

/// Nothing waits for a file that was kept.
const BEHIND_THE_FIRST_SCREEN: Duration = Duration::from_secs(1);

/// The whole page, from before the configuration is known.
#[component]
pub(crate) fn Start() -> impl IntoView {
    let is_kept = config::take_cached();
    let ready = RwSignal::new(None);
    let load = move || {
        spawn_local(async move {
            let loaded = config::load().await;
            if !is_kept {
                ready.set(Some(loaded));
            }
        });
    };
    if is_kept {
        in_turn(move || ready.set(Some(Ok(()))));
        set_timeout(load, BEHIND_THE_FIRST_SCREEN);
    } else {
        load();
    }
    move || {
        Some(match ready.get()? {
            Ok(()) => view! { <Shell /> }.into_any(),
            Err(wrong) => {
                in_turn(boot::take_over);
                let later = LazyChunk::new();
                (move || later.misconfigured(wrong.clone())).into_any()
            }
        })
    }
}

/// Does it after what waits already: the start is done in steps, between which the browser draws and takes what arrives.
fn in_turn(step: impl FnOnce() + 'static) {
    set_timeout(step, Duration::ZERO);
}

#[component]
fn Shell() -> impl IntoView {
    let navigator = Navigator::listen(Callback::new(|()| session::sign_out()));
    let session = session::start();
    provide_context(navigator);
    provide_context(Notices::new());
    provide_context(RwSignal::new(Suggestions::default()));
    provide_context(ListCache::new());
    provide_context(Formats::new());
    provide_context(TableState::new());
    provide_context(DirtyForm(RwSignal::new(None)));
    provide_context(RecreateDraft(RwSignal::new(None)));
    provide_context(network::listen());
    provide_context(version::listen());
    idle_lock::watch();
    link_intent::listen(navigator);
    guard(navigator, session);
    let screen = Memo::new(move |_| match (session.get(), navigator.route()) {
        (Session::SignedOut(_), _) => Screen::SignIn,
        (_, route) => route.screen(),
    });
    Effect::new(move |before: Option<Screen>| {
        let now = screen.get();
        if before.is_some_and(|before| before != now) && now != Screen::SignIn {
            focus::on_new_screen();
        }
        now
    });
    let later = LazyChunk::new();
    provide_context(later);
    let signed_out = Memo::new(move |_| screen.get() == Screen::SignIn);
    let paused = Memo::new(move |_| match session.get() {
        Session::Paused(why) => Some(why),
        _ => None,
    });
    let hidden = Memo::new(move |_| paused.get().is_some_and(Pause::hides));
    Effect::new(move |_| title::hide(hidden.get()));
    let is_framed = RwSignal::new(false);
    in_turn(move || {
        is_framed.set(true);
        in_turn(boot::take_over);
    });
    move || {
        if signed_out.get() {
            return later.screen(Screen::SignIn);
        }
        let body = move || {
            focus::let_go();
            match screen.get() {
                _ if !is_framed.get() => ().into_any(),
                Screen::List => view! { <List /> }.into_any(),
                screen => later.screen(screen),
            }
        };
        view! {
            <a class="skip" href="#main" on:click=move |event| { event.prevent_default(); focus::on("main h1") }>{text::skip()}</a>
            <div class="app" class:unseen-all=move || hidden.get()>
                {side(navigator, session, later)}
                <main id="main" class="main">{move || later.banners()}{body}</main>
            </div>
            {move || later.notice(hidden)}
            {move || later.tools()}
            {move || later.leave_dialog()}
            {move || paused.get().and_then(|why| later.sign_in_again(why))}
        }
        .into_any()
    }
}

/// Keeps address and session in step: who is signed out goes to sign-in, who has signed in goes where they were going.
/// What is stored for the person goes with the session.
fn guard(navigator: Navigator, session: ReadSignal<Session>) {
    Effect::new(move |_| match session.get() {
        Session::SignedIn { kept } => config::cache(kept),
        Session::Paused(_) | Session::SignedOut(Why::Never) => config::clear_cache(),
        Session::SignedOut(Why::SignedOut) => {
            config::clear_cache();
            draft_store::discard_all();
        }
    });
    Effect::new(move |_| match (session.get(), navigator.route()) {
        (Session::SignedOut(why), route) if !matches!(route, Route::SignIn { .. }) => {
            let next = if why == Why::SignedOut { String::new() } else { address::current_path() };
            navigator.go(&Route::SignIn { next }, Entry::Replace);
        }
        (Session::SignedIn { .. }, Route::SignIn { next }) if next.is_empty() => {
            navigator.go(&Route::Users(ListQuery::default()), Entry::Replace);
        }
        (Session::SignedIn { .. }, Route::SignIn { next }) => navigator.go_path(&next, Entry::Replace),
        _ => {}
    });
}

fn side(navigator: Navigator, session: ReadSignal<Session>, later: LazyChunk) -> impl IntoView {
    let label = |text: &str| el("span").text(text);
    let brand = el("div").class("brand").child(icon(Icon::Gate)).child(label(&config::get().title));
    delegate::on("data-sign-out", move |_| navigator.navigate(PendingNavigation::SignOut));
    let below = move || {
        let kept = match session.get() {
            Session::SignedIn { kept: true } => text::kept_on_device(),
            _ => text::kept_in_tab(),
        };
        let current = if navigator.route() == Route::Settings { "page" } else { "false" };
        let settings = el("a").class("button bare").attribute("href", href(&Route::Settings));
        let settings = settings.attribute("aria-current", current).child(icon(Icon::Settings));
        let leave = el("button").attribute("type", "button").class("button bare").attribute("data-sign-out", "");
        el("div")
            .class("below")
            .child(label(kept).class("tiny quiet"))
            .child(settings.child(label(text::settings())))
            .child(leave.child(icon(Icon::Leave)).child(label(text::sign_out())))
    };
    view! {
        <header class="side">
            {brand}
            <nav aria-label=text::main_navigation()>
                {move || places(&navigator.route())}
                {move || later.views()}
            </nav>
            {below}
        </header>
    }
}

/// Where one can go from anywhere.
fn places(route: &Route) -> VElement {
    let current = match route {
        Route::Users(_) => "page",
        Route::NotFound(_) | Route::Settings | Route::RequestLog | Route::Gallery => "false",
        _ => "true",
    };
    let users = el("a").attribute("href", href(&Route::Users(ListQuery::default())));
    let users = users.attribute("aria-current", current).child(icon(Icon::Users)).text(text::users());
    let find = opens_dialog(el("button").class("button bare"), Dialog::Palette).child(icon(Icon::Search));
    let find = find.child(el("span").text(text::find()));
    el("ul").class("nav").child(el("li").child(users)).child(el("li").child(find))
}
