//! What travels about sources that push.

use daily_core::{FeedId, Moment, PushId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of stream a channel is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PushKind {
    /// JSON lines of an ntfy topic.
    Ntfy,
    /// Server-sent events, those of a Mercure hub among them.
    #[default]
    Events,
}

/// How a channel is doing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PushState {
    /// It is not listened to: the reader paused it, or nothing goes on by itself here.
    #[default]
    Off,
    /// Its server is being asked.
    Connecting,
    /// The stream is open.
    Connected,
    /// It will be asked again.
    Waiting,
}

/// A channel, and how it is doing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PushView {
    /// Its id.
    #[ts(type = "number")]
    pub push_id: PushId,
    /// What kind of stream.
    pub kind: PushKind,
    /// Its address, as it is listened to.
    pub url: String,
    /// The reader's name for it, else that of its feed, else its host.
    pub title: String,
    /// The feed that its events have checked; absent: they are alerts.
    #[ts(type = "number | null")]
    pub feed_id: Option<FeedId>,
    /// It may be in the reader's own network.
    pub allow_private_network: bool,
    /// The reader paused it.
    pub paused: bool,
    /// How it is doing.
    pub state: PushState,
    /// Since when its stream is open.
    #[ts(type = "number | null")]
    pub connected_at: Option<Moment>,
    /// When the last event came.
    #[ts(type = "number | null")]
    pub event_at: Option<Moment>,
    /// Events that came in all.
    pub events: u32,
    /// When its server will be asked again.
    #[ts(type = "number | null")]
    pub next_at: Option<Moment>,
    /// Why it waits, or what is odd about what it sends. One sentence.
    pub why: Option<String>,
    /// What was asked of its feed's hub.
    pub hub: Option<HubView>,
}

/// What was asked of a hub, so that it pings a relay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HubView {
    /// The hub's address.
    pub hub: String,
    /// The address by which the hub knows the feed.
    pub topic: String,
    /// The relay's address for the hub.
    pub callback: String,
    /// When it was asked with success.
    #[ts(type = "number | null")]
    pub asked_at: Option<Moment>,
    /// When it is asked again.
    #[ts(type = "number | null")]
    pub renew_at: Option<Moment>,
    /// Why it was refused the last time. One sentence.
    pub why: Option<String>,
}

/// Makes or changes a channel.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavePush {
    /// The channel to change; a new one when not given.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub push_id: Option<PushId>,
    /// Its address; that of an ntfy topic may be given without `/json`.
    pub url: String,
    /// What kind of stream; told by the address when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<PushKind>,
    /// A name for it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub title: Option<String>,
    /// The feed that its events have checked; its events are alerts when not given.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub feed_id: Option<FeedId>,
    /// It may be in the reader's own network.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub allow_private_network: Option<bool>,
    /// Do not listen to it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paused: Option<bool>,
    /// The address at which the hub of the feed reaches the relay whose stream this is. The hub is asked to ping it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub callback: Option<String>,
}

/// Names one channel.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PushArg {
    /// The channel.
    #[ts(type = "number")]
    pub push_id: PushId,
}

/// What an attempt to open a channel came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PushTest {
    /// Its stream opened.
    pub ok: bool,
    /// What kind of stream was looked for.
    pub kind: PushKind,
    /// The address that was asked.
    pub url: String,
    /// What came of it. One sentence.
    pub said: String,
}

/// A hub through which a feed can push.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedHub {
    /// The hub's address.
    pub hub: String,
    /// The address by which the hub knows the feed.
    pub topic: String,
}
