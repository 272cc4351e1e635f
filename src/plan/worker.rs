//! The worker of the plans without the browser: each question of the page in, what the worker says out. It puts the parts
//! of the crate `plans` together, keeps sealed plans and their journals in a store, and sends nothing itself.

use std::collections::BTreeMap;

use plans::{
    csv_file, exported,
    follow_up::{self, FollowUp},
    guard::Scope,
    mapping::Recipe,
    plan::{Plan, Source},
    selection,
    table::Table,
};

mod bring;
mod compared;
mod grid;
mod import;
mod loaded;
mod report;
mod review;
mod running;
mod stored;
pub mod surroundings;

use bring::Source as Bytes;
use compared::Compared;
use import::Import;
use loaded::Loaded;
use review::{Reviewed, Sections};
use surroundings::{Surroundings, Words};

use crate::{
    plan::message::{
        Ask, Brought, File, FileContent, Part, Question, Said, Say, Section, Setting, TableFormat, Window,
    },
    user::TIME_FIELDS,
};

/// What came with a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Payload {
    #[default]
    None,
    Text(String),
    /// The bytes of a file.
    Bytes(Vec<u8>),
}

impl Payload {
    /// The payload as text; what is no UTF-8 is replaced.
    fn into_text(self) -> String {
        match self {
            Self::None => String::new(),
            Self::Text(text) => text,
            Self::Bytes(bytes) => {
                String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
            }
        }
    }
}

/// Passwords of a file, by the row of the plan.
type Passwords = Vec<(u32, String)>;

/// The worker of one tab.
pub struct Worker<S: Surroundings> {
    around: S,
    setting: Setting,
    people: Compared,
    import: Option<Import>,
    reviewed: Option<Reviewed>,
    loaded: Option<Loaded<S::Journal>>,
    /// The rows of the loaded plan in the order of its review, once somebody looks.
    loaded_sections: Option<(String, Sections)>,
    /// Plans that were loaded before, and run or have passwords that nobody has yet.
    shelf: Vec<Loaded<S::Journal>>,
    /// The passwords of files, by the plan's short hash and its row. They outlive another file.
    passwords: BTreeMap<String, Passwords>,
    recipes: Option<Vec<Recipe>>,
    /// What is said besides the answer.
    out: Vec<Say>,
}

impl<S: Surroundings> Worker<S> {
    pub fn new(around: S) -> Self {
        Self {
            around,
            setting: Setting::default(),
            people: Compared::default(),
            import: None,
            reviewed: None,
            loaded: None,
            loaded_sections: None,
            shelf: Vec::new(),
            passwords: BTreeMap::new(),
            recipes: None,
            out: Vec::new(),
        }
    }

    /// Takes in a question, and gives the answer and what the worker says besides, in this order. The next question waits
    /// until this one is through.
    pub async fn handle(&mut self, question: Question, payload: Payload) -> Vec<Said> {
        let Question { number, plan, ask } = question;
        // Another plan may have been sealed or opened since.
        let is_other = ask.is_of_loaded() && plan != self.loaded.as_ref().map(Loaded::hash);
        let answer = if is_other { Some(Say::OutOfTurn) } else { self.answer(ask, payload).await };
        let answer = answer.map(|say| Said { number: Some(number), say });
        answer.into_iter().chain(self.out.drain(..).map(|say| Said { number: None, say })).collect()
    }

    /// The answer; `None` for what has none.
    async fn answer(&mut self, ask: Ask, payload: Payload) -> Option<Say> {
        match ask {
            Ask::Answered { plan, row, answer, random } => {
                self.answered(&plan, row, *answer, random).await;
                None
            }
            Ask::Woken => {
                self.woken().await;
                None
            }
            Ask::People { null_fields } => {
                self.people.add(&payload.into_text(), &null_fields);
                Some(Say::Done)
            }
            Ask::Records => {
                self.people.add_records(&payload.into_text());
                Some(Say::Done)
            }
            ask => {
                self.people.prepare();
                Some(self.reply(ask, payload).await.unwrap_or(Say::OutOfTurn))
            }
        }
    }

    /// The answer to a question that has one; `None` out of turn.
    async fn reply(&mut self, ask: Ask, payload: Payload) -> Option<Say> {
        match ask {
            Ask::Setting(setting) => self.set(setting),
            Ask::ForgetPeople => {
                self.people = Compared::default();
                Some(Say::Done)
            }
            Ask::PeopleEnd { is_complete } => {
                self.people.end(is_complete);
                self.people.prepare();
                Some(Say::Done)
            }
            Ask::People { .. } | Ask::Records | Ask::Answered { .. } | Ask::Woken => None,

            Ask::Read { name, choices, sheet } => {
                let source = match payload {
                    Payload::None => return None,
                    Payload::Text(text) => Bytes::Paste(text),
                    Payload::Bytes(bytes) => Bytes::File(bytes),
                };
                self.import = None;
                self.reviewed = None;
                Some(self.bring(name, source, choices, sheet).await)
            }
            Ask::ReadAgain { choices, sheet } => {
                let Import { name, source, .. } = self.import.take()?;
                Some(self.bring(name, source, choices, sheet).await)
            }
            Ask::Match => self.matched().await,
            Ask::SetColumn { at, column } => self.set_column(at, column).await,
            Ask::SetOptions(options) => {
                self.import.as_mut()?.set_options(options, &self.people).then_some(())?;
                self.matching()
            }
            Ask::Draft => self.draft(),
            Ask::Grid { chip, sort, window } => {
                grid::grid(self.import.as_ref()?, chip, sort, window, &self.people).map(Say::Grid)
            }
            Ask::NextTrouble { chip, sort, after } => {
                Some(Say::Place(grid::next_trouble(self.import.as_ref()?, chip, sort, after)))
            }
            Ask::Repair(repair) => {
                let import = self.import.as_mut()?;
                import.draft().filter(|draft| grid::may_repair(draft, &repair))?;
                import.change(&self.people, |draft, people| draft.repair(repair, people));
                self.draft()
            }
            Ask::UndoRepair { at } => {
                self.import.as_mut()?.change(&self.people, |draft, people| draft.undo_repair(at, people));
                self.draft()
            }
            Ask::Choose { row, choice } => {
                self.import.as_mut()?.change(&self.people, |draft, people| draft.choose(row, choice, people));
                self.draft()
            }
            Ask::LeaveOut { rows, is_out } => {
                self.import.as_mut()?.change(&self.people, |draft, people| draft.leave_out(&rows, is_out, people));
                self.draft()
            }
            Ask::KeepOnly { row } => {
                self.import.as_mut()?.change(&self.people, |draft, people| draft.keep_only(row, people));
                self.draft()
            }
            Ask::KeepSpaces { column } => {
                self.import.as_ref()?.may_keep_spaces(column).then_some(())?;
                self.read_again(|choices| choices.spaced.push(column)).await?;
                self.draft()
            }
            Ask::TemporaryNames(may) => {
                self.import.as_mut()?.change(&self.people, |draft, people| draft.set_temporary_names(may, people));
                self.draft()
            }
            Ask::Problems => Some(Say::Problems(grid::problems(self.import.as_ref()?))),
            Ask::ProblemRows { problems } => {
                let import = self.import.as_ref()?;
                let rows = problems.iter().map(|(row, words)| (*row as usize, words.as_str()));
                let passwords = import.password_columns();
                let text = csv_file::problem_rows(import.table(), &import.format, &passwords, rows);
                Some(Say::File(File::of_text(format!("{}-problems.csv", stem(&import.name)), text)))
            }
            Ask::Template(format) => Some(self.write(template(), format, "gatehouse-import").await),

            Ask::Select { ids, edits, rested_on, scope, name, made_at } => {
                let rows = self.selected(&ids, &edits, &rested_on);
                let scope = review::with_privileged(scope, &self.setting, &self.people, &rows);
                let api = self.setting.api.clone();
                let source = Source::Selection;
                let plan = Plan { name, api, made_at, source, scope, temporary_names: false, approval: None, rows };
                self.review(plan, false)
            }
            Ask::Review { name, made_at } => self.review_import(name, made_at),
            Ask::ReviewRows { section, window } => self.review_rows(section, window),
            Ask::LoadedReview => {
                let plan = self.loaded.as_ref()?.run.sealed().plan();
                let sections = Sections::of(plan);
                let shown = sections.shown(plan, &self.people);
                (self.reviewed, self.loaded_sections) = (None, Some((self.loaded.as_ref()?.hash(), sections)));
                Some(Say::Review(Box::new(shown)))
            }
            Ask::Seal { name, typed } => self.seal(name, &typed).await,
            Ask::PlanFile { hash } => self.plan_file(&hash).await,
            Ask::OpenPlan => self.open_plan(&payload.into_text()).await,

            Ask::Plans => Some(self.plans().await),
            Ask::Journal { hash } => Some(self.journal(&hash).await),
            Ask::Load { hash } => self.load(&hash).await,
            Ask::Discard { hash } => self.discard(&hash).await,
            Ask::Wipe => Some(self.wipe().await),

            Ask::Run => self.run().await,
            Ask::Pause => self.pause().await,
            Ask::Limit { rows } => self.limit(rows).await,
            Ask::End => self.end().await,
            Ask::HandedOver { rows } => self.handed_over(&rows).await,
            Ask::HasPasswords { rows } => self.has_passwords(&rows),
            Ask::RunRows { part, window } => {
                Some(Say::Rows(report::rows(&self.loaded.as_ref()?.run, part, Some(window), &self.people)))
            }
            Ask::ReportRows { part } => {
                Some(Say::Rows(report::rows(&self.loaded.as_ref()?.run, part, None, &self.people)))
            }
            Ask::NewPasswords => Some(Say::NewPeople(report::new_people(&self.loaded.as_ref()?.run))),
            Ask::Report { part, words, format } => self.report(part, words, format).await,
            Ask::Ids { part } => Some(Say::Ids(report::ids(&self.loaded.as_ref()?.run, part))),
            Ask::Inverse { name, made_at } => self.inverse(name, made_at),
            Ask::FollowUp { rows, name, made_at } => {
                let loaded = self.loaded.as_ref()?;
                let FollowUp { plan, of } = follow_up::follow_up(&loaded.run, &rows, name, made_at);
                let passwords = self.passwords.get(&loaded.hash()).map(Vec::as_slice).unwrap_or_default();
                let passwords: BTreeMap<u32, &String> =
                    passwords.iter().map(|(row, password)| (*row, password)).collect();
                let passwords = of.iter().zip(0..).filter_map(|(of, at)| Some((at, passwords.get(of)?.to_string())));
                let passwords = passwords.collect();
                let say = self.review(plan, false);
                if let Some(reviewed) = &mut self.reviewed {
                    reviewed.passwords = passwords;
                }
                say
            }
            Ask::PasswordsAgain { name, made_at } => {
                // Another tab may have handed some over since.
                self.catch_up().await?;
                let run = &self.loaded.as_ref()?.run;
                let plan = selection::new_passwords(run, self.people.everybody(), name, made_at);
                self.review(plan, false)
            }
        }
    }

    fn set(&mut self, setting: Setting) -> Option<Say> {
        self.setting = setting;
        let open_forms = &self.setting.open_forms;
        for loaded in self.loaded.iter_mut().chain(&mut self.shelf) {
            loaded.run.set_open_forms(open_forms.clone());
        }
        if let Some(import) = &mut self.import {
            import.set_open_forms(open_forms.clone(), &self.people);
        }
        Some(Say::Done)
    }

    async fn bring(
        &mut self,
        name: String,
        source: Bytes,
        choices: plans::reading::Choices,
        sheet: Option<String>,
    ) -> Say {
        let brought = match bring::read(&self.around, &name, &source, &choices, sheet.as_deref()).await {
            Ok(found) => {
                let shown = Brought::Table(found.shown.clone());
                self.import = Some(Import::new(name, source, choices, sheet, Some(found.reading)));
                shown
            }
            Err(brought) => {
                // The bytes stay for other choices.
                self.import = Some(Import::new(name, source, choices, sheet, None));
                brought
            }
        };
        Say::Brought(Box::new(brought))
    }

    async fn matched(&mut self) -> Option<Say> {
        let import = self.import.as_mut()?;
        if import.choices.rows.is_some() {
            // So far the first rows were read, for the columns.
            let choices = plans::reading::Choices { rows: None, ..import.choices.clone() };
            let Import { name, source, sheet, .. } = self.import.take()?;
            let brought = self.bring(name, source, choices, sheet).await;
            if !self.import.as_ref()?.has_table() {
                return Some(brought);
            }
        }
        self.import.as_ref().filter(|import| import.has_table())?;
        self.read_recipes().await;
        let recipes = self.recipes.as_deref().unwrap_or_default();
        self.import.as_mut()?.compare(&self.people, &self.setting, recipes);
        self.matching()
    }

    fn matching(&self) -> Option<Say> {
        Some(Say::Match(Box::new(self.import.as_ref()?.matching(&self.people)?)))
    }

    fn draft(&self) -> Option<Say> {
        Some(Say::Draft(Box::new(grid::state(self.import.as_ref()?)?)))
    }

    async fn set_column(&mut self, at: usize, column: plans::mapping::Column) -> Option<Say> {
        let import = self.import.as_mut()?;
        import.set_column(at, column, &self.people).then_some(())?;
        let untrimmed = import.untrimmed();
        if !untrimmed.is_empty() {
            self.read_again(|choices| choices.untrimmed.extend(untrimmed)).await;
        }
        // The column has become one that says whom a row means.
        let import = self.import.as_ref()?;
        if import.choices.spaced.contains(&at) && !import.may_keep_spaces(at) {
            self.read_again(|choices| choices.spaced.retain(|spaced| *spaced != at)).await;
        }
        if let Some(recipe) = self.import.as_ref()?.recipe() {
            self.keep_recipe(recipe).await;
        }
        self.matching()
    }

    /// Reads the file again by other choices, with the same rows and columns. `None` where it could not be read.
    async fn read_again(&mut self, choose: impl FnOnce(&mut plans::reading::Choices)) -> Option<()> {
        let import = self.import.as_mut()?;
        let Import { name, source, sheet, .. } = &*import;
        let mut choices = import.choices.clone();
        choose(&mut choices);
        let found = bring::read(&self.around, name, source, &choices, sheet.as_deref()).await.ok()?;
        import.choices = choices;
        import.take_again(found.reading, &self.people);
        Some(())
    }

    fn selected(
        &self,
        ids: &[String],
        edits: &[selection::Edit],
        rested_on: &[plans::field::Field],
    ) -> Vec<plans::row::Row> {
        use plans::{
            people::People,
            row::{Problem, Row, Standing, Who},
        };
        let everybody = self.people.everybody();
        let (mut places, mut gone) = (Vec::new(), Vec::new());
        for id in ids {
            match everybody.by_id(id) {
                Some(place) => places.push(place),
                None => gone.push(Row {
                    line: 0,
                    who: Who { id: Some(id.as_str().into()), ..Who::default() },
                    key: None,
                    standing: Standing::Problem(vec![Problem::UnknownId]),
                }),
            }
        }
        let mut rows = selection::rows_of_all(everybody, &places, edits, rested_on);
        rows.extend(gone);
        rows
    }

    fn review_import(&mut self, name: String, made_at: i64) -> Option<Say> {
        let import = self.import.as_ref()?;
        let draft = import.draft().filter(|_| import.problems(&self.people).is_empty())?;
        let people = self.people.everybody().count() as u64;
        let scope = Scope { people, ..Scope::default() };
        let header = plans::draft::Header { name, api: self.setting.api.clone(), made_at, scope: scope.clone() };
        let mut plan = draft.plan(header);
        // The roles of the rows count whoever the people are by now: another screen may have brought others.
        plan.scope = review::with_privileged(scope, &self.setting, &self.people, &plan.rows);
        self.review(plan, true)
    }

    /// Puts a plan under review.
    pub(super) fn review(&mut self, plan: Plan, is_import: bool) -> Option<Say> {
        let reviewed = Reviewed::new(plan, is_import);
        let shown = reviewed.shown(&self.people);
        self.reviewed = Some(reviewed);
        Some(Say::Review(Box::new(shown)))
    }

    /// Rows of the plan under review, or else of the loaded one, those first that deserve a look.
    fn review_rows(&mut self, section: Option<Section>, window: Window) -> Option<Say> {
        if let Some(Reviewed { plan, sections, .. }) = &self.reviewed {
            return Some(Say::Rows(sections.rows(plan, section, window, &self.people)));
        }
        let loaded = self.loaded.as_ref()?;
        let plan = loaded.run.sealed().plan();
        let hash = loaded.hash();
        if self.loaded_sections.as_ref().is_none_or(|(of, _)| *of != hash) {
            self.loaded_sections = Some((hash, Sections::of(plan)));
        }
        let (_, sections) = self.loaded_sections.as_ref()?;
        Some(Say::Rows(sections.rows(plan, section, window, &self.people)))
    }

    fn inverse(&mut self, name: String, made_at: i64) -> Option<Say> {
        let inverse = plans::inverse::inverse(&self.loaded.as_ref()?.run, name, made_at);
        let reviewed = Reviewed::new(inverse.plan, false);
        let shown = crate::plan::message::InverseReview {
            review: reviewed.shown(&self.people),
            recreated: inverse.recreated.len(),
            passwords: inverse.passwords.len(),
            unknown: inverse.unknown.len(),
            unnamed: inverse.unnamed.len(),
        };
        self.reviewed = Some(reviewed);
        Some(Say::Inverse(Box::new(shown)))
    }

    async fn report(&self, part: Part, words: Vec<(u32, String)>, format: TableFormat) -> Option<Say> {
        let loaded = self.loaded.as_ref()?;
        let hash = loaded.hash();
        let import = self.import.as_ref().filter(|import| import.sealed_as.as_deref() == Some(&hash));
        let table = report::report(&loaded.run, part, words, import);
        let name = import.map_or(loaded.run.sealed().plan().name.as_str(), |import| import.name.as_str());
        Some(self.write(table, format, &format!("{}-{}", stem(name), report::file_part(part))).await)
    }

    /// A table as a file of this name, to which the ending comes.
    async fn write(&self, table: TableToWrite, format: TableFormat, name: &str) -> Say {
        match format {
            TableFormat::Csv => {
                let TableToWrite { table, separator, has_header } = table;
                let text = csv_file::of_table(&table, separator, has_header);
                Say::File(File::of_text(format!("{name}.csv"), text))
            }
            TableFormat::Workbook(sheet) => match self.around.write_workbook(sheet, &table.table).await {
                Ok(workbook) => {
                    Say::File(File { name: format!("{name}.xlsx"), content: FileContent::Workbook(workbook) })
                }
                Err(error) => Say::NotWritten(error),
            },
        }
    }

    /// Says that the store failed, and goes on without it.
    fn or_say<T>(&mut self, result: Result<T, Words>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(words) => {
                self.out.push(Say::StoreFailed(words));
                None
            }
        }
    }
}

impl File {
    /// A file of text.
    fn of_text(name: String, text: String) -> Self {
        Self { name, content: FileContent::Text(text) }
    }
}

/// The name of a file without its last ending, as far as every file system takes it.
fn stem(name: &str) -> String {
    let stem = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map_or(name, |(stem, _)| stem);
    let plain: String = stem.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    match plain.trim_matches('-') {
        "" => "rows".to_owned(),
        plain => plain.to_owned(),
    }
}

/// A table, and what a CSV file of it needs besides.
struct TableToWrite {
    table: Table,
    separator: char,
    /// Whether a CSV file begins with the header. A workbook always does.
    has_header: bool,
}

/// The empty table that an import takes.
fn template() -> TableToWrite {
    let header = exported::FIELDS.into_iter().filter(|field| !TIME_FIELDS.contains(field)).map(str::to_owned);
    TableToWrite { table: Table { header: header.collect(), ..Table::default() }, separator: ',', has_header: true }
}
