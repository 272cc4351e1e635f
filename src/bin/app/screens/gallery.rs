//! Every component in every state on one page, for people who change the look and for the tests that compare its
//! pictures. Only with the feature `gallery`. The components of the users' screens are in `users`, those of the
//! directory in `directory`, those of the plans in `plans`.

mod directory;
mod plan_run;
mod plans;
mod users;

use std::collections::BTreeSet;

use gatehouse::{
    api::error::{ApiError, NetworkError},
    display::field_value::FieldValue,
    list::{page::Total, views::SavedView},
    load::NextRetry,
    request_log::{LoggedRequest, LoggedResponse},
    text,
    token::Pause,
    url::{query::ListQuery, route::Route},
    user::User,
    view::pager::pager,
};
use leptos::{context::Provider, html, prelude::*};

use crate::{
    browser::{address::href, focus, navigator::PendingNavigation, vdom::Static},
    dialogs::{
        columns::Columns,
        export::{self, Export},
        leave::LeaveDialog,
        palette::{self, Entry, Found, Palette},
        reauth::{SignInAgain, whose},
        save_view::SaveView,
        shortcuts,
        token_check::TokenCheck,
    },
    screens::{banners, failed_chunk::failed_chunk, plans::framed, request_log, sign_in},
    state::{
        app::{App, app},
        dialog::Dialog,
        load::Retry,
        notices::Notices,
    },
    ui::{
        avatar::avatar,
        choice::choice,
        empty::Empty,
        error_box::ErrorBox,
        field::{Field, Kind},
        icon::{Icon, icon},
        item::{Item, item},
        json_tree,
        loading::loading,
        retry::retry_status,
        role::role_badge,
        summary::{Line, Summary},
        time::{Detail, when},
        value::{field_value, value},
    },
};

const NAME: &str = "gallery";

pub(crate) fn gallery() -> AnyView {
    let part = |name: &'static str, shown: AnyView| {
        view! { <section class="card panel" data-gallery="" aria-label=name><h2><code>{name}</code></h2>{shown}</section> }
    };
    let parts =
        |parts: Vec<(&'static str, AnyView)>| parts.into_iter().map(|(name, shown)| part(name, shown)).collect_view();
    let of_plans = |plans: Vec<(&'static str, AnyView)>| {
        parts(plans.into_iter().map(|(name, shown)| (name, framed(shown))).collect())
    };
    view! {
        <header class="head"><h1 tabindex="-1"><code>{NAME}</code></h1></header>
        {part("buttons", buttons())}
        {part("icons", icons())}
        {part("fields", fields())}
        {part("choices", choices())}
        {part("people", people())}
        {part("values", values())}
        {part("pager", pagers())}
        {part("banners", banners())}
        {part("troubles", troubles())}
        {part("empty", view! { <Empty title="" body=text::not_found_body(&text::named_by_id("10001"))><a class="button primary" href=href(&Route::Gallery)>{icon(Icon::Search)}{text::search_users()}</a></Empty> }.into_any())}
        {part("waiting", loading())}
        {part("a part that did not load", failed_chunk(|| ()))}
        {part("tree", json_tree::tree(r#"{"count": 2, "results": [{"id": "7", "profile": {"role": "admin"}}, null]}"#))}
        {part("items", items())}
        {part("retrying", retryings())}
        {part("calls", call_rows())}
        {parts(palettes())}
        {part("notice", banners::shown_notice(Notices::new(), text::copied().to_owned()).into_any())}
        {parts(sign_ins())}
        {parts(users::parts())}
        {parts(directory::parts())}
        {of_plans(plans::parts())}
        {of_plans(plan_run::parts())}
        {parts(dialogs())}
    }
    .into_any()
}

fn items() -> AnyView {
    let row = |name: String, note: Option<String>| {
        let end = (text::delete_view(), text::delete_view_label(&name));
        item(Item { to: href(&Route::Gallery), name, note, end }, || ())
    };
    let said = text::two_sentences(&text::stored_draft_body("…", text::field_role()), text::stored_draft_password());
    let rows = [
        row(text::users().to_owned(), None),
        row("long".repeat(30), None),
        row(text::edit_title("john.doe"), Some(said)),
    ];
    view! { <ul class="item-list">{rows.into_iter().collect_view()}</ul> }.into_any()
}

fn buttons() -> AnyView {
    let all = ["", "primary", "danger", "danger solid", "bare"].map(|class| {
        let class = format!("button {class}");
        view! {
            <button type="button" class=class.clone()>{text::edit()}</button>
            <button type="button" class=class.clone()>{icon(Icon::Refresh)}{text::refresh()}</button>
            <button type="button" class=class aria-disabled="true">{text::saving()}</button>
        }
    });
    view! { <div class="actions">{all.into_iter().collect_view()}<span class="button disabled" aria-disabled="true">{text::first_page()}</span></div> }.into_any()
}

fn icons() -> AnyView {
    use Icon::{Back, Copy, Gate, Leave, Plus, Refresh, Search, Settings, Users, Warning};
    let all = [Gate, Users, Plus, Search, Refresh, Copy, Warning, Leave, Back, Settings].map(icon);
    view! { <div class="actions">{all.into_iter().collect_view()}</div> }.into_any()
}

fn fields() -> AnyView {
    let (shown, hidden) = (RwSignal::new(true), RwSignal::new(false));
    let nothing = || Signal::derive(|| None::<String>);
    let pending = |text: &'static str| Signal::derive(move || text.to_owned());
    let quiet = || Callback::new(|_: String| ());
    view! {
        <div class="form">
            <Field id="empty" label=text::field_username() hint=text::hint_username() value=pending("") problem=nothing() on_input=quiet() />
            <Field id="filled" label=text::field_organization() value=pending("acme") problem=nothing() on_input=quiet()
                suggestions=Some(Signal::derive(|| vec!["acme".to_owned()])) />
            <Field id="bad" label=text::field_email() kind=Kind::Email value=pending("nobody") problem=Signal::derive(|| Some(text::email_invalid().to_owned())) on_input=quiet() />
            <Field id="hidden" label=text::field_password() hint=text::password_hint() kind=Kind::Password { shown: hidden } value=pending("secret") problem=nothing() on_input=quiet() />
            <Field id="shown" label=text::password_new() kind=Kind::Password { shown } value=pending("secret") problem=nothing() on_input=quiet() />
        </div>
    }
    .into_any()
}

fn choices() -> AnyView {
    let sizes = [20, 50, 100].map(|size| (size, size.to_string()));
    view! {
        {choice("card setting", "sizes", text::page_size_heading(), sizes, || 50, |_| ())}
        <div class="checkbox">
            <input id="checked" type="checkbox" checked=true />
            <div><label for="checked">{text::single_key_shortcuts()}</label><p class="hint">{text::single_key_shortcuts_hint()}</p></div>
        </div>
    }
    .into_any()
}

const NAMES: [&str; 8] =
    ["Ana Gonçalves", "Wei Chen", "Łukasz Żak", "Priya R", "Siân O’Neill", "Nguyễn An", "Kofi", "z"];

fn people() -> AnyView {
    let faces = NAMES.map(avatar);
    let roles = ["user", "admin", "a role with a name that is too long to be shown whole", ""];
    let roles = roles.map(|role| role_badge(&FieldValue::Text(role.to_owned())));
    view! {
        <div class="actions">{Vec::from(faces)}</div>
        <div class="actions">{Vec::from(roles)}</div>
    }
    .into_any()
}

fn values() -> AnyView {
    let shown = ["plain", "", "hid\u{200B}den \u{202E}turned", "=1+1", "<b>markup</b>", "محمد", "two  spaces "];
    let shown = shown.map(|text| field_value(&FieldValue::Text(text.to_owned())));
    let times = ["2024-01-15T10:30:00Z", "2024-01-15", "not a time", "", "0001-01-01T00:00:00Z"];
    let times = times.map(|time| FieldValue::Text(time.to_owned())).into_iter();
    let times = times.chain([FieldValue::Null, FieldValue::Absent]);
    let times = times.map(|time| when(&time, Detail::Moment));
    view! {
        <dl class="properties">
            {shown.into_iter().map(|shown| view! { <div><dt>{text::field_username()}</dt><dd><span class="value">{shown}</span></dd></div> }).collect_view()}
            {times.map(|time| view! { <div><dt>{text::created_at()}</dt><dd>{time}</dd></div> }).collect_view()}
            <div><dt>{text::field_email()}</dt><dd><span class="value">{value(&"long".repeat(60))}</span></dd></div>
        </dl>
    }
    .into_any()
}

fn pagers() -> AnyView {
    let to = || Some(href(&Route::Gallery));
    view! { <div class="foot">{Static(pager([None, None, to(), to()]))}</div><div class="foot">{Static(pager([to(), to(), to(), to()]))}</div> }.into_any()
}

/// The banners above every screen. Only the server tells that a token may only read.
fn banners() -> AnyView {
    let notices = Notices::new();
    notices.report.set(vec![text::undo_password().to_owned()]);
    let (online, newer_version) = (RwSignal::new(false).read_only(), RwSignal::new(true).read_only());
    let staged = App { notices, online, newer_version, ..app() };
    view! {
        <Provider value=staged>{banners::banners()}</Provider>
        {banners::read_only("read only")}
    }
    .into_any()
}

fn troubles() -> AnyView {
    let told = text::api_error(&ApiError::Unreachable);
    let lines = vec![
        Line { field: None, sentence: text::json_not_an_object().to_owned() },
        Line { field: Some(("bad".into(), text::field_email().into())), sentence: text::email_invalid().to_owned() },
    ];
    view! {
        <ErrorBox told=told raw=Some("502".to_owned()) />
        <Summary title=text::fix_problems() lines=lines />
    }
    .into_any()
}

/// The first try stands for a pause that is over: no seconds that count down.
fn retryings() -> AnyView {
    let next = NextRetry { attempt: 2, at: 0.0 };
    view! { {retry_status(Retry::staged(Some(next)))}{retry_status(Retry::staged(None))} }.into_any()
}

/// One that went well and is open, one that was refused, one that never arrived; and what the contract does not list.
fn call_rows() -> AnyView {
    const TWELVE: u64 = 1_767_268_800_000;
    let call = |number: u32, method: &str, path: &str, answer| LoggedRequest {
        number,
        method: method.to_owned(),
        url: format!("https://gate.example.com/api{path}"),
        started_at: TWELVE,
        duration_ms: 1234,
        attempt: number,
        request_body: (method != "GET").then(|| r#"{"email": "john@example.com", "password": "•••"}"#.to_owned()),
        response: answer,
    };
    let answer = |status: u16, body: &str| Ok(LoggedResponse { status, size: body.len(), body: Some(body.to_owned()) });
    let all = [
        call(1, "PATCH", "/user/10001/", answer(200, r#"{"id": "10001", "username": "john.doe", "vlan": 12}"#)),
        call(2, "POST", "/user/", answer(400, r#"{"username": ["taken"]}"#)),
        call(3, "GET", "/user/?limit=20&offset=0", Err(NetworkError::TimedOut)),
    ];
    let odd = request_log::odd(&all);
    let opened = RwSignal::new(BTreeSet::from([1]));
    let rows = all.map(|call| view! { <li>{request_log::one(call, opened, app())}</li> });
    view! { {odd}<ol class="requests" aria-label=text::request_log()>{rows.into_iter().collect_view()}</ol> }.into_any()
}

/// While a person is looked for, when one was found, and when the API did not answer.
fn palettes() -> Vec<(&'static str, AnyView)> {
    let view = SavedView { name: text::users().to_owned(), query: ListQuery::default() };
    let commands = [Entry::Go(Route::NewUser), Entry::View(view), Entry::Here(text::edit().to_owned())];
    let found = |people: Vec<User>, problem| Found { text: "o".to_owned(), people, problem, summary: None };
    let failed = found(Vec::new(), Some(text::api_error(&ApiError::Unreachable).title));
    let all = [
        ("palette: searching", Found::default()),
        ("palette: found", found(vec![users::john()], None)),
        ("palette: failed", failed),
    ];
    all.map(|(name, found)| {
        let people = found.people.iter().cloned().map(|user| Entry::Person(Box::new(user)));
        let entries: Vec<Entry> = commands.iter().cloned().chain(people).collect();
        let state = palette::State {
            typed: RwSignal::new("o".to_owned()),
            at: RwSignal::new(entries.len() - 1),
            entries: Memo::new(move |_| entries.clone()),
            found: RwSignal::new(found),
        };
        let drawn = palette::drawn(state, |_| (), |_| ());
        (name, standing("palette", drawn.into_any()))
    })
    .into()
}

/// A dialog around what is drawn into one.
fn standing(class: &'static str, drawn: AnyView) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    focus::dialog_follows(dialog, || true);
    view! { <dialog class=class node_ref=dialog>{drawn}</dialog> }.into_any()
}

/// As it is asked for, once it was refused, and while the API is asked about it.
fn sign_ins() -> Vec<(&'static str, AnyView)> {
    let (bad, busy) = (TokenCheck::new("#token-bad"), TokenCheck::new("#token-busy"));
    bad.problem
        .set(Some(text::sign_in_error(&ApiError::SignedOut { server_message: None }, "https://gate.example.com/api")));
    busy.busy.set(true);
    let all = [("sign in", TokenCheck::new("#token")), ("sign in: refused", bad), ("sign in: checking", busy)];
    all.map(|(name, check)| (name, view! { <div class="sign-in">{sign_in::form(check)}</div> }.into_any())).into()
}

fn exports() -> [(&'static str, export::State); 5] {
    let saved = export::State::Saved {
        line: text::export_done(1233, "users.csv"),
        warning: Some(text::export_count_differs("1,234", "1,233")),
    };
    [
        ("dialog: export", export::State::Asked),
        ("dialog: export, reading", export::State::Reading { received: 500, total: Total::Exactly(1234) }),
        ("dialog: export, reading, not counted", export::State::Reading { received: 500, total: Total::AtLeast(500) }),
        ("dialog: export, saved", saved),
        ("dialog: export, failed", export::State::Failed(text::export_blocked().to_owned())),
    ]
}

/// Each as if it had just been asked for, in the page in place of over it (`focus::open_dialog`).
fn dialogs() -> Vec<(&'static str, AnyView)> {
    fn open_dialog(ask: Dialog, draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
        users::staged_list(move || {
            let staged = App { open_dialog: RwSignal::new(Some(ask)), ..app() };
            view! { <Provider value=staged>{draw()}</Provider> }.into_any()
        })
    }
    let save_view = |problem: Option<String>| {
        open_dialog(Dialog::SaveView, move || view! { <SaveView problem=RwSignal::new(problem) /> }.into_any())
    };
    let pending = |pending: PendingNavigation| {
        let app = app();
        let staged = App { navigator: app.navigator.staged(Route::NewUser, Some(pending)), ..app };
        view! { <Provider value=staged><LeaveDialog /></Provider> }.into_any()
    };
    let exports = exports().map(|(name, state)| {
        let draw = move || view! { <Export state=RwSignal::new(state) /> }.into_any();
        (name, open_dialog(Dialog::Export, draw))
    });
    let others = [
        ("dialog: palette", open_dialog(Dialog::Palette, || view! { <Palette /> }.into_any())),
        ("dialog: keys", open_dialog(Dialog::Shortcuts, || shortcuts::list().into_any())),
        ("dialog: columns", open_dialog(Dialog::Columns, || view! { <Columns /> }.into_any())),
        ("dialog: coverage", open_dialog(Dialog::Coverage, directory::coverage_dialog)),
        ("dialog: save view", save_view(None)),
        ("dialog: save view, no name", save_view(Some(text::view_name_required().to_owned()))),
        ("dialog: leave", pending(PendingNavigation::Traverse(-1))),
        ("dialog: sign out", pending(PendingNavigation::SignOut)),
        ("dialog: another token", standing("", whose("", |_| (), |_| ()))),
        ("dialog: sign in again", view! { <SignInAgain why=Pause::Expired /> }.into_any()),
    ];
    exports.into_iter().chain(others).collect()
}
