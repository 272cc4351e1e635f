//! What the worker needs of the browser, in small functions: the bytes of a file, older encodings, the clock.

use gatehouse::plan::worker::Payload;
use js_sys::{Array, ArrayBuffer, Date, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DedicatedWorkerGlobalScope, TextDecoder, TextDecoderOptions};

/// The worker itself.
pub(crate) fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// The name of an error of the browser.
pub(crate) fn name_of(error: &JsValue) -> String {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    name.unwrap_or_else(|| "Error".to_owned())
}

/// What travels beside a message: a text, or the bytes of a file or a buffer. The error is its name in the browser,
/// such as `NotReadableError` for a file that has changed since it was chosen.
pub(crate) async fn payload_of(payload: &JsValue) -> Result<Payload, String> {
    if let Some(text) = payload.dyn_ref::<JsString>() {
        return Ok(Payload::Text(text.into()));
    }
    let buffer = match payload.dyn_ref::<Blob>() {
        Some(file) => JsFuture::from(file.array_buffer()).await.map_err(|error| name_of(&error))?,
        None => payload.clone(),
    };
    match buffer.dyn_ref::<ArrayBuffer>() {
        Some(buffer) => Ok(Payload::Bytes(Uint8Array::new(buffer).to_vec())),
        None => Ok(Payload::None),
    }
}

/// Bytes as a buffer that a message can hand over.
pub(crate) fn buffer_of(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).buffer().into()
}

/// Tells the page something, with bytes beside it: a list of both.
pub(crate) fn post_with(text: &str, bytes: &[u8]) {
    let buffer = buffer_of(bytes);
    let parts = Array::of2(&text.into(), &buffer);
    scope().post_message_with_transfer(&parts, &Array::of1(&buffer)).ok();
}

/// Decodes bytes by a label of the Encoding Standard: `plans::reading::encoding::Decoder`.
pub(crate) fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    TextDecoder::new_with_label_and_options(label, &options).ok()?.decode_with_u8_array(bytes).ok()
}

/// Milliseconds since 1970.
pub(crate) fn now() -> i64 {
    Date::now() as i64
}
