//! The browser's formatters for the page's language (ECMA-402). They are created and called by name: a binding for each
//! class would add more code than their few uses need.

use gatehouse::display::fold::without_marks;
use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// One `Intl` formatter.
pub(crate) struct Format {
    format: JsValue,
    method: &'static str,
}

impl Format {
    /// Creates a formatter of this `Intl` class. If the browser rejects an option, all options are dropped.
    pub(crate) fn new(class: &str, options: &[(&str, &str)]) -> Self {
        Self::in_language(&language(), class, options)
    }

    /// Like [`Format::new`], in another language than the page's.
    pub(crate) fn in_language(language: &str, class: &str, options: &[(&str, &str)]) -> Self {
        let wanted = Object::new();
        for (name, value) in options {
            // Setting a property of a plain new object cannot fail.
            Reflect::set(&wanted, &(*name).into(), &(*value).into()).ok();
        }
        let locale = JsValue::from(language);
        let make = || {
            let class: Function = get(&get(&window(), "Intl")?, class)?.dyn_into().ok()?;
            let made = |arguments: &Array| Reflect::construct(&class, arguments).ok();
            made(&Array::of2(&locale, &wanted)).or_else(|| made(&Array::of1(&locale)))
        };
        let method = if class == "PluralRules" { "select" } else { "format" };
        Self { format: make().unwrap_or_default(), method }
    }

    /// Formats the arguments. `None` if the browser lacks the class.
    pub(crate) fn write(&self, arguments: &[JsValue]) -> Option<String> {
        let method: Function = get(&self.format, self.method)?.dyn_into().ok()?;
        Reflect::apply(&method, &self.format, &arguments.iter().collect()).ok()?.as_string()
    }
}

/// The system's time zone; UTC where the browser does not tell.
pub(crate) fn system_zone() -> String {
    let zone = || {
        let format = Format::new("DateTimeFormat", &[]).format;
        let options: Function = get(&format, "resolvedOptions")?.dyn_into().ok()?;
        get(&Reflect::apply(&options, &format, &Array::new()).ok()?, "timeZone")?.as_string()
    };
    zone().unwrap_or_else(|| "UTC".to_owned())
}

/// The time zones that the browser supports.
pub(crate) fn time_zones() -> Vec<String> {
    let zones = || {
        let intl = get(&window(), "Intl")?;
        let known: Function = get(&intl, "supportedValuesOf")?.dyn_into().ok()?;
        Some(Array::from(&Reflect::apply(&known, &intl, &Array::of1(&"timeZone".into())).ok()?))
    };
    zones().unwrap_or_default().iter().filter_map(|zone| zone.as_string()).collect()
}

/// The text as a search compares it: without case and accents.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let prototype = get(&window(), "String").and_then(|class| get(&class, "prototype"));
    let call = |text: JsValue, method: &str, arguments: &Array| {
        let method: Option<Function> = prototype.as_ref().and_then(|all| get(all, method)?.dyn_into().ok());
        method.and_then(|method| Reflect::apply(&method, &text, arguments).ok()).unwrap_or(text)
    };
    // Upper case first: it makes two letters of ß, and one of every form of sigma.
    let upper = call(text.into(), "toUpperCase", &Array::new());
    let decomposed = call(call(upper, "toLowerCase", &Array::new()), "normalize", &Array::of1(&"NFKD".into()));
    without_marks(&decomposed.as_string().unwrap_or_default())
}

/// The page's language, set by the boot script; English if it is not set, as in unit tests.
pub(crate) fn language() -> String {
    let set = document().document_element().and_then(|page| page.get_attribute("lang"));
    set.filter(|tag| !tag.is_empty()).unwrap_or_else(|| "en".to_owned())
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn case_and_accents_are_folded() {
        for (typed, word) in [("configuracoes", "Configurações"), ("STRASSE", "straße"), ("οσος", "ΌΣΟΣ"), ("ёж", "ЕЖ")]
        {
            assert_eq!(fold(typed), fold(word), "{typed}");
        }
    }
}
