//! Responses as Django REST Framework sends them: `detail`, lists by field, `non_field_errors`.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

pub(crate) const REQUIRED: &str = "This field is required.";
pub(crate) const BLANK: &str = "This field may not be blank.";
pub(crate) const NULL: &str = "This field may not be null.";
pub(crate) const NO_STRING: &str = "Not a valid string.";
pub(crate) const NULL_CHARACTERS: &str = "Null characters are not allowed.";
pub(crate) const NO_BOOLEAN: &str = "Must be a valid boolean.";
pub(crate) const NO_TIME: &str =
    "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";
pub(crate) const EMAIL: &str = "Enter a valid email address.";
pub(crate) const UNIQUE: &str = "The fields username, organization must make a unique set.";

/// The messages of a 400, by field.
pub(crate) type Errors = Map<String, Value>;

pub(crate) fn json_answer(status: StatusCode, body: &Value) -> Response {
    let content = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    (status, content, body.to_string()).into_response()
}

/// A response of type JSON with any body, valid or not.
pub(crate) fn json_text(body: String) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
}

pub(crate) fn detail(status: StatusCode, detail: &str) -> Response {
    json_answer(status, &json!({"detail": detail}))
}

pub(crate) fn refused(errors: Errors) -> Response {
    json_answer(StatusCode::BAD_REQUEST, &Value::Object(errors))
}

pub(crate) fn unauthorized(why: &str) -> Response {
    let mut answer = detail(StatusCode::UNAUTHORIZED, why);
    answer.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    answer
}

pub(crate) fn not_found() -> Response {
    detail(StatusCode::NOT_FOUND, "No User matches the given query.")
}

pub(crate) fn not_allowed(method: &str, allow: &'static str) -> Response {
    let mut answer = detail(StatusCode::METHOD_NOT_ALLOWED, &format!("Method \"{method}\" not allowed."));
    answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
    answer
}

pub(crate) fn failed(error: &anyhow::Error) -> Response {
    tracing::error!("{error:#}");
    html(StatusCode::INTERNAL_SERVER_ERROR, "<h1>Server Error (500)</h1>")
}

pub(crate) fn html(status: StatusCode, body: &'static str) -> Response {
    let content = [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))];
    (status, content, Body::from(format!("<!doctype html>\n<html lang=\"en\">{body}</html>\n"))).into_response()
}

/// Adds a message to a field.
pub(crate) fn add(errors: &mut Errors, name: &str, message: &str) {
    let messages = errors.entry(name).or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(messages) = messages {
        messages.push(message.into());
    }
}
