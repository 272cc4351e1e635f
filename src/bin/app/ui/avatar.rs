//! A person's initials on a colour that stays the same for the same name. Decoration: the name stands beside it.

use crate::browser::vdom::{VElement, el};

/// The stylesheet has this many hues.
const HUES: usize = 8;

pub(crate) fn avatar(initials: String, name: &str) -> VElement {
    let hue = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) % HUES;
    el("span").class(&format!("face hue-{hue}")).attribute("aria-hidden", "true").text(initials)
}
