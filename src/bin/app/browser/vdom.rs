//! Elements that never change by themselves, as plain data: drawn and redrawn by the browser's own calls. A view of
//! Leptos costs a type, a closure and several allocations for each element, which rows of a table cannot afford.

use std::{
    mem,
    rc::Rc,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use leptos::{
    ev::PointerEvent,
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element with its attributes and children. Text is always set as text.
#[derive(PartialEq)]
pub(crate) struct VElement {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(PartialEq)]
enum Child {
    Text(String),
    VElement(VElement),
    Shared(Shared),
    /// What stands in this place stays as it is for now.
    StoredDraft,
}

/// An element whose children are also redrawn one by one, by who holds this beside the drawing.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Mutex<VElement>>);

/// Tells what stands in a place.
pub(crate) type Draw = Rc<dyn Fn(usize) -> VElement>;

pub(crate) fn el(tag: &'static str) -> VElement {
    VElement { tag, attributes: Vec::new(), children: Vec::new() }
}

impl VElement {
    pub(crate) fn class(self, class: &str) -> Self {
        self.attribute("class", class)
    }

    pub(crate) fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Child::Text(text.into()));
        self
    }

    pub(crate) fn child(mut self, child: VElement) -> Self {
        self.children.push(Child::VElement(child));
        self
    }

    pub(crate) fn children(mut self, children: impl IntoIterator<Item = VElement>) -> Self {
        self.children.extend(children.into_iter().map(Child::VElement));
        self
    }

    pub(crate) fn shared(mut self, shared: Shared) -> Self {
        self.children.push(Child::Shared(shared));
        self
    }

    fn draw(&self) -> Element {
        let namespace = matches!(self.tag, "svg" | "path").then_some(SVG);
        let made = match namespace {
            Some(_) => document().create_element_ns(namespace, self.tag),
            None => document().create_element(self.tag),
        };
        #[expect(
            clippy::expect_used,
            reason = "fails for a malformed name alone, and every name stands in this source"
        )]
        let element = made.expect("an element");
        for (name, value) in &self.attributes {
            element.set_attribute(name, value).ok();
        }
        // A child like the one before it is a copy of that, changed where it differs: fewer calls for rows of a table.
        let mut last: Option<(&VElement, Node)> = None;
        for child in &self.children {
            let node = match (child, &last) {
                (Child::VElement(now), Some((before, node))) if now.can_patch(before) => {
                    now.clone_patched(before, node)
                }
                _ => child.draw(),
            };
            element.append_child(&node).ok();
            last = match child {
                Child::VElement(el) => Some((el, node)),
                _ => None,
            };
        }
        element
    }

    fn clone_patched(&self, before: &VElement, node: &Node) -> Node {
        match node.clone_node_with_deep(true) {
            Ok(copy) => {
                self.patch(before, copy.unchecked_ref());
                copy
            }
            Err(_) => self.draw().into(),
        }
    }

    /// Makes `element`, which shows `before`, show this; touches what differs alone, so that focus and scrolling stay.
    fn patch(&self, before: &VElement, element: &Element) {
        for (at, (name, value)) in self.attributes.iter().enumerate() {
            if before.attributes.get(at).is_none_or(|(_, shown)| shown != value) {
                element.set_attribute(name, value).ok();
            }
        }
        // The browser is not asked about what stays as it is.
        if self.children == before.children {
            return;
        }
        let mut place = element.first_child();
        for (at, child) in self.children.iter().enumerate() {
            // Nothing of its own stands after the last one: not asked, a thousand calls for a long page.
            let next = place.as_ref().filter(|_| at + 1 < before.children.len()).and_then(Node::next_sibling);
            match (place, before.children.get(at)) {
                (Some(node), Some(shown)) => child.patch(shown, &node, element),
                _ => {
                    element.append_child(&child.draw()).ok();
                }
            }
            place = next;
        }
        while let Some(left_over) = place {
            place = left_over.next_sibling();
            element.remove_child(&left_over).ok();
        }
    }

    /// Whether an element that shows the one can be made to show the other.
    fn can_patch(&self, other: &VElement) -> bool {
        self.tag == other.tag && self.attributes.iter().map(name).eq(other.attributes.iter().map(name))
    }
}

fn name(attribute: &(&'static str, String)) -> &'static str {
    attribute.0
}

/// The same part, and not one that looks like it: which of the two is on screen matters to who holds it.
impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Shared {
    /// As many children as `count`; those that are `kept` stay as they are, until they are redrawn by themselves.
    pub(crate) fn new(tag: &'static str, count: usize, draw: &Draw, kept: impl Fn(usize) -> bool) -> Self {
        let child = |at| if kept(at) { Child::StoredDraft } else { Child::VElement(draw(at)) };
        Self(Arc::new(Mutex::new(VElement { children: (0..count).map(child).collect(), ..el(tag) })))
    }

    fn el(&self) -> MutexGuard<'_, VElement> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn count(&self) -> usize {
        self.el().children.len()
    }

    /// Redraws the child in this place, which is on screen as `element`.
    pub(crate) fn patch(&self, at: usize, now: VElement, element: &Element) {
        if let (Some(shown), Some(parent)) = (self.el().children.get_mut(at), element.parent_element()) {
            let now = Child::VElement(now);
            now.patch(shown, element, &parent);
            *shown = now;
        }
    }
}

impl Child {
    fn draw(&self) -> Node {
        match self {
            Child::Text(text) => document().create_text_node(text).into(),
            Child::VElement(el) => el.draw().into(),
            Child::Shared(shared) => shared.el().draw().into(),
            Child::StoredDraft => document().create_comment("").into(),
        }
    }

    fn patch(&self, before: &Child, node: &Node, parent: &Element) {
        match (self, before) {
            (_, Child::StoredDraft) => {}
            (Child::Shared(now), Child::Shared(shown)) => {
                let (mut now, mut shown) = (now.el(), shown.el());
                for (now, shown) in now.children.iter_mut().zip(&mut shown.children) {
                    if matches!(now, Child::StoredDraft) {
                        mem::swap(now, shown);
                    }
                }
                now.patch(&shown, node.unchecked_ref());
            }
            (Child::Text(now), Child::Text(shown)) => {
                if now != shown {
                    node.set_node_value(Some(now));
                }
            }
            // Not asked whether it is one: thousands of calls for a long page. On another node the writing is refused.
            (Child::VElement(now), Child::VElement(shown)) if now.can_patch(shown) => {
                now.patch(shown, node.unchecked_ref())
            }
            _ => {
                parent.replace_child(&self.draw(), node).ok();
            }
        }
    }
}

/// Gives the element named `tag` under the pointer a title, told from what its `attribute` holds.
pub(crate) fn title_under(event: &PointerEvent, tag: &str, attribute: &str, told: impl Fn(&str) -> Option<String>) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(element) = target.and_then(|target| target.closest(tag).ok().flatten()) else { return };
    let held = element.get_attribute(attribute).unwrap_or_default();
    if let Some(title) = told(&held) {
        element.set_attribute("title", &title).ok();
    }
}

/// What is on screen.
pub(crate) struct Mounted {
    el: VElement,
    element: Element,
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Render for VElement {
    type State = Mounted;

    fn build(self) -> Mounted {
        Mounted { element: self.draw(), el: self }
    }

    fn rebuild(self, drawn: &mut Mounted) {
        if self.can_patch(&drawn.el) {
            self.patch(&drawn.el, &drawn.element);
            drawn.el = self;
        } else {
            let mut now = self.build();
            drawn.insert_before_this(&mut now);
            drawn.unmount();
            *drawn = now;
        }
    }
}

/// Absent on purpose: nothing gives attributes to these from outside.
impl AddAnyAttr for VElement {
    type Output<NewAttribute: Attribute> = Self;

    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Self {
        self
    }
}

/// Absent on purpose: no server draws this console.
impl RenderHtml for VElement {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    fn list(items: &[&str], class: &str) -> VElement {
        let items = items.iter().map(|item| el("li").child(el("b").text(*item)));
        el("ul").class(class).children(items)
    }

    #[wasm_bindgen_test]
    fn a_redrawing_shows_what_a_drawing_would() {
        let states = [
            list(&["a", "b"], "x"),
            list(&["a", "c", "<i>"], "x"),
            list(&[], "y"),
            list(&["d"], "y").text("end"),
            el("p").text("other"),
            list(&["d", "e"], "z"),
        ];
        let place = document().create_element("div").unwrap();
        let mut drawn = el("ul").build();
        drawn.mount(&place, None);
        for state in states {
            let expected = state.draw().outer_html();
            state.rebuild(&mut drawn);
            assert_eq!(place.inner_html(), expected);
        }
    }

    #[wasm_bindgen_test]
    fn what_stays_the_same_stays_the_same_element() {
        let mut drawn = list(&["a", "b"], "x").build();
        let second = drawn.element.last_child();
        list(&["a", "changed", "c"], "y").rebuild(&mut drawn);
        assert_eq!(drawn.element.first_child().and_then(|first| first.next_sibling()), second);
    }

    #[wasm_bindgen_test]
    fn what_is_kept_is_redrawn_when_its_turn_comes() {
        let pages = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]];
        let draw = |page: [&'static str; 3]| -> Draw { Rc::new(move |at| el("li").text(page[at])) };
        let shared = |page, kept| Shared::new("ul", 3, &draw(page), move |at| at >= kept);
        let place = document().create_element("div").unwrap();
        let whole = |shared: &Shared| el("div").shared(shared.clone());
        let mut drawn = whole(&shared(pages[0], 3)).build();
        drawn.mount(&place, None);
        let said = || place.text_content().unwrap();
        assert_eq!(said(), "abc");
        let second = shared(pages[1], 1);
        whole(&second).rebuild(&mut drawn);
        assert_eq!(said(), "dbc");
        let row = |at| place.query_selector_all("li").unwrap().item(at).unwrap().unchecked_into::<Element>();
        let last = row(2);
        second.patch(2, draw(pages[1])(2), &last);
        assert_eq!(said(), "dbf");
        // One row is still of the first page when the third comes.
        let third = shared(pages[2], 2);
        whole(&third).rebuild(&mut drawn);
        assert_eq!(said(), "ghf");
        third.patch(2, draw(pages[2])(2), &row(2));
        assert_eq!(said(), "ghi");
        assert_eq!(row(2), last, "the same element");
        whole(&shared(pages[0], 3)).rebuild(&mut drawn);
        assert_eq!(said(), "abc");
    }
}
