//! What a person sets for this browser. Stored as JSON; what cannot be read counts as not set.

use serde_json::{Map, Value};

use crate::{
    list::columns::{self, ShownColumn},
    url::query::PAGE_SIZES,
};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    #[default]
    Comfortable,
    Compact,
}

/// The languages there is a catalogue of in `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    Spanish,
    Portuguese,
    German,
    Arabic,
    Japanese,
}

impl Language {
    pub const ALL: [Self; 6] =
        [Self::English, Self::Spanish, Self::Portuguese, Self::German, Self::Arabic, Self::Japanese];

    /// Its tag (BCP 47), which names its catalogue.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::German => "de",
            Self::Arabic => "ar",
            Self::Japanese => "ja",
        }
    }

    /// Its name in itself: who looks for it may read no other.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Portuguese => "Português",
            Self::German => "Deutsch",
            Self::Arabic => "العربية",
            Self::Japanese => "日本語",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub theme: Theme,
    pub density: Density,
    /// None where the browser's languages decide.
    pub language: Option<Language>,
    /// An IANA time zone; none where the system's holds.
    pub time_zone: Option<String>,
    /// The list's columns; none where the usual ones are shown.
    pub columns: Option<Vec<ShownColumn>>,
    /// Rows of a page; none where the operator's choice holds.
    pub page_size: Option<u32>,
    /// Whether single keys do something (WCAG 2.1.4).
    pub shortcuts: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            density: Density::Comfortable,
            language: None,
            time_zone: None,
            columns: None,
            page_size: None,
            shortcuts: true,
        }
    }
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Density {
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    pub fn name(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }
}

impl Settings {
    pub fn from_json(json: &str) -> Self {
        let written: Value = serde_json::from_str(json).unwrap_or_default();
        let text = |key: &str| written.get(key).and_then(Value::as_str).unwrap_or_default();
        let size = written.get("pageSize").and_then(Value::as_u64);
        Self {
            theme: Theme::ALL.into_iter().find(|theme| theme.name() == text("theme")).unwrap_or_default(),
            density: Density::ALL.into_iter().find(|density| density.name() == text("density")).unwrap_or_default(),
            language: Language::ALL.into_iter().find(|language| language.tag() == text("language")),
            time_zone: Some(text("timeZone").to_owned()).filter(|zone| !zone.is_empty()),
            columns: written.get("columns").and_then(columns::from_json),
            page_size: PAGE_SIZES.into_iter().find(|known| size == Some(u64::from(*known))),
            shortcuts: written.get("shortcuts").and_then(Value::as_bool).unwrap_or(true),
        }
    }

    /// Only what differs from the default: what is not set follows a later version's default.
    pub fn to_json(&self) -> String {
        let mut written = Map::new();
        if self.theme != Theme::System {
            written.insert("theme".to_owned(), self.theme.name().into());
        }
        if self.density != Density::Comfortable {
            written.insert("density".to_owned(), self.density.name().into());
        }
        if let Some(language) = self.language {
            written.insert("language".to_owned(), language.tag().into());
        }
        if let Some(zone) = &self.time_zone {
            written.insert("timeZone".to_owned(), zone.as_str().into());
        }
        if let Some(columns) = &self.columns {
            written.insert("columns".to_owned(), columns::to_json(columns));
        }
        if let Some(size) = self.page_size {
            written.insert("pageSize".to_owned(), size.into());
        }
        if !self.shortcuts {
            written.insert("shortcuts".to_owned(), false.into());
        }
        Value::Object(written).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_set_writes_nothing() {
        assert_eq!(Settings::default().to_json(), "{}");
        assert_eq!(Settings::from_json(""), Settings::default());
        assert_eq!(Settings::from_json(r#"{"theme": 5, "pageSize": 30, "shortcuts": "no"}"#), Settings::default());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            theme in 0..3_usize,
            density in 0..2_usize,
            language in 0..7_usize,
            zone in proptest::option::of("[A-Za-z]+/[A-Za-z_]+"),
            columns in proptest::option::of(columns::tests::any_columns()),
            size in 0..4_usize,
            shortcuts: bool,
        ) {
            let settings = Settings {
                theme: Theme::ALL[theme],
                density: Density::ALL[density],
                language: Language::ALL.get(language).copied(),
                time_zone: zone,
                columns,
                page_size: PAGE_SIZES.get(size).copied(),
                shortcuts,
            };
            prop_assert_eq!(Settings::from_json(&settings.to_json()), settings);
        }

        #[test]
        fn any_text_is_read_without_harm(text in any::<String>()) { Settings::from_json(&text); }
    }
}
