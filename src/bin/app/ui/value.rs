//! A value of the server's on screen: always as text, with what would not be seen told by its code, and not without end.

use gatehouse::{
    text,
    visible::{self, Piece},
};
use leptos::prelude::*;

use crate::edge::still::{Still, still};

/// Characters of a value where many stand side by side.
const BRIEF: usize = 120;

/// The value in its own direction.
pub(crate) fn value(written: &str) -> AnyView {
    limited(written, visible::MOST).into_any()
}

/// The same with fewer characters.
pub(crate) fn brief(written: &str) -> Vec<Still> {
    limited(written, BRIEF)
}

/// The same within `element`, which holds nothing else: a table of values pays for every further element.
pub(crate) fn brief_in(element: Still, written: &str) -> Still {
    if written.len() <= BRIEF && visible::is_plain(written) {
        element.attribute("dir", "auto").text(written)
    } else {
        element.children(brief(written))
    }
}

fn limited(written: &str, most: usize) -> Vec<Still> {
    let (start, cut) = visible::shortened(written, most);
    let shown = if visible::is_plain(start) {
        still("bdi").text(start)
    } else {
        visible::pieces(start).into_iter().fold(still("bdi"), |shown, piece| match piece {
            Piece::Plain(plain) => shown.text(plain),
            Piece::Hidden(character) => {
                let code = visible::code(character);
                let said = text::hidden_character(&code);
                shown.child(still("span").class("unseen").attribute("title", said).text(code))
            }
        })
    };
    let more = (cut > 0).then(|| still("span").class("quiet").text(text::more_characters(cut as u64)));
    [shown].into_iter().chain(more).collect()
}
