//! A body as a tree, to be looked at part by part.

use serde_json::Value;

/// A value with its name, if it has one, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub name: Option<String>,
    /// What is shown of it: a value as JSON, or the brackets of what holds others.
    pub text: String,
    pub children: Vec<Node>,
    /// Of what is in it, not shown: a list may hold ten thousand.
    pub omitted: usize,
}

const MAX_CHILDREN: usize = 100;

/// `None` where the body is no JSON.
pub fn parse(body: &str) -> Option<Node> {
    Some(node(None, &serde_json::from_str(body).ok()?))
}

fn node(name: Option<String>, value: &Value) -> Node {
    let (text, count) = match value {
        Value::Object(fields) => ("{ }".to_owned(), fields.len()),
        Value::Array(items) => ("[ ]".to_owned(), items.len()),
        plain => (plain.to_string(), 0),
    };
    let children = match value {
        Value::Object(fields) => {
            fields.iter().take(MAX_CHILDREN).map(|(name, value)| node(Some(name.clone()), value)).collect()
        }
        Value::Array(items) => {
            items.iter().take(MAX_CHILDREN).enumerate().map(|(at, value)| node(Some(at.to_string()), value)).collect()
        }
        _ => Vec::new(),
    };
    Node { name, text, omitted: count.saturating_sub(MAX_CHILDREN), children }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_stand_in_the_order_of_the_body() {
        let tree = parse(r#"{"b": [1, "x"], "a": null}"#).unwrap();
        assert_eq!(tree.children.iter().map(|node| node.name.as_deref().unwrap()).collect::<Vec<_>>().len(), 2);
        let list = tree.children.iter().find(|node| node.name.as_deref() == Some("b")).unwrap();
        assert_eq!(
            list.children[1],
            Node { name: Some("1".into()), text: "\"x\"".into(), children: vec![], omitted: 0 }
        );
        assert_eq!(parse("<html>"), None);
    }

    #[test]
    fn a_long_list_says_how_much_more_there_is() {
        let tree = parse(&format!("[{}]", vec!["0"; 250].join(","))).unwrap();
        assert_eq!((tree.children.len(), tree.omitted), (100, 150));
    }
}
