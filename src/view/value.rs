//! A value from the server: always text, with invisible characters shown by their codes, and cut where it is long.

use super::element::{Element, el};
use crate::{
    display::escape::{self, EscapedSegment},
    display::field_value::FieldValue,
    text,
    write::diff::Diff,
};

/// Characters shown of a value in a table or beside others.
const MAX_BRIEF: usize = 120;

/// The value on a record: at most [`escape::MAX_CHARS`] characters.
pub fn full(value: &str) -> Vec<Element> {
    limited(value, escape::MAX_CHARS, escape::segments)
}

/// The value beside others: at most 120 characters.
pub fn brief(value: &str) -> Vec<Element> {
    limited(value, MAX_BRIEF, escape::segments)
}

/// The value in `element`, which has no other child: one element less for an ordinary value. For rows, which are no
/// text to translate as a whole.
pub fn brief_in(element: Element, value: &str) -> Element {
    if value.len() <= MAX_BRIEF && escape::is_plain(value) {
        element.attribute("dir", "auto").text(value)
    } else {
        element.children(brief(value))
    }
}

/// A dash in place of a value that the record does not have, and a word for a screen reader.
pub fn absent() -> Element {
    el("span").class("muted").attribute("aria-label", text::absent_label()).text(text::ABSENT)
}

/// What stands in place of a field without text: the dash where it is absent, a word where it is null or empty.
pub fn without_text(value: &FieldValue) -> Element {
    match value {
        FieldValue::Absent => absent(),
        _ => el("span").class("muted").text(text::empty_value()),
    }
}

/// A field's value as [`brief`], or what stands in its place.
pub fn brief_field(value: &FieldValue) -> Vec<Element> {
    if value.text().is_empty() { vec![without_text(value)] } else { brief(value.text()) }
}

/// A field's value as [`full`], or what stands in its place.
pub fn full_field(value: &FieldValue) -> Vec<Element> {
    if value.text().is_empty() { vec![without_text(value)] } else { full(value.text()) }
}

/// The values of a change, before and after it. A secret is redacted.
pub fn sides(change: &Diff) -> [Vec<Element>; 2] {
    [&change.before, &change.after].map(|side| match change.redacted(side) {
        None => vec![el("span").class("muted").text(text::not_set())],
        side => full_field(&side.as_ref().into()),
    })
}

/// A text of many lines, such as a response: spaces and line breaks are its layout. At most [`escape::MAX_CHARS`]
/// characters.
pub fn layout(text: &str) -> Vec<Element> {
    limited(text, escape::MAX_CHARS, escape::layout_segments)
}

fn limited(value: &str, max: usize, segments: fn(&str) -> Vec<EscapedSegment>) -> Vec<Element> {
    let (start, cut) = escape::truncate(value, max);
    let shown = if escape::is_plain(start) {
        value_element().text(start)
    } else {
        segments(start).into_iter().fold(value_element(), |shown, segment| match segment {
            EscapedSegment::Plain(plain) => shown.text(plain),
            EscapedSegment::Hidden(character) => {
                let code = escape::code_point(character);
                let title = text::escaped_character(character);
                shown.child(el("span").class("escaped").attribute("title", title).text(code))
            }
        })
    };
    let more = (cut > 0).then(|| el("span").class("muted").text(text::more_characters(cut as u64)));
    [shown].into_iter().chain(more).collect()
}

/// A browser that translates the page leaves a value as it is.
fn value_element() -> Element {
    el("bdi").attribute("translate", "no")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invisible_character_is_shown_by_its_code() {
        let html: String = brief("a\u{202E}b").iter().map(Element::to_html).collect();
        assert!(
            html.starts_with("<bdi translate=\"no\">a<span class=\"escaped\"")
                && html.contains(">U+202E</span>b</bdi>"),
            "{html}"
        );
    }

    #[test]
    fn absent_and_empty_look_different() {
        let html = |value: FieldValue| brief_field(&value).iter().map(Element::to_html).collect::<String>();
        assert!(html(FieldValue::Absent).contains(">—<"));
        for empty in [FieldValue::Null, FieldValue::Text(String::new())] {
            assert!(html(empty).contains(">(empty)<"));
        }
    }

    #[test]
    fn a_change_of_a_secret_shows_neither_value() {
        let diff = Diff { path: vec!["api_key".into()], before: Some("old".into()), after: Some("new".into()) };
        let html: String = sides(&diff).iter().flatten().map(Element::to_html).collect();
        assert!(html.contains(crate::secrets::REDACTED) && !html.contains("old") && !html.contains("new"), "{html}");
    }

    #[test]
    fn spaces_that_do_not_show_are_shown_but_in_a_layout() {
        let html = |parts: Vec<Element>| parts.iter().map(Element::to_html).collect::<String>();
        assert_eq!(html(brief("a  b")).matches("U+0020</span>").count(), 2);
        assert_eq!(html(layout("a  b\n c")), "<bdi translate=\"no\">a  b\n c</bdi>");
    }

    #[test]
    fn a_long_value_is_cut_and_says_so() {
        let parts = brief(&"x".repeat(130));
        assert_eq!(parts.len(), 2);
        assert!(parts[1].to_html().contains("10"), "{}", parts[1].to_html());
    }
}
