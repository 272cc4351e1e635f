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

use gatehouse::url::plan_page::PlanPage;
use leptos::prelude::*;

/// The page of an address.
pub(crate) fn page(page: PlanPage) -> AnyView {
    match page {
        PlanPage::Stored => stored::stored(),
        PlanPage::Import => import::import(),
        PlanPage::Change => change::change(),
        PlanPage::Sealed(hash) => sealed::sealed(hash),
        PlanPage::Run(hash) => run::run(hash),
        PlanPage::Report(hash) => report::report(hash),
    }
}
