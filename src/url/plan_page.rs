//! The addresses of plans, below `/plans`.

/// The first eight hexadecimal digits of a plan's hash: what people compare, and what an address has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortHash(String);

impl ShortHash {
    const LENGTH: usize = 8;

    /// `None` for text that is no short hash.
    pub fn new(text: &str) -> Option<Self> {
        let is_hash = text.len() == Self::LENGTH && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_hash.then(|| Self(text.to_owned()))
    }

    /// The eight digits.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// The pages of plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanPage {
    /// `/plans`: the plans that this browser keeps.
    Stored,
    /// `/plans/new/import`: a plan from a file.
    Import,
    /// `/plans/new/change`: a plan for a selection of people.
    Change,
    /// `/plans/{hash}`: a sealed plan.
    Sealed(ShortHash),
    /// `/plans/{hash}/run`.
    Run(ShortHash),
    /// `/plans/{hash}/report`.
    Report(ShortHash),
}

const IMPORT: &str = "new/import";
const CHANGE: &str = "new/change";
const RUN: &str = "run";
const REPORT: &str = "report";

impl PlanPage {
    /// Parses the segments after `/plans`.
    pub fn parse(segments: &[&str]) -> Option<Self> {
        Some(match segments {
            [] => Self::Stored,
            [_, _] if segments.join("/") == IMPORT => Self::Import,
            [_, _] if segments.join("/") == CHANGE => Self::Change,
            [hash] => Self::Sealed(ShortHash::new(hash)?),
            [hash, page] if *page == RUN => Self::Run(ShortHash::new(hash)?),
            [hash, page] if *page == REPORT => Self::Report(ShortHash::new(hash)?),
            _ => return None,
        })
    }

    /// The path of the page.
    pub fn path(&self) -> String {
        match self {
            Self::Stored => "/plans".to_owned(),
            Self::Import => format!("/plans/{IMPORT}"),
            Self::Change => format!("/plans/{CHANGE}"),
            Self::Sealed(hash) => format!("/plans/{}", hash.text()),
            Self::Run(hash) => format!("/plans/{}/{RUN}", hash.text()),
            Self::Report(hash) => format!("/plans/{}/{REPORT}", hash.text()),
        }
    }
}
