//! The worker's side of the one who asks: a message is a call and its bytes, and so is the reply. Messages do not
//! overlap, since the worker of the plans awaits each reply.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// Answers each message from now on.
pub(crate) fn listen() {
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let parts = Array::from(&event.data());
        let Some(call) = parts.get(0).as_string() else { return };
        spawn_local(async move {
            // A file that cannot be read any more is no archive, either.
            let bytes = bytes_of(parts.get(1)).await.unwrap_or_default();
            let (reply, bytes) = xlsx::call::answer(&call, &bytes);
            let bytes = Uint8Array::from(bytes.as_slice()).buffer();
            let parts = Array::of2(&reply.into(), &bytes);
            scope().post_message_with_transfer(&parts, &Array::of1(&bytes)).ok();
        });
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// The bytes of a file or of a buffer.
async fn bytes_of(payload: JsValue) -> Option<Vec<u8>> {
    let buffer = match payload.dyn_ref::<Blob>() {
        Some(file) => JsFuture::from(file.array_buffer()).await.ok()?,
        None => payload,
    };
    Some(Uint8Array::new(buffer.dyn_ref::<ArrayBuffer>()?).to_vec())
}
