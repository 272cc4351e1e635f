//! The language of the page: the boot script chose it and loaded its catalogue (`public/boot.js`).

use gatehouse::text::{self, Locale};

use crate::browser::{boot, format, intl::Format};

thread_local! {
    static PLURAL: Format = Format::new("PluralRules", &[]);
}

/// Sets the locale to the catalogue that the boot script loaded; English has none. Called once, before anything is
/// drawn.
pub(crate) fn set_up() {
    let messages = boot::messages();
    let plural = if messages.is_some() { plural } else { text::english_plural };
    text::set_locale(messages, Locale { plural, number: format::number });
}

fn plural(count: u64) -> String {
    PLURAL.with(|rules| rules.write(&[(count as f64).into()])).unwrap_or_default()
}
