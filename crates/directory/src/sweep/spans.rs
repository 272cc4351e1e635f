//! What the pages of an ordered list cover. A page has everybody between its first and its last person. So a known
//! person who belongs between them, but is not on the page, is gone. What lies between two pages that do not touch is a
//! gap.

use std::cmp::Ordering;

use super::sorting::{Key, Sorting};
use crate::freshness::{Batch, Freshness};

/// What one page covers: from `low` to `high`, in the order of the list.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) low: Key,
    pub(super) high: Key,
    /// Whether the person at that end belongs to the neighbour.
    low_is_open: bool,
    high_is_open: bool,
    /// Whether nobody stands before it, or behind it.
    pub(super) is_first: bool,
    pub(super) is_last: bool,
    pub(super) batch: Batch,
    pub(super) at: i64,
    /// The positions of its first row and behind its last row, when it was read.
    pub(super) from: u64,
    pub(super) to: u64,
    /// How often the gap beside it was asked for, or the span itself.
    pub(super) tries: u8,
    /// The request that reads it again.
    pub(super) asked: Option<u32>,
    /// Rows in it that could not be read.
    pub(super) unreadable: u32,
}

impl Span {
    pub(super) fn new(low: Key, high: Key, batch: Batch, at: i64, from: u64, to: u64) -> Self {
        Self {
            low,
            high,
            low_is_open: false,
            high_is_open: false,
            is_first: false,
            is_last: false,
            batch,
            at,
            from,
            to,
            tries: 0,
            asked: None,
            unreadable: 0,
        }
    }

    /// Whether a person at this key would be on the page. Of equal keys at the ends, some may stand on the next page.
    pub(super) fn covers(&self, sorting: Sorting, key: &Key) -> bool {
        let is_behind_low = self.is_first || is_before(sorting, &self.low, key, sorting.is_unique());
        let is_before_high = self.is_last || is_before(sorting, key, &self.high, sorting.is_unique());
        is_behind_low && is_before_high
    }
}

fn is_before(sorting: Sorting, one: &Key, other: &Key, or_equal: bool) -> bool {
    match sorting.compare(one, other) {
        Ordering::Less => true,
        Ordering::Equal => or_equal,
        Ordering::Greater => false,
    }
}

/// All spans, in the order of the list. No two of them cover the same person.
#[derive(Clone, Debug, Default)]
pub(super) struct Spans {
    all: Vec<Span>,
}

impl Spans {
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Span> {
        self.all.get(at)
    }

    pub(super) fn get_mut(&mut self, at: usize) -> Option<&mut Span> {
        self.all.get_mut(at)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Span> {
        self.all.iter()
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        self.all.iter_mut()
    }

    pub(super) fn clear(&mut self, freshness: &mut Freshness) {
        self.all.drain(..).for_each(|span| freshness.release(span.batch));
    }

    /// The spans that a new one touches.
    pub(super) fn touched(&self, sorting: Sorting, new: &Span) -> std::ops::Range<usize> {
        let before = |span: &Span| sorting.compare(&span.high, &new.low) == Ordering::Less && !new.is_first;
        let behind = |span: &Span| sorting.compare(&span.low, &new.high) == Ordering::Greater && !new.is_last;
        let start = self.all.partition_point(before);
        let rest = self.all.get(start..).unwrap_or_default();
        start..start + rest.partition_point(|span| !behind(span))
    }

    /// Puts a new span in place of what it covers, and returns its place. `move_behind` moves the people of a batch who
    /// stand behind a key to another batch.
    pub(super) fn put(
        &mut self,
        sorting: Sorting,
        mut new: Span,
        freshness: &mut Freshness,
        move_behind: impl Fn(&mut Freshness, Batch, &Key, Batch),
    ) -> usize {
        let touched = self.touched(sorting, &new);
        let start = touched.start;
        let mut around = Vec::new();
        let mut behind = Vec::new();
        for mut old in self.all.drain(touched) {
            new.is_first |= old.is_first && old.low == new.low;
            new.is_last |= old.is_last && old.high == new.high;
            let starts_before = !new.is_first && sorting.compare(&old.low, &new.low) == Ordering::Less;
            let ends_behind = !new.is_last && sorting.compare(&old.high, &new.high) == Ordering::Greater;
            if starts_before && ends_behind {
                let mut right = old.clone();
                right.batch = freshness.batch(old.at);
                right.unreadable = 0;
                right.is_first = false;
                move_behind(freshness, old.batch, &new.high, right.batch);
                (right.low, right.low_is_open) = (new.high.clone(), true);
                behind.push(right);
            }
            if starts_before {
                old.is_last = false;
                (old.high, old.high_is_open) = (new.low.clone(), true);
                around.push(old);
            } else if ends_behind {
                old.is_first = false;
                (old.low, old.low_is_open) = (new.high.clone(), true);
                behind.push(old);
            } else {
                // The same page again keeps how often it was asked for.
                new.tries = new.tries.max(old.tries);
                freshness.release(old.batch);
            }
        }
        let place = start + around.len();
        around.push(new);
        around.append(&mut behind);
        self.all.splice(start..start, around);
        // Somebody behind the former end, or before the former start, takes the claim away from there.
        if let Some(former) = place.checked_sub(1).and_then(|at| self.all.get_mut(at)) {
            former.is_last = false;
        }
        if let Some(next) = self.all.get_mut(place + 1) {
            next.is_first = false;
        }
        place
    }

    /// Whether nobody can stand between a span and the next one.
    pub(super) fn is_joined(&self, sorting: Sorting, at: usize) -> bool {
        let pair = self.all.get(at).zip(self.all.get(at + 1));
        pair.is_none_or(|(one, next)| sorting.compare(&one.high, &next.low) != Ordering::Less)
    }

    /// Whether the spans cover the list from its first to its last person.
    pub(super) fn is_whole(&self, sorting: Sorting) -> bool {
        self.all.first().is_some_and(|first| first.is_first)
            && self.all.last().is_some_and(|last| last.is_last)
            && (0..self.all.len()).all(|at| self.is_joined(sorting, at))
    }

    /// How many people stand before a span.
    pub(super) fn rank(&self, at: usize, freshness: &Freshness) -> u64 {
        self.all.iter().take(at).map(|span| rows(span, freshness)).sum()
    }

    /// How many people a span has.
    pub(super) fn rows(&self, at: usize, freshness: &Freshness) -> u64 {
        self.all.get(at).map_or(0, |span| rows(span, freshness))
    }

    /// How many people the spans hold.
    pub(super) fn people(&self, freshness: &Freshness) -> u64 {
        self.all.iter().map(|span| u64::from(freshness.rows_of(span.batch))).sum()
    }

    /// The position of the person at the end of a span, and their key.
    pub(super) fn end(&self, at: usize, freshness: &Freshness) -> Option<(u64, Key)> {
        let span = self.all.get(at)?;
        let behind = self.rank(at + 1, freshness);
        Some((if span.high_is_open { behind } else { behind.saturating_sub(1) }, span.high.clone()))
    }
}

fn rows(span: &Span, freshness: &Freshness) -> u64 {
    u64::from(freshness.rows_of(span.batch)) + u64::from(span.unreadable)
}
