//! The steps of a plan, above each of its pages.

use ::plans::plan::Source;
use gatehouse::{
    text,
    url::{
        plan_page::{PlanPage, ShortHash},
        route::Route,
    },
};
use leptos::prelude::*;

use crate::browser::address::href;

/// A step of a plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// What is done to a selection.
    Choose,
    Bring,
    Match,
    Mend,
    Review,
    Run,
    Report,
}

impl Step {
    /// The steps of a plan that was made like this.
    fn of(source: Source) -> &'static [Self] {
        match source {
            Source::Import => &[Self::Bring, Self::Match, Self::Mend, Self::Review, Self::Run, Self::Report],
            Source::Selection => &[Self::Choose, Self::Review, Self::Run, Self::Report],
            Source::Inverse | Source::FollowUp => &[Self::Review, Self::Run, Self::Report],
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Choose => text::plans_step_choose(),
            Self::Bring => text::plans_step_bring(),
            Self::Match => text::plans_step_match(),
            Self::Mend => text::plans_step_mend(),
            Self::Review => text::plan_review(),
            Self::Run => text::plan_run(),
            Self::Report => text::plan_report(),
        }
    }

    /// The page of the step, for a sealed plan.
    fn page(self, hash: &ShortHash) -> Option<PlanPage> {
        match self {
            Self::Choose | Self::Bring | Self::Match | Self::Mend => None,
            Self::Review => Some(PlanPage::Sealed(hash.clone())),
            Self::Run => Some(PlanPage::Run(hash.clone())),
            Self::Report => Some(PlanPage::Report(hash.clone())),
        }
    }
}

/// The steps, the current one among them. Those before it that a sealed plan still has are links.
pub(crate) fn steps(source: Source, current: Step, sealed: Option<&ShortHash>) -> AnyView {
    let step = |step: &Step| {
        let step = *step;
        let page = sealed.filter(|_| step < current).and_then(|hash| step.page(hash));
        let class = if step < current { "done" } else { "" };
        let now = (step == current).then_some("step");
        match page {
            Some(page) => {
                view! { <li class=class><a href=href(&Route::Plans(page))>{step.label()}</a></li> }.into_any()
            }
            None => view! { <li class=class aria-current=now><span>{step.label()}</span></li> }.into_any(),
        }
    };
    let steps = Step::of(source).iter().map(step).collect_view();
    view! { <nav aria-label=text::plans_steps()><ol class="steps">{steps}</ol></nav> }.into_any()
}
