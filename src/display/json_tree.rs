//! JSON as a tree of nodes that can be opened one by one.

use serde_json::Value;

use crate::json;

/// A value and everything inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The field's name, or the index in a list. The outermost value has none.
    pub name: Option<String>,
    /// The value as JSON; only the brackets of an object or a list.
    pub text: String,
    /// The first values inside.
    pub children: Vec<Node>,
    /// How many values inside are left out: a list may have ten thousand.
    pub omitted: usize,
}

const MAX_CHILDREN: usize = 100;

/// Parses a body. `None` if it is no JSON.
pub fn parse(body: &str) -> Option<Node> {
    Some(node(None, &json::parse(body).ok()?))
}

fn node(name: Option<String>, value: &Value) -> Node {
    let (text, count) = match value {
        Value::Object(fields) => ("{ }".to_owned(), fields.len()),
        Value::Array(items) => ("[ ]".to_owned(), items.len()),
        scalar => (scalar.to_string(), 0),
    };
    let children = match value {
        Value::Object(fields) => {
            fields.iter().take(MAX_CHILDREN).map(|(name, value)| node(Some(name.clone()), value)).collect()
        }
        Value::Array(items) => {
            let items = items.iter().take(MAX_CHILDREN).enumerate();
            items.map(|(index, value)| node(Some(index.to_string()), value)).collect()
        }
        _ => Vec::new(),
    };
    Node { name, text, omitted: count.saturating_sub(MAX_CHILDREN), children }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_items_become_nodes() {
        let tree = parse(r#"{"b": [1, "x"], "a": null}"#).expect("JSON");
        let mut names: Vec<&str> = tree.children.iter().filter_map(|node| node.name.as_deref()).collect();
        names.sort_unstable();
        assert_eq!(names, ["a", "b"]);
        let list = tree.children.iter().find(|node| node.name.as_deref() == Some("b")).expect("b");
        let item = Node { name: Some("1".into()), text: "\"x\"".into(), children: vec![], omitted: 0 };
        assert_eq!(list.children[1], item);
        assert_eq!(parse("<html>"), None);
    }

    #[test]
    fn a_long_list_counts_what_it_omits() {
        let tree = parse(&format!("[{}]", vec!["0"; 250].join(","))).expect("JSON");
        assert_eq!((tree.children.len(), tree.omitted), (100, 150));
    }
}
