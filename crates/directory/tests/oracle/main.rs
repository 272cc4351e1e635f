//! Random questions over random people, answered twice: by the columns, and by going through everybody with rules
//! written apart from them. `cargo xtask test oracle` asks 10,000 questions about 100,000 people.

mod typed;

use std::{
    cmp::{Ordering, Reverse},
    collections::HashSet,
};

use directory::{
    order::Column,
    overview::Calendar,
    people::People,
    person::{Person, Time},
    query::{Query, pasted_list, spaced_usernames},
    question::{Answer, Directory, Pasted, Question, Sort, TimeFilter},
    rank::Rank,
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{TestRng, TestRunner},
};
use typed::{Term, digits, folded, forms};

/// A person with all texts folded, in each form.
#[derive(Clone, Debug)]
struct Known {
    person: Person,
    id: String,
    usernames: Vec<String>,
    emails: Vec<String>,
    /// What stands before the host, or the whole text.
    locals: Vec<String>,
    first_names: Vec<String>,
    last_names: Vec<String>,
    organizations: Vec<String>,
    roles: Vec<String>,
    others: Vec<String>,
    digits: Vec<String>,
}

impl Known {
    fn new(person: &Person) -> Self {
        let (mut locals, mut emails) = (forms(&person.email), forms(&person.email));
        if let Some((local, host)) = person.email.rsplit_once('@').filter(|(_, host)| !host.is_empty()) {
            let hosts = forms(host);
            locals = forms(local);
            let last = |all: &[String]| all.last().cloned().unwrap_or_default();
            emails = vec![format!("{}@{}", locals[0], hosts[0]), format!("{}@{}", last(&locals), last(&hosts))];
        }
        Self {
            id: folded(&person.id),
            usernames: forms(&person.username),
            emails,
            locals,
            first_names: forms(&person.first_name),
            last_names: forms(&person.last_name),
            organizations: forms(&person.organization),
            roles: forms(&person.role),
            others: person.others.iter().flat_map(|text| forms(text)).collect(),
            digits: person.others.iter().filter_map(|text| digits(&folded(text))).collect(),
            person: person.clone(),
        }
    }

    fn names(&self) -> [&Vec<String>; 2] {
        [&self.first_names, &self.last_names]
    }
}

fn is_sign(letter: Option<char>) -> bool {
    letter.is_none_or(|letter| !letter.is_alphanumeric())
}

/// Whether a word begins a word of the text; with `whole`, also ends one.
fn begins_word(text: &str, word: &str, whole: bool) -> bool {
    !is_sign(word.chars().next())
        && text.char_indices().any(|(at, _)| {
            text[at..].starts_with(word)
                && is_sign(text[..at].chars().next_back())
                && (!whole || is_sign(text[at + word.len()..].chars().next()))
        })
}

/// The same in a text that people write with spaces, where a sign between spaces is a word.
fn begins_word_of_text(text: &str, word: &str, whole: bool) -> bool {
    if !is_sign(word.chars().next()) {
        return begins_word(text, word, whole);
    }
    text.char_indices().any(|(at, _)| {
        text[at..].starts_with(word)
            && text[..at].chars().next_back().is_none_or(char::is_whitespace)
            && (!whole || is_sign(text[at + word.len()..].chars().next()))
    })
}

fn rank_of_form(known: &Known, word: &str, field: Option<&str>) -> Option<Rank> {
    let short = word.chars().count() <= 2 && word.chars().all(|letter| letter < '\u{2E80}');
    let asks = |name: &str| field.is_none_or(|field| field == name);
    let has = |forms: &[String]| {
        forms.iter().any(|text| text.contains(word) && (!short || begins_word_of_text(text, word, false)))
    };
    let any = |forms: &[String], test: &dyn Fn(&str) -> bool| forms.iter().any(|text| test(text));
    let (username, email, name) = (asks("username"), asks("email"), asks("name"));
    let initials = || {
        let mut letters = word.chars();
        let Some(initial) = letters.next() else { return false };
        letters.as_str().chars().count() >= 2
            && any(&known.first_names, &|text| text.starts_with(initial))
            && any(&known.last_names, &|text| text.starts_with(letters.as_str()))
    };
    let exact = asks("id") && known.id == word
        || username && any(&known.usernames, &|text| text == word)
        || email && any(&known.emails, &|text| text == word);
    if exact {
        return Some(Rank::Exact);
    }
    if username && any(&known.usernames, &|text| text.starts_with(word)) {
        return Some(Rank::UsernameStart);
    }
    if name && known.names().iter().any(|text| any(text, &|text| begins_word_of_text(text, word, true))) {
        return Some(Rank::NameWord);
    }
    if name
        && (known.names().iter().any(|text| any(text, &|text| begins_word_of_text(text, word, false))) || initials())
    {
        return Some(Rank::NameStart);
    }
    if email && any(&known.emails, &|text| begins_word(text, word, false)) {
        return Some(Rank::EmailStart);
    }
    let full = || {
        word.contains(' ')
            && known
                .first_names
                .iter()
                .any(|first| known.last_names.iter().any(|last| format!("{first} {last}").contains(word)))
    };
    let inside = asks("id") && known.id.starts_with(word)
        || username && any(&known.usernames, &|text| text.contains(word) && (!short || begins_word(text, word, false)))
        || email && !short && any(&known.emails, &|text| text.contains(word))
        || name && (known.names().iter().any(|text| has(text)) || full())
        || asks("organization") && has(&known.organizations)
        || asks("role") && has(&known.roles)
        || field.is_none() && (has(&known.others) || has(&known.digits));
    inside.then_some(Rank::Inside)
}

/// The errors between two words: letters more, less or other, and neighbours that have changed places.
fn errors(one: &[char], other: &[char]) -> usize {
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                let same = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                let all = [same, table[i - 1][j] + 1, table[i][j - 1] + 1];
                let least = all.into_iter().min().unwrap_or_default();
                if swapped { least.min(table[i - 2][j - 2] + 1) } else { least }
            };
        }
    }
    table[one.len()][other.len()]
}

fn is_like(word: &[char], typed: &[char], most: usize) -> bool {
    word.len().abs_diff(typed.len()) <= most && errors(typed, word) <= most
}

fn is_typo(known: &Known, word: &str, field: Option<&str>) -> bool {
    let typed: Vec<char> = word.chars().collect();
    if !(4..=64).contains(&typed.len()) || !typed.iter().all(|letter| letter.is_alphabetic()) {
        return false;
    }
    let asks = |name: &str| field.is_none_or(|field| field == name);
    let of_names = if typed.len() >= 8 { 2 } else { 1 };
    let run = |texts: &[String], most: usize| {
        texts.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphabetic())).any(|run| {
            let run: Vec<char> = run.chars().collect();
            is_like(&run, &typed, most)
        })
    };
    let joined = |texts: &[String]| {
        texts.iter().any(|text| {
            let letters: Vec<char> = text.chars().filter(|letter| letter.is_alphabetic()).collect();
            is_like(&letters, &typed, of_names)
        })
    };
    let is_long = typed.len() >= 6;
    asks("name") && known.names().iter().any(|name| run(name, of_names) || joined(name))
        || is_long && asks("username") && run(&known.usernames, 1)
        || is_long && asks("email") && run(&known.locals, 1)
        || asks("organization") && run(&known.organizations, of_names)
        || asks("role") && run(&known.roles, of_names)
}

fn rank(known: &Known, terms: &[Term], typed: &str, typos: bool) -> Option<Rank> {
    let whole = folded(typed.trim());
    let is_whole =
        !whole.is_empty() && (known.usernames.contains(&whole) || known.emails.contains(&whole) || known.id == whole);
    let mut worst = None;
    for term in terms {
        let field = term.field;
        let best = term.forms.iter().filter_map(|form| rank_of_form(known, form, field)).min();
        let forgives = || typos && !term.is_negated && !term.is_quoted;
        let best = best.or_else(|| {
            (forgives() && term.forms.iter().any(|form| is_typo(known, form, field))).then_some(Rank::Typo)
        });
        match (term.is_negated, best) {
            (true, Some(_)) | (false, None) => return is_whole.then_some(Rank::Exact),
            (true, None) => {}
            (false, Some(rank)) => worst = worst.max(Some(rank)),
        }
    }
    Some(if is_whole { Rank::Exact } else { worst.unwrap_or(Rank::Inside) })
}

fn admits(known: &Known, question: &Question) -> bool {
    let person = &known.person;
    let time = |filter: Option<TimeFilter>, time: Time| match filter {
        None => true,
        Some(TimeFilter::Never) => time == Time::NEVER,
        Some(TimeFilter::Unknown) => time == Time::ABSENT,
        Some(TimeFilter::Range { from, to }) => {
            let seconds = time.seconds();
            seconds.is_some_and(|at| at >= from.unwrap_or(i64::MIN) && at < to.unwrap_or(i64::MAX))
        }
    };
    question.organization.as_ref().is_none_or(|asked| *asked == person.organization)
        && question.role.as_ref().is_none_or(|asked| *asked == person.role)
        && known.usernames.iter().any(|username| username.contains(&folded(&question.username)))
        && (question.id.is_empty() || question.id == person.id)
        && time(question.created, person.created)
        && time(question.last_login, person.last_login)
        && (!question.without_email || person.email.is_empty())
}

fn id_key(person: &Person) -> (u64, String) {
    (person.id.parse().unwrap_or(u64::MAX), person.id.clone())
}

/// The value of a column, as something to compare; `None` where there is none.
fn value(known: &Known, column: Column) -> Option<(String, String, Option<i64>)> {
    let person = &known.person;
    let text = |text: &String| (!text.is_empty()).then(|| (text.clone(), String::new(), None));
    let time = |time: Time| time.seconds().map(|at| (String::new(), String::new(), Some(at)));
    match column {
        Column::Id => Some(Default::default()),
        Column::Name => {
            let has_name = !person.first_name.is_empty() || !person.last_name.is_empty();
            has_name.then(|| (person.first_name.clone(), person.last_name.clone(), None))
        }
        Column::Username => text(&known.usernames[0]),
        Column::Email => text(&known.emails[0]),
        Column::Organization => text(&person.organization),
        Column::Role => text(&person.role),
        Column::Created => time(person.created),
        Column::Updated => time(person.updated),
        Column::LastLogin => time(person.last_login),
    }
}

/// The answer that comes of going through everybody.
fn answer(everybody: &[Known], question: &Question, opened: &[String]) -> Answer {
    let terms = typed::terms(&question.text);
    let mut pasted = None;
    let mut found: Vec<(Option<Rank>, &Known)> = Vec::new();
    let sure = pasted_list(&question.text);
    let is_sure = sure.is_some();
    if let Some(items) = sure.or_else(|| spaced_usernames(&question.text)) {
        let mut seen = HashSet::new();
        let items: Vec<&str> =
            items.into_iter().filter(|item| !folded(item).is_empty() && seen.insert(folded(item))).collect();
        let mut result = Pasted { asked: items.len() as u32, ..Pasted::default() };
        for item in &items {
            let terms = typed::terms(item);
            let whole = folded(item);
            let is_plain =
                matches!(&terms[..], [term] if !term.is_negated && term.field.is_none() && term.forms.contains(&whole));
            let wholes = if is_plain { terms[0].forms.clone() } else { vec![whole] };
            let is_found = |known: &&Known| {
                wholes
                    .iter()
                    .any(|whole| known.id == *whole || known.usernames.contains(whole) || known.emails.contains(whole))
            };
            let of_item: Vec<&Known> = everybody.iter().filter(is_found).collect();
            if of_item.is_empty() {
                result.missing.push((*item).to_owned());
            } else {
                result.found += 1;
            }
            found.extend(of_item.into_iter().map(|known| (Some(Rank::Exact), known)));
        }
        let whole = folded(question.text.trim());
        let is_somebodys =
            |known: &Known| known.id == whole || known.usernames.contains(&whole) || known.emails.contains(&whole);
        let looks_like_one = items.iter().any(|item| item.contains('@') || item.chars().any(char::is_numeric));
        let is_somebody = everybody.iter().any(is_somebodys);
        let is_list = match is_sure {
            true => result.found > 0 || looks_like_one && !is_somebody,
            false => result.asked >= 2 && result.missing.is_empty() && !is_somebody,
        };
        if is_list {
            found.sort_by_key(|(_, known)| known.person.id.clone());
            found.dedup_by_key(|(_, known)| known.person.id.clone());
            pasted = Some(result);
        }
    }
    if pasted.is_none() {
        found = everybody
            .iter()
            .filter_map(|known| Some((Some(rank(known, &terms, &question.text, false)?), known)))
            .collect();
    }
    found.retain(|(_, known)| admits(known, question));
    let mut has_typos = false;
    if pasted.is_none() && found.len() < 5 && !(terms.is_empty() && folded(question.text.trim()).is_empty()) {
        let with_typos: Vec<(Option<Rank>, &Known)> = everybody
            .iter()
            .filter(|known| admits(known, question))
            .filter_map(|known| Some((Some(rank(known, &terms, &question.text, true)?), known)))
            .collect();
        has_typos = with_typos.len() > found.len();
        found = with_typos;
    }
    let has_text = !question.text.trim().is_empty();
    let by_column = |one: &Known, other: &Known, sort: Sort| {
        let (value, other_value) = (value(one, sort.column), value(other, sort.column));
        let is_last = value.is_none().cmp(&other_value.is_none());
        // Equal values are by id, and turned around with the others.
        let compared = value.cmp(&other_value).then_with(|| id_key(&one.person).cmp(&id_key(&other.person)));
        let is_reversed = sort.descending && value.is_some();
        is_last.then(if is_reversed { compared.reverse() } else { compared })
    };
    match question.sort.or((!has_text).then_some(Sort::default())) {
        Some(sort) => found.sort_by(|(_, one), (_, other)| by_column(one, other, sort)),
        None => found.sort_by(|(rank, one), (other_rank, other)| {
            let place = |known: &Known| opened.iter().position(|id| *id == known.person.id).unwrap_or(opened.len());
            let login = |known: &Known| Reverse(known.person.last_login.seconds());
            rank.cmp(other_rank)
                .then_with(|| place(one).cmp(&place(other)))
                .then_with(|| login(one).cmp(&login(other)))
                .then_with(|| match (value(one, Column::Name), value(other, Column::Name)) {
                    (None, None) => Ordering::Equal,
                    (one, other) => one.is_none().cmp(&other.is_none()).then(one.cmp(&other)),
                })
                .then_with(|| {
                    let empty = |known: &Known| known.usernames[0].is_empty();
                    empty(one).cmp(&empty(other)).then_with(|| one.usernames[0].cmp(&other.usernames[0]))
                })
                .then_with(|| id_key(&one.person).cmp(&id_key(&other.person)))
        }),
    }
    let count = found.len() as u32;
    let page = found.into_iter().skip(question.offset as usize).take(question.limit as usize);
    let rows = page.map(|(rank, known)| directory::question::FoundPerson {
        person: Person { others: Vec::new(), ..known.person.clone() },
        rank: rank.filter(|_| has_text),
    });
    Answer { count, rows: rows.collect(), has_typos, pasted }
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
        1 => "(\u{200B}jane|\u{202E}enaj|\\.\\./\\.\\./etc|100%25|jane%2Fsmith|ann\u{200D}a|smithjones|jonhsmith|[ab]{150}|a,b|J\\.)",
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
            let (first, last) = (folded(&first_name), folded(&last_name));
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
            let time = |at: i64| [Time::NEVER, Time::ABSENT].into_iter().nth(at as usize).unwrap_or(Time::at(at * 10));
            let last_login = time(login);
            let created = time((login + first_name.len() as i64) % 5);
            Person {
                id,
                username,
                email,
                organization,
                first_name,
                last_name,
                role,
                created,
                updated: time(4 - login),
                last_login,
                others,
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

fn any_question() -> impl Strategy<Value = Question> {
    let time = || {
        prop_oneof![
            6 => Just(None),
            1 => Just(Some(TimeFilter::Never)),
            1 => Just(Some(TimeFilter::Unknown)),
            1 => (prop::option::of(0..50_i64), prop::option::of(0..50_i64))
                .prop_map(|(from, to)| Some(TimeFilter::Range { from, to })),
        ]
    };
    let exact = |values: &'static str| prop_oneof![5 => Just(None), 1 => values.prop_map(Some)];
    let text = prop_oneof![
        8 => any_query(),
        2 => "(smiht|jnae|johanson|muellr|garcai|obrien|delacruz|jmsith|jane smtih|smtihson|name:smiht|\"smiht\"|username:jnae|smithjnoes|acem|amdin|gobex)",
        1 => "(Smith, Jane|Smith, J|j smith|J\\. Smith|jsmith|smith jane|jane, smith;john)",
        1 => prop::collection::vec("([0-9]{1,4}|jane\\.smith|jsmith|john|MÜLLER@müller\\.de|müller|x@y|jane smith|@b|-x|a,b|[a-f]1|jane\\.smith@acme\\.example)", 1..8)
            .prop_map(|items| items.join(", ")),
        1 => "[0-9]{3} [0-9]{1,2} [0-9]{2}",
        1 => prop::collection::vec("(jane\\.smith|jane_smith|jane-smith|j\\.smith|john\\.smith|ann\\.smith|[0-9]{1,3})", 2..4)
            .prop_map(|items| items.join(" ")),
    ];
    let columns = ["id", "name", "username", "email", "organization", "role", "created_at", "updated_at", "last_login"];
    let sort = prop::option::of((prop::sample::select(columns.to_vec()), any::<bool>())).prop_map(|sort| {
        sort.and_then(|(name, descending)| Some(Sort { column: Column::from_name(name)?, descending }))
    });
    let username = prop_oneof![6 => Just(String::new()), 1 => "(jane|[a-z]|n[.]s|\\.|_|mith[0-9]|[0-9]|J|a b|ü)"];
    let id = prop_oneof![9 => Just(String::new()), 1 => "[0-9]{1,3}|007|a1"];
    let filters = (exact("(acme|globex|nobody|)"), exact("(user|super admin|root|)"), time(), time(), any::<u8>());
    (text, filters, username, id, sort, 0..8_u32, 0..12_u32).prop_map(
        |(text, (organization, role, created, last_login, email), username, id, sort, offset, limit)| Question {
            text,
            organization,
            role,
            username,
            id,
            created,
            last_login,
            without_email: email < 25,
            sort,
            offset,
            limit,
        },
    )
}

fn compare(one: &str, other: &str) -> Ordering {
    one.cmp(other)
}

/// What happens to a directory between two questions.
#[derive(Clone, Debug)]
enum Event {
    Put(Person),
    /// A person changes in what is no text.
    Touch(usize, i64),
    Remove(usize),
    Open(usize),
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        any_person().prop_map(Event::Put),
        (any::<usize>(), 2..9_i64).prop_map(|(at, time)| Event::Touch(at, time)),
        any::<usize>().prop_map(Event::Remove),
        any::<usize>().prop_map(Event::Open),
    ]
}

/// Takes the place of whoever has the id. A time that is left out stays.
fn put(everybody: &mut Vec<Known>, mut person: Person) {
    if let Some(at) = everybody.iter().position(|known| known.person.id == person.id) {
        let Known { person: before, .. } = everybody.remove(at);
        for (now, before) in [
            (&mut person.created, before.created),
            (&mut person.updated, before.updated),
            (&mut person.last_login, before.last_login),
        ] {
            *now = if *now == Time::ABSENT { before } else { *now };
        }
    }
    everybody.push(Known::new(&person));
}

fn happen(event: Event, directory: &mut Directory, everybody: &mut Vec<Known>, opened: &mut Vec<String>) {
    let at = |at: usize| at % everybody.len().max(1);
    match event {
        Event::Put(person) => {
            assert!(directory.put(&person));
            put(everybody, person);
        }
        Event::Touch(who, time) => {
            let who = at(who);
            if let Some(known) = everybody.get_mut(who) {
                known.person.last_login = Time::at(time * 10);
                known.person.role = "toucher".into();
                *known = Known::new(&known.person);
                assert!(directory.put(&known.person));
            }
        }
        Event::Remove(who) => {
            let who = at(who);
            if who < everybody.len() {
                let known = everybody.remove(who);
                assert!(directory.remove(&known.person.id) && !directory.remove(&known.person.id));
            }
        }
        Event::Open(who) => {
            if let Some(known) = everybody.get(at(who)) {
                directory.opened(&known.person.id);
                opened.retain(|id| *id != known.person.id);
                opened.insert(0, known.person.id.clone());
                opened.truncate(100);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_columns_find_whom_the_rules_find(people in prop::collection::vec(any_person(), 1..40), queries in prop::collection::vec(any_query(), 25)) {
        let mut columns = People::default();
        let mut everybody: Vec<Known> = Vec::new();
        for person in people {
            prop_assert!(columns.put(&person));
            put(&mut everybody, person);
        }
        prop_assert_eq!(columns.count(), everybody.len());
        for known in &everybody {
            let row = columns.row_of(&known.person.id).expect("a row");
            let expected = Person { others: Vec::new(), ..known.person.clone() };
            prop_assert_eq!(columns.person(row), Some(expected));
        }
        for typed in queries {
            let found = columns.search(&Query::parse(&typed));
            let terms = typed::terms(&typed);
            let mut expected = 0;
            for known in &everybody {
                let rank = rank(known, &terms, &typed, false);
                let row = columns.row_of(&known.person.id).expect("a row");
                prop_assert_eq!(found.rank(row), rank, "{:?} in {:?}", typed, known.person);
                expected += usize::from(rank.is_some());
            }
            prop_assert_eq!(found.count(), expected, "{}", typed);
        }
    }

    #[test]
    fn a_directory_that_changes_answers_as_the_rules_do(people in prop::collection::vec(any_person(), 1..60), turns in prop::collection::vec((prop::collection::vec(any_event(), 0..4), any_question()), 20)) {
        let (mut directory, mut everybody, mut opened) = (Directory::default(), Vec::new(), Vec::new());
        for person in people {
            happen(Event::Put(person), &mut directory, &mut everybody, &mut opened);
        }
        for (events, question) in turns {
            for event in events {
                happen(event, &mut directory, &mut everybody, &mut opened);
            }
            prop_assert_eq!(directory.count(), everybody.len());
            prop_assert_eq!(directory.ask(&question, &compare), answer(&everybody, &question, &opened), "{:?}", question);
            let all = answer(&everybody, &Question { offset: 0, limit: 1_000, ..question.clone() }, &opened);
            let found: Vec<&Person> = all.rows.iter().map(|row| &row.person).collect();
            let facets = directory.suggest(&question, 1_000);
            for (values, is_role) in [(facets.organizations, false), (facets.roles, true)] {
                let value_of = |person: &Person| if is_role { person.role.clone() } else { person.organization.clone() };
                let count = |people: &mut dyn Iterator<Item = &Person>, value: &String| people.filter(|person| value_of(person) == *value).count() as u32;
                prop_assert_eq!(values.iter().map(|value| value.all).sum::<u32>() as usize, everybody.len());
                for value in values {
                    prop_assert_eq!(value.all, count(&mut everybody.iter().map(|known| &known.person), &value.value));
                    prop_assert_eq!(value.found, count(&mut found.iter().copied(), &value.value), "{:?}", question);
                }
            }
            let overview = directory.overview(&question, &Calendar::default());
            let without_email = found.iter().filter(|person| person.email.is_empty()).count();
            prop_assert_eq!((overview.count as usize, overview.without_email as usize), (found.len(), without_email));
        }
    }

    #[test]
    fn typing_letter_by_letter_is_asking_afresh(people in prop::collection::vec(any_person(), 30..90), typed in prop_oneof![3 => any_query(), 2 => "(jane smith|jsmith12|anna lee|müller@mü|田中さ|smith.*acme|garcia-lopez j|1555123|aa:bb:cc)"]) {
        let (mut directory, mut everybody) = (Directory::default(), Vec::new());
        for person in people {
            happen(Event::Put(person), &mut directory, &mut everybody, &mut Vec::new());
        }
        for (end, letter) in typed.char_indices() {
            let question = Question { text: typed[..end + letter.len_utf8()].to_owned(), limit: 50, ..Question::default() };
            prop_assert_eq!(directory.ask(&question, &compare), answer(&everybody, &question, &[]), "{}", question.text);
        }
    }
}

/// Few rows are left after many people have changed, and they answer alike.
#[test]
fn a_directory_whose_people_come_and_go_keeps_few_empty_rows() {
    let mut directory = Directory::default();
    let person = |id: usize, turn: usize| Person {
        id: id.to_string(),
        username: format!("turn{turn}.{id}"),
        email: if id.is_multiple_of(2) { String::new() } else { format!("x{turn}@b") },
        ..Person::default()
    };
    for turn in 0..20 {
        (0..1_000).for_each(|id| assert!(directory.put(&person(id, turn))));
        directory.compact();
    }
    (0..900).for_each(|id| assert!(directory.remove(&id.to_string())));
    assert!(directory.people().rows() <= 2_000, "{}", directory.people().rows());
    let question = Question { text: "turn19".into(), sort: Some(Sort::default()), limit: 200, ..Question::default() };
    let answer = directory.ask(&question, &compare);
    assert_eq!((answer.count, answer.rows.len()), (100, 100));
    for (row, id) in answer.rows.iter().zip(900..) {
        assert_eq!(row.person, person(id, 19));
    }
}

/// As many people and questions as `DIRECTORY_ORACLE` says.
#[test]
fn many_questions_about_many_people_are_answered_as_by_the_rules() {
    let asked = std::env::var("DIRECTORY_ORACLE").unwrap_or_else(|_| "500,60".to_owned());
    let (people, questions) = asked.split_once(',').expect("people,questions");
    let (people, questions): (usize, usize) = (people.parse().expect("a number"), questions.parse().expect("a number"));
    let config = ProptestConfig::default();
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let (mut directory, mut everybody) = (Directory::default(), Vec::new());
    for number in 0..people {
        let mut person = any_person().new_tree(&mut runner).expect("a person").current();
        person.id = if number % 10 == 0 { format!("{}-{number}", person.id) } else { (number * 7).to_string() };
        assert!(directory.put(&person));
        everybody.push(Known::new(&person));
    }
    let questions: Vec<Question> = (0..questions)
        .map(|_| {
            let question = any_question().new_tree(&mut runner).expect("a question").current();
            Question { limit: 50, ..question }
        })
        .collect();
    std::thread::scope(|scope| {
        for half in questions.chunks(questions.len().div_ceil(2)) {
            let (mut directory, everybody) = (directory.clone(), &everybody);
            scope.spawn(move || {
                for question in half {
                    assert_eq!(directory.ask(question, &compare), answer(everybody, question, &[]), "{question:?}");
                }
            });
        }
    });
}
