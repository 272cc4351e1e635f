//! How values cross between the page and its worker as text. Both sides come from one build, so nothing is named and
//! nothing may be left out. Fields follow each other in their order, and a variant is its place in its enum. A reader
//! of JSON by derived code takes 20 KB of the worker (docs/decisions/016).

/// A value that crosses. What was not written by [`Encode::write`] is read as `None`, or as some other value.
pub trait Encode: Sized {
    /// Appends the value.
    fn write(&self, to: &mut String);
    /// Takes the value off the front.
    fn read(from: &mut &str) -> Option<Self>;

    /// The value alone, as text.
    fn encode(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    /// The value of a text that holds no other.
    fn decode(mut text: &str) -> Option<Self> {
        Self::read(&mut text).filter(|_| text.is_empty())
    }
}

fn write_number(number: i64, to: &mut String) {
    to.push_str(&number.to_string());
    to.push(' ');
}

fn read_number(from: &mut &str) -> Option<i64> {
    let (number, rest) = from.split_once(' ')?;
    *from = rest;
    number.parse().ok()
}

macro_rules! numbers {
    ($($type:ty)*) => {
        $(impl Encode for $type {
            fn write(&self, to: &mut String) {
                write_number(*self as i64, to);
            }

            fn read(from: &mut &str) -> Option<Self> {
                read_number(from).map(|number| number as Self)
            }
        })*
    };
}

// A large u64 is written as the i64 of the same bits.
numbers!(u8 u16 u32 u64 usize i64);

impl Encode for bool {
    fn write(&self, to: &mut String) {
        write_number((*self).into(), to);
    }

    fn read(from: &mut &str) -> Option<Self> {
        read_number(from).map(|number| number == 1)
    }
}

/// Its length in bytes, and the text as it is.
impl Encode for String {
    fn write(&self, to: &mut String) {
        self.len().write(to);
        to.push_str(self);
    }

    fn read(from: &mut &str) -> Option<Self> {
        let length = usize::read(from)?;
        let (text, rest) = from.split_at_checked(length)?;
        *from = rest;
        Some(text.to_owned())
    }
}

impl<T: Encode> Encode for Option<T> {
    fn write(&self, to: &mut String) {
        self.is_some().write(to);
        self.iter().for_each(|value| value.write(to));
    }

    fn read(from: &mut &str) -> Option<Self> {
        if bool::read(from)? { T::read(from).map(Some) } else { Some(None) }
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn write(&self, to: &mut String) {
        self.len().write(to);
        self.iter().for_each(|value| value.write(to));
    }

    fn read(from: &mut &str) -> Option<Self> {
        let length = usize::read(from)?;
        (0..length).map(|_| T::read(from)).collect()
    }
}

impl<A: Encode, B: Encode> Encode for (A, B) {
    fn write(&self, to: &mut String) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut &str) -> Option<Self> {
        Some((A::read(from)?, B::read(from)?))
    }
}

/// Encodes a struct by its fields.
macro_rules! encode_struct {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::encoding::Encode for $type {
            fn write(&self, to: &mut String) {
                let Self { $($field),* } = self;
                $($field.write(to);)*
            }

            fn read(from: &mut &str) -> Option<Self> {
                Some(Self { $($field: $crate::encoding::Encode::read(from)?),* })
            }
        }
    };
}

/// Encodes an enum by the places of its variants and by their fields: `Name {}`, `Name { 0: value }`,
/// `Name { field: field }`.
macro_rules! encode_enum {
    ($type:ident { $($variant:ident { $($field:tt: $value:ident),* }),* $(,)? }) => {
        const _: () = {
            enum VariantPlace {
                $($variant),*
            }

            impl $crate::encoding::Encode for $type {
                fn write(&self, to: &mut String) {
                    match self {
                        $(Self::$variant { $($field: $value),* } => {
                            $crate::encoding::Encode::write(&(VariantPlace::$variant as u8), to);
                            $($crate::encoding::Encode::write($value, to);)*
                        })*
                    }
                }

                fn read(from: &mut &str) -> Option<Self> {
                    let place = <u8 as $crate::encoding::Encode>::read(from)?;
                    $(if place == VariantPlace::$variant as u8 {
                        return Some(Self::$variant { $($field: $crate::encoding::Encode::read(from)?),* });
                    })*
                    None
                }
            }
        };
    };
}

pub(crate) use {encode_enum, encode_struct};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(value in any::<(Vec<(String, u64)>, (Option<i64>, (bool, u32)))>()) {
            prop_assert_eq!(Encode::decode(&value.encode()), Some(value));
        }

        #[test]
        fn what_was_not_written_is_no_panic(text in "[0-9 a-zé-]{0,20}") {
            let _ = Vec::<(String, Option<u64>)>::decode(&text);
        }
    }
}
