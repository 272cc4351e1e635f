//! Bodies of writes, parsed and checked as a serializer of Django REST Framework does, with its messages: types,
//! blanks, lengths, password rules.

use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde_json::{Map, Value, json};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use crate::{
    drf::{self, Errors},
    password,
    store::Person,
};

/// Which fields a write must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// POST: username, password and organization.
    Create,
    /// PUT: all but the password.
    Replace,
    /// PATCH: none.
    Patch,
}

/// Django's limits, in characters.
const MAX_TEXT: usize = 150;
const MAX_EMAIL: usize = 254;
/// The fields that the code below stores or refuses; any other field is stored as it comes.
const KNOWN_FIELDS: [&str; 6] = ["id", "username", "email", "organization", "profile", "password"];
const KNOWN_IN_PROFILE: [&str; 6] = ["first_name", "last_name", "role", "created_at", "updated_at", "last_login"];
/// The values of `status` in later revisions.
const STATUSES: [&str; 3] = ["active", "suspended", "locked"];

/// Parses a body as a JSON object. `Err` is the response of Django REST Framework to any other body.
pub(crate) fn object(headers: &HeaderMap, bytes: &[u8]) -> Result<Map<String, Value>, Box<Response>> {
    let content = headers.get("content-type").and_then(|value| value.to_str().ok()).unwrap_or("");
    if content.split(';').next().unwrap_or("").trim() != "application/json" {
        let what = format!("Unsupported media type \"{content}\" in request.");
        return Err(Box::new(drf::detail(StatusCode::UNSUPPORTED_MEDIA_TYPE, &what)));
    }
    let bad = |why: String| Box::new(drf::detail(StatusCode::BAD_REQUEST, &format!("JSON parse error - {why}")));
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or_default();
        bad(format!("'utf-8' codec can't decode byte 0x{byte:02x} in position {at}: invalid start byte"))
    })?;
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => {
            let what = match other {
                Value::Array(_) => "list",
                Value::String(_) => "str",
                Value::Bool(_) => "bool",
                Value::Null => return Err(Box::new(no_data("No data provided"))),
                _ => "int",
            };
            Err(Box::new(no_data(&format!("Invalid data. Expected a dictionary, but got {what}."))))
        }
        Err(error) => Err(bad(format!("Expecting value: line {} column {}", error.line(), error.column()))),
    }
}

fn no_data(message: &str) -> Response {
    drf::json_answer(StatusCode::BAD_REQUEST, &json!({"non_field_errors": [message]}))
}

/// Changes a person as the body says. The password is returned as it was sent, for the caller to hash.
pub(crate) fn apply(kind: Kind, sent: &Map<String, Value>, before: Person) -> Result<(Person, Option<String>), Errors> {
    let mut errors = Errors::new();
    let mut person = before;
    let is_required = kind != Kind::Patch;
    let account = [
        ("username", &mut person.username, MAX_TEXT),
        ("email", &mut person.email, MAX_EMAIL),
        ("organization", &mut person.organization, MAX_TEXT),
    ];
    for (name, slot, max) in account {
        let nullable = kind != Kind::Create && name != "username";
        set(
            &mut errors,
            sent.get(name),
            name,
            slot,
            Rule { required: is_required, blank: nullable, null: nullable, max },
        );
    }
    if !person.email.is_empty()
        && sent.contains_key("email")
        && !errors.contains_key("email")
        && !is_email(&person.email)
    {
        drf::add(&mut errors, "email", drf::EMAIL);
    }
    let mut inner = Errors::new();
    match sent.get("profile") {
        Some(Value::Object(profile)) => {
            let names = [
                ("first_name", &mut person.first_name),
                ("last_name", &mut person.last_name),
                ("role", &mut person.role),
            ];
            for (name, slot) in names {
                let rule = Rule { required: false, blank: true, null: true, max: MAX_TEXT };
                set(&mut inner, profile.get(name), name, slot, rule);
            }
            let unknown: Map<String, Value> = unknown(profile, &KNOWN_IN_PROFILE, &mut inner).collect();
            if !unknown.is_empty() {
                let stored = person.extra.entry("profile").or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(stored) = stored {
                    stored.extend(unknown);
                }
            }
        }
        None => {}
        Some(Value::Null) => {
            [&mut person.first_name, &mut person.last_name, &mut person.role].into_iter().for_each(String::clear);
        }
        Some(_) => drf::add(&mut inner, "non_field_errors", "Invalid data. Expected a dictionary."),
    }
    if !inner.is_empty() {
        errors.insert("profile".into(), Value::Object(inner));
    }
    let typed = typed_password(kind, sent, &person, &mut errors);
    person.extra.extend(unknown(sent, &KNOWN_FIELDS, &mut errors));
    if errors.is_empty() { Ok((person, typed)) } else { Err(errors) }
}

/// The fields beside the known ones, those of later revisions checked.
fn unknown<'a>(
    sent: &'a Map<String, Value>,
    known: &'a [&str],
    errors: &mut Errors,
) -> impl Iterator<Item = (String, Value)> + use<'a> {
    let unknown = sent.iter().filter(|(name, _)| !known.contains(&name.as_str()));
    for (name, value) in unknown.clone() {
        if let Some(complaint) = complaint(name, value) {
            drf::add(errors, name, &complaint);
        }
    }
    unknown.map(|(name, value)| (name.clone(), value.clone()))
}

/// What Django REST Framework's fields say of a value: `BooleanField`, `ChoiceField` and `DateTimeField`.
fn complaint(name: &str, value: &Value) -> Option<String> {
    let is_time = |text: &str| OffsetDateTime::parse(text, &Rfc3339).is_ok();
    match (name, value) {
        ("is_active" | "status", Value::Null) => Some(drf::NULL.to_owned()),
        ("is_active", value) if !value.is_boolean() => Some(drf::NO_BOOLEAN.to_owned()),
        ("status", value) if value.as_str().is_none_or(|text| !STATUSES.contains(&text)) => Some(format!(
            "\"{}\" is not a valid choice.",
            value.as_str().map_or_else(|| value.to_string(), str::to_owned)
        )),
        ("expires_at", value) if !value.is_null() && !value.as_str().is_some_and(is_time) => {
            Some(drf::NO_TIME.to_owned())
        }
        _ => None,
    }
}

/// What a field may be.
struct Rule {
    /// It must be sent.
    required: bool,
    /// It may be empty.
    blank: bool,
    /// It may be null, which is stored as empty.
    null: bool,
    /// At most this many characters.
    max: usize,
}

/// Sets one text field as DRF's CharField does: trimmed, and a number becomes text.
fn set(errors: &mut Errors, sent: Option<&Value>, name: &str, slot: &mut String, rule: Rule) {
    let text = match sent {
        None if rule.required => return drf::add(errors, name, drf::REQUIRED),
        None => return,
        Some(Value::Null) if rule.null => String::new(),
        Some(Value::Null) => return drf::add(errors, name, drf::NULL),
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(_) => return drf::add(errors, name, drf::NO_STRING),
    };
    if text.is_empty() && !rule.blank {
        drf::add(errors, name, drf::BLANK);
    } else if text.contains('\0') {
        drf::add(errors, name, drf::NULL_CHARACTERS);
    } else if text.chars().count() > rule.max {
        drf::add(errors, name, &format!("Ensure this field has no more than {} characters.", rule.max));
    } else {
        *slot = text;
    }
}

fn typed_password(kind: Kind, sent: &Map<String, Value>, person: &Person, errors: &mut Errors) -> Option<String> {
    let password = match sent.get("password") {
        None if kind == Kind::Create => {
            drf::add(errors, "password", drf::REQUIRED);
            return None;
        }
        None => return None,
        Some(Value::String(password)) if password.is_empty() => {
            drf::add(errors, "password", drf::BLANK);
            return None;
        }
        Some(Value::String(password)) => password,
        Some(Value::Null) => {
            drf::add(errors, "password", drf::NULL);
            return None;
        }
        Some(_) => {
            drf::add(errors, "password", drf::NO_STRING);
            return None;
        }
    };
    let about = [
        ("username", person.username.as_str()),
        ("first name", &person.first_name),
        ("last name", &person.last_name),
        ("email address", &person.email),
    ];
    for complaint in password::complaints(password, &about) {
        drf::add(errors, "password", &complaint);
    }
    Some(password.clone())
}

/// Django's EmailValidator in short: a name, an @, and a host with a dot or localhost.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let is_name_character = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{}|~.-".contains(c);
    let is_host = host == "localhost"
        || (host.contains('.')
            && host
                .split('.')
                .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')));
    !name.is_empty() && name.chars().all(is_name_character) && is_host
}
