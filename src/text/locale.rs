//! Which language is spoken, and how a message of it becomes a sentence.

use std::cell::Cell;

/// What the catalogue compiler (`crates/locales`) writes between and in place of things.
const MESSAGE_ENDS: char = '\u{1d}';
const VARIANT_ENDS: char = '\u{1e}';
const KEY_ENDS: char = '\u{1f}';
const COUNT: char = '\u{8}';

/// How the reader's language counts: which form a number wants, and how it is written.
#[derive(Clone, Copy)]
pub struct Locale {
    /// A plural category of CLDR: zero, one, two, few, many or other.
    pub plural: fn(u64) -> String,
    pub number: fn(u64) -> String,
}

/// The plural category of English, which needs no browser to tell it.
pub fn english_plural(count: u64) -> String {
    if count == 1 { "one".to_owned() } else { "other".to_owned() }
}

thread_local! {
    /// Empty for English, which is in the program.
    static MESSAGES: Cell<&'static [&'static str]> = const { Cell::new(&[]) };
    static SPEECH: Cell<Locale> = const { Cell::new(Locale { plural: english_plural, number: |count| count.to_string() }) };
}

/// Speaks in this way from here on. `catalogue` holds another language's messages in the order of the English ones, as
/// the catalogue compiler joined them. They stay in memory: there is one language for as long as a page lives.
pub fn set_locale(catalogue: Option<String>, speech: Locale) {
    SPEECH.set(speech);
    if let Some(catalogue) = catalogue {
        let messages: Vec<&'static str> = Box::leak(catalogue.into_boxed_str()).split(MESSAGE_ENDS).collect();
        MESSAGES.set(Vec::leak(messages));
    }
}

pub(super) fn is_english() -> bool {
    MESSAGES.get().is_empty()
}

pub(super) fn plain(id: usize, english: &'static str) -> &'static str {
    MESSAGES.get().get(id).copied().unwrap_or(english)
}

pub(super) fn filled(id: usize, english: &'static str, arguments: &[&str]) -> String {
    fill(plain(id, english), arguments, 0)
}

/// The variant for exactly this count, else for its category, else the last one, which is "other".
pub(super) fn counted(id: usize, english: &'static str, count: u64, arguments: &[&str]) -> String {
    let variants = || plain(id, english).split(VARIANT_ENDS).map(|one| one.split_once(KEY_ENDS).unwrap_or(("", one)));
    let of = |key: String| variants().find(|(named, _)| *named == key);
    let chosen = of(count.to_string()).or_else(|| of((SPEECH.get().plural)(count))).or_else(|| variants().next_back());
    fill(chosen.map_or("", |(_, text)| text), arguments, count)
}

fn fill(text: &str, arguments: &[&str], count: u64) -> String {
    let mut filled = String::new();
    for letter in text.chars() {
        if letter == COUNT {
            filled.push_str(&(SPEECH.get().number)(count));
            continue;
        }
        match arguments.get((u32::from(letter) as usize).wrapping_sub(1)) {
            Some(argument) => filled.push_str(argument),
            None => filled.push(letter),
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
    fn arguments_stand_where_the_message_wants_them() {
        assert_eq!(filled(0, "\u{2} and \u{1}", &["a", "b"]), "b and a");
        // What a person or a server wrote is no message: its characters stay what they are.
        assert_eq!(filled(0, "\u{1}", &["\u{2}{ $x }\u{1e}"]), "\u{2}{ $x }\u{1e}");
    }

    #[test]
    fn a_count_chooses_its_variant() {
        let said = |count| counted(0, COUNTED, count, &["x"]);
        assert_eq!([said(0), said(1), said(2)], ["none", "one of x", "2 of x"]);
    }

    #[test]
    fn another_language_speaks_and_counts_in_its_own_way() {
        let slavic = |count: u64| if (2..5).contains(&count) { "few" } else { "other" }.to_owned();
        let arabic = |count: u64| count.to_string().replace('3', "٣");
        set_locale(Some(format!("\u{1} !\u{1d}{COUNTED}")), Locale { plural: slavic, number: arabic });
        assert_eq!(filled(0, "\u{1}?", &["a"]), "a !");
        assert_eq!(counted(1, "", 3, &["x"]), "٣ few");
        assert_eq!(plain(7, "not yet translated"), "not yet translated");
        assert!(!is_english());
    }
}
