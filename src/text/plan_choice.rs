//! What is said where people are selected and something is done to them.

use crate::{
    plan::choice::{Act, How, Wrong},
    text,
};

/// The name of an act.
pub fn act(act: Act) -> &'static str {
    match act {
        Act::Role => text::act_role(),
        Act::Field => text::act_field(),
        Act::NewPasswords => text::act_passwords(),
        Act::Delete => text::act_delete(),
    }
}

/// The heading over an act for this many people. It is the plan's name, too.
pub fn title(act: Act, people: usize) -> String {
    let people = people as u64;
    match act {
        Act::Role => text::change_role_title(people),
        Act::Field => text::change_field_title(people),
        Act::NewPasswords => text::change_passwords_title(people),
        Act::Delete => text::change_delete_title(people),
    }
}

/// What a person should know of an act before its review; nothing where the review says all.
pub fn lead(act: Act) -> Option<&'static str> {
    match act {
        Act::Role | Act::Field => None,
        Act::NewPasswords => Some(text::change_passwords_lead()),
        Act::Delete => Some(text::change_delete_lead()),
    }
}

/// How a field is changed.
pub fn how(how: How) -> &'static str {
    match how {
        How::Set => text::how_set(),
        How::Clear => text::how_clear(),
        How::Shift => text::how_shift(),
    }
}

/// Why what was typed is no change.
pub fn wrong(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::NoField => text::choice_no_field(),
        Wrong::Empty => text::choice_empty(),
        Wrong::EmailShape => text::email_invalid(),
        Wrong::NotANumber => text::number_invalid(),
        Wrong::UnfinishedTime => text::choice_no_time(),
        Wrong::NoDays => text::choice_no_days(),
        Wrong::TooManyDays => text::choice_many_days(),
    }
}
