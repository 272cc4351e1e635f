//! Saved views: lists with a name, stored by their address. The JSON in the browser is also the file for export.

use serde_json::{Value, json};

use crate::{
    json,
    url::{query::ListQuery, route::Route},
};

/// A list to which a person gave a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Unique among the saved views.
    pub name: String,
    /// The list from its first page.
    pub query: ListQuery,
}

/// A longer name says no more, and more views are no shortcut.
const MAX_NAME_CHARS: usize = 60;
const MAX_VIEWS: usize = 50;

/// Parses what [`to_json`] printed. `None` if the text is no list of views; a single view that makes no sense is left
/// out.
pub fn from_json(text: &str) -> Option<Vec<SavedView>> {
    let parsed = json::parse(text).ok()?;
    let views = parsed.as_array()?.iter().filter_map(|view| {
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

/// Prints views as a JSON list of names and addresses.
pub fn to_json(views: &[SavedView]) -> String {
    let views =
        views.iter().map(|view| json!({ "name": view.name, "address": Route::Users(view.query.clone()).href() }));
    crate::json::print(&Value::Array(views.collect()))
}

/// A typed name as it is stored: trimmed, without control characters, cut to a length. `None` if nothing is left.
pub fn clean_name(typed: &str) -> Option<String> {
    let name: String = typed.trim().chars().filter(|c| !c.is_control()).take(MAX_NAME_CHARS).collect();
    (!name.is_empty()).then_some(name)
}

/// Adds a view, or replaces the one of the same name in its place. A view over the limit is dropped.
pub fn upsert(mut views: Vec<SavedView>, view: SavedView) -> Vec<SavedView> {
    match views.iter().position(|other| other.name == view.name) {
        Some(index) => views[index] = view,
        None if views.len() < MAX_VIEWS => views.push(view),
        None => {}
    }
    views
}

/// The list to save: from its first page, without a preview.
pub fn query_to_save(query: &ListQuery) -> ListQuery {
    query.with_offset(0).with_peek(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parsing_reverses_printing(views in prop::collection::btree_map("[a-z]{1,9}( [A-Z]{1,3})?", crate::url::query::tests::any_query(), 0..6)) {
            let views: Vec<SavedView> = views.into_iter().map(|(name, query)| SavedView { name, query: query_to_save(&query) }).collect();
            prop_assert_eq!(from_json(&to_json(&views)), Some(views));
        }

        #[test]
        fn any_text_is_parsed_without_a_panic(text in any::<String>()) { from_json(&text); }
    }

    #[test]
    fn only_lists_with_a_name_are_views() {
        let json = r#"[{"name": " Admins ", "address": "/users?role=admin"}, {"name": "x", "address": "/settings"},
            {"name": "", "address": "/users"}, {"name": "Admins", "address": "/users?role=root"}, 7]"#;
        let views = from_json(json).expect("views");
        assert_eq!(views.len(), 1);
        assert_eq!(views[0].query, ListQuery::parse("?role=root"), "the last view of a name counts");
        assert_eq!(from_json("{}"), None);
    }
}
