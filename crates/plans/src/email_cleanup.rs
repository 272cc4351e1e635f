//! What is mended in an e-mail without knowing the person: a comma in the domain, spaces, letters of another script.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// What is mended in a cell without asking anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mending {
    /// A comma or a semicolon in the domain of an e-mail becomes a dot.
    Comma,
    /// Spaces in an e-mail go.
    Spaces,
    /// Letters of another script, and wide ones, become the Latin ones that look the same, where all others are Latin.
    Script,
    /// What stands around an e-mail goes: `<ann@acme.example>`, `mailto:`, a full stop at the end.
    Wrapping,
    /// Dots next to each other in the domain become one.
    Dots,
}

impl Mending {
    pub const ALL: [Self; 5] = [Self::Comma, Self::Spaces, Self::Script, Self::Wrapping, Self::Dots];

    /// The mended e-mail; `None` if there is nothing to mend in this way.
    pub fn mend(self, email: &str) -> Option<String> {
        let mended = match self {
            Self::Comma => in_domain(email, |domain| domain.replace([',', ';'], "."))?,
            Self::Spaces => email.split_whitespace().collect(),
            Self::Script => latin(email)?,
            Self::Wrapping => unwrapped(email).to_owned(),
            Self::Dots => in_domain(email, |domain| {
                domain.split('.').filter(|label| !label.is_empty()).collect::<Vec<_>>().join(".")
            })?,
        };
        let is_email = mended.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains(|c: char| c.is_alphanumeric()) && !domain.contains('@')
        });
        (is_email && mended != email).then_some(mended)
    }
}

/// The text with another domain. Two e-mails in one cell are not told apart, so they are left.
fn in_domain(email: &str, mend: impl Fn(&str) -> String) -> Option<String> {
    let (name, domain) = email.split_once('@')?;
    let is_one = !domain.contains(['@', '/']) && !name.contains([',', ';']);
    // A comma at the end, or one with a space behind it, separates: the domain ends there.
    let is_list = domain.ends_with([',', ';']) || domain.contains(", ") || domain.contains("; ");
    (is_one && !is_list).then(|| format!("{name}@{}", mend(domain)))
}

fn unwrapped(email: &str) -> &str {
    let around = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | '(' | ')' | '[' | ']' | ',' | ';');
    let inner = email.trim_matches(around);
    let inner = match inner.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &inner[7..],
        _ => inner,
    };
    inner.trim_start_matches(around).trim_end_matches(|c| around(c) || c == '.')
}

/// Letters of Cyrillic and Greek that look like one of Latin.
const LOOK_ALIKES: &str = "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS \
    οo αa νv ρp υu ιi κk ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX";

/// The text in ASCII, if only letters that look Latin keep it from being so and some of its letters are Latin.
fn latin(text: &str) -> Option<String> {
    if text.is_ascii() || !text.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let narrow: String = text.nfkc().map(|c| if c == '。' { '.' } else { c }).collect();
    let look = |c: char| {
        let mut pairs = LOOK_ALIKES.split(' ').map(|pair| pair.chars());
        pairs.find_map(|mut pair| (pair.next() == Some(c)).then(|| pair.next()).flatten()).unwrap_or(c)
    };
    let latin: String = narrow.chars().map(look).collect();
    latin.is_ascii().then_some(latin)
}

/// Whether nothing can be mended in a cell: most e-mails are told by this alone.
pub(crate) fn is_plain(cell: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'_' | b'-' | b'+');
    cell.bytes().all(plain) && !cell.contains("..") && !cell.ends_with('.') && !cell.contains("@.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_mending_has_its_cells() {
        for (mending, from, to) in [
            (Mending::Comma, "a@x,example", Some("a@x.example")),
            (Mending::Comma, "a@x;example", Some("a@x.example")),
            (Mending::Comma, "a@x.example, b@x.example", None),
            (Mending::Comma, "a@x.example,b@x.example", None),
            (Mending::Comma, "a@x.example,", None),
            (Mending::Comma, "a,b@x.example", None),
            (Mending::Spaces, "a @ x.example", Some("a@x.example")),
            (Mending::Spaces, "a x", None),
            (Mending::Script, "\u{430}nn@x.example", Some("ann@x.example")),
            (Mending::Script, "ann＠x.example", Some("ann@x.example")),
            (Mending::Script, "анна@пример.рф", None),
            (Mending::Script, "jürgen@x.example", None),
            (Mending::Wrapping, "mailto:a@x.example", Some("a@x.example")),
            (Mending::Wrapping, "\"a@x.example\";", Some("a@x.example")),
            (Mending::Wrapping, "a@x.example.", Some("a@x.example")),
            (Mending::Wrapping, "a@x.example", None),
            (Mending::Dots, "a@x..example", Some("a@x.example")),
            (Mending::Dots, "a..b@x.example", None),
            (Mending::Dots, "a@..", None),
        ] {
            assert_eq!(mending.mend(from).as_deref(), to, "{mending:?} {from}");
        }
    }

    proptest! {
        /// What was mended has nothing left to mend in the same way.
        #[test]
        fn mending_once_is_enough(text in "[ab@.,;< >\u{430}ü]{0,12}") {
            for mending in Mending::ALL {
                if let Some(mended) = mending.mend(&text) {
                    prop_assert_eq!(mending.mend(&mended), None, "{:?} {}", mending, mended);
                }
            }
        }

        /// What is passed over has nothing to mend.
        #[test]
        fn a_plain_cell_has_no_fix(text in "[ab1@._+-]{0,12}") {
            if is_plain(&text) {
                prop_assert!(Mending::ALL.iter().all(|mending| mending.mend(&text).is_none()));
            }
        }
    }
}
