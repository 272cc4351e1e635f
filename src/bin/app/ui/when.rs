//! A time in the reader's zone, with the exact value on hover and on focus.

use gatehouse::instant::{self, Instant};
use leptos::ev::PointerEvent;

use super::value::brief;
use crate::edge::{
    clock,
    still::{Still, still, title_under},
};

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
pub(crate) fn when(written: &str, detail: Detail, absent: &'static str) -> Still {
    if written.trim().is_empty() {
        return still("span").class("quiet").text(absent);
    }
    let Some(instant) = instant::read(written) else {
        return still("span").children(brief(written));
    };
    let time = still("time").attribute("datetime", written);
    match detail {
        Detail::Soon => time.text(String::new()),
        Detail::Ago => time.text(clock::since(instant)),
        Detail::Day => time.text(clock::day(instant)),
        Detail::Moment => still("span")
            .class("tip")
            .attribute("tabindex", "0")
            .child(time.text(clock::moment(instant)))
            .child(still("span").class("tip-text").attribute("role", "tooltip").text(exact(instant, written))),
    }
}

/// Gives the time under the pointer its exact value. Not when it is drawn: a long list pays for what nobody asks for.
pub(crate) fn explain(event: PointerEvent) {
    title_under(&event, "time", "datetime", |written| Some(exact(instant::read(written)?, written)));
}

fn exact(instant: Instant, written: &str) -> String {
    format!("{} · {written}", clock::exact(instant))
}
