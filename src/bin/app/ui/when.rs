//! A time in the reader's zone, with the exact value on hover and on focus.

use gatehouse::instant::{self, Instant};
use leptos::prelude::*;

use super::value::brief;
use crate::edge::clock;

/// How much of a time is shown at first sight.
#[derive(Clone, Copy)]
pub(crate) enum Detail {
    Day,
    Moment,
}

/// `written` is the server's own text: shown as it is where it cannot be read. `absent` is shown where it is empty.
pub(crate) fn when(written: &str, detail: Detail, absent: &'static str) -> AnyView {
    if written.trim().is_empty() {
        return view! { <span class="quiet">{absent}</span> }.into_any();
    }
    let Some(instant) = instant::read(written) else {
        return brief(written);
    };
    let (shown, exact) = told(instant, detail, written);
    match detail {
        Detail::Day => view! { <time datetime=written.to_owned() title=exact>{shown}</time> }.into_any(),
        Detail::Moment => view! {
            <span class="tip" tabindex="0">
                <time datetime=written.to_owned()>{shown}</time>
                <span class="tip-text" role="tooltip">{exact}</span>
            </span>
        }
        .into_any(),
    }
}

fn told(instant: Instant, detail: Detail, written: &str) -> (String, String) {
    let shown = match detail {
        Detail::Day => clock::day(instant),
        Detail::Moment => clock::moment(instant),
    };
    (shown, format!("{} · {written}", clock::exact(instant)))
}
