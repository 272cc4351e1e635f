//! What a person sets for this browser, stored as JSON. A value that cannot be read counts as not set.

use serde_json::{Map, Value};

use crate::{
    json,
    list::columns::{self, ShownColumn},
    url::query::PAGE_SIZES,
};

/// Light or dark colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the operating system is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How much space rows and controls take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// Room for a finger.
    #[default]
    Comfortable,
    /// More rows on the screen.
    Compact,
}

/// The languages that have a catalogue in `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// `en`.
    English,
    /// `es`.
    Spanish,
    /// `pt`.
    Portuguese,
    /// `de`.
    German,
    /// `ar`, from right to left.
    Arabic,
    /// `ja`.
    Japanese,
}

impl Language {
    /// Every language, in the order of the setting.
    pub const ALL: [Self; 6] =
        [Self::English, Self::Spanish, Self::Portuguese, Self::German, Self::Arabic, Self::Japanese];

    /// The tag (BCP 47), which is also the name of the catalogue.
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

    /// The name in the language itself: a person who looks for it may read no other.
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

/// All settings of this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark colours.
    pub theme: Theme,
    /// How much space rows and controls take.
    pub density: Density,
    /// `None`: the browser's own language.
    pub language: Option<Language>,
    /// An IANA time zone. `None`: the system's.
    pub time_zone: Option<String>,
    /// The columns of the list. `None`: the default ones.
    pub columns: Option<Vec<ShownColumn>>,
    /// Rows a page. `None`: as the operator chose.
    pub page_size: Option<u32>,
    /// Whether shortcuts of single keys are on (WCAG 2.1.4).
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
    /// Every theme, in the order of the setting.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name in the stored settings and in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Density {
    /// Every density, in the order of the setting.
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// The name in the stored settings and in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }
}

impl Settings {
    /// Parses what [`Settings::to_json`] printed.
    pub fn from_json(text: &str) -> Self {
        let stored = json::parse(text).unwrap_or_default();
        let text = |key: &str| stored.get(key).and_then(Value::as_str).unwrap_or_default();
        let size = stored.get("pageSize").and_then(Value::as_u64);
        Self {
            theme: Theme::ALL.into_iter().find(|theme| theme.name() == text("theme")).unwrap_or_default(),
            density: Density::ALL.into_iter().find(|density| density.name() == text("density")).unwrap_or_default(),
            language: Language::ALL.into_iter().find(|language| language.tag() == text("language")),
            time_zone: Some(text("timeZone").to_owned()).filter(|zone| !zone.is_empty()),
            columns: stored.get("columns").and_then(columns::from_json),
            page_size: PAGE_SIZES.into_iter().find(|offered| size == Some(u64::from(*offered))),
            shortcuts: stored.get("shortcuts").and_then(Value::as_bool).unwrap_or(true),
        }
    }

    /// Prints the settings that differ from the default, so that the others follow the defaults of later versions.
    pub fn to_json(&self) -> String {
        let mut stored = Map::new();
        if self.theme != Theme::System {
            stored.insert("theme".to_owned(), self.theme.name().into());
        }
        if self.density != Density::Comfortable {
            stored.insert("density".to_owned(), self.density.name().into());
        }
        if let Some(language) = self.language {
            stored.insert("language".to_owned(), language.tag().into());
        }
        if let Some(zone) = &self.time_zone {
            stored.insert("timeZone".to_owned(), zone.as_str().into());
        }
        if let Some(columns) = &self.columns {
            stored.insert("columns".to_owned(), columns::to_json(columns));
        }
        if let Some(size) = self.page_size {
            stored.insert("pageSize".to_owned(), size.into());
        }
        if !self.shortcuts {
            stored.insert("shortcuts".to_owned(), false.into());
        }
        json::print(&Value::Object(stored))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn defaults_are_not_stored() {
        assert_eq!(Settings::default().to_json(), "{}");
        assert_eq!(Settings::from_json(""), Settings::default());
        assert_eq!(Settings::from_json(r#"{"theme": 5, "pageSize": 30, "shortcuts": "no"}"#), Settings::default());
    }

    proptest! {
        #[test]
        fn parsing_reverses_printing(
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
        fn any_text_is_parsed_without_a_panic(text in any::<String>()) { Settings::from_json(&text); }
    }
}
