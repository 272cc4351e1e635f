//! Tests of everybody, over records of the shapes that servers send. `tests/contract` compares them with records in memory.

use super::*;
use serde_json::json;

fn person(id: &str, username: &str, organization: &str) -> Person {
    let email = format!("{username}@{organization}.example");
    Person { id: id.into(), username: username.into(), organization: organization.into(), email, ..Person::default() }
}

/// Ann, Ben and José of acme, and another Ann of globex.
fn acme() -> Everybody {
    let mut people = Everybody::default();
    people.add(&[person("1", "ann", "acme"), person("2", "Ben", "acme")]);
    people.add(&[person("3", "jos\u{E9}", "acme"), person("004", "ann", "globex")]);
    people.finish();
    people
}

#[test]
fn people_are_found_by_each_key() {
    let people = acme();
    assert_eq!((people.by_id("2"), people.by_id("004"), people.by_id("4")), (Some(1), Some(3), None));
    assert_eq!((people.by_name("ann", "globex"), people.by_name("ann", "other")), (vec![3], vec![]));
    assert_eq!((people.by_username("ann"), people.by_username("ben")), (vec![0, 3], vec![]));
    assert_eq!((people.alike("BEN"), people.alike("JOSE\u{301}"), people.alike("jose")), (vec![1], vec![2], vec![]));
    assert_eq!(people.by_email("ANN@Globex.example"), [3]);
    assert!(people.has_organization("globex") && !people.has_organization("") && people.has_role(""));
    assert_eq!((people.count(), people.id(3), people.is_complete()), (4, "004".into(), false));
}

#[test]
fn a_record_replaces_what_the_directory_keeps_and_stays() {
    let mut people = acme();
    let page = json!({"count": 4, "results": [
        {"id": 2, "username": "ben", "email": null, "klass": "b", "api_key": "sk", "profile.vlan": 1,
            "profile": {"role": "admin", "last_name": "", "vlan": 3, "last_login": null, "tags": ["a", {"password": "x"}]}},
        {"id": 9, "username": "new", "organization": 7, "profile": null},
    ]});
    assert_eq!(people.add_records(&page.to_string()), Ok(2));
    people.add(&[person("2", "old", "globex")]);
    people.finish();
    let value = |path: &str| people.value(1, &Field::from_path(path));
    assert_eq!((people.count(), people.by_id("9"), people.by_username("Ben")), (5, Some(4), vec![]));
    assert_eq!((people.by_username("ben"), people.by_email("")), (vec![1], vec![1, 4]));
    assert_eq!((value("email"), value("organization")), (FieldValue::Null, FieldValue::Absent));
    assert_eq!((value("profile.last_name"), value("profile.role")), (FieldValue::text(""), FieldValue::text("admin")));
    assert_eq!((value("klass"), value("profile.vlan")), (FieldValue::text("b"), json!(3).into()));
    assert_eq!((value("profile.last_login"), value("profile.created_at")), (FieldValue::Null, FieldValue::Absent));
    assert_eq!((value("api_key"), value("profile.tags")), (FieldValue::Absent, json!(["a", {}]).into()));
    assert_eq!(people.value(4, &Field::Organization), json!(7).into());
    assert!(people.is_text(4, &Field::Organization, "7") && people.is_text(1, &Field::Email, ""));
    assert_eq!((people.empty(&Field::Email), people.empty(&Field::LastName)), (FieldValue::Null, FieldValue::text("")));
    assert_eq!(people.empty(&Field::from_path("profile.last_login")), FieldValue::Null);
    assert_eq!(people.example(&Field::from_path("profile.vlan")), json!(3).into());
    // Some builds keep the order of a record, others sort it.
    let others: std::collections::BTreeSet<_> = people.other_fields().collect();
    assert_eq!(others.into_iter().collect::<Vec<_>>(), ["klass", "profile.tags", "profile.vlan"]);
}

#[test]
fn a_person_who_comes_again_keeps_the_place_and_leaves_no_trace() {
    let mut people = acme();
    people.add(&[person("2", "x", "initech"), person("5", "five", "acme"), person("5", "5", "acme")]);
    people.add(&[person("004", "ann", "acme")]);
    people.finish();
    assert_eq!((people.by_id("2"), people.by_username("x"), people.by_username("Ben")), (Some(1), vec![1], vec![]));
    assert_eq!((people.count(), people.by_username("five"), people.by_username("5")), (5, vec![], vec![4]));
    assert!(people.has_organization("initech") && !people.has_organization("globex"));
}

#[test]
fn records_that_are_missing_are_named_once() {
    let mut people = acme();
    people.add_records(r#"{"id": 1, "username": "ann"}"#).expect("a record");
    let missing = |people: &Everybody| people.missing_records(["3", "1", "3", "77"]);
    assert_eq!(missing(&people), ["3", "77"]);
    people.set_complete(true);
    assert_eq!(missing(&people), ["3"]);
    assert!(people.add_records("<html>").is_err());
}

#[test]
fn a_person_larger_than_a_block_is_kept() {
    let mut people = Everybody::default();
    let long = "x".repeat(3 << 20);
    people.add(&[person("1", "one", "acme"), person("2", &long, "acme"), person("3", "three", "acme")]);
    people.finish();
    assert_eq!((people.by_username(&long), people.by_username("three"), people.id(0)), (vec![1], vec![2], "1".into()));
}
