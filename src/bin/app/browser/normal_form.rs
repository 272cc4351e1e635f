//! Sets the core's normalizer: the browser has Unicode's tables (ECMA-262, `String.prototype.normalize`).

use gatehouse::display::normal_form::{self, Form};
use js_sys::JsString;

/// Called once, before anything is drawn.
pub(crate) fn set_up() {
    normal_form::set_normalizer(|text, form| {
        let form = match form {
            Form::Nfc => "NFC",
            Form::Nfd => "NFD",
        };
        String::from(JsString::from(text).normalize(form))
    });
}
