//! Subscribing, folders, subscription lists.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::FolderId;
use daily_core::discover::{self, FoundFeed};
use daily_core::front_page;
use daily_core::opml::{self, Opml, Outline};
use daily_core::parse::{self, Format, ParseError};
use daily_fetch::{Answer, FetchError, Request};
use daily_store::{Feed, FeedPatch, Folder, FolderName, NewFeed};
use url::Url;

use crate::api::dto::*;
use crate::full_text::{Haste, follow_setting};
use crate::refresh::prepare_with_links;
use crate::{Engine, error, front_pages, newsletters, wire};

const CATALOG: &[u8] = include_bytes!("../../../../data/catalog.opml");

/// How many addresses of a site are tried before we say that it has no feed.
const TRIES: usize = 8;

/// Characters of what was typed that are shown again where it is no address.
const LONGEST_SHOWN: usize = 100;

impl Engine {
    /// See the call table.
    pub async fn get_overview(&self, _: Nothing) -> Result<Overview, CallError> {
        let base = self.inner.options.picture_base.clone();
        let (folders, feeds, unread, kept) =
            self.work(|store| Ok((store.list_folders()?, store.list_feeds()?, store.count_unread()?, store.count_kept()?))).await?;
        let unread_in = unread_in_folders(&folders, &feeds);
        Ok(Overview {
            unread,
            bookmarks: kept.0,
            later: kept.1,
            first_run: feeds.is_empty(),
            sample: feeds.iter().any(|feed| feed.sample),
            online: self.inner.online.load(std::sync::atomic::Ordering::Relaxed),
            slower: self.pace_in_words(),
            drive: self.drive_in_words(),
            refresh: self.progress(),
            refreshed_at: *crate::lock(&self.inner.refreshed_at),
            folders: folders
                .into_iter()
                .map(|folder| FolderNode {
                    folder_id: folder.id,
                    parent_id: folder.parent,
                    unread: unread_in.get(&folder.id).copied().unwrap_or(0),
                    title: folder.title,
                })
                .collect(),
            feeds: feeds
                .into_iter()
                .map(|feed| FeedNode {
                    feed_id: feed.id,
                    state: state_of(&feed),
                    problem: problem_of(&feed),
                    title: feed.title,
                    folder_ids: feed.folders,
                    icon: feed.icon.map(|key| format!("{base}{key}")),
                    unread: feed.unread,
                    notify: feed.notify,
                    sample: feed.sample,
                })
                .collect(),
        })
    }

    /// See the call table.
    pub async fn list_feeds(&self, _: Nothing) -> Result<Vec<FeedHealth>, CallError> {
        let now = self.now();
        let base = self.inner.options.picture_base.clone();
        let (folders, feeds, kept) =
            self.work(move |store| Ok((store.list_folders()?, store.list_feed_health(now)?, store.list_gaps(None)?))).await?;
        let mut gaps = BTreeMap::new();
        for gap in kept {
            // They come newest first.
            gaps.entry(gap.feed).or_insert(gap);
        }
        let names: BTreeMap<FolderId, String> = folders.into_iter().map(|folder| (folder.id, folder.title)).collect();
        Ok(feeds
            .into_iter()
            .map(|health| FeedHealth {
                feed_id: health.feed.id,
                state: state_of(&health.feed),
                error: problem_of(&health.feed),
                folder: health.feed.folders.first().and_then(|folder| names.get(folder).cloned()),
                title: health.feed.title,
                url: health.feed.url,
                site_url: health.feed.site_url,
                unread: health.feed.unread,
                entries: health.feed.entries,
                failures: health.feed.failures,
                checked_at: health.feed.checked_at,
                changed_at: health.changed_at,
                next_check_at: health.next_check_at,
                next_check_why: Some(health.next_check_why).filter(|why| !why.is_empty()),
                entries_per_week: health.entries_per_week,
                read_share: health.read_share,
                notify: health.feed.notify,
                paused: health.feed.paused,
                allow_private_network: health.feed.allow_private_network,
                sample: health.feed.sample,
                kind: health.feed.kind,
                icon: health.feed.icon.map(|key| format!("{base}{key}")),
                full_text: wire::full_text(health.feed.full_text),
                check_every: health.feed.check_every,
                gap: gaps.remove(&health.feed.id).map(|gap| self.gap_view(gap)),
            })
            .collect())
    }

    /// See the call table.
    pub async fn add_feed(&self, asked: AddFeed) -> Result<AddedFeed, CallError> {
        let address = address_from(&asked.url)?;
        let near = asked.allow_private_network.unwrap_or(false);
        let found = self.find_source(&address, near).await?;
        if let Some(feed) = self
            .work({
                let url = found.url.to_string();
                move |store| store.find_feed(&url)
            })
            .await?
        {
            let title = self.work(move |store| store.load_feed(feed)).await?.title;
            return Err(error::new(Code::AlreadyThere, format!("you follow {title} already")));
        }
        let now = self.now();
        let settings = self.settings();
        // A list of headlines has no text of its own.
        let full_text = if found.parsed.format == Format::Sitemap { daily_store::FullText::Always } else { daily_store::FullText::Never };
        let (mut ingest, links) = tokio::task::spawn_blocking({
            let (parsed, answer) = (found.parsed, found.answer.clone());
            move || prepare_with_links(parsed, &answer, None, settings.check_every, now)
        })
        .await
        .map_err(error::of_join)?;
        for entry in &mut ingest.entries {
            entry.wants_article = full_text == daily_store::FullText::Always;
        }
        let new = NewFeed {
            url: found.url.to_string(),
            full_text,
            allow_private_network: near,
            folders: asked.folder_id.into_iter().collect(),
            folder_paths: asked.folder.into_iter().map(|title| vec![FolderName { title, attributes: Vec::new() }]).collect(),
            ..NewFeed::default()
        };
        let (is_front_page, has_links) = (ingest.kind == "front_page", links.len());
        let (feed_id, title, kind, mut entries) = self
            .work(move |store| {
                let (feed, _) = store.add_feeds(&[new], now)?[0];
                let ingested = store.ingest(feed, &ingest)?;
                store.found_links(feed, &links, now)?;
                Ok((feed, store.load_feed(feed)?.title, ingest.kind, ingested.new.len()))
            })
            .await?;
        if is_front_page {
            let followed = self.follow_links(feed_id, front_pages::IN_A_CHECK, Haste::TheReaderWaits).await?;
            entries = followed.new.len();
            // What its headlines lead to decides whether a page is a front page.
            if entries == 0 && followed.refused == has_links.min(front_pages::IN_A_CHECK) {
                self.work(move |store| store.remove_feed(feed_id, now)).await?;
                return Err(names_nothing(&found.url));
            }
        }
        self.tell(Event::FeedsChanged);
        self.tell(Event::EntriesChanged);
        self.settle();
        Ok(AddedFeed {
            feed_id,
            title,
            url: found.url.to_string(),
            kind,
            entries: u32::try_from(entries).unwrap_or(u32::MAX),
            others: found.others,
        })
    }

    /// See the call table.
    pub async fn edit_feed(&self, asked: EditFeed) -> Result<Nothing, CallError> {
        let check_every = asked.check_every.map(|minutes| if minutes == 0 { 0 } else { minutes.clamp(15, 1_440) });
        let patch = FeedPatch {
            own_title: asked.title.map(|title| title.trim().to_owned()),
            folders: asked.folder_ids,
            notify: asked.notify,
            paused: asked.paused,
            allow_private_network: asked.allow_private_network,
            full_text: asked.full_text.map(wire::full_text_kept),
            check_every,
        };
        let full_text = patch.full_text;
        self.work(move |store| {
            store.change_feed(asked.feed_id, &patch)?;
            full_text.map_or(Ok(()), |wish| follow_setting(store, asked.feed_id, wish))
        })
        .await?;
        self.tell(Event::FeedsChanged);
        if full_text.is_some() {
            self.settle();
        }
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn remove_feed(&self, asked: FeedArg) -> Result<Nothing, CallError> {
        let now = self.now();
        self.work(move |store| {
            store.leave_out_sender(asked.feed_id)?;
            store.remove_feed(asked.feed_id, now)?;
            store.forget_unshown_pictures()
        })
        .await?;
        self.stop_gone_channels().await;
        self.tell(Event::FeedsChanged);
        self.tell(Event::EntriesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn save_folder(&self, asked: SaveFolder) -> Result<FolderArg, CallError> {
        let title = asked.title.trim().to_owned();
        if title.is_empty() {
            return Err(error::new(Code::BadInput, "a folder needs a name"));
        }
        let folder_id = self
            .work(move |store| match asked.folder_id {
                None => store.make_folder(&title, asked.parent_id, &[]),
                Some(folder) => store.change_folder(folder, &title, asked.parent_id).map(|()| folder),
            })
            .await?;
        self.tell(Event::FeedsChanged);
        Ok(FolderArg { folder_id })
    }

    /// See the call table.
    pub async fn remove_folder(&self, asked: FolderArg) -> Result<Nothing, CallError> {
        self.work(move |store| store.remove_folder(asked.folder_id)).await?;
        self.tell(Event::FeedsChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn preview_import(&self, asked: FileText) -> Result<ImportPreview, CallError> {
        let list = list_from(asked.text.as_bytes())?;
        let followed = self.followed().await?;
        let WantedFeeds { wanted, refused, repeated } = wanted_feeds(&list.outlines);
        let view = |feed: &NewFeed| ImportFeed {
            url: feed.url.clone(),
            title: if feed.title.is_empty() { feed.url.clone() } else { feed.title.clone() },
            folder: feed.folder_paths.first().map(|path| path.iter().map(|folder| folder.title.as_str()).collect::<Vec<_>>().join(" / ")),
        };
        let (already, new_feeds): (Vec<_>, Vec<_>) = wanted.iter().partition(|feed| followed.contains(&feed.url));
        Ok(ImportPreview {
            title: list.title,
            new_feeds: new_feeds.into_iter().map(view).collect(),
            already: already.into_iter().map(view).collect(),
            repeated: repeated.iter().map(view).collect(),
            kept_attributes: attributes_of(&list.outlines),
            refused,
            warnings: list.warnings,
        })
    }

    /// See the call table.
    pub async fn import_feeds(&self, asked: FileText) -> Result<Imported, CallError> {
        let list = list_from(asked.text.as_bytes())?;
        let WantedFeeds { wanted, refused, .. } = wanted_feeds(&list.outlines);
        self.subscribe(wanted, refused, list.warnings).await
    }

    /// See the call table.
    pub async fn export_feeds(&self, _: Nothing) -> Result<FileText, CallError> {
        let (folders, feeds) = self.work(|store| Ok((store.list_folders()?, store.list_feeds()?))).await?;
        let folders = without_those_of_the_sample(folders, &feeds);
        let feeds: Vec<Feed> = feeds.into_iter().filter(|feed| !feed.sample && feed.kind != newsletters::KIND).collect();
        let outlines = outlines_in(None, &folders, &feeds);
        let list = Opml { title: Some("London Daily subscriptions".to_owned()), outlines, warnings: Vec::new() };
        Ok(FileText { text: opml::write(&list) })
    }

    /// See the call table.
    pub async fn get_catalog(&self, _: Nothing) -> Result<Catalog, CallError> {
        let list = list_from(CATALOG)?;
        let followed = self.followed().await?;
        let groups = list
            .outlines
            .iter()
            .filter(|group| !group.children.is_empty())
            .map(|group| CatalogGroup {
                title: name_of(group),
                sources: group
                    .children
                    .iter()
                    .filter_map(|outline| {
                        let url = outline.xml_url.clone().or_else(|| outline.html_url.clone())?;
                        Some(CatalogSource {
                            title: name_of(outline),
                            subscribed: followed.contains(&url),
                            url,
                            site_url: outline.html_url.clone(),
                            description: attribute(outline, "description"),
                            language: attribute(outline, "language"),
                        })
                    })
                    .collect(),
            })
            .collect();
        Ok(Catalog { groups })
    }

    /// See the call table.
    pub async fn add_from_catalog(&self, asked: AddFromCatalog) -> Result<Imported, CallError> {
        let list = list_from(CATALOG)?;
        let (mut sites, mut wanted, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for url in &asked.urls {
            let found = list.outlines.iter().find_map(|group| {
                group
                    .children
                    .iter()
                    .find(|source| source.xml_url.as_ref() == Some(url) || source.html_url.as_ref() == Some(url))
                    .map(|source| (group, source))
            });
            match found {
                None => refused.push(Refused { url: url.clone(), why: "The catalogue has no such source.".to_owned() }),
                Some((group, source)) if source.xml_url.is_none() => sites.push((name_of(group), url.clone())),
                Some((group, source)) => {
                    wanted.push(new_feed(source, url.clone(), &[FolderName { title: name_of(group), attributes: Vec::new() }]))
                }
            }
        }
        let mut imported = self.subscribe(wanted, refused, Vec::new()).await?;
        // A site has to be asked for its feed first; one that does not answer does not hold up the others.
        for (folder, url) in sites {
            match self.add_feed(AddFeed { url: url.clone(), folder_id: None, folder: Some(folder), allow_private_network: None }).await {
                Ok(_) => imported.added += 1,
                Err(error) if error.code == Code::AlreadyThere => imported.already += 1,
                Err(error) => imported.refused.push(Refused { url, why: error.message }),
            }
        }
        Ok(imported)
    }

    async fn subscribe(&self, wanted: Vec<NewFeed>, refused: Vec<Refused>, warnings: Vec<String>) -> Result<Imported, CallError> {
        let now = self.now();
        let added = self.work(move |store| store.add_feeds(&wanted, now)).await?;
        let new = added.iter().filter(|(_, is_new)| *is_new).count();
        self.tell(Event::FeedsChanged);
        Ok(Imported { added: new as u32, already: (added.len() - new) as u32, refused, warnings })
    }

    async fn followed(&self) -> Result<BTreeSet<String>, CallError> {
        Ok(self.work(|store| store.list_feeds()).await?.into_iter().map(|feed| feed.url).collect())
    }

    /// What is at `address`: a feed, or a site that names or hides one, or a site whose articles can be listed; `near` lets
    /// it be of the reader's own network.
    async fn find_source(&self, address: &Url, near: bool) -> Result<Source, CallError> {
        for known in discover::feeds_by_rule(address) {
            if let Some(source) = self.try_source(&known.url, near).await {
                return Ok(source);
            }
        }
        let answer = self.ask(Request { allow_private_network: near, ..Request::page(address.clone()) }).await?;
        let body = answer.body.clone().unwrap_or_default();
        match parse::parse(&body, Some(&answer.final_url), answer.content_type.as_deref()) {
            Ok(parsed) => return Ok(Source { url: answer.final_url.clone(), parsed, answer, others: Vec::new() }),
            Err(ParseError::Empty) => {
                return Err(error::new(Code::NotAFeed, format!("{address} answered with nothing at all; check the address")));
            }
            Err(ParseError::NotAFeed | ParseError::SitemapIndex) => {
                return Err(error::new(
                    Code::NotAFeed,
                    format!("{address} is neither a feed nor a web page; give the address of a site or of its feed"),
                ));
            }
            Err(ParseError::WebPage) => {}
        }
        let page = parse::text_of(&body, answer.content_type.as_deref());
        let named = discover::feeds_in_page(&page, &answer.final_url);
        let guesses = if named.is_empty() { discover::guesses(&answer.final_url) } else { Vec::new() };
        let candidates = named.iter().map(|feed| feed.url.clone()).chain(guesses.into_iter().map(String::from));
        for candidate in candidates.take(TRIES) {
            if let Some(mut source) = self.try_source(&candidate, near).await {
                source.others = others(named, &candidate);
                return Ok(source);
            }
        }
        let site = answer.final_url.clone();
        if let Ok(Some(sitemap)) = self.find_news_sitemap(&site, near).await {
            return Ok(Source { url: sitemap.url, parsed: sitemap.parsed, answer: sitemap.answer, others: Vec::new() });
        }
        match front_page::read(&body, Some(&site), answer.content_type.as_deref()) {
            Ok(parsed) if parsed.entries.len() >= front_pages::FEWEST_HEADLINES => {
                Ok(Source { url: site, parsed, answer, others: Vec::new() })
            }
            Ok(_) | Err(_) => Err(names_nothing(&site)),
        }
    }

    async fn try_source(&self, address: &str, near: bool) -> Option<Source> {
        let url = Url::parse(address).ok()?;
        let answer = self.ask(Request { allow_private_network: near, ..Request::feed(url) }).await.ok()?;
        let parsed = parse::parse(answer.body.as_deref()?, Some(&answer.final_url), answer.content_type.as_deref()).ok()?;
        Some(Source { url: answer.final_url.clone(), parsed, answer, others: Vec::new() })
    }

    pub(crate) async fn ask(&self, request: Request) -> Result<Answer, CallError> {
        let answer = self.inner.fetcher.get(request).await;
        self.note_connection(answer.as_ref().map(drop).map_err(FetchError::may_be_offline));
        answer.map_err(error::of_fetch)
    }
}

/// A feed that answered.
struct Source {
    url: Url,
    parsed: parse::Parsed,
    answer: Answer,
    others: Vec<FoundFeedView>,
}

fn names_nothing(site: &Url) -> CallError {
    let host = site.host_str().unwrap_or_default();
    error::new(
        Code::NotAFeed,
        format!(
            "{host} names no feed that could be read, and its page leads to no articles; look on the site for a link called RSS, Atom or feed, and give its address"
        ),
    )
}

fn others(named: Vec<FoundFeed>, taken: &str) -> Vec<FoundFeedView> {
    named.into_iter().filter(|feed| feed.url != taken).map(|feed| FoundFeedView { url: feed.url, title: feed.title }).collect()
}

/// The address that the reader means: `feed:`, `feeds:` and a missing scheme are forgiven.
fn address_from(typed: &str) -> Result<Url, CallError> {
    let typed = typed.trim().trim_matches(['<', '>']);
    let for_readers = ["feeds://", "feed://", "feeds:", "feed:"];
    let behind = |front: &&str| typed.get(..front.len()).filter(|start| start.eq_ignore_ascii_case(front)).map(|_| &typed[front.len()..]);
    let typed = for_readers.iter().find_map(behind).unwrap_or(typed);
    if typed.is_empty() {
        return Err(error::new(Code::BadInput, "type the address of a site or of a feed"));
    }
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&with_scheme).ok().filter(|url| url.host_str().is_some_and(|host| !host.is_empty())).ok_or_else(|| {
        // What stands before the @ may be a password, which has no place in a sentence that is copied into a report.
        let shown = typed.rsplit_once('@').map_or(typed, |(_, behind)| behind);
        let shown: String = shown.chars().take(LONGEST_SHOWN).collect();
        error::new(Code::BadInput, format!("“{shown}” is not a web address; it should look like example.org or https://example.org/feed"))
    })?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(error::new(Code::BadInput, format!("only http and https addresses can be followed, not {}:", url.scheme())));
    }
    Ok(url)
}

/// Reads a list of subscriptions. The file of a feed is a list of that feed: browsers that know no reader keep feeds as files, which the
/// system then opens with us.
fn list_from(bytes: &[u8]) -> Result<Opml, CallError> {
    let cause = match opml::read(bytes) {
        Ok(list) => return Ok(list),
        Err(cause) => cause,
    };
    let Ok(parsed) = parse::parse(bytes, None, None) else {
        let message = format!("{cause}; export the list again from your other reader and choose the file that ends in .opml or .xml");
        return Err(error::new(Code::BadInput, message));
    };
    match (parsed.feed.self_url, parsed.feed.link) {
        (Some(url), site) => {
            let feed = Outline { title: parsed.feed.title, xml_url: Some(url), html_url: site, ..Outline::default() };
            Ok(Opml { outlines: vec![feed], ..Opml::default() })
        }
        (None, Some(site)) => {
            let message = format!("the file is a feed that does not say where it is to be had; add its site instead: {site}");
            Err(error::new(Code::BadInput, message))
        }
        (None, None) => {
            Err(error::new(Code::BadInput, "the file is a feed that does not say where it is to be had; add the address that it came from"))
        }
    }
}

/// What a list asks for.
struct WantedFeeds {
    /// Its feeds with their folders, each address once.
    wanted: Vec<NewFeed>,
    /// What cannot be followed.
    refused: Vec<Refused>,
    /// Each further place of an address, with its folder.
    repeated: Vec<NewFeed>,
}

/// Names of all attributes that mean nothing to us, in the order of the alphabet.
fn attributes_of(outlines: &[Outline]) -> Vec<String> {
    let mut names = BTreeSet::new();
    let mut open: Vec<&Outline> = outlines.iter().collect();
    while let Some(outline) = open.pop() {
        names.extend(outline.attributes.iter().map(|(name, _)| name.clone()));
        open.extend(&outline.children);
    }
    names.into_iter().collect()
}

fn wanted_feeds(outlines: &[Outline]) -> WantedFeeds {
    let mut wanted: Vec<NewFeed> = Vec::new();
    let mut repeated = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut refused = Vec::new();
    // A stack of our own, since lists may be nested deeper than the program's.
    let mut open: Vec<(&Outline, Vec<FolderName>)> = outlines.iter().rev().map(|outline| (outline, Vec::new())).collect();
    while let Some((outline, path)) = open.pop() {
        if let Some(address) = outline.xml_url.as_deref().map(str::trim).filter(|address| !address.is_empty()) {
            match address_from(address) {
                Ok(url) => {
                    let url = url.to_string();
                    let place = match places.get(&url) {
                        Some(place) => {
                            repeated.push(new_feed(outline, url, &path));
                            *place
                        }
                        None => {
                            places.insert(url.clone(), wanted.len());
                            wanted.push(new_feed(outline, url, &[]));
                            wanted.len() - 1
                        }
                    };
                    if !path.is_empty() && !wanted[place].folder_paths.contains(&path) {
                        wanted[place].folder_paths.push(path.clone());
                    }
                }
                Err(error) => refused.push(Refused { url: address.to_owned(), why: error.message }),
            }
        }
        if !outline.children.is_empty() {
            let mut inner = path;
            inner.push(FolderName { title: name_of(outline), attributes: outline.attributes.clone() });
            open.extend(outline.children.iter().rev().map(|child| (child, inner.clone())));
        }
    }
    WantedFeeds { wanted, refused, repeated }
}

fn new_feed(outline: &Outline, url: String, path: &[FolderName]) -> NewFeed {
    let given = [&outline.title, &outline.text].into_iter().flatten().find(|title| !title.trim().is_empty());
    NewFeed {
        url,
        title: given.map(|title| title.trim().to_owned()).unwrap_or_default(),
        site_url: outline.html_url.clone(),
        folder_paths: if path.is_empty() { Vec::new() } else { vec![path.to_vec()] },
        attributes: outline.attributes.clone(),
        ..NewFeed::default()
    }
}

fn name_of(outline: &Outline) -> String {
    let given = [&outline.text, &outline.title].into_iter().flatten().find(|title| !title.trim().is_empty());
    given.map_or_else(|| "Folder".to_owned(), |title| title.trim().to_owned())
}

fn attribute(outline: &Outline, name: &str) -> Option<String> {
    outline.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
}

/// Leaves out the folders in which nothing but the sample edition is.
fn without_those_of_the_sample(folders: Vec<Folder>, feeds: &[Feed]) -> Vec<Folder> {
    let parents: BTreeMap<FolderId, Option<FolderId>> = folders.iter().map(|folder| (folder.id, folder.parent)).collect();
    let holding = |sample: bool| {
        let mut holding = BTreeSet::new();
        for folder in feeds.iter().filter(|feed| feed.sample == sample).flat_map(|feed| &feed.folders) {
            let mut at = Some(*folder);
            while let Some(folder) = at.filter(|folder| holding.insert(*folder)) {
                at = parents.get(&folder).copied().flatten();
            }
        }
        holding
    };
    let (sample, own) = (holding(true), holding(false));
    folders.into_iter().filter(|folder| own.contains(&folder.id) || !sample.contains(&folder.id)).collect()
}

fn outlines_in(parent: Option<FolderId>, folders: &[Folder], feeds: &[Feed]) -> Vec<Outline> {
    let inner = folders.iter().filter(|folder| folder.parent == parent).map(|folder| Outline {
        text: Some(folder.title.clone()),
        title: Some(folder.title.clone()),
        children: outlines_in(Some(folder.id), folders, feeds),
        attributes: folder.attributes.clone(),
        ..Outline::default()
    });
    let own = feeds
        .iter()
        .filter(|feed| match parent {
            Some(folder) => feed.folders.contains(&folder),
            None => feed.folders.is_empty(),
        })
        .map(|feed| Outline {
            text: Some(feed.title.clone()),
            title: Some(feed.title.clone()),
            xml_url: Some(feed.url.clone()),
            html_url: feed.site_url.clone(),
            kind: Some("rss".to_owned()),
            children: Vec::new(),
            attributes: feed.attributes.clone(),
        });
    inner.chain(own).collect()
}

fn unread_in_folders(folders: &[Folder], feeds: &[Feed]) -> BTreeMap<FolderId, u32> {
    let parents: BTreeMap<FolderId, Option<FolderId>> = folders.iter().map(|folder| (folder.id, folder.parent)).collect();
    let mut unread = BTreeMap::new();
    for feed in feeds.iter().filter(|feed| feed.unread > 0) {
        // A feed in two folders of one parent counts once there.
        let mut above: BTreeSet<FolderId> = BTreeSet::new();
        for folder in &feed.folders {
            let mut at = Some(*folder);
            while let Some(folder) = at.filter(|folder| above.insert(*folder)) {
                at = parents.get(&folder).copied().flatten();
            }
        }
        for folder in above {
            *unread.entry(folder).or_insert(0) += feed.unread;
        }
    }
    unread
}

fn state_of(feed: &Feed) -> FeedState {
    if feed.paused {
        FeedState::Paused
    } else if feed.gone {
        FeedState::Gone
    } else if feed.failures > 0 {
        FeedState::Failing
    } else if feed.checked_at.is_none() && !feed.sample {
        FeedState::New
    } else {
        FeedState::Fine
    }
}

fn problem_of(feed: &Feed) -> Option<String> {
    (feed.gone || feed.failures > 0).then(|| error::sentence(&feed.error)).filter(|sentence| sentence != ".")
}
