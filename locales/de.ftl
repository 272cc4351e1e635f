## The shell

skip = Zum Hauptinhalt springen
main-navigation = Hauptmenü
users = Benutzer
new-user = Neuer Benutzer
sign-out = Abmelden
settings = Einstellungen
signed-in-tab = Angemeldet, bis Sie diesen Tab schließen
signed-in-device = Auf diesem Gerät angemeldet
page-not-found-title = Seite nicht gefunden
page-not-found-body = Der Link ist möglicherweise unvollständig oder stammt aus einer anderen Version der Konsole. Ihre Arbeit ist nicht betroffen.
go-to-users = Zu den Benutzern
loading = Wird geladen…
refreshing = Wird aktualisiert…
try-again = Erneut versuchen
reload = Seite neu laden
chunk-failed-title = Ein Teil der Konsole wurde nicht geladen
chunk-failed-body = Möglicherweise sind Sie offline, oder es gibt eine neue Version. Ihre Eingaben sind als Entwurf gespeichert. Versuchen Sie es erneut, oder laden Sie die Seite neu, um die neueste Version zu erhalten.
cancel = Abbrechen
dismiss = Ausblenden
show-response = Antwort des Servers anzeigen
absent-label = nicht angegeben
screen-title = { $screen } · { $product }
request-log = Anfrageprotokoll

## Signing in

sign-in = Anmelden
sign-in-lead = Fügen Sie ein API-Token für Ihren GATE-Server ein. Die Konsole prüft das Token, bevor sie es speichert.
token = API-Token
token-hint = Wird nur in diesem Tab gespeichert, bis Sie ihn schließen.
keep-signed-in = Auf diesem Gerät angemeldet bleiben
keep-signed-in-hint = Das Token wird in diesem Browser gespeichert, bis Sie sich abmelden. Alle, die dieses Browserprofil nutzen, können es verwenden.
checking = Token wird geprüft…
show = Anzeigen
hide = Ausblenden
sign-in-again = Anmelden und fortfahren
sign-out-discard = Verwerfen und abmelden
other-token-title = Dies ist ein anderes Token
other-token-body = Ihre nicht gespeicherte Arbeit wurde mit einem anderen Token begonnen. Wenn Sie fortfahren, wird sie mit dem neuen gesendet.
use-other-token = Mit diesem Token fortfahren
discard-unsaved = Nicht gespeicherte Arbeit verwerfen
show-field = { $field } anzeigen
hide-field = { $field } ausblenden
pause-expired-title = Ihre Sitzung ist beendet
pause-signed-out-elsewhere-title = Sie haben sich in einem anderen Tab abgemeldet
pause-locked-title = Gesperrt
pause-another-token-title = Anderes Token verwenden
pause-expired = Der Server akzeptiert Ihr Token nicht mehr.
pause-signed-out-elsewhere = Der Inhalt dieses Tabs ist ausgeblendet.
pause-locked = Die Konsole wurde eine Weile nicht benutzt, daher ist ihr Inhalt ausgeblendet.
pause-another-token = Was Sie begonnen haben, bleibt auf dieser Seite.
pause-unsaved = Ihre nicht gespeicherten Änderungen sind noch da. Melden Sie sich wieder an, um fortzufahren.
pause-nothing-unsaved = Melden Sie sich wieder an, um dort weiterzumachen, wo Sie aufgehört haben.
token-empty = Geben Sie ein API-Token ein.
token-space = Im Token steht ein Leerzeichen oder ein Zeilenumbruch. Kopieren Sie das ganze Token noch einmal.
token-character = Das Token enthält ein ungültiges Zeichen ({ $code }). Kopieren Sie es noch einmal von dort, wo es ausgestellt wurde.
sign-in-refused = Der Server akzeptiert dieses Token nicht. Prüfen Sie, ob Sie es vollständig kopiert haben, ob es noch gültig ist und ob es zu diesem Server gehört.
sign-in-forbidden = Der Server akzeptiert dieses Token, lässt es aber keine Benutzer auflisten. Bitten Sie um ein Token mit Zugriff auf die User API.
sign-in-unreachable = Keine Antwort von { $api }. Das Netzwerk oder der Server ist möglicherweise ausgefallen, oder der Server lässt die Adresse dieser Konsole nicht zu (CORS). Prüfen Sie Ihre Verbindung, und fragen Sie dann den Betreiber der Konsole.
sign-in-no-api = Der Server unter { $api } hat keine User API. Möglicherweise ist die Konsole mit einer falschen Adresse konfiguriert.
sign-in-no-gate = Unter { $api } antwortet etwas, aber kein GATE-Server. Möglicherweise ist die Konsole mit einer falschen Adresse konfiguriert.
sign-in-page-before = Von { $api } kam eine Webseite oder eine Umleitung statt Daten. Davor steht vielleicht eine Anmeldeseite: Laden Sie diese Seite neu, melden Sie sich dort an, und geben Sie das Token dann erneut ein. Hilft das Neuladen nicht, informieren Sie den Betreiber der Konsole: Die API-Adresse in config.json könnte falsch sein.

## Leaving, drafts, reports

leave-title = Ohne Speichern verlassen?
leave-body = Ihre Änderungen bleiben in diesem Tab als Entwurf erhalten, bis Sie sie speichern, verwerfen oder sich abmelden. Passwörter werden nie aufbewahrt.
leave-sign-out = Beim Abmelden werden Ihre nicht gespeicherten Änderungen und alle Entwürfe in diesem Tab verworfen.
leave-keep-draft = Verlassen, Entwurf behalten
leave-discard = Verwerfen und verlassen
keep-editing = Weiter bearbeiten
draft-too-large = Der Browser hat keinen Platz für diesen Entwurf. Er geht verloren, wenn Sie die Seite neu laden.
stored-draft-title = Sie haben einen nicht gespeicherten Entwurf
stored-draft-password = Sie hatten auch ein Passwort eingegeben. Passwörter werden nie aufbewahrt, geben Sie es daher noch einmal ein.
stored-draft-other-token = Dieser Entwurf wurde mit einem anderen Token begonnen. Wenn Sie ihn speichern, wird er mit Ihrem aktuellen Token gesendet.
stored-draft-restore = Mit dem Entwurf fortfahren
stored-draft-discard = Entwurf verwerfen
save-report-title = Zu Ihrem letzten Speichern
new-version = Eine neuere Version der Konsole ist verfügbar. Sie können weiterarbeiten und neu laden, wann es Ihnen passt. Ihre Eingaben bleiben erhalten, Passwörter ausgenommen.
offline = Sie sind offline. Diese Seite zeigt früher geladene Daten, und Ihre Eingaben sind sicher. Die Konsole macht weiter, sobald das Netzwerk wieder da ist.
read-only-title = Dieses Token hat nur Leserechte
enable-editing = Bearbeiten einschalten
moments-ago = vor weniger als einer Minute
stored-draft-body = Zuletzt bearbeitet: { $age }. Felder: { $changes }.
read-only-with-message = Der Server hat eine Änderung abgelehnt: „{ $message }“. Nichts wurde geändert. Das Bearbeiten ist ausgeschaltet, aber Sie können Benutzer weiterhin ansehen.
read-only-without-message = Der Server hat eine Änderung abgelehnt. Nichts wurde geändert. Das Bearbeiten ist ausgeschaltet, aber Sie können Benutzer weiterhin ansehen.
saved-response-lost = { $message } Die Antwort des Servers ging verloren, aber die Konsole hat das Ergebnis bestätigt.
already-up-to-date = { $name } hat bereits alle diese Werte. Nichts wurde gesendet.
empty-value = (leer)
quoted = „{ $text }“
saved-differently-report = { $field }: Der Server hat { $stored } statt { $sent } gespeichert.
changed-besides-report = { $field }: Der Server hat dies auch geändert, von { $from } zu { $to }. Es gehörte nicht zu Ihrer Änderung.
left-not-saved = { $name }: Die Änderung, die noch lief, wurde nicht vorgenommen. { $reason }
left-draft-kept = Ihre Eingaben bleiben als Entwurf erhalten.
left-unknown = { $name }: { $reason }
concurrent-change-report = { $field }: Jemand anderes hat dies während Ihrer Bearbeitung von { $from } in { $to } geändert. Beim Speichern blieb diese Änderung erhalten.

## Conflicts

conflict-title = Jemand anderes hat diesen Benutzer geändert
conflict-body = Noch wurde nichts gespeichert. Wählen Sie für jedes Feld, welcher Wert gelten soll.
conflict-base = Als Sie begannen:
conflict-theirs = Jetzt auf dem Server:
conflict-mine = Ihr Wert:
conflict-choose = Wählen Sie für jedes Feld einen Wert.
conflict-save = Gewählte Werte speichern
recreate-user = Benutzer neu anlegen
changed-since-opened = Dieser Benutzer hat sich geändert, seit Sie ihn geöffnet haben. Prüfen Sie die Änderungen vor dem Löschen:
delete-anyway = Trotzdem löschen
stop-retrying = Nicht mehr versuchen
retrying-now = Neuer Versuch läuft (Versuch { $number } von { $max }).
retrying-in = { $count ->
    [one] Neuer Versuch in 1 Sekunde (Versuch { $number } von { $max }).
   *[other] Neuer Versuch in { $count } Sekunden (Versuch { $number } von { $max }).
}

## Values that are not what they seem

hidden-character = Unsichtbares Zeichen: { $code }
escaped-space = Leerzeichen: { $code }
decomposed-character = Teil eines Zeichens, das sonst als eines geschrieben wird (nicht NFC): { $code }
more-characters = { $count ->
    [one] … und 1 weiteres Zeichen
   *[other] … und { $count } weitere Zeichen
}
show-all-fields = { $count ->
    [one] 1 Feld anzeigen
   *[other] Alle { $count } Felder anzeigen
}
confusable = { $field } sieht aus wie „{ $reading }“, ist aber etwas anderes. Ähnliche Buchstaben aus einer anderen Schrift kommen darin vor: { $letters }.

## Configuration

config-title = Die Konsole ist nicht richtig konfiguriert
config-next = Der Betreiber dieser Konsole kann config.json auf ihrem Webserver korrigieren. Laden Sie danach diese Seite neu.
config-unreachable = config.json konnte nicht geladen werden: Der Server hat nicht geantwortet.
config-redirected = Die Anfrage nach config.json wurde umgeleitet. Vor dieser Konsole steht vielleicht eine Anmeldeseite: Laden Sie diese Seite neu, und melden Sie sich dort an.
config-page = Statt config.json kam eine Webseite. Vor dieser Konsole steht vielleicht eine Anmeldeseite: Laden Sie diese Seite neu, und melden Sie sich dort an. Hilft das Neuladen nicht, fehlt die Datei möglicherweise auf dem Webserver.
config-expected-text = Text in Anführungszeichen
config-expected-page-size = 20, 50 oder 100
config-expected-timeout = eine Zahl von 0.1 bis 600 mit höchstens drei Nachkommastellen
config-expected-lock = eine Zahl von 0 (nie) bis 1440 mit höchstens drei Nachkommastellen
config-expected-roles = eine Liste von Wörtern, jedes in Anführungszeichen
config-expected-directory = "off" oder auto (eine Anzahl Benutzer) und rate (1 bis 200 Anfragen je Sekunde) in geschweiften Klammern
config-syntax = config.json ist kein gültiges JSON. Der Fehler steht in Zeile { $line }, Spalte { $column }.
config-missing = config.json konnte nicht geladen werden (Antwort des Servers: { $status }).
config-api = In config.json ist „api“ „{ $written }“. Erforderlich ist eine https-Adresse, eine http-Adresse auf localhost oder ein Pfad auf diesem Host wie /api/v1. Über unverschlüsseltes http könnten andere das Token lesen.
config-no-api = In config.json fehlt „api“, die Adresse der GATE User API.
config-unknown-key = config.json enthält „{ $key }“, was keine Einstellung ist. Die Einstellungen sind { $settings }.
config-invalid = In config.json ist „{ $key }“ { $written }. Erforderlich ist { $expected }.

## Keyboard

palette-button = Suche & Befehle
palette-label = Suchen oder Befehl ausführen
palette-results = Ergebnisse
palette-hint = Geben Sie einen Namen, Benutzernamen, eine ID oder E-Mail-Adresse ein, um einen Benutzer zu finden. Wählen Sie mit den Pfeiltasten, und drücken Sie die Eingabetaste.
setting-command = { $setting }: { $value }
on-this-screen = Auf diesem Bildschirm
searching = Suche läuft…
filter-list = Benutzer filtern
shortcuts-title = Tastenkürzel
shortcuts-hint = Tastenkürzel aus einer einzelnen Taste werden beim Tippen ignoriert. Sie können sie in den Einstellungen ausschalten.
close = Schließen
search-no-results = Keine passenden Benutzer. Versuchen Sie es mit dem vollständigen Benutzernamen oder der vollständigen ID.
search-results-count = { $count ->
    [one] 1 Benutzer
   *[other] { $count } Benutzer
}
shortcut-help = Tastenkürzel anzeigen
shortcut-next-row = Nächster Benutzer der Liste
shortcut-previous-row = Voriger Benutzer der Liste
shortcut-next-page = Nächste Seite
shortcut-previous-page = Vorige Seite
shortcut-edit = Benutzer bearbeiten
shortcut-settings = Zu den Einstellungen
shortcut-preview = Vorschau ein- oder ausblenden
shortcut-select = Benutzer auswählen oder abwählen
shortcut-select-range = Vom zuletzt ausgewählten Benutzer bis zu diesem auswählen
shortcut-request-log = Zum Anfrageprotokoll

## Export

export = Exportieren…
export-title = Benutzer exportieren
export-scope = Benutzer
export-format = Format
export-csv = CSV, für Tabellenkalkulationen
export-template = CSV, zum Bearbeiten und erneuten Importieren
export-workbook = Excel-Arbeitsmappe, zum Bearbeiten und erneuten Importieren
export-json = JSON, mit allen Feldern außer Geheimnissen
export-download = Herunterladen
stop = Abbrechen
export-no-file = Es wurde keine Datei heruntergeladen.
export-blocked = Der Browser hat die Datei nicht angenommen. Prüfen Sie, ob er Downloads von dieser Website blockiert.
export-page = Diese Seite ({ $rows })
export-all = Alle passenden Benutzer ({ $all })
export-progress = { $received } von { $all } geladen…
export-writing = Die Arbeitsmappe wird geschrieben…
export-done = { $count ->
    [one] 1 Benutzer nach { $name } exportiert.
   *[other] { $count } Benutzer nach { $name } exportiert.
}
export-count-differs = Die Liste hat sich während des Exports geändert: Der Server zählt jetzt { $all } Benutzer, die Datei enthält { $saved }. Exportieren Sie noch einmal, um die vollständige Liste zu erhalten.
export-uncounted = Der Server sagt nicht, wie viele Benutzer es gibt. Die Datei enthält alle { $saved }, die er gesendet hat. Muss die Liste vollständig sein, prüfen Sie die Anzahl an anderer Stelle.
export-repeated = Der Server hat statt der nächsten Seite noch einmal dieselben Benutzer gesendet, deshalb endete der Export. Die Datei enthält { $saved } Benutzer, weitere fehlen. Filtern Sie die Liste in kleinere Teile, und exportieren Sie jeden einzeln.
export-selected = Ausgewählte Benutzer ({ $rows })

## Settings

settings-lead = In diesem Browser gespeichert. Änderungen gelten für alle seine Tabs.
settings-not-stored = Dieser Browser kann keine Einstellungen speichern. Ihre Änderungen gelten, bis Sie diesen Tab schließen oder neu laden.
theme-heading = Design
language-heading = Sprache
language-browser = Wie im Browser
time-zone-heading = Zeitzone
time-zone-system = Wie im System
time-zone-hint = Gilt für alle Datums- und Zeitangaben in der Konsole.
density-heading = Zeilenhöhe
page-size-heading = Zeilen pro Seite
keyboard-heading = Tastatur
single-key-shortcuts = Kürzel aus einer einzelnen Taste
single-key-shortcuts-hint = Drücken Sie ?, um sie anzuzeigen. Beim Tippen werden sie ignoriert. Strg-K oder ⌘-K funktioniert immer.
drafts-heading = Entwürfe in diesem Tab
discard-all-drafts = Alle Entwürfe verwerfen
all-drafts-discarded = Alle Entwürfe in diesem Tab wurden verworfen.
download-drafts = Entwürfe herunterladen
discard-draft = Entwurf „{ $title }“ verwerfen
draft-discarded = Der Entwurf „{ $title }“ wurde verworfen.
about = Über diese Konsole
version = Version
api-address = API-Adresse
content-security-policy = Content Security Policy
no-content-security-policy = Keine. Der Webserver sendet mit dieser Seite keinen Content-Security-Policy-Header. Die Installationsvorlagen von Gatehouse enthalten einen.
api-test = API-Verbindung testen
theme-system = Wie im System
theme-light = Hell
theme-dark = Dunkel
density-comfortable = Komfortabel
density-compact = Kompakt
page-size-configured = Standard ({ $size })
views-none = Keine gespeicherten Ansichten. Filtern Sie die Benutzerliste, und wählen Sie dann „Ansicht speichern…“ in der Seitenleiste.
delete-view = Löschen
delete-view-label = Ansicht „{ $name }“ löschen
view-deleted = Die Ansicht „{ $name }“ wurde gelöscht.
download-views = Ansichten herunterladen
file-downloaded = { $name } heruntergeladen.
import-views-text = Zu importierende Ansichten
import-views-hint = Fügen Sie den Inhalt einer Ansichtsdatei ein, die hier oder in einem anderen Browser heruntergeladen wurde.
import-views = Ansichten importieren
import-views-invalid = Dieser Text enthält keine gespeicherten Ansichten.
views-imported = { $count ->
    [one] Eine Ansicht wurde importiert.
   *[other] { $count } Ansichten wurden importiert.
}
drafts-none = Keine Entwürfe. Was Sie in ein Formular eingeben, bleibt hier erhalten, bis Sie es speichern oder verwerfen.
drafts-count = { $count ->
    [one] 1 nicht gespeicherter Entwurf. Beim Abmelden wird er verworfen.
   *[other] { $count } nicht gespeicherte Entwürfe. Beim Abmelden werden sie verworfen.
}
api-test-passed = Die API hat in { $milliseconds } ms geantwortet und akzeptiert Ihr Token. Sie führt { $people } Benutzer auf.

## Faults

error-signed-out = Ihre Sitzung ist beendet.
error-signed-out-next = Melden Sie sich wieder an, um dort weiterzumachen, wo Sie aufgehört haben.
error-forbidden = Dazu haben Sie keine Berechtigung.
error-forbidden-next = Nichts wurde geändert. Bitten Sie die Stelle, die Ihr Token ausgestellt hat, um mehr Berechtigungen.
error-not-found = Der Server konnte dies nicht finden.
error-not-found-next = Möglicherweise wurde es gelöscht, oder die Adresse ist falsch.
error-refused = Der Server hat dies abgelehnt.
error-refused-next = Es wurde nichts geändert.
error-conflict = Dies steht im Konflikt mit einer anderen Änderung.
error-conflict-next = Nichts wurde gespeichert. Laden Sie den Benutzer neu, prüfen Sie, was sich geändert hat, und versuchen Sie es dann erneut.
error-too-many = Zu viele Anfragen.
error-too-many-next = Der Server begrenzt die Zahl der Anfragen. Warten Sie eine Minute, und versuchen Sie es dann erneut.
error-too-many-wait = { $count ->
    [one] Der Server begrenzt die Zahl der Anfragen. Warten Sie 1 Sekunde, und versuchen Sie es dann erneut.
   *[other] Der Server begrenzt die Zahl der Anfragen. Warten Sie { $count } Sekunden, und versuchen Sie es dann erneut.
}
error-too-many-retrying = Der Server begrenzt die Zahl der Anfragen. Die Konsole versucht es von selbst noch einmal.
error-server = Auf dem Server ist ein Fehler aufgetreten ({ $status }).
error-server-next = Das Problem liegt beim Server. Warten Sie einen Moment, und versuchen Sie es dann erneut.
error-server-retrying = Das Problem liegt beim Server. Die Konsole versucht es von selbst noch einmal.
error-unexpected-status = Der Server hat eine unerwartete Antwort gesendet ({ $status }).
error-unexpected-status-next = Versuchen Sie es erneut. Tritt das Problem weiterhin auf, informieren Sie den Betreiber des Servers.
filters-refused = Der Server hat die Filter nicht angenommen.
filters-refused-next = Es werden keine Benutzer angezeigt. Ändern oder entfernen Sie den markierten Filter.
error-unreadable = Die Antwort des Servers konnte nicht gelesen werden.
error-not-json = Sie ist unvollständig oder kein JSON. Möglicherweise hat ein Proxy geantwortet. Versuchen Sie es erneut.
error-too-deep = Die Daten darin sind zu tief verschachtelt. Informieren Sie den Betreiber des Servers.
error-not-a-page = Sie ist keine Benutzerliste. Versuchen Sie es erneut. Tritt das Problem weiterhin auf, informieren Sie den Betreiber des Servers.
error-not-a-user = Sie ist kein Benutzer. Versuchen Sie es erneut. Tritt das Problem weiterhin auf, informieren Sie den Betreiber des Servers.
error-another-user = Der Server hat einen anderen Benutzer zurückgegeben.
error-another-user-next = Er hat den Benutzer mit der ID { $id } zurückgegeben, nicht den angezeigten. Öffnen Sie den Benutzer über die ID, prüfen Sie den Datensatz, und nehmen Sie die Änderung dort vor.
error-unreachable = Keine Antwort vom Server.
error-unreachable-next = Das Netzwerk oder der Server ist möglicherweise ausgefallen, oder der Server lässt die Adresse dieser Konsole nicht zu (CORS). Prüfen Sie Ihre Verbindung, und versuchen Sie es dann erneut.
error-timed-out = Der Server hat nicht rechtzeitig geantwortet.
error-timed-out-next = Die Konsole wartet nicht länger. Versuchen Sie es gleich noch einmal.
error-redirected = Der Server hat die Anfrage umgeleitet.
error-redirected-next = Die Konsole ist der Umleitung nicht gefolgt, um Ihr Token zu schützen.
error-page = Statt Daten kam eine Webseite.
error-sign-in-page = Vor dem Server steht vielleicht eine Anmeldeseite: Laden Sie diese Seite neu, melden Sie sich dort an, und kommen Sie zurück. Was Sie eingegeben haben, bleibt als Entwurf erhalten, nur Passwörter nicht. Hilft das Neuladen nicht, informieren Sie den Betreiber der Konsole: Die API-Adresse in config.json könnte falsch sein.
error-page-token = Oder das Token ist nicht mehr gültig: Dann melden Sie sich mit einem neuen an.
server-says = Der Server meldet: „{ $message }“.
two-sentences = { $first } { $second }
change-not-made = Die Änderung wurde nicht vorgenommen.
change-not-made-next = { $error } Die Konsole hat nachgesehen: Bisher hat der Server die Änderung nicht vorgenommen. Sie können es erneut versuchen.
unknown-outcome = Die Konsole kann nicht feststellen, ob die Änderung vorgenommen wurde.
unknown-outcome-next = { $error } Der Server hat die Änderung möglicherweise vorgenommen, bevor seine Antwort verloren ging. Prüfen Sie den Benutzer, bevor Sie es erneut versuchen.
typed-still-here = Ihre Eingaben sind noch da.
delete-not-made = Der Benutzer wurde nicht gelöscht.
delete-not-made-next = { $error } Die Konsole hat nachgesehen: Der Benutzer ist noch da. Sie können es erneut versuchen.
delete-unknown = Die Konsole kann nicht feststellen, ob der Benutzer gelöscht wurde.
delete-unknown-next = { $error } Der Server hat den Benutzer möglicherweise gelöscht, bevor seine Antwort verloren ging. Suchen Sie den Benutzer, bevor Sie es erneut versuchen.
unknown-secret-next = { $error } Kein Datensatz zeigt ein Passwort oder ein anderes Geheimnis, daher kann die Konsole es nicht prüfen. Sie können es gefahrlos noch einmal speichern.
deleted-meanwhile = Dieser Benutzer wurde gelöscht.
deleted-meanwhile-next = Nichts wurde gespeichert. Sie können den Benutzer aus diesem Formular neu anlegen. Der neue Benutzer erhält eine andere ID, braucht ein neues Passwort und verliert alle serverspezifischen Felder.
undo-gone-next = Es gibt nichts mehr rückgängig zu machen.

## The list

filters = Filter
search-label = Name, E-Mail oder anderes suchen
search = Suche
more-filters = Weitere Filter
sign-in-days = { $days } Tage
sign-in-longer = Über { $days } Tage
today = Heute
unknown = Unbekannt
without = Ohne
sorted-everyone = Sortiert sind alle Benutzer, nicht nur diese Seite.
sorted-so-far = Die bisher gelesenen Benutzer sind sortiert.
clear-filters = Filter löschen
user-column = Benutzer
created-at = Angelegt
last-login = Letzte Anmeldung
updated = Geändert
never = Nie
pagination = Seitennavigation
first-page = Erste
previous-page = Zurück
next-page = Weiter
last-page = Letzte
per-page = Zeilen pro Seite
no-users-title = Noch keine Benutzer
no-users-body = Legen Sie den ersten Benutzer an.
no-match-title = Keine passenden Benutzer
no-match-body = Kein Benutzer erfüllt alle Filter. ID, Organisation und Rolle müssen genau übereinstimmen, auf manchen Servern auch der Benutzername.
no-match-search = Kein Benutzer passt zu dieser Suche. Prüfen Sie die Schreibweise, oder versuchen Sie es mit weniger Wörtern.
no-match-so-far-title = Bisher keine passenden Benutzer
no-match-so-far-body = Es sind nicht alle Benutzer eingelesen, deshalb kann jemand fehlen.
past-end-title = Diese Seite liegt hinter dem Ende der Liste
to-last-page = Zur letzten Seite
refresh = Aktualisieren
users-count = { $count ->
    [one] 1 Benutzer
   *[other] { $number } Benutzer
}
users-matching-count = { $count ->
    [one] 1 passender Benutzer
   *[other] { $number } passende Benutzer
}
loaded-at = Geladen um { $time }
row-range = { $first }–{ $last } von { $all }
at-least = { $number } oder mehr
past-end-body = Die Liste hat jetzt { $rows } Benutzer. Möglicherweise wurden seit dem Erstellen des Links einige gelöscht.
empty-page-title = Diese Seite ist leer
empty-page-body = Der Server zählt { $rows } Benutzer, hat für diese Seite aber keinen gesendet. Möglicherweise wurden gerade einige gelöscht. Aktualisieren Sie die Liste.
empty-page-uncounted = Der Server hat für diese Seite keine Benutzer gesendet und sagt nicht, wie viele es gibt. Die Liste ist vielleicht kürzer geworden. Aktualisieren Sie die Liste.
unreadable-rows = { $count ->
    [one] 1 Benutzer konnte nicht gelesen werden und fehlt hier.
   *[other] { $count } Benutzer konnten nicht gelesen werden und fehlen hier.
}
filter-ignored = { $count ->
    [one] 1 von { $rows } Benutzern dieser Seite passt nicht zum Filter „{ $filter }: { $value }“. Möglicherweise kennt der Server diesen Filter nicht. Prüfen Sie jeden Benutzer, bevor Sie mit dieser Liste arbeiten.
   *[other] { $count } von { $rows } Benutzern dieser Seite passen nicht zum Filter „{ $filter }: { $value }“. Möglicherweise kennt der Server diesen Filter nicht. Prüfen Sie jeden Benutzer, bevor Sie mit dieser Liste arbeiten.
}
offset-ignored = Der Server hat für diese Seite dieselben Benutzer gesendet wie für die vorige. Möglicherweise kann er nicht blättern, und weitere Benutzer erscheinen hier nicht. Suchen Sie sie mit den Filtern.
repeated-users = { $count ->
    [one] 1 Benutzer stand schon auf der vorigen Seite. Die Liste hat sich inzwischen geändert; auf dieser oder der vorigen Seite kann jemand fehlen. Aktualisieren Sie beide, um sicherzugehen.
   *[other] { $count } Benutzer standen schon auf der vorigen Seite. Die Liste hat sich inzwischen geändert; auf dieser oder der vorigen Seite kann jemand fehlen. Aktualisieren Sie beide, um sicherzugehen.
}
duplicated-users = { $count ->
    [one] 1 Benutzer steht doppelt auf dieser Seite; so hat der Server sie gesendet. Die Anzahl der Benutzer kann zu hoch sein.
   *[other] { $count } Zeilen dieser Seite wiederholen einen Benutzer; so hat der Server sie gesendet. Die Anzahl der Benutzer kann zu hoch sein.
}
columns = Spalten…
columns-title = Spalten
columns-hint = Der Benutzer steht immer an erster Stelle. Serverspezifische Felder erscheinen hier, wenn die aktuelle Seite sie enthält. Ziehen Sie mit der Maus eine Spaltenüberschrift, um sie zu verschieben, oder ihren Rand, um die Breite zu ändern.
columns-reset = Auf Standard zurücksetzen
width-narrow = Schmal
width-medium = Mittel
width-wide = Breit
width-widest = Sehr breit
width-of = Breite von { $column }
move-up = { $column } nach oben
move-down = { $column } nach unten
sort-hint = Nur diese Seite sortieren
sort-everyone = Alle Benutzer sortieren
sorted-page-only = Nur diese Seite ist sortiert
server-order = Reihenfolge des Servers
active-filters = Aktive Filter
remove-filter = Filter entfernen: { $label } { $value }
label-before = { $label }:{" "}
label-and-value = { $label }: { $value }
select-user = { $name } auswählen
select-page = Alle Benutzer auf dieser Seite auswählen
selected-users = Ausgewählte Benutzer
selected-count = { $count ->
    [one] 1 Benutzer ausgewählt.
   *[other] { $count } Benutzer ausgewählt.
}
selected-elsewhere-count = { $count ->
    [one] 1 ist nicht auf dieser Seite.
   *[other] { $count } sind nicht auf dieser Seite.
}
copy-usernames = Benutzernamen kopieren
copy-emails = E-Mail-Adressen kopieren
copied-lines = { $count ->
    [one] 1 Zeile kopiert.
   *[other] { $count } Zeilen kopiert.
}
selection-gone = { $count ->
    [one] { $names } gibt es nicht mehr und wurde aus der Auswahl genommen.
   *[other] { $count } Benutzer gibt es nicht mehr und wurden aus der Auswahl genommen: { $names }.
}
nothing-copied = Es wurde nichts kopiert.
clear-selection = Auswahl aufheben
preview-user = Vorschau von { $name }
preview = Vorschau
open = Öffnen
open-user = { $name } öffnen
views = Gespeicherte Ansichten
save-view = Ansicht speichern…
save-view-title = Ansicht speichern
save-view-lead = Speichert Filter und Zeilen pro Seite in diesem Browser.
view-name = Name der Ansicht
view-name-required = Geben Sie einen Namen für die Ansicht ein.
save-view-submit = Ansicht speichern
view-saved = Die Ansicht „{ $name }“ wurde gespeichert.
view-command = Ansicht: { $name }

## One user

account = Konto
profile = Profil
other-fields = Weitere Felder
other-fields-hint = Felder, die nur dieser Server hat. Die meisten lassen sich beim Bearbeiten des Benutzers ändern.
other-fields-edit-hint = Felder, die nur dieser Server hat. Welche Werte er annimmt, entscheidet der Server.
times-in-zone = Zeiten gelten in der Zeitzone { $zone }.
no-value = Kein Wert
empty-text = Leerer Text
use-empty-text = Leeren Text verwenden
use-no-value = Keinen Wert verwenden
action-on-field = { $action }: { $field }
yes = Ja
no = Nein
id = ID
edit = Bearbeiten
delete = Löschen
replace = Datensatz ersetzen
not-found-title = Benutzer nicht gefunden
search-users = Benutzer suchen
open-by-username = Über den Benutzernamen öffnen
open-by-username-other = Der Benutzername „{ $username }“ führt zu einem anderen Benutzer: { $name }, Organisation { $organization }, ID { $id }. Mehrere Organisationen haben diesen Benutzernamen, und der Server wählt einen davon. Öffnen Sie den Benutzer auf dieser Seite über die ID.
open-by-username-nobody = Der Server findet keinen Benutzer mit dem Benutzernamen „{ $username }“. Öffnen Sie den Benutzer auf dieser Seite über die ID.
open-by-id = Über die ID öffnen
copied = Kopiert.
copy-by-hand-title = Text selbst kopieren
copy-by-hand-body = Der Browser hat der Konsole das Kopieren nicht erlaubt. Der Text ist markiert: Drücken Sie Strg-C, auf einem Mac ⌘-C.
dots-username = Ein Benutzername nur aus Punkten kann nicht Teil einer Adresse sein. Verwenden Sie stattdessen die ID.
id-inline = ID
named-by-id = mit der ID „{ $id }“
not-found-body = Der Server hat keinen Benutzer { $named }. Möglicherweise wurde der Benutzer gelöscht oder umbenannt.
copy-value = { $field } kopieren
neighbours = Voriger und nächster Benutzer
previous-user = Voriger Benutzer
next-user = Nächster Benutzer
position-in-list = { $position } von { $all }

## Forms

email-invalid = Geben Sie eine E-Mail-Adresse der Form name@example.com ein.
number-invalid = Geben Sie eine Zahl ein, etwa 12 oder 3.5.
time-unfinished = Vervollständigen Sie Datum und Uhrzeit, oder leeren Sie das Feld.
notice-hidden = Enthält Zeichen, die man nicht sieht oder nicht unterscheiden kann: { $text }
notice-password-space = Das Passwort beginnt oder endet mit einem Leerzeichen. Es wird mit diesem Leerzeichen gespeichert.
notice-password-hidden = Das Passwort enthält ein Zeichen, das man nicht sieht: { $code }
create = Benutzer anlegen
creating = Wird angelegt…
saving = Wird gespeichert…
password-new = Neues Passwort
password-edit-hint = Leer lassen, um das aktuelle Passwort zu behalten.
password-hint = Geben Sie es auf sicherem Weg weiter. Später kann es hier niemand mehr ansehen.
generate = Erzeugen
username-available = Dieser Benutzername ist in dieser Organisation verfügbar.
username-checking = Verfügbarkeit des Benutzernamens wird geprüft…
username-uncertain = Viele Benutzernamen enthalten diesen, daher kann die Konsole nicht feststellen, ob er vergeben ist. Der Server prüft es.
username-check-failed = Die Konsole konnte nicht prüfen, ob der Benutzername verfügbar ist. Der Server prüft es.
nothing-changed = Keine Änderungen zu speichern.
changes-heading = Was sich ändert
no-changes = Noch keine Änderungen. Sie erscheinen hier beim Tippen.
no-changes-invalid-json = Änderungen erscheinen hier, sobald das JSON gültig ist.
discard = Verwerfen
fix-problems = Beheben Sie zuerst diese Probleme
server-rejected = Der Server hat diese Werte nicht akzeptiert
password-changed = Neues Passwort (verborgen)
back-to-user = Zurück zum Benutzer
open-taken-user = Diesen Benutzer öffnen
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
required-field = Dieses Feld ist erforderlich.
strength-weak = Schwach: leicht zu erraten
strength-fair = Mäßig: könnte länger sein
strength-good = Gut
strength-strong = Stark
username-taken-by = Dieser Benutzername ist in dieser Organisation bereits an { $name } (ID { $id }) vergeben.
username-looks-alike = { $name } (ID { $id }) hat in dieser Organisation einen Benutzernamen, der gleich aussieht, aber mit anderen Zeichen geschrieben ist. Wählen Sie einen anderen Benutzernamen.
save-no-changes = Speichern
save-changes-count = { $count ->
    [one] 1 Änderung speichern
   *[other] { $count } Änderungen speichern
}
unchanged-fields = { $count ->
    [one] Nur diese Änderungen werden gesendet. 1 weiteres Feld bleibt unverändert.
   *[other] Nur diese Änderungen werden gesendet. { $count } weitere Felder bleiben unverändert.
}
unchanged-server-specific = { $count ->
    [one] 1 davon ist serverspezifisch.
   *[other] { $count } davon sind serverspezifisch.
}
created = { $name } wurde angelegt.
saved = Ihre Änderungen an { $name } wurden gespeichert.
saved-otherwise = Der Server hat für { $name } geantwortet, aber etwas anderes gespeichert, als Sie gesendet haben.
replaced = Der Datensatz von { $name } wurde ersetzt.
edit-title = { $name } bearbeiten
undo = Rückgängig machen
undo-title = Letzte Änderung rückgängig machen
undo-field = { $field }: zurück zu { $former }
undo-password = Das vorige Passwort lässt sich nicht wiederherstellen: Der Server gibt Passwörter nie heraus.
undo-secrets = { $fields }: Der frühere Wert lässt sich nicht wiederherstellen. Die Konsole sendet ein Geheimnis nur, wenn es jemand eingibt.
undo-conflict = Nicht rückgängig gemacht: Jemand anderes hat inzwischen { $fields } geändert. Bearbeiten Sie den Benutzer, um dies zu klären.
undone = Ihre Änderung an { $name } wurde rückgängig gemacht.

## Replacing the record

replace-lead = Der ganze Datensatz, wie ihn der Server gesendet hat. Alles wird in einer PUT-Anfrage zurückgesendet. Wenn Sie ein Feld entfernen, kann sein Wert verloren gehen.
replace-secrets = Diese Felder enthalten offenbar Geheimnisse. Sie fehlen hier und werden nicht zurückgesendet: { $fields }. Um eines zu setzen, geben Sie es ein.
values-broken = Einige Werte kamen beschädigt vom Server
value-broken = Dieser Wert war nicht vollständig lesbar; � steht für den fehlenden Teil. Damit dieses Zeichen nicht gespeichert wird, geben Sie den Wert neu ein.
record = Datensatz (JSON)
replace-button = Datensatz ersetzen
json-not-an-object = Der Datensatz muss ein JSON-Objekt in geschweiften Klammern sein.
json-id-changed = Die ID kann nicht geändert werden. Stellen Sie den ursprünglichen Wert wieder her.
json-no-username = Der Datensatz braucht einen Benutzernamen als Text.
json-profile = Das Profil muss ein Objekt oder null sein.
not-set = (nicht gesetzt)
replace-title = Datensatz von { $name } ersetzen
json-incomplete = Das JSON ist unvollständig: Eine Klammer oder ein Anführungszeichen fehlt.
json-syntax-at = Ungültiges JSON in Zeile { $line }, Spalte { $column }. Möglicherweise fehlt ein Komma, ein Anführungszeichen oder eine Klammer, oder es gibt eines zu viel.

## Deleting

delete-warning = Der Benutzer verliert sofort den Zugriff. Die API kann gelöschte Benutzer nicht wiederherstellen.
deleting = Wird gelöscht…
delete-button = Benutzer löschen
confirm-username = Benutzernamen bestätigen
confirm-username-wrong = Das ist nicht der Benutzername. Geben Sie ihn genau so ein, wie er oben steht.
delete-title = { $name } löschen?
delete-confirm = Diese Rolle ist privilegiert. Geben Sie zur Bestätigung den Benutzernamen { $username } ein.
deleted = { $name } wurde gelöscht.
already-deleted = { $name } war bereits gelöscht.
delete-recreate-hint = Sie können diesen Benutzer mit demselben Benutzernamen, Namen, derselben E-Mail-Adresse, Organisation und Rolle neu anlegen. Verloren gehen: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse wurde beendet
stopped-text = In der Konsole ist ein Fehler aufgetreten. Ihre Eingaben sind in diesem Tab als Entwurf gespeichert, Passwörter ausgenommen, und werden nach dem Neuladen wieder angeboten. Falls Sie gerade gespeichert haben, prüfen Sie zuerst den Benutzer: Die Änderung wurde möglicherweise vorgenommen.
copy-report = Bericht kopieren
report-hint = Dieser Bericht enthält technische Angaben zur Konsole und zu Ihrem Browser, aber nichts, was Sie eingegeben oder gesehen haben:
needs-program = Gatehouse benötigt JavaScript und WebAssembly. Erlauben Sie beides für diese Website, und laden Sie die Seite dann neu.

## Request log

request-log-count = { $count ->
    [one] 1 Anfrage in diesem Tab
   *[other] { $count } Anfragen in diesem Tab, { $shown } angezeigt
}
request-log-lead = Die letzten API-Anfragen dieses Tabs, die neueste zuerst. Das Protokoll bleibt im Arbeitsspeicher, bis Sie sich abmelden oder den Tab schließen. Es enthält nie Ihr Token, und Passwörter sind verborgen.
request-log-empty = Keine passenden Anfragen.
request-log-download = HAR herunterladen
request-log-clear = Protokoll leeren
request-log-search = Anfragen durchsuchen
request-log-filter = Anzeigen
request-log-all = Alle
request-log-changes = Änderungen
request-log-failed = Fehlgeschlagen
request-attempt = Versuch { $number }
request-duration = { $milliseconds } ms
response-size = { $bytes } Byte
request-heading = Anfrage
response-heading = Antwort
response-empty = Die Antwort ist leer.
response-dropped = Antwort nicht mehr verfügbar. Nur neuere Anfragen behalten ihre.
copy-request-as = Als { $tool } kopieren
request-copied = Als { $tool } kopiert.
copy-request-hint = Kopierte Anfragen lesen das Token aus der Variablen TOKEN. Verborgene Passwörter müssen wieder eingesetzt werden.
request-unreachable = keine Antwort
request-timed-out = Zeitüberschreitung
request-redirected = umgeleitet
request-aborted = abgebrochen
tree-more = { $count ->
    [one] … und 1 weiteres
   *[other] … und { $count } weitere
}
deviations-title = { $count ->
    [one] 1 Abweichung von der API-Dokumentation
   *[other] { $count } Abweichungen von der API-Dokumentation
}
deviations-lead = Hier weichen die Antworten dieses Servers von seiner Dokumentation ab. Die Konsole kommt mit allem zurecht.
deviation-undocumented = ist nicht dokumentiert.
deviation-missing = fehlt.
deviation-type = wurde als { $kind } gesendet.
deviation-seen = { $count ->
    [one] In 1 Anfrage aufgetreten.
   *[other] In { $count } Anfragen aufgetreten.
}

## The directory

reading-ask-title = Zuerst alle Benutzer einlesen?
reading-ask-body = Der Server kann nur nach Benutzernamen suchen. Die Konsole kann alle Benutzer einmal einlesen und dann in diesem Tab suchen, sortieren und zählen. Auf diesem Gerät wird nichts gespeichert.
reading-ask-facts = Benutzer: { $number } · Anfragen: { $requests } · Etwa { $time }
reading-ask-uncounted = Der Server sagt nicht, wie viele Benutzer er hat.
reading-ask-too-many = { $number } Benutzer sind mehr, als dieser Tab halten kann: { $most }. Filtern Sie nach einer Organisation, um nur deren Benutzer einzulesen.
reading-none = Noch sind keine Benutzer eingelesen.
reading-all = Alle Benutzer einlesen
reading-only = Nur { $organization } einlesen ({ $number })
search-usernames-instead = Auf dem Server nach Benutzernamen suchen
sort-page-instead = Nur diese Seite sortieren
reading-label = Einlesen der Benutzer
reading-progress = Benutzer werden eingelesen: { $read } von { $number }
reading-progress-uncounted = Benutzer werden eingelesen: bisher { $read }
reading-rate = { $rate } Anfragen pro Sekunde
reading-left = noch etwa { $time }
pause = Anhalten
resume = Fortsetzen
reading-paused = Das Einlesen ist angehalten.
reading-signed-out = Das Einlesen geht weiter, sobald Sie wieder angemeldet sind.
reading-offline = Der Server ist nicht erreichbar. Das Einlesen geht von selbst weiter, sobald er antwortet.
reading-slowed = Der Server bittet um weniger Anfragen. Das Einlesen geht von selbst weiter.
reading-failing = Der Server antwortet mit Fehlern. Das Einlesen wird von selbst erneut versucht.
reading-stopped = Das Einlesen wurde abgebrochen. Nicht eingelesene Benutzer fehlen hier.
reading-scope = Nur { $organization } wurde eingelesen. Benutzer anderer Organisationen fehlen hier.
reading-partial = Nicht eingelesene Benutzer: { $number }. Wen Sie suchen, kann darunter sein.
reading-moved = Während des Einlesens wurden Benutzer angelegt und gelöscht: Manche können fehlen, andere gibt es vielleicht nicht mehr. Alle erneut einzulesen kostet { $number } Anfragen.
reading-unproven = Nichts belegt, dass alle Benutzer eingelesen wurden. Wen Sie suchen, kann fehlen.
read-on = Weiter einlesen
worker-failed-title = Die Suche läuft in diesem Browser nicht
worker-failed-body = Alles andere funktioniert wie zuvor. Versuchen Sie es erneut, oder filtern Sie nach dem Benutzernamen.
worker-stopped-title = Die Suche wurde beendet
worker-stopped-body = Der Browser hat sie beendet, vielleicht weil der Speicher nicht reichte. Alles andere funktioniert wie zuvor. Versuchen Sie es erneut, oder lesen Sie nur eine Organisation ein.
worker-failed-reason = Der Browser meldet: { $reason }
only-typos = Es gibt wenige genaue Treffer. Ähnliche Schreibweisen werden auch angezeigt.
pasted-found = { $found } von { $asked } gefunden.
pasted-missing = Nicht gefunden:
matches-so-far = bisher { $matches }
coverage-whole = Alle { $number } Benutzer · eingelesen um { $time }
coverage-partial = { $read } von { $number } Benutzern · Stand { $time }
coverage-unproven = { $read } Benutzer eingelesen · Stand { $time }
coverage-scope = Nur { $organization }
coverage-title = Was eingelesen wurde
coverage-read = Eingelesene Benutzer, jeder einmal gezählt
coverage-counted = Vom Server gezählt
coverage-not-counted = Der Server sendet keine Anzahl
coverage-order = Reihenfolge der Seiten
order-unknown = Noch nicht bekannt
order-id = Nach ID
order-username = Nach Benutzername
order-created = Nach Erstellungszeit
order-field = Nach einem anderen Feld
order-none = Keine gefunden
coverage-oldest = Ältester Stand
coverage-requests = Gesendete Anfragen
coverage-gaps = Lücken
coverage-problems = Was an diesem Server ungewöhnlich ist
gap-organization = Organisation { $name }
gap-others = Benutzer außerhalb der gesehenen Organisationen
gap-positions = Zeilen { $from } bis { $to }
gap-record = Datensatz { $id }
gap-anywhere = Irgendwo in der Liste
gap-at-least = Es fehlen mindestens { $number }.
gap-failed = Der Server antwortete mit { $status }.
gap-no-answer = Es kam keine Antwort.
gap-pages = Die Seiten enthalten weniger Benutzer, als der Server zählt.
gap-unreadable = Der Datensatz war nicht lesbar.
gap-not-read = Noch nicht eingelesen.
problem-offset-ignored = Der Server ignoriert die Startposition (offset), deshalb enthält jede Seite dieselben Benutzer. Das Einlesen wurde beendet.
problem-filter-ignored = Der Server ignoriert den Organisationsfilter, deshalb lässt sich nicht sagen, wo die Lücken sind.
problem-limit-capped = Der Server sendet höchstens { $rows } Benutzer pro Seite.
problem-no-count = Der Server sendet keine Anzahl, deshalb belegt nichts, dass alle eingelesen wurden.
problem-count-moves = Die Anzahl des Servers schwankte beim Einlesen zwischen { $lowest } und { $highest }.
problem-count-too-low = Es gibt mehr Benutzer, als der Server zählt.
problem-order-changes = Die Reihenfolge der Seiten änderte sich beim Einlesen.
problem-too-many = Dieser Tab fasst nicht mehr Benutzer. Lesen Sie stattdessen nur eine Organisation ein.
coverage-note = Änderungen, die anderswo gemacht wurden, erscheinen, sobald ein Benutzer neu eingelesen wird.
read-again = Neu einlesen
found-by = Fundstelle
found-exact = genauer Treffer
found-username = Anfang des Benutzernamens
found-name-word = ein Name
found-name = Anfang eines Namens
found-email = ein Wort der E-Mail-Adresse
found-inside = Teil eines Feldes
found-typo = ähnliche Schreibweise
overview = Übersicht
overview-lead = Jede Zahl führt zu den Benutzern, die sie zählt.
overview-off = Der Betreiber hat das Einlesen aller Benutzer abgeschaltet, deshalb gibt es keine Übersicht.
overview-nobody = Der Server hat keine Benutzer, die gezählt werden könnten.
overview-recent = In den letzten 30 Tagen angemeldet
overview-never = Nie angemeldet
overview-privileged = Privilegierte Rollen
overview-without-email = Ohne E-Mail-Adresse
overview-created = Angelegt nach Monat
overview-earlier = Früher
overview-no-organization = Keine Organisation
overview-no-role = Keine Rolle
overview-more = { $number } weitere
overview-share = Anteil
print = Drucken
palette-first = Die ersten { $shown } von { $number } Benutzern
palette-usernames-only = Der Server sucht nur nach Benutzernamen und IDs.
search-everyone = Alle Benutzer nach „{ $text }“ durchsuchen
export-from-search = Die Datei enthält die Felder, die die Suche behält: ID, Benutzername, Name, E-Mail, Organisation, Rolle und Zeitangaben.

## Plans: the pages

plans = Pläne
import-users = Benutzer importieren
plan-change-title = Die ausgewählten Benutzer ändern
plan-title = Plan { $hash }
plans-lead = Änderungen für viele Benutzer. Sie sehen jede, bevor sie gemacht wird.
plans-all = Alle Pläne
plans-watch = Lauf ansehen
plans-steps = Schritte dieses Plans
plans-step-choose = Wählen
plans-step-bring = Datei
plans-step-match = Zuordnen
plans-step-mend = Korrigieren
plans-busy-title = In diesem Tab läuft ein anderer Plan
plans-busy-body = Es läuft immer nur ein Plan. Halten Sie den anderen zuerst an, oder warten Sie auf sein Ende.
plans-failed-title = Pläne sind nicht verfügbar
plans-failed-body = Der Teil der Konsole, der Pläne aufbewahrt, ist nicht gestartet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
plans-stopped-title = Pläne sind angehalten
plans-stopped-body = Der Teil der Konsole, der Pläne ausführt, läuft nicht mehr. Das Protokoll des Plans weiß, was gesendet wurde. Versuchen Sie es noch einmal und setzen Sie die Ausführung fort.
open-plans = Pläne öffnen
open-plan-file = Eine Plandatei öffnen
go-to-plans = Zu den Plänen
plans-not-stored = Der Browser hat den Plan nicht gespeichert: { $reason }
plans-none-title = Noch keine Pläne
plans-none-body = Ein Plan ist eine Liste von Änderungen für viele Benutzer. Sie sehen jede Änderung, bevor etwas gesendet wird. Er geht weiter, wo er anhielt, und lässt sich zurücknehmen.
plans-template = Leere Tabelle herunterladen (CSV)
plans-template-workbook = Leere Tabelle herunterladen (XLSX)
plans-way-import = Eine Datei importieren
plans-way-import-body = CSV, TSV oder XLSX, oder Zeilen aus einer Tabelle. Die Datei bleibt in diesem Tab.
plans-way-selection = Eine Auswahl ändern
plans-way-selection-body = Wählen Sie Benutzer in der Liste aus und dann, was mit ihnen geschieht.
plans-way-file = Eine Plandatei öffnen
plans-way-file-body = Ein Plan, den jemand anders oder Sie an einem anderen Tag gespeichert haben.
plans-not-kept-title = Dieser Browser bewahrt keine Pläne auf.
plans-not-kept-body = Vielleicht ist es ein privates Fenster, oder sein Speicher ist voll. Speichern Sie die Plandatei vor dem Lauf: Mit ihr geht er weiter.
plans-column-name = Plan
plans-column-what = Was er tut
plans-column-state = Stand
plans-column-made = Versiegelt
plans-column-next = Weiter
plans-column-from = Herkunft
plans-column-api = Server
plans-writes = Schreibt { $writes } von { $rows } Zeilen
plans-act-label = { $act }: { $name }
plans-source-import = Import
plans-source-selection = Auswahl
plans-source-inverse = Nimmt einen Lauf zurück
plans-source-follow-up = Entscheidungen zu zurückgehaltenen Zeilen
plans-discard = Verwerfen
plans-keep = Plan behalten
plans-discard-title = Plan „{ $name }“ verwerfen?
plans-discard-body = Er ist nicht gelaufen. Ohne seine Plandatei lässt er sich nicht wiederholen.
plans-discard-run = Er ist gelaufen. Was aus jeder Zeile wurde, geht mit verloren, und der Lauf lässt sich von hier aus nicht mehr zurücknehmen.
plans-discard-passwords = Dieser Tab hat neue Passwörter dieses Plans, die sonst niemand kennt. Beim Verwerfen gehen sie verloren.
plans-discard-elsewhere = Ein anderer Tab führt einen Plan aus. Halten Sie ihn an oder warten Sie, bis er endet, und verwerfen Sie dann diesen Plan.
plans-not-discarded = Der Browser hat den Plan nicht entfernt: { $reason }
plans-discarded = Verworfen: { $name }
plans-sealed-at = { $hash } · versiegelt { $time }
plans-rest = Zeilen ohne Änderung
plans-facts = Über diesen Plan
plans-sign-out-title = Abmelden und die Pläne entfernen?
plans-sign-out-body = { $count ->
    [one] Dieser Browser bewahrt 1 Plan auf. Beim Abmelden wird er entfernt, mit dem, was aus seinen Zeilen wurde. Speichern Sie, was Sie noch brauchen.
   *[other] Dieser Browser bewahrt { $count } Pläne auf. Beim Abmelden werden sie entfernt, mit dem, was aus ihren Zeilen wurde. Speichern Sie, was Sie noch brauchen.
}
plans-sign-out-paused = { $count ->
    [one] Dieser Browser bewahrt 1 Plan auf. Beim Abmelden wird er entfernt, mit dem, was aus seinen Zeilen wurde. Um ihn vorher zu speichern, melden Sie sich wieder an.
   *[other] Dieser Browser bewahrt { $count } Pläne auf. Beim Abmelden werden sie entfernt, mit dem, was aus ihren Zeilen wurde. Um sie vorher zu speichern, melden Sie sich wieder an.
}
plans-sign-out-running = Ein Lauf ist im Gang. Beim Abmelden hält er zuerst an.
plans-sign-out-passwords = Dieser Tab hat neue Passwörter, die sonst niemand kennt. Beim Abmelden gehen sie verloren.
plans-sign-out-remove = Abmelden und entfernen
plans-sign-out-stay = Angemeldet bleiben
plans-save-journal = Protokoll speichern

## Plans: importing

import-title = { $name } importieren
import-title-pasted = Eingefügte Zeilen importieren
import-pasted = Eingefügte Zeilen
import-lead = Eine Tabelle mit einem Benutzer je Zeile. Nichts wird gesendet, bevor Sie jede Änderung gesehen haben.
import-drop = Datei hier ablegen
import-choose = Datei auswählen
import-formats = CSV, TSV oder XLSX. Höchstens 1.000.000 Zeilen und 200 MB, 30 MB bei XLSX
import-paste = Oder kopieren Sie Zeilen in einer Tabellenkalkulation, und drücken Sie irgendwo auf dieser Seite Strg-V (⌘-V).
import-paste-field = Oder Zeilen hier einfügen
import-stays = Die Datei bleibt in diesem Tab. Nach dem Neuladen wählen Sie sie erneut aus.
import-reading = { $name } wird gelesen…
import-several-files = Es kamen mehrere Dateien. Nur die erste wurde gelesen.
import-help-title = Wie Spalten und leere Zellen gelesen werden
import-help-columns = Die erste Zeile nennt die Spalten, in jeder Sprache der Konsole. Die ID, oder Benutzername und Organisation, sagt, wen eine Zeile meint.
import-help-blank = Eine leere Zelle lässt den Wert stehen. Das Wort (clear) entfernt ihn.
import-help-new = Ein neuer Benutzer braucht Benutzername, Rolle und auf den meisten Servern eine Organisation. Passwörter entstehen beim Ausführen.
import-help-missing = Benutzer, die in der Datei fehlen, bleiben unberührt.
import-encoding-title = Welche Wörter sind richtig?
import-encoding-body = Die Datei sagt nicht, wie ihre Buchstaben gespeichert sind. Wählen Sie die Zeile mit den richtigen Wörtern.
import-encoding-use = So lesen
import-found = Gefunden
import-encoding = Kodierung
import-separator = Trennzeichen
import-header = Kopfzeile
import-sheet = Blatt
import-rows = { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen
}
import-columns = { $count ->
    [one] 1 Spalte
   *[other] { $count } Spalten
}
import-header-line = Kopfzeile in Zeile { $line }
import-has-header = Kopfzeile in der ersten Zeile
import-no-header = Keine Kopfzeile
separator-comma = Komma
separator-semicolon = Semikolon
separator-tab = Tabulator
separator-bar = Senkrechter Strich
separator-none = Eine Spalte
import-sheet-hidden = { $name } (ausgeblendet)
import-blank-rows = { $count ->
    [one] 1 leere Zeile wurde weggelassen.
   *[other] { $count } leere Zeilen wurden weggelassen.
}
import-blank-columns = { $count ->
    [one] 1 leere Spalte wurde weggelassen.
   *[other] { $count } leere Spalten wurden weggelassen.
}
import-trimmed = { $count ->
    [one] In 1 Zelle wurden Leerzeichen um den Wert entfernt.
   *[other] In { $count } Zellen wurden Leerzeichen um den Wert entfernt.
}
import-plain-quotes = Ein Anführungszeichen schließt nie, deshalb wurden Anführungszeichen wie andere Zeichen gelesen.
import-is-export = Gatehouse hat diese Tabelle exportiert. Zellen, die niemand bearbeitet hat, ändern nichts.
import-one-column = Alles steht in einer Spalte. Wählen Sie ein anderes Trennzeichen, falls das falsch ist.
import-formulas = { $count ->
    [one] 1 Zelle hat eine Formel. Ihr letztes Ergebnis wurde gelesen.
   *[other] { $count } Zellen haben Formeln. Ihre letzten Ergebnisse wurden gelesen.
}
import-hidden-rows = { $count ->
    [one] 1 Zeile ist im Blatt ausgeblendet. Auch sie wurde gelesen.
   *[other] { $count } Zeilen sind im Blatt ausgeblendet. Auch sie wurden gelesen.
}
import-merged = { $count ->
    [one] 1 Gruppe von Zellen ist verbunden. Nur ihre erste Zelle hat den Wert.
   *[other] { $count } Gruppen von Zellen sind verbunden. Nur die erste Zelle jeder Gruppe hat den Wert.
}
import-long-numbers = { $count ->
    [one] 1 Zahl ist so lang, dass die Tabellenkalkulation ihre letzten Ziffern verliert. Prüfen Sie sie.
   *[other] { $count } Zahlen sind so lang, dass die Tabellenkalkulation ihre letzten Ziffern verliert. Prüfen Sie sie.
}
import-error-cells = { $count ->
    [one] 1 Zelle zeigt einen Fehler.
   *[other] { $count } Zellen zeigen einen Fehler.
}
import-external-links = Die Arbeitsmappe übernimmt Werte aus anderen Dateien. Sie sind so alt wie das letzte Speichern.
import-first-rows = Die ersten Zeilen
import-to-match = Spalten zuordnen
import-other-file = Andere Datei
import-column = Spalte der Datei
import-samples = Drei Werte
import-field = Feld hier
import-why = Warum
import-blank-cell = Eine leere Zelle
import-field-of = Feld für { $column }
import-blank-of = Eine leere Zelle in { $column }
import-blank-alone = lässt den Wert
import-blank-clears = entfernt den Wert
import-blank-key = Teil des Schlüssels
import-blank = leer
why-header = nach der Kopfzeile
why-content = nach dem Inhalt
why-recipe = wie beim letzten Mal
why-person = Ihre Wahl
why-unknown = kein Feld hier heißt so
why-server-time = wird nie geschrieben
why-taken = hat schon eine andere Spalte
import-whom = Wen eine Zeile meint
import-key-rows = Nach { $key }: { $number }
import-found-nobody = Keine Zeile meint einen Benutzer, der hier ist.
import-alike = Ein Name, der nur in Groß- und Kleinschreibung abweicht, wartet auf Sie. Daraus wird nie ein neuer Benutzer.
import-use-email = Nach E-Mail suchen, wo eine Zeile weder ID noch Benutzernamen hat
import-may = Was geschehen darf
import-may-create = Neue Benutzer anlegen
import-may-change = Vorhandene Benutzer ändern
import-may-rename = Auch Benutzernamen und Organisationen ändern
import-new-role = Rolle neuer Benutzer, deren Zeile keine hat
import-new-organization = Organisation neuer Benutzer, deren Zeile keine hat
import-hold-them = Diese Zeilen zurückhalten
import-without-role = Keine Rolle
import-counts = { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen, jede einmal gezählt
}
chip-all = Alle
chip-problems = Probleme
chip-held = Zurückgehalten
chip-damaged = Von einer Tabelle beschädigt
chip-repaired = Korrigiert
chip-same = Schon gleich
chip-left-out = Weggelassen
import-clears = { $count ->
    [one] 1 Wert wird entfernt.
   *[other] { $count } Werte werden entfernt.
}
import-compared = Verglichen mit allen { $number } Benutzern
import-compared-part = Verglichen mit { $number } Benutzern. Es sind nicht alle eingelesen, deshalb warten Zeilen über andere.
import-comparing = Vergleich mit den vorhandenen Benutzern…
import-unread = { $count ->
    [one] Ein Datensatz muss gelesen werden, bevor seine anderen Felder verglichen werden.
   *[other] { $count } Datensätze müssen gelesen werden, bevor ihre anderen Felder verglichen werden.
}
import-read-records = Datensätze lesen
import-recipe = Die Spalten sind so, wie Sie sie für die letzte Datei mit dieser Kopfzeile gewählt haben.
import-check = { $count ->
    [one] 1 Zeile prüfen
   *[other] Alle { $count } Zeilen prüfen
}
import-cannot = Diese Spalten gehen so noch nicht
mend-grid = Zeilen der Datei
mend-line = Zeile
mend-does = Was geschieht
mend-problem = Problem
mend-held = Zurückgehalten
mend-same = Gleich
mend-fix = { $count ->
    [one] { $field }: „{ $from }“ in 1 Zeile auf „{ $to }“ setzen
   *[other] { $field }: „{ $from }“ in { $count } Zeilen auf „{ $to }“ setzen
}
mend-each = { $count ->
    [one] { $field }: 1 Zeile korrigieren, zum Beispiel „{ $from }“ zu „{ $to }“
   *[other] { $field }: { $count } Zeilen korrigieren, zum Beispiel „{ $from }“ zu „{ $to }“
}
mend-fix-rows = { $count ->
    [one] 1 Zeile korrigieren
   *[other] { $count } Zeilen korrigieren
}
mend-fix-here = Nur hier: { $to }
mend-is = Es ist { $name }
mend-new = Ein neuer Benutzer
mend-theirs = „{ $to }“ behalten
mend-mine = Werte der Datei nehmen
mend-keep-only = Diese Zeile nehmen
mend-leave-out = Weglassen
mend-take-in = Wieder aufnehmen
mend-allow-renames = Umbenennungen erlauben
mend-allow-temporary = Vorläufige Namen erlauben
mend-choose-role = Eine Rolle für alle wählen
mend-stored = Gespeichert: { $value }. Nichts ändert sich.
mend-repairs = { $count ->
    [one] 1 Korrektur
   *[other] { $count } Korrekturen
}
mend-repair-cell = { $field }: eine Zelle auf „{ $to }“ gesetzt
mend-repair-each = { $count ->
    [one] { $field }: 1 Zeile korrigiert
   *[other] { $field }: { $count } Zeilen korrigiert
}
mend-trimmed = { $count ->
    [one] { $field }: in 1 Zelle Leerzeichen um den Wert entfernt
   *[other] { $field }: in { $count } Zellen Leerzeichen um den Wert entfernt
}
mend-download = { $count ->
    [one] Die Problemzeile herunterladen
   *[other] Die { $count } Problemzeilen herunterladen
}
mend-next = Nächstes Problem
mend-no-next = Keine weitere Zeile hat ein Problem oder wartet auf eine Wahl.
mend-no-rows = Hier sind keine Zeilen.
mend-rest = { $count ->
    [one] 1 Zeile wird weggelassen, wenn Sie sie nicht korrigieren. Die anderen lassen sich ausführen.
   *[other] { $count } Zeilen werden weggelassen, wenn Sie sie nicht korrigieren. Die anderen lassen sich ausführen.
}
mend-review = { $count ->
    [one] 1 Zeile durchsehen
   *[other] { $count } Zeilen durchsehen
}
mend-nothing = Keine Zeile legt einen Benutzer an oder ändert einen, deshalb gibt es nichts durchzusehen.
mend-keys = Pfeiltasten bewegen zwischen Zellen. Enter bearbeitet eine Zelle oder sortiert nach einer Überschrift, Escape bricht ab.
mend-sort = Sortieren nach
mend-descending = Absteigend
mend-duplicate = Zeile { $line }:
mend-duplicate-label = { $label }:
mend-duplicate-hidden = Zeile { $line } hat ein anderes Passwort oder keins.
mend-all-cells = Alle Zellen
mend-edit = { $column }, Zeile { $line }
mend-status = Probleme: { $problems } · Zurückgehalten: { $held } · Bereit: { $ready }

## Plans: rows, problems, reasons

row-no-key = Nichts in dieser Zeile sagt, um welchen Benutzer es geht. Sie braucht eine ID oder einen Benutzernamen.
row-unknown-id = Kein Benutzer hat diese ID. IDs vergibt der Server, deshalb kann diese Zeile auch keinen Benutzer anlegen.
row-unaddressable = Die API kann diesen Benutzer nicht erreichen, weil keine Adresse die ID enthalten kann.
row-required = Ein neuer Benutzer braucht diesen Wert: { $field }.
row-not-clearable = { $field }: Dieser Wert lässt sich ändern, aber nicht leeren.
row-wrong-kind = { $field }: Dieser Server speichert hier eine Zahl oder ein Ja oder Nein, und der Text ist keines von beiden.
row-damaged = { $field }: Eine Tabellenkalkulation hat diesen Wert verändert, und das Original lässt sich daraus nicht erkennen. Geben Sie ihn neu ein.
row-not-there = Diese Zeile wurde exportiert, aber ihr Benutzer ist nicht mehr da. Er wurde gelöscht, oder eine Tabellenkalkulation hat die ID verändert.
row-name-twice = Zeile { $line } der Datei gibt einem anderen Benutzer denselben Benutzernamen in dieser Organisation.
row-name-taken = Der Benutzer mit der ID { $id } hat diesen Benutzernamen in dieser Organisation bereits.
hold-several = Benutzer, die diese Zeile meinen kann: { $number }. Wählen Sie einen.
hold-looks-alike = Es gibt einen Benutzer mit fast diesem Benutzernamen. Nur Groß- und Kleinschreibung, Breite oder Kodierung der Buchstaben sind anders.
hold-email-alike = Diese E-Mail gehört bis auf Groß- und Kleinschreibung einem Benutzer. Wählen Sie ihn, oder korrigieren Sie die E-Mail.
hold-names-alike = Zeilen mit fast demselben Benutzernamen: { $lines }. Nur Groß- und Kleinschreibung, Breite oder Kodierung der Buchstaben sind anders. Korrigieren Sie diese Zeile, oder lassen Sie sie weg.
hold-hidden-in-name = Dieser Benutzername hat unsichtbare Zeichen oder mehrere Leerzeichen hintereinander. Korrigieren oder behalten Sie ihn.
hold-incomplete = Es sind nicht alle Benutzer eingelesen, deshalb weiß die Konsole nicht, ob es diesen gibt. Lesen Sie zuerst alle Benutzer ein.
hold-rename = Der Benutzer mit dieser ID hat einen anderen Benutzernamen oder eine andere Organisation. Erlauben Sie Umbenennungen, oder korrigieren Sie die Zeile.
hold-duplicates = Andere Zeilen betreffen denselben Benutzer: { $lines }. Lassen Sie alle bis auf eine weg.
hold-moved-on = Jemand hat diesen Benutzer seit dem Export geändert: { $fields }. Wählen Sie, welcher Wert bleibt.
hold-no-role = Ein neuer Benutzer braucht eine Rolle. Wählen Sie eine für alle Zeilen ohne Rolle, oder geben Sie hier eine ein.
hold-name-cycle = Diese Zeilen tauschen Benutzernamen im Kreis. Das braucht zwischendurch einen vorläufigen Namen, den Sie erlauben können.
hold-open-form = Das Formular dieses Benutzers ist in diesem Browser mit ungespeicherten Änderungen offen. Speichern oder verwerfen Sie diese zuerst.
left-out-not-ticked = Weggelassen: Diese Aktion ist unter „Was geschehen darf“ nicht angekreuzt.
left-out-by-hand = Von Ihnen weggelassen.
left-out-repeated = Weggelassen: Eine frühere Zeile ist genau gleich.
damage-space = Am Anfang oder Ende ging ein Leerzeichen verloren oder kam dazu.
damage-controls = Zeilenumbrüche oder Steuerzeichen wurden verändert.
damage-normal-form = Buchstaben mit Akzenten wurden anders kodiert.
damage-width = Breite Zeichen wurden schmal oder umgekehrt.
damage-typography = Anführungszeichen, Bindestriche oder Leerzeichen wurden ersetzt.
damage-apostrophe = Am Anfang ging ein Apostroph verloren oder kam dazu.
damage-zeros = Nullen oder ein Pluszeichen am Anfang wurden abgeschnitten.
damage-exponent = Die Zahl wurde zu einer Zehnerpotenz.
damage-digits = Die letzten Ziffern einer langen Zahl gingen verloren.
damage-number-format = Die Zahl wurde in einem anderen Format geschrieben.
damage-date = Das Datum oder die Uhrzeit wurde in einem anderen Format geschrieben.
damage-boolean = Wahr oder falsch wurde in der Sprache der Tabellenkalkulation geschrieben.
damage-hashes = Die Spalte war zu schmal, deshalb wurden nur #-Zeichen gespeichert.
damage-formula = Der Text wurde als Formel ausgeführt und wurde zu einem Fehler.
damage-character-set = Der Kodierung der Datei fehlen Buchstaben, deshalb stehen andere da.
damage-truncated = Der Text wurde bei der größten Länge einer Zelle abgeschnitten.
read-too-many-bytes = Die Datei ist größer als 200 MB. Teilen Sie sie in kleinere Dateien und importieren Sie diese nacheinander.
read-too-many-rows = Die Datei hat mehr als 1.000.000 Zeilen. Teilen Sie sie in kleinere Dateien und importieren Sie diese nacheinander.
read-too-many-cells = Die Datei hat mehr als 25.000.000 Zellen. Entfernen Sie unnötige Spalten, oder teilen Sie die Datei.
read-too-many-columns = Zeile { $line } hat mehr Spalten, als eine Tabelle mit Benutzern haben kann. Prüfen Sie das Trennzeichen.
read-not-table = Das ist keine Tabelle, sondern eine andere Datei, etwa ein PDF oder ein Bild. Speichern Sie die Tabelle als CSV oder XLSX und wählen Sie diese Datei aus.
read-not-text = Diese Datei ist in dieser Kodierung kein Text. Wählen Sie eine andere Kodierung, oder speichern Sie die Tabelle neu als CSV oder XLSX.
read-empty = Es sind keine Zeilen darin. Prüfen Sie, ob es die richtige Datei ist.
read-gone = Der Browser kann diese Datei nicht mehr lesen. Schließen Sie sie in anderen Programmen und wählen Sie sie noch einmal.
read-unclosed-quote = In Zeile { $line } öffnet ein Anführungszeichen, das nie schließt. Schließen oder entfernen Sie es, und wählen Sie die Datei erneut aus.
read-duplicate-header = Die Spalten { $first } und { $second } heißen beide „{ $name }“. Benennen Sie eine in der Datei um, oder entfernen Sie sie, und wählen Sie die Datei dann erneut aus.
read-nameless-column = Spalte { $column } hat keinen Namen, aber einen Wert in Zeile { $line }. Benennen oder leeren Sie sie, und wählen Sie die Datei erneut aus.
mapping-twice = Mehr als eine Spalte ist „{ $target }“: { $columns }. Behalten Sie eine, und setzen Sie die anderen auf „Nicht importiert“.
mapping-no-key = Keine Spalte sagt, um welchen Benutzer es in einer Zeile geht. Setzen Sie eine auf ID oder Benutzername.
mapping-not-writable = „{ $column }“ enthält ein Geheimnis oder einen Wert, den der Server selbst führt. Die Spalte lässt sich nicht importieren.
workbook-too-large = Die Arbeitsmappe ist zu groß, um sie in diesem Tab zu entpacken. Speichern Sie das Blatt als CSV, oder teilen Sie es.
workbook-damaged = Die Arbeitsmappe ist beschädigt. Öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie sie neu, und wählen Sie diese Datei aus.
workbook-suspect = Diese Arbeitsmappe wird beim Entpacken weit größer als sie ist. Sie wurde nicht geöffnet. Speichern Sie das Blatt stattdessen als CSV.
workbook-none = Das ist eine ZIP-Datei, aber keine XLSX-Arbeitsmappe. Wählen Sie eine Datei mit der Endung .xlsx, .csv oder .tsv aus.
workbook-no-sheet = Kein Blatt dieser Arbeitsmappe enthält Zellen. Prüfen Sie, ob es die richtige Datei ist.
workbook-old = Das ist eine XLS-Datei oder eine Arbeitsmappe mit Passwort. Speichern Sie sie als XLSX ohne Passwort, und wählen Sie diese Datei aus.
workbook-not-loaded = Der Teil der Konsole, der Arbeitsmappen liest, wurde nicht geladen. Prüfen Sie die Verbindung und versuchen Sie es erneut, oder wählen Sie eine CSV-Datei aus.
workbook-rows = Eine Arbeitsmappe hat höchstens 1.048.575 Zeilen, und dies sind mehr. Wählen Sie CSV, oder filtern Sie die Liste in kleinere Teile.
workbook-refused = Die Tabelle passt nicht in eine Arbeitsmappe. Wählen Sie stattdessen CSV.
workbook-no-writer = Der Teil der Konsole, der Arbeitsmappen schreibt, wurde nicht geladen oder hatte zu wenig Speicher. Prüfen Sie die Verbindung und versuchen Sie es erneut, oder wählen Sie CSV.
target-ignored = Nicht importiert
target-server-time = Eine Zeit, die der Server führt
target-base = Was exportiert wurde
key-name = Benutzername und Organisation
key-username = Benutzername allein
key-choice = Ihre Wahl
kind-rename = Umbenennen
kind-create = Anlegen
kind-change = Ändern
kind-delete = Löschen

## Plans: review, run, report

plan-section-privileged = Privilegierte Rollen
plan-section-deletes = Löschungen
plan-section-renames = Umbenennungen
plan-section-clears = Geleerte Werte
plan-section-changes = Andere Änderungen
plan-section-creates = Neue Benutzer
plan-section-problems = Probleme
plan-changes = Änderungen
plan-new-passwords = Neue Passwörter
plan-all-rows = Alle Zeilen
plan-done = Erledigt
plan-not-done = Nicht erledigt
plan-not-tried = Nicht versucht
plan-already-so = Schon aktuell
plan-held = Zurückgehalten
plan-refused = Abgelehnt
plan-unknown = Unbekannt
plan-under-way = Läuft
plan-not-yet = Noch nicht
plan-left-out = Weggelassen
plan-same = Unverändert
plan-done-as = Der neue Benutzer hat die ID { $id }.
plan-done-read-again = Es kam keine Antwort. Die Konsole hat nachgesehen: Es ist erledigt.
plan-already-so-why = Der Server hatte schon alles. Nichts wurde gesendet.
plan-unknown-why = Es wurde gesendet, und nichts sagt, was daraus wurde. Prüfen Sie diesen Benutzer.
plan-not-tried-why = Die Ausführung endete, bevor die Zeile an der Reihe war.
plan-drift-fields = Jemand hat inzwischen geändert: { $fields }.
plan-drift-partly = Der Plan hat geändert: { $fields }.
plan-drift-gone = Jemand hat diesen Benutzer inzwischen gelöscht.
plan-drift-taken = Der Benutzer mit der ID { $id } hat diesen Benutzernamen und andere Werte.
plan-drift-alike = Der Benutzer mit der ID { $id } hat einen Benutzernamen, der gleich aussieht.
plan-drift-open-form = Das Formular dieses Benutzers ist in diesem Browser offen, mit nicht gespeicherten Änderungen.
plan-open-form = Formular öffnen
plan-refused-server = Der Server hat es nicht angenommen.
plan-refused-fields = Der Server hat nicht angenommen: { $fields }.
plan-refused-rights = Dieses Token darf das bei diesem Benutzer nicht.
plan-refused-address = Keine Anfrage kann einen Benutzer mit dieser ID benennen.
plan-refused-order = Der Benutzer mit diesem Benutzernamen hat ihn nicht freigegeben.
plan-refused-odd = Die Antwort des Servers ist keine, die hier passt.
plan-left-as = Der Benutzer behält den vorläufigen Benutzernamen { $name }.
plan-may-be-named = Der Benutzer hat vielleicht noch den vorläufigen Benutzernamen { $name }.
plan-paused = Angehalten
plan-pause-you = Bis Sie die Ausführung fortsetzen, wird nichts gesendet.
plan-pause-signed-out = Angehalten: Ihre Sitzung ist beendet
plan-pause-signed-out-next = Melden Sie sich wieder an, und setzen Sie die Ausführung fort. Keine Zeile ist deshalb fehlgeschlagen.
plan-pause-forbidden = Angehalten: Das Token darf das nicht ({ $act })
plan-pause-forbidden-next = Der Server hat drei Zeilen hintereinander abgelehnt. Verwenden Sie ein Token mit der nötigen Berechtigung, und setzen Sie die Ausführung fort. Oder beenden Sie sie.
plan-pause-equal = Angehalten: Fünf Zeilen hintereinander wurden aus demselben Grund abgelehnt
plan-pause-many = Angehalten: Über ein Fünftel der letzten 50 Zeilen wurde abgelehnt
plan-pause-refused-next = Vielleicht stimmt der ganze Plan nicht. Sehen Sie sich die Gründe an, bevor Sie die Ausführung fortsetzen.
plan-pause-offline = Angehalten: Der Server ist nicht erreichbar
plan-pause-offline-next = Es geht von selbst weiter, sobald der Server erreichbar ist. Keine Zeile ist deshalb fehlgeschlagen.
plan-stay-paused = Angehalten lassen
plan-pause-broken = Angehalten: Der Server antwortet immer wieder mit Fehlern
plan-pause-broken-next = Warten Sie einen Moment, und setzen Sie die Ausführung fort. Keine Zeile ist deshalb fehlgeschlagen.
plan-pause-shape = Angehalten: Die Antworten sind nicht lesbar
plan-pause-shape-next = Vielleicht antwortet etwas anderes als der Server. Sehen Sie in das Anfrageprotokoll, bevor Sie die Ausführung fortsetzen.
plan-pause-other-tab = Angehalten: Ein anderer Tab führt einen Plan aus
plan-pause-other-tab-next = Es läuft immer nur ein Plan. Setzen Sie diese Ausführung fort, sobald die andere zu Ende ist.
plan-state-ready = Bereit
plan-state-running = Wird ausgeführt
plan-state-ending = Wird beendet
plan-state-finished = Abgeschlossen
plan-unsealable-nothing = Keine Zeile ändert etwas, es gibt also nichts zu versiegeln.
plan-unsealable-many = Der Plan schreibt { $number } Benutzer. Ein Plan fasst höchstens { $most }: Teilen Sie die Datei.
plan-unsealable-unapproved = Geben Sie die Zahl { $number } ein, um diesen Plan zu erlauben.
plan-unsealable-cycles = Benutzernamen werden im Kreis getauscht (Zeilen: { $number }). Erlauben Sie einen vorläufigen Namen, oder lassen Sie diese Zeilen aus.
plan-unusable-no-plan = Diese Datei ist keine Plandatei.
plan-unusable-newer = Eine neuere Version der Konsole hat diese Plandatei geschrieben. Laden Sie die Seite neu, um die neueste Version zu erhalten.
plan-unusable-altered = Diese Plandatei wurde nach dem Versiegeln verändert und lässt sich nicht verwenden.
plan-file-unapproved = Dieser Plan betrifft Rollen, die in dieser Konsole als privilegiert gelten. Prüfen Sie den Plan, geben Sie zum Erlauben die Zahl ein, und versiegeln Sie ihn dann.
plan-unusable-unsealable = Der Plan dieser Datei lässt sich nicht versiegeln. { $why }
plan-review = Prüfung
plan-sentence = Dieser Plan { $acts }.
plan-creates = { $count ->
    [one] legt 1 Benutzer an
   *[other] legt { $count } Benutzer an
}
plan-changes-fields = { $count ->
    [one] ändert 1 Benutzer ({ $fields })
   *[other] ändert { $count } Benutzer ({ $fields })
}
plan-deletes = { $count ->
    [0] löscht niemanden
    [one] löscht 1 Benutzer
   *[other] löscht { $count } Benutzer
}
plan-field-count = { $field } { $number }
plan-sum = { $count ->
    [one] { $parts } = 1 Zeile
   *[other] { $parts } = { $count } Zeilen
}
plan-sum-create = { $number } anzulegen
plan-sum-change = { $number } zu ändern
plan-sum-delete = { $number } zu löschen
plan-sum-same = { $number } unverändert
plan-sum-held = { $number } zurückgehalten
plan-sum-problem = { $number } mit Problemen
plan-sum-left-out = { $number } weggelassen
plan-sum-done = { $number } erledigt
plan-sum-already-so = { $number } schon aktuell
plan-sum-refused = { $number } abgelehnt
plan-sum-unknown = { $number } unbekannt
plan-sum-not-yet = { $number } noch nicht
plan-sum-not-tried = { $number } nicht versucht
plan-take-back-title = Was sich zurücknehmen lässt
plan-can = Lässt sich zurücknehmen
plan-cannot = Lässt sich nicht zurücknehmen
plan-act = Aktion
plan-can-create = Sie werden wieder gelöscht, außer der Server zeigt, dass sie sich angemeldet haben oder geändert wurden.
plan-cannot-create = Übergebene Passwörter
plan-can-change = Jeder Benutzer bekommt die alten Werte zurück. Ein Feld, das jemand seither geändert hat, bleibt.
plan-cannot-change = Was inzwischen mit den neuen Werten geschah
plan-can-rename = Der alte Name kommt zurück, solange er frei ist.
plan-cannot-rename = Was unter dem neuen Namen aufgezeichnet wurde
plan-can-clear = Der alte Wert steht im Plan und kommt zurück.
plan-cannot-clear = Was fehlschlug, während der Wert fehlte
plan-can-password = Nichts
plan-cannot-password = Die alten Passwörter: Der Server zeigt sie nie.
plan-can-delete = Ein neuer Benutzer mit denselben Daten lässt sich anlegen.
plan-cannot-delete = ID, Passwort, Anmeldungen und alles, was an der alten ID hing
plan-examples = Ein Beispiel je Aktion
plan-sends = { $count ->
    [one] Sendet 1 Feld.
   *[other] Sendet { $count } Felder.
}
plan-password-made = Das Passwort entsteht beim Senden.
plan-cleared = geleert
plan-cleared-to-null = geleert (null)
plan-becomes = wird zu
plan-new = neu
plan-deleted = wird gelöscht
plan-new-password = neues Passwort
plan-old-new = Alt → neu
plan-line = Zeile
plan-rows-label = Zeilen des Plans
plan-no-rows = Hier sind keine Zeilen.
plan-guard-deletes = { $count ->
    [one] Das löscht 1 von { $people } Benutzern
   *[other] Das löscht { $count } von { $people } Benutzern
}
plan-guard-deletes-of = { $count ->
    [one] Das löscht 1 von { $people } Benutzern in { $organization }
   *[other] Das löscht { $count } von { $people } Benutzern in { $organization }
}
plan-guard-privileged = { $count ->
    [one] 1 Benutzer verliert eine privilegierte Rolle oder wird mit ihr gelöscht
   *[other] { $count } Benutzer verlieren eine privilegierte Rolle oder werden mit ihr gelöscht
}
plan-partial = Bei der Auswahl dieser Benutzer waren nicht alle eingelesen. Jemand, der passt, kann fehlen.
plan-guard-roles = Privilegierte Rollen hier: { $roles }.
plan-guard-ceiling = Die Zahl ist eine Obergrenze. Beim Ausführen können es weniger sein, nie mehr.
plan-guard-type = Zum Erlauben { $number } eingeben
plan-guard-allowed = Erlaubt
plan-guard-wrong = Das ist nicht die Zahl. Geben Sie { $number } ein.
plan-name = Name des Plans
plan-name-required = Geben Sie einen Namen für den Plan ein.
plan-seal = Plan versiegeln
plan-seal-hint = Versiegeln legt fest, was läuft. Noch wird nichts gesendet.
plan-seal-and-run = Versiegeln und ausführen
plan-sealing = Wird versiegelt…
plan-cost = { $count ->
    [one] Die Ausführung braucht 1 Anfrage, etwa { $time }.
   *[other] Die Ausführung braucht { $count } Anfragen, etwa { $time }.
}
plan-back = Zurück
save-plan-file = Plandatei speichern
plan-file-hint = Mit dieser Datei lässt sich die Ausführung auch in einem anderen Browser oder an einem anderen Tag fortsetzen.
plan-run = Ausführen
plan-title-progress = { $progress } · { $name }
plan-progress = Fortschritt
plan-so-far = { $done } von { $all } Benutzern
plan-rate = { $rate } Benutzer pro Minute
plan-in-flight = { $number } unterwegs
plan-waits = Wartet auf den Server. Die Ausführung geht von selbst weiter.
plan-done-note = Der Server hat es
plan-already-so-note = Nichts wurde gesendet
plan-held-note = Wartet auf Ihre Wahl
plan-refused-note = Siehe Gründe
plan-unknown-note = Diese Benutzer prüfen
plan-not-in-run = Nicht Teil der Ausführung
plan-no-username = Kein Benutzername
plan-slower = Langsamer
plan-full-speed = Volles Tempo
plan-end = Beenden…
plan-end-title = Diese Ausführung beenden?
plan-end-body = Noch nicht versuchte Benutzer bleiben, wie sie sind: { $number }. Ein beendeter Plan läuft nicht noch einmal.
plan-end-run = Ausführung beenden
plan-leaving = Sie können diese Seite verlassen: Die Ausführung geht in diesem Tab weiter. Wird der Tab geschlossen, hält sie an und lässt sich später fortsetzen.
plan-no-journal = Dieser Browser führt kein Protokoll. Speichern Sie die Plandatei: Mit ihr lässt sich die Ausführung fortsetzen.
plan-watched = Diese Ausführung läuft in einem anderen Tab dieses Browsers. Hier sehen Sie ihren Fortschritt.
plan-other-api = Dieser Plan ist für einen anderen Server ({ $api }). Er lässt sich hier lesen, nicht ausführen.
plan-first-hint = Die erste Zeile jeder Aktion läuft allein, damit ein Fehler nur einen Benutzer betrifft.
plan-order-title = In dieser Reihenfolge
plan-count-of = { $number } von { $all }
plan-what-happened = Was geschah
plan-open-report = Bericht öffnen
plan-report = Bericht
plan-said-progress = Bisher { $done } von { $all } Benutzern.
plan-said-finished = Die Ausführung ist zu Ende. Erledigt: { $done }. Nicht erledigt: { $failed }.
plan-not-here = Dieser Browser hat diesen Plan nicht
plan-not-here-next = Er wurde vielleicht verworfen oder in einem anderen Browser erstellt. Öffnen Sie seine Plandatei, um fortzufahren.
plan-held-lead = Jemand anderes hat diese Benutzer während der Ausführung geändert. Ihre Wahl ergibt einen neuen Plan. Der versiegelte bleibt, wie er war.
plan-was = Beim Planen
plan-mine = Plan
plan-now = Jetzt
plan-keep-now = Lassen, wie es ist
plan-take-mine = Trotzdem tun
plan-choose-all = Alle { $number }: { $choice }
plan-held-taken = Diesen Benutzernamen hat jetzt jemand
plan-held-alike = Jemand hat einen Benutzernamen, der gleich aussieht
plan-other-username = Anderer Benutzername
plan-follow-up = { $number } als neuen Plan prüfen
plan-follow-up-nobody = Als neuen Plan prüfen
plan-choose-held = Über Zurückgehaltene entscheiden ({ $number })
plan-name-follow-up = Zurückgehalten: { $name }
plan-name-inverse = Zurücknehmen: { $name }
plan-name-passwords = Neue Passwörter: { $name }
plan-select-people = Diese Benutzer auswählen
plan-download-csv = CSV herunterladen
plan-download-workbook = XLSX herunterladen
plan-kind-csv = CSV
plan-kind-workbook = XLSX
plan-take-back = Zurücknehmen…
plan-inverse-lead = Das ist ein Plan wie jeder andere. Was andere seither geändert haben, bleibt, und der Bericht nennt es.
plan-inverse-recreated = { $count ->
    [one] 1 gelöschter Benutzer kommt als neuer zurück, ohne die alte ID, Passwort und Verlauf.
   *[other] { $count } gelöschte Benutzer kommen als neue zurück, ohne die alten IDs, Passwörter und Verlauf.
}
plan-inverse-passwords = { $count ->
    [one] 1 früheres Passwort kommt nicht zurück.
   *[other] { $count } frühere Passwörter kommen nicht zurück.
}
plan-inverse-unknown = { $count ->
    [one] 1 Zeile mit unbekanntem Ausgang bleibt unberührt.
   *[other] { $count } Zeilen mit unbekanntem Ausgang bleiben unberührt.
}
plan-inverse-unnamed = { $count ->
    [one] 1 neuer Benutzer bleibt: Der Server hat die ID nicht genannt.
   *[other] { $count } neue Benutzer bleiben: Der Server hat ihre IDs nicht genannt.
}
plan-inverse-nothing = Es gibt nichts, was sich zurücknehmen lässt.
plan-shown-below = Unten gezeigt
plan-not-tried-hint = Für diese wurde nichts gesendet.
plan-nobody-hint = Keine.
plan-passwords-here = { $count ->
    [one] 1 neues Passwort ist nur im Speicher dieses Tabs
   *[other] { $count } neue Passwörter sind nur im Speicher dieses Tabs
}
plan-passwords-here-next = Speichern Sie sie in einer Datei. Wenn Sie diesen Tab vorher schließen, gehen sie verloren.
plan-hand-over = { $count ->
    [one] 1 neues Passwort speichern…
   *[other] { $count } neue Passwörter speichern…
}
plan-hand-over-title = Neue Passwörter speichern
plan-hand-over-body = { $count ->
    [one] Die Datei enthält das Passwort von 1 Benutzer. Sie können sie einmal speichern: Danach vergisst die Konsole es.
   *[other] Die Datei enthält die Passwörter von { $count } Benutzern. Sie können sie einmal speichern: Danach vergisst die Konsole sie.
}
plan-hand-over-hint = Wer die Datei hat, kann sich als diese Benutzer anmelden. Löschen Sie sie, sobald alle ihr Passwort haben.
plan-hand-over-save = Datei speichern
plan-handed-over = Die Passwörter sind in { $name }. Die Konsole hat sie nicht mehr.
plan-passwords-later = Ein anderer Tab führt diesen Plan aus, deshalb bleiben die neuen Passwörter hier. Speichern Sie sie, sobald die Ausführung dort angehalten ist.
plan-written-elsewhere = Ein anderer Tab führt diesen Plan aus. Warten Sie, bis die Ausführung dort angehalten oder beendet ist.
plan-passwords-other-tab = Ein anderer Tab hat neue Passwörter dieses Plans
plan-passwords-other-tab-next = Speichern Sie sie dort. Wird der andere Tab vorher geschlossen, gehen sie verloren.
plan-unknown-passwords = { $count ->
    [one] 1 Benutzer hat vielleicht ein Passwort, das niemand kennt
   *[other] { $count } Benutzer haben vielleicht ein Passwort, das niemand kennt
}
plan-unknown-passwords-next = Kein Tab dieses Browsers hat sie. Ein neuer Plan kann neue setzen.
plan-set-passwords = Neue Passwörter setzen
plan-selected-people = { $count ->
    [one] 1 Benutzer ist in der Liste ausgewählt.
   *[other] { $count } Benutzer sind in der Liste ausgewählt.
}

## Plans: changes from a selection

act-role = Rolle ändern
act-field = Feld setzen
act-passwords = Neue Passwörter
act-delete = Löschen
act-more = { $act }…
selection-actions = Aktionen
selection-more = Weitere Aktionen
change-all-matching = Alle { $number } dieser Liste ändern…
change-role-title = { $count ->
    [one] Rolle von 1 Benutzer ändern
   *[other] Rolle von { $count } Benutzern ändern
}
change-field-title = { $count ->
    [one] Feld von 1 Benutzer setzen
   *[other] Feld von { $count } Benutzern setzen
}
change-passwords-title = { $count ->
    [one] Neues Passwort für 1 Benutzer
   *[other] Neue Passwörter für { $count } Benutzer
}
change-delete-title = { $count ->
    [one] 1 Benutzer löschen
   *[other] { $count } Benutzer löschen
}
change-passwords-lead = Jeder Benutzer bekommt ein zufälliges Passwort, das beim Senden entsteht. Nur dieser Tab kennt es: Speichern Sie die Passwörter nach dem Lauf. Die früheren lassen sich nicht zurückholen.
change-delete-lead = Sie verlieren sofort den Zugriff. Gelöschte Benutzer lassen sich neu anlegen, mit anderer ID und anderem Passwort und ohne die Felder dieses Servers.
change-reading = Benutzer werden gelesen: { $read } von { $number }
change-stopped = Das Lesen wurde gestoppt, daher ist noch niemand ausgewählt.
change-read-again = Noch einmal lesen
change-nobody-title = Niemand ist ausgewählt
change-nobody-body = Wählen Sie zuerst Benutzer in der Liste aus. Eine Auswahl bleibt, bis dieser Tab neu geladen oder geschlossen wird.
change-gone = { $count ->
    [one] { $names } gibt es nicht mehr und bleibt außen vor.
   *[other] { $count } Benutzer gibt es nicht mehr, sie bleiben außen vor: { $names }.
}
change-strayed = { $count ->
    [one] 1 Benutzer passt nicht und bleibt außen vor.
   *[other] { $count } Benutzer passen nicht und bleiben außen vor.
}
change-frozen = { $count ->
    [one] 1 Benutzer, gelesen um { $time }.
   *[other] { $number } Benutzer, gelesen um { $time }.
}
change-frozen-next = Wer erst später passt, gehört nicht dazu.
change-rests-on = Ändert sich vor dem Lauf eines dieser Felder eines Benutzers, wird er zurückgehalten: { $fields }.
change-partial = Nicht alle wurden gelesen, oder die Liste hat sich geändert: Jemand, der passt, kann fehlen.
change-what = Was sich ändert
choice-field = Feld
choice-field-choose = Feld wählen
choice-how = Wie
how-set = Wert setzen
how-clear = Leeren
how-shift = Datum um Tage verschieben
choice-value = Neuer Wert
choice-role = Neue Rolle
choice-days = Tage
choice-days-hint = 30 verschiebt Daten um 30 Tage nach hinten, -7 um eine Woche nach vorn. Die Uhrzeit bleibt.
choice-pick = Wählen
choice-now = Jetzt: { $values }
choice-value-count = { $value } ({ $number })
choice-values-more = { $number } weitere Werte
choice-privileged = Diese Rolle ist privilegiert: Wer sie hat, darf mehr als andere.
shift-without = { $count ->
    [one] 1 Benutzer hat kein Datum und bekommt keines.
   *[other] { $count } Benutzer haben kein Datum und bekommen keines.
}
shift-revived = { $count ->
    [one] Bei 1 Benutzer würde das Datum aus der Vergangenheit in die Zukunft rücken. Ein abgelaufenes Konto würde wieder funktionieren.
   *[other] Bei { $count } Benutzern würde das Datum aus der Vergangenheit in die Zukunft rücken. Abgelaufene Konten würden wieder funktionieren.
}
shift-expired = { $count ->
    [one] Bei 1 Benutzer läge das neue Datum schon in der Vergangenheit.
   *[other] Bei { $count } Benutzern läge das neue Datum schon in der Vergangenheit.
}
choice-no-field = Wählen Sie ein Feld.
choice-empty = Geben Sie einen Wert ein.
choice-no-time = Geben Sie Datum und Uhrzeit ganz ein.
choice-no-days = Geben Sie eine ganze Zahl von Tagen ein, etwa 30 oder -7.
choice-many-days = Geben Sie höchstens 36.525 Tage ein, das sind hundert Jahre.
review-changes = Änderungen prüfen
preparing-review = Wird vorbereitet…
review-failed = Die Änderungen ließen sich nicht vorbereiten. Nichts wurde gesendet. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.
