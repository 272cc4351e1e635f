//! Patches against the core's printer, in a browser.

use gatehouse::view::element::el;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::*;

wasm_bindgen_test_configure!(run_in_browser);

fn list(items: &[&str], class: &str) -> Element {
    let items = items.iter().map(|item| el("li").child(el("b").text(*item)));
    el("ul").class(class).children(items)
}

/// The core's printer is the oracle.
#[wasm_bindgen_test]
fn a_patched_element_is_the_element_drawn_anew() {
    let states = [
        list(&["a", "b"], "x"),
        list(&["a", "c", "<i>"], "x"),
        list(&[], "y"),
        list(&["d"], "y").text("end"),
        el("p").text("other"),
        list(&["d", "e"], "z"),
    ];
    let place = document().create_element("div").unwrap();
    let mut mounted = Static(el("ul")).build();
    mounted.mount(&place, None);
    for state in states {
        let expected = state.to_html();
        Static(state).rebuild(&mut mounted);
        assert_eq!(place.inner_html(), expected);
    }
}

/// A translation of the page puts nodes of its own in place of the texts, or changes them.
#[wasm_bindgen_test]
fn what_is_not_the_text_that_was_left_is_replaced() {
    let translations: [fn(&DomElement); 4] = [
        |text| text.set_inner_html("<font><font>übersetzt</font></font>"),
        |text| text.set_text_content(Some("übersetzt")),
        |text| text.set_text_content(None),
        |text| text.set_inner_html("a<i>!</i>"),
    ];
    for translate in translations {
        let place = document().create_element("div").unwrap();
        let mut mounted = Static(list(&["a", "b"], "x").text("end")).build();
        mounted.mount(&place, None);
        let items = place.query_selector_all("b").unwrap();
        (0..2).for_each(|at| translate(items.item(at).unwrap().unchecked_ref()));
        for state in [list(&["c", "d"], "x").text("end"), list(&["e"], "x").text("END")] {
            let expected = state.to_html();
            Static(state).rebuild(&mut mounted);
            assert_eq!(place.inner_html(), expected);
        }
    }
}

#[wasm_bindgen_test]
fn an_element_that_can_be_patched_stays_the_same_element() {
    let mut mounted = Static(list(&["a", "b"], "x")).build();
    let second = mounted.dom.last_child();
    Static(list(&["a", "changed", "c"], "y")).rebuild(&mut mounted);
    assert_eq!(mounted.dom.first_child().and_then(|first| first.next_sibling()), second);
}

#[wasm_bindgen_test]
fn a_property_is_set_where_it_changes() {
    let checkbox = |checked| el("input").attribute("type", "checkbox").property("checked", checked);
    let mut mounted = Static(checkbox(false)).build();
    let dom: web_sys::HtmlInputElement = mounted.dom.clone().unchecked_into();
    assert!(!dom.checked());
    Static(checkbox(true)).rebuild(&mut mounted);
    assert!(dom.checked());
}
