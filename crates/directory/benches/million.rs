//! Times the directory over a million people like those of the browser bench: `cargo bench -p directory`. With
//! `-- others`, their usernames and e-mails have nothing to do with each other.

use std::{hint::black_box, time::Instant};

use directory::{
    order::Column,
    person::{Person, Time},
    question::{Directory, Question, Sort, TimeFilter},
};

const FIRST: &str = "Aaron Abigail Adam Adriana Aisha Alan Alexander Alice Amelia Amir Ana Andrea Andrew Angela Anna Annika Anthony Antonio Ashley Beatriz Benjamin Bianca Boris Brandon Brian Bruno Camila Carlos Carmen Caroline Catherine Charles Chloe Christian Clara Daniel David Deborah Denis Diana Diego Dmitri Dorothy Edward Elena Eleanor Elias Elizabeth Emil Emma Hanna Hannah Johannes Joanna Maria Mark Marta Martin Mary";
const LAST: &str = "Abbott Adams Ahmed Alvarez Andersen Anderson Bailey Baker Barnes Becker Bell Bennett Berg Bianchi Black Blanc Bradley Brooks Brown Bryant Butler Campbell Carlson Carter Castillo Chang Chavez Chen Clark Cohen Coleman Collins Cook Cooper Cox Cruz Dahl Davies Davis Diaz Hartmann Hermann Hoffmann Johannson Lehmann Mann";

fn mix(x: u32) -> u32 {
    let x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    let x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    x ^ (x >> 16)
}

fn person(index: u32, first: &[&str], last: &[&str], others: bool) -> Person {
    let (one, two, three) = (mix(index + 1), mix(index ^ 0x9e37_79b9), mix(index.wrapping_add(0x51_ed27)));
    let (first, last) = (first[one as usize % first.len()], last[(one >> 10) as usize % last.len()]);
    let organization = format!("org-{}", two % 600);
    let named = format!("{}.{}{index}", first.to_lowercase(), last.to_lowercase());
    let letters = |seed: u32| (0..4).map(move |place| char::from(b'a' + (seed >> (place * 6)) as u8 % 26));
    let username = if others { letters(one).chain(letters(two)).chain(['7']).collect() } else { named.clone() };
    let created = Time::at(1_577_836_800 + i64::from(three % 126_230_400));
    Person {
        id: (10_001 + index).to_string(),
        email: format!("{named}@{organization}.com"),
        username,
        organization,
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        role: ["user", "viewer", "operator", "admin"][(three >> 8) as usize % 4].to_owned(),
        created,
        last_login: Time::at(1_600_000_000 + i64::from(mix(three) % 126_230_400)),
        ..Person::default()
    }
}

/// The middle of some times, in milliseconds. `prepare` is not timed.
fn time<T>(mut prepare: impl FnMut() -> T, mut run: impl FnMut(T)) -> f64 {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let prepared = prepare();
            let now = Instant::now();
            run(prepared);
            now.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[4]
}

fn main() {
    let (first, last): (Vec<&str>, Vec<&str>) = (FIRST.split(' ').collect(), LAST.split(' ').collect());
    let others = std::env::args().any(|argument| argument == "others");
    let mut directory = Directory::default();
    directory.reserve(1_000_000);
    let mut building = 0.0;
    for start in (0..1_000_000).step_by(100) {
        let page: Vec<Person> = (start..start + 100).map(|index| person(index, &first, &last, others)).collect();
        let now = Instant::now();
        page.iter().for_each(|person| assert!(directory.put(person)));
        building += now.elapsed().as_secs_f64();
    }
    println!("build {building:.2} s");
    let compare = |one: &str, other: &str| one.cmp(other);
    let page = |text: &str| Question { text: text.to_owned(), limit: 50, ..Question::default() };
    for typed in [
        "ann",
        "qxzv",
        "mar",
        "ma",
        "jane smith",
        "anna hart",
        "smiht",
        "hofmnan",
        "smith1234",
        "999",
        "@org-12",
        "n.hart",
        "maria role:admin",
        "10001, 10002, anna.hartmann7, x@y",
    ] {
        let question = page(typed);
        let count = directory.ask(&question, &compare).count;
        // Another question comes between, so that none is answered from the former one.
        let mut asked = directory.clone();
        let milliseconds = time(
            || (),
            |()| {
                asked.forget();
                black_box(asked.ask(&question, &compare));
            },
        );
        println!("{typed:34} {count:8} found, the first 50 in {milliseconds:6.2} ms");
    }
    let mut typing = directory.clone();
    let next = time(
        || {
            typing.forget();
            typing.ask(&page("ann"), &compare);
            typing.clone()
        },
        |mut typing| {
            black_box(typing.ask(&page("anna"), &compare));
        },
    );
    println!("the next letter, ann to anna {next:.2} ms");
    use Column::{Email, Id, LastLogin, Name, Organization, Role, Username};
    for column in [Id, Name, Username, Email, Organization, Role, LastLogin] {
        let name = column.name();
        let built = time(|| directory.clone(), |mut directory| directory.prepare(column, &compare));
        directory.prepare(column, &compare);
        let sort = Some(Sort { column, descending: true });
        let everybody = time(|| (), |()| drop(black_box(directory.ask(&Question { sort, ..page("") }, &compare))));
        let some = time(|| (), |()| drop(black_box(directory.ask(&Question { sort, ..page("ann") }, &compare))));
        println!("by {name:12} built in {built:6.1} ms, first 50 of all {everybody:5.2} ms, of \"ann\" {some:5.2} ms");
    }
    for (name, question) in [
        ("organization", Question { organization: Some("org-7".into()), ..page("") }),
        ("username a", Question { username: "a".into(), ..page("") }),
        ("username n.hart", Question { username: "n.hart".into(), ..page("") }),
        ("never signed in", Question { last_login: Some(TimeFilter::Never), ..page("") }),
    ] {
        let milliseconds = time(
            || (),
            |()| {
                directory.forget();
                drop(black_box(directory.ask(&question, &compare)));
            },
        );
        println!("filter {name:20} {milliseconds:6.2} ms");
    }
    let whole = time(|| (), |()| drop(black_box(directory.suggest(&page(""), 10))));
    directory.ask(&page("ann"), &compare);
    let some = time(|| (), |()| drop(black_box(directory.suggest(&page("ann"), 10))));
    println!("facets of all {whole:.2} ms, of \"ann\" {some:.2} ms");
}
