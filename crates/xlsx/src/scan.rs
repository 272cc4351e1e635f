//! A look at the XML of a workbook while it is unpacked, before the reader of workbooks sees the XML. The scan finds
//! what would take memory without bound, and what a person should know. It sees tags, and no text.

use memchr::{memchr, memchr2, memchr3};

/// The longest tag. Excel's longest are formats of numbers, with 255 characters.
const MAX_TAG: usize = 4096;
/// The most formats of cells: Excel has as many.
const MAX_CELL_FORMATS: usize = 65_490;
/// The most shared strings that a table may name as reserved.
const MAX_STRINGS: usize = 5_000_000;

/// What was seen in one part of a workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Rows that are hidden.
    pub hidden_rows: usize,
    /// Cells with a formula.
    pub formulas: usize,
    /// Groups of merged cells.
    pub merged: usize,
    cell_formats: usize,
}

/// Where in the XML the last bytes ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Text,
    /// In a tag, and within a quote of it.
    Tag(Option<u8>),
    /// In a comment or in character data, until these bytes.
    Until(&'static [u8; 3]),
}

/// Looks at the bytes of one part as they come.
#[derive(Clone, Debug)]
pub struct Scan {
    seen: Seen,
    place: Place,
    /// The bytes of the tag so far, or the last ones of a comment.
    tag: Vec<u8>,
    is_first: bool,
}

impl Default for Scan {
    fn default() -> Self {
        Self { seen: Seen::default(), place: Place::Text, tag: Vec::new(), is_first: true }
    }
}

impl Scan {
    /// Looks at the next bytes. Returns whether they may be read.
    pub fn push(&mut self, mut bytes: &[u8]) -> bool {
        // Other encodings than UTF-8 could hide a tag from this look.
        if memchr(0, bytes).is_some() || (self.is_first && bytes.starts_with(&[0xFE, 0xFF])) {
            return false;
        }
        self.is_first = false;
        while !bytes.is_empty() {
            let end = match self.place {
                Place::Text => memchr(b'<', bytes),
                Place::Tag(None) => memchr3(b'>', b'"', b'\'', bytes),
                Place::Tag(Some(quote)) => memchr(quote, bytes),
                Place::Until(end) => memchr2(end[2], end[2], bytes),
            };
            let (part, rest) = bytes.split_at(end.map_or(bytes.len(), |end| end + 1));
            bytes = rest;
            match self.place {
                Place::Text if end.is_some() => {
                    self.tag.clear();
                    self.place = Place::Tag(None);
                }
                Place::Text => {}
                Place::Tag(quote) => {
                    self.tag.extend_from_slice(part);
                    if self.tag.len() > MAX_TAG {
                        return false;
                    }
                    if self.tag.starts_with(b"!--") {
                        self.skip(b"-->");
                        continue;
                    }
                    if self.tag.starts_with(b"![CDATA[") {
                        self.skip(b"]]>");
                        continue;
                    }
                    if end.is_none() {
                        continue;
                    }
                    // An instruction ends at its first "?>", whatever quotes are in it.
                    let is_instruction = self.tag.starts_with(b"?");
                    let has_ended = self.tag.ends_with(b"?>") && self.tag.len() > 2;
                    self.place = match (quote, part.last()) {
                        (_, _) if is_instruction && !has_ended => Place::Tag(None),
                        (Some(_), _) => Place::Tag(None),
                        (None, Some(b'>')) => {
                            let tag = std::mem::take(&mut self.tag);
                            if !self.see(&tag) {
                                return false;
                            }
                            self.tag = tag;
                            Place::Text
                        }
                        (None, last) => Place::Tag(last.copied()),
                    };
                }
                Place::Until(end) => {
                    let from = part.len().saturating_sub(3);
                    self.tag.extend_from_slice(&part[from..]);
                    if self.tag.ends_with(end) {
                        self.place = Place::Text;
                    }
                    let from = self.tag.len().saturating_sub(3);
                    self.tag.drain(..from);
                }
            }
        }
        true
    }

    /// What was seen.
    pub fn seen(&self) -> Seen {
        self.seen
    }

    /// Goes on to the end of a comment or of character data, which may be in the tag already.
    fn skip(&mut self, end: &'static [u8; 3]) {
        self.place = if self.tag.ends_with(end) && self.tag.len() > 5 { Place::Text } else { Place::Until(end) };
        let from = self.tag.len().saturating_sub(3);
        self.tag.drain(..from);
    }

    /// Counts a tag. Returns whether it may be read.
    fn see(&mut self, tag: &[u8]) -> bool {
        let end =
            tag.iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')).unwrap_or(tag.len());
        let name = &tag[..end];
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        match local {
            b"row" if matches!(attribute(tag, b"hidden"), Some(b"1" | b"true")) => self.seen.hidden_rows += 1,
            b"f" => self.seen.formulas += 1,
            b"mergeCell" => self.seen.merged += 1,
            b"xf" => {
                self.seen.cell_formats += 1;
                return self.seen.cell_formats <= MAX_CELL_FORMATS;
            }
            // The reader of workbooks reserves memory for as many.
            b"sst" => {
                let count =
                    attribute(tag, b"uniqueCount").map(|count| std::str::from_utf8(count).map(str::parse::<usize>));
                return match count {
                    None => true,
                    Some(Ok(Ok(count))) => count <= MAX_STRINGS,
                    Some(_) => false,
                };
            }
            _ if name == b"?xml" => {
                let encoding = attribute(tag, b"encoding");
                return encoding
                    .is_none_or(|name| name.eq_ignore_ascii_case(b"utf-8") || name.eq_ignore_ascii_case(b"us-ascii"));
            }
            // A document type may define entities that grow without bound.
            _ if name.starts_with(b"!") => return false,
            _ => {}
        }
        true
    }
}

/// The value of an attribute.
fn attribute<'t>(tag: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let mut rest = tag;
    while let Some(equals) = memchr(b'=', rest) {
        let key = rest[..equals].trim_ascii_end();
        let value = rest[equals + 1..].trim_ascii_start();
        let quote = *value.first()?;
        let end = memchr(quote, &value[1..])?;
        if key.rsplit(|byte| byte.is_ascii_whitespace()).next() == Some(name) {
            return Some(&value[1..=end]);
        }
        rest = &value[end + 2..];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scan(xml: &str) -> Option<Seen> {
        let mut whole = Scan::default();
        let is_good = whole.push(xml.as_bytes());
        // The same byte by byte.
        let mut parts = Scan::default();
        let is_good_in_parts = xml.as_bytes().iter().all(|byte| parts.push(&[*byte]));
        assert_eq!((is_good, is_good.then(|| whole.seen())), (is_good_in_parts, is_good.then(|| parts.seen())));
        is_good.then(|| whole.seen())
    }

    #[test]
    fn what_a_person_should_know_is_counted() {
        let xml = "<?xml version='1.0' encoding=\"UTF-8\"?><x:row r=\"1\" hidden=\"1\"><c a=\">\"><f>A1</f></c></x:row>\
                   <row hidden=\"true\"/><row hidden=\"0\"/><!-- <row hidden=\"1\"> \" --><row/><![CDATA[<f>]]>\
                   <mergeCells count=\"2\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/></mergeCells>";
        assert_eq!(scan(xml), Some(Seen { hidden_rows: 2, formulas: 1, merged: 2, cell_formats: 0 }));
    }

    #[test]
    fn what_would_take_memory_without_bound_is_refused() {
        assert!(scan("<sst count=\"1\" uniqueCount=\"5000000\">").is_some());
        for xml in [
            "<sst uniqueCount=\"5000001\">",
            "<sst uniqueCount = '99999999999999999999'>",
            "<x:sst a=\"uniqueCount\" uniqueCount=\"x\">",
            "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]>",
            "<?xml version=\"1.0\" encoding=\"utf-7\"?>",
            "<a>\0",
            // A quote in an instruction hides nothing.
            "<?x \"?><sst uniqueCount=\"3000000000\"><?y \"?>",
            "<?x '?><!DOCTYPE a><?y '?>",
            &format!("<numFmt formatCode=\"{}\"/>", "0".repeat(5000)),
            &format!("<!-{}>", " \"".repeat(5000)),
            &"<xf/>".repeat(65_491),
        ] {
            assert_eq!(scan(xml), None, "{}", &xml[..xml.len().min(60)]);
        }
        assert!(scan(&"<xf/>".repeat(65_490)).is_some());
    }

    proptest! {
        #[test]
        fn parts_are_seen_as_the_whole(xml in "[<>!?/='\"a-c\\[\\] -]{0,60}|(<row hidden=\"1\">|<!--|-->|<f>|<!\\[CDATA\\[|\\]\\]>|\"|-){0,12}") {
            scan(&xml);
        }
    }
}
