//! A body as a tree, to be looked at part by part.

use serde_json::Value;

/// A value with its name, if it has one, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub name: Option<String>,
    /// What is written of it: a value as JSON, or the brackets of what holds others.
    pub written: String,
    pub nodes: Vec<Node>,
    /// Of what is in it, not shown: a list may hold ten thousand.
    pub more: usize,
}

const MOST: usize = 100;

/// `None` where the body is no JSON.
pub fn of(body: &str) -> Option<Node> {
    Some(node(None, &serde_json::from_str(body).ok()?))
}

fn node(name: Option<String>, value: &Value) -> Node {
    let (written, count) = match value {
        Value::Object(fields) => ("{ }".to_owned(), fields.len()),
        Value::Array(items) => ("[ ]".to_owned(), items.len()),
        plain => (plain.to_string(), 0),
    };
    let nodes = match value {
        Value::Object(fields) => fields.iter().take(MOST).map(|(name, held)| node(Some(name.clone()), held)).collect(),
        Value::Array(items) => {
            items.iter().take(MOST).enumerate().map(|(at, held)| node(Some(at.to_string()), held)).collect()
        }
        _ => Vec::new(),
    };
    Node { name, written, more: count.saturating_sub(MOST), nodes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_stand_in_the_order_of_the_body() {
        let tree = of(r#"{"b": [1, "x"], "a": null}"#).unwrap();
        assert_eq!(tree.nodes.iter().map(|node| node.name.as_deref().unwrap()).collect::<Vec<_>>().len(), 2);
        let list = tree.nodes.iter().find(|node| node.name.as_deref() == Some("b")).unwrap();
        assert_eq!(list.nodes[1], Node { name: Some("1".into()), written: "\"x\"".into(), nodes: vec![], more: 0 });
        assert_eq!(of("<html>"), None);
    }

    #[test]
    fn a_long_list_says_how_much_more_there_is() {
        let tree = of(&format!("[{}]", vec!["0"; 250].join(","))).unwrap();
        assert_eq!((tree.nodes.len(), tree.more), (100, 150));
    }
}
