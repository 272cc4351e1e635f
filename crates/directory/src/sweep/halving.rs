//! Halving: where the list and what is known of it begin to differ.

use super::{Changes, Flight, Kind, Page, Phase, Sweep};

impl Sweep {
    /// How many requests it takes to find this many changes.
    pub(super) fn requests_of_halving(&self, changes: u64) -> u64 {
        changes * (u64::from(self.spans.len().max(2).ilog2()) + 2)
    }

    /// Beyond this many requests, reading everyone again costs less.
    pub(super) fn most_of_halving(&self) -> u64 {
        (self.spans.len() as u64 / 2).max(20)
    }

    pub(super) fn next_of_halving(&mut self, low: usize, high: usize) -> Flight {
        if low < high {
            let middle = (low + high) / 2;
            let position = self.spans.end(middle, &self.freshness).map_or(0, |(position, _)| position);
            return Flight::new(Kind::Halve { at: middle }, position, 1);
        }
        let at = low.min(self.spans.len().saturating_sub(1));
        let offset = self.spans.rank(at, &self.freshness).saturating_sub(1);
        Flight::new(Kind::Fix, offset, self.limit)
    }

    pub(super) fn halved(&mut self, at: usize, page: &Page) {
        let Phase::Halve { low, high } = self.phase else { return };
        let Some(sorting) = self.sorting else { return };
        let end = self.spans.end(at, &self.freshness);
        let found = page.people.first().and_then(|person| sorting.key(person));
        let is_there = end.is_some_and(|(_, key)| Some(key) == found);
        self.phase = if is_there { Phase::Halve { low: at + 1, high } } else { Phase::Halve { low, high: at } };
    }

    pub(super) fn fixed(&mut self, changes: &Changes) {
        let Phase::Halve { low, .. } = self.phase else { return };
        self.fixes += 1;
        let has_changed = changes.added > 0 || !changes.gone.is_empty();
        let most = if self.is_after_probe { 20 } else { 100 };
        let changes = self.counted.map_or(0, |count| self.accounted().abs_diff(count));
        if changes == 0 || self.requests_of_halving(changes) > self.most_of_halving() {
            self.phase = Phase::Check;
        } else if !has_changed || self.fixes > most {
            self.halving_failed = true;
            self.phase = Phase::Check;
        } else {
            self.phase = Phase::Halve { low: low.saturating_sub(1), high: self.spans.len() };
        }
    }
}
