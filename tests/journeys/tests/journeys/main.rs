//! Journeys: end-to-end tests of an administrator's tasks in a real browser, by role and accessible name.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accessible;
mod aria_snapshots;
mod conflicts;
mod creating;
mod directory;
mod editing;
mod exporting;
mod faults;
mod finding;
mod gallery;
mod history;
mod importing;
mod keyboard_access;
mod languages;
mod list_layout;
mod matrix;
mod memory;
mod network_failures;
mod odd_lists;
mod plan_runs;
mod plan_selection;
mod plans;
mod request_log;
mod screen_reader;
mod security;
mod sessions_and_drafts;
mod settings;
mod shortcuts;
mod signing_in;
mod startup;
mod undoing;

fn main() -> std::process::ExitCode {
    harness::run(&[
        accessible::JOURNEYS,
        list_layout::JOURNEYS,
        editing::JOURNEYS,
        conflicts::JOURNEYS,
        creating::JOURNEYS,
        directory::JOURNEYS,
        exporting::JOURNEYS,
        faults::JOURNEYS,
        finding::JOURNEYS,
        gallery::JOURNEYS,
        history::JOURNEYS,
        importing::JOURNEYS,
        aria_snapshots::JOURNEYS,
        sessions_and_drafts::JOURNEYS,
        shortcuts::JOURNEYS,
        languages::JOURNEYS,
        request_log::JOURNEYS,
        matrix::JOURNEYS,
        network_failures::JOURNEYS,
        odd_lists::JOURNEYS,
        plans::JOURNEYS,
        plan_runs::JOURNEYS,
        plan_selection::JOURNEYS,
        keyboard_access::JOURNEYS,
        security::JOURNEYS,
        settings::JOURNEYS,
        signing_in::JOURNEYS,
        screen_reader::JOURNEYS,
        startup::JOURNEYS,
        memory::JOURNEYS,
        undoing::JOURNEYS,
    ])
}
