//! A value that comes later, for one who waits.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// A place for a value and for the one who waits. All clones share the place.
pub(crate) struct Reply<T>(Rc<Slot<T>>);

struct Slot<T> {
    /// `Some(None)`: there will be no value.
    value: RefCell<Option<Option<T>>>,
    waiting: RefCell<Option<Function>>,
}

impl<T> Reply<T> {
    pub(crate) fn new() -> Self {
        Self(Rc::new(Slot { value: RefCell::new(None), waiting: RefCell::new(None) }))
    }

    /// Here is the value.
    pub(crate) fn give(&self, value: T) {
        self.end(Some(value));
    }

    /// There will be no value.
    pub(crate) fn give_up(&self) {
        self.end(None);
    }

    /// Waits for the value, which one caller gets.
    pub(crate) async fn wait(&self) -> Option<T> {
        if self.0.value.borrow().is_none() {
            let done = Promise::new(&mut |resolve, _| *self.0.waiting.borrow_mut() = Some(resolve));
            JsFuture::from(done).await.ok();
        }
        self.0.value.take().flatten()
    }

    fn end(&self, value: Option<T>) {
        self.0.value.replace(Some(value));
        if let Some(resolve) = self.0.waiting.take() {
            resolve.call0(&JsValue::NULL).ok();
        }
    }
}

impl<T> Clone for Reply<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
