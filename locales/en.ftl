## The shell

skip = Skip to the content
main-navigation = Main
users = Users
new-user = New user
sign-out = Sign out
settings = Settings
kept-in-tab = Signed in until you close this tab
kept-on-device = Signed in on this device
lost-title = There is nothing at this address
lost-body = The link may be incomplete or from another version of the console. Your work is not affected.
to-users = Go to the users
loading = Loading…
refreshing = refreshing…
try-again = Try again
reload = Reload the console
part-title = Part of the console did not load
part-body = The network may be gone, or a new version has taken this one’s place. What you typed before is kept as a draft. Try again, or reload to get the present version.
cancel = Cancel
dismiss = Dismiss
show-answer = Show the server’s answer
empty-spoken = empty
screen-title = { $screen } · { $product }
calls = Calls

## Signing in

sign-in = Sign in
sign-in-lead = Paste an API token of your GATE server. It is checked before it is kept.
token = API token
token-hint = It stays in this tab and is forgotten when you close it.
keep = Keep me signed in on this device
keep-hint = The token is then stored in this browser until you sign out. Anyone who uses this browser profile can use it.
checking = Checking the token…
show = Show
hide = Hide
sign-in-again = Sign in and go on
sign-out-discard = Sign out and discard
other-token-title = This is another token
other-token-body = What is on the screen, or under way, was begun under a different token. If you go on, it is sent in the name of this one.
use-other-token = Go on under this token
discard-typed = Discard what was typed
show-field = Show { $field }
hide-field = Hide { $field }
paused-ended-title = Your session has ended
paused-elsewhere-title = You signed out in another tab.
paused-locked-title = Locked
paused-ended = The server no longer accepts the token.
paused-elsewhere = What is on this tab’s screen is hidden.
paused-locked = Nobody has used the console for a while, so what is on the screen is hidden.
paused-unsaved = Your form stays as it is and goes on as soon as you sign in again.
paused-nothing-unsaved = Sign in again to go on where you were.
token-empty = Paste the token first.
token-space = There is a space or line break inside the token. Copy it again, in one piece.
token-character = The token contains a character no token has ({ $code }). Copy it again from where it was issued.
sign-in-refused = The server does not accept this token. Check that it is copied whole, has not expired, and belongs to this server.
sign-in-forbidden = The server knows this token but does not let it list users. Ask for a token with access to the User API.
sign-in-unreachable = No answer from { $api }. Either the network or the server is down, or the server does not allow this console’s address (CORS). Check your connection, then ask whoever runs the console.
sign-in-no-api = There is a server at { $api }, but no User API. The console’s configuration may name the wrong address.
sign-in-no-gate = Something answers at { $api }, but it is not a GATE server. The console’s configuration may name the wrong address.

## Leaving, drafts, reports

leave-title = Leave what is not saved?
leave-body = What you typed is kept as a draft in this tab until you save it, discard it or sign out. A password is never kept.
leave-sign-out = Signing out discards what you typed, in this tab and its drafts.
leave-keep = Leave, keep the draft
leave-discard = Discard and leave
stay = Stay
draft-too-large = The browser has no room to keep this as a draft: it would not survive a reload.
offer-title = There is a draft that was not saved
offer-password = A password was typed too. Passwords are never kept: enter it again.
offer-other-token = It was typed under another token than the one you signed in with. If you save it, it is sent in the name of yours.
offer-restore = Go on with the draft
offer-discard = Discard the draft
report-title = About the last save
newer = A newer version of the console is here. This tab goes on as it is; reload when it suits you. What you typed is kept, all but passwords.
offline = You are offline. What is on screen was read before; what you type stays. The console goes on by itself as soon as the network is back.
read-only-title = This token may only read
read-only-again = Let me try again
moments-ago = less than a minute ago
offer-body = It was typed { $age } and fills in: { $changes }.
read-only-said = The server refused a change: “{ $said }”. Nothing was changed; what needs that right is turned off. Reading goes on.
read-only-silent = The server refused a change. Nothing was changed; what needs that right is turned off. Reading goes on.
saved-lost = { $said } The answer was lost on the way, so the console looked again: it is done.
already-so = The record of { $name } already holds all of this. Nothing was sent.
nothing = nothing
quoted = “{ $text }”
not-kept-report = { $field }: the server kept { $kept } although { $sent } was sent.
changed-by-others-report = { $field } was changed by someone else meanwhile, from { $from } to { $to }. Your save left that as it is.

## Collisions

collision-title = Someone else changed this meanwhile
collision-body = Nothing was saved yet. Choose for each what it is to be.
collision-base = When you began:
collision-theirs = Now on the server:
collision-mine = Yours:
collision-choose = Choose one side for each.
collision-go-on = Save with these choices
create-anew = Create the account anew
changed-since = This account has changed since you opened it. Look again before you delete it:
delete-all-the-same = Delete all the same
stop-trying = Stop trying
retrying-now = Trying again now (try { $number } of { $most }).
retrying-in = { $count ->
    [one] Trying again in 1 second (try { $number } of { $most }).
   *[other] Trying again in { $count } seconds (try { $number } of { $most }).
}

## Values that are not what they seem
hidden-character = A character that would not be seen: { $code }
more-characters = { $count ->
    [one] … and 1 more character
   *[other] … and { $count } more characters
}
show-all-fields = { $count ->
    [one] Show the field
   *[other] Show all { $count } fields
}
lookalike = { $field } reads as “{ $reading }” but is not: it holds letters of another script that look alike: { $letters }.

## Configuration

config-title = The console is not set up correctly
config-next = Whoever runs this console can correct the file config.json beside it; then reload this page.
config-unreachable = config.json could not be loaded: the server did not answer.
config-text = text in quotation marks
config-page-size = 20, 50 or 100
config-timeout = a number from 0.1 to 600, with three decimals at most
config-lock = a number from 0 (never) to 1440, with three decimals at most
config-roles = a list of words in quotation marks
config-syntax = config.json is no JSON: the mistake is at line { $line }, column { $column }.
config-missing = config.json could not be loaded (the server answered { $status }).
config-api = In config.json, “api” is “{ $written }”. It must be an https address, http on localhost, or a path on this host such as /api/v1: over plain http the token could be read on the way.
config-no-api = config.json has no “api”: the address of the GATE User API.
config-unknown = config.json has “{ $key }”, which the console does not know. It knows { $known }.
config-wrong = In config.json, “{ $key }” is { $written }. It must be { $must }.

## Keyboard

find = Find or do
palette = Find a person, go somewhere, do something
palette-list = Results
palette-hint = Type a name, an id or an email; arrows choose, Enter goes there.
set-command = { $setting }: { $value }
on-this-screen = on this screen
searching = Looking…
filter-list = Filter the list
keys-title = What the keys do
keys-hint = Single keys rest while you type, and can be turned off in the settings.
close = Close
found-nobody = Nobody is called that. Try the whole username or id; some servers find a part of the username too.
found-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
act-keys = Show this list
act-next-row = Next person of the list
act-previous-row = Previous person of the list
act-next-page = Next page
act-previous-page = Previous page
act-edit = Edit the person
act-settings = Go to the settings
act-peek = Peek at the person, or no longer
act-pick = Select the person, or no longer
act-pick-range = Select from the last one to this one
act-calls = Go to the calls

## Export

export = Export…
export-title = Export the list
export-what = Which people
export-how = As what
export-csv = CSV, for a spreadsheet
export-json = JSON, every field
export-save = Save the file
stop = Stop
export-nothing = No file was saved.
export-refused = The browser did not take the file. Look whether it blocks downloads of this site.
export-page = This page ({ $rows })
export-all = All that match ({ $all })
export-progress = { $received } of { $all } read…
export-saved = { $count ->
    [one] 1 person is in { $name }.
   *[other] { $count } people are in { $name }.
}
export-differs = The list changed while it was read: the server counts { $all } now, { $saved } came. Export again for a whole one.
export-picked = Those selected ({ $rows })

## Settings

settings-lead = They hold for this browser, and for every tab of it at once.
settings-not-kept = This browser does not keep the settings: they hold until the tab is closed or reloaded.
theme-heading = Theme
language-heading = Language
language-browser = As the browser has it
time-zone-heading = Time zone
time-zone-system = As the system has it
time-zone-hint = Dates and times are shown in it, here and on every record.
density-heading = Row height
page-size-heading = Rows of a page
keyboard = Keyboard
shortcuts = Single keys do something
shortcuts-hint = Press ? for what they do. They never act while you type; Ctrl-K or ⌘-K works in any case.
kept-here = Kept in this tab
erase-drafts = Erase all drafts
drafts-erased = All drafts of this tab are erased.
save-drafts = Save the drafts as a file
discard-draft = Discard the draft { $title }
draft-discarded = The draft “{ $title }” is discarded.
about = About this console
version = Version and build
api-address = Address of the API
policy = Security policy in force
no-policy = None: the host sends no content-security-policy with this page. The recipes of Gatehouse do.
check-api = Check the API
theme-system = As the system has it
theme-light = Light
theme-dark = Dark
density-comfortable = Comfortable
density-compact = Compact
page-size-configured = As this console is set up ({ $size })
views-none = No saved views. Filter the list, then choose “Save this view…” in the side.
forget = Forget
forget-view = Forget the view { $name }
view-forgotten = The view “{ $name }” is forgotten.
save-views = Save the views as a file
file-saved = { $name } is saved.
views-text = Views from a file, as text
views-text-hint = Paste what is in a file that was saved here or in another browser.
add-views = Add these views
views-unreadable = There are no views in this text.
drafts-none = No drafts. What you type into a form is kept here until you save or discard it.
drafts-kept = { $count ->
    [one] 1 draft of a form that was not saved. It is gone when you sign out.
   *[other] { $count } drafts of forms that were not saved. They are gone when you sign out.
}
api-answers = The API answered after { $milliseconds } ms and takes your token. It lists { $people } people.

## Faults

fault-signed-out = Your session has ended.
fault-signed-out-next = Sign in again to go on where you were.
fault-forbidden = You are not allowed to do this.
fault-forbidden-next = Nothing was changed. Ask whoever issued your token for more rights.
fault-not-found = The server does not have this.
fault-not-found-next = It may have been deleted, or the address may be mistyped.
fault-conflict = Someone else’s change is in the way.
fault-conflict-next = Nothing was saved. Reload the record, look at what changed, and try again.
fault-too-many = The server asks for a pause.
fault-too-many-next = It has had too many requests. Wait a minute, then try again.
fault-too-many-wait = { $count ->
    [one] It has had too many requests. Wait 1 second, then try again.
   *[other] It has had too many requests. Wait { $count } seconds, then try again.
}
fault-broken = The server failed ({ $status }).
fault-broken-next = The fault is not yours, and nothing you typed is lost. Wait a moment, then try again.
fault-odd = The server answered in a way the console does not know ({ $status }).
fault-odd-next = Try again; if it stays, tell whoever runs the server.
fault-unreadable = The server’s answer cannot be read.
fault-not-json = It is incomplete or no JSON; a proxy may have answered instead. Try again.
fault-too-deep = It is nested more deeply than any record should be. Tell whoever runs the server.
fault-no-page = It is not a list of users. Try again; if it stays, tell whoever runs the server.
fault-no-user = It is not a user. Try again; if it stays, tell whoever runs the server.
fault-another-person = This username now belongs to someone else.
fault-another-person-next = The server answered for the account with id { $id }, not the one on screen, so nothing was sent. Open the person by id and make the change there.
fault-unreachable = No answer from the server.
fault-unreachable-next = Either the network or the server is down, or the server does not allow this console’s address (CORS). Check your connection, then try again.
fault-timed-out = The server takes too long.
fault-timed-out-next = The console stopped waiting. Try again in a moment.
fault-redirected = The server sends the console elsewhere.
fault-redirected-next = The console does not follow, because your token would go along. The address of the API in config.json may be wrong; tell whoever runs the console.
server-says = The server says: “{ $said }”.
sentences = { $first } { $second }
not-done = Not saved so far.
not-done-next = { $fault } The console has looked again since: the server has not made the change. What you typed is still here; you can send it once more.
unknown-outcome = Whether this was saved is not known.
unknown-outcome-next = { $fault } The server may have acted before the answer was lost, and looking again did not settle it. Look at the record before you send this once more. What you typed is still here.
gone-meanwhile = This account was deleted meanwhile.
gone-meanwhile-next = Nothing was saved. You can create the account anew with what is in this form: it gets another id, needs a new password, and keeps none of the server’s other fields.

## The list

filters = Filters
clear-filters = Clear the filters
person = Person
created-at = Created
last-login = Last login
updated = Changed
never = never
pages = Pages
first = First
previous = Previous
next = Next
last = Last
per-page = Rows per page
no-users-title = No users yet
no-users-body = The directory is empty. Create the first account to begin.
no-match-title = Nobody matches
no-match-body = No account fits all the filters at once. Id, organization and role must match exactly; on some servers the username too.
past-end-title = This page is past the end of the list
to-last-page = Go to the last page
refresh = Refresh
people-all = { $count ->
    [one] 1 person
   *[other] { $number } people
}
people-matching = { $count ->
    [one] 1 person matches
   *[other] { $number } people match
}
read-at = read at { $time }
range = { $first }–{ $last } of { $all }
past-end-body = The list has { $rows } rows now; people may have been deleted since the link was made.
unreadable-rows = { $count ->
    [one] 1 row of this page could not be read and is not shown.
   *[other] { $count } rows of this page could not be read and are not shown.
}
columns = Columns…
columns-title = Columns of the list
columns-hint = The person always comes first. Fields that only this server has are offered when the page on screen has them. With a mouse, drag a heading to move its column, or where it ends to size it.
columns-usual = The usual ones
width-narrow = Narrow
width-medium = Medium
width-wide = Wide
width-widest = Widest
width-of = Width of { $column }
move-up = Move { $column } forward
move-down = Move { $column } back
sort-hint = Sort this page, and only this page
sorted-here = Sorted within this page only
unsort = As the server has it
active-filters = Active filters
remove-filter = Remove the filter { $label }: { $value }
label-before = { $label }:{" "}
pick = Select { $name }
pick-page = Select everyone on this page
picked-people = Selected people
picked = { $count ->
    [one] 1 person selected.
   *[other] { $count } people selected.
}
picked-elsewhere = { $count ->
    [one] 1 of them is not on this page.
   *[other] { $count } of them are not on this page.
}
copy-usernames = Copy usernames
copy-emails = Copy emails
copied-lines = { $count ->
    [one] 1 line copied.
   *[other] { $count } lines copied.
}
unpick = Select nobody
peek-at = Peek at { $name }
peek = Beside the list
open = Open
open-person = Open { $name }
views = Saved views
save-view = Save this view…
save-view-title = Save this view
save-view-lead = Filters and rows per page, under a name of yours. Kept in this browser.
view-name = Name of the view
view-name-missing = Give the view a name.
view-save = Save the view
view-saved = The view “{ $name }” is saved.
view-command = View: { $name }

## One user

account = Account
profile = Profile
other-fields = Other fields of this server
other-fields-hint = Shown as the server sent them. An edit leaves them alone.
id = Id
edit = Edit
delete = Delete
replace = Replace the whole record
not-found-title = This user is not here
search = Search the users
open-by-username = Open this user by username
open-by-id = Open this user by id
copied = Copied.
copy-failed = The browser did not allow copying. Select the text and copy it by hand.
dot-name = A username of only dots cannot be part of an address. Find the person by id.
id-word = id
named-by-id = id “{ $id }”
not-found-body = The server has no user { $named }. The account may have been deleted or renamed.
copy-value = Copy { $what }
beside = Neighbours in the list
person-before = Previous person
person-after = Next person
place-in-list = { $place } of { $all }

## Forms

email-shape = Enter an email address with a name and a host, such as ana@example.com.
create = Create user
creating = Creating…
saving = Saving…
password-new = New password
password-edit-hint = Leave it empty to keep the present one.
password-hint = Hand it over by a safe way; nobody can read it here later.
generate = Generate
free = This username is free in this organization.
looking = Looking whether the username is free…
unsure = Many usernames contain this one, so the console cannot tell whether it is taken. The server will.
lookup-failed = Whether the username is free could not be looked up just now. The server will check it.
nothing-changed = Nothing has changed, so nothing was sent.
what-changes = What will change
no-changes = Nothing yet. Changes appear here as you type.
no-changes-read = Changes appear here once the JSON is right.
discard = Discard
checked-again = Put this right before you go on
server-refused = The server did not accept this
password-changed = a new one (not shown)
back = Back to the user
see-who = See who has it
field-username = Username
field-email = Email
field-password = Password
field-organization = Organization
field-first-name = First name
field-last-name = Last name
field-role = Role
hint-username = Unique within the organization.
hint-organization = Decides what the person may reach. Any name the server knows.
hint-role = Free text; roles differ from server to server.
required-username = Enter a username.
required-password = Enter a password, or generate one.
required-organization = Enter the organization the account belongs to.
required-any = Fill in this field.
strength-weak = Weak: easy to guess
strength-fair = Fair: could be longer
strength-good = Good
strength-strong = Strong
taken-by = This username is taken in the organization by { $name } (id { $id }).
save-nothing = Save
save-changes-count = { $count ->
    [one] Save 1 change
   *[other] Save { $count } changes
}
untouched-fields = { $count ->
    [one] Only these are sent. 1 other field stays as it is.
   *[other] Only these are sent. { $count } other fields stay as they are.
}
untouched-unknown = { $count ->
    [one] One of them is unknown to this console.
   *[other] { $count } of them are unknown to this console.
}
created = { $name } was created.
saved = The changes to { $name } were saved.
replaced = The record of { $name } was replaced.
edit-title = Edit { $name }
undo = Undo
undo-title = This change can be taken back
undo-field = { $field }: back to { $former }
undo-password = The former password cannot come back: no server tells it.
undo-collides = Not taken back: someone else has changed { $fields } since. Edit the record to decide.
undone = { $name } is as before.

## Replacing the record

replace-lead = The whole record as the server sent it. Everything below is sent back in one PUT; a field you remove may be lost.
record = Record as JSON
replace-button = Replace the record
json-no-object = A record is a JSON object, in curly brackets.
json-id-changed = The id cannot change. Put it back as it was.
json-no-username = A record needs a username that is text.
json-profile = The profile must be an object or null.
absent = not there
replace-title = Replace { $name }
json-ends = The text ends before the record does: a bracket or quote is missing.
json-syntax-at = This is no JSON at line { $line }, column { $column }. A comma, quote or bracket may be missing or too many.

## Deleting

delete-forever = The account stops working at once. The API has no way to bring it back.
deleting = Deleting…
delete-button = Delete user
type-username = Username, to confirm
type-username-wrong = This is not the username. Type it exactly as shown above.
delete-title = Delete { $name }?
delete-confirm = This role is privileged. Type the username { $username } to confirm.
deleted = { $name } was deleted.
already-gone = { $name } is gone already: someone else deleted the account.
delete-brings-back = A new account can be made afterwards with the same username, names, email, organization and role. It has none of the old one’s: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse has stopped
stopped-text = A fault in the console ended it. What you typed is kept in this tab as a draft, all but passwords, and is offered to you again after a reload. If you were saving, look at the record first: the change may have been made.
copy-report = Copy the report
report-hint = This report names a place in the console’s code and your browser, nothing that you typed or saw:
needs-program = Gatehouse needs JavaScript and WebAssembly. Allow them for this site, then reload the page.

## Calls

calls-shown = { $count ->
    [one] 1 call of this tab
   *[other] { $count } calls of this tab, { $shown } shown
}
calls-lead = What this tab has asked the API, the newest first. It is kept in memory until you sign out or close the tab. The token is never in it, and passwords are struck out.
calls-none = No call fits.
calls-save = Save as HAR
calls-forget = Forget all
calls-search = Search in calls
calls-which = Which calls
calls-all = All
calls-writes = Changes
calls-failed = Failed
call-attempt = try { $number }
call-took = { $milliseconds } ms
call-size = { $bytes } bytes
call-request = Sent
call-answer = Answered
call-empty = Answered without a body.
call-let-go = What it was answered is no longer kept: only that of the last calls is.
call-copy = Copy as { $tool }
call-copied = Copied as { $tool }.
call-token = Copied calls take the token from the variable TOKEN. A password that was struck out has to be put back.
call-unreachable = no answer
call-timed-out = too slow
call-redirected = sent elsewhere
call-given-up = given up
tree-more = { $count ->
    [one] … and 1 more
   *[other] … and { $count } more
}
odd-title = { $count ->
    [one] 1 thing that the contract does not list
   *[other] { $count } things that the contract does not list
}
odd-lead = What this server sends otherwise than its documentation says, each told once. The console copes with all of it.
odd-unknown = is a field that nobody documented.
odd-missing = is missing.
odd-retyped = came as { $kind }.
odd-seen = { $count ->
    [one] Seen in 1 call.
   *[other] Seen in { $count } calls.
}
