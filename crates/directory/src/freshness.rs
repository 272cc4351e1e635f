//! When each person was read: the number of a batch for each row, and the time of each batch. A batch is a page of the
//! reading, or what screens read within a minute. Two bytes a person.

use std::collections::BTreeMap;

/// The number of a batch.
pub type Batch = u16;

/// Stands for a row that was never read or is empty.
const NOBODY: Batch = u16::MAX;
/// Screens' reads share a batch for this long, in milliseconds.
const SHARED: i64 = 60_000;
/// At most this many rows have their own time.
const MAX_OWN: usize = 4_096;

#[derive(Clone, Copy, Debug)]
struct Entry {
    at: i64,
    /// How many rows have the batch.
    rows: u32,
    /// In which reading it came; 0 for a read of a screen.
    reading: u32,
    /// How many refer to it, so that it is not given away even when it has no rows.
    users: u32,
}

/// When each row was read.
#[derive(Clone, Debug, Default)]
pub struct Freshness {
    of_row: Vec<Batch>,
    batches: Vec<Entry>,
    free: Vec<Batch>,
    /// Rows that a screen read after their page was read.
    own: BTreeMap<u32, i64>,
    reading: u32,
    screens: Option<Batch>,
}

impl Freshness {
    /// A new reading begins: nobody was read in it yet.
    pub fn begin(&mut self) {
        self.reading += 1;
    }

    /// A new batch of the present reading. Where no number is left, the latest batch stays in use, with its older time.
    pub fn batch(&mut self, at: i64) -> Batch {
        self.entry(at, self.reading)
    }

    /// The batch is no longer referred to. Its number is used again once it has no rows.
    pub fn release(&mut self, batch: Batch) {
        if let Some(entry) = self.batches.get_mut(usize::from(batch)) {
            entry.users = entry.users.saturating_sub(1);
        }
        self.give_away(batch);
    }

    /// A row was read with a page. `former` is the person's row before; it may be the same. Returns whether the person
    /// was read for the first time in this reading.
    pub fn read(&mut self, former: Option<u32>, row: u32, batch: Batch) -> bool {
        let before = former.map_or(NOBODY, |former| self.batch_of_row(former));
        let is_first = self.batches.get(usize::from(before)).is_none_or(|entry| entry.reading != self.reading);
        if let Some(former) = former {
            self.own.remove(&former);
            self.set(former, NOBODY);
        }
        self.set(row, batch);
        is_first
    }

    /// A row belongs to another batch from now on, of the same time.
    pub fn reassign(&mut self, row: u32, batch: Batch) {
        self.set(row, batch);
    }

    /// A screen read a person. Their page keeps them, so that a later reading of the page finds them gone.
    pub fn read_by_screen(&mut self, former: Option<u32>, row: u32, at: i64) {
        match former.map(|former| (former, self.batch_of_row(former))) {
            Some((former, batch)) if batch != NOBODY => {
                self.own.remove(&former);
                // A batch that has this row alone is not given away in between.
                self.batches.iter_mut().skip(usize::from(batch)).take(1).for_each(|entry| entry.users += 1);
                self.set(former, NOBODY);
                self.set(row, batch);
                self.release(batch);
                if self.own.len() < MAX_OWN {
                    self.own.insert(row, at);
                }
            }
            _ => {
                let shared = self.screens.filter(|batch| {
                    self.batches.get(usize::from(*batch)).is_some_and(|entry| entry.users > 0 && at - entry.at < SHARED)
                });
                let batch = shared.unwrap_or_else(|| {
                    if let Some(former) = self.screens {
                        self.release(former);
                    }
                    self.entry(at, 0)
                });
                self.screens = Some(batch);
                self.set(row, batch);
            }
        }
    }

    /// A person is gone.
    pub fn removed(&mut self, row: u32) {
        self.own.remove(&row);
        self.set(row, NOBODY);
    }

    /// When a row was read, in milliseconds since 1970.
    pub fn read_at(&self, row: u32) -> Option<i64> {
        let own = self.own.get(&row).copied();
        own.or_else(|| self.batches.get(usize::from(self.batch_of_row(row))).map(|entry| entry.at))
    }

    /// How many rows a batch has.
    pub fn rows_of(&self, batch: Batch) -> u32 {
        self.batches.get(usize::from(batch)).map_or(0, |entry| entry.rows)
    }

    /// How many people were read in this reading.
    pub fn read_in_this_reading(&self) -> u64 {
        let of_reading = self.batches.iter().filter(|entry| entry.reading == self.reading);
        of_reading.map(|entry| u64::from(entry.rows)).sum()
    }

    /// The rows of the batches that are wanted, by one pass over the column.
    pub fn rows_where(&self, is_wanted: impl Fn(Batch) -> bool) -> Vec<u32> {
        let wanted: Vec<bool> = (0..self.batches.len()).map(|batch| is_wanted(batch as Batch)).collect();
        let is_wanted = |batch: &Batch| wanted.get(usize::from(*batch)).copied().unwrap_or(false);
        (0..).zip(&self.of_row).filter(|(_, batch)| is_wanted(batch)).map(|(row, _)| row).collect()
    }

    /// Whether the batch came with a screen.
    pub fn is_of_screens(&self, batch: Batch) -> bool {
        self.batches.get(usize::from(batch)).is_some_and(|entry| entry.reading == 0 && entry.rows > 0)
    }

    /// Whether screens read somebody whom no page has.
    pub fn has_screens(&self) -> bool {
        self.batches.iter().any(|entry| entry.reading == 0 && entry.rows > 0)
    }

    /// Whether a row was read in this reading.
    pub fn is_of_this_reading(&self, row: u32) -> bool {
        self.batches.get(usize::from(self.batch_of_row(row))).is_some_and(|entry| entry.reading == self.reading)
    }

    /// Whether the batch came in an earlier reading, or with a screen.
    pub fn is_earlier(&self, batch: Batch) -> bool {
        self.batches.get(usize::from(batch)).is_some_and(|entry| entry.reading != self.reading && entry.rows > 0)
    }

    /// When the row that was not read for the longest time was read, and when a row was read last.
    pub fn oldest_and_newest(&self) -> Option<(i64, i64)> {
        let times = self.batches.iter().filter(|entry| entry.rows > 0).map(|entry| entry.at);
        let (oldest, newest) = times.fold((i64::MAX, i64::MIN), |(low, high), at| (low.min(at), high.max(at)));
        (oldest <= newest).then_some((oldest, newest.max(self.own.values().copied().max().unwrap_or(newest))))
    }

    /// The people got new row numbers: `rows` has the former row of each new one.
    pub fn renumber(&mut self, rows: &[u32]) {
        let of_row = rows.iter().map(|former| self.batch_of_row(*former)).collect();
        let own = rows.iter().enumerate().filter_map(|(row, former)| Some((row as u32, *self.own.get(former)?)));
        self.own = own.collect();
        self.of_row = of_row;
    }

    fn batch_of_row(&self, row: u32) -> Batch {
        self.of_row.get(row as usize).copied().unwrap_or(NOBODY)
    }

    fn set(&mut self, row: u32, batch: Batch) {
        let at = row as usize;
        if at >= self.of_row.len() {
            self.of_row.resize(at + 1, NOBODY);
        }
        let Some(of_row) = self.of_row.get_mut(at) else { return };
        let former = std::mem::replace(of_row, batch);
        if let Some(entry) = self.batches.get_mut(usize::from(former)) {
            entry.rows -= 1;
        }
        if let Some(entry) = self.batches.get_mut(usize::from(batch)) {
            entry.rows += 1;
        }
        self.give_away(former);
    }

    fn give_away(&mut self, batch: Batch) {
        let at = usize::from(batch);
        if self.batches.get(at).is_some_and(|entry| entry.rows == 0 && entry.users == 0 && entry.at != i64::MAX) {
            // The time marks a number that is free, so that it is given away once.
            if let Some(entry) = self.batches.get_mut(at) {
                entry.at = i64::MAX;
            }
            self.free.push(batch);
        }
    }

    fn entry(&mut self, at: i64, reading: u32) -> Batch {
        let entry = Entry { at, rows: 0, reading, users: 1 };
        if let Some(batch) = self.free.pop() {
            if let Some(free) = self.batches.get_mut(usize::from(batch)) {
                *free = entry;
            }
            return batch;
        }
        if self.batches.len() < usize::from(NOBODY) {
            self.batches.push(entry);
        } else if let Some(last) = self.batches.last_mut() {
            last.users += 1;
            last.reading = reading;
        }
        (self.batches.len() - 1) as Batch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_new_once_in_a_reading() {
        let mut freshness = Freshness::default();
        freshness.begin();
        let first = freshness.batch(10);
        assert!(freshness.read(None, 0, first) && freshness.read(None, 1, first));
        let second = freshness.batch(20);
        assert!(!freshness.read(Some(1), 1, second), "the same row again");
        assert!(!freshness.read(Some(1), 2, second), "the same person in another row");
        assert_eq!((freshness.read_at(0), freshness.read_at(1), freshness.read_at(2)), (Some(10), None, Some(20)));
        assert_eq!(freshness.read_in_this_reading(), 2);
        freshness.begin();
        assert_eq!(freshness.read_in_this_reading(), 0);
        let third = freshness.batch(30);
        assert!(freshness.read(Some(2), 2, third));
        assert_eq!(freshness.rows_where(|batch| freshness.is_earlier(batch)), [0]);
        assert_eq!(freshness.oldest_and_newest(), Some((10, 30)));
    }

    #[test]
    fn a_screen_makes_a_person_fresh_and_leaves_them_to_their_page() {
        let mut freshness = Freshness::default();
        freshness.begin();
        let page = freshness.batch(10);
        freshness.read(None, 0, page);
        freshness.read_by_screen(Some(0), 1, 50);
        assert_eq!((freshness.read_at(0), freshness.read_at(1)), (None, Some(50)));
        assert_eq!(freshness.rows_where(|batch| batch == page), [1]);
        freshness.read_by_screen(None, 2, 60);
        freshness.read_by_screen(None, 3, 70);
        assert_eq!(freshness.rows_where(|batch| freshness.is_of_screens(batch)), [2, 3]);
        assert_eq!(freshness.read_at(3), Some(60), "never newer than it is");
        assert_eq!(freshness.read_in_this_reading(), 1);
    }

    #[test]
    fn a_screen_that_reads_the_last_row_of_a_batch_leaves_it_there() {
        let mut freshness = Freshness::default();
        freshness.begin();
        let page = freshness.batch(10);
        freshness.read(None, 0, page);
        freshness.release(page);
        freshness.read_by_screen(Some(0), 0, 50);
        assert_eq!((freshness.read_at(0), freshness.oldest_and_newest()), (Some(50), Some((10, 50))));
        let next = freshness.batch(60);
        assert_ne!(next, page, "the number is not free");
    }

    #[test]
    fn numbers_of_batches_are_used_again() {
        let mut freshness = Freshness::default();
        freshness.begin();
        let mut former = None;
        for at in 0..100_000 {
            let batch = freshness.batch(at);
            freshness.read((at > 0).then_some(0), 0, batch);
            former.into_iter().for_each(|former| freshness.release(former));
            former = Some(batch);
        }
        assert!(freshness.batches.len() <= 3, "{}", freshness.batches.len());
        assert_eq!(freshness.read_at(0), Some(99_999));
    }

    #[test]
    fn without_a_free_number_a_time_is_older_never_newer() {
        let mut freshness = Freshness::default();
        freshness.begin();
        for row in 0..70_000_u32 {
            let batch = freshness.batch(i64::from(row));
            freshness.read(None, row, batch);
        }
        assert!((0..70_000).all(|row| freshness.read_at(row).is_some_and(|at| at <= i64::from(row))));
        assert_eq!(freshness.read_in_this_reading(), 70_000);
    }
}
