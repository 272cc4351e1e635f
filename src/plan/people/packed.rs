//! A person in a row of bytes: what kind of value each field of the contract has, then its texts, then the other fields.

use plans::field::Field;
use serde_json::Value;

/// The texts of each person, in their order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Column {
    Id,
    Username,
    Email,
    FirstName,
    LastName,
}

const TEXTS: usize = Column::LastName as usize + 1;

/// The bytes of a block. A person who has more gets a block alone.
const BLOCK: usize = 1 << 20;
const BLOCK_BITS: u32 = 20;

/// Bytes that are appended and never move: a place in them is a number of 32 bits.
#[derive(Debug, Default)]
pub(super) struct Bytes(Vec<Vec<u8>>);

impl Bytes {
    /// Appends some bytes. Returns where they begin; `None` where four gigabytes are full.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Option<u32> {
        if self.0.last().is_none_or(|block| block.len() + bytes.len() > BLOCK) {
            self.0.push(Vec::with_capacity(BLOCK.max(bytes.len())));
        }
        let number = u32::try_from(self.0.len() - 1).ok().filter(|number| *number < 1 << (32 - BLOCK_BITS))?;
        let block = self.0.last_mut()?;
        let start = block.len() as u32;
        block.extend_from_slice(bytes);
        Some(number << BLOCK_BITS | start)
    }

    fn from(&self, at: u32) -> &[u8] {
        let block = self.0.get((at >> BLOCK_BITS) as usize);
        block.and_then(|block| block.get(at as usize % BLOCK..)).unwrap_or_default()
    }
}

/// What a field of the contract holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Absent,
    Null,
    Text,
    /// A number, a yes or no, or a value with parts, whose text is JSON.
    Json,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Absent, Self::Null, Self::Text, Self::Json];

    pub(super) fn of(value: Option<&Value>) -> Self {
        match value {
            None => Self::Absent,
            Some(Value::Null) => Self::Null,
            Some(Value::String(_)) => Self::Text,
            Some(_) => Self::Json,
        }
    }
}

/// Two bits a field of [`Field::CONTRACT`], and the last bit for a whole record.
const _: () = assert!(Field::CONTRACT.len() * 2 < 16);
const RECORD: u16 = 1 << 15;

/// Writes a person.
pub(super) struct Writer(u16);

impl Writer {
    pub(super) fn new(has_record: bool) -> Self {
        Self(if has_record { RECORD } else { 0 })
    }

    /// Says what the field at this place of [`Field::CONTRACT`] holds.
    pub(super) fn set_kind(&mut self, at: usize, kind: Kind) {
        self.0 |= (kind as u16) << (2 * at);
    }

    /// The bytes of the person. `texts` are in the order of [`Column`], `codes` are those of the organization and the role, and
    /// `others` those of paths, with values as JSON.
    pub(super) fn finish(self, texts: [&str; TEXTS], codes: [u32; 2], others: &[(u32, String)]) -> Vec<u8> {
        let mut bytes = self.0.to_le_bytes().to_vec();
        texts.iter().for_each(|text| write_text(text, &mut bytes));
        codes.iter().for_each(|code| write_number(*code, &mut bytes));
        write_number(others.len() as u32, &mut bytes);
        for (code, json) in others {
            write_number(*code, &mut bytes);
            write_text(json, &mut bytes);
        }
        bytes
    }
}

fn write_text(text: &str, bytes: &mut Vec<u8>) {
    // A longer text fits in no block, so that nobody finds its person either.
    write_number(u32::try_from(text.len()).unwrap_or(u32::MAX), bytes);
    bytes.extend_from_slice(text.as_bytes());
}

/// Seven bits a byte, the lowest first.
fn write_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number > 0x7F {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A person as they were written.
#[derive(Clone, Copy)]
pub(super) struct Packed<'b>(&'b [u8]);

impl<'b> Packed<'b> {
    pub(super) fn at(bytes: &'b Bytes, at: u32) -> Self {
        Self(bytes.from(at))
    }

    fn flags(self) -> u16 {
        self.0.first_chunk().map_or(0, |bytes| u16::from_le_bytes(*bytes))
    }

    /// Whether the whole record is known.
    pub(super) fn has_record(self) -> bool {
        self.flags() & RECORD != 0
    }

    /// What the field at this place of [`Field::CONTRACT`] holds.
    pub(super) fn kind(self, at: usize) -> Kind {
        Kind::ALL[usize::from(self.flags() >> (2 * at) & 3)]
    }

    fn rest(self) -> Reader<'b> {
        Reader(self.0.get(2..).unwrap_or_default())
    }

    /// One of the texts.
    pub(super) fn text(self, column: Column) -> &'b str {
        let mut rest = self.rest();
        rest.skip_texts(column as usize);
        rest.text()
    }

    fn behind_texts(self) -> Reader<'b> {
        let mut rest = self.rest();
        rest.skip_texts(TEXTS);
        rest
    }

    /// The codes of the organization and the role.
    pub(super) fn codes(self) -> [u32; 2] {
        let mut rest = self.behind_texts();
        [rest.number(), rest.number()]
    }

    /// The value of the field with this path's code, as JSON.
    pub(super) fn other(self, path: u32) -> Option<&'b str> {
        let mut rest = self.behind_texts();
        let [_organization, _role, count] = [rest.number(), rest.number(), rest.number()];
        let mut others = (0..count).map(|_| (rest.number(), rest.text()));
        others.find(|(code, _)| *code == path).map(|(_, json)| json)
    }
}

/// Takes numbers and texts off the front.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let Some((byte, rest)) = self.0.split_first() else { break };
            self.0 = rest;
            number |= u32::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        number
    }

    fn bytes(&mut self) -> &'b [u8] {
        let length = self.number() as usize;
        let (bytes, rest) = self.0.split_at_checked(length).unwrap_or_default();
        self.0 = rest;
        bytes
    }

    fn skip_texts(&mut self, count: usize) {
        for _ in 0..count {
            self.bytes();
        }
    }

    fn text(&mut self) -> &'b str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}
