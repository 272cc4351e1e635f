//! Match: which column of the file is which field, whom a row means, and what may happen.

use gatehouse::{
    api::error::CallError,
    display::escape::escape,
    plan::message::{Ask, MatchedColumn, Matching, Why},
    text::{self, plan_rows},
    view::{element::el, value},
};
use leptos::{prelude::*, task::spawn_local};
use plans::{
    check::Options,
    draft::{Chip, Counts},
    field::Field,
    mapping::{Column, MappingProblem},
    target::Target,
};

use super::{Import, bring, menu};
use crate::{
    browser::{format, http::AbortHandle, leak_guard, records, vdom::Static},
    screens::{directory as reading, plans::steps::Step},
    state::{
        directory,
        plans::{Payload, Plans},
    },
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// So many records are read before the worker gets them.
const AT_A_TIME: usize = 50;
/// So many of the known roles and organizations are offered for new users.
const MAX_OFFERED: usize = 200;

/// The step.
pub(crate) fn matching(import: Import) -> AnyView {
    import.follow_reading();
    let found = move || import.kept.with(|kept| kept.table.as_ref().map(|table| bring::found(import, table)));
    // Drawn anew only where a column has become another: numbers and ticks change beside their menus.
    let columns = Memo::new(move |_| {
        import
            .matching
            .with(|now| now.as_ref().map(|now| (now.columns.clone(), now.problems.clone(), now.other_fields.clone())))
    });
    let table = move || {
        columns.with(|columns| {
            columns.as_ref().map(|(columns, problems, others)| table(import, columns, problems, others))
        })
    };
    let has_problems =
        Memo::new(move |_| import.matching.with(|now| now.as_ref().is_none_or(|now| !now.problems.is_empty())));
    let rows = Memo::new(move |_| import.matching.with(|now| now.as_ref().map_or(0, |now| now.counts.tally.sum())));
    let check = move |_| {
        if !has_problems.get_untracked() {
            import.change_draft(Ask::Draft, move || import.go(Step::Mend));
        }
    };
    view! {
        {found}
        {compared(import)}
        {move || import.matching.with(|now| now.as_ref().filter(|now| now.is_recipe).map(|_| view! { <p class="callout">{text::import_recipe()}</p> }))}
        {table}
        <div class="split">
            {whom(import)}
            {may(import)}
            {counts(import)}
        </div>
        <div class="bottom">
            <p>{text::import_stays()}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| import.go(Step::Bring)>{text::plan_back()}</button>
                <button type="button" class="button primary" aria-disabled=move || has_problems.get().then_some("true") on:click=check>
                    {move || live_text(text::import_check(rows.get() as u64))}
                </button>
            </div>
        </div>
    }
    .into_any()
}

impl Import {
    /// Compares again once everybody was read.
    fn follow_reading(self) {
        let coverage = directory::signals(self.app).coverage;
        let is_whole = Memo::new(move |_| {
            leak_guard::with(coverage, |coverage| coverage.state == ::directory::coverage::State::Done)
        });
        Effect::new(move |before: Option<bool>| {
            let is_whole = is_whole.get();
            if is_whole && before == Some(false) {
                self.compare();
            }
            is_whole
        });
    }

    /// Reads the records of people whose other fields are to be compared.
    fn read_records(self, ids: Vec<String>) {
        self.waits.set(Some(text::import_comparing().to_owned()));
        self.problem.set(None);
        let abort = AbortHandle::new();
        spawn_local(async move {
            for ids in ids.chunks(AT_A_TIME) {
                let read = records::read(ids, &abort).await;
                if self.step.is_disposed() {
                    return;
                }
                match read {
                    Ok(records) => Plans::of(&self.app).add_records(records).await,
                    Err(CallError::Failed(error)) => {
                        self.problem.set(Some(text::read_error(&error, false).sentences()));
                        break;
                    }
                    Err(CallError::Aborted) => break,
                }
            }
            self.ask_matching(Ask::Match, Payload::None).await;
        });
    }
}

/// What the rows are compared with, and how to compare them with everybody.
fn compared(import: Import) -> AnyView {
    let coverage = directory::signals(import.app).coverage;
    let facts = Memo::new(move |_| {
        let facts = |now: &Matching| (now.people, now.is_complete, now.unread.len());
        let facts = import.matching.with(|now| now.as_ref().map(facts))?;
        // As old as they were when the rows were compared.
        Some((facts, coverage.with_untracked(directory::oldest)))
    });
    let everybody = Memo::new(|_| None);
    let line = move || {
        facts.get().map(|((people, is_complete, _), time)| {
            let number = format::number(people as u64);
            // Nobody was read: there is no time.
            let loaded = (!time.is_empty()).then(|| text::loaded_at(&time));
            match is_complete {
                true => {
                    let said: Vec<String> =
                        [Some(text::import_compared(&number)), loaded].into_iter().flatten().collect();
                    view! { <p class="compared good">{icon(Icon::Check)}{live_text(said.join(" · "))}</p> }.into_any()
                }
                false => view! {
                    <p class="callout warn">{icon(Icon::Warning)}
                        <span>{live_text(text::import_compared_part(&number))}</span>
                        {loaded.map(|loaded| view! { <span class="muted">{live_text(loaded)}</span> })}
                    </p>
                }
                .into_any(),
            }
        })
    };
    let unread = move || {
        facts.get().map(|((.., unread), _)| unread).filter(|unread| *unread > 0).map(|unread| {
            let read = move |_| {
                let ids = import.matching.with_untracked(|now| now.as_ref().map(|now| now.unread.clone()).unwrap_or_default());
                import.read_records(ids);
            };
            view! {
                <div class="callout warn">{icon(Icon::Warning)}<span>{live_text(text::import_unread(unread as u64))}</span>
                    <button type="button" class="button" on:click=read>{text::import_read_records()}</button>
                </div>
            }
        })
    };
    let panel =
        move || facts.get().filter(|((_, is_complete, _), _)| !is_complete).map(|_| reading::reading(everybody));
    view! { {line}{unread}{panel} }.into_any()
}

/// The columns, each with three values and the field that it is.
fn table(import: Import, columns: &[MatchedColumn], problems: &[MappingProblem], others: &[String]) -> AnyView {
    let header: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
    let said: Vec<String> = problems.iter().map(|problem| plan_rows::mapping_problem(problem, &header)).collect();
    let lines = said.iter().map(|said| view! { <li>{live_text(said.clone())}</li> }).collect_view();
    let summary = (!said.is_empty()).then(|| {
        view! { <div class="error-box" role="alert">{icon(Icon::Warning)}<div class="error-text"><h2>{text::import_cannot()}</h2><ul class="plain-list">{lines}</ul></div></div> }
    });
    let rows = columns.iter().enumerate().map(|(at, column)| row(import, at, column, problems, others)).collect_view();
    view! {
        {summary}
        <section class="card" aria-label=text::import_column()>
            <table class="sheet matching" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{text::import_column()}</th>
                    <th scope="col" role="columnheader">{text::import_samples()}</th>
                    <th scope="col" role="columnheader">{text::import_field()}</th>
                    <th scope="col" role="columnheader">{text::import_why()}</th>
                    <th scope="col" role="columnheader">{text::import_blank_cell()}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(import: Import, at: usize, column: &MatchedColumn, problems: &[MappingProblem], others: &[String]) -> AnyView {
    let is_wrong = problems.iter().any(|problem| match problem {
        MappingProblem::Twice(_, columns) => columns.contains(&at),
        MappingProblem::NotWritable(column) => *column == at,
        MappingProblem::NoKey => false,
    });
    let samples = column.samples.iter().map(|sample| match sample.as_str() {
        "" => el("span").class("muted").attribute("translate", "yes").text(format!("({})", text::import_blank())),
        sample => value::brief_in(el("span"), sample),
    });
    let samples = el("div").class("samples").attribute("translate", "no").children(samples);
    let name = escape(&column.header);
    let current = column.column.clone();
    let targets = targets(&current.target, others);
    let options: Vec<(String, String)> =
        targets.iter().enumerate().map(|(at, target)| (at.to_string(), plan_rows::target(target))).collect();
    let chosen = targets.iter().position(|target| *target == current.target).unwrap_or_default().to_string();
    let blank_clears = current.blank_clears;
    let field = menu("input", text::import_field_of(&name), options, chosen, move |chosen| {
        if let Some(target) = chosen.parse().ok().and_then(|at: usize| targets.get(at).cloned()) {
            import.change_matching(Ask::SetColumn { at, column: Column { target, blank_clears: false } });
        }
    });
    let is_left = matches!(column.column.target, Target::Ignored | Target::ServerTime);
    view! {
        <tr role="row" class:wrong=is_wrong class:left=is_left>
            <th scope="row" role="rowheader" class="name">{Static(value::brief_in(el("bdi").attribute("translate", "no"), &column.header))}</th>
            <td role="cell">{Static(samples)}</td>
            <td role="cell" data-label=text::import_field()>{field}</td>
            <td role="cell" class="muted" data-label=text::import_why()>{why(column.why)}</td>
            <td role="cell" data-label=text::import_blank_cell()>{blank(import, at, &column.column.target, blank_clears, &name)}</td>
        </tr>
    }
    .into_any()
}

/// What a column can be.
fn targets(current: &Target, others: &[String]) -> Vec<Target> {
    let mut all = vec![Target::Ignored, Target::Id];
    all.extend(Field::CONTRACT.map(Target::Field));
    all.push(Target::Password);
    all.extend(others.iter().map(|path| Target::Field(Field::from_path(path))));
    if !all.contains(current) {
        all.push(current.clone());
    }
    all
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Header => text::why_header(),
        Why::Content => text::why_content(),
        Why::Recipe => text::why_recipe(),
        Why::Person => text::why_person(),
        Why::Unknown => text::why_unknown(),
        Why::ServerTime => text::why_server_time(),
        Why::Taken => text::why_taken(),
    }
}

/// What a blank cell does, where it can do something.
fn blank(import: Import, at: usize, target: &Target, clears: bool, name: &str) -> AnyView {
    match target {
        Target::Id | Target::Field(Field::Username) => {
            view! { <span class="muted">{text::import_blank_key()}</span> }.into_any()
        }
        Target::Field(_) => {
            let options = [("", text::import_blank_alone()), ("clears", text::import_blank_clears())];
            let options = options.map(|(value, name)| (value.to_owned(), name.to_owned())).to_vec();
            let target = target.clone();
            let chosen = if clears { "clears" } else { "" };
            let class = if clears { "input clears" } else { "input" };
            menu(class, text::import_blank_of(name), options, chosen.to_owned(), move |chosen| {
                let column = Column { target: target.clone(), blank_clears: !chosen.is_empty() };
                import.change_matching(Ask::SetColumn { at, column });
            })
        }
        _ => view! { <span class="muted">{text::ABSENT}</span> }.into_any(),
    }
}

/// By which key how many rows found their user.
fn whom(import: Import) -> impl IntoView {
    let keys =
        Memo::new(move |_| import.matching.with(|now| now.as_ref().map(|now| now.keys.clone()).unwrap_or_default()));
    let lines = move || match keys.get() {
        keys if keys.is_empty() => view! { <li>{text::import_found_nobody()}</li> }.into_any(),
        keys => keys
            .into_iter()
            .map(|(key, rows)| {
                let rows = text::import_rows(rows as u64);
                view! { <li>{live_text(text::import_key_rows(plan_rows::key_used(key), &rows))}</li> }
            })
            .collect_view()
            .into_any(),
    };
    view! {
        <section class="card panel" aria-labelledby="import-whom">
            <h2 id="import-whom">{text::import_whom()}</h2>
            <ul class="plain-list">{lines}</ul>
            <p class="hint">{text::import_alike()}</p>
            {tick(import, "by-email", text::import_use_email(), None, |options| options.by_email, |options, is_on| options.by_email = is_on)}
        </section>
    }
}

/// A tick of the options, with its count.
fn tick(
    import: Import,
    id: &'static str,
    label: &'static str,
    count: Option<fn(&Counts) -> usize>,
    read: fn(&Options) -> bool,
    write: fn(&mut Options, bool),
) -> impl IntoView {
    let is_on = Memo::new(move |_| import.matching.with(|now| now.as_ref().is_some_and(|now| read(&now.options))));
    let number = Memo::new(move |_| {
        let count = count?;
        import.matching.with(|now| now.as_ref().map(|now| format::number(count(&now.counts) as u64)))
    });
    view! {
        <div class="check">
            <input type="checkbox" id=id prop:checked=is_on on:change=move |event| {
                let is_on = event_target_checked(&event);
                import.set_options(move |options| write(options, is_on));
            } />
            <label for=id>{label}</label>
            <strong>{move || number.get().map(live_text)}</strong>
        </div>
    }
}

impl Import {
    fn set_options(self, change: impl FnOnce(&mut Options)) {
        let Some(mut options) = self.matching.with_untracked(|now| now.as_ref().map(|now| now.options.clone())) else {
            return;
        };
        change(&mut options);
        // The next tick goes on from this one, however long the rows take.
        self.matching.update(|now| now.iter_mut().for_each(|now| now.options = options.clone()));
        self.change_matching(Ask::SetOptions(options));
    }
}

/// What may happen, and what new users have whose row says nothing.
fn may(import: Import) -> impl IntoView {
    let offered = Memo::new(move |_| {
        import.matching.with(|now| {
            now.as_ref().map(|now| {
                let first = |names: &[String]| names.iter().take(MAX_OFFERED).cloned().collect::<Vec<_>>();
                (
                    first(&now.roles),
                    first(&now.organizations),
                    now.options.role.clone(),
                    now.options.organization.clone(),
                    now.options.creates,
                )
            })
        })
    });
    let for_new = move || {
        offered.get().filter(|(.., creates)| *creates).map(|(roles, organizations, role, organization, _)| {
            let names = |names: Vec<String>, chosen: &Option<String>| {
                let chosen = chosen.iter().filter(|chosen| !chosen.is_empty() && !names.contains(chosen)).cloned().collect::<Vec<_>>();
                chosen.into_iter().chain(names).map(|name| (format!("={name}"), escape(&name)))
            };
            let value = |chosen: &Option<String>| chosen.as_ref().map(|name| format!("={name}")).unwrap_or_default();
            let none = || (String::new(), text::import_hold_them().to_owned());
            let without = ("=".to_owned(), text::import_without_role().to_owned());
            let role_options = [none()].into_iter().chain(names(roles, &role)).chain([without]).collect();
            let organization_options = [none()].into_iter().chain(names(organizations, &organization)).collect();
            let chosen = |value: String| value.strip_prefix('=').map(str::to_owned);
            view! {
                <div class="filter"><span class="label" aria-hidden="true">{text::import_new_role()}</span>
                    {menu("input", text::import_new_role().to_owned(), role_options, value(&role), move |value| import.set_options(|options| options.role = chosen(value)))}
                </div>
                <div class="filter"><span class="label" aria-hidden="true">{text::import_new_organization()}</span>
                    {menu("input", text::import_new_organization().to_owned(), organization_options, value(&organization), move |value| import.set_options(|options| options.organization = chosen(value)))}
                </div>
            }
        })
    };
    view! {
        <section class="card panel" aria-labelledby="import-may">
            <h2 id="import-may">{text::import_may()}</h2>
            {tick(import, "may-create", text::import_may_create(), Some(|counts| counts.creates), |options| options.creates, |options, is_on| options.creates = is_on)}
            {tick(import, "may-change", text::import_may_change(), Some(|counts| counts.changes), |options| options.changes, |options, is_on| options.changes = is_on)}
            {tick(import, "may-rename", text::import_may_rename(), None, |options| options.renames, |options, is_on| options.renames = is_on)}
            {for_new}
            <p class="hint">{text::import_help_missing()}</p>
        </section>
    }
}

/// Where the rows stand; the sum is all of them.
fn counts(import: Import) -> impl IntoView {
    let now = Memo::new(move |_| import.matching.with(|now| now.as_ref().map(|now| now.counts)));
    let lines = move || {
        now.get().map(|counts| {
            let tally = counts.tally;
            let ready = tally.waiting;
            let lines = [
                (text::kind_create(), counts.ready_creates, ""),
                (text::kind_change(), ready - counts.ready_creates, ""),
                (super::mend::chip(Some(Chip::Same)), tally.same, ""),
                (super::mend::chip(Some(Chip::Problems)), tally.problem, "red"),
                (super::mend::chip(Some(Chip::Held)), tally.held, "amber"),
                (super::mend::chip(Some(Chip::LeftOut)), tally.left_out, ""),
            ];
            let lines = lines.into_iter().map(|(name, count, class)| {
                let class = if count == 0 { "muted" } else { class };
                view! { <div><dt>{live_text(name)}</dt><dd class=class>{live_text(format::number(count as u64))}</dd></div> }
            });
            view! {
                <h2 id="import-counts">{live_text(text::import_counts(tally.sum() as u64))}</h2>
                <dl class="sums">{lines.collect_view()}</dl>
                {(counts.clears > 0).then(|| view! { <p class="red">{live_text(text::import_clears(counts.clears as u64))}</p> })}
            }
        })
    };
    view! { <section class="card panel" aria-labelledby="import-counts">{lines}</section> }
}
