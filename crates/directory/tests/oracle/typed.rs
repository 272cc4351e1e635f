//! What a text looks like to someone who searches, and what was typed: the rules written once more, simply and slowly.
//! Nothing here is the engine's; the tables of Unicode are those of a crate.

use std::{collections::HashMap, sync::LazyLock};

use directory::{fold, query};
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// Letters that have no decomposition, and signs that keyboards write otherwise.
const LATIN: &str = "ß=ss æ=ae œ=oe ø=o đ=d ð=d ł=l ı=i þ=th ħ=h ŋ=n ŧ=t ĸ=k ƒ=f ‘=' ’=' ʼ=' ′=' \
    \u{2010}=- \u{2011}=- \u{2012}=- –=- —=- ―=- −=-";
const GREEK: &str = "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch \
    ψ=ps ω=o";
const CYRILLIC: &str = "ѕ=dz ә=a ғ=g қ=k ң=n ө=o ү=u ұ=u һ=h җ=j ѣ=e ѳ=f ѵ=i \
    а=a б=b в=v г=g ґ=g д=d е=e є=e ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f \
    х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz";

static TO_LATIN: LazyLock<HashMap<char, &str>> = LazyLock::new(|| {
    let pairs = [LATIN, GREEK, CYRILLIC].into_iter().flat_map(str::split_whitespace);
    pairs.filter_map(|pair| pair.split_once('=')).filter_map(|(from, to)| Some((from.chars().next()?, to))).collect()
});

fn latin(letter: char) -> String {
    TO_LATIN.get(&letter).map_or_else(|| letter.to_string(), |to| (*to).to_owned())
}

/// Accents are marks. The signs of Indic vowels and those of kana are parts of letters.
fn is_mark(letter: char) -> bool {
    !matches!(canonical_combining_class(letter), 0 | 7..=9)
}

/// Decomposed, without a difference of case, and with its marks.
fn decomposed(text: &str) -> String {
    let without_case = |letter: char| {
        let upper = letter.to_uppercase();
        if is_mark(letter) { letter.to_string() } else { upper.flat_map(char::to_lowercase).collect() }
    };
    text.nfkd().map(without_case).collect()
}

fn without_marks(decomposed: &str) -> String {
    // The engine writes its forms side by side, with this sign between them.
    decomposed.chars().filter(|letter| !is_mark(*letter) && *letter != fold::SEPARATOR).map(latin).collect()
}

pub fn folded(text: &str) -> String {
    if text.is_ascii() && !text.contains(fold::SEPARATOR) {
        return text.to_ascii_lowercase();
    }
    without_marks(&decomposed(text))
}

/// As it is written, and with `ue` for `ü`.
pub fn forms(text: &str) -> Vec<String> {
    let plain = folded(text);
    let german = decomposed(text).replace("a\u{308}", "ae").replace("o\u{308}", "oe").replace("u\u{308}", "ue");
    let german = without_marks(&german);
    if german == plain { vec![plain] } else { vec![plain, german] }
}

/// The digits of a phone number or of a MAC address that is written with signs between them.
pub fn digits(folded: &str) -> Option<String> {
    let groups = |signs: &str| -> Vec<String> { folded.split(|c| signs.contains(c)).map(str::to_owned).collect() };
    let (phone, hardware) = (groups(" -.:/()+"), groups(":-."));
    let is_hexadecimal = |group: &String| group.chars().all(|c| c.is_ascii_hexdigit());
    let is_phone = phone.concat().chars().all(|c| c.is_ascii_digit());
    let is_hardware = hardware.iter().all(|group| is_hexadecimal(group) && [1, 2, 4].contains(&group.len()));
    let is_long = phone.len() > 1 && phone.concat().len() >= 5;
    (is_long && (is_phone || is_hardware)).then(|| phone.concat())
}

/// One thing that must be there, or must not.
#[derive(Debug, PartialEq)]
pub struct Term {
    pub forms: Vec<String>,
    pub field: Option<&'static str>,
    pub is_negated: bool,
    pub is_quoted: bool,
}

const FIELDS: [(&str, &str); 10] = [
    ("id:", "id"),
    ("username:", "username"),
    ("user:", "username"),
    ("email:", "email"),
    ("mail:", "email"),
    ("name:", "name"),
    ("organization:", "organization"),
    ("organisation:", "organization"),
    ("org:", "organization"),
    ("role:", "role"),
];

/// Words, `"…"` (also `“…”` and `„…“`), `role:admin` and `-word`.
pub fn terms(typed: &str) -> Vec<Term> {
    let letters: Vec<char> = typed.chars().collect();
    let text_of = |from: usize, to: usize| letters[from..to].iter().collect::<String>();
    let is_inside = |at: usize| letters.get(at).is_some_and(|letter| !letter.is_whitespace());
    let mut terms = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if letters[at].is_whitespace() {
            at += 1;
            continue;
        }
        let is_negated = letters[at] == '-' && is_inside(at + 1) && letters[at + 1] != '-';
        at += usize::from(is_negated);
        let mut field = None;
        for (sign, name) in FIELDS {
            let end = at + sign.len();
            if field.is_none() && is_inside(end) && text_of(at, end).to_ascii_lowercase() == sign {
                (field, at) = (Some(name), end);
            }
        }
        let is_pair = |close: char| matches!((letters[at], close), ('"', '"') | ('“' | '„', '”') | ('„', '“'));
        let closes = (at + 1..letters.len()).find(|end| is_pair(letters[*end]));
        let phrase = closes.map(|end| text_of(at + 1, end)).filter(|phrase| !phrase.trim().is_empty());
        let is_quoted = phrase.is_some();
        let text = match phrase {
            Some(phrase) => {
                at = closes.map_or(at, |end| end + 1);
                phrase
            }
            None => {
                let begin = at;
                while is_inside(at) {
                    at += 1;
                }
                bare(&text_of(begin, at))
            }
        };
        let mut all = forms(text.trim());
        all.extend(digits(&all[0]));
        let all: Vec<String> = all.iter().map(|form| form.trim().to_owned()).filter(|form| !form.is_empty()).collect();
        if !all.is_empty() {
            terms.push(Term { forms: all, field, is_negated, is_quoted });
        }
    }
    terms
}

/// Without the comma of `Smith,` and the dot of `J.`.
fn bare(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    while letters.len() > 1 && matches!(letters.last(), Some(',' | ';')) {
        letters.pop();
    }
    if letters.iter().all(|letter| matches!(letter, ',' | ';')) {
        return word.to_owned();
    }
    if let [initial, '.'] = letters[..]
        && initial.is_alphabetic()
    {
        return initial.to_string();
    }
    letters.into_iter().collect()
}

/// The engine's reading of a text.
fn of_engine(typed: &str) -> Vec<(Vec<String>, Option<String>, bool, bool)> {
    let terms = query::Query::parse(typed).terms.into_iter();
    terms
        .map(|term| {
            let field = term.field.map(|field| format!("{field:?}").to_lowercase());
            (term.forms, field, term.is_negated, term.is_quoted)
        })
        .collect()
}

/// Old forms of Cyrillic letters. Folding the case makes them today's; the engine writes lower case, which leaves them.
const OLD_CYRILLIC: std::ops::RangeInclusive<char> = '\u{1C80}'..='\u{1C88}';

#[test]
fn every_character_looks_the_same_to_the_engine() {
    let mut others = Vec::new();
    for letter in '\0'..=char::MAX {
        let text = letter.to_string();
        let (plain, german) = fold::forms(&text);
        let engine: Vec<String> = [Some(plain), german].into_iter().flatten().collect();
        if engine != forms(&text) && !OLD_CYRILLIC.contains(&letter) {
            others.push(format!("{letter:?} {:?} {engine:?}", forms(&text)));
        }
    }
    assert!(others.is_empty(), "{} differ, ours first:\n{}", others.len(), others.join("\n"));
}

/// Every text of up to four pieces that mean something to a parser.
#[test]
fn every_short_text_is_read_as_the_engine_reads_it() {
    let pieces = ["-", "\"", "“", "”", "„", " ", "role:", "ORG:", "x:", ",", ".", "a", "Ü", "12-345", "aa:bb:cc"];
    let mut texts = vec![String::new()];
    for _ in 0..4 {
        let longer = texts.iter().flat_map(|text| pieces.map(|piece| format!("{text}{piece}")));
        texts = std::iter::once(String::new()).chain(longer).collect();
        for text in &texts {
            let own: Vec<_> = terms(text)
                .into_iter()
                .map(|term| (term.forms, term.field.map(str::to_owned), term.is_negated, term.is_quoted))
                .collect();
            assert_eq!(own, of_engine(text), "{text:?}");
        }
    }
}
