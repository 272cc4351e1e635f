//! The command palette: opens pages, runs commands and finds users while typing (ARIA Authoring Practices, combobox).

use std::time::Duration;

use gatehouse::{
    api::client,
    display::escape,
    list::views::SavedView,
    settings::{Density, Language, Settings, Theme},
    text,
    url::{
        plan_page::PlanPage,
        query::{Filter, ListQuery},
        route::Route,
    },
    user::User,
};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    browser::{
        actions,
        api::Connection,
        config, files, focus, format,
        http::AbortHandle,
        intl::fold,
        keyboard::{FIRST_FILTER, is_composing, step},
        leak_guard,
        navigator::{self, PendingNavigation},
        settings_store,
        timer::Timer,
        view_store,
    },
    state::{
        app::{App, app},
        dialog::Dialog,
        finder::FoundUsers,
        plans,
    },
    ui::{avatar::avatar, dialog::DialogHandle, live_text::live_text, value::brief},
};

/// The pause in typing after which users are searched.
const DEBOUNCE: Duration = Duration::from_millis(200);

/// An option of the palette.
#[derive(Clone, PartialEq)]
pub(crate) enum Entry {
    Go(Route),
    /// Opens a plan file.
    PlanFile,
    Filter,
    /// A button of the screen below, by its label.
    Here(String),
    Theme(Theme),
    Density(Density),
    Language(Option<Language>),
    View(SavedView),
    Dialog(Dialog),
    SignOut,
    Person(Box<User>),
    /// The list of all users whom the text finds.
    Search(String),
}

/// A search and its result.
#[derive(Clone, Default)]
pub(crate) struct Found {
    pub(crate) text: String,
    pub(crate) people: Vec<User>,
    pub(crate) problem: Option<String>,
    /// How many there are and what the search does not cover, where it is more than a number.
    pub(crate) summary: Option<String>,
}

/// The typed text, the search results, the options and the active option.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub(crate) typed: RwSignal<String>,
    pub(crate) found: RwSignal<Found>,
    pub(crate) entries: Memo<Vec<Entry>>,
    pub(crate) at: RwSignal<usize>,
}

#[component]
pub(crate) fn Palette() -> impl IntoView {
    let App { navigator, notices, open_dialog, finder, .. } = app();
    let typed = RwSignal::new(String::new());
    let found = RwSignal::new(Found::default());
    let at = RwSignal::new(0_usize);
    let looking = StoredValue::new_local(None::<(Timer, AbortHandle)>);
    let stop = move || {
        if let Some((_, abort)) = looking.try_update_value(Option::take).flatten() {
            abort.abort();
        }
    };
    let on_list = matches!(untrack(|| navigator.route()), Route::Users(_));
    let commands = StoredValue::new(commands(on_list, view_store::get(), actions::on_screen()));
    let dialog = DialogHandle::new(Dialog::Palette);
    Effect::new(move |_| {
        let text = typed.get().trim().to_owned();
        stop();
        at.set(0);
        if text.is_empty() {
            return found.set(Found::default());
        }
        let abort = AbortHandle::new();
        let connection = Connection::new(abort.clone());
        let search = move || {
            spawn_local(async move {
                let by_directory = match finder.try_get_value().flatten() {
                    Some(finder) => finder.find(text.clone()).await,
                    None => None,
                };
                if let Some(found_users) = by_directory {
                    let summary = Some(summary_of(&found_users));
                    found.try_set(Found { text, people: found_users.users, problem: None, summary });
                } else if let Ok(client::Found { people, problem }) = client::find(&connection, &text).await {
                    let problem = problem.map(|error| text::api_error(&error).title);
                    let usernames_only = text::palette_usernames_only();
                    let summary = || [&text::search_results(people.len()), usernames_only].join(" · ");
                    let summary = has_directory().then(summary);
                    found.try_set(Found { text, people, problem, summary });
                }
            });
        };
        // The directory answers without a request.
        let pause = if finder.with_value(|finder| finder.as_ref().is_some_and(|finder| finder.is_read())) {
            Duration::ZERO
        } else {
            DEBOUNCE
        };
        looking.set_value(Some((Timer::start(pause, search), abort)));
    });
    on_cleanup(stop);
    let entries = Memo::new(move |_| {
        let text = fold(typed.get().trim());
        let commands = commands.get_value().into_iter().filter(|entry| fold(&label(entry)).contains(&text));
        // While a search is under way, those found for an earlier text answer it only where it means them.
        let Found { text: answered, people, .. } = found.get();
        let is_answered = typed.with(|typed| typed.trim() == answered);
        let people = people.into_iter().filter(|person| is_answered || client::mentions(person, &text, fold));
        // Everyone is searched by name in the list.
        let search = (has_directory() && !text.is_empty()).then(|| Entry::Search(typed.get().trim().to_owned()));
        commands.chain(people.map(|person| Entry::Person(Box::new(person)))).chain(search).collect::<Vec<_>>()
    });
    let set = move |set: Settings| {
        notices.say_unless_kept(settings_store::keep(&set));
    };
    let run = move |entry: Entry| {
        dialog.close();
        let go = |route: &Route| navigator.visit(route);
        match entry {
            Entry::Go(route) => go(&route),
            Entry::PlanFile if navigator.is_at(&Route::Plans(PlanPage::Stored)) => files::ask_for(plans::FILE_FIELD),
            Entry::PlanFile => {
                plans::wish_for_file();
                go(&Route::Plans(PlanPage::Stored));
            }
            Entry::Filter => {
                if !step(FIRST_FILTER, true) {
                    go(&Route::Users(ListQuery::default()));
                }
            }
            Entry::Here(label) => actions::run(&label),
            Entry::Theme(theme) => set(Settings { theme, ..settings_store::get() }),
            Entry::Density(density) => set(Settings { density, ..settings_store::get() }),
            Entry::Language(language) => {
                set(Settings { language, ..settings_store::get() });
                // Every sentence and date depends on the language.
                navigator::reload();
            }
            Entry::Dialog(ask) => open_dialog.set(Some(ask)),
            Entry::View(view) => go(&Route::Users(view.query)),
            Entry::SignOut => navigator.navigate(PendingNavigation::SignOut),
            Entry::Person(user) => go(&Route::user_by_id(&user.id())),
            Entry::Search(text) => go(&Route::Users(ListQuery::default().with_filter(Filter::Search, &text))),
        }
    };
    Effect::new(move |_| focus::into_sight(option_id(at.get())));
    let key = move |event: ev::KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let count = entries.with(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => at.update(|at| *at = (*at + count - 1) % count),
            "Enter" => {
                if let Some(entry) = entries.with(|entries| entries.get(at.get_untracked()).cloned()) {
                    run(entry);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let drawn = drawn(State { typed, found, entries, at }, run, key);
    view! {
        <dialog class="palette" node_ref=dialog.element aria-label=text::palette_label() on:close=move |_| dialog.close()>{drawn}</dialog>
    }
}

/// The input, the options and the status of the search.
pub(crate) fn drawn(
    state: State,
    run: impl Fn(Entry) + Copy + Send + 'static,
    key: impl FnMut(ev::KeyboardEvent) + 'static,
) -> impl IntoView {
    let State { typed, found, entries, at } = state;
    let status = move || {
        let (text, found) = (typed.get().trim().to_owned(), found.get());
        match (text.is_empty(), found.text == text, found.problem) {
            (true, ..) => text::palette_hint().to_owned(),
            (_, false, _) => text::searching().to_owned(),
            (_, true, Some(problem)) if found.people.is_empty() => problem,
            (_, true, Some(problem)) => text::two_sentences(&problem, &text::search_results(found.people.len())),
            (_, true, None) => found.summary.unwrap_or_else(|| text::search_results(found.people.len())),
        }
    };
    let options = move || {
        let options = entries.get().into_iter().enumerate().map(|(number, entry)| {
            let shown = shown(&entry);
            view! {
                <li id=option_id(number) role="option" aria-selected=move || (leak_guard::get(at) == number).to_string()
                    on:click=move |_| run(entry.clone())>{shown}</li>
            }
        });
        options.collect_view()
    };
    view! {
        <div>
            <input type="text" role="combobox" aria-label=text::palette_label() aria-expanded="true" aria-controls="palette-list"
                aria-autocomplete="list" aria-activedescendant=move || option_id(at.get())
                placeholder=text::palette_label() autocomplete="off" autocapitalize="none" spellcheck="false" dir="auto" autofocus=true
                prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=key />
            <ul id="palette-list" role="listbox" aria-label=text::palette_results()>{options}</ul>
            <p class="hint" role="status">{move || live_text(status())}</p>
        </div>
    }
}

/// The content of an option.
fn shown(entry: &Entry) -> AnyView {
    match entry {
        Entry::Person(user) => {
            let name = user.display_name();
            view! {
                {avatar(&name)}
                <span class="name">{brief(&name)}</span>
                <span class="tiny muted">{brief(&user.username())}</span>
                <span class="muted">{brief(&user.organization())}</span>
            }
            .into_any()
        }
        Entry::Here(label) => view! {
            <span>{label.clone()}</span>
            <span class="muted">{text::on_this_screen()}</span>
        }
        .into_any(),
        entry => view! { <span>{label(entry)}</span> }.into_any(),
    }
}

/// How many users the directory has found, and how much it has read.
fn summary_of(found: &FoundUsers) -> String {
    let FoundUsers { users, count, coverage } = found;
    let line = match users.len() {
        0 => text::no_match_search().to_owned(),
        shown if shown < *count as usize => {
            text::palette_first(&format::number(shown as u64), &format::number(u64::from(*count)))
        }
        shown => text::search_results(shown),
    };
    format!("{line} · {coverage}")
}

fn has_directory() -> bool {
    config::get().directory.is_some()
}

fn option_id(number: usize) -> String {
    format!("palette-{number}")
}

fn commands(on_list: bool, saved: Vec<SavedView>, here: Vec<String>) -> Vec<Entry> {
    let mut commands = vec![
        Entry::Go(Route::Users(ListQuery::default())),
        Entry::Filter,
        Entry::Go(Route::Overview),
        Entry::Go(Route::NewUser),
        Entry::Go(Route::Plans(PlanPage::Import)),
        Entry::Go(Route::Plans(PlanPage::Stored)),
        Entry::PlanFile,
        Entry::Go(Route::Settings),
        Entry::Go(Route::RequestLog),
    ];
    commands.extend(saved.into_iter().map(Entry::View));
    if on_list {
        commands.extend([Dialog::Columns, Dialog::Export, Dialog::SaveView].map(Entry::Dialog));
    }
    // An action that appears in both is listed once.
    let known: Vec<String> = commands.iter().map(label).collect();
    commands.extend(here.into_iter().filter(|label| !known.contains(label)).map(Entry::Here));
    commands.extend(Theme::ALL.map(Entry::Theme));
    commands.extend(Density::ALL.map(Entry::Density));
    commands.extend([None].into_iter().chain(Language::ALL.map(Some)).map(Entry::Language));
    commands.extend([Entry::Dialog(Dialog::Shortcuts), Entry::SignOut]);
    commands
}

fn label(entry: &Entry) -> String {
    match entry {
        Entry::Go(Route::NewUser) => text::new_user().to_owned(),
        Entry::Go(Route::Overview) => text::overview().to_owned(),
        Entry::Go(Route::Plans(PlanPage::Import)) => text::import_users().to_owned(),
        Entry::Go(Route::Plans(_)) => text::open_plans().to_owned(),
        Entry::PlanFile => text::open_plan_file().to_owned(),
        Entry::Go(Route::Settings) => text::settings().to_owned(),
        Entry::Filter => text::filter_list().to_owned(),
        Entry::Here(label) => label.clone(),
        Entry::Theme(theme) => text::choose_theme(*theme),
        Entry::Density(density) => text::choose_density(*density),
        Entry::Language(language) => text::choose_language(*language),
        Entry::Go(Route::RequestLog) => text::request_log().to_owned(),
        Entry::Go(
            Route::Users(_)
            | Route::User(_)
            | Route::EditUser(_)
            | Route::ReplaceUser(_)
            | Route::SignIn { .. }
            | Route::Gallery
            | Route::NotFound(_),
        ) => text::users().to_owned(),
        Entry::View(view) => text::view_command(&view.name),
        Entry::Dialog(Dialog::Columns) => text::columns().to_owned(),
        Entry::Dialog(Dialog::Export) => text::export().to_owned(),
        Entry::Dialog(Dialog::SaveView) => text::save_view().to_owned(),
        Entry::Dialog(
            Dialog::Shortcuts | Dialog::Palette | Dialog::CopyByHand | Dialog::Coverage | Dialog::ChangePeople,
        ) => text::shortcuts_title().to_owned(),
        Entry::SignOut => text::sign_out().to_owned(),
        Entry::Person(user) => user.display_name(),
        Entry::Search(text) => text::search_everyone(&escape::escape(text)),
    }
}
