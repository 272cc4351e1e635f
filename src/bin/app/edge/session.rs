//! Who is signed in: the one module that reads and keeps the token. In memory and this tab's `sessionStorage`;
//! in `localStorage` only where the person asked for it.

use std::cell::RefCell;

use leptos::{ev, prelude::*};
use web_sys::Storage;

const KEY: &str = "gatehouse.token";
/// Written on signing out, so that the other tabs hear of it.
const SIGNED_OUT: &str = "gatehouse.signed-out";

/// What screens may know: never the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Session {
    SignedOut(Why),
    SignedIn { kept: bool },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Never,
    SignedOut,
    SignedOutElsewhere,
    /// The server no longer takes the token.
    Ended,
}

thread_local! {
    static TOKEN: RefCell<String> = const { RefCell::new(String::new()) };
    static STATE: RefCell<Option<RwSignal<Session>>> = const { RefCell::new(None) };
}

/// Takes up a kept session and follows what other tabs do. Called once, by the shell.
pub(crate) fn start() -> ReadSignal<Session> {
    let in_tab = read(session_storage());
    let on_device = read(local_storage());
    let kept = on_device.is_some();
    let state = match in_tab.or(on_device) {
        Some(token) => {
            TOKEN.with(|held| *held.borrow_mut() = token);
            Session::SignedIn { kept }
        }
        None => Session::SignedOut(Why::Never),
    };
    let state = RwSignal::new(state);
    STATE.with(|held| *held.borrow_mut() = Some(state));
    let other_tab = window_event_listener(ev::storage, |event| {
        if event.key().as_deref() == Some(SIGNED_OUT) && event.new_value().is_some() {
            forget(Why::SignedOutElsewhere);
        }
    });
    on_cleanup(move || other_tab.remove());
    state.read_only()
}

/// Keeps a token that the server has accepted.
pub(crate) fn sign_in(token: String, keep: bool) {
    write(session_storage(), KEY, &token);
    if keep {
        write(local_storage(), KEY, &token);
    }
    TOKEN.with(|held| *held.borrow_mut() = token);
    set(Session::SignedIn { kept: keep });
}

/// Forgets the token here and in every other tab.
pub(crate) fn sign_out() {
    forget(Why::SignedOut);
    write(local_storage(), SIGNED_OUT, &super::clock::now().to_string());
    remove(local_storage(), SIGNED_OUT);
}

/// The server refused the token: called by `edge::api` on a 401.
pub(crate) fn ended() {
    forget(Why::Ended);
}

/// For the calls of `edge::api`.
pub(super) fn token() -> String {
    TOKEN.with(|held| held.borrow().clone())
}

fn forget(why: Why) {
    TOKEN.with(|held| held.borrow_mut().clear());
    remove(session_storage(), KEY);
    remove(local_storage(), KEY);
    set(Session::SignedOut(why));
}

fn set(next: Session) {
    if let Some(state) = STATE.with(|held| *held.borrow()) {
        state.set(next);
    }
}

// A browser may forbid storage altogether; the session then lives in memory alone.
fn session_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn local_storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn read(storage: Option<Storage>) -> Option<String> {
    storage?.get_item(KEY).ok().flatten().filter(|token| !token.is_empty())
}

fn write(storage: Option<Storage>, key: &str, value: &str) {
    storage.map(|storage| storage.set_item(key, value));
}

fn remove(storage: Option<Storage>, key: &str) {
    storage.map(|storage| storage.remove_item(key));
}
