//! A person's initials on a color that stays the same for the same name. Decoration: the name stands beside it.

use super::element::{Element, el};
use crate::display::escape;

/// The stylesheet has this many hues.
const HUES: usize = 8;

/// The avatar of a person with this name.
pub fn avatar(name: &str) -> Element {
    let hue = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) % HUES;
    let avatar = el("span").class(&format!("avatar hue-{hue}")).attribute("aria-hidden", "true");
    avatar.attribute("translate", "no").text(initials(name))
}

/// The first letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let letters = |word: &str| word.chars().find(|letter| escape::is_word_character(*letter));
    let mut words = name.split_whitespace().filter_map(letters);
    let first = words.next().unwrap_or('?');
    let last = words.next_back();
    std::iter::once(first).chain(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_of_the_first_and_the_last_word() {
        for (name, expected) in [
            ("John Doe", "JD"),
            ("Ana Maria Gonçalves", "AG"),
            ("kiosk-7", "k"),
            ("łukasz żak", "łż"),
            ("(Ann) Doe", "AD"),
            ("", "?"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
