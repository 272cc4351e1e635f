//! A value of the server's on screen: always as text, with what would not be seen told by its code, and not without end.

use gatehouse::{
    display::escape::{self, EscapedSegment},
    text,
};
use leptos::prelude::*;

use crate::browser::vdom::{VElement, el};

/// Characters of a value where many stand side by side.
const BRIEF: usize = 120;

/// The value in its own direction.
pub(crate) fn value(written: &str) -> AnyView {
    limited(written, escape::MAX_CHARS).into_any()
}

/// The same with fewer characters.
pub(crate) fn brief(written: &str) -> Vec<VElement> {
    limited(written, BRIEF)
}

/// The same within `element`, which holds nothing else: a table of values pays for every further element.
pub(crate) fn brief_in(element: VElement, written: &str) -> VElement {
    if written.len() <= BRIEF && escape::is_plain(written) {
        element.attribute("dir", "auto").text(written)
    } else {
        element.children(brief(written))
    }
}

fn limited(written: &str, most: usize) -> Vec<VElement> {
    let (start, cut) = escape::truncate(written, most);
    let shown = if escape::is_plain(start) {
        el("bdi").text(start)
    } else {
        escape::segments(start).into_iter().fold(el("bdi"), |shown, piece| match piece {
            EscapedSegment::Plain(plain) => shown.text(plain),
            EscapedSegment::Hidden(character) => {
                let code = escape::code_point(character);
                let said = text::hidden_character(&code);
                shown.child(el("span").class("unseen").attribute("title", said).text(code))
            }
        })
    };
    let more = (cut > 0).then(|| el("span").class("quiet").text(text::more_characters(cut as u64)));
    [shown].into_iter().chain(more).collect()
}
