//! What the browser keeps of plans: files in one folder of the origin-private file system, and journals that lines are
//! appended to. No token and no password is ever here. The browser may drop all of it, and some windows have none of
//! it.

use js_sys::{Array, Function, IteratorNext, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions, FileSystemGetFileOptions,
    FileSystemReadWriteOptions, FileSystemSyncAccessHandle,
};

use crate::browser;

/// The folder.
const FOLDER: &str = "plans";

/// Why something is not stored, read or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StoreError {
    /// This window has no such store, as private windows of some browsers do not.
    Absent,
    /// There is no room left.
    Full,
    /// Another tab has the file open for writing.
    Held,
    /// The browser's name of any other reason.
    Failed(String),
}

impl StoreError {
    /// The name of the reason, as browsers give it.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Absent => "SecurityError",
            Self::Full => "QuotaExceededError",
            Self::Held => "NoModificationAllowedError",
            Self::Failed(name) => name,
        }
    }
}

impl From<JsValue> for StoreError {
    fn from(error: JsValue) -> Self {
        match browser::name_of(&error).as_str() {
            "SecurityError" | "NotSupportedError" => Self::Absent,
            "QuotaExceededError" => Self::Full,
            "NoModificationAllowedError" => Self::Held,
            name => Self::Failed(name.to_owned()),
        }
    }
}

/// The names of all files, journals among them.
pub(crate) async fn names() -> Result<Vec<String>, StoreError> {
    let (names, mut found) = (folder().await?.keys(), Vec::new());
    loop {
        let next: IteratorNext = JsFuture::from(names.next()?).await?.unchecked_into();
        if next.done() {
            return Ok(found);
        }
        found.extend(next.value().as_string());
    }
}

/// The content of a file, `None` if there is none of this name. A journal that a tab has open can be read, too.
pub(crate) async fn read(name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let file = match JsFuture::from(folder().await?.get_file_handle(name)).await {
        Ok(file) => file.unchecked_into::<FileSystemFileHandle>(),
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let file: Blob = JsFuture::from(file.get_file()).await?.unchecked_into();
    let content = JsFuture::from(file.array_buffer()).await?;
    Ok(Some(Uint8Array::new(&content).to_vec()))
}

/// Writes a file in pieces, in place of what it held. Where the browser can, the old content stays until the new one is
/// whole.
pub(crate) async fn write(name: &str, pieces: &mut dyn Iterator<Item = Vec<u8>>) -> Result<(), StoreError> {
    let file = file(name).await?;
    match method(&file, "createWritable") {
        Some(create) => {
            let stream = awaited(create.call0(&file)?).await?;
            for piece in pieces {
                // A copy: the browser reads it later, and this memory may have moved by then.
                if let Err(error) = invoke(&stream, "write", Some(&Uint8Array::from(piece.as_slice()))).await {
                    invoke(&stream, "abort", None).await.ok();
                    return Err(error);
                }
            }
            invoke(&stream, "close", None).await.map(drop)
        }
        // Safari before 26.
        None => {
            let mut journal = Journal::open(&file).await?;
            journal.cut(0)?;
            for piece in pieces {
                if let Err(error) = journal.append_bytes(&piece) {
                    // Half a file would take the room of the journal.
                    journal.cut(0).ok();
                    return Err(error);
                }
            }
            Ok(())
        }
    }
}

/// Removes a file, if it is there.
pub(crate) async fn remove(name: &str) -> Result<(), StoreError> {
    match JsFuture::from(folder().await?.remove_entry(name)).await {
        Err(error) if !is_missing(&error) => Err(error.into()),
        _ => Ok(()),
    }
}

/// Opens the journal of this name, an empty one if there is none, and gives its content. Until it is closed, no other
/// tab can open it.
pub(crate) async fn open_journal(name: &str) -> Result<(Vec<u8>, Journal), StoreError> {
    let journal = Journal::open(&file(name).await?).await?;
    let mut content = vec![0; journal.end as usize];
    let read = journal.handle.read_with_u8_array_and_options(&mut content, &at(0.0))?;
    content.truncate(read as usize);
    Ok((content, journal))
}

/// A file that lines are appended to. It is closed when this is dropped.
pub(crate) struct Journal {
    handle: FileSystemSyncAccessHandle,
    /// Where the next line begins.
    end: f64,
}

impl Journal {
    async fn open(file: &FileSystemFileHandle) -> Result<Self, StoreError> {
        let handle = match JsFuture::from(file.create_sync_access_handle()).await {
            // So WebKit says that another tab has the file open.
            Err(error) if browser::name_of(&error) == "InvalidStateError" => return Err(StoreError::Held),
            handle => handle?,
        };
        let handle: FileSystemSyncAccessHandle = handle.unchecked_into();
        let end = handle.get_size().inspect_err(|_| handle.close())?;
        Ok(Self { handle, end })
    }

    /// Appends lines. They are on the disk when this returns; after an error, none of them is there.
    pub(crate) fn append_lines(&mut self, lines: &str) -> Result<(), StoreError> {
        self.append_bytes(lines.as_bytes())
    }

    fn append_bytes(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let end = self.end + bytes.len() as f64;
        let written = self.handle.write_with_u8_array_and_options(bytes, &at(self.end));
        let whole = match written {
            Ok(written) if written < bytes.len() as f64 => Err(StoreError::Full),
            written => written.and_then(|_| self.handle.flush()).map_err(StoreError::from),
        };
        match whole {
            Ok(()) => self.end = end,
            Err(_) => drop(self.handle.truncate_with_f64(self.end)),
        }
        whole
    }

    /// Cuts off everything behind this many bytes, such as half a line that a kill has left.
    pub(crate) fn cut(&mut self, to: usize) -> Result<(), StoreError> {
        self.handle.truncate_with_f64(to as f64)?;
        self.end = to as f64;
        Ok(self.handle.flush()?)
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.handle.close();
    }
}

async fn folder() -> Result<FileSystemDirectoryHandle, StoreError> {
    let storage = Reflect::get(&browser::scope().navigator(), &"storage".into())?;
    let root = method(&storage, "getDirectory").ok_or(StoreError::Absent)?.call0(&storage)?;
    let root: FileSystemDirectoryHandle = awaited(root).await?.unchecked_into();
    let options = FileSystemGetDirectoryOptions::new();
    options.set_create(true);
    let folder = root.get_directory_handle_with_options(FOLDER, &options);
    Ok(JsFuture::from(folder).await?.unchecked_into())
}

/// The file of this name, which is made if it is missing.
async fn file(name: &str) -> Result<FileSystemFileHandle, StoreError> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let file = folder().await?.get_file_handle_with_options(name, &options);
    Ok(JsFuture::from(file).await?.unchecked_into())
}

fn is_missing(error: &JsValue) -> bool {
    browser::name_of(error) == "NotFoundError"
}

fn at(place: f64) -> FileSystemReadWriteOptions {
    let options = FileSystemReadWriteOptions::new();
    options.set_at(place);
    options
}

/// A method that not every browser has.
fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

async fn invoke(of: &JsValue, name: &str, argument: Option<&JsValue>) -> Result<JsValue, StoreError> {
    let method = method(of, name).ok_or(StoreError::Absent)?;
    awaited(method.apply(of, &argument.into_iter().collect::<Array>())?).await
}

async fn awaited(promise: JsValue) -> Result<JsValue, StoreError> {
    Ok(JsFuture::from(promise.unchecked_into::<Promise>()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::iter::{empty, once};
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_dedicated_worker);

    #[wasm_bindgen_test]
    async fn a_file_is_written_read_and_removed() {
        remove("a").await.expect("nothing to remove");
        assert_eq!(read("a").await, Ok(None));
        write("a", &mut [b"a longer".to_vec(), b" text".to_vec()].into_iter()).await.expect("written");
        write("a", &mut once(b"text".to_vec())).await.expect("written again");
        assert_eq!(read("a").await, Ok(Some(b"text".to_vec())));
        assert!(names().await.expect("names").contains(&"a".to_owned()));
        remove("a").await.expect("removed");
        assert!(!names().await.expect("names").contains(&"a".to_owned()));
        assert!(matches!(write("a/b", &mut empty()).await, Err(StoreError::Failed(_))));
    }

    #[wasm_bindgen_test]
    async fn a_journal_grows_and_goes_on() {
        remove("journal").await.expect("nothing to remove");
        let (content, mut journal) = open_journal("journal").await.expect("a new journal");
        assert!(content.is_empty());
        journal.append_lines("one\n").expect("appended");
        journal.append_lines("two\nthr").expect("appended");
        // Another tab sees the lines, and cannot write.
        assert_eq!(read("journal").await, Ok(Some(b"one\ntwo\nthr".to_vec())));
        assert_eq!(open_journal("journal").await.err(), Some(StoreError::Held));
        assert_eq!(write("journal", &mut empty()).await, Err(StoreError::Held));
        drop(journal);

        let (content, mut journal) = open_journal("journal").await.expect("the journal");
        assert_eq!(content, b"one\ntwo\nthr");
        journal.cut(8).expect("cut");
        journal.append_lines("three ü\n").expect("appended");
        drop(journal);
        assert_eq!(read("journal").await, Ok(Some("one\ntwo\nthree ü\n".into())));
        remove("journal").await.expect("removed");
    }
}
