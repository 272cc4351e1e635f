//! Resizes and moves columns when their headings are dragged with a mouse. The columns dialog does the same by keyboard
//! and touch.

use gatehouse::list::columns::{self, ShownColumn};
use leptos::prelude::*;

use crate::{
    browser::column_drag::{self, Drag},
    dialogs::columns::keep,
    state::{notices::Notices, table::TableState},
};

/// Listens until the owner is cleaned up.
pub(crate) fn listen() {
    let (table_state, notices) = (expect_context::<TableState>(), expect_context::<Notices>());
    let before = StoredValue::new(None::<Vec<ShownColumn>>);
    column_drag::on_drag(move |at, drag| {
        let now = table_state.with(|view| view.columns.clone());
        let was = before.get_value().unwrap_or_else(|| now.clone());
        let columns = match drag {
            Drag::Sized(times) => columns::resize(&was, at, times),
            Drag::Moved(to) => columns::move_column(&was, at, to),
            Drag::Usual => usual(&was, at),
            Drag::Undone => was.clone(),
            Drag::Done => now.clone(),
        };
        let is_over = matches!(drag, Drag::Usual | Drag::Undone | Drag::Done);
        before.set_value((!is_over).then_some(was));
        if columns != now {
            table_state.update(|view| view.columns.clone_from(&columns));
        }
        if is_over {
            keep(&columns, notices);
        }
    });
}

fn usual(columns: &[ShownColumn], at: usize) -> Vec<ShownColumn> {
    let usual = |(place, shown): (usize, &ShownColumn)| {
        if place == at { shown.column.clone().with_default_width() } else { shown.clone() }
    };
    columns.iter().enumerate().map(usual).collect()
}
