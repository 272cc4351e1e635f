//! What the worker keeps: sealed plans as their files, journals, a short summary of each for the list, and recipes. Nothing
//! of it holds a password or a token.

use plans::{
    file,
    mapping::Recipe,
    plan::{Plan, Sealed},
    run::State,
    watch::Pause,
};

use super::{
    Worker,
    compared::Compared,
    loaded::Loaded,
    review,
    surroundings::{Journal, Surroundings},
};
use crate::plan::message::{File, HELD, Say, StoredPlan};

/// Recipes are kept for so many files, those used last.
const RECIPES: usize = 30;
const RECIPES_FILE: &str = "recipes.json";
const PLAN: &str = ".json";
const JOURNAL: &str = ".journal";
const SUMMARY: &str = ".summary";

impl<S: Surroundings> Worker<S> {
    /// Seals the plan under review, stores it and loads it.
    pub(super) async fn seal(&mut self, name: String, typed: &str) -> Option<Say> {
        let reviewed = self.reviewed.take()?;
        let is_import = reviewed.is_import;
        match reviewed.seal(name, typed) {
            Err((why, reviewed)) => {
                self.reviewed = Some(*reviewed);
                Some(Say::Unsealable(why))
            }
            Ok((sealed, mut passwords)) => {
                let hash = sealed.hash().short();
                if let Some(import) = self.import.as_mut().filter(|_| is_import) {
                    import.sealed_as = Some(hash.clone());
                    passwords = import.passwords(sealed.plan());
                }
                if !passwords.is_empty() {
                    self.passwords.insert(hash, passwords);
                }
                self.keep(sealed).await
            }
        }
    }

    /// Stores a sealed plan and loads it.
    async fn keep(&mut self, sealed: Sealed) -> Option<Say> {
        let (hash, name) = (sealed.hash().short(), sealed.plan().name.clone());
        // What runs, or has passwords, is here already.
        if self.loaded.iter().chain(&self.shelf).any(|here| here.hash() == hash && here.must_stay()) {
            self.load(&hash).await?;
            return Some(Say::Sealed { hash, name });
        }
        let written = self.around.write(&format!("{hash}{PLAN}"), &mut file::pieces(&sealed)).await;
        self.or_say(written);
        // The same plan may have run before.
        let journal = self.read(&journal_name(&hash)).await;
        let loaded = Loaded::new(sealed, &journal.unwrap_or_default())?;
        self.keep_summary(&loaded.stored()).await;
        self.put_up(loaded);
        Some(Say::Sealed { hash, name })
    }

    /// Opens a plan file, stores it and loads it. A file names its own privileged roles: those of this console count, too.
    /// By these, the plan may need an approval that nobody gave: it is reviewed and sealed anew, which makes it another plan.
    pub(super) async fn open_plan(&mut self, text: &str) -> Option<Say> {
        let sealed = match file::open(text) {
            Err(why) => return Some(Say::Unusable(why)),
            Ok(sealed) => sealed,
        };
        let plan = sealed.plan();
        // By the rows alone, so that the same file and the same approval make the same plan.
        let scope = review::with_privileged(plan.scope.clone(), &self.setting, &Compared::default(), &plan.rows);
        if plan.unapproved(&scope).is_none() {
            return self.keep(sealed).await;
        }
        self.review(Plan { scope, approval: None, ..sealed.into_plan() }, false)
    }

    /// Makes a plan the loaded one. One that must stay in memory stands aside.
    fn put_up(&mut self, loaded: Loaded<S::Journal>) {
        let hash = loaded.hash();
        self.shelf.retain(|other| other.hash() != hash);
        if let Some(former) = self.loaded.replace(loaded)
            && former.must_stay()
            && former.hash() != hash
        {
            self.shelf.push(former);
        }
    }

    /// Loads a stored plan.
    pub(super) async fn load(&mut self, hash: &str) -> Option<Say> {
        if let Some(at) = self.shelf.iter().position(|loaded| loaded.hash() == hash) {
            let loaded = self.shelf.remove(at);
            self.put_up(loaded);
        }
        let is_here = self.loaded.as_ref().is_some_and(|loaded| loaded.hash() == hash);
        if is_here {
            self.catch_up().await?;
        } else {
            let text = self.read(&format!("{hash}{PLAN}")).await;
            let sealed = text.and_then(|text| file::open(&String::from_utf8_lossy(&text)).ok());
            // Another plan may have the same short name only by an alteration of the file.
            let sealed = sealed.filter(|sealed| sealed.hash().short() == hash);
            match sealed {
                Some(sealed) => {
                    let journal = self.read(&journal_name(hash)).await.unwrap_or_default();
                    let loaded = Loaded::new(sealed, &journal)?;
                    self.put_up(loaded);
                }
                None => return Some(Say::NoPlan),
            }
        }
        let shown = self.loaded.as_ref()?.shown(self.around.now(), &self.setting);
        Some(Say::Plan(Box::new(shown)))
    }

    /// Takes in what another tab has written to the loaded plan's journal since.
    pub(super) async fn catch_up(&mut self) -> Option<()> {
        let here = self.loaded.as_ref()?;
        if here.is_active() || !here.has_journal {
            return Some(());
        }
        let (name, known) = (journal_name(&here.hash()), here.known);
        if let Some(journal) = self.read(&name).await.filter(|journal| journal.len() > known) {
            let loaded = self.loaded.take()?;
            self.loaded = Some(loaded.reopened(&journal)?);
        }
        Some(())
    }

    /// The plan file of a plan.
    pub(super) async fn plan_file(&mut self, hash: &str) -> Option<Say> {
        let here = self.loaded.iter().chain(&self.shelf).find(|loaded| loaded.hash() == hash);
        let of = |sealed: &Sealed| Say::File(File::of_text(file::file_name(sealed), file::save(sealed)));
        if let Some(loaded) = here {
            return Some(of(loaded.run.sealed()));
        }
        let text = self.read(&format!("{hash}{PLAN}")).await;
        let sealed = text.and_then(|text| file::open(&String::from_utf8_lossy(&text)).ok());
        Some(sealed.map_or(Say::NoPlan, |sealed| of(&sealed)))
    }

    /// The journal of a plan, as a file.
    pub(super) async fn journal(&mut self, hash: &str) -> Say {
        let bytes = if is_short_hash(hash) { self.read(&journal_name(hash)).await } else { None };
        match bytes.filter(|bytes| !bytes.is_empty()) {
            Some(bytes) => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                Say::File(File::of_text(format!("{hash}.gatehouse-journal.jsonl"), text))
            }
            None => Say::NoPlan,
        }
    }

    /// All stored plans, the latest first.
    pub(super) async fn plans(&mut self) -> Say {
        let names = match self.around.names().await {
            Ok(names) => names,
            Err(words) if self.loaded.is_none() && self.shelf.is_empty() => return Say::StoreFailed(words),
            Err(_) => Vec::new(),
        };
        let hashes = names.iter().filter_map(|name| name.strip_suffix(PLAN));
        let hashes: Vec<String> = hashes.filter(|hash| is_short_hash(hash)).map(str::to_owned).collect();
        let mut plans: Vec<StoredPlan> = Vec::new();
        for hash in hashes {
            let here = self.loaded.iter().chain(&self.shelf).find(|loaded| loaded.hash() == hash);
            match here.map(Loaded::stored) {
                Some(stored) => plans.push(stored),
                None => plans.extend(self.stored(&hash).await),
            }
        }
        // What could not be stored is in this tab all the same.
        for loaded in self.loaded.iter().chain(&self.shelf) {
            if !plans.iter().any(|plan| plan.hash == loaded.hash()) {
                plans.push(loaded.stored());
            }
        }
        plans.sort_by(|one, other| other.made_at.cmp(&one.made_at).then_with(|| one.hash.cmp(&other.hash)));
        Say::Plans(plans)
    }

    /// A stored plan, by its summary. Where its run was broken off, the journal knows more.
    async fn stored(&mut self, hash: &str) -> Option<StoredPlan> {
        let summary = self.read(&format!("{hash}{SUMMARY}")).await;
        // As text everywhere: a second reader for bytes would weigh 50 KB in the program.
        let summary = summary.and_then(|text| String::from_utf8(text).ok());
        let summary = summary.and_then(|text| serde_json::from_str::<StoredPlan>(&text).ok());
        if let Some(summary) = summary.filter(|summary| summary.hash == hash && !is_open(summary)) {
            return Some(summary);
        }
        let text = self.read(&format!("{hash}{PLAN}")).await?;
        let sealed = file::open(&String::from_utf8_lossy(&text)).ok()?;
        drop(text);
        let journal = self.read(&journal_name(hash)).await.unwrap_or_default();
        Loaded::<S::Journal>::new(sealed, &journal).map(|loaded| loaded.stored())
    }

    /// Removes a plan, unless it runs.
    pub(super) async fn discard(&mut self, hash: &str) -> Option<Say> {
        let runs = |loaded: &Loaded<S::Journal>| loaded.hash() == hash && loaded.is_active();
        if self.loaded.iter().chain(&self.shelf).any(runs) || !is_short_hash(hash) {
            return None;
        }
        // The journal first: another tab may hold it, and then all of the plan stays.
        for ending in [JOURNAL, PLAN, SUMMARY] {
            if let Err(words) = self.around.remove(&format!("{hash}{ending}")).await {
                return Some(Say::StoreFailed(words));
            }
        }
        self.loaded = self.loaded.take().filter(|loaded| loaded.hash() != hash);
        self.shelf.retain(|loaded| loaded.hash() != hash);
        self.passwords.remove(hash);
        Some(self.plans().await)
    }

    /// Removes everything. [`Say::StoreFailed`] if something stays, such as the journal of another tab's run.
    pub(super) async fn wipe(&mut self) -> Say {
        (self.import, self.reviewed, self.loaded, self.recipes) = (None, None, None, None);
        self.shelf.clear();
        self.passwords.clear();
        let names = match self.around.names().await {
            Ok(names) => names,
            Err(words) => return Say::StoreFailed(words),
        };
        let mut answer = Say::Done;
        for name in names {
            if let Err(words) = self.around.remove(&name).await {
                answer = Say::StoreFailed(words);
            }
        }
        answer
    }

    /// Writes down how a plan stands, for the list.
    pub(super) async fn keep_summary(&mut self, stored: &StoredPlan) {
        if let Ok(text) = serde_json::to_vec(stored) {
            let written = self.around.write(&format!("{}{SUMMARY}", stored.hash), &mut std::iter::once(text)).await;
            self.or_say(written);
        }
    }

    /// Opens the journal of a plan, and goes on from what it holds. While another tab writes the journal, the plan stays loaded
    /// as it is, and `Err` has the answer.
    pub(super) async fn open_journal(
        &mut self,
        mut loaded: Loaded<S::Journal>,
    ) -> Result<Loaded<S::Journal>, Option<Say>> {
        if loaded.journal.is_some() || !loaded.has_journal {
            return Ok(loaded);
        }
        let (mut journal, bytes) = match self.around.open_journal(&journal_name(&loaded.hash())).await {
            Ok(opened) => opened,
            Err(words) if words == HELD => {
                self.loaded = Some(loaded);
                return Err(Some(Say::StoreFailed(words)));
            }
            Err(words) => {
                loaded.lose_journal(words, &mut self.out);
                return Ok(loaded);
            }
        };
        if bytes.len() < loaded.known {
            // Discarded in another tab, and new now: what this tab knows is all there is.
            drop(journal);
            if bytes.is_empty() {
                let removed = self.around.remove(&journal_name(&loaded.hash())).await;
                self.or_say(removed);
            }
            loaded.has_journal = false;
            return Ok(loaded);
        }
        if bytes.len() > loaded.known {
            loaded = loaded.reopened(&bytes).ok_or(None)?;
        }
        match journal.truncate(loaded.known) {
            _ if !loaded.has_journal => {}
            Ok(()) => loaded.journal = Some(journal),
            Err(words) => loaded.lose_journal(words, &mut self.out),
        }
        Ok(loaded)
    }

    pub(super) async fn read_recipes(&mut self) {
        if self.recipes.is_none() {
            let text = self.read(RECIPES_FILE).await;
            let text = text.and_then(|text| String::from_utf8(text).ok());
            let recipes = text.and_then(|text| serde_json::from_str(&text).ok());
            self.recipes = Some(recipes.unwrap_or_default());
        }
    }

    /// Keeps a recipe in the place of one for the same header.
    pub(super) async fn keep_recipe(&mut self, recipe: Recipe) {
        self.read_recipes().await;
        let recipes = self.recipes.get_or_insert_default();
        recipes.retain(|other| other.header != recipe.header);
        recipes.insert(0, recipe);
        recipes.truncate(RECIPES);
        let text = serde_json::to_vec(recipes).unwrap_or_default();
        let written = self.around.write(RECIPES_FILE, &mut std::iter::once(text)).await;
        self.or_say(written);
    }

    async fn read(&mut self, name: &str) -> Option<Vec<u8>> {
        let read = self.around.read(name).await;
        self.or_say(read).flatten()
    }
}

/// Whether a run had begun and not ended when the summary was written.
fn is_open(summary: &StoredPlan) -> bool {
    matches!(summary.state, Some(State::Running | State::Ending | State::Paused(Pause::ByYou)))
}

/// The name of a plan's journal.
pub(super) fn journal_name(hash: &str) -> String {
    format!("{hash}{JOURNAL}")
}

fn is_short_hash(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
