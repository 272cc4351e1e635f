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
        Icon::Gate => "M2 14V6a6 6 0 0 1 12 0v8M6 14V9.500a2 2 0 0 1 4 0V14M1 14h14",
        Icon::Users => {
            "M10.500 13.500v-1a2.500 2.500 0 0 0-2.500-2.500H4a2.500 2.500 0 0 0-2.500 2.500v1M6 7.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM14.500 13.500v-1a2.500 2.500 0 0 0-1.900-2.400M10.500 2.600a2.500 2.500 0 0 1 0 4.800"
        }
        Icon::Plus => "M8 3v10M3 8h10",
        Icon::Search => "M11.500 7a4.500 4.500 0 1 1-9 0 4.500 4.500 0 0 1 9 0ZM10.500 10.500l3 3",
        Icon::Refresh => "M13.500 8a5.500 5.500 0 1 1-1.600-3.900L13.500 5.700M13.500 2.500v3.200h-3.200",
        Icon::Copy => "M5.500 5.500v-3h8v8h-3M2.500 5.500h8v8h-8z",
        Icon::Warning => "M8 2 1.500 13.500h13ZM8 6.500v3.500M8 12v.01",
        Icon::Leave => "M6 2.500H2.500v11H6M10.500 5l3 3-3 3M13.500 8h-8",
        Icon::Settings => "M2 4.500h7M13 4.500h1M2 11.500h1M7 11.500h7M9 2.500h4v4h-4zM3 9.500h4v4h-4z",
        Icon::Back => "M10 3 5 8l5 5",
        Icon::Check => "M3 8.500l3.500 3.500L13 4.500",
        Icon::Clock => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.500V8l2.500 1.500",
        Icon::Chart => "M3 13.500v-4M8 13.500v-11M13 13.500v-7",
        Icon::Steps => "M2 4l1.500 1.500L6 3M2 11l1.500 1.500L6 10M8.500 4.500h5.500M8.500 11.500h5.500",
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
