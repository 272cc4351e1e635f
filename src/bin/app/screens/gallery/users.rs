//! What the screens about users are made of, in every state, for the gallery: the components themselves, each among
//! contexts of its own. Only in development builds.

use gatehouse::{
    api::{error::ApiError, lookup::Verdict, wire},
    form::{
        check::FormKind,
        draft::{Draft, Field, OtherInput},
        other_field::{Input, Kind, OtherField},
        password::Strength,
        record_json,
    },
    list::{
        columns,
        page::{Emptiness, Page, Total},
        sort::SortOrder,
    },
    stored_draft::{self, DraftContent, StoredDraft},
    text,
    token::TokenFingerprint,
    url::{
        query::{Filter, ListQuery},
        route::{Key, Route, Segment},
    },
    user::User,
    view::list::{self as markup, List},
    write::{WriteMethod, diff, merge, undo::Undo},
};
use leptos::{context::Provider, prelude::*};

use crate::{
    browser::{clock, platform::BROWSER, vdom::Static},
    state::{
        app::{App, app},
        list_cache::Neighbours,
        load::{Loaded, Retry},
        notices::Notices,
        selection::Selection,
        table::TableState,
        undo::Undoable,
    },
    ui::{
        copy::Copy,
        submit_error::{SubmitError, submit_error_box},
    },
};
use crate::{
    dialogs::{
        delete::{DeleteDialog, Deleting},
        selection::SelectionBar,
    },
    screens::{
        edit,
        empty_list::empty_list,
        form::{
            self,
            look_up::{LookUpState, look_up_line},
            restore_draft::offer,
            submit::{self, Conflict, Submission, chooser},
        },
        preview,
        replace::{self, compared},
        undo, user,
    },
};

const BASE: &str = r#"{"id": "10001", "username": "john.doe", "email": "john.doe@example.com", "organization": "example", "vlan": 12, "profile":
    {"first_name": "John", "last_name": "Doe", "role": "admin", "created_at": "2024-01-15T10:30:00Z", "last_login": ""}}"#;
const MINE: &str = r#"{"id": "10001", "username": "john.doe", "email": "john@example.com", "organization": "example", "profile":
    {"first_name": "Jon", "last_name": "Doe", "role": "user"}}"#;
const THEIRS: &str = r#"{"id": "10001", "username": "john.doe", "email": "doe@example.com", "organization": "example", "profile":
    {"first_name": "", "last_name": "Doe", "role": "admin"}}"#;
const OTHER_FIELDS: &str = r#"{"id": "7", "username": "jane", "is_active": true, "status": "active", "note": null, "comment": "",
    "vlan": 12, "profile": {"expires_at": "2026-11-30T08:00:00Z", "birthday": "1990-02-03"}}"#;
const LOOKALIKE: &str = r#"{"id": "7", "username": "аdmin", "organization": "example"}"#;

#[expect(clippy::expect_used, reason = "the records stand in this source")]
pub(crate) fn person(record: &str) -> User {
    wire::user(record).expect("a user")
}

pub(crate) fn john() -> User {
    person(BASE)
}

#[expect(clippy::expect_used, reason = "the id stands in this source")]
fn key() -> Key {
    Key::Id(Segment::new("10001").expect("an id"))
}

pub(crate) fn parts() -> Vec<(&'static str, AnyView)> {
    vec![
        ("list", list_of_people()),
        ("list: waiting", Static(markup::skeleton(3, &columns::default_columns())).into_any()),
        ("list: filtered", Static(markup::chips(&filtered(), &BROWSER)).into_any()),
        ("form", form_with_a_password()),
        ("other fields", other_fields()),
        ("password strength", strengths()),
        ("look-ups of a username", look_ups()),
        (
            "copying",
            view! { <div class="actions"><Copy what=text::field_username() value=john().username() /></div> }
                .into_any(),
        ),
        ("neighbours", neighbours()),
        ("look-alikes", user::lookalikes(&person(LOOKALIKE)).into_any()),
        ("peek", preview::facts(&john(), &key(), RwSignal::new(false)).into_any()),
        ("picked", staged_list(|| view! { <SelectionBar /> }.into_any())),
        ("no rows", no_rows_at_all()),
        ("why a form is still there", troubles()),
        ("collision", collision(false)),
        ("collision: not chosen", collision(true)),
        ("edit: changes", changes()),
        ("forms: sending", send_buttons()),
        ("replace", json(record_json::pretty(person(MINE).record()))),
        ("replace: no JSON", json("{".to_owned())),
        ("undo of a change", undo_of_change()),
        ("undo of a delete", undo_of_delete()),
        ("draft offered", draft()),
        ("dialog: delete", deleting(|_| ())),
        ("dialog: delete, under way", deleting(|deleting| deleting.save.busy.set(true))),
        (
            "dialog: delete, changed since",
            deleting(|deleting| deleting.changed.set(diff::between(person(MINE).record(), john().record()))),
        ),
    ]
}

/// Beside a list of one person. That person is picked, and so is another, who is not on the page.
pub(crate) fn staged_list(draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    let table_state = TableState::new();
    let page = Page { count: Some(1234), ..Page::whole(vec![john()]) };
    let answer = Loaded { query: ListQuery::default(), value: page, read_at: clock::now() };
    table_state.update(|view| view.list = Some(RwSignal::new(Some(answer))));
    let selection = Selection::new(table_state);
    selection.stage([john(), person(LOOKALIKE)]);
    // In a form of its own: choices of the same name elsewhere on the page are others.
    let staged = App { table_state, selection, ..app() };
    view! { <form><Provider value=staged>{draw()}</Provider></form> }.into_any()
}

fn filtered() -> ListQuery {
    ListQuery::default().with_filter(Filter::Role, "admin").with_filter(Filter::Organization, &"long".repeat(30))
}

/// Sorted by name: one with what everyone has, one with long values, one with little, and one who was here three days
/// ago.
fn list_of_people() -> AnyView {
    let long = "long".repeat(30);
    let days_ago = clock::now() as u64 - 3 * 24 * 60 * 60 * 1000;
    let records = [
        BASE.to_owned(),
        format!(
            r#"{{"id": "2", "username": "{long}", "email": "{long}", "organization": "{long}", "profile": {{"role": "{long}"}}}}"#
        ),
        r#"{"id": "3", "username": "محمد"}"#.to_owned(),
        format!(r#"{{"id": "4", "username": "wei", "profile": {{"last_login": "{}"}}}}"#, clock::iso(days_ago)),
    ];
    let rows: Vec<User> = records.iter().map(|record| person(record)).collect();
    let query = ListQuery::default().with_offset(20);
    let list = List {
        total: Total::Exactly(1234),
        rows: &rows,
        query: &query,
        columns: &columns::default_columns(),
        order: Some(&SortOrder { column: None, descending: false }),
        is_selected: &|_| false,
        platform: &BROWSER,
    };
    let page = Page { count: Some(1234), ..Page::whole(rows.clone()) };
    let foot = markup::foot(&page, &query, 20, true, &BROWSER);
    view! { {Static(list.table())}{Static(foot)} }.into_any()
}

fn form_with_a_password() -> AnyView {
    let mut draft = Draft::from_user(&john());
    draft.set(Field::Password, "correct horse battery ".to_owned());
    draft.set(Field::Email, "jane\u{200B}@example.com".to_owned());
    let state = form::State::new(FormKind::Create { needs_organization: true }, draft);
    let fields = form::fields(state, Some(look_up(LookUpState::Nothing)), Callback::new(|_: Field| ()));
    view! { <div class="form">{fields}</div> }.into_any()
}

/// A field of each kind, among them null, empty text, and text in a field of numbers.
fn other_fields() -> AnyView {
    let user = person(OTHER_FIELDS);
    let fields = OtherField::all(&user, &[]);
    let mut draft = Draft::from_user(&user);
    let typed = OtherInput { kind: Kind::Number, input: Input::Text("twelve".to_owned()) };
    draft.set_other(vec!["vlan".to_owned()], Some(typed));
    let state = form::State::new(FormKind::Edit, draft);
    state.check();
    let fields = form::other_fields::other_fields(state, RwSignal::new(user), StoredValue::new(fields));
    view! { <div class="form">{fields}</div> }.into_any()
}

fn strengths() -> AnyView {
    let all = [Strength::Weak, Strength::Fair, Strength::Good, Strength::Strong];
    all.map(|strength| form::meter(move || Some(strength))).into_any()
}

fn look_ups() -> AnyView {
    let told =
        [Verdict::Free, Verdict::Taken(Box::new(john())), Verdict::LooksAlike(Box::new(john())), Verdict::Unsure]
            .map(LookUpState::Found);
    let all = [LookUpState::Nothing, LookUpState::Looking, LookUpState::Failed].into_iter().chain(told);
    all.map(look_up).collect_view().into_any()
}

fn look_up(known: LookUpState) -> AnyView {
    view! { <p class="username-check hint">{look_up_line(known)}</p> }.into_any()
}

fn neighbours() -> AnyView {
    let neighbours = |before: Option<&str>, after: Option<&str>, place| Neighbours {
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
        place,
        total: Total::Exactly(1234),
    };
    let all = [neighbours(None, Some("2"), 1), neighbours(Some("1"), Some("3"), 2)];
    all.map(user::neighbours).into_any()
}

fn no_rows_at_all() -> AnyView {
    let all = [
        Emptiness::PastEnd { count: 1234, last: ListQuery::default() },
        Emptiness::NoneSent { count: Some(45), before: Some(ListQuery::default().with_offset(20)) },
        Emptiness::NoneSent { count: None, before: None },
        Emptiness::NoMatch(ListQuery::default()),
        Emptiness::NoMatchSoFar(ListQuery::default().with_filter(Filter::Search, "jane")),
        Emptiness::Nobody,
    ];
    all.map(|why| empty_list(&why)).into_any()
}

fn troubles() -> AnyView {
    let all = [
        SubmitError::Failed(ApiError::Conflict { server_message: Some("username is taken".to_owned()) }),
        SubmitError::NotDone(ApiError::TimedOut),
        SubmitError::Unknown(ApiError::Broken { status: 502, wait: None, raw: "502".to_owned() }),
        SubmitError::SecretUnknown(ApiError::TimedOut),
        SubmitError::Failed(ApiError::Refused { server_message: Some("This field may not be null.".to_owned()) }),
        SubmitError::Gone,
    ];
    all.map(|submit_error| submit_error_box(&submit_error, text::Write::Form)).into_any()
}

fn collision(is_choice_missing: bool) -> AnyView {
    let (base, mine, theirs) = (john(), person(MINE), person(THEIRS));
    let edits = diff::between(base.record(), mine.record());
    let merge = merge::merge(&edits, theirs.record());
    let submission = Submission::new(base, key());
    let chooser =
        chooser(submission, Conflict { theirs, merge }, Callback::new(|_| ()), RwSignal::new(is_choice_missing));
    // In a form of its own: choices of the same name elsewhere on the page are others.
    view! { <form>{chooser}</form> }.into_any()
}

/// What an edit would change, and that it would change nothing.
fn changes() -> AnyView {
    let mut draft = Draft::from_user(&person(MINE));
    draft.set(Field::Password, "correct horse battery ".to_owned());
    draft.set(Field::Email, "jane\u{200B}@example.com".to_owned());
    let all = [diff::from_draft(&john(), &draft), Vec::new()];
    all.map(|all| view! { <div>{submit::changes(move || edit::listed(&john(), &all))}</div> }).into_any()
}

fn send_buttons() -> AnyView {
    let all = [(true, text::save_changes(2)), (false, text::saving().to_owned()), (false, text::creating().to_owned())];
    let all = all.map(|(is_ready, label)| {
        view! { <div class="form-actions">{form::send_button(move || is_ready, move || label.clone())}</div> }
    });
    all.into_any()
}

/// The record as JSON beside what it would change.
fn json(typed: String) -> AnyView {
    let read = record_json::parse(&typed, &john());
    let found = read.as_ref().map(|next| diff::between(john().record(), next)).ok();
    let problem = read.err();
    view! {
        <div class="two-columns">
            <form class="form">{replace::json(RwSignal::new(typed), Memo::new(move |_| problem))}</form>
            {submit::changes(move || compared(found.as_deref()))}
        </div>
    }
    .into_any()
}

fn deleting(stage: impl FnOnce(Deleting)) -> AnyView {
    let deleting = Deleting::new(john());
    stage(deleting);
    view! { <DeleteDialog deleting=deleting key=key() open=RwSignal::new(true) /> }.into_any()
}

fn undo_of_change() -> AnyView {
    let notices = Notices::new();
    let after = person(MINE);
    let edits = diff::between(after.record(), person(THEIRS).record());
    let undo = Undo { edits, loses_password: true, lost_secrets: vec![vec!["api_key".to_owned()]] };
    notices.undo.set(Some(Undoable::Change { key: key(), after: Box::new(after), undo, method: WriteMethod::Patch }));
    let staged = App { notices, ..app() };
    let draw = || undo::of_change(john().id(), Retry::staged(None));
    view! { <Provider value=staged>{draw()}</Provider> }.into_any()
}

fn undo_of_delete() -> AnyView {
    let (app, notices) = (app(), Notices::new());
    notices.undo.set(Some(Undoable::Delete(Box::new(john()))));
    let navigator = app.navigator.staged(Route::Users(ListQuery::default()), None);
    view! { <Provider value=App { navigator, notices, ..app }>{undo::of_delete()}</Provider> }.into_any()
}

/// Typed under another token, a moment ago.
fn draft() -> AnyView {
    let kept = StoredDraft {
        base: Some(john().record().clone()),
        content: DraftContent::Fields(Draft::from_user(&person(MINE))),
        changed_at: u64::MAX,
        owner: TokenFingerprint { salt: 0, hash: 0 },
        had_password: true,
    };
    let heading = text::edit_title(&john().display_name());
    let form = stored_draft::DraftKey::Edit(key());
    offer(&kept, &heading, form, RwSignal::new(Some(kept.clone())), StoredValue::new(None))
}
