//! A form's draft as it is stored in the tab for after a reload or a crash. It never has a password or the token.
//! `browser::draft_store` is the store.

use crate::{
    form::{
        draft::{Draft, Field, OtherInput},
        other_field::{Input, Kind},
        record_json,
    },
    json, secrets,
    token::TokenFingerprint,
    url::{
        percent,
        route::{Key, Route, Segment},
    },
    user::{Object, User},
    write::{
        diff::{self, Diff},
        merge,
    },
};
use serde_json::{Value, json};

/// Which form a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftKey {
    /// The form for a new account.
    Create,
    /// The form for some fields of a record.
    Edit(Key),
    /// The form for a whole record.
    Replace(Key),
}

/// What was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftContent {
    /// The fields of a form.
    Fields(Draft),
    /// A record as JSON, perhaps unfinished.
    Json(String),
}

/// What was typed into a form, over which record, when and under whose token.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredDraft {
    /// The record when the form was opened. A new account has none.
    pub base: Option<Object>,
    /// The text, without any password.
    pub content: DraftContent,
    /// When it was last changed, in milliseconds since 1970.
    pub changed_at: u64,
    /// The fingerprint of the token that it was typed under.
    pub owner: TokenFingerprint,
    /// Whether a password was typed, which must be typed again.
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
    /// The key in the store. Every form of every record has its own.
    pub fn storage_key(&self) -> String {
        let key = |form: &str, key: &Key| match key {
            Key::Id(id) => format!("{form}.id.{}", id.encoded()),
            Key::Username(username) => format!("{form}.username.{}", username.encoded()),
        };
        match self {
            DraftKey::Create => "create".to_owned(),
            DraftKey::Edit(user) => key("edit", user),
            DraftKey::Replace(user) => key("replace", user),
        }
    }

    /// Parses a [`DraftKey::storage_key`].
    pub fn from_storage_key(key: &str) -> Option<Self> {
        let Some((form, user)) = key.split_once('.') else {
            return (key == "create").then_some(DraftKey::Create);
        };
        let (family, encoded) = user.split_once('.')?;
        let segment = Segment::new(&percent::decode(encoded))?;
        let user = match family {
            "id" => Key::Id(segment),
            "username" => Key::Username(segment),
            _ => return None,
        };
        match form {
            "edit" => Some(DraftKey::Edit(user)),
            "replace" => Some(DraftKey::Replace(user)),
            _ => None,
        }
    }

    /// The form of this record by its id: a username may be somebody else's tomorrow, and the draft is about this
    /// person. A record whose id is no part of an address keeps its name.
    pub fn by_id(self, record: &User) -> Self {
        let id = |key: Key| Segment::new(&record.id()).map_or(key, Key::Id);
        match self {
            Self::Create => Self::Create,
            Self::Edit(key) => Self::Edit(id(key)),
            Self::Replace(key) => Self::Replace(id(key)),
        }
    }

    /// The address of the form.
    pub fn route(&self) -> Route {
        match self {
            DraftKey::Create => Route::NewUser,
            DraftKey::Edit(key) => Route::EditUser(key.clone()),
            DraftKey::Replace(key) => Route::ReplaceUser(key.clone()),
        }
    }
}

impl DraftContent {
    /// What was typed changes in the record. `None` while JSON is no record that may replace `base`.
    pub fn edits(&self, base: &User) -> Option<Vec<Diff>> {
        match self {
            Self::Fields(draft) => Some(diff::from_draft(base, draft)),
            Self::Json(typed) => {
                let shown = secrets::without_secrets(base.record());
                let mut edits = diff::between(&shown, &record_json::parse(typed, base).ok()?);
                edits.retain(|edit| !edit.is_untyped_secret());
                Some(edits)
            }
        }
    }

    /// Moves the edits on to the record that the server holds now, without those at the paths in `taken`. `None` like
    /// [`DraftContent::edits`].
    pub fn rebase(&self, base: &User, theirs: &User, taken: &[Vec<String>]) -> Option<Self> {
        match self {
            Self::Fields(draft) => Some(Self::Fields(merge::rebase(draft, base, theirs, taken))),
            // The same record: the text keeps its line breaks.
            Self::Json(_) if base.record() == theirs.record() => Some(self.clone()),
            Self::Json(_) => {
                let mut edits = self.edits(base)?;
                edits.retain(|edit| !taken.contains(&edit.path));
                let shown = secrets::without_secrets(theirs.record());
                Some(Self::Json(record_json::pretty(&diff::apply(&shown, &edits))))
            }
        }
    }

    /// The same form over this record, before anything is typed.
    pub fn unchanged(&self, record: &User) -> Self {
        match self {
            Self::Fields(_) => Self::Fields(Draft::from_user(record)),
            Self::Json(_) => Self::Json(record_json::for_editor(record.record())),
        }
    }

    /// What a new account in place of this record would be made of. A new account takes only the contract's fields.
    pub fn to_draft(&self, base: &User) -> Draft {
        match self {
            Self::Fields(draft) => draft.clone().without_others(),
            Self::Json(typed) => {
                let typed = record_json::parse(typed, base).ok().and_then(|record| User::from_record(record).ok());
                Draft::from_user(typed.as_ref().unwrap_or(base))
            }
        }
    }
}

impl StoredDraft {
    /// Makes a draft to store: passwords are taken out of `content`. `changed_at` is in milliseconds since 1970.
    pub fn new(base: Option<&User>, content: DraftContent, changed_at: u64, owner: TokenFingerprint) -> Self {
        let (content, had_password) = match content {
            DraftContent::Fields(mut draft) => {
                let had_password = !draft.get(Field::Password).is_empty();
                draft.set(Field::Password, String::new());
                (DraftContent::Fields(draft), had_password)
            }
            DraftContent::Json(typed) => {
                let cleaned = without_secrets(&typed);
                let had_password = cleaned != typed;
                (DraftContent::Json(cleaned), had_password)
            }
        };
        let base = base.map(|user| secrets::without_secrets(user.record()));
        Self { base, content, changed_at, owner, had_password }
    }

    /// Whether the draft is what `content` is without its passwords.
    pub fn is_of(&self, content: &DraftContent) -> bool {
        self.content == Self::new(None, content.clone(), 0, self.owner).content
    }

    /// Prints the draft for the store.
    pub fn to_json(&self) -> String {
        let mut json = json!({"at": self.changed_at, "salt": self.owner.salt, "mark": self.owner.hash,
            "base": self.base, "password": self.had_password});
        match &self.content {
            DraftContent::Fields(draft) => {
                json["fields"] = Field::ALL.map(|field| draft.get(field)).as_slice().into();
                json["others"] = draft.others().filter_map(other_to_json).collect();
            }
            DraftContent::Json(typed) => json["json"] = typed.as_str().into(),
        }
        json.to_string()
    }

    /// Parses what [`StoredDraft::to_json`] printed. `None` for any other text.
    pub fn from_json(text: &str) -> Option<Self> {
        let json = json::parse(text).ok()?;
        let content = match (&json["fields"], &json["json"]) {
            (Value::Array(texts), _) if texts.len() == Field::ALL.len() => {
                let mut draft = Draft::default();
                for (field, text) in Field::ALL.into_iter().zip(texts) {
                    draft.set(field, text.as_str()?.to_owned());
                }
                for (path, typed) in json["others"].as_array().into_iter().flatten().filter_map(other_from_json) {
                    draft.set_other(path, Some(typed));
                }
                DraftContent::Fields(draft)
            }
            (_, Value::String(typed)) => DraftContent::Json(typed.clone()),
            _ => return None,
        };
        let number = |name: &str| json[name].as_u64().and_then(|number| u32::try_from(number).ok());
        Some(Self {
            base: json["base"].as_object().cloned(),
            content,
            changed_at: json["at"].as_u64()?,
            owner: TokenFingerprint { salt: number("salt")?, hash: number("mark")? },
            had_password: json["password"].as_bool()?,
        })
    }

    /// The record when the form was opened, as a user.
    pub fn base_user(&self) -> Option<User> {
        User::from_record(self.base.clone()?).ok()
    }

    /// What the draft changes in its record, or fills in for a new account. Empty if the draft is worth nothing.
    pub fn changes(&self) -> Vec<DraftChange> {
        match (&self.content, self.base_user()) {
            (DraftContent::Fields(draft), base) => {
                let changed = changed_fields(draft, base.as_ref()).into_iter();
                let others = changed_others(draft, base.as_ref()).into_iter();
                let others = others.map(|change| DraftChange::Path(change.dotted_path()));
                changed.map(|(field, _)| DraftChange::Field(field)).chain(others).collect()
            }
            (DraftContent::Json(_), None) => Vec::new(),
            (DraftContent::Json(typed), Some(base)) if *typed == record_json::for_editor(base.record()) => Vec::new(),
            (DraftContent::Json(_), Some(base)) => match self.content.edits(&base) {
                Some(edits) => edits.iter().map(|edit| DraftChange::Path(edit.dotted_path())).collect(),
                None => vec![DraftChange::Record],
            },
        }
    }
}

/// Prints drafts as a file for the person who typed them: the address of each form, when it was typed, and what it
/// changes. The file has no password and no fingerprint of a token. `iso` prints milliseconds since 1970 as a time.
pub fn export(
    drafts: &[(DraftKey, StoredDraft)],
    title: impl Fn(&DraftKey, &StoredDraft) -> String,
    iso: impl Fn(u64) -> String,
) -> String {
    let drafts = drafts.iter().map(|(key, draft)| {
        let mut json = json!({"title": title(key, draft), "address": key.route().href(),
            "typed_at": iso(draft.changed_at), "a_password_was_typed": draft.had_password});
        match &draft.content {
            DraftContent::Fields(fields) => {
                let changed = changed_fields(fields, draft.base_user().as_ref()).into_iter();
                let changed = changed.map(|(field, text)| (field.name().to_owned(), text.into()));
                let others = changed_others(fields, draft.base_user().as_ref()).into_iter();
                let others = others.map(|change| (change.dotted_path(), change.after.unwrap_or_default()));
                json["fields"] = changed.chain(others).collect::<Object>().into();
            }
            DraftContent::Json(typed) => match json::parse(typed) {
                Ok(record @ Value::Object(_)) => json["record"] = record,
                _ => json["unfinished_record"] = typed.as_str().into(),
            },
        }
        json
    });
    serde_json::to_string_pretty(&Value::Array(drafts.collect())).unwrap_or_default() + "\n"
}

/// The fields that a draft fills in for a new account, or changes in a record.
fn changed_fields(draft: &Draft, base: Option<&User>) -> Vec<(Field, String)> {
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

/// What a draft changes in fields of a record that the contract does not name.
fn changed_others(draft: &Draft, base: Option<&User>) -> Vec<Diff> {
    let mut changes = base.map(|base| diff::from_draft(base, draft)).unwrap_or_default();
    changes.retain(|change| diff::field_at(&change.path).is_none());
    changes
}

/// `[path, kind, text]`; the text is null where there is no value. A time that is typed in part has no text to store.
fn other_to_json((path, typed): (&Vec<String>, &OtherInput)) -> Option<Value> {
    let text = match &typed.input {
        Input::Null => Value::Null,
        Input::Text(text) => text.as_str().into(),
        Input::Unfinished => return None,
    };
    Some(json!([path, typed.kind.name(), text]))
}

/// Parses what [`other_to_json`] printed.
fn other_from_json(json: &Value) -> Option<(Vec<String>, OtherInput)> {
    let path = json[0].as_array()?.iter().map(|name| name.as_str().map(str::to_owned)).collect::<Option<_>>()?;
    let kind = Kind::from_name(json[1].as_str()?)?;
    let input = if json[2].is_null() { Input::Null } else { Input::Text(json[2].as_str()?.to_owned()) };
    Some((path, OtherInput { kind, input }))
}

/// Empties every secret. Works string by string, because half a record is no JSON yet.
fn without_secrets(json: &str) -> String {
    let mut cleaned = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(start) = rest.find('"') {
        let (before, quoted) = rest.split_at(start);
        let (quoted, after) = quoted.split_at(string_end(quoted));
        cleaned.push_str(before);
        cleaned.push_str(if secrets::looks_like_secret(&unquoted(quoted)) { "\"\"" } else { quoted });
        rest = after;
        if let Some(value) = after.trim_start().strip_prefix(':')
            && secrets::is_secret_name(&unquoted(quoted))
            && !["true", "false", "null"].iter().any(|word| value.trim_start().starts_with(word))
        {
            cleaned.push_str(": \"\"");
            rest = after_value(value);
        }
    }
    cleaned.push_str(rest);
    cleaned
}

/// The text after a value: after a string, after a list or object with all its content, or from the end of anything
/// else.
fn after_value(json: &str) -> &str {
    let json = json.trim_start();
    let mut rest = json;
    let mut depth = 0_u32;
    loop {
        match rest.chars().next() {
            None => return rest,
            Some('"') => rest = &rest[string_end(rest)..],
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
        if depth == 0 && json.starts_with(['"', '[', '{']) {
            return rest;
        }
    }
}

/// The length of the string at the beginning, with its closing quote if it has one.
fn string_end(quoted: &str) -> usize {
    let mut is_escaped = false;
    for (at, character) in quoted.char_indices().skip(1) {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    quoted.len()
}

/// The text of a quoted string, also where its letters are escaped; without its quotes where it has no end.
fn unquoted(quoted: &str) -> String {
    match json::parse(quoted) {
        Ok(Value::String(text)) => text,
        _ => quoted.trim_matches('"').to_owned(),
    }
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
    fn a_draft_is_about_a_person_and_not_about_whoever_has_the_name() {
        let key = |key: Key| [DraftKey::Edit(key.clone()), DraftKey::Replace(key)];
        let by_name = || key(Key::Username(Segment::new("john").expect("a segment")));
        let namesake = crate::api::wire::user(r#"{"id": "2", "username": "john"}"#).expect("a user");
        let stored = |record: &User| by_name().map(|form| form.by_id(record).storage_key());
        assert_eq!(stored(&john()), ["edit.id.1", "replace.id.1"]);
        assert_eq!(stored(&namesake), ["edit.id.2", "replace.id.2"]);
        assert_eq!(DraftKey::Create.by_id(&john()), DraftKey::Create);
        let odd = crate::api::wire::user(r#"{"id": "..", "username": "john"}"#).expect("a user");
        assert_eq!(by_name().map(|form| form.by_id(&odd)), by_name());
    }

    /// Both forms with another role, over john.
    fn with_another_role() -> [DraftContent; 2] {
        let mut draft = Draft::from_user(&john());
        draft.set(Field::Role, "admin".into());
        let typed = record_json::pretty(john().record()).replace("\"role\": \"user\"", "\"role\":\"admin\"");
        [DraftContent::Fields(draft), DraftContent::Json(typed)]
    }

    #[test]
    fn both_forms_say_what_they_change() {
        for content in with_another_role() {
            let edits = content.edits(&john()).expect("edits");
            assert_eq!(edits.iter().map(Diff::dotted_path).collect::<Vec<_>>(), ["profile.role"]);
            assert_eq!(content.unchanged(&john()).edits(&john()), Some(Vec::new()));
            assert_eq!(content.to_draft(&john()).get(Field::Role), "admin");
        }
        let unfinished = DraftContent::Json("{".into());
        assert_eq!(unfinished.edits(&john()), None);
        assert_eq!(unfinished.to_draft(&john()), Draft::from_user(&john()));
    }

    #[test]
    fn both_forms_move_on_to_a_newer_record() {
        let newer = r#"{"id": "1", "username": "john", "email": "c@d", "profile": {"role": "guest"}}"#;
        let theirs = crate::api::wire::user(newer).expect("a user");
        for content in with_another_role() {
            let carried = content.rebase(&john(), &theirs, &[]).expect("edits");
            let edits = carried.edits(&theirs).expect("edits");
            assert_eq!(edits.iter().map(Diff::dotted_path).collect::<Vec<_>>(), ["profile.role"]);
            let taken = content.rebase(&john(), &theirs, &[vec!["profile".to_owned(), "role".to_owned()]]);
            assert_eq!(taken, Some(content.unchanged(&theirs)));
            assert_eq!(content.rebase(&john(), &john(), &[]), Some(content));
        }
        assert_eq!(DraftContent::Json("{".into()).rebase(&john(), &theirs, &[]), None);
    }

    #[test]
    fn a_password_is_not_stored_but_its_absence_is_known() {
        let mut draft = Draft::from_user(&john());
        draft.set(Field::Password, "hunter2 hunter2".into());
        draft.set(Field::Role, "admin".into());
        let mut sent = draft.clone();
        let stored = StoredDraft::new(Some(&john()), DraftContent::Fields(draft), 7, OWNER);
        assert!(stored.had_password && !stored.to_json().contains("hunter2"));
        assert!(stored.is_of(&DraftContent::Fields(sent.clone())));
        sent.set(Field::Role, "auditor".into());
        assert!(!stored.is_of(&DraftContent::Fields(sent)), "typed since");
        assert_eq!(stored.changes(), [DraftChange::Field(Field::Role)]);
        assert_eq!(StoredDraft::from_json(&stored.to_json()), Some(stored));
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
            r#"{"apiKey": "hunter2"#,
            r#"{"klass": "$2b$12$hunter2"#,
            r#"{"totp_secret": 5, "x": ["pbkdf2_sha256$hunter2"], "wpa_psk": "hunter2"}"#,
        ] {
            let stored = StoredDraft::new(Some(&john()), DraftContent::Json(typed.into()), 0, OWNER);
            assert!(!stored.to_json().contains("hunter2"), "{typed}: {}", stored.to_json());
            assert!(stored.had_password);
        }
        let harmless =
            r#"{"must_reset_password": true, "password": null, "email": "password", "x": "a \" password\": b"}"#;
        assert_eq!(without_secrets(harmless), harmless);
    }

    #[test]
    fn a_file_of_drafts_has_addresses_times_and_changes_but_no_passwords() {
        let john = john();
        let id = || Key::Id(Segment::new("1").expect("a segment"));
        let mut edit = Draft::from_user(&john);
        edit.set(Field::Role, " admin ".into());
        edit.set(Field::Password, "hunter2".into());
        let mut new = Draft::default();
        new.set(Field::Username, "jane".into());
        let record = |typed: &str| StoredDraft::new(Some(&john), DraftContent::Json(typed.into()), 9, OWNER);
        let drafts = [
            (DraftKey::Edit(id()), StoredDraft::new(Some(&john), DraftContent::Fields(edit), 7, OWNER)),
            (DraftKey::Create, StoredDraft::new(None, DraftContent::Fields(new), 8, OWNER)),
            (DraftKey::Replace(id()), record(r#"{"id": "1", "password": "hunter2"}"#)),
            (DraftKey::Replace(Key::Username(Segment::new("john").expect("a segment"))), record(r#"{"id": "1", "#)),
        ];
        let title = |key: &DraftKey, _: &StoredDraft| format!("The form {}", key.storage_key());
        let exported = export(&drafts, title, |at| format!("at {at}"));
        let file: Value = serde_json::from_str(&exported).expect("JSON");
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
    fn other_keys_are_no_draft_keys() {
        for key in ["", "edit", "create.id.1", "edit.id", "edit.id.", "edit.mail.x", "remove.id.1", "edit.id.%2E"] {
            assert_eq!(DraftKey::from_storage_key(key), None, "{key}");
        }
    }

    #[test]
    fn other_text_is_no_draft() {
        for text in ["", "{}", "[]", "null", r#"{"fields": [1]}"#, r#"{"at": 1, "json": "x"}"#] {
            assert_eq!(StoredDraft::from_json(text), None, "{text}");
        }
    }

    #[test]
    fn fields_outside_the_contract_are_stored_and_moved_on_like_any_other() {
        let record = |json: &str| crate::api::wire::user(json).expect("a user");
        let base =
            record(r#"{"id": 1, "status": "active", "note": null, "profile": {"vlan": 12, "expires_at": null}}"#);
        let mut draft = Draft::from_user(&base);
        let mut set = |path: &[&str], kind, input| {
            draft.set_other(path.iter().map(|name| (*name).to_owned()).collect(), Some(OtherInput { kind, input }));
        };
        set(&["status"], Kind::Text, Input::Text("suspended".into()));
        set(&["note"], Kind::Text, Input::Text(String::new()));
        set(&["profile", "vlan"], Kind::Number, Input::Text("12".into()));
        set(&["profile", "expires_at"], Kind::Moment, Input::Text("2026-11-30T07:00:00Z".into()));
        let content = DraftContent::Fields(draft);
        let body = |content: &DraftContent, base: &User| diff::patch_body(&content.edits(base).expect("edits"));
        // Empty text is told from null, and what is as before is not sent.
        assert_eq!(
            body(&content, &base),
            r#"{"note":"","profile":{"expires_at":"2026-11-30T07:00:00Z"},"status":"suspended"}"#
        );
        let stored = StoredDraft::new(Some(&base), content.clone(), 1, OWNER);
        let changes = ["note", "profile.expires_at", "status"].map(|path| DraftChange::Path(path.to_owned()));
        assert_eq!(stored.changes(), changes);
        // A colleague changed the VLAN, which was not touched, and the status, which the person takes.
        let theirs =
            record(r#"{"id": 1, "status": "locked", "note": null, "profile": {"vlan": 7, "expires_at": null}}"#);
        let moved = content.rebase(&base, &theirs, &[vec!["status".to_owned()]]).expect("moved");
        assert_eq!(body(&moved, &theirs), r#"{"note":"","profile":{"expires_at":"2026-11-30T07:00:00Z"}}"#);
    }

    proptest! {
        #[test]
        fn parsing_reverses_printing(texts in any::<[String; 7]>(), at in 0_u64..1 << 53, json in any::<String>(),
            others in prop::collection::vec((prop::collection::vec(any::<String>(), 1..3), 0_usize..5, any::<Option<String>>()), 0..4)) {
            let mut draft = Draft::default();
            for (field, text) in Field::ALL.into_iter().zip(texts) { draft.set(field, text); }
            for (path, kind, text) in others {
                let kind = [Kind::Flag, Kind::Number, Kind::Moment, Kind::Day, Kind::Text][kind];
                draft.set_other(path, Some(OtherInput { kind, input: text.map_or(Input::Null, Input::Text) }));
            }
            for content in [DraftContent::Fields(draft), DraftContent::Json(json)] {
                let stored = StoredDraft::new(Some(&john()), content, at, OWNER);
                prop_assert_eq!(StoredDraft::from_json(&stored.to_json()), Some(stored));
            }
        }

        #[test]
        fn every_storage_key_is_parsed(text in any::<String>().prop_filter("a segment", |text| Segment::new(text).is_some())) {
            let segment = Segment::new(&text).expect("a segment");
            for key in [Key::Id(segment.clone()), Key::Username(segment)] {
                for form in [DraftKey::Create, DraftKey::Edit(key.clone()), DraftKey::Replace(key.clone())] {
                    prop_assert_eq!(DraftKey::from_storage_key(&form.storage_key()), Some(form));
                }
            }
        }

        #[test]
        fn any_text_is_parsed_without_a_panic(text in any::<String>()) { StoredDraft::from_json(&text); }

        #[test]
        fn no_password_remains_in_json(secret in "[a-z]{8,20}", cut in 0_usize..200) {
            let record = json!({"email": "a@b", "password": secret, "profile": {"password": secret, "role": "x"}}).to_string();
            let cut = cut.min(record.len());
            prop_assert!(!without_secrets(&record[..cut]).contains(&secret));
        }
    }
}
