//! Random queries over random people, found twice: by the columns, and by going through everybody with rules written apart
//! from them.

use directory::{
    fold,
    people::People,
    person::{Person, Time},
    query::Query,
    rank::Rank,
};
use proptest::prelude::*;

/// What a person is known by, folded, in each form.
fn forms(text: &str) -> Vec<String> {
    let (plain, other) = fold::forms(text);
    [Some(plain), other].into_iter().flatten().collect()
}

fn words(text: &str) -> Vec<(usize, String)> {
    let mut words: Vec<(usize, String)> = Vec::new();
    let mut after_sign = true;
    for (at, letter) in text.char_indices() {
        if letter.is_alphanumeric() {
            if after_sign {
                words.push((at, String::new()));
            }
            words.iter_mut().next_back().into_iter().for_each(|(_, word)| word.push(letter));
        }
        after_sign = !letter.is_alphanumeric();
    }
    words
}

/// Whether a word begins a word of the text; with `whole`, also ends one.
fn begins_word(text: &str, word: &str, whole: bool) -> bool {
    word.starts_with(|letter: char| letter.is_alphanumeric())
        && words(text).iter().any(|(at, _)| {
            let after = text[*at..].strip_prefix(word);
            after.is_some_and(|after| !whole || !after.starts_with(|letter: char| letter.is_alphanumeric()))
        })
}

fn rank_of_form(person: &Person, word: &str, field: Option<&str>) -> Option<Rank> {
    let short = word.chars().count() <= 2 && word.chars().all(|letter| letter < '\u{2E80}');
    let asks = |name: &str| field.is_none_or(|field| field == name);
    let has =
        |text: &str| forms(text).iter().any(|text| text.contains(word) && (!short || begins_word(text, word, false)));
    let any = |text: &str, test: &dyn Fn(&str) -> bool| forms(text).iter().any(|text| test(text));
    let address_forms = || -> Vec<String> {
        if let Some((local, host)) = person.email.rsplit_once('@').filter(|(_, host)| !host.is_empty()) {
            let (locals, hosts) = (forms(local), forms(host));
            let last = |all: &[String]| all.last().cloned().unwrap_or_default();
            return vec![format!("{}@{}", locals[0], hosts[0]), format!("{}@{}", last(&locals), last(&hosts))];
        }
        forms(&person.email)
    };
    let id = fold::fold(&person.id);
    let username = asks("username");
    let email = asks("email");
    let name = asks("name");
    let names = [&person.first_name, &person.last_name];
    let initials = || {
        let mut letters = word.chars();
        let Some(initial) = letters.next() else { return false };
        letters.as_str().chars().count() >= 2
            && any(&person.first_name, &|text| text.starts_with(initial))
            && any(&person.last_name, &|text| text.starts_with(letters.as_str()))
    };
    let addresses = address_forms();
    let exact = asks("id") && id == word
        || username && any(&person.username, &|text| text == word)
        || email && addresses.iter().any(|text| text == word);
    if exact {
        return Some(Rank::Exact);
    }
    if username && any(&person.username, &|text| text.starts_with(word)) {
        return Some(Rank::UsernameStart);
    }
    if name && names.iter().any(|text| any(text, &|text| begins_word(text, word, true))) {
        return Some(Rank::NameWord);
    }
    if name && (names.iter().any(|text| any(text, &|text| begins_word(text, word, false))) || initials()) {
        return Some(Rank::NameStart);
    }
    if email && addresses.iter().any(|text| begins_word(text, word, false)) {
        return Some(Rank::EmailStart);
    }
    let full = || {
        word.contains(' ')
            && forms(&person.first_name)
                .iter()
                .any(|first| forms(&person.last_name).iter().any(|last| format!("{first} {last}").contains(word)))
    };
    let other = |text: &String| {
        let digits = fold::digits(&fold::fold(text));
        has(text) || digits.is_some_and(|digits| digits.contains(word) && (!short || digits.starts_with(word)))
    };
    let inside = asks("id") && id.starts_with(word)
        || username && has(&person.username)
        || email && !short && addresses.iter().any(|text| text.contains(word))
        || name && (names.iter().any(|text| has(text)) || full())
        || asks("organization") && has(&person.organization)
        || asks("role") && has(&person.role)
        || field.is_none() && person.others.iter().any(other);
    inside.then_some(Rank::Inside)
}

fn rank(person: &Person, query: &Query, typed: &str) -> Option<Rank> {
    let whole = fold::fold(typed.trim());
    let is_whole = !whole.is_empty()
        && ([&person.username, &person.email].iter().any(|text| forms(text).contains(&whole))
            || fold::fold(&person.id) == whole);
    let mut worst = None;
    for term in &query.terms {
        let field = term.field.map(|field| format!("{field:?}").to_lowercase());
        let best = term.forms.iter().filter_map(|form| rank_of_form(person, form, field.as_deref())).min();
        match (term.is_negated, best) {
            (true, Some(_)) | (false, None) => return is_whole.then_some(Rank::Exact),
            (true, None) => {}
            (false, Some(rank)) => worst = worst.max(Some(rank)),
        }
    }
    Some(if is_whole { Rank::Exact } else { worst.unwrap_or(Rank::Inside) })
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "(jane|john|anna|ann|jo|müller|mueller|smith|o'brien|garcia-lopez|de la cruz|josé|田中|さくら|محمد|иван|smithson|a)",
        1 => Just(String::new()),
        1 => ".{0,4}",
    ]
}

fn any_person() -> impl Strategy<Value = Person> {
    let username = prop_oneof![
        4 => (0..7_u8, "[0-9]{0,3}").prop_map(|(pattern, digits)| format!("{pattern}:{digits}")),
        1 => "(a b|-x|role:admin|\"q\"|x@y|田中|<b>|=1\\+1|jane smith|\u{202E}evil|🙂|[.]{1,3}|Jane.Smith|j.ann-lee)",
        1 => ".{0,5}",
    ];
    let email = prop_oneof![
        4 => Just("{}@acme.example".to_owned()),
        2 => "(jane|ann.lee|x-ray|MÜLLER|a@b)@(acme.example|müller.de|b)",
        1 => Just(String::new()),
        1 => "(no address|@|a@|@b)",
    ];
    let id = prop_oneof![3 => (0..3000_u32).prop_map(|id| id.to_string()), 1 => "[a-f]{1,3}[0-9]{0,2}|007|4294967295|9999999999"];
    let others =
        prop::collection::vec(prop_oneof!["\\+1 555 [0-9]{3}-[0-9]{4}", "aa:bb:cc:00:11:[0-9]{2}", ".{0,4}"], 0..2);
    (id, username, email, any_name(), any_name(), "(acme|acme west|globex|)", "(user|super admin|)", others, 0..5_i64)
        .prop_map(|(id, username, email, first_name, last_name, organization, role, others, login)| {
            let (first, last) = (fold::fold(&first_name), fold::fold(&last_name));
            let username = match username.split_once(':') {
                Some((pattern @ ("0" | "1" | "2" | "3" | "4" | "5" | "6"), digits)) => {
                    let initial: String = first.chars().take(1).collect();
                    let stem = match pattern {
                        "0" => format!("{first}.{last}"),
                        "1" => format!("{first}_{last}"),
                        "2" => format!("{first}-{last}"),
                        "3" => format!("{initial}.{last}"),
                        "4" => format!("{initial}{last}"),
                        "5" => first.clone(),
                        _ => format!("{first}{last}"),
                    };
                    stem + digits
                }
                _ => username,
            };
            let email = email.replace("{}", &username);
            let last_login = if login == 0 { Time::NEVER } else { Time::at(login) };
            Person {
                id,
                username,
                email,
                organization,
                first_name,
                last_name,
                role,
                last_login,
                others,
                ..Person::default()
            }
        })
}

fn any_query() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "(jane|ann|smith|mith|müll|muell|jsm|jsmith|j|a|an|jo|田|さ|محمد|iva|acme|example|@acme|@b|a@b|e.s|ne.sm|_|-s|n-s|o'b|1|12|123|0|55|555|5551|aabb|aa:bb|[.]{3}|lopez|de|la|admin|super)",
        2 => "[a-z]{1,2}[._@-][a-z]{1,2}|[a-z]{2}[0-9]{1,2}|[0-9]{1,3}@[a-z]{0,2}",
        1 => ".{1,3}",
    ];
    let term =
        (
            prop_oneof![6 => Just(""), 1 => Just("-")],
            prop_oneof![6 => Just(String::new()), 1 => "(name|role|org|username|email|id):"],
            word,
            any::<u8>(),
        )
            .prop_map(|(sign, field, word, quote)| {
                if quote < 40 { format!("{sign}{field}\"{word}\"") } else { format!("{sign}{field}{word}") }
            });
    prop_oneof![
        6 => prop::collection::vec(term, 1..4).prop_map(|terms| terms.join(" ")),
        1 => "(\"jane smith\"|\"de la\"|a b|-x|role:admin|\"q\"|jane smith|müller.de|MÜLLER@müller.de|no address)",
        1 => Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_columns_find_whom_the_rules_find(people in prop::collection::vec(any_person(), 1..40), queries in prop::collection::vec(any_query(), 25)) {
        let mut directory = People::default();
        let mut kept: Vec<Person> = Vec::new();
        for person in people {
            kept.retain(|other| other.id != person.id);
            prop_assert!(directory.put(&person));
            kept.push(person);
        }
        prop_assert_eq!(directory.count(), kept.len());
        for person in &kept {
            let row = directory.row_of(&person.id).expect("a row");
            let expected = Person { others: Vec::new(), ..person.clone() };
            prop_assert_eq!(directory.person(row), Some(expected));
        }
        for typed in queries {
            let query = Query::parse(&typed);
            let found = directory.search(&query);
            let mut expected = 0;
            for person in &kept {
                let rank = rank(person, &query, &typed);
                let row = directory.row_of(&person.id).expect("a row");
                prop_assert_eq!(found.rank(row), rank, "{:?} in {:?}", typed, person);
                expected += usize::from(rank.is_some());
            }
            prop_assert_eq!(found.count(), expected, "{}", typed);
            let first = directory.first(&found, 10);
            prop_assert_eq!(first.len(), expected.min(10));
            let key = |row: &u32| (found.rank(*row), std::cmp::Reverse(directory.person(*row).map(|person| person.last_login)));
            prop_assert!(first.is_sorted_by_key(key));
        }
        for person in &kept {
            prop_assert!(directory.remove(&person.id) && !directory.remove(&person.id));
        }
        prop_assert_eq!((directory.count(), directory.search(&Query::parse("a")).count()), (0, 0));
    }
}
