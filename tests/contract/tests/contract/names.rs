//! Names of fields and filters that several modules list by hand: each list has all of them.

use std::{collections::BTreeSet, fs, path::Path};

use gatehouse::{api::wire, form::draft::Field, secrets, url::query::Filter, user::TIME_FIELDS};
use serde_json::json;

/// The fields of the form that a record has, by their paths.
fn paths() -> BTreeSet<String> {
    let fields = Field::ALL.into_iter().filter(|field| *field != Field::Password);
    fields
        .map(|field| if field.in_profile() { format!("profile.{}", field.name()) } else { field.name().into() })
        .collect()
}

#[test]
fn every_list_of_fields_has_those_of_the_form() {
    let of_plans = plans::field::Field::CONTRACT.map(|field| field.path().to_owned());
    assert_eq!(BTreeSet::from(of_plans), paths());
    let names = Field::ALL.into_iter().filter(|field| *field != Field::Password).map(Field::name);
    let exported: BTreeSet<&str> = names.clone().chain(["id"]).chain(TIME_FIELDS).collect();
    assert_eq!(BTreeSet::from(plans::exported::FIELDS), exported);
    // A field of the form is none of the unknown ones, and no value of it is hidden.
    let hash = json!("$2b$12$abcdefghijklmnopqrstuv");
    let mut record = json!({"id": 1, "profile": {}});
    for path in paths() {
        let (within, name) = path.split_once('.').map_or((false, path.as_str()), |(_, name)| (true, name));
        let at = if within { &mut record["profile"] } else { &mut record };
        at[name] = hash.clone();
    }
    for time in TIME_FIELDS {
        record["profile"][time] = json!("2026-01-01T00:00:00Z");
    }
    let user = wire::user(&record.to_string()).unwrap();
    assert_eq!(user.unknown_fields(), Vec::new());
    assert!(names.into_iter().all(|name| !secrets::is_secret(name, &hash)));
    assert!(secrets::is_secret("klass", &hash), "the value of another field is hidden");
}

/// The script of the first call leaves an address to the program that the directory answers.
#[test]
fn the_first_call_knows_every_filter() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/early-request.js");
    let script = fs::read_to_string(script).unwrap();
    for name in Filter::ALL.map(Filter::name) {
        assert!(script.contains(&format!("'{name}'")), "{name}");
    }
}
