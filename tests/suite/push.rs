//! Sources that push: what an event does, how a stream is resumed, and what is borne of servers that behave badly.

use daily_core::{FeedId, PushId};
use daily_engine::api::dto::*;
use daily_engine::api::picture::AlertKind;
use daily_engine::api::push::*;
use daily_tests::pusher::{Act, Pusher, Tongue};
use daily_tests::{HOUR, Listener, MINUTE, Reply, World, edit, entry, paper, within};

const TONGUES: [Tongue; 2] = [Tongue::Ntfy, Tongue::Events];

/// A world that listens.
async fn world() -> World {
    let world = World::new().await;
    world.engine.start_push().await.unwrap();
    world
}

fn channel(url: &str, feed: Option<FeedId>) -> SavePush {
    SavePush { url: url.to_owned(), feed_id: feed, title: Some("Harbour".to_owned()), ..SavePush::default() }
}

async fn listen_to(world: &World, url: &str, feed: Option<FeedId>) -> PushId {
    within(world.engine.save_push(channel(url, feed))).await.unwrap().push_id
}

async fn view(world: &World, push: PushId) -> PushView {
    let all = world.engine.list_push(Nothing {}).await.unwrap();
    all.into_iter().find(|view| view.push_id == push).unwrap()
}

/// Waits until a channel is as wanted.
async fn becomes(world: &World, listener: &mut Listener, push: PushId, wanted: impl Fn(&PushView) -> bool) -> PushView {
    loop {
        let now = view(world, push).await;
        if wanted(&now) {
            return now;
        }
        listener.hears(|event| matches!(event, Event::PushChanged | Event::AlertsChanged | Event::RefreshEnded)).await;
    }
}

/// Waits until so many alerts are listed, and gives their headlines, oldest first.
async fn told(world: &World, listener: &mut Listener, alerts: usize) -> Vec<String> {
    loop {
        let all = world.alerts().await;
        if all.len() >= alerts {
            return all.into_iter().rev().map(|alert| alert.headline).collect();
        }
        listener.hears(|event| *event == Event::AlertsChanged).await;
    }
}

/// How often each event of a channel was taken in as an alert.
fn headlines_of(world: &World, push: PushId) -> Vec<String> {
    let db = world.peek();
    let mut statement = db
        .prepare(
            "SELECT headline FROM alerts JOIN push_alerts ON push_alerts.alert_id = alerts.id WHERE channel_id = ?1 ORDER BY alerts.id",
        )
        .unwrap();
    statement.query_map([push.0], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[tokio::test]
async fn messages_of_a_topic_are_alerts_with_what_they_lead_to_shown_within_the_budget() {
    let world = world().await;
    let pusher = Pusher::speaking(Tongue::Ntfy).await;
    let mut listener = world.listen();
    let asked = SavePush { kind: Some(PushKind::Ntfy), ..channel(&pusher.at("/harbour"), None) };
    let push = within(world.engine.save_push(asked)).await.unwrap().push_id;
    becomes(&world, &mut listener, push, |view| view.state == PushState::Connected).await;

    pusher.pushes("Bridge closed");
    assert_eq!(told(&world, &mut listener, 1).await, ["Bridge closed"]);
    world.engine.save_settings(Settings { notify_budget: 1, ..Settings::default() }).await.unwrap();
    pusher.pushes("Ferry late");
    assert_eq!(told(&world, &mut listener, 2).await, ["Bridge closed", "Ferry late"]);

    let alerts = world.alerts().await;
    assert_eq!(
        (alerts[1].kind, alerts[1].title.as_str(), alerts[1].because.as_str()),
        (AlertKind::Push, "Harbour", "You listen to Harbour.")
    );
    assert_eq!(alerts[1].link.as_deref(), Some("https://post.example/0"));
    assert_eq!(world.notices.headlines(), ["Bridge closed"]);
    assert_eq!(alerts[0].held_back.as_deref(), Some("1 notifications were shown in the last 24 hours, which is your limit."));
    let health = view(&world, push).await;
    assert_eq!(
        (health.kind, health.events, health.event_at, health.connected_at),
        (PushKind::Ntfy, 2, Some(world.now()), Some(world.now()))
    );
    let shown = world.notices.shown();
    world.engine.notice_answered(shown[0].alert_id, daily_engine::ports::NoticeAnswer::Open).await;
    assert_eq!(world.browser.opened(), ["https://post.example/0"]);
}

#[tokio::test]
async fn an_event_has_its_feed_checked_now_and_no_more_than_once_a_minute() {
    let world = world().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    let feed = world.follow(&page).await;
    let pusher = Pusher::speaking(Tongue::Events).await;
    let mut listener = world.listen();
    let push = listen_to(&world, &pusher.url(), Some(feed)).await;
    becomes(&world, &mut listener, push, |view| view.state == PushState::Connected).await;
    page.now_gives(paper("Post").with_all([entry("Two"), entry("One")]));
    let asked = page.requests().len();

    pusher.pushes("ping");
    page.was_asked(asked + 1).await;
    listener.hears(|event| *event == Event::RefreshEnded).await;
    assert_eq!(world.row("Two").await.title, "Two");
    assert!(world.alerts().await.is_empty(), "a ping is no alert");

    page.now_gives(paper("Post").with_all([entry("Three"), entry("Two"), entry("One")]));
    for _ in 0..5 {
        pusher.pushes("ping");
    }
    becomes(&world, &mut listener, push, |view| view.events == 6).await;
    assert_eq!(page.requests().len(), asked + 1, "not before a minute has passed");
    world.pass(MINUTE);
    page.was_asked(asked + 2).await;
    listener.hears(|event| *event == Event::RefreshEnded).await;
    within(world.engine.rest()).await;
    assert_eq!(world.row("Three").await.title, "Three");
    assert_eq!(page.requests().len(), asked + 2, "five pings are one check");
}

#[tokio::test]
async fn a_ping_changes_nothing_of_the_manners_towards_a_host() {
    let world = world().await;
    let paused = world.web.serves(paper("Paused").with(entry("One"))).await;
    let busy = world.web.serves(paper("Busy").with(entry("Two"))).await;
    let (paused_feed, busy_feed) = (world.follow(&paused).await, world.follow(&busy).await);
    world.engine.edit_feed(EditFeed { paused: Some(true), ..edit(paused_feed) }).await.unwrap();
    busy.now_gives(Reply::status(429).with_header("Retry-After", "3600"));
    world.refresh().await;
    let asked = (paused.requests().len(), busy.requests().len());
    let pusher = Pusher::speaking(Tongue::Events).await;
    let mut listener = world.listen();
    listen_to(&world, &pusher.url(), Some(paused_feed)).await;
    let push = listen_to(&world, &format!("{}?topic=busy", pusher.url()), Some(busy_feed)).await;
    pusher.has_open(2).await;

    pusher.pushes("ping");
    becomes(&world, &mut listener, push, |view| view.events == 1).await;
    world.pass(MINUTE);
    within(world.engine.rest()).await;

    assert_eq!((paused.requests().len(), busy.requests().len()), asked);
}

/// The heart of it: whatever byte of an answer is the last one that comes, every event is heard, and none is heard twice.
#[tokio::test]
async fn a_stream_that_breaks_off_at_any_byte_is_resumed_and_every_event_is_heard_once() {
    for tongue in TONGUES {
        // Every event waits for the disk; where there is one of memory, a thousand streams take seconds.
        let memory = std::path::Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
        let world = World::in_profile(folder.path()).await;
        world.engine.start_push().await.unwrap();
        let pusher = Pusher::speaking(tongue).await;
        for event in ["one", "two", "three"] {
            pusher.pushes(event);
        }
        let answer = pusher.whole_answer();
        let mut listener = world.listen();
        for cut in 0..=answer.len() {
            pusher.next([Act::CutAt(cut), Act::Whole]);
            let push = listen_to(&world, &format!("{}?cut={cut}", pusher.url()), None).await;

            // Where the answer ended before its head did, the question is repeated at once; else after a pause, which the
            // reader cuts short here.
            while headlines_of(&world, push).len() < 3 {
                let now = becomes(&world, &mut listener, push, |view| view.events == 3 || view.state == PushState::Waiting).await;
                if now.state == PushState::Waiting {
                    world.engine.retry_push(PushArg { push_id: push }).await.unwrap();
                    becomes(&world, &mut listener, push, |view| view.events == 3 || view.state != PushState::Waiting).await;
                }
            }

            assert_eq!(headlines_of(&world, push), ["one", "two", "three"], "{tongue:?}, cut behind byte {cut} of {}", answer.len());
            within(world.engine.remove_push(PushArg { push_id: push })).await.unwrap();
            pusher.has_open(0).await;
        }
    }
}

#[tokio::test]
async fn a_stream_goes_on_where_it_was_when_the_program_starts_again() {
    for tongue in TONGUES {
        let world = world().await;
        let pusher = Pusher::speaking(tongue).await;
        pusher.pushes("one");
        let mut listener = world.listen();
        let push = listen_to(&world, &pusher.url(), None).await;
        told(&world, &mut listener, 1).await;

        let world = world.restarted().await;
        pusher.has_open(0).await;
        pusher.pushes("two");
        let mut listener = world.listen();
        world.engine.start_push().await.unwrap();

        told(&world, &mut listener, 2).await;
        assert_eq!(headlines_of(&world, push), ["one", "two"]);
        let call = pusher.calls().pop().unwrap();
        match tongue {
            Tongue::Ntfy => assert!(call.target().ends_with("since=event-0"), "{}", call.target()),
            Tongue::Events => assert_eq!(call.header("Last-Event-ID"), Some("event-0")),
        }
        assert_eq!(call.header("Cookie"), None);
    }
}

#[tokio::test]
async fn a_server_that_tells_everything_again_is_not_heard_twice() {
    for tongue in TONGUES {
        let world = world().await;
        let pusher = Pusher::speaking(tongue).await;
        for event in ["one", "two"] {
            pusher.pushes(event);
        }
        pusher.next([Act::Everything, Act::Everything, Act::Everything]);
        let mut listener = world.listen();
        let push = listen_to(&world, &pusher.url(), None).await;
        for call in 2..=4 {
            becomes(&world, &mut listener, push, |view| view.state == PushState::Waiting).await;
            world.engine.retry_push(PushArg { push_id: push }).await.unwrap();
            pusher.was_called(call).await;
        }
        becomes(&world, &mut listener, push, |view| view.state == PushState::Connected).await;

        assert_eq!(headlines_of(&world, push), ["one", "two"]);
        assert_eq!(view(&world, push).await.events, 2);
    }
}

#[tokio::test]
async fn what_a_server_refuses_is_said_with_when_it_is_asked_again() {
    let cases = [
        (
            Act::Status(401, vec![]),
            "The address asks for a name and a password (401); write them as https://name:password@ before the host.",
            150..=300,
        ),
        (Act::Status(403, vec![]), "The server refuses to show this address to a news reader (403).", 150..=300),
        (Act::Status(404, vec![]), "There is nothing at this address (404); look for the site's present one.", 150..=300),
        (
            Act::Status(429, vec![("Retry-After", "1800".to_owned())]),
            "The server says that it is asked too often (429) and asks for a pause of 30 min.",
            1_800..=1_800,
        ),
        (Act::Status(503, vec![]), "The server is in trouble (503); it will be tried again.", 1..=2),
        (
            Act::Said("text/html; charset=utf-8", "<h1>Log in</h1>".to_owned()),
            "127.0.0.1 sent an answer that cannot be understood (“text/html; charset=utf-8”, where a stream of events (text/event-stream) was expected).",
            150..=300,
        ),
        (Act::Said("text/event-stream", "data: one\n\n".to_owned()), "The server ended the stream.", 1..=1),
    ];
    for (act, why, pause) in cases {
        let world = world().await;
        let pusher = Pusher::speaking(Tongue::Events).await;
        pusher.next([act.clone()]);
        let mut listener = world.listen();

        let push = listen_to(&world, &pusher.url(), None).await;
        let waiting = becomes(&world, &mut listener, push, |view| view.state == PushState::Waiting).await;

        assert_eq!(waiting.why.as_deref(), Some(why));
        let span = waiting.next_at.unwrap().since(world.now());
        assert!(pause.contains(&span), "{act:?}: asked again after {span} s");
        assert_eq!(pusher.calls().len(), 1);
        world.pass(span);
        pusher.was_called(2).await;
        becomes(&world, &mut listener, push, |view| view.state == PushState::Connected && view.why.is_none()).await;
    }
}

#[tokio::test]
async fn pauses_grow_while_a_server_stays_away_and_begin_anew_when_it_told_something() {
    let world = world().await;
    let pusher = Pusher::speaking(Tongue::Events).await;
    pusher.next(std::iter::repeat_n(Act::Status(500, vec![]), 8));
    let mut listener = world.listen();
    let push = listen_to(&world, &pusher.url(), None).await;

    let mut spans = Vec::new();
    for call in 1..=8 {
        pusher.was_called(call).await;
        let waiting = becomes(&world, &mut listener, push, |view| {
            view.state == PushState::Waiting && view.next_at.is_some_and(|at| at > world.now())
        })
        .await;
        spans.push(waiting.next_at.unwrap().since(world.now()));
        if call == 8 {
            pusher.pushes("one");
            pusher.next([Act::Ended]);
        }
        world.pass(spans[call - 1]);
    }
    assert!(
        spans.iter().zip([1, 2, 4, 8, 16, 32, 64, 128]).all(|(span, most)| (1..=most).contains(span) && *span >= most / 2),
        "{spans:?}"
    );

    pusher.was_called(9).await;
    let waiting = becomes(&world, &mut listener, push, |view| view.events == 1 && view.state == PushState::Waiting).await;
    assert_eq!(waiting.next_at.unwrap().since(world.now()), 1);
}

#[tokio::test]
async fn garbage_between_events_is_passed_over_and_nothing_but_garbage_ends_the_stream() {
    for (tongue, media_type, good) in [
        (Tongue::Ntfy, "application/x-ndjson", "{\"id\":\"a\",\"event\":\"message\",\"topic\":\"t\",\"message\":\"Bridge closed\"}\n"),
        (Tongue::Events, "text/event-stream", "id: a\ndata: Bridge closed\n\n"),
    ] {
        let world = world().await;
        let pusher = Pusher::speaking(tongue).await;
        let rubbish = "{\"event\":\u{0}\n<html>\n[[[[\nnull\n\u{1f4a9}\u{202e}\n".repeat(10);
        pusher.next([Act::Said(media_type, format!("{rubbish}{good}{}", "nonsense\n".repeat(500)))]);
        let mut listener = world.listen();

        let push = listen_to(&world, &pusher.url(), None).await;
        let waiting = becomes(&world, &mut listener, push, |view| view.state == PushState::Waiting).await;

        assert_eq!(headlines_of(&world, push), ["Bridge closed"]);
        assert_eq!(waiting.why.as_deref(), Some("What it sends makes no sense."));
    }
}

#[tokio::test]
async fn what_a_push_says_becomes_one_short_line_of_plain_text() {
    let world = world().await;
    let pusher = Pusher::speaking(Tongue::Ntfy).await;
    let mut listener = world.listen();
    listen_to(&world, &pusher.url(), None).await;

    pusher.pushes(&format!(r"Bridge \u202eclosed\n\u0007to {}", "all ".repeat(1_000)));

    let headline = told(&world, &mut listener, 1).await.remove(0);
    let body = world.notices.headlines().remove(0);
    for (said, longest) in [(headline, 720), (body, 180)] {
        assert!(said.starts_with("Bridge closed to all all") && said.chars().count() <= longest, "{said:?}");
    }
}

#[tokio::test]
async fn a_gigabyte_without_an_end_of_line_is_given_up_after_a_few_mebibytes() {
    for tongue in TONGUES {
        let world = world().await;
        let pusher = Pusher::speaking(tongue).await;
        pusher.next([Act::Endless]);
        let mut listener = world.listen();

        let push = listen_to(&world, &pusher.url(), None).await;
        let waiting = becomes(&world, &mut listener, push, |view| view.state == PushState::Waiting).await;
        pusher.has_open(0).await;

        assert_eq!(waiting.why.as_deref(), Some("127.0.0.1 sent an answer that cannot be understood (a line of more than 8388608 bytes)."));
        assert!(pusher.sent() < 64 << 20, "{} bytes were taken", pusher.sent());
    }
}

#[tokio::test]
async fn a_hundred_messages_at_once_show_three_notices_and_a_flood_is_counted() {
    let world = world().await;
    world.engine.save_settings(Settings { notify_budget: 50, ..Settings::default() }).await.unwrap();
    let pusher = Pusher::speaking(Tongue::Ntfy).await;
    for number in 0..100 {
        pusher.pushes(&format!("Message {number}"));
    }
    let mut listener = world.listen();

    let push = listen_to(&world, &pusher.url(), None).await;
    let flooded = becomes(&world, &mut listener, push, |view| view.events == 100).await;

    assert_eq!(world.notices.shown().len(), 3);
    assert_eq!(headlines_of(&world, push).len(), 60);
    assert_eq!(world.alerts().await[0].held_back.as_deref(), Some("Several came from this source at once."));
    assert_eq!(flooded.why.as_deref(), Some("It sent more than 60 alerts a minute, so 40 were passed over."));
}

#[tokio::test]
async fn quiet_hours_hold_messages_back_and_they_are_listed() {
    let world = world().await;
    world.engine.save_settings(Settings { quiet_from: Some(0), quiet_until: Some(1_439), ..Settings::default() }).await.unwrap();
    let pusher = Pusher::speaking(Tongue::Ntfy).await;
    pusher.pushes("Bridge closed");
    let mut listener = world.listen();

    listen_to(&world, &pusher.url(), None).await;
    told(&world, &mut listener, 1).await;

    assert!(world.notices.shown().is_empty());
    assert!(world.alerts().await[0].held_back.is_some());
}

#[tokio::test]
async fn a_channel_in_the_readers_own_network_is_refused_until_it_is_allowed() {
    let world = World::guarded().await;
    world.engine.start_push().await.unwrap();
    let pusher = Pusher::speaking(Tongue::Events).await;
    let mut listener = world.listen();

    let push = listen_to(&world, &pusher.url(), None).await;
    let refused = becomes(&world, &mut listener, push, |view| view.state == PushState::Waiting).await;
    let test = within(world.engine.test_push(channel(&pusher.url(), None))).await.unwrap();

    assert!(refused.why.as_deref().unwrap().starts_with("127.0.0.1 is a machine of your own network"), "{refused:?}");
    assert!(!test.ok && test.said == refused.why.unwrap());
    assert!(pusher.calls().is_empty());
    let allowed = SavePush { push_id: Some(push), allow_private_network: Some(true), ..channel(&pusher.url(), None) };
    within(world.engine.save_push(allowed.clone())).await.unwrap();
    becomes(&world, &mut listener, push, |view| view.state == PushState::Connected).await;
    let test = within(world.engine.test_push(SavePush { push_id: None, ..allowed })).await.unwrap();
    assert_eq!((test.ok, test.said.as_str()), (true, "The stream opened."));
}

#[tokio::test]
async fn a_channel_is_paused_changed_and_removed_and_its_connection_goes() {
    let world = world().await;
    let pusher = Pusher::speaking(Tongue::Events).await;
    let mut listener = world.listen();
    let push = listen_to(&world, &pusher.url(), None).await;
    pusher.has_open(1).await;

    let twice = world.engine.save_push(channel(&pusher.url(), None)).await.unwrap_err();
    let paused = SavePush { push_id: Some(push), paused: Some(true), ..channel(&pusher.url(), None) };
    assert_eq!(within(world.engine.save_push(paused)).await.unwrap().state, PushState::Off);
    pusher.has_open(0).await;
    within(world.engine.save_push(SavePush { push_id: Some(push), ..channel(&pusher.url(), None) })).await.unwrap();
    becomes(&world, &mut listener, push, |view| view.state == PushState::Connected).await;
    within(world.engine.remove_push(PushArg { push_id: push })).await.unwrap();
    pusher.has_open(0).await;

    assert_eq!(twice.code, Code::AlreadyThere);
    assert!(world.engine.list_push(Nothing {}).await.unwrap().is_empty());
    assert_eq!(world.engine.remove_push(PushArg { push_id: push }).await.unwrap_err().code, Code::NotFound);
    assert_eq!(world.engine.save_push(channel("not an address", None)).await.unwrap_err().code, Code::BadInput);
    assert_eq!(world.engine.save_push(channel(&pusher.url(), Some(FeedId(99)))).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_hub_that_a_feed_names_is_shown_and_asked_to_ping_a_relay_and_asked_again_before_it_forgets() {
    let world = world().await;
    let hub = Pusher::speaking(Tongue::Events).await;
    let relay = Pusher::speaking(Tongue::Events).await;
    let links = format!("<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='{}'/>", hub.at("/hub"));
    let page = world.web.serves(paper("Post").with_head(&links).with(entry("One"))).await;
    let plain = world.web.serves(paper("Plain").with(entry("Two"))).await;
    let (feed, without) = (world.follow(&page).await, world.follow(&plain).await);
    let settings = world.engine.get_feed_settings(FeedArg { feed_id: feed }).await.unwrap();
    assert_eq!(settings.hub, Some(FeedHub { hub: hub.at("/hub"), topic: page.url() }));
    assert_eq!(world.engine.get_feed_settings(FeedArg { feed_id: without }).await.unwrap().hub, None);
    let by_relay = |feed| SavePush { callback: Some("https://relay.example/in/7?key=a&b".to_owned()), ..channel(&relay.url(), feed) };
    for none in [Some(without), None] {
        assert_eq!(world.engine.save_push(by_relay(none)).await.unwrap_err().code, Code::BadInput);
    }

    hub.next([Act::Status(202, vec![])]);
    let asked = within(world.engine.save_push(by_relay(Some(feed)))).await.unwrap().hub.unwrap();

    let call = hub.calls().pop().unwrap();
    let topic: String = url_encoded(&page.url());
    assert_eq!((call.method(), call.target()), ("POST", "/hub"));
    assert_eq!(
        call.body,
        format!(
            "hub.mode=subscribe&hub.topic={topic}&hub.callback=https%3A%2F%2Frelay.example%2Fin%2F7%3Fkey%3Da%26b&hub.lease_seconds=864000"
        )
    );
    assert_eq!((asked.asked_at, asked.why), (Some(world.now()), None));

    world.pass(4 * 24 * HOUR);
    world.engine.start_push().await.unwrap();
    assert_eq!(hub.calls().len(), 1, "not before it is time");
    world.pass(25 * HOUR);
    hub.next([Act::Status(403, vec![])]);
    world.engine.start_push().await.unwrap();
    assert_eq!(hub.calls().len(), 2);
    let push = world.engine.list_push(Nothing {}).await.unwrap().remove(0);
    assert_eq!(push.hub.unwrap().why.as_deref(), Some("The server refuses to show this address to a news reader (403)."));

    hub.next([Act::Status(202, vec![])]);
    within(world.engine.remove_push(PushArg { push_id: push.push_id })).await.unwrap();
    hub.was_called(3).await;
    assert!(hub.calls()[2].body.starts_with("hub.mode=unsubscribe&hub.topic="), "{}", hub.calls()[2].body);
}

fn url_encoded(text: &str) -> String {
    text.replace(':', "%3A").replace('/', "%2F")
}

#[tokio::test]
async fn a_backup_that_is_put_back_brings_its_own_channels_and_no_stream_of_before_writes_into_it() {
    let world = world().await;
    let (first, second) = (Pusher::speaking(Tongue::Events).await, Pusher::speaking(Tongue::Events).await);
    let folder = tempfile::tempdir().unwrap();
    let backup = FileArg { path: folder.path().join("backup").display().to_string() };
    listen_to(&world, &first.url(), None).await;
    first.has_open(1).await;
    within(world.engine.back_up_library(backup.clone())).await.unwrap();
    listen_to(&world, &second.url(), None).await;
    second.has_open(1).await;
    let calls = first.calls().len();

    within(world.engine.restore_library(backup)).await.unwrap();

    second.has_open(0).await;
    first.was_called(calls + 1).await;
    let mut listener = world.listen();
    first.pushes("Bridge closed");
    assert_eq!(told(&world, &mut listener, 1).await, ["Bridge closed"]);
    assert_eq!(world.engine.list_push(Nothing {}).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_feed_that_goes_takes_its_channel_along() {
    let world = world().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    let feed = world.follow(&page).await;
    let pusher = Pusher::speaking(Tongue::Events).await;
    listen_to(&world, &pusher.url(), Some(feed)).await;
    pusher.has_open(1).await;

    world.engine.remove_feed(FeedArg { feed_id: feed }).await.unwrap();
    pusher.pushes("ping");

    pusher.has_open(0).await;
    assert!(world.engine.list_push(Nothing {}).await.unwrap().is_empty());
}
