//! What is said of a plan that runs or has run: what became of a row, and why a run pauses. Also why a plan is not
//! sealed or not opened.

use plans::{
    drift::Drifted,
    field::Field,
    file::Unusable,
    outcome::{Drift, Evidence, Outcome, Refusal, RefusedBy},
    plan::{MAX_WRITES, Unsealable},
    row::Kind,
    run::State,
    watch::Pause,
};

use super::{
    ErrorText,
    plan_rows::{self, field},
};
use crate::{
    display::escape::escape,
    plan::message::{Part, PlanRow, Section},
    text,
};

/// The acts of a kind, as a heading.
pub fn acts(kind: Kind) -> &'static str {
    match kind {
        Kind::Rename => text::plan_section_renames(),
        Kind::Create => text::plan_section_creates(),
        Kind::Change => text::plan_changes(),
        Kind::Delete => text::plan_section_deletes(),
    }
}

/// The label of a field within a sentence.
pub fn field_in_sentence(named: &Field) -> String {
    match named {
        Field::Other(_) => field(named),
        _ => in_sentence(&field(named)),
    }
}

/// A label within a sentence.
pub fn in_sentence(label: &str) -> String {
    text::lowercase_in_sentence(label)
}

fn fields<'f>(fields: impl Iterator<Item = &'f Field>) -> String {
    fields.map(field).collect::<Vec<_>>().join(", ")
}

/// A part of a review.
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Privileged => text::plan_section_privileged(),
        Section::Deletes => text::plan_section_deletes(),
        Section::Renames => text::plan_section_renames(),
        Section::Clears => text::plan_section_clears(),
        Section::Changes => text::plan_section_changes(),
        Section::Creates => text::plan_section_creates(),
        Section::Held => text::plan_held(),
        Section::Problems => text::plan_section_problems(),
        Section::LeftOut => text::plan_left_out(),
        Section::Same => text::plan_same(),
    }
}

/// A part of a report.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::All => text::plan_all_rows(),
        Part::Done => text::plan_done(),
        Part::NotDone => text::plan_not_done(),
        Part::NotTried => text::plan_not_tried(),
        Part::Held => text::plan_held(),
        Part::Waiting => text::plan_not_yet(),
    }
}

/// What became of a row, in a word or two.
pub fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Done(_) => text::plan_done(),
        Outcome::AlreadySo { .. } => text::plan_already_so(),
        Outcome::Drifted(_) => text::plan_held(),
        Outcome::Refused(_) => text::plan_refused(),
        Outcome::Unknown => text::plan_unknown(),
        Outcome::NotTried => text::plan_not_tried(),
    }
}

/// What more there is to say of an outcome, in sentences; empty where its word says all.
fn reason(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Done(done) => {
            let mut said = Vec::new();
            if done.evidence == Evidence::ReadAgain {
                said.push(text::plan_done_read_again().to_owned());
            }
            said.extend(done.id.as_deref().map(|id| text::plan_done_as(&escape(id))));
            // What was not sent and the server gave is as the person wanted it.
            said.extend(done.not_stored.iter().filter(|change| !change.base.is_absent()).map(|change| {
                let [sent, stored] = [&change.base, &change.mine].map(|value| escape(&value.to_text()));
                text::saved_differently(&field(&change.field), &sent, &stored)
            }));
            joined(said)
        }
        Outcome::AlreadySo { .. } => text::plan_already_so_why().to_owned(),
        Outcome::Drifted(why) => drift(why),
        Outcome::Refused(why) => refusal(why),
        Outcome::Unknown => text::plan_unknown_why().to_owned(),
        Outcome::NotTried => text::plan_not_tried_why().to_owned(),
    }
}

/// What more there is to say of a row that has ended, in sentences.
pub fn reason_of(row: &PlanRow) -> String {
    let said = row.outcome.as_ref().map(reason).filter(|said| !said.is_empty());
    joined(said.into_iter().chain(possible_temporary_name(row)).collect())
}

/// Which temporary name the person of a row may be left with.
pub fn possible_temporary_name(row: &PlanRow) -> Option<String> {
    row.possible_temporary_name.as_deref().map(|name| text::plan_may_be_named(&escape(name)))
}

fn joined(sentences: Vec<String>) -> String {
    sentences.into_iter().reduce(|said, next| text::two_sentences(&said, &next)).unwrap_or_default()
}

/// Why a row was held back during the run.
pub fn drift(drift: &Drift) -> String {
    match drift {
        Drift::Fields(drifted) => drifted_fields(drifted),
        Drift::Partly { drifted, undo } => {
            let made = text::plan_drift_partly(&fields(undo.iter().map(|change| &change.field)));
            text::two_sentences(&drifted_fields(drifted), &made)
        }
        Drift::Gone => text::plan_drift_gone().to_owned(),
        Drift::Taken { id } => text::plan_drift_taken(&escape(id)),
        Drift::LooksAlike { id } => text::plan_drift_alike(&escape(id)),
        Drift::OpenForm => text::plan_drift_open_form().to_owned(),
    }
}

fn drifted_fields(drifted: &[Drifted]) -> String {
    text::plan_drift_fields(&fields(drifted.iter().map(|drifted| &drifted.field)))
}

/// Why a row was refused.
pub fn refusal(refusal: &Refusal) -> String {
    let mut said = vec![match refusal.by {
        RefusedBy::Server if !refusal.fields.is_empty() => text::plan_refused_fields(&fields(refusal.fields.iter())),
        by => refused_by(by).to_owned(),
    }];
    if !refusal.message.is_empty() {
        said.push(text::server_says(&super::error::quotable(&refusal.message)));
    }
    said.extend(refusal.left_as.as_deref().map(|name| text::plan_left_as(&escape(name))));
    joined(said)
}

/// Who refused a row.
pub fn refused_by(by: RefusedBy) -> &'static str {
    match by {
        RefusedBy::Server => text::plan_refused_server(),
        RefusedBy::Rights => text::plan_refused_rights(),
        RefusedBy::Address => text::plan_refused_address(),
        RefusedBy::Order => text::plan_refused_order(),
        RefusedBy::Odd => text::plan_refused_odd(),
    }
}

/// Why a run pauses, and what to do.
pub fn pause(pause: &Pause) -> ErrorText {
    let (title, body) = match pause {
        Pause::ByYou => (text::plan_paused(), text::plan_pause_you()),
        Pause::SignedOut => (text::plan_pause_signed_out(), text::plan_pause_signed_out_next()),
        Pause::Forbidden(kind) => {
            let title = text::plan_pause_forbidden(plan_rows::kind(*kind));
            return ErrorText { title, body: text::plan_pause_forbidden_next().to_owned() };
        }
        Pause::EqualRefusals(why) => {
            let body = text::two_sentences(&refusal(why), text::plan_pause_refused_next());
            return ErrorText { title: text::plan_pause_equal().to_owned(), body };
        }
        Pause::ManyRefusals => (text::plan_pause_many(), text::plan_pause_refused_next()),
        Pause::Offline => (text::plan_pause_offline(), text::plan_pause_offline_next()),
        Pause::Broken => (text::plan_pause_broken(), text::plan_pause_broken_next()),
        Pause::UnknownShape => (text::plan_pause_shape(), text::plan_pause_shape_next()),
        Pause::OtherTab => (text::plan_pause_other_tab(), text::plan_pause_other_tab_next()),
    };
    ErrorText { title: title.to_owned(), body: body.to_owned() }
}

/// Where a plan stands; `None` before its first run.
pub fn state(state: Option<&State>) -> &'static str {
    match state {
        None => text::plan_state_ready(),
        Some(State::Running) => text::plan_state_running(),
        Some(State::Paused(_)) => text::plan_paused(),
        Some(State::Ending) => text::plan_state_ending(),
        Some(State::Finished) => text::plan_state_finished(),
    }
}

/// Why a plan is not sealed. `number` writes a count with the separators of the reader's language.
pub fn unsealable(why: &Unsealable, number: impl Fn(u64) -> String) -> String {
    let number = |count: usize| number(count as u64);
    match why {
        Unsealable::Nothing => text::plan_unsealable_nothing().to_owned(),
        Unsealable::TooMany { writes } => text::plan_unsealable_many(&number(*writes), &number(MAX_WRITES)),
        Unsealable::Unapproved(guard) => text::plan_unsealable_unapproved(&number(guard.number)),
        Unsealable::Cycles(cycles) => text::plan_unsealable_cycles(&number(cycles.iter().map(Vec::len).sum())),
    }
}

/// Why a file is no plan that can be used.
pub fn unusable(why: &Unusable, number: impl Fn(u64) -> String) -> String {
    match why {
        Unusable::NotAPlan => text::plan_unusable_no_plan().to_owned(),
        Unusable::Newer { .. } => text::plan_unusable_newer().to_owned(),
        Unusable::Altered => text::plan_unusable_altered().to_owned(),
        Unusable::Unsealable(why) => text::plan_unusable_unsealable(&unsealable(why, number)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use plans::{
        guard::Guard,
        outcome::Done,
        row::{Change, Row, Standing, Who},
        value::FieldValue,
    };

    use super::*;

    fn drifted(field: Field) -> Drifted {
        Drifted { field, base: FieldValue::text("a"), mine: None, now: FieldValue::text("b") }
    }

    fn outcomes() -> Vec<Outcome> {
        let done = |evidence| Done { evidence, id: None, undo: Vec::new(), not_stored: Vec::new() };
        let renamed = Change { field: Field::Username, base: FieldValue::text("b"), mine: FieldValue::text("a") };
        let drifts = [
            Drift::Fields(vec![drifted(Field::Role), drifted(Field::Other("klass".into()))]),
            Drift::Partly { drifted: vec![drifted(Field::Role)], undo: vec![renamed] },
            Drift::Gone,
            Drift::Taken { id: "7".into() },
            Drift::LooksAlike { id: "8".into() },
            Drift::OpenForm,
        ];
        let refusals = [RefusedBy::Server, RefusedBy::Rights, RefusedBy::Address, RefusedBy::Order, RefusedBy::Odd];
        let mut all = vec![
            Outcome::Done(Done { id: Some("9".into()), ..done(Evidence::Response) }),
            Outcome::Done(done(Evidence::ReadAgain)),
            Outcome::AlreadySo { id: None },
            Outcome::Unknown,
            Outcome::NotTried,
        ];
        all.extend(drifts.map(Outcome::Drifted));
        all.extend(refusals.map(|by| Outcome::Refused(Refusal::new(by))));
        all
    }

    #[test]
    fn every_outcome_but_a_plain_one_has_its_own_sentence() {
        let said: Vec<String> = outcomes().iter().map(reason).collect();
        assert!(said.iter().all(|sentence| sentence.ends_with('.')), "{said:?}");
        assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), said.len(), "{said:?}");
        assert_eq!(said[5], "Someone changed this meanwhile: Role, klass.");
        assert_eq!(said[6], "Someone changed this meanwhile: Role. The plan changed: Username.");
    }

    #[test]
    fn a_row_that_may_be_left_with_the_temporary_name_says_so() {
        let who = Who { id: Some("1".into()), username: "ann".into(), organization: "acme".into() };
        let row = PlanRow {
            at: 0,
            section: Section::Renames,
            name: String::new(),
            row: Row { line: 1, who, key: None, standing: Standing::Same },
            outcome: Some(Outcome::Unknown),
            possible_temporary_name: Some("ann~gh1\u{202E}".into()),
            is_under_way: false,
        };
        let said = reason_of(&row);
        assert_eq!(
            said,
            "The change was sent, but the console can’t tell whether it was made. Check this user. The user may be left with the temporary username ann~gh1⟨U+202E⟩."
        );
        assert_eq!(reason_of(&PlanRow { outcome: None, possible_temporary_name: None, ..row }), "");
    }

    #[test]
    fn the_servers_words_are_quoted_and_escaped() {
        let refused = Refusal {
            fields: vec![Field::Email],
            message: "no\u{202E} good.".into(),
            left_as: Some("a~gh".into()),
            ..Refusal::new(RefusedBy::Server)
        };
        assert_eq!(
            refusal(&refused),
            "The server did not accept: Email. The server says: “no⟨U+202E⟩ good”. The user is left with the temporary username a~gh."
        );
        let done = Done {
            evidence: Evidence::ReadAgain,
            id: None,
            undo: Vec::new(),
            not_stored: vec![Change { field: Field::Role, base: FieldValue::text("x"), mine: FieldValue::Null }],
        };
        assert_eq!(
            reason(&Outcome::Done(done)),
            "The server’s response was lost, but the console has confirmed the change. Role: the server saved (empty) instead of “x”."
        );
    }

    #[test]
    fn every_pause_says_why_and_what_to_do() {
        let pauses = [
            Pause::ByYou,
            Pause::SignedOut,
            Pause::Forbidden(Kind::Delete),
            Pause::EqualRefusals(Refusal::new(RefusedBy::Server)),
            Pause::ManyRefusals,
            Pause::Offline,
            Pause::Broken,
            Pause::UnknownShape,
            Pause::OtherTab,
        ];
        let said: Vec<ErrorText> = pauses.iter().map(pause).collect();
        assert!(said.iter().all(|text| text.title.starts_with("Paused") && text.body.ends_with('.')));
        assert_eq!(said.iter().map(|text| &text.title).collect::<BTreeSet<_>>().len(), said.len());
        assert_eq!(said[2].title, "Paused: this token isn’t allowed to do this (Delete)");
    }

    #[test]
    fn what_is_not_sealed_or_opened_has_its_reason() {
        let number = |count: u64| count.to_string();
        let guard = Guard { deletes: 12, people: 100, number: 12, ..Guard::default() };
        assert!(unsealable(&Unsealable::Unapproved(guard), number).contains("12"));
        assert!(unsealable(&Unsealable::TooMany { writes: 100_001 }, number).contains("100000"));
        assert!(unsealable(&Unsealable::Cycles(vec![vec![1, 2], vec![3, 4, 5]]), number).contains('5'));
        let files = [Unusable::NotAPlan, Unusable::Newer { version: 2 }, Unusable::Altered];
        let files = files.into_iter().chain([Unusable::Unsealable(Unsealable::Nothing)]);
        let said: BTreeSet<String> = files.map(|why| unusable(&why, number)).collect();
        assert_eq!(said.len(), 4);
    }

    #[test]
    fn every_kind_section_part_and_state_has_its_name() {
        assert_eq!(Kind::ALL.map(acts).into_iter().collect::<BTreeSet<_>>().len(), Kind::ALL.len());
        let sections = [
            Section::Privileged,
            Section::Deletes,
            Section::Renames,
            Section::Clears,
            Section::Changes,
            Section::Creates,
            Section::Held,
            Section::Problems,
            Section::LeftOut,
            Section::Same,
        ];
        assert_eq!(sections.map(section).into_iter().collect::<BTreeSet<_>>().len(), sections.len());
        let parts = [Part::All, Part::Done, Part::NotDone, Part::NotTried, Part::Held, Part::Waiting];
        assert_eq!(parts.map(part).into_iter().collect::<BTreeSet<_>>().len(), parts.len());
        let states =
            [None, Some(State::Running), Some(State::Paused(Pause::ByYou)), Some(State::Ending), Some(State::Finished)];
        assert_eq!(states.iter().map(|at| state(at.as_ref())).collect::<BTreeSet<_>>().len(), states.len());
    }
}
