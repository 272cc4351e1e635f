//! The dialog for the columns of the list: which ones, in which order, how wide.

use gatehouse::{
    list::columns::{self, Column, ShownColumn, Width},
    settings::Settings,
    text,
};
use leptos::prelude::*;

use crate::{
    browser::{column_drag, focus, settings_store},
    state::{
        app::{App, app},
        dialog::Dialog,
        notices::Notices,
        table::TableState,
    },
    ui::dialog::DialogHandle,
};

#[component]
pub(crate) fn Columns() -> impl IntoView {
    let App { table_state, notices, .. } = app();
    let dialog = DialogHandle::new(Dialog::Columns);
    let set = move |columns: Vec<ShownColumn>| {
        keep(&columns, notices);
        table_state.update(|view| view.columns = columns);
    };
    let change = move |change: &dyn Fn(&mut Vec<ShownColumn>)| {
        let mut columns = table_state.with(|view| view.columns.clone());
        change(&mut columns);
        set(columns);
    };
    let shown = move || {
        let columns = table_state.track().with(|view| view.columns.clone());
        let last = columns.len().saturating_sub(1);
        let row = |(at, ShownColumn { column, width }): (usize, &ShownColumn)| {
            let (id, label) = (format!("column-{at}"), text::column(column).to_owned());
            let remove = move |_| change(&|columns| drop(columns.remove(at)));
            let step = move |to: usize, from: &str| {
                change(&|columns| columns.swap(at, to));
                focus::on_any(format!("#column-{to}-{from}"));
            };
            let widths = Width::ALL.map(|one| {
                view! { <option value=one.name() selected=one == *width>{text::width(one)}</option> }
            });
            view! {
                <li>
                    <div class="checkbox">
                        <input type="checkbox" id=id.clone() checked=true on:change=remove />
                        <label for=id.clone() class=class_of(column)>{label.clone()}</label>
                    </div>
                    <select aria-label=text::width_of(&label) on:change=move |event| {
                        let wanted = event_target_value(&event);
                        let wanted = Width::ALL.into_iter().find(|width| width.name() == wanted).unwrap_or(Width::Medium);
                        change(&|columns| columns[at].width = wanted);
                    }>{widths.into_iter().collect_view()}</select>
                    <button type="button" class="button" id=format!("{id}-up") aria-label=text::move_up(&label)
                        aria-disabled=(at == 0).then_some("true") on:click=move |_| { if at > 0 { step(at - 1, "up") } }>"↑"</button>
                    <button type="button" class="button" id=format!("{id}-down") aria-label=text::move_down(&label)
                        aria-disabled=(at == last).then_some("true") on:click=move |_| { if at < last { step(at + 1, "down") } }>"↓"</button>
                </li>
            }
            .into_any()
        };
        columns.iter().enumerate().map(row).collect::<Vec<_>>()
    };
    let hidden = move || {
        let columns = table_state.track().with(|view| view.columns.clone());
        let offered = Column::KNOWN.into_iter().chain(unknown(table_state));
        let rest = offered.filter(|column| columns.iter().all(|shown| shown.column != *column)).enumerate();
        rest.map(|(at, column)| {
            let (id, label, class) = (format!("column-more-{at}"), text::column(&column).to_owned(), class_of(&column));
            let add = move |_| change(&|columns| columns.push(column.clone().with_default_width()));
            view! {
                <li>
                    <div class="checkbox">
                        <input type="checkbox" id=id.clone() on:change=add />
                        <label for=id class=class>{label}</label>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>()
    };
    view! {
        <dialog class="columns" node_ref=dialog.element aria-labelledby="columns-title" on:close=move |_| dialog.close()>
            <div>
                <h2 id="columns-title">{text::columns_title()}</h2>
                <p class="hint">{text::columns_hint()}</p>
                <ul>{shown}{hidden}</ul>
                <div class="actions end">
                    <button type="button" class="button" on:click=move |_| set(columns::default_columns())>{text::columns_reset()}</button>
                    <button type="button" class="button primary" autofocus=true on:click=move |_| dialog.close()>{text::close()}</button>
                </div>
            </div>
        </dialog>
    }
}

/// Resizes and moves columns when their headings are dragged, until the owner is cleaned up.
pub(crate) fn follow_drags() {
    let App { table_state, notices, .. } = app();
    let columns = move || table_state.with(|view| view.columns.clone());
    let show = move |next: Vec<ShownColumn>| {
        if next != columns() {
            table_state.update(|view| view.columns = next);
        }
    };
    column_drag::on_drag(columns, show, move || keep(&columns(), notices));
}

/// Stores the columns on this device, or shows a notice if that fails.
fn keep(columns: &[ShownColumn], notices: Notices) {
    let kept = Settings {
        columns: (columns != columns::default_columns()).then(|| columns.to_vec()),
        ..settings_store::get()
    };
    notices.say_unless_kept(settings_store::keep(&kept));
}

/// A field outside the contract has the server's name.
fn class_of(column: &Column) -> &'static str {
    if matches!(column, Column::Other(_)) { "mono" } else { "" }
}

/// Fields of the visible users that the contract does not name.
fn unknown(table_state: TableState) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    if let Some(list) = table_state.track().list() {
        list.with(|list| {
            let people = list.iter().flat_map(|list| &list.value.rows);
            for (path, _) in people.flat_map(gatehouse::user::User::unknown_fields) {
                let column = Column::Other(path);
                if found.len() < MAX_COLUMNS && !found.contains(&column) {
                    found.push(column);
                }
            }
        });
    }
    found
}

/// The most fields to choose from: a record may have ten thousand.
const MAX_COLUMNS: usize = 40;
