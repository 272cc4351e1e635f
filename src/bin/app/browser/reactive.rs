//! Effects and views of the first list. Leptos compiles its machinery once for each type of closure, so all closures
//! have one type here (docs/decisions/022).

use std::sync::{Arc, Mutex};

use leptos::{prelude::*, tachys::reactive_graph::SharedReactiveFunction};

/// Runs `act` now and whenever what `act` reads changes, until the owner is cleaned up.
pub(crate) fn effect(act: impl FnMut() + 'static) {
    fn run(mut act: Box<dyn FnMut()>) {
        Effect::new(move |_: Option<()>| act());
    }
    run(Box::new(act));
}

/// A view that is drawn again whenever what `view` reads changes.
pub(crate) fn reactive(view: impl FnMut() -> AnyView + Send + 'static) -> SharedReactiveFunction<AnyView> {
    Arc::new(Mutex::new(view))
}

/// No view: one type for what is there and what is not, which is a third of the code of an `Option`.
pub(crate) fn nothing() -> AnyView {
    ().into_any()
}
