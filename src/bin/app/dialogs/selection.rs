//! Who is picked in the list, over pages and filters, and what can be done with them. Also the order within the page,
//! which is asked for by the same table.

use std::{collections::BTreeMap, time::Duration};

use gatehouse::{
    list::{columns::Column, page::Page},
    text,
    user::User,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{aside, clipboard, collator, delegate, table, vdom::el},
    screens::list::UNSORTED,
    state::{
        notices::Notices,
        table::{SortOrder, TableState, TableView},
    },
    ui::dialog::{Dialog, opens_dialog},
};

/// The people who are picked, by id.
#[derive(Clone, Copy)]
pub(crate) struct Selection {
    pub(crate) people: RwSignal<BTreeMap<String, User>>,
    /// Who was picked last: where a range begins.
    last: StoredValue<Option<String>>,
    table_state: TableState,
}

impl Selection {
    pub(crate) fn new() -> Self {
        let selection = Self::of(expect_context::<TableState>());
        let table_state = selection.table_state;
        table::on_pick(move |id, checked, is_range| match id.as_str() {
            "" => selection.set(&table::shown(), checked),
            id => selection.choose(id, checked, is_range),
        });
        let mark =
            move || table::mark(&selection.people.with_untracked(|people| people.keys().cloned().collect::<Vec<_>>()));
        aside::begin(table_state.listed().map(|answer| answer.query), mark);
        table_state.draw_rows_by(aside::draw_rows);
        delegate::on("data-sort", move |column| selection.sort(&column));
        // Said again after each drawing: rows are drawn over those that were there.
        Effect::new(move |_| {
            selection.people.track();
            if let Some(list) = table_state.follow().list() {
                list.track();
            }
            set_timeout(mark, Duration::ZERO);
        });
        selection
    }

    /// Nobody so far, and nothing that is clicked changes it.
    pub(crate) fn of(table_state: TableState) -> Self {
        Self { people: RwSignal::default(), last: StoredValue::new(None), table_state }
    }

    /// Picks the person, or no longer; with `range` everyone from the one before to this one. Whether there is one.
    pub(crate) fn toggle(self, id: &str, range: bool) -> bool {
        let selection = self.people.with_untracked(|people| people.contains_key(id));
        self.choose(id, range || !selection, range);
        true
    }

    fn choose(self, id: &str, checked: bool, is_range: bool) {
        let shown = table::shown();
        let place = |id: &str| shown.iter().position(|other| other == id);
        let start = self.last.get_value().filter(|_| is_range).and_then(|last| place(&last));
        match (start, place(id)) {
            (Some(start), Some(end)) => self.set(&shown[start.min(end)..=start.max(end)], checked),
            _ => self.set(&[id.to_owned()], checked),
        }
        self.last.set_value(Some(id.to_owned()));
    }

    fn set(self, ids: &[String], checked: bool) {
        let rows = self.table_state.listed().map(|list| list.value.rows).unwrap_or_default();
        self.people.update(|people| {
            for id in ids {
                match rows.iter().find(|user| user.id() == *id) {
                    Some(user) if checked => drop(people.insert(id.clone(), user.clone())),
                    _ => drop(people.remove(id)),
                }
            }
        });
    }

    fn sort(self, name: &str) {
        let column = (!name.is_empty()).then(|| Column::from_name(name));
        aside::set_aside();
        self.table_state.update(|TableView { order, .. }| {
            let before = order.take().filter(|order| order.column == column).map(|order| order.descending);
            // Once for up, twice for down, three times for the server's order.
            *order = match (name, before) {
                (UNSORTED, _) | (_, Some(true)) => None,
                (_, before) => Some(SortOrder { column, descending: before.is_some(), sort }),
            };
        });
    }

    /// Those who are picked, as a page of their own.
    pub(crate) fn page(self) -> Page {
        let rows: Vec<User> = self.people.with_untracked(|people| people.values().cloned().collect());
        Page { count: rows.len() as u64, rows, unreadable: 0 }
    }
}

/// By what the column holds: times by time, text as the reader's language sorts it; what is empty comes last.
fn sort(order: &SortOrder, people: &mut [User]) {
    let key = |user: &User| order.column.as_ref().map_or_else(|| user.display_name(), |column| column.value(user));
    let by_time = order.column.as_ref().is_some_and(Column::is_time);
    let compare = collator::compare();
    people.sort_by(|a, b| {
        let (a, b) = (key(a), key(b));
        let empties = a.is_empty().cmp(&b.is_empty());
        let compared = if by_time { gatehouse::display::time::compare(&a, &b) } else { compare(&a, &b) };
        empties.then(if order.descending { compared.reverse() } else { compared })
    });
}

/// How many are picked, and what can be done with them.
#[component]
pub(crate) fn SelectionBar() -> impl IntoView {
    let selection = expect_context::<Selection>();
    let notices = expect_context::<Notices>();
    let copy = move |read: fn(&User) -> String| {
        move |_| {
            let lines = selection
                .people
                .with_untracked(|people| people.values().map(read).filter(|held| !held.is_empty()).collect::<Vec<_>>());
            let count = lines.len() as u64;
            spawn_local(async move {
                let copied = clipboard::copy(&lines.join("\n")).await;
                notices.say(if copied { text::copied_lines(count) } else { text::copy_failed().to_owned() });
            });
        }
    };
    let elsewhere = move || {
        let here = selection.table_state.follow().list().map(|list| {
            list.with(|list| list.iter().flat_map(|list| &list.value.rows).map(User::id).collect::<Vec<_>>())
        });
        let here = here.unwrap_or_default();
        selection.people.with(|people| people.keys().filter(|id| !here.contains(id)).count())
    };
    let count = Memo::new(move |_| selection.people.with(BTreeMap::len));
    // On the list alone: elsewhere nobody sees whom it is about.
    let is_shown = Memo::new(move |_| count.get() > 0 && selection.table_state.follow().list().is_some());
    let told = move || {
        is_shown.get().then(|| {
            let told = text::picked(count.get() as u64);
            match elsewhere() {
                0 => told,
                elsewhere => text::sentences(&told, &text::picked_elsewhere(elsewhere as u64)),
            }
        })
    };
    view! {
        <p class="spoken" role="status">{told}</p>
        <div class="picked" role="region" aria-label=text::picked_people() hidden=move || !is_shown.get()>
            <p>{told}</p>
            {opens_dialog(el("button").class("button"), Dialog::Export).text(text::export())}
            <button type="button" class="button" on:click=copy(User::username)>{text::copy_usernames()}</button>
            <button type="button" class="button" on:click=copy(User::email)>{text::copy_emails()}</button>
            <button type="button" class="button bare" on:click=move |_| selection.people.set(BTreeMap::new())>{text::unpick()}</button>
        </div>
    }
}
