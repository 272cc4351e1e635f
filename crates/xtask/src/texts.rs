//! How wasm-bindgen's script reads a text of the program: one by one, some 4,000 of them for a page of 100 rows, nine in ten
//! short. Chromium's `TextDecoder` takes as long for a short one as for a long one: ASCII of less than 32 bytes is read
//! letter by letter instead (BENCHMARKS.md, "Rows").

use anyhow::ensure;

const DECODED: &str = "return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));";
const BY_LETTERS: &str = "const bytes = getUint8ArrayMemory0(), end = ptr + len;
    let text = '', at = ptr;
    if (len < 32) while (at < end && bytes[at] < 128) text += String.fromCharCode(bytes[at++]);
    return at < end ? decodeText(bytes.subarray(ptr, end)) : text;";

/// The script as wasm-bindgen writes it, with short texts read that way.
pub(crate) fn by_letters(script: &str) -> anyhow::Result<String> {
    ensure!(script.matches(DECODED).count() == 1, "wasm-bindgen's script reads texts in another way than this knows");
    Ok(script.replace(DECODED, BY_LETTERS))
}

#[cfg(test)]
mod tests {
    use crate::command::output;
    use std::process::Command;

    use super::*;

    #[test]
    fn every_text_is_read_as_the_decoder_reads_it() {
        let read = by_letters(&format!("function read(ptr, len) {{ {DECODED} }}")).expect("a script");
        let check = format!(
            "const getUint8ArrayMemory0 = () => memory, decodeText = (bytes) => (decoded += 1, new TextDecoder('utf-8', {{ ignoreBOM: true }}).decode(bytes));
            let memory, decoded = 0; {read}
            const texts = ['', 'a', '\\0\\x7f', 'x'.repeat(31), 'x'.repeat(32), 'x'.repeat(400), 'é', 'aé', 'Łukasz', 'x'.repeat(29) + 'é', '\\ufeffa', '日本', 'a😀'];
            const before = new TextEncoder().encode('é before '), after = new TextEncoder().encode('after');
            for (const text of texts) {{
                const bytes = new TextEncoder().encode(text);
                memory = new Uint8Array([...before, ...bytes, ...after]);
                if (read(before.length, bytes.length) !== text) throw new Error(JSON.stringify(text));
            }}
            console.log(decoded);"
        );
        let decoded = output(Command::new("node").args(["-e", &check])).expect("node, and the same texts");
        assert_eq!(decoded.trim(), "9", "the four short ones of ASCII are read without it");
    }

    #[test]
    fn another_script_is_refused() {
        assert!(by_letters("function read() {}").is_err());
    }
}
