//! Texts that many people share, each kept once.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// Texts by their codes.
#[derive(Debug, Default)]
pub(super) struct Words {
    texts: Vec<Rc<str>>,
    codes: BTreeMap<Rc<str>, u32>,
    used: BTreeSet<u32>,
}

impl Words {
    /// The code of a text, which is kept from now on.
    pub(super) fn code(&mut self, text: &str) -> u32 {
        if let Some(code) = self.find(text) {
            return code;
        }
        let (text, code): (Rc<str>, _) = (text.into(), self.texts.len() as u32);
        self.texts.push(text.clone());
        self.codes.insert(text, code);
        code
    }

    /// The code of a text that is kept.
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        self.codes.get(text).copied()
    }

    /// The text of a code.
    pub(super) fn text(&self, code: u32) -> &str {
        self.texts.get(code as usize).map(|text| &**text).unwrap_or_default()
    }

    /// Every text, in the order in which they came.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }

    /// Says which texts someone has.
    pub(super) fn set_used(&mut self, codes: BTreeSet<u32>) {
        self.used = codes;
    }

    /// Whether someone has this text.
    pub(super) fn is_used(&self, text: &str) -> bool {
        self.find(text).is_some_and(|code| self.used.contains(&code))
    }
}
