//! A connection that answers one reading from memory. A plan reads a person, decides, and then writes: the write would read
//! the person again, a moment later.

use std::cell::RefCell;

use crate::api::{
    client::Api,
    error::CallError,
    http::{Method, Request, Response},
};

/// A reading and its response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) path: String,
    pub(super) response: Response,
}

/// Remembers the last good response to a reading.
pub(super) struct Recorder<'a, A> {
    api: &'a A,
    last: RefCell<Option<Reading>>,
}

impl<'a, A: Api> Recorder<'a, A> {
    pub(super) fn new(api: &'a A) -> Self {
        Self { api, last: RefCell::default() }
    }

    pub(super) fn reading(self) -> Option<Reading> {
        self.last.into_inner()
    }
}

impl<A: Api> Api for Recorder<'_, A> {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        let (path, is_reading) = (request.path.clone(), request.method == Method::Get);
        let response = self.api.send(request).await?;
        if is_reading && response.status == 200 {
            self.last.replace(Some(Reading { path, response: response.clone() }));
        }
        Ok(response)
    }
}

/// Answers the first request from a reading, if it is the same reading, and sends every other one.
pub(super) struct Replay<'a, A> {
    api: &'a A,
    reading: RefCell<Option<Reading>>,
}

impl<'a, A: Api> Replay<'a, A> {
    pub(super) fn new(api: &'a A, reading: Reading) -> Self {
        Self { api, reading: RefCell::new(Some(reading)) }
    }
}

impl<A: Api> Api for Replay<'_, A> {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        match self.reading.take() {
            Some(reading) if request.method == Method::Get && request.path == reading.path => Ok(reading.response),
            _ => self.api.send(request).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::scripted::{Scripted, ready, response};

    fn request(method: Method, path: &str) -> Request {
        Request { method, path: path.into(), body: None }
    }

    #[test]
    fn a_reading_is_answered_once_and_only_first() {
        let api = Scripted::new([response(200, "a"), response(200, "b"), response(200, "c")]);
        let recorder = Recorder::new(&api);
        ready(recorder.send(request(Method::Get, "/user/1/"))).expect("a response");
        let reading = recorder.reading().expect("a reading");
        assert_eq!((reading.path.as_str(), reading.response.body.as_str()), ("/user/1/", "a"));
        let replay = Replay::new(&api, reading.clone());
        let body =
            |replay: &Replay<'_, Scripted>, method, path| ready(replay.send(request(method, path))).unwrap().body;
        assert_eq!(body(&replay, Method::Get, "/user/1/"), "a");
        assert_eq!(body(&replay, Method::Get, "/user/1/"), "b", "the second time it is read");
        let replay = Replay::new(&api, reading);
        assert_eq!(body(&replay, Method::Get, "/user/2/"), "c");
        assert_eq!(api.sent(), ["GET /user/1/", "GET /user/1/", "GET /user/2/"]);
    }

    #[test]
    fn a_failed_reading_is_not_remembered() {
        let api = Scripted::new([response(404, "")]);
        let recorder = Recorder::new(&api);
        ready(recorder.send(request(Method::Get, "/user/1/"))).expect("a response");
        assert_eq!(recorder.reading(), None);
    }
}
