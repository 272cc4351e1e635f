//! The workbooks' worker, for an export. It loads for a workbook alone, and ends with it, which gives its memory back.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use plans::reading::workbook::{self, Call, WriteError};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::browser::{clock, http::AbortHandle, promise::Reply, worker::Connection};

/// The workbook of these people (`plans::reading::packed`), on a sheet of this name.
pub(crate) async fn export(sheet: &str, people: &[u8], abort: &AbortHandle) -> Result<Vec<u8>, WriteError> {
    let call = Call::Export { sheet: sheet.to_owned(), written_at: (clock::now() / 1_000.0) as i64 };
    let call = serde_json::to_string(&call).map_err(|_| WriteError::Refused)?;
    let reply = Reply::new();
    let [answered, failed, stopped] = std::array::from_fn(|_| reply.clone());
    let on_message = move |message: JsValue| answered.give(message);
    let worker = Connection::start("xlsx", on_message, move |_| failed.give_up()).await;
    let worker = worker.map_err(|_| WriteError::NoWorker)?;
    let stop = Closure::<dyn FnMut()>::new(move || stopped.give_up());
    abort.signal().set_onabort(Some(stop.as_ref().unchecked_ref()));
    if !abort.is_aborted() {
        worker.post(&call, Some(&Uint8Array::from(people).buffer()));
        let parts = reply.wait().await.ok_or(WriteError::NoWorker);
        abort.signal().set_onabort(None);
        let parts = Array::from(&parts?);
        workbook::written(&parts.get(0).as_string().unwrap_or_default())?;
        if let Some(bytes) = parts.get(1).dyn_ref::<ArrayBuffer>() {
            return Ok(Uint8Array::new(bytes).to_vec());
        }
    }
    Err(WriteError::NoWorker)
}
