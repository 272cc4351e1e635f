//! A timer that is cancelled when dropped. Leptos' own timers leak a closure that is cleared before it ran
//! (`Closure::once_into_js`), and nearly every read clears one.

use std::{future::poll_fn, pin::pin, task::Poll, time::Duration};

use leptos::prelude::window;
use wasm_bindgen::{JsCast, closure::Closure};

use crate::browser::promise::Reply;

/// Runs a function once, unless the timer is dropped first.
#[must_use]
pub(crate) struct Timer {
    id: i32,
    /// Owns the closure for as long as the browser may call it.
    _function: Closure<dyn FnMut()>,
}

impl Timer {
    pub(crate) fn start(after: Duration, function: impl FnOnce() + 'static) -> Self {
        let function = Closure::once(function);
        let wait = i32::try_from(after.as_millis()).unwrap_or(i32::MAX);
        let id =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(function.as_ref().unchecked_ref(), wait);
        // Fails only for a closed tab; 0 is never a timer's id.
        Self { id: id.unwrap_or(0), _function: function }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}

/// What a future gives within this time.
pub(crate) async fn within<T>(time: Duration, future: impl Future<Output = T>) -> Option<T> {
    let (mut future, mut end) = (pin!(future), pin!(pause(time)));
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => end.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Ends after this time.
pub(crate) async fn pause(time: Duration) {
    let reply = Reply::new();
    let timer = Timer::start(time, {
        let reply = reply.clone();
        move || reply.give(())
    });
    reply.wait().await;
    drop(timer);
}
