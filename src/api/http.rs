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
