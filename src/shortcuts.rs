//! What a key means, wherever it is pressed. Single keys stay out of text and can be turned off (WCAG 2.1.4).

/// What a person wants by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    Palette,
    ShowShortcuts,
    Filter,
    NextRow,
    PreviousRow,
    NextPage,
    PreviousPage,
    Peek,
    Select,
    /// Everyone between the one picked last and this one.
    SelectRange,
    Edit,
    NewUser,
    Users,
    Settings,
    RequestLog,
}

/// A key with what surrounds it.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyPress<'a> {
    /// The character, or the key's name, as the browser tells it.
    pub key: &'a str,
    /// Ctrl, or ⌘ on a Mac.
    pub ctrl_or_command: bool,
    /// Alt, or the other one of Ctrl and ⌘.
    pub other_modifier: bool,
    /// Whether the focus is in something that takes text or lets one choose.
    pub in_text_field: bool,
    /// Whether a dialog is open.
    pub dialog_open: bool,
}

/// Keys after which another one is waited for.
pub const PREFIX: &str = "g";

/// The keys of every act, for the list of them. Two keys are pressed one after the other.
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

/// What is meant; `led` says that [`PREFIX`] was pressed just before, `singles` that single keys are wanted.
pub fn shortcut_for(pressed: KeyPress<'_>, led: bool, singles: bool) -> Option<Shortcut> {
    if pressed.ctrl_or_command && !pressed.other_modifier && pressed.key.eq_ignore_ascii_case("k") {
        return Some(Shortcut::Palette);
    }
    if !singles || pressed.ctrl_or_command || pressed.other_modifier || pressed.in_text_field || pressed.dialog_open {
        return None;
    }
    let written = if led { format!("{PREFIX} {}", pressed.key) } else { pressed.key.to_owned() };
    KEYS.into_iter().find(|(_, keys)| keys.contains(&written.as_str())).map(|(act, _)| act)
}

/// Whether the next key belongs to this one.
pub fn is_prefix(pressed: KeyPress<'_>, singles: bool) -> bool {
    singles
        && pressed.key == PREFIX
        && !(pressed.ctrl_or_command || pressed.other_modifier || pressed.in_text_field || pressed.dialog_open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> KeyPress<'_> {
        KeyPress { key, ..KeyPress::default() }
    }

    #[test]
    fn single_keys_act_alone_and_can_be_turned_off() {
        assert_eq!(shortcut_for(key("j"), false, true), Some(Shortcut::NextRow));
        assert_eq!(shortcut_for(key("?"), false, true), Some(Shortcut::ShowShortcuts));
        assert_eq!(shortcut_for(key("j"), false, false), None);
        for around in [
            KeyPress { in_text_field: true, ..key("j") },
            KeyPress { dialog_open: true, ..key("j") },
            KeyPress { ctrl_or_command: true, ..key("j") },
            KeyPress { other_modifier: true, ..key("j") },
        ] {
            assert_eq!(shortcut_for(around, false, true), None, "{around:?}");
        }
    }

    #[test]
    fn the_palette_opens_from_anywhere() {
        for around in [key("k"), key("K"), KeyPress { in_text_field: true, ..key("k") }] {
            assert_eq!(
                shortcut_for(KeyPress { ctrl_or_command: true, ..around }, false, false),
                Some(Shortcut::Palette)
            );
        }
        assert_eq!(
            shortcut_for(KeyPress { ctrl_or_command: true, other_modifier: true, ..key("k") }, false, true),
            None
        );
        // As a list's single key it leads a row up.
        assert_eq!(shortcut_for(key("k"), false, true), Some(Shortcut::PreviousRow));
    }

    #[test]
    fn two_keys_go_somewhere() {
        assert!(is_prefix(key("g"), true) && !is_prefix(key("g"), false));
        assert_eq!(shortcut_for(key("u"), true, true), Some(Shortcut::Users));
        assert_eq!(shortcut_for(key("s"), true, true), Some(Shortcut::Settings));
        assert_eq!(shortcut_for(key("u"), false, true), None);
        assert_eq!(shortcut_for(key("j"), true, true), None);
    }

    #[test]
    fn no_two_acts_share_a_key() {
        let mut all: Vec<&str> = KEYS.into_iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
