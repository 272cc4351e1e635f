//! The messages of an error body, each with the place that it is about. Bodies are Django REST Framework's
//! (contract.md, "Not documented anywhere"), drf-standardized-errors', problem details (RFC 9457), JSON:API's, and
//! those of common frameworks.

use serde_json::{Map, Value};

use crate::{form::draft::Field, json, url::percent};

/// One message and the path of names that it is about (`["profile", "role"]`). No path: it is about the whole request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub path: Vec<String>,
    pub text: String,
}

/// Keys whose text is a sentence for people.
const SENTENCES: [&str; 10] = [
    "detail",
    "message",
    "msg",
    "error_description",
    "errorMessage",
    "errorSummary",
    "defaultMessage",
    "description",
    "hydra:description",
    "problem",
];

/// The same, where there is no other: they name a kind of error.
const TITLES: [&str; 4] = ["title", "reason", "error", "hydra:title"];

/// Keys that say what an error is about. `name` says so only beside a `reason`, or if it is a field of the contract.
const PLACES: [&str; 18] = [
    "attr",
    "pointer",
    "field",
    "loc",
    "param",
    "parameter",
    "property",
    "propertyName",
    "propertyPath",
    "target",
    "path",
    "attribute",
    "fieldName",
    "field_name",
    "instancePath",
    "source",
    "extensions",
    "location",
];

/// Keys whose values are for machines. They are left out where there is a sentence.
const MACHINE_KEYS: [&str; 49] = [
    "code",
    "type",
    "status",
    "statusCode",
    "instance",
    "traceId",
    "timestamp",
    "requestId",
    "id",
    "input",
    "ctx",
    "url",
    "value",
    "rejectedValue",
    "objectName",
    "bindingFailure",
    "severity",
    "kind",
    "location",
    "domain",
    "success",
    "ok",
    "method",
    "errorCode",
    "errorType",
    "documentation",
    "help",
    "version",
    "name",
    "trace_id",
    "request_id",
    "correlationId",
    "errorId",
    "errorLink",
    "documentation_url",
    "doc_url",
    "request_log_url",
    "resource",
    "keyword",
    "schemaPath",
    "template",
    "scimType",
    "_message",
    "className",
    "modelIdentity",
    "object",
    "rejected-value",
    "errno",
    "sqlState",
];

/// Keys whose lists and objects are for machines, or repeat what was sent. They are left out beside a sentence or a
/// place.
const MACHINE_PARTS: [&str; 13] = [
    "info",
    "context",
    "meta",
    "params",
    "parameters",
    "properties",
    "args",
    "target",
    "children",
    "innerError",
    "schemas",
    "codes",
    "_links",
];

/// Keys around a list or an object of errors. They are about nothing themselves.
const WRAPPERS: [&str; 20] = [
    "errors",
    "error",
    "detail",
    "details",
    "invalid-params",
    "invalid_params",
    "violations",
    "fieldErrors",
    "field_errors",
    "validation_errors",
    "issues",
    "message",
    "messages",
    "fields",
    "fieldViolations",
    "invalidParams",
    "causes",
    "errorCauses",
    "extra",
    "_embedded",
];

/// What a place may begin with without being about it: the body as such.
const ROOTS: [&str; 8] = ["$", "body", "data", "attributes", "json", "request", "user", "params"];

/// Every message of a body, in its order; none for a body that is no JSON.
pub fn messages(body: &str) -> Vec<Message> {
    let mut found = Vec::new();
    if let Ok(value) = json::parse_leniently(body) {
        collect(&value, &[], &mut found);
    }
    let mut messages: Vec<Message> = Vec::new();
    for Message { path, text } in found {
        let message = Message { path: without_roots(path), text };
        if !messages.contains(&message) {
            messages.push(message);
        }
    }
    messages
}

fn collect(value: &Value, path: &[String], found: &mut Vec<Message>) {
    match value {
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => found.push(Message { path: path.to_vec(), text: text.clone() }),
        Value::Array(items) => items.iter().for_each(|item| collect(item, path, found)),
        Value::Object(fields) => collect_object(fields, path, found),
        Value::Null => {}
        other => found.push(Message { path: path.to_vec(), text: json::print(other) }),
    }
}

fn collect_object(fields: &Map<String, Value>, path: &[String], found: &mut Vec<Message>) {
    let has = |keys: &[&str]| keys.iter().any(|key| fields.get(*key).is_some_and(is_said));
    let (has_sentence, has_title) = (has(&SENTENCES), has(&TITLES));
    let has_error = has_sentence || has_title || fields.contains_key("code") || has(&["constraints"]) || has(&WRAPPERS);
    let place = place(fields).filter(|_| has_error);
    let is_placed = place.is_some();
    // Some servers name the place around the error and in it.
    let about = place.filter(|place| !path.ends_with(place));
    let about = [path, &about.unwrap_or_default()].concat();
    // Sentences beside them, each at its field.
    let has_sentences = has_sentence || fields.get("messages").is_some_and(is_said);
    let before = found.len();
    let mut machine_words = Vec::new();
    for (key, value) in fields {
        let key = key.as_str();
        let is_scalar = !value.is_array() && !value.is_object();
        match value {
            Value::String(_) if SENTENCES.contains(&key) => collect(value, &about, found),
            Value::String(_) if TITLES.contains(&key) && has_sentence => {}
            Value::String(_) if TITLES.contains(&key) => collect(value, &about, found),
            _ if is_placed && (PLACES.contains(&key) || key == "name") => {}
            _ if is_scalar && (MACHINE_KEYS.contains(&key) || key.starts_with('@')) => machine_words.push((key, value)),
            // The path of the request, in the errors of Spring.
            Value::String(text) if key == "path" && text.starts_with('/') => machine_words.push((key, value)),
            _ if !is_scalar && WRAPPERS.contains(&key) => collect(value, &about, found),
            // One sentence for each rule that is broken.
            Value::Object(rules) if key == "constraints" => {
                rules.values().for_each(|rule| collect(rule, &about, found))
            }
            // What was sent is no message.
            Value::Object(_) if (has_sentence || is_placed) && MACHINE_KEYS.contains(&key) => {}
            _ if !is_scalar && (has_sentences || is_placed) && MACHINE_PARTS.contains(&key) => {}
            Value::String(_) if key == "context" && has_sentences => {}
            _ => collect(value, &[&about, &*parse_place(key)].concat(), found),
        }
    }
    if found.len() == before {
        // At a place the code says enough.
        let has_code = is_placed && fields.contains_key("code");
        for (key, value) in machine_words.into_iter().filter(|(key, _)| !has_code || *key == "code") {
            let path = if is_placed { about.clone() } else { [&about, &[key.to_owned()][..]].concat() };
            collect(value, &path, found);
        }
    }
}

/// Whether a value holds a sentence or a list or an object of them.
fn is_said(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => items.iter().any(is_said),
        Value::Object(fields) => !fields.is_empty(),
        _ => false,
    }
}

/// What an error object says that it is about.
fn place(fields: &Map<String, Value>) -> Option<Vec<String>> {
    let is_field = |name: &Value| Field::ALL.iter().any(|field| name == field.name());
    let name = fields.get("name").filter(|name| fields.contains_key("reason") || is_field(name));
    let places = PLACES.iter().filter_map(|key| fields.get(*key).filter(|value| is_place(key, value)));
    let path = match name.into_iter().chain(places).next()? {
        Value::String(text) => parse_place(text),
        Value::Array(names) => without_roots(names.iter().map(value_name).collect()),
        // JSON:API has the pointer in an object, and some servers of GraphQL the field.
        Value::Object(source) => place(source)?,
        _ => return None,
    };
    Some(path)
}

fn is_place(key: &str, value: &Value) -> bool {
    match value {
        // The location is a part of the request for some servers, and a pointer for others.
        Value::String(text) if key == "location" => text.starts_with('#'),
        Value::String(text) => !text.is_empty() && (key != "path" || !text.starts_with('/') || points_to_field(text)),
        Value::Array(names) => !names.is_empty() && names.iter().all(|name| name.is_string() || name.is_number()),
        Value::Object(inner) => key == "source" || (key == "extensions" && place(inner).is_some()),
        _ => false,
    }
}

/// Whether a pointer leads to a field of the contract. The path of a request begins with a slash, too.
fn points_to_field(pointer: &str) -> bool {
    let name = pointer.trim_start_matches("/profile").trim_start_matches('/');
    Field::ALL.iter().any(|field| field.name() == name)
}

fn value_name(value: &Value) -> String {
    value.as_str().map_or_else(|| json::print(value), str::to_owned)
}

/// The names of a place: a JSON Pointer (RFC 6901), perhaps as a fragment, or names with dots or brackets.
fn parse_place(place: &str) -> Vec<String> {
    let pointer = place.strip_prefix('#').map_or_else(|| place.to_owned(), percent::decode);
    let is_pointer = place.starts_with(['#', '/']);
    let is_between = |c: char| if is_pointer { c == '/' } else { matches!(c, '.' | '[' | ']' | '\'' | '"') };
    without_roots(pointer.split(is_between).map(str::to_owned).collect())
}

/// Without what is about the body as such, and without an index at the end.
fn without_roots(mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| !name.is_empty());
    let is_index = |name: &String| name.bytes().all(|byte| byte.is_ascii_digit());
    let is_nested = names.len() > 1;
    // A field may be called as a root is: the last name stays.
    while names.len() > 1 && (ROOTS.contains(&names[0].as_str()) || is_index(&names[0])) {
        names.remove(0);
    }
    while names.len() > 1 && names.last().is_some_and(is_index) {
        names.pop();
    }
    // A position in the text of the body.
    if is_nested && names.first().is_some_and(is_index) {
        names.clear();
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(body: &str) -> Vec<String> {
        let line = |message: Message| match message.path.join(".").as_str() {
            "" => message.text,
            path => format!("{path}={}", message.text),
        };
        let mut found: Vec<String> = messages(body).into_iter().map(line).collect();
        found.sort();
        found
    }

    #[test]
    fn every_message_of_django_rest_framework_keeps_its_path() {
        for (body, expected) in [
            (
                r#"{"profile": {"role": ["a", "b"]}, "username": "c", "x": [{"y": ["d"]}], "n": null}"#,
                vec!["profile.role=a", "profile.role=b", "username=c", "x.y=d"],
            ),
            (
                r#"{"detail": "a", "username": ["b"], "non_field_errors": ["c"]}"#,
                vec!["a", "non_field_errors=c", "username=b"],
            ),
            (r#"{"username": [{"message": "Taken.", "code": "unique"}]}"#, vec!["username=Taken."]),
            (
                r#"{"detail": "No.", "code": "token_not_valid", "messages": [{"message": "Expired."}]}"#,
                vec!["Expired.", "No."],
            ),
            (
                r#"{"status": ["Not one of them."], "type": ["No."], "code": {"x": "y"}}"#,
                vec!["code.x=y", "status=Not one of them.", "type=No."],
            ),
            (r#"["bare"]"#, vec!["bare"]),
            (r#""bare""#, vec!["bare"]),
            ("<html>", vec![]),
            (r#"{"username": ["A\ud83d is taken"]}"#, vec!["username=A\u{FFFD} is taken"]),
        ] {
            assert_eq!(read(body), expected, "{body}");
        }
    }

    #[test]
    fn errors_of_other_shapes_lead_to_their_fields() {
        for (body, expected) in [
            // drf-standardized-errors
            (
                r#"{"type": "validation_error", "errors": [{"code": "unique", "detail": "Taken.", "attr": "username"},
                    {"code": "invalid", "detail": "No.", "attr": "profile.role"}, {"code": "x", "detail": "All.", "attr": null}]}"#,
                vec!["All.", "profile.role=No.", "username=Taken."],
            ),
            // RFC 9457, and RFC 7807 before it
            (
                r##"{"type": "https://example.com/invalid", "title": "Not valid", "status": 422, "instance": "/x", "errors":
                    [{"detail": "Taken.", "pointer": "#/username"}, {"detail": "No.", "pointer": "#/profile/role"}]}"##,
                vec!["Not valid", "profile.role=No.", "username=Taken."],
            ),
            (
                r#"{"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "Look.", "invalid-params":
                    [{"name": "email", "reason": "No."}]}"#,
                vec!["Look.", "email=No."],
            ),
            // JSON:API
            (
                r#"{"errors": [{"status": "422", "source": {"pointer": "/data/attributes/email"}, "title": "Invalid", "detail": "No."}]}"#,
                vec!["email=No."],
            ),
            // FastAPI
            (
                r#"{"detail": [{"type": "missing", "loc": ["body", "profile", "role"], "msg": "Required.", "input": {"password": "x"}, "ctx": {"y": 1}}]}"#,
                vec!["profile.role=Required."],
            ),
            // ASP.NET
            (
                r#"{"type": "x", "title": "Invalid", "status": 400, "traceId": "1", "errors": {"Username": ["Taken."], "$.profile.role": ["No."]}}"#,
                vec!["Invalid", "Username=Taken.", "profile.role=No."],
            ),
            // Laravel
            (r#"{"message": "Invalid.", "errors": {"username": ["Taken."]}}"#, vec!["Invalid.", "username=Taken."]),
            // Spring
            (
                r#"{"timestamp": "2024", "status": 400, "error": "Bad Request", "message": "Invalid.", "path": "/api/v1/user/",
                    "errors": [{"field": "email", "defaultMessage": "No.", "rejectedValue": "x", "code": "Email"}]}"#,
                vec!["Invalid.", "email=No."],
            ),
            // Symfony, express-validator, Zod, Google
            (
                r#"{"violations": [{"propertyPath": "profile[role]", "message": "No.", "code": "x"}]}"#,
                vec!["profile.role=No."],
            ),
            (
                r#"{"errors": [{"type": "field", "msg": "No.", "path": "email", "location": "body", "value": "x"}]}"#,
                vec!["email=No."],
            ),
            (r#"{"issues": [{"code": "x", "path": ["profile", "role"], "message": "No."}]}"#, vec!["profile.role=No."]),
            (r#"{"error": {"code": 400, "message": "No.", "status": "INVALID"}}"#, vec!["No."]),
            (r#"{"error": "invalid_token", "error_description": "Expired."}"#, vec!["Expired."]),
            (r#"{"errors": {"profile": {"role": ["No."]}}}"#, vec!["profile.role=No."]),
            (r#"{"errors": ["No."]}"#, vec!["No."]),
            (r#"{"error": "No."}"#, vec!["No."]),
            // NestJS, Google's older one
            (
                r#"{"statusCode": 400, "message": ["email must be an email"], "error": "Bad Request"}"#,
                vec!["email must be an email"],
            ),
            (
                r#"{"error": {"errors": [{"domain": "global", "reason": "invalid", "message": "No.", "location": "email"}], "code": 400, "message": "Invalid."}}"#,
                vec!["Invalid.", "No."],
            ),
            // Flask's webargs, JSend, PocketBase
            (r#"{"code": 422, "errors": {"json": {"username": ["Taken."]}}, "status": "X"}"#, vec!["username=Taken."]),
            (r#"{"status": "fail", "data": {"username": "Taken."}}"#, vec!["username=Taken."]),
            (
                r#"{"code": 400, "message": "Failed.", "data": {"email": {"code": "x", "message": "No."}}}"#,
                vec!["Failed.", "email=No."],
            ),
            // Google's newer one, Joi, Mongoose, express-validator's older one
            (
                r#"{"error": {"code": 400, "message": "Invalid.", "details": [{"@type": "x", "fieldViolations": [{"field": "username", "description": "Taken."}]}]}}"#,
                vec!["Invalid.", "username=Taken."],
            ),
            (
                r#"{"details": [{"message": "No.", "path": ["email"], "type": "x", "context": {"label": "email", "key": "email"}}]}"#,
                vec!["email=No."],
            ),
            (
                r#"{"errors": {"email": {"name": "ValidatorError", "message": "No.", "properties": {"message": "No.", "path": "email"}, "path": "email"}}, "_message": "X", "name": "ValidationError", "message": "Failed."}"#,
                vec!["Failed.", "email=No."],
            ),
            (
                r#"{"errors": {"email": {"msg": "No.", "param": "email", "location": "body", "value": "x"}}}"#,
                vec!["email=No."],
            ),
            // Ajv, Cornice, Rails, class-validator, which repeats all that was sent
            (
                r##"{"errors": [{"instancePath": "/profile/role", "schemaPath": "#/x", "keyword": "enum", "params": {"allowedValues": ["a"]}, "message": "No."}]}"##,
                vec!["profile.role=No."],
            ),
            (
                r#"{"status": "error", "errors": [{"location": "body", "name": "username", "description": "Taken."}]}"#,
                vec!["username=Taken."],
            ),
            (r#"{"errors": [{"attribute": "email", "message": "No."}]}"#, vec!["email=No."]),
            (
                r#"{"statusCode": 400, "message": [{"property": "email", "constraints": {"isEmail": "No."}, "children": [], "target": {"password": "x"}, "value": "x"}], "error": "Bad Request"}"#,
                vec!["email=No."],
            ),
            // Symfony, Keycloak, Okta, SCIM (RFC 7644), Microsoft, GitHub, Strapi, Directus
            (
                r#"{"title": "Failed", "detail": "Look.", "violations": [{"propertyPath": "username", "title": "Taken.", "template": "T", "parameters": {"{{ value }}": "x"}}]}"#,
                vec!["Look.", "username=Taken."],
            ),
            (
                r#"{"hydra:title": "Failed", "hydra:description": "Look.", "violations": [{"propertyPath": "username", "message": "Taken."}]}"#,
                vec!["Look.", "username=Taken."],
            ),
            (r#"{"errorMessage": "Taken.", "field": "username", "params": ["username"]}"#, vec!["username=Taken."]),
            (
                r#"{"errorCode": "E1", "errorSummary": "Failed.", "errorLink": "E1", "errorId": "x", "errorCauses": [{"errorSummary": "No."}]}"#,
                vec!["Failed.", "No."],
            ),
            (
                r#"{"schemas": ["urn:x"], "scimType": "uniqueness", "detail": "Taken.", "status": "409"}"#,
                vec!["Taken."],
            ),
            (
                r#"{"error": {"code": "x", "message": "No.", "innerError": {"date": "2024"}, "details": [{"code": "y", "message": "Taken.", "target": "username"}]}}"#,
                vec!["No.", "username=Taken."],
            ),
            (
                r#"{"message": "Failed", "errors": [{"resource": "User", "code": "already_exists", "field": "username"}], "documentation_url": "x"}"#,
                vec!["Failed", "username=already_exists"],
            ),
            (
                r#"{"data": null, "error": {"name": "ValidationError", "message": "All.", "details": {"errors": [{"path": ["email"], "message": "No.", "name": "ValidationError"}]}}}"#,
                vec!["All.", "email=No."],
            ),
            (
                r#"{"errors": [{"message": "No.", "extensions": {"code": "X", "collection": "users", "field": "email"}}]}"#,
                vec!["email=No."],
            ),
            // Spring's problem details, and lists beside a place
            (
                r#"{"title": "Bad", "causes": [{"field": "email", "message": "No."}], "invalidParams": [{"name": "role", "reason": "No."}]}"#,
                vec!["Bad", "email=No.", "role=No."],
            ),
            (r##"{"errors": [{"message": "No.", "location": "#/email"}]}"##, vec!["email=No."]),
            (r#"{"errors": [{"field": "email", "messages": ["No.", "Never."]}]}"#, vec!["email=Never.", "email=No."]),
            (r#"{"detail": [{"loc": ["body", 3], "msg": "No JSON."}]}"#, vec!["No JSON."]),
            (r#"{"message": {"username": "Taken."}}"#, vec!["username=Taken."]),
            (r#"{"errors": {"username": {"code": "unique", "message": "Taken."}}}"#, vec!["username=Taken."]),
            (r#"{"detail": {"username": ["Taken."]}}"#, vec!["username=Taken."]),
            // LoopBack, Feathers, Grails
            (
                r#"{"error": {"statusCode": 422, "name": "ValidationError", "message": "Not valid.", "details": {"context": "User",
                    "codes": {"email": ["uniqueness"]}, "messages": {"email": ["Taken."], "username": ["Blank."]}}}}"#,
                vec!["Not valid.", "email=Taken.", "username=Blank."],
            ),
            (
                r#"{"name": "BadRequest", "message": "Invalid.", "code": 400, "className": "bad-request", "data": {}, "errors": {"email": "No."}}"#,
                vec!["Invalid.", "email=No."],
            ),
            (
                r#"{"errors": [{"object": "User", "field": "email", "rejected-value": "x", "message": "No."}]}"#,
                vec!["email=No."],
            ),
            // LoopBack 4, Micronaut, PostgREST, Yii
            (
                r#"{"error": {"statusCode": 422, "name": "UnprocessableEntityError", "message": "Invalid.", "code": "VALIDATION_FAILED",
                    "details": [{"path": "/email", "code": "format", "message": "No.", "info": {"format": "email"}}]}}"#,
                vec!["Invalid.", "email=No."],
            ),
            (
                r#"{"_links": {"self": {"href": "/x"}}, "_embedded": {"errors": [{"message": "No."}]}, "message": "Bad Request"}"#,
                vec!["Bad Request", "No."],
            ),
            (r#"[{"field": "email", "message": "No."}]"#, vec!["email=No."]),
            (r#"{"context": ["Not one of them."], "codes": ["No."]}"#, vec!["codes=No.", "context=Not one of them."]),
        ] {
            assert_eq!(read(body), expected, "{body}");
        }
    }

    #[test]
    fn machine_words_are_shown_where_there_is_no_sentence() {
        assert_eq!(read(r#"{"code": "unique"}"#), ["code=unique"]);
        assert_eq!(read(r#"{"errors": [{"code": "unique", "attr": "username"}]}"#), ["username=unique"]);
        assert_eq!(read(r#"{"title": "Bad Request", "status": 400}"#), ["Bad Request"]);
        assert_eq!(read(r#"{"status": "suspended"}"#), ["status=suspended"]);
    }

    #[test]
    fn places_are_read_in_every_spelling() {
        for place in [
            "profile.role",
            "#/profile/role",
            "/profile/role",
            "$.profile.role",
            "profile[role]",
            "profile['role']",
            "body.profile.role",
            "/data/attributes/profile/role",
            "0.profile.role",
            "profile.role.0",
            "user.profile.role",
        ] {
            assert_eq!(parse_place(place), ["profile", "role"], "{place}");
        }
        assert_eq!(parse_place("#/a.b/c%20d"), ["a.b", "c d"]);
        assert_eq!(parse_place("data"), ["data"]);
    }

    proptest! {
        /// No message of a field is dropped, whatever the field is called.
        #[test]
        fn every_text_in_a_list_is_a_message(name in any::<String>(), text in "[a-z]{1,9}") {
            let body = serde_json::json!({ name: [text] }).to_string();
            prop_assert_eq!(messages(&body).into_iter().map(|message| message.text).collect::<Vec<_>>(), [text]);
        }

        #[test]
        fn any_body_is_read_without_a_panic(body in any::<String>()) { messages(&body); }
    }
}
