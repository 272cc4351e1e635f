//! The order of a server's pages: learnt from a page, then the key of each person in it.

use std::cmp::Ordering;

use crate::{
    coverage::{Field, Order},
    person::Person,
    unicode,
};

/// What people are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// Ids as numbers.
    IdNumber,
    /// Ids as text.
    IdText,
    /// Usernames by their bytes.
    Username,
    /// Usernames without regard to case.
    UsernameFolded,
    Created,
}

/// An order that a page follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sorting {
    by: By,
    descending: bool,
}

/// Where a person stands in an order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Number(i64),
    Text(Box<str>),
}

/// Fewer rows may be in order by chance.
const ENOUGH: usize = 6;

impl Sorting {
    /// The order of a page; `None` where it has none, or too few rows to tell.
    pub(super) fn detect(people: &[Person]) -> Option<Self> {
        if people.len() < ENOUGH {
            return None;
        }
        let all = [By::IdNumber, By::IdText, By::Username, By::UsernameFolded, By::Created];
        let both = all.into_iter().flat_map(|by| [false, true].map(|descending| Self { by, descending }));
        both.into_iter().find(|sorting| sorting.is_followed_by(people) && sorting.differs(people))
    }

    /// Whether a page is in this order.
    pub(super) fn is_followed_by(self, people: &[Person]) -> bool {
        let mut former: Option<Key> = None;
        people.iter().all(|person| {
            let Some(key) = self.key(person) else { return false };
            let fits = former.as_ref().is_none_or(|former| match self.compare(former, &key) {
                Ordering::Less => true,
                Ordering::Equal => !self.is_unique(),
                Ordering::Greater => false,
            });
            former = Some(key);
            fits
        })
    }

    /// Where a person stands; `None` for a person without the value.
    pub(super) fn key(self, person: &Person) -> Option<Key> {
        Some(match self.by {
            By::IdNumber => Key::Number(person.id.parse().ok()?),
            By::IdText => Key::Text(person.id.as_str().into()),
            By::Username => Key::Text(person.username.as_str().into()),
            By::UsernameFolded => Key::Text(unicode::lower_case(&person.username).into()),
            By::Created => Key::Number(person.created.seconds()?),
        })
    }

    pub(super) fn compare(self, one: &Key, other: &Key) -> Ordering {
        if self.descending { other.cmp(one) } else { one.cmp(other) }
    }

    /// Whether no two people have the same key.
    pub(super) fn is_unique(self) -> bool {
        matches!(self.by, By::IdNumber | By::IdText)
    }

    pub(super) fn is_descending(self) -> bool {
        self.descending
    }

    pub(super) fn order(self) -> Order {
        let descending = self.descending;
        match self.by {
            By::IdNumber | By::IdText => Order::Id { descending },
            By::Username | By::UsernameFolded => Order::Field { field: Field::Username, descending },
            By::Created => Order::Field { field: Field::Created, descending },
        }
    }

    /// Whether the ends of a page have different keys. Where they have one key, as after an import, the key says
    /// nothing.
    fn differs(self, people: &[Person]) -> bool {
        let ends = people.first().zip(people.last());
        ends.is_some_and(|(first, last)| self.key(first) != self.key(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Time;

    fn page(ids: &[&str]) -> Vec<Person> {
        let person = |id: &&str| Person { id: (*id).to_owned(), ..Person::default() };
        ids.iter().map(person).collect()
    }

    #[test]
    fn orders_by_id_are_told_apart() {
        let order = |ids: &[&str]| Sorting::detect(&page(ids)).map(Sorting::order);
        assert_eq!(order(&["1", "2", "9", "10", "11", "100"]), Some(Order::Id { descending: false }));
        assert_eq!(order(&["100", "11", "10", "9", "2", "1"]), Some(Order::Id { descending: true }));
        assert_eq!(order(&["1", "10", "100", "11", "2", "9"]), Some(Order::Id { descending: false }), "as text");
        assert_eq!(order(&["a1", "b2", "b3", "c0", "d0", "e0"]), Some(Order::Id { descending: false }));
        assert_eq!(order(&["5", "3", "9", "1", "4", "8"]), None);
        assert_eq!(order(&["1", "2", "3"]), None, "too few to tell");
    }

    #[test]
    fn orders_by_other_fields_are_found() {
        let mut people = page(&["5", "3", "9", "1", "4", "8"]);
        for (person, name) in people.iter_mut().zip(["Ann", "bob", "Carl", "dan", "dan", "Eve"]) {
            person.username = name.to_owned();
        }
        let by_username = Order::Field { field: Field::Username, descending: false };
        assert_eq!(Sorting::detect(&people).map(Sorting::order), Some(by_username));
        people.iter_mut().for_each(|person| person.username.clear());
        assert_eq!(Sorting::detect(&people), None, "equal values are no order");
        for (person, seconds) in people.iter_mut().zip([60, 50, 50, 40, 30, 20]) {
            person.created = Time::at(seconds);
        }
        let newest_first = Order::Field { field: Field::Created, descending: true };
        assert_eq!(Sorting::detect(&people).map(Sorting::order), Some(newest_first));
    }
}
