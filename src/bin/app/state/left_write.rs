//! Tells what became of a write, also where the screen that began it was left meanwhile. Then the draft ends with the
//! write, and what is on screen is read again.

use gatehouse::{
    api::error::ApiError,
    display::escape,
    form::check::Problems,
    stored_draft::{DraftContent, DraftKey},
    text::{self, record_path::label},
    write::{
        Evidence,
        change::{Changed, Saved},
        create::Created,
        delete::Deleted,
    },
};
use leptos::prelude::*;

use crate::{
    browser::{draft_store, session},
    state::{app::App, notices::Notices, undo::Undoable},
};

/// Says what was saved, what the server did besides, and what can be taken back.
pub(crate) fn tell_saved(notices: Notices, saved: Saved, said: fn(&str) -> String) {
    let name = escape::escape(&saved.user.display_name());
    notices.report.set(report(&saved));
    notices.say(match saved.evidence {
        // The report says what was stored in place of what was sent.
        Evidence::Response | Evidence::ReadAgain if !saved.not_stored.is_empty() => text::saved_otherwise(&name),
        Evidence::Response => said(&name),
        Evidence::ReadAgain => text::saved_response_lost(&said(&name)),
        Evidence::AlreadySo => text::already_up_to_date(&name),
    });
    let undoable = (!saved.undo.is_nothing()).then(|| Undoable::Change {
        key: saved.key,
        after: Box::new(saved.user),
        undo: saved.undo,
        method: saved.method,
    });
    notices.undo.set(undoable);
}

/// The report on a save that did more or less than asked.
pub(crate) fn report(saved: &Saved) -> Vec<String> {
    let lost = saved.not_stored.iter().map(|lost| {
        let [sent, stored] = lost.redacted_texts().map(|text| escape::escape(&text));
        text::saved_differently(&label(&lost.path), &sent, &stored)
    });
    let besides = saved.besides.iter().map(|change| {
        let [before, after] = change.redacted_texts().map(|text| escape::escape(&text));
        text::changed_besides(&label(&change.path), &before, &after)
    });
    let others = saved.by_others.iter().map(|other| {
        let [before, after] = other.redacted_texts().map(|text| escape::escape(&text));
        text::concurrent_change(&label(&other.path), &before, &after)
    });
    lost.chain(besides).chain(others).collect()
}

/// A write that may end after its screen was left.
pub(crate) struct LeftWrite {
    late_writes: RwSignal<u32>,
    notices: Notices,
    form: Option<(DraftKey, DraftContent)>,
    name: String,
    sign_outs: u32,
}

impl LeftWrite {
    /// A write about the user of this name; of a form, with what was typed into it when it was sent.
    pub(crate) fn new(app: App, form: Option<(DraftKey, DraftContent)>, name: &str) -> Self {
        Self {
            late_writes: app.late_writes,
            notices: app.notices,
            form,
            name: escape::escape(name),
            sign_outs: session::sign_outs(),
        }
    }

    /// Whether the person who began the write signed out meanwhile: nobody else is told.
    pub(crate) fn is_another_session(&self) -> bool {
        self.sign_outs != session::sign_outs()
    }

    /// Tells what became of a change.
    pub(crate) fn changed(self, changed: Changed, said: fn(&str) -> String) {
        match changed {
            _ if self.is_another_session() => {}
            Changed::Saved(saved) => {
                self.stored();
                tell_saved(self.notices, *saved, said);
            }
            Changed::Collides { .. } => self.failed(text::conflict_title()),
            Changed::Refused(problems) => self.failed(&refusal(&problems)),
            Changed::Gone => self.failed(text::deleted_meanwhile()),
            Changed::Failed(error) => self.failed(&text::api_error(&error).sentences()),
            Changed::NotDone(error) => self.failed(&text::api_error(&error).title),
            Changed::Unknown(error) => self.unknown(text::write_outcome_unknown(&error, text::Write::Elsewhere)),
            Changed::SecretUnknown(error) => self.unknown(text::secret_outcome_unknown(&error)),
            Changed::Cancelled => {}
        }
    }

    /// Tells what became of a new user.
    pub(crate) fn created(self, created: Created) {
        match created {
            _ if self.is_another_session() => {}
            Created::Saved { user, evidence } => {
                self.stored();
                self.notices.say(said_created(&user.display_name(), evidence));
            }
            Created::Unseen => {
                self.stored();
                self.notices.say(text::created(&self.name));
            }
            Created::Taken(user) => self.failed(&text::username_taken(&user)),
            Created::LooksAlike(user) => self.failed(&text::username_looks_alike_of(&user)),
            Created::Refused(problems) => self.failed(&refusal(&problems)),
            Created::Failed(error) => self.failed(&text::api_error(&error).sentences()),
            Created::NotDone(error) => self.failed(&text::api_error(&error).title),
            Created::Unknown(error) => self.unknown(text::write_outcome_unknown(&error, text::Write::Elsewhere)),
            Created::Cancelled => {}
        }
    }

    /// Tells what became of a delete. A delete that was made is told by the caller.
    pub(crate) fn deleted(self, deleted: Deleted) {
        match deleted {
            _ if self.is_another_session() => {}
            Deleted::Done(_) | Deleted::GoneAlready => self.stored(),
            Deleted::Changed { .. } => self.failed(text::conflict_title()),
            Deleted::Failed(error) => self.failed(&text::api_error(&error).sentences()),
            Deleted::NotDone(error) => self.failed(&text::api_error(&error).title),
            Deleted::Unknown(error) => self.unknown(text::write_outcome_unknown(&error, text::Write::Delete)),
            Deleted::Cancelled => {}
        }
    }

    /// What was stored is no draft any more, and what is on screen may show what was there before.
    fn stored(&self) {
        if let Some((form, sent)) = &self.form {
            draft_store::discard_sent(form, sent);
        }
        self.late_writes.update(|writes| *writes += 1);
    }

    fn failed(self, reason: &str) {
        let is_kept = self.form.is_some_and(|(form, _)| draft_store::stored(&form).is_some());
        self.notices.report.set(vec![text::left_write_failed(&self.name, reason, is_kept)]);
    }

    fn unknown(self, told: text::ErrorText) {
        self.late_writes.update(|writes| *writes += 1);
        self.notices.report.set(vec![text::left_unknown(&self.name, &told.sentences())]);
    }
}

/// The server's own sentences, each with its field.
fn refusal(problems: &Problems) -> String {
    let lines = text::problem_lines(problems).into_iter().map(|(place, sentence)| text::placed_line(&place, sentence));
    let server_message = Some(lines.collect::<Vec<_>>().join(" "));
    text::api_error(&ApiError::Refused { server_message }).sentences()
}

/// Says that a user was created.
pub(crate) fn said_created(name: &str, evidence: Evidence) -> String {
    let created = text::created(&escape::escape(name));
    if evidence == Evidence::ReadAgain { text::saved_response_lost(&created) } else { created }
}
