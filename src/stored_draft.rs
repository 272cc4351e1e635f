//! A draft as it is kept in the tab while its form is open, for after a reload or a crash: never a password, never the
//! token. Where it is kept is the edge's.

use crate::{
    form::{
        draft::{Draft, Field},
        record_json,
    },
    token::TokenFingerprint,
    url::{
        percent,
        route::{Key, Route, Segment},
    },
    user::{Object, User},
    write::diff,
};
use serde_json::{Value, json};

/// Which form a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftKey {
    Create,
    Edit(Key),
    Replace(Key),
}

/// What was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftContent {
    Fields(Draft),
    Json(String),
}

/// A kept draft: what was typed over which record, when, and under whose token.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredDraft {
    /// The record the form began with; none for a new user.
    pub base: Option<Object>,
    pub content: DraftContent,
    /// Milliseconds since 1970 of the last change.
    pub changed_at: u64,
    pub owner: TokenFingerprint,
    /// Whether a password was typed, which is not kept.
    pub had_password: bool,
}

/// One thing that a draft changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftChange {
    /// A field of the form.
    Field(Field),
    /// A value of the record, by its path.
    Path(String),
    /// Something in a record that is not valid yet.
    Record,
}

impl DraftKey {
    /// The name it is kept under; every form of every record has its own.
    pub fn storage_key(&self) -> String {
        let of = |kind: &str, key: &Key| match key {
            Key::Id(id) => format!("{kind}.id.{}", id.encoded()),
            Key::Username(name) => format!("{kind}.username.{}", name.encoded()),
        };
        match self {
            DraftKey::Create => "create".to_owned(),
            DraftKey::Edit(key) => of("edit", key),
            DraftKey::Replace(key) => of("replace", key),
        }
    }

    /// Reads what [`DraftKey::storage_key`] wrote.
    pub fn from_storage_key(name: &str) -> Option<Self> {
        let Some((kind, key)) = name.split_once('.') else {
            return (name == "create").then_some(DraftKey::Create);
        };
        let (family, written) = key.split_once('.')?;
        let segment = Segment::new(&percent::decode(written))?;
        let key = match family {
            "id" => Key::Id(segment),
            "username" => Key::Username(segment),
            _ => return None,
        };
        match kind {
            "edit" => Some(DraftKey::Edit(key)),
            "replace" => Some(DraftKey::Replace(key)),
            _ => None,
        }
    }

    /// The screen it is on.
    pub fn route(&self) -> Route {
        match self {
            DraftKey::Create => Route::NewUser,
            DraftKey::Edit(key) => Route::EditUser(key.clone()),
            DraftKey::Replace(key) => Route::ReplaceUser(key.clone()),
        }
    }
}

impl StoredDraft {
    pub fn new(base: Option<&User>, content: DraftContent, changed_at: u64, owner: TokenFingerprint) -> Self {
        let had_password = match &content {
            DraftContent::Fields(draft) => !draft.get(Field::Password).is_empty(),
            DraftContent::Json(text) => without_passwords(text) != *text,
        };
        let content = match content {
            DraftContent::Fields(mut draft) => {
                draft.set(Field::Password, String::new());
                DraftContent::Fields(draft)
            }
            DraftContent::Json(text) => DraftContent::Json(without_passwords(&text)),
        };
        Self { base: base.map(|user| user.record().clone()), content, changed_at, owner, had_password }
    }

    pub fn to_json(&self) -> String {
        let mut record = json!({"at": self.changed_at, "salt": self.owner.salt, "mark": self.owner.hash,
            "base": self.base, "password": self.had_password});
        match &self.content {
            DraftContent::Fields(draft) => {
                record["fields"] = Field::ALL.map(|field| draft.get(field)).as_slice().into();
            }
            DraftContent::Json(text) => record["json"] = text.as_str().into(),
        }
        record.to_string()
    }

    /// `None` for what this console did not write.
    pub fn from_json(written: &str) -> Option<Self> {
        let record: Value = serde_json::from_str(written).ok()?;
        let content = match (&record["fields"], &record["json"]) {
            (Value::Array(texts), _) if texts.len() == Field::ALL.len() => {
                let mut draft = Draft::default();
                for (field, text) in Field::ALL.into_iter().zip(texts) {
                    draft.set(field, text.as_str()?.to_owned());
                }
                DraftContent::Fields(draft)
            }
            (_, Value::String(text)) => DraftContent::Json(text.clone()),
            _ => return None,
        };
        let number = |name: &str| record[name].as_u64().and_then(|number| u32::try_from(number).ok());
        Some(Self {
            base: record["base"].as_object().cloned(),
            content,
            changed_at: record["at"].as_u64()?,
            owner: TokenFingerprint { salt: number("salt")?, hash: number("mark")? },
            had_password: record["password"].as_bool()?,
        })
    }

    /// The record it began with, as a user.
    pub fn base_user(&self) -> Option<User> {
        User::from_record(self.base.clone()?).ok()
    }

    /// What the draft changes in its record, or fills in for a new account. Empty if the draft is worth nothing.
    pub fn changes(&self) -> Vec<DraftChange> {
        match (&self.content, self.base_user()) {
            (DraftContent::Fields(draft), base) => {
                changed(draft, base.as_ref()).into_iter().map(|(field, _)| DraftChange::Field(field)).collect()
            }
            (DraftContent::Json(_), None) => Vec::new(),
            (DraftContent::Json(typed), Some(base)) if *typed == record_json::pretty(base.record()) => Vec::new(),
            (DraftContent::Json(typed), Some(base)) => match record_json::parse(typed, &base) {
                Ok(next) => {
                    let differences = diff::between(base.record(), &next).into_iter();
                    differences.map(|change| DraftChange::Path(change.dotted_path())).collect()
                }
                Err(_) => vec![DraftChange::Record],
            },
        }
    }
}

/// Drafts as a file for their person: each with its form's address, when it was typed, and what it changes. `iso` writes a
/// time, from milliseconds since 1970. Neither a password nor what tells the token is in it.
pub fn export(
    drafts: &[(DraftKey, StoredDraft)],
    title: impl Fn(&DraftKey, &StoredDraft) -> String,
    iso: impl Fn(u64) -> String,
) -> String {
    let drafts = drafts.iter().map(|(form, kept)| {
        let mut told = json!({"title": title(form, kept), "address": form.route().href(), "typed_at": iso(kept.changed_at),
            "a_password_was_typed": kept.had_password});
        match &kept.content {
            DraftContent::Fields(draft) => {
                let changed = changed(draft, kept.base_user().as_ref()).into_iter();
                told["fields"] =
                    changed.map(|(field, text)| (field.name().to_owned(), text.into())).collect::<Object>().into();
            }
            // Half a record is kept as it stands.
            DraftContent::Json(typed) => match serde_json::from_str::<Object>(typed) {
                Ok(record) => told["record"] = record.into(),
                Err(_) => told["unfinished_record"] = typed.as_str().into(),
            },
        }
        told
    });
    serde_json::to_string_pretty(&Value::Array(drafts.collect())).unwrap_or_default() + "\n"
}

/// What a draft of fields fills in, or changes of a record.
fn changed(draft: &Draft, base: Option<&User>) -> Vec<(Field, String)> {
    match base {
        None => {
            let filled = Field::ALL.into_iter().filter(|field| !draft.get(*field).trim().is_empty());
            filled.map(|field| (field, draft.submitted(field))).collect()
        }
        Some(base) => {
            let changes = diff::from_draft(base, draft).into_iter();
            changes.filter_map(|change| Some((diff::field_at(&change.path)?, change.after_text()))).collect()
        }
    }
}

/// JSON, finished or not, with every value named like a password emptied. Read as a stream of texts, because
/// half a record is no JSON yet.
fn without_passwords(typed: &str) -> String {
    let mut kept = String::with_capacity(typed.len());
    let mut rest = typed;
    while let Some(start) = rest.find('"') {
        let (before, quoted) = rest.split_at(start);
        let (quoted, after) = quoted.split_at(end_of_text(quoted));
        kept.push_str(before);
        kept.push_str(quoted);
        rest = after;
        if let Some(value) = after.trim_start().strip_prefix(':')
            && is_secret(quoted)
        {
            kept.push_str(": \"\"");
            rest = after_value(value);
        }
    }
    kept.push_str(rest);
    kept
}

/// What follows a value: a text, a list or object with all that is in it, or anything else up to its end.
fn after_value(text: &str) -> &str {
    let text = text.trim_start();
    let mut rest = text;
    let mut depth = 0_u32;
    loop {
        match rest.chars().next() {
            None => return rest,
            Some('"') => rest = &rest[end_of_text(rest)..],
            Some(',' | '}' | ']') if depth == 0 => return rest,
            Some(character) => {
                match character {
                    '[' | '{' => depth += 1,
                    ']' | '}' => depth -= 1,
                    _ => {}
                }
                rest = &rest[character.len_utf8()..];
            }
        }
        if depth == 0 && (text.starts_with(['"', '[', '{'])) {
            return rest;
        }
    }
}

/// Where the text that begins a quoted string ends, its closing quote included if it has one.
fn end_of_text(quoted: &str) -> usize {
    let mut escaped = false;
    for (at, character) in quoted.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    quoted.len()
}

fn is_secret(quoted: &str) -> bool {
    let name: String = serde_json::from_str(quoted).unwrap_or_else(|_| quoted.to_owned());
    name.to_ascii_lowercase().contains("passw")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OWNER: TokenFingerprint = TokenFingerprint { salt: 1, hash: 2 };

    fn john() -> User {
        crate::api::wire::user(r#"{"id": "1", "username": "john", "email": "a@b", "profile": {"role": "user"}}"#)
            .expect("a user")
    }

    #[test]
    fn a_password_is_not_kept_but_remembered_to_have_been() {
        let mut draft = Draft::from_user(&john());
        draft.set(Field::Password, "hunter2 hunter2".into());
        draft.set(Field::Role, "admin".into());
        let kept = StoredDraft::new(Some(&john()), DraftContent::Fields(draft), 7, OWNER);
        assert!(kept.had_password && !kept.to_json().contains("hunter2"));
        assert_eq!(kept.changes(), [DraftChange::Field(Field::Role)]);
        assert_eq!(StoredDraft::from_json(&kept.to_json()), Some(kept));
    }

    #[test]
    fn a_password_in_json_is_emptied_finished_or_not() {
        for typed in [
            r#"{"password": "hunter2"}"#,
            r#"{"id": "1", "password" : "hunter2", "email": "a@b"#,
            r#"{"Passw\u006frd": "hunter2"#,
            r#"{"profile": {"password":"hunter2 \" hunter2"}, "x": "y"}"#,
            r#"{"old_password": "hunter2"}"#,
            r#"{"password": hunter2"#,
            r#"{"passwords": ["hunter2", {"x": "hunter2"}], "x": 1}"#,
            r#"{"password": ["hunter2"#,
        ] {
            let kept = StoredDraft::new(Some(&john()), DraftContent::Json(typed.into()), 0, OWNER);
            assert!(!kept.to_json().contains("hunter2"), "{typed}: {}", kept.to_json());
            assert!(kept.had_password);
        }
        let fine = r#"{"email": "password", "x": "a \" password\": b"}"#;
        assert_eq!(without_passwords(fine), fine);
    }

    #[test]
    fn a_file_of_drafts_says_where_when_and_what_without_passwords() {
        let john = john();
        let id = || Key::Id(Segment::new("1").expect("a segment"));
        let mut edit = Draft::from_user(&john);
        edit.set(Field::Role, " admin ".into());
        edit.set(Field::Password, "hunter2".into());
        let mut new = Draft::default();
        new.set(Field::Username, "jane".into());
        let whole = |typed: &str| StoredDraft::new(Some(&john), DraftContent::Json(typed.into()), 9, OWNER);
        let drafts = [
            (DraftKey::Edit(id()), StoredDraft::new(Some(&john), DraftContent::Fields(edit), 7, OWNER)),
            (DraftKey::Create, StoredDraft::new(None, DraftContent::Fields(new), 8, OWNER)),
            (DraftKey::Replace(id()), whole(r#"{"id": "1", "password": "hunter2"}"#)),
            (DraftKey::Replace(Key::Username(Segment::new("john").expect("a segment"))), whole(r#"{"id": "1", "#)),
        ];
        let title = |form: &DraftKey, _: &StoredDraft| format!("The form {}", form.storage_key());
        let written = export(&drafts, title, |at| format!("at {at}"));
        let file: Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(
            file,
            json!([
                {"title": "The form edit.id.1", "address": "/users/1/edit", "typed_at": "at 7", "a_password_was_typed": true, "fields": {"role": "admin"}},
                {"title": "The form create", "address": "/users/new", "typed_at": "at 8", "a_password_was_typed": false, "fields": {"username": "jane"}},
                {"title": "The form replace.id.1", "address": "/users/1/replace", "typed_at": "at 9", "a_password_was_typed": true, "record": {"id": "1", "password": ""}},
                {"title": "The form replace.username.john", "address": "/users/by-username/john/replace", "typed_at": "at 9", "a_password_was_typed": false, "unfinished_record": "{\"id\": \"1\", "},
            ])
        );
    }

    #[test]
    fn other_names_are_no_form() {
        for name in ["", "edit", "create.id.1", "edit.id", "edit.id.", "edit.mail.x", "remove.id.1", "edit.id.%2E"] {
            assert_eq!(DraftKey::from_storage_key(name), None, "{name}");
        }
    }

    #[test]
    fn what_this_console_did_not_write_is_no_draft() {
        for written in ["", "{}", "[]", "null", r#"{"fields": [1]}"#, r#"{"at": 1, "json": "x"}"#] {
            assert_eq!(StoredDraft::from_json(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn reading_undoes_writing(texts in any::<[String; 7]>(), at in 0_u64..1 << 53, json in any::<String>()) {
            let mut draft = Draft::default();
            for (field, text) in Field::ALL.into_iter().zip(texts) { draft.set(field, text); }
            for typed in [DraftContent::Fields(draft), DraftContent::Json(json)] {
                let kept = StoredDraft::new(Some(&john()), typed, at, OWNER);
                prop_assert_eq!(StoredDraft::from_json(&kept.to_json()), Some(kept));
            }
        }

        #[test]
        fn a_form_is_read_from_its_name(text in any::<String>().prop_filter("a segment", |text| Segment::new(text).is_some())) {
            let segment = Segment::new(&text).expect("a segment");
            for key in [Key::Id(segment.clone()), Key::Username(segment)] {
                for form in [DraftKey::Create, DraftKey::Edit(key.clone()), DraftKey::Replace(key.clone())] {
                    prop_assert_eq!(DraftKey::from_storage_key(&form.storage_key()), Some(form));
                }
            }
        }

        #[test]
        fn whatever_is_written_is_read_without_harm(written in any::<String>()) { StoredDraft::from_json(&written); }

        #[test]
        fn no_password_survives_in_json(secret in "[a-z]{8,20}", cut in 0_usize..200) {
            let whole = json!({"email": "a@b", "password": secret, "profile": {"password": secret, "role": "x"}}).to_string();
            let cut = cut.min(whole.len());
            prop_assert!(!without_passwords(&whole[..cut]).contains(&secret));
        }
    }
}
