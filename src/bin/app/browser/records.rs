//! Records as the server sends them, for the plans' worker.

use gatehouse::{api::client, json};

use crate::browser::{api::Connection, http::AbortHandle};

/// The records of people, each as JSON; nothing for one who could not be read.
pub(crate) async fn read(ids: &[String]) -> Vec<String> {
    let connection = Connection::for_plan(AbortHandle::new());
    let users = client::users(&connection, ids, |_| ()).await.unwrap_or_default();
    users.into_iter().flatten().map(|user| json::print(&serde_json::Value::Object(user.record().clone()))).collect()
}
