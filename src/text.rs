//! Every sentence a person reads, in one place from which it can be translated. No markup, no logic but wording.

use crate::{
    draft::Field,
    fault::Fault,
    keys::Act,
    password::Strength,
    query::Filter,
    settings::{Density, Theme},
    token::Unfit,
    visible,
    wire::Unreadable,
};

pub const PRODUCT: &str = "Gatehouse";

// The shell.
pub const SKIP: &str = "Skip to the content";
pub const MAIN_NAVIGATION: &str = "Main";
pub const USERS: &str = "Users";
pub const NEW_USER: &str = "New user";
pub const SIGN_OUT: &str = "Sign out";
pub const SETTINGS: &str = "Settings";
pub const KEPT_IN_TAB: &str = "Signed in until you close this tab";
pub const KEPT_ON_DEVICE: &str = "Signed in on this device";
pub const LOST_TITLE: &str = "There is nothing at this address";
pub const LOST_BODY: &str =
    "The link may be incomplete or from another version of the console. Your work is not affected.";
pub const TO_USERS: &str = "Go to the users";
pub const LOADING: &str = "Loading…";
pub const REFRESHING: &str = "refreshing…";
/// In place of a value that is still being read.
pub const WAITING: &str = "…";
pub const TRY_AGAIN: &str = "Try again";
pub const RELOAD: &str = "Reload the console";
pub const PART_TITLE: &str = "Part of the console did not load";
pub const PART_BODY: &str = "The network may be gone, or a new version has taken this one’s place. What you typed before is kept as a draft. Try again, or reload to get the present version.";
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
/// Why the screen waits for a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paused {
    Ended,
    SignedOutElsewhere,
    Locked,
}

pub fn paused_title(why: Paused) -> &'static str {
    match why {
        Paused::Ended => "Your session has ended",
        Paused::SignedOutElsewhere => "You signed out in another tab.",
        Paused::Locked => "Locked",
    }
}
pub fn paused_body(why: Paused, unsaved: bool) -> String {
    let what = match why {
        Paused::Ended => "The server no longer accepts the token.",
        Paused::SignedOutElsewhere => "What is on this tab’s screen is hidden.",
        Paused::Locked => "Nobody has used the console for a while, so what is on the screen is hidden.",
    };
    let next = if unsaved {
        "Your form stays as it is and goes on as soon as you sign in again."
    } else {
        "Sign in again to go on where you were."
    };
    format!("{what} {next}")
}
pub const SIGN_IN_AGAIN: &str = "Sign in and go on";
pub const SIGN_OUT_DISCARD: &str = "Sign out and discard";
pub const OTHER_TOKEN_TITLE: &str = "This is another token";
pub const OTHER_TOKEN_BODY: &str = "What is on the screen, or under way, was begun under a different token. If you go on, it is sent in the name of this one.";
pub const USE_OTHER_TOKEN: &str = "Go on under this token";
pub const DISCARD_TYPED: &str = "Discard what was typed";

// Leaving, drafts, reports.
pub const LEAVE_TITLE: &str = "Leave what is not saved?";
pub const LEAVE_BODY: &str = "What you typed is kept as a draft in this tab until you save it, discard it or sign out. \
                              A password is never kept.";
pub const LEAVE_SIGN_OUT: &str = "Signing out discards what you typed, in this tab and its drafts.";
pub const LEAVE_KEEP: &str = "Leave, keep the draft";
pub const LEAVE_DISCARD: &str = "Discard and leave";
pub const STAY: &str = "Stay";
pub const DRAFT_TOO_LARGE: &str = "The browser has no room to keep this as a draft: it would not survive a reload.";
pub const OFFER_TITLE: &str = "There is a draft that was not saved";
pub const OFFER_PASSWORD: &str = "A password was typed too. Passwords are never kept: enter it again.";
pub const OFFER_OTHER_TOKEN: &str = "It was typed under another token than the one you signed in with. If you save it, it is sent in the name of yours.";
pub const OFFER_RESTORE: &str = "Go on with the draft";
pub const OFFER_DISCARD: &str = "Discard the draft";
pub const REPORT_TITLE: &str = "About the last save";
pub const NEWER: &str = "A newer version of the console is here. This tab goes on as it is; reload when it suits you. What you typed is kept, all but passwords.";
pub const OFFLINE: &str = "You are offline. What is on screen was read before; what you type stays. The console goes on by itself as soon as the network is back.";
pub const READ_ONLY_TITLE: &str = "This token may only read";
pub const READ_ONLY_AGAIN: &str = "Let me try again";

pub fn offer_body(age: &str, changes: &str) -> String {
    format!("It was typed {age} and fills in: {changes}.")
}
/// How long ago, from seconds.
pub fn ago(seconds: u64) -> String {
    let (count, unit) = match seconds {
        0..60 => return "less than a minute ago".to_owned(),
        60..3_600 => (seconds / 60, "minute"),
        3_600..86_400 => (seconds / 3_600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    format!("{count} {unit}{} ago", if count == 1 { "" } else { "s" })
}
pub fn read_only(said: &str) -> String {
    let said = if said.is_empty() { ".".to_owned() } else { format!(": “{}”", visible::told(said)) };
    format!(
        "The server refused a change{said} Nothing was changed; what needs that right is turned off. Reading goes on."
    )
}
pub fn saved_lost(said: &str) -> String {
    format!("{said} The answer was lost on the way, so the console looked again: it is done.")
}
pub fn already_so(name: &str) -> String {
    format!("The record of {name} already holds all of this. Nothing was sent.")
}
pub fn not_kept(field: &str, sent: &str, kept: &str) -> String {
    let or_empty = |text: &str| if text.is_empty() { "nothing".to_owned() } else { format!("“{text}”") };
    format!("{field}: the server kept {} although {} was sent.", or_empty(kept), or_empty(sent))
}
pub fn changed_by_others(field: &str, from: &str, to: &str) -> String {
    let or_empty = |text: &str| if text.is_empty() { "nothing".to_owned() } else { format!("“{text}”") };
    format!(
        "{field} was changed by someone else meanwhile, from {} to {}. Your save left that as it is.",
        or_empty(from),
        or_empty(to)
    )
}

// Collisions.
pub const COLLISION_TITLE: &str = "Someone else changed this meanwhile";
pub const COLLISION_BODY: &str = "Nothing was saved yet. Choose for each what it is to be.";
pub const COLLISION_BASE: &str = "When you began:";
pub const COLLISION_THEIRS: &str = "Now on the server:";
pub const COLLISION_MINE: &str = "Yours:";
pub const COLLISION_CHOOSE: &str = "Choose one side for each.";
pub const COLLISION_GO_ON: &str = "Save with these choices";
pub const CREATE_ANEW: &str = "Create the account anew";
pub const CHANGED_SINCE: &str = "This account has changed since you opened it. Look again before you delete it:";
pub const DELETE_ALL_THE_SAME: &str = "Delete all the same";
pub const STOP_TRYING: &str = "Stop trying";

pub fn retrying(seconds: u32, number: u32, of: u32) -> String {
    match seconds {
        0 => format!("Trying again now (try {number} of {of})."),
        1 => format!("Trying again in 1 second (try {number} of {of})."),
        _ => format!("Trying again in {seconds} seconds (try {number} of {of})."),
    }
}

// Values that are not what they seem.
pub fn hidden_character(code: &str) -> String {
    format!("A character that would not be seen: {code}")
}
pub fn more_characters(count: usize) -> String {
    format!("… and {count} more characters")
}
pub fn show_all_fields(count: usize) -> String {
    format!("Show all {count} fields")
}
pub fn lookalike(field: &str, reads_as: &str, letters: &str) -> String {
    format!("{field} reads as “{reads_as}” but is not: it holds letters of another script that look alike: {letters}.")
}

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
            fault_told(other).sentences()
        }
    }
}

// Configuration.
pub const CONFIG_TITLE: &str = "The console is not set up correctly";
pub const CONFIG_NEXT: &str =
    "Whoever runs this console can correct the file config.json beside it; then reload this page.";

pub fn config_syntax(line: usize, column: usize) -> String {
    format!("config.json is no JSON: the mistake is at line {line}, column {column}.")
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
pub fn config_no_api() -> String {
    "config.json has no “api”: the address of the GATE User API.".to_owned()
}
pub fn config_unknown(key: &str, known: &[&str]) -> String {
    format!("config.json has “{key}”, which the console does not know. It knows {}.", known.join(", "))
}
pub fn config_wrong(key: &str, written: &str, must: &str) -> String {
    format!("In config.json, “{key}” is {written}. It must be {must}.")
}
pub const CONFIG_TEXT: &str = "text in quotation marks";
pub const CONFIG_PAGE_SIZE: &str = "20, 50 or 100";
pub const CONFIG_TIMEOUT: &str = "a number from 0.1 to 600, with three decimals at most";
pub const CONFIG_LOCK: &str = "a number from 0 (never) to 1440, with three decimals at most";
pub const CONFIG_ROLES: &str = "a list of words in quotation marks";

// Keyboard.
pub const FIND: &str = "Find or do";
pub const PALETTE: &str = "Find a person, go somewhere, do something";
pub const PALETTE_LIST: &str = "Results";
pub const PALETTE_HINT: &str = "Type a name, an id or an email; arrows choose, Enter goes there.";
pub const SEARCHING: &str = "Looking…";
pub fn found(count: usize) -> String {
    match count {
        0 => "Nobody is called that. Try a part of the username, or the whole id.".to_owned(),
        1 => "1 person".to_owned(),
        _ => format!("{count} people"),
    }
}
pub const FILTER_LIST: &str = "Filter the list";
pub fn theme_command(theme: Theme) -> String {
    format!("{THEME}: {}", self::theme(theme).to_ascii_lowercase())
}
pub const KEYS_TITLE: &str = "What the keys do";
pub const KEYS_HINT: &str = "Single keys rest while you type, and can be turned off in the settings.";
pub const CLOSE: &str = "Close";
pub fn act(act: Act) -> &'static str {
    match act {
        Act::Palette => PALETTE,
        Act::Keys => "Show this list",
        Act::Filter => FILTER_LIST,
        Act::NextRow => "Next person of the list",
        Act::PreviousRow => "Previous person of the list",
        Act::NextPage => "Next page",
        Act::PreviousPage => "Previous page",
        Act::Edit => "Edit the person",
        Act::NewUser => NEW_USER,
        Act::Users => "Go to the users",
        Act::Settings => "Go to the settings",
    }
}

// Export.
pub const EXPORT: &str = "Export…";
pub const EXPORT_TITLE: &str = "Export the list";
pub const EXPORT_WHAT: &str = "Which people";
pub fn export_page(rows: &str) -> String {
    format!("This page ({rows})")
}
pub fn export_all(count: &str) -> String {
    format!("All that match ({count})")
}
pub const EXPORT_HOW: &str = "As what";
pub const EXPORT_CSV: &str = "CSV, for a spreadsheet";
pub const EXPORT_JSON: &str = "JSON, every field";
pub const EXPORT_SAVE: &str = "Save the file";
pub const STOP: &str = "Stop";
pub fn export_progress(received: &str, count: &str) -> String {
    format!("{received} of {count} read…")
}
pub fn export_saved(count: usize, number: &str, name: &str) -> String {
    match count {
        1 => format!("1 person is in {name}."),
        _ => format!("{number} people are in {name}."),
    }
}
pub fn export_differs(count: &str, saved: &str) -> String {
    format!(
        "The list changed while it was read: the server counts {count} now, {saved} came. Export again for a whole one."
    )
}
pub const EXPORT_NOTHING: &str = "No file was saved.";
pub const EXPORT_REFUSED: &str = "The browser did not take the file. Look whether it blocks downloads of this site.";

// Settings.
pub const SETTINGS_LEAD: &str = "They hold for this browser, and for every tab of it at once.";
pub const SETTINGS_NOT_KEPT: &str =
    "This browser does not keep the settings: they hold until the tab is closed or reloaded.";
pub const THEME: &str = "Theme";
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system has it",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
pub const DENSITY: &str = "Row height";
pub fn density(density: Density) -> &'static str {
    match density {
        Density::Comfortable => "Comfortable",
        Density::Compact => "Compact",
    }
}
pub const PAGE_SIZE: &str = "Rows of a page";
pub fn page_size(size: Option<u32>, configured: u32) -> String {
    match size {
        None => format!("As this console is set up ({configured})"),
        Some(size) => size.to_string(),
    }
}
pub const KEYBOARD: &str = "Keyboard";
pub const SHORTCUTS: &str = "Single keys do something";
pub const SHORTCUTS_HINT: &str =
    "Press ? for what they do. They never act while you type; Ctrl-K or ⌘-K works in any case.";
pub const KEPT_HERE: &str = "Kept in this tab";
pub fn drafts_kept(count: usize) -> String {
    match count {
        0 => "No drafts. What you type into a form is kept here until you save or discard it.".to_owned(),
        1 => "1 draft of a form that was not saved. It is gone when you sign out.".to_owned(),
        _ => format!("{count} drafts of forms that were not saved. They are gone when you sign out."),
    }
}
pub const ERASE_DRAFTS: &str = "Erase all drafts";
pub const DRAFTS_ERASED: &str = "All drafts of this tab are erased.";
pub const ABOUT: &str = "About this console";
pub const VERSION: &str = "Version and build";
pub const API_ADDRESS: &str = "Address of the API";
pub const POLICY: &str = "Security policy in force";
pub const NO_POLICY: &str =
    "None: the host sends no content-security-policy with this page. The recipes of Gatehouse do.";
pub const CHECK_API: &str = "Check the API";
pub fn api_answers(milliseconds: &str, count: &str) -> String {
    format!("The API answered after {milliseconds} ms and takes your token. It lists {count} people.")
}

// Faults.
/// What happened, and what it means and what to do next.
pub struct Told {
    pub title: String,
    pub body: String,
}

impl Told {
    /// Both, for where no heading can stand.
    pub fn sentences(&self) -> String {
        format!("{} {}", self.title, self.body)
    }
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
                Unreadable::TooDeep => {
                    "It is nested more deeply than any record should be. Tell whoever runs the server."
                }
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

/// A write whose answer was lost, and of which the record read again shows nothing.
pub fn not_done(fault: &Fault) -> Told {
    Told {
        title: "Not saved so far.".to_owned(),
        body: format!(
            "{} The console has looked again since: the server has not made the change. What you typed is still here; \
             you can send it once more.",
            fault_told(fault).title
        ),
    }
}

/// A write whose answer was lost, and of which nothing can be told.
pub fn unknown_outcome(fault: &Fault) -> Told {
    Told {
        title: "Whether this was saved is not known.".to_owned(),
        body: format!(
            "{} The server may have acted before the answer was lost, and looking again did not settle it. Look at the \
             record before you send this once more. What you typed is still here.",
            fault_told(fault).title
        ),
    }
}

/// The record went while its form was open.
pub fn gone_meanwhile() -> Told {
    Told {
        title: "This account was deleted meanwhile.".to_owned(),
        body:
            "Nothing was saved. You can create the account anew with what is in this form: it gets another id, needs a \
               new password, and keeps none of the server’s other fields."
                .to_owned(),
    }
}

fn lead(said: &Option<String>) -> String {
    said.as_ref().map(|said| format!("The server says: “{}” ", visible::told(said))).unwrap_or_default()
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
    format!("Copy {}", what.to_ascii_lowercase())
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
