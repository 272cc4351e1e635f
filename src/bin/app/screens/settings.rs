//! Settings of this browser, its stored drafts and views, and information about the console.

mod about;
mod drafts;
mod saved_views;

use gatehouse::{
    settings::{Density, Language, Settings as Chosen, Theme},
    text,
    url::query::PAGE_SIZES,
};
use leptos::prelude::*;

use crate::{
    browser::{config, intl, navigator, settings_store, title},
    state::app::app,
    ui::choice::{Words, choice},
};

#[component]
pub(crate) fn Settings() -> impl IntoView {
    title::set(text::settings());
    let set = RwSignal::new(settings_store::get());
    let notices = app().notices;
    let change = move |change: &dyn Fn(&mut Chosen)| {
        set.update(|set| change(set));
        notices.say_unless_kept(settings_store::keep(&set.get_untracked()));
    };
    let languages = [(None, text::language_browser())]
        .into_iter()
        .chain(Language::ALL.map(|language| (Some(language), language.own_name())))
        .map(|(language, name)| (language, Words::in_language(name, language.map(Language::tag))));
    // Every sentence and date depends on the language, so the whole console is redrawn.
    let restart = move |set: &dyn Fn(&mut Chosen)| {
        change(set);
        navigator::reload();
    };
    let sizes = [None].into_iter().chain(PAGE_SIZES.map(Some));
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1">{text::settings()}</h1>
                <p class="tiny muted">{text::settings_lead()}</p>
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
                <legend>{text::keyboard_heading()}</legend>
                <div class="checkbox">
                    <input id="shortcuts" type="checkbox" aria-describedby="shortcuts-hint" prop:checked=move || set.get().shortcuts
                        on:change=move |event| { let on = event_target_checked(&event); change(&|set| set.shortcuts = on) } />
                    <div>
                        <label for="shortcuts">{text::single_key_shortcuts()}</label>
                        <p class="hint" id="shortcuts-hint">{text::single_key_shortcuts_hint()}</p>
                    </div>
                </div>
            </fieldset>
            {drafts::drafts(notices)}
            {saved_views::saved_views(notices)}
            {about::about()}
        </div>
    }
}
