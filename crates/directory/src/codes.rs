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

    /// Makes room for so many rows more, as wide as the codes are now.
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

    /// Lowers the rank of each row of the scope to that of its code, where that is lower. `ranks` has the rank of each code.
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

    /// The same for two columns at once, each with the ranks of its codes.
    pub(crate) fn lower_both(columns: [(&Self, &[u8]); 2], scope: Scope<'_>, rows: &mut [u8]) {
        let [(one, of_one), (other, of_other)] = columns;
        match (one, other, scope) {
            (Self::Two(one), Self::Two(other), Scope::All) => {
                // With a rank for each code of 16 bits, no code needs a check.
                let all = |ranks: &[u8]| {
                    let mut all = [u8::MAX; 1 << 16];
                    all.iter_mut().zip(ranks).for_each(|(slot, rank)| *slot = *rank);
                    all
                };
                let (of_one, of_other) = (all(of_one), all(of_other));
                for ((one, other), row) in one.iter().zip(other).zip(rows) {
                    *row = of_one[usize::from(*one)].min(of_other[usize::from(*other)]).min(*row);
                }
            }
            _ => {
                one.lower(of_one, scope, rows);
                other.lower(of_other, scope, rows);
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
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
