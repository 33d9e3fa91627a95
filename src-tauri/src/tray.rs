//! The tray: what is unread, and the few things that one wants without a window.
//!
//! On Linux a library that is not always there draws it, and a desktop that has no place for trays is common. Neither may cost the
//! app anything, so that without the library there is no tray, and the window never relies on one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use daily_core::EntryId;
use daily_engine::Engine;
use daily_engine::api::dto::{Event, Nothing, Refresh};
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder};
use tauri::tray::{TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager, Wry};
use tokio::sync::broadcast::error::RecvError;

use crate::bridge::{self, Desk};
use crate::words::Words;
use crate::{app, badge, crashes};

const ID: &str = "tray";
/// Stories that stand in the menu.
const STORIES: usize = 5;
/// Characters of a headline that a menu has room for.
const HEADLINE: usize = 60;
/// The menu is made anew no more often than this.
const MADE_EVERY: Duration = Duration::from_secs(2);
/// Seconds of quiet that the menu offers.
const QUIET: i64 = 3_600;

/// What a choice of the menu asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Story(EntryId),
    Open,
    Refresh,
    Quiet,
    Logs,
    Quit,
}

impl Choice {
    fn id(self) -> String {
        match self {
            Self::Story(entry) => format!("entry-{}", entry.0),
            Self::Open => "open".to_owned(),
            Self::Refresh => "refresh".to_owned(),
            Self::Quiet => "quiet".to_owned(),
            Self::Logs => "logs".to_owned(),
            Self::Quit => "quit".to_owned(),
        }
    }

    fn of(id: &str) -> Option<Self> {
        match id {
            "open" => Some(Self::Open),
            "refresh" => Some(Self::Refresh),
            "quiet" => Some(Self::Quiet),
            "logs" => Some(Self::Logs),
            "quit" => Some(Self::Quit),
            _ => id.strip_prefix("entry-")?.parse().ok().map(|id| Self::Story(EntryId(id))),
        }
    }
}

/// What the menu says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Contents {
    stories: Vec<(EntryId, String)>,
    quiet: bool,
    words: Words,
}

/// Puts the app into the tray, if there is one; the answer is whether there is.
pub fn set_up(app: &AppHandle) -> bool {
    // The library that is missing is met as a panic, which is none of ours.
    let built = crashes::without_record(|| catch_unwind(AssertUnwindSafe(|| build(app))));
    match built {
        Ok(Ok(())) => true,
        Ok(Err(error)) => {
            tracing::warn!(%error, "there is no tray");
            false
        }
        Err(_) => {
            tracing::warn!("there is no tray, since the library that draws it is not installed (libayatana-appindicator3)");
            false
        }
    }
}

fn build(app: &AppHandle) -> tauri::Result<()> {
    let menu = menu_of(app, &Contents::default())?;
    let mut tray = TrayIconBuilder::with_id(ID).menu(&menu).tooltip("London Daily").show_menu_on_left_click(false);
    if let Some(icon) = app.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.on_menu_event(|app, event| {
        if let Some(choice) = Choice::of(event.id().as_ref()) {
            obey(app, choice);
        }
    })
    .on_tray_icon_event(|tray, event| {
        if let TrayIconEvent::Click { .. } = event {
            app::raise(tray.app_handle());
        }
    })
    .build(app)?;
    Ok(())
}

fn menu_of(app: &AppHandle, contents: &Contents) -> tauri::Result<Menu<Wry>> {
    let item = |choice: Choice, label: &str| MenuItemBuilder::with_id(choice.id(), label).build(app);
    let words = &contents.words;
    let mut menu = MenuBuilder::new(app);
    for (entry, headline) in &contents.stories {
        menu = menu.item(&item(Choice::Story(*entry), &label_of(headline))?);
    }
    if contents.stories.is_empty() {
        menu = menu.item(&MenuItemBuilder::new(&words.nothing_new).enabled(false).build(app)?);
    }
    menu.separator()
        .item(&item(Choice::Open, &words.open)?)
        .item(&item(Choice::Refresh, &words.refresh)?)
        .item(&item(Choice::Quiet, if contents.quiet { &words.quiet_ends } else { &words.quiet })?)
        .item(&item(Choice::Logs, &words.logs)?)
        .separator()
        .item(&item(Choice::Quit, &words.quit)?)
        .build()
}

/// A headline as a menu shows it: short, and with no sign taken for the mark of a key.
fn label_of(headline: &str) -> String {
    let line = headline.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = line.chars().take(HEADLINE).collect();
    if short.len() < line.len() {
        short = format!("{}…", short.trim_end());
    }
    short.replace('&', "&&")
}

fn obey(app: &AppHandle, choice: Choice) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    match choice {
        Choice::Open => app::raise(app),
        Choice::Quit => app::quit(app),
        Choice::Logs => {
            if let Err(error) = bridge::show_folder(&desk.logs()) {
                tracing::warn!(error = %error.message, "the logs could not be shown");
            }
        }
        Choice::Story(_) | Choice::Refresh | Choice::Quiet => {
            let Some(engine) = desk.find_engine() else { return app::raise(app) };
            let app = app.clone();
            tauri::async_runtime::spawn(async move { ask(&app, engine, &desk, choice).await });
        }
    }
}

async fn ask(app: &AppHandle, engine: Engine, desk: &Desk, choice: Choice) {
    match choice {
        Choice::Story(entry) => {
            app::raise(app);
            engine.request_entry(entry);
        }
        Choice::Refresh => {
            if let Err(error) = bridge::survive(async move { engine.refresh(Refresh { feed_ids: None, all: true }).await }).await.flatten()
            {
                tracing::warn!(%error, "the sources could not be checked");
            }
        }
        Choice::Quiet => {
            engine.be_quiet_for(if engine.quiet_until().is_some() { 0 } else { QUIET });
            desk.menu_changed();
            // The menu says when it is over.
            tokio::time::sleep(Duration::from_secs(QUIET as u64 + 1)).await;
            desk.menu_changed();
        }
        Choice::Open | Choice::Logs | Choice::Quit => {}
    }
}

/// Keeps the menu, and the number on the icon, true for as long as the engine lives.
pub async fn keep_true(app: AppHandle, engine: Engine) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let mut events = engine.events();
    let (mut shown, mut numbered) = (Contents::default(), 0);
    loop {
        let wanted = Contents { stories: unread_stories(&engine).await, quiet: engine.quiet_until().is_some(), words: desk.words.now() };
        if wanted != shown {
            show(&app, &wanted);
            shown = wanted;
        }
        let unread = engine.get_overview(Nothing {}).await.map_or(numbered, |overview| overview.unread);
        if unread != numbered {
            badge::show(&app, unread).await;
            numbered = unread;
        }
        loop {
            tokio::select! {
                event = events.recv() => match event {
                    Ok(event) if changes_the_menu(&event) => break,
                    Ok(_) => {}
                    Err(RecvError::Lagged(_)) => break,
                    Err(RecvError::Closed) => return,
                },
                () = desk.menu_change() => break,
            }
        }
        // A round of checks tells of itself many times.
        tokio::time::sleep(MADE_EVERY).await;
        while events.try_recv().is_ok() {}
    }
}

fn changes_the_menu(event: &Event) -> bool {
    matches!(event, Event::EntriesChanged | Event::EntriesMarked { .. } | Event::StoriesChanged | Event::RefreshEnded | Event::Resync)
}

async fn unread_stories(engine: &Engine) -> Vec<(EntryId, String)> {
    let Ok(page) = engine.get_today(Nothing {}).await else { return Vec::new() };
    let sections = page.sections.into_iter().flat_map(|section| section.stories);
    page.splash
        .into_iter()
        .chain(page.beside)
        .chain(sections)
        .filter(|card| !card.read)
        .take(STORIES)
        .map(|card| (card.entry_id, card.headline))
        .collect()
}

fn show(app: &AppHandle, contents: &Contents) {
    let Some(tray) = app.tray_by_id(ID) else { return };
    let changed = menu_of(app, contents).and_then(|menu| tray.set_menu(Some(menu)));
    if let Err(error) = changed {
        tracing::warn!(%error, "the tray's menu could not be changed");
    }
}

/// Whether the menu of the tray can be seen, as far as the desktop says; asked of the session's bus.
#[cfg(target_os = "linux")]
pub async fn has_a_place(is_set_up: bool) -> bool {
    is_set_up && tokio::time::timeout(Duration::from_secs(2), host_is_registered()).await.ok().flatten().unwrap_or(false)
}

/// Whether the menu of the tray can be seen: these systems always have a place for it.
#[cfg(not(target_os = "linux"))]
pub async fn has_a_place(is_set_up: bool) -> bool {
    is_set_up
}

#[cfg(target_os = "linux")]
async fn host_is_registered() -> Option<bool> {
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    let bus = zbus::Connection::session().await.ok()?;
    let asked = (WATCHER, "IsStatusNotifierHostRegistered");
    let answer =
        bus.call_method(Some(WATCHER), "/StatusNotifierWatcher", Some("org.freedesktop.DBus.Properties"), "Get", &asked).await.ok()?;
    answer.body().deserialize::<zbus::Variant<'_>>().ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_stands_in_the_menu_short_and_as_it_is() {
        assert_eq!(label_of("Fish & chips"), "Fish && chips");
        assert_eq!(label_of("Two\nlines"), "Two lines");
        assert_eq!(label_of(&"ü".repeat(80)).chars().count(), HEADLINE + 1);
    }

    #[test]
    fn choices_are_known_again_by_their_names() {
        for choice in [Choice::Story(EntryId(7)), Choice::Open, Choice::Refresh, Choice::Quiet, Choice::Logs, Choice::Quit] {
            assert_eq!(Choice::of(&choice.id()), Some(choice));
        }
        assert_eq!(Choice::of("entry-x"), None);
    }
}
