## The shell

skip = Zum Inhalt springen
main-navigation = Hauptmenü
users = Benutzer
new-user = Neuer Benutzer
sign-out = Abmelden
settings = Einstellungen
kept-in-tab = Angemeldet, bis Sie diesen Tab schließen
kept-on-device = Auf diesem Gerät angemeldet
lost-title = Unter dieser Adresse gibt es nichts
lost-body = Der Link ist vielleicht unvollständig oder stammt aus einer anderen Version der Konsole. Ihre Arbeit ist nicht betroffen.
to-users = Zu den Benutzern
loading = Wird geladen…
refreshing = wird aktualisiert…
try-again = Erneut versuchen
reload = Konsole neu laden
part-title = Ein Teil der Konsole wurde nicht geladen
part-body = Vielleicht fehlt das Netz, oder eine neue Version ist an die Stelle dieser getreten. Was Sie zuvor eingegeben haben, ist als Entwurf aufgehoben. Versuchen Sie es erneut, oder laden Sie neu, um die aktuelle Version zu erhalten.
cancel = Abbrechen
dismiss = Ausblenden
show-answer = Antwort des Servers zeigen
empty-spoken = leer
screen-title = { $screen } · { $product }
calls = Aufrufe

## Signing in

sign-in = Anmelden
sign-in-lead = Fügen Sie ein API-Token Ihres GATE-Servers ein. Es wird geprüft, bevor es behalten wird.
token = API-Token
token-hint = Es bleibt in diesem Tab und wird vergessen, wenn Sie ihn schließen.
keep = Auf diesem Gerät angemeldet bleiben
keep-hint = Das Token wird dann in diesem Browser gespeichert, bis Sie sich abmelden. Wer dieses Browserprofil benutzt, kann es verwenden.
checking = Token wird geprüft…
show = Zeigen
hide = Verbergen
sign-in-again = Anmelden und weitermachen
sign-out-discard = Abmelden und verwerfen
other-token-title = Das ist ein anderes Token
other-token-body = Was auf dem Bildschirm steht oder unterwegs ist, wurde unter einem anderen Token begonnen. Wenn Sie fortfahren, wird es im Namen dieses Tokens gesendet.
use-other-token = Mit diesem Token fortfahren
discard-typed = Eingaben verwerfen
show-field = { $field } zeigen
hide-field = { $field } verbergen
paused-ended-title = Ihre Sitzung ist beendet
paused-elsewhere-title = Sie haben sich in einem anderen Tab abgemeldet.
paused-locked-title = Gesperrt
paused-ended = Der Server nimmt das Token nicht mehr an.
paused-elsewhere = Was in diesem Tab zu sehen war, ist verborgen.
paused-locked = Die Konsole wurde eine Weile nicht benutzt, deshalb ist der Bildschirm verborgen.
paused-unsaved = Ihr Formular bleibt, wie es ist, und geht weiter, sobald Sie sich wieder anmelden.
paused-nothing-unsaved = Melden Sie sich wieder an, um dort weiterzumachen, wo Sie waren.
token-empty = Fügen Sie zuerst das Token ein.
token-space = Im Token steht ein Leerzeichen oder Zeilenumbruch. Kopieren Sie es noch einmal am Stück.
token-character = Das Token enthält ein Zeichen, das kein Token hat ({ $code }). Kopieren Sie es noch einmal von dort, wo es ausgestellt wurde.
sign-in-refused = Der Server nimmt dieses Token nicht an. Prüfen Sie, ob es vollständig kopiert ist, noch gilt und zu diesem Server gehört.
sign-in-forbidden = Der Server kennt dieses Token, lässt es aber keine Benutzer auflisten. Bitten Sie um ein Token mit Zugriff auf die User API.
sign-in-unreachable = Keine Antwort von { $api }. Entweder sind Netz oder Server nicht erreichbar, oder der Server erlaubt die Adresse dieser Konsole nicht (CORS). Prüfen Sie Ihre Verbindung und fragen Sie dann, wer die Konsole betreibt.
sign-in-no-api = Unter { $api } gibt es einen Server, aber keine User API. Vielleicht steht in der Konfiguration der Konsole eine falsche Adresse.
sign-in-no-gate = Unter { $api } antwortet etwas, aber kein GATE-Server. Vielleicht steht in der Konfiguration der Konsole eine falsche Adresse.

## Leaving, drafts, reports

leave-title = Nicht Gespeichertes verlassen?
leave-body = Was Sie eingegeben haben, wird in diesem Tab als Entwurf aufgehoben, bis Sie es speichern, verwerfen oder sich abmelden. Ein Passwort wird nie aufgehoben.
leave-sign-out = Mit dem Abmelden wird verworfen, was Sie in diesem Tab eingegeben haben, samt Entwürfen.
leave-keep = Verlassen, Entwurf behalten
leave-discard = Verwerfen und verlassen
stay = Bleiben
draft-too-large = Der Browser hat keinen Platz für diesen Entwurf: Er würde ein Neuladen nicht überstehen.
offer-title = Es gibt einen nicht gespeicherten Entwurf
offer-password = Auch ein Passwort war eingegeben. Passwörter werden nie aufgehoben: Geben Sie es noch einmal ein.
offer-other-token = Er wurde unter einem anderen Token eingegeben als dem, mit dem Sie angemeldet sind. Wenn Sie speichern, wird er in Ihrem Namen gesendet.
offer-restore = Mit dem Entwurf weitermachen
offer-discard = Entwurf verwerfen
report-title = Zum letzten Speichern
newer = Eine neuere Version der Konsole ist da. Dieser Tab läuft weiter; laden Sie neu, wann es Ihnen passt. Was Sie eingegeben haben, bleibt erhalten, nur Passwörter nicht.
offline = Sie sind offline. Was zu sehen ist, wurde vorher gelesen; was Sie eingeben, bleibt. Sobald das Netz wieder da ist, macht die Konsole von selbst weiter.
read-only-title = Dieses Token darf nur lesen
read-only-again = Noch einmal versuchen lassen
moments-ago = vor weniger als einer Minute
offer-body = Er wurde { $age } eingegeben und füllt aus: { $changes }.
read-only-said = Der Server hat eine Änderung abgelehnt: „{ $said }“. Nichts wurde geändert; was dieses Recht braucht, ist abgeschaltet. Lesen geht weiter.
read-only-silent = Der Server hat eine Änderung abgelehnt. Nichts wurde geändert; was dieses Recht braucht, ist abgeschaltet. Lesen geht weiter.
saved-lost = { $said } Die Antwort ging unterwegs verloren, deshalb hat die Konsole noch einmal nachgesehen: Es ist geschehen.
already-so = Der Datensatz von { $name } enthält das alles schon. Nichts wurde gesendet.
nothing = nichts
quoted = „{ $text }“
not-kept-report = { $field }: Der Server hat { $kept } behalten, obwohl { $sent } gesendet wurde.
changed-by-others-report = { $field } wurde inzwischen von jemand anderem geändert, von { $from } zu { $to }. Ihr Speichern hat das so gelassen.

## Collisions

collision-title = Jemand anderes hat das inzwischen geändert
collision-body = Noch wurde nichts gespeichert. Wählen Sie für jedes Feld, was gelten soll.
collision-base = Als Sie begannen:
collision-theirs = Jetzt auf dem Server:
collision-mine = Ihres:
collision-choose = Wählen Sie für jedes Feld eine Seite.
collision-go-on = Mit dieser Auswahl speichern
create-anew = Konto neu anlegen
changed-since = Dieses Konto hat sich geändert, seit Sie es geöffnet haben. Sehen Sie noch einmal hin, bevor Sie es löschen:
delete-all-the-same = Trotzdem löschen
stop-trying = Nicht weiter versuchen
retrying-now = Neuer Versuch ({ $number } von { $most }).
retrying-in = { $count ->
    [one] Neuer Versuch in 1 Sekunde ({ $number } von { $most }).
   *[other] Neuer Versuch in { $count } Sekunden ({ $number } von { $most }).
}

## Values that are not what they seem

hidden-character = Ein Zeichen, das man nicht sähe: { $code }
more-characters = { $count ->
    [one] … und 1 weiteres Zeichen
   *[other] … und { $count } weitere Zeichen
}
show-all-fields = { $count ->
    [one] Das Feld zeigen
   *[other] Alle { $count } Felder zeigen
}
lookalike = { $field } liest sich wie „{ $reading }“, ist es aber nicht: Darin stehen ähnlich aussehende Buchstaben einer anderen Schrift: { $letters }.

## Configuration

config-title = Die Konsole ist nicht richtig eingerichtet
config-next = Wer diese Konsole betreibt, kann die Datei config.json daneben berichtigen; laden Sie danach diese Seite neu.
config-unreachable = config.json konnte nicht geladen werden: Der Server hat nicht geantwortet.
config-text = Text in Anführungszeichen
config-page-size = 20, 50 oder 100
config-timeout = eine Zahl von 0.1 bis 600 mit höchstens drei Nachkommastellen
config-lock = eine Zahl von 0 (nie) bis 1440 mit höchstens drei Nachkommastellen
config-roles = eine Liste von Wörtern in Anführungszeichen
config-syntax = config.json ist kein JSON: Der Fehler steht in Zeile { $line }, Spalte { $column }.
config-missing = config.json konnte nicht geladen werden (der Server antwortete { $status }).
config-api = In config.json ist „api“ „{ $written }“. Es muss eine https-Adresse sein, http auf localhost oder ein Pfad auf diesem Host wie /api/v1: Über unverschlüsseltes http könnte das Token unterwegs gelesen werden.
config-no-api = config.json hat kein „api“: die Adresse der GATE User API.
config-unknown = config.json hat „{ $key }“, das die Konsole nicht kennt. Sie kennt { $known }.
config-wrong = In config.json ist „{ $key }“ { $written }. Es muss sein: { $must }.

## Keyboard

find = Suchen oder tun
palette = Person finden, irgendwohin gehen, etwas tun
palette-list = Ergebnisse
palette-hint = Geben Sie einen Namen, eine ID oder eine E-Mail-Adresse ein; Pfeile wählen, Enter geht hin.
set-command = { $setting }: { $value }
on-this-screen = auf diesem Bildschirm
searching = Wird gesucht…
filter-list = Liste filtern
keys-title = Was die Tasten tun
keys-hint = Einzelne Tasten ruhen, während Sie tippen, und lassen sich in den Einstellungen abschalten.
close = Schließen
found-nobody = So heißt niemand. Versuchen Sie den ganzen Benutzernamen oder die ganze ID; manche Server finden auch einen Teil des Benutzernamens.
found-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
act-keys = Diese Liste zeigen
act-next-row = Nächste Person der Liste
act-previous-row = Vorige Person der Liste
act-next-page = Nächste Seite
act-previous-page = Vorige Seite
act-edit = Person bearbeiten
act-settings = Zu den Einstellungen
act-peek = Person neben der Liste zeigen oder nicht mehr
act-pick = Person auswählen oder nicht mehr
act-pick-range = Von der letzten bis zu dieser auswählen
act-calls = Zu den Aufrufen

## Export

export = Exportieren…
export-title = Liste exportieren
export-what = Welche Personen
export-how = In welcher Form
export-csv = CSV, für eine Tabellenkalkulation
export-json = JSON, jedes Feld
export-save = Datei speichern
stop = Anhalten
export-nothing = Keine Datei wurde gespeichert.
export-refused = Der Browser hat die Datei nicht angenommen. Sehen Sie nach, ob er Downloads dieser Seite blockiert.
export-page = Diese Seite ({ $rows })
export-all = Alle passenden ({ $all })
export-progress = { $received } von { $all } gelesen…
export-saved = { $count ->
    [one] 1 Person steht in { $name }.
   *[other] { $count } Personen stehen in { $name }.
}
export-differs = Die Liste hat sich beim Lesen geändert: Der Server zählt jetzt { $all }, { $saved } kamen an. Exportieren Sie noch einmal, um sie ganz zu erhalten.
export-picked = Die ausgewählten ({ $rows })

## Settings

settings-lead = Sie gelten für diesen Browser und sofort für alle seine Tabs.
settings-not-kept = Dieser Browser behält die Einstellungen nicht: Sie gelten, bis der Tab geschlossen oder neu geladen wird.
theme-heading = Design
language-heading = Sprache
language-browser = Wie im Browser
time-zone-heading = Zeitzone
time-zone-system = Wie im System
time-zone-hint = In ihr stehen Daten und Zeiten, hier und in jedem Datensatz.
density-heading = Zeilenhöhe
page-size-heading = Zeilen einer Seite
keyboard = Tastatur
shortcuts = Einzelne Tasten lösen etwas aus
shortcuts-hint = Drücken Sie ? für die Liste. Beim Tippen tun sie nie etwas; Strg-K oder ⌘-K wirkt immer.
kept-here = In diesem Tab aufgehoben
erase-drafts = Alle Entwürfe löschen
drafts-erased = Alle Entwürfe dieses Tabs sind gelöscht.
save-drafts = Entwürfe als Datei speichern
discard-draft = Entwurf { $title } verwerfen
draft-discarded = Der Entwurf „{ $title }“ ist verworfen.
about = Über diese Konsole
version = Version und Build
api-address = Adresse der API
policy = Geltende Sicherheitsrichtlinie
no-policy = Keine: Der Host sendet mit dieser Seite keine content-security-policy. Die Rezepte von Gatehouse tun es.
check-api = API prüfen
theme-system = Wie im System
theme-light = Hell
theme-dark = Dunkel
density-comfortable = Bequem
density-compact = Kompakt
page-size-configured = Wie die Konsole eingerichtet ist ({ $size })
views-none = Keine gespeicherten Ansichten. Filtern Sie die Liste und wählen Sie links „Ansicht speichern…“.
forget = Vergessen
forget-view = Ansicht { $name } vergessen
view-forgotten = Die Ansicht „{ $name }“ ist vergessen.
save-views = Ansichten als Datei speichern
file-saved = { $name } ist gespeichert.
views-text = Ansichten aus einer Datei, als Text
views-text-hint = Fügen Sie ein, was in einer hier oder in einem anderen Browser gespeicherten Datei steht.
add-views = Diese Ansichten hinzufügen
views-unreadable = In diesem Text stehen keine Ansichten.
drafts-none = Keine Entwürfe. Was Sie in ein Formular eingeben, wird hier aufgehoben, bis Sie es speichern oder verwerfen.
drafts-kept = { $count ->
    [one] 1 Entwurf eines nicht gespeicherten Formulars. Er verschwindet beim Abmelden.
   *[other] { $count } Entwürfe nicht gespeicherter Formulare. Sie verschwinden beim Abmelden.
}
api-answers = Die API antwortete nach { $milliseconds } ms und nimmt Ihr Token an. Sie führt { $people } Personen.

## Faults

fault-signed-out = Ihre Sitzung ist beendet.
fault-signed-out-next = Melden Sie sich wieder an, um dort weiterzumachen, wo Sie waren.
fault-forbidden = Das dürfen Sie nicht.
fault-forbidden-next = Nichts wurde geändert. Bitten Sie um mehr Rechte, wo Ihr Token ausgestellt wurde.
fault-not-found = Das hat der Server nicht.
fault-not-found-next = Vielleicht wurde es gelöscht, oder die Adresse ist falsch geschrieben.
fault-conflict = Die Änderung von jemand anderem steht im Weg.
fault-conflict-next = Nichts wurde gespeichert. Laden Sie den Datensatz neu, sehen Sie nach, was sich geändert hat, und versuchen Sie es erneut.
fault-too-many = Der Server bittet um eine Pause.
fault-too-many-next = Er hatte zu viele Anfragen. Warten Sie eine Minute und versuchen Sie es dann erneut.
fault-too-many-wait = { $count ->
    [one] Er hatte zu viele Anfragen. Warten Sie 1 Sekunde und versuchen Sie es dann erneut.
   *[other] Er hatte zu viele Anfragen. Warten Sie { $count } Sekunden und versuchen Sie es dann erneut.
}
fault-broken = Der Server hat versagt ({ $status }).
fault-broken-next = Der Fehler liegt nicht bei Ihnen, und nichts Eingegebenes ist verloren. Warten Sie einen Moment und versuchen Sie es dann erneut.
fault-odd = Der Server hat auf eine Weise geantwortet, die die Konsole nicht kennt ({ $status }).
fault-odd-next = Versuchen Sie es erneut; bleibt es so, sagen Sie es dem Betreiber des Servers.
fault-unreadable = Die Antwort des Servers ist nicht lesbar.
fault-not-json = Sie ist unvollständig oder kein JSON; vielleicht hat stattdessen ein Proxy geantwortet. Versuchen Sie es erneut.
fault-too-deep = Sie ist tiefer verschachtelt, als ein Datensatz sein sollte. Sagen Sie es dem Betreiber des Servers.
fault-no-page = Sie ist keine Liste von Benutzern. Versuchen Sie es erneut; bleibt es so, sagen Sie es dem Betreiber des Servers.
fault-no-user = Sie ist kein Benutzer. Versuchen Sie es erneut; bleibt es so, sagen Sie es dem Betreiber des Servers.
fault-another-person = Dieser Benutzername gehört jetzt jemand anderem.
fault-another-person-next = Der Server antwortete für das Konto mit der ID { $id }, nicht für das auf dem Bildschirm, deshalb wurde nichts gesendet. Öffnen Sie die Person über die ID und ändern Sie sie dort.
fault-unreachable = Keine Antwort vom Server.
fault-unreachable-next = Entweder sind Netz oder Server nicht erreichbar, oder der Server erlaubt die Adresse dieser Konsole nicht (CORS). Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.
fault-timed-out = Der Server braucht zu lange.
fault-timed-out-next = Die Konsole hat aufgehört zu warten. Versuchen Sie es gleich noch einmal.
fault-redirected = Der Server schickt die Konsole anderswohin.
fault-redirected-next = Die Konsole folgt nicht, weil Ihr Token mitginge. Vielleicht ist die Adresse der API in config.json falsch; sagen Sie es dem Betreiber der Konsole.
server-says = Der Server sagt: „{ $said }“.
sentences = { $first } { $second }
not-done = Bisher nicht gespeichert.
not-done-next = { $fault } Die Konsole hat seither nachgesehen: Der Server hat die Änderung nicht vorgenommen. Ihre Eingaben sind noch hier; Sie können sie noch einmal senden.
unknown-outcome = Ob das gespeichert wurde, ist nicht bekannt.
unknown-outcome-next = { $fault } Der Server hat vielleicht gehandelt, bevor die Antwort verloren ging, und Nachsehen hat es nicht geklärt. Sehen Sie sich den Datensatz an, bevor Sie das noch einmal senden. Ihre Eingaben sind noch hier.
gone-meanwhile = Dieses Konto wurde inzwischen gelöscht.
gone-meanwhile-next = Nichts wurde gespeichert. Sie können das Konto mit dem Inhalt dieses Formulars neu anlegen: Es bekommt eine andere ID, braucht ein neues Passwort und behält keines der übrigen Felder des Servers.

## The list

filters = Filter
clear-filters = Filter löschen
person = Person
created-at = Angelegt
last-login = Letzte Anmeldung
updated = Geändert
never = nie
pages = Seiten
first = Erste
previous = Zurück
next = Weiter
last = Letzte
per-page = Zeilen pro Seite
no-users-title = Noch keine Benutzer
no-users-body = Das Verzeichnis ist leer. Legen Sie das erste Konto an.
no-match-title = Niemand passt
no-match-body = Kein Konto erfüllt alle Filter zugleich. ID, Organisation und Rolle müssen genau stimmen; auf manchen Servern auch der Benutzername.
past-end-title = Diese Seite liegt hinter dem Ende der Liste
to-last-page = Zur letzten Seite
refresh = Aktualisieren
people-all = { $count ->
    [one] 1 Person
   *[other] { $number } Personen
}
people-matching = { $count ->
    [one] 1 Person passt
   *[other] { $number } Personen passen
}
read-at = gelesen um { $time }
range = { $first }–{ $last } von { $all }
past-end-body = Die Liste hat jetzt { $rows } Zeilen; vielleicht wurden Personen gelöscht, seit der Link entstand.
unreadable-rows = { $count ->
    [one] 1 Zeile dieser Seite war nicht lesbar und fehlt hier.
   *[other] { $count } Zeilen dieser Seite waren nicht lesbar und fehlen hier.
}
columns = Spalten…
columns-title = Spalten der Liste
columns-hint = Die Person steht immer vorn. Felder, die nur dieser Server hat, werden angeboten, wenn die Seite auf dem Bildschirm sie enthält. Mit der Maus verschiebt das Ziehen einer Überschrift ihre Spalte, das Ziehen an ihrem Ende ändert die Breite.
columns-usual = Die üblichen
width-narrow = Schmal
width-medium = Mittel
width-wide = Breit
width-widest = Am breitesten
width-of = Breite von { $column }
move-up = { $column } nach vorn
move-down = { $column } nach hinten
sort-hint = Diese Seite sortieren, und nur diese Seite
sorted-here = Nur innerhalb dieser Seite sortiert
unsort = Wie vom Server
active-filters = Aktive Filter
remove-filter = Filter entfernen: { $label } { $value }
label-before = { $label }:{" "}
pick = { $name } auswählen
pick-page = Alle auf dieser Seite auswählen
picked-people = Ausgewählte Personen
picked = { $count ->
    [one] 1 Person ausgewählt.
   *[other] { $count } Personen ausgewählt.
}
picked-elsewhere = { $count ->
    [one] 1 davon ist nicht auf dieser Seite.
   *[other] { $count } davon sind nicht auf dieser Seite.
}
copy-usernames = Benutzernamen kopieren
copy-emails = E-Mail-Adressen kopieren
copied-lines = { $count ->
    [one] 1 Zeile kopiert.
   *[other] { $count } Zeilen kopiert.
}
unpick = Niemanden auswählen
peek-at = { $name } neben der Liste zeigen
peek = Neben der Liste
open = Öffnen
open-person = { $name } öffnen
views = Gespeicherte Ansichten
save-view = Ansicht speichern…
save-view-title = Diese Ansicht speichern
save-view-lead = Filter und Zeilen pro Seite unter einem Namen von Ihnen. In diesem Browser aufgehoben.
view-name = Name der Ansicht
view-name-missing = Geben Sie der Ansicht einen Namen.
view-save = Ansicht speichern
view-saved = Die Ansicht „{ $name }“ ist gespeichert.
view-command = Ansicht: { $name }

## One user

account = Konto
profile = Profil
other-fields = Weitere Felder dieses Servers
other-fields-hint = Gezeigt, wie der Server sie sandte. Eine Bearbeitung lässt sie, wie sie sind.
id = ID
edit = Bearbeiten
delete = Löschen
replace = Ganzen Datensatz ersetzen
not-found-title = Diesen Benutzer gibt es hier nicht
search = Benutzer suchen
open-by-username = Diesen Benutzer über den Benutzernamen öffnen
open-by-id = Diesen Benutzer über die ID öffnen
copied = Kopiert.
copy-failed = Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.
dot-name = Ein Benutzername nur aus Punkten kann nicht Teil einer Adresse sein. Finden Sie die Person über die ID.
id-word = ID
named-by-id = mit der ID „{ $id }“
not-found-body = Der Server hat keinen Benutzer { $named }. Vielleicht wurde das Konto gelöscht oder umbenannt.
copy-value = { $what } kopieren
beside = Nachbarn in der Liste
person-before = Vorige Person
person-after = Nächste Person
place-in-list = { $place } von { $all }

## Forms

email-shape = Geben Sie eine E-Mail-Adresse mit Namen und Host ein, etwa ana@example.com.
create = Benutzer anlegen
creating = Wird angelegt…
saving = Wird gespeichert…
password-new = Neues Passwort
password-edit-hint = Lassen Sie es leer, um das bisherige zu behalten.
password-hint = Geben Sie es auf sicherem Weg weiter; später kann es hier niemand lesen.
generate = Erzeugen
free = Dieser Benutzername ist in dieser Organisation frei.
looking = Es wird nachgesehen, ob der Benutzername frei ist…
unsure = Viele Benutzernamen enthalten diesen, deshalb kann die Konsole nicht sagen, ob er vergeben ist. Der Server wird es.
lookup-failed = Ob der Benutzername frei ist, ließ sich gerade nicht nachsehen. Der Server wird es prüfen.
nothing-changed = Nichts hat sich geändert, deshalb wurde nichts gesendet.
what-changes = Was sich ändern wird
no-changes = Noch nichts. Änderungen erscheinen hier beim Tippen.
no-changes-read = Änderungen erscheinen hier, sobald das JSON stimmt.
discard = Verwerfen
checked-again = Berichtigen Sie das, bevor Sie fortfahren
server-refused = Der Server hat das nicht angenommen
password-changed = ein neues (nicht gezeigt)
back = Zurück zum Benutzer
see-who = Nachsehen, wer ihn hat
field-username = Benutzername
field-email = E-Mail
field-password = Passwort
field-organization = Organisation
field-first-name = Vorname
field-last-name = Nachname
field-role = Rolle
hint-username = Einmalig innerhalb der Organisation.
hint-organization = Entscheidet, was die Person erreichen darf. Jeder Name, den der Server kennt.
hint-role = Freier Text; Rollen unterscheiden sich von Server zu Server.
required-username = Geben Sie einen Benutzernamen ein.
required-password = Geben Sie ein Passwort ein, oder erzeugen Sie eines.
required-organization = Geben Sie die Organisation ein, zu der das Konto gehört.
required-any = Füllen Sie dieses Feld aus.
strength-weak = Schwach: leicht zu erraten
strength-fair = Mäßig: könnte länger sein
strength-good = Gut
strength-strong = Stark
taken-by = Diesen Benutzernamen hat in der Organisation schon { $name } (ID { $id }).
save-nothing = Speichern
save-changes-count = { $count ->
    [one] 1 Änderung speichern
   *[other] { $count } Änderungen speichern
}
untouched-fields = { $count ->
    [one] Nur diese werden gesendet. 1 anderes Feld bleibt, wie es ist.
   *[other] Nur diese werden gesendet. { $count } andere Felder bleiben, wie sie sind.
}
untouched-unknown = { $count ->
    [one] Eines davon kennt diese Konsole nicht.
   *[other] { $count } davon kennt diese Konsole nicht.
}
created = { $name } wurde angelegt.
saved = Die Änderungen an { $name } wurden gespeichert.
replaced = Der Datensatz von { $name } wurde ersetzt.
edit-title = { $name } bearbeiten
undo = Rückgängig machen
undo-title = Diese Änderung lässt sich zurücknehmen
undo-field = { $field }: zurück zu { $former }
undo-password = Das frühere Passwort kann nicht zurückkommen: Kein Server verrät es.
undo-collides = Nicht zurückgenommen: Jemand anderes hat seither { $fields } geändert. Bearbeiten Sie den Datensatz, um zu entscheiden.
undone = { $name } ist wie zuvor.

## Replacing the record

replace-lead = Der ganze Datensatz, wie der Server ihn sandte. Alles unten geht in einem PUT zurück; ein Feld, das Sie entfernen, kann verloren gehen.
record = Datensatz als JSON
replace-button = Datensatz ersetzen
json-no-object = Ein Datensatz ist ein JSON-Objekt in geschweiften Klammern.
json-id-changed = Die ID kann sich nicht ändern. Stellen Sie sie wieder her.
json-no-username = Ein Datensatz braucht einen Benutzernamen, der Text ist.
json-profile = Das Profil muss ein Objekt oder null sein.
absent = nicht vorhanden
replace-title = { $name } ersetzen
json-ends = Der Text endet vor dem Datensatz: Eine Klammer oder ein Anführungszeichen fehlt.
json-syntax-at = In Zeile { $line }, Spalte { $column } ist das kein JSON. Vielleicht fehlt ein Komma, Anführungszeichen oder eine Klammer, oder es ist eines zu viel.

## Deleting

delete-forever = Das Konto funktioniert sofort nicht mehr. Die API kann es nicht zurückholen.
deleting = Wird gelöscht…
delete-button = Benutzer löschen
type-username = Benutzername, zur Bestätigung
type-username-wrong = Das ist nicht der Benutzername. Schreiben Sie ihn genau wie oben.
delete-title = { $name } löschen?
delete-confirm = Diese Rolle ist privilegiert. Geben Sie zur Bestätigung den Benutzernamen { $username } ein.
deleted = { $name } wurde gelöscht.
already-gone = { $name } ist schon weg: Jemand anderes hat das Konto gelöscht.
delete-brings-back = Danach lässt sich ein neues Konto mit demselben Benutzernamen, denselben Namen, derselben E-Mail-Adresse, Organisation und Rolle anlegen. Vom alten hat es nicht: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse wurde angehalten
stopped-text = Ein Fehler in der Konsole hat sie beendet. Was Sie eingegeben haben, ist in diesem Tab als Entwurf aufgehoben, nur Passwörter nicht, und wird Ihnen nach dem Neuladen wieder angeboten. Falls Sie gerade speicherten, sehen Sie sich zuerst den Datensatz an: Die Änderung ist vielleicht geschehen.
copy-report = Bericht kopieren
report-hint = Dieser Bericht nennt eine Stelle im Code der Konsole und Ihren Browser, nichts, was Sie eingegeben oder gesehen haben:
needs-program = Gatehouse braucht JavaScript und WebAssembly. Erlauben Sie beides für diese Seite und laden Sie sie dann neu.

## Calls

calls-shown = { $count ->
    [one] 1 Aufruf dieses Tabs
   *[other] { $count } Aufrufe dieses Tabs, { $shown } gezeigt
}
calls-lead = Was dieser Tab die API gefragt hat, das Neueste zuerst. Es bleibt im Speicher, bis Sie sich abmelden oder den Tab schließen. Das Token steht nie darin, Passwörter sind gestrichen.
calls-none = Kein Aufruf passt.
calls-save = Als HAR speichern
calls-forget = Alle vergessen
calls-search = In Aufrufen suchen
calls-which = Welche Aufrufe
calls-all = Alle
calls-writes = Änderungen
calls-failed = Fehlgeschlagene
call-attempt = Versuch { $number }
call-took = { $milliseconds } ms
call-size = { $bytes } Byte
call-request = Gesendet
call-answer = Geantwortet
call-empty = Ohne Inhalt beantwortet.
call-let-go = Die Antwort ist nicht mehr aufgehoben: Nur die der letzten Aufrufe ist es.
call-copy = Als { $tool } kopieren
call-copied = Als { $tool } kopiert.
call-token = Kopierte Aufrufe nehmen das Token aus der Variablen TOKEN. Ein gestrichenes Passwort muss wieder eingesetzt werden.
call-unreachable = keine Antwort
call-timed-out = zu langsam
call-redirected = umgeleitet
call-given-up = aufgegeben
tree-more = { $count ->
    [one] … und 1 weiteres
   *[other] … und { $count } weitere
}
odd-title = { $count ->
    [one] 1 Sache, die nicht im Vertrag steht
   *[other] { $count } Dinge, die nicht im Vertrag stehen
}
odd-lead = Was dieser Server anders sendet, als seine Dokumentation sagt, jedes einmal genannt. Die Konsole kommt mit allem zurecht.
odd-unknown = ist ein Feld, das niemand dokumentiert hat.
odd-missing = fehlt.
odd-retyped = kam als { $kind }.
odd-seen = { $count ->
    [one] In 1 Aufruf gesehen.
   *[other] In { $count } Aufrufen gesehen.
}
