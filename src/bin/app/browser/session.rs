//! The session: the only module that reads and stores the token. The token is in memory and in this tab's
//! `sessionStorage`, and in `localStorage` only if the person asked for that.

use std::cell::{Cell, RefCell};

use gatehouse::token::{Pause, RefusedWrites, TokenFingerprint};
use js_sys::{Function, Promise};
use leptos::{ev, prelude::*};
use wasm_bindgen_futures::JsFuture;

use crate::browser::{
    clock,
    http::AbortHandle,
    leak_guard, random,
    storage::{self, Place},
};

const KEY: &str = "gatehouse.token";
/// When a person last used the tab, where the session locks by itself: a reload is no use of it. On the device for all
/// tabs of a session that is stored there.
const SEEN: &str = "gatehouse.seen";
/// Written on sign-out, so that other tabs get a `storage` event.
const SIGNED_OUT: &str = "gatehouse.signed-out";

/// The state that screens may see: never the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Session {
    SignedOut(Why),
    SignedIn {
        kept: bool,
    },
    /// There is no token. The screen stays mounted and continues with a new token.
    Paused(Pause),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Never,
    SignedOut,
}

#[derive(Clone, Copy)]
struct Signals {
    session: RwSignal<Session>,
    /// The body of the response that refused a write with this token.
    read_only: RwSignal<Option<String>>,
}

thread_local! {
    static TOKEN: RefCell<String> = const { RefCell::new(String::new()) };
    /// The token that the person wants to replace, until they have another one.
    static PUT_ASIDE: RefCell<String> = const { RefCell::new(String::new()) };
    /// Distinguishes the paused token from a different one.
    static MARK: Cell<Option<TokenFingerprint>> = const { Cell::new(None) };
    static SIGNALS: Cell<Option<Signals>> = const { Cell::new(None) };
    /// Pending writes, from their first read to their last.
    static WRITES: RefCell<Vec<AbortHandle>> = const { RefCell::new(Vec::new()) };
    /// What the server refused to the token.
    static REFUSED_WRITES: RefCell<RefusedWrites> = RefCell::default();
    static SIGN_OUTS: Cell<u32> = const { Cell::new(0) };
    static GENERATION: Cell<u32> = const { Cell::new(0) };
    /// What is to be forgotten when the person signs out.
    static ON_SIGN_OUT: RefCell<Vec<Box<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
    /// Requests that wait for a token.
    static WAITING: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Restores a stored session and follows other tabs. Called once, by the shell.
pub(crate) fn start() -> ReadSignal<Session> {
    let stored = |place| storage::read(place, KEY).filter(|token| !token.is_empty());
    let on_device = stored(Place::Device);
    let kept = on_device.is_some();
    let state = match stored(Place::Tab).or(on_device) {
        Some(token) => {
            hold(token);
            Session::SignedIn { kept }
        }
        None => Session::SignedOut(Why::Never),
    };
    let signals = Signals { session: RwSignal::new(state), read_only: RwSignal::new(None) };
    SIGNALS.set(Some(signals));
    let other_tab = window_event_listener(ev::storage, |event| {
        if event.key().as_deref() == Some(SIGNED_OUT) && event.new_value().is_some() {
            pause(Pause::SignedOutElsewhere);
        }
    });
    on_cleanup(move || other_tab.remove());
    signals.session.read_only()
}

/// Stores an accepted token and resumes the waiting requests.
pub(crate) fn sign_in(token: String, keep: bool) {
    let former = PUT_ASIDE.take();
    storage::write(Place::Tab, KEY, &token);
    if keep {
        storage::write(Place::Device, KEY, &token);
    } else if is_stored(&former) {
        storage::remove(Place::Device, KEY);
    }
    hold(token);
    set(Session::SignedIn { kept: keep });
    may_write_again();
    for resolve in WAITING.take() {
        resolve.call0(&wasm_bindgen::JsValue::NULL).ok();
    }
}

/// Removes the token in this tab and every other tab.
pub(crate) fn sign_out() {
    SIGN_OUTS.set(SIGN_OUTS.get().wrapping_add(1));
    forget();
    // The waiting requests belong to the user who signed out.
    forget_waiting();
    ON_SIGN_OUT.with_borrow(|all| all.iter().for_each(|forget| forget()));
    set(Session::SignedOut(Why::SignedOut));
    storage::write(Place::Device, SIGNED_OUT, &(clock::now() as u64).to_string());
    storage::remove(Place::Device, SIGNED_OUT);
}

/// Calls this at each sign-out from now on.
pub(crate) fn on_sign_out(forget: impl Fn() + 'static) {
    ON_SIGN_OUT.with_borrow_mut(|all| all.push(Box::new(forget)));
}

/// Cancels the requests that wait for a token.
pub(crate) fn forget_waiting() {
    WAITING.take();
    cancel_writes();
}

/// A write starts with its first read. While a write is pending, a different token needs a confirmation.
pub(crate) fn write_begins(abort: &AbortHandle) {
    WRITES.with_borrow_mut(|writes| writes.push(abort.clone()));
}

pub(crate) fn write_ends(abort: &AbortHandle) {
    WRITES.with_borrow_mut(|writes| writes.retain(|other| !other.is_same(abort)));
}

pub(crate) fn is_writing() -> bool {
    WRITES.with_borrow(|writes| !writes.is_empty())
}

/// Cancels every write that was not sent yet, because its form was discarded. A write that was sent continues.
pub(crate) fn cancel_writes() {
    WRITES.take().iter().for_each(AbortHandle::abort);
}

/// Locks the session: called by `browser::idle_lock`. Whether it was not hidden before.
pub(crate) fn lock() -> bool {
    pause(Pause::Locked)
}

/// Asks for another token. The screen stays, and so does what was begun.
pub(crate) fn ask_for_another_token() {
    pause(Pause::AnotherToken);
}

/// Goes on with the token that was to be replaced.
pub(crate) fn keep_token() {
    let token = PUT_ASIDE.take();
    if !token.is_empty() {
        let keep = is_stored(&token);
        sign_in(token, keep);
    }
}

/// Whether the device keeps this token. Another tab may have stored another one.
fn is_stored(token: &str) -> bool {
    !token.is_empty() && storage::read(Place::Device, KEY).as_deref() == Some(token)
}

/// When a person last used the session, in milliseconds since 1970: this tab before a reload, or another tab with the
/// same token.
pub(crate) fn last_seen() -> Option<f64> {
    // Whole numbers: a float parser would cost 8 KB before the first list (docs/decisions/016).
    let seen = |place| storage::read(place, SEEN)?.parse::<u64>().ok();
    // The larger one: `None` is the least.
    seen(Place::Tab).max(seen(Place::Device)).map(|seen| seen as f64)
}

/// Notes that a person uses the session now, for a later reload and for other tabs.
pub(crate) fn note_seen(now: f64) {
    let now = (now as u64).to_string();
    storage::write(Place::Tab, SEEN, &now);
    let is_kept =
        SIGNALS.get().map(|signals| signals.session.get_untracked()) == Some(Session::SignedIn { kept: true });
    if is_kept {
        storage::write(Place::Device, SEEN, &now);
    }
}

/// Whether this is the paused token. A different token sends the form only after a confirmation.
pub(crate) fn is_same_token(token: &str) -> bool {
    MARK.get().is_none_or(|mark| mark.matches(token))
}

/// Whether there is a token. Reactive.
pub(crate) fn is_signed_in() -> bool {
    let session = SIGNALS.get().map(|signals| leak_guard::get(signals.session));
    matches!(session, Some(Session::SignedIn { .. }))
}

/// Whether a draft was typed with the current token.
pub(crate) fn is_mine(mark: TokenFingerprint) -> bool {
    TOKEN.with_borrow(|token| mark.matches(token))
}

/// The fingerprint of the current or paused token.
pub(crate) fn mark() -> TokenFingerprint {
    MARK.get().unwrap_or(TokenFingerprint { salt: 0, hash: 0 })
}

/// The body of the server's response, once it refused a write with this token.
pub(crate) fn read_only() -> Option<String> {
    SIGNALS.get().and_then(|signals| leak_guard::get(signals.read_only))
}

pub(crate) fn may_write_again() {
    allowed_write();
    if let Some(signals) = SIGNALS.get() {
        signals.read_only.set(None);
    }
}

/// The server refused a write to this token (403): called by `browser::api`.
pub(crate) fn refused_write(path: &str, body: String) {
    let is_read_only = REFUSED_WRITES.with_borrow_mut(|refused| refused.refuse(path));
    if let Some(signals) = SIGNALS.get().filter(|_| is_read_only) {
        signals.read_only.set(Some(body));
    }
}

/// The server allowed a write to this token: called by `browser::api`.
pub(crate) fn allowed_write() {
    REFUSED_WRITES.with_borrow_mut(RefusedWrites::clear);
}

/// The current token, if any.
pub(crate) fn present_token() -> Option<String> {
    TOKEN.with_borrow(|token| (!token.is_empty()).then(|| token.clone()))
}

/// Waits for a token, for `browser::api`.
pub(crate) async fn token() -> String {
    loop {
        if let Some(token) = present_token() {
            return token;
        }
        let signed_in = Promise::new(&mut |resolve, _| WAITING.with_borrow_mut(|loading| loading.push(resolve)));
        JsFuture::from(signed_in).await.ok();
    }
}

/// The server refused this token (401): called by `browser::api`. A late response to an older token changes nothing.
pub(crate) fn refused(token: &str) {
    if TOKEN.with_borrow(|held| held == token) {
        pause(Pause::Expired);
    }
}

/// Returns whether the session is paused for this reason now.
fn pause(why: Pause) -> bool {
    let now = SIGNALS.get().map(|signals| signals.session.get_untracked());
    // A hidden screen stays hidden, whatever else happens to its session.
    let hidden = matches!(now, Some(Session::Paused(before)) if before.hides_screen());
    let pauses = !hidden && !matches!(now, Some(Session::SignedOut(_)));
    if pauses {
        match why {
            Pause::AnotherToken => put_aside(),
            _ => forget(),
        }
        set(Session::Paused(why));
    }
    pauses
}

fn hold(token: String) {
    let salt = random::bytes().map_or(0, |mut byte| u32::from_le_bytes([byte(), byte(), byte(), byte()]));
    MARK.set(Some(TokenFingerprint::new(&token, salt)));
    TOKEN.set(token);
}

/// Changes whenever the person signs out: the next person to sign in did none of what was done before.
pub(crate) fn sign_outs() -> u32 {
    SIGN_OUTS.get()
}

/// Changes whenever the token is removed: data read with another token is stale.
pub(crate) fn generation() -> u32 {
    GENERATION.get()
}

/// The stored token stays, so that a reload or a change of mind costs nothing.
fn put_aside() {
    PUT_ASIDE.set(TOKEN.take());
    GENERATION.set(GENERATION.get().wrapping_add(1));
}

fn forget() {
    put_aside();
    PUT_ASIDE.take();
    storage::remove(Place::Tab, KEY);
    storage::remove(Place::Tab, SEEN);
    storage::remove(Place::Device, KEY);
    storage::remove(Place::Device, SEEN);
}

fn set(next: Session) {
    if let Some(signals) = SIGNALS.get() {
        signals.session.set(next);
    }
}
