//! Plans: changes for many people. One file a page; `state::plans` asks the worker, which holds the plan.

pub(crate) mod change;
pub(crate) mod discard;
pub(crate) mod held;
pub(crate) mod import;
pub(crate) mod opened;
pub(crate) mod passwords;
pub(crate) mod plan_file;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod rows;
pub(crate) mod run;
pub(crate) mod sealed;
pub(crate) mod signing_out;
pub(crate) mod steps;
pub(crate) mod stored;

use gatehouse::{
    list::export::Format,
    plan::message::{File, FileContent},
    text,
    url::plan_page::PlanPage,
};
use leptos::prelude::*;

use crate::{browser::download, state::app::App};

/// The page of an address.
pub(crate) fn page(page: PlanPage) -> AnyView {
    match page {
        PlanPage::Stored => stored::stored(),
        PlanPage::Import => import::import(),
        PlanPage::Change => framed(change::change()),
        PlanPage::Sealed(hash) => framed(sealed::sealed(hash)),
        PlanPage::Run(hash) => framed(run::run(hash)),
        PlanPage::Report(hash) => framed(report::report(hash)),
    }
}

/// The frame by which the styles know a page of plans.
pub(crate) fn framed(page: AnyView) -> AnyView {
    view! { <div class="plans">{page}</div> }.into_any()
}

/// Hands the browser a table, CSV or a workbook, and says what came of it.
pub(crate) fn save_table(app: App, file: &File) {
    let name = &file.name;
    let is_saved = match &file.content {
        FileContent::Workbook(workbook) => download::save_bytes(name, Format::Workbook.mime_type(), workbook),
        FileContent::Text(text) => download::save(name, Format::Csv.mime_type(), text),
    };
    app.notices.say(if is_saved { text::file_downloaded(name) } else { text::export_blocked().to_owned() });
}
