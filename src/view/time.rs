//! A time in the reader's zone. The exact value comes on hover and on focus.

use super::{
    element::{Element, el},
    platform::Platform,
    value::{brief, without_text},
};
use crate::{
    display::{field_value::FieldValue, time},
    text,
};

/// How much of a time is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The day; the app adds the exact value under the pointer.
    Day,
    /// How long ago; likewise.
    Ago,
    /// Day and time of day, with the exact value in a tooltip.
    Moment,
}

/// A time as the server sent it. Null is never, and so is a zero time, whose text comes on hover. Text that is no time
/// is shown as it is.
pub fn time(value: &FieldValue, detail: Detail, platform: &dyn Platform) -> Element {
    let text = match value {
        FieldValue::Null => return el("span").class("muted").text(text::never()),
        value if value.text().trim().is_empty() => return without_text(value),
        value => value.text(),
    };
    let time = el("time").attribute("datetime", text);
    let written = match time::parse(text) {
        _ if time::is_never(text) => text::never().to_owned(),
        None => return el("span").children(brief(text)),
        Some(timestamp) => match detail {
            Detail::Ago => platform.ago(timestamp),
            Detail::Day => platform.day(timestamp),
            Detail::Moment => platform.moment(timestamp),
        },
    };
    match detail {
        Detail::Ago | Detail::Day => time.text(written),
        Detail::Moment => el("span")
            .class("tip")
            .attribute("tabindex", "0")
            .child(time.text(written))
            .child(el("span").class("tip-text").attribute("role", "tooltip").text(exact(text, platform))),
    }
}

/// The exact time beside the server's own text; that text alone where it is no time or means never.
pub fn exact(value: &str, platform: &dyn Platform) -> String {
    let timestamp = time::parse(value).filter(|_| !time::is_never(value));
    timestamp.map_or_else(|| value.to_owned(), |timestamp| format!("{} · {value}", platform.exact(timestamp)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::skeleton::NoPlatform;

    fn html(value: FieldValue) -> String {
        time(&value, Detail::Moment, &NoPlatform).to_html()
    }

    #[test]
    fn never_is_null_or_a_zero_time_with_the_servers_text() {
        assert!(html(FieldValue::Null).contains(">Never<"));
        let zero = html(FieldValue::Text("0001-01-01T00:00:00Z".into()));
        assert!(zero.contains(">Never</time>") && zero.contains(">0001-01-01T00:00:00Z</span>"), "{zero}");
        assert_eq!(exact("0001-01-01", &NoPlatform), "0001-01-01");
    }

    #[test]
    fn an_absent_time_is_unknown_and_not_never() {
        for (value, shown) in [(FieldValue::Absent, "—"), (FieldValue::Text(" ".into()), "(empty)")] {
            let html = html(value);
            assert!(html.contains(shown) && !html.contains("Never"), "{html}");
        }
    }
}
