//! A virtual DOM element: a tag, attributes, boolean properties and children, as plain data. Nothing here draws it:
//! `browser::vdom` of the app patches it into the page, [`Element::to_html`] prints it.

/// An element with its attributes, properties and children. Text is always text: nothing is parsed as markup.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Tag name, lower case.
    pub tag: &'static str,
    /// Attribute names and values, in the order in which they were given.
    pub attributes: Vec<(&'static str, String)>,
    /// Boolean DOM properties that no attribute reflects while a person uses the page, such as `checked`.
    pub properties: Vec<(&'static str, bool)>,
    /// Children in document order.
    pub children: Vec<Node>,
}

/// A child of an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Character data.
    Text(String),
    /// A nested element.
    Element(Element),
}

/// An element of this tag, without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), properties: Vec::new(), children: Vec::new() }
}

impl Element {
    /// Sets the `class` attribute.
    pub fn class(self, class: &str) -> Self {
        self.attribute("class", class)
    }

    /// Adds an attribute.
    pub fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute where there is a value for it.
    pub fn maybe_attribute(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// Adds a boolean DOM property.
    pub fn property(mut self, name: &'static str, value: bool) -> Self {
        self.properties.push((name, value));
        self
    }

    /// Appends text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Appends an element.
    pub fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// Appends elements.
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Whether the DOM element of `other` can be patched to show this one: the same tag, attribute names and
    /// properties.
    pub fn can_patch(&self, other: &Element) -> bool {
        let names = |element: &Element| -> Vec<&'static str> {
            let attributes = element.attributes.iter().map(|(name, _)| *name);
            attributes.chain(element.properties.iter().map(|(name, _)| *name)).collect()
        };
        self.tag == other.tag && names(self) == names(other)
    }

    /// HTML of the element (HTML Standard, 13.3). Properties are left out: markup has no place for them.
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        self.print(&mut html);
        html
    }

    fn print(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            html.push_str(&format!(" {name}=\"{}\"", escape(value)));
        }
        html.push('>');
        if matches!(self.tag, "input" | "br" | "hr") {
            return;
        }
        for child in &self.children {
            match child {
                Node::Text(text) => html.push_str(&escape(text)),
                Node::Element(element) => element.print(html),
            }
        }
        html.push_str(&format!("</{}>", self.tag));
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_text_and_attributes_is_escaped() {
        let element = el("p").attribute("title", "a\"b").text("<i>&").child(el("input").attribute("type", "search"));
        assert_eq!(element.to_html(), r#"<p title="a&quot;b">&lt;i&gt;&amp;<input type="search"></p>"#);
    }

    #[test]
    fn only_the_same_shape_is_patched() {
        assert!(el("a").attribute("href", "/a").can_patch(&el("a").attribute("href", "/b")));
        assert!(!el("a").attribute("href", "/a").can_patch(&el("a")));
        assert!(!el("a").can_patch(&el("b")));
        assert!(!el("input").property("checked", true).can_patch(&el("input")));
    }
}
