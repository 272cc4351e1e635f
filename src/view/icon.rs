//! The icons: one stroke width, one grid of 16. Decoration only; the words beside them carry the meaning.

use super::element::{Element, el};

/// Every icon, named for what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Gate,
    Users,
    Plus,
    Search,
    Refresh,
    Copy,
    Warning,
    Leave,
    Back,
    Settings,
    Check,
    Clock,
    Chart,
    Steps,
}

/// The drawing of an icon.
pub fn icon(icon: Icon) -> Element {
    let path = match icon {
        Icon::Gate => "M2 14V6a6 6 0 0 1 12 0v8M6 14V9.5a2 2 0 0 1 4 0V14M1 14h14",
        Icon::Users => {
            "M10.5 13.5v-1a2.5 2.5 0 0 0-2.5-2.5H4a2.5 2.5 0 0 0-2.5 2.5v1M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM14.5 13.5v-1a2.5 2.5 0 0 0-1.9-2.4M10.5 2.6a2.5 2.5 0 0 1 0 4.8"
        }
        Icon::Plus => "M8 3v10M3 8h10",
        Icon::Search => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5l3 3",
        Icon::Refresh => "M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.7M13.5 2.5v3.2h-3.2",
        Icon::Copy => "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
        Icon::Warning => "M8 2 1.5 13.5h13ZM8 6.5v3.5M8 12v.01",
        Icon::Leave => "M6 2.5H2.5v11H6M10.5 5l3 3-3 3M13.5 8h-8",
        Icon::Settings => "M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M9 2.5h4v4h-4zM3 9.5h4v4h-4z",
        Icon::Back => "M10 3 5 8l5 5",
        Icon::Check => "M3 8.5l3.5 3.5L13 4.5",
        Icon::Clock => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.5V8l2.5 1.5",
        Icon::Chart => "M3 13.5v-4M8 13.5v-11M13 13.5v-7",
        Icon::Steps => "M2 4l1.5 1.5L6 3M2 11l1.5 1.5L6 10M8.5 4.5h5.5M8.5 11.5h5.5",
    };
    // An arrow along the text turns around where text runs from the right.
    let turns = matches!(icon, Icon::Back | Icon::Leave);
    el("svg")
        .class(if turns { "icon mirrored" } else { "icon" })
        .attribute("width", "16")
        .attribute("height", "16")
        .attribute("viewBox", "0 0 16 16")
        .attribute("aria-hidden", "true")
        .child(el("path").attribute("d", path))
}
