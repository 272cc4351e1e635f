//! Times the directory over a million people like those of the browser bench: `cargo bench -p directory`.

use std::{hint::black_box, time::Instant};

use directory::{
    people::People,
    person::{Person, Time},
    query::Query,
};

const FIRST: &str = "Aaron Abigail Adam Adriana Aisha Alan Alexander Alice Amelia Amir Ana Andrea Andrew Angela Anna Annika Anthony Antonio Ashley Beatriz Benjamin Bianca Boris Brandon Brian Bruno Camila Carlos Carmen Caroline Catherine Charles Chloe Christian Clara Daniel David Deborah Denis Diana Diego Dmitri Dorothy Edward Elena Eleanor Elias Elizabeth Emil Emma Hanna Hannah Johannes Joanna Maria Mark Marta Martin Mary";
const LAST: &str = "Abbott Adams Ahmed Alvarez Andersen Anderson Bailey Baker Barnes Becker Bell Bennett Berg Bianchi Black Blanc Bradley Brooks Brown Bryant Butler Campbell Carlson Carter Castillo Chang Chavez Chen Clark Cohen Coleman Collins Cook Cooper Cox Cruz Dahl Davies Davis Diaz Hartmann Hermann Hoffmann Johannson Lehmann Mann";

fn mix(x: u32) -> u32 {
    let x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    let x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    x ^ (x >> 16)
}

fn person(index: u32, first: &[&str], last: &[&str]) -> Person {
    let (one, two, three) = (mix(index + 1), mix(index ^ 0x9e37_79b9), mix(index.wrapping_add(0x51_ed27)));
    let (first, last) = (first[one as usize % first.len()], last[(one >> 10) as usize % last.len()]);
    let organization = format!("org-{}", two % 600);
    let username = format!("{}.{}{index}", first.to_lowercase(), last.to_lowercase());
    let created = Time::at(1_577_836_800 + i64::from(three % 126_230_400));
    Person {
        id: (10_001 + index).to_string(),
        email: format!("{username}@{organization}.com"),
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

fn main() {
    let (first, last): (Vec<&str>, Vec<&str>) = (FIRST.split(' ').collect(), LAST.split(' ').collect());
    let mut people = People::default();
    let mut building = 0.0;
    for start in (0..1_000_000).step_by(100) {
        let page: Vec<Person> = (start..start + 100).map(|index| person(index, &first, &last)).collect();
        let now = Instant::now();
        page.iter().for_each(|person| assert!(people.put(person)));
        building += now.elapsed().as_secs_f64();
    }
    println!("build {building:.2} s");
    for typed in [
        "ann",
        "qxzv",
        "erqx",
        "mar",
        "ma",
        "jane smith",
        "anna hart",
        "smith1234",
        "999",
        "@org-12",
        "n.hart",
        "maria role:admin",
    ] {
        let query = Query::parse(typed);
        let mut times: Vec<[f64; 2]> = (0..9)
            .map(|_| {
                let now = Instant::now();
                let found = black_box(people.search(&query));
                let searched = now.elapsed().as_secs_f64() * 1000.0;
                black_box(people.first(&found, 50));
                [searched, now.elapsed().as_secs_f64() * 1000.0]
            })
            .collect();
        times.sort_by(|one, other| one[0].total_cmp(&other[0]));
        let [searched, ranked] = times[4];
        println!(
            "{typed:20} {:8} found {searched:6.2} ms, with the first 50 {ranked:6.2} ms",
            people.search(&query).count()
        );
    }
}
