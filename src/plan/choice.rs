//! What a person chooses to do with selected people: which fields can be set and how, what they have in it, and the edit
//! that comes of what was typed. The sentences are `text::plan_choice`'s.

use std::collections::BTreeMap;

use plans::{
    day::shifted,
    field::Field,
    selection::Edit,
    target,
    value::{FieldValue, Record},
};

use crate::{
    display::time::{self, Timestamp},
    form::other_field::{Input, Kind, OtherField},
    url::query::{Filter, ListQuery},
    user::User,
};

/// So many people are handled in a dialog; more get a page of their own.
pub const DIALOG: usize = 10;
/// More days than this are a typing error: a hundred years.
const MAX_DAYS: i32 = 36_525;

/// What can be done to selected people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Role,
    Field,
    NewPasswords,
    Delete,
}

impl Act {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Role, Self::Field, Self::NewPasswords, Self::Delete];

    /// Whether there is nothing more to choose.
    pub fn is_plain(self) -> bool {
        matches!(self, Self::NewPasswords | Self::Delete)
    }
}

/// A field that can be set for many people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settable {
    pub field: Field,
    pub kind: Kind,
    /// Values that people have, where there are so few that they look like a list of choices.
    pub suggestions: Vec<String>,
}

/// How a field is changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum How {
    #[default]
    Set,
    Clear,
    /// Moves a date by some days.
    Shift,
}

impl Settable {
    /// How the field can be changed.
    pub fn ways(&self) -> &'static [How] {
        match (&self.field, self.kind) {
            (Field::Username, _) => &[How::Set],
            (_, Kind::Moment | Kind::Day) => &[How::Set, How::Shift, How::Clear],
            _ => &[How::Set, How::Clear],
        }
    }
}

/// The fields that can be set for these people: those of the contract, and every other field that their records have. A
/// username is one person's alone.
pub fn fields(users: &[User]) -> Vec<Settable> {
    let is_one = users.len() == 1;
    let contract = Field::CONTRACT.into_iter().filter(|field| is_one || *field != Field::Username);
    let contract = contract.map(|field| Settable { field, kind: Kind::Text, suggestions: Vec::new() });
    let others = OtherField::of_all(users).into_iter().map(|OtherField { path, kind, suggestions }| Settable {
        field: Field::Other(path.join(".").into()),
        kind,
        suggestions,
    });
    contract.chain(others).collect()
}

/// What people have in a field, each value with their number: the value of the most first, and `None` for no value.
pub fn present(users: &[User], field: &Field) -> Vec<(Option<String>, usize)> {
    let mut counts: BTreeMap<Option<String>, usize> = BTreeMap::new();
    for user in users {
        let value = field.read(user.record());
        *counts.entry((!value.is_empty()).then(|| value.to_text())).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// What was typed or picked for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub how: How,
    pub value: Input,
    pub days: String,
}

impl Default for Typed {
    fn default() -> Self {
        Self { how: How::Set, value: Input::Null, days: String::new() }
    }
}

/// Why what was typed is no edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No field was chosen.
    NoField,
    /// Nothing was typed. To clear a field is another choice.
    Empty,
    EmailShape,
    NotANumber,
    UnfinishedTime,
    /// No number of days, or none at all.
    NoDays,
    TooManyDays,
}

/// The edit that was typed.
pub fn edit(act: Act, field: Option<&Settable>, typed: &Typed) -> Result<Edit, Wrong> {
    match act {
        Act::Delete => return Ok(Edit::Delete),
        Act::NewPasswords => return Ok(Edit::NewPassword),
        Act::Role | Act::Field => {}
    }
    let Settable { field, kind, .. } = field.ok_or(Wrong::NoField)?;
    match typed.how {
        How::Clear => Ok(Edit::Clear(field.clone())),
        How::Shift => Ok(Edit::ShiftDays { field: field.clone(), days: days(&typed.days)? }),
        How::Set => {
            let value = value(field, *kind, &typed.value)?;
            Ok(Edit::Set { field: field.clone(), value })
        }
    }
}

fn value(field: &Field, kind: Kind, typed: &Input) -> Result<FieldValue, Wrong> {
    let typed = match typed {
        // As a form sends it: a text of the contract has no space around it.
        Input::Text(text) if Field::CONTRACT.contains(field) => Input::Text(text.trim().to_owned()),
        typed => typed.clone(),
    };
    if typed == Input::Unfinished {
        return Err(Wrong::UnfinishedTime);
    }
    if typed.text().trim().is_empty() {
        return Err(Wrong::Empty);
    }
    if *field == Field::Email && !target::looks_like_email(typed.text()) {
        return Err(Wrong::EmailShape);
    }
    typed.value(kind).map(FieldValue::from).ok_or(match kind {
        Kind::Number => Wrong::NotANumber,
        _ => Wrong::UnfinishedTime,
    })
}

/// A number of days with its sign, which may be a minus of typesetting.
fn days(typed: &str) -> Result<i32, Wrong> {
    let typed = typed.trim().replace('\u{2212}', "-");
    let digits = typed.strip_prefix(['+', '-']).unwrap_or(&typed);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Wrong::NoDays);
    }
    match typed.parse::<i32>() {
        Ok(0) => Err(Wrong::NoDays),
        Ok(days) if days.abs() <= MAX_DAYS => Ok(days),
        _ => Err(Wrong::TooManyDays),
    }
}

/// What moving a date does that a person may not expect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShiftFacts {
    /// People without a date, who keep having none.
    pub without: usize,
    /// People whose date was over and then is not: who has expired comes back.
    pub revived: usize,
    /// People whose date is over then, and was not.
    pub expired: usize,
}

/// The same of these people. `now` is in milliseconds since 1970.
pub fn shift_facts(users: &[User], field: &Field, typed: &str, now: i64) -> ShiftFacts {
    let mut facts = ShiftFacts::default();
    let days = days(typed).unwrap_or_default();
    for user in users {
        let text = field.read(user.record()).to_text();
        if text.is_empty() {
            facts.without += 1;
            continue;
        }
        let Some(moved) = shifted(&text, days) else { continue };
        match (is_over(&text, now), is_over(&moved, now)) {
            (true, false) => facts.revived += 1,
            (false, true) => facts.expired += 1,
            _ => {}
        }
    }
    facts
}

/// A day is over at its end, in UTC.
fn is_over(text: &str, now: i64) -> bool {
    const DAY: i64 = 86_400_000;
    match time::parse(text) {
        Some(Timestamp::Moment(at)) => at < now,
        Some(Timestamp::Day(at)) => at + DAY <= now,
        None => false,
    }
}

/// The fields that a list rests on: if one of them changes, a person may be in it no more. An id does not change.
pub fn rested_on(query: &ListQuery) -> Vec<Field> {
    let other = |path: &str| Field::Other(path.into());
    let mut fields = Vec::new();
    for filter in Filter::ALL.into_iter().filter(|filter| !query.filter(*filter).is_empty()) {
        match filter {
            Filter::Username => fields.push(Field::Username),
            Filter::Id => {}
            Filter::Organization => fields.push(Field::Organization),
            Filter::Role => fields.push(Field::Role),
            Filter::Search => fields.extend(Field::CONTRACT),
            Filter::SignedIn => fields.push(other("profile.last_login")),
            Filter::Created => fields.push(other("profile.created_at")),
            Filter::Without => fields.extend(query.filter(filter).split(',').filter_map(|name| match name {
                "email" => Some(Field::Email),
                "organization" => Some(Field::Organization),
                "role" => Some(Field::Role),
                _ => None,
            })),
        }
    }
    fields.sort();
    fields.dedup();
    fields
}

/// Records as the worker reads them: the body of a list.
pub fn body(users: &[User]) -> String {
    #[derive(serde::Serialize)]
    struct Body<'r> {
        results: Vec<&'r Record>,
    }
    serde_json::to_string(&Body { results: users.iter().map(User::record).collect() }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn users(records: Value) -> Vec<User> {
        let records = records.as_array().cloned().unwrap_or_default();
        records.iter().map(|record| crate::api::wire::user(&record.to_string()).expect("a user")).collect()
    }

    fn other(path: &str) -> Field {
        Field::Other(path.into())
    }

    fn settable(field: Field, kind: Kind) -> Settable {
        Settable { field, kind, suggestions: Vec::new() }
    }

    fn set(text: &str) -> Typed {
        Typed { value: Input::Text(text.into()), ..Typed::default() }
    }

    fn shift(days: &str) -> Typed {
        Typed { how: How::Shift, days: days.into(), ..Typed::default() }
    }

    #[test]
    fn the_fields_are_the_contracts_and_those_that_records_have() {
        let two = users(json!([{"id": 1, "username": "a", "profile": {"vlan": 3}}, {"id": 2, "is_active": null}]));
        let paths = |users: &[User]| -> Vec<String> {
            fields(users).iter().map(|settable| settable.field.path().to_owned()).collect()
        };
        let many = ["email", "organization", "profile.first_name", "profile.last_name", "profile.role"];
        assert_eq!(paths(&two), [&many[..], &["is_active", "profile.vlan"]].concat());
        assert_eq!(paths(&two[..1])[0], "username");
        let kinds: Vec<Kind> = fields(&two).iter().skip(many.len()).map(|settable| settable.kind).collect();
        assert_eq!(kinds, [Kind::Flag, Kind::Number]);
    }

    #[test]
    fn only_a_date_is_shifted_and_a_username_is_not_cleared() {
        assert_eq!(settable(Field::Username, Kind::Text).ways(), [How::Set]);
        assert_eq!(settable(Field::Role, Kind::Text).ways(), [How::Set, How::Clear]);
        assert_eq!(settable(other("until"), Kind::Day).ways(), [How::Set, How::Shift, How::Clear]);
    }

    #[test]
    fn what_people_have_is_counted_the_most_first() {
        let users = users(json!([
            {"id": 1, "profile": {"role": "guest"}}, {"id": 2, "profile": {"role": "user"}},
            {"id": 3, "profile": {"role": "user"}}, {"id": 4, "profile": {"role": ""}}, {"id": 5}, {"id": 6, "profile": null}
        ]));
        let counts = present(&users, &Field::Role);
        assert_eq!(counts, [(None, 3), (Some("user".into()), 2), (Some("guest".into()), 1)]);
    }

    #[test]
    fn what_was_typed_becomes_an_edit() {
        let role = settable(Field::Role, Kind::Text);
        let text = |text: &str| FieldValue::text(text);
        let found = |field: &Settable, typed: &Typed| edit(Act::Field, Some(field), typed);
        let set_to = |field: &Settable, value: FieldValue| Ok(Edit::Set { field: field.field.clone(), value });
        assert_eq!(edit(Act::Role, Some(&role), &set(" guest ")), set_to(&role, text("guest")));
        let note = settable(other("note"), Kind::Text);
        assert_eq!(found(&note, &set(" x ")), set_to(&note, text(" x ")));
        let vlan = settable(other("vlan"), Kind::Number);
        assert_eq!(found(&vlan, &set("12")), set_to(&vlan, json!(12).into()));
        let flag = settable(other("on"), Kind::Flag);
        assert_eq!(found(&flag, &set("true")), set_to(&flag, json!(true).into()));
        let clear = Typed { how: How::Clear, ..set("ignored") };
        assert_eq!(found(&note, &clear), Ok(Edit::Clear(other("note"))));
        let until = settable(other("until"), Kind::Moment);
        for (typed, days) in [("30", 30), ("+7", 7), (" -1 ", -1), ("\u{2212}14", -14)] {
            assert_eq!(found(&until, &shift(typed)), Ok(Edit::ShiftDays { field: other("until"), days }));
        }
        assert_eq!(edit(Act::Delete, None, &Typed::default()), Ok(Edit::Delete));
        assert_eq!(edit(Act::NewPasswords, None, &Typed::default()), Ok(Edit::NewPassword));
    }

    #[test]
    fn what_is_no_edit_says_why() {
        let wrong =
            |field: Field, kind: Kind, typed: &Typed| edit(Act::Field, Some(&settable(field, kind)), typed).err();
        assert_eq!(edit(Act::Field, None, &set("x")), Err(Wrong::NoField));
        assert_eq!(wrong(Field::Role, Kind::Text, &set(" ")), Some(Wrong::Empty));
        assert_eq!(wrong(Field::Role, Kind::Text, &Typed::default()), Some(Wrong::Empty));
        assert_eq!(wrong(Field::Email, Kind::Text, &set("nomail")), Some(Wrong::EmailShape));
        assert_eq!(wrong(other("vlan"), Kind::Number, &set("12,5")), Some(Wrong::NotANumber));
        assert_eq!(wrong(other("until"), Kind::Moment, &set("soon")), Some(Wrong::UnfinishedTime));
        let unfinished = Typed { value: Input::Unfinished, ..Typed::default() };
        assert_eq!(wrong(other("until"), Kind::Moment, &unfinished), Some(Wrong::UnfinishedTime));
        for (typed, why) in [
            ("", Wrong::NoDays),
            ("0", Wrong::NoDays),
            ("1.5", Wrong::NoDays),
            ("--1", Wrong::NoDays),
            ("40000", Wrong::TooManyDays),
            ("99999999999", Wrong::TooManyDays),
        ] {
            assert_eq!(wrong(other("until"), Kind::Day, &shift(typed)), Some(why), "{typed}");
        }
    }

    #[test]
    fn moving_a_date_may_bring_people_back() {
        let users = users(json!([
            {"id": 1, "until": "2026-01-01"}, {"id": 2, "until": "2026-01-31T00:00:00Z"}, {"id": 3, "until": null},
            {"id": 4}, {"id": 5, "until": "2027-01-01"}, {"id": 6, "until": "soon"}
        ]));
        let Some(Timestamp::Moment(now)) = time::parse("2026-02-01T12:00:00Z") else { panic!("a moment") };
        let facts = |days: &str| shift_facts(&users, &other("until"), days, now);
        assert_eq!(facts("2"), ShiftFacts { without: 2, revived: 1, expired: 0 });
        assert_eq!(facts("-400"), ShiftFacts { without: 2, revived: 0, expired: 1 });
        assert_eq!(facts(""), ShiftFacts { without: 2, ..ShiftFacts::default() });
    }

    #[test]
    fn a_list_rests_on_the_fields_of_its_filters() {
        let rested = |search: &str| -> Vec<String> {
            rested_on(&ListQuery::parse(search)).iter().map(|field| field.path().to_owned()).collect()
        };
        assert_eq!(rested("?organization=acme&role=guest&id=7"), ["organization", "profile.role"]);
        assert_eq!(rested("?q=ann&sort=name"), Field::CONTRACT.map(|field| field.path().to_owned()));
        assert_eq!(rested("?signed_in=366-&without=email,role"), ["email", "profile.role", "profile.last_login"]);
        assert_eq!(rested(""), [""; 0]);
    }

    #[test]
    fn records_travel_as_they_came() {
        let sent = r#"{"results":[{"id":90071992547409931234,"username":"a"},{"id":"b"}]}"#;
        let users = crate::api::wire::page(sent).expect("a page").rows;
        assert_eq!(body(&users), sent);
    }
}
