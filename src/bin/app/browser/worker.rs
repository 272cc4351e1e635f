//! The connection to a worker. A script of its own starts it (public/start-worker.js); the token stays on this side.

use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;

use crate::browser::boot;

/// A worker that runs. It stops when this is dropped.
pub(crate) struct Connection {
    handle: JsValue,
    _on_message: Closure<dyn FnMut(JsValue)>,
    _on_failure: Closure<dyn FnMut(JsValue)>,
}

impl Connection {
    /// Starts the worker of this name. `on_failure` gets the browser's reason, later too, if the worker stops.
    pub(crate) async fn start(
        name: &str,
        on_message: impl FnMut(JsValue) + 'static,
        on_failure: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let reason = |error: JsValue| {
            let message = Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
            message.unwrap_or_else(|| "Error".to_owned())
        };
        let script = boot::load_script("start-worker.js").ok_or_else(String::new)?;
        let script = JsFuture::from(script).await.map_err(reason)?;
        let on_message = Closure::<dyn FnMut(JsValue)>::new(on_message);
        let on_failure = Closure::<dyn FnMut(JsValue)>::new(move |reason: JsValue| {
            on_failure(reason.as_string().unwrap_or_default())
        });
        let start: Function = Reflect::get(&script, &"start".into()).map_err(reason)?.unchecked_into();
        let handle = start.call3(&JsValue::UNDEFINED, &name.into(), on_message.as_ref(), on_failure.as_ref());
        Ok(Self { handle: handle.map_err(reason)?, _on_message: on_message, _on_failure: on_failure })
    }

    /// Posts a text, with something behind it where there is something. A buffer changes hands.
    pub(crate) fn post(&self, text: &str, payload: Option<&JsValue>) {
        let parts = Array::of1(&text.into());
        if let Some(payload) = payload {
            parts.push(payload);
        }
        self.call("post", &parts);
    }

    fn call(&self, name: &str, argument: &JsValue) {
        if let Some(function) =
            Reflect::get(&self.handle, &name.into()).ok().and_then(|found| found.dyn_into::<Function>().ok())
        {
            function.call1(&self.handle, argument).ok();
        }
    }
}

/// Hands each message to its owner, for as long as somebody else holds the owner.
pub(crate) fn while_alive<T, M, A: Fn(&Rc<T>, M)>(owner: &Rc<T>, act: A) -> impl Fn(M) + use<T, M, A> {
    let owner = Rc::downgrade(owner);
    move |message| {
        if let Some(owner) = owner.upgrade() {
            act(&owner, message);
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.call("stop", &JsValue::UNDEFINED);
    }
}
