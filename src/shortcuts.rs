//! What a key means, wherever it is pressed. Single keys stay out of text and can be turned off (WCAG 2.1.4).

/// What a person wants by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    Palette,
    Keys,
    Filter,
    NextRow,
    PreviousRow,
    NextPage,
    PreviousPage,
    Peek,
    Pick,
    /// Everyone between the one picked last and this one.
    PickRange,
    Edit,
    NewUser,
    Users,
    Settings,
    Calls,
}

/// A key with what surrounds it.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyPress<'a> {
    /// The character, or the key's name, as the browser tells it.
    pub key: &'a str,
    /// Ctrl, or ⌘ on a Mac.
    pub command: bool,
    /// Alt, or the other one of Ctrl and ⌘.
    pub other: bool,
    /// Whether the focus is in something that takes text or lets one choose.
    pub typing: bool,
    /// Whether a dialog is open.
    pub dialog: bool,
}

/// Keys after which another one is waited for.
pub const LEAD: &str = "g";

/// The keys of every act, for the list of them. Two keys are pressed one after the other.
pub const KEYS: [(Shortcut, &[&str]); 15] = [
    (Shortcut::Palette, &["Ctrl-K", "⌘-K"]),
    (Shortcut::Keys, &["?"]),
    (Shortcut::Filter, &["/"]),
    (Shortcut::NextRow, &["j"]),
    (Shortcut::PreviousRow, &["k"]),
    (Shortcut::Peek, &["p"]),
    (Shortcut::Pick, &["x"]),
    (Shortcut::PickRange, &["X"]),
    (Shortcut::NextPage, &["]"]),
    (Shortcut::PreviousPage, &["["]),
    (Shortcut::Edit, &["e"]),
    (Shortcut::NewUser, &["n"]),
    (Shortcut::Users, &["g u"]),
    (Shortcut::Settings, &["g s"]),
    (Shortcut::Calls, &["g c"]),
];

/// What is meant; `led` says that [`LEAD`] was pressed just before, `singles` that single keys are wanted.
pub fn act(pressed: KeyPress<'_>, led: bool, singles: bool) -> Option<Shortcut> {
    if pressed.command && !pressed.other && pressed.key.eq_ignore_ascii_case("k") {
        return Some(Shortcut::Palette);
    }
    if !singles || pressed.command || pressed.other || pressed.typing || pressed.dialog {
        return None;
    }
    let written = if led { format!("{LEAD} {}", pressed.key) } else { pressed.key.to_owned() };
    KEYS.into_iter().find(|(_, keys)| keys.contains(&written.as_str())).map(|(act, _)| act)
}

/// Whether the next key belongs to this one.
pub fn leads(pressed: KeyPress<'_>, singles: bool) -> bool {
    singles && pressed.key == LEAD && !(pressed.command || pressed.other || pressed.typing || pressed.dialog)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> KeyPress<'_> {
        KeyPress { key, ..KeyPress::default() }
    }

    #[test]
    fn single_keys_act_alone_and_can_be_turned_off() {
        assert_eq!(act(key("j"), false, true), Some(Shortcut::NextRow));
        assert_eq!(act(key("?"), false, true), Some(Shortcut::Keys));
        assert_eq!(act(key("j"), false, false), None);
        for around in [
            KeyPress { typing: true, ..key("j") },
            KeyPress { dialog: true, ..key("j") },
            KeyPress { command: true, ..key("j") },
            KeyPress { other: true, ..key("j") },
        ] {
            assert_eq!(act(around, false, true), None, "{around:?}");
        }
    }

    #[test]
    fn the_palette_opens_from_anywhere() {
        for around in [key("k"), key("K"), KeyPress { typing: true, ..key("k") }] {
            assert_eq!(act(KeyPress { command: true, ..around }, false, false), Some(Shortcut::Palette));
        }
        assert_eq!(act(KeyPress { command: true, other: true, ..key("k") }, false, true), None);
        // CopyAs a list's single key it leads a row up.
        assert_eq!(act(key("k"), false, true), Some(Shortcut::PreviousRow));
    }

    #[test]
    fn two_keys_go_somewhere() {
        assert!(leads(key("g"), true) && !leads(key("g"), false));
        assert_eq!(act(key("u"), true, true), Some(Shortcut::Users));
        assert_eq!(act(key("s"), true, true), Some(Shortcut::Settings));
        assert_eq!(act(key("u"), false, true), None);
        assert_eq!(act(key("j"), true, true), None);
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
