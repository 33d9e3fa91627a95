//! Sources that push: channels, the events that were taken in, and hubs.
//!
//! An event, what came of it, and the place from which the stream is resumed are written together: a crash in between neither
//! loses an event nor tells one twice.

use daily_core::{AlertId, FeedId, Moment, PushId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::alerts::record;
use crate::feeds::moment;
use crate::{Error, NewAlert, Result, Store};

/// Events of a channel that are remembered.
const REMEMBERED: i64 = 1_000;

/// What kind of stream.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PushKind {
    /// JSON lines of an ntfy topic.
    Ntfy,
    /// `text/event-stream`.
    #[default]
    Events,
}

impl PushKind {
    fn word(self) -> &'static str {
        match self {
            Self::Ntfy => "ntfy",
            Self::Events => "events",
        }
    }

    fn of(word: &str) -> Self {
        // The column admits no other words.
        if word == "ntfy" { Self::Ntfy } else { Self::Events }
    }
}

/// A stream that is listened to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PushChannel {
    /// Its number; absent for one that is to be made.
    pub id: Option<PushId>,
    /// What kind of stream.
    pub kind: PushKind,
    /// Its address.
    pub url: String,
    /// The reader's name for it; may be empty.
    pub title: String,
    /// The feed that its events have checked; absent: they are alerts.
    pub feed: Option<FeedId>,
    /// It may be in the reader's own network.
    pub allow_private_network: bool,
    /// It is not listened to.
    pub paused: bool,
    /// What it goes on from; may be empty.
    pub resume: String,
    /// When the last event came.
    pub event_at: Option<Moment>,
    /// Events that came.
    pub events: u32,
    /// What was asked of a hub.
    pub hub: Option<HubSubscription>,
}

/// What was asked of a hub for a channel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HubSubscription {
    /// The hub.
    pub hub: String,
    /// The address by which the hub knows the feed.
    pub topic: String,
    /// The relay's address for the hub.
    pub callback: String,
    /// When it was asked with success.
    pub asked_at: Option<Moment>,
    /// When it is to be asked again; absent: as soon as possible.
    pub renew_at: Option<Moment>,
    /// Why it was refused the last time; empty where it was not.
    pub why: String,
}

/// What an event came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It was taken in before.
    Known,
    /// It is new; its alert, where it is one.
    New(Option<AlertId>),
}

const CHANNELS: &str = "SELECT push_channels.id, kind, url, title, feed_id, allow_private_network, paused, resume, event_at, events,
                               hub_subscriptions.hub, hub_subscriptions.topic, hub_subscriptions.callback,
                               hub_subscriptions.asked_at, hub_subscriptions.renew_at, hub_subscriptions.why
                          FROM push_channels
                          LEFT JOIN hub_subscriptions ON hub_subscriptions.channel_id = push_channels.id";

impl Store {
    /// All channels, the oldest first.
    pub fn list_channels(&self) -> Result<Vec<PushChannel>> {
        self.look(|db| {
            db.prepare_cached(&format!("{CHANNELS} ORDER BY push_channels.id"))?
                .query_map([], channel_from)?
                .map(|channel| Ok(channel?))
                .collect()
        })
    }

    /// One channel.
    pub fn load_channel(&self, channel: PushId) -> Result<PushChannel> {
        self.look(|db| {
            db.prepare_cached(&format!("{CHANNELS} WHERE push_channels.id = :channel"))?
                .query_row(named_params! { ":channel": channel.0 }, channel_from)
                .optional()?
                .ok_or(Error::NotFound("channel"))
        })
    }

    /// Makes a channel, or changes one. Where its address or kind changes, it begins anew.
    pub fn save_channel(&self, channel: &PushChannel, now: Moment) -> Result<PushId> {
        self.keep(|db| {
            let id = match channel.id {
                None => {
                    let made = db
                        .prepare_cached(
                            "INSERT OR IGNORE INTO push_channels (kind, url, title, feed_id, allow_private_network, paused, added_at)
                             VALUES (:kind, :url, :title, :feed, :private, :paused, :now)",
                        )?
                        .execute(named_params! {
                            ":kind": channel.kind.word(),
                            ":url": channel.url,
                            ":title": channel.title,
                            ":feed": channel.feed.map(|feed| feed.0),
                            ":private": channel.allow_private_network,
                            ":paused": channel.paused,
                            ":now": now.0,
                        })?;
                    if made == 0 {
                        return Err(Error::AlreadyThere("channel"));
                    }
                    db.last_insert_rowid()
                }
                Some(id) => {
                    let changed = db
                        .prepare_cached(
                            "UPDATE OR IGNORE push_channels
                                SET resume = CASE WHEN url = :url AND kind = :kind THEN resume ELSE '' END,
                                    kind = :kind, url = :url, title = :title, feed_id = :feed, allow_private_network = :private,
                                    paused = :paused
                              WHERE id = :id",
                        )?
                        .execute(named_params! {
                            ":id": id.0,
                            ":kind": channel.kind.word(),
                            ":url": channel.url,
                            ":title": channel.title,
                            ":feed": channel.feed.map(|feed| feed.0),
                            ":private": channel.allow_private_network,
                            ":paused": channel.paused,
                        })?;
                    if changed == 0 {
                        let is_there: bool = db
                            .prepare_cached("SELECT EXISTS (SELECT 1 FROM push_channels WHERE id = :id)")?
                            .query_row(named_params! { ":id": id.0 }, |row| row.get(0))?;
                        return Err(if is_there { Error::AlreadyThere("channel") } else { Error::NotFound("channel") });
                    }
                    id.0
                }
            };
            save_hub(db, PushId(id), channel.hub.as_ref())?;
            Ok(PushId(id))
        })
    }

    /// Removes a channel; the alerts that came by it stay.
    pub fn remove_channel(&self, channel: PushId) -> Result<()> {
        self.keep(|db| {
            let removed = db.prepare_cached("DELETE FROM push_channels WHERE id = :id")?.execute(named_params! { ":id": channel.0 })?;
            if removed == 0 { Err(Error::NotFound("channel")) } else { Ok(()) }
        })
    }

    /// Takes an event in, once: notes it, where the stream goes on from, and its alert, where it is one.
    pub fn take_pushed(
        &self,
        channel: PushId,
        event: Option<&str>,
        alert: Option<(&NewAlert, Option<&str>)>,
        now: Moment,
    ) -> Result<Taken> {
        let take = |db: &Transaction<'_>| {
            let number: Option<i64> = db
                .prepare_cached("UPDATE push_channels SET events = events + 1, event_at = :now WHERE id = :channel RETURNING events")?
                .query_row(named_params! { ":channel": channel.0, ":now": now.0 }, |row| row.get(0))
                .optional()?;
            // Removed while the event was on its way.
            let Some(number) = number else { return Err(Error::NotFound("channel")) };
            if let Some(event) = event {
                let is_new = db
                    .prepare_cached("INSERT OR IGNORE INTO push_events (channel_id, event_id, number) VALUES (:channel, :event, :number)")?
                    .execute(named_params! { ":channel": channel.0, ":event": event, ":number": number })?;
                set_resume(db, channel, event)?;
                if is_new == 0 {
                    db.prepare_cached("UPDATE push_channels SET events = events - 1 WHERE id = :channel")?
                        .execute(named_params! { ":channel": channel.0 })?;
                    return Ok(Taken::Known);
                }
                db.prepare_cached("DELETE FROM push_events WHERE channel_id = :channel AND number <= :old")?
                    .execute(named_params! { ":channel": channel.0, ":old": number - REMEMBERED })?;
            }
            let Some((alert, link)) = alert else { return Ok(Taken::New(None)) };
            let Some(id) = record(db, alert, now)? else { return Ok(Taken::New(None)) };
            db.prepare_cached("INSERT INTO push_alerts (alert_id, channel_id, link) VALUES (:alert, :channel, :link)")?
                .execute(named_params! { ":alert": id.0, ":channel": channel.0, ":link": link })?;
            Ok(Taken::New(Some(id)))
        };
        // An alert must not be told again after a power cut; a check more is no harm.
        if alert.is_some() { self.keep(take) } else { self.write(take) }
    }

    /// Notes where a stream goes on from, when nothing was pushed yet.
    pub fn mark_stream(&self, channel: PushId, resume: &str) -> Result<()> {
        self.write(|db| set_resume(db, channel, resume))
    }

    /// The hub that a feed names, and the address by which it knows the feed.
    pub fn find_hub(&self, feed: FeedId) -> Result<Option<(String, String)>> {
        self.look(|db| {
            Ok(db
                .prepare_cached("SELECT hub, topic FROM feed_hubs WHERE feed_id = :feed")?
                .query_row(named_params! { ":feed": feed.0 }, |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?)
        })
    }

    /// Notes what a hub answered for a channel.
    pub fn hub_asked(&self, channel: PushId, asked: std::result::Result<Moment, &str>, renew_at: Moment) -> Result<()> {
        self.write(|db| {
            let (at, why) = match asked {
                Ok(at) => (Some(at.0), ""),
                Err(why) => (None, why),
            };
            db.prepare_cached(
                "UPDATE hub_subscriptions
                    SET asked_at = coalesce(:at, asked_at), renew_at = :renew_at, why = :why
                  WHERE channel_id = :channel",
            )?
            .execute(named_params! { ":channel": channel.0, ":at": at, ":renew_at": renew_at.0, ":why": why })?;
            Ok(())
        })
    }
}

fn set_resume(db: &Connection, channel: PushId, resume: &str) -> Result<()> {
    db.prepare_cached("UPDATE push_channels SET resume = :resume WHERE id = :channel")?
        .execute(named_params! { ":channel": channel.0, ":resume": resume })?;
    Ok(())
}

/// What is asked of the hub is forgotten when it changes, so that the new one is asked at once.
fn save_hub(db: &Connection, channel: PushId, hub: Option<&HubSubscription>) -> Result<()> {
    let Some(hub) = hub else {
        db.prepare_cached("DELETE FROM hub_subscriptions WHERE channel_id = :channel")?.execute(named_params! { ":channel": channel.0 })?;
        return Ok(());
    };
    db.prepare_cached(
        "INSERT INTO hub_subscriptions (channel_id, hub, topic, callback)
         VALUES (:channel, :hub, :topic, :callback)
             ON CONFLICT (channel_id)
             DO UPDATE SET hub = :hub, topic = :topic, callback = :callback, asked_at = 0, renew_at = 0, why = ''
                     WHERE (hub, topic, callback) <> (:hub, :topic, :callback)",
    )?
    .execute(named_params! { ":channel": channel.0, ":hub": hub.hub, ":topic": hub.topic, ":callback": hub.callback })?;
    Ok(())
}

/// Notes the hub that a feed's document names, or that it names none.
pub(crate) fn set_feed_hub(db: &Connection, feed: FeedId, hub: Option<&(String, String)>) -> Result<()> {
    match hub {
        Some((hub, topic)) => db
            .prepare_cached(
                "INSERT INTO feed_hubs (feed_id, hub, topic)
                 VALUES (:feed, :hub, :topic)
                     ON CONFLICT (feed_id) DO UPDATE SET hub = :hub, topic = :topic WHERE (hub, topic) <> (:hub, :topic)",
            )?
            .execute(named_params! { ":feed": feed.0, ":hub": hub, ":topic": topic })?,
        None => db.prepare_cached("DELETE FROM feed_hubs WHERE feed_id = :feed")?.execute(named_params! { ":feed": feed.0 })?,
    };
    Ok(())
}

fn channel_from(row: &Row<'_>) -> rusqlite::Result<PushChannel> {
    let hub = match row.get::<_, Option<String>>(10)? {
        None => None,
        Some(hub) => Some(HubSubscription {
            hub,
            topic: row.get(11)?,
            callback: row.get(12)?,
            asked_at: moment(row, 13)?,
            renew_at: moment(row, 14)?,
            why: row.get(15)?,
        }),
    };
    Ok(PushChannel {
        id: Some(PushId(row.get(0)?)),
        kind: PushKind::of(&row.get::<_, String>(1)?),
        url: row.get(2)?,
        title: row.get(3)?,
        feed: row.get::<_, Option<i64>>(4)?.map(FeedId),
        allow_private_network: row.get(5)?,
        paused: row.get(6)?,
        resume: row.get(7)?,
        event_at: moment(row, 8)?,
        events: row.get(9)?,
        hub,
    })
}
