//! What a person sets for this browser, what is kept in it, and what this console is.

use gatehouse::{
    query::PAGE_SIZES,
    route::Route,
    settings::{Density, Language, Settings as Chosen, Theme},
    text,
    views::{self as named, View},
};
use leptos::{ev, prelude::*, task::spawn_local};

use super::views;
use crate::{
    edge::{
        address::{self, href},
        api, clock, config, download, drafts,
        http::GiveUp,
        intl, settings, version,
    },
    flow::{arranged::Arranged, notices::Notices},
    shell::title,
    ui::{
        choice::{Words, choice},
        field::Field,
    },
};

#[component]
pub(crate) fn Settings() -> impl IntoView {
    title(text::settings());
    let set = RwSignal::new(settings::get());
    let notices = expect_context::<Notices>();
    let change = move |change: &dyn Fn(&mut Chosen)| {
        set.update(|set| change(set));
        if !settings::keep(&set.get_untracked()) {
            notices.say(text::settings_not_kept().to_owned());
        }
    };
    let languages = [(None, text::language_browser())]
        .into_iter()
        .chain(Language::ALL.map(|language| (Some(language), language.own_name())))
        .map(|(language, name)| (language, Words::in_language(name, language.map(Language::tag))));
    // Every sentence and every date is in it: the console is drawn anew.
    let restart = move |set: &dyn Fn(&mut Chosen)| {
        change(set);
        address::reload();
    };
    let sizes = [None].into_iter().chain(PAGE_SIZES.map(Some));
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1">{text::settings()}</h1>
                <p class="tiny quiet">{text::settings_lead()}</p>
            </div>
        </header>
        <div class="settings">
            {choice("card setting", "theme", text::theme_heading(), Theme::ALL.map(|theme| (theme, text::theme(theme))), move || set.get().theme,
                move |theme| change(&|set| set.theme = theme))}
            {choice("card setting", "language", text::language_heading(), languages, move || set.get().language,
                move |language| restart(&|set| set.language = language))}
            <section class="card setting">
                <h2><label for="time-zone">{text::time_zone_heading()}</label></h2>
                <select id="time-zone" aria-describedby="time-zone-hint" on:change=move |event| {
                    let zone = Some(event_target_value(&event)).filter(|zone| !zone.is_empty());
                    restart(&|set| set.time_zone.clone_from(&zone));
                }>
                    <option value="">{text::time_zone_system()}</option>
                    {intl::time_zones().into_iter().map(|zone| {
                        let is_set = set.with_untracked(|set| set.time_zone.as_ref() == Some(&zone));
                        view! { <option value=zone.clone() selected=is_set>{zone.replace('_', " ")}</option> }
                    }).collect_view()}
                </select>
                <p class="hint" id="time-zone-hint">{text::time_zone_hint()}</p>
            </section>
            {choice("card setting", "density", text::density_heading(), Density::ALL.map(|density| (density, text::density(density))), move || set.get().density,
                move |density| change(&|set| set.density = density))}
            {choice("card setting", "page-size", text::page_size_heading(), sizes.map(|size| (size, text::page_size(size, config::get().page_size))),
                move || set.get().page_size, move |size| change(&|set| set.page_size = size))}
            <fieldset class="card setting">
                <legend>{text::keyboard()}</legend>
                <div class="check">
                    <input id="shortcuts" type="checkbox" aria-describedby="shortcuts-hint" prop:checked=move || set.get().shortcuts
                        on:change=move |event| { let on = event_target_checked(&event); change(&|set| set.shortcuts = on) } />
                    <div>
                        <label for="shortcuts">{text::shortcuts()}</label>
                        <p class="hint" id="shortcuts-hint">{text::shortcuts_hint()}</p>
                    </div>
                </div>
            </fieldset>
            {kept(notices)}
            {saved_views(notices)}
            {about()}
        </div>
    }
}

/// What this browser holds of a person's work.
fn kept(notices: Notices) -> impl IntoView {
    let count = RwSignal::new(drafts::count());
    let erase = move |_: ev::MouseEvent| {
        drafts::discard_all();
        count.set(0);
        notices.say(text::drafts_erased().to_owned());
    };
    view! {
        <section class="card setting" aria-labelledby="kept">
            <h2 id="kept">{text::kept_here()}</h2>
            <p>{move || text::drafts(count.get())}</p>
            {move || (count.get() > 0).then(|| view! {
                <div class="actions"><button type="button" class="button danger" on:click=erase>{text::erase_drafts()}</button></div>
            })}
        </section>
    }
}

/// The lists that a person named: seen, taken along as a file, brought back, forgotten.
fn saved_views(notices: Notices) -> impl IntoView {
    let arranged = expect_context::<Arranged>();
    let (typed, problem) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let put = move |kept: Vec<View>| {
        if !views::keep(arranged, &kept) {
            notices.say(text::settings_not_kept().to_owned());
        }
    };
    let rows = move || {
        let all = views::all(arranged);
        if all.is_empty() {
            return view! { <p>{text::views_none()}</p> }.into_any();
        }
        let rows = all.iter().map(|view| {
            let (name, to) = (view.name.clone(), href(&Route::Users(view.query.clone())));
            let rest: Vec<View> = all.iter().filter(|other| *other != view).cloned().collect();
            let label = text::forget_view(&name);
            view! {
                <li>
                    <a href=to><bdi>{name}</bdi></a>
                    <button type="button" class="button danger" aria-label=label on:click=move |_| put(rest.clone())>{text::forget()}</button>
                </li>
            }
        });
        let save = {
            let all = all.clone();
            move |_| {
                let saved = download::save("saved-views.json", "application/json", &named::write(&all));
                let said =
                    if saved { text::views_saved("saved-views.json") } else { text::export_refused().to_owned() };
                notices.say(said);
            }
        };
        view! {
            <ul class="saved">{rows.collect_view()}</ul>
            <div class="actions"><button type="button" class="button" on:click=save>{text::save_views()}</button></div>
        }
        .into_any()
    };
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let found = named::read(&typed.get_untracked()).filter(|found| !found.is_empty());
        let Some(found) = found else {
            return problem.set(Some(text::views_unreadable().to_owned()));
        };
        typed.set(String::new());
        put(found.into_iter().fold(untrack(|| views::all(arranged)), named::with));
    };
    view! {
        <section class="card setting" aria-labelledby="views">
            <h2 id="views">{text::views()}</h2>
            {rows}
            <form novalidate on:submit=add>
                <Field id="views-text" label=text::views_text() hint=text::views_text_hint() value=typed problem=problem
                    on_input=move |text| { typed.set(text); problem.set(None) } />
                <div class="actions"><button type="submit" class="button">{text::add_views()}</button></div>
            </form>
        </section>
    }
}

/// Version, addresses, the policy in force, and whether the API answers.
fn about() -> impl IntoView {
    let policy = RwSignal::new(None::<Option<String>>);
    spawn_local(async move {
        let found = version::policy().await;
        policy.try_set(Some(found));
    });
    let checked = RwSignal::new(None::<Result<String, String>>);
    let busy = RwSignal::new(false);
    let check = move |_: ev::MouseEvent| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let start = clock::now();
            let told = match api::check(&GiveUp::new()).await {
                Ok(count) => {
                    Ok(text::api_answers(&clock::number((clock::now() - start) as u64), &clock::number(count)))
                }
                Err(Some(fault)) => Err(text::fault_told(&fault).sentences()),
                Err(None) => Err(String::new()),
            };
            checked.try_set(Some(told));
            busy.try_set(false);
        });
    };
    let line = |name: &'static str, value: String| view! { <div><dt>{name}</dt><dd><span class="value mono">{value}</span></dd></div> };
    view! {
        <section class="card setting" aria-labelledby="about">
            <h2 id="about">{text::about()}</h2>
            <dl class="facts">
                {line(text::version(), version::name())}
                {line(text::api_address(), config::get().api.clone())}
                <div><dt>{text::policy()}</dt><dd><span class="value mono">{move || match policy.get() {
                    None => text::loading().to_owned(),
                    Some(found) => found.unwrap_or_else(|| text::no_policy().to_owned()),
                }}</span></dd></div>
            </dl>
            <div class="actions">
                <a class="button" href=href(&Route::Calls)>{text::calls()}</a>
                <button type="button" class="button" aria-disabled=move || busy.get().then_some("true") on:click=check>{text::check_api()}</button>
            </div>
            <p role="status" class:problem=move || matches!(checked.get(), Some(Err(_)))>
                {move || checked.get().map(|told| told.unwrap_or_else(|problem| problem))}
            </p>
        </section>
    }
}
