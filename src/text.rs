//! Every sentence that a person reads. The messages are in `locales/`, a catalogue for each language: English is part
//! of the program, another language is loaded when it is used. Here messages are chosen and filled in; there is no
//! markup and no other logic. Each message of the English catalogue is a function of this module, named after its key.
#![cfg_attr(not(feature = "plans"), allow(dead_code, reason = "some messages are for plans"))]

mod locale;
#[cfg(feature = "plans")]
pub mod plan_choice;
#[cfg(feature = "plans")]
pub mod plan_outcome;
#[cfg(feature = "plans")]
pub mod plan_rows;
pub mod record_path;

use crate::{
    api::{error::ApiError, filter_problems::FilterProblems, wire::Unreadable},
    config::{self, ConfigProblem, Expected},
    display::{confusables::Confusable, escape},
    form::{
        check::{Notice, Place, Problem, Problems},
        draft::Field,
        password::Strength,
        record_json::JsonProblem,
    },
    list::{
        columns::{Column, Width},
        page::Total,
        page_warnings::PageWarning,
    },
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

/// Stands in place of a value that is loading.
pub const WAITING: &str = "…";
/// Stands in place of a value that a record does not have.
pub const ABSENT: &str = "—";

/// A label within a sentence: in lower case if the language is English and the label no abbreviation.
fn lowercase_in_sentence(label: &str) -> String {
    let is_abbreviation = label.chars().nth(1).is_some_and(|second| second.is_ascii_uppercase());
    if locale::is_english() && !is_abbreviation { label.to_ascii_lowercase() } else { label.to_owned() }
}

// Signing in.

/// The heading over the form that asks for a token again.
pub fn pause_title(pause: Pause) -> &'static str {
    match pause {
        Pause::Expired => pause_expired_title(),
        Pause::SignedOutElsewhere => pause_signed_out_elsewhere_title(),
        Pause::Locked => pause_locked_title(),
        Pause::AnotherToken => pause_another_token_title(),
    }
}

/// Why a token is asked for again, and what became of a form that is not saved.
pub fn pause_body(pause: Pause, unsaved: bool) -> String {
    let why = match pause {
        Pause::Expired => pause_expired(),
        Pause::SignedOutElsewhere => pause_signed_out_elsewhere(),
        Pause::Locked => pause_locked(),
        Pause::AnotherToken => pause_another_token(),
    };
    two_sentences(why, if unsaved { pause_unsaved() } else { pause_nothing_unsaved() })
}

/// The name of the button that shows or hides the text of a field.
pub fn show_or_hide(is_shown: bool, label: &str) -> String {
    let label = lowercase_in_sentence(label);
    if is_shown { hide_field(&label) } else { show_field(&label) }
}

/// Why a pasted text can be no token.
pub fn token_problem(problem: TokenProblem) -> String {
    match problem {
        TokenProblem::Empty => token_empty().to_owned(),
        TokenProblem::Character(' ' | '\n' | '\r' | '\t') => token_space().to_owned(),
        TokenProblem::Character(c) => token_character(&escape::code_point(c)),
    }
}

/// Why signing in failed. `api` is the address of the API.
pub fn sign_in_error(error: &ApiError, api: &str) -> String {
    match error {
        ApiError::SignedOut { .. } => sign_in_refused().to_owned(),
        ApiError::Forbidden { .. } => sign_in_forbidden().to_owned(),
        ApiError::Unreachable => sign_in_unreachable(api),
        ApiError::NotFound => sign_in_no_api(api),
        error if error.may_be_a_sign_in() => or_token(error, &sign_in_page_before(api)),
        ApiError::Unreadable { .. } => sign_in_no_gate(api),
        other => api_error(other).sentences(),
    }
}

// Reports and conflicts.

/// Why this token may only read, with the server's own words if it sent any.
pub fn read_only(server_message: &str) -> String {
    if server_message.is_empty() {
        read_only_without_message().to_owned()
    } else {
        read_only_with_message(&quotable(server_message))
    }
}

fn quoted_or_empty(text: &str) -> String {
    if text.is_empty() { empty_value().to_owned() } else { quoted(text) }
}

/// The server stored another value than the one that was sent.
pub fn saved_differently(field: &str, sent: &str, stored: &str) -> String {
    saved_differently_report(field, &quoted_or_empty(stored), &quoted_or_empty(sent))
}

/// The server changed a value that was not sent.
pub fn changed_besides(field: &str, from: &str, to: &str) -> String {
    changed_besides_report(field, &quoted_or_empty(from), &quoted_or_empty(to))
}

/// A write failed after its form was left. `what` names the record, and `reason` says why.
pub fn left_write_failed(what: &str, reason: &str, draft_kept: bool) -> String {
    let failed = left_not_saved(what, reason);
    if draft_kept { two_sentences(&failed, left_draft_kept()) } else { failed }
}

/// Why a character is shown by its code point.
pub fn escaped_character(character: char) -> String {
    let code = escape::code_point(character);
    match character {
        ' ' => escaped_space(&code),
        character if escape::is_hidden(character) => hidden_character(&code),
        _ => decomposed_character(&code),
    }
}

/// Someone else changed a field meanwhile.
pub fn concurrent_change(field: &str, from: &str, to: &str) -> String {
    concurrent_change_report(field, &quoted_or_empty(from), &quoted_or_empty(to))
}

/// In how many seconds the attempt `attempt` of `max_attempts` follows.
pub fn retry_status(seconds: u32, attempt: u32, max_attempts: u32) -> String {
    let (attempt, max_attempts) = (attempt.to_string(), max_attempts.to_string());
    match seconds {
        0 => retrying_now(&attempt, &max_attempts),
        _ => retrying_in(seconds.into(), &attempt, &max_attempts),
    }
}

// Configuration.

/// What is wrong with `config.json`, for the operator.
pub fn config_problem(problem: &ConfigProblem) -> String {
    match problem {
        ConfigProblem::Missing(None) => config_unreachable().to_owned(),
        ConfigProblem::Missing(Some(status)) => config_missing(&status.to_string()),
        ConfigProblem::Redirected => config_redirected().to_owned(),
        ConfigProblem::Page => config_page().to_owned(),
        ConfigProblem::Syntax { line, column } => config_syntax(&line.to_string(), &column.to_string()),
        ConfigProblem::NoApi => config_no_api().to_owned(),
        ConfigProblem::Api(value) => config_api(value),
        ConfigProblem::UnknownKey(key) => config_unknown_key(key, &config::KEYS.join(", ")),
        ConfigProblem::Value { key, value, expected } => {
            let expected = match expected {
                Expected::Text => config_expected_text(),
                Expected::PageSize => config_expected_page_size(),
                Expected::Timeout => config_expected_timeout(),
                Expected::Lock => config_expected_lock(),
                Expected::Roles => config_expected_roles(),
                Expected::Directory => config_expected_directory(),
            };
            config_invalid(key, value, expected)
        }
    }
}

// Keyboard.

/// How many users a search found.
pub fn search_results(count: usize) -> String {
    if count == 0 { search_no_results().to_owned() } else { search_results_count(count as u64) }
}

/// The command that sets a theme.
pub fn choose_theme(chosen: Theme) -> String {
    setting_command(theme_heading(), &lowercase_in_sentence(theme(chosen)))
}

/// The command that sets a density.
pub fn choose_density(chosen: Density) -> String {
    setting_command(density_heading(), &lowercase_in_sentence(density(chosen)))
}

/// The command that sets a language. `None` is the browser's own.
pub fn choose_language(chosen: Option<Language>) -> String {
    setting_command(
        language_heading(),
        &chosen.map_or_else(|| lowercase_in_sentence(language_browser()), |language| language.own_name().to_owned()),
    )
}

/// What a shortcut does.
pub fn shortcut(shortcut: Shortcut) -> &'static str {
    match shortcut {
        Shortcut::Palette => palette_label(),
        Shortcut::ShowShortcuts => shortcut_help(),
        Shortcut::Filter => filter_list(),
        Shortcut::NextRow => shortcut_next_row(),
        Shortcut::PreviousRow => shortcut_previous_row(),
        Shortcut::Peek => shortcut_preview(),
        Shortcut::Select => shortcut_select(),
        Shortcut::SelectRange => shortcut_select_range(),
        Shortcut::NextPage => shortcut_next_page(),
        Shortcut::PreviousPage => shortcut_previous_page(),
        Shortcut::Edit => shortcut_edit(),
        Shortcut::NewUser => new_user(),
        Shortcut::Users => go_to_users(),
        Shortcut::Plans => go_to_plans(),
        Shortcut::Settings => shortcut_settings(),
        Shortcut::RequestLog => shortcut_request_log(),
    }
}

// Settings.

/// A theme in the settings.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => theme_system(),
        Theme::Light => theme_light(),
        Theme::Dark => theme_dark(),
    }
}

/// A density in the settings.
pub fn density(density: Density) -> &'static str {
    match density {
        Density::Comfortable => density_comfortable(),
        Density::Compact => density_compact(),
    }
}

/// A page size in the settings. `None` is the deployment's own, `configured`.
pub fn page_size(size: Option<u32>, configured: u32) -> String {
    size.map_or_else(|| page_size_configured(&configured.to_string()), |size| size.to_string())
}

/// How many drafts are stored in this tab.
pub fn drafts(count: usize) -> String {
    if count == 0 { drafts_none().to_owned() } else { drafts_count(count as u64) }
}

/// A width in the dialog of columns.
pub fn width(width: Width) -> &'static str {
    match width {
        Width::Narrow => width_narrow(),
        Width::Medium => width_medium(),
        Width::Wide => width_wide(),
        Width::Widest => width_widest(),
    }
}

// Errors.

/// The text of an error.
pub struct ErrorText {
    /// What happened.
    pub title: String,
    /// What it means, and what to do next.
    pub body: String,
}

impl ErrorText {
    /// Title and body in one paragraph, for a place without a heading.
    pub fn sentences(&self) -> String {
        two_sentences(&self.title, &self.body)
    }
}

/// The text of a failed call. No other place words one.
pub fn api_error(error: &ApiError) -> ErrorText {
    let plain = |title: &str, body: &str| ErrorText { title: title.to_owned(), body: body.to_owned() };
    match error {
        ApiError::SignedOut { .. } => plain(error_signed_out(), error_signed_out_next()),
        ApiError::Forbidden { server_message } => {
            plain(error_forbidden(), &after_server_message(server_message, error_forbidden_next()))
        }
        ApiError::NotFound => plain(error_not_found(), error_not_found_next()),
        ApiError::Refused { server_message } => {
            plain(error_refused(), &after_server_message(server_message, error_refused_next()))
        }
        ApiError::Conflict { server_message } => {
            plain(error_conflict(), &after_server_message(server_message, error_conflict_next()))
        }
        error if error.may_be_a_sign_in() => {
            let title = match error {
                ApiError::Redirected => error_redirected().to_owned(),
                ApiError::Odd { status, .. } | ApiError::Broken { status, .. } => {
                    error_unexpected_status(&status.to_string())
                }
                _ => error_unreadable().to_owned(),
            };
            let next = or_token(error, error_sign_in_page());
            let body = match error.raw() {
                Some(_) => two_sentences(error_page(), &next),
                None if *error == ApiError::Redirected => two_sentences(error_redirected_next(), &next),
                None => next,
            };
            plain(&title, &body)
        }
        ApiError::TooMany { wait: None } => plain(error_too_many(), error_too_many_next()),
        ApiError::TooMany { wait: Some(seconds) } => plain(error_too_many(), &error_too_many_wait(u64::from(*seconds))),
        ApiError::Broken { status, .. } => plain(&error_server(&status.to_string()), error_server_next()),
        ApiError::Odd { status, server_message, .. } => plain(
            &error_unexpected_status(&status.to_string()),
            &after_server_message(server_message, error_unexpected_status_next()),
        ),
        ApiError::Unreadable { why, .. } => {
            let next = match why {
                Unreadable::NotJson => error_not_json(),
                Unreadable::TooDeep => error_too_deep(),
                Unreadable::NotAPage => error_not_a_page(),
                Unreadable::NotAUser => error_not_a_user(),
            };
            plain(error_unreadable(), next)
        }
        ApiError::AnotherPerson { id } => plain(error_another_user(), &error_another_user_next(id)),
        ApiError::Unreachable => plain(error_unreachable(), error_unreachable_next()),
        ApiError::TimedOut => plain(error_timed_out(), error_timed_out_next()),
        ApiError::Redirected => plain(error_redirected(), error_redirected_next()),
    }
}

/// The token may be the reason, too, where the status says so (401).
fn or_token(error: &ApiError, next: &str) -> String {
    match error {
        ApiError::Odd { status: 401, .. } => two_sentences(next, error_page_token()),
        _ => next.to_owned(),
    }
}

/// The text of a read that failed. `is_retrying`: the console is about to try again by itself, so nobody has to wait.
pub fn read_error(error: &ApiError, is_retrying: bool) -> ErrorText {
    let told = api_error(error);
    let body = match error {
        ApiError::TooMany { .. } if is_retrying => error_too_many_retrying().to_owned(),
        ApiError::Broken { .. } if is_retrying && !error.may_be_a_sign_in() => error_server_retrying().to_owned(),
        _ => told.body,
    };
    ErrorText { body, ..told }
}

/// The text of a list that could not be read. Messages about a filter stand at the filter.
pub fn list_error(error: &ApiError, is_retrying: bool) -> ErrorText {
    let Some(problems) = FilterProblems::from_error(error) else { return read_error(error, is_retrying) };
    let rest = (!problems.rest.is_empty()).then(|| problems.rest.join(" "));
    ErrorText { title: filters_refused().to_owned(), body: after_server_message(&rest, filters_refused_next()) }
}

/// The server's own words without their full stop, for the middle of a sentence.
fn quotable(message: &str) -> String {
    escape::escape(message.trim_end_matches(['.', '。']))
}

/// The server's own words, if it sent any, and a sentence after them.
fn after_server_message(server_message: &Option<String>, next: &str) -> String {
    match server_message {
        Some(message) => two_sentences(&server_says(&quotable(message)), next),
        None => next.to_owned(),
    }
}

/// What a write was begun from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// A form, which keeps what was typed.
    Form,
    /// A form that was left meanwhile, or the offer to take a change back.
    Elsewhere,
    /// The question before a delete.
    Delete,
}

/// A write failed, and nothing was stored.
pub fn write_failed(error: &ApiError, write: Write) -> ErrorText {
    let ErrorText { title, body } = api_error(error);
    let keeps_typed = write == Write::Form && matches!(error, ApiError::Broken { .. });
    ErrorText { title, body: if keeps_typed { two_sentences(&body, typed_still_here()) } else { body } }
}

/// The response to a write was lost, and the record shows that nothing was stored.
pub fn write_not_done(error: &ApiError, write: Write) -> ErrorText {
    let title = api_error(error).title;
    match write {
        Write::Delete => ErrorText { title: delete_not_made().to_owned(), body: delete_not_made_next(&title) },
        Write::Elsewhere => ErrorText { title: change_not_made().to_owned(), body: change_not_made_next(&title) },
        Write::Form => {
            let body = two_sentences(&change_not_made_next(&title), typed_still_here());
            ErrorText { title: change_not_made().to_owned(), body }
        }
    }
}

/// The response to a write was lost, and the record does not show whether it was stored.
pub fn write_outcome_unknown(error: &ApiError, write: Write) -> ErrorText {
    let title = api_error(error).title;
    match write {
        Write::Delete => ErrorText { title: delete_unknown().to_owned(), body: delete_unknown_next(&title) },
        Write::Elsewhere => ErrorText { title: unknown_outcome().to_owned(), body: unknown_outcome_next(&title) },
        Write::Form => {
            let body = two_sentences(&unknown_outcome_next(&title), typed_still_here());
            ErrorText { title: unknown_outcome().to_owned(), body }
        }
    }
}

/// The response to the write of a password or another secret was lost: no record shows what became of it.
pub fn secret_outcome_unknown(error: &ApiError) -> ErrorText {
    ErrorText { title: unknown_outcome().to_owned(), body: unknown_secret_next(&api_error(error).title) }
}

/// The record was deleted meanwhile.
pub fn record_gone(write: Write) -> ErrorText {
    let next = if write == Write::Form { deleted_meanwhile_next() } else { undo_gone_next() };
    ErrorText { title: deleted_meanwhile().to_owned(), body: next.to_owned() }
}

// The list.

/// The label of a filter.
pub fn filter(filter: Filter) -> &'static str {
    match filter {
        Filter::Username => field_username(),
        Filter::Id => id(),
        Filter::Organization => field_organization(),
        Filter::Role => field_role(),
        Filter::Search => search(),
        Filter::SignedIn => last_login(),
        Filter::Created => created_at(),
        Filter::Without => without(),
    }
}

/// The value of a filter as its chip shows it.
pub fn filter_value(filter: Filter, value: &str) -> String {
    match (filter, value) {
        (Filter::SignedIn, "today") => today().to_owned(),
        (Filter::SignedIn, "never") => never().to_owned(),
        (Filter::SignedIn, "unknown") => unknown().to_owned(),
        (Filter::SignedIn, days) => match days.strip_suffix('-') {
            Some(first) => sign_in_longer(&first.parse::<u32>().unwrap_or(1).saturating_sub(1).to_string()),
            None => sign_in_days(&days.replace('-', "–")),
        },
        (Filter::Without, names) => {
            let label = |name| match name {
                "email" => field_email(),
                "organization" => field_organization(),
                "role" => field_role(),
                other => other,
            };
            names.split(',').map(label).collect::<Vec<_>>().join(", ")
        }
        _ => value.to_owned(),
    }
}

/// How many users a list has. `number` writes a count with the separators of the reader's language.
pub fn total(total: Total, number: impl Fn(u64) -> String) -> String {
    match total {
        Total::Exactly(count) => number(count),
        Total::AtLeast(count) => at_least(&number(count)),
        Total::Unknown => ABSENT.to_owned(),
    }
}

/// How many users a list has, as a phrase; empty if nobody knows.
pub fn users_total(total: Total, is_filtered: bool, number: impl Fn(u64) -> String) -> String {
    // "20 or more" has the plural of a large number.
    let count = match total {
        Total::Exactly(count) => count,
        Total::AtLeast(_) => 100,
        Total::Unknown => return String::new(),
    };
    let number = self::total(total, number);
    if is_filtered { users_matching_count(count, &number) } else { users_count(count, &number) }
}

/// What a page shows that was not asked for. `number` writes a count for the reader.
pub fn page_warning(warning: &PageWarning, number: impl Fn(u64) -> String) -> String {
    match warning {
        PageWarning::FilterIgnored { filter, value, mismatches, rows } => {
            filter_ignored(*mismatches, &number(*rows), self::filter(*filter), &escape::escape(value))
        }
        PageWarning::OffsetIgnored => offset_ignored().to_owned(),
        PageWarning::Repeated(users) => repeated_users(*users),
        PageWarning::Duplicated(rows) => duplicated_users(*rows),
    }
}

/// The name of the button that copies the value of a field.
pub fn copy(label: &str) -> String {
    copy_value(&lowercase_in_sentence(label))
}

/// The heading of a column. A field that the contract does not name has its path.
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

/// The label of a field.
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

/// The hint below a field; empty for most.
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
        other => other_problem(other),
    }
}

fn other_problem(problem: &Problem) -> String {
    match problem {
        Problem::Required => required_field().to_owned(),
        Problem::EmailShape => email_invalid().to_owned(),
        Problem::NotANumber => number_invalid().to_owned(),
        Problem::UnfinishedTime => time_unfinished().to_owned(),
        Problem::Broken => value_broken().to_owned(),
        Problem::Taken(user) => username_taken(user),
        Problem::LooksAlike(user) => username_looks_alike_of(user),
        Problem::Server(message) => escape::escape(message),
    }
}

/// What a person should know of the text in a field, in one line. `None` where there is nothing.
pub fn field_notices(label: &str, notices: &[Notice]) -> Option<String> {
    let line = |notice: &Notice| match notice {
        Notice::Hidden(escaped) => notice_hidden(escaped),
        Notice::Confusable(found) => lookalike_of(label, found),
        Notice::SpaceAround => notice_password_space().to_owned(),
        Notice::HiddenInPassword(character) => notice_password_hidden(&escape::code_point(*character)),
    };
    (!notices.is_empty()).then(|| notices.iter().map(line).collect::<Vec<_>>().join(" "))
}

/// What a value looks like, and its letters of another script.
pub fn lookalike(at: Field, found: &Confusable) -> String {
    lookalike_of(field(at), found)
}

fn lookalike_of(label: &str, found: &Confusable) -> String {
    let letters = found.letters.iter().map(|letter| format!("{letter} ({})", escape::code_point(*letter)));
    confusable(label, &escape::escape(&found.reads_as), &letters.collect::<Vec<_>>().join(", "))
}

/// The problems of one field in one line. `None` if it has none.
pub fn field_problems(problems: &Problems, field: Field) -> Option<String> {
    let found: Vec<String> = problems.at(field).map(|found| problem(field, found)).collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// The problems at a path that is no field of the contract, in one line. `None` if there are none.
pub fn path_problems(problems: &Problems, path: &[String]) -> Option<String> {
    let found: Vec<String> = problems.at_path(path).map(other_problem).collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// The lines of a summary: the problems of the whole form first, then those of the fields in their order, then others.
pub fn problem_lines(problems: &Problems) -> Vec<(Place, String)> {
    let form = problems.form.iter().map(|message| (Place::Form, escape::escape(message)));
    let fields = problems.fields.iter().map(|(field, found)| (Place::Field(*field), problem(*field, found)));
    let others = problems.others.iter().map(|(path, found)| (Place::Path(path.clone()), other_problem(found)));
    form.chain(fields).chain(others).collect()
}

/// A line of a summary with the name of its place, for a form without that field.
pub fn placed_line(place: &Place, sentence: String) -> String {
    match place {
        Place::Form => sentence,
        Place::Field(at) => label_before(field(*at)) + &sentence,
        Place::Path(path) => label_before(&escape::escape(&path.join("."))) + &sentence,
    }
}

/// Says who has a username already.
pub fn username_taken(user: &User) -> String {
    username_taken_by(&escape::escape(&user.display_name()), &escape::escape(&user.id()))
}

/// Says who has a username that looks the same.
pub fn username_looks_alike_of(user: &User) -> String {
    username_looks_alike(&escape::escape(&user.display_name()), &escape::escape(&user.id()))
}

fn required(field: Field) -> &'static str {
    match field {
        Field::Username => required_username(),
        Field::Password => required_password(),
        Field::Organization => required_organization(),
        _ => required_field(),
    }
}

/// A grade of the password meter.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => strength_weak(),
        Strength::Fair => strength_fair(),
        Strength::Good => strength_good(),
        Strength::Strong => strength_strong(),
    }
}

/// The label of the button that saves this many changes.
pub fn save_changes(count: usize) -> String {
    if count == 0 { save_no_changes().to_owned() } else { save_changes_count(count as u64) }
}

/// How many fields an edit leaves alone, and how many of them the contract does not name.
pub fn unchanged(count: usize, unknown: usize) -> String {
    let all = unchanged_fields(count as u64);
    if unknown == 0 { all } else { two_sentences(&all, &unchanged_server_specific(unknown as u64)) }
}

/// Why a text cannot replace a record.
pub fn json_problem(problem: JsonProblem) -> String {
    match problem {
        JsonProblem::Syntax { at_end: true, .. } => json_incomplete().to_owned(),
        JsonProblem::Syntax { line, column, .. } => json_syntax_at(&line.to_string(), &column.to_string()),
        JsonProblem::NotAnObject => json_not_an_object().to_owned(),
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
            others: vec![(vec!["vlan\u{200B}".into()], Problem::Server("never\u{202E}".into()))],
            form: vec!["all\u{200B}".into()],
        };
        assert_eq!(field_problems(&problems, Field::Email).as_deref(), Some("no⟨U+202E⟩ too"));
        let lines = problem_lines(&problems);
        assert_eq!(lines[0], (Place::Form, "all⟨U+200B⟩".to_owned()));
        let placed: Vec<String> = lines.into_iter().map(|(place, sentence)| placed_line(&place, sentence)).collect();
        assert_eq!(placed[1..], ["Email: no⟨U+202E⟩", "Email: too", "vlan⟨U+200B⟩: never⟨U+202E⟩"]);
    }

    #[test]
    fn what_was_typed_is_told_of_where_someone_typed() {
        let broken = ApiError::Broken { status: 502, wait: None, raw: String::new() };
        let told = |write| {
            [write_failed(&broken, write), write_not_done(&broken, write), write_outcome_unknown(&broken, write)]
        };
        for text in told(Write::Form) {
            assert!(text.body.contains(typed_still_here()), "{}", text.body);
        }
        for text in told(Write::Delete).into_iter().chain(told(Write::Elsewhere)).chain([read_error(&broken, false)]) {
            assert!(!text.body.contains("typed"), "{}", text.body);
        }
        for text in told(Write::Delete) {
            assert!(!text.sentences().contains("change"), "{}", text.sentences());
        }
        assert!(!record_gone(Write::Elsewhere).body.contains("form"));
    }

    #[test]
    fn a_server_that_fails_is_named_by_its_status_in_a_read_and_in_a_write() {
        for status in [500, 502, 503] {
            let broken = ApiError::Broken { status, wait: None, raw: String::new() };
            let title = format!("The server ran into an error ({status}).");
            assert_eq!(read_error(&broken, false).title, title);
            for write in [Write::Form, Write::Delete, Write::Elsewhere] {
                let told = write_not_done(&broken, write);
                assert!(told.body.starts_with(&format!("{title} The console checked: ")), "{}", told.body);
            }
        }
    }

    #[test]
    fn a_total_that_is_not_known_is_not_told_as_one() {
        let told = |total| users_total(total, false, |count| count.to_string());
        assert_eq!(told(Total::Exactly(1)), "1 user");
        assert_eq!(told(Total::AtLeast(1)), "1 or more users");
        assert_eq!(told(Total::AtLeast(20)), "20 or more users");
        assert_eq!(told(Total::Unknown), "");
    }

    #[test]
    fn a_problem_in_the_configuration_names_its_place() {
        let read = |json: &str| config_problem(&config::parse(json, str::to_lowercase).expect_err("a problem"));
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
