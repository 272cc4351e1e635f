//! Every sentence a person reads, in one place from which it can be translated. No markup, no logic but wording.

use crate::{draft::Field, fault::Fault, password::Strength, query::Filter, token::Unfit, wire::Unreadable};

pub const PRODUCT: &str = "Gatehouse";

// The shell.
pub const SKIP: &str = "Skip to the content";
pub const MAIN_NAVIGATION: &str = "Main";
pub const USERS: &str = "Users";
pub const NEW_USER: &str = "New user";
pub const SIGN_OUT: &str = "Sign out";
pub const KEPT_IN_TAB: &str = "Signed in until you close this tab";
pub const KEPT_ON_DEVICE: &str = "Signed in on this device";
pub const LOST_TITLE: &str = "There is nothing at this address";
pub const LOST_BODY: &str =
    "The link may be incomplete or from another version of the console. Your work is not affected.";
pub const TO_USERS: &str = "Go to the users";
pub const LOADING: &str = "Loading…";
pub const TRY_AGAIN: &str = "Try again";
pub const CANCEL: &str = "Cancel";
pub const DISMISS: &str = "Dismiss";
pub const SHOW_ANSWER: &str = "Show the server’s answer";
pub const EMPTY: &str = "—";
pub const EMPTY_SPOKEN: &str = "empty";

// Signing in.
pub const SIGN_IN: &str = "Sign in";
pub const SIGN_IN_LEAD: &str = "Paste an API token of your GATE server. It is checked before it is kept.";
pub const TOKEN: &str = "API token";
pub const TOKEN_HINT: &str = "It stays in this tab and is forgotten when you close it.";
pub const KEEP: &str = "Keep me signed in on this device";
pub const KEEP_HINT: &str =
    "The token is then stored in this browser until you sign out. Anyone who uses this browser profile can use it.";
pub const CHECKING: &str = "Checking the token…";
pub const SHOW: &str = "Show";
pub const HIDE: &str = "Hide";
pub const ENDED: &str =
    "Your session has ended: the server no longer accepts the token. Sign in to go on where you were.";
pub const SIGNED_OUT_ELSEWHERE: &str = "You signed out in another tab.";

pub fn token_unfit(unfit: Unfit) -> String {
    match unfit {
        Unfit::Empty => "Paste the token first.".to_owned(),
        Unfit::Character(c) if c.is_whitespace() => {
            "There is a space or line break inside the token. Copy it again, in one piece.".to_owned()
        }
        Unfit::Character(c) => format!(
            "The token contains a character no token has (U+{:04X}). Copy it again from where it was issued.",
            u32::from(c)
        ),
    }
}

/// Why a token was not accepted, at sign-in. `api` is the address that was asked.
pub fn sign_in_fault(fault: &Fault, api: &str) -> String {
    match fault {
        Fault::SignedOut { .. } => {
            "The server does not accept this token. Check that it is copied whole, has not expired, and belongs to this server."
                .to_owned()
        }
        Fault::Forbidden { .. } => {
            "The server knows this token but does not let it list users. Ask for a token with access to the User API.".to_owned()
        }
        Fault::Unreachable => format!(
            "No answer from {api}. Either the network or the server is down, or the server does not allow this console’s \
             address (CORS). Check your connection, then ask whoever runs the console."
        ),
        Fault::NotFound => {
            format!("There is a server at {api}, but no User API. The console’s configuration may name the wrong address.")
        }
        Fault::Unreadable { .. } => format!(
            "Something answers at {api}, but it is not a GATE server. The console’s configuration may name the wrong address."
        ),
        other => {
            let told = fault_told(other);
            format!("{} {}", told.title, told.body)
        }
    }
}

// Configuration.
pub const CONFIG_TITLE: &str = "The console is not set up correctly";
pub const CONFIG_NEXT: &str =
    "Whoever runs this console can correct the file config.json beside it; then reload this page.";

pub fn config_syntax(detail: &str) -> String {
    format!("config.json cannot be read: {detail}.")
}
pub fn config_missing(status: u16) -> String {
    format!("config.json could not be loaded (the server answered {status}).")
}
pub const CONFIG_UNREACHABLE: &str = "config.json could not be loaded: the server did not answer.";
pub fn config_api(written: &str) -> String {
    format!(
        "In config.json, “api” is “{written}”. It must be an https address, http on localhost, or a path on this host \
         such as /api/v1: over plain http the token could be read on the way."
    )
}
pub fn config_page_size(size: u32) -> String {
    format!("In config.json, “pageSize” is {size}. It must be 20, 50 or 100.")
}

// Faults.
/// What happened, and what it means and what to do next.
pub struct Told {
    pub title: String,
    pub body: String,
}

/// The one wording of a failed call.
pub fn fault_told(fault: &Fault) -> Told {
    let (title, body) = match fault {
        Fault::SignedOut { .. } => {
            ("Your session has ended.".to_owned(), "Sign in again to go on where you were.".to_owned())
        }
        Fault::Forbidden { said } => (
            "You are not allowed to do this.".to_owned(),
            format!("{}Nothing was changed. Ask whoever issued your token for more rights.", lead(said)),
        ),
        Fault::NotFound => (
            "The server does not have this.".to_owned(),
            "It may have been deleted, or the address may be mistyped.".to_owned(),
        ),
        Fault::Conflict { said } => (
            "Someone else’s change is in the way.".to_owned(),
            format!("{}Nothing was saved. Reload the record, look at what changed, and try again.", lead(said)),
        ),
        Fault::TooMany { wait } => (
            "The server asks for a pause.".to_owned(),
            match wait {
                Some(1) => "It has had too many requests. Wait 1 second, then try again.".to_owned(),
                Some(seconds) => format!("It has had too many requests. Wait {seconds} seconds, then try again."),
                None => "It has had too many requests. Wait a minute, then try again.".to_owned(),
            },
        ),
        Fault::Broken { status, .. } => (
            format!("The server failed ({status})."),
            "The fault is not yours, and nothing you typed is lost. Wait a moment, then try again.".to_owned(),
        ),
        Fault::Odd { status, said, .. } => (
            format!("The server answered in a way the console does not know ({status})."),
            format!("{}Try again; if it stays, tell whoever runs the server.", lead(said)),
        ),
        Fault::Unreadable { why, .. } => (
            "The server’s answer cannot be read.".to_owned(),
            match why {
                Unreadable::NotJson => "It is incomplete or no JSON; a proxy may have answered instead. Try again.",
                Unreadable::NotAPage => {
                    "It is not a list of users. Try again; if it stays, tell whoever runs the server."
                }
                Unreadable::NotAUser => "It is not a user. Try again; if it stays, tell whoever runs the server.",
            }
            .to_owned(),
        ),
        Fault::AnotherPerson { id } => (
            "This username now belongs to someone else.".to_owned(),
            format!(
                "The server answered for the account with id {id}, not the one on screen, so nothing was sent. \
                 Open the person by id and make the change there."
            ),
        ),
        Fault::Unreachable => (
            "No answer from the server.".to_owned(),
            "Either the network or the server is down, or the server does not allow this console’s address (CORS). \
             Check your connection, then try again."
                .to_owned(),
        ),
        Fault::TimedOut => (
            "The server takes too long.".to_owned(),
            "The console stopped waiting. Try again in a moment.".to_owned(),
        ),
        Fault::Redirected => (
            "The server sends the console elsewhere.".to_owned(),
            "The console does not follow, because your token would go along. The address of the API in config.json may \
             be wrong; tell whoever runs the console."
                .to_owned(),
        ),
    };
    Told { title, body }
}

/// What a failed write leaves open: it may have been stored although no answer came.
pub fn write_unknown(fault: &Fault) -> Option<&'static str> {
    let unknown =
        matches!(fault, Fault::Unreachable | Fault::TimedOut | Fault::Unreadable { .. } | Fault::Broken { .. });
    unknown
        .then_some("The server may have acted before the answer was lost. Look at the record before you repeat this.")
}

fn lead(said: &Option<String>) -> String {
    said.as_ref().map(|said| format!("The server says: “{said}” ")).unwrap_or_default()
}

// The list.
pub const FILTERS: &str = "Filters";
pub const CLEAR_FILTERS: &str = "Clear the filters";
pub const PERSON: &str = "Person";
pub const CREATED: &str = "Created";
pub const LAST_LOGIN: &str = "Last login";
pub const UPDATED: &str = "Changed";
pub const NEVER: &str = "never";
pub const PAGES: &str = "Pages";
pub const FIRST: &str = "First";
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";
pub const LAST: &str = "Last";
pub const PER_PAGE: &str = "Rows per page";
pub const NO_USERS_TITLE: &str = "No users yet";
pub const NO_USERS_BODY: &str = "The directory is empty. Create the first account to begin.";
pub const NO_MATCH_TITLE: &str = "Nobody matches";
pub const NO_MATCH_BODY: &str = "No account fits all the filters at once. Id, organization and role must match exactly; on some servers the username too.";
pub const PAST_END_TITLE: &str = "This page is past the end of the list";
pub const TO_LAST_PAGE: &str = "Go to the last page";
pub const REFRESH: &str = "Refresh";

pub fn filter(filter: Filter) -> &'static str {
    match filter {
        Filter::Username => "Username",
        Filter::Id => "Id",
        Filter::Organization => "Organization",
        Filter::Role => "Role",
    }
}
pub fn people(count: u64, filtered: bool, number: &str) -> String {
    match (count, filtered) {
        (1, true) => "1 person matches".to_owned(),
        (_, true) => format!("{number} people match"),
        (1, false) => "1 person".to_owned(),
        (_, false) => format!("{number} people"),
    }
}
pub fn read_at(time: &str) -> String {
    format!("read at {time}")
}
pub fn range(first: &str, last: &str, count: &str) -> String {
    format!("{first}–{last} of {count}")
}
pub fn past_end_body(count: &str) -> String {
    format!("The list has {count} rows now; people may have been deleted since the link was made.")
}
pub fn unreadable_rows(count: usize) -> String {
    match count {
        1 => "1 row of this page could not be read and is not shown.".to_owned(),
        _ => format!("{count} rows of this page could not be read and are not shown."),
    }
}

// One user.
pub const ACCOUNT: &str = "Account";
pub const PROFILE: &str = "Profile";
pub const OTHER_FIELDS: &str = "Other fields of this server";
pub const OTHER_FIELDS_HINT: &str = "Shown as the server sent them. An edit leaves them alone.";
pub const ID: &str = "Id";
pub const EDIT: &str = "Edit";
pub const DELETE: &str = "Delete";
pub const REPLACE: &str = "Replace the whole record";
pub const NOT_FOUND_TITLE: &str = "This user is not here";
pub const SEARCH: &str = "Search the users";
pub const OPEN_BY_USERNAME: &str = "Open this user by username";
pub const OPEN_BY_ID: &str = "Open this user by id";
pub const COPIED: &str = "Copied.";
pub const COPY_FAILED: &str = "The browser did not allow copying. Select the text and copy it by hand.";
pub const DOT_NAME: &str = "A username of only dots cannot be part of an address. Find the person by id.";

pub fn not_found_body(named: &str) -> String {
    format!("The server has no user {named}. The account may have been deleted or renamed.")
}
pub fn copy(what: &str) -> String {
    format!("Copy {}", what.to_lowercase())
}
pub fn title(screen: &str, product: &str) -> String {
    format!("{screen} · {product}")
}

// Forms.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Username => "Username",
        Field::Email => "Email",
        Field::Password => "Password",
        Field::Organization => "Organization",
        Field::FirstName => "First name",
        Field::LastName => "Last name",
        Field::Role => "Role",
    }
}
pub fn hint(field: Field) -> &'static str {
    match field {
        Field::Username => "Unique within the organization.",
        Field::Organization => "Decides what the person may reach. Any name the server knows.",
        Field::Role => "Free text; roles differ from server to server.",
        _ => "",
    }
}
pub fn required(field: Field) -> String {
    match field {
        Field::Username => "Enter a username.",
        Field::Password => "Enter a password, or generate one.",
        Field::Organization => "Enter the organization the account belongs to.",
        _ => "Fill in this field.",
    }
    .to_owned()
}
pub const EMAIL_SHAPE: &str = "Enter an email address with a name and a host, such as ana@example.com.";
pub const CREATE: &str = "Create user";
pub const CREATING: &str = "Creating…";
pub const SAVING: &str = "Saving…";
pub const PASSWORD_NEW: &str = "New password";
pub const PASSWORD_EDIT_HINT: &str = "Leave it empty to keep the present one.";
pub const PASSWORD_HINT: &str = "Hand it over by a safe way; nobody can read it here later.";
pub const GENERATE: &str = "Generate";
pub const SHOW_PASSWORD: &str = "Show password";
pub const HIDE_PASSWORD: &str = "Hide password";
pub const FREE: &str = "This username is free in this organization.";
pub const LOOKING: &str = "Looking whether the username is free…";
pub const UNSURE: &str =
    "Many usernames contain this one, so the console cannot tell whether it is taken. The server will.";
pub const LOOKUP_FAILED: &str =
    "Whether the username is free could not be looked up just now. The server will check it.";
pub const NOTHING_CHANGED: &str = "Nothing has changed, so nothing was sent.";
pub const WHAT_CHANGES: &str = "What will change";
pub const NO_CHANGES: &str = "Nothing yet. Changes appear here as you type.";
pub const DISCARD: &str = "Discard";
pub const CHECKED_AGAIN: &str = "Put this right before you go on";
pub const SERVER_REFUSED: &str = "The server did not accept this";
pub const PASSWORD_CHANGED: &str = "a new one (not shown)";
pub const BACK: &str = "Back to the user";

pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => "Weak: easy to guess",
        Strength::Fair => "Fair: could be longer",
        Strength::Good => "Good",
        Strength::Strong => "Strong",
    }
}
pub fn taken_by(name: &str, id: &str) -> String {
    format!("This username is taken in the organization by {name} (id {id}).")
}
pub const SEE_WHO: &str = "See who has it";
pub fn save_changes(count: usize) -> String {
    match count {
        0 => "Save".to_owned(),
        1 => "Save 1 change".to_owned(),
        _ => format!("Save {count} changes"),
    }
}
pub fn untouched(rest: usize, unknown: usize) -> String {
    let unknown = match unknown {
        0 => String::new(),
        1 => ", one of them unknown to this console".to_owned(),
        _ => format!(", {unknown} of them unknown to this console"),
    };
    format!("Only these are sent. {rest} other fields stay as they are{unknown}.")
}
pub fn created(name: &str) -> String {
    format!("{name} was created.")
}
pub fn saved(name: &str) -> String {
    format!("The changes to {name} were saved.")
}
pub fn replaced(name: &str) -> String {
    format!("The record of {name} was replaced.")
}
pub fn edit_title(name: &str) -> String {
    format!("Edit {name}")
}

// Replacing the record.
pub const REPLACE_LEAD: &str =
    "The whole record as the server sent it. Everything below is sent back in one PUT; a field you remove may be lost.";
pub const RECORD: &str = "Record as JSON";
pub const REPLACE_BUTTON: &str = "Replace the record";
pub const JSON_FINE: &str = "This can be sent.";
pub const JSON_NO_OBJECT: &str = "A record is a JSON object, in curly brackets.";
pub const JSON_ID_CHANGED: &str = "The id cannot change. Put it back as it was.";
pub const JSON_NO_USERNAME: &str = "A record needs a username that is text.";
pub const JSON_PROFILE: &str = "The profile must be an object or null.";
pub const ABSENT: &str = "not there";

pub fn replace_title(name: &str) -> String {
    format!("Replace {name}")
}
pub fn json_syntax(line: usize, column: usize, ends: bool) -> String {
    if ends {
        "The text ends before the record does: a bracket or quote is missing.".to_owned()
    } else {
        format!(
            "This is no JSON at line {line}, column {column}. A comma, quote or bracket may be missing or too many."
        )
    }
}

// Deleting.
pub const DELETE_FOREVER: &str = "The account stops working at once. The API has no way to bring it back.";
pub const DELETING: &str = "Deleting…";

pub fn delete_title(name: &str) -> String {
    format!("Delete {name}?")
}
pub fn delete_confirm(username: &str) -> String {
    format!("This role is privileged. Type the username {username} to confirm.")
}
pub const DELETE_BUTTON: &str = "Delete user";
pub const TYPE_USERNAME: &str = "Username, to confirm";
pub const TYPE_USERNAME_WRONG: &str = "This is not the username. Type it exactly as shown above.";
pub fn deleted(name: &str) -> String {
    format!("{name} was deleted.")
}
pub fn already_gone(name: &str) -> String {
    format!("{name} is gone already: someone else deleted the account.")
}
