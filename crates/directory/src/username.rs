//! Usernames that are made of a name, as `jane.smith7` and `jsmith`: the directory keeps their pattern and their digits
//! alone. A search then goes through the distinct names and not through the usernames.

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
    pub(crate) fn of<'a>(username: &'a str, first_name: &str, last_name: &str) -> (Self, &'a str) {
        let is_plain = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
        if is_plain(first_name) && is_plain(last_name) {
            for pattern in Self::ALL.into_iter().skip(1) {
                let rest = username.strip_prefix(pattern.stem(first_name, last_name).as_str());
                if let Some(digits) = rest.filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) {
                    return (pattern, digits);
                }
            }
        }
        (Self::Verbatim, username)
    }

    /// The username before its digits.
    pub(crate) fn stem(self, first_name: &str, last_name: &str) -> String {
        let initial = first_name.get(..1).unwrap_or_default();
        match self {
            Self::Verbatim => String::new(),
            Self::Dot => format!("{first_name}.{last_name}"),
            Self::Underscore => format!("{first_name}_{last_name}"),
            Self::Hyphen => format!("{first_name}-{last_name}"),
            Self::InitialDot => format!("{initial}.{last_name}"),
            Self::Initial => format!("{initial}{last_name}"),
            Self::First => first_name.to_owned(),
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
            assert_eq!(Pattern::of(username, "jane", "smith"), (pattern, digits), "{username}");
            if pattern != Pattern::Verbatim {
                assert_eq!(pattern.stem("jane", "smith") + digits, username);
            }
        }
        assert_eq!(Pattern::of("o'brien", "o", "brien ").0, Pattern::Verbatim);
    }
}
