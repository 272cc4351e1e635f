//! How many people there are of each kind: by organization and role, by age of the last sign-in, by month of creation,
//! and without e-mail. The calendar of the reader is handed in.

use crate::{
    dictionary::Dictionary,
    encoding::encode_struct,
    people::{EmailKind, People},
    person::Time,
    question::{Directory, Question},
    search::Found,
};

const DAY: i64 = 86_400;

/// The days and months of the reader's time zone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The midnight that begins today, in seconds since 1970.
    pub today: i64,
    /// The months to count by, the earliest first.
    pub months: Vec<Month>,
}

encode_struct!(Calendar { today, months });

/// A month, which ends where the next one begins. The last one does not end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// The midnight that begins the month, in seconds since 1970.
    pub start: i64,
    /// As `2026-03`.
    pub label: String,
}

encode_struct!(Month { start, label });

impl Calendar {
    /// Where today and the last 7, 30, 90 and 365 days begin, today being the last of them. A day has 24 hours.
    pub fn age_starts(&self) -> [i64; 5] {
        [1, 7, 30, 90, 365].map(|days| self.today - (days - 1) * DAY)
    }
}

/// People counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    pub count: u32,
    /// The organizations, that of the most people first; equal ones by their text.
    pub organizations: Vec<Share>,
    pub without_organization: u32,
    /// The roles, in the same order.
    pub roles: Vec<Share>,
    pub without_role: u32,
    pub last_login: Ages,
    /// One for each month of the calendar, in its order.
    pub created: Vec<Share>,
    pub created_earlier: u32,
    /// Without a time, or with null.
    pub created_unknown: u32,
    pub without_email: u32,
    /// The roles of the people without an e-mail address; the empty role counts those without a role.
    pub without_email_by_role: Vec<Share>,
}

encode_struct!(Overview {
    count,
    organizations,
    without_organization,
    roles,
    without_role,
    last_login,
    created,
    created_earlier,
    created_unknown,
    without_email,
    without_email_by_role
});

/// How many people share a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub value: String,
    pub count: u32,
}

encode_struct!(Share { value, count });

/// People by the days since the last sign-in; today is day 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ages {
    /// Today, or later.
    pub today: u32,
    /// 2 to 7 days.
    pub days_7: u32,
    /// 8 to 30 days.
    pub days_30: u32,
    /// 31 to 90 days.
    pub days_90: u32,
    /// 91 to 365 days.
    pub days_365: u32,
    /// More than 365 days.
    pub longer: u32,
    /// The time is null.
    pub never: u32,
    /// The record does not have the time.
    pub unknown: u32,
}

encode_struct!(Ages { today, days_7, days_30, days_90, days_365, longer, never, unknown });

impl Directory {
    /// The people whom a question finds, counted; everybody for an empty one.
    pub fn overview(&mut self, question: &Question, calendar: &Calendar) -> Overview {
        self.with_found(question, |people, found| people.overview(found, calendar))
    }
}

impl People {
    fn overview(&self, found: &Found, calendar: &Calendar) -> Overview {
        let [mut organizations, mut roles, mut roles_without_email] =
            [&self.organizations, &self.roles, &self.roles].map(|dictionary| vec![0_u32; dictionary.len()]);
        let mut months = vec![0_u32; calendar.months.len()];
        let mut overview = Overview { count: found.count() as u32, ..Overview::default() };
        for row in found.rows().into_iter().map(|row| row as usize) {
            let role = self.role.get(row);
            add(&mut organizations, self.organization.get(row) as usize);
            add(&mut roles, role as usize);
            if self.email_kind(row) == EmailKind::None {
                overview.without_email += 1;
                add(&mut roles_without_email, role as usize);
            }
            let time = |times: &[Time]| times.get(row).copied().unwrap_or_default();
            *overview.last_login.counter(time(&self.last_login), calendar) += 1;
            match time(&self.created).seconds() {
                None => overview.created_unknown += 1,
                Some(at) => match calendar.months.partition_point(|month| month.start <= at).checked_sub(1) {
                    None => overview.created_earlier += 1,
                    Some(month) => add(&mut months, month),
                },
            }
        }
        (overview.organizations, overview.without_organization) = shares(&self.organizations, organizations);
        (overview.roles, overview.without_role) = shares(&self.roles, roles);
        let (mut by_role, without_role) = shares(&self.roles, roles_without_email);
        if without_role > 0 {
            let at = by_role.partition_point(|share| share.count >= without_role);
            by_role.insert(at, Share { value: String::new(), count: without_role });
        }
        overview.without_email_by_role = by_role;
        let labels = calendar.months.iter().map(|month| month.label.clone());
        overview.created = labels.zip(months).map(|(value, count)| Share { value, count }).collect();
        overview
    }
}

impl Ages {
    fn counter(&mut self, time: Time, calendar: &Calendar) -> &mut u32 {
        let Some(at) = time.seconds() else {
            return if time == Time::NEVER { &mut self.never } else { &mut self.unknown };
        };
        match calendar.age_starts().iter().position(|start| at >= *start) {
            Some(0) => &mut self.today,
            Some(1) => &mut self.days_7,
            Some(2) => &mut self.days_30,
            Some(3) => &mut self.days_90,
            Some(_) => &mut self.days_365,
            None => &mut self.longer,
        }
    }
}

fn add(counts: &mut [u32], at: usize) {
    counts.iter_mut().skip(at).take(1).for_each(|count| *count += 1);
}

/// The values that somebody has, and how many people have none.
fn shares(dictionary: &Dictionary, counts: Vec<u32>) -> (Vec<Share>, u32) {
    let mut counts = counts.into_iter();
    let without = counts.next().unwrap_or_default();
    let shares = counts.enumerate().filter(|(_, count)| *count > 0);
    let share = |(at, count): (usize, u32)| Share { value: dictionary.text(at as u32 + 1).to_owned(), count };
    let mut shares: Vec<Share> = shares.map(share).collect();
    shares.sort_by(|one, other| (other.count, &one.value).cmp(&(one.count, &other.value)));
    (shares, without)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Person;

    fn share(value: &str, count: u32) -> Share {
        Share { value: value.into(), count }
    }

    #[test]
    fn everybody_is_counted_once_in_each_part() {
        let today = 1_000 * DAY;
        let mut directory = Directory::default();
        let logins = [
            Time::at(today + 2 * DAY),
            Time::at(today),
            Time::at(today - 1),
            Time::at(today - 6 * DAY),
            Time::at(today - 6 * DAY - 1),
            Time::at(today - 29 * DAY),
            Time::at(today - 89 * DAY),
            Time::at(today - 364 * DAY),
            Time::at(today - 364 * DAY - 1),
            Time::NEVER,
            Time::ABSENT,
        ];
        for (at, last_login) in logins.into_iter().enumerate() {
            let person = Person {
                id: at.to_string(),
                role: ["user", "admin", ""][at % 3].into(),
                organization: if at < 4 { "acme".into() } else { String::new() },
                email: if at < 9 { "a@b".into() } else { String::new() },
                created: if at < 8 { Time::at(at as i64 * 10) } else { Time::NEVER },
                last_login,
                ..Person::default()
            };
            assert!(directory.put(&person));
        }
        let months = [("1970-01", 20), ("1970-02", 55)].map(|(label, start)| Month { start, label: label.into() });
        let calendar = Calendar { today, months: months.to_vec() };
        let overview = directory.overview(&Question::default(), &calendar);
        let expected = Overview {
            count: 11,
            organizations: vec![share("acme", 4)],
            without_organization: 7,
            roles: vec![share("admin", 4), share("user", 4)],
            without_role: 3,
            last_login: Ages {
                today: 2,
                days_7: 2,
                days_30: 2,
                days_90: 1,
                days_365: 1,
                longer: 1,
                never: 1,
                unknown: 1,
            },
            created: vec![share("1970-01", 4), share("1970-02", 2)],
            created_earlier: 2,
            created_unknown: 3,
            without_email: 2,
            without_email_by_role: vec![share("admin", 1), share("user", 1)],
        };
        assert_eq!(overview, expected);
        let of_acme = Question { organization: Some("acme".into()), ..Question::default() };
        let overview = directory.overview(&of_acme, &calendar);
        assert_eq!((overview.count, overview.without_organization, overview.without_role), (4, 0, 1));
    }
}
