//! Saved views: lists with a name, by their address. Stored as JSON, which is also the file they are exported as.

use serde_json::{Value, json};

use crate::url::{query::ListQuery, route::Route};

/// A list that a person named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub name: String,
    pub query: ListQuery,
}

/// Longer names tell nobody more, and more views than that are no shortcut.
const MAX_NAME_CHARS: usize = 60;
const MAX_VIEWS: usize = 50;

/// Reads what [`to_json`] wrote. `None` where it is no list of views at all; single ones that make no sense are left out.
pub fn from_json(json: &str) -> Option<Vec<SavedView>> {
    let written: Value = serde_json::from_str(json).ok()?;
    let views = written.as_array()?.iter().filter_map(|view| {
        let name = clean_name(view.get("name")?.as_str()?)?;
        let address = view.get("address")?.as_str()?;
        let (path, search) = address.find('?').map_or((address, ""), |at| address.split_at(at));
        match Route::parse(path, search) {
            Route::Users(query) => Some(SavedView { name, query }),
            _ => None,
        }
    });
    Some(views.fold(Vec::new(), upsert))
}

pub fn to_json(views: &[SavedView]) -> String {
    let views =
        views.iter().map(|view| json!({ "name": view.name, "address": Route::Users(view.query.clone()).href() }));
    Value::Array(views.collect()).to_string()
}

/// A name as it is kept; none where nothing is left of it.
pub fn clean_name(typed: &str) -> Option<String> {
    let name: String = typed.trim().chars().filter(|c| !c.is_control()).take(MAX_NAME_CHARS).collect();
    (!name.is_empty()).then_some(name)
}

/// With another view; one of the same name is replaced in its place.
pub fn upsert(mut views: Vec<SavedView>, view: SavedView) -> Vec<SavedView> {
    let same = views.iter().position(|other| other.name == view.name);
    match same {
        Some(at) => views[at] = view,
        None if views.len() < MAX_VIEWS => views.push(view),
        None => {}
    }
    views
}

/// The list as it is saved: where it starts, not the page that happens to be on screen or who is peeked at.
pub fn query_to_save(query: &ListQuery) -> ListQuery {
    query.with_offset(0).with_peek(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(named in prop::collection::btree_map("[a-z]{1,9}( [A-Z]{1,3})?", crate::url::query::tests::any_query(), 0..6)) {
            let views: Vec<SavedView> = named.into_iter().map(|(name, query)| SavedView { name, query: query_to_save(&query) }).collect();
            prop_assert_eq!(from_json(&to_json(&views)), Some(views));
        }

        #[test]
        fn any_text_is_read_without_harm(text in any::<String>()) { from_json(&text); }
    }

    #[test]
    fn only_lists_with_a_name_are_views() {
        let written = r#"[{"name": " Admins ", "address": "/users?role=admin"}, {"name": "x", "address": "/settings"},
            {"name": "", "address": "/users"}, {"name": "Admins", "address": "/users?role=root"}, 7]"#;
        let views = from_json(written).expect("views");
        assert_eq!(views.len(), 1);
        assert_eq!(views[0].query, ListQuery::parse("?role=root"), "the last of a name counts");
        assert_eq!(from_json("{}"), None);
    }
}
