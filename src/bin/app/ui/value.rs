//! A value of the server's on screen: always as text, with what would not be seen told by its code, and not without end.

use gatehouse::{
    text,
    visible::{self, Piece},
};
use leptos::prelude::*;

/// The value in its own direction.
pub(crate) fn value(written: &str) -> AnyView {
    limited(written, visible::MOST)
}

/// The same with at most so many characters, for where many values stand side by side.
pub(crate) fn brief(written: &str) -> AnyView {
    limited(written, 120)
}

fn limited(written: &str, most: usize) -> AnyView {
    let (start, cut) = visible::shortened(written, most);
    let more = (cut > 0).then(|| view! { <span class="quiet">{text::more_characters(cut)}</span> });
    if visible::is_plain(start) {
        return view! { <bdi>{start.to_owned()}</bdi>{more} }.into_any();
    }
    let pieces = visible::pieces(start).into_iter().map(|piece| match piece {
        Piece::Plain(plain) => plain.into_any(),
        Piece::Hidden(character) => {
            let code = visible::code(character);
            let said = text::hidden_character(&code);
            view! { <span class="unseen" title=said>{code}</span> }.into_any()
        }
    });
    view! { <bdi>{pieces.collect_view()}</bdi>{more} }.into_any()
}
