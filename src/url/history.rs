//! The tab's history: what each entry remembers, where a person had scrolled to, and which entries lead elsewhere by
//! now. The browser holds the entries; `browser::navigator` of the app reads and writes them.

use crate::url::route::{Key, Route};

/// The current entry, and what is known of the others.
#[derive(Clone, Debug, Default)]
pub struct TabHistory {
    number: u32,
    /// The route of the entry before this one, if that is an entry of the console.
    before: Option<Route>,
    /// How far entries were scrolled when they were left, in pixels, by their numbers. A list: a map would be 3 KB of
    /// code before the first list of users.
    scrolls: Vec<(u32, u32)>,
    /// Where this entry is to be scrolled to, once what it shows is high enough.
    scroll: Option<u32>,
    renames: Vec<Rename>,
    /// The route that the entry before is to show, on the way back to it.
    returning: Option<Route>,
}

/// Entries up to a number that name a record by a former name.
#[derive(Clone, Debug)]
struct Rename {
    from: Key,
    to: Destination,
    last_entry: u32,
}

/// Where entries of a record lead by now.
#[derive(Clone, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "a route is made once per navigation; a box would cost more than the bytes"
)]
enum Destination {
    /// To the same screen of the record under its new name.
    Key(Key),
    /// To the list, because the record is deleted.
    List(Route),
}

impl TabHistory {
    /// The history of a tab whose current entry has this state.
    pub fn new(state: Option<&str>) -> Self {
        let mut history = Self::default();
        history.read(state);
        // A page that begins is at its top already.
        history.scroll = history.scroll.filter(|scroll| *scroll > 0);
        history
    }

    /// What the current entry remembers, as text for the browser.
    pub fn state(&self) -> String {
        let scroll = self.left_scroll().unwrap_or_default();
        let before = self.before.as_ref().map(Route::href).unwrap_or_default();
        format!("{} {scroll} {before}", self.number)
    }

    /// The number of the current entry.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Takes down how far the current entry is scrolled, before it is left.
    pub fn leave(&mut self, scroll: u32) {
        self.scrolls.retain(|(number, _)| *number != self.number);
        self.scrolls.push((self.number, scroll));
        self.scroll = None;
    }

    /// A new entry follows the current one, which shows `route`.
    pub fn push(&mut self, route: Route) {
        self.number += 1;
        self.before = Some(route);
        // The entries that came after are gone.
        self.scrolls.retain(|(number, _)| *number < self.number);
        self.scroll = None;
    }

    /// The browser has gone to the entry with this state, which shows `route`. Gives the route that it is to show, and
    /// whether to go back once more, because the entry before shows that, too.
    pub fn arrive(&mut self, state: Option<&str>, route: Route) -> (Route, bool) {
        self.read(state);
        match self.returning.take() {
            Some(returning) => {
                let is_shown_before = self.former().as_ref() == Some(&returning);
                self.returning = is_shown_before.then(|| returning.clone());
                (returning, is_shown_before)
            }
            None => {
                let shown = self.renamed(route.clone(), self.number);
                let is_gone = shown != route && matches!(shown, Route::Users(_));
                let is_shown_before = is_gone && self.former().as_ref() == Some(&shown);
                self.returning = is_shown_before.then(|| shown.clone());
                (shown, is_shown_before)
            }
        }
    }

    /// The route of the entry before this one, as it is named now.
    fn former(&self) -> Option<Route> {
        self.before.clone().map(|before| self.renamed(before, self.number.saturating_sub(1)))
    }

    /// From now on, the current entry and those before name this record otherwise.
    pub fn rename(&mut self, from: Key, to: Key) {
        if from != to {
            self.lead(from, Destination::Key(to));
        }
    }

    /// From now on, entries of this record lead to the list: the record is deleted.
    pub fn remove(&mut self, key: Key, list: Route) {
        self.lead(key, Destination::List(list));
    }

    fn lead(&mut self, from: Key, to: Destination) {
        // Entries after the current one may be reached, too.
        let last_entry = self.scrolls.iter().map(|(number, _)| *number).max().unwrap_or_default().max(self.number);
        self.renames.push(Rename { from, to, last_entry });
    }

    /// Whether to go back, now that the current entry shows `route`: the entry before shows the same, or an older state
    /// of it. It will show `route`.
    pub fn returns_to(&mut self, route: &Route) -> bool {
        let is_same = match (&self.former(), route) {
            // Another page of the same list, if a page is gone, and without the preview of a deleted person.
            (Some(Route::Users(before)), Route::Users(now)) => {
                before.with_offset(0).with_peek(None) == now.with_offset(0).with_peek(None)
            }
            (before, now) => before.as_ref() == Some(now),
        };
        if is_same {
            self.returning = Some(route.clone());
        }
        is_same
    }

    /// Where the current entry is to be scrolled to. `None` if it is where it should be.
    pub fn scroll(&self) -> Option<u32> {
        self.scroll
    }

    /// The entry was scrolled as far as it has to be, or cannot be scrolled further.
    pub fn end_scroll(&mut self) {
        self.scroll = None;
    }

    fn read(&mut self, state: Option<&str>) {
        let mut parts = state.unwrap_or_default().splitn(3, ' ');
        self.number = parts.next().and_then(|number| number.parse().ok()).unwrap_or_default();
        let scroll = parts.next().and_then(|scroll| scroll.parse().ok()).unwrap_or_default();
        let left = self.left_scroll();
        if left.is_none() {
            self.scrolls.push((self.number, scroll));
        }
        self.scroll = left.or(Some(scroll));
        self.before = parts.next().filter(|before| !before.is_empty()).map(Route::from_href);
    }

    /// How far the current entry was scrolled when it was left.
    fn left_scroll(&self) -> Option<u32> {
        self.scrolls.iter().find(|(number, _)| *number == self.number).map(|(_, scroll)| *scroll)
    }

    fn renamed(&self, route: Route, number: u32) -> Route {
        let renames = self.renames.iter().filter(|rename| number <= rename.last_entry);
        renames.fold(route, |route, rename| {
            let make: fn(Key) -> Route = match &route {
                Route::User(key) if *key == rename.from => Route::User,
                Route::EditUser(key) if *key == rename.from => Route::EditUser,
                Route::ReplaceUser(key) if *key == rename.from => Route::ReplaceUser,
                _ => return route,
            };
            match &rename.to {
                Destination::Key(key) => make(key.clone()),
                Destination::List(list) => list.clone(),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::url::{query::ListQuery, route::Segment};

    /// A browser with its entries: state and address of each.
    struct Browser {
        entries: Vec<(String, String)>,
        at: usize,
        history: TabHistory,
    }

    impl Browser {
        fn new(address: &str) -> Self {
            let history = TabHistory::new(None);
            Self { entries: vec![(history.state(), address.to_owned())], at: 0, history }
        }

        fn push(&mut self, address: &str, scroll: u32) {
            self.history.leave(scroll);
            self.entries[self.at].0 = self.history.state();
            self.history.push(Route::from_href(&self.entries[self.at].1));
            self.at += 1;
            self.entries.truncate(self.at);
            self.entries.push((self.history.state(), address.to_owned()));
        }

        fn go(&mut self, steps: isize) {
            let Some(at) = self.at.checked_add_signed(steps).filter(|at| *at < self.entries.len()) else { return };
            self.history.leave(7);
            self.at = at;
            let (state, address) = self.entries[at].clone();
            let (route, goes_on) = self.history.arrive(Some(&state), Route::from_href(&address));
            self.entries[at] = (self.history.state(), route.href());
            if goes_on {
                self.go(-1);
            }
        }

        /// Shows an address in place of the current one, such as after a save.
        fn finish(&mut self, address: &str) {
            self.entries[self.at].1 = address.to_owned();
            if self.history.returns_to(&Route::from_href(address)) {
                self.go(-1);
            }
        }

        fn addresses(&self) -> Vec<&str> {
            self.entries.iter().map(|(_, address)| address.as_str()).collect()
        }

        fn address(&self) -> &str {
            &self.entries[self.at].1
        }
    }

    fn by_name(name: &str) -> Key {
        Key::Username(Segment::new(name).expect("a segment"))
    }

    #[test]
    fn after_a_save_back_does_not_show_the_same_record_twice() {
        let mut browser = Browser::new("/users?role=x");
        browser.push("/users/1", 0);
        browser.push("/users/1/edit", 0);
        browser.finish("/users/1");
        assert_eq!((browser.address(), browser.at), ("/users/1", 1));
        assert_eq!(browser.addresses(), ["/users?role=x", "/users/1", "/users/1"], "the form is gone");
        browser.go(-1);
        assert_eq!(browser.address(), "/users?role=x");
    }

    #[test]
    fn a_save_of_a_form_that_a_link_opened_stays_where_it_is() {
        let mut browser = Browser::new("/users");
        browser.push("/users/1/edit", 0);
        browser.finish("/users/1");
        assert_eq!(browser.addresses(), ["/users", "/users/1"]);
        assert_eq!(browser.at, 1);
    }

    #[test]
    fn after_a_delete_the_list_is_there_once_without_the_page_and_the_preview_that_are_gone() {
        let mut browser = Browser::new("/users?organization=x&offset=40&peek=1");
        browser.push("/users/1", 0);
        browser.finish("/users?organization=x&offset=20");
        assert_eq!((browser.address(), browser.at), ("/users?organization=x&offset=20", 0));
        // The page before is there already.
        let mut browser = Browser::new("/users");
        browser.push("/users?offset=20", 0);
        browser.push("/users?offset=40", 0);
        browser.push("/users/1", 0);
        browser.finish("/users?offset=20");
        assert_eq!((browser.address(), browser.at), ("/users?offset=20", 1));
        // From another list it is another entry.
        let mut browser = Browser::new("/users");
        browser.push("/users/1", 0);
        browser.finish("/users?organization=x");
        assert_eq!((browser.address(), browser.at), ("/users?organization=x", 1));
    }

    #[test]
    fn a_former_name_is_replaced_wherever_the_history_has_it() {
        let mut browser = Browser::new("/users/by-username/old");
        browser.push("/users", 0);
        browser.push("/users/by-username/old", 0);
        browser.push("/users/by-username/old/edit", 0);
        browser.history.rename(by_name("old"), by_name("new"));
        browser.finish("/users/by-username/new");
        assert_eq!((browser.address(), browser.at), ("/users/by-username/new", 2));
        browser.go(-2);
        assert_eq!(browser.address(), "/users/by-username/new");
        // Someone else may have the name by now: a link that is followed later means that person.
        browser.go(1);
        browser.push("/users/by-username/other", 0);
        browser.push("/settings", 0);
        browser.push("/x", 0);
        browser.push("/users/by-username/old", 0);
        browser.push("/settings", 0);
        browser.go(-1);
        assert_eq!(browser.address(), "/users/by-username/old");
        // A name that is taken back is the name again.
        let mut browser = Browser::new("/users/by-username/a/replace");
        browser.push("/users", 0);
        browser.history.rename(by_name("a"), by_name("b"));
        browser.history.rename(by_name("b"), by_name("a"));
        browser.go(-1);
        assert_eq!(browser.address(), "/users/by-username/a/replace");
    }

    #[test]
    fn the_way_back_does_not_lead_to_a_deleted_record() {
        let list = "/users?organization=x";
        let mut browser = Browser::new(list);
        for address in ["/users/1", "/users/1/edit", "/users/1"] {
            browser.push(address, 0);
        }
        let id = Key::Id(Segment::new("1").expect("a segment"));
        browser.history.remove(id, Route::from_href(list));
        browser.finish(list);
        assert_eq!((browser.address(), browser.at), (list, 0), "entries of the record are the list by now");
        // Forward leads to them, and shows the same.
        browser.go(1);
        assert_eq!(browser.address(), list);
        // From elsewhere, too.
        let mut browser = Browser::new("/users");
        for address in ["/users/1", "/users/2", "/users/1"] {
            browser.push(address, 0);
        }
        let id = Key::Id(Segment::new("1").expect("a segment"));
        browser.history.remove(id, Route::from_href("/users"));
        browser.finish("/users");
        assert_eq!((browser.address(), browser.at), ("/users", 3));
        browser.go(-1);
        assert_eq!((browser.address(), browser.at), ("/users/2", 2));
        browser.go(-1);
        assert_eq!((browser.address(), browser.at), ("/users", 0));
    }

    #[test]
    fn an_entry_is_scrolled_to_where_it_was_left() {
        let mut browser = Browser::new("/users");
        browser.push("/users?offset=20", 640);
        assert_eq!(browser.history.scroll(), None, "a new entry begins where the screen puts it");
        browser.push("/users/1", 980);
        browser.go(-1);
        assert_eq!(browser.history.scroll(), Some(980));
        browser.go(-1);
        assert_eq!(browser.history.scroll(), Some(640), "also across pages");
        browser.go(1);
        assert_eq!(browser.history.scroll(), Some(7), "and forward");
        // After a reload, from the browser's own entry.
        let (state, _) = browser.entries[0].clone();
        assert_eq!(TabHistory::new(Some(&state)).scroll(), Some(640));
    }

    #[test]
    fn a_state_of_others_is_none() {
        for state in [None, Some(""), Some("x"), Some("-1 y"), Some("3")] {
            let history = TabHistory::new(state);
            assert!(history.before.is_none() && history.scroll().is_none(), "{state:?}");
        }
        assert_eq!(TabHistory::new(Some("3 12 /users?username=a%20b")).state(), "3 12 /users?username=a%20b");
    }

    proptest! {
        /// However a person moves and saves: two entries side by side below the current one never show the same.
        #[test]
        fn back_always_shows_something_else(steps in prop::collection::vec((0_u8..6, 0_u8..3), 0..25)) {
            let mut browser = Browser::new("/users");
            for (step, id) in steps {
                let record = format!("/users/{id}");
                match step {
                    0 if browser.address() != record => browser.push(&record, 0),
                    1 if browser.address() == record => browser.push(&format!("{record}/edit"), 0),
                    2 if browser.address() == format!("{record}/edit") => browser.finish(&record),
                    3 if browser.address() == record => browser.finish("/users"),
                    4 if browser.address() != "/users" => browser.push("/users", 0),
                    5 => browser.go(-1),
                    _ => {}
                }
                let shown = &browser.addresses()[..=browser.at];
                prop_assert!(shown.windows(2).all(|pair| pair[0] != pair[1]), "{shown:?}");
                prop_assert_eq!(browser.history.number() as usize, browser.at);
            }
        }
    }

    #[test]
    fn pages_of_another_size_are_another_list() {
        let mut history = TabHistory::new(None);
        history.push(Route::Users(ListQuery::parse("?limit=50")));
        assert!(!history.returns_to(&Route::Users(ListQuery::parse("?limit=100"))));
        assert!(history.returns_to(&Route::Users(ListQuery::parse("?limit=50&offset=50"))));
    }
}
