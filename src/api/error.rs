//! Why a call failed, told from its status and body in one place. What a person reads of it is in `text`.

use crate::api::wire::Unreadable;
use serde_json::Value;

/// What came over the wire. `retry_after` is in seconds; from another origin the header is often hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    pub body: String,
    pub retry_after: Option<u32>,
}

/// Why no answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkError {
    /// No network, a refused connection, or an answer that CORS withholds: a browser does not tell them apart.
    Unreachable,
    TimedOut,
    /// The server sends the call to another address: it is not followed, because the token would go along.
    Redirected,
    /// The caller itself gave the call up: never shown.
    Aborted,
}

/// A failed call, by what a person can do about it. `said` is the server's own sentence, if it had one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    SignedOut {
        said: Option<String>,
    },
    Forbidden {
        said: Option<String>,
    },
    NotFound,
    Conflict {
        said: Option<String>,
    },
    /// Seconds to wait, where the server named them.
    TooMany {
        wait: Option<u32>,
    },
    /// The server or a proxy before it failed (5xx); seconds to wait, where it named them.
    Broken {
        status: u16,
        wait: Option<u32>,
        raw: String,
    },
    /// A status that nobody expects here.
    Odd {
        status: u16,
        said: Option<String>,
        raw: String,
    },
    /// A good status with a body that cannot be read.
    Unreadable {
        why: Unreadable,
        raw: String,
    },
    /// The by-username call answered for another person than the one on screen (contract.md, "Usernames are hostile").
    AnotherPerson {
        id: String,
    },
    Unreachable,
    TimedOut,
    Redirected,
}

/// One message of a DRF error body and the path of names it was found under (`["profile", "role"]`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub path: Vec<String>,
    pub text: String,
}

/// Tells the fault of an answer whose status is not a good one.
pub fn of_reply(reply: &Reply) -> ApiError {
    let said = || said(&reply.body);
    match reply.status {
        401 => ApiError::SignedOut { said: said() },
        403 => ApiError::Forbidden { said: said() },
        404 | 410 => ApiError::NotFound,
        409 | 412 => ApiError::Conflict { said: said() },
        429 => ApiError::TooMany { wait: reply.retry_after },
        500.. => ApiError::Broken { status: reply.status, wait: reply.retry_after, raw: reply.body.clone() },
        status => ApiError::Odd { status, said: said(), raw: reply.body.clone() },
    }
}

/// Tells the fault of a call that no answer came to; an aborted call has none.
pub fn of_lost(lost: NetworkError) -> Option<ApiError> {
    match lost {
        NetworkError::Unreachable => Some(ApiError::Unreachable),
        NetworkError::TimedOut => Some(ApiError::TimedOut),
        NetworkError::Redirected => Some(ApiError::Redirected),
        NetworkError::Aborted => None,
    }
}

/// Reads the answer of a reading call with `read`, or tells the fault.
pub fn read<T>(reply: &Reply, read: impl FnOnce(&str) -> Result<T, Unreadable>) -> Result<T, ApiError> {
    match reply.status {
        200..=299 => read(&reply.body).map_err(|why| ApiError::Unreadable { why, raw: reply.body.clone() }),
        _ => Err(of_reply(reply)),
    }
}

/// Every message of a DRF error body, in its order; none for a body that is no JSON.
pub fn messages(body: &str) -> Vec<Message> {
    let mut found = Vec::new();
    if let Ok(value) = serde_json::from_str(body) {
        collect(&value, &mut Vec::new(), &mut found);
    }
    found
}

impl ApiError {
    /// The body to show one click away, where it says more than the sentence.
    pub fn raw(&self) -> Option<&str> {
        match self {
            ApiError::Broken { raw, .. } | ApiError::Odd { raw, .. } | ApiError::Unreadable { raw, .. } => {
                Some(raw.as_str()).filter(|raw| !raw.trim().is_empty())
            }
            _ => None,
        }
    }
}

fn said(body: &str) -> Option<String> {
    let said: Vec<String> = messages(body).into_iter().map(|message| message.text).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn collect(value: &Value, path: &mut Vec<String>, found: &mut Vec<Message>) {
    match value {
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => found.push(Message { path: path.clone(), text: text.clone() }),
        Value::Array(items) => items.iter().for_each(|item| collect(item, path, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                path.push(name.clone());
                collect(value, path, found);
                path.pop();
            }
        }
        Value::Null => {}
        other => found.push(Message { path: path.clone(), text: other.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(status: u16, body: &str) -> Reply {
        Reply { status, body: body.into(), retry_after: None }
    }

    #[test]
    fn each_status_has_its_fault() {
        let detail = r#"{"detail": "No."}"#;
        let said = || Some("No.".to_owned());
        assert_eq!(of_reply(&reply(401, detail)), ApiError::SignedOut { said: said() });
        assert_eq!(of_reply(&reply(403, detail)), ApiError::Forbidden { said: said() });
        assert_eq!(of_reply(&reply(404, detail)), ApiError::NotFound);
        assert_eq!(of_reply(&reply(409, "\"No.\"")), ApiError::Conflict { said: said() });
        assert_eq!(of_reply(&reply(502, "<h1>")), ApiError::Broken { status: 502, wait: None, raw: "<h1>".into() });
        assert_eq!(of_reply(&reply(418, "[]")), ApiError::Odd { status: 418, said: None, raw: "[]".into() });
        let slow = Reply { retry_after: Some(30), ..reply(429, "") };
        assert_eq!(of_reply(&slow), ApiError::TooMany { wait: Some(30) });
    }

    #[test]
    fn every_message_keeps_its_path() {
        let found = messages(r#"{"profile": {"role": ["a", "b"]}, "username": "c", "x": [{"y": ["d"]}], "n": null}"#);
        let told: Vec<String> =
            found.iter().map(|message| format!("{}={}", message.path.join("."), message.text)).collect();
        assert_eq!(told, ["profile.role=a", "profile.role=b", "username=c", "x.y=d"]);
        assert_eq!(messages(r#"["bare"]"#)[0].text, "bare");
        assert_eq!(messages("<html>"), []);
    }
}
