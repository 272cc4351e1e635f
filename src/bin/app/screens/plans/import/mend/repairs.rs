//! Fixes that offer themselves, and the list of what was repaired.

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, DraftState},
    text::{self, plan_rows},
};
use leptos::prelude::*;
use plans::{
    fixes::Fix,
    mend::{Repair, Repaired},
};

use super::Mending;
use crate::{
    browser::focus,
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// So many fixes are offered above the grid.
const MAX_FIXES: usize = 5;

/// The label of the column at this place of the file, if it is shown.
fn shown(draft: &DraftState, column: usize) -> Option<String> {
    draft.columns.iter().find(|(at, ..)| *at == column).map(|(_, _, target)| plan_rows::target(target))
}

fn label(draft: &DraftState, column: u16) -> String {
    shown(draft, column.into()).unwrap_or_default()
}

/// What a fix does, in a sentence.
fn sentence(draft: &DraftState, fix: &Fix) -> String {
    let (field, from, to) = (label(draft, fix.column), escape(&fix.from), escape(&fix.to));
    match fix.repair {
        Repair::Each { .. } => text::mend_each(fix.rows as u64, &field, &from, &to),
        _ => text::mend_fix(fix.rows as u64, &field, &from, &to),
    }
}

/// The fixes for several rows at once.
pub(super) fn fixes(mending: Mending) -> impl IntoView {
    let offered = Memo::new(move |_| {
        mending.import.draft.with(|draft| {
            let Some(draft) = draft else { return Vec::new() };
            draft.fixes.iter().take(MAX_FIXES).map(|fix| (sentence(draft, fix), fix.clone())).collect::<Vec<_>>()
        })
    });
    move || {
        let offered = offered.get();
        if offered.is_empty() {
            return None;
        }
        let lines = offered.into_iter().map(|(said, fix)| {
            let button = text::mend_fix_rows(fix.rows as u64);
            let name = format!("{button}: {said}");
            let fix = move |_| {
                mending.repair(fix.repair.clone());
                focus::on(".fixes button, .repairs summary");
            };
            view! {
                <li>
                    {icon(Icon::Check)}
                    <bdi translate="no">{live_text(said)}</bdi>
                    <button type="button" class="button" aria-label=name on:click=fix>{live_text(button)}</button>
                </li>
            }
        });
        Some(view! { <ul class="card fixes">{lines.collect_view()}</ul> })
    }
}

/// What was done to the cells of a file.
#[derive(Clone, Copy, PartialEq)]
enum Made {
    /// The space around the cells of this column went.
    Trim {
        column: usize,
    },
    Repair {
        at: usize,
    },
}

/// What was repaired, the newest first, each with an undo. The space around cells went first, when the file was read.
pub(super) fn made(mending: Mending) -> impl IntoView {
    let list = Memo::new(move |_| {
        mending.import.draft.with(|draft| {
            let Some(draft) = draft else { return Vec::new() };
            let trims = draft.trims.iter().filter_map(|trim| {
                let said = text::mend_trimmed(trim.cells as u64, &shown(draft, trim.column)?);
                Some((trim.may_undo.then_some(Made::Trim { column: trim.column }), said))
            });
            let made = draft.repairs.iter().enumerate();
            let made = made.map(|(at, made)| (Some(Made::Repair { at }), repair_sentence(draft, made)));
            trims.chain(made).collect::<Vec<_>>()
        })
    });
    let is_open = RwSignal::new(false);
    move || {
        let list = list.get();
        if list.is_empty() {
            return None;
        }
        let count = list.len();
        let lines = list.into_iter().rev().map(|(made, said)| {
            let name = format!("{}: {said}", text::undo());
            let undo = made.map(|made| {
                let undo = move |_| {
                    match made {
                        Made::Trim { column } => mending.import.keep_spaces(column),
                        Made::Repair { at } => mending.import.change_draft(Ask::UndoRepair { at }, || ()),
                    }
                    focus::on(".repairs summary");
                };
                view! { <button type="button" class="button" aria-label=name on:click=undo>{text::undo()}</button> }
            });
            view! { <li><bdi translate="no">{live_text(said)}</bdi>{undo}</li> }
        });
        let toggle = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            is_open.update(|open| *open = !*open);
        };
        Some(view! {
            <details class="card panel repairs" prop:open=is_open>
                <summary on:click=toggle><h2>{live_text(text::mend_repairs(count as u64))}</h2></summary>
                <ul class="fixes">{lines.collect_view()}</ul>
            </details>
        })
    }
}

fn repair_sentence(draft: &DraftState, made: &Repaired) -> String {
    let rows = made.rows as u64;
    match &made.repair {
        Repair::Cell { column, to, .. } => text::mend_repair_cell(&label(draft, *column), &escape(to)),
        Repair::Value { column, from, to } => text::mend_fix(rows, &label(draft, *column), &escape(from), &escape(to)),
        Repair::Each { column, .. } => text::mend_repair_each(rows, &label(draft, *column)),
    }
}
