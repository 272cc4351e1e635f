//! Whether a username is taken in an organization, from what the list call returns. The vendor's page advises
//! the look-up before a creation; the filter may match parts of names (contract.md), so rows are compared exactly.

use crate::{
    display::normal_form,
    list::page::{Page, Total},
    url::percent,
    user::User,
};

/// What a look-up knows after one answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Free,
    Taken(Box<User>),
    /// This user has a username that looks the same and is written with other characters (UAX #15).
    LooksAlike(Box<User>),
    /// The rows seen are other names that contain this one: more must be asked.
    AskMore,
    /// More namesakes in part than the console will read: the server decides on submit.
    Unsure,
}

/// How many rows the first question asks for, and the second where the first did not settle it.
pub const STEPS: [u32; 2] = [1, 100];

/// The list call's query for step `step` of a look-up.
pub fn search(username: &str, organization: &str, limit: u32) -> String {
    let pair = |name: &str, value: &str| format!("{name}={}", percent::encode(value));
    format!("?{}&{}&limit={limit}&offset=0", pair("username", username), pair("organization", organization))
}

/// Tells what an answer to [`search`] settles.
pub fn verdict(page: &Page, username: &str, organization: &str, limit: u32) -> Verdict {
    let same = |user: &&User| user.username() == username && user.organization() == organization;
    let looks_same = |user: &&User| {
        normal_form::is_same(&user.username(), username) && normal_form::is_same(&user.organization(), organization)
    };
    if let Some(user) = page.rows.iter().find(same) {
        return Verdict::Taken(Box::new(user.clone()));
    }
    match page.rows.iter().find(looks_same) {
        Some(user) => Verdict::LooksAlike(Box::new(user.clone())),
        // A row that cannot be read may be the one.
        None if page.unreadable > 0 => Verdict::Unsure,
        None if matches!(page.total(0, limit), Total::Exactly(count) if count <= page.received()) => Verdict::Free,
        None if limit < STEPS[1] => Verdict::AskMore,
        None => Verdict::Unsure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire;

    fn page(names: &[&str], count: u64) -> Page {
        let rows: Vec<String> = names
            .iter()
            .map(|name| format!(r#"{{"id": "1", "username": "{name}", "organization": "acme"}}"#))
            .collect();
        wire::page(&format!(r#"{{"count": {count}, "results": [{}]}}"#, rows.join(","))).expect("a page")
    }

    #[test]
    fn only_the_exact_name_in_the_same_organization_is_taken() {
        assert!(matches!(verdict(&page(&["ann"], 1), "ann", "acme", 1), Verdict::Taken(_)));
        assert_eq!(verdict(&page(&["ann"], 1), "ann", "other", 1), Verdict::Free);
        assert_eq!(verdict(&page(&["Ann"], 1), "ann", "acme", 1), Verdict::Free);
        assert_eq!(verdict(&page(&[], 0), "ann", "acme", 1), Verdict::Free);
    }

    #[test]
    fn a_name_in_another_normal_form_looks_alike() {
        normal_form::set_normalizer(normal_form::tests::oracle);
        let decomposed = page(&["jose\u{301}"], 1);
        assert!(matches!(verdict(&decomposed, "jos\u{E9}", "acme", 1), Verdict::LooksAlike(_)));
        assert!(matches!(verdict(&decomposed, "jose\u{301}", "acme", 1), Verdict::Taken(_)));
        assert_eq!(verdict(&decomposed, "jose", "acme", 1), Verdict::Free);
        assert_eq!(verdict(&decomposed, "jos\u{E9}", "other", 1), Verdict::Free);
    }

    #[test]
    fn an_unreadable_row_leaves_it_to_the_server() {
        let page = wire::page(r#"{"count": 1, "results": [null]}"#).expect("a page");
        assert_eq!(verdict(&page, "ann", "acme", 1), Verdict::Unsure);
    }

    #[test]
    fn a_promised_page_may_have_the_name() {
        let page = |next: &str| {
            let body = r#"{"count": null, "next": NEXT, "results": [{"id": "1", "username": "anna", "organization": "acme"}]}"#;
            wire::page(&body.replace("NEXT", next)).expect("a page")
        };
        assert_eq!(verdict(&page("\"https://x/\""), "ann", "acme", 1), Verdict::AskMore);
        assert_eq!(verdict(&page("\"https://x/\""), "ann", "acme", 100), Verdict::Unsure);
        assert_eq!(verdict(&page("null"), "ann", "acme", 1), Verdict::Free);
    }

    #[test]
    fn parts_of_names_ask_for_more_and_then_leave_it_to_the_server() {
        assert_eq!(verdict(&page(&["anna"], 7), "ann", "acme", 1), Verdict::AskMore);
        assert!(matches!(verdict(&page(&["anna", "ann"], 7), "ann", "acme", 100), Verdict::Taken(_)));
        assert_eq!(verdict(&page(&["anna"], 900), "ann", "acme", 100), Verdict::Unsure);
    }
}
