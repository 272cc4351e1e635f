//! Between the words of a plan and those of the write path: fields, changes, records and errors.

use plans::{
    command::{Answer, Failure},
    field::Field as PlanField,
    outcome::{Evidence as PlanEvidence, Refusal, RefusedBy},
    row::Change,
    value::{FieldValue, Record},
};

use crate::{
    api::{error::ApiError, wire::Unreadable},
    form::{
        check::Problems,
        draft::{Draft, Field},
    },
    secrets,
    user::User,
    write::{Evidence, diff::Diff},
};

/// A change as the write path has it.
pub(super) fn diff(change: &Change) -> Diff {
    let (outer, name) = change.field.names();
    let path = outer.into_iter().chain([name]).map(str::to_owned).collect();
    Diff { path, before: change.base.to_json(), after: change.mine.to_json() }
}

/// Changes as a plan has them.
pub(super) fn changes(diffs: Vec<Diff>) -> Vec<Change> {
    let change = |diff: Diff| Change {
        field: PlanField::from_path(&diff.dotted_path()),
        base: diff.before.as_ref().into(),
        mine: diff.after.as_ref().into(),
    };
    diffs.into_iter().map(change).collect()
}

/// The draft of a new person. Fields that the contract does not name are not sent with a new person.
pub(super) fn draft(values: &[(PlanField, FieldValue)], password: &str) -> Draft {
    let mut draft = Draft::default();
    draft.set(Field::Password, password.to_owned());
    for (field, value) in values {
        let field = match field {
            PlanField::Username => Field::Username,
            PlanField::Email => Field::Email,
            PlanField::Organization => Field::Organization,
            PlanField::FirstName => Field::FirstName,
            PlanField::LastName => Field::LastName,
            PlanField::Role => Field::Role,
            PlanField::Other(_) => continue,
        };
        draft.set(field, value.to_text());
    }
    draft
}

/// A record for the plan: without secrets, which no plan and no journal has.
pub(super) fn record(user: &User) -> Record {
    secrets::without_secrets(user.record())
}

/// `None` where nothing was sent.
pub(super) fn evidence(evidence: Evidence) -> Option<PlanEvidence> {
    match evidence {
        Evidence::Response => Some(PlanEvidence::Response),
        Evidence::ReadAgain => Some(PlanEvidence::ReadAgain),
        Evidence::AlreadySo => None,
    }
}

/// What the server found wrong. A server may repeat the password that it refuses.
pub(super) fn refused(problems: Problems, password: Option<&str>) -> Answer {
    let fields = problems.fields.iter().filter_map(|(field, _)| {
        let outer = if field.in_profile() { "profile." } else { "" };
        (*field != Field::Password).then(|| PlanField::from_path(&format!("{outer}{}", field.name())))
    });
    let others = problems.others.iter().map(|(path, _)| PlanField::from_path(&path.join(".")));
    let fields = fields.chain(others).collect();
    refusal(RefusedBy::Server, fields, problems.server_messages().join(" "), password)
}

fn refusal(by: RefusedBy, fields: Vec<PlanField>, message: String, password: Option<&str>) -> Answer {
    let message = match password.filter(|password| !password.is_empty()) {
        Some(password) => message.replace(password, secrets::REDACTED),
        None => message,
    };
    let message = if secrets::looks_like_secret(&message) { secrets::REDACTED.to_owned() } else { message };
    Answer::Refused(Refusal { by, fields, message, left_as: None })
}

/// The milliseconds that the server asks to wait.
pub(super) fn wait(error: &ApiError) -> Option<i64> {
    match error {
        ApiError::TooMany { wait } | ApiError::Broken { wait, .. } => wait.map(|seconds| i64::from(seconds) * 1_000),
        _ => None,
    }
}

/// What an error means of which it is certain that nothing was done.
pub(super) fn failed(error: ApiError, password: Option<&str>) -> Answer {
    let milliseconds = |seconds: u32| i64::from(seconds) * 1_000;
    let failure = match error {
        error if error.may_be_a_sign_in() => Failure::SignedOut,
        ApiError::SignedOut { .. } => Failure::SignedOut,
        ApiError::Forbidden { .. } => Failure::Forbidden,
        ApiError::TooMany { wait } => Failure::Slow { wait: wait.map(milliseconds) },
        ApiError::Broken { wait: Some(wait), .. } => Failure::Slow { wait: Some(milliseconds(wait)) },
        ApiError::Unreadable { why: Unreadable::NotJson, .. } => Failure::Broken,
        ApiError::Broken { .. } | ApiError::TimedOut => Failure::Broken,
        ApiError::Unreachable | ApiError::Redirected => Failure::Offline,
        ApiError::Unreadable { .. } => Failure::Shape,
        ApiError::Refused { server_message } | ApiError::Conflict { server_message } => {
            return refusal(RefusedBy::Server, Vec::new(), server_message.unwrap_or_default(), password);
        }
        ApiError::Odd { server_message, .. } => {
            return refusal(RefusedBy::Odd, Vec::new(), server_message.unwrap_or_default(), password);
        }
        ApiError::NotFound | ApiError::AnotherPerson { .. } => return Answer::Refused(Refusal::new(RefusedBy::Odd)),
    };
    Answer::Failed(failure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        api::wire,
        form::check::Problem,
        write::{diff as core_diff, merge},
    };
    use plans::drift::{self, Compared};
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn a_password_that_the_server_repeats_is_redacted() {
        let problems = Problems {
            fields: vec![(Field::Password, Problem::Server("The password 'abc-DEF' is too common.".into()))],
            others: vec![(vec!["profile".into(), "vlan".into()], Problem::Server("No abc-DEF.".into()))],
            form: vec!["abc-DEF?".into()],
        };
        let Answer::Refused(refusal) = refused(problems, Some("abc-DEF")) else { panic!("refused") };
        assert!(!refusal.message.contains("abc-DEF") && refusal.message.contains("is too common"), "{refusal:?}");
        assert_eq!(refusal.fields, [PlanField::Other("profile.vlan".into())]);
        let conflict = ApiError::Conflict { server_message: Some("abc-DEF".into()) };
        assert!(!format!("{:?}", failed(conflict, Some("abc-DEF"))).contains("abc-DEF"));
    }

    #[test]
    fn each_error_is_a_failure_or_a_refusal() {
        let failure = |error| match failed(error, None) {
            Answer::Failed(failure) => Some(failure),
            _ => None,
        };
        assert_eq!(failure(ApiError::TooMany { wait: Some(3) }), Some(Failure::Slow { wait: Some(3_000) }));
        assert_eq!(failure(ApiError::Unreachable), Some(Failure::Offline));
        let page = ApiError::Odd { status: 403, server_message: None, raw: "<html>".into() };
        assert_eq!(failure(page), Some(Failure::SignedOut), "a proxy asks for a sign-in");
        assert_eq!(failure(ApiError::Forbidden { server_message: None }), Some(Failure::Forbidden));
        assert_eq!(failure(ApiError::NotFound), None);
        let shape = ApiError::Unreadable { why: Unreadable::NotAUser, raw: "{}".into() };
        assert_eq!(failure(shape), Some(Failure::Shape));
    }

    #[test]
    fn a_record_has_no_secret() {
        let user =
            wire::user(r#"{"id": 1, "username": "a", "api_key": "k", "profile": {"role": "r", "password": "$2b$x"}}"#);
        assert_eq!(json!(record(&user.expect("a user"))), json!({"id": 1, "username": "a", "profile": {"role": "r"}}));
    }

    fn any_value() -> impl Strategy<Value = FieldValue> {
        prop_oneof![
            Just(FieldValue::Absent),
            Just(FieldValue::Null),
            "[ab]?".prop_map(|text| FieldValue::text(&text)),
            (0..3_u8).prop_map(|number| serde_json::Value::from(number).into()),
        ]
    }

    proptest! {
        /// What a plan decides about a field is what the write path's merge decides: there is one rule.
        #[test]
        fn a_plan_compares_as_the_merge_does(base in any_value(), mine in any_value(), now in any_value(), other in any::<bool>()) {
            let field = if other { PlanField::Other("klass".into()) } else { PlanField::Role };
            let change = Change { field: field.clone(), base, mine };
            let mut record = Record::new();
            field.write(&mut record, &now);
            let merged = merge::merge(&[diff(&change)], &record);
            let expected = match (merged.send.len(), merged.collisions.len()) {
                (1, 0) => "write",
                (0, 1) => "drifted",
                _ => "already so",
            };
            let compared = match drift::compare(std::slice::from_ref(&change), &[], false, &record) {
                Compared::Write(_) => "write",
                Compared::Drifted(_) => "drifted",
                Compared::AlreadySo => "already so",
            };
            prop_assert_eq!(compared, expected);
            prop_assert_eq!(changes(vec![diff(&change)]), vec![change.clone()]);
            prop_assert_eq!(core_diff::at(&record, &diff(&change).path).cloned(), now.to_json());
        }
    }
}
