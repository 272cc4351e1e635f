//! The best matches first: by rank, then who was opened lately, who signed in lately, and by name. A list shows few of
//! many, so the few are selected before any slow comparison.

use std::cmp::Ordering;

use crate::{
    order::{AllPlaces, Column},
    people::People,
    rank::{NONE, Rank},
    search::Found,
};

/// People among whom a page is, and how many of them come before it.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    /// Each with a number that orders them by all but their names.
    rows: Vec<(u64, u32)>,
    before: usize,
    limit: usize,
}

impl Candidates {
    /// Whether names must decide.
    pub(crate) fn has_ties(&self) -> bool {
        self.rows.windows(2).any(|pair| matches!(pair, [one, other] if one.0 == other.0))
    }
}

impl People {
    /// Selects the people among whom a page of the best matches is. `opened` has the people opened lately, the last one
    /// first; `rows` has everybody who was found, where they are listed.
    pub(crate) fn candidates(
        &self,
        found: &Found,
        rows: Option<&[u32]>,
        opened: &[u32],
        offset: usize,
        limit: usize,
    ) -> Candidates {
        let mut of_ranks = [0_usize; Rank::Typo as usize + 1];
        let each = |call: &mut dyn FnMut(u32, u8)| match rows {
            Some(rows) => {
                rows.iter().for_each(|row| call(*row, found.ranks.get(*row as usize).copied().unwrap_or(NONE)))
            }
            None => found.each(call),
        };
        each(&mut |_, rank| of_ranks.iter_mut().skip(rank.into()).take(1).for_each(|count| *count += 1));
        let (mut before, mut skipped) = (0, 0);
        let (mut from, mut to) = (of_ranks.len(), 0);
        for (rank, count) in of_ranks.into_iter().enumerate() {
            if before + count <= offset {
                skipped = before + count;
            } else if before < offset.saturating_add(limit) {
                (from, to) = (from.min(rank), rank);
            }
            before += count;
        }
        let mut rows: Vec<(u64, u32)> = Vec::new();
        each(&mut |row, rank| {
            if (from..=to).contains(&usize::from(rank)) {
                let opened = opened.iter().position(|other| *other == row).unwrap_or(opened.len());
                let login = self.last_login.get(row as usize).copied().unwrap_or_default();
                // An absent time and null are equal: neither is a time.
                let login = login.seconds().map_or(0, |_| login.number());
                rows.push((((u64::from(rank) << 8) | (opened as u64 & 0xff)) << 32 | u64::from(!login), row));
            }
        });
        let before = select(&mut rows, offset - skipped, limit, |(key, _)| *key);
        Candidates { rows, before, limit }
    }

    /// The page. Where there are ties, the places of names are learned.
    pub(crate) fn best(&self, candidates: Candidates, places: &AllPlaces) -> Vec<u32> {
        let Candidates { rows, mut before, limit } = candidates;
        let name = |row: u32| [&self.first_names, &self.last_names].map(|codes| codes.get(row as usize));
        let place = |row: u32| {
            let codes = name(row);
            (codes == [0, 0], codes.map(|code| places.name(code)))
        };
        let mut rows: Vec<_> = rows.into_iter().map(|(key, row)| ((key, place(row)), row)).collect();
        before = select(&mut rows, before, limit, |(key, _)| *key);
        rows.sort_by(|(key, one), (other_key, other)| {
            let by_name = key.cmp(other_key);
            by_name.then_with(|| self.compare_rows(*one, *other, Column::Username, places))
        });
        rows.into_iter().map(|(_, row)| row).skip(before).take(limit).collect()
    }
}

/// Drops what comes before or after a page for certain, and returns how many of the rest come before it. What is equal
/// to the first or the last of the page stays.
fn select<T, K: Ord + Copy>(rows: &mut Vec<T>, offset: usize, limit: usize, key: impl Fn(&T) -> K) -> usize {
    if limit == 0 || offset >= rows.len() {
        rows.clear();
        return 0;
    }
    let by_key = |one: &T, other: &T| -> Ordering { key(one).cmp(&key(other)) };
    let (_, first, rest) = rows.select_nth_unstable_by(offset, by_key);
    let first = key(first);
    let mut last = first;
    if let Some(at) = (limit - 1).min(rest.len()).checked_sub(1) {
        last = key(rest.select_nth_unstable_by(at, by_key).1);
    }
    let mut dropped = 0;
    rows.retain(|row| {
        dropped += usize::from(key(row) < first);
        (first..=last).contains(&key(row))
    });
    rows.sort_unstable_by(by_key);
    offset - dropped
}
