//! A time in the reader's zone, with the exact value on hover and on focus.

use gatehouse::display::time::{self, Timestamp};
use leptos::ev::PointerEvent;

use crate::browser::{
    format,
    vdom::{VElement, el, title_under},
};
use crate::ui::value::brief;

/// How much of a time is shown at first sight.
#[derive(Clone, Copy)]
pub(crate) enum Detail {
    /// The exact value is written when [`explain`] is told of the pointer.
    Day,
    /// How long ago, explained likewise.
    Ago,
    /// Nothing yet: the day comes with the next drawing.
    Soon,
    Moment,
}

/// `written` is the server's own text: shown as it is where it cannot be read. `absent` is shown where it is empty.
pub(crate) fn when(written: &str, detail: Detail, absent: &'static str) -> VElement {
    if written.trim().is_empty() {
        return el("span").class("quiet").text(absent);
    }
    let Some(instant) = time::parse(written) else {
        return el("span").children(brief(written));
    };
    let time = el("time").attribute("datetime", written);
    match detail {
        Detail::Soon => time.text(String::new()),
        Detail::Ago => time.text(format::since(instant)),
        Detail::Day => time.text(format::day(instant)),
        Detail::Moment => el("span")
            .class("tip")
            .attribute("tabindex", "0")
            .child(time.text(format::moment(instant)))
            .child(el("span").class("tip-text").attribute("role", "tooltip").text(exact(instant, written))),
    }
}

/// Gives the time under the pointer its exact value. Not when it is drawn: a long list pays for what nobody asks for.
pub(crate) fn explain(event: PointerEvent) {
    title_under(&event, "time", "datetime", |written| Some(exact(time::parse(written)?, written)));
}

fn exact(instant: Timestamp, written: &str) -> String {
    format!("{} · {written}", format::exact(instant))
}
