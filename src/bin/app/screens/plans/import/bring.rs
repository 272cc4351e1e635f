//! Bring: a file is dropped or chosen, or rows are pasted; and what was found in it.

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, BroughtTable, TableFormat, Workbook},
    text,
    view::{
        element::{Element, el},
        value,
    },
};
use leptos::{ev, prelude::*};
use plans::reading::encoding::{Candidate, Encoding};

use super::{super::stored::template_buttons, Import, menu};
use crate::{
    browser::{
        files::{self, Pasted},
        format,
        vdom::Static,
    },
    state::plans::Payload,
    ui::live_text::live_text,
};

/// Encodings that the menu offers for every text.
const ENCODINGS: [Encoding; 3] =
    [Encoding::Utf8, Encoding::Utf16Le, Encoding::Legacy(std::borrow::Cow::Borrowed("windows-1252"))];

/// A number, and the sentence about it.
type Counted = (usize, fn(u64) -> String);

/// Fewer characters are no table that somebody pastes.
const SHORTEST: usize = 3;

/// The step: the place for a file, and what was found in the last one.
pub(crate) fn bring(import: Import) -> AnyView {
    let paste = window_event_listener(ev::paste, move |event| {
        if let Some(pasted) = files::pasted(&event) {
            event.prevent_default();
            take(import, pasted);
        }
    });
    on_cleanup(move || paste.remove());
    let template = move |format| import.save(Ask::Template(format));
    let has_table = Memo::new(move |_| import.kept.with(|kept| kept.table.is_some()));
    let found = move || {
        import.kept.with(|kept| match &kept.table {
            Some(table) => Some(view! { {found(import, table)}{first_rows(table)} }.into_any()),
            None if kept.candidates.is_empty() => None,
            None => Some(which_encoding(import, &kept.candidates)),
        })
    };
    let on_with_it = move || {
        has_table.get().then(|| {
            view! {
                <div class="bottom">
                    <p>{text::import_stays()}</p>
                    <div class="actions">
                        <button type="button" class="button primary" aria-disabled=move || import.waits.get().map(|_| "true")
                            on:click=move |_| if import.waits.get_untracked().is_none() { import.compare() }>
                            {move || live_text(import.waits.get().unwrap_or_else(|| text::import_to_match().to_owned()))}
                        </button>
                    </div>
                </div>
            }
        })
    };
    view! {
        <p class="hint">{text::import_lead()}</p>
        {place(import, has_table)}
        {found}
        {move || (!has_table.get()).then(|| help(template))}
        {on_with_it}
    }
    .into_any()
}

/// The place that takes a file or a paste.
fn place(import: Import, has_table: Memo<bool>) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let chosen = move |event: ev::Event| {
        if let Some(file) = files::chosen(&event) {
            take(import, Pasted::File(file));
        }
    };
    let over = move |event: ev::DragEvent| {
        if files::has_files(&event) {
            event.prevent_default();
            is_over.set(true);
        }
    };
    let dropped = move |event: ev::DragEvent| {
        is_over.set(false);
        if let Some((file, has_others)) = files::dropped(&event) {
            take(import, Pasted::File(file));
            if has_others {
                import.app.notices.say(text::import_several_files().to_owned());
            }
        }
    };
    let typed = move |event: ev::Event| {
        let rows = event_target_value(&event);
        if rows.trim().len() >= SHORTEST {
            take(import, Pasted::Text(rows));
        }
    };
    view! {
        <div class="card bring" class:has-table=has_table>
            <label class="drop" class:over=is_over on:dragover=over on:dragleave=move |_| is_over.set(false) on:drop=dropped>
                <input type="file" id="import-file" class="visually-hidden" accept=".csv,.tsv,.tab,.txt,.xlsx"
                    aria-labelledby="import-choose" aria-describedby="import-formats" on:change=chosen />
                <strong class="drop-title">{text::import_drop()}</strong>
                <span class="button primary" id="import-choose">
                    {move || live_text(if has_table.get() { text::import_other_file() } else { text::import_choose() })}
                </span>
                <span class="hint" id="import-formats">{text::import_formats()}</span>
            </label>
            <div class="field paste">
                <label for="import-paste">{text::import_paste_field()}</label>
                <textarea id="import-paste" rows="3" spellcheck="false" autocomplete="off" dir="auto" aria-describedby="import-paste-hint"
                    prop:value="" on:change=typed></textarea>
                <p class="hint" id="import-paste-hint">{text::import_paste()}</p>
            </div>
        </div>
    }
}

fn take(import: Import, pasted: Pasted) {
    match pasted {
        Pasted::File(file) => import.read(file.name(), Payload::File(file)),
        Pasted::Text(rows) => import.read(text::import_pasted().to_owned(), Payload::Text(rows)),
    }
}

/// What a file needs, for who prepares one.
fn help(template: impl Fn(TableFormat) + Copy + 'static) -> impl IntoView {
    let sentences =
        [text::import_help_columns(), text::import_help_blank(), text::import_help_new(), text::import_help_missing()];
    let lines = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    view! {
        <section class="card panel" aria-labelledby="import-help">
            <h2 id="import-help">{text::import_help_title()}</h2>
            <ul class="plain-list">{lines}</ul>
            <div class="actions">
                {template_buttons(template)}
            </div>
        </section>
    }
}

/// The encodings that the file may have, each by the file's own words.
fn which_encoding(import: Import, candidates: &[Candidate]) -> AnyView {
    let chosen = RwSignal::new(0);
    let all = StoredValue::new(candidates.to_vec());
    let lines = candidates.iter().enumerate().map(|(at, candidate)| {
        let id = format!("encoding-{at}");
        let words = candidate.words.iter().map(|word| el("bdi").children(value::brief(word)));
        let words = el("span").class("words").attribute("translate", "no").children(words);
        view! {
            <div class="checkbox">
                <input id=id.clone() type="radio" name="encoding" prop:checked=move || chosen.get() == at on:change=move |_| chosen.set(at) />
                <label for=id>{Static(words)}<span class="hint">{candidate.encoding.name().to_owned()}</span></label>
            </div>
        }
    });
    let read = move |_| {
        let encoding =
            all.with_value(|all| all.get(chosen.get_untracked()).map(|candidate| candidate.encoding.clone()));
        import.read_again(|choices, _| choices.encoding = encoding);
    };
    view! {
        <section class="card panel">
            <fieldset class="encodings">
                <legend><h2>{text::import_encoding_title()}</h2></legend>
                <p class="hint">{text::import_encoding_body()}</p>
                <div class="options">{lines.collect_view()}</div>
            </fieldset>
            <div class="actions"><button type="button" class="button primary" on:click=read>{text::import_encoding_use()}</button></div>
        </section>
    }
    .into_any()
}

/// What was found, in one line; its parts are menus.
pub(super) fn found(import: Import, table: &BroughtTable) -> AnyView {
    let Some(format) = &table.format else { return ().into_any() };
    let rows = el("span").text(text::import_rows(format.rows as u64));
    let columns = el("span").text(text::import_columns(format.columns as u64));
    let notes = notes(table);
    let notes = (!notes.is_empty()).then(|| {
        let lines = notes.into_iter().map(|note| view! { <li>{live_text(note)}</li> }).collect_view();
        view! { <ul class="notes">{lines}</ul> }
    });
    view! {
        <section class="card found" aria-label=text::import_found()>
            <div class="found-line">
                <strong>{text::import_found()}</strong>
                {format.encoding.as_ref().map(|encoding| encodings(import, encoding))}
                {separators(import, table)}
                {sheets(import, table.workbook.as_ref())}
                {header(import, format.header_line)}
                {Static(rows)}
                {Static(columns)}
            </div>
            {notes}
        </section>
    }
    .into_any()
}

fn encodings(import: Import, encoding: &Encoding) -> AnyView {
    let candidates = import.kept.with_untracked(|kept| kept.candidates.clone());
    let mut all = vec![encoding.clone()];
    let others = candidates.iter().map(|candidate| candidate.encoding.clone()).chain(ENCODINGS);
    for other in others {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    let options = all.iter().enumerate().map(|(at, encoding)| {
        let words = candidates.iter().find(|candidate| candidate.encoding == *encoding);
        let words = words.filter(|candidate| !candidate.words.is_empty());
        let words = words.map(|candidate| format!(": {}", escape(&candidate.words.join(", "))));
        (at.to_string(), format!("{}{}", encoding.name(), words.unwrap_or_default()))
    });
    let options = options.collect();
    menu("found-menu", text::import_encoding().to_owned(), options, "0".to_owned(), move |at| {
        let encoding = at.parse().ok().and_then(|at: usize| all.get(at).cloned());
        import.read_again(|choices, _| choices.encoding = encoding);
    })
}

fn separators(import: Import, table: &BroughtTable) -> Option<AnyView> {
    let chosen = table.format.as_ref()?.separator;
    if table.separators.is_empty() {
        return None;
    }
    let option = |(separator, rows): &(char, Vec<Vec<String>>)| {
        let first = rows.first().map(|cells| {
            let cells: Vec<String> = cells.iter().take(4).map(|cell| escape(cell)).collect();
            format!("{} · {}", text::import_columns(rows[0].len() as u64), cells.join(" | "))
        });
        let name = separator_name(*separator);
        (separator.to_string(), first.map_or(name.to_owned(), |first| format!("{name} · {first}")))
    };
    let mut options: Vec<(String, String)> = table.separators.iter().map(option).collect();
    if chosen.is_none() {
        options.insert(0, (String::new(), text::separator_none().to_owned()));
    }
    let chosen = chosen.map(String::from).unwrap_or_default();
    Some(menu("found-menu", text::import_separator().to_owned(), options, chosen, move |separator| {
        import.read_again(|choices, _| choices.separator = separator.chars().next());
    }))
}

fn separator_name(separator: char) -> &'static str {
    match separator {
        ',' => text::separator_comma(),
        ';' => text::separator_semicolon(),
        '\t' => text::separator_tab(),
        '|' => text::separator_bar(),
        _ => text::import_separator(),
    }
}

fn header(import: Import, line: Option<u32>) -> AnyView {
    let has = line.map_or(text::import_has_header().to_owned(), |line| text::import_header_line(&line.to_string()));
    let options = vec![("yes".to_owned(), has), ("no".to_owned(), text::import_no_header().to_owned())];
    let chosen = if line.is_some() { "yes" } else { "no" };
    menu("found-menu", text::import_header().to_owned(), options, chosen.to_owned(), move |chosen| {
        import.read_again(|choices, _| choices.has_header = Some(chosen == "yes"));
    })
}

fn sheets(import: Import, workbook: Option<&Workbook>) -> Option<AnyView> {
    let workbook = workbook.filter(|workbook| !workbook.sheets.is_empty())?;
    let name = |(name, is_hidden): &(String, bool)| {
        (name.clone(), if *is_hidden { text::import_sheet_hidden(&escape(name)) } else { escape(name) })
    };
    let options = workbook.sheets.iter().map(name).collect();
    let chosen = workbook.sheets.get(workbook.sheet).map(|(name, _)| name.clone()).unwrap_or_default();
    Some(menu("found-menu", text::import_sheet().to_owned(), options, chosen, move |chosen| {
        import.read_again(|_, sheet| *sheet = Some(chosen));
    }))
}

/// What a person should know of what was read.
fn notes(table: &BroughtTable) -> Vec<String> {
    let workbook = table.workbook.clone().unwrap_or_default();
    let counted: [Counted; 8] = [
        (table.blank_rows, text::import_blank_rows),
        (table.blank_columns, text::import_blank_columns),
        (table.trimmed, text::import_trimmed),
        (workbook.formulas, text::import_formulas),
        (workbook.hidden_rows, text::import_hidden_rows),
        (workbook.merged, text::import_merged),
        (workbook.long_numbers, text::import_long_numbers),
        (workbook.errors, text::import_error_cells),
    ];
    let is_one_column = table.format.as_ref().is_some_and(|format| format.columns == 1 && format.separator.is_none());
    let plain = [
        (is_one_column && !table.separators.is_empty(), text::import_one_column()),
        (table.is_export, text::import_is_export()),
        (table.has_plain_quotes, text::import_plain_quotes()),
        (workbook.has_external_links, text::import_external_links()),
    ];
    let plain = plain.into_iter().filter(|(is_so, _)| *is_so).map(|(_, said)| said.to_owned());
    let counted = counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| said(count as u64));
    plain.chain(counted).collect()
}

/// The first rows as they were read.
fn first_rows(table: &BroughtTable) -> AnyView {
    let cell = |tag: &'static str, text: &str| value::brief_in(el(tag), text);
    let head = table.header.iter().map(|name| cell("th", name).attribute("scope", "col"));
    let rows = table.samples.iter().map(|row| {
        el("tr").children(row.iter().map(|text| match text.as_str() {
            "" => el("td").class("muted").attribute("translate", "yes").text(text::import_blank()),
            text => cell("td", text),
        }))
    });
    let sheet = el("table")
        .class("sheet samples-table")
        .attribute("translate", "no")
        .child(el("caption").class("visually-hidden").attribute("translate", "yes").text(text::import_first_rows()))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    let scroll: Element = el("div")
        .class("scroll")
        .attribute("tabindex", "0")
        .attribute("role", "group")
        .attribute(
            "aria-label",
            format!("{} ({})", text::import_first_rows(), format::number(table.samples.len() as u64)),
        )
        .child(sheet);
    view! { <section class="card">{Static(scroll)}</section> }.into_any()
}
