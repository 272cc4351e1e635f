//! The ZIP archive of a workbook: measured by its directory before anything is unpacked, and once more while it is,
//! since a directory may lie.

use std::io::{Cursor, Read};

pub use plans::reading::workbook::ArchiveError;
use zip::ZipArchive;

use crate::scan::{Scan, Seen};

/// The most bytes of a workbook.
pub const MAX_PACKED: usize = 30_000_000;
/// The most bytes of one part, unpacked.
const MAX_PART: u64 = 400_000_000;
/// The most bytes of the texts that cells share: the reader of workbooks keeps them all.
const MAX_STRINGS: u64 = 150_000_000;
/// The most bytes of all parts, unpacked.
const MAX_UNPACKED: u64 = 600_000_000;
/// The most parts of a workbook.
const MAX_PARTS: usize = 10_000;

/// What was seen in the parts of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Each part with its name in lower case.
    pub seen: Vec<(String, Seen)>,
}

impl Parts {
    /// Whether formulas may refer to other workbooks. None of those is ever opened.
    pub fn has_external_links(&self) -> bool {
        self.seen.iter().any(|(name, _)| name.contains("/externallinks/"))
    }
}

/// Unpacks every part once, keeps nothing of it, and says what is in there. What passes can be read in bounded memory.
pub fn check(bytes: &[u8]) -> Result<Parts, ArchiveError> {
    check_within(bytes, MAX_PART, MAX_UNPACKED)
}

fn check_within(bytes: &[u8], max_part: u64, max_unpacked: u64) -> Result<Parts, ArchiveError> {
    if bytes.len() > MAX_PACKED {
        return Err(ArchiveError::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveError::Damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(ArchiveError::TooLarge);
    }
    let mut declared = 0_u64;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place).map_err(|_| ArchiveError::Damaged)?;
        declared = declared.saturating_add(part.size());
        if part.size() > max_part || declared > max_unpacked {
            return Err(ArchiveError::TooLarge);
        }
    }
    let (mut parts, mut unpacked, mut buffer) = (Parts::default(), 0, vec![0; 1 << 16]);
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).map_err(|_| ArchiveError::Damaged)?;
        let name = part.name().map_err(|_| ArchiveError::Damaged)?.to_ascii_lowercase();
        let limit = if name.ends_with("sharedstrings.xml") { MAX_STRINGS.min(max_part) } else { max_part };
        let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
        let (mut scan, mut length) = (Scan::default(), 0_u64);
        loop {
            let read = part.read(&mut buffer).map_err(|_| ArchiveError::Damaged)?;
            if read == 0 {
                break;
            }
            length += read as u64;
            unpacked += read as u64;
            if length > limit || unpacked > max_unpacked {
                return Err(ArchiveError::TooLarge);
            }
            if is_xml && !scan.push(&buffer[..read]) {
                return Err(ArchiveError::Suspect);
            }
        }
        parts.seen.push((name, scan.seen()));
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
            writer.write_all(content).expect("written");
        }
        writer.finish().expect("an archive").into_inner()
    }

    #[test]
    fn a_part_that_is_too_large_is_refused_by_the_directory() {
        let bytes = archive(&[("xl/worksheets/sheet1.xml", &vec![b' '; 3_000_000])]);
        assert!(bytes.len() < 10_000);
        assert_eq!(check_within(&bytes, 2_000_000, 9_000_000), Err(ArchiveError::TooLarge));
        assert!(check_within(&bytes, 3_000_000, 9_000_000).is_ok());
        let bytes = archive(&[("a", &vec![1; 1_000_000]), ("b", &vec![1; 1_000_000])]);
        assert_eq!(check_within(&bytes, 1_500_000, 1_500_000), Err(ArchiveError::TooLarge));
        assert_eq!(check(&vec![0; MAX_PACKED + 1]), Err(ArchiveError::TooLarge));
    }

    #[test]
    fn a_directory_that_lies_is_found_out_while_unpacking() {
        let mut bytes = archive(&[("xl/worksheets/sheet1.xml", &vec![b' '; 3_000_000])]);
        let size = 3_000_000_u32.to_le_bytes();
        let places: Vec<usize> = (0..bytes.len() - 4).filter(|place| bytes[*place..*place + 4] == size).collect();
        assert!(!places.is_empty());
        for place in places {
            bytes[place..place + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
        let refused = check_within(&bytes, 2_000_000, 9_000_000);
        assert!(matches!(refused, Err(ArchiveError::TooLarge | ArchiveError::Damaged)), "{refused:?}");
    }

    #[test]
    fn parts_are_looked_at_and_links_are_named() {
        let bytes = archive(&[("xl/styles.xml", b"<!DOCTYPE x>")]);
        assert_eq!(check(&bytes), Err(ArchiveError::Suspect));
        let bytes =
            archive(&[("xl/media/image1.png", b"\0<!DOCTYPE x>"), ("xl/externalLinks/externalLink1.xml", b"<x/>")]);
        assert!(check(&bytes).expect("parts").has_external_links());
        assert!(!check(&archive(&[("a.xml", b"<f>")])).expect("parts").has_external_links());
        for bytes in [&b"PK\x03\x04"[..], b"", b"ana"] {
            assert_eq!(check(bytes), Err(ArchiveError::Damaged));
        }
    }
}
