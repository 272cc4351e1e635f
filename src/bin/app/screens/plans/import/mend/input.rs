//! What keys, clicks and the focus do in the grid: arrows and Home, End, PageUp and PageDown move, Enter or F2 edits, Escape
//! cancels. Where a key leads is decided by the core.

use gatehouse::plan::grid_place::{Extent, FIRST_CELL, Key, Part, Place};
use leptos::{ev, prelude::*};

use super::{Edited, Mending, offer::offers};
use crate::browser::{elements, grid_cell, keyboard::is_composing};

/// The field of the cell that is edited.
pub(super) const EDIT: &str = "mend-edit";

/// Whether the focus is in the grid.
pub(super) fn has_focus() -> bool {
    elements::first(".mend-grid:focus-within").is_some()
}

/// The next rows take the focus although it is outside.
pub(super) fn hold_focus() {
    elements::first(".mend-grid [tabindex='0']").into_iter().for_each(|cell| drop(cell.focus()));
}

fn place_of(event: &ev::Event) -> Option<(Place, Option<String>)> {
    let cell = grid_cell::cell(event)?;
    Some((Place::parse(&cell.place)?, cell.typed))
}

pub(super) fn clicked(mending: Mending, event: &ev::MouseEvent) {
    let Some((place, typed)) = place_of(event) else { return };
    if typed.is_some() {
        return;
    }
    if place.part == Part::Headings {
        mending.active.set(place);
        mending.sort_by_heading(place.column);
        mending.focus();
    } else if place.part == Part::Note {
        press(mending, place);
    } else if place == mending.active.get_untracked() && has_focus() && place.column >= FIRST_CELL && event.detail() < 2
    {
        mending.focus();
    } else {
        mending.active.set(place);
        mending.focus();
    }
}

/// Does what the button at a place says.
fn press(mending: Mending, place: Place) {
    mending.active.set(place);
    if let Some(row) = mending.row(place.row)
        && let Some(offer) = offers(&row).into_iter().nth(place.column)
    {
        mending.act(row.row, offer);
    }
}

pub(super) fn begin(mending: Mending, event: &ev::MouseEvent) {
    if let Some((place, None)) = place_of(event) {
        mending.active.set(place);
        edit(mending, None);
    }
}

/// Edits the active cell, with its own text or with the one that was typed over it.
fn edit(mending: Mending, typed: Option<String>) {
    let active = mending.active.get_untracked();
    if active.part != Part::Cells || active.column < FIRST_CELL {
        return;
    }
    let Some(row) = mending.row(active.row) else { return };
    let at = active.column - FIRST_CELL;
    let column = mending
        .import
        .draft
        .with_untracked(|draft| draft.as_ref().and_then(|draft| draft.columns.get(at).map(|(column, ..)| *column)));
    let (Some(cell), Some(column)) = (row.cells.get(at), column) else { return };
    let is_typed = typed.is_some();
    let text = typed.unwrap_or_else(|| cell.text.clone());
    mending.edited.set(Some(Edited { row: row.row, column, was: cell.text.clone() }));
    request_animation_frame(move || grid_cell::edit(EDIT, &text, !is_typed));
}

/// The focus came to a cell, perhaps by another way than keys and clicks, as from a screen reader.
pub(super) fn came(mending: Mending, event: &ev::FocusEvent) {
    let is_edited = mending.edited.with_untracked(Option::is_some);
    match place_of(event) {
        Some((place, None)) if !is_edited && place != mending.active.get_untracked() => mending.active.set(place),
        _ => {}
    }
}

/// The field of a cell was left: what was typed is kept.
pub(super) fn left(mending: Mending, event: &ev::FocusEvent) {
    if let Some((_, Some(typed))) = place_of(event) {
        mending.take(typed);
    }
}

pub(super) fn key(mending: Mending, event: &ev::KeyboardEvent) {
    let Some((place, typed)) = place_of(event) else { return };
    if place != mending.active.get_untracked() {
        mending.active.set(place);
    }
    let key = event.key();
    if let (Some(typed), true) = (typed, mending.edited.with_untracked(Option::is_some)) {
        match key.as_str() {
            // These keys are the input method's.
            _ if is_composing(event) => {}
            "Enter" => {
                event.prevent_default();
                mending.take(typed);
                mending.focus();
            }
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                mending.edited.set(None);
                mending.focus();
            }
            _ => {}
        }
        return;
    }
    if event.alt_key() || event.meta_key() {
        return;
    }
    let is_ctrl = event.ctrl_key();
    let is_right_to_left = elements::first("html[dir=rtl]").is_some();
    let extent = Extent {
        rows: mending.total(),
        columns: mending.columns(),
        from: mending.from.get_untracked(),
        buttons: |row| mending.buttons(row),
    };
    if let Some(to) = place.after(Key { name: &key, is_ctrl, is_right_to_left }, &extent) {
        event.prevent_default();
        mending.go(to);
        return;
    }
    // A button is pressed by the browser itself.
    if place.part == Part::Note || is_ctrl {
        return;
    }
    match key.as_str() {
        "Enter" | " " if place.part == Part::Headings => {
            event.prevent_default();
            mending.sort_by_heading(place.column);
        }
        _ if place.part == Part::Headings => {}
        "Enter" | "F2" => {
            event.prevent_default();
            edit(mending, None);
        }
        typed if typed.chars().count() == 1 && typed != " " => {
            event.prevent_default();
            event.stop_propagation();
            edit(mending, Some(typed.to_owned()));
        }
        _ => {}
    }
}
