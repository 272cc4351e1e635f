//! The filter fields beside the address: when typing changes the list, and when a change of the list is written into a
//! field. What a field itself has asked for is never written back: the person may be typing on.

use crate::url::query::{Filter, ListQuery};

/// What each field has asked for last, until the list changes by other means.
#[derive(Clone, Debug, Default)]
pub struct FilterFields {
    asked: [Option<String>; Filter::ALL.len()],
}

impl FilterFields {
    /// The list that a field's content asks for, without the spaces around it. `None` if it is `query`'s own.
    pub fn list(filter: Filter, content: &str, query: &ListQuery) -> Option<ListQuery> {
        let value = content.trim();
        (value != query.filter(filter)).then(|| query.with_filter(filter, value))
    }

    /// The same, for a field that asks for it now.
    pub fn ask(&mut self, filter: Filter, content: &str, query: &ListQuery) -> Option<ListQuery> {
        let next = Self::list(filter, content, query)?;
        self.asked[filter as usize] = Some(next.filter(filter).to_owned());
        Some(next)
    }

    /// The fields to write into, now that the list has gone from `before` to `now`, each with its content. `before` is
    /// `None` for fields that are new and empty.
    pub fn changed(&mut self, before: Option<&ListQuery>, now: &ListQuery) -> Vec<(Filter, String)> {
        let mut written = Vec::new();
        for filter in Filter::FIELDS {
            let (value, asked) = (now.filter(filter), &mut self.asked[filter as usize]);
            let is_changed = before.map_or("", |before| before.filter(filter)) != value;
            if is_changed && asked.as_deref() != Some(value) {
                *asked = None;
                written.push((filter, value.to_owned()));
            }
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What stands in the fields, and the list beside them.
    #[derive(Default)]
    struct Screen {
        fields: FilterFields,
        contents: [String; Filter::ALL.len()],
        query: ListQuery,
    }

    impl Screen {
        /// A person types, and pauses for long enough.
        fn type_into(&mut self, filter: Filter, content: &str) {
            self.contents[filter as usize] = content.to_owned();
            if let Some(next) = self.fields.ask(filter, content, &self.query) {
                self.go(next);
            }
        }

        fn go(&mut self, next: ListQuery) {
            for (filter, content) in self.fields.changed(Some(&self.query), &next) {
                self.contents[filter as usize] = content;
            }
            self.query = next;
        }
    }

    #[test]
    fn a_pause_within_a_value_changes_nothing_in_its_field() {
        let mut screen = Screen::default();
        screen.type_into(Filter::Organization, "Acme ");
        assert_eq!((screen.contents[2].as_str(), screen.query.filter(Filter::Organization)), ("Acme ", "Acme"));
        screen.type_into(Filter::Organization, "Acme West");
        assert_eq!(screen.query.to_search(), "?organization=Acme%20West");
    }

    #[test]
    fn what_is_asked_is_trimmed_of_every_space_and_what_is_typed_stays() {
        for (typed, asked) in [
            ("\u{3000}Acme\u{3000}", "Acme"),
            ("\tAcme\u{A0}West ", "Acme\u{A0}West"),
            ("Acme  West", "Acme  West"),
            ("Ac\u{301}me ", "Ac\u{301}me"),
            ("  ", ""),
        ] {
            let mut screen = Screen::default();
            screen.type_into(Filter::Organization, typed);
            assert_eq!(screen.query.filter(Filter::Organization), asked, "{typed:?}");
            assert_eq!(screen.contents[Filter::Organization as usize], typed);
        }
    }

    #[test]
    fn back_and_a_removed_chip_are_written_into_the_field_that_asked() {
        let mut screen = Screen::default();
        let all = screen.query.clone();
        screen.type_into(Filter::Role, "admin");
        let admins = screen.query.clone();
        screen.go(all);
        assert_eq!(screen.contents[3], "");
        screen.go(admins);
        assert_eq!(screen.contents[3], "admin");
    }

    #[test]
    fn what_is_being_typed_elsewhere_stays() {
        let mut screen = Screen::default();
        screen.contents[0] = "jo".to_owned();
        screen.go(ListQuery::parse("?role=admin"));
        assert_eq!((screen.contents[0].as_str(), screen.contents[3].as_str()), ("jo", "admin"));
    }

    #[test]
    fn new_fields_show_the_address() {
        let query = ListQuery::parse("?organization=a%20b%20&offset=20");
        assert_eq!(
            FilterFields::default().changed(None, &query),
            [(Filter::Organization, "a b ".to_owned())],
            "spaces and all, as a link may have them"
        );
    }

    proptest! {
        /// Whatever is typed and wherever the list goes: a field holds what was typed last or what the list says.
        #[test]
        fn a_field_holds_what_was_typed_or_what_the_list_says(
            steps in prop::collection::vec((0_usize..Filter::FIELDS.len(), "[ab ]{0,3}", any::<bool>()), 0..30),
        ) {
            let mut screen = Screen::default();
            for (at, value, is_typed) in steps {
                let filter = Filter::FIELDS[at];
                if is_typed {
                    screen.type_into(filter, &value);
                    prop_assert_eq!(&screen.contents[filter as usize], &value, "typing stays as it is typed");
                } else {
                    screen.go(screen.query.with_filter(filter, value.trim()));
                }
                for filter in Filter::FIELDS {
                    prop_assert_eq!(screen.contents[filter as usize].trim(), screen.query.filter(filter));
                }
            }
        }
    }
}
