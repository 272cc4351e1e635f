//! Every example on the vendor's page, letter for letter: the sandbox answers it, the console sends it and reads it.

use contract::server::server;
use gatehouse::{
    api::{
        outcome::{self, Outcome},
        wire,
    },
    form::{
        draft::{Draft, Field},
        record_json,
    },
    user::User,
    write::diff,
};
use sandbox::Dialect;
use serde_json::{Value, json};

const LIST: &str = r#"{
  "count": 45,
  "next": "https://gate.zequenze.com/api/v1/user/?limit=20&offset=20",
  "previous": null,
  "results": [
    {
      "id": "12345",
      "username": "john.doe",
      "email": "john.doe@acme.com",
      "organization": "acme",
      "profile": {
        "first_name": "John",
        "last_name": "Doe",
        "role": "admin",
        "created_at": "2024-01-15T10:30:00Z"
      }
    }
  ]
}"#;

const CREATE: &str = r#"{
  "username": "jane.smith",
  "email": "jane.smith@acme.com",
  "password": "secure_password123",
  "organization": "acme",
  "profile": {
    "first_name": "Jane",
    "last_name": "Smith",
    "role": "user"
  }
}"#;

const CREATED: &str = r#"{
  "id": "67890",
  "username": "jane.smith",
  "email": "jane.smith@acme.com",
  "organization": "acme",
  "profile": {
    "first_name": "Jane",
    "last_name": "Smith",
    "role": "user",
    "created_at": "2024-01-20T14:22:00Z"
  }
}"#;

const BY_USERNAME: &str = r#"{
  "id": "12345",
  "username": "john.doe",
  "email": "john.doe@acme.com",
  "organization": "acme",
  "profile": {
    "first_name": "John",
    "last_name": "Doe",
    "role": "admin",
    "created_at": "2024-01-15T10:30:00Z",
    "last_login": "2024-01-20T09:15:00Z"
  }
}"#;

const PUT_BY_USERNAME: &str = r#"{
  "username": "john.doe",
  "email": "john.doe@newcompany.com",
  "organization": "newcompany",
  "profile": {
    "first_name": "John",
    "last_name": "Doe",
    "role": "manager"
  }
}"#;

const PUT_BY_USERNAME_ANSWER: &str = r#"{
  "id": "12345",
  "username": "john.doe",
  "email": "john.doe@newcompany.com",
  "organization": "newcompany",
  "profile": {
    "first_name": "John",
    "last_name": "Doe",
    "role": "manager",
    "updated_at": "2024-01-20T16:45:00Z"
  }
}"#;

const PATCH_BY_USERNAME: &str = r#"{
  "profile": {
    "role": "senior_admin"
  }
}"#;

const PATCH_BY_USERNAME_ANSWER: &str = r#"{
  "id": "12345",
  "username": "john.doe",
  "email": "john.doe@acme.com",
  "organization": "acme",
  "profile": {
    "first_name": "John",
    "last_name": "Doe",
    "role": "senior_admin",
    "updated_at": "2024-01-20T17:30:00Z"
  }
}"#;

const BY_ID: &str = r#"{
  "id": "12345",
  "username": "john.doe",
  "email": "john.doe@acme.com",
  "organization": "acme",
  "profile": {
    "first_name": "John",
    "last_name": "Doe",
    "role": "admin",
    "created_at": "2024-01-15T10:30:00Z"
  }
}"#;

const PUT_BY_ID: &str = r#"{
  "username": "john.doe.updated",
  "email": "john.doe.updated@acme.com",
  "organization": "acme",
  "profile": {
    "first_name": "John",
    "last_name": "Doe-Smith",
    "role": "super_admin"
  }
}"#;

const PATCH_BY_ID: &str = r#"{
  "email": "new.email@acme.com"
}"#;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Times are the server's own, and the page's examples leave some out: what is left must be equal.
fn without_times(mut user: Value) -> Value {
    for name in gatehouse::user::TIME_FIELDS {
        user["profile"].as_object_mut().unwrap().remove(name);
    }
    user
}

/// All that the console knows of a user, as the page writes it.
fn read_back(user: &User) -> Value {
    let mut told = json!({"id": user.id(), "username": user.username(), "email": user.email(),
        "organization": user.organization(),
        "profile": {"first_name": user.first_name(), "last_name": user.last_name(), "role": user.role()}});
    for name in gatehouse::user::TIME_FIELDS {
        let time = user.time(name);
        if !time.is_empty() {
            assert!(gatehouse::display::time::parse(&time).is_some(), "{time}");
            told["profile"][name] = time.into();
        }
    }
    told
}

fn draft(fields: &Value) -> Draft {
    let mut draft = Draft::default();
    for field in Field::ALL {
        let holder = if field.in_profile() { &fields["profile"] } else { fields };
        draft.set(field, holder[field.name()].as_str().unwrap_or_default().into());
    }
    draft
}

#[test]
fn the_console_reads_every_documented_response() {
    let page = wire::page(LIST).unwrap();
    assert_eq!((page.count, page.unreadable, page.rows.len()), (Some(45), 0, 1));
    assert_eq!(read_back(&page.rows[0]), json(BY_ID));
    for answer in [CREATED, BY_USERNAME, PUT_BY_USERNAME_ANSWER, PATCH_BY_USERNAME_ANSWER, BY_ID] {
        let user = wire::user(answer).unwrap();
        assert_eq!(read_back(&user), json(answer));
        assert_eq!(Value::Object(user.record().clone()), json(answer), "nothing is lost, nothing added");
        assert_eq!(user.unknown_fields(), vec![], "the page's own fields are all known");
    }
}

#[test]
fn the_console_sends_every_documented_body() {
    assert_eq!(json(&wire::create_body(&draft(&json(CREATE)))), json(CREATE));
    let john = wire::user(BY_ID).unwrap();
    let patched = |field: Field, value: &str| {
        let mut draft = Draft::from_user(&john);
        draft.set(field, value.into());
        json(&diff::patch_body(&diff::from_draft(&john, &draft)))
    };
    assert_eq!(patched(Field::Role, "senior_admin"), json(PATCH_BY_USERNAME));
    assert_eq!(patched(Field::Email, "new.email@acme.com"), json(PATCH_BY_ID));
    // A replacement carries every field that was read besides: the id and the times.
    for put in [PUT_BY_USERNAME, PUT_BY_ID] {
        let mut typed = json(put);
        typed["id"] = "12345".into();
        typed["profile"]["created_at"] = "2024-01-15T10:30:00Z".into();
        assert_eq!(record_json::parse(&typed.to_string(), &john).map(Value::Object), Ok(typed));
    }
}

#[tokio::test]
async fn the_sandbox_answers_every_example() {
    let fresh = || server(Dialect::Page);
    let server = fresh();
    let (status, list) = server.get("/user/?organization=acme&limit=20&offset=0").await;
    let expected = json(LIST);
    for name in ["count", "next", "previous"] {
        assert_eq!(list[name], expected[name], "{name}");
    }
    assert_eq!((status, &list["results"][0]), (200, &expected["results"][0]));
    assert_eq!(server.get("/user/12345/").await, (200, json(BY_ID)));
    let (status, john) = server.get("/user/username/john.doe/").await;
    assert_eq!((status, without_times(john)), (200, without_times(json(BY_USERNAME))));
    let (status, jane) = server.ask("POST", "/user/", &json(CREATE)).await;
    let mut expected = without_times(json(CREATED));
    expected["id"] = jane["id"].clone();
    assert_eq!((status, without_times(jane)), (201, expected));
    // Each of the page's changes starts from the page's John Doe.
    let put_by_id_answer = {
        let mut answer = json(PUT_BY_ID);
        answer["id"] = "12345".into();
        answer
    };
    let patch_by_id_answer = {
        let mut answer = without_times(json(BY_ID));
        answer["email"] = "new.email@acme.com".into();
        answer
    };
    for (method, path, body, answer) in [
        ("PUT", "/user/username/john.doe/", PUT_BY_USERNAME, without_times(json(PUT_BY_USERNAME_ANSWER))),
        ("PATCH", "/user/username/john.doe/", PATCH_BY_USERNAME, without_times(json(PATCH_BY_USERNAME_ANSWER))),
        ("PUT", "/user/12345/", PUT_BY_ID, put_by_id_answer),
        ("PATCH", "/user/12345/", PATCH_BY_ID, patch_by_id_answer),
    ] {
        let (reply, _) = fresh().send(method, path, body.into()).await;
        let told = json(&reply.body);
        let updated = told["profile"]["updated_at"].as_str().unwrap();
        assert!(gatehouse::display::time::parse(updated).is_some(), "{updated}");
        assert_eq!((reply.status, without_times(told)), (200, answer.clone()), "{method} {path}");
        let Outcome::Saved(user) = outcome::from_response(&reply) else { panic!("saved: {}", reply.body) };
        assert_eq!(without_times(read_back(&user)), answer);
    }
    for path in ["/user/username/john.doe/", "/user/12345/"] {
        let server = fresh();
        let (reply, _) = server.send("DELETE", path, axum::body::Body::empty()).await;
        assert_eq!((reply.status, reply.body.as_str()), (204, ""));
        assert_eq!(outcome::from_response(&reply), Outcome::SavedUnseen);
        assert_eq!(server.get(path).await.0, 404);
    }
}
