//! Columns that are sized and moved by their headings, with a mouse. The dialog about columns does the same for keys
//! and fingers.

use gatehouse::columns::{self, Shown};
use leptos::prelude::*;

use crate::{
    edge::{
        aside,
        headings::{self, Drag},
    },
    flow::{arranged::Arranged, notices::Notices},
    screens::columns::keep,
};

/// Follows them until the owner is cleaned up.
pub(crate) fn listen() {
    let (arranged, notices) = (expect_context::<Arranged>(), expect_context::<Notices>());
    let before = StoredValue::new(None::<Vec<Shown>>);
    headings::on_drag(move |at, drag| {
        let now = arranged.with(|look| look.columns.clone());
        let was = before.get_value().unwrap_or_else(|| now.clone());
        let columns = match drag {
            Drag::Sized(times) => columns::sized(&was, at, times),
            Drag::Moved(to) => columns::moved(&was, at, to),
            Drag::Usual => usual(&was, at),
            Drag::Undone => was.clone(),
            Drag::Done => now.clone(),
        };
        let is_over = matches!(drag, Drag::Usual | Drag::Undone | Drag::Done);
        before.set_value((!is_over).then_some(was));
        if columns != now {
            aside::set_aside();
            arranged.update(|look| look.columns.clone_from(&columns));
        }
        if is_over {
            keep(&columns, notices);
        }
    });
}

fn usual(columns: &[Shown], at: usize) -> Vec<Shown> {
    let usual =
        |(place, shown): (usize, &Shown)| if place == at { shown.column.clone().shown() } else { shown.clone() };
    columns.iter().enumerate().map(usual).collect()
}
