//! The tab's title: the screen's name and the product's. The screen's name, which may name a person, can be hidden.

use std::cell::RefCell;

use gatehouse::text;
use leptos::prelude::document;

use crate::browser::config;

#[derive(Default)]
struct Title {
    shown: String,
    is_hidden: bool,
}

thread_local! {
    static TITLE: RefCell<Title> = RefCell::default();
}

/// Names the screen in the tab's title.
pub(crate) fn set(screen: &str) {
    let title = text::screen_title(screen, &config::get().title);
    TITLE.with_borrow_mut(|now| {
        if now.shown != title {
            if !now.is_hidden {
                document().set_title(&title);
            }
            now.shown = title;
        }
    });
}

/// Hides the screen's name behind the product's, or shows it again.
pub(crate) fn hide(hide: bool) {
    TITLE.with_borrow_mut(|now| {
        if now.is_hidden != hide {
            now.is_hidden = hide;
            document().set_title(if hide { gatehouse::PRODUCT } else { &now.shown });
        }
    });
}
