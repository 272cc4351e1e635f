//! Journeys: each an administrator's whole task, in a real browser, by role and visible label.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accessible;
mod arranging;
mod changing;
mod colliding;
mod creating;
mod exporting;
mod faults;
mod finding;
mod gallery;
mod heard;
mod keeping;
mod keys;
mod languages;
mod lens;
mod matrix;
mod outcomes;
mod reaching;
mod security;
mod settings;
mod signing_in;
mod spoken;
mod starting;
mod staying;
mod undoing;

fn main() -> std::process::ExitCode {
    harness::run(&[
        accessible::JOURNEYS,
        arranging::JOURNEYS,
        changing::JOURNEYS,
        colliding::JOURNEYS,
        creating::JOURNEYS,
        exporting::JOURNEYS,
        faults::JOURNEYS,
        finding::JOURNEYS,
        gallery::JOURNEYS,
        heard::JOURNEYS,
        keeping::JOURNEYS,
        keys::JOURNEYS,
        languages::JOURNEYS,
        lens::JOURNEYS,
        matrix::JOURNEYS,
        outcomes::JOURNEYS,
        reaching::JOURNEYS,
        security::JOURNEYS,
        settings::JOURNEYS,
        signing_in::JOURNEYS,
        spoken::JOURNEYS,
        starting::JOURNEYS,
        staying::JOURNEYS,
        undoing::JOURNEYS,
    ])
}
