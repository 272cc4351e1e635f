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
    /// Whether Ctrl is down, or ⌘ on a Mac.
    pub ctrl_or_command: bool,
    /// Whether Alt is down, or Ctrl and ⌘ together.
    pub other_modifier: bool,
    /// Whether the focused element takes text or offers a choice.
    pub in_text_field: bool,
    /// Whether a dialog is open.
    pub dialog_open: bool,
}

/// The key that begins a shortcut of two keys.
pub const PREFIX: &str = "g";

/// The keys of every shortcut, in the order of their list. Two keys are pressed one after the other.
pub const KEYS: [(Shortcut, &[&str]); 15] = [
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
    (Shortcut::Settings, &["g s"]),
    (Shortcut::RequestLog, &["g c"]),
];

/// The shortcut of a key. `after_prefix` says that [`PREFIX`] was pressed just before, `single_keys` that shortcuts of
/// single keys are on.
pub fn shortcut_for(pressed: KeyPress<'_>, after_prefix: bool, single_keys: bool) -> Option<Shortcut> {
    if pressed.ctrl_or_command && !pressed.other_modifier && pressed.key.eq_ignore_ascii_case("k") {
        return Some(Shortcut::Palette);
    }
    if !single_keys || !pressed.is_single() {
        return None;
    }
    let keys = if after_prefix { format!("{PREFIX} {}", pressed.key) } else { pressed.key.to_owned() };
    KEYS.into_iter().find(|(_, all)| all.contains(&keys.as_str())).map(|(shortcut, _)| shortcut)
}

/// Whether the key begins a shortcut of two keys.
pub fn is_prefix(pressed: KeyPress<'_>, single_keys: bool) -> bool {
    single_keys && pressed.key == PREFIX && pressed.is_single()
}

impl KeyPress<'_> {
    /// Whether the key is pressed alone, and neither for a text field nor for a dialog.
    fn is_single(&self) -> bool {
        !(self.ctrl_or_command || self.other_modifier || self.in_text_field || self.dialog_open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> KeyPress<'_> {
        KeyPress { key, ..KeyPress::default() }
    }

    #[test]
    fn single_keys_work_alone_and_can_be_turned_off() {
        assert_eq!(shortcut_for(key("j"), false, true), Some(Shortcut::NextRow));
        assert_eq!(shortcut_for(key("?"), false, true), Some(Shortcut::ShowShortcuts));
        assert_eq!(shortcut_for(key("j"), false, false), None);
        for pressed in [
            KeyPress { in_text_field: true, ..key("j") },
            KeyPress { dialog_open: true, ..key("j") },
            KeyPress { ctrl_or_command: true, ..key("j") },
            KeyPress { other_modifier: true, ..key("j") },
        ] {
            assert_eq!(shortcut_for(pressed, false, true), None, "{pressed:?}");
        }
    }

    #[test]
    fn the_palette_opens_from_anywhere() {
        for pressed in [key("k"), key("K"), KeyPress { in_text_field: true, ..key("k") }] {
            assert_eq!(
                shortcut_for(KeyPress { ctrl_or_command: true, ..pressed }, false, false),
                Some(Shortcut::Palette)
            );
        }
        assert_eq!(
            shortcut_for(KeyPress { ctrl_or_command: true, other_modifier: true, ..key("k") }, false, true),
            None
        );
        // Alone, the same key moves a row up.
        assert_eq!(shortcut_for(key("k"), false, true), Some(Shortcut::PreviousRow));
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
