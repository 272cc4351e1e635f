//! One HTTP exchange with the API as plain data. How it travels is the app's business.

/// The methods of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// Whether the server may store or remove something because of it.
    pub fn writes(self) -> bool {
        self != Self::Get
    }
}

/// A request to the API. Whoever sends it adds the address of the API and the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// Path and query below the address of the API, as `/user/?limit=20`.
    pub path: String,
    /// JSON, where the method sends a body.
    pub body: Option<String>,
}

/// A response with any status. `retry_after` is in seconds; from another origin that header is often hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub body: String,
    pub retry_after: Option<u32>,
}

impl Response {
    /// Whether this looks like what was asked for: a good status with a whole body of JSON. A page of HTML and a body
    /// that was cut off end otherwise.
    pub fn is_good(&self) -> bool {
        (200..=299).contains(&self.status) && self.body.trim_end().ends_with(['}', ']'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_and_half_a_body_are_not_good() {
        let is_good = |status, body: &str| Response { status, body: body.into(), retry_after: None }.is_good();
        assert!(is_good(200, "{\"id\": 1}\r\n"));
        assert!(is_good(203, "[]"));
        for (status, body) in [
            (200, ""),
            (200, "{\"count\": 1, \"results\": [{\"id\": 1"),
            (200, "<!DOCTYPE html><title>Sign in</title></html>\n"),
            (204, ""),
            (304, "{}"),
            (404, "{\"detail\": \"Not found.\"}"),
            (429, "{}"),
            (503, "{}"),
        ] {
            assert!(!is_good(status, body), "{status} {body}");
        }
    }
}
