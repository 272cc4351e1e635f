//! A person's initials on a color that stays the same for the same name. Decoration: the name stands beside it.

use super::element::{Element, el};

/// The stylesheet has this many hues.
const HUES: usize = 8;

/// The avatar of a person with these initials and this name.
pub fn avatar(initials: String, name: &str) -> Element {
    let hue = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) % HUES;
    let avatar = el("span").class(&format!("avatar hue-{hue}")).attribute("aria-hidden", "true");
    avatar.attribute("translate", "no").text(initials)
}
