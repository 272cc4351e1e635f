//! Rows of a plan as a table: who, what is done, and what became of it. The worker is asked for fifty at a time.

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, PlanRow, PlanRows, Say, Section, Window},
    secrets,
    text::{self, plan_outcome, plan_rows},
    url::route::{Key, Route, Segment},
    view::{
        avatar,
        element::{Element, el},
        value,
    },
};
use leptos::{prelude::*, task::spawn_local};
use plans::{
    field::Field,
    outcome::{Drift, Outcome},
    row::{Act, Change, Standing},
    value::FieldValue,
};

use crate::{
    browser::{address::href, format, vdom::Static},
    state::{
        app::{App, app},
        plans::{Payload, Plans},
    },
    ui::live_text::live_text,
};

/// How many rows a window has.
pub(crate) const ROWS: usize = 50;

/// What the table says of its rows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// What will be done, and by what the person was found.
    Planned,
    /// What became of it. People are links.
    Ended,
}

/// Rows on screen, and which of them.
#[derive(Clone, Copy)]
pub(crate) struct RowsOnScreen {
    app: App,
    pub(crate) rows: RwSignal<Option<PlanRows>>,
    from: RwSignal<usize>,
    busy: RwSignal<bool>,
    question: StoredValue<u32>,
    ask: Callback<Window, Ask>,
}

impl RowsOnScreen {
    /// Asks at once, and again when a signal changes that `ask` reads.
    pub(crate) fn new(ask: impl Fn(Window) -> Ask + Send + Sync + 'static) -> Self {
        let rows = Self {
            app: app(),
            rows: RwSignal::new(None),
            from: RwSignal::new(0),
            busy: RwSignal::new(true),
            question: StoredValue::new(0),
            ask: Callback::new(ask),
        };
        Effect::new(move |_| rows.read());
        rows
    }

    /// These rows, for the gallery: nobody is asked.
    #[cfg(feature = "gallery")]
    pub(crate) fn staged(rows: PlanRows) -> Self {
        Self {
            app: app(),
            rows: RwSignal::new(Some(rows)),
            from: RwSignal::new(0),
            busy: RwSignal::new(false),
            question: StoredValue::new(0),
            ask: Callback::new(|_| Ask::Plans),
        }
    }

    /// Goes to the row at this place.
    pub(crate) fn go(self, from: usize) {
        self.from.set(from);
    }

    fn read(self) {
        let ask = self.ask.run(Window { from: self.from.get(), count: ROWS });
        let question = self.question.get_value() + 1;
        self.question.set_value(question);
        self.busy.set(true);
        let plans = Plans::of(&self.app);
        spawn_local(async move {
            let said = plans.ask(ask, Payload::None).await;
            // Only the newest answer counts, on a screen that is still there.
            if self.question.try_get_value() != Some(question) {
                return;
            }
            self.busy.set(false);
            if let Say::Rows(rows) = said {
                self.rows.set(Some(rows));
            }
        });
    }
}

/// The rows in a card, with the buttons that go to others.
pub(crate) fn rows_card(
    rows: RowsOnScreen,
    label: &'static str,
    shown: Shown,
    sections: Signal<Vec<(Section, usize)>>,
) -> AnyView {
    let table = move || {
        rows.rows.with(|rows| {
            let rows = rows.as_ref()?;
            Some(match rows.rows.is_empty() {
                true => Static(el("p").class("no-rows muted").text(text::plan_no_rows())),
                false => Static(table(rows, label, shown, &sections.get())),
            })
        })
    };
    view! {
        <div class="card plan-rows" class:busy=move || rows.busy.get()>
            {table}
            {pager(rows)}
        </div>
    }
    .into_any()
}

/// A window of rows: from where, how many, and of how many.
type Place = (usize, usize, usize);

/// Where a button of the pager leads from a place; nowhere where it is there already.
type Leads = fn(Place) -> Option<usize>;

/// Which rows are shown, and the ways to others; nothing where all are shown. It is drawn once, so that a button keeps the
/// focus while a run adds rows.
fn pager(rows: RowsOnScreen) -> impl IntoView {
    let place = Memo::new(move |_| {
        let place = rows.rows.with(|rows| rows.as_ref().map(|rows| (rows.from, rows.rows.len(), rows.total)));
        place.filter(|(_, count, total)| count < total || *total > ROWS)
    });
    let is_shown = Memo::new(move |_| place.get().is_some());
    // Rows that a run adds are shown and not said.
    let turned = Memo::new(move |before: Option<&(Option<usize>, bool)>| {
        let from = place.get().map(|(from, ..)| from);
        (from, before.is_none_or(|(before, _)| *before != from))
    });
    let range = move || {
        let number = |count: usize| format::number(count as u64);
        let said = |(from, count, total)| text::row_range(&number(from + 1), &number(from + count), &number(total));
        live_text(place.get().map(said).unwrap_or_default())
    };
    move || {
        is_shown.get().then(|| {
            let to: [(&'static str, Leads); 4] = [
                (text::first_page(), |(from, ..)| (from > 0).then_some(0)),
                (text::previous_page(), |(from, ..)| (from > 0).then(|| from.saturating_sub(ROWS))),
                (text::next_page(), |(from, count, total)| (from + count < total).then_some(from + ROWS)),
                (text::last_page(), |(from, _, total)| {
                    Some(total.saturating_sub(1) / ROWS * ROWS).filter(|last| from < *last)
                }),
            ];
            let buttons = to.into_iter().map(|(label, leads)| {
                let to = Memo::new(move |_| place.get().and_then(leads));
                let go = move |_| to.get_untracked().into_iter().for_each(|to| rows.go(to));
                view! { <li><button type="button" class="button" class:disabled=move || to.get().is_none()
                    aria-disabled=move || to.get().is_none().then_some("true") on:click=go>{label}</button></li> }
            });
            view! {
                <div class="foot">
                    <p class="row-range" role="status" aria-live=move || if turned.get().1 { "polite" } else { "off" }>{range}</p>
                    <nav class="pagination" tabindex="-1" aria-label=text::pagination()><ul>{buttons.collect_view()}</ul></nav>
                </div>
            }
        })
    }
}

/// Buttons that choose a part of the rows, each with its number.
pub(crate) fn parts<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    parts: Signal<Vec<(T, &'static str, usize)>>,
    chosen: RwSignal<T>,
    rows: RowsOnScreen,
) -> impl IntoView {
    // Drawn anew only where a part comes or goes: the buttons keep the focus while their numbers grow.
    let names = Memo::new(move |_| parts.with(|parts| parts.iter().map(|(_, name, _)| *name).collect::<Vec<_>>()));
    let buttons = move || {
        names
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, name)| {
                let part = move || parts.with(|parts| parts.get(at).map(|(part, _, number)| (*part, *number)));
                let is_chosen = move || part().is_some_and(|(part, _)| part == chosen.get());
                let choose = move |_| {
                    if let Some((part, _)) = untrack(part) {
                        rows.go(0);
                        chosen.set(part);
                    }
                };
                let number =
                    move || live_text(part().map(|(_, number)| format::number(number as u64)).unwrap_or_default());
                view! {
                    <button type="button" class="tally" aria-pressed=move || is_chosen().to_string() on:click=choose>
                        {live_text(name)}" "<strong>{number}</strong>
                    </button>
                }
            })
            .collect_view()
    };
    view! { <div class="tallies" role="group" aria-label=label>{buttons}</div> }
}

/// The table of some rows.
pub(crate) fn table(rows: &PlanRows, label: &str, shown: Shown, sections: &[(Section, usize)]) -> Element {
    let has_lines = rows.rows.iter().any(|row| row.row.line > 0);
    let third = match shown {
        Shown::Planned => text::found_by(),
        Shown::Ended => text::plan_what_happened(),
    };
    // Roles by name here and below: narrow screens show rows as cards, and some browsers then forget the table.
    let heading = |class: &str, text: &str| {
        el("th").attribute("scope", "col").attribute("role", "columnheader").class(class).text(text)
    };
    let mut head = vec![
        heading("who", text::user_column()),
        heading("what", text::plan_old_new()),
        heading(if shown == Shown::Ended { "outcome" } else { "key" }, third),
    ];
    if has_lines {
        head.push(heading("line", text::plan_line()));
    }
    let columns = head.len();
    let head = el("thead").attribute("role", "rowgroup").child(el("tr").attribute("role", "row").children(head));
    let mut bodies = Vec::new();
    let mut body: Option<(Section, Element)> = None;
    for row in &rows.rows {
        let is_new = body.as_ref().is_none_or(|(section, _)| *section != row.section && shown == Shown::Planned);
        if is_new {
            bodies.extend(body.take().map(|(_, body)| body));
            let group = (shown == Shown::Planned).then(|| group(row.section, sections, columns));
            let start = el("tbody").attribute("role", "rowgroup").attribute("translate", "no");
            body = Some((row.section, start.children(group)));
        }
        body = body.map(|(section, body)| (section, body.child(line(row, shown, has_lines))));
    }
    bodies.extend(body.map(|(_, body)| body));
    el("table").class("sheet").attribute("role", "table").attribute("aria-label", label).child(head).children(bodies)
}

fn group(section: Section, sections: &[(Section, usize)], columns: usize) -> Element {
    let name = plan_outcome::section(section);
    let number = sections.iter().find(|(named, _)| *named == section).map(|(_, number)| *number);
    let said = number.map_or(name.to_owned(), |number| format!("{name} · {}", format::number(number as u64)));
    let heading = el("th").attribute("scope", "rowgroup").attribute("role", "rowheader");
    let heading = heading.attribute("colspan", columns.to_string());
    el("tr").class("group").attribute("role", "row").child(heading.attribute("translate", "yes").text(said))
}

fn line(row: &PlanRow, shown: Shown, has_lines: bool) -> Element {
    let cell = |class: &str| el("td").attribute("role", "cell").class(class);
    let first = el("th").attribute("scope", "row").attribute("role", "rowheader");
    let third = match shown {
        Shown::Planned => cell("key muted").attribute("data-label", text::found_by()).text(found_by(row)),
        Shown::Ended => ended(row).into_iter().fold(cell("outcome"), |cell, said| cell.child(said).text(" ")),
    };
    let mut cells = vec![first.child(who(row, shown == Shown::Ended)), cell("what").children(what(row)), third];
    if has_lines {
        let line = if row.row.line > 0 { format::number(row.row.line.into()) } else { String::new() };
        cells.push(cell("line muted").attribute("data-label", text::plan_line()).text(line));
    }
    el("tr").attribute("role", "row").children(cells)
}

/// A person: a link to the record where it can be opened.
pub(crate) fn who(row: &PlanRow, is_link: bool) -> Element {
    let person = &row.row.who;
    let username: &str =
        if person.username.is_empty() { person.id.as_deref().unwrap_or_default() } else { &person.username };
    let name = if row.name.is_empty() { username } else { &row.name };
    let is_nameless = name.is_empty();
    let mut tiny = el("span").class("tiny muted");
    if name != username {
        tiny = tiny.child(value::brief_in(el("bdi"), username)).text(" ");
    }
    tiny = tiny.child(value::brief_in(el("bdi"), &person.organization));
    let created = row.outcome.as_ref().and_then(Outcome::new_id);
    let id = created.or(person.id.as_deref()).filter(|_| is_link && !is_deleted(row));
    let cell = match id {
        Some(id) => el("a").attribute("href", href(&Route::user_by_id(id))),
        None => el("span"),
    };
    let shown = match is_nameless {
        true => el("span").class("name muted").attribute("translate", "yes").text(text::plan_no_username()),
        false => value::brief_in(el("bdi").class("name"), name),
    };
    cell.class("user-link").child(avatar::avatar(name)).child(shown).child(tiny)
}

fn is_deleted(row: &PlanRow) -> bool {
    let is_delete = matches!(row.row.standing, Standing::Ready(Act::Delete { .. }));
    match &row.outcome {
        Some(Outcome::Drifted(Drift::Gone)) => true,
        Some(Outcome::Done(_) | Outcome::AlreadySo { .. }) => is_delete,
        _ => false,
    }
}

fn found_by(row: &PlanRow) -> &'static str {
    row.row.key.map(plan_rows::key_used).unwrap_or_default()
}

/// What a row does, field by field, or why it does nothing.
pub(crate) fn what(row: &PlanRow) -> Vec<Element> {
    match &row.row.standing {
        Standing::Ready(act) => doing(act),
        standing => vec![el("span").class("muted").attribute("translate", "yes").text(idle(standing))],
    }
}

/// Why a row does nothing.
pub(crate) fn idle(standing: &Standing) -> String {
    match standing {
        Standing::Problem(problems) => plan_rows::problems(problems),
        Standing::Held(hold) => plan_rows::hold(hold),
        Standing::LeftOut(why) => plan_rows::left_out(*why).to_owned(),
        Standing::Same => text::plan_same().to_owned(),
        Standing::Ready(_) => String::new(),
    }
}

/// What an act does, field by field.
pub(crate) fn doing(act: &Act) -> Vec<Element> {
    match act {
        Act::Create { values } => {
            let is_told = |field: &Field| !matches!(field, Field::Username | Field::Organization);
            let fields = values.iter().filter(|(field, value)| is_told(field) && !value.is_empty());
            let fields = fields.map(|(field, value)| labelled(field, el("span").children(shown(field, value))));
            std::iter::once(word("ins", text::plan_new())).chain(fields).collect()
        }
        Act::Change { changes, new_password, .. } => {
            let password = new_password.then(|| word("ins", text::plan_new_password()));
            changes.iter().map(change).chain(password).collect()
        }
        Act::Delete { witnesses, .. } => {
            let is_told = |field: &Field| matches!(field, Field::Role | Field::Email);
            let fields = witnesses.iter().filter(|witness| is_told(&witness.field) && !witness.value.is_empty());
            let fields = fields.map(|was| labelled(&was.field, el("span").children(shown(&was.field, &was.value))));
            std::iter::once(word("strong", text::plan_deleted()).class("red")).chain(fields).collect()
        }
    }
}

fn word(tag: &'static str, word: &str) -> Element {
    el(tag).attribute("translate", "yes").text(word)
}

fn labelled(field: &Field, value: Element) -> Element {
    let label = el("span").class("muted").text(plan_rows::field(field));
    el("span").class("change").child(label).child(value)
}

fn change(change: &Change) -> Element {
    let arrow = el("span").class("arrow mirrored").attribute("role", "img");
    let arrow = arrow.attribute("aria-label", text::plan_becomes()).text("→");
    let after = match change.is_clear() {
        true if change.mine == FieldValue::Null => word("strong", text::plan_cleared_to_null()).class("red"),
        true => word("strong", text::plan_cleared()).class("red"),
        false => el("ins").children(shown(&change.field, &change.mine)),
    };
    let label = el("span").class("muted").text(plan_rows::field(&change.field));
    let before = el("del").children(shown(&change.field, &change.base));
    el("span").class("change").child(label).child(before).child(arrow).child(after)
}

/// A value of a field. A secret is struck out.
pub(crate) fn shown(field: &Field, held: &FieldValue) -> Vec<Element> {
    let (_, name) = field.names();
    let redacted = held.to_json().map(|json| FieldValue::from(secrets::redacted(name, &json)));
    let text = redacted.map(|value| value.to_text()).unwrap_or_default();
    if text.is_empty() { vec![el("span").class("muted").text(text::empty_value())] } else { value::brief(&text) }
}

/// What became of a row, in a word and in sentences.
fn ended(row: &PlanRow) -> Vec<Element> {
    let (class, word) = match &row.outcome {
        None if row.is_under_way => ("muted", text::plan_under_way()),
        None if matches!(row.row.standing, Standing::Ready(_)) => ("muted", text::plan_not_yet()),
        None => return vec![el("span").class("muted").attribute("translate", "yes").text(text::plan_not_tried_hint())],
        Some(outcome) => (colour(outcome), plan_outcome::outcome(outcome)),
    };
    let label = el("strong").class(class).attribute("translate", "yes").text(word);
    let said = Some(plan_outcome::reason_of(row)).filter(|said| !said.is_empty());
    let said = said.map(|said| el("bdi").class("reason").text(said));
    std::iter::once(label).chain(said).chain(open_form(row)).chain(drifted(row)).collect()
}

/// The way to the form that holds a row back.
pub(crate) fn open_form(row: &PlanRow) -> Option<Element> {
    let is_open = matches!(row.outcome, Some(Outcome::Drifted(Drift::OpenForm)));
    let id = row.row.who.id.as_deref().filter(|_| is_open)?;
    let to = href(&Route::EditUser(Key::Id(Segment::new(id)?)));
    Some(el("a").attribute("href", to).attribute("translate", "yes").text(text::plan_open_form()))
}

/// The class of an outcome's word.
fn colour(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Done(_) => "good",
        Outcome::AlreadySo { .. } | Outcome::NotTried => "muted",
        Outcome::Drifted(_) | Outcome::Unknown => "amber",
        Outcome::Refused(_) => "red",
    }
}

/// What the plan found, wants, and what the server has now, of each field that someone else changed.
pub(crate) fn drifted(row: &PlanRow) -> Vec<Element> {
    let Some(Outcome::Drifted(Drift::Fields(drifted) | Drift::Partly { drifted, .. })) = &row.outcome else {
        return Vec::new();
    };
    let side = |label: &str, field: &Field, value: &FieldValue| {
        el("span").child(el("i").attribute("translate", "yes").text(label)).text(" ").children(shown(field, value))
    };
    let fields = drifted.iter().map(|drifted| {
        let field = &drifted.field;
        let mine = drifted.mine.as_ref().map(|mine| side(text::plan_mine(), field, mine));
        el("span").class("sides").child(side(text::plan_was(), field, &drifted.base)).children(mine).child(side(
            text::plan_now(),
            field,
            &drifted.now,
        ))
    });
    fields.collect()
}

/// What is said of a row in a file.
pub(crate) fn words(row: &PlanRow) -> String {
    match &row.outcome {
        Some(outcome) => {
            let (word, reason) = (plan_outcome::outcome(outcome), plan_outcome::reason_of(row));
            if reason.is_empty() { word.to_owned() } else { text::label_and_value(word, &reason) }
        }
        None => idle(&row.row.standing),
    }
}

/// A sentence with its numbers in bold.
pub(crate) fn with_bold_numbers(element: Element, sentence: &str) -> Element {
    let is_number = |letter: char| letter.is_numeric();
    let mut element = element;
    let (mut plain, mut bold) = (String::new(), String::new());
    let mut letters = sentence.chars().peekable();
    while let Some(letter) = letters.next() {
        let goes_on = !bold.is_empty()
            && matches!(letter, ',' | '.' | '’' | '\u{a0}' | '\u{202f}' | '٬')
            && letters.peek().is_some_and(|next| is_number(*next));
        if is_number(letter) || goes_on {
            if !plain.is_empty() {
                element = element.child(el("span").text(std::mem::take(&mut plain)));
            }
            bold.push(letter);
        } else {
            if !bold.is_empty() {
                element = element.child(el("strong").text(std::mem::take(&mut bold)));
            }
            plain.push(letter);
        }
    }
    if !bold.is_empty() {
        element = element.child(el("strong").text(bold));
    }
    if plain.is_empty() { element } else { element.child(el("span").text(plain)) }
}

/// How many rows, and what is said of that many.
pub(crate) type Counted = (usize, fn(&str) -> String);

/// A name that a plan gets from another one's, escaped.
pub(crate) fn named(name: impl Fn(&str) -> String, of: &str) -> String {
    name(&escape(of))
}
