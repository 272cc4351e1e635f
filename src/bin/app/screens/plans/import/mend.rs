//! Mend: all rows of the file in a grid, fifty at a time. Cells are edited in place, fixes offer themselves, and what was
//! repaired can be undone.

mod grid;
mod input;
mod offer;
mod repairs;

use std::collections::BTreeSet;

use gatehouse::{
    plan::{
        grid_place::{FIRST_CELL, Part, Place},
        message::{Ask, DraftState, Grid, GridRow, GridSort, Say, SortBy, Window},
    },
    text::{self, plan_rows},
    url::route::{Key, Route, Segment},
};
use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};
use plans::{check::Choice, draft::Chip, mend::Repair, row::Kind};

use self::offer::{Offer, offers};
use super::Import;
use crate::{
    browser::{format, grid_cell, navigator::HistoryEntry},
    screens::plans::steps::Step,
    state::plans::Payload,
    ui::live_text::live_text,
};

/// How many rows a window has.
const ROWS: usize = 50;

/// The step.
pub(crate) fn mend(import: Import) -> AnyView {
    let mending = Mending::new(import);
    let rest = Memo::new(move |_| {
        import
            .draft
            .with(|draft| draft.as_ref().map_or(0, |draft| draft.counts.tally.problem + draft.counts.tally.held))
    });
    let ready =
        Memo::new(move |_| import.draft.with(|draft| draft.as_ref().map_or(0, |draft| draft.counts.tally.waiting)));
    let status = Memo::new(move |_| {
        import.draft.with(|draft| {
            let tally = draft.as_ref()?.counts.tally;
            let number = |count: usize| format::number(count as u64);
            Some(text::mend_status(&number(tally.problem), &number(tally.held), &number(tally.waiting)))
        })
    });
    let note = move || match (rest.get(), ready.get()) {
        (_, 0) => Some(live_text(text::mend_nothing())),
        (0, _) => None,
        (rest, _) => Some(live_text(text::mend_rest(rest as u64))),
    };
    let review = move |_| {
        if ready.get_untracked() > 0 {
            import.to_review();
        }
    };
    view! {
        <p class="visually-hidden" role="status">{move || status.get().map(live_text)}</p>
        {chips(mending)}
        {repairs::fixes(mending)}
        {grid::grid(mending)}
        {repairs::made(mending)}
        <div class="bottom">
            <p>{note}</p>
            <div class="actions">
                {download(import)}
                <button type="button" class="button" on:click=move |_| mending.to_match()>{text::plan_back()}</button>
                <button type="button" class="button primary" aria-disabled=move || (ready.get() == 0).then_some("true") on:click=review>
                    {move || live_text(text::mend_review(ready.get() as u64))}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// The grid on screen: which rows, where the focus is, and what is edited.
#[derive(Clone, Copy)]
struct Mending {
    import: Import,
    chip: RwSignal<Option<Chip>>,
    sort: RwSignal<GridSort>,
    from: RwSignal<usize>,
    grid: RwSignal<Option<Grid>>,
    /// Where the keyboard is.
    active: RwSignal<Place>,
    /// The cell that is edited. The grid stands still meanwhile.
    edited: RwSignal<Option<Edited>>,
    question: StoredValue<u32>,
    /// The row of the file that was just edited, and where the focus was. The focus goes with it where the rows are sorted
    /// anew, within these rows, unless the person has gone on.
    edited_row: StoredValue<Option<(u32, Place)>>,
    /// Said once in place of a next problem.
    no_next: RwSignal<bool>,
}

/// The cell that is edited, by its row and column in the file: a place in the grid may become another row's.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edited {
    row: u32,
    column: usize,
    /// What the cell said before.
    was: String,
}

impl Mending {
    fn new(import: Import) -> Self {
        let mending = Self {
            import,
            chip: RwSignal::new(None),
            sort: RwSignal::new(GridSort::default()),
            from: RwSignal::new(0),
            grid: RwSignal::new(None),
            active: RwSignal::new(Place::default()),
            edited: RwSignal::new(None),
            question: StoredValue::new(0),
            edited_row: StoredValue::new(None),
            no_next: RwSignal::new(false),
        };
        let is_edited = Memo::new(move |_| mending.edited.with(Option::is_some));
        Effect::new(move |_| {
            import.draft.track();
            let (chip, sort, from) = (mending.chip.get(), mending.sort.get(), mending.from.get());
            if !is_edited.get() {
                mending.read(chip, sort, from);
            }
        });
        mending
    }

    fn read(self, chip: Option<Chip>, sort: GridSort, from: usize) {
        let question = self.question.get_value() + 1;
        self.question.set_value(question);
        spawn_local(async move {
            let window = Window { from, count: ROWS };
            let said = self.import.said(Ask::Grid { chip, sort, window }, Payload::None).await;
            // Only the newest answer counts, and the rows are read again once the cell is edited.
            let is_newest = self.question.try_get_value() == Some(question);
            if !is_newest || self.edited.with_untracked(Option::is_some) {
                return;
            }
            match said {
                Some(Say::Grid(grid)) if grid.rows.is_empty() && from > 0 => {
                    self.from.set(grid.total.saturating_sub(1) / ROWS * ROWS);
                }
                Some(Say::Grid(grid)) => self.show(grid),
                Some(other) => self.import.failed(&other),
                None => {}
            }
        });
    }

    fn show(self, grid: Grid) {
        let (from, count) = (grid.from, grid.rows.len());
        let had_focus = input::has_focus();
        let edited = self.edited_row.get_value();
        self.edited_row.set_value(None);
        let edited = edited.filter(|(_, place)| *place == self.active.get_untracked());
        let moved = edited.and_then(|(edited, _)| grid.rows.iter().position(|row| row.row == edited));
        self.grid.set(Some(grid));
        if let Some(at) = moved {
            self.active.update(|active| active.row = from + at);
        }
        let active = self.active.get_untracked();
        if count == 0 {
            return;
        }
        if active.part == Part::Headings {
            // The headings stand above every window.
        } else if !(from..from + count).contains(&active.row) {
            let row = active.row.clamp(from, from + count - 1);
            self.active.set(Place { row, part: Part::Cells, column: active.column });
        } else if active.part == Part::Note && self.buttons(active.row) <= active.column {
            self.active.set(Place { part: Part::Cells, column: FIRST_CELL.min(self.columns() - 1), ..active });
        }
        if had_focus {
            self.focus();
        }
    }

    /// Moves the focus to the active cell: at once, again as soon as the rows are drawn, since cells may be drawn anew then,
    /// and for a cell that comes late in the next frame. A key in between would be lost.
    fn focus(self) {
        let focus = move || {
            let is_edited = self.edited.try_with_untracked(Option::is_some).unwrap_or(true);
            if let (false, Some(place)) = (is_edited, self.active.try_get_untracked()) {
                grid_cell::focus(&place.name());
            }
        };
        focus();
        spawn_local(async move {
            tick().await;
            focus();
        });
        request_animation_frame(focus);
    }

    fn columns(self) -> usize {
        FIRST_CELL + self.import.draft.with_untracked(|draft| draft.as_ref().map_or(0, |draft| draft.columns.len()))
    }

    /// How many buttons stand below a row.
    fn buttons(self, row: usize) -> usize {
        self.row(row).map_or(0, |row| offers(&row).len())
    }

    fn row(self, at: usize) -> Option<GridRow> {
        self.grid.with_untracked(|grid| {
            let grid = grid.as_ref()?;
            grid.rows.get(at.checked_sub(grid.from)?).cloned()
        })
    }

    fn total(self) -> usize {
        self.grid.with_untracked(|grid| grid.as_ref().map_or(0, |grid| grid.total))
    }

    /// Goes to a place, in another window if need be.
    fn go(self, place: Place) {
        if place.part == Part::Headings {
            self.active.set(place);
            return self.focus();
        }
        let row = place.row.min(self.total().saturating_sub(1));
        self.active.set(Place { row, ..place });
        let from = row / ROWS * ROWS;
        if self.from.get_untracked() != from {
            self.from.set(from);
        } else {
            self.focus();
        }
    }

    fn choose_chip(self, chip: Option<Chip>) {
        self.no_next.set(false);
        self.active.set(Place::default());
        self.from.set(0);
        self.chip.set(chip);
    }

    /// Sorts the rows, from the first one on. The focus stays where it is, if it is on a heading.
    fn sort_by(self, sort: GridSort) {
        self.no_next.set(false);
        let active = self.active.get_untracked();
        self.active.set(if active.part == Part::Headings { Place { row: 0, ..active } } else { Place::default() });
        self.from.set(0);
        self.sort.set(sort);
    }

    /// What the column of the grid is sorted by.
    fn sort_of(self, column: usize) -> SortBy {
        let in_file = |draft: &DraftState| Some(draft.columns.get(column.checked_sub(FIRST_CELL)?)?.0);
        match column {
            0 => SortBy::Line,
            1 => SortBy::Standing,
            _ => self
                .import
                .draft
                .with_untracked(|draft| draft.as_ref().and_then(in_file))
                .map_or(SortBy::Line, SortBy::Column),
        }
    }

    /// Sorts by the column of a heading, the other way round if it is sorted by that already.
    fn sort_by_heading(self, column: usize) {
        let (by, now) = (self.sort_of(column), self.sort.get_untracked());
        self.sort_by(GridSort { by, is_descending: now.by == by && !now.is_descending });
    }

    /// Goes to the next row with a problem or a hold.
    fn next_trouble(self) {
        let (chip, sort) = (self.chip.get_untracked(), self.sort.get_untracked());
        let active = self.active.get_untracked();
        let after = match active.part {
            // The rows on screen begin behind these.
            Part::Headings => self.from.get_untracked().checked_sub(1),
            Part::Cells | Part::Note => Some(active.row),
        };
        spawn_local(async move {
            match self.import.said(Ask::NextTrouble { chip, sort, after }, Payload::None).await {
                Some(Say::Place(Some(row))) => {
                    self.no_next.set(false);
                    let column = if self.buttons(row) > 0 { 1 } else { FIRST_CELL };
                    let place = Place { row, part: Part::Cells, column };
                    let from = row / ROWS * ROWS;
                    if self.from.get_untracked() == from {
                        self.active.set(place);
                        self.focus_on_trouble();
                    } else {
                        input::hold_focus();
                        self.active.set(place);
                        self.from.set(from);
                    }
                }
                Some(Say::Place(None)) => self.no_next.set(true),
                Some(other) => self.import.failed(&other),
                None => {}
            }
        });
    }

    /// Focuses the first cell with a problem of the active row.
    fn focus_on_trouble(self) {
        let active = self.active.get_untracked();
        if let Some(at) = self.row(active.row).and_then(|row| row.cells.iter().position(|cell| cell.has_problem)) {
            self.active.set(Place { column: FIRST_CELL + at, ..active });
        }
        self.focus();
    }

    fn repair(self, repair: Repair) {
        self.import.change_draft(Ask::Repair(repair), || ());
    }

    /// Takes what was typed into the cell that is edited.
    fn take(self, typed: String) {
        let Some(Edited { row, column, was }) = self.edited.get_untracked() else { return };
        let place = self.active.get_untracked();
        self.edited.set(None);
        if was != typed {
            let repair = Repair::Cell { row, column: column as u16, to: typed.into() };
            self.import.change_draft(Ask::Repair(repair), move || {
                // Nobody may be here any more.
                self.edited_row.try_set_value(Some((row, place)));
            });
        }
    }

    /// Back to the columns, whose counts may have changed.
    fn to_match(self) {
        self.import.change_matching(Ask::Match);
        self.import.go(Step::Match);
    }

    /// Does what a button below a row offers.
    fn act(self, row: u32, offer: Offer) {
        let import = self.import;
        match offer {
            Offer::Fix(fix) | Offer::Theirs(fix) => self.repair(fix.repair),
            Offer::FixHere { column, to } => self.repair(Repair::Cell { row, column, to: to.into() }),
            Offer::Person(person) => {
                let choice = Some(Choice::Person(person.id.into()));
                import.change_draft(Ask::Choose { row, choice }, || ());
            }
            Offer::New => import.change_draft(Ask::Choose { row, choice: Some(Choice::New) }, || ()),
            Offer::Mine => import.change_draft(Ask::Choose { row, choice: Some(Choice::Mine) }, || ()),
            Offer::LeaveOut | Offer::TakeIn => {
                let is_out = matches!(offer, Offer::LeaveOut);
                import.change_draft(Ask::LeaveOut { rows: BTreeSet::from([row]), is_out }, || ());
            }
            Offer::KeepOnly => import.change_draft(Ask::KeepOnly { row }, || ()),
            Offer::TemporaryNames => import.change_draft(Ask::TemporaryNames(true), || ()),
            Offer::Renames => spawn_local(async move {
                import.ask_matching(Ask::Match, Payload::None).await;
                let options = import.matching.with_untracked(|now| now.as_ref().map(|now| now.options.clone()));
                let Some(mut options) = options else { return };
                options.renames = true;
                import.ask_matching(Ask::SetOptions(options), Payload::None).await;
                import.change_draft(Ask::Draft, || ());
            }),
            Offer::ChooseRole => self.to_match(),
            Offer::OpenForm(id) => {
                if let Some(id) = Segment::new(&id) {
                    import.app.navigator.go(&Route::EditUser(Key::Id(id)), HistoryEntry::Push);
                }
            }
        }
    }
}

/// The name of a chip.
pub(super) fn chip(chip: Option<Chip>) -> &'static str {
    match chip {
        None => text::chip_all(),
        Some(Chip::Problems) => text::chip_problems(),
        Some(Chip::Held) => text::chip_held(),
        Some(Chip::Damaged) => text::chip_damaged(),
        Some(Chip::Repaired) => text::chip_repaired(),
        Some(Chip::Create) => plan_rows::kind(Kind::Create),
        Some(Chip::Change) => plan_rows::kind(Kind::Change),
        Some(Chip::Same) => text::chip_same(),
        Some(Chip::LeftOut) => text::chip_left_out(),
    }
}

/// What the grid can be narrowed to, each with its number.
fn chips(mending: Mending) -> impl IntoView {
    let all = [
        None,
        Some(Chip::Problems),
        Some(Chip::Held),
        Some(Chip::Create),
        Some(Chip::Change),
        Some(Chip::Same),
        Some(Chip::LeftOut),
        Some(Chip::Damaged),
        Some(Chip::Repaired),
    ];
    let buttons = all.map(|which| {
        let count = Memo::new(move |_| {
            mending.import.draft.with(|draft| {
                let draft = draft.as_ref()?;
                Some(match which {
                    None => draft.rows,
                    Some(which) => draft.chips.iter().find(|(chip, _)| *chip == which).map_or(0, |(_, count)| *count),
                })
            })
        });
        let tone = match which {
            Some(Chip::Problems) => "red",
            Some(Chip::Held) => "amber",
            _ => "",
        };
        let is_zero = move || count.get().unwrap_or_default() == 0;
        let is_apart = which == Some(Chip::Damaged);
        view! {
            <button type="button" class="tally" class:zero=is_zero class:apart=is_apart aria-pressed=move || (mending.chip.get() == which).to_string()
                on:click=move |_| mending.choose_chip(which)>
                <span class=move || if is_zero() { "" } else { tone }>{chip(which)}</span>" "
                <strong>{move || live_text(format::number(count.get().unwrap_or_default() as u64))}</strong>
            </button>
        }
    });
    view! { <div class="tallies" role="group" aria-label=text::mend_grid()>{buttons.into_iter().collect_view()}</div> }
}

/// The rows with problems as a file of the input's own columns.
fn download(import: Import) -> impl IntoView {
    let count =
        Memo::new(move |_| import.draft.with(|draft| draft.as_ref().map_or(0, |draft| draft.counts.tally.problem)));
    let save = move |_| {
        spawn_local(async move {
            if let Some(Say::Problems(rows)) = import.said(Ask::Problems, Payload::None).await {
                let problems =
                    rows.into_iter().map(|(row, _, problems)| (row, plan_rows::problems(&problems))).collect();
                import.save(Ask::ProblemRows { problems });
            }
        });
    };
    let has_some = Memo::new(move |_| count.get() > 0);
    move || {
        has_some.get().then(|| {
            view! {
                <button type="button" class="button" on:click=save>
                    {move || live_text(text::mend_download(count.get() as u64))}
                </button>
            }
        })
    }
}
