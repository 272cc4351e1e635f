//! The shell: loads the configuration, guards the sign-in, draws the screen of the route, and moves the focus.

use std::time::Duration;

use gatehouse::{
    list::suggestions::Suggestions,
    text,
    token::Pause,
    url::{
        query::ListQuery,
        route::{Route, Screen},
    },
    view::sidebar,
};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    browser::{
        address, boot, config, delegate, draft_store, focus, idle_lock, keyboard, link_prefetch,
        navigator::{HistoryEntry, Navigator, PendingNavigation},
        network,
        platform::BROWSER,
        reactive::{effect, nothing, reactive},
        request_log,
        session::{self, Session, Why},
        title,
        vdom::Static,
        version,
    },
    screens::{lazy::LazyChunks, list::List},
    state::{
        app::{App, app},
        dialog::{self, Dialog},
        finder::Finder,
        list_cache::ListCache,
        notices::Notices,
        selection::Selection,
        table::TableState,
    },
};

/// A cached configuration is used at once.
const BEHIND_THE_FIRST_SCREEN: Duration = Duration::from_secs(1);

/// The whole page, from before the configuration is loaded.
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
        ready.set(Some(Ok(())));
        set_timeout(load, BEHIND_THE_FIRST_SCREEN);
    } else {
        load();
    }
    reactive(move || match ready.get() {
        None => nothing(),
        Some(Ok(())) => view! { <Shell /> }.into_any(),
        Some(Err(wrong)) => {
            boot::remove_skeleton();
            let lazy = LazyChunks::new();
            reactive(move || lazy.misconfigured(wrong.clone())).into_any()
        }
    })
}

#[component]
fn Shell() -> impl IntoView {
    let open_dialog = RwSignal::new(None);
    let asks_to_sign_out = RwSignal::new(false);
    let navigator = Navigator::listen(Callback::new(move |()| dialog::sign_out(asks_to_sign_out)));
    let session = session::start();
    let table_state = TableState::new();
    provide_context(App {
        navigator,
        notices: Notices::new(),
        suggestions: RwSignal::new(Suggestions::default()),
        list_cache: ListCache::new(),
        table_state,
        selection: Selection::new(table_state),
        open_dialog,
        asks_to_sign_out,
        uncopied: RwSignal::new(String::new()),
        dirty_form: RwSignal::new(None),
        recreate_draft: RwSignal::new(None),
        late_writes: RwSignal::new(0),
        finder: StoredValue::new_local(None),
        directory_changes: RwSignal::new(0),
        online: network::listen(),
        newer_version: version::listen(),
    });
    idle_lock::watch();
    focus::catch_lost();
    let lazy = LazyChunks::new();
    link_prefetch::listen(navigator, Callback::new(move |route| lazy.load_for(&route)));
    guard(navigator, session);
    let screen = Memo::new(move |_| match (session.get(), navigator.route()) {
        (Session::SignedOut(_), _) => Screen::SignIn,
        (_, route) => route.screen(),
    });
    let mut before = None;
    effect(move || {
        let now = screen.get();
        let is_new = before.replace(now.clone()).is_some_and(|before| before != now);
        if is_new && now != Screen::SignIn {
            focus::on_new_screen(navigator.scroll_new_screen());
        }
    });
    // The shortcuts are in the tools; the boot script fires the key again once they listen.
    let key = window_event_listener(ev::keydown, move |event| {
        keyboard::with_press(&event, |pressed| {
            let (is_palette, is_typing) = (pressed.opens_palette(), pressed.in_text_field);
            // Until the shortcuts listen, the browser would take these two keys for its own search.
            if !lazy.has_tools() && (is_palette || pressed.key == "/" && !is_typing) {
                event.prevent_default();
            }
            if is_palette || !is_typing {
                lazy.load_tools();
            }
        });
    });
    on_cleanup(move || key.remove());
    let signed_out = Memo::new(move |_| screen.get() == Screen::SignIn);
    let paused = move || match session.get() {
        Session::Paused(why) => Some(why),
        _ => None,
    };
    let hidden = Memo::new(move |_| paused().is_some_and(Pause::hides_screen));
    effect(move || title::hide(hidden.get()));
    boot::remove_skeleton();
    reactive(move || {
        if signed_out.get() {
            return lazy.screen(Screen::SignIn).into_any();
        }
        let body = reactive(move || {
            focus::let_go();
            lazy.screen(screen.get()).unwrap_or_else(|| view! { <List lazy=lazy /> }.into_any())
        });
        view! {
            <a class="skip" href="#main" on:click=move |event| { event.prevent_default(); focus::on("main h1") }>{text::skip()}</a>
            <div class="app" inert=move || hidden.get()>
                {side(navigator, session, lazy)}
                <main id="main" class="main">{reactive(move || lazy.banners())}{body}</main>
                {reactive(move || lazy.selection_bar())}
            </div>
            {reactive(move || lazy.overlays(hidden))}
            {reactive(move || if asks_to_sign_out.get() { lazy.signing_out() } else { nothing() })}
            {reactive(move || paused().map_or_else(nothing, |why| lazy.sign_in_again(why)))}
        }
        .into_any()
    })
}

/// Redirects to the sign-in screen after sign-out, and to the requested screen after sign-in. Drops the person's data
/// with the session.
fn guard(navigator: Navigator, session: ReadSignal<Session>) {
    let App { selection, finder, suggestions, .. } = app();
    let with_finder = move |act: fn(&dyn Finder)| {
        if let Some(finder) = finder.get_value() {
            act(&*finder);
        }
    };
    let mut owner = session::mark();
    effect(move || match session.get() {
        Session::SignedIn { kept } => {
            config::cache(kept);
            if !session::is_mine(std::mem::replace(&mut owner, session::mark())) {
                suggestions.set(Suggestions::default());
            }
            with_finder(|finder| finder.signed_in());
        }
        Session::Paused(_) | Session::SignedOut(Why::Never) => config::clear_cache(),
        Session::SignedOut(Why::SignedOut) => {
            config::clear_cache();
            draft_store::discard_all();
            selection.clear();
            suggestions.set(Suggestions::default());
            with_finder(|finder| finder.end());
            request_log::forget();
        }
    });
    effect(move || match (session.get(), navigator.route()) {
        (Session::SignedOut(why), route) if !matches!(route, Route::SignIn { .. }) => {
            let next = if why == Why::SignedOut { String::new() } else { address::current_path() };
            navigator.go(&Route::SignIn { next }, HistoryEntry::Replace);
        }
        (Session::SignedIn { .. }, Route::SignIn { next }) if next.is_empty() => {
            navigator.go(&Route::Users(ListQuery::default()), HistoryEntry::Replace);
        }
        (Session::SignedIn { .. }, Route::SignIn { next }) => navigator.go_path(&next, HistoryEntry::Replace),
        _ => {}
    });
}

fn side(navigator: Navigator, session: ReadSignal<Session>, lazy: LazyChunks) -> impl IntoView {
    let open = app().open_dialog;
    delegate::on_action(move |action| match action.name.as_str() {
        "sign-out" => navigator.navigate(PendingNavigation::SignOut),
        "open-dialog" => {
            open.set(Dialog::from_name(&action.value));
            lazy.load_tools();
        }
        _ => {}
    });
    let is_on_device = move || matches!(session.get(), Session::SignedIn { kept: true });
    view! {
        <header class="sidebar">
            {Static(sidebar::brand(&config::get().title))}
            <nav aria-label=text::main_navigation()>
                {reactive(move || Static(sidebar::navigation(&navigator.route(), &BROWSER)).into_any())}
                {reactive(move || lazy.saved_views())}
            </nav>
            {reactive(move || Static(sidebar::session(&navigator.route(), is_on_device(), &BROWSER)).into_any())}
        </header>
    }
}
