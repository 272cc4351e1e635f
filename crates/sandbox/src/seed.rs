//! The people of a new file: names from many countries and hostile usernames, the same every time.

use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};

use crate::{
    password,
    store::{Person, Store},
};

/// The password of every seeded account. It is hashed once: a hash for each of a million people would take a day.
const PASSWORD: &str = "sandbox-Person-2024";
const SEED: u64 = 0x6A7E;

const NAMES: [(&str, &str); 40] = [
    ("John", "Doe"),
    ("Jane", "Smith"),
    ("محمد", "العتيبي"),
    ("Yuki", "Tanaka"),
    ("Ana", "Gonçalves"),
    ("Łukasz", "Żak"),
    ("Priya", "Raghunathan"),
    ("Søren", "Kjær"),
    ("Mary-Jane", "Featherstonehaugh"),
    ("Wei", "Chen"),
    ("Olena", "Kovalenko"),
    ("José", "Hernández"),
    ("Nguyễn", "Văn An"),
    ("Siân", "O’Neill"),
    ("Jürgen", "Müller-Lüdenscheidt"),
    ("Chiamaka", "Okonkwo"),
    ("Δημήτρης", "Παπαδόπουλος"),
    ("דניאל", "כהן"),
    ("Иван", "Петров"),
    ("Élodie", "Lefèvre"),
    ("Aino", "Mäkinen"),
    ("Zoë", "van der Berg"),
    ("Ravi", "Iyer"),
    ("Kwame", "Mensah"),
    ("Min-jun", "Kim"),
    ("Fatma", "Yılmaz"),
    ("Carlos", "da Silva"),
    ("Ingrid", "Bergström"),
    ("Tane", "Ngata"),
    ("Mehdi", "Hosseini"),
    ("Luca", "Bianchi"),
    ("Katarzyna", "Nowak"),
    ("Thabo", "Nkosi"),
    ("Sofía", "Ramírez"),
    ("Hiroshi", "Sato"),
    ("Amélie", "Dubois"),
    ("Noor", "Al-Amin"),
    ("Bjarni", "Guðmundsson"),
    ("Leilani", "Kahananui"),
    ("Arjun", "Patel"),
];
const ORGANIZATIONS: [(&str, u32); 10] = [
    ("acme", 45),
    ("northwind-telecom", 220),
    ("harbor-wifi", 160),
    ("city-libraries", 120),
    ("globex", 110),
    ("airport-lounge", 90),
    ("universidad-del-sur", 90),
    ("hôtel-lumière", 60),
    ("field-services", 60),
    ("R&D / Labs", 45),
];
const ROLES: [(&str, u32); 8] = [
    ("user", 620),
    ("guest", 150),
    ("device", 90),
    ("manager", 70),
    ("operator", 40),
    ("admin", 20),
    ("auditor", 8),
    ("super_admin", 2),
];
/// Usernames that break careless code: in addresses, markup and spreadsheets, in both directions of text, by length.
/// Every third person from the thirtieth has one.
pub const HOSTILE: [&str; 20] = [
    "a/b",
    "50%off",
    "tag#1",
    "who?",
    "plus+sign",
    "amp&ersand",
    "semi;colon",
    "two words",
    "quote\"d",
    "o'brien",
    "..",
    ".",
    "new",
    "مستخدم",
    "e\u{301}mile",
    "🦊fox",
    "<b>bold</b>",
    "<img src=x onerror=alert(1)>",
    "=SUM(A1:A9)",
    "john@acme.com",
];

/// Fills an empty store with `count` people and two tokens.
pub fn fill(store: &Store, count: u32) -> anyhow::Result<()> {
    let hash = password::hash(PASSWORD)?;
    let mut random = StdRng::seed_from_u64(SEED);
    store.fill((1..=count).map(|number| person(&mut random, number, &hash)))?;
    let mut secret = rand::rng();
    let mut token = |prefix: &str| format!("{prefix}-{:016x}{:016x}", secret.random::<u64>(), secret.random::<u64>());
    store.accept(&token("sandbox-reader"), true)?;
    store.accept(&token("sandbox"), false)
}

fn person(random: &mut StdRng, number: u32, hash: &str) -> Person {
    let organization = weighted(random, &ORGANIZATIONS).to_owned();
    let mut person = Person {
        pk: i64::from(number) + 10_000,
        organization,
        role: weighted(random, &ROLES).to_owned(),
        created_at: Some(moment(random, 2023..2026)),
        updated_at: random.random_bool(0.4).then(|| moment(random, 2026..2027)),
        last_login: random.random_bool(0.8).then(|| moment(random, 2026..2027)),
        password: hash.to_owned(),
        ..Person::default()
    };
    match hostile(number) {
        Some(name) => person.username = name,
        None if person.role == "device" => {
            person.username = format!("kiosk-{number:04}");
            person.last_login = None;
        }
        None => name(random, number, &mut person),
    }
    person
}

fn hostile(number: u32) -> Option<String> {
    let at = number.checked_sub(30)? as usize;
    match at / 3 {
        place if !at.is_multiple_of(3) || place > HOSTILE.len() => None,
        place if place == HOSTILE.len() => Some("long-".repeat(29) + "name."),
        place => Some(HOSTILE[place].to_owned()),
    }
}

fn name(random: &mut StdRng, number: u32, person: &mut Person) {
    let (first, _) = NAMES.choose(random).copied().unwrap_or(NAMES[0]);
    let (_, last) =
        if number <= 40 { NAMES[number as usize - 1] } else { NAMES.choose(random).copied().unwrap_or(NAMES[0]) };
    let first = if number <= 40 { NAMES[number as usize - 1].0 } else { first };
    let plain = |text: &str| text.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect::<String>();
    let (short_first, short_last) = (plain(first), plain(last));
    let stem = match (short_first.is_empty(), short_last.is_empty()) {
        (false, false) => format!("{short_first}.{short_last}"),
        _ => "person".to_owned(),
    };
    person.username = if number == 1 { stem } else { format!("{stem}{number}") };
    let domain: String =
        person.organization.to_lowercase().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    person.email = format!("{}@{domain}.example", person.username);
    person.first_name = first.to_owned();
    person.last_name = last.to_owned();
}

fn weighted<'a>(random: &mut StdRng, choices: &[(&'a str, u32)]) -> &'a str {
    let total: u32 = choices.iter().map(|(_, weight)| weight).sum();
    let mut left = random.random_range(0..total);
    for (choice, weight) in choices {
        if left < *weight {
            return choice;
        }
        left -= weight;
    }
    choices[0].0
}

fn moment(random: &mut StdRng, years: std::ops::Range<u32>) -> String {
    let (year, month, day) = (random.random_range(years), random.random_range(1..=10), random.random_range(1..=28));
    let (hour, minute, second) = (random.random_range(0..24), random.random_range(0..60), random.random_range(0..60));
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}
