//! The phases of a reading, and its requests: what each is for, and which page it asks for.

/// What the reading does at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Reads the list from its start to its end.
    Walk,
    /// Reads spans again, the oldest first.
    Again,
    /// Decides what comes next.
    Check,
    /// Looks for the first span that changed: the spans before `low` did not, `high` did.
    Halve {
        low: usize,
        high: usize,
    },
    /// Reads one organization after the other.
    Parts,
    Over,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Walk,
    /// What lies between two pages that do not touch.
    Patch {
        tries: u8,
    },
    /// A span that is read again.
    Again,
    /// The span that changed.
    Fix,
    /// Whether the person at the end of this span still stands at their position.
    Halve {
        at: usize,
    },
    /// The last person.
    Tail,
    /// The first person.
    Head,
    /// The probe of each minute.
    Probe,
    /// A page that came before: whether the server still answers.
    Known,
    /// A page of a part; the first one tells the part's count.
    Part {
        at: usize,
        is_first: bool,
    },
}

#[derive(Clone, Debug)]
pub(super) struct Flight {
    /// The number of its latest request.
    pub(super) request: u32,
    pub(super) kind: Kind,
    pub(super) limit: u32,
    pub(super) offset: u64,
    pub(super) tries: u8,
    /// Whether it is a piece of a page that failed.
    pub(super) is_piece: bool,
}

impl Flight {
    pub(super) fn new(kind: Kind, offset: u64, limit: u32) -> Self {
        Self { request: 0, kind, limit, offset, tries: 0, is_piece: false }
    }

    pub(super) fn until(&self) -> u64 {
        self.offset + u64::from(self.limit)
    }
}
