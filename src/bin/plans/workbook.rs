//! Workbooks: each call starts the worker that reads and writes them, waits for its reply and stops it, which gives its
//! memory back. What it says is in `plans::reading::workbook`.

use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use plans::{
    reading::{
        Choices,
        packed::pack_rows,
        workbook::{Call, Reply, WorkbookError, WorkbookRows, WriteError},
    },
    table::Table,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser;

/// Reads the sheet of this name, or the first visible one, of a workbook in a file or a buffer. A buffer is gone then.
pub(crate) async fn read(
    workbook: &JsValue,
    sheet: Option<String>,
    choices: Choices,
) -> Result<WorkbookRows, WorkbookError> {
    match call(&Call::Read { sheet, choices }, workbook).await {
        Some((Reply::Read(notes), bytes)) => WorkbookRows::unpack(notes, &bytes).ok_or(WorkbookError::NotWorkbook),
        Some((Reply::NotRead(error), _)) => Err(error),
        _ => Err(WorkbookError::NoWorker),
    }
}

/// The workbook of a table. `written_at` is in seconds since 1970.
pub(crate) async fn table(sheet: String, table: &Table, written_at: i64) -> Result<Vec<u8>, WriteError> {
    let mut bytes = Vec::new();
    pack_rows(&table.rows, &mut bytes);
    match call(&Call::Table { sheet, header: table.header.clone(), written_at }, &browser::buffer_of(&bytes)).await {
        Some((Reply::Written, workbook)) => Ok(workbook),
        Some((Reply::NotWritten(error), _)) => Err(error),
        _ => Err(WriteError::NoWorker),
    }
}

/// The reply to a call. `None` if the worker did not start or has stopped, as for want of memory.
async fn call(call: &Call, bytes: &JsValue) -> Option<(Reply, Vec<u8>)> {
    let call = serde_json::to_string(call).ok()?;
    let mut worker = None;
    let reply = Promise::new(&mut |reply: Function, failure: Function| {
        worker = start(&reply, &failure);
        let posted =
            worker.as_ref().and_then(|worker| invoke(worker, "post", &Array::of2(&call.as_str().into(), bytes)));
        if posted.is_none() {
            failure.call0(&JsValue::UNDEFINED).ok();
        }
    });
    let reply = JsFuture::from(reply).await;
    if let Some(worker) = &worker {
        invoke(worker, "stop", &JsValue::UNDEFINED);
    }
    let parts = Array::from(&reply.ok()?);
    let bytes = Uint8Array::new(parts.get(1).dyn_ref::<ArrayBuffer>()?).to_vec();
    Some((serde_json::from_str(&parts.get(0).as_string()?).ok()?, bytes))
}

/// Starts the worker by the script that has the policy (public/start-worker.js).
fn start(on_message: &Function, on_failure: &Function) -> Option<JsValue> {
    let gatehouse = Reflect::get(&js_sys::global(), &"gatehouse".into()).ok()?;
    let start: Function = Reflect::get(&gatehouse, &"startWorker".into()).ok()?.dyn_into().ok()?;
    start.call3(&JsValue::UNDEFINED, &"xlsx".into(), on_message, on_failure).ok()
}

fn invoke(worker: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    Reflect::get(worker, &name.into()).ok()?.dyn_into::<Function>().ok()?.call1(worker, argument).ok()
}
