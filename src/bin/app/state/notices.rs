//! One short message about what has just happened, announced and then gone by itself; and a report, which stays.

use gatehouse::text;
use leptos::prelude::*;
use std::time::Duration;

use crate::{
    browser::{download, focus},
    state::undo::Undoable,
};

/// Long enough to be read twice.
const SHOWN: Duration = Duration::from_secs(10);

#[derive(Clone, Copy)]
pub(crate) struct Notices {
    pub(crate) shown: RwSignal<Option<String>>,
    /// What a person must know of the last write, until they have read it.
    pub(crate) report: RwSignal<Vec<String>>,
    /// What was done last and can be taken back, until it is or is sent away.
    pub(crate) undo: RwSignal<Option<Undoable>>,
    /// How many were shown.
    pub(crate) number: RwSignal<u32>,
}

impl Notices {
    pub(crate) fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            report: RwSignal::new(Vec::new()),
            undo: RwSignal::new(None),
            number: RwSignal::new(0),
        }
    }

    /// Says so where what a person set could not be kept on this device. Whether it was.
    pub(crate) fn say_unless_kept(self, kept: bool) -> bool {
        if !kept {
            self.say(text::settings_not_stored().to_owned());
        }
        kept
    }

    /// Hands the browser a file of JSON, and says that it was saved or not taken.
    pub(crate) fn save(self, file: &str, json: &str) {
        let saved = download::save(file, "application/json", json);
        self.say(if saved { text::file_downloaded(file) } else { text::export_blocked().to_owned() });
    }

    pub(crate) fn say(self, message: String) {
        let number = self.number.get_untracked() + 1;
        self.number.set(number);
        self.shown.set(Some(message));
        set_timeout(
            move || {
                if self.number.try_get_untracked() == Some(number) {
                    self.shown.set(None);
                    focus::if_lost();
                }
            },
            SHOWN,
        );
    }
}
