## The shell

skip = Skip to main content
main-navigation = Main
users = Users
new-user = New user
sign-out = Sign out
settings = Settings
kept-in-tab = Signed in until you close this tab
kept-on-device = Signed in on this device
lost-title = Page not found
lost-body = The link may be incomplete, or it may come from another version of the console. Your work is not affected.
to-users = Go to users
loading = Loading…
refreshing = Refreshing…
try-again = Try again
reload = Reload page
part-title = Part of the console didn’t load
part-body = You may be offline, or a new version may have been released. What you typed is kept as a draft. Try again, or reload the page to get the latest version.
cancel = Cancel
dismiss = Dismiss
show-answer = Show the server’s response
empty-spoken = empty
screen-title = { $screen } · { $product }
calls = Request log

## Signing in

sign-in = Sign in
sign-in-lead = Paste an API token for your GATE server. The console checks the token before storing it.
token = API token
token-hint = Stored in this tab only, until you close it.
keep = Keep me signed in on this device
keep-hint = The token is stored in this browser until you sign out. Anyone who uses this browser profile can use it.
checking = Checking token…
show = Show
hide = Hide
sign-in-again = Sign in and continue
sign-out-discard = Discard and sign out
other-token-title = This is a different token
other-token-body = Your unsaved work was started with a different token. If you continue, it will be sent with the new one.
use-other-token = Continue with this token
discard-typed = Discard unsaved work
show-field = Show { $field }
hide-field = Hide { $field }
paused-ended-title = Your session has ended
paused-elsewhere-title = You signed out in another tab
paused-locked-title = Locked
paused-ended = The server no longer accepts your token.
paused-elsewhere = The content of this tab is hidden.
paused-locked = The console was idle for a while, so its content is hidden.
paused-unsaved = Your unsaved changes are still here. Sign in again to continue.
paused-nothing-unsaved = Sign in again to pick up where you left off.
token-empty = Enter an API token.
token-space = There is a space or line break inside the token. Copy the whole token again.
token-character = The token contains an invalid character ({ $code }). Copy it again from where it was issued.
sign-in-refused = The server does not accept this token. Check that you copied all of it, that it hasn’t expired and that it belongs to this server.
sign-in-forbidden = The server accepts this token but doesn’t let it list users. Ask for a token with access to the User API.
sign-in-unreachable = No response from { $api }. The network or the server may be down, or the server may not allow this console’s address (CORS). Check your connection, then ask whoever runs the console.
sign-in-no-api = The server at { $api } has no User API. The console may be configured with the wrong address.
sign-in-no-gate = Something responds at { $api }, but it is not a GATE server. The console may be configured with the wrong address.

## Leaving, drafts, reports

leave-title = Leave without saving?
leave-body = Your changes are kept as a draft in this tab until you save them, discard them or sign out. Passwords are never kept.
leave-sign-out = Signing out discards your unsaved changes and all drafts in this tab.
leave-keep = Leave and keep draft
leave-discard = Discard and leave
stay = Keep editing
draft-too-large = The browser has no room to store this draft. You will lose it if you reload the page.
offer-title = You have an unsaved draft
offer-password = You also typed a password. Passwords are never kept, so enter it again.
offer-other-token = This draft was started with a different token. If you save it, it will be sent with your current token.
offer-restore = Continue with the draft
offer-discard = Discard the draft
report-title = About your last save
newer = A newer version of the console is available. You can keep working and reload when you are ready. What you typed is kept, except passwords.
offline = You are offline. This page shows data loaded earlier, and what you typed is safe. The console continues when the network is back.
read-only-title = This token is read-only
read-only-again = Enable editing
moments-ago = less than a minute ago
offer-body = Last edited { $age }. Fields: { $changes }.
read-only-said = The server refused a change: “{ $said }”. Nothing was changed. Editing is turned off, but you can still view users.
read-only-silent = The server refused a change. Nothing was changed. Editing is turned off, but you can still view users.
saved-lost = { $said } The server’s response was lost, but the console has confirmed the result.
already-so = { $name } already has all of these values. Nothing was sent.
nothing = (empty)
quoted = “{ $text }”
not-kept-report = { $field }: the server saved { $kept } instead of { $sent }.
changed-by-others-report = { $field }: someone else changed this from { $from } to { $to } while you were editing. Your save kept their change.

## Conflicts

collision-title = Someone else changed this user
collision-body = Nothing has been saved yet. Choose which value to keep for each field.
collision-base = When you started:
collision-theirs = On the server now:
collision-mine = Yours:
collision-choose = Choose a value for each field.
collision-go-on = Save chosen values
create-anew = Recreate user
changed-since = This user has changed since you opened it. Review the changes before you delete:
delete-all-the-same = Delete anyway
stop-trying = Stop retrying
retrying-now = Retrying now (attempt { $number } of { $most }).
retrying-in = { $count ->
    [one] Retrying in 1 second (attempt { $number } of { $most }).
   *[other] Retrying in { $count } seconds (attempt { $number } of { $most }).
}

## Values that are not what they seem
hidden-character = Invisible character: { $code }
more-characters = { $count ->
    [one] … and 1 more character
   *[other] … and { $count } more characters
}
show-all-fields = { $count ->
    [one] Show 1 field
   *[other] Show all { $count } fields
}
lookalike = { $field } looks like “{ $reading }” but is different. It contains similar letters from another script: { $letters }.

## Configuration

config-title = The console is not configured correctly
config-next = Whoever runs this console can fix config.json on its web server. Then reload this page.
config-unreachable = config.json could not be loaded: the server did not respond.
config-text = text in quotation marks
config-page-size = 20, 50 or 100
config-timeout = a number from 0.1 to 600, with at most three decimal places
config-lock = a number from 0 (never) to 1440, with at most three decimal places
config-roles = a list of words, each in quotation marks
config-syntax = config.json is not valid JSON. The error is at line { $line }, column { $column }.
config-missing = config.json could not be loaded (the server returned { $status }).
config-api = In config.json, “api” is “{ $written }”. It must be an https address, an http address on localhost, or a path on this host such as /api/v1. Over plain http, others could read the token.
config-no-api = config.json does not set “api”, the address of the GATE User API.
config-unknown = config.json contains “{ $key }”, which is not a setting. The settings are { $known }.
config-wrong = In config.json, “{ $key }” is { $written }. It must be { $must }.

## Keyboard

find = Search or run a command
palette = Search or run a command
palette-list = Results
palette-hint = Type a username, ID or email to find a user. Use the arrow keys to choose, then press Enter.
set-command = { $setting }: { $value }
on-this-screen = On this screen
searching = Searching…
filter-list = Filter users
keys-title = Keyboard shortcuts
keys-hint = Single-key shortcuts are ignored while you type. You can turn them off in Settings.
close = Close
found-nobody = No matching users. Try the full username or ID.
found-people = { $count ->
    [one] 1 user
   *[other] { $count } users
}
act-keys = Show keyboard shortcuts
act-next-row = Next user in the list
act-previous-row = Previous user in the list
act-next-page = Next page
act-previous-page = Previous page
act-edit = Edit user
act-settings = Go to settings
act-peek = Show or hide preview
act-pick = Select or deselect user
act-pick-range = Select from the last selected user to this one
act-calls = Go to request log

## Export

export = Export…
export-title = Export users
export-what = Users
export-how = Format
export-csv = CSV, for spreadsheets
export-json = JSON, with every field
export-save = Download
stop = Stop
export-nothing = No file was downloaded.
export-refused = The browser did not accept the file. Check whether it blocks downloads from this site.
export-page = This page ({ $rows })
export-all = All matching users ({ $all })
export-progress = { $received } of { $all } loaded…
export-saved = { $count ->
    [one] Exported 1 user to { $name }.
   *[other] Exported { $count } users to { $name }.
}
export-differs = The list changed during the export: the server now counts { $all } users, but the file contains { $saved }. Export again for a complete list.
export-picked = Selected users ({ $rows })

## Settings

settings-lead = Saved in this browser. Changes apply to all its tabs.
settings-not-kept = This browser can’t store settings. Your changes last until you close or reload this tab.
theme-heading = Theme
language-heading = Language
language-browser = Match browser
time-zone-heading = Time zone
time-zone-system = Match system
time-zone-hint = Used for all dates and times in the console.
density-heading = Row height
page-size-heading = Rows per page
keyboard = Keyboard
shortcuts = Single-key shortcuts
shortcuts-hint = Press ? to see them. They are ignored while you type. Ctrl-K or ⌘-K always works.
kept-here = Drafts in this tab
erase-drafts = Discard all drafts
drafts-erased = All drafts in this tab were discarded.
save-drafts = Download drafts
discard-draft = Discard the draft “{ $title }”
draft-discarded = The draft “{ $title }” was discarded.
about = About this console
version = Version
api-address = API address
policy = Content security policy
no-policy = None. The web server sends no Content-Security-Policy header with this page. Gatehouse’s deployment recipes include one.
check-api = Test API connection
theme-system = Match system
theme-light = Light
theme-dark = Dark
density-comfortable = Comfortable
density-compact = Compact
page-size-configured = Default ({ $size })
views-none = No saved views. Filter the list of users, then choose “Save view…” in the sidebar.
forget = Delete
forget-view = Delete the view “{ $name }”
view-forgotten = The view “{ $name }” was deleted.
save-views = Download views
file-saved = Downloaded { $name }.
views-text = Views to import
views-text-hint = Paste the contents of a views file downloaded here or in another browser.
add-views = Import views
views-unreadable = This text contains no saved views.
drafts-none = No drafts. What you type in a form is kept here until you save or discard it.
drafts-kept = { $count ->
    [one] 1 unsaved draft. Signing out discards it.
   *[other] { $count } unsaved drafts. Signing out discards them.
}
api-answers = The API responded in { $milliseconds } ms and accepts your token. It lists { $people } users.

## Faults

fault-signed-out = Your session has ended.
fault-signed-out-next = Sign in again to pick up where you left off.
fault-forbidden = You don’t have permission to do this.
fault-forbidden-next = Nothing was changed. Ask whoever issued your token for more permissions.
fault-not-found = The server could not find this.
fault-not-found-next = It may have been deleted, or the address may be wrong.
fault-conflict = This conflicts with another change.
fault-conflict-next = Nothing was saved. Reload the user, check what changed, then try again.
fault-too-many = Too many requests.
fault-too-many-next = The server is limiting requests. Wait a minute, then try again.
fault-too-many-wait = { $count ->
    [one] The server is limiting requests. Wait 1 second, then try again.
   *[other] The server is limiting requests. Wait { $count } seconds, then try again.
}
fault-broken = The server ran into an error ({ $status }).
fault-broken-next = The problem is on the server, and nothing you typed is lost. Wait a moment, then try again.
fault-odd = The server sent an unexpected response ({ $status }).
fault-odd-next = Try again. If it keeps happening, tell whoever runs the server.
fault-unreadable = The server’s response could not be read.
fault-not-json = It is incomplete or not JSON. A proxy may have responded instead. Try again.
fault-too-deep = Its data is nested too deeply. Tell whoever runs the server.
fault-no-page = It is not a list of users. Try again. If it keeps happening, tell whoever runs the server.
fault-no-user = It is not a user. Try again. If it keeps happening, tell whoever runs the server.
fault-another-person = This username now belongs to another user.
fault-another-person-next = The server returned the user with ID { $id }, not the one on screen, so nothing was sent. Open the user by ID and make the change there.
fault-unreachable = No response from the server.
fault-unreachable-next = The network or the server may be down, or the server may not allow this console’s address (CORS). Check your connection, then try again.
fault-timed-out = The server took too long to respond.
fault-timed-out-next = The console stopped waiting. Try again in a moment.
fault-redirected = The server redirected the request.
fault-redirected-next = The console did not follow the redirect, to protect your token. The API address in config.json may be wrong. Tell whoever runs the console.
server-says = The server says: “{ $said }”.
sentences = { $first } { $second }
not-done = The change has not been made.
not-done-next = { $fault } The console checked: so far, the server has not made the change. What you typed is still here. You can try again.
unknown-outcome = The console can’t tell whether the change was made.
unknown-outcome-next = { $fault } The server may have made the change before its response was lost. Check the user before you try again. What you typed is still here.
gone-meanwhile = This user has been deleted.
gone-meanwhile-next = Nothing was saved. You can recreate the user from this form. The new user gets another ID, needs a new password and loses all server-specific fields.

## The list

filters = Filters
clear-filters = Clear filters
person = User
created-at = Created
last-login = Last sign-in
updated = Updated
never = Never
pages = Pagination
first = First
previous = Previous
next = Next
last = Last
per-page = Rows per page
no-users-title = No users yet
no-users-body = Create the first user to get started.
no-match-title = No matching users
no-match-body = No user matches all the filters. ID, organization and role must match exactly. On some servers, so must the username.
past-end-title = This page is past the end of the list
to-last-page = Go to last page
refresh = Refresh
people-all = { $count ->
    [one] 1 user
   *[other] { $number } users
}
people-matching = { $count ->
    [one] 1 matching user
   *[other] { $number } matching users
}
read-at = Loaded at { $time }
range = { $first }–{ $last } of { $all }
past-end-body = The list now has { $rows } users. Some may have been deleted since the link was created.
unreadable-rows = { $count ->
    [one] 1 user could not be read and is missing here.
   *[other] { $count } users could not be read and are missing here.
}
columns = Columns…
columns-title = Columns
columns-hint = The user always comes first. Server-specific fields appear here when the current page contains them. With a mouse, drag a column heading to move it, or its edge to resize it.
columns-usual = Reset to default
width-narrow = Narrow
width-medium = Medium
width-wide = Wide
width-widest = Extra wide
width-of = Width of { $column }
move-up = Move { $column } up
move-down = Move { $column } down
sort-hint = Sort this page only
sorted-here = Only this page is sorted
unsort = Server order
active-filters = Active filters
remove-filter = Remove filter { $label }: { $value }
label-before = { $label }:{" "}
pick = Select { $name }
pick-page = Select all users on this page
picked-people = Selected users
picked = { $count ->
    [one] 1 user selected.
   *[other] { $count } users selected.
}
picked-elsewhere = { $count ->
    [one] 1 is not on this page.
   *[other] { $count } are not on this page.
}
copy-usernames = Copy usernames
copy-emails = Copy emails
copied-lines = { $count ->
    [one] Copied 1 line.
   *[other] Copied { $count } lines.
}
unpick = Clear selection
peek-at = Preview { $name }
peek = Preview
open = Open
open-person = Open { $name }
views = Saved views
save-view = Save view…
save-view-title = Save view
save-view-lead = Saves the filters and rows per page in this browser.
view-name = View name
view-name-missing = Enter a name for the view.
view-save = Save view
view-saved = The view “{ $name }” was saved.
view-command = View: { $name }

## One user

account = Account
profile = Profile
other-fields = Server-specific fields
other-fields-hint = Shown as the server sent them. Editing the user does not change them.
id = ID
edit = Edit
delete = Delete
replace = Replace record
not-found-title = User not found
search = Search users
open-by-username = Open by username
open-by-id = Open by ID
copied = Copied.
copy-failed = The browser did not allow copying. Select the text and copy it manually.
dot-name = A username made only of dots can’t be part of an address. Use the ID instead.
id-word = ID
named-by-id = with ID “{ $id }”
not-found-body = The server has no user { $named }. The user may have been deleted or renamed.
copy-value = Copy { $what }
beside = Previous and next user
person-before = Previous user
person-after = Next user
place-in-list = { $place } of { $all }

## Forms

email-shape = Enter an email address in the form name@example.com.
create = Create user
creating = Creating…
saving = Saving…
password-new = New password
password-edit-hint = Leave empty to keep the current password.
password-hint = Share it over a secure channel. Nobody can view it here later.
generate = Generate
free = This username is available in this organization.
looking = Checking whether the username is available…
unsure = Many usernames contain this one, so the console can’t tell whether it is taken. The server will check it.
lookup-failed = The console could not check whether the username is available. The server will check it.
nothing-changed = No changes to save.
what-changes = What will change
no-changes = No changes yet. Changes appear here as you type.
no-changes-read = Changes appear here once the JSON is valid.
discard = Discard
checked-again = Fix these problems first
server-refused = The server did not accept these values
password-changed = New password (hidden)
back = Back to user
see-who = Open this user
field-username = Username
field-email = Email
field-password = Password
field-organization = Organization
field-first-name = First name
field-last-name = Last name
field-role = Role
hint-username = Must be unique within the organization.
hint-organization = Controls what the user can access. Use a name that the server knows.
hint-role = Free text. Roles vary by server.
required-username = Enter a username.
required-password = Enter or generate a password.
required-organization = Enter an organization.
required-any = This field is required.
strength-weak = Weak: easy to guess
strength-fair = Fair: could be longer
strength-good = Good
strength-strong = Strong
taken-by = This username is taken in this organization by { $name } (ID { $id }).
save-nothing = Save
save-changes-count = { $count ->
    [one] Save 1 change
   *[other] Save { $count } changes
}
untouched-fields = { $count ->
    [one] Only these changes are sent. 1 other field stays unchanged.
   *[other] Only these changes are sent. { $count } other fields stay unchanged.
}
untouched-unknown = { $count ->
    [one] 1 of them is server-specific.
   *[other] { $count } of them are server-specific.
}
created = { $name } was created.
saved = Your changes to { $name } were saved.
replaced = The record of { $name } was replaced.
edit-title = Edit { $name }
undo = Undo
undo-title = Undo your last change
undo-field = { $field }: back to { $former }
undo-password = The previous password can’t be restored: the server never returns passwords.
undo-collides = Not undone: someone else has changed { $fields } since. Edit the user to resolve this.
undone = Your change to { $name } was undone.

## Replacing the record

replace-lead = The whole record as the server sent it. All of it is sent back in one PUT request. If you remove a field, its value may be lost.
record = Record (JSON)
replace-button = Replace record
json-no-object = The record must be a JSON object in curly brackets.
json-id-changed = The ID can’t be changed. Restore the original value.
json-no-username = The record needs a username, as text.
json-profile = The profile must be an object or null.
absent = (not set)
replace-title = Replace the record of { $name }
json-ends = The JSON is incomplete: a bracket or quotation mark is missing.
json-syntax-at = Invalid JSON at line { $line }, column { $column }. A comma, quotation mark or bracket may be missing or extra.

## Deleting

delete-forever = The user loses access immediately. The API can’t restore deleted users.
deleting = Deleting…
delete-button = Delete user
type-username = Confirm username
type-username-wrong = This is not the username. Type it exactly as shown above.
delete-title = Delete { $name }?
delete-confirm = This role is privileged. Type the username { $username } to confirm.
deleted = { $name } was deleted.
already-gone = { $name } had already been deleted.
delete-brings-back = You can recreate this user with the same username, name, email, organization and role. These are lost: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse has stopped
stopped-text = The console ran into an error. What you typed is kept in this tab as a draft, except passwords, and is offered again after you reload. If you were saving, check the user first: the change may have been made.
copy-report = Copy report
report-hint = This report contains technical details about the console and your browser, but nothing you typed or saw:
needs-program = Gatehouse needs JavaScript and WebAssembly. Allow them for this site, then reload the page.

## Request log

calls-shown = { $count ->
    [one] 1 request in this tab
   *[other] { $count } requests in this tab, { $shown } shown
}
calls-lead = Recent API requests from this tab, newest first. The log is kept in memory until you sign out or close the tab. It never contains your token, and passwords are hidden.
calls-none = No matching requests.
calls-save = Download HAR
calls-forget = Clear log
calls-search = Search requests
calls-which = Show
calls-all = All
calls-writes = Changes
calls-failed = Failed
call-attempt = attempt { $number }
call-took = { $milliseconds } ms
call-size = { $bytes } bytes
call-request = Request
call-answer = Response
call-empty = The response is empty.
call-let-go = Response no longer available. Only recent requests keep theirs.
call-copy = Copy as { $tool }
call-copied = Copied as { $tool }.
call-token = Copied requests read the token from the variable TOKEN. Hidden passwords have to be filled in again.
call-unreachable = no response
call-timed-out = timed out
call-redirected = redirected
call-given-up = aborted
tree-more = { $count ->
    [one] … and 1 more
   *[other] … and { $count } more
}
odd-title = { $count ->
    [one] 1 difference from the API documentation
   *[other] { $count } differences from the API documentation
}
odd-lead = Where this server’s responses differ from its documentation. The console handles all of these.
odd-unknown = is not documented.
odd-missing = is missing.
odd-retyped = was sent as { $kind }.
odd-seen = { $count ->
    [one] Seen in 1 request.
   *[other] Seen in { $count } requests.
}
