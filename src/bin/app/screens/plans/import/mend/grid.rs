//! The grid as it is drawn (WAI-ARIA APG): one cell takes part in the tab order. Below a row with something to say stand
//! its reason and its buttons. What keys and clicks do is in `input`.

use gatehouse::{
    display::escape::escape,
    plan::{
        grid_place::{FIRST_CELL, Part, Place},
        message::{DraftState, DuplicateRow, Grid, GridCell, GridRow, GridSort, GridStanding, SortBy},
    },
    text::{self, plan_rows},
    view::{
        element::{Element, el},
        icon::{Icon, icon},
        value,
    },
};
use leptos::prelude::*;
use plans::{
    field::Field,
    row::{Kind, LeftOut},
    target::Target,
};

use super::{Edited, Mending, ROWS, input, offer::offers};
use crate::{
    browser::{format, vdom::Static},
    ui::live_text::live_text,
};

/// What is said below a row.
fn said(row: &GridRow) -> Vec<String> {
    let mut said = match &row.standing {
        GridStanding::Problem(problems) => problems.iter().map(plan_rows::problem).collect(),
        GridStanding::Held(hold) => vec![plan_rows::hold(hold)],
        GridStanding::NotTicked => vec![plan_rows::left_out(LeftOut::NotTicked).to_owned()],
        GridStanding::LeftOut => vec![plan_rows::left_out(LeftOut::ByHand).to_owned()],
        GridStanding::Repeated => vec![plan_rows::left_out(LeftOut::Repeated).to_owned()],
        _ => Vec::new(),
    };
    for (damage, stored) in row.cells.iter().filter_map(|cell| cell.damage.as_ref()) {
        let stored = text::mend_stored(&escape(stored));
        said.push(text::two_sentences(plan_rows::damage(*damage), &stored));
    }
    said
}

/// In what another row about the same person differs from the one above.
fn duplicate_said(duplicate: &DuplicateRow, draft: &DraftState, tone: &'static str) -> Element {
    let line = format::number(duplicate.line.into());
    // A password is not shown.
    if duplicate.cells.is_empty() {
        return el("span").class(tone).text(text::mend_duplicate_hidden(&line));
    }
    let cells = duplicate.cells.iter().map(|(column, cell)| {
        let label = draft.columns.get(*column).map(|(_, _, target)| plan_rows::target(target)).unwrap_or_default();
        let value = match cell.is_empty() {
            true => el("span").text(text::import_blank()),
            false => value::brief_in(el("b").attribute("translate", "no"), cell),
        };
        el("span").child(el("span").text(text::mend_duplicate_label(&label))).text(" ").child(value)
    });
    el("span").class(tone).child(el("span").text(text::mend_duplicate(&line))).children(cells)
}

/// The grid with its pager.
pub(super) fn grid(mending: Mending) -> AnyView {
    let all_cells = RwSignal::new(false);
    let rows = move || {
        let (active, edited, sort) = (mending.active.get(), mending.edited.get(), mending.sort.get_untracked());
        mending.grid.with(|grid| {
            mending.import.draft.with_untracked(|draft| {
                let (grid, draft) = (grid.as_ref()?, draft.as_ref()?);
                Some(match grid.rows.is_empty() {
                    true => Static(el("p").class("no-rows muted").text(text::mend_no_rows())),
                    false => Static(drawn(grid, draft, sort, active, edited.as_ref())),
                })
            })
        })
    };
    view! {
        <section class="card mend-card" class:all-cells=all_cells aria-label=text::mend_grid()>
            <div class="mend-tools">
                <p class="hint" id="mend-keys">{text::mend_keys()}</p>
                {sort_field(mending)}
                <button type="button" class="button low only-narrow" aria-pressed=move || all_cells.get().to_string()
                    on:click=move |_| all_cells.update(|all| *all = !*all)>{text::mend_all_cells()}</button>
            </div>
            <div class="scroll" on:keydown=move |event| input::key(mending, &event) on:click=move |event| input::clicked(mending, &event)
                on:dblclick=move |event| input::begin(mending, &event) on:focusin=move |event| input::came(mending, &event)
                on:focusout=move |event| input::left(mending, &event)>{rows}</div>
            {foot(mending)}
        </section>
    }
    .into_any()
}

/// The order as a field, where the headings are not shown.
fn sort_field(mending: Mending) -> impl IntoView {
    let choices = move || {
        mending.import.draft.with(|draft| {
            let columns = draft.iter().flat_map(|draft| &draft.columns).map(|(_, _, target)| plan_rows::target(target));
            let labels = [text::mend_line().to_owned(), text::mend_does().to_owned()].into_iter().chain(columns);
            let option = |(column, label): (usize, String)| {
                let by = mending.sort_of(column);
                let is_chosen = move || mending.sort.get().by == by;
                view! { <option value=column.to_string() prop:selected=is_chosen>{label}</option> }
            };
            labels.enumerate().map(option).collect_view()
        })
    };
    let choose = move |event| {
        let column = event_target_value(&event).parse().unwrap_or_default();
        mending.sort_by(GridSort { by: mending.sort_of(column), is_descending: false });
    };
    let is_descending = move || mending.sort.get().is_descending;
    let turn = move |_| {
        let sort = mending.sort.get_untracked();
        mending.sort_by(GridSort { is_descending: !sort.is_descending, ..sort });
    };
    view! {
        <div class="only-narrow mend-sort">
            <select class="input" aria-label=text::mend_sort() on:change=choose>{choices}</select>
            <button type="button" class="button low" aria-label=text::mend_descending() aria-pressed=move || is_descending().to_string()
                on:click=turn>{move || if is_descending() { "↓" } else { "↑" }}</button>
        </div>
    }
}

fn drawn(grid: &Grid, draft: &DraftState, sort: GridSort, active: Place, edited: Option<&Edited>) -> Element {
    let heading = |column: usize, by: SortBy, class: &str, text: &str| {
        let place = Place { row: 0, part: Part::Headings, column };
        let is_active = active.part == Part::Headings && active.column == column;
        let direction = match sort.is_descending {
            _ if sort.by != by => "none",
            true => "descending",
            false => "ascending",
        };
        el("th")
            .attribute("role", "columnheader")
            .attribute("scope", "col")
            .attribute("data-place", place.name())
            .attribute("tabindex", if is_active { "0" } else { "-1" })
            .attribute("aria-colindex", (column + 1).to_string())
            .attribute("aria-sort", direction)
            .class(class)
            .child(el("span").class("sort").text(text))
    };
    let columns = draft.columns.iter().enumerate().map(|(at, (in_file, name, target))| {
        let label = plan_rows::target(target);
        let title = if label == *name { None } else { Some(escape(name)) };
        heading(FIRST_CELL + at, SortBy::Column(*in_file), "", &label).maybe_attribute("title", title)
    });
    let head =
        [heading(0, SortBy::Line, "line", text::mend_line()), heading(1, SortBy::Standing, "does", text::mend_does())]
            .into_iter()
            .chain(columns);
    let head = el("tr").attribute("role", "row").attribute("aria-rowindex", "1").children(head);
    let lines = grid.rows.iter().enumerate().flat_map(|(at, row)| lines(row, grid.from + at, draft, active, edited));
    el("table")
        .class("mend-grid")
        .attribute("role", "grid")
        .attribute("aria-label", text::mend_grid())
        .attribute("aria-describedby", "mend-keys")
        .attribute("aria-rowcount", (grid.total + 1).to_string())
        .attribute("aria-colcount", (draft.columns.len() + FIRST_CELL).to_string())
        .child(el("thead").attribute("role", "rowgroup").child(head))
        .child(el("tbody").attribute("role", "rowgroup").attribute("translate", "no").children(lines))
}

/// A row, and the line below it.
fn lines(row: &GridRow, at: usize, draft: &DraftState, active: Place, edited: Option<&Edited>) -> Vec<Element> {
    let said = said(row);
    let offers = offers(row);
    let note_id = format!("mend-note-{}", row.row);
    let describes = (!said.is_empty()).then(|| note_id.clone());
    let place = |column: usize| Place { row: at, part: Part::Cells, column };
    let cell = |tag: &'static str, column: usize| {
        let place = place(column);
        el(tag)
            .attribute("role", if tag == "th" { "rowheader" } else { "gridcell" })
            .attribute("data-place", place.name())
            .attribute("tabindex", if place == active { "0" } else { "-1" })
            .attribute("aria-colindex", (column + 1).to_string())
    };
    let line = cell("th", 0).class("line").text(format::number(row.line.into()));
    let (name, class, drawing) = standing(&row.standing);
    let state =
        el("span").class(class).children(drawing.map(icon)).child(el("span").attribute("translate", "yes").text(name));
    let does = cell("td", 1).class("does").maybe_attribute("aria-describedby", describes.clone()).child(state);
    let cells = row.cells.iter().zip(&draft.columns).enumerate().map(|(index, (shown, (in_file, _, target)))| {
        let column = index + FIRST_CELL;
        let is_edited = edited.is_some_and(|edited| (edited.row, edited.column) == (row.row, *in_file));
        let is_unsure = match row.duplicates.is_empty() {
            true => matches!(row.standing, GridStanding::Held(_)) && is_username(target),
            // What the rows about one person differ in.
            false => row.duplicates.iter().any(|duplicate| duplicate.cells.iter().any(|(at, _)| *at == index)),
        };
        let classes = class_of(shown, target, is_unsure);
        let described = describes.clone().filter(|_| shown.has_problem || shown.damage.is_some());
        let label = plan_rows::target(target);
        let drawn = cell("td", column)
            .class(if is_edited { "editing" } else { &classes })
            .attribute("data-label", label.as_str())
            .maybe_attribute("aria-invalid", shown.has_problem.then_some("true"))
            .maybe_attribute("aria-describedby", described);
        match is_edited {
            true => drawn.child(editor(&label, row.line, &shown.text)),
            false => drawn.children(content(shown)),
        }
    });
    let first = el("tr")
        .class(if said.is_empty() && offers.is_empty() { "row" } else { "row noted" })
        .attribute("role", "row")
        .attribute("aria-rowindex", (at + 2).to_string())
        .child(line)
        .child(does)
        .children(cells);
    if said.is_empty() && offers.is_empty() {
        return vec![first];
    }
    let tone = match row.standing {
        GridStanding::Problem(_) => "red",
        GridStanding::Held(_) => "amber",
        _ => "muted",
    };
    // Each of the other rows about the same person has a line of its own.
    let class = if row.duplicates.is_empty() { "say" } else { "say lines" };
    let sentences = said.iter().map(|said| el("span").class(tone).text(said.as_str()));
    let sentences = sentences.chain(row.duplicates.iter().map(|duplicate| duplicate_said(duplicate, draft, tone)));
    let say = el("span").class(class).attribute("id", note_id).attribute("translate", "yes").children(sentences);
    let buttons = offers.iter().enumerate().map(|(index, offer)| {
        let place = Place { row: at, part: Part::Note, column: index };
        el("button")
            .class("button low")
            .attribute("type", "button")
            .attribute("data-place", place.name())
            .attribute("tabindex", if place == active { "0" } else { "-1" })
            .text(offer.label())
    });
    let note = el("td")
        .attribute("role", "gridcell")
        .attribute("colspan", draft.columns.len().to_string())
        .child(el("div").class("say-line").child(say).children(buttons));
    let gap = el("td").attribute("role", "gridcell").class("gap").attribute("colspan", FIRST_CELL.to_string());
    let second = el("tr").class("note").attribute("role", "row").attribute("aria-rowindex", (at + 2).to_string());
    vec![first, second.child(gap).child(note)]
}

fn standing(standing: &GridStanding) -> (&'static str, &'static str, Option<Icon>) {
    match standing {
        GridStanding::Problem(_) => (text::mend_problem(), "state is-problem", Some(Icon::Warning)),
        GridStanding::Held(_) => (text::mend_held(), "state is-held", Some(Icon::Clock)),
        GridStanding::Same => (text::mend_same(), "state is-same", Some(Icon::Check)),
        GridStanding::NotTicked | GridStanding::LeftOut | GridStanding::Repeated => {
            (text::chip_left_out(), "state is-same", None)
        }
        GridStanding::Act(Kind::Create) => (plan_rows::kind(Kind::Create), "state is-create", Some(Icon::Plus)),
        GridStanding::Act(kind) => (plan_rows::kind(*kind), "state is-change", Some(Icon::Refresh)),
    }
}

/// How a cell looks. Those with `look` are shown on narrow screens, too.
fn class_of(cell: &GridCell, target: &Target, is_unsure: bool) -> String {
    let mut classes = Vec::new();
    if cell.has_problem {
        classes.push("wrong");
    } else if is_unsure {
        classes.push("unsure");
    }
    if cell.damage.is_some() {
        classes.push("damaged");
    }
    if cell.is_repaired {
        classes.push("repaired");
    }
    let is_told = cell.has_problem || cell.was.is_some() || cell.damage.is_some() || cell.is_repaired || is_unsure;
    if is_told || is_username(target) {
        classes.push("look");
    }
    classes.join(" ")
}

fn is_username(target: &Target) -> bool {
    *target == Target::Field(Field::Username)
}

fn content(cell: &GridCell) -> Vec<Element> {
    let blank = || el("span").class("muted").attribute("translate", "yes").text(text::import_blank());
    let was = cell.was.as_ref().filter(|was| !was.is_empty()).map(|was| value::brief_in(el("del"), was));
    let now = match (cell.text.is_empty(), cell.was.is_some()) {
        (true, true) => Some(el("ins").attribute("translate", "yes").text(text::import_blank())),
        (true, false) => Some(blank()),
        (false, true) => Some(value::brief_in(el("ins"), &cell.text)),
        (false, false) => Some(value::brief_in(el("span").class("cell-text"), &cell.text)),
    };
    was.into_iter().chain(now).collect()
}

fn editor(label: &str, line: u32, text: &str) -> Element {
    el("input")
        .attribute("id", input::EDIT)
        .attribute("type", "text")
        .attribute("autocomplete", "off")
        .attribute("autocapitalize", "none")
        .attribute("spellcheck", "false")
        .attribute("dir", "auto")
        .attribute("value", text)
        .attribute("aria-label", text::mend_edit(label, &format::number(line.into())))
}

/// Which rows are shown, the ways to others, and to the next problem.
fn foot(mending: Mending) -> impl IntoView {
    let place = Memo::new(move |_| {
        mending.grid.with(|grid| grid.as_ref().map(|grid| (grid.from, grid.rows.len(), grid.total)))
    });
    let has_trouble = Memo::new(move |_| {
        mending
            .import
            .draft
            .with(|draft| draft.as_ref().is_some_and(|draft| draft.counts.tally.problem + draft.counts.tally.held > 0))
    });
    let pages = move || {
        let (from, count, total) = place.get().filter(|(_, _, total)| *total > ROWS)?;
        let last = (total - 1) / ROWS * ROWS;
        let to = [
            (text::first_page(), (from > 0).then_some(0)),
            (text::previous_page(), (from > 0).then(|| from.saturating_sub(ROWS))),
            (text::next_page(), (from + count < total).then_some(from + ROWS)),
            (text::last_page(), (from < last).then_some(last)),
        ];
        let buttons = to.into_iter().map(|(label, to)| {
            let class = if to.is_some() { "button" } else { "button disabled" };
            let go = move |_| {
                if let Some(to) = to {
                    mending.active.set(Place { row: to, ..Place::default() });
                    mending.from.set(to);
                }
            };
            view! { <li><button type="button" class=class aria-disabled=to.is_none().then_some("true") on:click=go>{label}</button></li> }
        });
        Some(
            view! { <nav class="pagination" tabindex="-1" aria-label=text::pagination()><ul>{buttons.collect_view()}</ul></nav> },
        )
    };
    let range = move || {
        place.get().filter(|(_, count, _)| *count > 0).map(|(from, count, total)| {
            let number = |count: usize| format::number(count as u64);
            live_text(text::row_range(&number(from + 1), &number(from + count), &number(total)))
        })
    };
    let next = move || {
        has_trouble.get().then(|| {
            view! { <button type="button" class="button" on:click=move |_| mending.next_trouble()>{text::mend_next()}</button> }
        })
    };
    view! {
        <div class="foot">
            <p class="row-range">{range}</p>
            <p class="hint" role="status">{move || mending.no_next.get().then(|| live_text(text::mend_no_next()))}</p>
            {next}
            {pages}
        </div>
    }
}
