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
mod plan_access;
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
    // The longest first, for a run that does not know how long each took: none is left over for one worker alone.
    harness::run(&[
        plan_runs::JOURNEYS,
        plan_access::JOURNEYS,
        accessible::JOURNEYS,
        memory::JOURNEYS,
        directory::JOURNEYS,
        importing::JOURNEYS,
        languages::JOURNEYS,
        keyboard_access::JOURNEYS,
        matrix::JOURNEYS,
        list_layout::JOURNEYS,
        editing::JOURNEYS,
        conflicts::JOURNEYS,
        creating::JOURNEYS,
        exporting::JOURNEYS,
        faults::JOURNEYS,
        finding::JOURNEYS,
        gallery::JOURNEYS,
        history::JOURNEYS,
        aria_snapshots::JOURNEYS,
        sessions_and_drafts::JOURNEYS,
        shortcuts::JOURNEYS,
        request_log::JOURNEYS,
        network_failures::JOURNEYS,
        odd_lists::JOURNEYS,
        plans::JOURNEYS,
        plan_selection::JOURNEYS,
        security::JOURNEYS,
        settings::JOURNEYS,
        signing_in::JOURNEYS,
        screen_reader::JOURNEYS,
        startup::JOURNEYS,
        undoing::JOURNEYS,
    ])
}
