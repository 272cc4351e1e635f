//! Where the people of a reading are kept: among the people alone, or in the directory.

use crate::{people::People, person::Person, question::Directory};

/// Where the people of a reading are: among the people alone, or in the directory, which drops what it remembers of
/// them.
pub trait Members {
    fn people(&self) -> &People;

    /// Adds a person, or replaces the one of the same id. Returns false where there is no room.
    fn put(&mut self, person: &Person) -> bool;

    /// Removes the person with this id. Returns whether there was one.
    fn remove(&mut self, id: &str) -> bool;

    /// Drops empty rows where they are many. Returns the former number of each row where that happened.
    fn compact(&mut self) -> Option<Vec<u32>>;
}

impl Members for People {
    fn people(&self) -> &People {
        self
    }

    fn put(&mut self, person: &Person) -> bool {
        self.put(person)
    }

    fn remove(&mut self, id: &str) -> bool {
        self.remove(id)
    }

    fn compact(&mut self) -> Option<Vec<u32>> {
        self.compact()
    }
}

impl Members for Directory {
    fn people(&self) -> &People {
        self.people()
    }

    fn put(&mut self, person: &Person) -> bool {
        self.put(person)
    }

    fn remove(&mut self, id: &str) -> bool {
        self.remove(id)
    }

    fn compact(&mut self) -> Option<Vec<u32>> {
        self.compact()
    }
}
