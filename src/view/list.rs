//! The list of users as markup: filter chips, table, rows and foot. Which rows, columns and selection it shows is
//! decided by its caller.

use super::{
    avatar::avatar,
    element::{Element, el},
    icon::{Icon, icon},
    pager::pager,
    platform::Platform,
    time::{Detail, time},
    value::{brief, brief_field, brief_in, without_text},
};
use crate::{
    display::{escape, field_value::FieldValue, time::parse},
    list::{
        columns::{self, Column, ShownColumn},
        page::{Page, Total},
        sort::SortOrder,
    },
    text,
    url::{
        query::{Filter, ListQuery, PAGE_SIZES},
        route::Route,
    },
    user::User,
};

/// `aria-rowindex` counts the row of headings (WAI-ARIA 1.2).
const FIRST_ROW: u64 = 2;

/// `aria-rowcount` where the number of rows is not known (WAI-ARIA 1.2).
const UNKNOWN_COUNT: &str = "-1";

/// A page of more rows than this is laid out and painted only where it is in view (style/first.css, `.long`).
const LONG: usize = 30;

/// Rows of the skeleton.
const MAX_SKELETON_ROWS: u32 = 20;

/// The rows that are on screen, and how they look.
pub struct List<'a> {
    /// How many users match in all, on every page.
    pub total: Total,
    /// The rows in the order in which they are shown.
    pub rows: &'a [User],
    /// The query that the page answers.
    pub query: &'a ListQuery,
    /// The columns beside the person.
    pub columns: &'a [ShownColumn],
    /// The order within the page; `None` for the server's.
    pub order: Option<&'a SortOrder>,
    /// Whether the user with this id is selected.
    pub is_selected: &'a dyn Fn(&str) -> bool,
    /// The reader's formats.
    pub platform: &'a dyn Platform,
}

impl List<'_> {
    /// The table with its rows.
    pub fn table(&self) -> Element {
        let first = self.query.offset() + FIRST_ROW;
        let rows = self.rows.iter().zip(first..);
        let rows = rows.map(|(user, index)| self.row(user).attribute("aria-rowindex", index.to_string()));
        let selected = self.rows.iter().filter(|user| (self.is_selected)(&user.id())).count();
        let select_page = checkbox("select-page", text::select_page())
            .property("checked", selected > 0 && selected == self.rows.len())
            .property("indeterminate", selected > 0 && selected < self.rows.len());
        let heading = |class: &str, column: Option<&Column>| {
            let label = column.map_or(text::user_column(), text::column);
            let sorted = self.order.filter(|order| order.column.as_ref() == column);
            let direction = sorted.map_or("none", |order| if order.descending { "descending" } else { "ascending" });
            let is_known = column.is_none_or(|column| Column::KNOWN.contains(column));
            let sorts_everyone = self.platform.has_directory() && is_known;
            let hint = if sorts_everyone { text::sort_everyone() } else { text::sort_hint() };
            let sort = button("sort").attribute("data-action", "sort").attribute("title", hint);
            let sort = sort.attribute("data-value", column.map_or("", Column::name)).text(label);
            el("th").attribute("scope", "col").class(class).attribute("aria-sort", direction).child(sort)
        };
        let headings = el("tr")
            .child(el("td").class("select-cell").child(select_page))
            .child(heading("user-column", None))
            .children(self.columns.iter().map(|shown| heading(shown.width.name(), Some(&shown.column))));
        let class = if self.rows.len() > LONG { "users long" } else { "users" };
        let count = match self.total {
            Total::Exactly(count) => (count + FIRST_ROW - 1).to_string(),
            Total::AtLeast(_) | Total::Unknown => UNKNOWN_COUNT.to_owned(),
        };
        let body = el("tbody").attribute("translate", "no").children(rows);
        let table = table(class, headings, body);
        scrolling(self.columns, table.attribute("aria-busy", "false").attribute("aria-rowcount", count))
    }

    fn row(&self, user: &User) -> Element {
        let (id, name, username) = (user.id(), user.display_name(), user.username());
        let below = (name != username).then(|| brief_in(el("span").class("tiny muted"), &username));
        let person = el("a")
            .class("user-link")
            .attribute("href", self.platform.href(&Route::user_by_id(&id)))
            .child(avatar(&name))
            .child(brief_in(el("span").class("name"), &name))
            .children(below);
        let spoken = escape::escape(&name);
        let select = checkbox("select", &text::select_user(&spoken)).attribute("data-value", id.as_str());
        let select = select.property("checked", (self.is_selected)(&id));
        let preview = el("a")
            .class("preview-link")
            .attribute("href", self.platform.href(&Route::Users(self.query.with_peek(Some(&id)))))
            .attribute("aria-label", text::preview_user(&spoken));
        el("tr")
            .child(el("td").class("select-cell").child(select))
            .child(el("th").attribute("scope", "row").attribute("aria-label", spoken).child(person).child(preview))
            .children(self.columns.iter().map(|shown| self.cell(shown, user)))
    }

    fn cell(&self, ShownColumn { column, width }: &ShownColumn, user: &User) -> Element {
        let value = column.value(user, |name, value| self.platform.redacted(name, value));
        // A class and no `:has()`: the browser would evaluate such a rule again for each text that changes.
        let is_never = column.is_time() && value == FieldValue::Null;
        let blank = if value.text().is_empty() && !is_never { " empty-cell" } else { "" };
        let cell = |class: &str| el("td").class(&format!("{class} {}{blank}", width.name()));
        let labelled = |class: &str| cell(class).attribute("data-label", text::column(column));
        match column {
            Column::Email => cell("email").children(brief_field(&value)),
            Column::Organization => cell("organization").child(self.filter_link(Filter::Organization, &value, "")),
            Column::Role => {
                cell("role-cell").child(self.filter_link(Filter::Role, &value, role_class(value.text(), self.platform)))
            }
            Column::LastLogin => labelled("time-cell").child(time(&value, Detail::Ago, self.platform)),
            Column::Other(_) if parse(value.text()).is_some() => {
                labelled("time-cell").child(time(&value, Detail::Day, self.platform))
            }
            column if column.is_time() => labelled("time-cell").child(time(&value, Detail::Day, self.platform)),
            _ => labelled("other mono").children(brief_field(&value)),
        }
    }

    /// An organization or a role as a link to everyone who has it.
    fn filter_link(&self, filter: Filter, value: &FieldValue, class: &str) -> Element {
        let text = value.text();
        if text.is_empty() {
            return without_text(value);
        }
        let route = Route::Users(self.query.with_filter(filter, text));
        brief_in(el("a").attribute("href", self.platform.href(&route)).class(class), text)
    }
}

/// Below the rows: what they cover, the page sizes, the list's dialogs and the pager. `page_size` is the number of rows
/// where the query names none.
pub fn foot(page: &Page, query: &ListQuery, page_size: u32, is_sorted: bool, platform: &dyn Platform) -> Element {
    let is_everyone_sorted = !query.sort().is_empty();
    let pagination = page.pagination(query, page_size);
    let [first, last] = [pagination.first_row, pagination.last_row].map(|number| platform.number(number));
    let count = text::total(pagination.total, |number| platform.number(number));
    let links = [pagination.first, pagination.previous, pagination.next, pagination.last]
        .map(|query| query.map(|query| platform.href(&Route::Users(query))));
    let current = query.limit(page_size);
    let sizes = PAGE_SIZES.map(|size| {
        let option = el("option").attribute("value", size.to_string()).text(size.to_string());
        if size == current { option.attribute("selected", "") } else { option }
    });
    let sorted = (is_sorted || is_everyone_sorted).then(|| {
        let undo = button("button bare").attribute("data-action", "unsort").text(text::server_order());
        let note = match is_everyone_sorted {
            true if page.is_partial() => text::sorted_so_far(),
            true => text::sorted_everyone(),
            false => text::sorted_page_only(),
        };
        el("p").class("sorted-note").text(note).child(undo)
    });
    let sizes = el("select").attribute("data-action", "page-size").children(sizes);
    el("div")
        .class("foot")
        .child(el("p").class("row-range").attribute("role", "status").text(text::row_range(&first, &last, &count)))
        .children(sorted)
        .child(el("label").class("page-size").text(text::per_page()).child(sizes))
        .child(
            el("div")
                .child(opens_dialog(button("button bare"), "columns").text(text::columns()))
                .child(opens_dialog(button("button bare"), "export").text(text::export())),
        )
        .child(pager(links))
}

/// The head of the screen: its title, what the rows cover, the filters in force, and what can be done.
/// `coverage` says what the directory has read, where it answers.
pub fn head(
    status: &str,
    is_partial: bool,
    is_busy: bool,
    coverage: Option<Element>,
    chips: Element,
    create: Element,
) -> Element {
    let title = el("h1").attribute("tabindex", "-1").text(text::users());
    let status = el("p").class("tiny muted").attribute("role", "status").text(status);
    // A number that grows twice a second is announced by the directory.
    let status = if is_partial { status.attribute("aria-live", "off") } else { status };
    let refresh = button("button").attribute("data-action", "refresh").attribute("aria-disabled", is_busy.to_string());
    let refresh = refresh.child(icon(Icon::Refresh)).text(text::refresh());
    el("header")
        .class("head")
        .child(el("div").child(title).child(status).children(coverage))
        .child(chips)
        .child(el("div").class("actions").child(refresh).child(create))
}

/// A link to a screen that writes; plain text that says why not, where the token may only read.
pub fn write_link(
    route: &Route,
    class: &str,
    label: &str,
    mark: Option<Icon>,
    is_read_only: bool,
    platform: &dyn Platform,
) -> Element {
    let link = if is_read_only {
        let off = el("span").attribute("role", "link").class("button disabled").attribute("aria-disabled", "true");
        off.attribute("title", text::read_only_title())
    } else {
        el("a").class(format!("button {class}").trim_end()).attribute("href", platform.href(route))
    };
    link.children(mark.map(icon)).text(label)
}

/// Placeholders of the height of rows, so that nothing moves when the rows come.
pub fn skeleton(limit: u32, columns: &[ShownColumn]) -> Element {
    let heading = |class: &str, label: &str| el("th").attribute("scope", "col").class(class).text(label);
    let headings = el("tr")
        .child(el("td").class("select-cell"))
        .child(heading("user-column", text::user_column()))
        .children(columns.iter().map(|shown| heading(shown.width.name(), text::column(&shown.column))));
    let cells = (columns.len() + 2).to_string();
    let row = || el("tr").class("skeleton-row").child(el("td").attribute("colspan", cells.as_str()));
    let rows = (0..limit.min(MAX_SKELETON_ROWS)).map(|_| row());
    let table = table("users", headings, el("tbody").children(rows));
    scrolling(columns, table.attribute("aria-busy", "true").attribute("aria-rowcount", UNKNOWN_COUNT))
}

fn table(class: &str, headings: Element, body: Element) -> Element {
    let head = el("thead").child(headings);
    el("table").class(class).attribute("aria-label", text::users()).child(head).child(body)
}

fn scrolling(columns: &[ShownColumn], table: Element) -> Element {
    el("div").class(if columns::fit_on_desktop(columns) { "scroll fits" } else { "scroll" }).child(table)
}

/// The filters in force, each a link that removes it. Empty where no filter is set, so that what follows stays in
/// place.
pub fn chips(query: &ListQuery, platform: &dyn Platform) -> Element {
    // The search stands in its field, which is always in view.
    let active = |filter: &Filter| *filter != Filter::Search && !query.filter(*filter).is_empty();
    let chips = Filter::ALL.into_iter().filter(active).map(|filter| {
        let (label, value) = (text::filter(filter), query.filter(filter));
        let chip = el("a")
            .class("chip")
            .attribute("href", platform.href(&Route::Users(query.with_filter(filter, ""))))
            .attribute("aria-label", text::remove_filter(label, &escape::escape(&text::filter_value(filter, value))))
            .child(el("span").text(text::label_before(label)));
        el("li").child(chip.children(brief(&text::filter_value(filter, value))))
    });
    el("ul").class("chips").attribute("aria-label", text::active_filters()).children(chips)
}

/// The id of a filter's field.
pub fn filter_id(filter: Filter) -> String {
    format!("filter-{}", filter.name())
}

/// The fields of the form in their order, and the button that shows those which are hidden at first (style/first.css).
/// With no directory, only the API's filters have a field, and all of them are shown.
pub fn filter_fields<'a>(
    query: &ListQuery,
    has_directory: bool,
    is_open: bool,
    problem: impl Fn(Filter) -> &'a str,
) -> Element {
    let fields = el("div").class("fields");
    let field = |filter: &Filter| filter_field(*filter, query, problem(*filter));
    if !has_directory {
        return fields.children(Filter::OF_API.iter().map(field));
    }
    let label = |class: &str, label| el("span").class(class).text(label);
    let more = button("button bare more-filters").attribute("aria-expanded", is_open.to_string());
    let more = more.attribute("data-action", "more-filters").child(icon(Icon::Plus));
    let more = more.child(label("wide-only", text::more_filters())).child(label("phone-only", text::filters()));
    fields.children(Filter::FIELDS.iter().map(field)).child(more)
}

/// A filter's label and field. The field has no value here: what is being typed stays.
fn filter_field(filter: Filter, query: &ListQuery, problem: &str) -> Element {
    let id = filter_id(filter);
    let problem_id = if problem.is_empty() { String::new() } else { format!("{id}-problem") };
    let label = if filter == Filter::Search { text::search_label() } else { text::filter(filter) };
    let label = el("label").attribute("for", id.as_str()).text(label);
    let suggests = matches!(filter, Filter::Organization | Filter::Role);
    let input = el("input")
        .attribute("id", id.as_str())
        .attribute("type", "search")
        .attribute("dir", "auto")
        .attribute("autocomplete", "off")
        .attribute("autocapitalize", "none")
        .attribute("spellcheck", "false")
        // Always there, so that the field is patched: a new one would lose what is being typed.
        .attribute("aria-invalid", (!problem.is_empty()).to_string())
        .attribute("aria-describedby", problem_id.as_str())
        .maybe_attribute("list", suggests.then(|| suggestions_id(filter)));
    let kind = match filter {
        Filter::Search => "search",
        Filter::Username | Filter::Id => "extra",
        _ => "",
    };
    let state = match (problem.is_empty(), query.filter(filter).is_empty()) {
        (false, _) => "invalid",
        (true, false) => "active",
        (true, true) => "",
    };
    let problem =
        (!problem.is_empty()).then(|| brief_in(el("p").class("problem").attribute("id", problem_id.as_str()), problem));
    let class: Vec<&str> = ["filter", kind, state].into_iter().filter(|class| !class.is_empty()).collect();
    el("div").class(&class.join(" ")).child(label).child(input).children(problem)
}

/// What a filter's field suggests.
pub fn suggestions<'a>(filter: Filter, values: impl IntoIterator<Item = &'a String>) -> Element {
    let options = values.into_iter().map(|value| el("option").attribute("value", value.as_str()));
    el("datalist").attribute("id", suggestions_id(filter)).children(options)
}

fn suggestions_id(filter: Filter) -> String {
    format!("{}-list", filter_id(filter))
}

/// A role as it stands beside others, or what stands in its place.
pub fn role_badge(role: &FieldValue, platform: &dyn Platform) -> Element {
    match role.text() {
        "" => without_text(role),
        text => brief_in(el("span").class(role_class(text, platform)).attribute("translate", "no"), text),
    }
}

fn role_class(role: &str, platform: &dyn Platform) -> &'static str {
    if platform.is_privileged(role) { "role privileged" } else { "role" }
}

/// A button whose click the app acts on by its `data-action`.
pub fn button(class: &str) -> Element {
    el("button").attribute("type", "button").class(class)
}

/// Makes a button open the dialog of this name.
pub fn opens_dialog(button: Element, name: &'static str) -> Element {
    button.attribute("aria-haspopup", "dialog").attribute("data-action", "open-dialog").attribute("data-value", name)
}

fn checkbox(action: &'static str, label: &str) -> Element {
    let checkbox = el("input").attribute("type", "checkbox");
    checkbox.attribute("data-action", action).attribute("aria-label", label)
}
