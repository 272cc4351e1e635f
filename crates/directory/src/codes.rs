//! A column of codes: one byte a row while there are few values, two or four once there are more.

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

    /// Lowers the rank of every row to that of its code, where that is lower. `ranks` has the rank of each code.
    pub(crate) fn lower(&self, ranks: &[u8], rows: &mut [u8]) {
        fn lower<T: Copy + Into<u32>>(codes: &[T], ranks: &[u8], rows: &mut [u8]) {
            for (code, row) in codes.iter().zip(rows) {
                let rank = ranks.get((*code).into() as usize).copied().unwrap_or(u8::MAX);
                *row = rank.min(*row);
            }
        }
        match self {
            Self::One(codes) => lower(codes, ranks, rows),
            Self::Two(codes) => lower(codes, ranks, rows),
            Self::Four(codes) => lower(codes, ranks, rows),
        }
    }

    fn widen(&mut self, code: u32) {
        match self {
            Self::One(codes) if code > u8::MAX.into() => {
                *self = Self::Two(codes.iter().copied().map(u16::from).collect());
                self.widen(code);
            }
            Self::Two(codes) if code > u16::MAX.into() => {
                *self = Self::Four(codes.iter().copied().map(u32::from).collect());
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
        }
    }
}
