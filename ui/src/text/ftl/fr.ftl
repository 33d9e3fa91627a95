### Tous les mots de la fenêtre en français. Brefs, comme un journal les compose ; le lecteur est vouvoyé.
###
### article    article
### source     source
### story      sujet (ce dont plusieurs articles parlent)
### edition    édition
### Today      Aujourd’hui
### bookmark   favori ; read later : à lire plus tard
### highlight  passage surligné ; note : note
### mute       mettre en sourdine ; rule : règle
### to check   interroger ; refresh : actualiser
### tag        étiquette ; label : critère ; folder : dossier


## name

name = London Daily

## motto

motto = Voir l’essentiel, voir l’ensemble.

## today

today-title = Aujourd’hui
today-facts =
    { $stories ->
        [0] Aucun sujet pour l’instant
        [one] { $stories } sujet · { $minutes } min de lecture
       *[other] { $stories } sujets · { $minutes } min de lecture
    }
today-fresh = Nouveau depuis votre dernier passage.
today-breaking = Dernière minute
today-more = +{ $n }
today-moreSources =
    { $n ->
        [one] { $n } autre source
       *[other] { $n } autres sources
    }
today-since = depuis { $when }
today-told =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
today-end = C’est tout pour le moment.
today-burst = { $source } : { $n } de plus
today-leftOut =
    { $n ->
        [one] { $n } autre article dans les listes
       *[other] { $n } autres articles dans les listes
    }
today-nothing = Rien n’est encore arrivé.
today-nothingHint = Dès que vos sources publieront, la une se composera ici.
today-why = Pourquoi c’est ici :
today-whole = Tout le sujet
today-page = La une
today-top = À la une
today-readAlready = Lu.
today-newer = Il y a du nouveau depuis cette page. La recomposer

## places

places-unread = Non lus
places-bookmarks = Favoris
places-later = À lire plus tard
places-all = Tout
places-search = Recherche
places-health = Vos sources
places-alerts = Alertes
places-settings = Réglages
places-editions = Éditions
places-highlights = Passages et notes
places-rules = Règles et sourdine
places-statistics = Statistiques
places-recordings = Enregistrements
places-activity = Journal d’activité
places-about = À propos
places-highlighted = Surlignés
places-muted = En sourdine
places-story = Sujet
places-tag = Étiquette { $name }
places-gone = Disparu

## sources

sources-title = Sources
sources-show = Afficher les sources
sources-add = Ajouter une source
sources-menu = Plus
sources-refresh = Actualiser
sources-refreshAll = Tout actualiser
sources-stop = Arrêter l’actualisation
sources-progress = { $done } sur { $total }
sources-refreshed = Actualisé { $when }
sources-never = Pas encore actualisé
sources-offline = Hors ligne. Tout ce que vous avez est toujours là.
sources-readOnly = La bibliothèque peut être lue, mais pas modifiée.
sources-unread =
    { $n ->
        [one] { $n } non lu
       *[other] { $n } non lus
    }
sources-open = Ouvrir le dossier { $name }
sources-close = Fermer le dossier { $name }
sources-paused = En pause
sources-chosen = Sélectionnée.
sources-gone = Disparue pour de bon
sources-ended =
    { $n ->
        [0] Rien de nouveau.
        [one] { $n } nouvel article.
       *[other] { $n } nouveaux articles.
    }
sources-unreached =
    { $n ->
        [one] { $n } source n’a pas pu être jointe.
       *[other] { $n } sources n’ont pas pu être jointes.
    }
sources-started = Actualisation.
sources-cancelled = L’actualisation a été arrêtée.

## list

list-title = Articles
list-fresh =
    { $n ->
        [one] { $n } nouvel article – afficher
       *[other] { $n } nouveaux articles – afficher
    }
list-came =
    { $n ->
        [one] { $n } nouvel article.
       *[other] { $n } nouveaux articles.
    }
list-unreadOnly = Non lus seulement
list-markAllRead = Tout marquer comme lu
list-markOlder =
    { $days ->
        [1] Marquer comme lu ce qui a plus d’un jour
        [7] Marquer comme lu ce qui a plus d’une semaine
        [30] Marquer comme lu ce qui a plus d’un mois
        [one] Marquer comme lu ce qui a plus de { $days } jour
       *[other] Marquer comme lu ce qui a plus de { $days } jours
    }
list-picked =
    { $n ->
        [one] { $n } sélectionné
       *[other] { $n } sélectionnés
    }
list-unpick = Tout désélectionner
list-retry = Réessayer
list-empty-unread = Vous avez tout lu. Parfait.
list-empty-bookmarks = Pas encore de favoris. La touche s garde un article, avec son texte et ses images.
list-empty-later = Rien n’attend d’être lu. La touche l met un article ici.
list-empty-all = Pas encore d’articles.
list-empty-feed = Cette source n’a encore rien envoyé.
list-empty-unreadHere = Vous avez tout lu ici.
list-empty-folder = Ce dossier est encore vide.
list-empty-tag = Rien ne porte cette étiquette.
list-empty-story = Ce sujet a disparu.
list-empty-saved = Cette recherche ne trouve encore rien.
list-empty-highlighted = Rien n’est surligné. Sélectionnez un passage d’un article pour le marquer.
list-empty-muted = Rien n’est en sourdine.
list-unread = Non lu.
list-bookmarked = En favori.
list-later = À lire plus tard.
list-feedSettings = Réglages de la source…

## folder

folder-rename = Renommer le dossier…
folder-inside = Nouveau dossier à l’intérieur…
folder-remove = Supprimer le dossier…
folder-name = Nom
folder-save = Enregistrer
folder-make = Créer
folder-removeSure = Supprimer le dossier { $name } ? Ses sources et dossiers restent, un niveau plus haut.
folder-removeYes = Supprimer
folder-cancel = Garder
folder-new = Nouveau dossier…
folder-settings = Réglages du dossier…
folder-settingsHint = Ce que vous réglez ici vaut pour chaque source du dossier, et pour celles qui le rejoignent.

## search

search-title = Recherche
search-prompt = Chercher dans tous les articles
search-hint = Des mots, "une expression", -sans, début*, or, feed:, folder:, tag:, author:, is:unread, before:, after:
search-beginning = Aucun article ne contient « { $words } » en entier. Ceux-ci contiennent des mots qui commencent ainsi.
search-suggestions = Suites possibles de la recherche
search-keep = Garder cette recherche…
search-language-0-0 = “des mots à la suite”
search-language-0-1 = exactement ceux-ci, dans cet ordre
search-language-1-0 = -mot
search-language-1-1 = sans ce mot
search-language-2-0 = début*
search-language-2-1 = tout ce qui commence ainsi
search-language-3-0 = un or autre
search-language-3-1 = l’un des deux
search-language-4-0 = feed:Courrier · folder:Monde
search-language-4-1 = d’où
search-language-5-0 = tag:port · author:Osei
search-language-5-1 = de qui, sur quoi
search-language-6-0 = is:unread · is:bookmarked · is:later
search-language-6-1 = dans quel état
search-language-7-0 = after:7d · before:2026-10-01
search-language-7-1 = quand
search-byRelevance = Pertinence
search-byDate = Plus récents
search-none = Aucun résultat pour « { $query } ».
search-tries-0 = Moins de mots, plus de résultats.
search-tries-1 = Terminez un mot par * pour trouver tous ceux qui commencent ainsi.
search-tries-2 = Sans guillemets, les mots sont cherchés séparément.
search-start = Tout ce que vous avez est parcouru : titres, auteurs et textes entiers, même hors ligne.
search-found =
    { $n ->
        [one] { $n } article trouvé
       *[other] { $n } articles trouvés
    }
search-foundMore = Plus de { $n } trouvés

## reading

reading-title = Article
reading-none = Choisissez un article à lire.
reading-noneHint = j et k parcourent la liste, ? montre toutes les touches.
reading-by = Par { $authors }
reading-minutes = { $n } min
reading-updated = Modifié le { $when }
reading-markRead = Marquer comme lu
reading-markUnread = Marquer comme non lu
reading-bookmark = Mettre en favori
reading-unbookmark = Retirer des favoris
reading-later = À lire plus tard
reading-unlater = Ne plus lire plus tard
reading-original = Ouvrir l’original
reading-copyLink = Copier le lien
reading-copied = Le lien est copié.
reading-more = Plus
reading-back = Retour
reading-source = Tout de { $name }
reading-comments = Lire les commentaires
reading-site = Visiter le site
reading-copyText = Copier le texte
reading-textCopied = Le texte est copié.
reading-bigger = Texte plus grand
reading-smaller = Texte plus petit
reading-frame = Texte de l’article
reading-notOffline =
    { $n ->
        [one] { $n } image n’est pas encore enregistrée ; sans réseau, elle manquera.
       *[other] { $n } images ne sont pas encore enregistrées ; sans réseau, elles manqueront.
    }
reading-enclosures = Pièces jointes
reading-story =
    { $n ->
        [one] Ce sujet dans { $n } source
       *[other] Ce sujet dans { $n } sources
    }
reading-fullText = Charger le texte intégral
reading-feedText = Afficher le résumé de la source
reading-ownPage = Afficher le texte intégral
reading-versions =
    { $n ->
        [1] Modifié une fois : voir quoi
        [one] Modifié { $n } fois : voir quoi
       *[other] Modifié { $n } fois : voir quoi
    }
reading-siteRelated = Le site renvoie à
reading-fullTextAsked = Chargement de la page de l’article…
reading-related = Sur le même thème
reading-first = en premier
reading-noText = La source n’a envoyé aucun texte, seulement ce titre.
reading-categories = Rubriques
reading-readOriginal = Lire à la source

## story

story-title = Sujet
story-facts =
    { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    } · { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
story-first = depuis le { $when }
story-moved = dernier mouvement { $when }
story-follow = Suivre
story-followHint = M’avertir quand il y a du nouveau
story-mute = Sourdine
story-muteHint = Ne plus m’en parler
story-nowFollowed =
    { $yes ->
        [yes] Sujet suivi : vous serez averti quand il y aura du nouveau.
       *[no] Sujet plus suivi.
    }
story-nowMuted =
    { $yes ->
        [yes] En sourdine : plus d’alertes sur ce sujet.
       *[no] Sourdine levée.
    }
story-timeline = Le fil des faits
story-news = Nouveau :
story-tellsToo =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }
story-sources = Qui en parle
story-wasFirst = en premier
story-isCopy = repris
story-notThis = Sans rapport
story-notThisOf = Sans rapport : { $title }
story-takenOut = Retiré du sujet, pour de bon.
story-silent = Silencieux jusqu’ici : { $names }.
story-why = Pourquoi sont-ils réunis ?
story-split = Scinder…
story-splitHint = Cochez ce qui parle d’autre chose ; cela deviendra un sujet à part, pour de bon.
story-splitGo =
    { $n ->
        [0] Scinder
        [one] Détacher { $n } article
       *[other] Détacher { $n } articles
    }
story-splitOff = Détacher : { $title }
story-splitDone =
    { $n ->
        [one] { $n } article forme désormais un autre sujet.
       *[other] { $n } articles forment désormais un autre sujet.
    }
story-merge = Réunir…
story-mergeTitle = Avec quel sujet le réunir ?
story-mergeHint = Les deux n’en feront plus qu’un, pour de bon.
story-mergeFind = Chercher un sujet
story-mergeNone = Aucun sujet de ce nom.
story-merged = Les deux sujets n’en font plus qu’un.
story-fresh =
    { $n ->
        [one] { $n } nouvel article depuis votre passage
       *[other] { $n } nouveaux articles depuis votre passage
    }
story-headlineChanged = { $source } a changé son titre
story-onlyHere = seulement ici
story-silentTitle = Silencieux jusqu’ici
story-spread = Répartition selon vos critères
story-spreadSources = sources
story-spreadEntries = articles
story-share = Part
story-of = { $n } sur { $all }
story-unlabelled =
    { $n ->
        [one] { $n } source sans ce critère.
       *[other] { $n } sources sans ce critère.
    }
story-related = Sujets liés

## add

add-title = Ajouter une source
add-address = Adresse d’un site ou d’un flux
add-example = journal.example ou https://…/feed.xml
add-folder = Dossier
add-noFolder = Aucun dossier
add-newFolder = Nouveau dossier…
add-folderName = Nom du nouveau dossier
add-go = Ajouter
add-looking = Recherche du flux…
add-added =
    { $n ->
        [one] { $name } est à bord, avec { $n } article.
       *[other] { $name } est à bord, avec { $n } articles.
    }
add-others = Le site en propose d’autres :
add-addThis = Ajouter
add-hasIt = Ajouté
add-another = En ajouter une autre
add-done = Terminé
add-read = La lire

## bring

bring-title = Apporter une liste
bring-intro = Les abonnements d’un autre lecteur arrivent dans un fichier OPML. Rien ne change avant que vous n’ayez vu ce qu’il contient.
bring-choose = Choisir un fichier…
bring-paste = ou coller son texte
bring-look = Voir le contenu
bring-newFeeds =
    { $n ->
        [one] { $n } nouvelle source
       *[other] { $n } nouvelles sources
    }
bring-already =
    { $n ->
        [one] { $n } source que vous avez déjà
       *[other] { $n } sources que vous avez déjà
    }
bring-refused =
    { $n ->
        [one] { $n } ne peut pas être suivie
       *[other] { $n } ne peuvent pas être suivies
    }
bring-repeated =
    { $n ->
        [one] { $n } adresse figure plusieurs fois dans la liste ; elle compte une fois.
       *[other] { $n } adresses figurent plusieurs fois dans la liste ; chacune compte une fois.
    }
bring-keptAttributes = Conservé, bien que sans effet ici : { $names }
bring-warnings = Ce qui n’a pas pu être lu
bring-nothing = Rien de nouveau dans cette liste.
bring-go =
    { $n ->
        [one] Ajouter { $n } source
       *[other] Ajouter { $n } sources
    }
bring-done =
    { $n ->
        [one] { $n } source ajoutée.
       *[other] { $n } sources ajoutées.
    }
bring-other = Une autre liste
bring-tooMany =
    { $n ->
        [one] et { $n } autre
       *[other] et { $n } autres
    }
bring-exported = Votre liste est enregistrée.
bring-exportAs = london-daily.opml
bring-export = Emporter votre liste…
bring-import = Apporter une liste…

## firstRun

firstRun-welcome = Votre propre journal, composé sur votre propre machine.
firstRun-pick = Trois façons de commencer.
firstRun-choose = Choisir des sources
firstRun-chooseHint = Dans un catalogue par région et par thème : les grands titres du monde et quelques voix discrètes.
firstRun-bring = Apporter une liste
firstRun-bringHint = Vous lisez déjà ailleurs ? Venez avec vos abonnements dans un fichier OPML.
firstRun-look = Faire un tour
firstRun-lookHint = Une édition d’essai, aux journaux inventés. Elle n’a pas besoin du réseau et s’en va d’un clic.
firstRun-address = Ou suivre un site par son adresse

## catalog

catalog-title = Choisir des sources
catalog-intro = Cochez ce que vous aimeriez trouver au petit-déjeuner. Vous pourrez changer à tout moment.
catalog-filter = Chercher dans le catalogue
catalog-all = Tout { $group }
catalog-go =
    { $n ->
        [0] Choisissez-en au moins une
        [one] S’abonner à { $n } source
       *[other] S’abonner à { $n } sources
    }
catalog-has = abonné
catalog-none = Aucune source de ce nom. Tout site peut être ajouté par son adresse.

## sample

sample-banner = Ceci est une édition d’essai : journaux inventés, nouvelles inventées.
sample-close = La fermer
sample-closed = L’édition d’essai est partie.

## health

health-title = Vos sources
health-intro = Comment va chacune, et quand elle sera interrogée.
health-find = Chercher une source
health-all = Toutes
health-problems = En difficulté
health-none = Aucune source ici.
health-noProblems = Toutes les sources vont bien.
health-kinds-sitemap = plan d’actualités du site
health-kinds-front_page = page d’accueil du site
health-kinds-newsletter = lettre d’information
health-newsletters = Lettres d’information
health-newslettersHint = Un dossier de courriels (.eml, maildir) sur cette machine se lit comme une source ; chaque expéditeur en devient une.
health-addNewsletters = Choisir un dossier…
health-following = Les lettres dans { $name } sont lues désormais.
health-senders =
    { $n ->
        [one] { $n } expéditeur
       *[other] { $n } expéditeurs
    }
health-unreadable =
    { $n ->
        [one] { $n } fichier illisible
       *[other] { $n } fichiers illisibles
    }
health-leaveNewsletters = Ne plus lire les lettres de { $name }
health-checked = interrogée { $when }
health-never = jamais interrogée
health-next = prochaine fois { $when }
health-perWeek = { $n } par semaine
health-readShare = { $share } lus
health-kept =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }
health-failures =
    { $n ->
        [one] { $n } échec
       *[other] { $n } échecs de suite
    }
health-states-new = Pas encore interrogée
health-states-fine = Va bien
health-states-failing = En échec
health-states-paused = En pause
health-states-gone = Disparue
health-notify = M’avertir des nouveaux articles
health-pause = Mettre en pause
health-resume = Reprendre
health-rename = Renommer
health-newName = Nouveau nom (vide : le sien)
health-save = Enregistrer
health-folder = Dossier
health-check = Interroger
health-remove = Supprimer
health-removeSure = Supprimer { $name } ? Ses articles partent ; les favoris restent.
health-removeYes = Supprimer
health-cancel = Garder
health-removed = { $name } est supprimée.
health-privateNetwork = Peut se trouver sur mon réseau
health-details = Réglages de { $name }
health-sample = essai

## alerts

alerts-title = Alertes
alerts-intro = Ce qui a été annoncé, ce qui a été retenu, et pourquoi.
alerts-watches = Mots à surveiller
alerts-watchHint = Tous doivent figurer dans un article ; « une expression » et -sans s’emploient comme dans la recherche.
alerts-words = Mots
alerts-add = Surveiller
alerts-hits =
    { $n ->
        [0] rien encore
        [one] { $n } fois
       *[other] { $n } fois
    }
alerts-remove = Ne plus surveiller { $words }
alerts-edit = Modifier { $words }
alerts-save = Enregistrer
alerts-cancel = Annuler
alerts-noWatches = Vous ne surveillez encore rien.
alerts-none = Rien n’a encore été annoncé.
alerts-told = Annoncé
alerts-held = Non affiché : { $why }
alerts-waiting = Pas encore affiché
alerts-kinds-entry = Mots surveillés
alerts-kinds-breaking = Dernière minute
alerts-kinds-followed = Sujet suivi
alerts-kinds-edition = Édition
alerts-kinds-summary = Heures de silence
alerts-open = Ouvrir
alerts-kinds-push = Message poussé
alerts-onlyHeld = Retenues ({ $n })

## settings

settings-title = Réglages
settings-look = Apparence
settings-reading = Lecture
settings-refreshing = Actualisation
settings-telling = Notifications
settings-theme = Couleurs
settings-themes-system = Comme le système
settings-themes-light = Papier
settings-themes-dark = Nuit
settings-themes-sepia = Vieux papier
settings-themes-contrast = Contraste élevé
settings-density = Liste
settings-densities-airy = Aérée
settings-densities-usual = Confortable
settings-densities-dense = Compacte
settings-rowPictures = Petites images dans les listes
settings-reducedMotion = Aucune animation
settings-lineHeight = Interligne
settings-justify = Texte justifié
settings-hyphenate = Couper les mots
settings-ownFace = Ou une police de votre système
settings-ownFaceHint = par exemple Literata
settings-marking = Marquer comme lu
settings-markOnOpen = À l’ouverture d’un article
settings-markOnScroll = Quand un article a défilé
settings-keys = Touches…
settings-keysHint = Des jeux pour qui vient d’ailleurs, et vos propres touches
settings-edition = L’édition du jour
settings-editionCompose = Composer une édition chaque jour
settings-editionAt = à
settings-editionMinutes = Temps de lecture au plus
settings-minutesValue = { $n } min
settings-weekdays-monday = lun.
settings-weekdays-tuesday = mar.
settings-weekdays-wednesday = mer.
settings-weekdays-thursday = jeu.
settings-weekdays-friday = ven.
settings-weekdays-saturday = sam.
settings-weekdays-sunday = dim.
settings-sharing = Partage
settings-shareHint = Des adresses contenant { "{url}" }, { "{title}" } ou { "{text}" }.
settings-shareName = Nom
settings-shareAddress = Adresse
settings-shareAdd = Ajouter
settings-shareRemove = Supprimer { $name }
settings-storing = Conservation
settings-face = Caractère
settings-faces-serif = Journal
settings-faces-sans = Système
settings-faces-legible = Très lisible
settings-size = Taille
settings-sizeValue = { $n } px
settings-measure = Largeur
settings-measureValue =
    { $n ->
        [one] { $n } signe
       *[other] { $n } signes
    }
settings-preview = Un journal est un petit livre que l’on écrit chaque jour. Il n’est jamais meilleur que lorsqu’on peut le reposer.
settings-checkEvery = Interroger les sources
settings-every-15 = toutes les 15 minutes
settings-every-30 = toutes les demi-heures
settings-every-60 = toutes les heures
settings-every-180 = toutes les 3 heures
settings-every-360 = toutes les 6 heures
settings-every-1440 = une fois par jour
settings-everyMinutes =
    { $n ->
        [one] chaque minute
       *[other] toutes les { $n } minutes
    }
settings-notify = Envoyer des notifications
settings-budget = Au plus, par jour
settings-sensitivity = Dernière minute
settings-sensitivities-few = Les plus grandes seulement
settings-sensitivities-usual = Comme d’habitude
settings-sensitivities-many = Un peu plus tôt
settings-quiet = Heures de silence
settings-quietFrom = de
settings-quietUntil = à
settings-quietDays = Jours où elles commencent
settings-quietAdd = Ajouter des heures de silence
settings-quietRemove = Retirer ces heures de silence
settings-tell = M’avertir de
settings-tells-breaking = Les dernières minutes
settings-tells-followed = Les sujets que je suis
settings-tells-watches = Les mots surveillés
settings-tells-feeds = Les sources choisies
settings-tells-edition = L’édition du jour
settings-chosen =
    { $n ->
        [0] Aucune source n’est choisie. Chacune peut l’être dans ses réglages.
        [one] { $n } source est choisie, dans ses réglages.
        [many] { $n } de sources sont choisies, chacune dans ses réglages.
       *[other] { $n } sources sont choisies, chacune dans ses réglages.
    }
settings-summary = Après le silence, résumer en une notification ce qui est venu
settings-sound = Les notifications peuvent faire un son
settings-trial = Envoyer une notification d’essai
settings-trialTook = { $service } l’a acceptée.
settings-trialTookIt = Votre système l’a acceptée.
settings-trialSkills = Ce qu’il sait faire, selon ses mots : { $skills }.
settings-trialNoButtons = Il n’a pas de boutons : ce qu’il annonce s’ouvre depuis les alertes, ou depuis la zone de notification.
settings-trialMissing = Aucun service de notification n’a pu être joint. Lancez celui de votre bureau, ou installez-en un, comme dunst.
settings-trialSilent = Le service de notification n’a pas répondu en cinq secondes. Se déconnecter puis se reconnecter aide souvent.
settings-behind = En arrière-plan
settings-onClose = À la fermeture de la fenêtre
settings-closings-ask = Me demander
settings-closings-stay = Continuer en arrière-plan
settings-closings-quit = Quitter
settings-login = Démarrer à l’ouverture de session, sans fenêtre
settings-loginTrouble = Le système ne l’a pas permis : { $why }
settings-noTray = Si votre bureau ne montre pas d’icône de notification, relancez London Daily pour revoir la fenêtre.
settings-slowDown = Interroger moins souvent les sources sur batterie et quand les données coûtent
settings-logs = Montrer les journaux
settings-logsHint = Ils ne contiennent ni titres ni adresses d’articles.
settings-pictures = Enregistrer les images des nouveaux articles pour lire hors ligne
settings-pictureBudget = Place pour les images
settings-mediaBudget = Place pour les enregistrements
settings-done = Terminé
settings-language = Langue
settings-languageSystem = Comme le système

## offline

offline-title = Préparer la lecture hors ligne
offline-intro = Votre file de lecture, les sujets suivis, la une et vos favoris sont récupérés avec leur texte intégral et leurs images, pour être lus sans réseau.
offline-room = Place accordée
offline-start = Préparer
offline-stop = Arrêter
offline-starting = Recherche de ce qui manque…
offline-texts = Textes : { $done } sur { $total }
offline-pictures = Images : { $done } sur { $total }
offline-used = { $bytes } sur { $budget }
offline-behind = Vous pouvez fermer et continuer à lire ; cela se poursuit en arrière-plan.
offline-preparedAt = Préparé { $when }
offline-stories = Sujets
offline-articles = Articles
offline-whole = Avec texte intégral et toutes les images
offline-shown = Images
offline-size = Taille
offline-failed =
    { $n ->
        [one] { $n } élément n’a pas pu être récupéré
       *[other] { $n } éléments n’ont pas pu être récupérés
    }
offline-parts-text = Texte intégral
offline-parts-picture = Image
offline-edition = Une édition
offline-leftOut =
    { $n ->
        [one] { $n } article n’a pas tenu, ou pas en entier
       *[other] { $n } articles n’ont pas tenu, ou pas en entier
    }
offline-leftOutHint = La file passe d’abord, puis les sujets suivis, la une et les favoris. Accordez plus de place pour le reste.
offline-withoutText = sans son texte intégral
offline-withoutPictures =
    { $n ->
        [one] sans { $n } image
       *[other] sans { $n } images
    }
offline-cancelled = Arrêté avant la fin. Ce qui a été récupéré reste, de même que ce qui était là avant.
offline-away = Le réseau a disparu. Ce qui était là avant y est toujours.
offline-held = Gardé hors ligne
offline-ended =
    { $n ->
        [one] Prêt hors ligne : { $n } article gardé.
       *[other] Prêt hors ligne : { $n } articles gardés.
    }

## push

push-title = Ce qui pousse
push-intro = Un flux dit aussitôt qu’il y a du nouveau : un sujet ntfy, des événements serveur, un hub Mercure. Il fait vérifier une de vos sources, ou ses messages sont eux-mêmes des alertes.
push-none = Rien ne pousse encore.
push-add = Ajouter un flux
push-listen = Écouter
push-change = Modifier
push-remove = Retirer
push-pause = Suspendre
push-resume = Réécouter
push-retry = Réessayer maintenant
push-test = Essayer
push-address = Adresse du flux
push-kind = Type
push-byAddress = Selon l’adresse
push-kinds-ntfy = Sujet ntfy
push-kinds-events = Événements serveur, Mercure
push-does = Ce qu’il dit
push-alerts = Des alertes
push-checks = Fait vérifier { $name }
push-name = Un nom
push-near = Il est dans mon propre réseau
push-callback = Adresse de votre relais pour le hub
push-callbackHint = Cette source peut pousser par le hub { $hub }. Les hubs n’atteignent pas cet ordinateur : si vous avez un relais qui répond au hub et transmet ses appels dans ce flux, donnez son adresse et le hub sera prié de l’appeler. Sinon, laissez vide.
push-states-off = Pas écouté
push-states-connecting = Connexion…
push-states-connected = Ouvert
push-states-waiting = En attente
push-openSince = ouvert { $when }
push-next = nouvel essai { $when }
push-lastEvent = dernier signe { $when }
push-noEvent = rien entendu encore
push-hubAsked = Le hub a été prié d’appeler { $when }.
push-hubNotAsked = Le hub n’a pas encore été prié d’appeler.
push-hubCan = Elle peut pousser par un hub : { $hub }
push-hubUse = L’écouter…

## unavailable

unavailable-title = La bibliothèque ne peut pas être ouverte
unavailable-kept = Le fichier endommagé n’a pas été jeté. Il se trouve ici : { $where }
unavailable-copies = Copies saines
unavailable-copy = { $when } · { $size }
unavailable-use = Utiliser cette copie
unavailable-noCopies = Aucune copie ne peut prendre sa place.
unavailable-fresh = Commencer avec une bibliothèque vide
unavailable-freshHint = Le fichier endommagé reste où il est.
unavailable-retry = Essayer encore
unavailable-detail = Ce qui s’est passé exactement
unavailable-working = Un instant…

## toast

toast-detail = Détail
toast-close = Fermer
toast-retry = Réessayer

## undo

undo-marked-read =
    { $n ->
        [one] { $n } article marqué comme lu.
       *[other] { $n } articles marqués comme lus.
    }
undo-marked-unread =
    { $n ->
        [one] { $n } article marqué comme non lu.
       *[other] { $n } articles marqués comme non lus.
    }
undo-marked-bookmark =
    { $n ->
        [one] { $n } article mis en favori.
       *[other] { $n } articles mis en favori.
    }
undo-marked-unbookmark =
    { $n ->
        [one] { $n } article retiré des favoris.
       *[other] { $n } articles retirés des favoris.
    }
undo-marked-later =
    { $n ->
        [one] { $n } article mis à lire plus tard.
       *[other] { $n } articles mis à lire plus tard.
    }
undo-marked-unlater =
    { $n ->
        [one] { $n } article retiré de la lecture différée.
       *[other] { $n } articles retirés de la lecture différée.
    }
undo-moved = { $name } a été déplacé.
undo-read =
    { $n ->
        [one] { $n } article marqué comme lu.
       *[other] { $n } articles marqués comme lus.
    }
undo-undo = Annuler
undo-undone = C’est annulé.
undo-close = Fermer

## palette

palette-title = Aller partout, tout faire
palette-prompt = Un lieu, une source ou une action
palette-none = Rien de ce nom.
palette-place = Lieu
palette-source = Source
palette-folder = Dossier
palette-search = Recherche
palette-tag = Étiquette
palette-action = Action

## help

help-title = Touches
help-close = Fermer
help-groups-move = Se déplacer
help-groups-read = Lire
help-groups-go = Les lieux
help-groups-all = Tout le reste
help-silent = Les touches se taisent pendant que vous écrivez.

## commands

commands-next = Article suivant
commands-previous = Article précédent
commands-nextQuiet = Suivant, sans ouvrir
commands-previousQuiet = Précédent, sans ouvrir
commands-open = Ouvrir
commands-pageDown = Page suivante, puis non lu suivant
commands-pageUp = Page précédente
commands-first = Premier de la liste
commands-last = Dernier de la liste
commands-original = Ouvrir l’original
commands-originalQuiet = Ouvrir l’original en arrière-plan
commands-toggleRead = Lu ou non lu
commands-toggleBookmark = Favori
commands-toggleLater = À lire plus tard
commands-fullText = Texte intégral ou résumé
commands-tag = Étiquettes…
commands-note = Écrire une note
commands-listen = Écouter, mettre en pause
commands-print = Imprimer
commands-pick = Sélectionner ou non
commands-pickNext = Sélectionner vers le bas
commands-pickPrevious = Sélectionner vers le haut
commands-pickAll = Tout sélectionner
commands-historyBack = Là où j’étais
commands-historyForward = De nouveau en avant
commands-menu = Ce qu’on peut faire ici
commands-editions = Éditions
commands-highlights = Passages et notes
commands-statistics = Statistiques
commands-recordings = Enregistrements
commands-activity = Journal d’activité
commands-rules = Règles et sourdine
commands-keys = Changer les touches
commands-about = À propos
commands-saveSearch = Garder cette recherche
commands-story = Tout le sujet
commands-muteStory = Mettre le sujet en sourdine
commands-refresh = Actualiser ceci
commands-refreshAll = Tout actualiser
commands-offline = Préparer la lecture hors ligne
commands-markAllRead = Tout marquer comme lu
commands-undo = Annuler
commands-search = Recherche
commands-goToday = Aujourd’hui
commands-goUnread = Non lus
commands-goAll = Tout
commands-goBookmarks = Favoris
commands-goLater = À lire plus tard
commands-why = Pourquoi c’est ici
commands-help = Touches
commands-palette = Aller partout
commands-paneLeft = Volet de gauche
commands-paneRight = Volet de droite
commands-up = Monter dans la liste
commands-down = Descendre dans la liste
commands-back = Fermer ou revenir
commands-add = Ajouter une source
commands-settings = Réglages
commands-health = Vos sources
commands-push = Ce qui pousse
commands-alerts = Alertes
commands-import = Apporter une liste
commands-export = Emporter votre liste

## menu

menu-openLink = Ouvrir le lien
menu-copyLink = Copier le lien
menu-follow = Suivre ce site…
menu-look = Voir l’image
menu-copy = Copier
menu-searchFor = Chercher « { $words } »
menu-tag = Étiquettes…
menu-pick = Sélectionner
menu-unpick = Désélectionner
menu-olderRead = Marquer comme lu tout ce qui précède
menu-copyMarkdown = Copier le lien en Markdown
menu-copyArticle = Copier l’article en Markdown
menu-mail = Envoyer par courriel
menu-shareWith = Partager : { $name }
menu-notThisStory = N’appartient pas à son sujet
menu-muteStory = Mettre le sujet en sourdine
menu-followStory = Suivre le sujet
menu-markStoryRead = Marquer le sujet comme lu
menu-muteWords = Mettre « { $words } » en sourdine une semaine
menu-up = Monter
menu-down = Descendre
menu-moveTo = Déplacer vers { $folder }
menu-moveOut = Sortir de ses dossiers
menu-moveTop = Mettre au premier niveau

## lightbox

lightbox-title = Image
lightbox-open = Voir l’image
lightbox-previous = Image précédente
lightbox-next = Image suivante
lightbox-place = { $at } sur { $all }
lightbox-full = Taille réelle
lightbox-fit = Ajuster à la fenêtre

## keys

keys-title = Touches
keys-preset = Jeu de touches
keys-presets-reader = Google Reader
keys-presets-netNewsWire = NetNewsWire
keys-presets-miniflux = Miniflux
keys-presets-vim = Vim
keys-reset = Oublier mes touches
keys-add = Nouvelle touche pour : { $command }
keys-remove = Retirer { $keys } de : { $command }
keys-press = Appuyez sur une touche…
keys-taken = { $keys } sert déjà à « { $command } ».
keys-take = L’utiliser pour « { $command } »
keys-leave = Laisser
keys-clashes = Des touches se gênent : { $keys }. Seule la première est entendue.
keys-hint = Un clic sur une touche la retire, + en ajoute une ; deux touches l’une après l’autre font une suite. Échap abandonne.
keys-change = Changer les touches…

## feed

feed-name = Nom
feed-every = L’interroger
feed-asUsual = comme en général
feed-fullText = Texte intégral
feed-fullTexts-never = Jamais : le texte de la source
feed-fullTexts-short = Quand la source n’envoie qu’un résumé
feed-fullTexts-always = Toujours charger la page de l’article
feed-folders = Dossiers
feed-noFolders = Il n’y a pas encore de dossiers.
feed-icon = Icône (PNG, 64 ko au plus)
feed-iconRefused = Une icône doit être un PNG de 64 ko au plus.
feed-siteIcon = Utiliser l’icône du site
feed-labels = Vos critères
feed-labelsHint = Pays, langue, propriétaire, ce que vous voulez : les sujets montrent comment ils s’y répartissent.
feed-labelKey = pays
feed-labelValue = France
feed-addLabel = Ajouter
feed-removeLabel = Supprimer le critère { $key } : { $value }
feed-fill = Les chercher
feed-filling = Recherche…
feed-dismiss = Tant pis
feed-asItIs = sans changement
feed-yes = Oui
feed-no = Non
feed-many =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
feed-manySettings =
    { $n ->
        [one] Réglages de { $n } source…
       *[other] Réglages de { $n } sources…
    }
feed-manyRemoveSure =
    { $n ->
        [one] Se désabonner de { $n } source ? Ses articles disparaissent ; ce que vous gardez reste.
       *[other] Se désabonner de { $n } sources ? Leurs articles disparaissent ; ce que vous gardez reste.
    }
feed-manyRemoved =
    { $n ->
        [one] Désabonné de { $n } source.
       *[other] Désabonné de { $n } sources.
    }
feed-manyChanged =
    { $n ->
        [0] Il n’y avait rien à changer.
        [one] { $n } source modifiée.
       *[other] { $n } sources modifiées.
    }
feed-manyMoved =
    { $n ->
        [one] { $n } source a été déplacée.
       *[other] { $n } sources ont été déplacées.
    }
feed-manyHint = Ce que vous ne touchez pas reste tel que chaque source l’a.

## keep

keep-title = Ce qui est conservé
keep-kinds-general = Comme en général
keep-kinds-everything = Tout
keep-kinds-limited = Seulement le récent
keep-days = jours
keep-entries = articles par source
keep-spareUnread = Les non lus restent
keep-never = Les favoris, la lecture différée et ce qui porte étiquette, note ou surlignage restent toujours.
keep-wouldNothing = Rien ne serait supprimé pour le moment.
keep-would =
    { $n ->
        [one] { $n } article serait supprimé ({ $size })
       *[other] { $n } articles seraient supprimés ({ $size })
    }{ $unread ->
        [0] .
        [one] , dont { $unread } non lu.
       *[other] , dont { $unread } non lus.
    }
keep-spared =
    { $n ->
        [one] { $n } plus ancien reste parce que vous l’avez gardé.
       *[other] { $n } plus anciens restent parce que vous les avez gardés.
    }
keep-set = Conserver ainsi

## desk

desk-tags = Étiquettes
desk-changeTags = modifier
desk-note = Votre note
desk-addNote = Écrire une note
desk-changeNote = Modifier la note
desk-keepNote = Garder la note
desk-noteKept = La note est gardée.
desk-cancel = Annuler
desk-orphans = Passages surlignés dont les mots ne sont plus dans le texte

## highlights

highlights-title = Passages et notes
highlights-intro = Ce que vous avez surligné, et ce que vous avez écrit à côté.
highlights-bar = Surligner le passage
highlights-colours-yellow = Jaune
highlights-colours-green = Vert
highlights-colours-blue = Bleu
highlights-colours-pink = Rose
highlights-colours-purple = Violet
highlights-made = Surligné.
highlights-remove = Retirer le surlignage
highlights-note = Note sur ce passage
highlights-removed = Le surlignage est retiré.
highlights-find = Chercher dans les passages et notes
highlights-none = Rien ici. Sélectionnez un passage d’un article, puis choisissez une couleur.
highlights-notes = Notes
highlights-orphan = plus dans le texte

## tags

tags-title =
    { $n ->
        [1] Étiquettes
        [one] Étiquettes de { $n } article
       *[other] Étiquettes de { $n } articles
    }
tags-prompt = Nom d’une étiquette
tags-known = Vos étiquettes
tags-make = Nouvelle étiquette « { $name } »
tags-has = donnée
tags-none = Vous n’avez pas encore d’étiquettes. Tapez un nom.
tags-rename = Renommer l’étiquette…
tags-remove = Supprimer l’étiquette…
tags-renameHint = Le nom d’une autre étiquette réunit les deux.
tags-removeSure = Retirer l’étiquette { $name } de tous les articles ? Les articles restent.
tags-renamed = L’étiquette s’appelle { $name }.
tags-removed = L’étiquette { $name } est supprimée.
tags-take = Retirer l’étiquette { $name }
tags-given =
    { $n ->
        [one] { $n } article porte l’étiquette { $name }.
       *[other] { $n } articles portent l’étiquette { $name }.
    }
tags-taken =
    { $n ->
        [one] L’étiquette { $name } a été retirée de { $n } article.
       *[other] L’étiquette { $name } a été retirée de { $n } articles.
    }

## export

export-title = Enregistrer dans un fichier
export-as-markdown = Enregistrer en Markdown
export-as-html = Enregistrer en HTML
export-as-epub = Enregistrer en EPUB
export-saved = { $name } est enregistré.

## changes

changes-title = Ce qui a changé
changes-version = Version
changes-only = Seulement ce qui a changé
changes-between = { $older } → { $newer }
changes-titleOnly = Le texte est le même.

## editions

editions-title = Éditions
editions-intro = La journée en un numéro qui a une fin. Chacun est gardé tel qu’il fut composé.
editions-compose = En composer une
editions-composing = Composition…
editions-none = Pas encore d’édition. Composez-en une maintenant, ou fixez-lui une heure dans les réglages.
editions-all = Toutes les éditions
editions-before = La précédente
editions-after = La suivante
editions-save = Enregistrer ou supprimer
editions-composed = Composée à { $at }
editions-inLibrary = Voir dans la bibliothèque
editions-others = Aussi dans :
editions-remove = Supprimer cette édition
editions-removeSure = Supprimer cette édition ? Ses articles restent dans la bibliothèque.
editions-keep = Garder

## searches

searches-title = Vos recherches
searches-keep = Garder une recherche
searches-name = Nom
searches-query = Ce qu’elle cherche
searches-hideUnread = Ne pas compter les non lus
searches-save = Enregistrer
searches-remove = Supprimer
searches-removed = La recherche { $name } est supprimée.
searches-change = Modifier la recherche…

## rules

rules-title = Règles et sourdine
rules-intro = Ce qui arrive aux articles à leur venue, dans cet ordre.
rules-mutes = Mots en sourdine
rules-muteWords = Mots dont vous ne voulez rien entendre
rules-muteFor = Pour combien de temps
rules-mute = Sourdine
rules-muteNow = Cacher aussi ce qui est déjà là
rules-spans =
    { $days ->
        [0] jusqu’à ce que j’y mette fin
        [1] pour un jour
        [7] pour une semaine
        [30] pour un mois
        [one] pour { $days } jour
       *[other] pour { $days } jours
    }
rules-noMutes = Rien n’est en sourdine.
rules-until = se termine { $when }
rules-forEver = jusqu’à ce que vous y mettiez fin
rules-ended = terminé
rules-hits =
    { $n ->
        [0] rien rencontré encore
        [one] { $n } article touché
       *[other] { $n } articles touchés
    }
rules-lastHit = dernier { $when }
rules-end = Y mettre fin
rules-endRestore = Y mettre fin et tout rendre
rules-showMuted = Voir ce qui est en sourdine
rules-hid =
    { $n ->
        [one] { $n } article caché.
       *[other] { $n } articles cachés.
    }
rules-rules = Règles
rules-none = Pas encore de règles.
rules-make = Créer une règle
rules-up = Plus tôt : { $name }
rules-down = Plus tard : { $name }
rules-run = Appliquer
rules-applied =
    { $n ->
        [one] La règle a modifié { $n } article.
       *[other] La règle a modifié { $n } articles.
    }
rules-remove = Supprimer la règle { $name }
rules-removed = La règle { $name } est supprimée.
rules-enabled = Suivre la règle { $name }
rules-name = Nom
rules-nameHint = Tiré de son contenu s’il est vide
rules-when = Quand
rules-by = Comment les conditions se combinent
rules-bys-all = toutes sont vraies
rules-bys-any = l’une d’elles est vraie
rules-bys-query = une recherche le trouve
rules-field = Ce qui est regardé
rules-fields-anything = n’importe où
rules-fields-title = le titre
rules-fields-text = le texte
rules-fields-author = l’auteur
rules-fields-category = la rubrique
rules-fields-link = l’adresse
rules-fields-feed = la source
rules-fields-folder = le dossier
rules-operator = Comment
rules-operators-contains = contient
rules-operators-containsNot = ne contient pas
rules-operators-is = est
rules-operators-isNot = n’est pas
rules-operators-begins = commence par
rules-operators-ends = finit par
rules-words = Quoi
rules-addCondition = Une condition de plus
rules-removeCondition = Supprimer la condition
rules-then = Alors
rules-doings-mute = le cacher
rules-doings-markRead = le marquer comme lu
rules-doings-bookmark = le mettre en favori
rules-doings-later = le garder pour plus tard
rules-doings-tag = l’étiqueter
rules-doings-notify = m’avertir
rules-tagName = Nom de l’étiquette
rules-stop = Les règles suivantes ne voient pas ce qu’elle a touché
rules-noPreview = Dites quoi chercher : ce qu’elle aurait touché ces 30 derniers jours s’affichera ici.
rules-would =
    { $examined ->
        [one] Ces 30 derniers jours, elle aurait touché { $hits } article sur { $examined }.
       *[other] Ces 30 derniers jours, elle aurait touché { $hits } articles sur { $examined }.
    }
rules-incomplete = Seuls les plus récents ont été regardés.
rules-hit = Touché
rules-save = Garder la règle

## recordings

recordings-title = Enregistrements
recordings-intro = Ce que vous écoutez, et ce qui est ici pour être écouté sans réseau.
recordings-none = Rien ici. Lisez un enregistrement depuis son article, ou gardez-le hors ligne.
recordings-room = Place pour les enregistrements : { $used } sur { $all }
recordings-kept = gardé hors ligne
recordings-passing = ici jusqu’à ce que d’autres aient besoin de la place
recordings-heard = écouté jusqu’au bout
recordings-left = { $at } sur { $all }
recordings-forget = Oublier l’endroit
recordings-removeHeard =
    { $n ->
        [one] Supprimer { $n } enregistrement écouté ({ $size })
       *[other] Supprimer { $n } enregistrements écoutés ({ $size })
    }

## statistics

statistics-title = Statistiques
statistics-intro = Comptées sur cette machine, rien que pour vous.
statistics-read = Lus
statistics-arrived = Arrivés
statistics-share = Part
statistics-streak = Jours d’affilée
statistics-streakBest = { $now }, au mieux { $longest }
statistics-byDay = Articles par jour
statistics-byHour = Quand vous lisez
statistics-spread = Combien de sources parlent d’un sujet
statistics-sources = { $n }
statistics-sourcesMore = { $n }+
statistics-byFeed = Par source
statistics-source = Source
statistics-hints = Vous pourriez vous en passer
statistics-lastRead = Dernière lecture { $when }.
statistics-week = La semaine du { $from }, selon vos critères
statistics-entries = Articles
statistics-told = Sujets
statistics-alone = Seul
statistics-missed = Manqués
statistics-days-30 = 30 jours
statistics-days-90 = 3 mois
statistics-days-365 = Un an

## activity

activity-title = Journal d’activité
activity-intro = Interrogations, échecs, règles, et ce qui a été supprimé.
activity-kinds-check = Interrogations
activity-kinds-failure = Échecs
activity-kinds-rule = Règles
activity-kinds-retention = Supprimés
activity-none = Rien encore.
activity-more = Afficher plus

## about

about-version = Version
about-library = Forme de la bibliothèque
about-system = Système
about-diagnostics = Diagnostic
about-diagnosticsHint = Il ne contient ni adresses ni titres.
about-copy = Copier le diagnostic
about-copied = Le diagnostic est copié.
about-updates = Mises à jour
about-updatesCome = Les nouvelles versions viennent comme celle-ci est venue : par les paquets de votre système, ou de là où vous l’avez obtenue.
about-updatesLook = Chercher une nouvelle version
about-updatesLooking = Recherche…
about-updatesNewest = C’est la version la plus récente.
about-updatesFound = La version { $version } est là.
about-updatesTake = L’installer
about-updatesTaking = Téléchargement…
about-updatesTaken = Elle est installée, et là au prochain démarrage.
about-data = Vos données
about-export = Tout emporter (JSON)…
about-backUp = Sauvegarder la bibliothèque…
about-backedUp = La sauvegarde contient tout : { $size }
about-restored = La sauvegarde est rétablie. Articles : { $entries }, sources : { $feeds }.
about-resets-settings = Rétablir les réglages
about-resets-library = Commencer avec une bibliothèque vide
about-resets-restore = Rétablir une sauvegarde…
about-sure-settings = Tous les réglages redeviennent ceux du début. Vos sources et vos articles restent.
about-sure-library = La bibliothèque est mise de côté, une bibliothèque vide prend sa place.
about-sure-restore = La sauvegarde choisie prend la place de la bibliothèque. Elle est vérifiée d’abord, et la bibliothèque est mise de côté.
about-settingsReset = Les réglages sont ceux du début.
about-libraryReset = L’ancienne bibliothèque se trouve ici : { $where }

## player

player-title = Lecteur
player-play = Lire
player-pause = Pause
player-back = 15 secondes en arrière
player-forward = 30 secondes en avant
player-place = Position
player-speed = Vitesse
player-close = Fermer le lecteur
player-failed = Ce son ne peut pas être lu.
player-fetching = Téléchargement
player-stop = Arrêter
player-remove = Supprimer ({ $size })
player-inBrowser = Ouvrir dans le navigateur
player-heard =
    { $minutes ->
        [one] { $minutes } min écoutée
       *[other] { $minutes } min écoutées
    }
player-nothing = Ouvrez ou choisissez un article pour l’écouter.
player-aloud = Lecture à voix haute
player-listen = Écouter
player-listenAll = Écouter ces articles
player-previousArticle = Article précédent
player-previousSentence = Phrase précédente
player-nextSentence = Phrase suivante
player-nextArticle = Article suivant
player-voice = Voix
player-usualVoice = Choix du système
player-queue = Articles à écouter
player-sentence = Phrase { $n } sur { $all }
player-noVoice = Aucune voix n’est installée. Ajoutez-en une dans les réglages vocaux du système, puis reprenez.
player-silence = Arrêter la lecture à voix haute
player-keep = Garder hors ligne
player-keepSize = Garder hors ligne ({ $size })
player-chapters = Chapitres

## window

window-skip = Aller à la page
window-menu = Ce qu’on peut faire ici
window-sourcesWidth = Largeur des sources
window-listWidth = Largeur de la liste
window-loading = Chargement
window-close = Fermer

## time

time-now = maintenant
time-justNow = à l’instant
time-yesterday = hier
time-minutes = { $n } min
time-hours = { $n } h
time-days = { $n } j
time-on = le { $date }
time-dateAndTime = { $date }, { $clock }

## join

join-quoted = « { $word } »
join-semicolon = { " ; " }

## closing

closing-title = Fermer la fenêtre ?
closing-text = London Daily peut continuer en arrière-plan : il interroge vos sources et vous prévient en cas de dernière minute.
closing-tray = Vous le trouverez alors dans la zone de notification.
closing-again = Vous pourrez changer cela dans les réglages.

## links

links-nowhere = Le lien « { $link } » ne mène nulle part dans London Daily. Un lien ressemble à londondaily:today ou londondaily:story/12.

## crash

crash-title = Quelque chose s’est interrompu
crash-text = London Daily a noté où. Rien de votre bibliothèque n’est perdu. Le rapport ne contient ni titres ni adresses, et reste sur cette machine tant que vous ne le donnez à personne.
crash-copy = Copier le rapport
crash-copied = Le rapport est copié.
crash-folder = Ouvrir son dossier
crash-dismiss = Ignorer

## graphics

graphics-empty = La fenêtre est restée vide la dernière fois : elle est donc dessinée sans la carte graphique.
graphics-again = Réutiliser la carte la prochaine fois
graphics-willUse = Le prochain démarrage utilisera la carte graphique.

## system

system-open = Ouvrir
system-bookmark = Favori
system-muteStory = Sujet en sourdine
system-testBody = Voici à quoi ressemble une notification.
system-refresh = Actualiser
system-quiet = Une heure de silence
system-quietEnds = Fin du silence
system-quit = Quitter
system-nothingNew = Rien de non lu
system-logs = Montrer les journaux

## engine

engine-granted = { $what }, accordés : { $span }
engine-atLeast = { $what } (interrogée au plus tard après { $span })
engine-atMost = { $what } (interrogée au plus tôt après { $span })
engine-busyHour = { $what }, et elle demande à être laissée en paix à cette heure
engine-pause = { $what } ; pause demandée : { $span }
engine-rarely = une seule source en parle, qui écrit rarement ou que vous lisez souvent
engine-one = une seule source en parle
engine-oneIn =
    { $n ->
        [one] une seule source en parle, dans { $n } article
       *[other] une seule source en parle, dans { $n } articles
    }
engine-several =
    { $n ->
        [one] { $n } source en parle
       *[other] { $n } sources en parlent
    }, dans { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
engine-oneCopy = l’une d’elles n’apporte rien de propre
engine-copies =
    { $n ->
        [one] { $n } n’apporte rien de propre
       *[other] { $n } d’entre elles n’apportent rien de propre
    }
engine-breaking = { $n } de vos { $all } sources en { $span }, la première : { $first }
engine-oneMinute = une minute
engine-aMinute = 1 minute
engine-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
engine-anHour = 1 heure
engine-hours =
    { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
engine-aDay = 1 jour
engine-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
engine-seconds =
    { $n ->
        [one] { $n } seconde
       *[other] { $n } secondes
    }
engine-share = leurs articles ont en commun { $words }
engine-publishers =
    { $n ->
        [one] { $n } éditeur a écrit lui-même à ce sujet
       *[other] { $n } éditeurs ont écrit eux-mêmes à ce sujet
    }
engine-oneReprint = un article reprend le texte d’un autre
engine-reprints =
    { $n ->
        [one] { $n } article reprend le texte d’un autre
       *[other] { $n } articles reprennent le texte d’un autre
    }
engine-withinAnHour = ils sont arrivés en une heure environ
engine-withinHours =
    { $n ->
        [one] ils sont arrivés en { $n } heure
       *[other] ils sont arrivés en { $n } heures
    }
engine-withinDays =
    { $n ->
        [one] ils sont arrivés en { $n } jour
       *[other] ils sont arrivés en { $n } jours
    }
engine-alone = un seul article en parle
engine-reprintOfGone = il reprend le texte d’un article disparu
engine-reprintOf = il reprend le texte de { $name }
engine-shares = en commun : { $words }
engine-first = il était le premier
engine-put = il est ici par votre choix, ou par ce qu’il partage avec des articles plus récents
engine-alike = il s’agit à peu près de la même chose
engine-both = tous deux parlent de { $words }
engine-yearOld = il date d’un an
engine-yearsOld =
    { $n ->
        [one] il date de { $n } an
       *[other] il date de { $n } ans
    }
engine-watching = vous surveillez « { $words } »
engine-asked = vous avez demandé à savoir ce que publie { $name }
engine-askedEdition = vous avez demandé à savoir quand elle est prête
engine-editionReady = votre édition est prête
engine-following = vous suivez ce sujet
engine-somethingNew = { $name } a du nouveau
engine-cameFrom =
    { $n ->
        [one] { $n } nouvel article, de { $names }
       *[other] { $n } nouveaux articles, de { $names }
    }
engine-switchedOff = les notifications sont désactivées
engine-quietHours = c’est arrivé pendant vos heures de silence
engine-askedQuiet = vous avez demandé le silence
engine-kindOff = vous avez désactivé les notifications de ce genre
engine-askedSummary = vous avez demandé un résumé de vos heures de silence
engine-noService = aucun service de notification n’a pu être joint sur ce bureau
engine-serviceSilent = le service de notification n’a pas répondu en { $n } secondes
engine-onBattery = les sources sont interrogées moins souvent, car cette machine est sur batterie
engine-metered = les sources sont interrogées moins souvent, car les données coûtent sur ce réseau
engine-noNetwork = aucune source n’est interrogée, car le système signale qu’il n’y a pas de réseau
engine-networkDrive = la bibliothèque est sur un lecteur réseau ; elle est donc tenue d’une façon plus lente et plus sûre
engine-onlyOne = ne l’ouvrez que depuis une machine à la fois
engine-looking = vous regardiez la fenêtre
engine-old = cela datait de plus de trois heures à l’arrivée
engine-limit =
    { $n ->
        [one] { $n } notification en 24 heures : c’est votre limite
       *[other] { $n } notifications en 24 heures : c’est votre limite
    }
engine-atOnce = plusieurs sont venues de cette source à la fois
engine-sample = appartient à l’édition d’essai
engine-storyMuted = vous avez mis ce sujet en sourdine
engine-heardBefore = on vous a parlé de ce sujet il y a moins d’une demi-heure
engine-interval = votre intervalle
engine-rhythm = son rythme : { $span } environ
engine-serverAsks = son serveur demande un intervalle : { $span }
engine-ttlAsks = son TTL demande un intervalle : { $span }
engine-periodAsks = sa période de mise à jour demande un intervalle : { $span }
engine-askedToWait = son serveur a demandé d’attendre : { $span }
engine-failedOnce = échec, nouvel essai après { $span }
engine-failedOften =
    { $n ->
        [one] { $n } échec, nouvel essai après { $span }
       *[other] { $n } échecs de suite, nouvel essai après { $span }
    }
engine-goneForGood = son éditeur dit qu’elle a disparu pour de bon
engine-networkAway = le réseau était absent
engine-everyRound = son dossier est regardé à chaque tour
engine-again = un nouvel essai sera fait
engine-noAddress = « { $address } » n’est pas une adresse web
engine-typing = vérifiez la frappe
engine-ownNetwork = { $host } est une machine de votre propre réseau
engine-allowLocal = autorisez les adresses locales pour ce flux si vous lui faites confiance
engine-unknownHost = aucune adresse connue pour { $host }
engine-spelling = vérifiez l’orthographe, ou votre réseau si d’autres sites manquent aussi
engine-noConnection = connexion impossible à { $host } ({ $why })
engine-notSafe = pas de connexion sûre à { $host } : { $why }
engine-tookNoCall = { $host } n’a pas décroché en { $n } s
engine-saidNothing = { $host } n’a rien dit en { $n } s
engine-notFinished = { $host } n’a pas fini sa réponse en { $n } s
engine-tooLarge = la réponse dépasse { $size }, trop pour ce qui était demandé
engine-circles = l’adresse tourne en rond (abandon après { $n } sauts)
engine-presentAddress = cherchez l’adresse actuelle du site
engine-hostBusy = { $host } est trop occupé et n’a pas été interrogé
engine-gone = l’éditeur dit que cette adresse a disparu pour de bon (410)
engine-newAddress = cherchez-en une nouvelle sur le site
engine-hungUp = { $host } a raccroché au milieu de sa réponse ({ $n } octets reçus)
engine-broken = la réponse de { $host } est incompréhensible ({ $why })
engine-proof = le site veut la preuve qu’une personne le demande ({ $status }), ce qu’un lecteur de nouvelles ne peut donner
engine-letIn = demandez à l’éditeur de laisser entrer les lecteurs de flux
engine-needsPassword = l’adresse demande un nom et un mot de passe (401)
engine-writePassword = écrivez-les sous la forme https://nom:motdepasse@ devant l’hôte
engine-payment = l’éditeur demande un paiement (402)
engine-refused = le serveur refuse de montrer cette adresse à un lecteur de nouvelles (403)
engine-nothingThere = il n’y a rien à cette adresse (404)
engine-presentOne = cherchez l’adresse actuelle du site
engine-nothingReadable = le serveur n’a rien ici qu’un lecteur de nouvelles puisse lire (406)
engine-tooOften = le serveur dit qu’on l’interroge trop souvent (429)
engine-legal = l’adresse est fermée pour des raisons légales (451)
engine-trouble = le serveur est en difficulté ({ $status })
engine-status = le serveur a répondu par le statut { $status }, sans rien à lire
engine-empty = la réponse est vide
engine-webPage = c’est une page web, pas un flux
engine-notAFeed = ce n’est ni du RSS, ni de l’Atom, ni du RDF, ni du JSON Feed
engine-noArticle = la page ne contient pas d’article
engine-paywall = la page ne montre son article qu’aux abonnés
engine-consent = la page demande d’abord d’accepter des cookies
engine-human = le site demande aux visiteurs de prouver qu’ils sont humains
engine-list = la page est une liste, pas un article
engine-openOriginal = ouvrez plutôt l’original dans votre navigateur
engine-inUse = un autre programme utilise la bibliothèque
engine-closeIt = fermez-le et réessayez
engine-diskFull = le disque est plein
engine-makeRoom = faites de la place et réessayez, rien n’est perdu
engine-damaged = le fichier de la bibliothèque est endommagé
engine-noAnswer = la bibliothèque n’a pas répondu
engine-badSearch = cette recherche n’a pas été comprise
engine-plainWords = essayez avec de simples mots
engine-inItself = un dossier ne peut pas être dans lui-même
engine-followed = vous suivez déjà { $title }
engine-typeAddress = tapez l’adresse d’un site ou d’un flux
engine-looksLike = elle devrait ressembler à { $address }
engine-defect = quelque chose a mal tourné dans London Daily
engine-nothingLost = rien n’est perdu
engine-streamEnded = le serveur a terminé le flux
engine-noSense = ce qu’il envoie n’a pas de sens
engine-streamOpened = le flux s’est ouvert
engine-passedOver = Il a envoyé plus de { $most } alertes par minute, { $n } ont été ignorées
engine-youListen = Vous écoutez { $name }
engine-notInterrupted = L’expéditeur a demandé de ne déranger personne
engine-nameTopic = indiquez un sujet après l’hôte, comme https://ntfy.sh/my-topic
engine-noWebAddress = ce n’est pas une adresse web
engine-chooseFeed = choisissez la source dont le hub doit être prié
engine-noHub = cette source ne nomme aucun hub, aucun relais n’est donc possible
engine-leaveEmpty = laissez vide l’adresse du relais
engine-notReachedBefore = { $host } était injoignable l’instant d’avant
engine-noPicture = ce que son adresse a donné n’est pas une image affichable
engine-notKept = la bibliothèque n’a pas pu le garder
engine-someRoom = accordez au moins 1 Mio
engine-noRoom = rien ne tient sans place
engine-noEdition = rien de nouveau depuis la dernière édition, il n’y en a donc pas à composer
engine-watchWord = tapez au moins un mot à surveiller
engine-notThatDay = ce moment est déjà passé
engine-laterDay = choisissez-en un plus tardif
engine-broughtNone =
    { $n ->
        [one] { $n } article en quatre semaines, et vous n’en avez lu aucun
       *[other] { $n } articles en quatre semaines, et vous n’en avez lu aucun
    }
engine-broughtSome =
    { $n ->
        [one] { $n } article en quatre semaines, et vous en avez lu { $read }
       *[other] { $n } articles en quatre semaines, et vous en avez lu { $read }
    }
engine-missed = des articles ont été manqués entre { $from } et { $until }
engine-missedOneFound = l’un d’eux a été retrouvé sur le site
engine-missedFound =
    { $n ->
        [one] { $n } a été retrouvé sur le site
       *[other] { $n } ont été retrouvés sur le site
    }
engine-missedNoList = le site n’offre aucune liste pour combler le manque
engine-top = L’essentiel du jour
engine-noWords = aucun mot changé
engine-newHeadline = nouveau titre
engine-wordAdded = un mot ajouté
engine-wordsAdded =
    { $n ->
        [one] { $n } mot ajouté
       *[other] { $n } mots ajoutés
    }
engine-wordRemoved = un mot retiré
engine-wordsRemoved =
    { $n ->
        [one] { $n } mot retiré
       *[other] { $n } mots retirés
    }
engine-yourRule = votre règle « { $name } » : { $what }
engine-aRule = votre règle : { $what }
engine-mutedForATime = vous avez mis « { $words } » en sourdine pour un temps
engine-muted = vous avez mis « { $words } » en sourdine
engine-nothingNew = Rien de nouveau
engine-removedOld = { $n } anciens articles ont été supprimés, selon vos réglages
engine-newOnes = { $n } de nouveau
engine-changedOnes = { $n } de modifié
engine-tooManyParts = Seules les { $n } premières parties d’une recherche comptent
engine-openParenthesis = Il y a une « ) » sans « ( » avant elle
engine-onlyWithout = Dites aussi ce qu’il faut chercher, pas seulement ce qu’il faut écarter
engine-openQuotation = Un guillemet n’est jamais fermé
engine-phraseToEnd = l’expression va jusqu’à la fin
engine-afterOr = Il manque quelque chose après « or »
engine-beforeOr = Il manque quelque chose avant « or »
engine-tooDeep = Les parenthèses au-delà de { $n } niveaux sont ignorées
engine-closeParenthesis = Une « ( » n’est jamais fermée
engine-goesToEnd = elle va jusqu’à la fin
engine-needsAfter = « { $operator } » attend quelque chose après lui
engine-unknownState = « is:{ $value } » est inconnu ; il y a { $known }
engine-noDate = « { $words } » ne contient pas de date
engine-dateForms = écrivez 2026-11-23, 2026-11, today, yesterday, ou une durée comme 12h, 7d, 2w, 3m ou 1y
engine-noFeedNamed = Vous ne suivez aucune source dont le nom contienne « { $name } »
engine-noFolderNamed = Aucun dossier n’a de nom qui contienne « { $name } »
engine-noTagNamed = Il n’y a pas d’étiquette « { $name } »
engine-sayWhat = Dites ce que la règle cherche
engine-sayDoes = Dites ce que fait la règle
engine-tagName = Une étiquette a besoin d’un nom
engine-folderName = un dossier a besoin d’un nom
engine-takenBack = ce changement a déjà été annulé, ou date de trop longtemps
engine-longSearch = une recherche contient au plus { $n } caractères
engine-longNote = une note contient au plus { $n } caractères
engine-longTag = le nom d’une étiquette contient au plus { $n } caractères
engine-longPassage = un passage contient au plus { $n } caractères
engine-inParts = marquez-le par morceaux
engine-selectWords = sélectionnez des mots à marquer
engine-badIcon = choisissez une image PNG, JPEG, GIF, WebP ou ICO de 64 Kio au plus
engine-onlyWeb = seules les adresses web et de courriel sont ouvertes
engine-noBrowser = Le navigateur du système n’a pas pu être ouvert
engine-copyInstead = copiez plutôt le lien
engine-siteAway = le site n’a pas pu être joint
engine-whenNetwork = réessayez quand le réseau sera là
engine-noPage = cet article n’a pas de page à lire
engine-onlyFollowHttp = on ne peut suivre que des adresses http et https, pas { $scheme }
engine-nothingAtAll = { $address } n’a rien répondu du tout
engine-checkAddress = vérifiez l’adresse
engine-neither = { $address } n’est ni un flux ni une page web
engine-giveAddress = donnez l’adresse d’un site ou de son flux
engine-namesNone = { $host } n’indique aucun flux lisible, et sa page ne mène à aucun article
engine-lookForFeed = cherchez sur le site un lien nommé RSS, Atom ou flux, et donnez son adresse
engine-keepSome = dites combien de jours ou d’articles sont gardés
engine-keepOne = au moins un jour ou un article est gardé
engine-keepNothing = désabonnez-vous pour ne rien garder
engine-restoring = La bibliothèque est en cours de restauration
engine-inAMoment = réessayez dans un instant
engine-closing = London Daily se ferme
engine-noRoomMedia = il n’y a pas de place pour lui parmi les téléchargements
engine-allowMore = supprimez-en, ou autorisez-en plus dans les réglages
engine-mostLabels = une source peut avoir au plus { $n } labels
engine-labelNeeds = un label a besoin d’un nom et d’une valeur, comme pays et France
engine-emptyFile = le fichier est vide
engine-notOpml = le fichier n’est pas une liste d’abonnements OPML
engine-noMail = ce fichier n’est pas un courriel
engine-noSender = ce courriel ne nomme aucun expéditeur
engine-noMailText = ce courriel ne contient pas de texte
engine-diskDisobeyed = le disque n’a pas fait ce qui était demandé
engine-lookAfterIt = rien n’est perdu, mais occupez-vous-en si cela continue
engine-rule = Quand { $when } : { $then }
engine-searchFinds = la recherche « { $query } » le trouve
engine-containsNot = { $field } ne contient pas « { $words } »
engine-contains = { $field } contient « { $words } »
engine-isNot = { $field } n’est pas « { $words } »
engine-is = { $field } est « { $words } »
engine-begins = { $field } commence par « { $words } »
engine-ends = { $field } finit par « { $words } »
engine-anything = n’importe quelle partie
engine-theTitle = le titre
engine-theText = le texte
engine-anAuthor = un auteur
engine-aCategory = une rubrique
engine-theLink = l’adresse
engine-theFeed = le nom de la source
engine-theFolder = le nom du dossier
engine-doNothing = ne rien faire
engine-muteIt = le cacher
engine-markItRead = le marquer comme lu
engine-bookmarkIt = le mettre en favori
engine-putAside = le garder pour plus tard
engine-tagIt = l’étiqueter « { $name } »
engine-tellYou = vous avertir
engine-africa = Afrique
engine-americas = Amériques
engine-asiaPacific = Asie-Pacifique
engine-business = Économie
engine-culture = Culture
engine-europe = Europe
engine-longReads = Grands formats
engine-middleEast = Moyen-Orient
engine-science = Sciences
engine-sport = Sport
engine-technology = Technologie
engine-unitedKingdom = Royaume-Uni
engine-world = Monde
engine-voiceMissing = aucune voix n’est installée ; sous Debian et Ubuntu, installez-en une avec : sudo apt install speech-dispatcher-espeak-ng
engine-voiceOnlyDummy = le service vocal n’a pas de voix ; sous Debian et Ubuntu, installez-en une avec : sudo apt install speech-dispatcher-espeak-ng, puis reconnectez-vous
engine-voiceSilent = la voix du système ne répond pas ; arrêtez speech-dispatcher ou reconnectez-vous, puis reprenez
engine-voiceGarbled = la voix du système a donné une réponse dénuée de sens ; arrêtez speech-dispatcher, puis reprenez
engine-voiceRefused = la voix du système a refusé de parler ; vérifiez ses réglages, puis reprenez
engine-voiceTaken = un autre programme a pris la voix du système ; reprenez quand il aura fini
engine-voiceNeverBegan = la voix devait parler et n’a pas commencé ; vérifiez si elle fonctionne ailleurs, puis reprenez
engine-voiceNeverEnded = la voix a commencé et n’a pas fini ; vérifiez si cette machine a une sortie audio, puis reprenez
