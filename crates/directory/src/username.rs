//! Usernames that are made of a name, as `jane.smith7` and `jsmith`: the directory keeps only their pattern and their
//! digits. A search then goes through the distinct names and not through the usernames.

/// How a username is made of a first name, a last name and digits behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Pattern {
    /// Any other username: its whole text is kept.
    Verbatim = 0,
    /// `jane.smith`
    Dot,
    /// `jane_smith`
    Underscore,
    /// `jane-smith`
    Hyphen,
    /// `j.smith`
    InitialDot,
    /// `jsmith`
    Initial,
    /// `jane`
    First,
}

impl Pattern {
    const ALL: [Self; 7] =
        [Self::Verbatim, Self::Dot, Self::Underscore, Self::Hyphen, Self::InitialDot, Self::Initial, Self::First];

    /// The pattern of a number.
    pub(crate) fn from_number(number: u8) -> Self {
        Self::ALL.into_iter().find(|pattern| *pattern as u8 == number).unwrap_or(Self::Verbatim)
    }

    /// The pattern of a username of this folded name, and its digits.
    pub(crate) fn recognize<'a>(username: &'a str, first_name: &str, last_name: &str) -> (Self, &'a str) {
        let is_plain = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
        if is_plain(first_name) && is_plain(last_name) {
            let behind = |start: &str, sign: &str| username.strip_prefix(start)?.strip_prefix(sign);
            let initial = first_name.get(..1).unwrap_or_default();
            for (pattern, rest) in [
                (Self::Dot, behind(first_name, ".").and_then(|rest| rest.strip_prefix(last_name))),
                (Self::Underscore, behind(first_name, "_").and_then(|rest| rest.strip_prefix(last_name))),
                (Self::Hyphen, behind(first_name, "-").and_then(|rest| rest.strip_prefix(last_name))),
                (Self::InitialDot, behind(initial, ".").and_then(|rest| rest.strip_prefix(last_name))),
                (Self::Initial, behind(initial, last_name)),
                (Self::First, behind(first_name, "")),
            ] {
                if let Some(digits) = rest.filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) {
                    return (pattern, digits);
                }
            }
        }
        (Self::Verbatim, username)
    }

    /// The username before its digits, in three parts.
    pub(crate) fn stem<'a>(self, first_name: &'a str, last_name: &'a str) -> [&'a str; 3] {
        let initial = first_name.get(..1).unwrap_or_default();
        match self {
            Self::Verbatim => ["", "", ""],
            Self::Dot => [first_name, ".", last_name],
            Self::Underscore => [first_name, "_", last_name],
            Self::Hyphen => [first_name, "-", last_name],
            Self::InitialDot => [initial, ".", last_name],
            Self::Initial => [initial, "", last_name],
            Self::First => [first_name, "", ""],
        }
    }

    /// Whether the username begins with the whole first name.
    pub(crate) fn begins_with_first_name(self) -> bool {
        matches!(self, Self::Dot | Self::Underscore | Self::Hyphen | Self::First)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usernames_of_names_have_a_pattern() {
        for (username, pattern, digits) in [
            ("jane.smith", Pattern::Dot, ""),
            ("jane_smith12", Pattern::Underscore, "12"),
            ("jane-smith", Pattern::Hyphen, ""),
            ("j.smith3", Pattern::InitialDot, "3"),
            ("jsmith", Pattern::Initial, ""),
            ("jane7", Pattern::First, "7"),
            ("jane.smithson", Pattern::Verbatim, "jane.smithson"),
            ("janesmith", Pattern::Verbatim, "janesmith"),
            ("Jane.Smith", Pattern::Verbatim, "Jane.Smith"),
        ] {
            assert_eq!(Pattern::recognize(username, "jane", "smith"), (pattern, digits), "{username}");
            if pattern != Pattern::Verbatim {
                assert_eq!(pattern.stem("jane", "smith").concat() + digits, username);
            }
        }
        assert_eq!(Pattern::recognize("o'brien", "o", "brien ").0, Pattern::Verbatim);
    }
}
