//! A value from the server: always text, with invisible characters shown by their codes, and cut where it is long.

use super::element::{Element, el};
use crate::{
    display::escape::{self, EscapedSegment},
    text,
};

/// Characters shown of a value in a table or beside others.
const MAX_BRIEF: usize = 120;

/// The value on a record: at most [`escape::MAX_CHARS`] characters.
pub fn full(value: &str) -> Vec<Element> {
    limited(value, escape::MAX_CHARS)
}

/// The value beside others: at most 120 characters.
pub fn brief(value: &str) -> Vec<Element> {
    limited(value, MAX_BRIEF)
}

/// The value in `element`, which has no other child: one element less for an ordinary value.
pub fn brief_in(element: Element, value: &str) -> Element {
    if value.len() <= MAX_BRIEF && escape::is_plain(value) {
        element.attribute("dir", "auto").text(value)
    } else {
        element.children(brief(value))
    }
}

/// A dash in place of an empty value, and "empty" for a screen reader.
pub fn empty() -> Element {
    el("span").class("muted").attribute("aria-label", text::empty_label()).text(text::EMPTY)
}

/// The value as [`brief`], or the dash.
pub fn brief_or_empty(value: &str) -> Vec<Element> {
    if value.is_empty() { vec![empty()] } else { brief(value) }
}

fn limited(value: &str, max: usize) -> Vec<Element> {
    let (start, cut) = escape::truncate(value, max);
    let shown = if escape::is_plain(start) {
        el("bdi").text(start)
    } else {
        escape::segments(start).into_iter().fold(el("bdi"), |shown, segment| match segment {
            EscapedSegment::Plain(plain) => shown.text(plain),
            EscapedSegment::Hidden(character) => {
                let code = escape::code_point(character);
                let title = text::hidden_character(&code);
                shown.child(el("span").class("escaped").attribute("title", title).text(code))
            }
        })
    };
    let more = (cut > 0).then(|| el("span").class("muted").text(text::more_characters(cut as u64)));
    [shown].into_iter().chain(more).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invisible_character_is_shown_by_its_code() {
        let html: String = brief("a\u{202E}b").iter().map(Element::to_html).collect();
        assert!(html.starts_with("<bdi>a<span class=\"escaped\"") && html.contains(">U+202E</span>b</bdi>"), "{html}");
    }

    #[test]
    fn a_long_value_is_cut_and_says_so() {
        let parts = brief(&"x".repeat(130));
        assert_eq!(parts.len(), 2);
        assert!(parts[1].to_html().contains("10"), "{}", parts[1].to_html());
    }
}
