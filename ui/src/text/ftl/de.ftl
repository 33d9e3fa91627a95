### Alle Wörter des Fensters auf Deutsch. Kurz, wie eine Zeitung sie setzt; wo angesprochen wird, dann mit Sie.
###
### article    Artikel
### source     Quelle
### story      Thema (wovon mehrere Artikel berichten)
### edition    Ausgabe
### Today      Heute
### bookmark   Lesezeichen; read later: Später lesen
### highlight  Markierung; note: Notiz
### mute       stummschalten; rule: Regel
### to check   abfragen; refresh: aktualisieren
### tag        Schlagwort; label: Merkmal; folder: Ordner


## name

name = London Daily

## motto

motto = Das große Ganze im Blick.

## today

today-title = Heute
today-facts =
    { $stories ->
        [0] Noch keine Themen
        [one] { $stories } Thema · { $minutes } Min. Lesezeit
       *[other] { $stories } Themen · { $minutes } Min. Lesezeit
    }
today-fresh = Neu seit dem letzten Blick.
today-breaking = Eilmeldung
today-more = +{ $n }
today-moreSources =
    { $n ->
        [one] { $n } weitere Quelle
       *[other] { $n } weitere Quellen
    }
today-since = seit { $when }
today-told =
    { $n ->
        [one] { $n } Quelle
       *[other] { $n } Quellen
    }
today-end = Das war’s fürs Erste.
today-burst = { $source }: { $n } weitere
today-leftOut =
    { $n ->
        [one] { $n } weiterer Artikel steht in den Listen
       *[other] { $n } weitere Artikel stehen in den Listen
    }
today-nothing = Noch ist nichts eingetroffen.
today-nothingHint = Sobald Ihre Quellen etwas veröffentlichen, entsteht hier die Titelseite.
today-why = Warum es hier steht:
today-whole = Das ganze Thema
today-page = Titelseite
today-top = Top-Themen
today-readAlready = Gelesen.
today-newer = Seit dieser Seite gibt es Neues. Neu zusammenstellen

## places

places-unread = Ungelesen
places-bookmarks = Lesezeichen
places-later = Später lesen
places-all = Alle
places-search = Suche
places-health = Ihre Quellen
places-alerts = Meldungen
places-settings = Einstellungen
places-editions = Ausgaben
places-highlights = Markierungen und Notizen
places-rules = Regeln und Stummes
places-statistics = Statistik
places-recordings = Aufnahmen
places-activity = Protokoll
places-about = Über London Daily
places-highlighted = Markiert
places-muted = Stummgeschaltet
places-story = Thema
places-tag = Schlagwort { $name }
places-gone = Nicht mehr da

## sources

sources-title = Quellen
sources-show = Quellen zeigen
sources-add = Quelle hinzufügen
sources-menu = Mehr
sources-refresh = Aktualisieren
sources-refreshAll = Alles aktualisieren
sources-stop = Aktualisieren anhalten
sources-progress = { $done } von { $total }
sources-refreshed = Aktualisiert: { $when }
sources-never = Noch nicht aktualisiert
sources-offline = Offline. Alles, was Sie haben, ist noch da.
sources-readOnly = Die Bibliothek lässt sich lesen, aber nicht ändern.
sources-unread = { $n } ungelesen
sources-open = Ordner { $name } öffnen
sources-close = Ordner { $name } schließen
sources-paused = Pausiert
sources-chosen = Ausgewählt.
sources-gone = Endgültig eingestellt
sources-ended =
    { $n ->
        [0] Nichts Neues.
        [one] { $n } neuer Artikel.
       *[other] { $n } neue Artikel.
    }
sources-unreached =
    { $n ->
        [one] { $n } Quelle war nicht erreichbar.
       *[other] { $n } Quellen waren nicht erreichbar.
    }
sources-started = Wird aktualisiert.
sources-cancelled = Das Aktualisieren wurde angehalten.

## list

list-title = Artikel
list-fresh =
    { $n ->
        [one] { $n } neuer Artikel – zeigen
       *[other] { $n } neue Artikel – zeigen
    }
list-came =
    { $n ->
        [one] { $n } neuer Artikel.
       *[other] { $n } neue Artikel.
    }
list-unreadOnly = Nur ungelesene
list-markAllRead = Alle als gelesen markieren
list-markOlder =
    { $days ->
        [1] Als gelesen markieren, was älter als ein Tag ist
        [7] Als gelesen markieren, was älter als eine Woche ist
        [30] Als gelesen markieren, was älter als ein Monat ist
        [one] Als gelesen markieren, was älter als { $days } Tag ist
       *[other] Als gelesen markieren, was älter als { $days } Tage ist
    }
list-picked = { $n } ausgewählt
list-unpick = Auswahl aufheben
list-retry = Erneut versuchen
list-empty-unread = Alles gelesen. Gut so.
list-empty-bookmarks = Noch keine Lesezeichen. Mit s behalten Sie einen Artikel samt Text und Bildern.
list-empty-later = Nichts wartet. Mit l legen Sie einen Artikel hierher.
list-empty-all = Noch keine Artikel.
list-empty-feed = Aus dieser Quelle kam noch nichts.
list-empty-unreadHere = Hier ist alles gelesen.
list-empty-folder = In diesem Ordner ist noch nichts.
list-empty-tag = Nichts trägt dieses Schlagwort.
list-empty-story = Dieses Thema gibt es nicht mehr.
list-empty-saved = Diese Suche findet noch nichts.
list-empty-highlighted = Noch nichts markiert. Wählen Sie dazu eine Stelle in einem Artikel aus.
list-empty-muted = Nichts ist stummgeschaltet.
list-unread = Ungelesen.
list-bookmarked = Mit Lesezeichen.
list-later = Später lesen.
list-feedSettings = Einstellungen der Quelle…

## folder

folder-rename = Ordner umbenennen…
folder-inside = Neuer Ordner darin…
folder-remove = Ordner entfernen…
folder-name = Name
folder-save = Sichern
folder-make = Anlegen
folder-removeSure = Ordner { $name } entfernen? Seine Quellen und Ordner bleiben, eine Ebene höher.
folder-removeYes = Entfernen
folder-cancel = Behalten
folder-new = Neuer Ordner…
folder-settings = Einstellungen des Ordners…
folder-settingsHint = Was hier gesetzt wird, gilt für jede Quelle darin und für alle, die dazukommen.

## search

search-title = Suche
search-prompt = Alle Artikel durchsuchen
search-hint = Wörter, "eine Wortfolge", -nicht, anfang*, or, feed:, folder:, tag:, author:, is:unread, before:, after:
search-beginning = Kein Artikel enthält „{ $words }“ als ganzes Wort. Diese enthalten Wörter, die so beginnen.
search-suggestions = So könnte die Suche weitergehen
search-keep = Suche sichern…
search-language-0-0 = “Wörter hintereinander”
search-language-0-1 = genau diese, in dieser Folge
search-language-1-0 = -Wort
search-language-1-1 = ohne dieses Wort
search-language-2-0 = Anfang*
search-language-2-1 = alles, was so beginnt
search-language-3-0 = eines or anderes
search-language-3-1 = eines von beiden
search-language-4-0 = feed:Bote · folder:Welt
search-language-4-1 = woher
search-language-5-0 = tag:Hafen · author:Osei
search-language-5-1 = von wem, worüber
search-language-6-0 = is:unread · is:bookmarked · is:later
search-language-6-1 = in welchem Zustand
search-language-7-0 = after:7d · before:2026-10-01
search-language-7-1 = wann
search-byRelevance = Beste zuerst
search-byDate = Neueste zuerst
search-none = Nichts gefunden für „{ $query }“.
search-tries-0 = Weniger Wörter finden mehr.
search-tries-1 = Ein * am Ende findet alle Wörter, die so beginnen.
search-tries-2 = Ohne Anführungszeichen werden die Wörter einzeln gesucht.
search-start = Durchsucht wird alles, was Sie haben: Schlagzeilen, Autoren und ganze Texte, auch offline.
search-found =
    { $n ->
        [one] { $n } Artikel gefunden
       *[other] { $n } Artikel gefunden
    }
search-foundMore = Mehr als { $n } gefunden

## reading

reading-title = Artikel
reading-none = Wählen Sie einen Artikel.
reading-noneHint = Mit j und k durch die Liste, ? zeigt alle Tasten.
reading-by = Von { $authors }
reading-minutes = { $n } Min.
reading-updated = Geändert: { $when }
reading-markRead = Als gelesen markieren
reading-markUnread = Als ungelesen markieren
reading-bookmark = Lesezeichen setzen
reading-unbookmark = Lesezeichen entfernen
reading-later = Später lesen
reading-unlater = Nicht mehr später lesen
reading-original = Original öffnen
reading-copyLink = Link kopieren
reading-copied = Der Link ist kopiert.
reading-more = Mehr
reading-back = Zurück
reading-source = Alles von { $name }
reading-comments = Kommentare lesen
reading-site = Website besuchen
reading-copyText = Text kopieren
reading-textCopied = Der Text ist kopiert.
reading-bigger = Größere Schrift
reading-smaller = Kleinere Schrift
reading-frame = Text des Artikels
reading-notOffline =
    { $n ->
        [one] { $n } Bild ist noch nicht gespeichert; ohne Netz fehlt es.
       *[other] { $n } Bilder sind noch nicht gespeichert; ohne Netz fehlen sie.
    }
reading-enclosures = Anhang
reading-story =
    { $n ->
        [one] Dieses Thema in { $n } Quelle
       *[other] Dieses Thema in { $n } Quellen
    }
reading-fullText = Volltext laden
reading-feedText = Zusammenfassung der Quelle zeigen
reading-ownPage = Volltext zeigen
reading-versions =
    { $n ->
        [1] Einmal geändert: was?
        [one] { $n } Mal geändert: was?
       *[other] { $n } Mal geändert: was?
    }
reading-siteRelated = Die Website verweist auf
reading-fullTextAsked = Die Seite des Artikels wird geholt…
reading-related = Verwandtes
reading-first = zuerst
reading-noText = Die Quelle hat keinen Text geschickt, nur diese Schlagzeile.
reading-categories = Rubriken
reading-readOriginal = Bei der Quelle lesen

## story

story-title = Thema
story-facts =
    { $sources ->
        [one] { $sources } Quelle
       *[other] { $sources } Quellen
    } · { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
story-first = seit { $when }
story-moved = zuletzt { $when }
story-follow = Folgen
story-followHint = Melden, wenn es Neues gibt
story-mute = Stummschalten
story-muteHint = Nichts mehr davon melden
story-nowFollowed =
    { $yes ->
        [yes] Sie folgen dem Thema und hören, wenn es Neues gibt.
       *[no] Sie folgen dem Thema nicht mehr.
    }
story-nowMuted =
    { $yes ->
        [yes] Stumm: zu diesem Thema kommt keine Meldung mehr.
       *[no] Nicht mehr stumm.
    }
story-timeline = Was geschah
story-news = Neu:
story-tellsToo =
    { $n ->
        [one] { $n } Artikel
       *[other] { $n } Artikel
    }
story-sources = Wer berichtet
story-wasFirst = zuerst
story-isCopy = übernommen
story-notThis = Gehört nicht dazu
story-notThisOf = Gehört nicht dazu: { $title }
story-takenOut = Aus dem Thema genommen, auf Dauer.
story-silent = Schweigen bisher: { $names }.
story-why = Warum steht das beisammen?
story-split = Trennen…
story-splitHint = Haken Sie an, was von etwas anderem berichtet; es wird ein eigenes Thema, auf Dauer.
story-splitGo =
    { $n ->
        [0] Abtrennen
        [one] { $n } Artikel abtrennen
       *[other] { $n } Artikel abtrennen
    }
story-splitOff = Abtrennen: { $title }
story-splitDone =
    { $n ->
        [one] { $n } Artikel bildet nun ein eigenes Thema.
       *[other] { $n } Artikel bilden nun ein eigenes Thema.
    }
story-merge = Verbinden…
story-mergeTitle = Mit welchem Thema verbinden?
story-mergeHint = Aus beiden wird eines, auf Dauer.
story-mergeFind = Thema suchen
story-mergeNone = Kein Thema dieses Namens.
story-merged = Aus den beiden Themen ist eines geworden.
story-fresh =
    { $n ->
        [one] { $n } neuer Artikel seit dem letzten Blick
       *[other] { $n } neue Artikel seit dem letzten Blick
    }
story-headlineChanged = { $source } hat die Schlagzeile geändert
story-onlyHere = nur hier
story-silentTitle = Schweigen bisher
story-spread = Verteilung auf Ihre Merkmale
story-spreadSources = Quellen
story-spreadEntries = Artikel
story-share = Anteil
story-of = { $n } von { $all }
story-unlabelled =
    { $n ->
        [one] { $n } Quelle ohne dieses Merkmal.
       *[other] { $n } Quellen ohne dieses Merkmal.
    }
story-related = Verwandte Themen

## add

add-title = Quelle hinzufügen
add-address = Adresse einer Website oder eines Feeds
add-example = zeitung.example oder https://…/feed.xml
add-folder = Ordner
add-noFolder = Kein Ordner
add-newFolder = Neuer Ordner…
add-folderName = Name des neuen Ordners
add-go = Hinzufügen
add-looking = Der Feed wird gesucht…
add-added =
    { $n ->
        [one] { $name } ist dabei, mit { $n } Artikel.
       *[other] { $name } ist dabei, mit { $n } Artikeln.
    }
add-others = Die Website bietet mehr:
add-addThis = Hinzufügen
add-hasIt = Hinzugefügt
add-another = Noch eine
add-done = Fertig
add-read = Lesen

## bring

bring-title = Liste mitbringen
bring-intro = Abonnements aus einem anderen Leseprogramm kommen als OPML-Datei. Nichts ändert sich, bevor Sie gesehen haben, was darin steht.
bring-choose = Datei wählen…
bring-paste = oder ihren Text einfügen
bring-look = Ansehen
bring-newFeeds =
    { $n ->
        [one] { $n } neue Quelle
       *[other] { $n } neue Quellen
    }
bring-already =
    { $n ->
        [one] { $n } Quelle haben Sie schon
       *[other] { $n } Quellen haben Sie schon
    }
bring-refused =
    { $n ->
        [one] { $n } lässt sich nicht abonnieren
       *[other] { $n } lassen sich nicht abonnieren
    }
bring-repeated =
    { $n ->
        [one] { $n } Adresse steht mehrfach in der Liste; sie zählt einmal.
       *[other] { $n } Adressen stehen mehrfach in der Liste; jede zählt einmal.
    }
bring-keptAttributes = Behalten, hier aber ohne Bedeutung: { $names }
bring-warnings = Was nicht gelesen werden konnte
bring-nothing = In dieser Liste ist nichts Neues.
bring-go =
    { $n ->
        [one] { $n } Quelle hinzufügen
       *[other] { $n } Quellen hinzufügen
    }
bring-done =
    { $n ->
        [one] { $n } Quelle hinzugefügt.
       *[other] { $n } Quellen hinzugefügt.
    }
bring-other = Andere Liste
bring-tooMany = und { $n } weitere
bring-exported = Ihre Liste ist gesichert.
bring-exportAs = london-daily.opml
bring-export = Liste mitnehmen…
bring-import = Liste mitbringen…

## firstRun

firstRun-welcome = Ihre eigene Zeitung, auf dem eigenen Rechner zusammengestellt.
firstRun-pick = Drei Wege zum Anfang.
firstRun-choose = Quellen wählen
firstRun-chooseHint = Aus einem Katalog nach Region und Thema: die Blätter der Welt und ein paar leise.
firstRun-bring = Liste mitbringen
firstRun-bringHint = Sie lesen schon anderswo? Bringen Sie Ihre Abonnements als OPML-Datei mit.
firstRun-look = Umsehen
firstRun-lookHint = Eine Probeausgabe mit erfundenen Blättern. Sie braucht kein Netz und geht mit einem Klick wieder.
firstRun-address = Oder einer Website nach ihrer Adresse folgen

## catalog

catalog-title = Quellen wählen
catalog-intro = Was soll auf Ihrem Frühstückstisch liegen? Ändern lässt es sich jederzeit.
catalog-filter = Im Katalog suchen
catalog-all = Alle aus { $group }
catalog-go =
    { $n ->
        [0] Mindestens eine wählen
        [one] { $n } Quelle abonnieren
       *[other] { $n } Quellen abonnieren
    }
catalog-has = abonniert
catalog-none = Keine Quelle dieses Namens. Jede Website lässt sich nach ihrer Adresse hinzufügen.

## sample

sample-banner = Das ist eine Probeausgabe: erfundene Blätter, erfundene Nachrichten.
sample-close = Schließen
sample-closed = Die Probeausgabe ist weg.

## health

health-title = Ihre Quellen
health-intro = Wie es ihnen geht und wann sie wieder abgefragt werden.
health-find = Quelle suchen
health-all = Alle
health-problems = Mit Problemen
health-none = Keine Quelle.
health-noProblems = Allen Quellen geht es gut.
health-kinds-sitemap = News-Sitemap
health-kinds-front_page = Startseite der Website
health-kinds-newsletter = Newsletter
health-newsletters = Newsletter
health-newslettersHint = Ein Ordner mit Mails (.eml, Maildir) auf diesem Rechner lässt sich wie eine Quelle lesen; aus jedem Absender wird eine.
health-addNewsletters = Ordner wählen…
health-following = Die Newsletter in { $name } werden ab jetzt gelesen.
health-senders =
    { $n ->
        [one] { $n } Absender
       *[other] { $n } Absender
    }
health-unreadable =
    { $n ->
        [one] { $n } Datei war nicht lesbar
       *[other] { $n } Dateien waren nicht lesbar
    }
health-leaveNewsletters = Newsletter aus { $name } nicht mehr lesen
health-checked = abgefragt: { $when }
health-never = nie abgefragt
health-next = wieder { $when }
health-perWeek = { $n } pro Woche
health-readShare = { $share } gelesen
health-kept =
    { $n ->
        [one] { $n } Artikel
       *[other] { $n } Artikel
    }
health-failures =
    { $n ->
        [one] { $n } Fehlschlag
       *[other] { $n } Fehlschläge in Folge
    }
health-states-new = Noch nicht abgefragt
health-states-fine = In Ordnung
health-states-failing = Gestört
health-states-paused = Pausiert
health-states-gone = Eingestellt
health-notify = Neue Artikel melden
health-pause = Pausieren
health-resume = Fortsetzen
health-rename = Umbenennen
health-newName = Neuer Name (leer: ihr eigener)
health-save = Sichern
health-folder = Ordner
health-check = Jetzt abfragen
health-remove = Entfernen
health-removeSure = { $name } entfernen? Die Artikel gehen; was ein Lesezeichen trägt, bleibt.
health-removeYes = Entfernen
health-cancel = Behalten
health-removed = { $name } ist entfernt.
health-privateNetwork = Darf im eigenen Netz liegen
health-details = Einstellungen von { $name }
health-sample = Probe

## alerts

alerts-title = Meldungen
alerts-intro = Was gemeldet wurde, was zurückgehalten wurde, und warum.
alerts-watches = Beobachtete Wörter
alerts-watchHint = Alle müssen in einem Artikel stehen; „eine Wortfolge“ und -nicht gelten wie in der Suche.
alerts-words = Wörter
alerts-add = Beobachten
alerts-hits =
    { $n ->
        [0] noch nichts
        [one] { $n }-mal
       *[other] { $n }-mal
    }
alerts-remove = { $words } nicht mehr beobachten
alerts-edit = { $words } ändern
alerts-save = Sichern
alerts-cancel = Abbrechen
alerts-noWatches = Sie beobachten noch nichts.
alerts-none = Noch wurde nichts gemeldet.
alerts-told = Gemeldet
alerts-held = Nicht gezeigt: { $why }
alerts-waiting = Noch nicht gezeigt
alerts-kinds-entry = Beobachtetes Wort
alerts-kinds-breaking = Eilmeldung
alerts-kinds-followed = Gefolgtes Thema
alerts-kinds-edition = Ausgabe
alerts-kinds-summary = Ruhezeit
alerts-open = Öffnen
alerts-kinds-push = Zugesandte Nachricht
alerts-onlyHeld = Zurückgehalten ({ $n })

## settings

settings-title = Einstel{ "\u00AD" }lungen
settings-look = Aussehen
settings-reading = Lesen
settings-refreshing = Aktualisieren
settings-telling = Benachrichtigungen
settings-theme = Farben
settings-themes-system = Wie das System
settings-themes-light = Papier
settings-themes-dark = Nacht
settings-themes-sepia = Altes Papier
settings-themes-contrast = Hoher Kontrast
settings-density = Liste
settings-densities-airy = Luftig
settings-densities-usual = Bequem
settings-densities-dense = Dicht
settings-rowPictures = Kleine Bilder in Listen
settings-reducedMotion = Keine Bewegung
settings-lineHeight = Zeilenhöhe
settings-justify = Blocksatz
settings-hyphenate = Wörter trennen
settings-ownFace = Oder eine Schrift Ihres Systems
settings-ownFaceHint = zum Beispiel Literata
settings-marking = Als gelesen markieren
settings-markOnOpen = Wenn ein Artikel geöffnet wird
settings-markOnScroll = Wenn an einem Artikel vorbeigeblättert wurde
settings-keys = Tasten…
settings-keysHint = Sätze für Umsteiger, und eigene Tasten
settings-edition = Die tägliche Ausgabe
settings-editionCompose = Täglich eine Ausgabe zusammenstellen
settings-editionAt = um
settings-editionMinutes = Lesezeit höchstens
settings-minutesValue = { $n } Min.
settings-weekdays-monday = Mo
settings-weekdays-tuesday = Di
settings-weekdays-wednesday = Mi
settings-weekdays-thursday = Do
settings-weekdays-friday = Fr
settings-weekdays-saturday = Sa
settings-weekdays-sunday = So
settings-sharing = Teilen
settings-shareHint = Adressen, in denen { "{url}" }, { "{title}" } oder { "{text}" } steht.
settings-shareName = Name
settings-shareAddress = Adresse
settings-shareAdd = Hinzufügen
settings-shareRemove = { $name } entfernen
settings-storing = Aufbewahren
settings-face = Schrift
settings-faces-serif = Zeitung
settings-faces-sans = System
settings-faces-legible = Gut lesbar
settings-size = Größe
settings-sizeValue = { $n } px
settings-measure = Breite
settings-measureValue = { $n } Zeichen
settings-preview = Eine Zeitung ist ein kurzes Buch, das jeden Tag geschrieben wird. Am besten ist sie, wenn man sie weglegen kann.
settings-checkEvery = Quellen abfragen
settings-every-15 = alle 15 Minuten
settings-every-30 = jede halbe Stunde
settings-every-60 = stündlich
settings-every-180 = alle 3 Stunden
settings-every-360 = alle 6 Stunden
settings-every-1440 = einmal am Tag
settings-everyMinutes =
    { $n ->
        [one] jede Minute
       *[other] alle { $n } Minuten
    }
settings-notify = Benachrichtigungen senden
settings-budget = Höchstens am Tag
settings-sensitivity = Eilmeldungen
settings-sensitivities-few = Nur die größten
settings-sensitivities-usual = Wie üblich
settings-sensitivities-many = Etwas früher
settings-quiet = Ruhezeit
settings-quietFrom = von
settings-quietUntil = bis
settings-quietDays = Tage, an denen sie beginnt
settings-quietAdd = Ruhezeit hinzufügen
settings-quietRemove = Diese Ruhezeit entfernen
settings-tell = Melden
settings-tells-breaking = Eilmeldungen
settings-tells-followed = Themen, denen ich folge
settings-tells-watches = Beobachtete Wörter
settings-tells-feeds = Quellen, die ich gewählt habe
settings-tells-edition = Die tägliche Ausgabe
settings-chosen =
    { $n ->
        [0] Keine Quelle ist gewählt. Das geht bei jeder in ihren Einstellungen.
        [one] { $n } Quelle ist gewählt, in ihren Einstellungen.
       *[other] { $n } Quellen sind gewählt, jede in ihren Einstellungen.
    }
settings-summary = Nach der Ruhezeit in einer Benachrichtigung sagen, was kam
settings-sound = Benachrichtigungen dürfen zu hören sein
settings-trial = Zur Probe benachrichtigen
settings-trialTook = { $service } hat sie angenommen.
settings-trialTookIt = Ihr System hat sie angenommen.
settings-trialSkills = Was es kann, in seinen Worten: { $skills }.
settings-trialNoButtons = Es hat keine Knöpfe: Was es meldet, öffnet man unter Meldungen oder im Infobereich.
settings-trialMissing = Kein Benachrichtigungsdienst war zu erreichen. Starten Sie den Ihres Desktops, oder installieren Sie einen, etwa dunst.
settings-trialSilent = Der Benachrichtigungsdienst antwortete fünf Sekunden lang nicht. Ab- und wieder anmelden hilft meist.
settings-behind = Im Hintergrund
settings-onClose = Wenn das Fenster geschlossen wird
settings-closings-ask = Fragen
settings-closings-stay = Im Hintergrund weiterlaufen
settings-closings-quit = Beenden
settings-login = Beim Anmelden starten, ohne Fenster
settings-loginTrouble = Das ließ das System nicht zu: { $why }
settings-noTray = Zeigt Ihr Desktop kein Symbol im Infobereich, starten Sie London Daily noch einmal, um das Fenster wiederzusehen.
settings-slowDown = Quellen seltener fragen bei Akkubetrieb und wo Datenverkehr kostet
settings-logs = Protokolle zeigen
settings-logsHint = Darin stehen keine Titel und keine Adressen von Artikeln.
settings-pictures = Bilder neuer Artikel speichern, um sie offline zu sehen
settings-pictureBudget = Platz für Bilder
settings-mediaBudget = Platz für Aufnahmen
settings-done = Fertig
settings-language = Sprache
settings-languageSystem = Automatisch

## offline

offline-title = Für unterwegs vorbereiten
offline-intro = Ihre Leseliste, die Themen, denen Sie folgen, die Titelseite und Ihre Lesezeichen werden mit vollem Text und Bildern geholt und lassen sich dann ohne Netz lesen.
offline-room = Platz dafür
offline-start = Vorbereiten
offline-stop = Anhalten
offline-starting = Es wird nachgesehen, was fehlt …
offline-texts = Texte: { $done } von { $total }
offline-pictures = Bilder: { $done } von { $total }
offline-used = { $bytes } von { $budget }
offline-behind = Sie können dies schließen und weiterlesen; es läuft im Hintergrund weiter.
offline-preparedAt = Vorbereitet { $when }
offline-stories = Themen
offline-articles = Artikel
offline-whole = Mit vollem Text und allen Bildern
offline-shown = Bilder
offline-size = Größe
offline-failed =
    { $n ->
        [one] { $n } Teil ließ sich nicht holen
       *[other] { $n } Teile ließen sich nicht holen
    }
offline-parts-text = Voller Text
offline-parts-picture = Bild
offline-edition = Eine Ausgabe
offline-leftOut =
    { $n ->
        [one] { $n } Artikel passte nicht oder nicht ganz hinein
       *[other] { $n } Artikel passten nicht oder nicht ganz hinein
    }
offline-leftOutHint = Zuerst kommt die Leseliste, dann Themen, denen Sie folgen, Titelseite und Lesezeichen. Mit mehr Platz passt auch der Rest.
offline-withoutText = ohne vollen Text
offline-withoutPictures =
    { $n ->
        [one] ohne { $n } Bild
       *[other] ohne { $n } Bilder
    }
offline-cancelled = Es wurde vorzeitig angehalten. Was geholt wurde, bleibt, und was vorher da war, auch.
offline-away = Das Netz war weg. Was vorher da war, ist noch da.
offline-held = Für unterwegs da
offline-ended =
    { $n ->
        [one] Für unterwegs vorbereitet: { $n } Artikel ist da.
       *[other] Für unterwegs vorbereitet: { $n } Artikel sind da.
    }

## push

push-title = Was von selbst meldet
push-intro = Ein Strom meldet sofort, dass es Neues gibt: ein Thema bei ntfy, Server-Sent Events, ein Mercure-Hub. Er lässt eine Ihrer Quellen abfragen, oder seine Nachrichten sind eigene Meldungen.
push-none = Noch meldet nichts von selbst.
push-add = Strom hinzufügen
push-listen = Zuhören
push-change = Ändern
push-remove = Entfernen
push-pause = Anhalten
push-resume = Wieder zuhören
push-retry = Jetzt versuchen
push-test = Probieren
push-address = Adresse des Stroms
push-kind = Art
push-byAddress = An der Adresse zu erkennen
push-kinds-ntfy = Thema bei ntfy
push-kinds-events = Server-Sent Events, Mercure
push-does = Was er meldet
push-alerts = Eigene Meldungen
push-checks = Lässt { $name } abfragen
push-name = Ein Name dafür
push-near = Er ist in meinem eigenen Netz
push-callback = Adresse Ihres Relais für den Hub
push-callbackHint = Diese Quelle kann über den Hub { $hub } melden. Hubs erreichen diesen Rechner nicht: Betreiben Sie ein Relais, das dem Hub antwortet und seine Pings in diesen Strom weitergibt, so nennen Sie dessen Adresse, und der Hub wird um Pings gebeten. Sonst lassen Sie das Feld leer.
push-states-off = Wird nicht gehört
push-states-connecting = Fragt an …
push-states-connected = Offen
push-states-waiting = Wartet
push-openSince = geöffnet { $when }
push-next = neuer Versuch { $when }
push-lastEvent = zuletzt gehört { $when }
push-noEvent = noch nichts gehört
push-hubAsked = Der Hub wurde { $when } um Pings gebeten.
push-hubNotAsked = Der Hub wurde noch nicht um Pings gebeten.
push-hubCan = Sie kann über einen Hub melden: { $hub }
push-hubUse = Darauf hören …

## unavailable

unavailable-title = Die Bibliothek lässt sich nicht öffnen
unavailable-kept = Die beschädigte Datei wurde nicht weggeworfen. Sie liegt unter { $where }
unavailable-copies = Gute Kopien
unavailable-copy = { $when } · { $size }
unavailable-use = Diese Kopie verwenden
unavailable-noCopies = Es gibt keine Kopie, die sie ersetzen könnte.
unavailable-fresh = Mit leerer Bibliothek beginnen
unavailable-freshHint = Die beschädigte Datei bleibt, wo sie ist.
unavailable-retry = Noch einmal versuchen
unavailable-detail = Was genau geschah
unavailable-working = Einen Augenblick…

## toast

toast-detail = Näheres
toast-close = Schließen
toast-retry = Erneut versuchen

## undo

undo-marked-read =
    { $n ->
        [one] { $n } Artikel als gelesen markiert.
       *[other] { $n } Artikel als gelesen markiert.
    }
undo-marked-unread =
    { $n ->
        [one] { $n } Artikel als ungelesen markiert.
       *[other] { $n } Artikel als ungelesen markiert.
    }
undo-marked-bookmark =
    { $n ->
        [one] { $n } Artikel mit Lesezeichen versehen.
       *[other] { $n } Artikel mit Lesezeichen versehen.
    }
undo-marked-unbookmark =
    { $n ->
        [one] Lesezeichen von { $n } Artikel entfernt.
       *[other] Lesezeichen von { $n } Artikeln entfernt.
    }
undo-marked-later =
    { $n ->
        [one] { $n } Artikel für später vorgemerkt.
       *[other] { $n } Artikel für später vorgemerkt.
    }
undo-marked-unlater =
    { $n ->
        [one] { $n } Artikel nicht mehr vorgemerkt.
       *[other] { $n } Artikel nicht mehr vorgemerkt.
    }
undo-moved = { $name } wurde verschoben.
undo-read =
    { $n ->
        [one] { $n } Artikel als gelesen markiert.
       *[other] { $n } Artikel als gelesen markiert.
    }
undo-undo = Rückgängig
undo-undone = Rückgängig gemacht.
undo-close = Schließen

## palette

palette-title = Überallhin gehen, alles tun
palette-prompt = Ort, Quelle oder Befehl
palette-none = Nichts dieses Namens.
palette-place = Ort
palette-source = Quelle
palette-folder = Ordner
palette-search = Suche
palette-tag = Schlagwort
palette-action = Befehl

## help

help-title = Tasten
help-close = Schließen
help-groups-move = Bewegen
help-groups-read = Lesen
help-groups-go = Orte
help-groups-all = Alles Übrige
help-silent = Beim Schreiben schweigen die Tasten.

## commands

commands-next = Nächster Artikel
commands-previous = Voriger Artikel
commands-nextQuiet = Weiter, ohne zu öffnen
commands-previousQuiet = Zurück, ohne zu öffnen
commands-open = Öffnen
commands-pageDown = Blättern, dann zum nächsten ungelesenen
commands-pageUp = Zurückblättern
commands-first = Erster der Liste
commands-last = Letzter der Liste
commands-original = Original öffnen
commands-originalQuiet = Original im Hintergrund öffnen
commands-toggleRead = Gelesen oder ungelesen
commands-toggleBookmark = Lesezeichen
commands-toggleLater = Später lesen
commands-fullText = Volltext oder Zusammenfassung
commands-tag = Schlagwörter…
commands-note = Notiz schreiben
commands-listen = Anhören, anhalten
commands-print = Drucken
commands-pick = Auswählen oder nicht
commands-pickNext = Auswahl nach unten
commands-pickPrevious = Auswahl nach oben
commands-pickAll = Alle auswählen
commands-historyBack = Dorthin, wo ich war
commands-historyForward = Wieder vorwärts
commands-menu = Was sich hier tun lässt
commands-editions = Ausgaben
commands-highlights = Markierungen und Notizen
commands-statistics = Statistik
commands-recordings = Aufnahmen
commands-activity = Protokoll
commands-rules = Regeln und Stummes
commands-keys = Tasten ändern
commands-about = Über London Daily
commands-saveSearch = Suche sichern
commands-story = Das ganze Thema
commands-muteStory = Thema stummschalten
commands-refresh = Dies aktualisieren
commands-refreshAll = Alles aktualisieren
commands-offline = Für unterwegs vorbereiten
commands-markAllRead = Alle als gelesen markieren
commands-undo = Rückgängig
commands-search = Suche
commands-goToday = Heute
commands-goUnread = Ungelesen
commands-goAll = Alle
commands-goBookmarks = Lesezeichen
commands-goLater = Später lesen
commands-why = Warum es hier steht
commands-help = Tasten
commands-palette = Überallhin
commands-paneLeft = Spalte links
commands-paneRight = Spalte rechts
commands-up = In der Liste hinauf
commands-down = In der Liste hinunter
commands-back = Schließen oder zurück
commands-add = Quelle hinzufügen
commands-settings = Einstellungen
commands-health = Ihre Quellen
commands-push = Was von selbst meldet
commands-alerts = Meldungen
commands-import = Liste mitbringen
commands-export = Liste mitnehmen

## menu

menu-openLink = Link öffnen
menu-copyLink = Link kopieren
menu-follow = Dieser Website folgen…
menu-look = Bild ansehen
menu-copy = Kopieren
menu-searchFor = „{ $words }“ suchen
menu-tag = Schlagwörter…
menu-pick = Auswählen
menu-unpick = Nicht auswählen
menu-olderRead = Alles Ältere als gelesen markieren
menu-copyMarkdown = Link als Markdown kopieren
menu-copyArticle = Artikel als Markdown kopieren
menu-mail = Per Mail senden
menu-shareWith = Teilen: { $name }
menu-notThisStory = Gehört nicht zu seinem Thema
menu-muteStory = Thema stummschalten
menu-followStory = Thema folgen
menu-markStoryRead = Thema als gelesen markieren
menu-muteWords = „{ $words }“ eine Woche stummschalten
menu-up = Nach oben
menu-down = Nach unten
menu-moveTo = Nach { $folder } verschieben
menu-moveOut = Aus den Ordnern nehmen
menu-moveTop = Auf die oberste Ebene

## lightbox

lightbox-title = Bild
lightbox-open = Bild ansehen
lightbox-previous = Voriges Bild
lightbox-next = Nächstes Bild
lightbox-place = { $at } von { $all }
lightbox-full = Volle Größe
lightbox-fit = Ins Fenster einpassen

## keys

keys-title = Tasten
keys-preset = Tastensatz
keys-presets-reader = Google Reader
keys-presets-netNewsWire = NetNewsWire
keys-presets-miniflux = Miniflux
keys-presets-vim = Vim
keys-reset = Eigene Tasten vergessen
keys-add = Neue Taste für: { $command }
keys-remove = { $keys } wegnehmen von: { $command }
keys-press = Taste drücken…
keys-taken = { $keys } steht schon für „{ $command }“.
keys-take = Für „{ $command }“ verwenden
keys-leave = So lassen
keys-clashes = Einige Tasten stehen sich im Weg: { $keys }. Nur die erste wirkt.
keys-hint = Ein Klick auf eine Taste nimmt sie weg, + fügt eine hinzu; zwei Tasten nacheinander ergeben eine Folge. Escape bricht ab.
keys-change = Tasten ändern…

## feed

feed-name = Name
feed-every = Abfragen
feed-asUsual = wie allgemein
feed-fullText = Volltext
feed-fullTexts-never = Nie: der Text der Quelle
feed-fullTexts-short = Wenn die Quelle nur eine Zusammenfassung schickt
feed-fullTexts-always = Immer die Seite des Artikels holen
feed-folders = Ordner
feed-noFolders = Es gibt noch keine Ordner.
feed-icon = Symbol (PNG, bis 64 kB)
feed-iconRefused = Ein Symbol muss ein PNG von höchstens 64 kB sein.
feed-siteIcon = Symbol der Website verwenden
feed-labels = Ihre Merkmale
feed-labelsHint = Land, Sprache, Eigentümer, was Sie wollen: Themen zeigen, wie sie sich darauf verteilen.
feed-labelKey = Land
feed-labelValue = Frankreich
feed-addLabel = Hinzufügen
feed-removeLabel = Merkmal entfernen: { $key }, { $value }
feed-fill = Danach suchen
feed-filling = Wird gesucht…
feed-dismiss = Nicht nötig
feed-asItIs = wie es ist
feed-yes = Ja
feed-no = Nein
feed-many =
    { $n ->
        [one] { $n } Quelle
       *[other] { $n } Quellen
    }
feed-manySettings =
    { $n ->
        [one] Einstellungen von { $n } Quelle…
       *[other] Einstellungen von { $n } Quellen…
    }
feed-manyRemoveSure =
    { $n ->
        [one] { $n } Quelle abbestellen? Ihre Artikel gehen; was Sie aufheben, bleibt.
       *[other] { $n } Quellen abbestellen? Ihre Artikel gehen; was Sie aufheben, bleibt.
    }
feed-manyRemoved =
    { $n ->
        [one] { $n } Quelle abbestellt.
       *[other] { $n } Quellen abbestellt.
    }
feed-manyChanged =
    { $n ->
        [0] Es war nichts zu ändern.
        [one] { $n } Quelle geändert.
       *[other] { $n } Quellen geändert.
    }
feed-manyMoved =
    { $n ->
        [one] { $n } Quelle wurde verschoben.
       *[other] { $n } Quellen wurden verschoben.
    }
feed-manyHint = Was Sie nicht anrühren, bleibt, wie jede Quelle es hat.

## keep

keep-title = Wie viel aufbewahrt wird
keep-kinds-general = Wie allgemein
keep-kinds-everything = Alles
keep-kinds-limited = Nur Neueres
keep-days = Tage
keep-entries = Artikel je Quelle
keep-spareUnread = Ungelesenes bleibt
keep-never = Lesezeichen, Vorgemerktes und alles mit Schlagwörtern, Notizen oder Markierungen bleibt immer.
keep-wouldNothing = Zurzeit würde nichts entfernt.
keep-would =
    { $n ->
        [one] Entfernt würde { $n } Artikel ({ $size })
       *[other] Entfernt würden { $n } Artikel ({ $size })
    }{ $unread ->
        [0] .
       *[other] , davon { $unread } ungelesen.
    }
keep-spared =
    { $n ->
        [one] { $n } älterer bleibt, weil Sie ihn behalten haben.
       *[other] { $n } ältere bleiben, weil Sie sie behalten haben.
    }
keep-set = So aufbewahren

## desk

desk-tags = Schlagwörter
desk-changeTags = ändern
desk-note = Ihre Notiz
desk-addNote = Notiz schreiben
desk-changeNote = Notiz ändern
desk-keepNote = Notiz sichern
desk-noteKept = Die Notiz ist gesichert.
desk-cancel = Abbrechen
desk-orphans = Markierungen, deren Wörter nicht mehr im Text stehen

## highlights

highlights-title = Markierungen und Notizen
highlights-intro = Was Sie markiert und was Sie dazu geschrieben haben.
highlights-bar = Stelle markieren
highlights-colours-yellow = Gelb
highlights-colours-green = Grün
highlights-colours-blue = Blau
highlights-colours-pink = Rosa
highlights-colours-purple = Violett
highlights-made = Markiert.
highlights-remove = Markierung entfernen
highlights-note = Notiz zu dieser Stelle
highlights-removed = Die Markierung ist entfernt.
highlights-find = In Markierungen und Notizen suchen
highlights-none = Noch nichts da. Wählen Sie in einem Artikel eine Stelle aus und dann eine Farbe.
highlights-notes = Notizen
highlights-orphan = nicht mehr im Text

## tags

tags-title =
    { $n ->
        [1] Schlagwörter
        [one] Schlagwörter von { $n } Artikel
       *[other] Schlagwörter von { $n } Artikeln
    }
tags-prompt = Name des Schlagworts
tags-known = Ihre Schlagwörter
tags-make = Neues Schlagwort „{ $name }“
tags-has = vergeben
tags-none = Noch keine Schlagwörter. Geben Sie eines ein.
tags-rename = Schlagwort umbenennen…
tags-remove = Schlagwort entfernen…
tags-renameHint = Der Name eines anderen Schlagworts macht aus beiden eines.
tags-removeSure = Das Schlagwort { $name } von allen Artikeln nehmen? Die Artikel bleiben.
tags-renamed = Das Schlagwort heißt { $name }.
tags-removed = Das Schlagwort { $name } ist entfernt.
tags-take = Schlagwort { $name } wegnehmen
tags-given =
    { $n ->
        [one] { $n } Artikel trägt das Schlagwort { $name }.
       *[other] { $n } Artikel tragen das Schlagwort { $name }.
    }
tags-taken =
    { $n ->
        [one] Schlagwort { $name } von { $n } Artikel genommen.
       *[other] Schlagwort { $name } von { $n } Artikeln genommen.
    }

## export

export-title = Als Datei sichern
export-as-markdown = Als Markdown sichern
export-as-html = Als HTML sichern
export-as-epub = Als EPUB sichern
export-saved = { $name } ist gesichert.

## changes

changes-title = Was sich geändert hat
changes-version = Fassung
changes-only = Nur Änderungen
changes-between = { $older } → { $newer }
changes-titleOnly = Der Text ist gleich geblieben.

## editions

editions-title = Ausgaben
editions-intro = Der Tag als Heft, das ein Ende hat. Jedes bleibt, wie es zusammengestellt wurde.
editions-compose = Jetzt zusammenstellen
editions-composing = Wird zusammengestellt…
editions-none = Noch keine Ausgabe. Stellen Sie jetzt eine zusammen, oder geben Sie in den Einstellungen eine Uhrzeit an.
editions-all = Alle Ausgaben
editions-before = Die vorige
editions-after = Die nächste
editions-save = Sichern oder entfernen
editions-composed = Zusammengestellt um { $at }
editions-inLibrary = In der Bibliothek zeigen
editions-others = Auch bei:
editions-remove = Diese Ausgabe entfernen
editions-removeSure = Diese Ausgabe entfernen? Ihre Artikel bleiben in der Bibliothek.
editions-keep = Behalten

## searches

searches-title = Ihre Suchen
searches-keep = Suche sichern
searches-name = Name
searches-query = Wonach sie sucht
searches-hideUnread = Ungelesenes nicht zählen
searches-save = Sichern
searches-remove = Entfernen
searches-removed = Die Suche { $name } ist entfernt.
searches-change = Suche ändern…

## rules

rules-title = Regeln und Stummes
rules-intro = Was mit Artikeln geschieht, wenn sie eintreffen, in dieser Reihenfolge.
rules-mutes = Stumme Wörter
rules-muteWords = Wörter, von denen Sie nichts hören wollen
rules-muteFor = Wie lange
rules-mute = Stummschalten
rules-muteNow = Auch verbergen, was schon da ist
rules-spans =
    { $days ->
        [0] bis ich es beende
        [1] einen Tag
        [7] eine Woche
        [30] einen Monat
        [one] { $days } Tag
       *[other] { $days } Tage
    }
rules-noMutes = Nichts ist stummgeschaltet.
rules-until = endet { $when }
rules-forEver = bis Sie es beenden
rules-ended = beendet
rules-hits =
    { $n ->
        [0] noch nichts getroffen
        [one] { $n } Artikel getroffen
       *[other] { $n } Artikel getroffen
    }
rules-lastHit = zuletzt { $when }
rules-end = Beenden
rules-endRestore = Beenden und zurückholen
rules-showMuted = Stummgeschaltetes zeigen
rules-hid =
    { $n ->
        [one] { $n } Artikel verborgen.
       *[other] { $n } Artikel verborgen.
    }
rules-rules = Regeln
rules-none = Noch keine Regeln.
rules-make = Regel anlegen
rules-up = Früher: { $name }
rules-down = Später: { $name }
rules-run = Jetzt anwenden
rules-applied =
    { $n ->
        [one] Die Regel hat { $n } Artikel geändert.
       *[other] Die Regel hat { $n } Artikel geändert.
    }
rules-remove = Regel { $name } entfernen
rules-removed = Die Regel { $name } ist entfernt.
rules-enabled = Regel { $name } befolgen
rules-name = Name
rules-nameHint = Leer: aus ihren Teilen gebildet
rules-when = Wenn
rules-by = Wie die Bedingungen zusammenhängen
rules-bys-all = alle zutreffen
rules-bys-any = eine zutrifft
rules-bys-query = eine Suche ihn findet
rules-field = Worauf geachtet wird
rules-fields-anything = irgendetwas
rules-fields-title = Titel
rules-fields-text = Text
rules-fields-author = Autor
rules-fields-category = Rubrik
rules-fields-link = Adresse
rules-fields-feed = Quelle
rules-fields-folder = Ordner
rules-operator = Wie
rules-operators-contains = enthält
rules-operators-containsNot = enthält nicht
rules-operators-is = ist
rules-operators-isNot = ist nicht
rules-operators-begins = beginnt mit
rules-operators-ends = endet mit
rules-words = Wonach
rules-addCondition = Weitere Bedingung
rules-removeCondition = Bedingung entfernen
rules-then = Dann
rules-doings-mute = verbergen
rules-doings-markRead = als gelesen markieren
rules-doings-bookmark = Lesezeichen setzen
rules-doings-later = für später vormerken
rules-doings-tag = Schlagwort geben
rules-doings-notify = melden
rules-tagName = Name des Schlagworts
rules-stop = Spätere Regeln sehen nicht, was sie getroffen hat
rules-noPreview = Sagen Sie, wonach gesucht wird; dann steht hier, was die Regel in den letzten 30 Tagen getroffen hätte.
rules-would =
    { $examined ->
        [one] In den letzten 30 Tagen hätte sie { $hits } von { $examined } Artikel getroffen.
       *[other] In den letzten 30 Tagen hätte sie { $hits } von { $examined } Artikeln getroffen.
    }
rules-incomplete = Nur die neuesten wurden angesehen.
rules-hit = Getroffen
rules-save = Regel sichern

## recordings

recordings-title = Aufnahmen
recordings-intro = Was Sie hören, und was hier ist, um ohne Netz gehört zu werden.
recordings-none = Noch nichts da. Spielen Sie eine Aufnahme aus ihrem Artikel ab, oder behalten Sie sie für offline.
recordings-room = Platz für Aufnahmen: { $used } von { $all }
recordings-kept = für offline behalten
recordings-passing = hier, bis andere den Platz brauchen
recordings-heard = zu Ende gehört
recordings-left = { $at } von { $all }
recordings-forget = Stelle vergessen
recordings-removeHeard =
    { $n ->
        [one] { $n } gehörte entfernen ({ $size })
       *[other] { $n } gehörte entfernen ({ $size })
    }

## statistics

statistics-title = Statistik
statistics-intro = Auf diesem Rechner gezählt, nur für Sie.
statistics-read = Gelesen
statistics-arrived = Eingetroffen
statistics-share = Anteil
statistics-streak = Tage in Folge
statistics-streakBest = { $now }, höchstens { $longest }
statistics-byDay = Artikel am Tag
statistics-byHour = Wann Sie lesen
statistics-spread = Wie viele Quellen von einem Thema berichten
statistics-sources = { $n }
statistics-sourcesMore = { $n }+
statistics-byFeed = Nach Quelle
statistics-source = Quelle
statistics-hints = Worauf Sie verzichten könnten
statistics-lastRead = Zuletzt gelesen: { $when }.
statistics-week = Die Woche vom { $from }, nach Ihren Merkmalen
statistics-entries = Artikel
statistics-told = Themen
statistics-alone = Allein
statistics-missed = Verpasst
statistics-days-30 = 30 Tage
statistics-days-90 = 3 Monate
statistics-days-365 = Ein Jahr

## activity

activity-title = Protokoll
activity-intro = Abfragen, Fehlschläge, Regeln, und was entfernt wurde.
activity-kinds-check = Abfragen
activity-kinds-failure = Fehlschläge
activity-kinds-rule = Regeln
activity-kinds-retention = Entfernt
activity-none = Noch nichts.
activity-more = Mehr zeigen

## about

about-version = Version
about-library = Form der Bibliothek
about-system = System
about-diagnostics = Diagnose
about-diagnosticsHint = Sie enthält keine Adressen und keine Titel.
about-copy = Diagnose kopieren
about-copied = Die Diagnose ist kopiert.
about-updates = Neue Versionen
about-updatesCome = Neue Versionen kommen, wie diese kam: mit den Paketen Ihres Systems oder von dort, wo Sie sie bekommen haben.
about-updatesLook = Nach einer neuen Version sehen
about-updatesLooking = Es wird nachgesehen…
about-updatesNewest = Dies ist die neueste Version.
about-updatesFound = Version { $version } ist da.
about-updatesTake = Installieren
about-updatesTaking = Sie wird geholt…
about-updatesTaken = Sie ist installiert und beim nächsten Start da.
about-data = Ihre Daten
about-export = Alles mitnehmen (JSON)…
about-backUp = Bibliothek sichern…
about-backedUp = Die Sicherung enthält alles: { $size }
about-restored = Die Sicherung ist eingespielt. Artikel: { $entries }, Quellen: { $feeds }.
about-resets-settings = Einstellungen zurücksetzen
about-resets-library = Mit leerer Bibliothek beginnen
about-resets-restore = Sicherung einspielen…
about-sure-settings = Alle Einstellungen werden wie am Anfang. Ihre Quellen und Artikel bleiben.
about-sure-library = Die Bibliothek wird beiseitegelegt, eine leere tritt an ihre Stelle.
about-sure-restore = Die Sicherung, die Sie wählen, tritt an die Stelle der Bibliothek. Sie wird zuvor geprüft, und die Bibliothek wird beiseitegelegt.
about-settingsReset = Die Einstellungen sind wie am Anfang.
about-libraryReset = Die alte Bibliothek liegt unter { $where }

## player

player-title = Abspielen
player-play = Abspielen
player-pause = Pause
player-back = 15 Sekunden zurück
player-forward = 30 Sekunden vor
player-place = Stelle
player-speed = Tempo
player-close = Abspielleiste schließen
player-failed = Dieser Ton lässt sich nicht abspielen.
player-fetching = Wird geladen
player-stop = Anhalten
player-remove = Entfernen ({ $size })
player-inBrowser = Im Browser öffnen
player-heard =
    { $minutes ->
        [one] { $minutes } Min. gehört
       *[other] { $minutes } Min. gehört
    }
player-nothing = Öffnen oder wählen Sie einen Artikel, um ihn anzuhören.
player-aloud = Vorlesen
player-listen = Anhören
player-listenAll = Diese Artikel anhören
player-previousArticle = Vorheriger Artikel
player-previousSentence = Vorheriger Satz
player-nextSentence = Nächster Satz
player-nextArticle = Nächster Artikel
player-voice = Stimme
player-usualVoice = Wahl des Systems
player-queue = Artikel zum Anhören
player-sentence = Satz { $n } von { $all }
player-noVoice = Keine Stimme ist installiert. Fügen Sie in den Spracheinstellungen des Systems eine hinzu und hören Sie dann weiter.
player-silence = Vorlesen beenden
player-keep = Für offline behalten
player-keepSize = Für offline behalten ({ $size })
player-chapters = Kapitel

## window

window-skip = Zur Seite springen
window-menu = Was sich hier tun lässt
window-sourcesWidth = Breite der Quellen
window-listWidth = Breite der Liste
window-loading = Lädt
window-close = Schließen

## time

time-now = jetzt
time-justNow = gerade eben
time-yesterday = gestern
time-minutes = { $n } Min.
time-hours = { $n } Std.
time-days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
time-on = am { $date }
time-dateAndTime = { $date }, { $clock }

## join

join-quoted = „{ $word }“
join-semicolon = { "; " }

## closing

closing-title = Fenster schließen?
closing-text = London Daily kann im Hintergrund weiterlaufen: Es fragt Ihre Quellen und meldet sich bei Eilmeldungen.
closing-tray = Sie finden es dann im Infobereich.
closing-again = Das lässt sich in den Einstellungen ändern.

## links

links-nowhere = Der Link „{ $link }“ führt in London Daily nirgendwohin. Links sehen aus wie londondaily:today oder londondaily:story/12.

## crash

crash-title = Etwas ist abgebrochen
crash-text = London Daily hat notiert, wo. Aus Ihrer Bibliothek ging nichts verloren. Der Bericht enthält keine Titel und keine Adressen und bleibt auf diesem Rechner, solange Sie ihn niemandem geben.
crash-copy = Bericht kopieren
crash-copied = Der Bericht ist kopiert.
crash-folder = Ordner öffnen
crash-dismiss = Verwerfen

## graphics

graphics-empty = Das Fenster blieb beim letzten Mal leer, daher wird es jetzt ohne die Grafikkarte gezeichnet.
graphics-again = Beim nächsten Mal wieder die Karte verwenden
graphics-willUse = Der nächste Start verwendet die Grafikkarte.

## system

system-open = Öffnen
system-bookmark = Lesezeichen
system-muteStory = Thema stumm
system-testBody = So sieht eine Benachrichtigung aus.
system-refresh = Aktualisieren
system-quiet = Eine Stunde Ruhe
system-quietEnds = Ruhe beenden
system-quit = Beenden
system-nothingNew = Nichts ungelesen
system-logs = Protokolle zeigen

## engine

engine-granted = { $what }, gewährt werden: { $span }
engine-atLeast = { $what } (spätestens nach: { $span })
engine-atMost = { $what } (frühestens nach: { $span })
engine-busyHour = { $what }, und um diese Stunde bittet sie um Ruhe
engine-pause = { $what }; erbetene Pause: { $span }
engine-rarely = eine Quelle berichtet, die selten schreibt oder die Sie oft lesen
engine-one = eine Quelle berichtet
engine-oneIn =
    { $n ->
        [one] eine Quelle berichtet, in { $n } Artikel
       *[other] eine Quelle berichtet, in { $n } Artikeln
    }
engine-several =
    { $n ->
        [one] { $n } Quelle berichtet
       *[other] { $n } Quellen berichten
    }, in { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikeln
    }
engine-oneCopy = eine davon hat nichts Eigenes
engine-copies =
    { $n ->
        [one] { $n } davon hat nichts Eigenes
       *[other] { $n } davon haben nichts Eigenes
    }
engine-breaking = { $n } von Ihren { $all } Quellen binnen { $span }, zuerst: { $first }
engine-oneMinute = einer Minute
engine-aMinute = 1 Minute
engine-minutes =
    { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
engine-anHour = 1 Stunde
engine-hours =
    { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
engine-aDay = 1 Tag
engine-days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
engine-seconds =
    { $n ->
        [one] { $n } Sekunde
       *[other] { $n } Sekunden
    }
engine-share = ihren Berichten gemeinsam: { $words }
engine-publishers =
    { $n ->
        [one] { $n } Haus hat selbst darüber geschrieben
       *[other] { $n } Häuser haben selbst darüber geschrieben
    }
engine-oneReprint = ein Artikel druckt den Text eines anderen
engine-reprints =
    { $n ->
        [one] { $n } Artikel druckt den Text eines anderen
       *[other] { $n } Artikel drucken den Text eines anderen
    }
engine-withinAnHour = sie kamen binnen etwa einer Stunde
engine-withinHours =
    { $n ->
        [one] sie kamen binnen { $n } Stunde
       *[other] sie kamen binnen { $n } Stunden
    }
engine-withinDays =
    { $n ->
        [one] sie kamen binnen { $n } Tag
       *[other] sie kamen binnen { $n } Tagen
    }
engine-alone = nur ein Artikel berichtet davon
engine-reprintOfGone = er druckt den Text eines Artikels, den es nicht mehr gibt
engine-reprintOf = er druckt den Text von { $name }
engine-shares = gemeinsam: { $words }
engine-first = er war der erste
engine-put = er steht hier durch Sie oder durch das, was er mit späteren Artikeln teilt
engine-alike = es geht um fast dasselbe
engine-both = beide sprechen von { $words }
engine-yearOld = er ist ein Jahr alt
engine-yearsOld =
    { $n ->
        [one] er ist { $n } Jahr alt
       *[other] er ist { $n } Jahre alt
    }
engine-watching = Sie beobachten „{ $words }“
engine-asked = Sie wollten hören, was { $name } veröffentlicht
engine-askedEdition = Sie wollten hören, wenn sie fertig ist
engine-editionReady = Ihre Ausgabe ist fertig
engine-following = Sie folgen diesem Thema
engine-somethingNew = { $name } hat Neues
engine-cameFrom =
    { $n ->
        [one] { $n } neuer Artikel kam, von { $names }
       *[other] { $n } neue Artikel kamen, von { $names }
    }
engine-switchedOff = Benachrichtigungen sind ausgeschaltet
engine-quietHours = es kam in Ihrer Ruhezeit
engine-askedQuiet = Sie baten um Ruhe
engine-kindOff = Benachrichtigungen dieser Art haben Sie ausgeschaltet
engine-askedSummary = Sie wollten eine Zusammenfassung Ihrer Ruhezeit
engine-noService = auf diesem Desktop war kein Benachrichtigungsdienst zu erreichen
engine-serviceSilent = der Benachrichtigungsdienst antwortete { $n } Sekunden lang nicht
engine-onBattery = Quellen werden seltener gefragt, da dieser Rechner mit Akku läuft
engine-metered = Quellen werden seltener gefragt, da in diesem Netz Datenverkehr kostet
engine-noNetwork = keine Quelle wird gefragt, da das System kein Netz meldet
engine-networkDrive = die Bibliothek liegt auf einem Netzlaufwerk und wird darum langsamer und sicherer geführt
engine-onlyOne = öffnen Sie sie nur von einem Rechner zur selben Zeit
engine-looking = Sie sahen gerade ins Fenster
engine-old = es war beim Eintreffen älter als drei Stunden
engine-limit =
    { $n ->
        [one] { $n } Benachrichtigung in den letzten 24 Stunden: Das ist Ihre Grenze
       *[other] { $n } Benachrichtigungen in den letzten 24 Stunden: Das ist Ihre Grenze
    }
engine-atOnce = von dieser Quelle kamen mehrere auf einmal
engine-sample = gehört zur Probeausgabe
engine-storyMuted = Sie haben dieses Thema stummgeschaltet
engine-heardBefore = von diesem Thema hörten Sie vor weniger als einer halben Stunde
engine-interval = Ihr Abstand
engine-rhythm = ihr Rhythmus: etwa { $span }
engine-serverAsks = ihr Server wünscht einen Abstand: { $span }
engine-ttlAsks = ihre TTL wünscht einen Abstand: { $span }
engine-periodAsks = ihr Rhythmus wünscht einen Abstand: { $span }
engine-askedToWait = ihr Server bat um Geduld: { $span }
engine-failedOnce = fehlgeschlagen; Abstand bis zum nächsten Versuch: { $span }
engine-failedOften =
    { $n ->
        [one] { $n }-mal fehlgeschlagen; Abstand bis zum nächsten Versuch: { $span }
       *[other] { $n }-mal in Folge fehlgeschlagen; Abstand bis zum nächsten Versuch: { $span }
    }
engine-goneForGood = laut ihrem Herausgeber gibt es sie nicht mehr
engine-networkAway = das Netz war weg
engine-everyRound = ihr Ordner wird jedes Mal angesehen
engine-again = es wird wieder versucht
engine-noAddress = „{ $address }“ ist keine Webadresse
engine-typing = bitte auf Tippfehler prüfen
engine-ownNetwork = { $host } ist ein Rechner Ihres eigenen Netzes
engine-allowLocal = wenn Sie ihm trauen, erlauben Sie dem Feed lokale Adressen
engine-unknownHost = für { $host } ist keine Adresse bekannt
engine-spelling = prüfen Sie die Schreibweise, oder Ihr Netz, wenn auch andere Seiten fehlen
engine-noConnection = keine Verbindung zu { $host } ({ $why })
engine-notSafe = keine sichere Verbindung zu { $host }: { $why }
engine-tookNoCall = { $host } nahm binnen { $n } s nicht an
engine-saidNothing = { $host } schwieg { $n } s lang
engine-notFinished = { $host } wurde binnen { $n } s nicht fertig
engine-tooLarge = die Antwort ist größer als { $size }, zu groß für das, was gefragt war
engine-circles = die Adresse führt im Kreis (nach { $n } Sprüngen aufgegeben)
engine-presentAddress = suchen Sie die heutige Adresse der Website
engine-hostBusy = { $host } ist überlastet und wurde nicht gefragt
engine-gone = laut Herausgeber gibt es diese Adresse nicht mehr (410)
engine-newAddress = suchen Sie auf der Website eine neue
engine-hungUp = { $host } brach mitten in der Antwort ab ({ $n } Bytes kamen an)
engine-broken = die Antwort von { $host } ist unverständlich ({ $why })
engine-proof = die Website verlangt einen Beweis, dass ein Mensch fragt ({ $status }); ein Leseprogramm kann ihn nicht geben
engine-letIn = bitten Sie den Herausgeber, Leseprogramme einzulassen
engine-needsPassword = die Adresse verlangt Name und Passwort (401)
engine-writePassword = schreiben Sie sie als https://name:passwort@ vor den Host
engine-payment = der Herausgeber verlangt Bezahlung (402)
engine-refused = der Server zeigt diese Adresse keinem Leseprogramm (403)
engine-nothingThere = unter dieser Adresse ist nichts (404)
engine-presentOne = suchen Sie die heutige der Website
engine-nothingReadable = der Server hat hier nichts, was ein Leseprogramm lesen könnte (406)
engine-tooOften = der Server sagt, er werde zu oft gefragt (429)
engine-legal = die Adresse ist aus rechtlichen Gründen gesperrt (451)
engine-trouble = der Server hat Schwierigkeiten ({ $status })
engine-status = der Server antwortete mit Status { $status }; zu lesen gibt es da nichts
engine-empty = die Antwort ist leer
engine-webPage = das ist eine Webseite, kein Feed
engine-notAFeed = das ist weder RSS noch Atom, RDF oder JSON Feed
engine-noArticle = die Seite enthält keinen Artikel
engine-paywall = die Seite zeigt ihren Artikel nur Abonnenten
engine-consent = die Seite verlangt erst Zustimmung zu Cookies
engine-human = die Website verlangt von Besuchern den Beweis, dass sie Menschen sind
engine-list = die Seite ist eine Liste, kein Artikel
engine-openOriginal = öffnen Sie stattdessen das Original im Browser
engine-inUse = ein anderes Programm benutzt die Bibliothek
engine-closeIt = schließen Sie es und versuchen Sie es noch einmal
engine-diskFull = der Datenträger ist voll
engine-makeRoom = schaffen Sie Platz und versuchen Sie es noch einmal, verloren ist nichts
engine-damaged = die Datei der Bibliothek ist beschädigt
engine-noAnswer = die Bibliothek hat nicht geantwortet
engine-badSearch = diese Suche ist nicht zu verstehen
engine-plainWords = versuchen Sie es mit einfachen Wörtern
engine-inItself = ein Ordner kann nicht in sich selbst liegen
engine-followed = { $title } haben Sie schon abonniert
engine-typeAddress = geben Sie die Adresse einer Website oder eines Feeds ein
engine-looksLike = sie sollte aussehen wie { $address }
engine-defect = in London Daily ist etwas schiefgegangen
engine-nothingLost = verloren ist nichts
engine-streamEnded = der Server hat den Strom beendet
engine-noSense = was er schickt, ergibt keinen Sinn
engine-streamOpened = der Strom ließ sich öffnen
engine-passedOver = Er schickte mehr als { $most } Meldungen in der Minute, { $n } wurden übergangen
engine-youListen = Sie hören { $name } zu
engine-notInterrupted = Der Absender bat, niemanden zu stören
engine-nameTopic = nennen Sie hinter dem Host ein Thema, wie in https://ntfy.sh/my-topic
engine-noWebAddress = das ist keine Webadresse
engine-chooseFeed = wählen Sie die Quelle, deren Hub gebeten werden soll
engine-noHub = diese Quelle nennt keinen Hub, also lässt sich kein Relais nutzen
engine-leaveEmpty = lassen Sie die Adresse des Relais leer
engine-notReachedBefore = { $host } war kurz zuvor nicht zu erreichen
engine-noPicture = was seine Adresse lieferte, ist kein Bild, das sich zeigen lässt
engine-notKept = die Bibliothek konnte es nicht behalten
engine-someRoom = erlauben Sie mindestens 1 MiB
engine-noRoom = ohne Platz lässt sich nichts behalten
engine-noEdition = seit der letzten Ausgabe kam nichts Neues, also gibt es keine neue
engine-watchWord = geben Sie mindestens ein Wort ein
engine-notThatDay = diese Zeit ist schon vorbei
engine-laterDay = wählen Sie eine spätere
engine-broughtNone =
    { $n ->
        [one] in vier Wochen kam { $n } Artikel, gelesen haben Sie keinen
       *[other] in vier Wochen kamen { $n } Artikel, gelesen haben Sie keinen
    }
engine-broughtSome =
    { $n ->
        [one] in vier Wochen kam { $n } Artikel, gelesen haben Sie davon { $read }
       *[other] in vier Wochen kamen { $n } Artikel, gelesen haben Sie davon { $read }
    }
engine-missed = zwischen { $from } und { $until } wurden Artikel verpasst
engine-missedOneFound = einer davon fand sich auf der Website
engine-missedFound =
    { $n ->
        [one] { $n } davon fand sich auf der Website
       *[other] { $n } davon fanden sich auf der Website
    }
engine-missedNoList = die Website hat keine Liste, um die Lücke zu füllen
engine-top = Das Wichtigste des Tages
engine-noWords = keine Wörter geändert
engine-newHeadline = neue Schlagzeile
engine-wordAdded = ein Wort hinzugefügt
engine-wordsAdded =
    { $n ->
        [one] { $n } Wort hinzugefügt
       *[other] { $n } Wörter hinzugefügt
    }
engine-wordRemoved = ein Wort gestrichen
engine-wordsRemoved =
    { $n ->
        [one] { $n } Wort gestrichen
       *[other] { $n } Wörter gestrichen
    }
engine-yourRule = Ihre Regel „{ $name }“: { $what }
engine-aRule = Ihre Regel: { $what }
engine-mutedForATime = Sie haben „{ $words }“ eine Zeit lang stummgeschaltet
engine-muted = Sie haben „{ $words }“ stummgeschaltet
engine-nothingNew = Nichts Neues
engine-removedOld = { $n } alte Artikel wurden entfernt, wie Sie es festgelegt haben
engine-newOnes = { $n } neu
engine-changedOnes = { $n } geändert
engine-tooManyParts = Nur die ersten { $n } Teile einer Suche zählen
engine-openParenthesis = Vor einer „)“ fehlt die „(“
engine-onlyWithout = Sagen Sie auch, was gesucht wird, nicht nur, was wegbleibt
engine-openQuotation = Ein Anführungszeichen wird nie geschlossen
engine-phraseToEnd = die Wendung reicht bis zum Schluss
engine-afterOr = Nach „or“ fehlt etwas
engine-beforeOr = Vor „or“ fehlt etwas
engine-tooDeep = Klammern, die tiefer als { $n } liegen, werden übergangen
engine-closeParenthesis = Eine „(“ wird nie geschlossen
engine-goesToEnd = sie reicht bis zum Schluss
engine-needsAfter = Nach „{ $operator }“ fehlt etwas
engine-unknownState = „is:{ $value }“ gibt es nicht; es gibt { $known }
engine-noDate = „{ $words }“ enthält kein Datum
engine-dateForms = schreiben Sie 2026-11-23, 2026-11, today, yesterday oder eine Spanne wie 12h, 7d, 2w, 3m oder 1y
engine-noFeedNamed = Sie haben keine Quelle abonniert, in deren Namen „{ $name }“ steht
engine-noFolderNamed = Es gibt keinen Ordner, in dessen Namen „{ $name }“ steht
engine-noTagNamed = Es gibt kein Schlagwort „{ $name }“
engine-sayWhat = Sagen Sie, wonach die Regel sucht
engine-sayDoes = Sagen Sie, was die Regel tut
engine-tagName = Ein Schlagwort braucht einen Namen
engine-folderName = ein Ordner braucht einen Namen
engine-takenBack = diese Änderung wurde schon zurückgenommen oder ist zu lange her
engine-longSearch = eine Suche fasst höchstens { $n } Zeichen
engine-longNote = eine Notiz fasst höchstens { $n } Zeichen
engine-longTag = der Name eines Schlagworts fasst höchstens { $n } Zeichen
engine-longPassage = eine Passage fasst höchstens { $n } Zeichen
engine-inParts = markieren Sie sie in Teilen
engine-selectWords = wählen Sie Wörter zum Markieren aus
engine-badIcon = wählen Sie ein Bild (PNG, JPEG, GIF, WebP, ICO) von höchstens 64 KiB
engine-onlyWeb = nur Web- und Mailadressen werden geöffnet
engine-noBrowser = Der Browser des Systems ließ sich nicht öffnen
engine-copyInstead = kopieren Sie stattdessen den Link
engine-siteAway = die Website war nicht zu erreichen
engine-whenNetwork = versuchen Sie es wieder, wenn das Netz da ist
engine-noPage = dieser Artikel hat keine eigene Seite zum Lesen
engine-onlyFollowHttp = nur http- und https-Adressen kann man folgen, nicht { $scheme }
engine-nothingAtAll = { $address } antwortete mit gar nichts
engine-checkAddress = prüfen Sie die Adresse
engine-neither = { $address } ist weder ein Feed noch eine Webseite
engine-giveAddress = geben Sie die Adresse einer Website oder ihres Feeds an
engine-namesNone = { $host } nennt keinen lesbaren Feed, und seine Seite führt zu keinen Artikeln
engine-lookForFeed = suchen Sie dort nach einem Link namens RSS, Atom oder Feed und geben Sie seine Adresse an
engine-keepSome = sagen Sie, wie viele Tage oder Artikel bleiben
engine-keepOne = mindestens ein Tag oder ein Artikel bleibt
engine-keepNothing = bestellen Sie ab, um nichts zu behalten
engine-restoring = Die Bibliothek wird wiederhergestellt
engine-inAMoment = versuchen Sie es gleich noch einmal
engine-closing = London Daily wird geschlossen
engine-noRoomMedia = unter den Downloads ist kein Platz dafür
engine-allowMore = entfernen Sie einige oder erlauben Sie in den Einstellungen mehr
engine-mostLabels = eine Quelle kann höchstens { $n } Merkmale haben
engine-labelNeeds = ein Merkmal braucht einen Namen und einen Wert, etwa Land und Frankreich
engine-emptyFile = die Datei ist leer
engine-notOpml = die Datei ist keine OPML-Liste von Abonnements
engine-noMail = diese Datei ist keine Mail
engine-noSender = diese Mail nennt keinen Absender
engine-noMailText = diese Mail enthält keinen Text
engine-diskDisobeyed = die Platte tat nicht, was verlangt war
engine-lookAfterIt = nichts ging verloren, aber sehen Sie nach ihr, wenn das anhält
engine-rule = Wenn { $when }: { $then }
engine-searchFinds = die Suche „{ $query }“ ihn findet
engine-containsNot = { $field } „{ $words }“ nicht enthält
engine-contains = { $field } „{ $words }“ enthält
engine-isNot = { $field } nicht „{ $words }“ ist
engine-is = { $field } „{ $words }“ ist
engine-begins = { $field } mit „{ $words }“ beginnt
engine-ends = { $field } mit „{ $words }“ endet
engine-anything = irgendetwas
engine-theTitle = der Titel
engine-theText = der Text
engine-anAuthor = ein Autor
engine-aCategory = eine Rubrik
engine-theLink = die Adresse
engine-theFeed = der Name der Quelle
engine-theFolder = der Name des Ordners
engine-doNothing = nichts tun
engine-muteIt = verbergen
engine-markItRead = als gelesen markieren
engine-bookmarkIt = Lesezeichen setzen
engine-putAside = für später vormerken
engine-tagIt = Schlagwort „{ $name }“ geben
engine-tellYou = melden
engine-africa = Afrika
engine-americas = Amerika
engine-asiaPacific = Asien und Pazifik
engine-business = Wirtschaft
engine-culture = Kultur
engine-europe = Europa
engine-longReads = Lange Texte
engine-middleEast = Naher Osten
engine-science = Wissenschaft
engine-sport = Sport
engine-technology = Technik
engine-unitedKingdom = Vereinigtes Königreich
engine-world = Welt
engine-voiceMissing = keine Stimme ist installiert; unter Debian und Ubuntu kommt eine mit: sudo apt install speech-dispatcher-espeak-ng
engine-voiceOnlyDummy = der Sprachdienst hat keine Stimme; unter Debian und Ubuntu kommt eine mit: sudo apt install speech-dispatcher-espeak-ng, danach neu anmelden
engine-voiceSilent = die Stimme des Systems antwortet nicht; beenden Sie speech-dispatcher oder melden Sie sich neu an und hören Sie dann weiter
engine-voiceGarbled = die Stimme des Systems gab eine Antwort ohne Sinn; beenden Sie speech-dispatcher und hören Sie dann weiter
engine-voiceRefused = die Stimme des Systems wollte nicht sprechen; prüfen Sie ihre Einstellungen und hören Sie dann weiter
engine-voiceTaken = ein anderes Programm hat die Stimme des Systems übernommen; hören Sie weiter, wenn es fertig ist
engine-voiceNeverBegan = die Stimme sollte sprechen und begann nicht; prüfen Sie, ob sie anderswo funktioniert, und hören Sie dann weiter
engine-voiceNeverEnded = die Stimme begann und kam zu keinem Ende; prüfen Sie, ob dieser Rechner eine Tonausgabe hat, und hören Sie dann weiter
