//! Prints an accessibility tree as lines, in the order of a screen reader. The nodes have the shape of Chromium's
//! protocol; `firefox.rs` converts its tree to that shape.

use std::collections::HashMap;

use serde_json::Value;

type Nodes<'a> = HashMap<&'a str, &'a Value>;

/// A line for each node at and below the one that is the place, in their order.
pub(crate) fn lines(tree: &[Value], is_place: impl Fn(&Value) -> bool) -> Option<Vec<String>> {
    let nodes: Nodes = tree.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut lines = Vec::new();
    tell(tree.iter().find(|node| is_place(node))?, &nodes, "", &mut lines);
    Some(lines)
}

/// States that a screen reader says, by their names in the tree.
const STATES: [&str; 10] =
    ["checked", "expanded", "pressed", "selected", "invalid", "required", "disabled", "modal", "busy", "level"];

/// Nodes that the control around them says, or that are only drawn.
const SILENT: [&str; 3] = ["InlineTextBox", "LineBreak", "ListMarker"];
/// Nodes that are passed over for the nodes within them.
const PLAIN: [&str; 8] =
    ["generic", "none", "paragraph", "time", "rowgroup", "sectionheader", "LabelText", "MenuListPopup"];

/// Roles whose name does not come from their content: text in them is printed, even if it repeats the name.
const NAMED_FROM_OUTSIDE: [&str; 9] =
    ["dialog", "region", "group", "form", "navigation", "list", "complementary", "search", "alert"];

/// A node's line, and those within it. Text that only repeats its parent's name is not said twice.
fn tell(node: &Value, nodes: &Nodes, above: &str, lines: &mut Vec<String>) {
    let (role, name) =
        (node["role"]["value"].as_str().unwrap_or_default(), node["name"]["value"].as_str().unwrap_or_default());
    if SILENT.contains(&role) {
        return;
    }
    let is_plain = PLAIN.contains(&role) && name.is_empty();
    let repeats = role == "StaticText" && above.contains(name);
    // Firefox has the text of a field in one piece, Chromium by lines.
    if role == "StaticText" && !repeats && name.contains('\n') {
        return lines.extend(name.lines().map(|line| format!("StaticText “{line}”")));
    }
    if node["ignored"] != true && !is_plain && !repeats {
        let mut line = if name.is_empty() { role.to_owned() } else { format!("{role} “{name}”") };
        let property = |state: &str| {
            let mut properties = node["properties"].as_array().into_iter().flatten();
            properties.find(|property| property["name"] == state).map(|property| property["value"]["value"].to_string())
        };
        for state in STATES {
            if let Some(value) = property(state).filter(|value| !["false", "\"false\""].contains(&value.as_str())) {
                line.push_str(&format!(", {state} {}", value.trim_matches('"')));
            }
        }
        if let Some(described) = node["description"]["value"].as_str().filter(|described| !described.is_empty()) {
            line.push_str(&format!(" ({described})"));
        }
        lines.push(line);
    }
    let is_named_by_its_text = node["ignored"] != true && !name.is_empty() && !NAMED_FROM_OUTSIDE.contains(&role);
    // A label is printed as the name of its control.
    let label = if ["LabelText", "Legend"].contains(&role) { text(node, nodes) } else { String::new() };
    let above = if !label.is_empty() {
        &label
    } else if is_named_by_its_text {
        name
    } else {
        above
    };
    for child in children(node, nodes) {
        tell(child, nodes, above, lines);
    }
}

fn children<'a>(node: &Value, nodes: &Nodes<'a>) -> Vec<&'a Value> {
    let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    ids.filter_map(|id| nodes.get(id).copied()).collect()
}

/// All text within a node.
fn text(node: &Value, nodes: &Nodes) -> String {
    if node["role"]["value"] == "StaticText" {
        return node["name"]["value"].as_str().unwrap_or_default().to_owned();
    }
    children(node, nodes).into_iter().map(|child| text(child, nodes)).collect()
}
