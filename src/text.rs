//! Every sentence a person reads. The words stand in `locales/`, one catalogue a language; English is in the program, any
//! other is loaded when it is used. Here is what chooses among them: no markup, no logic but wording.

mod locale;
pub mod record_path;

use crate::{
    api::{error::ApiError, wire::Unreadable},
    config::{self, ConfigProblem, Must},
    display::escape,
    form::{
        check::{Problem, Problems},
        draft::Field,
        password::Strength,
        record_json::JsonProblem,
    },
    list::columns::{Column, Width},
    settings::{Density, Language, Theme},
    shortcuts::Shortcut,
    stored_draft::{DraftChange, DraftKey, StoredDraft},
    token::{Pause, TokenProblem},
    url::{query::Filter, route::Key},
    user::User,
};
pub use locale::{Locale, english_plural, set_locale};
use locale::{counted, filled, plain};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The messages of index.html, which the program itself never shows.
#[cfg(feature = "one-crate")]
const _: [fn() -> &'static str; 5] = [stopped_title, stopped_text, copy_report, report_hint, needs_program];

/// In place of a value that is still being read.
pub const WAITING: &str = "…";
/// In place of a value that is not there.
pub const EMPTY: &str = "—";

/// A label within a sentence: English writes it small there, if it is no abbreviation; other languages as it stands.
fn within(label: &str) -> String {
    let is_short = label.chars().nth(1).is_some_and(|second| second.is_ascii_uppercase());
    if locale::is_english() && !is_short { label.to_ascii_lowercase() } else { label.to_owned() }
}

// Signing in.

/// The heading over the form that asks for a token again.
pub fn pause_title(pause: Pause) -> &'static str {
    match pause {
        Pause::Expired => paused_ended_title(),
        Pause::SignedOutElsewhere => paused_elsewhere_title(),
        Pause::Locked => paused_locked_title(),
    }
}

/// Why a token is asked for again, and what became of a form that is not saved.
pub fn pause_body(pause: Pause, unsaved: bool) -> String {
    let why = match pause {
        Pause::Expired => paused_ended(),
        Pause::SignedOutElsewhere => paused_elsewhere(),
        Pause::Locked => paused_locked(),
    };
    sentences(why, if unsaved { paused_unsaved() } else { paused_nothing_unsaved() })
}

/// Names the button that shows or hides what is typed into a field.
pub fn show_or_hide(is_shown: bool, label: &str) -> String {
    let label = within(label);
    if is_shown { hide_field(&label) } else { show_field(&label) }
}

pub fn token_unfit(unfit: TokenProblem) -> String {
    match unfit {
        TokenProblem::Empty => token_empty().to_owned(),
        TokenProblem::Character(c) if c.is_whitespace() => token_space().to_owned(),
        TokenProblem::Character(c) => token_character(&escape::code_point(c)),
    }
}

/// Why a token was not accepted, at sign-in. `api` is the address that was asked.
pub fn sign_in_fault(fault: &ApiError, api: &str) -> String {
    match fault {
        ApiError::SignedOut { .. } => sign_in_refused().to_owned(),
        ApiError::Forbidden { .. } => sign_in_forbidden().to_owned(),
        ApiError::Unreachable => sign_in_unreachable(api),
        ApiError::NotFound => sign_in_no_api(api),
        ApiError::Unreadable { .. } => sign_in_no_gate(api),
        other => api_error(other).sentences(),
    }
}

// Reports and collisions.

pub fn read_only(said: &str) -> String {
    if said.is_empty() { read_only_silent().to_owned() } else { read_only_said(&quotable(said)) }
}

fn quoted_or_nothing(text: &str) -> String {
    if text.is_empty() { nothing().to_owned() } else { quoted(text) }
}

pub fn not_kept(field: &str, sent: &str, kept: &str) -> String {
    not_kept_report(field, &quoted_or_nothing(kept), &quoted_or_nothing(sent))
}

pub fn changed_by_others(field: &str, from: &str, to: &str) -> String {
    changed_by_others_report(field, &quoted_or_nothing(from), &quoted_or_nothing(to))
}

/// `seconds` until the try `number` of `most`.
pub fn retry_status(seconds: u32, number: u32, most: u32) -> String {
    let (number, most) = (number.to_string(), most.to_string());
    if seconds == 0 { retrying_now(&number, &most) } else { retrying_in(seconds.into(), &number, &most) }
}

// Configuration.

/// What is wrong with `config.json`, for its operator.
pub fn config_problem(wrong: &ConfigProblem) -> String {
    match wrong {
        ConfigProblem::Missing(None) => config_unreachable().to_owned(),
        ConfigProblem::Missing(Some(status)) => config_missing(&status.to_string()),
        ConfigProblem::Syntax { line, column } => config_syntax(&line.to_string(), &column.to_string()),
        ConfigProblem::NoApi => config_no_api().to_owned(),
        ConfigProblem::Api(written) => config_api(written),
        ConfigProblem::UnknownKey(key) => config_unknown(key, &config::KEYS.join(", ")),
        ConfigProblem::Value { key, written, must } => {
            let must = match must {
                Must::Text => config_text(),
                Must::PageSize => config_page_size(),
                Must::Timeout => config_timeout(),
                Must::Lock => config_lock(),
                Must::Roles => config_roles(),
            };
            config_wrong(key, written, must)
        }
    }
}

// Keyboard.

pub fn found(count: usize) -> String {
    if count == 0 { found_nobody().to_owned() } else { found_people(count as u64) }
}

/// A theme as something to do.
pub fn choose_theme(chosen: Theme) -> String {
    set_command(theme_heading(), &within(theme(chosen)))
}

pub fn choose_density(chosen: Density) -> String {
    set_command(density_heading(), &within(density(chosen)))
}

/// None is the browser's own.
pub fn choose_language(chosen: Option<Language>) -> String {
    set_command(language_heading(), &chosen.map_or_else(|| within(language_browser()), |own| own.own_name().to_owned()))
}

pub fn act(act: Shortcut) -> &'static str {
    match act {
        Shortcut::Palette => palette(),
        Shortcut::ShowShortcuts => act_keys(),
        Shortcut::Filter => filter_list(),
        Shortcut::NextRow => act_next_row(),
        Shortcut::PreviousRow => act_previous_row(),
        Shortcut::Peek => act_peek(),
        Shortcut::Select => act_pick(),
        Shortcut::SelectRange => act_pick_range(),
        Shortcut::NextPage => act_next_page(),
        Shortcut::PreviousPage => act_previous_page(),
        Shortcut::Edit => act_edit(),
        Shortcut::NewUser => new_user(),
        Shortcut::Users => to_users(),
        Shortcut::Settings => act_settings(),
        Shortcut::RequestLog => act_calls(),
    }
}

// Settings.

pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => theme_system(),
        Theme::Light => theme_light(),
        Theme::Dark => theme_dark(),
    }
}

pub fn density(density: Density) -> &'static str {
    match density {
        Density::Comfortable => density_comfortable(),
        Density::Compact => density_compact(),
    }
}

pub fn page_size(size: Option<u32>, configured: u32) -> String {
    size.map_or_else(|| page_size_configured(&configured.to_string()), |size| size.to_string())
}

pub fn drafts(count: usize) -> String {
    if count == 0 { drafts_none().to_owned() } else { drafts_kept(count as u64) }
}

pub fn width(width: Width) -> &'static str {
    match width {
        Width::Narrow => width_narrow(),
        Width::Medium => width_medium(),
        Width::Wide => width_wide(),
        Width::Widest => width_widest(),
    }
}

// Faults.

/// What happened, and what it means and what to do next.
pub struct ErrorText {
    pub title: String,
    pub body: String,
}

impl ErrorText {
    /// Both, for where no heading can stand.
    pub fn sentences(&self) -> String {
        sentences(&self.title, &self.body)
    }
}

/// The one wording of a failed call.
pub fn api_error(fault: &ApiError) -> ErrorText {
    let plain = |title: &str, body: &str| ErrorText { title: title.to_owned(), body: body.to_owned() };
    match fault {
        ApiError::SignedOut { .. } => plain(fault_signed_out(), fault_signed_out_next()),
        ApiError::Forbidden { server_message } => {
            plain(fault_forbidden(), &led(server_message, fault_forbidden_next()))
        }
        ApiError::NotFound => plain(fault_not_found(), fault_not_found_next()),
        ApiError::Conflict { server_message } => plain(fault_conflict(), &led(server_message, fault_conflict_next())),
        ApiError::TooMany { wait: None } => plain(fault_too_many(), fault_too_many_next()),
        ApiError::TooMany { wait: Some(seconds) } => plain(fault_too_many(), &fault_too_many_wait(u64::from(*seconds))),
        ApiError::Broken { status, .. } => plain(&fault_broken(&status.to_string()), fault_broken_next()),
        ApiError::Odd { status, server_message, .. } => {
            plain(&fault_odd(&status.to_string()), &led(server_message, fault_odd_next()))
        }
        ApiError::Unreadable { why, .. } => {
            let next = match why {
                Unreadable::NotJson => fault_not_json(),
                Unreadable::TooDeep => fault_too_deep(),
                Unreadable::NotAPage => fault_no_page(),
                Unreadable::NotAUser => fault_no_user(),
            };
            plain(fault_unreadable(), next)
        }
        ApiError::AnotherPerson { id } => plain(fault_another_person(), &fault_another_person_next(id)),
        ApiError::Unreachable => plain(fault_unreachable(), fault_unreachable_next()),
        ApiError::TimedOut => plain(fault_timed_out(), fault_timed_out_next()),
        ApiError::Redirected => plain(fault_redirected(), fault_redirected_next()),
    }
}

/// The server's own words in a sentence that ends by itself.
fn quotable(said: &str) -> String {
    escape::escape(said.trim_end_matches(['.', '。']))
}

/// A sentence with the server's own words before it, where it said any.
fn led(said: &Option<String>, next: &str) -> String {
    match said {
        Some(said) => sentences(&server_says(&quotable(said)), next),
        None => next.to_owned(),
    }
}

/// A write whose answer was lost, and of which the record read again shows nothing.
pub fn write_not_done(fault: &ApiError) -> ErrorText {
    ErrorText { title: not_done().to_owned(), body: not_done_next(&api_error(fault).title) }
}

/// A write whose answer was lost, and of which nothing can be told.
pub fn write_outcome_unknown(fault: &ApiError) -> ErrorText {
    ErrorText { title: unknown_outcome().to_owned(), body: unknown_outcome_next(&api_error(fault).title) }
}

/// The record went while its form was open.
pub fn record_gone() -> ErrorText {
    ErrorText { title: gone_meanwhile().to_owned(), body: gone_meanwhile_next().to_owned() }
}

// The list and its people.

pub fn filter(filter: Filter) -> &'static str {
    match filter {
        Filter::Username => field_username(),
        Filter::Id => id(),
        Filter::Organization => field_organization(),
        Filter::Role => field_role(),
    }
}

/// How many there are; `number` is the count as the reader's language writes it.
pub fn people(count: u64, filtered: bool, number: &str) -> String {
    if filtered { people_matching(count, number) } else { people_all(count, number) }
}

pub fn copy(what: &str) -> String {
    copy_value(&within(what))
}

/// The heading of a column. A field that the contract does not name is called by its path.
pub fn column(column: &Column) -> &str {
    match column {
        Column::Id => id(),
        Column::Email => field_email(),
        Column::Organization => field_organization(),
        Column::Role => field_role(),
        Column::Created => created_at(),
        Column::Updated => updated(),
        Column::LastLogin => last_login(),
        Column::Other(path) => path,
    }
}

// Forms.

pub fn field(field: Field) -> &'static str {
    match field {
        Field::Username => field_username(),
        Field::Email => field_email(),
        Field::Password => field_password(),
        Field::Organization => field_organization(),
        Field::FirstName => field_first_name(),
        Field::LastName => field_last_name(),
        Field::Role => field_role(),
    }
}

pub fn hint(field: Field) -> &'static str {
    match field {
        Field::Username => hint_username(),
        Field::Organization => hint_organization(),
        Field::Role => hint_role(),
        _ => "",
    }
}

/// The sentence for one problem of `field`.
pub fn problem(field: Field, problem: &Problem) -> String {
    match problem {
        Problem::Required => required(field).to_owned(),
        Problem::EmailShape => email_shape().to_owned(),
        Problem::Taken(user) => username_taken(user),
        Problem::Server(message) => escape::escape(message),
    }
}

/// All that is wrong with one field, in one line.
pub fn field_problems(problems: &Problems, field: Field) -> Option<String> {
    let found: Vec<String> = problems.at(field).map(|found| problem(field, found)).collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// Every problem as a line of a summary: those of the whole form first, then those of the fields in their order.
pub fn problem_lines(problems: &Problems) -> Vec<(Option<Field>, String)> {
    let form = problems.form.iter().map(|message| (None, escape::escape(message)));
    let fields = problems.fields.iter().map(|(field, found)| (Some(*field), problem(*field, found)));
    form.chain(fields).collect()
}

/// Who has a username already.
pub fn username_taken(user: &User) -> String {
    taken_by(&escape::escape(&user.display_name()), &escape::escape(&user.id()))
}

fn required(field: Field) -> &'static str {
    match field {
        Field::Username => required_username(),
        Field::Password => required_password(),
        Field::Organization => required_organization(),
        _ => required_any(),
    }
}

pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => strength_weak(),
        Strength::Fair => strength_fair(),
        Strength::Good => strength_good(),
        Strength::Strong => strength_strong(),
    }
}

pub fn save_changes(count: usize) -> String {
    if count == 0 { save_nothing().to_owned() } else { save_changes_count(count as u64) }
}

pub fn untouched(rest: usize, unknown: usize) -> String {
    let rest = untouched_fields(rest as u64);
    if unknown == 0 { rest } else { sentences(&rest, &untouched_unknown(unknown as u64)) }
}

/// Why a text cannot replace a record.
pub fn json_problem(problem: JsonProblem) -> String {
    match problem {
        JsonProblem::Syntax { at_end: true, .. } => json_ends().to_owned(),
        JsonProblem::Syntax { line, column, .. } => json_syntax_at(&line.to_string(), &column.to_string()),
        JsonProblem::NotAnObject => json_no_object().to_owned(),
        JsonProblem::IdChanged => json_id_changed().to_owned(),
        JsonProblem::NoUsername => json_no_username().to_owned(),
        JsonProblem::ProfileNotAnObject => json_profile().to_owned(),
    }
}

/// The heading of the form that a stored draft belongs to.
pub fn draft_title(key: &DraftKey, draft: &StoredDraft) -> String {
    let name = |key: &Key| {
        let (Key::Id(segment) | Key::Username(segment)) = key;
        let name = draft.base_user().map_or_else(|| segment.text().to_owned(), |user| user.display_name());
        escape::escape(&name)
    };
    match key {
        DraftKey::Create => new_user().to_owned(),
        DraftKey::Edit(key) => edit_title(&name(key)),
        DraftKey::Replace(key) => replace_title(&name(key)),
    }
}

/// The names of what a stored draft changes.
pub fn draft_changes(draft: &StoredDraft) -> Vec<String> {
    let name = |change| match change {
        DraftChange::Field(named) => field(named).to_owned(),
        DraftChange::Path(path) => path,
        DraftChange::Record => record().to_owned(),
    };
    draft.changes().into_iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_message_becomes_part_of_a_sentence() {
        let body = |said: &str| api_error(&ApiError::Conflict { server_message: Some(said.to_owned()) }).body;
        assert!(body("username is taken").starts_with("The server says: “username is taken”. "));
        assert_eq!(body("username is taken."), body("username is taken"));
        assert!(read_only("Not yours.").contains(": “Not yours”. "));
    }

    #[test]
    fn hidden_characters_of_a_server_message_are_escaped() {
        let problems = Problems {
            fields: vec![
                (Field::Email, Problem::Server("no\u{202E}".into())),
                (Field::Email, Problem::Server("too".into())),
            ],
            form: vec!["vlan\u{200B}: no".into()],
        };
        assert_eq!(field_problems(&problems, Field::Email).as_deref(), Some("no⟨U+202E⟩ too"));
        let lines = problem_lines(&problems);
        assert_eq!(lines[0], (None, "vlan⟨U+200B⟩: no".to_owned()));
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn a_problem_in_the_configuration_names_its_place() {
        let read = |json: &str| config_problem(&config::read(json, str::to_lowercase).expect_err("a problem"));
        assert!(read("{").contains("config.json"));
        assert!(read(r#"{"api": "/a", "pageSise": 20}"#).contains("pageSise"));
        assert!(read(r#"{"api": "/a", "lockMinutes": -1}"#).contains("lockMinutes"));
        assert!(read(r#"{"api": 5}"#).contains('5'));
    }

    #[test]
    fn a_json_problem_names_its_line() {
        assert!(json_problem(JsonProblem::Syntax { line: 2, column: 11, at_end: false }).contains("line 2"));
    }

    #[test]
    fn a_draft_is_named_for_its_record_and_its_changes() {
        use crate::{form::draft::Draft, stored_draft::DraftContent, token::TokenFingerprint, url::route::Segment};
        let john = crate::api::wire::user(r#"{"id": "1", "username": "john"}"#).expect("a user");
        let mut typed = Draft::from_user(&john);
        typed.set(Field::Role, "admin".into());
        let owner = TokenFingerprint::new("", 0);
        let draft = StoredDraft::new(Some(&john), DraftContent::Fields(typed), 0, owner);
        let key = Key::Id(Segment::new("1").expect("a segment"));
        assert_eq!(draft_title(&DraftKey::Edit(key.clone()), &draft), "Edit john");
        assert_eq!(draft_title(&DraftKey::Replace(key), &draft), "Replace the record of john");
        assert_eq!(draft_title(&DraftKey::Create, &draft), "New user");
        assert_eq!(draft_changes(&draft), ["Role"]);
    }
}
