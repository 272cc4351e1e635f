//! A column of codes: one byte a row while there are few values, two or four once there are more.

/// The rows that a search looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scope<'a> {
    All,
    /// These rows, in their order.
    Rows(&'a [u32]),
}

/// The codes of rows 0, 1, 2 and so on.
#[derive(Clone, Debug)]
pub(crate) enum Codes {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

impl Codes {
    /// Appends the code of the next row.
    pub(crate) fn push(&mut self, code: u32) {
        self.widen(code);
        match self {
            Self::One(codes) => codes.push(code as u8),
            Self::Two(codes) => codes.push(code as u16),
            Self::Four(codes) => codes.push(code),
        }
    }

    /// How many rows there are.
    fn len(&self) -> usize {
        match self {
            Self::One(codes) => codes.len(),
            Self::Two(codes) => codes.len(),
            Self::Four(codes) => codes.len(),
        }
    }

    /// The code of a row; 0 for a row that is not there.
    pub(crate) fn get(&self, row: usize) -> u32 {
        match self {
            Self::One(codes) => codes.get(row).copied().map(u32::from),
            Self::Two(codes) => codes.get(row).copied().map(u32::from),
            Self::Four(codes) => codes.get(row).copied(),
        }
        .unwrap_or_default()
    }

    /// Changes the code of a row.
    pub(crate) fn set(&mut self, row: usize, code: u32) {
        self.widen(code);
        match self {
            Self::One(codes) => codes.iter_mut().skip(row).take(1).for_each(|slot| *slot = code as u8),
            Self::Two(codes) => codes.iter_mut().skip(row).take(1).for_each(|slot| *slot = code as u16),
            Self::Four(codes) => codes.iter_mut().skip(row).take(1).for_each(|slot| *slot = code),
        }
    }

    /// Makes room for this many more rows, as wide as the codes are now.
    pub(crate) fn reserve(&mut self, rows: usize) {
        match self {
            Self::One(codes) => codes.reserve_exact(rows),
            Self::Two(codes) => codes.reserve_exact(rows),
            Self::Four(codes) => codes.reserve_exact(rows),
        }
    }

    /// Keeps some rows alone, and numbers them anew.
    pub(crate) fn retain(&mut self, kept: &[bool]) {
        let mut kept = kept.iter().copied();
        let mut is_kept = || kept.next().unwrap_or_default();
        match self {
            Self::One(codes) => codes.retain(|_| is_kept()),
            Self::Two(codes) => codes.retain(|_| is_kept()),
            Self::Four(codes) => codes.retain(|_| is_kept()),
        }
    }

    /// Lowers the rank of each row of the scope to that of its code, where that is lower. `ranks` has the rank of each
    /// code.
    pub(crate) fn lower(&self, ranks: &[u8], scope: Scope<'_>, rows: &mut [u8]) {
        fn lower<T: Copy + Into<u32>>(codes: &[T], ranks: &[u8], scope: Scope<'_>, rows: &mut [u8]) {
            let rank = |code: T| ranks.get(code.into() as usize).copied().unwrap_or(u8::MAX);
            match scope {
                Scope::All => codes.iter().zip(rows).for_each(|(code, row)| *row = rank(*code).min(*row)),
                Scope::Rows(some) => {
                    for at in some {
                        if let (Some(code), Some(row)) = (codes.get(*at as usize), rows.get_mut(*at as usize)) {
                            *row = rank(*code).min(*row);
                        }
                    }
                }
            }
        }
        match self {
            Self::One(codes) => lower(codes, ranks, scope, rows),
            Self::Two(codes) => lower(codes, ranks, scope, rows),
            Self::Four(codes) => lower(codes, ranks, scope, rows),
        }
    }

    /// Counts the rows of the scope by their codes.
    pub(crate) fn count(&self, scope: Scope<'_>, counts: &mut [u32]) {
        fn count<T: Copy + Into<u32>>(codes: &[T], scope: Scope<'_>, counts: &mut [u32]) {
            let mut add = |code: T| {
                if let Some(count) = counts.get_mut(code.into() as usize) {
                    *count += 1;
                }
            };
            match scope {
                Scope::All => codes.iter().for_each(|code| add(*code)),
                Scope::Rows(rows) => rows.iter().filter_map(|row| codes.get(*row as usize)).for_each(|code| add(*code)),
            }
        }
        match self {
            Self::One(codes) => count(codes, scope, counts),
            Self::Two(codes) => count(codes, scope, counts),
            Self::Four(codes) => count(codes, scope, counts),
        }
    }

    /// Calls `found` with each row of the scope whose code is one of some.
    pub(crate) fn rows_of(&self, some: &[bool], scope: Scope<'_>, mut found: impl FnMut(usize)) {
        fn rows_of<T: Copy + Into<u32>>(codes: &[T], some: &[bool], scope: Scope<'_>, found: &mut dyn FnMut(usize)) {
            let is_one = |code: T| some.get(code.into() as usize).copied().unwrap_or_default();
            match scope {
                Scope::All => {
                    for (row, code) in codes.iter().enumerate() {
                        if is_one(*code) {
                            found(row);
                        }
                    }
                }
                Scope::Rows(rows) => {
                    for row in rows.iter().map(|row| *row as usize) {
                        if codes.get(row).is_some_and(|code| is_one(*code)) {
                            found(row);
                        }
                    }
                }
            }
        }
        match self {
            Self::One(codes) => rows_of(codes, some, scope, &mut found),
            Self::Two(codes) => rows_of(codes, some, scope, &mut found),
            Self::Four(codes) => rows_of(codes, some, scope, &mut found),
        }
    }

    fn widen(&mut self, code: u32) {
        match self {
            Self::One(codes) if code > u8::MAX.into() => {
                let mut wider = Vec::with_capacity(codes.capacity());
                wider.extend(codes.iter().copied().map(u16::from));
                *self = Self::Two(wider);
                self.widen(code);
            }
            Self::Two(codes) if code > u16::MAX.into() => {
                let mut wider = Vec::with_capacity(codes.capacity());
                wider.extend(codes.iter().copied().map(u32::from));
                *self = Self::Four(wider);
            }
            _ => {}
        }
    }
}

/// A column of codes that do not change, with the rows of each code: a word that few people have is found among these
/// few.
#[derive(Clone, Debug, Default)]
pub(crate) struct IndexedCodes {
    codes: Codes,
    /// Where the rows of each code begin in `rows`; one more at the end.
    starts: Vec<u32>,
    /// The rows that are indexed, by their codes.
    rows: Vec<u32>,
}

impl IndexedCodes {
    pub(crate) fn push(&mut self, code: u32) {
        self.codes.push(code);
    }

    pub(crate) fn get(&self, row: usize) -> u32 {
        self.codes.get(row)
    }

    pub(crate) fn reserve(&mut self, rows: usize) {
        self.codes.reserve(rows);
    }

    pub(crate) fn retain(&mut self, kept: &[bool]) {
        self.codes.retain(kept);
        (self.starts, self.rows) = (Vec::new(), Vec::new());
    }

    /// Indexes all rows, once many are not. `codes` is the number of different codes.
    pub(crate) fn index(&mut self, rows: usize, codes: usize) {
        if rows - self.rows.len() <= 1_000 + self.rows.len() / 4 {
            return;
        }
        let mut starts = vec![0; codes + 1];
        self.codes.count(Scope::All, &mut starts);
        let mut before = 0;
        for start in &mut starts {
            before += std::mem::replace(start, before);
        }
        self.starts.clone_from(&starts);
        self.rows = vec![0; rows];
        for row in 0..rows {
            if let Some(start) = starts.get_mut(self.codes.get(row) as usize) {
                self.rows.iter_mut().skip(*start as usize).take(1).for_each(|slot| *slot = row as u32);
                *start += 1;
            }
        }
    }

    /// As [`Codes::lower`]. Rows outside of the scope may be lowered, too.
    pub(crate) fn lower(&self, ranks: &[u8], scope: Scope<'_>, rows: &mut [u8]) {
        let Some(codes) = self.few(ranks, |rank| *rank != u8::MAX, scope) else {
            return self.codes.lower(ranks, scope, rows);
        };
        for code in codes {
            let rank = ranks.get(code).copied().unwrap_or(u8::MAX);
            for row in self.rows_with(code) {
                if let Some(slot) = rows.get_mut(*row as usize) {
                    *slot = rank.min(*slot);
                }
            }
        }
        for row in self.rows.len()..rows.len() {
            let rank = ranks.get(self.get(row) as usize).copied().unwrap_or(u8::MAX);
            rows.iter_mut().skip(row).take(1).for_each(|slot| *slot = rank.min(*slot));
        }
    }

    /// As [`Codes::rows_of`], in no order. Rows outside of the scope may be found, too.
    pub(crate) fn rows_of(&self, some: &[bool], scope: Scope<'_>, mut found: impl FnMut(usize)) {
        let Some(codes) = self.few(some, |is_one| *is_one, scope) else {
            return self.codes.rows_of(some, scope, found);
        };
        for code in codes {
            self.rows_with(code).iter().for_each(|row| found(*row as usize));
        }
        let others = self.rows.len()..self.codes.len();
        others.filter(|row| some.get(self.get(*row) as usize).copied().unwrap_or_default()).for_each(found);
    }

    /// The codes that are asked for, where going through their rows is sooner than going through the scope.
    fn few<T>(&self, asked: &[T], is_asked: impl Fn(&T) -> bool, scope: Scope<'_>) -> Option<Vec<usize>> {
        let all = match scope {
            Scope::All => self.rows.len() / 4,
            Scope::Rows(rows) => rows.len(),
        };
        let codes = asked.iter().enumerate().filter(|(_, asked)| is_asked(asked)).map(|(code, _)| code);
        let (mut few, mut count) = (Vec::new(), 0);
        for code in codes {
            count += self.rows_with(code).len();
            if count > all {
                return None;
            }
            few.push(code);
        }
        (!self.rows.is_empty()).then_some(few)
    }

    fn rows_with(&self, code: usize) -> &[u32] {
        let start = |code: usize| self.starts.get(code).map_or(self.rows.len(), |start| *start as usize);
        self.rows.get(start(code)..start(code + 1)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn indexed_codes_find_the_same_rows(codes in prop::collection::vec(0..6_u32, 0..3_000), more in prop::collection::vec(0..8_u32, 0..20), asked in prop::collection::vec(any::<bool>(), 8)) {
            let mut column = IndexedCodes::default();
            codes.iter().for_each(|code| column.push(*code));
            column.index(codes.len(), 6);
            more.iter().for_each(|code| column.push(*code));
            let codes: Vec<u32> = codes.into_iter().chain(more).collect();
            let expected: Vec<usize> = (0..codes.len()).filter(|row| asked[codes[*row] as usize]).collect();
            let mut found = Vec::new();
            column.rows_of(&asked, Scope::All, |row| found.push(row));
            found.sort_unstable();
            prop_assert_eq!(&found, &expected);
            let ranks: Vec<u8> = asked.iter().map(|asked| if *asked { 3 } else { u8::MAX }).collect();
            let mut rows = vec![u8::MAX; codes.len()];
            column.lower(&ranks, Scope::All, &mut rows);
            let lowered: Vec<usize> = (0..codes.len()).filter(|row| rows[*row] == 3).collect();
            prop_assert_eq!(lowered, expected);
        }

        #[test]
        fn codes_of_any_size_come_back(codes in prop::collection::vec(prop_oneof![0..300_u32, 65_000..66_000_u32, any::<u32>()], 0..40)) {
            let mut column = Codes::default();
            codes.iter().for_each(|code| column.push(*code));
            for (at, expected) in codes.iter().enumerate() {
                prop_assert_eq!(column.get(at), *expected);
            }
            let kept: Vec<bool> = codes.iter().map(|code| code % 2 == 0).collect();
            column.retain(&kept);
            column.set(0, 70_000);
            let mut even: Vec<u32> = codes.iter().copied().filter(|code| code % 2 == 0).collect();
            even.iter_mut().take(1).for_each(|code| *code = 70_000);
            for (at, expected) in even.iter().enumerate() {
                prop_assert_eq!(column.get(at), *expected);
            }
        }
    }
}
