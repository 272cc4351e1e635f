//! One session of a run: a clock, a journal, and commands that are answered in any order.

use plans::{
    command::{Answer, Command},
    plan::Sealed,
    run::{Run, State},
};

/// A run with its journal, as one tab has it.
#[derive(Clone)]
pub struct Session {
    pub run: Run,
    pub journal: String,
    pub now: i64,
    /// Commands that were given and not answered.
    pub open: Vec<Command>,
    /// A generator of numbers, seeded.
    random: u64,
}

impl Session {
    pub fn start(sealed: Sealed, seed: u64) -> Self {
        Self { run: Run::start(sealed), journal: String::new(), now: 0, open: Vec::new(), random: seed | 1 }
    }

    /// Goes on from what a journal holds; what is torn is cut off.
    pub fn resume(sealed: Sealed, journal: &[u8], now: i64, seed: u64) -> Self {
        let (run, whole) = Run::from_journal(sealed, journal).expect("its own journal");
        let journal = String::from_utf8(journal[..whole].to_vec()).expect("whole lines are text");
        Self { run, journal, now, open: Vec::new(), random: seed | 1 }
    }

    /// A number below `end`.
    pub fn random(&mut self, end: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random % end as u64) as usize
    }

    /// Asks the run what to do; time passes where nothing is under way.
    pub fn ask(&mut self) {
        let next = self.run.next(self.now);
        self.journal.push_str(&next.journal);
        self.open.extend(next.commands);
        assert!(self.open.len() <= 4, "{} rows under way", self.open.len());
        let mut rows: Vec<u32> = self.open.iter().map(|command| command.row).collect();
        rows.sort_unstable();
        rows.dedup();
        assert_eq!(rows.len(), self.open.len(), "a row has one command under way");
        if self.random(32) == 0 {
            assert_eq!(self.run.tally().sum(), self.run.sealed().plan().rows.len());
        }
        if self.open.is_empty()
            && let Some(wake) = next.wake
        {
            self.now = self.now.max(wake);
        }
    }

    /// Takes one of the open commands.
    pub fn take(&mut self) -> Option<Command> {
        let open = self.open.len();
        (open > 0).then(|| self.random(open)).map(|at| self.open.swap_remove(at))
    }

    pub fn answer(&mut self, row: u32, answer: Answer) {
        self.now += 1;
        let random = self.random(1_000) as f64 / 1_000.0;
        self.run.answered(row, answer, self.now, random);
    }

    /// Runs to the end, each command answered by `answer`.
    pub fn finish(&mut self, mut answer: impl FnMut(&mut Self, &Command) -> Answer) {
        for _ in 0..1_000_000 {
            self.ask();
            match self.take() {
                Some(command) => {
                    let answer = answer(self, &command);
                    self.answer(command.row, answer);
                }
                None if *self.run.state() == State::Finished => return,
                None => assert_eq!(*self.run.state(), State::Running, "{:?}", self.run.tally()),
            }
        }
        panic!("the run does not end: {:?}", self.run.tally());
    }
}
