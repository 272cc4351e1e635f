//! What the page and the worker say to each other, as text ([`crate::encoding`]). The bodies of answers travel
//! beside a message, as they came.

use crate::{
    coverage::{Coverage, Failure, Pause, Scope},
    encoding::encode_enum,
    overview::{Calendar, Overview},
    question::{Answer, Batch, Question},
    sweep::Ask,
};

/// Texts with ranges of bytes, as [`crate::highlight::highlights`] gives them; texts without a range are left out.
pub type Marks = Vec<(String, Vec<(usize, usize)>)>;

/// What the page says. Times are in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq)]
pub enum ToWorker {
    /// The reader's language (BCP 47), whose rules sort names.
    Language(String),
    /// Read these people, by pages of this many rows, in place of what was being read. More people than `auto` are not
    /// read again by themselves.
    Read { scope: Scope, limit: u32, auto: u64 },
    /// A request may go out: the answer is [`ToPage::Fetch`] or [`ToPage::Nothing`].
    Next,
    /// A request was answered; the body comes with the message.
    Answered { request: u32, at: i64 },
    /// A request failed.
    Failed { request: u32, failure: Failure },
    /// Ask for nothing more until [`ToWorker::Resume`].
    Pause { why: Pause },
    /// Go on.
    Resume,
    /// Ask for nothing more.
    Stop,
    /// Go on with a reading that was stopped.
    ReadOn,
    /// Read everybody again, the oldest first.
    ReadAgain,
    /// Look whether anybody came or went.
    Probe,
    /// The tab has read a page or a record for another reason, or has changed a record; the body comes with the
    /// message.
    Updated { at: i64 },
    /// The tab has created a person; the record comes with the message.
    Created { at: i64 },
    /// This person was deleted.
    Removed { id: String },
    /// The person with this username was deleted. Where several have it, the next look at the count tells who.
    RemovedByUsername { username: String },
    /// This person was opened: among equals, people who were opened lately come first.
    Opened { id: String },
    /// A question of the list or of the palette.
    Ask { number: u32, question: Question },
    /// A question of the overview: of everybody, or of those whom `question` finds.
    Overview { number: u32, calendar: Calendar, question: Option<Question> },
    /// The people of this many rows, from one row on.
    People { number: u32, from_row: u32, rows: u32 },
}

encode_enum!(ToWorker {
    Language { 0: value },
    Read { scope: scope, limit: limit, auto: auto },
    Next {},
    Answered { request: request, at: at },
    Failed { request: request, failure: failure },
    Pause { why: why },
    Resume {},
    Stop {},
    ReadOn {},
    ReadAgain {},
    Probe {},
    Updated { at: at },
    Created { at: at },
    Removed { id: id },
    RemovedByUsername { username: username },
    Opened { id: id },
    Ask { number: number, question: question },
    Overview { number: number, calendar: calendar, question: question },
    People { number: number, from_row: from_row, rows: rows },
});

/// What the worker says.
#[derive(Clone, Debug, PartialEq)]
pub enum ToPage {
    /// Send this request.
    Fetch(Ask),
    /// There is nothing to send now.
    Nothing,
    /// What has been read so far.
    Coverage(Coverage),
    /// The answer to the question of this number, where its words stand in the texts of the rows, and when each row was
    /// read, in milliseconds since 1970.
    Answer { number: u32, answer: Answer, marks: Marks, read_at: Vec<Option<i64>> },
    /// The answer to the question of this number.
    Overview { number: u32, overview: Overview },
    /// The people that were asked for by this number.
    People { number: u32, batch: Batch },
}

encode_enum!(ToPage {
    Fetch { 0: value },
    Nothing {},
    Coverage { 0: value },
    Answer { number: number, answer: answer, marks: marks, read_at: read_at },
    Overview { number: number, overview: overview },
    People { number: number, batch: batch },
});
