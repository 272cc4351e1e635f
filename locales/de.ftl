## The shell

skip = Zum Hauptinhalt springen
main-navigation = Hauptmenü
users = Benutzer
new-user = Neuer Benutzer
sign-out = Abmelden
settings = Einstellungen
kept-in-tab = Angemeldet, bis Sie diesen Tab schließen
kept-on-device = Auf diesem Gerät angemeldet
lost-title = Seite nicht gefunden
lost-body = Der Link ist möglicherweise unvollständig oder stammt aus einer anderen Version der Konsole. Ihre Arbeit ist nicht betroffen.
to-users = Zu den Benutzern
loading = Wird geladen…
refreshing = Wird aktualisiert…
try-again = Erneut versuchen
reload = Seite neu laden
part-title = Ein Teil der Konsole wurde nicht geladen
part-body = Möglicherweise sind Sie offline, oder es gibt eine neue Version. Ihre Eingaben sind als Entwurf gespeichert. Versuchen Sie es erneut, oder laden Sie die Seite neu, um die neueste Version zu erhalten.
cancel = Abbrechen
dismiss = Ausblenden
show-answer = Antwort des Servers anzeigen
empty-spoken = leer
screen-title = { $screen } · { $product }
calls = Anfrageprotokoll

## Signing in

sign-in = Anmelden
sign-in-lead = Fügen Sie ein API-Token für Ihren GATE-Server ein. Die Konsole prüft das Token, bevor sie es speichert.
token = API-Token
token-hint = Wird nur in diesem Tab gespeichert, bis Sie ihn schließen.
keep = Auf diesem Gerät angemeldet bleiben
keep-hint = Das Token wird in diesem Browser gespeichert, bis Sie sich abmelden. Alle, die dieses Browserprofil nutzen, können es verwenden.
checking = Token wird geprüft…
show = Anzeigen
hide = Ausblenden
sign-in-again = Anmelden und fortfahren
sign-out-discard = Verwerfen und abmelden
other-token-title = Dies ist ein anderes Token
other-token-body = Ihre nicht gespeicherte Arbeit wurde mit einem anderen Token begonnen. Wenn Sie fortfahren, wird sie mit dem neuen gesendet.
use-other-token = Mit diesem Token fortfahren
discard-typed = Nicht gespeicherte Arbeit verwerfen
show-field = { $field } anzeigen
hide-field = { $field } ausblenden
paused-ended-title = Ihre Sitzung ist beendet
paused-elsewhere-title = Sie haben sich in einem anderen Tab abgemeldet
paused-locked-title = Gesperrt
paused-ended = Der Server akzeptiert Ihr Token nicht mehr.
paused-elsewhere = Der Inhalt dieses Tabs ist ausgeblendet.
paused-locked = Die Konsole wurde eine Weile nicht benutzt, daher ist ihr Inhalt ausgeblendet.
paused-unsaved = Ihre nicht gespeicherten Änderungen sind noch da. Melden Sie sich wieder an, um fortzufahren.
paused-nothing-unsaved = Melden Sie sich wieder an, um dort weiterzumachen, wo Sie aufgehört haben.
token-empty = Geben Sie ein API-Token ein.
token-space = Im Token steht ein Leerzeichen oder ein Zeilenumbruch. Kopieren Sie das ganze Token noch einmal.
token-character = Das Token enthält ein ungültiges Zeichen ({ $code }). Kopieren Sie es noch einmal von dort, wo es ausgestellt wurde.
sign-in-refused = Der Server akzeptiert dieses Token nicht. Prüfen Sie, ob Sie es vollständig kopiert haben, ob es noch gültig ist und ob es zu diesem Server gehört.
sign-in-forbidden = Der Server akzeptiert dieses Token, lässt es aber keine Benutzer auflisten. Bitten Sie um ein Token mit Zugriff auf die User API.
sign-in-unreachable = Keine Antwort von { $api }. Das Netzwerk oder der Server ist möglicherweise ausgefallen, oder der Server lässt die Adresse dieser Konsole nicht zu (CORS). Prüfen Sie Ihre Verbindung, und fragen Sie dann den Betreiber der Konsole.
sign-in-no-api = Der Server unter { $api } hat keine User API. Möglicherweise ist die Konsole mit einer falschen Adresse konfiguriert.
sign-in-no-gate = Unter { $api } antwortet etwas, aber kein GATE-Server. Möglicherweise ist die Konsole mit einer falschen Adresse konfiguriert.

## Leaving, drafts, reports

leave-title = Ohne Speichern verlassen?
leave-body = Ihre Änderungen bleiben in diesem Tab als Entwurf erhalten, bis Sie sie speichern, verwerfen oder sich abmelden. Passwörter werden nie aufbewahrt.
leave-sign-out = Beim Abmelden werden Ihre nicht gespeicherten Änderungen und alle Entwürfe in diesem Tab verworfen.
leave-keep = Verlassen, Entwurf behalten
leave-discard = Verwerfen und verlassen
stay = Weiter bearbeiten
draft-too-large = Der Browser hat keinen Platz für diesen Entwurf. Er geht verloren, wenn Sie die Seite neu laden.
offer-title = Sie haben einen nicht gespeicherten Entwurf
offer-password = Sie hatten auch ein Passwort eingegeben. Passwörter werden nie aufbewahrt, geben Sie es daher noch einmal ein.
offer-other-token = Dieser Entwurf wurde mit einem anderen Token begonnen. Wenn Sie ihn speichern, wird er mit Ihrem aktuellen Token gesendet.
offer-restore = Mit dem Entwurf fortfahren
offer-discard = Entwurf verwerfen
report-title = Zu Ihrem letzten Speichern
newer = Eine neuere Version der Konsole ist verfügbar. Sie können weiterarbeiten und neu laden, wann es Ihnen passt. Ihre Eingaben bleiben erhalten, Passwörter ausgenommen.
offline = Sie sind offline. Diese Seite zeigt früher geladene Daten, und Ihre Eingaben sind sicher. Die Konsole macht weiter, sobald das Netzwerk wieder da ist.
read-only-title = Dieses Token hat nur Leserechte
read-only-again = Bearbeiten einschalten
moments-ago = vor weniger als einer Minute
offer-body = Zuletzt bearbeitet: { $age }. Felder: { $changes }.
read-only-said = Der Server hat eine Änderung abgelehnt: „{ $said }“. Nichts wurde geändert. Das Bearbeiten ist ausgeschaltet, aber Sie können Benutzer weiterhin ansehen.
read-only-silent = Der Server hat eine Änderung abgelehnt. Nichts wurde geändert. Das Bearbeiten ist ausgeschaltet, aber Sie können Benutzer weiterhin ansehen.
saved-lost = { $said } Die Antwort des Servers ging verloren, aber die Konsole hat das Ergebnis bestätigt.
already-so = { $name } hat bereits alle diese Werte. Nichts wurde gesendet.
nothing = (leer)
quoted = „{ $text }“
not-kept-report = { $field }: Der Server hat { $kept } statt { $sent } gespeichert.
changed-by-others-report = { $field }: Jemand anderes hat dies während Ihrer Bearbeitung von { $from } in { $to } geändert. Beim Speichern blieb diese Änderung erhalten.

## Conflicts

collision-title = Jemand anderes hat diesen Benutzer geändert
collision-body = Noch wurde nichts gespeichert. Wählen Sie für jedes Feld, welcher Wert gelten soll.
collision-base = Als Sie begannen:
collision-theirs = Jetzt auf dem Server:
collision-mine = Ihr Wert:
collision-choose = Wählen Sie für jedes Feld einen Wert.
collision-go-on = Gewählte Werte speichern
create-anew = Benutzer neu anlegen
changed-since = Dieser Benutzer hat sich geändert, seit Sie ihn geöffnet haben. Prüfen Sie die Änderungen vor dem Löschen:
delete-all-the-same = Trotzdem löschen
stop-trying = Nicht mehr versuchen
retrying-now = Neuer Versuch läuft (Versuch { $number } von { $most }).
retrying-in = { $count ->
    [one] Neuer Versuch in 1 Sekunde (Versuch { $number } von { $most }).
   *[other] Neuer Versuch in { $count } Sekunden (Versuch { $number } von { $most }).
}

## Values that are not what they seem

hidden-character = Unsichtbares Zeichen: { $code }
more-characters = { $count ->
    [one] … und 1 weiteres Zeichen
   *[other] … und { $count } weitere Zeichen
}
show-all-fields = { $count ->
    [one] 1 Feld anzeigen
   *[other] Alle { $count } Felder anzeigen
}
lookalike = { $field } sieht aus wie „{ $reading }“, ist aber etwas anderes. Ähnliche Buchstaben aus einer anderen Schrift kommen darin vor: { $letters }.

## Configuration

config-title = Die Konsole ist nicht richtig konfiguriert
config-next = Der Betreiber dieser Konsole kann config.json auf ihrem Webserver korrigieren. Laden Sie danach diese Seite neu.
config-unreachable = config.json konnte nicht geladen werden: Der Server hat nicht geantwortet.
config-text = Text in Anführungszeichen
config-page-size = 20, 50 oder 100
config-timeout = eine Zahl von 0.1 bis 600 mit höchstens drei Nachkommastellen
config-lock = eine Zahl von 0 (nie) bis 1440 mit höchstens drei Nachkommastellen
config-roles = eine Liste von Wörtern, jedes in Anführungszeichen
config-syntax = config.json ist kein gültiges JSON. Der Fehler steht in Zeile { $line }, Spalte { $column }.
config-missing = config.json konnte nicht geladen werden (Antwort des Servers: { $status }).
config-api = In config.json ist „api“ „{ $written }“. Erforderlich ist eine https-Adresse, eine http-Adresse auf localhost oder ein Pfad auf diesem Host wie /api/v1. Über unverschlüsseltes http könnten andere das Token lesen.
config-no-api = In config.json fehlt „api“, die Adresse der GATE User API.
config-unknown = config.json enthält „{ $key }“, was keine Einstellung ist. Die Einstellungen sind { $known }.
config-wrong = In config.json ist „{ $key }“ { $written }. Erforderlich ist { $must }.

## Keyboard

find = Suchen oder Befehl ausführen
palette = Suchen oder Befehl ausführen
palette-list = Ergebnisse
palette-hint = Geben Sie einen Benutzernamen, eine ID oder eine E-Mail-Adresse ein, um einen Benutzer zu finden. Wählen Sie mit den Pfeiltasten, und drücken Sie die Eingabetaste.
set-command = { $setting }: { $value }
on-this-screen = Auf diesem Bildschirm
searching = Suche läuft…
filter-list = Benutzer filtern
keys-title = Tastenkürzel
keys-hint = Tastenkürzel aus einer einzelnen Taste werden beim Tippen ignoriert. Sie können sie in den Einstellungen ausschalten.
close = Schließen
found-nobody = Keine passenden Benutzer. Versuchen Sie es mit dem vollständigen Benutzernamen oder der vollständigen ID.
found-people = { $count ->
    [one] 1 Benutzer
   *[other] { $count } Benutzer
}
act-keys = Tastenkürzel anzeigen
act-next-row = Nächster Benutzer der Liste
act-previous-row = Voriger Benutzer der Liste
act-next-page = Nächste Seite
act-previous-page = Vorige Seite
act-edit = Benutzer bearbeiten
act-settings = Zu den Einstellungen
act-peek = Vorschau ein- oder ausblenden
act-pick = Benutzer auswählen oder abwählen
act-pick-range = Vom zuletzt ausgewählten Benutzer bis zu diesem auswählen
act-calls = Zum Anfrageprotokoll

## Export

export = Exportieren…
export-title = Benutzer exportieren
export-what = Benutzer
export-how = Format
export-csv = CSV, für Tabellenkalkulationen
export-json = JSON, mit allen Feldern
export-save = Herunterladen
stop = Abbrechen
export-nothing = Es wurde keine Datei heruntergeladen.
export-refused = Der Browser hat die Datei nicht angenommen. Prüfen Sie, ob er Downloads von dieser Website blockiert.
export-page = Diese Seite ({ $rows })
export-all = Alle passenden Benutzer ({ $all })
export-progress = { $received } von { $all } geladen…
export-saved = { $count ->
    [one] 1 Benutzer nach { $name } exportiert.
   *[other] { $count } Benutzer nach { $name } exportiert.
}
export-differs = Die Liste hat sich während des Exports geändert: Der Server zählt jetzt { $all } Benutzer, die Datei enthält { $saved }. Exportieren Sie noch einmal, um die vollständige Liste zu erhalten.
export-picked = Ausgewählte Benutzer ({ $rows })

## Settings

settings-lead = In diesem Browser gespeichert. Änderungen gelten für alle seine Tabs.
settings-not-kept = Dieser Browser kann keine Einstellungen speichern. Ihre Änderungen gelten, bis Sie diesen Tab schließen oder neu laden.
theme-heading = Design
language-heading = Sprache
language-browser = Wie im Browser
time-zone-heading = Zeitzone
time-zone-system = Wie im System
time-zone-hint = Gilt für alle Datums- und Zeitangaben in der Konsole.
density-heading = Zeilenhöhe
page-size-heading = Zeilen pro Seite
keyboard = Tastatur
shortcuts = Kürzel aus einer einzelnen Taste
shortcuts-hint = Drücken Sie ?, um sie anzuzeigen. Beim Tippen werden sie ignoriert. Strg-K oder ⌘-K funktioniert immer.
kept-here = Entwürfe in diesem Tab
erase-drafts = Alle Entwürfe verwerfen
drafts-erased = Alle Entwürfe in diesem Tab wurden verworfen.
save-drafts = Entwürfe herunterladen
discard-draft = Entwurf „{ $title }“ verwerfen
draft-discarded = Der Entwurf „{ $title }“ wurde verworfen.
about = Über diese Konsole
version = Version
api-address = API-Adresse
policy = Content Security Policy
no-policy = Keine. Der Webserver sendet mit dieser Seite keinen Content-Security-Policy-Header. Die Installationsvorlagen von Gatehouse enthalten einen.
check-api = API-Verbindung testen
theme-system = Wie im System
theme-light = Hell
theme-dark = Dunkel
density-comfortable = Komfortabel
density-compact = Kompakt
page-size-configured = Standard ({ $size })
views-none = Keine gespeicherten Ansichten. Filtern Sie die Benutzerliste, und wählen Sie dann „Ansicht speichern…“ in der Seitenleiste.
forget = Löschen
forget-view = Ansicht „{ $name }“ löschen
view-forgotten = Die Ansicht „{ $name }“ wurde gelöscht.
save-views = Ansichten herunterladen
file-saved = { $name } heruntergeladen.
views-text = Zu importierende Ansichten
views-text-hint = Fügen Sie den Inhalt einer Ansichtsdatei ein, die hier oder in einem anderen Browser heruntergeladen wurde.
add-views = Ansichten importieren
views-unreadable = Dieser Text enthält keine gespeicherten Ansichten.
drafts-none = Keine Entwürfe. Was Sie in ein Formular eingeben, bleibt hier erhalten, bis Sie es speichern oder verwerfen.
drafts-kept = { $count ->
    [one] 1 nicht gespeicherter Entwurf. Beim Abmelden wird er verworfen.
   *[other] { $count } nicht gespeicherte Entwürfe. Beim Abmelden werden sie verworfen.
}
api-answers = Die API hat in { $milliseconds } ms geantwortet und akzeptiert Ihr Token. Sie führt { $people } Benutzer auf.

## Faults

fault-signed-out = Ihre Sitzung ist beendet.
fault-signed-out-next = Melden Sie sich wieder an, um dort weiterzumachen, wo Sie aufgehört haben.
fault-forbidden = Dazu haben Sie keine Berechtigung.
fault-forbidden-next = Nichts wurde geändert. Bitten Sie die Stelle, die Ihr Token ausgestellt hat, um mehr Berechtigungen.
fault-not-found = Der Server konnte dies nicht finden.
fault-not-found-next = Möglicherweise wurde es gelöscht, oder die Adresse ist falsch.
fault-conflict = Dies steht im Konflikt mit einer anderen Änderung.
fault-conflict-next = Nichts wurde gespeichert. Laden Sie den Benutzer neu, prüfen Sie, was sich geändert hat, und versuchen Sie es dann erneut.
fault-too-many = Zu viele Anfragen.
fault-too-many-next = Der Server begrenzt die Zahl der Anfragen. Warten Sie eine Minute, und versuchen Sie es dann erneut.
fault-too-many-wait = { $count ->
    [one] Der Server begrenzt die Zahl der Anfragen. Warten Sie 1 Sekunde, und versuchen Sie es dann erneut.
   *[other] Der Server begrenzt die Zahl der Anfragen. Warten Sie { $count } Sekunden, und versuchen Sie es dann erneut.
}
fault-broken = Auf dem Server ist ein Fehler aufgetreten ({ $status }).
fault-broken-next = Das Problem liegt beim Server, und von Ihren Eingaben ist nichts verloren. Warten Sie einen Moment, und versuchen Sie es dann erneut.
fault-odd = Der Server hat eine unerwartete Antwort gesendet ({ $status }).
fault-odd-next = Versuchen Sie es erneut. Tritt das Problem weiterhin auf, informieren Sie den Betreiber des Servers.
fault-unreadable = Die Antwort des Servers konnte nicht gelesen werden.
fault-not-json = Sie ist unvollständig oder kein JSON. Möglicherweise hat ein Proxy geantwortet. Versuchen Sie es erneut.
fault-too-deep = Die Daten darin sind zu tief verschachtelt. Informieren Sie den Betreiber des Servers.
fault-no-page = Sie ist keine Benutzerliste. Versuchen Sie es erneut. Tritt das Problem weiterhin auf, informieren Sie den Betreiber des Servers.
fault-no-user = Sie ist kein Benutzer. Versuchen Sie es erneut. Tritt das Problem weiterhin auf, informieren Sie den Betreiber des Servers.
fault-another-person = Dieser Benutzername gehört jetzt einem anderen Benutzer.
fault-another-person-next = Der Server hat den Benutzer mit der ID { $id } zurückgegeben, nicht den angezeigten. Deshalb wurde nichts gesendet. Öffnen Sie den Benutzer über die ID, und nehmen Sie die Änderung dort vor.
fault-unreachable = Keine Antwort vom Server.
fault-unreachable-next = Das Netzwerk oder der Server ist möglicherweise ausgefallen, oder der Server lässt die Adresse dieser Konsole nicht zu (CORS). Prüfen Sie Ihre Verbindung, und versuchen Sie es dann erneut.
fault-timed-out = Der Server hat nicht rechtzeitig geantwortet.
fault-timed-out-next = Die Konsole wartet nicht länger. Versuchen Sie es gleich noch einmal.
fault-redirected = Der Server hat die Anfrage umgeleitet.
fault-redirected-next = Die Konsole ist der Umleitung nicht gefolgt, um Ihr Token zu schützen. Möglicherweise ist die API-Adresse in config.json falsch. Informieren Sie den Betreiber der Konsole.
server-says = Der Server meldet: „{ $said }“.
sentences = { $first } { $second }
not-done = Die Änderung wurde nicht vorgenommen.
not-done-next = { $fault } Die Konsole hat nachgesehen: Bisher hat der Server die Änderung nicht vorgenommen. Ihre Eingaben sind noch da. Sie können es erneut versuchen.
unknown-outcome = Die Konsole kann nicht feststellen, ob die Änderung vorgenommen wurde.
unknown-outcome-next = { $fault } Der Server hat die Änderung möglicherweise vorgenommen, bevor seine Antwort verloren ging. Prüfen Sie den Benutzer, bevor Sie es erneut versuchen. Ihre Eingaben sind noch da.
gone-meanwhile = Dieser Benutzer wurde gelöscht.
gone-meanwhile-next = Nichts wurde gespeichert. Sie können den Benutzer aus diesem Formular neu anlegen. Der neue Benutzer erhält eine andere ID, braucht ein neues Passwort und verliert alle serverspezifischen Felder.

## The list

filters = Filter
clear-filters = Filter löschen
person = Benutzer
created-at = Angelegt
last-login = Letzte Anmeldung
updated = Geändert
never = Nie
pages = Seitennavigation
first = Erste
previous = Zurück
next = Weiter
last = Letzte
per-page = Zeilen pro Seite
no-users-title = Noch keine Benutzer
no-users-body = Legen Sie den ersten Benutzer an.
no-match-title = Keine passenden Benutzer
no-match-body = Kein Benutzer erfüllt alle Filter. ID, Organisation und Rolle müssen genau übereinstimmen, auf manchen Servern auch der Benutzername.
past-end-title = Diese Seite liegt hinter dem Ende der Liste
to-last-page = Zur letzten Seite
refresh = Aktualisieren
people-all = { $count ->
    [one] 1 Benutzer
   *[other] { $number } Benutzer
}
people-matching = { $count ->
    [one] 1 passender Benutzer
   *[other] { $number } passende Benutzer
}
read-at = Geladen um { $time }
range = { $first }–{ $last } von { $all }
past-end-body = Die Liste hat jetzt { $rows } Benutzer. Möglicherweise wurden seit dem Erstellen des Links einige gelöscht.
unreadable-rows = { $count ->
    [one] 1 Benutzer konnte nicht gelesen werden und fehlt hier.
   *[other] { $count } Benutzer konnten nicht gelesen werden und fehlen hier.
}
columns = Spalten…
columns-title = Spalten
columns-hint = Der Benutzer steht immer an erster Stelle. Serverspezifische Felder erscheinen hier, wenn die aktuelle Seite sie enthält. Ziehen Sie mit der Maus eine Spaltenüberschrift, um sie zu verschieben, oder ihren Rand, um die Breite zu ändern.
columns-usual = Auf Standard zurücksetzen
width-narrow = Schmal
width-medium = Mittel
width-wide = Breit
width-widest = Sehr breit
width-of = Breite von { $column }
move-up = { $column } nach oben
move-down = { $column } nach unten
sort-hint = Nur diese Seite sortieren
sorted-here = Nur diese Seite ist sortiert
unsort = Reihenfolge des Servers
active-filters = Aktive Filter
remove-filter = Filter entfernen: { $label } { $value }
label-before = { $label }:{" "}
pick = { $name } auswählen
pick-page = Alle Benutzer auf dieser Seite auswählen
picked-people = Ausgewählte Benutzer
picked = { $count ->
    [one] 1 Benutzer ausgewählt.
   *[other] { $count } Benutzer ausgewählt.
}
picked-elsewhere = { $count ->
    [one] 1 ist nicht auf dieser Seite.
   *[other] { $count } sind nicht auf dieser Seite.
}
copy-usernames = Benutzernamen kopieren
copy-emails = E-Mail-Adressen kopieren
copied-lines = { $count ->
    [one] 1 Zeile kopiert.
   *[other] { $count } Zeilen kopiert.
}
unpick = Auswahl aufheben
peek-at = Vorschau von { $name }
peek = Vorschau
open = Öffnen
open-person = { $name } öffnen
views = Gespeicherte Ansichten
save-view = Ansicht speichern…
save-view-title = Ansicht speichern
save-view-lead = Speichert Filter und Zeilen pro Seite in diesem Browser.
view-name = Name der Ansicht
view-name-missing = Geben Sie einen Namen für die Ansicht ein.
view-save = Ansicht speichern
view-saved = Die Ansicht „{ $name }“ wurde gespeichert.
view-command = Ansicht: { $name }

## One user

account = Konto
profile = Profil
other-fields = Serverspezifische Felder
other-fields-hint = Angezeigt, wie der Server sie gesendet hat. Beim Bearbeiten des Benutzers ändern sie sich nicht.
id = ID
edit = Bearbeiten
delete = Löschen
replace = Datensatz ersetzen
not-found-title = Benutzer nicht gefunden
search = Benutzer suchen
open-by-username = Über den Benutzernamen öffnen
open-by-id = Über die ID öffnen
copied = Kopiert.
copy-failed = Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text, und kopieren Sie ihn von Hand.
dot-name = Ein Benutzername nur aus Punkten kann nicht Teil einer Adresse sein. Verwenden Sie stattdessen die ID.
id-word = ID
named-by-id = mit der ID „{ $id }“
not-found-body = Der Server hat keinen Benutzer { $named }. Möglicherweise wurde der Benutzer gelöscht oder umbenannt.
copy-value = { $what } kopieren
beside = Voriger und nächster Benutzer
person-before = Voriger Benutzer
person-after = Nächster Benutzer
place-in-list = { $place } von { $all }

## Forms

email-shape = Geben Sie eine E-Mail-Adresse der Form name@example.com ein.
create = Benutzer anlegen
creating = Wird angelegt…
saving = Wird gespeichert…
password-new = Neues Passwort
password-edit-hint = Leer lassen, um das aktuelle Passwort zu behalten.
password-hint = Geben Sie es auf sicherem Weg weiter. Später kann es hier niemand mehr ansehen.
generate = Erzeugen
free = Dieser Benutzername ist in dieser Organisation verfügbar.
looking = Verfügbarkeit des Benutzernamens wird geprüft…
unsure = Viele Benutzernamen enthalten diesen, daher kann die Konsole nicht feststellen, ob er vergeben ist. Der Server prüft es.
lookup-failed = Die Konsole konnte nicht prüfen, ob der Benutzername verfügbar ist. Der Server prüft es.
nothing-changed = Keine Änderungen zu speichern.
what-changes = Was sich ändert
no-changes = Noch keine Änderungen. Sie erscheinen hier beim Tippen.
no-changes-read = Änderungen erscheinen hier, sobald das JSON gültig ist.
discard = Verwerfen
checked-again = Beheben Sie zuerst diese Probleme
server-refused = Der Server hat diese Werte nicht akzeptiert
password-changed = Neues Passwort (verborgen)
back = Zurück zum Benutzer
see-who = Diesen Benutzer öffnen
field-username = Benutzername
field-email = E-Mail
field-password = Passwort
field-organization = Organisation
field-first-name = Vorname
field-last-name = Nachname
field-role = Rolle
hint-username = Muss innerhalb der Organisation eindeutig sein.
hint-organization = Bestimmt, worauf der Benutzer Zugriff hat. Verwenden Sie einen Namen, den der Server kennt.
hint-role = Freier Text. Rollen unterscheiden sich je nach Server.
required-username = Geben Sie einen Benutzernamen ein.
required-password = Geben Sie ein Passwort ein, oder erzeugen Sie eines.
required-organization = Geben Sie eine Organisation ein.
required-any = Dieses Feld ist erforderlich.
strength-weak = Schwach: leicht zu erraten
strength-fair = Mäßig: könnte länger sein
strength-good = Gut
strength-strong = Stark
taken-by = Dieser Benutzername ist in dieser Organisation bereits an { $name } (ID { $id }) vergeben.
save-nothing = Speichern
save-changes-count = { $count ->
    [one] 1 Änderung speichern
   *[other] { $count } Änderungen speichern
}
untouched-fields = { $count ->
    [one] Nur diese Änderungen werden gesendet. 1 weiteres Feld bleibt unverändert.
   *[other] Nur diese Änderungen werden gesendet. { $count } weitere Felder bleiben unverändert.
}
untouched-unknown = { $count ->
    [one] 1 davon ist serverspezifisch.
   *[other] { $count } davon sind serverspezifisch.
}
created = { $name } wurde angelegt.
saved = Ihre Änderungen an { $name } wurden gespeichert.
replaced = Der Datensatz von { $name } wurde ersetzt.
edit-title = { $name } bearbeiten
undo = Rückgängig machen
undo-title = Letzte Änderung rückgängig machen
undo-field = { $field }: zurück zu { $former }
undo-password = Das vorige Passwort lässt sich nicht wiederherstellen: Der Server gibt Passwörter nie heraus.
undo-collides = Nicht rückgängig gemacht: Jemand anderes hat inzwischen { $fields } geändert. Bearbeiten Sie den Benutzer, um dies zu klären.
undone = Ihre Änderung an { $name } wurde rückgängig gemacht.

## Replacing the record

replace-lead = Der ganze Datensatz, wie ihn der Server gesendet hat. Alles wird in einer PUT-Anfrage zurückgesendet. Wenn Sie ein Feld entfernen, kann sein Wert verloren gehen.
record = Datensatz (JSON)
replace-button = Datensatz ersetzen
json-no-object = Der Datensatz muss ein JSON-Objekt in geschweiften Klammern sein.
json-id-changed = Die ID kann nicht geändert werden. Stellen Sie den ursprünglichen Wert wieder her.
json-no-username = Der Datensatz braucht einen Benutzernamen als Text.
json-profile = Das Profil muss ein Objekt oder null sein.
absent = (nicht gesetzt)
replace-title = Datensatz von { $name } ersetzen
json-ends = Das JSON ist unvollständig: Eine Klammer oder ein Anführungszeichen fehlt.
json-syntax-at = Ungültiges JSON in Zeile { $line }, Spalte { $column }. Möglicherweise fehlt ein Komma, ein Anführungszeichen oder eine Klammer, oder es gibt eines zu viel.

## Deleting

delete-forever = Der Benutzer verliert sofort den Zugriff. Die API kann gelöschte Benutzer nicht wiederherstellen.
deleting = Wird gelöscht…
delete-button = Benutzer löschen
type-username = Benutzernamen bestätigen
type-username-wrong = Das ist nicht der Benutzername. Geben Sie ihn genau so ein, wie er oben steht.
delete-title = { $name } löschen?
delete-confirm = Diese Rolle ist privilegiert. Geben Sie zur Bestätigung den Benutzernamen { $username } ein.
deleted = { $name } wurde gelöscht.
already-gone = { $name } war bereits gelöscht.
delete-brings-back = Sie können diesen Benutzer mit demselben Benutzernamen, Namen, derselben E-Mail-Adresse, Organisation und Rolle neu anlegen. Verloren gehen: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse wurde beendet
stopped-text = In der Konsole ist ein Fehler aufgetreten. Ihre Eingaben sind in diesem Tab als Entwurf gespeichert, Passwörter ausgenommen, und werden nach dem Neuladen wieder angeboten. Falls Sie gerade gespeichert haben, prüfen Sie zuerst den Benutzer: Die Änderung wurde möglicherweise vorgenommen.
copy-report = Bericht kopieren
report-hint = Dieser Bericht enthält technische Angaben zur Konsole und zu Ihrem Browser, aber nichts, was Sie eingegeben oder gesehen haben:
needs-program = Gatehouse benötigt JavaScript und WebAssembly. Erlauben Sie beides für diese Website, und laden Sie die Seite dann neu.

## Request log

calls-shown = { $count ->
    [one] 1 Anfrage in diesem Tab
   *[other] { $count } Anfragen in diesem Tab, { $shown } angezeigt
}
calls-lead = Die letzten API-Anfragen dieses Tabs, die neueste zuerst. Das Protokoll bleibt im Arbeitsspeicher, bis Sie sich abmelden oder den Tab schließen. Es enthält nie Ihr Token, und Passwörter sind verborgen.
calls-none = Keine passenden Anfragen.
calls-save = HAR herunterladen
calls-forget = Protokoll leeren
calls-search = Anfragen durchsuchen
calls-which = Anzeigen
calls-all = Alle
calls-writes = Änderungen
calls-failed = Fehlgeschlagen
call-attempt = Versuch { $number }
call-took = { $milliseconds } ms
call-size = { $bytes } Byte
call-request = Anfrage
call-answer = Antwort
call-empty = Die Antwort ist leer.
call-let-go = Antwort nicht mehr verfügbar. Nur neuere Anfragen behalten ihre.
call-copy = Als { $tool } kopieren
call-copied = Als { $tool } kopiert.
call-token = Kopierte Anfragen lesen das Token aus der Variablen TOKEN. Verborgene Passwörter müssen wieder eingesetzt werden.
call-unreachable = keine Antwort
call-timed-out = Zeitüberschreitung
call-redirected = umgeleitet
call-given-up = abgebrochen
tree-more = { $count ->
    [one] … und 1 weiteres
   *[other] … und { $count } weitere
}
odd-title = { $count ->
    [one] 1 Abweichung von der API-Dokumentation
   *[other] { $count } Abweichungen von der API-Dokumentation
}
odd-lead = Hier weichen die Antworten dieses Servers von seiner Dokumentation ab. Die Konsole kommt mit allem zurecht.
odd-unknown = ist nicht dokumentiert.
odd-missing = fehlt.
odd-retyped = wurde als { $kind } gesendet.
odd-seen = { $count ->
    [one] In 1 Anfrage aufgetreten.
   *[other] In { $count } Anfragen aufgetreten.
}
