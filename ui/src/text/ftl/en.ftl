### Every text for people, in English. This file is the reference: the other languages say the same messages.
###
### A message's name says where it stands in `text`: `today-more` is `text.today.more`. Before a message with arguments stands
### which ones, in the order of the call, and of what kind.
###
### Words
### article    one piece, as a source published it
### source     what one follows: a paper, a site, a newsletter
### story      what several articles tell of
### edition    the day as an issue that ends
### Today      the front page
### bookmark   keeps an article for good; read later puts it into a queue
### highlight  a marked passage; note: what the reader wrote about an article
### mute       to hear no more of something; rule: what happens to articles when they arrive
### to check   to ask a source for news; refresh: to check all that are due


## name

name = London Daily

## motto

motto = Focus on the big picture.

## today

today-title = Today
# $stories (number), $minutes (number)
today-facts =
    { $stories ->
        [0] No stories yet
        [one] { $stories } story · { $minutes } min to read
       *[other] { $stories } stories · { $minutes } min to read
    }
today-fresh = New since you looked.
today-breaking = Breaking
# $n (number)
today-more = +{ $n }
# $n (number)
today-moreSources =
    { $n ->
        [one] { $n } more source
       *[other] { $n } more sources
    }
# $when (text)
today-since = since { $when }
# $n (number)
today-told =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
today-end = That is all for now.
# $source (text), $n (number)
today-burst = { $source }: { $n } more
# $n (number)
today-leftOut =
    { $n ->
        [one] { $n } more article stands in the lists
       *[other] { $n } more articles stand in the lists
    }
today-nothing = Nothing has come in yet.
today-nothingHint = As soon as your sources publish something, the front page is composed here.
today-why = Why it stands here:
today-whole = The whole story
today-page = Front page
today-top = Top stories
today-readAlready = Read.
today-newer = There is news since this page was composed. Compose it anew

## places

places-unread = Unread
places-bookmarks = Bookmarks
places-later = Read later
places-all = All
places-search = Search
places-health = Your sources
places-alerts = Alerts
places-settings = Settings
places-editions = Editions
places-highlights = Highlights and notes
places-rules = Rules and mutes
places-statistics = Statistics
places-recordings = Recordings
places-activity = What happened
places-about = About
places-highlighted = Highlighted
places-muted = Muted
places-story = Story
# $name (text)
places-tag = Tagged { $name }
places-gone = Gone

## sources

sources-title = Sources
sources-show = Show sources
sources-add = Add a source
sources-menu = More
sources-refresh = Refresh
sources-refreshAll = Refresh everything
sources-stop = Stop refreshing
# $done (number), $total (number)
sources-progress = { $done } of { $total }
# $when (text)
sources-refreshed = Refreshed { $when }
sources-never = Not refreshed yet
sources-offline = Offline. Everything you have is still here.
sources-readOnly = The library can be read, but not changed.
# $n (number)
sources-unread = { $n } unread
# $name (text)
sources-open = Open the folder { $name }
# $name (text)
sources-close = Close the folder { $name }
sources-paused = Paused
sources-chosen = Chosen.
sources-gone = Gone for good
# What a round of checks brought.
# $n (number)
sources-ended =
    { $n ->
        [0] Nothing new.
        [one] { $n } new article.
       *[other] { $n } new articles.
    }
# $n (number)
sources-unreached =
    { $n ->
        [one] { $n } source could not be reached.
       *[other] { $n } sources could not be reached.
    }
sources-started = Refreshing.
sources-cancelled = Refreshing was stopped.

## list

list-title = Articles
# $n (number)
list-fresh =
    { $n ->
        [one] { $n } new article — show
       *[other] { $n } new articles — show
    }
# $n (number)
list-came =
    { $n ->
        [one] { $n } new article.
       *[other] { $n } new articles.
    }
list-unreadOnly = Unread only
list-markAllRead = Mark all read
# $days (number)
list-markOlder =
    { $days ->
        [1] Mark read what is older than a day
        [7] Mark read what is older than a week
        [30] Mark read what is older than a month
        [one] Mark read what is older than { $days } day
       *[other] Mark read what is older than { $days } days
    }
# $n (number)
list-picked = { $n } chosen
list-unpick = Choose none
list-retry = Try again
list-empty-unread = You have read everything. Good.
list-empty-bookmarks = No bookmarks yet. Press s on an article to keep it, with its text and pictures.
list-empty-later = Nothing waits to be read. Press l on an article to put it here.
list-empty-all = No articles yet.
list-empty-feed = Nothing has come from this source yet.
list-empty-unreadHere = You have read everything here.
list-empty-folder = Nothing in this folder yet.
list-empty-tag = Nothing has this tag.
list-empty-story = This story is gone.
list-empty-saved = This search finds nothing yet.
list-empty-highlighted = Nothing is highlighted yet. Select a passage of an article to mark it.
list-empty-muted = Nothing is muted.
list-unread = Unread.
list-bookmarked = Bookmarked.
list-later = Read later.
list-feedSettings = Settings of the source…

## folder

folder-rename = Rename the folder…
folder-inside = New folder inside…
folder-remove = Remove the folder…
folder-name = Name
folder-save = Save
folder-make = Make it
# $name (text)
folder-removeSure = Remove the folder { $name }? Its sources and folders stay, one level up.
folder-removeYes = Remove it
folder-cancel = Keep it
folder-new = New folder…
folder-settings = Settings of the folder…
folder-settingsHint = What you set here goes to every source in it, and to those that join it.

## search

search-title = Search
search-prompt = Search all articles
search-hint = Words, "a phrase", -not, begin*, or, feed:, folder:, tag:, author:, is:unread, before:, after:
# $words (text)
search-beginning = No article has “{ $words }” as a whole word. These have words that begin so.
search-suggestions = How the search could go on
search-keep = Keep this search…
search-language-0-0 = “words in a row”
search-language-0-1 = exactly these, in this order
search-language-1-0 = -word
search-language-1-1 = not this word
search-language-2-0 = begin*
search-language-2-1 = all that begin so
search-language-3-0 = one or other
search-language-3-1 = either of them
search-language-4-0 = feed:Wire · folder:World
search-language-4-1 = where from
search-language-5-0 = tag:harbour · author:Osei
search-language-5-1 = whose
search-language-6-0 = is:unread · is:bookmarked · is:later
search-language-6-1 = in which state
search-language-7-0 = after:7d · before:2026-10-01
search-language-7-1 = when
search-byRelevance = Best first
search-byDate = Newest first
# $query (text)
search-none = Nothing found for “{ $query }”.
search-tries-0 = Fewer words find more.
search-tries-1 = End a word with * to find all that begin with it.
search-tries-2 = Take the quotation marks away to find the words apart.
search-start = Everything that you have is searched: headlines, authors and full texts, also offline.
# $n (number)
search-found =
    { $n ->
        [one] { $n } article found
       *[other] { $n } articles found
    }
# $n (number)
search-foundMore = More than { $n } found

## reading

reading-title = Article
reading-none = Choose an article to read.
reading-noneHint = j and k go through the list, ? shows all keys.
# $authors (text)
reading-by = By { $authors }
# $n (number)
reading-minutes = { $n } min
# $when (text)
reading-updated = Updated { $when }
reading-markRead = Mark read
reading-markUnread = Mark unread
reading-bookmark = Bookmark
reading-unbookmark = Remove the bookmark
reading-later = Read later
reading-unlater = Take out of read later
reading-original = Open the original
reading-copyLink = Copy the link
reading-copied = The link is copied.
reading-more = More
reading-back = Back
# $name (text)
reading-source = All from { $name }
reading-comments = Read the comments
reading-site = Visit the site
reading-copyText = Copy the text
reading-textCopied = The text is copied.
reading-bigger = Larger text
reading-smaller = Smaller text
reading-frame = Text of the article
# $n (number)
reading-notOffline =
    { $n ->
        [one] { $n } picture is not stored yet; without a network it is missing.
       *[other] { $n } pictures are not stored yet; without a network they are missing.
    }
reading-enclosures = Attached
# $n (number)
reading-story =
    { $n ->
        [one] This story in { $n } source
       *[other] This story in { $n } sources
    }
reading-fullText = Load the full text
reading-feedText = Show the source’s own summary
reading-ownPage = Show the full text
# $n (number)
reading-versions =
    { $n ->
        [1] It was changed once: see what
       *[other] It was changed { $n } times: see what
    }
reading-siteRelated = The site itself points to
reading-fullTextAsked = Fetching the article’s own page…
reading-related = Related
reading-first = first
reading-noText = The source sent no text, only this headline.
reading-categories = Filed under
reading-readOriginal = Read it at the source

## story

story-title = Story
# $sources (number), $articles (number)
story-facts =
    { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    } · { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
# $when (text)
story-first = since { $when }
# $when (text)
story-moved = last moved { $when }
story-follow = Follow
story-followHint = Tell me when it moves
story-mute = Mute
story-muteHint = Tell me no more of it
# $yes (yes|no)
story-nowFollowed =
    { $yes ->
        [yes] Followed: you hear of it when it moves.
       *[no] Not followed any more.
    }
# $yes (yes|no)
story-nowMuted =
    { $yes ->
        [yes] Muted: no more notices of this story.
       *[no] Not muted any more.
    }
story-timeline = What happened
story-news = New:
# $n (number)
story-tellsToo =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }
story-sources = Who tells it
story-wasFirst = first
story-isCopy = copy
story-notThis = Not this
# $title (text)
story-notThisOf = Not this: { $title } does not belong here
story-takenOut = Taken out of the story, for good.
# $names (text)
story-silent = Silent so far: { $names }.
story-why = Why are these together?
story-split = Split…
story-splitHint = Tick what tells another story; it gets one of its own, for good.
# $n (number)
story-splitGo =
    { $n ->
        [0] Split
        [one] Split off { $n } article
       *[other] Split off { $n } articles
    }
# $title (text)
story-splitOff = Split off: { $title }
# $n (number)
story-splitDone =
    { $n ->
        [one] { $n } article tells another story from here on.
       *[other] { $n } articles tell another story from here on.
    }
story-merge = Merge…
story-mergeTitle = Which story is this one too?
story-mergeHint = The two become one, for good.
story-mergeFind = Find a story
story-mergeNone = No story of that name.
story-merged = The two stories are one.
# $n (number)
story-fresh =
    { $n ->
        [one] { $n } article new since you looked
       *[other] { $n } articles new since you looked
    }
# $source (text)
story-headlineChanged = { $source } changed its headline
story-onlyHere = only here
story-silentTitle = Silent so far
story-spread = Spread over your labels
story-spreadSources = sources
story-spreadEntries = articles
story-share = Share
# $n (number), $all (number)
story-of = { $n } of { $all }
# $n (number)
story-unlabelled =
    { $n ->
        [one] { $n } source has no such label.
       *[other] { $n } sources have no such label.
    }
story-related = Related stories

## add

add-title = Add a source
add-address = Address of a site or feed
add-example = newspaper.example or https://…/feed.xml
add-folder = Folder
add-noFolder = No folder
add-newFolder = New folder…
add-folderName = Name of the new folder
add-go = Add
add-looking = Looking for the feed…
# $name (text), $n (number)
add-added =
    { $n ->
        [one] { $name } is on board, with { $n } article.
       *[other] { $name } is on board, with { $n } articles.
    }
add-others = The site has more:
add-addThis = Add
add-hasIt = Added
add-another = Add another
add-done = Done
add-read = Read it

## bring

bring-title = Bring a list
bring-intro = Subscriptions from another reader come as an OPML file. Nothing changes before you have seen what is in it.
bring-choose = Choose a file…
bring-paste = or paste its text
bring-look = Look at it
# $n (number)
bring-newFeeds =
    { $n ->
        [one] { $n } new source
       *[other] { $n } new sources
    }
# $n (number)
bring-already =
    { $n ->
        [one] { $n } source you have already
       *[other] { $n } sources you have already
    }
# $n (number)
bring-refused = { $n } cannot be followed
# $n (number)
bring-repeated =
    { $n ->
        [one] { $n } address stands in the list more than once; each is counted once.
       *[other] { $n } addresses stand in the list more than once; each is counted once.
    }
# $names (text)
bring-keptAttributes = Kept, though it means nothing here: { $names }
bring-warnings = What could not be read
bring-nothing = There is nothing new in this list.
# $n (number)
bring-go =
    { $n ->
        [one] Add { $n } source
       *[other] Add { $n } sources
    }
# $n (number)
bring-done =
    { $n ->
        [one] { $n } source was added.
       *[other] { $n } sources were added.
    }
bring-other = Another list
# $n (number)
bring-tooMany = and { $n } more
bring-exported = Your list is saved.
bring-exportAs = london-daily.opml
bring-export = Take your list along…
bring-import = Bring a list…

## firstRun

firstRun-welcome = Your own newspaper, composed on your own machine.
firstRun-pick = Three ways to begin.
firstRun-choose = Choose sources
firstRun-chooseHint = From a catalogue by region and topic, the world’s papers and a few quiet ones.
firstRun-bring = Bring a list
firstRun-bringHint = You read elsewhere already? Take your subscriptions along as an OPML file.
firstRun-look = Look around
firstRun-lookHint = Open a sample edition with invented papers. It needs no network and leaves with one click.
firstRun-address = Or follow one site by its address

## catalog

catalog-title = Choose sources
catalog-intro = Tick what you would like to find on your breakfast table. You can change it at any time.
catalog-filter = Find in the catalogue
# $group (text)
catalog-all = All of { $group }
# $n (number)
catalog-go =
    { $n ->
        [0] Choose at least one
        [one] Subscribe to { $n } source
       *[other] Subscribe to { $n } sources
    }
catalog-has = subscribed
catalog-none = No source of that name. You can add any site by its address.

## sample

sample-banner = This is a sample edition: invented papers, invented news.
sample-close = Close it
sample-closed = The sample edition is gone.

## health

health-title = Your sources
health-intro = How each of them fares, and when it is asked next.
health-find = Find a source
health-all = All
health-problems = With problems
health-none = No source here.
health-noProblems = All sources are well.
health-kinds-sitemap = news sitemap
health-kinds-front_page = front page of the site
health-kinds-newsletter = newsletter
health-newsletters = Newsletters
health-newslettersHint = A folder of mail files (.eml, maildir) on this machine can be read like a source; each sender becomes one.
health-addNewsletters = Choose a folder…
# $name (text)
health-following = The newsletters in { $name } are read from now on.
# $n (number)
health-senders =
    { $n ->
        [one] { $n } sender
       *[other] { $n } senders
    }
# $n (number)
health-unreadable =
    { $n ->
        [one] { $n } file could not be read
       *[other] { $n } files could not be read
    }
# $name (text)
health-leaveNewsletters = Read the newsletters of { $name } no more
# $when (text)
health-checked = checked { $when }
health-never = never checked
# $when (text)
health-next = next { $when }
# $n (text)
health-perWeek = { $n } a week
# $share (text)
health-readShare = { $share } read
# $n (number)
health-kept =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }
# $n (number)
health-failures =
    { $n ->
        [one] { $n } failure in a row
       *[other] { $n } failures in a row
    }
health-states-new = Not checked yet
health-states-fine = Well
health-states-failing = Failing
health-states-paused = Paused
health-states-gone = Gone
health-notify = Tell me of new articles
health-pause = Pause
health-resume = Resume
health-rename = Rename
health-newName = New name (empty: its own)
health-save = Save
health-folder = Folder
health-check = Check now
health-remove = Remove
# $name (text)
health-removeSure = Remove { $name }? Its articles go; bookmarked ones stay.
health-removeYes = Remove it
health-cancel = Keep it
# $name (text)
health-removed = { $name } is removed.
health-privateNetwork = May be on my own network
# $name (text)
health-details = Settings of { $name }
health-sample = sample

## alerts

alerts-title = Alerts
alerts-intro = What was told, what was held back, and why.
alerts-watches = Words to watch for
alerts-watchHint = All of them must stand in an article; “a phrase” and -not work as in search.
alerts-words = Words
alerts-add = Watch
# $n (number)
alerts-hits =
    { $n ->
        [0] nothing yet
        [one] { $n } time
       *[other] { $n } times
    }
# $words (text)
alerts-remove = Stop watching for { $words }
# $words (text)
alerts-edit = Change { $words }
alerts-save = Save
alerts-cancel = Cancel
alerts-noWatches = You watch for nothing yet.
alerts-none = Nothing has been told yet.
alerts-told = Told
# $why (text)
alerts-held = Not shown: { $why }
alerts-waiting = Not shown yet
alerts-kinds-entry = Watched words
alerts-kinds-breaking = Breaking
alerts-kinds-followed = Followed story
alerts-kinds-edition = Edition
alerts-kinds-summary = Quiet hours
alerts-open = Open
alerts-kinds-push = Pushed message
# $n (number)
alerts-onlyHeld = Held back ({ $n })

## settings

settings-title = Settings
settings-look = Look
settings-reading = Reading
settings-refreshing = Refreshing
settings-telling = Being told
settings-theme = Colours
settings-themes-system = As the system
settings-themes-light = Paper
settings-themes-dark = Night
settings-themes-sepia = Old paper
settings-themes-contrast = High contrast
settings-density = List
settings-densities-airy = Airy
settings-densities-usual = Comfortable
settings-densities-dense = Compact
settings-rowPictures = Small pictures in lists
settings-reducedMotion = No motion
settings-lineHeight = Line height
settings-justify = Both edges straight
settings-hyphenate = Hyphenate words
settings-ownFace = Or a face of your system
settings-ownFaceHint = for example Literata
settings-marking = Marking read
settings-markOnOpen = When an article is opened
settings-markOnScroll = When an article was scrolled past
settings-keys = Keys…
settings-keysHint = Sets for those who come from elsewhere, and keys of your own
settings-edition = The daily edition
settings-editionCompose = Compose an edition every day
settings-editionAt = at
settings-editionMinutes = Reading time at most
# $n (number)
settings-minutesValue = { $n } min
settings-weekdays-monday = Mon
settings-weekdays-tuesday = Tue
settings-weekdays-wednesday = Wed
settings-weekdays-thursday = Thu
settings-weekdays-friday = Fri
settings-weekdays-saturday = Sat
settings-weekdays-sunday = Sun
settings-sharing = Sharing
settings-shareHint = Addresses with { "{url}" }, { "{title}" } or { "{text}" } in them.
settings-shareName = Name
settings-shareAddress = Address
settings-shareAdd = Add
# $name (text)
settings-shareRemove = Remove { $name }
settings-storing = Keeping
settings-face = Face
settings-faces-serif = Newspaper
settings-faces-sans = System
settings-faces-legible = Highly legible
settings-size = Size
# $n (number)
settings-sizeValue = { $n } px
settings-measure = Width
# $n (number)
settings-measureValue = { $n } characters
settings-preview = A newspaper is a short book that is written every day. It is at its best when it can be put down.
settings-checkEvery = Ask each source
settings-every-15 = every 15 minutes
settings-every-30 = every half hour
settings-every-60 = every hour
settings-every-180 = every 3 hours
settings-every-360 = every 6 hours
settings-every-1440 = once a day
# $n (number)
settings-everyMinutes = every { $n } minutes
settings-notify = Send notifications
settings-budget = At most, in a day
settings-sensitivity = Breaking news
settings-sensitivities-few = Only the biggest
settings-sensitivities-usual = As usual
settings-sensitivities-many = A little sooner
settings-quiet = Quiet hours
settings-quietFrom = from
settings-quietUntil = until
settings-quietDays = Days on which they begin
settings-quietAdd = Add quiet hours
settings-quietRemove = Remove these quiet hours
settings-tell = Tell me of
settings-tells-breaking = Breaking stories
settings-tells-followed = Stories I follow
settings-tells-watches = Watched words
settings-tells-feeds = Sources I chose
settings-tells-edition = The daily edition
# $n (number)
settings-chosen =
    { $n ->
        [0] No source is chosen. Each can be in its own settings.
        [one] { $n } source is chosen, in its own settings.
       *[other] { $n } sources are chosen, each in its own settings.
    }
settings-summary = After quiet hours, sum up in one notification what came
settings-sound = Notifications may make a sound
settings-trial = Send a test notification
# $service (text)
settings-trialTook = { $service } took it.
settings-trialTookIt = Your system took it.
# $skills (text)
settings-trialSkills = What it can do, in its own words: { $skills }.
settings-trialNoButtons = It has no buttons: what it tells is opened from the alerts, or from the tray.
settings-trialMissing = No notification service could be reached. Start the one of your desktop, or install one, such as dunst.
settings-trialSilent = The notification service did not answer within five seconds. Logging out and in again usually helps.
settings-behind = In the background
settings-onClose = When the window is closed
settings-closings-ask = Ask me
settings-closings-stay = Go on in the background
settings-closings-quit = Quit
settings-login = Start at login, without a window
# $why (text)
settings-loginTrouble = The system did not allow this: { $why }
settings-noTray = If your desktop shows no tray icon, start London Daily once more to see the window again.
settings-slowDown = Ask sources less often on battery and where traffic costs
settings-logs = Show the logs
settings-logsHint = They hold no titles and no addresses of articles.
settings-pictures = Store pictures of new articles for reading offline
settings-pictureBudget = Room for pictures
settings-mediaBudget = Room for recordings
settings-done = Done
settings-language = Language
settings-languageSystem = As the system

## offline

offline-title = Prepare for offline
offline-intro = Your reading queue, the stories you follow, the front page and your bookmarks are fetched with full text and pictures, and can then be read without a network.
offline-room = Room for it
offline-start = Prepare
offline-stop = Stop
offline-starting = Looking at what is wanted …
# $done (number), $total (number)
offline-texts = Texts: { $done } of { $total }
# $done (number), $total (number)
offline-pictures = Pictures: { $done } of { $total }
# $bytes (text), $budget (text)
offline-used = { $bytes } of { $budget }
offline-behind = You can close this and go on reading; it goes on behind.
# $when (text)
offline-preparedAt = Prepared { $when }
offline-stories = Stories
offline-articles = Articles
offline-whole = With full text and all pictures
offline-shown = Pictures
offline-size = Size
# $n (number)
offline-failed =
    { $n ->
        [one] { $n } thing could not be fetched
       *[other] { $n } things could not be fetched
    }
offline-parts-text = Full text
offline-parts-picture = Picture
offline-edition = An edition
# $n (number)
offline-leftOut =
    { $n ->
        [one] { $n } article did not fit, or not wholly
       *[other] { $n } articles did not fit, or not wholly
    }
offline-leftOutHint = The queue comes first, then followed stories, the front page and bookmarks. Allow more room to take in the rest.
offline-withoutText = without its full text
# $n (number)
offline-withoutPictures =
    { $n ->
        [one] without { $n } picture
       *[other] without { $n } pictures
    }
offline-cancelled = It was stopped before its end. What was fetched stays, and so does what was held before.
offline-away = The network went away. What was held before is held still.
offline-held = Held for offline
# $n (number)
offline-ended =
    { $n ->
        [one] Prepared for offline: { $n } article is held.
       *[other] Prepared for offline: { $n } articles are held.
    }

## push

push-title = What pushes
push-intro = A stream tells at once that something is new: an ntfy topic, server-sent events, a Mercure hub. It has one of your sources checked, or its messages are alerts of their own.
push-none = Nothing pushes yet.
push-add = Add a stream
push-listen = Listen
push-change = Change
push-remove = Remove
push-pause = Pause
push-resume = Listen again
push-retry = Try now
push-test = Try it
push-address = Address of the stream
push-kind = Kind
push-byAddress = Told by the address
push-kinds-ntfy = ntfy topic
push-kinds-events = Server-sent events, Mercure
push-does = What it tells
push-alerts = Alerts of their own
# $name (text)
push-checks = Has { $name } checked
push-name = A name for it
push-near = It is in my own network
push-callback = Your relay’s address for the hub
# $hub (text)
push-callbackHint = This source can push through the hub { $hub }. Hubs cannot reach this computer: if you run a relay that answers the hub and passes its pings on into this stream, name its address and the hub is asked to ping it. Else leave it empty.
push-states-off = Not listened to
push-states-connecting = Asking …
push-states-connected = Open
push-states-waiting = Waits
# $when (text)
push-openSince = opened { $when }
# $when (text)
push-next = tried again { $when }
# $when (text)
push-lastEvent = last event { $when }
push-noEvent = nothing heard yet
# $when (text)
push-hubAsked = Its hub was asked for pings { $when }.
push-hubNotAsked = Its hub was not asked for pings yet.
# $hub (text)
push-hubCan = It can push through a hub: { $hub }
push-hubUse = Listen for it …

## unavailable

unavailable-title = The library cannot be opened
# $where (text)
unavailable-kept = The damaged file was not thrown away. It lies at { $where }
unavailable-copies = Good copies
# $when (text), $size (text)
unavailable-copy = { $when } · { $size }
unavailable-use = Use this copy
unavailable-noCopies = There is no copy that could take its place.
unavailable-fresh = Start with an empty library
unavailable-freshHint = The damaged file stays where it is.
unavailable-retry = Try once more
unavailable-detail = What exactly happened
unavailable-working = One moment…

## toast

toast-detail = Detail
toast-close = Close
toast-retry = Try again

## undo

# $n (number)
undo-marked-read =
    { $n ->
        [one] { $n } article marked read.
       *[other] { $n } articles marked read.
    }
# $n (number)
undo-marked-unread =
    { $n ->
        [one] { $n } article marked unread.
       *[other] { $n } articles marked unread.
    }
# $n (number)
undo-marked-bookmark =
    { $n ->
        [one] { $n } article bookmarked.
       *[other] { $n } articles bookmarked.
    }
# $n (number)
undo-marked-unbookmark =
    { $n ->
        [one] { $n } article no longer bookmarked.
       *[other] { $n } articles no longer bookmarked.
    }
# $n (number)
undo-marked-later =
    { $n ->
        [one] { $n } article put into read later.
       *[other] { $n } articles put into read later.
    }
# $n (number)
undo-marked-unlater =
    { $n ->
        [one] { $n } article taken out of read later.
       *[other] { $n } articles taken out of read later.
    }
# $name (text)
undo-moved = { $name } was moved.
# $n (number)
undo-read =
    { $n ->
        [one] { $n } article marked read.
       *[other] { $n } articles marked read.
    }
undo-undo = Undo
undo-undone = Taken back.
undo-close = Close

## palette

palette-title = Go anywhere, do anything
palette-prompt = Type a place, a source or an action
palette-none = Nothing of that name.
palette-place = Place
palette-source = Source
palette-folder = Folder
palette-search = Search
palette-tag = Tag
palette-action = Action

## help

help-title = Keys
help-close = Close
help-groups-move = Moving
help-groups-read = Reading
help-groups-go = Going places
help-groups-all = Everything else
help-silent = Keys are silent while you type.

## commands

commands-next = Next article
commands-previous = Previous article
commands-nextQuiet = Next, without opening
commands-previousQuiet = Previous, without opening
commands-open = Open
commands-pageDown = Page down, then next unread
commands-pageUp = Page up
commands-first = First in the list
commands-last = Last in the list
commands-original = Open the original
commands-originalQuiet = Open the original in the background
commands-toggleRead = Read or unread
commands-toggleBookmark = Bookmark
commands-toggleLater = Read later
commands-fullText = Full text or summary
commands-tag = Tags…
commands-note = Write a note
commands-listen = Listen, pause
commands-print = Print
commands-pick = Choose or let go
commands-pickNext = Choose downwards
commands-pickPrevious = Choose upwards
commands-pickAll = Choose all
commands-historyBack = Where I was before
commands-historyForward = Forward again
commands-menu = What can be done here
commands-editions = Editions
commands-highlights = Highlights and notes
commands-statistics = Statistics
commands-recordings = Recordings
commands-activity = What happened
commands-rules = Rules and mutes
commands-keys = Change the keys
commands-about = About
commands-saveSearch = Keep this search
commands-story = The whole story
commands-muteStory = Mute the story
commands-refresh = Refresh this
commands-refreshAll = Refresh everything
commands-offline = Prepare for offline
commands-markAllRead = Mark all read
commands-undo = Undo
commands-search = Search
commands-goToday = Today
commands-goUnread = Unread
commands-goAll = All
commands-goBookmarks = Bookmarks
commands-goLater = Read later
commands-why = Why it stands where it stands
commands-help = Keys
commands-palette = Go anywhere
commands-paneLeft = Pane to the left
commands-paneRight = Pane to the right
commands-up = Up in the list
commands-down = Down in the list
commands-back = Close or go back
commands-add = Add a source
commands-settings = Settings
commands-health = Your sources
commands-push = What pushes
commands-alerts = Alerts
commands-import = Bring a list
commands-export = Take your list along

## menu

menu-openLink = Open the link
menu-copyLink = Copy the link
menu-follow = Follow this site…
menu-look = Look at the picture
menu-copy = Copy
# $words (text)
menu-searchFor = Search for “{ $words }”
menu-tag = Tags…
menu-pick = Choose
menu-unpick = Let go
menu-olderRead = Mark everything older read
menu-copyMarkdown = Copy the link as Markdown
menu-copyArticle = Copy the article as Markdown
menu-mail = Send by mail
# $name (text)
menu-shareWith = Share: { $name }
menu-notThisStory = Does not belong to its story
menu-muteStory = Mute the story
menu-followStory = Follow the story
menu-markStoryRead = Mark the story read
# $words (text)
menu-muteWords = Mute “{ $words }” for a week
menu-up = Move up
menu-down = Move down
# $folder (text)
menu-moveTo = Move to { $folder }
menu-moveOut = Move out of its folders
menu-moveTop = Move to the top

## lightbox

lightbox-title = Picture
lightbox-open = Look at the picture
lightbox-previous = Picture before
lightbox-next = Next picture
# $at (number), $all (number)
lightbox-place = { $at } of { $all }
lightbox-full = Full size
lightbox-fit = Fit into the window

## keys

keys-title = Keys
keys-preset = Set of keys
keys-presets-reader = Google Reader
keys-presets-netNewsWire = NetNewsWire
keys-presets-miniflux = Miniflux
keys-presets-vim = Vim
keys-reset = Forget my own keys
# $command (text)
keys-add = New key for: { $command }
# $keys (text), $command (text)
keys-remove = Take { $keys } from: { $command }
keys-press = Press a key…
# $keys (text), $command (text)
keys-taken = { $keys } stands for “{ $command }” already.
# $command (text)
keys-take = Use it for “{ $command }”
keys-leave = Leave it
# $keys (text)
keys-clashes = Some keys are in each other’s way: { $keys }. Only the first is heard.
keys-hint = A click on a key takes it away, + adds one; two keys one after the other make a sequence. Escape gives up.
keys-change = Change the keys…

## feed

feed-name = Name
feed-every = Ask it
feed-asUsual = as in general
feed-fullText = Full text
feed-fullTexts-never = Never: the source’s own text
feed-fullTexts-short = When the source sends only a summary
feed-fullTexts-always = Always fetch the article’s own page
feed-folders = Folders
feed-noFolders = There are no folders yet.
feed-icon = Icon (PNG, up to 64 kB)
feed-iconRefused = An icon must be a PNG of at most 64 kB.
feed-siteIcon = Use the site’s own icon
feed-labels = Your labels
feed-labelsHint = Country, language, owner, whatever you like: stories show how they spread over them.
feed-labelKey = country
feed-labelValue = France
feed-addLabel = Add
# $key (text), $value (text)
feed-removeLabel = Remove the label { $key }: { $value }
feed-fill = Look for them
feed-filling = Looking…
feed-dismiss = Never mind
feed-asItIs = as it is
feed-yes = Yes
feed-no = No
# $n (number)
feed-many =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
# $n (number)
feed-manySettings =
    { $n ->
        [one] Settings of { $n } source…
       *[other] Settings of { $n } sources…
    }
# $n (number)
feed-manyRemoveSure =
    { $n ->
        [one] Unsubscribe from { $n } source? Its articles go; what you keep stays.
       *[other] Unsubscribe from { $n } sources? Their articles go; what you keep stays.
    }
# $n (number)
feed-manyRemoved =
    { $n ->
        [one] Unsubscribed from { $n } source.
       *[other] Unsubscribed from { $n } sources.
    }
# $n (number)
feed-manyChanged =
    { $n ->
        [0] Nothing had to change.
        [one] { $n } source changed.
       *[other] { $n } sources changed.
    }
# $n (number)
feed-manyMoved =
    { $n ->
        [one] { $n } source was moved.
       *[other] { $n } sources were moved.
    }
feed-manyHint = What you do not touch stays as each source has it.

## keep

keep-title = How much is kept
keep-kinds-general = As in general
keep-kinds-everything = Everything
keep-kinds-limited = Only what is recent
keep-days = days
keep-entries = articles of each source
keep-spareUnread = Unread articles stay
keep-never = Bookmarks, read later, and what has tags, notes or highlights always stay.
keep-wouldNothing = It would remove nothing at present.
# $n (number), $size (text), $unread (number)
keep-would =
    { $n ->
        [one] It would remove { $n } article ({ $size })
       *[other] It would remove { $n } articles ({ $size })
    }{ $unread ->
        [0] .
       *[other] , { $unread } of them unread.
    }
# $n (number)
keep-spared =
    { $n ->
        [one] { $n } older one stays because you kept it.
       *[other] { $n } older ones stay because you kept them.
    }
keep-set = Keep it so

## desk

desk-tags = Tagged
desk-changeTags = change
desk-note = Your note
desk-addNote = Write a note
desk-changeNote = Change the note
desk-keepNote = Keep the note
desk-noteKept = The note is kept.
desk-cancel = Cancel
desk-orphans = Highlights whose words are no longer in the text

## highlights

highlights-title = Highlights and notes
highlights-intro = What you marked, and what you wrote beside it.
highlights-bar = Mark the passage
highlights-colours-yellow = Yellow
highlights-colours-green = Green
highlights-colours-blue = Blue
highlights-colours-pink = Pink
highlights-colours-purple = Purple
highlights-made = Marked.
highlights-remove = Take the highlight away
highlights-note = Note on this passage
highlights-removed = The highlight is gone.
highlights-find = Find in highlights and notes
highlights-none = Nothing here yet. Select a passage of an article, and choose a colour.
highlights-notes = Notes
highlights-orphan = no longer in the text

## tags

# $n (number)
tags-title =
    { $n ->
        [1] Tags
        [one] Tags of { $n } article
       *[other] Tags of { $n } articles
    }
tags-prompt = Name of a tag
tags-known = Your tags
# $name (text)
tags-make = New tag “{ $name }”
tags-has = given
tags-none = You have no tags yet. Type a name.
tags-rename = Rename the tag…
tags-remove = Remove the tag…
tags-renameHint = The name of another tag makes the two one.
# $name (text)
tags-removeSure = Take the tag { $name } from all articles? The articles stay.
# $name (text)
tags-renamed = The tag is called { $name }.
# $name (text)
tags-removed = The tag { $name } is gone.
# $name (text)
tags-take = Take the tag { $name } away
# $name (text), $n (number)
tags-given =
    { $n ->
        [one] { $n } article has the tag { $name }.
       *[other] { $n } articles have the tag { $name }.
    }
# $name (text), $n (number)
tags-taken =
    { $n ->
        [one] The tag { $name } was taken from { $n } article.
       *[other] The tag { $name } was taken from { $n } articles.
    }

## export

export-title = Save as a file
export-as-markdown = Save as Markdown
export-as-html = Save as HTML
export-as-epub = Save as EPUB
# $name (text)
export-saved = { $name } is saved.

## changes

changes-title = What changed
changes-version = Version
changes-only = Only what changed
# $older (text), $newer (text)
changes-between = { $older } → { $newer }
changes-titleOnly = The text is the same.

## editions

editions-title = Editions
editions-intro = The day as an issue that ends. Each is kept as it was composed.
editions-compose = Compose one now
editions-composing = Composing…
editions-none = No edition yet. Compose one now, or set an hour for it in the settings.
editions-all = All editions
editions-before = The one before
editions-after = The next one
editions-save = Save or remove
# $at (text)
editions-composed = Composed at { $at }
editions-inLibrary = Show it in the library
editions-others = Also told by:
editions-remove = Remove this edition
editions-removeSure = Remove this edition? Its articles stay in the library.
editions-keep = Keep it

## searches

searches-title = Your searches
searches-keep = Keep a search
searches-name = Name
searches-query = What it searches for
searches-hideUnread = Do not count what is unread
searches-save = Save
searches-remove = Remove it
# $name (text)
searches-removed = The search { $name } is removed.
searches-change = Change the search…

## rules

rules-title = Rules and mutes
rules-intro = What happens to articles when they arrive, in this order.
rules-mutes = Muted words
rules-muteWords = Words to hear nothing of
rules-muteFor = For how long
rules-mute = Mute
rules-muteNow = Also hide what is there already
# $days (number)
rules-spans =
    { $days ->
        [0] until I end it
        [1] for a day
        [7] for a week
        [30] for a month
        [one] for { $days } day
       *[other] for { $days } days
    }
rules-noMutes = Nothing is muted.
# $when (text)
rules-until = ends { $when }
rules-forEver = until you end it
rules-ended = ended
# $n (number)
rules-hits =
    { $n ->
        [0] nothing met yet
        [one] { $n } article met
       *[other] { $n } articles met
    }
# $when (text)
rules-lastHit = last { $when }
rules-end = End
rules-endRestore = End and bring back
rules-showMuted = Show what is muted
# $n (number)
rules-hid =
    { $n ->
        [one] { $n } article hidden.
       *[other] { $n } articles hidden.
    }
rules-rules = Rules
rules-none = No rules yet.
rules-make = Make a rule
# $name (text)
rules-up = Earlier: { $name }
# $name (text)
rules-down = Later: { $name }
rules-run = Apply now
# $n (number)
rules-applied =
    { $n ->
        [one] The rule changed { $n } article.
       *[other] The rule changed { $n } articles.
    }
# $name (text)
rules-remove = Remove the rule { $name }
# $name (text)
rules-removed = The rule { $name } is removed.
# $name (text)
rules-enabled = Obey the rule { $name }
rules-name = Name
rules-nameHint = Made of its parts when empty
rules-when = When
rules-by = How the conditions belong together
rules-bys-all = all of these hold
rules-bys-any = any of these holds
rules-bys-query = a search finds it
rules-field = What is looked at
rules-fields-anything = anything
rules-fields-title = the title
rules-fields-text = the text
rules-fields-author = the author
rules-fields-category = the category
rules-fields-link = the address
rules-fields-feed = the source
rules-fields-folder = the folder
rules-operator = How
rules-operators-contains = contains
rules-operators-containsNot = does not contain
rules-operators-is = is
rules-operators-isNot = is not
rules-operators-begins = begins with
rules-operators-ends = ends with
rules-words = What for
rules-addCondition = One more condition
rules-removeCondition = Remove the condition
rules-then = Then
rules-doings-mute = hide it
rules-doings-markRead = mark it read
rules-doings-bookmark = bookmark it
rules-doings-later = put it into read later
rules-doings-tag = tag it
rules-doings-notify = tell me
rules-tagName = Name of the tag
rules-stop = Later rules do not see what it met
rules-noPreview = Say what to look for, and what it would have met in the last 30 days stands here.
# $hits (number), $examined (number)
rules-would =
    { $examined ->
        [one] In the last 30 days it would have met { $hits } of { $examined } article.
       *[other] In the last 30 days it would have met { $hits } of { $examined } articles.
    }
rules-incomplete = Only the newest were looked at.
rules-hit = Met
rules-save = Keep the rule

## recordings

recordings-title = Recordings
recordings-intro = What you listen to, and what is here to be heard without a network.
recordings-none = Nothing here yet. Play a recording from its article, or keep it for offline.
# $used (text), $all (text)
recordings-room = Room for recordings: { $used } of { $all }
recordings-kept = kept for offline
recordings-passing = here until others need its room
recordings-heard = heard to its end
# $at (text), $all (text)
recordings-left = { $at } of { $all }
recordings-forget = Forget the place
# $n (number), $size (text)
recordings-removeHeard =
    { $n ->
        [one] Remove { $n } that was heard ({ $size })
       *[other] Remove { $n } that were heard ({ $size })
    }

## statistics

statistics-title = Statistics
statistics-intro = Counted on this machine, for you alone.
statistics-read = Read
statistics-arrived = Arrived
statistics-share = Share
statistics-streak = Days in a row
# $now (number), $longest (number)
statistics-streakBest = { $now }, at best { $longest }
statistics-byDay = Articles a day
statistics-byHour = When you read
statistics-spread = How many sources tell a story
# $n (number)
statistics-sources = { $n }
# $n (number)
statistics-sourcesMore = { $n }+
statistics-byFeed = By source
statistics-source = Source
statistics-hints = You might do without
# $when (text)
statistics-lastRead = Last read { $when }.
# $from (text)
statistics-week = The week of { $from }, by your labels
statistics-entries = Articles
statistics-told = Stories
statistics-alone = Alone
statistics-missed = Missed
statistics-days-30 = 30 days
statistics-days-90 = 3 months
statistics-days-365 = A year

## activity

activity-title = What happened
activity-intro = Checks, failures, rules, and what was removed.
activity-kinds-check = Checks
activity-kinds-failure = Failures
activity-kinds-rule = Rules
activity-kinds-retention = Removed
activity-none = Nothing yet.
activity-more = Show more

## about

about-version = Version
about-library = Form of the library
about-system = System
about-diagnostics = Diagnostic
about-diagnosticsHint = It holds no addresses and no titles.
about-copy = Copy the diagnostic
about-copied = The diagnostic is copied.
about-updates = Updates
about-updatesCome = New versions come the way this one came: by the packages of your system, or from where you got it.
about-updatesLook = Look for a new version
about-updatesLooking = Looking…
about-updatesNewest = This is the newest version.
# $version (text)
about-updatesFound = Version { $version } is there.
about-updatesTake = Install it
about-updatesTaking = Fetching…
about-updatesTaken = It is installed, and there at the next start.
about-data = Your data
about-export = Take everything along (JSON)…
about-backUp = Back up the library…
# $size (text)
about-backedUp = The backup holds everything: { $size }
# $entries (number), $feeds (number)
about-restored = The backup is in place. Articles: { $entries }, sources: { $feeds }.
about-resets-settings = Reset the settings
about-resets-library = Begin with an empty library
about-resets-restore = Put a backup in its place…
about-sure-settings = All settings go back to how they were at first. Your sources and articles stay.
about-sure-library = The library is put aside, and an empty one takes its place.
about-sure-restore = The backup you choose takes the place of the library. It is looked at first, and the library is kept aside.
about-settingsReset = The settings are as at first.
# $where (text)
about-libraryReset = The old library lies at { $where }

## player

player-title = Player
player-play = Play
player-pause = Pause
player-back = 15 seconds back
player-forward = 30 seconds forward
player-place = Place
player-speed = Speed
player-close = Close the player
player-failed = This sound cannot be played.
player-fetching = Fetching
player-stop = Stop
# $size (text)
player-remove = Remove ({ $size })
player-inBrowser = Open in the browser
# $minutes (number)
player-heard = { $minutes } min heard
player-nothing = Open or choose an article to listen to it.
player-aloud = Reading aloud
player-listen = Listen
player-listenAll = Listen to these articles
player-previousArticle = Previous article
player-previousSentence = Previous sentence
player-nextSentence = Next sentence
player-nextArticle = Next article
player-voice = Voice
player-usualVoice = The system’s choice
player-queue = Articles to listen to
# $n (number), $all (number)
player-sentence = Sentence { $n } of { $all }
player-noVoice = No voice is installed. Add one in the system’s settings for speech, then go on.
player-silence = Stop reading aloud
player-keep = Keep for offline
# $size (text)
player-keepSize = Keep for offline ({ $size })
player-chapters = Chapters

## window

window-skip = Skip to the page
window-menu = What can be done here
window-sourcesWidth = Width of the sources
window-listWidth = Width of the list
window-loading = Loading
window-close = Close

## time

time-now = now
time-justNow = just now
time-yesterday = yesterday
# $n (number)
time-minutes = { $n } min
# $n (number)
time-hours = { $n } h
# $n (number)
time-days = { $n } d
# $date (text)
time-on = on { $date }
# $date (text), $clock (text)
time-dateAndTime = { $date }, { $clock }

## join

# $word (text)
join-quoted = “{ $word }”
join-semicolon = { "; " }

## closing

closing-title = Close the window?
closing-text = London Daily can go on in the background: it asks your sources and tells you when something breaks.
closing-tray = You find it in the tray then.
closing-again = You can change this in the settings.

## links

# $link (text)
links-nowhere = The link “{ $link }” leads nowhere in London Daily. Links look like londondaily:today or londondaily:story/12.

## crash

crash-title = Something broke off
crash-text = London Daily wrote down where. Nothing of your library is lost. The report holds no titles and no addresses, and stays on this machine unless you give it to somebody.
crash-copy = Copy the report
crash-copied = The report is copied.
crash-folder = Open its folder
crash-dismiss = Dismiss

## graphics

graphics-empty = The window stayed empty the last time, so it is drawn without the graphics card now.
graphics-again = Use the card again next time
graphics-willUse = The next start uses the graphics card.

## system

system-open = Open
system-bookmark = Bookmark
system-muteStory = Mute story
system-testBody = This is what a notification looks like.
system-refresh = Refresh
system-quiet = Quiet for an hour
system-quietEnds = End the quiet
system-quit = Quit
system-nothingNew = Nothing unread
system-logs = Show the logs

## engine

# $what (text), $span (text)
engine-granted = { $what }, of which { $span } are granted
# $what (text), $span (text)
engine-atLeast = { $what }, but is asked at least every { $span }
# $what (text), $span (text)
engine-atMost = { $what }, but is asked at most every { $span }
# $what (text)
engine-busyHour = { $what }, and it asks to be left alone at that hour
# $what (text), $span (text)
engine-pause = { $what } and asks for a pause of { $span }
engine-rarely = One source tells it, which rarely writes or which you often read
engine-one = One source tells it
# $n (number)
engine-oneIn = One source tells it in { $n } articles
# $n (number), $articles (number)
engine-several = { $n } sources tell it, in { $articles } articles
engine-oneCopy = one of them has nothing of its own
# $n (number)
engine-copies = { $n } of them have nothing of their own
# $n (number), $all (number), $span (text), $first (text)
engine-breaking = { $n } of your { $all } sources in { $span }, first: { $first }
engine-oneMinute = one minute
engine-aMinute = 1 minute
# $n (number)
engine-minutes = { $n } minutes
engine-anHour = 1 hour
# $n (number)
engine-hours = { $n } hours
engine-aDay = 1 day
# $n (number)
engine-days = { $n } days
# $n (number)
engine-seconds = { $n } seconds
# $words (text)
engine-share = Their reports share { $words }
# $n (number)
engine-publishers = { $n } publishers wrote about it on their own
engine-oneReprint = One article prints the text of another one
# $n (number)
engine-reprints = { $n } articles print the text of another one
engine-withinAnHour = They came within an hour or so
# $n (number)
engine-withinHours = They came within { $n } hours
# $n (number)
engine-withinDays = They came within { $n } days
engine-alone = One article tells it alone
engine-reprintOfGone = It prints the text of an article that is gone
# $name (text)
engine-reprintOf = It prints the text of { $name }
# $words (text)
engine-shares = It shares { $words }
engine-first = It was the first
engine-put = It was put here by you, or by what it shares with later articles
engine-alike = It is about much the same
# $words (text)
engine-both = Both speak of { $words }
engine-yearOld = it is a year old
# $n (number)
engine-yearsOld = it is { $n } years old
# $words (text)
engine-watching = You watch for “{ $words }”
# $name (text)
engine-asked = You asked to be told what { $name } publishes
engine-askedEdition = You asked to be told when it is ready
engine-editionReady = Your edition is ready
engine-following = You follow this story
# $name (text)
engine-somethingNew = { $name } has something new
# $n (number), $names (text)
engine-cameFrom = { $n } new articles came, from { $names }
engine-switchedOff = Notifications are switched off
engine-quietHours = It came in your quiet hours
engine-askedQuiet = You asked for quiet
engine-kindOff = You switched notifications of this kind off
engine-askedSummary = You asked for a summary of your quiet hours
engine-noService = this desktop has no notification service that could be reached
# $n (number)
engine-serviceSilent = the notification service did not answer within { $n } seconds
engine-onBattery = sources are asked less often, since this machine runs on battery
engine-metered = sources are asked less often, since traffic costs on this network
engine-noNetwork = no source is asked, since the system says that there is no network
engine-networkDrive = the library is on a network drive, so it is kept in a slower and safer way
engine-onlyOne = open it from one machine at a time
engine-looking = You were looking at the window
engine-old = It was more than three hours old when it arrived
# $n (number)
engine-limit = { $n } notifications were shown in the last 24 hours, which is your limit
engine-atOnce = Several came from this source at once
engine-sample = It belongs to the sample edition
engine-storyMuted = You muted this story
engine-heardBefore = You heard of this story less than half an hour before
engine-interval = your interval
# $span (text)
engine-rhythm = it writes about every { $span }
# $span (text)
engine-serverAsks = its server asks for { $span }
# $span (text)
engine-ttlAsks = its ttl asks for { $span }
# $span (text)
engine-periodAsks = its update period asks for { $span }
# $span (text)
engine-askedToWait = its server asked to wait { $span }
# $span (text)
engine-failedOnce = it failed, so it is tried again after { $span }
# $n (number), $span (text)
engine-failedOften = it failed { $n } times in a row, so it is tried again after { $span }
engine-goneForGood = its publisher says that it is gone for good
engine-networkAway = the network was away
engine-everyRound = its folder is looked at in every round
engine-again = it will be tried again
# $address (text)
engine-noAddress = “{ $address }” is not a web address
engine-typing = check it for typing mistakes
# $host (text)
engine-ownNetwork = { $host } is a machine of your own network
engine-allowLocal = allow local addresses for this feed if you trust it
# $host (text)
engine-unknownHost = no address is known for { $host }
engine-spelling = check the spelling, or your network if other sites fail too
# $host (text), $why (text)
engine-noConnection = could not connect to { $host } ({ $why })
# $host (text), $why (text)
engine-notSafe = no safe connection to { $host }: { $why }
# $host (text), $n (text)
engine-tookNoCall = { $host } did not take the call within { $n } s
# $host (text), $n (text)
engine-saidNothing = { $host } said nothing within { $n } s
# $host (text), $n (text)
engine-notFinished = { $host } did not finish its answer within { $n } s
# $size (text)
engine-tooLarge = the answer is larger than { $size }, too large for what was asked
# $n (number)
engine-circles = the address redirects in circles (given up after { $n } hops)
engine-presentAddress = look for the site's present address
# $host (text)
engine-hostBusy = { $host } has too much to do, so it was not asked
engine-gone = the publisher says that this address is gone for good (410)
engine-newAddress = look for a new one on the site
# $host (text), $n (text)
engine-hungUp = { $host } hung up in the middle of its answer ({ $n } bytes came)
# $host (text), $why (text)
engine-broken = { $host } sent an answer that cannot be understood ({ $why })
# $status (text)
engine-proof = the site wants proof that a person is asking ({ $status }), which a news reader cannot give
engine-letIn = ask the publisher to let feed readers in
engine-needsPassword = the address asks for a name and a password (401)
engine-writePassword = write them as https://name:password@ before the host
engine-payment = the publisher asks for payment (402)
engine-refused = the server refuses to show this address to a news reader (403)
engine-nothingThere = there is nothing at this address (404)
engine-presentOne = look for the site's present one
engine-nothingReadable = the server has nothing here that a news reader can read (406)
engine-tooOften = the server says that it is asked too often (429)
engine-legal = the address is closed for legal reasons (451)
# $status (text)
engine-trouble = the server is in trouble ({ $status })
# $status (text)
engine-status = the server answered with status { $status }, which brings nothing to read
engine-empty = the answer is empty
engine-webPage = this is a web page, not a feed
engine-notAFeed = this is neither RSS, Atom, RDF nor JSON Feed
engine-noArticle = the page holds no article
engine-paywall = the page shows its article to subscribers only
engine-consent = the page asks for consent to cookies before it shows its article
engine-human = the site asks visitors to prove that they are human
engine-list = the page is a list, not an article
engine-openOriginal = open the original in your browser instead
engine-inUse = the library is in use by another program
engine-closeIt = close it and try again
engine-diskFull = the disk is full
engine-makeRoom = make room and try again, nothing was lost
engine-damaged = the library's file is damaged
engine-noAnswer = the library did not answer
engine-badSearch = that search could not be understood
engine-plainWords = try plain words
engine-inItself = a folder cannot be inside itself
# $title (text)
engine-followed = you follow { $title } already
engine-typeAddress = type the address of a site or of a feed
# $address (text)
engine-looksLike = it should look like { $address }
engine-defect = Something went wrong inside London Daily
engine-nothingLost = nothing was lost
engine-streamEnded = the server ended the stream
engine-noSense = what it sends makes no sense
engine-streamOpened = the stream opened
# $most (number), $n (number)
engine-passedOver = It sent more than { $most } alerts a minute, so { $n } were passed over
# $name (text)
engine-youListen = You listen to { $name }
engine-notInterrupted = Its sender asked that nobody be interrupted
engine-nameTopic = name a topic behind the host, as in https://ntfy.sh/my-topic
engine-noWebAddress = this is no web address
engine-chooseFeed = choose the feed whose hub is to be asked
engine-noHub = this feed names no hub, so no relay can be asked for
engine-leaveEmpty = leave the relay's address for hubs empty
# $host (text)
engine-notReachedBefore = { $host } could not be reached a moment before
engine-noPicture = what its address gave is no picture that can be shown
engine-notKept = the library could not keep it
engine-someRoom = allow at least 1 MiB
engine-noRoom = nothing can be held in no room
engine-noEdition = nothing new has come since the last edition, so there is none to compose
engine-watchWord = type at least one word to watch for
engine-notThatDay = that time is over already
engine-laterDay = choose a later one
# $n (number)
engine-broughtNone = It brought { $n } articles in four weeks, and you read none of them
# $n (number), $read (number)
engine-broughtSome = It brought { $n } articles in four weeks, and you read { $read } of them
# $from (text), $until (text)
engine-missed = Items were missed between { $from } and { $until }
engine-missedOneFound = one of them was found on the site
# $n (number)
engine-missedFound = { $n } of them were found on the site
engine-missedNoList = the site offers no list to fill the gap from
engine-top = The top of the day
engine-noWords = no words changed
engine-newHeadline = a new headline
engine-wordAdded = one word added
# $n (number)
engine-wordsAdded = { $n } words added
engine-wordRemoved = one word removed
# $n (number)
engine-wordsRemoved = { $n } words removed
# $name (text), $what (text)
engine-yourRule = Your rule “{ $name }”: { $what }
# $what (text)
engine-aRule = Your rule: { $what }
# $words (text)
engine-mutedForATime = You muted “{ $words }” for a time
# $words (text)
engine-muted = You muted “{ $words }”
engine-nothingNew = Nothing new
# $n (number)
engine-removedOld = { $n } old entries were removed, as your retention says
# $n (number)
engine-newOnes = { $n } new
# $n (number)
engine-changedOnes = { $n } changed
# $n (number)
engine-tooManyParts = Only the first { $n } parts of a search are obeyed
engine-openParenthesis = There is a “)” without a “(” before it
engine-onlyWithout = Say also what to look for, not only what to leave out
engine-openQuotation = A quotation mark is never closed
engine-phraseToEnd = the phrase goes on to the end
engine-afterOr = Something is missing after “or”
engine-beforeOr = Something is missing before “or”
# $n (number)
engine-tooDeep = Parentheses more than { $n } deep are passed over
engine-closeParenthesis = A “(” is never closed
engine-goesToEnd = it goes on to the end
# $operator (text)
engine-needsAfter = “{ $operator }” needs something after it
# $value (text), $known (text)
engine-unknownState = “is:{ $value }” is not known; there are { $known }
# $words (text)
engine-noDate = “{ $words }” holds no date
engine-dateForms = write 2026-11-23, 2026-11, today, yesterday, or a span such as 12h, 7d, 2w, 3m or 1y
# $name (text)
engine-noFeedNamed = You follow no feed whose name holds “{ $name }”
# $name (text)
engine-noFolderNamed = There is no folder whose name holds “{ $name }”
# $name (text)
engine-noTagNamed = There is no tag “{ $name }”
engine-sayWhat = Say what the rule looks for
engine-sayDoes = Say what the rule does
engine-tagName = A tag needs a name
engine-folderName = a folder needs a name
engine-takenBack = that change was taken back before, or is too long ago
# $n (number)
engine-longSearch = a search holds at most { $n } characters
# $n (number)
engine-longNote = a note holds at most { $n } characters
# $n (number)
engine-longTag = the name of a tag holds at most { $n } characters
# $n (number)
engine-longPassage = a passage holds at most { $n } characters
engine-inParts = mark it in parts
engine-selectWords = select some words to mark
engine-badIcon = choose a PNG, JPEG, GIF, WebP or ICO picture of at most 64 KiB
engine-onlyWeb = only web and mail addresses are opened
engine-noBrowser = The system's browser could not be opened
engine-copyInstead = copy the link instead
engine-siteAway = the site could not be reached
engine-whenNetwork = try again when the network is there
engine-noPage = this entry has no page of its own to read
# $scheme (text)
engine-onlyFollowHttp = only http and https addresses can be followed, not { $scheme }
# $address (text)
engine-nothingAtAll = { $address } answered with nothing at all
engine-checkAddress = check the address
# $address (text)
engine-neither = { $address } is neither a feed nor a web page
engine-giveAddress = give the address of a site or of its feed
# $host (text)
engine-namesNone = { $host } names no feed that could be read, and its page leads to no articles
engine-lookForFeed = look on the site for a link called RSS, Atom or feed, and give its address
engine-keepSome = say how many days or how many entries are kept
engine-keepOne = at least one day or one entry is kept
engine-keepNothing = unsubscribe to keep nothing
engine-restoring = The library is being restored
engine-inAMoment = try again in a moment
engine-closing = London Daily is closing
engine-noRoomMedia = there is no room for it among the downloads
engine-allowMore = remove some, or allow more in the settings
# $n (number)
engine-mostLabels = a feed can have at most { $n } labels
engine-labelNeeds = a label needs a name and a value, such as country and France
engine-emptyFile = the file is empty
engine-notOpml = the file is not an OPML subscription list
engine-noMail = this file is no mail
engine-noSender = this mail names no sender
engine-noMailText = this mail holds no text
engine-diskDisobeyed = the disk did not do as it was asked
engine-lookAfterIt = nothing was lost, but look after it if this goes on
# $when (text), $then (text)
engine-rule = When { $when }, { $then }
# $query (text)
engine-searchFinds = the search “{ $query }” finds it
# $field (text), $words (text)
engine-containsNot = { $field } does not contain “{ $words }”
# $field (text), $words (text)
engine-contains = { $field } contains “{ $words }”
# $field (text), $words (text)
engine-isNot = { $field } is not “{ $words }”
# $field (text), $words (text)
engine-is = { $field } is “{ $words }”
# $field (text), $words (text)
engine-begins = { $field } begins with “{ $words }”
# $field (text), $words (text)
engine-ends = { $field } ends with “{ $words }”
engine-anything = anything
engine-theTitle = the title
engine-theText = the text
engine-anAuthor = an author
engine-aCategory = a label
engine-theLink = the link
engine-theFeed = the feed’s name
engine-theFolder = the folder’s name
engine-doNothing = do nothing
engine-muteIt = mute it
engine-markItRead = mark it read
engine-bookmarkIt = bookmark it
engine-putAside = put it aside for later
# $name (text)
engine-tagIt = tag it “{ $name }”
engine-tellYou = tell you
engine-africa = Africa
engine-americas = Americas
engine-asiaPacific = Asia–Pacific
engine-business = Business
engine-culture = Culture
engine-europe = Europe
engine-longReads = Long reads
engine-middleEast = Middle East
engine-science = Science
engine-sport = Sport
engine-technology = Technology
engine-unitedKingdom = United Kingdom
engine-world = World
engine-voiceMissing = no voice is installed; on Debian and Ubuntu one comes with: sudo apt install speech-dispatcher-espeak-ng
engine-voiceOnlyDummy = the speech server has no voice; on Debian and Ubuntu one comes with: sudo apt install speech-dispatcher-espeak-ng, then log in again
engine-voiceSilent = the voice of the system does not answer; end speech-dispatcher or log in again, and go on
engine-voiceGarbled = the voice of the system gave an answer that makes no sense; end speech-dispatcher, and go on
engine-voiceRefused = the voice of the system refused to speak; look into its settings, and go on
engine-voiceTaken = another program took the voice of the system; go on when it is done
engine-voiceNeverBegan = the voice was asked to speak and did not begin; look whether it works elsewhere, and go on
engine-voiceNeverEnded = the voice began to speak and did not come to an end; look whether this machine has a sound device, and go on
