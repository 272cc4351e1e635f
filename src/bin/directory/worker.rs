//! The worker's side of the browser: messages come in and go out as text. The browser folds letters and compares names.

use std::cell::RefCell;

use directory::unicode::{self, Tables};
use gatehouse::worker::{Comparison, Worker};
use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

thread_local! {
    static WORKER: RefCell<Worker> = RefCell::default();
}

/// Answers each message from now on. A message is its text, alone or with the body of an answer behind it.
pub(crate) fn listen() {
    unicode::set_tables(Tables {
        decompose: |text| String::from(JsString::from(text).normalize("NFKD").to_lower_case()),
        lower_case: |text| String::from(JsString::from(text).to_lower_case()),
    });
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let sender = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let parts = Array::from(&event.data());
        let (Some(message), body) = (parts.get(0).as_string(), parts.get(1).as_string()) else { return };
        let answers = WORKER.with_borrow_mut(|worker| worker.answer(&message, body.as_deref(), &compare));
        for answer in answers {
            sender.post_message(&answer.into()).ok();
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// Compares by the sorting rules of the reader's language (ECMA-402, `Intl.Collator`); by code points where there are
/// none.
fn compare(language: &str) -> Comparison {
    let way = collator(language);
    Box::new(move |one, other| {
        let order =
            way.as_ref().and_then(|way| way.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok()?.as_f64());
        order.and_then(|order| order.partial_cmp(&0.0)).unwrap_or_else(|| one.cmp(other))
    })
}

fn collator(language: &str) -> Option<Function> {
    let options = Object::new();
    Reflect::set(&options, &"numeric".into(), &true.into()).ok()?;
    let class = Reflect::get(&Reflect::get(&js_sys::global(), &"Intl".into()).ok()?, &"Collator".into()).ok()?;
    let collator = Reflect::construct(class.dyn_ref::<Function>()?, &Array::of2(&language.into(), &options)).ok()?;
    Reflect::get(&collator, &"compare".into()).ok()?.dyn_into().ok()
}
