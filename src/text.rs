//! Every sentence that a person reads. The messages are in `locales/`, a catalogue for each language: English is part
//! of the program, another language is loaded when it is used. Here messages are chosen and filled in; there is no
//! markup and no other logic. Each message of the English catalogue is a function of this module, named after its key.
#![cfg_attr(not(feature = "plans"), allow(dead_code, reason = "some messages are for plans"))]

mod english;
mod error;
mod form;
mod locale;
#[cfg(feature = "plans")]
pub mod plan_choice;
#[cfg(feature = "plans")]
pub mod plan_outcome;
#[cfg(feature = "plans")]
pub mod plan_rows;
pub mod record_path;

use crate::{
    api::error::ApiError,
    config::{self, ConfigProblem, Expected},
    display::escape,
    list::{
        columns::{Column, Width},
        page::Total,
        page_warnings::PageWarning,
    },
    settings::{Density, Language, Theme},
    shortcuts::Shortcut,
    token::{Pause, TokenProblem},
    url::query::Filter,
};
pub use english::{english_ago, english_day, english_number, english_plural, english_time};
pub use error::{
    ErrorText, Write, api_error, list_error, read_error, record_gone, secret_outcome_unknown, write_failed,
    write_not_done, write_outcome_unknown,
};
use error::{or_token, quotable};
pub use form::{
    draft_changes, draft_title, field, field_notices, field_problems, hint, json_problem, lookalike, path_problems,
    placed_line, problem_lines, save_changes, strength, unchanged, username_looks_alike_of, username_taken,
};
pub use locale::{Locale, set_locale};
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
}
