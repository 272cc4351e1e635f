//! Keyboard shortcuts. Single keys do nothing while a person types, and can be turned off (WCAG 2.1.4).

/// What a shortcut does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Opens the command palette, or closes it.
    Palette,
    /// Lists the shortcuts.
    ShowShortcuts,
    /// Moves the focus to the filters of the list.
    Filter,
    /// Moves the focus to the next row.
    NextRow,
    /// Moves the focus to the previous row.
    PreviousRow,
    /// Goes to the next page of the list.
    NextPage,
    /// Goes to the previous page of the list.
    PreviousPage,
    /// Opens the preview of the focused row, or closes it.
    Peek,
    /// Selects the focused row, or takes it out of the selection.
    Select,
    /// Selects all rows from the one that was selected last to the focused one.
    SelectRange,
    /// Opens the form that edits the user on screen.
    Edit,
    /// Goes to the form for a new user.
    NewUser,
    /// Goes to the list.
    Users,
    /// Goes to the plans.
    Plans,
    /// Goes to the settings.
    Settings,
    /// Goes to the request log.
    RequestLog,
}

/// A pressed key and its circumstances.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyPress<'a> {
    /// The character or the name of the key, as `KeyboardEvent.key` has it.
    pub key: &'a str,
    /// The key's place on the keyboard, as `KeyboardEvent.code` has it. Empty where the browser does not say.
    pub code: &'a str,
    pub ctrl: bool,
    /// Whether ⌘ is down, or the Windows key.
    pub meta: bool,
    /// Whether Alt is down, or Option.
    pub alt: bool,
    /// Whether AltGr is down. Windows reports Ctrl and Alt along with AltGr.
    pub alt_graph: bool,
    pub shift: bool,
    pub is_mac: bool,
    /// Whether the key belongs to the composition of an input method.
    pub is_composing: bool,
    /// Whether the focused element takes text or offers a choice.
    pub in_text_field: bool,
    /// Whether a dialog is open.
    pub dialog_open: bool,
}

/// The key that begins a shortcut of two keys.
pub const PREFIX: &str = "g";

/// The keys of every shortcut, in the order of their list. Two keys are pressed one after the other.
pub const KEYS: [(Shortcut, &[&str]); 16] = [
    (Shortcut::Palette, &["Ctrl-K", "⌘-K"]),
    (Shortcut::ShowShortcuts, &["?"]),
    (Shortcut::Filter, &["/"]),
    (Shortcut::NextRow, &["j"]),
    (Shortcut::PreviousRow, &["k"]),
    (Shortcut::Peek, &["p"]),
    (Shortcut::Select, &["x"]),
    (Shortcut::SelectRange, &["X"]),
    (Shortcut::NextPage, &["]"]),
    (Shortcut::PreviousPage, &["["]),
    (Shortcut::Edit, &["e"]),
    (Shortcut::NewUser, &["n"]),
    (Shortcut::Users, &["g u"]),
    (Shortcut::Plans, &["g p"]),
    (Shortcut::Settings, &["g s"]),
    (Shortcut::RequestLog, &["g c"]),
];

/// The shortcut of a key. `after_prefix` says that [`PREFIX`] was pressed just before, `single_keys` that shortcuts of
/// single keys are on.
pub fn shortcut_for(pressed: KeyPress<'_>, after_prefix: bool, single_keys: bool) -> Option<Shortcut> {
    if pressed.opens_palette() {
        return Some(Shortcut::Palette);
    }
    if !single_keys || !pressed.is_single() {
        return None;
    }
    let key = pressed.character()?;
    let keys = if after_prefix { format!("{PREFIX} {key}") } else { key.to_string() };
    KEYS.into_iter().find(|(_, all)| all.contains(&keys.as_str())).map(|(shortcut, _)| shortcut)
}

/// Whether the key begins a shortcut of two keys.
pub fn is_prefix(pressed: KeyPress<'_>, single_keys: bool) -> bool {
    single_keys && pressed.is_single() && pressed.character().is_some_and(|key| PREFIX == key.to_string())
}

impl KeyPress<'_> {
    /// Whether the key is the palette's: Ctrl-K, on a Mac ⌘-K alone, because the system deletes to the end of a line by
    /// Ctrl-K there.
    pub fn opens_palette(&self) -> bool {
        let (modifier, other) = if self.is_mac { (self.meta, self.ctrl) } else { (self.ctrl, self.meta) };
        let is_alone = modifier && !(other || self.alt || self.alt_graph || self.shift);
        is_alone && !self.is_composing && self.character() == Some('k')
    }

    /// The character that a shortcut names: a capital letter only with Shift, whatever Caps Lock says. Where the layout
    /// has no Latin letters, the key's place decides, as on a US keyboard.
    fn character(&self) -> Option<char> {
        let mut characters = self.key.chars();
        let (Some(written), None) = (characters.next(), characters.next()) else { return None };
        let goes_by_place = is_of_another_script(written) && !self.writes_by_modifier();
        let key = if goes_by_place { us_key(self.code, self.shift)? } else { written };
        Some(if self.shift { key.to_ascii_uppercase() } else { key.to_ascii_lowercase() })
    }

    /// Whether AltGr, or Option on a Mac, is down to write a character.
    fn writes_by_modifier(&self) -> bool {
        self.alt_graph || self.is_mac && self.alt && !self.ctrl && !self.meta
    }

    /// Whether the key is pressed alone, and neither for a text field, a composition nor a dialog.
    fn is_single(&self) -> bool {
        let has_modifier = self.meta || (self.ctrl || self.alt) && !self.writes_by_modifier();
        !(has_modifier || self.is_composing || self.in_text_field || self.dialog_open)
    }
}

/// Whether the character is from a keyboard without Latin letters: neither ASCII nor a Latin letter of any language.
fn is_of_another_script(written: char) -> bool {
    // Greek is the first script after the Latin blocks; U+1E00 to U+1EFF are Latin again.
    written >= '\u{370}' && !('\u{1E00}'..='\u{1EFF}').contains(&written)
}

/// The character that a US keyboard has at this place (UI Events `KeyboardEvent` code Values, 3.1.1). With Shift only
/// letters and the question mark, which shortcuts use.
fn us_key(code: &str, shift: bool) -> Option<char> {
    match (code, shift) {
        ("BracketLeft", false) => Some('['),
        ("BracketRight", false) => Some(']'),
        ("Slash", false) => Some('/'),
        ("Slash", true) => Some('?'),
        _ => code.strip_prefix("Key")?.chars().next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> KeyPress<'_> {
        KeyPress { key, ..KeyPress::default() }
    }

    fn meaning(pressed: KeyPress<'_>) -> Option<Shortcut> {
        shortcut_for(pressed, false, true)
    }

    #[test]
    fn single_keys_work_alone_and_can_be_turned_off() {
        assert_eq!(meaning(key("j")), Some(Shortcut::NextRow));
        assert_eq!(meaning(KeyPress { shift: true, ..key("?") }), Some(Shortcut::ShowShortcuts));
        assert_eq!(shortcut_for(key("j"), false, false), None);
        for pressed in [
            KeyPress { in_text_field: true, ..key("j") },
            KeyPress { dialog_open: true, ..key("j") },
            KeyPress { is_composing: true, ..key("j") },
            KeyPress { ctrl: true, ..key("j") },
            KeyPress { meta: true, ..key("j") },
            KeyPress { alt: true, ..key("j") },
        ] {
            assert_eq!(meaning(pressed), None, "{pressed:?}");
        }
    }

    #[test]
    fn the_palette_opens_from_anywhere() {
        let press = KeyPress { ctrl: true, ..key("k") };
        for pressed in [press, KeyPress { key: "K", ..press }, KeyPress { in_text_field: true, ..press }] {
            assert_eq!(shortcut_for(pressed, false, false), Some(Shortcut::Palette), "{pressed:?}");
        }
        for pressed in [
            KeyPress { alt: true, ..press },
            KeyPress { meta: true, ..press },
            KeyPress { shift: true, ..press },
            KeyPress { is_composing: true, ..press },
            KeyPress { ctrl: false, meta: true, ..press },
        ] {
            assert_eq!(meaning(pressed), None, "{pressed:?}");
        }
        // Alone, the same key moves a row up.
        assert_eq!(meaning(key("k")), Some(Shortcut::PreviousRow));
    }

    #[test]
    fn on_a_mac_the_palette_opens_by_command_alone() {
        let press = KeyPress { is_mac: true, meta: true, ..key("k") };
        assert_eq!(meaning(press), Some(Shortcut::Palette));
        assert_eq!(meaning(KeyPress { meta: false, ctrl: true, ..press }), None);
        assert_eq!(meaning(KeyPress { ctrl: true, ..press }), None);
    }

    #[test]
    fn a_layout_without_latin_letters_goes_by_the_place_of_the_key() {
        let at = |key, code| KeyPress { key, code, ..KeyPress::default() };
        for (pressed, shortcut) in [
            (at("о", "KeyJ"), Shortcut::NextRow),
            (at("ξ", "KeyJ"), Shortcut::NextRow),
            (at("ㅓ", "KeyJ"), Shortcut::NextRow),
            (at("ت", "KeyJ"), Shortcut::NextRow),
            (at("х", "BracketLeft"), Shortcut::PreviousPage),
            (at("ъ", "BracketRight"), Shortcut::NextPage),
            (KeyPress { ctrl: true, ..at("л", "KeyK") }, Shortcut::Palette),
            (KeyPress { is_mac: true, meta: true, ..at("л", "KeyK") }, Shortcut::Palette),
            (KeyPress { shift: true, ..at("Ч", "KeyX") }, Shortcut::SelectRange),
            (at("ظ", "Slash"), Shortcut::Filter),
            (at("ჯ", "KeyJ"), Shortcut::NextRow),
            (at("ま", "KeyJ"), Shortcut::NextRow),
            (KeyPress { ctrl: true, ..at("า", "KeyK") }, Shortcut::Palette),
            (KeyPress { ctrl: true, ..at("ל", "KeyK") }, Shortcut::Palette),
            // Dvorak and AZERTY have Latin letters: the letter counts, wherever its key is.
            (at("j", "KeyC"), Shortcut::NextRow),
            (KeyPress { ctrl: true, ..at("k", "KeyV") }, Shortcut::Palette),
        ] {
            assert_eq!(meaning(pressed), Some(shortcut), "{pressed:?}");
        }
        assert!(is_prefix(at("п", "KeyG"), true));
        assert_eq!(shortcut_for(at("г", "KeyU"), true, true), Some(Shortcut::Users));
        assert_eq!(meaning(KeyPress { ctrl: true, ..at("t", "KeyK") }), None);
        assert_eq!(meaning(KeyPress { shift: true, ..at("؟", "Slash") }), Some(Shortcut::ShowShortcuts));
        assert_eq!(meaning(KeyPress { shift: true, ..at("Х", "BracketLeft") }), None, "{{ on a US keyboard");
        for (key, code) in [
            // Latin letters stay what they are, on any key.
            ("ü", "BracketLeft"),
            ("å", "BracketLeft"),
            ("ğ", "BracketLeft"),
            ("ơ", "BracketRight"),
            ("ế", "KeyJ"),
            ("é", "Digit2"),
            ("٣", "Digit3"),
            ("Dead", "KeyJ"),
            ("Process", "KeyJ"),
            ("", ""),
        ] {
            assert_eq!(meaning(at(key, code)), None, "{key} at {code}");
        }
    }

    #[test]
    fn alt_graph_and_option_write_characters() {
        let on_windows = KeyPress { ctrl: true, alt: true, alt_graph: true, code: "Digit9", ..key("]") };
        let on_linux = KeyPress { ctrl: false, alt: false, ..on_windows };
        let on_a_mac = KeyPress { is_mac: true, alt: true, code: "Digit6", ..key("]") };
        for pressed in [on_windows, on_linux, on_a_mac] {
            assert_eq!(meaning(pressed), Some(Shortcut::NextPage), "{pressed:?}");
        }
        // Another letter that they write is no letter at its place.
        assert_eq!(meaning(KeyPress { key: "π", code: "KeyP", ..on_a_mac }), None);
        assert_eq!(meaning(KeyPress { key: "ł", code: "KeyL", ..on_linux }), None);
        // Elsewhere Alt is a modifier, and so are Ctrl and ⌘ beside Option.
        assert_eq!(meaning(KeyPress { alt: true, ..key("]") }), None);
        assert_eq!(meaning(KeyPress { meta: true, ..on_a_mac }), None);
        assert_eq!(meaning(KeyPress { ctrl: true, ..on_a_mac }), None);
    }

    #[test]
    fn shift_selects_a_range_and_caps_lock_does_not() {
        for (key_name, shift, shortcut) in [
            ("x", false, Shortcut::Select),
            ("X", false, Shortcut::Select),
            ("X", true, Shortcut::SelectRange),
            ("x", true, Shortcut::SelectRange),
        ] {
            assert_eq!(meaning(KeyPress { shift, ..key(key_name) }), Some(shortcut), "{key_name}, Shift {shift}");
        }
        assert_eq!(meaning(key("J")), Some(Shortcut::NextRow), "with Caps Lock");
        assert_eq!(meaning(KeyPress { shift: true, ..key("J") }), None);
        assert!(is_prefix(key("G"), true));
    }

    #[test]
    fn two_keys_go_to_a_screen() {
        assert!(is_prefix(key("g"), true) && !is_prefix(key("g"), false));
        assert_eq!(shortcut_for(key("u"), true, true), Some(Shortcut::Users));
        assert_eq!(shortcut_for(key("s"), true, true), Some(Shortcut::Settings));
        assert_eq!(shortcut_for(key("u"), false, true), None);
        assert_eq!(shortcut_for(key("j"), true, true), None);
    }

    #[test]
    fn no_two_shortcuts_share_their_keys() {
        let mut all: Vec<&str> = KEYS.into_iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
