//! The language of the interface, and how a message of its catalogue becomes a sentence.

use std::cell::Cell;

use super::{COUNT, KEY_SEPARATOR, MESSAGE_SEPARATOR, VARIANT_SEPARATOR, english_plural};

/// How the reader's language counts.
#[derive(Clone, Copy)]
pub struct Locale {
    /// The plural category of a count (CLDR): zero, one, two, few, many or other.
    pub plural: fn(u64) -> String,
    /// A count in the digits and with the separators of the language.
    pub number: fn(u64) -> String,
}

const ENGLISH: Locale = Locale { plural: english_plural, number: |count| count.to_string() };

thread_local! {
    /// Empty for English, which is part of the program.
    static MESSAGES: Cell<&'static [&'static str]> = const { Cell::new(&[]) };
    static LOCALE: Cell<Locale> = const { Cell::new(ENGLISH) };
}

/// Sets the language. `catalogue` has the messages of another language in the order of the English ones, as
/// `crates/locales` joins them. They stay in memory: a page keeps its language for as long as it lives.
pub fn set_locale(catalogue: Option<String>, locale: Locale) {
    LOCALE.set(locale);
    if let Some(catalogue) = catalogue {
        let messages: Vec<&'static str> = Box::leak(catalogue.into_boxed_str()).split(MESSAGE_SEPARATOR).collect();
        MESSAGES.set(Vec::leak(messages));
    }
}

pub(super) fn is_english() -> bool {
    MESSAGES.get().is_empty()
}

/// A message without arguments; the English one if the catalogue is too short.
pub(super) fn plain(id: usize, english: &'static str) -> &'static str {
    MESSAGES.get().get(id).copied().unwrap_or(english)
}

/// A message with its arguments.
pub(super) fn filled(id: usize, english: &'static str, arguments: &[&str]) -> String {
    fill(plain(id, english), arguments, 0)
}

/// A message whose text depends on a count: the variant of exactly this count, or of its plural category. Else it is
/// the last variant, which is "other".
pub(super) fn counted(id: usize, english: &'static str, count: u64, arguments: &[&str]) -> String {
    let split = |variant: &'static str| variant.split_once(KEY_SEPARATOR).unwrap_or(("", variant));
    let variants = || plain(id, english).split(VARIANT_SEPARATOR).map(split);
    let variant = |wanted: String| variants().find(|(key, _)| *key == wanted);
    let chosen =
        variant(count.to_string()).or_else(|| variant((LOCALE.get().plural)(count))).or_else(|| variants().next_back());
    fill(chosen.map_or("", |(_, text)| text), arguments, count)
}

/// Puts the arguments and the count into a text. Their own characters are never taken for placeholders.
fn fill(text: &str, arguments: &[&str], count: u64) -> String {
    let mut filled = String::new();
    for character in text.chars() {
        if character == COUNT {
            filled.push_str(&(LOCALE.get().number)(count));
            continue;
        }
        match arguments.get((u32::from(character) as usize).wrapping_sub(1)) {
            Some(argument) => filled.push_str(argument),
            None => filled.push(character),
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNTED: &str =
        "0\u{1f}none\u{1e}one\u{1f}one of \u{1}\u{1e}few\u{1f}\u{8} few\u{1e}other\u{1f}\u{8} of \u{1}";

    #[test]
    fn arguments_take_the_places_of_the_message() {
        assert_eq!(filled(0, "\u{2} and \u{1}", &["a", "b"]), "b and a");
        // The text of a person or a server is no message: its characters stay as they are.
        assert_eq!(filled(0, "\u{1}", &["\u{2}{ $x }\u{1e}"]), "\u{2}{ $x }\u{1e}");
    }

    #[test]
    fn a_count_chooses_its_variant() {
        let text = |count| counted(0, COUNTED, count, &["x"]);
        assert_eq!([text(0), text(1), text(2)], ["none", "one of x", "2 of x"]);
    }

    #[test]
    fn another_language_has_its_own_messages_and_numbers() {
        let slavic = |count: u64| if (2..5).contains(&count) { "few" } else { "other" }.to_owned();
        let arabic = |count: u64| count.to_string().replace('3', "٣");
        set_locale(Some(format!("\u{1} !\u{1d}{COUNTED}")), Locale { plural: slavic, number: arabic });
        assert_eq!(filled(0, "\u{1}?", &["a"]), "a !");
        assert_eq!(counted(1, "", 3, &["x"]), "٣ few");
        assert_eq!(plain(7, "not yet translated"), "not yet translated");
        assert!(!is_english());
    }
}
