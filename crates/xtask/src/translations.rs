//! The catalogues of `locales/` as files that a browser loads: the messages of a language, and the texts of index.html
//! in it. These texts are on screen before the program is.

use std::{fs, path::Path};

use anyhow::{Context, anyhow, ensure};
use locales::Message;
use serde_json::{Map, Value, json};

use crate::{command::root, files, skeleton};

const ENGLISH: &str = "en";
/// The pseudo-language of development builds: made from English, longer, with accents. It shows text that does not fit.
const PSEUDO: &str = "en-XA";

/// Writes every language but English into `target/locales`, from where Trunk and the release copy them. Returns the
/// translated languages, without the pseudo-language.
pub(crate) fn write() -> anyhow::Result<Vec<String>> {
    let folder = files::empty(root().join("target/locales"))?;
    let page = skeleton::index()?;
    let english =
        locales::source(&catalogue(ENGLISH)?).map_err(|problem| anyhow!("locales/{ENGLISH}.ftl: {problem}"))?;
    let languages = languages()?;
    for language in &languages {
        let translated = locales::translation(&catalogue(language)?, &english);
        let translated = translated.map_err(|problem| anyhow!("locales/{language}.ftl: {problem}"))?;
        write_one(&folder, language, &page, &english, &translated)?;
    }
    write_one(&folder, PSEUDO, &page, &english, &locales::pseudo(&english))?;
    Ok(languages)
}

/// The languages with a catalogue, without English.
fn languages() -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join("locales"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let language = name.strip_suffix(".ftl").with_context(|| format!("locales/{name} is no catalogue"))?;
        if language != ENGLISH {
            found.push(language.to_owned());
        }
    }
    found.sort();
    ensure!(!found.contains(&PSEUDO.to_owned()), "{PSEUDO} is generated, not written");
    Ok(found)
}

fn catalogue(language: &str) -> anyhow::Result<String> {
    let path = root().join("locales").join(format!("{language}.ftl"));
    fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))
}

fn write_one(
    folder: &Path,
    language: &str,
    page: &str,
    english: &[Message],
    translated: &[Message],
) -> anyhow::Result<()> {
    let texts: Map<String, Value> = english
        .iter()
        .zip(translated)
        .filter(|(english, _)| page.contains(&format!(">{}<", english.text)))
        .map(|(english, translated)| (english.text.clone(), translated.text.clone().into()))
        .collect();
    let file = json!({ "page": texts, "words": locales::joined(translated) });
    Ok(fs::write(folder.join(format!("{language}.json")), file.to_string())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The app's build would say so later.
    #[test]
    fn every_language_has_every_message() {
        let english = locales::source(&catalogue(ENGLISH).unwrap()).unwrap();
        for language in languages().unwrap() {
            let translated = locales::translation(&catalogue(&language).unwrap(), &english);
            assert!(translated.is_ok(), "locales/{language}.ftl: {}", translated.unwrap_err());
        }
    }
}
