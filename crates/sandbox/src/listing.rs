//! How the list of people deviates from an honest one, on command: its order, its count, its pages, and people who come
//! and go. A fault meets some calls; this stays until it is changed.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::Instant,
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::store::{Order, Store};

/// What the list does from now on. A field that is missing is honest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct List {
    /// The order of the pages.
    pub order: Order,
    /// What stands in `count`.
    pub count: Count,
    /// A page has this many rows at most, whatever is asked for.
    pub most_rows: Option<u64>,
    /// Every page is the first one.
    pub ignores_offset: bool,
    /// Every page with people of this organization fails with 500, and so does the filter by it.
    pub failing_organization: Option<String>,
    /// The person with this id comes as text and not as an object.
    pub unreadable: Option<String>,
    /// How many people are created in a minute, and how many are deleted.
    pub inserts: u32,
    pub deletes: u32,
}

/// What stands in `count`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    #[default]
    True,
    /// Up to five too few or too many, another number at each call.
    Moving,
    /// The field is missing.
    Missing,
    Null,
    /// Never more than this.
    Capped(u64),
    /// So many too many.
    TooHighBy(u64),
}

/// What the lists of one server do.
#[derive(Debug, Default)]
pub struct Listing {
    list: Mutex<List>,
    churn: Mutex<Option<Churn>>,
    calls: AtomicU64,
}

/// People who came and went since a moment.
#[derive(Debug)]
struct Churn {
    since: Instant,
    inserted: u64,
    deleted: u64,
}

/// At most this many people come or go before one call.
const MAX_CHURN: u64 = 10_000;

impl Listing {
    /// Lists are like this from now on.
    pub fn set(&self, list: List) {
        *lock(&self.churn) =
            (list.inserts + list.deletes > 0).then(|| Churn { since: Instant::now(), inserted: 0, deleted: 0 });
        *lock(&self.list) = list;
    }

    /// What lists are like.
    pub fn get(&self) -> List {
        lock(&self.list).clone()
    }

    /// Lets those people come and go who are due. Nobody sees them before the next call, so each call does this first.
    pub(crate) fn churn(&self, store: &Store) -> anyhow::Result<()> {
        let list = self.get();
        let mut churn = lock(&self.churn);
        let Some(churn) = churn.as_mut() else { return Ok(()) };
        let minutes = churn.since.elapsed().as_secs_f64() / 60.0;
        let due =
            |a_minute: u32, done: u64| ((f64::from(a_minute) * minutes) as u64).saturating_sub(done).min(MAX_CHURN);
        let (inserts, deletes) = (due(list.inserts, churn.inserted), due(list.deletes, churn.deleted));
        if inserts + deletes > 0 {
            store.churn(inserts, deletes)?;
            churn.inserted += inserts;
            churn.deleted += deletes;
        }
        Ok(())
    }

    /// What stands in `count`; `None` where the field is missing.
    pub(crate) fn count(&self, count: Count, people: u64) -> Option<Value> {
        match count {
            Count::True => Some(json!(people)),
            Count::Moving => {
                // Steps of 7 in a ring of 11: two calls in a row never say the same.
                let step = self.calls.fetch_add(1, Relaxed) * 7 % 11;
                Some(json!((people + step).saturating_sub(5)))
            }
            Count::Missing => None,
            Count::Null => Some(Value::Null),
            Count::Capped(most) => Some(json!(people.min(most))),
            Count::TooHighBy(more) => Some(json!(people + more)),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
