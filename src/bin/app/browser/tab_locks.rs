//! Locks among the tabs of this browser (Web Locks): who runs a plan, who has new passwords of one, and whose form is open
//! with changes. A lock ends with its tab. Where the browser has no locks, everybody gets one, and nobody is seen.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::{prelude::window, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;

use crate::browser::promise::Reply;

const FORM: &str = "gatehouse.form ";
const PASSWORDS: &str = "gatehouse.passwords ";
const RUN: &str = "gatehouse.run ";

/// A lock that this tab has or waits for, until it is dropped.
pub(crate) struct TabLock {
    release: Option<Function>,
}

impl Drop for TabLock {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            release.call0(&JsValue::UNDEFINED).ok();
        }
    }
}

/// The right to run a plan of this API: one tab has it. `None` while another tab does.
pub(crate) async fn run(api: &str) -> Option<TabLock> {
    if manager().is_none() {
        return Some(TabLock { release: None });
    }
    let reply = Reply::new();
    let granted = reply.clone();
    let lock = request(&format!("{RUN}{api}"), &[("ifAvailable", true.into())], move |lock| {
        if lock.is_null() { granted.give_up() } else { granted.give(()) }
    });
    // Where the browser refuses to answer, nobody else has a lock either.
    let Some((lock, ended)) = lock else { return Some(TabLock { release: None }) };
    let refused = reply.clone();
    spawn_local(async move {
        if JsFuture::from(ended).await.is_err() {
            refused.give(());
        }
    });
    reply.wait().await.map(|()| lock)
}

/// Says to the other tabs that this person's form is open here with changes.
pub(crate) fn form(id: &str) -> TabLock {
    shared(&format!("{FORM}{id}"))
}

/// Says to the other tabs that this one has new passwords of the plan with this short hash.
pub(crate) fn passwords(plan: &str) -> TabLock {
    shared(&format!("{PASSWORDS}{plan}"))
}

/// How many tabs have new passwords of a plan, this one among them. `None` if the browser does not answer.
pub(crate) async fn tabs_with_passwords(plan: &str) -> Option<usize> {
    if manager().is_none() {
        return Some(0);
    }
    let name = format!("{PASSWORDS}{plan}");
    Some(held().await?.iter().filter(|held| **held == name).count())
}

/// A lock that any number of tabs have at once.
fn shared(name: &str) -> TabLock {
    match request(name, &[("mode", "shared".into())], |_| ()) {
        Some((lock, ended)) => {
            // Nobody needs to know that the promise was refused.
            spawn_local(async move { drop(JsFuture::from(ended).await) });
            lock
        }
        None => TabLock { release: None },
    }
}

/// The ids of the people whose form is open with changes, in all tabs.
pub(crate) async fn forms() -> Vec<String> {
    held().await.unwrap_or_default().into_iter().filter_map(|name| Some(name.strip_prefix(FORM)?.to_owned())).collect()
}

/// Whether a tab runs a plan of this API.
pub(crate) async fn is_run_held(api: &str) -> bool {
    let name = format!("{RUN}{api}");
    held().await.unwrap_or_default().contains(&name)
}

/// The names of all locks that tabs have.
async fn held() -> Option<Vec<String>> {
    let locks = manager()?;
    let query: Function = Reflect::get(&locks, &"query".into()).ok()?.dyn_into().ok()?;
    let asked: Promise = query.call0(&locks).ok()?.dyn_into().ok()?;
    let found = JsFuture::from(asked).await.ok()?;
    let held: Array = Reflect::get(&found, &"held".into()).ok()?.dyn_into().ok()?;
    Some(held.iter().filter_map(|lock| Reflect::get(&lock, &"name".into()).ok()?.as_string()).collect())
}

fn manager() -> Option<JsValue> {
    Reflect::get(&window().navigator(), &"locks".into()).ok().filter(JsValue::is_object)
}

/// Asks for a lock. `granted` gets it, or null; it is held until the [`TabLock`] is dropped. The promise ends with the
/// lock.
fn request(
    name: &str,
    options: &[(&str, JsValue)],
    granted: impl FnOnce(JsValue) + 'static,
) -> Option<(TabLock, Promise)> {
    let locks = manager()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let all = Object::new();
    for (key, value) in options {
        Reflect::set(&all, &(*key).into(), value).ok()?;
    }
    let mut release = None;
    let held = Promise::new(&mut |resolve, _| release = Some(resolve));
    let act = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let is_refused = lock.is_null();
        granted(lock);
        if is_refused { JsValue::UNDEFINED } else { held.into() }
    });
    let ended: Promise = request.call3(&locks, &name.into(), &all, &act).ok()?.dyn_into().ok()?;
    Some((TabLock { release }, ended))
}
