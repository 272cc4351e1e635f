//! A person's initials on a colour that stays the same for the same name. Decoration: the name stands beside it.

use crate::edge::still::{Still, still};

/// The stylesheet has this many hues.
const HUES: usize = 8;

pub(crate) fn face(initials: String, name: &str) -> Still {
    let hue = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) % HUES;
    still("span").class(&format!("face hue-{hue}")).attribute("aria-hidden", "true").text(initials)
}
