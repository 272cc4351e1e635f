//! Faults × calls × the state of the screen, where only a browser tells. Each kind of fault meets a write or a
//! read; every state meets one fault. Each cell says what is on screen, what the server holds and how often the write
//! was sent. What was typed is intact or was stored. All cells meet on the host, where the write path runs without a
//! browser.

use std::sync::Arc;

use anyhow::Context;
use harness::{Journey, Page, Sandbox, With, journey, journeys, sandbox::TOKEN};
use serde_json::{Value, json};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_write_meets_refusals,
    a_write_meets_a_server_that_fails,
    a_write_meets_lost_and_late_responses,
    a_read_meets_faults,
    a_fault_meets_every_state_of_a_write,
    a_fault_meets_every_state_of_a_create_and_a_delete,
    a_fault_meets_every_state_of_a_read,
];

/// A time-out that is shorter than the slow answer. A busy machine holds a write longer than this, so that only the cells
/// with a slow answer have it.
const SHORT: &str = r#"{"api": "/api/v1", "timeoutSeconds": 4}"#;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    TooManyWait,
    TooMany,
    Failed,
    Unavailable,
    Truncated,
    WrongTypes,
    Drop,
    DropAfter,
    /// Slower than the time-out.
    Slow,
    /// Slow, but in time: a later answer overtakes it.
    Late,
    Redirect,
}

impl Fault {
    /// The control call that lets the next call with this method and address meet the fault. With `hold`, that call
    /// waits for its release.
    fn order(self, method: &str, path: &str, hold: bool) -> Value {
        let (kind, ms) = match self {
            Fault::Unauthorized => ("unauthorized", 0),
            Fault::Forbidden => ("forbidden", 0),
            Fault::NotFound => ("not-found", 0),
            Fault::Conflict => ("conflict", 0),
            Fault::TooManyWait | Fault::TooMany => ("too-many", 0),
            Fault::Failed => ("failed", 0),
            Fault::Unavailable => ("unavailable", 0),
            Fault::Truncated => ("truncated", 0),
            Fault::WrongTypes => ("wrong-types", 0),
            Fault::Drop => ("drop", 0),
            Fault::DropAfter => ("drop-after", 0),
            Fault::Slow => ("delay", 6_000),
            Fault::Late => ("delay", 600),
            Fault::Redirect => ("redirect", 0),
        };
        let mut order = json!({"kind": kind, "method": method, "path": path, "ms": ms, "hold": hold});
        if self == Fault::TooManyWait {
            order["retry_after"] = "2".into();
        }
        order
    }

    /// The sentence for a failed call that nothing more can be said of.
    fn sentence(self) -> &'static str {
        match self {
            Fault::Unauthorized => "Your session has ended",
            Fault::Forbidden => "You don’t have permission to do this.",
            Fault::NotFound => "The server could not find this.",
            Fault::Conflict => "This conflicts with another change.",
            Fault::TooManyWait | Fault::TooMany => "Too many requests.",
            Fault::Failed => "The server ran into an error (500).",
            Fault::Unavailable => "The server ran into an error (503).",
            Fault::Truncated | Fault::WrongTypes => "The server’s response could not be read.",
            Fault::Drop | Fault::DropAfter => "No response from the server.",
            Fault::Slow => "The server took too long to respond.",
            Fault::Late => "",
            Fault::Redirect => "The server redirected the request.",
        }
    }

    /// What it leaves of a write: (whether the server made it, what the form says; none where the form is done).
    fn of_write(self, call: Call) -> (bool, Option<&'static str>) {
        let not_made = match call {
            Call::Delete => "The user has not been deleted.",
            _ => "The change has not been made.",
        };
        match self {
            Fault::Truncated | Fault::DropAfter | Fault::Late => (true, None),
            Fault::Failed | Fault::Unavailable => (false, Some(not_made)),
            Fault::WrongTypes | Fault::Drop | Fault::Slow => (false, Some(not_made)),
            // The record is read again, and is there.
            Fault::NotFound if call != Call::Create => (false, Some(not_made)),
            other => (false, Some(other.sentence())),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Call {
    List,
    Create,
    Read,
    Put,
    Patch,
    Delete,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    /// A read: a screen that shows nothing yet. A write: its form was left while it was under way.
    Idle,
    /// A form holds what is not saved. A read: the one that a save begins with.
    Dirty,
    /// A save is under way. A write: the button is pressed again meanwhile. A read: the one that settles a lost answer.
    Saving,
    /// A dialog is open. A write: the question before leaving. A read: made under the delete or the sign-in dialog.
    Dialog,
}

impl Call {
    fn method(self) -> &'static str {
        match self {
            Call::List | Call::Read => "GET",
            Call::Create => "POST",
            Call::Put => "PUT",
            Call::Patch => "PATCH",
            Call::Delete => "DELETE",
        }
    }
}

/// One cell: a person of its own, in a browser and a sandbox that all cells of a call share.
struct Cell {
    page: Page,
    sandbox: Arc<Sandbox>,
    call: Call,
    fault: Fault,
    id: String,
    name: String,
}

impl Cell {
    /// Where the person is on screen, and the part of the API's address that names them.
    fn place(&self) -> (String, String) {
        (format!("/users/{}", self.id), format!("/user/{}/", self.id))
    }

    fn order(&self, method: &str, path: &str, hold: bool) -> anyhow::Result<()> {
        self.sandbox.fault(&self.fault.order(method, path, hold))
    }

    fn held(&self) -> anyhow::Result<Option<Value>> {
        self.sandbox.record(&format!("/user/{}/", self.id))
    }

    /// How often a method was sent since the cell began.
    fn sent(&self, method: &str) -> anyhow::Result<usize> {
        Ok(self.sandbox.requests().iter().filter(|(sent, ..)| sent == method).count())
    }

    /// Opens the form of the call and changes one field; gives the button that sends it.
    async fn fill(&self, call: Call) -> anyhow::Result<&'static str> {
        let (screen, _) = self.place();
        match call {
            Call::Create => {
                self.page.open("/users/new").await?;
                self.page.fill("Username", &self.created()).await?;
                self.page.fill("Organization", "matrix").await?;
                self.page.fill("Email", "matrix@acme.example").await?;
                self.page.fill("Password", "kept-Secret-77").await?;
                self.page.sees("This username is available").await?;
                Ok("Create user")
            }
            Call::Put => {
                self.page.open(&format!("{screen}/replace")).await?;
                let mut record: Value = serde_json::from_str(&self.page.value("Record (JSON)").await?)?;
                record["profile"]["role"] = "changed".into();
                self.page.fill("Record (JSON)", &record.to_string()).await?;
                self.page.sees("profile.role").await?;
                Ok("Replace record")
            }
            _ => {
                self.page.open(&format!("{screen}/edit")).await?;
                self.page.fill("Role", "changed").await?;
                self.page.find("button", "Save 1 change").await?;
                Ok("Save 1 change")
            }
        }
    }

    fn created(&self) -> String {
        format!("{}.made", self.name)
    }

    /// Whether the server holds what the form would have it hold.
    fn is_made(&self, call: Call) -> anyhow::Result<bool> {
        Ok(match call {
            Call::Create => self.sandbox.record(&format!("/user/username/{}/", self.created()))?.is_some(),
            Call::Delete => self.held()?.is_none(),
            _ => self.held()?.is_some_and(|held| held["profile"]["role"] == "changed"),
        })
    }

    /// What was typed is in the form.
    async fn is_typed(&self, call: Call) -> anyhow::Result<()> {
        let (label, part) = match call {
            Call::Create => ("Username", self.created()),
            Call::Put => ("Record (JSON)", "changed".to_owned()),
            _ => ("Role", "changed".to_owned()),
        };
        let value = self.page.value(label).await?;
        anyhow::ensure!(value.contains(&part), "{label} holds “{value}”");
        Ok(())
    }

    /// The form is done and its record on screen.
    async fn is_done(&self, call: Call) -> anyhow::Result<()> {
        let said = match call {
            Call::Create => "was created.",
            Call::Put => "was replaced.",
            Call::Delete => "was deleted.",
            _ => "were saved.",
        };
        self.page.sees(said).await?;
        anyhow::ensure!(self.is_made(call)?, "the server made it");
        Ok(())
    }

    /// A write by a form, in every state.
    async fn write(&self, state: State) -> anyhow::Result<()> {
        let button = self.fill(self.call).await?;
        let path = if self.call == Call::Create { "/user/".to_owned() } else { self.place().1 };
        let held = state != State::Dirty;
        self.sandbox.reset();
        self.order(self.call.method(), &path, held)?;
        self.page.click("button", button).await?;
        let (made, said) = self.fault.of_write(self.call);
        match state {
            State::Dirty => {}
            State::Saving => {
                // Enter and another click while it is under way.
                self.under_way().await?;
                self.page.click("button", if self.call == Call::Create { "Creating…" } else { "Saving…" }).await?;
            }
            State::Dialog | State::Idle => {
                self.under_way().await?;
                self.page.click("link", "Users").await?;
                if state == State::Idle {
                    self.page.click("button", "Leave and keep draft").await?;
                    self.sandbox.release();
                    return self.left(made).await;
                }
                self.page.find("dialog", "Leave without saving?").await?;
            }
        }
        self.sandbox.release();
        if self.fault == Fault::Unauthorized {
            self.page.find("dialog", "Your session has ended").await?;
            anyhow::ensure!(!self.is_made(self.call)?, "nothing is made yet");
            self.page.sign_in_again(TOKEN).await?;
            self.is_done(self.call).await?;
            anyhow::ensure!(self.sent(self.call.method())? == 2, "the refused one and the one that was made");
            return Ok(());
        }
        let Some(said) = said else {
            self.is_done(self.call).await?;
            return self.once();
        };
        self.page.sees(said).await?;
        anyhow::ensure!(made == self.is_made(self.call)?, "the server made it: {}", !made);
        self.once()?;
        if state == State::Dialog {
            self.page.click("button", "Keep editing").await?;
        }
        self.is_typed(self.call).await?;
        // What was typed can be sent once more, now that all is well again.
        self.page.click("button", button).await?;
        self.is_done(self.call).await
    }

    /// The form was left while its write was under way. The list tells what became of the write, the draft ends with
    /// what was stored, and nothing else that was typed is lost.
    async fn left(&self, made: bool) -> anyhow::Result<()> {
        self.page
            .until("the write to have been answered", || async {
                Ok(self.sandbox.all_faults_were_used().then_some(()))
            })
            .await?;
        if self.fault == Fault::Unauthorized {
            // The dialog lies over the list.
            self.page.find("dialog", "Your session has ended").await?;
            self.page.sign_in_again(TOKEN).await?;
        }
        self.page.find("table", "Users").await?;
        if self.fault == Fault::Unauthorized {
            self.page.until("the write to go on", || async { Ok(self.is_made(self.call)?.then_some(())) }).await?;
        } else if made {
            self.page.until("the write to be made", || async { Ok(self.is_made(self.call)?.then_some(())) }).await?;
        } else {
            anyhow::ensure!(!self.is_made(self.call)?, "the server made nothing of it");
            self.once()?;
        }
        // Told on the list, wherever the person is by then.
        let is_saved = made || self.fault == Fault::Unauthorized;
        self.page
            .sees(match self.call {
                _ if !is_saved => "the change you left behind was not made.",
                Call::Create => "was created.",
                Call::Put => "was replaced.",
                _ => "were saved.",
            })
            .await?;
        self.page.is_at("/users").await?;
        self.page.sees("1–20 of").await?;
        let (screen, _) = self.place();
        let form = match self.call {
            Call::Create => "/users/new".to_owned(),
            Call::Put => format!("{screen}/replace"),
            _ => format!("{screen}/edit"),
        };
        self.page.open(&form).await?;
        if is_saved {
            let submit = match self.call {
                Call::Create => "Create user",
                Call::Put => "Replace record",
                _ => "Save",
            };
            self.page.find("button", submit).await?;
            self.page.sees_no("You have an unsaved draft").await?;
        } else {
            self.page.click("button", "Continue with the draft").await?;
            self.is_typed(self.call).await?;
        }
        self.page.driver.execute("sessionStorage.clear()", Vec::new()).await?;
        self.page.open_signed_in("/users").await
    }

    /// The write has reached the server.
    async fn under_way(&self) -> anyhow::Result<()> {
        self.page
            .until("the write to be under way", || async { Ok((self.sent(self.call.method())? > 0).then_some(())) })
            .await
    }

    fn once(&self) -> anyhow::Result<()> {
        let sent = self.sent(self.call.method())?;
        anyhow::ensure!(sent == 1, "sent {sent} times");
        Ok(())
    }

    /// A delete, from its dialog.
    async fn delete(&self, state: State) -> anyhow::Result<()> {
        let (screen, path) = self.place();
        self.page.open(&screen).await?;
        self.page.click("button", "Delete").await?;
        self.sandbox.reset();
        self.order("DELETE", &path, state != State::Dialog)?;
        self.page.click("button", "Delete user").await?;
        let (made, said) = self.fault.of_write(self.call);
        if state != State::Dialog {
            self.under_way().await?;
            self.page.click("button", "Deleting…").await?;
            self.sandbox.release();
        }
        if self.fault == Fault::Unauthorized {
            self.page.find("dialog", "Your session has ended").await?;
            self.page.sign_in_again(TOKEN).await?;
            return self.is_done(self.call).await;
        }
        match said {
            Some(said) => {
                self.page.sees(said).await?;
                anyhow::ensure!(self.held()?.is_some() != made, "the server deleted it: {}", !made);
                self.once()?;
                self.page.click("button", "Delete user").await?;
                self.is_done(self.call).await
            }
            None => {
                self.is_done(self.call).await?;
                self.once()
            }
        }
    }

    /// Recovers from a failed reading, by itself or by hand.
    async fn read_at_last(&self, shown: &str) -> anyhow::Result<()> {
        let by_hand = matches!(self.fault, Fault::Forbidden | Fault::Conflict | Fault::Redirect | Fault::WrongTypes);
        match self.fault {
            Fault::Unauthorized => self.page.sign_in_again(TOKEN).await?,
            Fault::NotFound if self.call != Call::List => self.page.reload().await?,
            Fault::NotFound => self.page.click("button", "Try again").await?,
            _ if by_hand => self.page.click("button", "Try again").await?,
            _ => {}
        }
        self.page.sees(shown).await?;
        self.page.sees_no(self.fault.sentence()).await
    }

    /// A reading of a list or a person, in every state.
    async fn read(&self, state: State) -> anyhow::Result<()> {
        let (screen, path) = self.place();
        let edit = Call::Patch;
        match (self.call, state) {
            (_, State::Idle) => {
                let (screen, path, shown) = match self.call {
                    Call::List => {
                        ("/users?organization=matrix".to_owned(), "organization=matrix".to_owned(), "Other Person")
                    }
                    _ => (screen, path, "Other Person"),
                };
                // From a screen without a link that the pointer could rest on: that would be read ahead, and take the
                // fault.
                self.page.open("/users/new").await?;
                self.page.find("heading", "New user").await?;
                self.sandbox.reset();
                self.order("GET", &path, false)?;
                self.page.open(&screen).await?;
                if self.fault == Fault::NotFound && self.call != Call::List {
                    self.page.find("heading", "User not found").await?;
                } else if self.fault == Fault::WrongTypes && self.call == Call::List {
                    // A list all of whose rows are no users is a list still, and says so.
                    return self.page.sees("4 users could not be read").await;
                } else if self.fault != Fault::Late {
                    self.page.sees(self.fault.sentence()).await?;
                }
                if self.fault == Fault::Late {
                    return self.page.sees(shown).await;
                }
                self.read_at_last(shown).await
            }
            // The look-up under a form, which is never in the way.
            (Call::List, State::Dirty | State::Saving) => {
                self.page.open("/users/new").await?;
                self.page.fill("Password", "kept-Secret-77").await?;
                self.page.fill("Email", "matrix@acme.example").await?;
                self.page.fill("Organization", "matrix").await?;
                self.page.fill("Username", &self.created()).await?;
                self.sandbox.reset();
                self.order("GET", "username=", false)?;
                // Leaving the field asks.
                self.page.field("Email").await?.focus().await?;
                self.page.until("the look-up", || async { Ok((self.sent("GET")? > 0).then_some(())) }).await?;
                if state == State::Dirty {
                    if self.fault == Fault::Unauthorized {
                        self.page.find("dialog", "Your session has ended").await?;
                        self.page.sign_in_again(TOKEN).await?;
                    }
                    return self.is_typed(Call::Create).await;
                }
                // Sent all the same: the server has the last word, and the look-up is asked again where it failed.
                if self.fault == Fault::Unauthorized {
                    self.page.sign_in_again(TOKEN).await?;
                }
                self.page.click("button", "Create user").await?;
                self.is_done(Call::Create).await?;
                anyhow::ensure!(self.sent("POST")? == 1, "sent once");
                Ok(())
            }
            // The check of a token, under the dialog of a paused session.
            (Call::List, State::Dialog) => {
                self.fill(Call::Patch).await?;
                self.sandbox.reset();
                self.sandbox.fault(&json!({"kind": "unauthorized", "method": "GET"}))?;
                self.page.click("button", "Save 1 change").await?;
                self.page.find("dialog", "Your session has ended").await?;
                self.order("GET", "limit=1", false)?;
                self.page.sign_in_again(TOKEN).await?;
                if !matches!(self.fault, Fault::Late | Fault::WrongTypes) {
                    self.page.find("button", "Sign in and continue").await?;
                    self.page.until("the check", || async { Ok((self.sent("GET")? >= 2).then_some(())) }).await?;
                    self.page
                        .until("an answer to the check", || async {
                            Ok(self.page.all("button", "Sign in and continue").await?.into_iter().next())
                        })
                        .await?;
                    self.is_typed_behind().await?;
                    self.page.sign_in_again(TOKEN).await?;
                }
                self.is_done(edit).await
            }
            // The reading that a save begins with.
            (_, State::Dirty) => {
                let button = self.fill(edit).await?;
                self.sandbox.reset();
                self.order("GET", &path, false)?;
                self.page.click("button", button).await?;
                match self.fault {
                    Fault::Late => return self.is_done(edit).await,
                    Fault::Unauthorized => {
                        self.page.find("dialog", "Your session has ended").await?;
                        self.page.sign_in_again(TOKEN).await?;
                        return self.is_done(edit).await;
                    }
                    Fault::NotFound => self.page.sees("This user has been deleted.").await?,
                    other => self.page.sees(other.sentence()).await?,
                }
                anyhow::ensure!(self.sent("PATCH")? == 0, "nothing was sent");
                self.is_typed(edit).await?;
                self.page.click("button", button).await?;
                self.is_done(edit).await
            }
            // The reading that settles a lost answer; it goes by id.
            (_, State::Saving) => {
                let button = self.fill(edit).await?;
                self.sandbox.reset();
                self.sandbox.fault(&json!({"kind": "drop-after", "method": "PATCH", "hold": true}))?;
                self.page.click("button", button).await?;
                self.page.until("the write", || async { Ok((self.sent("PATCH")? > 0).then_some(())) }).await?;
                self.order("GET", &format!("/user/{}/", self.id), false)?;
                self.sandbox.release();
                match self.fault {
                    Fault::Late => self.is_done(edit).await?,
                    Fault::Unauthorized => {
                        self.page.find("dialog", "Your session has ended").await?;
                        self.page.sign_in_again(TOKEN).await?;
                        self.is_done(edit).await?;
                    }
                    Fault::NotFound => {
                        self.page.sees("This user has been deleted.").await?;
                        self.is_typed(edit).await?;
                    }
                    _ => {
                        self.page.sees("The console can’t tell whether the change was made.").await?;
                        self.is_typed(edit).await?;
                    }
                }
                anyhow::ensure!(self.sent("PATCH")? == 1, "never repeated");
                anyhow::ensure!(self.is_made(edit)?, "the server made it");
                Ok(())
            }
            // The reading before a delete.
            (_, State::Dialog) => {
                self.page.open(&screen).await?;
                self.page.click("button", "Delete").await?;
                self.sandbox.reset();
                self.order("GET", &path, false)?;
                self.page.click("button", "Delete user").await?;
                match self.fault {
                    Fault::Late => return self.is_done(Call::Delete).await,
                    Fault::Unauthorized => {
                        self.page.find("dialog", "Your session has ended").await?;
                        self.page.sign_in_again(TOKEN).await?;
                        return self.is_done(Call::Delete).await;
                    }
                    Fault::NotFound => return self.page.sees("had already been deleted").await,
                    other => self.page.sees(other.sentence()).await?,
                }
                anyhow::ensure!(self.sent("DELETE")? == 0 && self.held()?.is_some(), "nothing was deleted");
                self.page.click("button", "Delete user").await?;
                self.is_done(Call::Delete).await
            }
        }
    }

    /// The form stays mounted behind the dialog.
    async fn is_typed_behind(&self) -> anyhow::Result<()> {
        let held = self.page.driver.execute("return document.querySelector('#role').value", Vec::new()).await?;
        anyhow::ensure!(held.json() == "changed", "the form holds {}", held.json());
        Ok(())
    }

    async fn run(&self, state: State) -> anyhow::Result<()> {
        match self.call {
            Call::List | Call::Read => self.read(state).await,
            Call::Delete => self.delete(state).await,
            _ => self.write(state).await,
        }
    }
}

/// Runs cells one after the other, each with a person of its own.
fn cells(cells: &'static [(Call, State, Fault)]) {
    let is_slow = cells.iter().any(|(.., fault)| *fault == Fault::Slow);
    let config = if is_slow { SHORT } else { r#"{"api": "/api/v1"}"# };
    journey(&[With::Config(config), With::Users(50)], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        for (number, (call, state, fault)) in cells.iter().copied().enumerate() {
            let name = format!("cell{number}");
            let made = json!({"username": name, "email": "cell@acme.example", "password": "kept-Secret-77",
                "organization": "matrix", "profile": {"first_name": "Other", "last_name": "Person", "role": "user"}});
            sandbox.reset();
            // A form that a cell has left typed in belongs to that cell.
            let drop_drafts = "for (const key of Object.keys(sessionStorage)) if (key.includes('.draft.')) sessionStorage.removeItem(key)";
            page.run_script(drop_drafts).await?;
            let id = sandbox.post(&made)?["id"].as_str().unwrap_or_default().to_owned();
            let cell = Cell { page: page.clone(), sandbox: sandbox.clone(), call, fault, id, name };
            let ended = cell.run(state).await.and(page.console_is_clean().await);
            ended.with_context(|| format!("{call:?} × {state:?} × {fault:?}"))?;
        }
        Ok(())
    });
}

fn a_write_meets_refusals() {
    cells(&[
        (Call::Patch, State::Dirty, Fault::Unauthorized),
        (Call::Patch, State::Dirty, Fault::Forbidden),
        (Call::Patch, State::Dirty, Fault::NotFound),
        (Call::Patch, State::Dirty, Fault::Conflict),
        (Call::Patch, State::Dirty, Fault::Redirect),
    ]);
}

fn a_write_meets_a_server_that_fails() {
    cells(&[
        (Call::Patch, State::Dirty, Fault::TooManyWait),
        (Call::Patch, State::Dirty, Fault::TooMany),
        (Call::Patch, State::Dirty, Fault::Failed),
    ]);
}

fn a_write_meets_lost_and_late_responses() {
    cells(&[
        (Call::Patch, State::Dirty, Fault::Truncated),
        (Call::Patch, State::Dirty, Fault::WrongTypes),
        (Call::Patch, State::Dirty, Fault::Drop),
        (Call::Patch, State::Dirty, Fault::DropAfter),
        (Call::Patch, State::Dirty, Fault::Slow),
        (Call::Patch, State::Dirty, Fault::Late),
    ]);
}

/// What else a read meets is shown by the same code on the list (`faults`).
fn a_read_meets_faults() {
    cells(&[
        (Call::Read, State::Idle, Fault::Unauthorized),
        (Call::Read, State::Idle, Fault::NotFound),
        (Call::Read, State::Idle, Fault::Redirect),
        (Call::Read, State::Idle, Fault::TooManyWait),
        (Call::Read, State::Idle, Fault::WrongTypes),
        (Call::Read, State::Idle, Fault::DropAfter),
        (Call::Read, State::Idle, Fault::Slow),
        (Call::Read, State::Idle, Fault::Late),
    ]);
}

fn a_fault_meets_every_state_of_a_write() {
    cells(&[
        (Call::Patch, State::Idle, Fault::DropAfter),
        (Call::Patch, State::Saving, Fault::DropAfter),
        (Call::Patch, State::Dialog, Fault::Unauthorized),
        (Call::Put, State::Saving, Fault::Drop),
        (Call::Create, State::Idle, Fault::Unauthorized),
    ]);
}

fn a_fault_meets_every_state_of_a_create_and_a_delete() {
    cells(&[
        (Call::Create, State::Saving, Fault::DropAfter),
        (Call::Create, State::Dialog, Fault::Failed),
        (Call::Delete, State::Saving, Fault::Unauthorized),
        (Call::Delete, State::Dialog, Fault::Drop),
    ]);
}

fn a_fault_meets_every_state_of_a_read() {
    cells(&[
        (Call::List, State::Idle, Fault::WrongTypes),
        (Call::List, State::Dirty, Fault::Unavailable),
        (Call::List, State::Saving, Fault::Unauthorized),
        (Call::List, State::Dialog, Fault::Unavailable),
        (Call::Read, State::Dirty, Fault::Failed),
        (Call::Read, State::Saving, Fault::Failed),
        (Call::Read, State::Dialog, Fault::NotFound),
    ]);
}
