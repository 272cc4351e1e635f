//! Compares text by the sorting rules of the reader's language (ECMA-402, `Intl.Collator`).

use std::cmp::Ordering;

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::intl;

/// A comparison function; by code points if the browser has no collator. Digits are compared as numbers.
pub(crate) fn compare() -> impl Fn(&str, &str) -> Ordering {
    let way = make();
    move |a: &str, b: &str| {
        let order = way.as_ref().and_then(|way| way.call2(&JsValue::UNDEFINED, &a.into(), &b.into()).ok()?.as_f64());
        order.and_then(|order| order.partial_cmp(&0.0)).unwrap_or_else(|| a.cmp(b))
    }
}

fn make() -> Option<Function> {
    let options = Object::new();
    Reflect::set(&options, &"numeric".into(), &true.into()).ok()?;
    let class = Reflect::get(&Reflect::get(&window(), &"Intl".into()).ok()?, &"Collator".into()).ok()?;
    let arguments = Array::of2(&intl::language().into(), &options);
    let collator = Reflect::construct(class.dyn_ref::<Function>()?, &arguments).ok()?;
    Reflect::get(&collator, &"compare".into()).ok()?.dyn_into().ok()
}
