//! How much of everybody was read, as a badge beside each number of the directory.

use directory::coverage::{Coverage, Scope, Words};

use super::{
    element::{Element, el},
    icon::{Icon, icon},
    list::{button, opens_dialog},
    platform::Platform,
};
use crate::{display::escape, list::page::Total, text};

/// The name of the dialog that the badge opens.
pub const DIALOG: &str = "coverage";

/// The badge. `time` is when somebody was read last, as the reader's language writes it.
pub fn badge(coverage: &Coverage, time: &str, platform: &dyn Platform) -> Element {
    let is_whole = coverage.words() == Words::Whole;
    let mark = if is_whole { Icon::Check } else { Icon::Clock };
    let badge = button(if is_whole { "badge" } else { "badge warn" }).child(icon(mark));
    // The organization's name is not one of the page's words.
    let is_named = matches!(coverage.scope, Scope::Organization(_));
    let sentence = el("span").maybe_attribute("translate", is_named.then_some("no"));
    opens_dialog(badge.child(sentence.text(self::sentence(coverage, time, platform))), DIALOG)
}

/// How much of everybody was read, in a sentence. Only a proof allows the word "all" ([`Coverage::words`]).
pub fn sentence(coverage: &Coverage, time: &str, platform: &dyn Platform) -> String {
    // Nobody was read: there is no time.
    if time.is_empty() {
        return text::users_total(Total::Exactly(coverage.read), false, |count| platform.number(count));
    }
    let read = platform.number(coverage.read);
    let counted = coverage.counted.map(|count| platform.number(count)).unwrap_or_default();
    let sentence = match coverage.words() {
        Words::Whole => text::coverage_whole(&read, time),
        Words::Partial => text::coverage_partial(&read, &counted, time),
        Words::Unproven => text::coverage_unproven(&read, time),
    };
    match &coverage.scope {
        Scope::Everyone => sentence,
        Scope::Organization(name) => format!("{} · {sentence}", text::coverage_scope(&escape::escape(name))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::skeleton::NoPlatform;

    #[test]
    fn a_part_never_looks_like_the_whole() {
        let part = Coverage { read: 41_300, counted: Some(98_112), ..Coverage::default() };
        assert_eq!(sentence(&part, "11:29", &NoPlatform), "41300 of 98112 users · as of 11:29");
        let unproven = Coverage { counted: None, ..part.clone() };
        assert_eq!(sentence(&unproven, "11:29", &NoPlatform), "41300 users read · as of 11:29");
        let whole = Coverage { read: 1000, counted: Some(1000), is_complete: true, ..Coverage::default() };
        assert_eq!(sentence(&whole, "11:29", &NoPlatform), "All 1000 users · read 11:29");
        let acme = Coverage { scope: Scope::Organization("acme".into()), ..whole };
        assert!(sentence(&acme, "11:29", &NoPlatform).starts_with("Only acme · "));
        assert!(badge(&acme, "11:29", &NoPlatform).to_html().contains("<span translate=\"no\">Only acme"));
        let hostile = Coverage { scope: Scope::Organization("a  b\u{202E}c".into()), ..acme };
        assert!(sentence(&hostile, "11:29", &NoPlatform).starts_with("Only a⟨U+0020⟩⟨U+0020⟩b⟨U+202E⟩c · "));
    }
}
