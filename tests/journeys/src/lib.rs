//! The harness of the journeys: a browser that finds elements by role and accessible name, and a sandbox in the same
//! process. Everything waits for conditions; nothing sleeps for a fixed time.

#![allow(clippy::expect_used, clippy::panic)]

mod aria_snapshot;
pub mod browser;
mod chromium;
mod firefox;
pub mod page;
mod runner;
pub mod sandbox;
mod webkit;

pub use browser::Kind;
pub use page::Page;
pub use runner::{Journey, Tag, journey, run};
pub use sandbox::{Sandbox, With};

/// How a journey ends: an error says what was waited for.
pub type Done = anyhow::Result<()>;

/// The journeys of a module, by their functions; a tag follows the name: `a_user_is_edited_by_keyboard_alone: Engines`.
#[macro_export]
macro_rules! journeys {
    ($($name:ident $(: $($tag:ident)+)?),* $(,)?) => {
        &[$($crate::Journey {
            module: module_path!(),
            name: stringify!($name),
            tags: &[$($($crate::Tag::$tag),+)?],
            run: $name,
        }),*]
    };
}
