//! The directory in an SQLite file: people and tokens. One connection writes, many read (WAL).

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::Context;
use rand::{Rng, seq::index};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter, types::Value as Sql};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One stored person. Unknown text is empty.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The primary key, which is the id.
    pub pk: i64,
    /// Unique within its organization.
    pub username: String,
    /// The address; may be empty.
    pub email: String,
    /// The name of the organization.
    pub organization: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// Any text.
    pub role: String,
    /// RFC 3339; `None` where it does not apply, as for the next two.
    pub created_at: Option<String>,
    /// When the record was last changed.
    pub updated_at: Option<String>,
    /// When the person last signed in.
    pub last_login: Option<String>,
    /// The Argon2 hash.
    pub password: String,
    /// Fields that the contract does not name, as a client stored them; those of the profile under `profile`.
    pub extra: Map<String, Value>,
}

/// The filters of a list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Exact.
    pub id: Option<String>,
    /// Exact, or any part of a username.
    pub username: Option<String>,
    /// Exact.
    pub organization: Option<String>,
    /// Exact.
    pub role: Option<String>,
    /// Whether `username` is any part of a username.
    pub matches_parts: bool,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    #[default]
    Id,
    Username,
    /// Each page is ordered anew, as by a server without ORDER BY.
    None,
}

/// How a path names a person.
#[derive(Clone, Debug)]
pub enum Key {
    /// By id.
    Id(String),
    /// By username.
    Username(String),
}

/// Why a write was not stored.
#[derive(Debug)]
pub enum Refusal {
    /// The organization has the username already.
    NotUnique,
    /// The database failed.
    Failed(anyhow::Error),
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::ConstraintViolation) => Refusal::NotUnique,
            _ => Refusal::Failed(error.into()),
        }
    }
}

/// The directory. It may be shared between threads.
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

const COLUMNS: &str = "pk, username, email, organization, first_name, last_name, role, created_at, updated_at, last_login, \
    password, extra";

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS person (
        pk INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL, email TEXT NOT NULL, organization TEXT NOT NULL,
        first_name TEXT NOT NULL, last_name TEXT NOT NULL, role TEXT NOT NULL,
        created_at TEXT, updated_at TEXT, last_login TEXT, password TEXT NOT NULL, extra TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS token (value TEXT PRIMARY KEY, reader INTEGER NOT NULL);
";

/// Created after the seeding, which is faster without indexes.
const INDEXES: &str = "
    CREATE UNIQUE INDEX IF NOT EXISTS person_unique ON person (organization, username);
    CREATE INDEX IF NOT EXISTS person_username ON person (username);
    CREATE INDEX IF NOT EXISTS person_role ON person (role, organization);
";

impl Store {
    /// Opens the file, or creates it.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let writer = connect(path).with_context(|| format!("cannot open {}", path.display()))?;
        writer.execute_batch(SCHEMA)?;
        Ok(Self { path: path.to_owned(), writer: Mutex::new(writer), readers: Mutex::default() })
    }

    /// Whether the file has not been seeded yet.
    pub fn is_new(&self) -> anyhow::Result<bool> {
        Ok(self.writer().query_row("SELECT NOT EXISTS (SELECT 1 FROM token)", [], |row| row.get(0))?)
    }

    /// Stores many people in one transaction, then creates the indexes.
    pub fn fill(&self, people: impl Iterator<Item = Person>) -> anyhow::Result<()> {
        let mut writer = self.writer();
        let transaction = writer.transaction()?;
        for person in people {
            insert(&transaction, &person)?;
        }
        transaction.execute_batch(INDEXES)?;
        transaction.execute_batch("ANALYZE")?;
        Ok(transaction.commit()?)
    }

    /// Accepts a token from now on. `reader` says that the token may only read.
    pub fn accept(&self, token: &str, reader: bool) -> anyhow::Result<()> {
        self.writer().execute("INSERT OR REPLACE INTO token VALUES (?1, ?2)", params![token, reader])?;
        Ok(())
    }

    /// The newest token that may write, or the newest one that may only read.
    pub fn token(&self, reader: bool) -> anyhow::Result<String> {
        let newest = "SELECT value FROM token WHERE reader = ?1 ORDER BY rowid DESC LIMIT 1";
        Ok(self.read(|db| db.query_row(newest, [reader], |row| row.get(0)))?)
    }

    /// Whether a token may only read. `None` if it is not accepted.
    pub fn is_reader(&self, token: &str) -> anyhow::Result<Option<bool>> {
        let known = "SELECT reader FROM token WHERE value = ?1";
        Ok(self.read(|db| db.query_row(known, [token], |row| row.get(0)).optional())?)
    }

    /// How many people match, and a page of them in the order of their ids.
    pub fn list(&self, filter: &Filter, limit: u64, offset: u64) -> anyhow::Result<(u64, Vec<Person>)> {
        self.list_ordered(filter, Order::Id, limit, offset)
    }

    /// How many people match, and a page of them in this order.
    pub fn list_ordered(
        &self,
        filter: &Filter,
        order: Order,
        limit: u64,
        offset: u64,
    ) -> anyhow::Result<(u64, Vec<Person>)> {
        let (condition, values) = condition(filter);
        if order == Order::None {
            return self.any(&condition, &values, limit, offset);
        }
        self.read(|db| {
            let count = format!("SELECT count(*) FROM person{condition}");
            let count: u64 = db.prepare_cached(&count)?.query_row(params_from_iter(&values), |row| row.get(0))?;
            let rows = limit.min(count.saturating_sub(offset));
            if rows == 0 {
                return Ok((count, Vec::new()));
            }
            // Count from the nearer end, so that a page near the end of a million costs no more than one near the
            // start.
            let from_end = offset > count / 2;
            let (direction, skip) = if from_end { ("DESC", count - offset - rows) } else { ("ASC", offset) };
            let by = match order {
                Order::Username => format!("username {direction}, pk {direction}"),
                Order::Id | Order::None => format!("pk {direction}"),
            };
            let page = format!("SELECT {COLUMNS} FROM person{condition} ORDER BY {by} LIMIT {rows} OFFSET {skip}");
            let mut statement = db.prepare_cached(&page)?;
            let mut people =
                statement.query_map(params_from_iter(&values), read_person)?.collect::<Result<Vec<_>, _>>()?;
            if from_end {
                people.reverse();
            }
            Ok((count, people))
        })
        .map_err(Into::into)
    }

    /// How many people match, and as many of them as stand behind the offset, chosen anew by chance.
    fn any(&self, condition: &str, values: &[Sql], limit: u64, offset: u64) -> anyhow::Result<(u64, Vec<Person>)> {
        self.read(|db| {
            let count = format!("SELECT count(*) FROM person{condition}");
            let count: u64 = db.prepare_cached(&count)?.query_row(params_from_iter(values), |row| row.get(0))?;
            let rows = limit.min(count.saturating_sub(offset)) as usize;
            let mut random = rand::rng();
            let chosen: Vec<i64> = if condition.is_empty() {
                // Few ids are missing between the lowest and the highest one, so chance finds a page soon.
                let ends = "SELECT min(pk), max(pk) FROM person";
                let (low, high): (i64, i64) = match rows {
                    0 => return Ok((count, Vec::new())),
                    _ => db.prepare_cached(ends)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?,
                };
                let mut near = db.prepare_cached("SELECT pk FROM person WHERE pk >= ?1 ORDER BY pk LIMIT 1")?;
                let mut chosen = Vec::with_capacity(rows);
                while chosen.len() < rows {
                    let pk: i64 = near.query_row([random.random_range(low..=high)], |row| row.get(0))?;
                    if !chosen.contains(&pk) {
                        chosen.push(pk);
                    }
                }
                chosen
            } else {
                let all = format!("SELECT pk FROM person{condition}");
                let mut statement = db.prepare_cached(&all)?;
                let all = statement.query_map(params_from_iter(values), |row| row.get(0))?;
                let all: Vec<i64> = all.collect::<Result<_, _>>()?;
                let places = index::sample(&mut random, all.len(), rows.min(all.len()));
                places.iter().filter_map(|at| all.get(at).copied()).collect()
            };
            let mut person = db.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE pk = ?1"))?;
            let people = chosen.iter().map(|pk| person.query_row([pk], read_person)).collect::<Result<Vec<_>, _>>()?;
            Ok((count, people))
        })
        .map_err(Into::into)
    }

    /// Creates people and deletes others by chance, in one transaction.
    pub(crate) fn churn(&self, inserts: u64, deletes: u64) -> anyhow::Result<()> {
        let mut writer = self.writer();
        let transaction = writer.transaction()?;
        let ends = "SELECT coalesce(min(pk), 0), coalesce(max(pk), 0) FROM person";
        let mut random = rand::rng();
        for _ in 0..inserts {
            let (_, last): (i64, i64) = transaction.query_row(ends, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let organization = "SELECT organization FROM person WHERE pk >= ?1 ORDER BY pk LIMIT 1";
            let low = last.saturating_sub(1_000);
            let any: Option<String> =
                transaction.query_row(organization, [random.random_range(low..=last)], |row| row.get(0)).optional()?;
            let newcomer = Person {
                username: format!("newcomer-{}-{:06x}", last + 1, random.random_range(0..1 << 24)),
                organization: any.unwrap_or_else(|| "acme".to_owned()),
                first_name: "New".to_owned(),
                last_name: "Comer".to_owned(),
                role: "user".to_owned(),
                created_at: Some("2026-11-01T00:00:00Z".to_owned()),
                // No password has this hash.
                password: "!".to_owned(),
                ..Person::default()
            };
            insert(&transaction, &newcomer)?;
        }
        for _ in 0..deletes {
            let (low, high): (i64, i64) = transaction.query_row(ends, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let any = "DELETE FROM person WHERE pk = (SELECT pk FROM person WHERE pk >= ?1 ORDER BY pk LIMIT 1)";
            transaction.execute(any, [random.random_range(low..=high)])?;
        }
        Ok(transaction.commit()?)
    }

    /// One person. Of several with the same username in different organizations, the oldest.
    pub fn find(&self, key: &Key) -> anyhow::Result<Option<Person>> {
        Ok(self.read(|db| find(db, key))?)
    }

    /// Stores a new person and returns them with their id.
    pub fn create(&self, person: &Person) -> Result<Person, Refusal> {
        let mut writer = self.writer();
        let transaction = writer.transaction()?;
        insert(&transaction, person)?;
        let pk = transaction.last_insert_rowid();
        transaction.commit()?;
        Ok(Person { pk, ..person.clone() })
    }

    /// Changes one person under the writer's lock, so that no other change is lost. `None` if there is nobody.
    pub fn change<E: From<Refusal>>(
        &self,
        key: &Key,
        change: impl FnOnce(Person) -> Result<Person, E>,
    ) -> Result<Option<Person>, E> {
        let mut writer = self.writer();
        let transaction = writer.transaction().map_err(Refusal::from)?;
        let Some(person) = find(&transaction, key).map_err(Refusal::from)? else { return Ok(None) };
        let person = change(person)?;
        update(&transaction, &person).map_err(Refusal::from)?;
        transaction.commit().map_err(Refusal::from)?;
        Ok(Some(person))
    }

    /// Deletes one person. False if there was nobody.
    pub fn delete(&self, key: &Key) -> anyhow::Result<bool> {
        let mut writer = self.writer();
        let transaction = writer.transaction()?;
        let Some(person) = find(&transaction, key)? else { return Ok(false) };
        transaction.execute("DELETE FROM person WHERE pk = ?1", [person.pk])?;
        transaction.commit()?;
        Ok(true)
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        // A poisoned lock means that another call panicked. Its transaction was rolled back.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let reader = idle.map_or_else(|| connect(&self.path), Ok)?;
        let answer = ask(&reader);
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
        answer
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let db = Connection::open(path)?;
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -65536;
         PRAGMA mmap_size = 1073741824;",
    )?;
    Ok(db)
}

fn condition(filter: &Filter) -> (String, Vec<Sql>) {
    let mut parts = Vec::new();
    let mut values: Vec<Sql> = Vec::new();
    let mut add = |part: &str, value: Sql| {
        parts.push(part.to_owned());
        values.push(value);
    };
    if let Some(id) = &filter.id {
        add("pk = ?", id.parse::<i64>().map_or(Sql::Null, Sql::Integer));
    }
    match &filter.username {
        Some(name) if filter.matches_parts => add("instr(lower(username), lower(?)) > 0", Sql::Text(name.clone())),
        Some(name) => add("username = ?", Sql::Text(name.clone())),
        None => {}
    }
    if let Some(organization) = &filter.organization {
        add("organization = ?", Sql::Text(organization.clone()));
    }
    if let Some(role) = &filter.role {
        add("role = ?", Sql::Text(role.clone()));
    }
    let condition = if parts.is_empty() { String::new() } else { format!(" WHERE {}", parts.join(" AND ")) };
    (condition, values)
}

fn find(db: &Connection, key: &Key) -> rusqlite::Result<Option<Person>> {
    let (part, value) = match key {
        Key::Id(id) => ("pk = ?1", id.parse::<i64>().map_or(Sql::Null, Sql::Integer)),
        Key::Username(name) => ("username = ?1", Sql::Text(name.clone())),
    };
    let one = format!("SELECT {COLUMNS} FROM person WHERE {part} ORDER BY pk LIMIT 1");
    db.prepare_cached(&one)?.query_row([value], read_person).optional()
}

fn read_person(row: &Row<'_>) -> rusqlite::Result<Person> {
    let extra: String = row.get(11)?;
    Ok(Person {
        pk: row.get(0)?,
        username: row.get(1)?,
        email: row.get(2)?,
        organization: row.get(3)?,
        first_name: row.get(4)?,
        last_name: row.get(5)?,
        role: row.get(6)?,
        created_at: row.get(7)?,
        updated_at: row.get(8)?,
        last_login: row.get(9)?,
        password: row.get(10)?,
        extra: serde_json::from_str(&extra).unwrap_or_default(),
    })
}

fn insert(db: &Connection, person: &Person) -> rusqlite::Result<()> {
    let sql =
        format!("INSERT INTO person ({COLUMNS}) VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    write(db, &sql, person)
}

fn update(db: &Connection, person: &Person) -> rusqlite::Result<()> {
    let sql =
        "UPDATE person SET username = ?2, email = ?3, organization = ?4, first_name = ?5, last_name = ?6, role = ?7,
        created_at = ?8, updated_at = ?9, last_login = ?10, password = ?11, extra = ?12 WHERE pk = ?1";
    write(db, sql, person)
}

fn write(db: &Connection, sql: &str, person: &Person) -> rusqlite::Result<()> {
    let extra = Value::Object(person.extra.clone()).to_string();
    db.prepare_cached(sql)?.execute(params![
        person.pk,
        person.username,
        person.email,
        person.organization,
        person.first_name,
        person.last_name,
        person.role,
        person.created_at,
        person.updated_at,
        person.last_login,
        person.password,
        extra
    ])?;
    Ok(())
}
