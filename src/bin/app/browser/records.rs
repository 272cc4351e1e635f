//! Records as the server sends them, for the plans' worker, read at the pace of the tab.

use gatehouse::{
    api::client::{self, Read},
    json,
};

use crate::browser::{http::AbortHandle, paced::Paced};

/// The records of people, each as JSON, without those who do not exist any more.
pub(crate) async fn read(ids: &[String], abort: &AbortHandle) -> Read<Vec<String>> {
    let users = client::users(&Paced(abort.clone()), ids, |_| ()).await?;
    let record = |user: gatehouse::user::User| json::print(&serde_json::Value::Object(user.record().clone()));
    Ok(users.into_iter().flatten().map(record).collect())
}
