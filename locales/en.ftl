## The shell

skip = Skip to main content
main-navigation = Main
users = Users
new-user = New user
sign-out = Sign out
settings = Settings
signed-in-tab = Signed in until you close this tab
signed-in-device = Signed in on this device
page-not-found-title = Page not found
page-not-found-body = The link may be incomplete, or it may come from another version of the console. Your work is not affected.
go-to-users = Go to users
loading = Loading…
refreshing = Refreshing…
try-again = Try again
reload = Reload page
chunk-failed-title = Part of the console didn’t load
chunk-failed-body = You may be offline, or a new version may have been released. What you typed is kept as a draft. Try again, or reload the page to get the latest version.
cancel = Cancel
dismiss = Dismiss
show-response = Show the server’s response
absent-label = not provided
screen-title = { $screen } · { $product }
request-log = Request log

## Signing in

sign-in = Sign in
sign-in-lead = Paste an API token for your GATE server. The console checks the token before storing it.
token = API token
token-hint = Stored in this tab only, until you close it.
keep-signed-in = Keep me signed in on this device
keep-signed-in-hint = The token is stored in this browser until you sign out. Anyone who uses this browser profile can use it.
checking = Checking token…
show = Show
hide = Hide
sign-in-again = Sign in and continue
sign-out-discard = Discard and sign out
other-token-title = This is a different token
other-token-body = Your unsaved work was started with a different token. If you continue, it will be sent with the new one.
use-other-token = Continue with this token
discard-unsaved = Discard unsaved work
show-field = Show { $field }
hide-field = Hide { $field }
pause-expired-title = Your session has ended
pause-signed-out-elsewhere-title = You signed out in another tab
pause-locked-title = Locked
pause-another-token-title = Use another token
pause-expired = The server no longer accepts your token.
pause-signed-out-elsewhere = The content of this tab is hidden.
pause-locked = The console was idle for a while, so its content is hidden.
pause-another-token = What you began stays on this page.
pause-unsaved = Your unsaved changes are still here. Sign in again to continue.
pause-nothing-unsaved = Sign in again to pick up where you left off.
token-empty = Enter an API token.
token-space = There is a space or line break inside the token. Copy the whole token again.
token-character = The token contains an invalid character ({ $code }). Copy it again from where it was issued.
sign-in-refused = The server does not accept this token. Check that you copied all of it, that it hasn’t expired and that it belongs to this server.
sign-in-forbidden = The server accepts this token but doesn’t let it list users. Ask for a token with access to the User API.
sign-in-unreachable = No response from { $api }. The network or the server may be down, or the server may not allow this console’s address (CORS). Check your connection, then ask whoever runs the console.
sign-in-no-api = The server at { $api } has no User API. The console may be configured with the wrong address.
sign-in-no-gate = Something responds at { $api }, but it is not a GATE server. The console may be configured with the wrong address.
sign-in-page-before = { $api } returned a web page or a redirect instead of data. You may have to sign in to a proxy first: reload this page, sign in there, then enter the token again. If reloading doesn’t help, tell whoever runs the console: the API address in config.json may be wrong.

## Leaving, drafts, reports

leave-title = Leave without saving?
leave-body = Your changes are kept as a draft in this tab until you save them, discard them or sign out. Passwords are never kept.
leave-sign-out = Signing out discards your unsaved changes and all drafts in this tab.
leave-keep-draft = Leave and keep draft
leave-discard = Discard and leave
keep-editing = Keep editing
draft-too-large = The browser has no room to store this draft. You will lose it if you reload the page.
stored-draft-title = You have an unsaved draft
stored-draft-password = You also typed a password. Passwords are never kept, so enter it again.
stored-draft-other-token = This draft was started with a different token. If you save it, it will be sent with your current token.
stored-draft-restore = Continue with the draft
stored-draft-discard = Discard the draft
save-report-title = About your last save
new-version = A newer version of the console is available. You can keep working and reload when you are ready. What you typed is kept, except passwords.
offline = You are offline. This page shows data loaded earlier, and what you typed is safe. The console continues when the network is back.
read-only-title = This token is read-only
enable-editing = Enable editing
moments-ago = less than a minute ago
stored-draft-body = Last edited { $age }. Fields: { $changes }.
read-only-with-message = The server refused a change: “{ $message }”. Nothing was changed. Editing is turned off, but you can still view users.
read-only-without-message = The server refused a change. Nothing was changed. Editing is turned off, but you can still view users.
saved-response-lost = { $message } The server’s response was lost, but the console has confirmed the result.
already-up-to-date = { $name } already has all of these values. Nothing was sent.
empty-value = (empty)
quoted = “{ $text }”
saved-differently-report = { $field }: the server saved { $stored } instead of { $sent }.
changed-besides-report = { $field }: the server also changed this from { $from } to { $to }. It was not part of your change.
left-not-saved = { $name }: the change you left behind was not made. { $reason }
left-draft-kept = What you typed is kept as a draft.
left-unknown = { $name }: { $reason }
concurrent-change-report = { $field }: someone else changed this from { $from } to { $to } while you were editing. Your save kept their change.

## Conflicts

conflict-title = Someone else changed this user
conflict-body = Nothing has been saved yet. Choose which value to keep for each field.
conflict-base = When you started:
conflict-theirs = On the server now:
conflict-mine = Yours:
conflict-choose = Choose a value for each field.
conflict-save = Save chosen values
recreate-user = Recreate user
changed-since-opened = This user has changed since you opened it. Review the changes before you delete:
delete-anyway = Delete anyway
stop-retrying = Stop retrying
retrying-now = Retrying now (attempt { $number } of { $max }).
retrying-in = { $count ->
    [one] Retrying in 1 second (attempt { $number } of { $max }).
   *[other] Retrying in { $count } seconds (attempt { $number } of { $max }).
}

## Values that are not what they seem
hidden-character = Invisible character: { $code }
escaped-space = Space: { $code }
decomposed-character = Part of a character that is usually written as one (not NFC): { $code }
more-characters = { $count ->
    [one] … and 1 more character
   *[other] … and { $count } more characters
}
show-all-fields = { $count ->
    [one] Show 1 field
   *[other] Show all { $count } fields
}
confusable = { $field } looks like “{ $reading }” but is different. It contains similar letters from another script: { $letters }.

## Configuration

config-title = The console is not configured correctly
config-next = Whoever runs this console can fix config.json on its web server. Then reload this page.
config-unreachable = config.json could not be loaded: the server did not respond.
config-redirected = The request for config.json was redirected. You may have to sign in to a proxy first: reload this page and sign in there.
config-page = The server returned a web page instead of config.json. You may have to sign in to a proxy first: reload this page and sign in there. If reloading doesn’t help, the file may be missing on the web server.
config-expected-text = text in quotation marks
config-expected-page-size = 20, 50 or 100
config-expected-timeout = a number from 0.1 to 600, with at most three decimal places
config-expected-lock = a number from 0 (never) to 1440, with at most three decimal places
config-expected-roles = a list of words, each in quotation marks
config-expected-directory = "off", or auto (a number of users) and rate (1 to 200 requests a second) in braces
config-syntax = config.json is not valid JSON. The error is at line { $line }, column { $column }.
config-missing = config.json could not be loaded (the server returned { $status }).
config-api = In config.json, “api” is “{ $written }”. It must be an https address, an http address on localhost, or a path on this host such as /api/v1. Over plain http, others could read the token.
config-no-api = config.json does not set “api”, the address of the GATE User API.
config-unknown-key = config.json contains “{ $key }”, which is not a setting. The settings are { $settings }.
config-invalid = In config.json, “{ $key }” is { $written }. It must be { $expected }.

## Keyboard

palette-button = Search & commands
palette-label = Search or run a command
palette-results = Results
palette-hint = Type a name, username, ID or email to find a user. Use the arrow keys to choose, then press Enter.
setting-command = { $setting }: { $value }
on-this-screen = On this screen
searching = Searching…
filter-list = Filter users
shortcuts-title = Keyboard shortcuts
shortcuts-hint = Single-key shortcuts are ignored while you type. You can turn them off in Settings.
close = Close
search-no-results = No matching users. Try the full username or ID.
search-results-count = { $count ->
    [one] 1 user
   *[other] { $count } users
}
shortcut-help = Show keyboard shortcuts
shortcut-next-row = Next user in the list
shortcut-previous-row = Previous user in the list
shortcut-next-page = Next page
shortcut-previous-page = Previous page
shortcut-edit = Edit user
shortcut-settings = Go to settings
shortcut-preview = Show or hide preview
shortcut-select = Select or deselect user
shortcut-select-range = Select from the last selected user to this one
shortcut-request-log = Go to request log

## Export

export = Export…
export-title = Export users
export-scope = Users
export-format = Format
export-csv = CSV, for spreadsheets
export-template = CSV, to edit and import again
export-workbook = Excel workbook, to edit and import again
export-json = JSON, with every field except secrets
export-download = Download
stop = Stop
export-no-file = No file was downloaded.
export-blocked = The browser did not accept the file. Check whether it blocks downloads from this site.
export-page = This page ({ $rows })
export-all = All matching users ({ $all })
export-progress = { $received } of { $all } loaded…
export-writing = Writing the workbook…
export-done = { $count ->
    [one] Exported 1 user to { $name }.
   *[other] Exported { $count } users to { $name }.
}
export-count-differs = The list changed during the export: the server now counts { $all } users, but the file contains { $saved }. Export again for a complete list.
export-uncounted = The server doesn’t say how many users there are. The file contains all { $saved } that it sent. If the list must be complete, check the number elsewhere.
export-repeated = The server sent the same users again instead of the next page, so the export stopped. The file contains { $saved } users, and others are missing. Filter the list into smaller parts and export each.
export-selected = Selected users ({ $rows })

## Settings

settings-lead = Saved in this browser. Changes apply to all its tabs.
settings-not-stored = This browser can’t store settings. Your changes last until you close or reload this tab.
theme-heading = Theme
language-heading = Language
language-browser = Match browser
time-zone-heading = Time zone
time-zone-system = Match system
time-zone-hint = Used for all dates and times in the console.
density-heading = Row height
page-size-heading = Rows per page
keyboard-heading = Keyboard
single-key-shortcuts = Single-key shortcuts
single-key-shortcuts-hint = Press ? to see them. They are ignored while you type. Ctrl-K or ⌘-K always works.
drafts-heading = Drafts in this tab
discard-all-drafts = Discard all drafts
all-drafts-discarded = All drafts in this tab were discarded.
download-drafts = Download drafts
discard-draft = Discard the draft “{ $title }”
draft-discarded = The draft “{ $title }” was discarded.
about = About this console
version = Version
api-address = API address
content-security-policy = Content security policy
no-content-security-policy = None. The web server sends no Content-Security-Policy header with this page. Gatehouse’s deployment recipes include one.
api-test = Test API connection
theme-system = Match system
theme-light = Light
theme-dark = Dark
density-comfortable = Comfortable
density-compact = Compact
page-size-configured = Default ({ $size })
views-none = No saved views. Filter the list of users, then choose “Save view…” in the sidebar.
delete-view = Delete
delete-view-label = Delete the view “{ $name }”
view-deleted = The view “{ $name }” was deleted.
download-views = Download views
file-downloaded = Downloaded { $name }.
import-views-text = Views to import
import-views-hint = Paste the contents of a views file downloaded here or in another browser.
import-views = Import views
import-views-invalid = This text contains no saved views.
views-imported = { $count ->
    [one] One view was imported.
   *[other] { $count } views were imported.
}
drafts-none = No drafts. What you type in a form is kept here until you save or discard it.
drafts-count = { $count ->
    [one] 1 unsaved draft. Signing out discards it.
   *[other] { $count } unsaved drafts. Signing out discards them.
}
api-test-passed = The API responded in { $milliseconds } ms and accepts your token. It lists { $people } users.

## Faults

error-signed-out = Your session has ended.
error-signed-out-next = Sign in again to pick up where you left off.
error-forbidden = You don’t have permission to do this.
error-forbidden-next = Nothing was changed. Ask whoever issued your token for more permissions.
error-not-found = The server could not find this.
error-not-found-next = It may have been deleted, or the address may be wrong.
error-refused = The server refused this.
error-refused-next = Nothing was changed.
error-conflict = This conflicts with another change.
error-conflict-next = Nothing was saved. Reload the user, check what changed, then try again.
error-too-many = Too many requests.
error-too-many-next = The server is limiting requests. Wait a minute, then try again.
error-too-many-wait = { $count ->
    [one] The server is limiting requests. Wait 1 second, then try again.
   *[other] The server is limiting requests. Wait { $count } seconds, then try again.
}
error-too-many-retrying = The server is limiting requests. The console will try again by itself.
error-server = The server ran into an error ({ $status }).
error-server-next = The problem is on the server. Wait a moment, then try again.
error-server-retrying = The problem is on the server. The console will try again by itself.
error-unexpected-status = The server sent an unexpected response ({ $status }).
error-unexpected-status-next = Try again. If it keeps happening, tell whoever runs the server.
filters-refused = The server did not accept the filters.
filters-refused-next = No users are shown. Change the marked filter or clear it.
error-unreadable = The server’s response could not be read.
error-not-json = It is incomplete or not JSON. A proxy may have responded instead. Try again.
error-too-deep = Its data is nested too deeply. Tell whoever runs the server.
error-not-a-page = It is not a list of users. Try again. If it keeps happening, tell whoever runs the server.
error-not-a-user = It is not a user. Try again. If it keeps happening, tell whoever runs the server.
error-another-user = The server returned another user.
error-another-user-next = It returned the user with ID { $id }, not the one on screen. Open the user by ID, check the record, then make the change there.
error-unreachable = No response from the server.
error-unreachable-next = The network or the server may be down, or the server may not allow this console’s address (CORS). Check your connection, then try again.
error-timed-out = The server took too long to respond.
error-timed-out-next = The console stopped waiting. Try again in a moment.
error-redirected = The server redirected the request.
error-redirected-next = The console did not follow the redirect, to protect your token.
error-page = The server returned a web page instead of data.
error-sign-in-page = You may have to sign in to a proxy first: reload this page, sign in there and come back. What you typed is kept as a draft, except passwords. If reloading doesn’t help, tell whoever runs the console: the API address in config.json may be wrong.
error-page-token = The token may also have expired. If so, sign in with a new one.
server-says = The server says: “{ $message }”.
two-sentences = { $first } { $second }
change-not-made = The change has not been made.
change-not-made-next = { $error } The console checked: so far, the server has not made the change. You can try again.
unknown-outcome = The console can’t tell whether the change was made.
unknown-outcome-next = { $error } The server may have made the change before its response was lost. Check the user before you try again.
typed-still-here = What you typed is still here.
delete-not-made = The user has not been deleted.
delete-not-made-next = { $error } The console checked: the user is still there. You can try again.
delete-unknown = The console can’t tell whether the user was deleted.
delete-unknown-next = { $error } The server may have deleted the user before its response was lost. Look for the user before you try again.
unknown-secret-next = { $error } No record shows a password or another secret, so the console can’t check. You can safely save it again.
deleted-meanwhile = This user has been deleted.
deleted-meanwhile-next = Nothing was saved. You can recreate the user from this form. The new user gets another ID, needs a new password and loses all server-specific fields.
undo-gone-next = There is nothing left to undo.

## The list

filters = Filters
search-label = Search name, email, anything
search = Search
more-filters = More filters
sign-in-days = { $days } days
sign-in-longer = Over { $days } days
today = Today
unknown = Unknown
without = Without
sorted-everyone = All users are sorted, not only this page.
sorted-so-far = The users read so far are sorted.
clear-filters = Clear filters
user-column = User
created-at = Created
last-login = Last sign-in
updated = Updated
never = Never
pagination = Pagination
first-page = First
previous-page = Previous
next-page = Next
last-page = Last
per-page = Rows per page
no-users-title = No users yet
no-users-body = Create the first user to get started.
no-match-title = No matching users
no-match-body = No user matches all the filters. ID, organization and role must match exactly. On some servers, so must the username.
no-match-search = No user matches this search. Check the spelling, or try fewer words.
no-match-so-far-title = No matching users so far
no-match-so-far-body = Not all users have been read, so someone may be missing.
past-end-title = This page is past the end of the list
to-last-page = Go to last page
refresh = Refresh
users-count = { $count ->
    [one] 1 user
   *[other] { $number } users
}
users-matching-count = { $count ->
    [one] 1 matching user
   *[other] { $number } matching users
}
loaded-at = Loaded at { $time }
row-range = { $first }–{ $last } of { $all }
at-least = { $number } or more
past-end-body = The list now has { $rows } users. Some may have been deleted since the link was created.
empty-page-title = This page is empty
empty-page-body = The server counts { $rows } users, but sent none for this page. Some may have been deleted just now. Refresh the list.
empty-page-uncounted = The server sent no users for this page and doesn’t say how many there are. The list may have become shorter. Refresh the list.
unreadable-rows = { $count ->
    [one] 1 user could not be read and is missing here.
   *[other] { $count } users could not be read and are missing here.
}
filter-ignored = { $count ->
    [one] 1 of the { $rows } users on this page doesn’t match the filter “{ $filter }: { $value }”. The server may not support this filter. Check each user before you act on this list.
   *[other] { $count } of the { $rows } users on this page don’t match the filter “{ $filter }: { $value }”. The server may not support this filter. Check each user before you act on this list.
}
offset-ignored = The server sent the same users for this page as for the one before. It may not support paging, so other users don’t appear here. Use the filters to find them.
repeated-users = { $count ->
    [one] 1 user was on the page before, too. The list has changed meanwhile, so this page or the one before may miss someone. Refresh both to be sure.
   *[other] { $count } users were on the page before, too. The list has changed meanwhile, so this page or the one before may miss someone. Refresh both to be sure.
}
duplicated-users = { $count ->
    [one] 1 user appears twice on this page, as the server sent it. The number of users may be too high.
   *[other] { $count } rows on this page repeat a user, as the server sent them. The number of users may be too high.
}
columns = Columns…
columns-title = Columns
columns-hint = The user always comes first. Server-specific fields appear here when the current page contains them. With a mouse, drag a column heading to move it, or its edge to resize it.
columns-reset = Reset to default
width-narrow = Narrow
width-medium = Medium
width-wide = Wide
width-widest = Extra wide
width-of = Width of { $column }
move-up = Move { $column } up
move-down = Move { $column } down
sort-hint = Sort this page only
sort-everyone = Sort all users
sorted-page-only = Only this page is sorted
server-order = Server order
active-filters = Active filters
remove-filter = Remove filter { $label }: { $value }
label-before = { $label }:{" "}
label-and-value = { $label }: { $value }
select-user = Select { $name }
select-page = Select all users on this page
selected-users = Selected users
selected-count = { $count ->
    [one] 1 user selected.
   *[other] { $count } users selected.
}
selected-elsewhere-count = { $count ->
    [one] 1 is not on this page.
   *[other] { $count } are not on this page.
}
copy-usernames = Copy usernames
copy-emails = Copy emails
copied-lines = { $count ->
    [one] Copied 1 line.
   *[other] Copied { $count } lines.
}
selection-gone = { $count ->
    [one] { $names } no longer exists and was taken out of the selection.
   *[other] { $count } users no longer exist and were taken out of the selection: { $names }.
}
nothing-copied = Nothing was copied.
clear-selection = Clear selection
preview-user = Preview { $name }
preview = Preview
open = Open
open-user = Open { $name }
views = Saved views
save-view = Save view…
save-view-title = Save view
save-view-lead = Saves the filters and rows per page in this browser.
view-name = View name
view-name-required = Enter a name for the view.
save-view-submit = Save view
view-saved = The view “{ $name }” was saved.
view-command = View: { $name }

## One user

account = Account
profile = Profile
other-fields = Other fields
other-fields-hint = Fields that only this server has. Most can be changed when you edit the user.
other-fields-edit-hint = Fields that only this server has. The server decides which values it accepts.
times-in-zone = Times are in { $zone }.
no-value = No value
empty-text = Empty text
use-empty-text = Use empty text
use-no-value = Use no value
action-on-field = { $action }: { $field }
yes = Yes
no = No
id = ID
edit = Edit
delete = Delete
replace = Replace record
not-found-title = User not found
search-users = Search users
open-by-username = Open by username
open-by-username-other = The username “{ $username }” leads to another user: { $name }, organization { $organization }, ID { $id }. Several organizations have this username, and the server picks one of them. Open the user on this screen by ID.
open-by-username-nobody = The server finds no user by the username “{ $username }”. Open the user on this screen by ID.
open-by-id = Open by ID
copied = Copied.
copy-by-hand-title = Copy this text yourself
copy-by-hand-body = The browser did not allow the console to copy. The text is selected: press Ctrl-C, or ⌘-C on a Mac.
dots-username = A username made only of dots can’t be part of an address. Use the ID instead.
id-inline = ID
named-by-id = with ID “{ $id }”
not-found-body = The server has no user { $named }. The user may have been deleted or renamed.
copy-value = Copy { $field }
neighbours = Previous and next user
previous-user = Previous user
next-user = Next user
position-in-list = { $position } of { $all }

## Forms

email-invalid = Enter an email address in the form name@example.com.
number-invalid = Enter a number, such as 12 or 3.5.
time-unfinished = Complete the date and time, or clear the field.
notice-hidden = Contains characters that can’t be seen or told apart: { $text }
notice-password-space = The password begins or ends with a space. It will be saved with that space.
notice-password-hidden = The password contains a character that can’t be seen: { $code }
create = Create user
creating = Creating…
saving = Saving…
password-new = New password
password-edit-hint = Leave empty to keep the current password.
password-hint = Share it over a secure channel. Nobody can view it here later.
generate = Generate
username-available = This username is available in this organization.
username-checking = Checking whether the username is available…
username-uncertain = Many usernames contain this one, so the console can’t tell whether it is taken. The server will check it.
username-check-failed = The console could not check whether the username is available. The server will check it.
nothing-changed = No changes to save.
changes-heading = What will change
no-changes = No changes yet. Changes appear here as you type.
no-changes-invalid-json = Changes appear here once the JSON is valid.
discard = Discard
fix-problems = Fix these problems first
server-rejected = The server did not accept these values
password-changed = New password (hidden)
back-to-user = Back to user
open-taken-user = Open this user
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
required-field = This field is required.
strength-weak = Weak: easy to guess
strength-fair = Fair: could be longer
strength-good = Good
strength-strong = Strong
username-taken-by = This username is taken in this organization by { $name } (ID { $id }).
username-looks-alike = { $name } (ID { $id }) has a username in this organization that looks the same but is written with other characters. Choose another username.
save-no-changes = Save
save-changes-count = { $count ->
    [one] Save 1 change
   *[other] Save { $count } changes
}
unchanged-fields = { $count ->
    [one] Only these changes are sent. 1 other field stays unchanged.
   *[other] Only these changes are sent. { $count } other fields stay unchanged.
}
unchanged-server-specific = { $count ->
    [one] 1 of them is server-specific.
   *[other] { $count } of them are server-specific.
}
created = { $name } was created.
saved = Your changes to { $name } were saved.
saved-otherwise = The server answered for { $name }, but stored something other than what you sent.
replaced = The record of { $name } was replaced.
edit-title = Edit { $name }
undo = Undo
undo-title = Undo your last change
undo-field = { $field }: back to { $former }
undo-password = The previous password can’t be restored: the server never returns passwords.
undo-secrets = { $fields }: the previous value can’t be restored. The console sends a secret only if someone types it.
undo-conflict = Not undone: someone else has changed { $fields } since. Edit the user to resolve this.
undone = Your change to { $name } was undone.

## Replacing the record

replace-lead = The whole record as the server sent it. All of it is sent back in one PUT request. If you remove a field, its value may be lost.
replace-secrets = These fields seem to hold secrets, so they are left out here and not sent back: { $fields }. To set one, type it.
values-broken = Some values from the server are damaged
value-broken = This value could not be read completely, and � stands for the missing part. To avoid storing that character, type the value again.
record = Record (JSON)
replace-button = Replace record
json-not-an-object = The record must be a JSON object in curly brackets.
json-id-changed = The ID can’t be changed. Restore the original value.
json-no-username = The record needs a username, as text.
json-profile = The profile must be an object or null.
not-set = (not set)
replace-title = Replace the record of { $name }
json-incomplete = The JSON is incomplete: a bracket or quotation mark is missing.
json-syntax-at = Invalid JSON at line { $line }, column { $column }. A comma, quotation mark or bracket may be missing or extra.

## Deleting

delete-warning = The user loses access immediately. The API can’t restore deleted users.
deleting = Deleting…
delete-button = Delete user
confirm-username = Confirm username
confirm-username-wrong = This is not the username. Type it exactly as shown above.
delete-title = Delete { $name }?
delete-confirm = This role is privileged. Type the username { $username } to confirm.
deleted = { $name } was deleted.
already-deleted = { $name } had already been deleted.
delete-recreate-hint = You can recreate this user with the same username, name, email, organization and role. These are lost: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse has stopped
stopped-text = The console ran into an error. What you typed is kept in this tab as a draft, except passwords, and is offered again after you reload. If you were saving, check the user first: the change may have been made.
copy-report = Copy report
report-hint = This report contains technical details about the console and your browser, but nothing you typed or saw:
needs-program = Gatehouse needs JavaScript and WebAssembly. Allow them for this site, then reload the page.

## Request log

request-log-count = { $count ->
    [one] 1 request in this tab
   *[other] { $count } requests in this tab, { $shown } shown
}
request-log-lead = Recent API requests from this tab, newest first. The log is kept in memory until you sign out or close the tab. It never contains your token, and passwords are hidden.
request-log-empty = No matching requests.
request-log-download = Download HAR
request-log-clear = Clear log
request-log-search = Search requests
request-log-filter = Show
request-log-all = All
request-log-changes = Changes
request-log-failed = Failed
request-attempt = attempt { $number }
request-duration = { $milliseconds } ms
response-size = { $bytes } bytes
request-heading = Request
response-heading = Response
response-empty = The response is empty.
response-dropped = Response no longer available. Only recent requests keep theirs.
copy-request-as = Copy as { $tool }
request-copied = Copied as { $tool }.
copy-request-hint = Copied requests read the token from the variable TOKEN. Hidden passwords have to be filled in again.
request-unreachable = no response
request-timed-out = timed out
request-redirected = redirected
request-aborted = aborted
tree-more = { $count ->
    [one] … and 1 more
   *[other] … and { $count } more
}
deviations-title = { $count ->
    [one] 1 difference from the API documentation
   *[other] { $count } differences from the API documentation
}
deviations-lead = Where this server’s responses differ from its documentation. The console handles all of these.
deviation-undocumented = is not documented.
deviation-missing = is missing.
deviation-type = was sent as { $kind }.
deviation-seen = { $count ->
    [one] Seen in 1 request.
   *[other] Seen in { $count } requests.
}

## The directory

reading-ask-title = Read all users first?
reading-ask-body = The server can only search usernames. The console can read every user once, then search, sort and count in this tab. Nothing is stored on this device.
reading-ask-facts = Users: { $number } · Requests: { $requests } · About { $time }
reading-ask-uncounted = The server doesn’t say how many users it has.
reading-ask-too-many = The server has { $number } users, but this tab can hold only { $most }. Filter by an organization to read only its users.
reading-none = No users have been read yet.
reading-all = Read all users
reading-only = Read only { $organization } ({ $number })
search-usernames-instead = Search usernames on the server
sort-page-instead = Sort this page only
reading-label = Reading users
reading-progress = Reading users: { $read } of { $number }
reading-progress-uncounted = Reading users: { $read } so far
reading-rate = { $rate } requests a second
reading-left = about { $time } left
pause = Pause
resume = Resume
reading-paused = Reading is paused.
reading-signed-out = Reading continues after you sign in again.
reading-offline = The server can’t be reached. Reading continues by itself once it answers.
reading-slowed = The server asked for fewer requests. Reading continues by itself.
reading-failing = The server answers with errors. Reading tries again by itself.
reading-stopped = Reading was stopped. Users who have not been read are missing here.
reading-scope = Only { $organization } was read. Users of other organizations are missing here.
reading-partial = Users not read: { $number }. Someone you look for may be among them.
reading-moved = Users were created and deleted while they were read: some may be missing, others may no longer exist. Reading everyone again takes { $number } requests.
reading-unproven = Nothing proves that every user was read. Someone you look for may be missing.
read-on = Continue reading
worker-failed-title = Search can’t run in this browser
worker-failed-body = Everything else works as before. Try again, or filter by username instead.
worker-stopped-title = Search has stopped
worker-stopped-body = The browser ended it, perhaps because memory ran out. Everything else works as before. Try again, or read only one organization.
worker-failed-reason = The browser’s reason: { $reason }
only-typos = Few exact matches. Similar spellings are shown, too.
pasted-found = Found { $found } of { $asked }.
pasted-missing = Not found:
matches-so-far = { $matches } so far
coverage-whole = All { $number } users · read { $time }
coverage-partial = { $read } of { $number } users · as of { $time }
coverage-unproven = { $read } users read · as of { $time }
coverage-scope = Only { $organization }
coverage-title = What was read
coverage-read = Different users read
coverage-counted = Counted by the server
coverage-not-counted = The server sends no count
coverage-order = Order of the pages
order-unknown = Not known yet
order-id = By ID
order-username = By username
order-created = By creation time
order-field = By another field
order-none = None found
coverage-oldest = Oldest reading
coverage-requests = Requests sent
coverage-gaps = Gaps
coverage-problems = What is unusual about this server
gap-organization = Organization { $name }
gap-others = Users in other organizations
gap-positions = Rows { $from } to { $to }
gap-record = Record { $id }
gap-anywhere = Anywhere in the list
gap-at-least = Missing: at least { $number }.
gap-failed = The server responded with status { $status }.
gap-no-answer = The server did not respond.
gap-pages = The pages hold fewer users than the count.
gap-unreadable = The record could not be read.
gap-not-read = Not read yet.
problem-offset-ignored = The server ignores the offset, so every page has the same users. Reading has stopped.
problem-filter-ignored = The server ignores the organization filter, so the console can’t tell which organizations have gaps.
problem-limit-capped = The server sends at most { $rows } users a page.
problem-no-count = The server sends no count, so nothing proves that everyone was read.
problem-count-moves = The server’s count moved between { $lowest } and { $highest } while users were read.
problem-count-too-low = There are more users than the server counts.
problem-order-changes = The order of the pages changed while they were read.
problem-too-many = This tab can’t hold more users. Read one organization instead.
coverage-note = Changes made elsewhere appear once a user is read again.
read-again = Read again
found-by = Found by
found-exact = exact match
found-username = start of the username
found-name-word = a name
found-name = start of a name
found-email = a word of the email
found-inside = part of a field
found-typo = similar spelling
overview = Overview
overview-lead = Each figure links to the users it counts.
overview-off = The operator has switched off reading everyone, so there is no overview.
overview-nobody = The server has no users to count.
overview-recent = Signed in within 30 days
overview-never = Never signed in
overview-privileged = Privileged roles
overview-without-email = Without an email
overview-created = Created by month
overview-earlier = Earlier
overview-no-organization = No organization
overview-no-role = No role
overview-more = { $number } more
overview-share = Share
print = Print
palette-first = The first { $shown } of { $number } users
palette-usernames-only = The server searches usernames and IDs only.
search-everyone = Search all users for “{ $text }”
export-from-search = The file has the fields that the search keeps: ID, username, name, email, organization, role and times.

## Plans: the pages

plans = Plans
import-users = Import users
plan-change-title = Change the selected users
plan-title = Plan { $hash }
plans-lead = Changes for many users. You see each one before it is made.
plans-all = All plans
plans-watch = Watch the run
plans-steps = Steps of this plan
plans-step-choose = Choose
plans-step-bring = File
plans-step-match = Match
plans-step-mend = Fix
plans-busy-title = Another plan is running in this tab
plans-busy-body = One plan runs at a time. Pause the other one first, or wait for it to finish.
plans-failed-title = Plans are not available
plans-failed-body = The part of the console that keeps plans did not start. Check your connection and try again.
plans-stopped-title = Plans have stopped
plans-stopped-body = The part of the console that runs plans has stopped. The plan’s journal knows what was sent. Try again, then resume the run.
open-plans = Open plans
open-plan-file = Open a plan file
go-to-plans = Go to plans
plans-not-stored = The browser did not store the plan: { $reason }
plans-none-title = No plans yet
plans-none-body = A plan is a list of changes for many users. You see each change before anything is sent. A plan can be resumed after a pause, and it can be taken back.
plans-template = Download an empty table (CSV)
plans-template-workbook = Download an empty table (XLSX)
plans-way-import = Import a file
plans-way-import-body = CSV, TSV or XLSX, or rows pasted from a spreadsheet. The file stays in this tab.
plans-way-selection = Change a selection
plans-way-selection-body = Select users in the list, then choose what is done to them.
plans-way-file = Open a plan file
plans-way-file-body = A plan that was saved by a colleague, or on another day.
plans-not-kept-title = This browser keeps no plans.
plans-not-kept-body = It may be a private window, or its storage is full. Save the plan file before you run a plan: with it, the run can go on.
plans-column-name = Plan
plans-column-what = What it does
plans-column-state = State
plans-column-made = Sealed
plans-column-next = Next
plans-column-from = From
plans-column-api = Server
plans-writes = Writes { $writes } of { $rows } rows
plans-act-label = { $act }: { $name }
plans-source-import = Import
plans-source-selection = Selection
plans-source-inverse = Takes a run back
plans-source-follow-up = Choices for held rows
plans-discard = Discard
plans-keep = Keep the plan
plans-discard-title = Discard the plan “{ $name }”?
plans-discard-body = It was not run. Without its plan file, it can’t be brought back.
plans-discard-run = It has run. Its report is discarded, too, and you can no longer take the run back from here.
plans-discard-passwords = This tab has new passwords of this plan that nobody else knows. Discarding loses them.
plans-discard-elsewhere = Another tab is running a plan. Pause that run or let it finish, then discard this plan.
plans-not-discarded = The browser did not remove the plan: { $reason }
plans-discarded = Discarded: { $name }
plans-sealed-at = { $hash } · sealed { $time }
plans-rest = Rows left alone
plans-facts = About this plan
plans-sign-out-title = Sign out and remove the plans?
plans-sign-out-body = { $count ->
    [one] This browser keeps 1 plan. Signing out removes the plan and its results. Save what you still need.
   *[other] This browser keeps { $count } plans. Signing out removes the plans and their results. Save what you still need.
}
plans-sign-out-paused = { $count ->
    [one] This browser keeps 1 plan. Signing out removes the plan and its results. To save the plan first, sign in again.
   *[other] This browser keeps { $count } plans. Signing out removes the plans and their results. To save the plans first, sign in again.
}
plans-sign-out-running = A run is under way. Signing out pauses it first.
plans-sign-out-passwords = This tab has new passwords that nobody else knows. Signing out loses them.
plans-sign-out-remove = Sign out and remove
plans-sign-out-stay = Stay signed in
plans-save-journal = Save the journal

## Plans: importing

import-title = Import { $name }
import-title-pasted = Import pasted rows
import-pasted = Pasted rows
import-lead = A table with one user in each row. Nothing is sent before you have seen every change.
import-drop = Drop a file here
import-choose = Choose a file
import-formats = CSV, TSV or XLSX. At most 1,000,000 rows and 200 MB, 30 MB for XLSX
import-paste = Or copy rows in a spreadsheet and press Ctrl-V (⌘-V) anywhere on this page.
import-paste-field = Or paste rows here
import-stays = The file stays in this tab. After a reload, choose the file again.
import-reading = Reading { $name }…
import-several-files = You chose several files. Only the first was read.
import-help-title = How columns and blank cells are read
import-help-columns = The header names the columns, in any of the console’s languages. Rows are matched to users by ID, or by username and organization.
import-help-blank = A blank cell leaves the value alone. The word (clear) clears the value.
import-help-new = A new user needs a username, a role and, on most servers, an organization. Passwords are made during the run.
import-help-missing = Users who are missing from the file are never touched.
import-encoding-title = Which line looks right?
import-encoding-body = The file doesn’t say how its letters are stored. Choose the line with the right words.
import-encoding-use = Use this encoding
import-found = Found
import-encoding = Encoding
import-separator = Separator
import-header = Header
import-sheet = Sheet
import-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
import-columns = { $count ->
    [one] 1 column
   *[other] { $count } columns
}
import-header-line = Header in line { $line }
import-has-header = Header in the first row
import-no-header = No header
separator-comma = Comma
separator-semicolon = Semicolon
separator-tab = Tab
separator-bar = Vertical bar
separator-none = One column
import-sheet-hidden = { $name } (hidden)
import-blank-rows = { $count ->
    [one] 1 empty row was dropped.
   *[other] { $count } empty rows were dropped.
}
import-blank-columns = { $count ->
    [one] 1 empty column was dropped.
   *[other] { $count } empty columns were dropped.
}
import-trimmed = { $count ->
    [one] Spaces around the value were cut off in 1 cell.
   *[other] Spaces around the value were cut off in { $count } cells.
}
import-plain-quotes = A quotation mark never closes, so quotation marks were read like other characters.
import-is-export = Gatehouse exported this table. Cells that nobody has edited change nothing.
import-one-column = Everything is in one column. Choose another separator if that is wrong.
import-formulas = { $count ->
    [one] 1 cell has a formula. Its last result was read.
   *[other] { $count } cells have formulas. Their last results were read.
}
import-hidden-rows = { $count ->
    [one] 1 row is hidden in the sheet. It was read, too.
   *[other] { $count } rows are hidden in the sheet. They were read, too.
}
import-merged = { $count ->
    [one] 1 group of cells is merged. Only its first cell has the value.
   *[other] { $count } groups of cells are merged. Only the first cell of each has the value.
}
import-long-numbers = { $count ->
    [one] 1 number is so long that a spreadsheet loses its last digits. Check it.
   *[other] { $count } numbers are so long that a spreadsheet loses their last digits. Check them.
}
import-error-cells = { $count ->
    [one] 1 cell shows an error.
   *[other] { $count } cells show an error.
}
import-external-links = The workbook takes values from other files. They are as old as its last save.
import-first-rows = The first rows
import-to-match = Match columns
import-other-file = Another file
import-column = Column in the file
import-samples = Three values
import-field = Field here
import-why = Why
import-blank-cell = A blank cell
import-field-of = Field for { $column }
import-blank-of = A blank cell in { $column }
import-blank-alone = leaves the value
import-blank-clears = clears the value
import-blank-key = part of the key
import-blank = blank
why-header = by its header
why-content = by its content
why-recipe = as last time
why-person = your choice
why-unknown = no matching field
why-server-time = never written
why-taken = another column has it
import-whom = How rows are matched to users
import-key-rows = By { $key }: { $number }
import-found-nobody = No row matches an existing user.
import-alike = If a username differs from an existing one only in letter case, its row is held. The row never creates a user.
import-use-email = Find users by email, where a row has no ID and no username
import-may = What may happen
import-may-create = Create new users
import-may-change = Change existing users
import-may-rename = Change usernames and organizations, too
import-new-role = Role of new users whose row has none
import-new-organization = Organization of new users whose row has none
import-hold-them = Hold these rows
import-without-role = No role
import-counts = { $count ->
    [one] 1 row
   *[other] { $count } rows, each counted once
}
chip-all = All
chip-problems = Problems
chip-held = Held
chip-damaged = Damaged by a spreadsheet
chip-repaired = Fixed
chip-same = No change
chip-left-out = Left out
import-clears = { $count ->
    [one] 1 value is cleared.
   *[other] { $count } values are cleared.
}
import-compared = Compared with all { $number } users
import-compared-part = Compared with { $number } users. Not everyone has been read, so rows about others wait.
import-comparing = Comparing with existing users…
import-unread = { $count ->
    [one] One user’s record must be read before its other fields can be compared.
   *[other] { $count } records must be read before their other fields can be compared.
}
import-read-records = Read the records
import-recipe = The columns are as you set them for the last file with this header.
import-check = { $count ->
    [one] Check 1 row
   *[other] Check all { $count } rows
}
import-cannot = Fix these columns first
mend-grid = Rows of the file
mend-line = Line
mend-does = What it does
mend-problem = Problem
mend-held = Held
mend-same = No change
mend-fix = { $count ->
    [one] { $field }: set “{ $from }” to “{ $to }” in 1 row
   *[other] { $field }: set “{ $from }” to “{ $to }” in { $count } rows
}
mend-each = { $count ->
    [one] { $field }: fix 1 row, for example “{ $from }” to “{ $to }”
   *[other] { $field }: fix { $count } rows, for example “{ $from }” to “{ $to }”
}
mend-fix-rows = { $count ->
    [one] Fix 1 row
   *[other] Fix { $count } rows
}
mend-fix-here = Only here: { $to }
mend-is = It is { $name }
mend-new = A new user
mend-theirs = Keep “{ $to }”
mend-mine = Use the file’s values
mend-keep-only = Use this row
mend-leave-out = Leave out
mend-take-in = Include again
mend-allow-renames = Allow renames
mend-allow-temporary = Allow temporary usernames
mend-choose-role = Choose a role for all
mend-stored = Stored: { $value }. Nothing changes.
mend-repairs = { $count ->
    [one] 1 fix
   *[other] { $count } fixes
}
mend-repair-cell = { $field }: a cell set to “{ $to }”
mend-repair-each = { $count ->
    [one] { $field }: 1 row fixed
   *[other] { $field }: { $count } rows fixed
}
mend-trimmed = { $count ->
    [one] { $field }: spaces around the value cut off in 1 cell
   *[other] { $field }: spaces around the value cut off in { $count } cells
}
mend-download = { $count ->
    [one] Download the problem row
   *[other] Download the { $count } problem rows
}
mend-next = Next problem
mend-no-next = No further row has a problem or waits for a choice.
mend-no-rows = No rows here.
mend-rest = { $count ->
    [one] Unless you fix it, 1 row is left out. The others can run.
   *[other] Unless you fix them, { $count } rows are left out. The others can run.
}
mend-review = { $count ->
    [one] Review 1 row
   *[other] Review { $count } rows
}
mend-nothing = No row creates or changes a user, so there is nothing to review.
mend-keys = Arrow keys move between cells. Enter edits a cell or sorts by a heading, Escape cancels.
mend-sort = Sort by
mend-descending = Descending
mend-duplicate = Line { $line }:
mend-duplicate-label = { $label }:
mend-duplicate-hidden = Line { $line } has another password, or none.
mend-all-cells = All cells
mend-edit = { $column }, line { $line }
mend-status = Problems: { $problems } · Held: { $held } · Ready: { $ready }

## Plans: rows, problems, reasons

row-no-key = Nothing in this row says which user it is about. It needs an ID or a username.
row-unknown-id = No user has this ID. The server gives out IDs, so this row can’t create a user either.
row-unaddressable = The API can’t reach this user, because no address can contain the ID.
row-required = A new user needs this value: { $field }.
row-not-clearable = { $field }: this value can be changed, but not cleared.
row-wrong-kind = { $field }: this server stores a number or a yes or no here, and the text is neither.
row-damaged = { $field }: a spreadsheet changed this value, and the original can’t be recovered. Type it again.
row-not-there = This row was exported, but the user no longer exists. The user was deleted, or a spreadsheet changed the ID.
row-name-twice = Line { $line } gives another user the same username in this organization.
row-name-taken = The user with ID { $id } already has this username in this organization.
hold-several = Users that this row may mean: { $number }. Choose one.
hold-looks-alike = A user with almost this username exists. Only the case, width or encoding of the letters differs.
hold-email-alike = A user has this email with different capitalization. Choose the user, or correct the email.
hold-names-alike = Lines with almost the same username: { $lines }. Only the case, width or encoding of the letters differs. Correct this row or leave it out.
hold-hidden-in-name = This username has characters that can’t be seen, or several spaces in a row. Correct it, or keep it.
hold-incomplete = Not all users have been read, so the console can’t tell whether this user exists. Read all users first.
hold-rename = The user with this ID has another username or organization. Allow renames, or correct the row.
hold-duplicates = Other lines about the same user: { $lines }. Keep one of these rows and leave out the rest.
hold-moved-on = Someone has changed this user since the export: { $fields }. Choose which value to keep.
hold-no-role = A new user needs a role. Choose one for all rows without a role, or type one here.
hold-name-cycle = These rows swap usernames in a circle. That takes a temporary username in between, which you can allow.
hold-open-form = This user’s form is open in this browser with unsaved changes. Save or discard them first.
left-out-not-ticked = Left out: this action isn’t selected under “What may happen”.
left-out-by-hand = Left out by you.
left-out-repeated = Left out: an earlier row is exactly the same.
damage-space = A space at the start or end was lost or added.
damage-controls = Line breaks or control characters were changed.
damage-normal-form = Accented letters were encoded differently.
damage-width = Full-width letters became narrow, or the reverse.
damage-typography = Quotes, hyphens or spaces were replaced by others.
damage-apostrophe = An apostrophe at the start was lost or added.
damage-zeros = Zeros or a plus sign at the start were cut off.
damage-exponent = The number became a power of ten.
damage-digits = The last digits of a long number were lost.
damage-number-format = The number was written in another format.
damage-date = The date or time was written in another format.
damage-boolean = True or false was written in the spreadsheet’s language.
damage-hashes = The column was too narrow, so only # signs were saved.
damage-formula = The text was run as a formula and became an error.
damage-character-set = The file’s encoding lacks some letters, so others replaced them.
damage-truncated = The text was cut at the longest a cell can hold.
read-too-many-bytes = The file is larger than 200 MB. Split it into smaller files and import one after the other.
read-too-many-rows = The file has more than 1,000,000 rows. Split it into smaller files and import one after the other.
read-too-many-cells = The file has more than 25,000,000 cells. Remove columns that you don’t need, or split the file.
read-too-many-columns = Line { $line } has more columns than a table of users can have. Check whether the separator is right.
read-not-table = This isn’t a table but another kind of file, such as a PDF or a picture. Save the table as CSV or XLSX, then choose that file.
read-not-text = This file isn’t text in this encoding. Choose another encoding, or save the table as CSV or XLSX again.
read-empty = The file has no rows. Check whether this is the right file.
read-gone = The browser can’t read this file any more. Close it in other programs, then choose it again.
read-unclosed-quote = A quotation mark opens in line { $line } and never closes. Close it or remove it, then choose the file again.
read-duplicate-header = Columns { $first } and { $second } are both called “{ $name }”. Rename or remove one in the file, then choose the file again.
read-nameless-column = Column { $column } has no heading, but has a value in line { $line }. Add a heading or empty the column, then choose the file again.
mapping-twice = More than one column is “{ $target }”: { $columns }. Keep one, and set the others to “Not imported”.
mapping-no-key = No column says which user a row is about. Set one to ID or to Username.
mapping-not-writable = “{ $column }” holds a secret, or a value that the server keeps itself. It can’t be imported.
workbook-too-large = The workbook is too large to unpack in this tab. Save the sheet as CSV, or split it.
workbook-damaged = The workbook is damaged. Open it in your spreadsheet program, save it again, then choose that file.
workbook-suspect = This workbook unpacks to far more than its size. It wasn’t opened. Save the sheet as CSV instead.
workbook-none = This is a ZIP file, but not an XLSX workbook. Choose an .xlsx, .csv or .tsv file.
workbook-no-sheet = No sheet of this workbook has cells. Check whether this is the right file.
workbook-old = This is an XLS file or a workbook with a password. Save it as XLSX without a password, then choose that file.
workbook-not-loaded = The part of the console that reads workbooks didn’t load. Check your connection and try again, or choose a CSV file.
workbook-rows = A workbook holds 1,048,575 rows at most, and these are more. Choose CSV, or filter the list into smaller parts.
workbook-refused = The table does not fit into a workbook. Choose CSV instead.
workbook-no-writer = The part of the console that writes workbooks didn’t load, or had too little memory. Check your connection and try again, or choose CSV.
target-ignored = Not imported
target-server-time = A time that the server keeps
target-base = What was exported
key-name = Username and organization
key-username = Username alone
key-choice = Your choice
kind-rename = Rename
kind-create = Create
kind-change = Change
kind-delete = Delete

## Plans: review, run, report

plan-section-privileged = Privileged roles
plan-section-deletes = Deletes
plan-section-renames = Renames
plan-section-clears = Cleared values
plan-section-changes = Other changes
plan-section-creates = New users
plan-section-problems = Problems
plan-changes = Changes
plan-new-passwords = New passwords
plan-all-rows = All rows
plan-done = Done
plan-not-done = Not done
plan-not-tried = Not tried
plan-already-so = Up to date
plan-held = Held
plan-refused = Refused
plan-unknown = Unknown
plan-under-way = Under way
plan-not-yet = Not yet
plan-left-out = Left out
plan-same = No change
plan-done-as = The new user has ID { $id }.
plan-done-read-again = The server’s response was lost, but the console has confirmed the change.
plan-already-so-why = The server had all of it. Nothing was sent.
plan-unknown-why = The change was sent, but the console can’t tell whether it was made. Check this user.
plan-not-tried-why = The run ended before its turn.
plan-drift-fields = Someone changed this meanwhile: { $fields }.
plan-drift-partly = The plan changed: { $fields }.
plan-drift-gone = Someone deleted this user meanwhile.
plan-drift-taken = The user with ID { $id } has this username and other values.
plan-drift-alike = The user with ID { $id } has a username that looks the same.
plan-drift-open-form = This user’s form is open in this browser, with unsaved changes.
plan-open-form = Open the form
plan-refused-server = The server did not accept it.
plan-refused-fields = The server did not accept: { $fields }.
plan-refused-rights = This token isn’t allowed to make this change to this user.
plan-refused-address = No request can name a user with this ID.
plan-refused-order = Another user still has this username.
plan-refused-odd = The server sent an unexpected response.
plan-left-as = The user is left with the temporary username { $name }.
plan-may-be-named = The user may be left with the temporary username { $name }.
plan-paused = Paused
plan-pause-you = Nothing is sent until you resume the run.
plan-pause-signed-out = Paused: your session has ended
plan-pause-signed-out-next = Sign in again, then resume the run. No row failed because of this.
plan-pause-forbidden = Paused: this token isn’t allowed to do this ({ $act })
plan-pause-forbidden-next = The server refused three consecutive rows. Use a token with permission, then resume the run. Or end the run.
plan-pause-equal = Paused: five consecutive rows were refused for the same reason
plan-pause-many = Paused: over a fifth of the last 50 rows were refused
plan-pause-refused-next = The whole plan may be wrong. Look at the reasons before you resume the run.
plan-pause-offline = Paused: the server can’t be reached
plan-pause-offline-next = The run resumes by itself once the server can be reached. No row failed because of this.
plan-stay-paused = Stay paused
plan-pause-broken = Paused: the server keeps failing
plan-pause-broken-next = Wait a moment, then resume the run. No row failed because of this.
plan-pause-shape = Paused: the server’s responses can’t be read
plan-pause-shape-next = Something other than the server may be responding. Check the request log before you resume the run.
plan-pause-other-tab = Paused: another tab is running a plan
plan-pause-other-tab-next = One plan runs at a time. Resume this run once the other has ended.
plan-state-ready = Ready to run
plan-state-running = Running
plan-state-ending = Ending
plan-state-finished = Finished
plan-unsealable-nothing = No row changes anything, so there is nothing to seal.
plan-unsealable-many = The plan writes { $number } users. One plan takes at most { $most }: split the file.
plan-unsealable-unapproved = Type the number { $number } to allow this plan.
plan-unsealable-cycles = Usernames are swapped in a circle (rows: { $number }). Allow a temporary username, or leave these rows out.
plan-unusable-no-plan = This file is not a plan file.
plan-unusable-newer = A newer version of the console wrote this plan file. Reload the page to get the latest version.
plan-unusable-altered = This plan file was changed after it was sealed, so it can’t be used.
plan-file-unapproved = This plan affects roles that this console treats as privileged. Review the plan, type the number to allow it, then seal it.
plan-unusable-unsealable = This file’s plan can’t be sealed. { $why }
plan-review = Review
plan-sentence = This plan { $acts }.
plan-creates = { $count ->
    [one] creates 1 user
   *[other] creates { $count } users
}
plan-changes-fields = { $count ->
    [one] changes 1 user ({ $fields })
   *[other] changes { $count } users ({ $fields })
}
plan-deletes = { $count ->
    [0] deletes nobody
    [one] deletes 1 user
   *[other] deletes { $count } users
}
plan-field-count = { $field } { $number }
plan-sum = { $count ->
    [one] { $parts } = 1 row
   *[other] { $parts } = { $count } rows
}
plan-sum-create = { $number } to create
plan-sum-change = { $number } to change
plan-sum-delete = { $number } to delete
plan-sum-same = { $number } unchanged
plan-sum-held = { $number } held
plan-sum-problem = { $number } with problems
plan-sum-left-out = { $number } left out
plan-sum-done = { $number } done
plan-sum-already-so = { $number } up to date
plan-sum-refused = { $number } refused
plan-sum-unknown = { $number } unknown
plan-sum-not-yet = { $number } not yet
plan-sum-not-tried = { $number } not tried
plan-take-back-title = What can be taken back
plan-can = Can be taken back
plan-cannot = Can’t be taken back
plan-act = Action
plan-can-create = New users are deleted, unless the server shows that they have signed in or were changed.
plan-cannot-create = Passwords that were passed on
plan-can-change = Each user gets the old values back. A field that someone has changed since is kept.
plan-cannot-change = Anything that the new values caused in the meantime
plan-can-rename = The old username comes back if nobody else has taken it.
plan-cannot-rename = Anything recorded under the new username
plan-can-clear = The plan has the old value and restores it.
plan-cannot-clear = Anything that failed while the value was missing
plan-can-password = Nothing
plan-cannot-password = The old passwords: the server never shows them.
plan-can-delete = A new user with the same data can be created.
plan-cannot-delete = ID, password, sign-ins and all that belonged to the old ID
plan-examples = One example of each action
plan-sends = { $count ->
    [one] Sends 1 field.
   *[other] Sends { $count } fields.
}
plan-password-made = The password is made when it is sent.
plan-cleared = cleared
plan-cleared-to-null = cleared (null)
plan-becomes = becomes
plan-new = new
plan-deleted = deleted
plan-new-password = new password
plan-old-new = Old → new
plan-line = Line
plan-rows-label = Rows of the plan
plan-no-rows = No rows here.
plan-guard-deletes = { $count ->
    [one] This deletes 1 of { $people } users
   *[other] This deletes { $count } of { $people } users
}
plan-guard-deletes-of = { $count ->
    [one] This deletes 1 of the { $people } users in { $organization }
   *[other] This deletes { $count } of the { $people } users in { $organization }
}
plan-guard-privileged = { $count ->
    [one] 1 user loses a privileged role, or is deleted with one
   *[other] { $count } users lose a privileged role, or are deleted with one
}
plan-partial = Not everyone had been read when these users were chosen. Someone who matches may be missing.
plan-guard-roles = Privileged roles here: { $roles }.
plan-guard-ceiling = This number is a maximum. The run may affect fewer users, but never more.
plan-guard-type = Type { $number } to allow it
plan-guard-allowed = Allowed
plan-guard-wrong = This is not the number. Type { $number }.
plan-name = Name of the plan
plan-name-required = Enter a name for the plan.
plan-seal = Seal this plan
plan-seal-hint = Sealing fixes what runs. Nothing is sent yet.
plan-seal-and-run = Seal and run
plan-sealing = Sealing…
plan-cost = { $count ->
    [one] The run takes 1 request, about { $time }.
   *[other] The run takes { $count } requests, about { $time }.
}
plan-back = Back
save-plan-file = Save the plan file
plan-file-hint = With this file, the run can also go on in another browser or on another day.
plan-run = Run
plan-title-progress = { $progress } · { $name }
plan-progress = Progress
plan-so-far = { $done } of { $all } users
plan-rate = { $rate } users a minute
plan-in-flight = { $number } under way
plan-waits = Waiting for the server. The run goes on by itself.
plan-done-note = The server has it
plan-already-so-note = Nothing was sent
plan-held-note = Waits for your choice
plan-refused-note = See the reasons
plan-unknown-note = Check these users
plan-not-in-run = Not in the run
plan-no-username = No username
plan-slower = Slower
plan-full-speed = Full speed
plan-end = End…
plan-end-title = End this run?
plan-end-body = Users not tried yet stay as they are: { $number }. An ended plan can’t run again.
plan-end-run = End the run
plan-leaving = You can leave this page: the run goes on in this tab. If the tab closes, the run stops and can go on later.
plan-no-journal = This browser keeps no journal. Save the plan file: with it, the run can go on.
plan-watched = This run is in another tab of this browser. You see its progress here.
plan-other-api = This plan is for another server ({ $api }). It can be read here, not run.
plan-first-hint = The first row of each action runs alone, so that a mistake affects one user.
plan-order-title = In this order
plan-count-of = { $number } of { $all }
plan-what-happened = What happened
plan-open-report = Open the report
plan-report = Report
plan-said-progress = { $done } of { $all } users so far.
plan-said-finished = The run has ended. Done: { $done }. Not done: { $failed }.
plan-not-here = This browser does not have this plan
plan-not-here-next = It may have been discarded, or it was made in another browser. Open its plan file to go on.
plan-held-lead = Someone else changed these users while the plan ran. Your choices make a new plan. The sealed one stays as it was.
plan-was = When planned
plan-mine = Plan
plan-now = Now
plan-keep-now = Keep the current value
plan-take-mine = Apply anyway
plan-choose-all = All { $number }: { $choice }
plan-held-taken = Someone has this username now
plan-held-alike = Someone has a username that looks the same
plan-other-username = Another username
plan-follow-up = Review as a new plan ({ $number })
plan-follow-up-nobody = Review as a new plan
plan-choose-held = Resolve held users ({ $number })
plan-name-follow-up = Held: { $name }
plan-name-inverse = Take back: { $name }
plan-name-passwords = New passwords: { $name }
plan-select-people = Select these users
plan-download-csv = Download CSV
plan-download-workbook = Download XLSX
plan-kind-csv = CSV
plan-kind-workbook = XLSX
plan-take-back = Take back…
plan-inverse-lead = This is a plan like any other. What others have touched since is kept, and the report names it.
plan-inverse-recreated = { $count ->
    [one] 1 deleted user comes back as a new one, without the old ID, password and history.
   *[other] { $count } deleted users come back as new ones, without the old IDs, passwords and history.
}
plan-inverse-passwords = { $count ->
    [one] 1 old password can’t be restored.
   *[other] { $count } old passwords can’t be restored.
}
plan-inverse-unknown = { $count ->
    [one] 1 row with an unknown outcome is left alone.
   *[other] { $count } rows with an unknown outcome are left alone.
}
plan-inverse-unnamed = { $count ->
    [one] 1 new user is left alone: the server did not name the ID.
   *[other] { $count } new users are left alone: the server did not name their IDs.
}
plan-inverse-nothing = There is nothing that can be taken back.
plan-shown-below = Shown below
plan-not-tried-hint = Nothing was sent for these.
plan-nobody-hint = None.
plan-passwords-here = { $count ->
    [one] 1 new password is in the memory of this tab only
   *[other] { $count } new passwords are in the memory of this tab only
}
plan-passwords-here-next = Save the passwords as one file. If you close this tab first, the passwords are lost.
plan-hand-over = { $count ->
    [one] Save 1 new password…
   *[other] Save { $count } new passwords…
}
plan-hand-over-title = Save new passwords
plan-hand-over-body = { $count ->
    [one] The file has the password of 1 user. You can save it once: then the console forgets it.
   *[other] The file has the passwords of { $count } users. You can save it once: then the console forgets them.
}
plan-hand-over-hint = Anyone with the file can sign in as these users. Delete it once they have their passwords.
plan-hand-over-save = Save the file
plan-handed-over = The passwords are in { $name }. The console no longer has them.
plan-passwords-later = Another tab is running this plan, so the new passwords stay here. Save them once that run has paused.
plan-written-elsewhere = Another tab is running this plan. Wait until that run has paused or ended.
plan-passwords-other-tab = Another tab has new passwords of this plan
plan-passwords-other-tab-next = Save the passwords there. If that tab is closed first, the passwords are lost.
plan-unknown-passwords = { $count ->
    [one] 1 user may have a password nobody knows
   *[other] { $count } users may have a password nobody knows
}
plan-unknown-passwords-next = No tab of this browser has them. A new plan can set new ones.
plan-set-passwords = Set new passwords
plan-selected-people = { $count ->
    [one] 1 user is selected in the list.
   *[other] { $count } users are selected in the list.
}

## Plans: changes from a selection

act-role = Change role
act-field = Set a field
act-passwords = New passwords
act-delete = Delete
act-more = { $act }…
selection-actions = Actions
selection-more = More actions
change-all-matching = Change all { $number } in this list…
change-role-title = { $count ->
    [one] Change the role of 1 user
   *[other] Change the role of { $count } users
}
change-field-title = { $count ->
    [one] Set a field of 1 user
   *[other] Set a field of { $count } users
}
change-passwords-title = { $count ->
    [one] New password for 1 user
   *[other] New passwords for { $count } users
}
change-delete-title = { $count ->
    [one] Delete 1 user
   *[other] Delete { $count } users
}
change-passwords-lead = Each user gets a random password, made when it is sent. Only this tab knows it, so save the passwords after the run. The old passwords can’t be restored.
change-delete-lead = They lose access immediately. Deleted users can be created anew, with another ID and password and without server-specific fields.
change-reading = Reading users: { $read } of { $number }
change-stopped = Reading was stopped, so no users are selected yet.
change-read-again = Read them again
change-nobody-title = No users selected
change-nobody-body = Select users in the list first. Your selection is kept until you reload or close this tab.
change-gone = { $count ->
    [one] { $names } no longer exists and is left out.
   *[other] { $count } users no longer exist and are left out: { $names }.
}
change-strayed = { $count ->
    [one] 1 user doesn’t match and is left out.
   *[other] { $count } users don’t match and are left out.
}
change-frozen = { $count ->
    [one] 1 user, read at { $time }.
   *[other] { $number } users, read at { $time }.
}
change-frozen-next = Users who match later are not included.
change-rests-on = If one of these fields of a user changes before the run, that user is held: { $fields }.
change-partial = Not everyone has been read, or the list changed meanwhile: someone who matches may be missing.
change-what = What to change
choice-field = Field
choice-field-choose = Choose a field
choice-how = How
how-set = Set a value
how-clear = Clear it
how-shift = Move the date by days
choice-value = New value
choice-role = New role
choice-days = Days
choice-days-hint = 30 moves dates 30 days later, -7 moves them a week earlier. The time of day stays.
choice-pick = Choose
choice-now = Now: { $values }
choice-value-count = { $value } ({ $number })
choice-values-more = { $number } other values
choice-privileged = This role is privileged: whoever has it can do more than others.
shift-without = { $count ->
    [one] 1 user has no date, so nothing changes for this user.
   *[other] { $count } users have no date, so nothing changes for them.
}
shift-revived = { $count ->
    [one] The date of 1 user would move from the past to the future. An expired account would work again.
   *[other] The dates of { $count } users would move from the past to the future. Expired accounts would work again.
}
shift-expired = { $count ->
    [one] The new date of 1 user would already be in the past.
   *[other] The new dates of { $count } users would already be in the past.
}
choice-no-field = Choose a field.
choice-empty = Enter a value.
choice-no-time = Complete the date and time.
choice-no-days = Enter a whole number of days, such as 30 or -7.
choice-many-days = Enter at most 36,525 days, which is a hundred years.
review-changes = Review changes
preparing-review = Preparing…
review-failed = The changes could not be prepared. Nothing was sent. Try again, or reload the page.
