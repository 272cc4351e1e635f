//! The language of the page: the starter chose it and brought its words (`public/boot.js`).

use gatehouse::text::{self, Locale};
use js_sys::Reflect;
use leptos::prelude::*;

use crate::browser::{format, intl::Format};

thread_local! {
    static PLURAL: Format = Format::new("PluralRules", &[]);
}

/// Speaks the language whose words the starter brought; English needs none. Called once, before anything is drawn.
pub(crate) fn take_up() {
    let words = Reflect::get(&window(), &"gatehouseWords".into()).ok().and_then(|words| words.as_string());
    let plural = if words.is_some() { plural } else { text::english_plural };
    text::set_locale(words, Locale { plural, number: format::number });
}

fn plural(count: u64) -> String {
    PLURAL.with(|rules| rules.write(&[(count as f64).into()])).unwrap_or_default()
}
