//! Draws the core's static markup (`gatehouse::view`) with the browser's own calls, and patches what differs. A view of
//! Leptos costs a type, a closure and several allocations for each element, which the rows of a table cannot afford.

use gatehouse::view::element::{Element, Node};
use js_sys::Reflect;
use leptos::{
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
};
use wasm_bindgen::JsCast;
use web_sys::Element as DomElement;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Static markup as a view of Leptos: the orphan rule asks for a type of the app's own.
pub(crate) struct Static(pub(crate) Element);

/// The mounted state.
pub(crate) struct Mounted {
    element: Element,
    dom: DomElement,
}

fn create(element: &Element) -> DomElement {
    let made = match element.tag {
        "svg" | "path" => document().create_element_ns(Some(SVG), element.tag),
        tag => document().create_element(tag),
    };
    #[expect(clippy::expect_used, reason = "fails for a malformed name alone, and every name stands in the source")]
    let dom = made.expect("an element");
    for (name, value) in &element.attributes {
        dom.set_attribute(name, value).ok();
    }
    for (name, value) in &element.properties {
        set_property(&dom, name, *value);
    }
    // A child of the shape of the one before is a patched copy: fewer calls for the rows of a table.
    let mut last: Option<(&Element, web_sys::Node)> = None;
    for child in &element.children {
        let node = match (child, &last) {
            (Node::Element(now), Some((before, node))) if now.can_patch(before) => copy(now, before, node),
            _ => create_node(child),
        };
        dom.append_child(&node).ok();
        last = match child {
            Node::Element(element) => Some((element, node)),
            Node::Text(_) => None,
        };
    }
    dom
}

fn create_node(node: &Node) -> web_sys::Node {
    match node {
        Node::Text(text) => document().create_text_node(text).into(),
        Node::Element(element) => create(element).into(),
    }
}

fn copy(element: &Element, before: &Element, node: &web_sys::Node) -> web_sys::Node {
    let Ok(copy) = node.clone_node_with_deep(true) else { return create(element).into() };
    patch_copy(element, before, copy.unchecked_ref());
    copy
}

/// Like [`patch`], of a copy that nobody else has seen yet.
fn patch_copy(element: &Element, before: &Element, dom: &DomElement) {
    patch_attributes(element, before, dom);
    if element.children != before.children {
        patch_children(element, before, dom, patch_copy);
    }
}

/// Makes `dom`, which shows `before`, show `element`. Only what differs is touched, so that focus and scrolling stay.
fn patch(element: &Element, before: &Element, dom: &DomElement) {
    patch_attributes(element, before, dom);
    // Unchanged children cost no DOM call.
    if element.children == before.children {
        return;
    }
    if is_as_left(dom, &before.children) {
        return patch_children(element, before, dom, patch);
    }
    while let Some(child) = dom.first_child() {
        dom.remove_child(&child).ok();
    }
    element.children.iter().for_each(|child| drop(dom.append_child(&create_node(child))));
}

fn patch_attributes(element: &Element, before: &Element, dom: &DomElement) {
    for ((name, value), (_, shown)) in element.attributes.iter().zip(&before.attributes) {
        if value != shown {
            dom.set_attribute(name, value).ok();
        }
    }
    for ((name, value), (_, shown)) in element.properties.iter().zip(&before.properties) {
        if value != shown {
            set_property(dom, name, *value);
        }
    }
}

fn patch_children(element: &Element, before: &Element, dom: &DomElement, patch: fn(&Element, &Element, &DomElement)) {
    let mut place = dom.first_child();
    for (index, child) in element.children.iter().enumerate() {
        let next = place.as_ref().filter(|_| index + 1 < before.children.len()).and_then(web_sys::Node::next_sibling);
        match (child, before.children.get(index), &place) {
            (Node::Text(now), Some(Node::Text(shown)), Some(_)) if now == shown => {}
            (Node::Text(now), Some(Node::Text(_)), Some(node)) => node.set_node_value(Some(now)),
            (Node::Element(now), Some(Node::Element(shown)), Some(node)) if now.can_patch(shown) => {
                patch(now, shown, node.unchecked_ref());
            }
            (_, Some(_), Some(node)) => drop(dom.replace_child(&create_node(child), node)),
            _ => drop(dom.append_child(&create_node(child))),
        }
        place = next;
    }
    while let Some(left_over) = place {
        place = left_over.next_sibling();
        dom.remove_child(&left_over).ok();
    }
}

/// Whether an element's nodes are those that were drawn. A browser or an extension that translates the page puts its own
/// in their place. To compare the kinds of the nodes alone would be no faster (docs/decisions/032).
fn is_as_left(dom: &DomElement, children: &[Node]) -> bool {
    let mut next = dom.first_child();
    let is_left = children.iter().all(|child| {
        let Some(node) = next.take() else { return false };
        next = node.next_sibling();
        match child {
            Node::Text(text) => node.node_value().as_deref() == Some(text),
            Node::Element(_) => node.dyn_ref::<DomElement>().is_some(),
        }
    });
    is_left && next.is_none()
}

fn set_property(dom: &DomElement, name: &str, value: bool) {
    // Setting a property of an element cannot fail.
    Reflect::set(dom, &name.into(), &value.into()).ok();
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.dom.remove();
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&web_sys::Node>) {
        self.dom.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.dom.insert_before_this(child)
    }

    fn elements(&self) -> Vec<DomElement> {
        vec![self.dom.clone()]
    }
}

impl Render for Static {
    type State = Mounted;

    fn build(self) -> Mounted {
        Mounted { dom: create(&self.0), element: self.0 }
    }

    fn rebuild(self, mounted: &mut Mounted) {
        if self.0.can_patch(&mounted.element) {
            patch(&self.0, &mounted.element, &mounted.dom);
            mounted.element = self.0;
        } else {
            let mut now = self.build();
            mounted.insert_before_this(&mut now);
            mounted.unmount();
            *mounted = now;
        }
    }
}

/// Absent on purpose: nothing gives attributes to static markup from outside.
impl AddAnyAttr for Static {
    type Output<NewAttribute: Attribute> = Self;

    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Self {
        self
    }
}

/// Absent on purpose: no server draws this console.
impl RenderHtml for Static {
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
mod tests;
