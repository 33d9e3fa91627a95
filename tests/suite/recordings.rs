//! Recordings: played while they come, kept or let go, with their chapters.

use std::sync::Arc;

use daily_core::EntryId;
use daily_engine::api::desk::*;
use daily_engine::api::dto::*;
use daily_tests::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::Notify;

const LENGTH: usize = 8_000;

#[tokio::test]
async fn a_recording_plays_while_it_is_fetched_and_is_whole_afterwards() {
    let (url, go_on) = halting_server().await;
    let world = World::new().await;
    let arg = podcast(&world, &url).await;

    let media = world.engine.play_media(arg.clone()).await.unwrap();
    assert!(matches!(media.download, Download::UnderWay { kept: false, .. }), "{media:?}");
    let key = media.address.unwrap().strip_prefix(SOUNDS).unwrap().to_owned();
    let mut sound = within(world.engine.sound(&key)).await.unwrap();
    assert_eq!((sound.length, sound.media_type), (Some(LENGTH as u64), "audio/mpeg"));
    assert_eq!(within(sound.read(0, 100)).await.unwrap(), [7; 100]);

    // What has not come is waited for.
    let far = tokio::spawn(async move { (sound.read(LENGTH as u64 - 10, 100).await.unwrap(), sound) });
    go_on.notify_one();
    let (end, mut sound) = within(far).await.unwrap();
    assert_eq!((end, sound.read(LENGTH as u64, 10).await.unwrap()), (vec![7; 10], Vec::new()));
    let media = settled(&world, &arg).await;
    assert_eq!(media.download, Download::Here { bytes: LENGTH as u64, kept: false });
    assert_eq!(world.engine.sound(&key).await.unwrap().length, Some(LENGTH as u64));

    world.engine.download_media(arg.clone()).await.unwrap();
    assert_eq!(settled(&world, &arg).await.download, Download::Here { bytes: LENGTH as u64, kept: true });
}

#[tokio::test]
async fn a_recording_that_cannot_be_had_says_why_when_it_is_to_be_played() {
    let world = World::new().await;
    let gone = world.web.serves(Reply::status(404)).await;
    let arg = podcast(&world, &gone.url()).await;

    let refused = within(world.engine.play_media(arg)).await.unwrap_err();

    assert!(refused.message.contains("404"), "{refused}");
}

#[tokio::test]
async fn one_that_breaks_off_leaves_no_half_of_it() {
    let world = World::new().await;
    let broken = world.web.serves(Reply::bytes("audio/mpeg", vec![7; LENGTH]).broken_off()).await;
    let arg = podcast(&world, &broken.url()).await;

    world.engine.download_media(arg.clone()).await.unwrap();

    assert!(matches!(settled(&world, &arg).await.download, Download::Failed { .. }));
    assert_eq!(std::fs::read_dir(world.profile().join("media")).unwrap().count(), 0);
}

#[tokio::test]
async fn a_download_that_is_stopped_leaves_nothing() {
    let (url, _never) = halting_server().await;
    let world = World::new().await;
    let arg = podcast(&world, &url).await;
    world.engine.play_media(arg.clone()).await.unwrap();

    world.engine.cancel_download(arg.clone()).await.unwrap();

    assert_eq!(settled(&world, &arg).await.download, Download::None);
    within(async {
        while std::fs::read_dir(world.profile().join("media")).unwrap().count() > 0 {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_only_played_makes_room_and_what_was_asked_for_does_not() {
    let world = World::new().await;
    let mut settings = Settings::default();
    settings.desk.media_budget = 64;
    world.engine.save_settings(settings).await.unwrap();
    let (mut args, mut pages) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let page = world.web.serves(Reply::bytes("audio/mpeg", vec![7; LENGTH])).await;
        args.push(podcast(&world, &page.url()).await);
        pages.push(page);
    }
    world.engine.download_media(args[0].clone()).await.unwrap();
    world.engine.play_media(args[1].clone()).await.unwrap();
    settled(&world, &args[0]).await;
    settled(&world, &args[1]).await;
    // As if each took half of the room.
    world.peek().execute("UPDATE media SET bytes = ?1", [32 << 20]).unwrap();

    world.engine.play_media(args[2].clone()).await.unwrap();

    assert!(matches!(settled(&world, &args[0]).await.download, Download::Here { kept: true, .. }));
    assert_eq!(settled(&world, &args[1]).await.download, Download::None);
    assert!(matches!(settled(&world, &args[2]).await.download, Download::Here { kept: false, .. }));
}

#[tokio::test]
async fn chapters_come_from_the_address_that_the_feed_names_and_are_asked_for_once() {
    let world = World::new().await;
    let document = r#"{"version":"1.2.0","chapters":[{"startTime":0,"title":"Hello"},{"startTime":75,"title":"The harbour"}]}"#;
    let chapters = world.web.serves(Reply::text("application/json+chapters", document)).await;
    let item = entry("Show")
        .with("<enclosure url=\"https://a.example/show.mp3\" type=\"audio/mpeg\" length=\"9\"/>")
        .with(&format!("<podcast:chapters url=\"{}\" type=\"application/json+chapters\"/>", chapters.url()))
        .saying("<p>00:00 Notes<br>01:00 More notes</p>");
    world.follow(&world.web.serves(paper("Pod").with(item)).await).await;
    let arg = MediaArg { entry_id: world.entry("Show").await, url: "https://a.example/show.mp3".to_owned() };

    for _ in 0..2 {
        let found = world.engine.list_chapters(arg.clone()).await.unwrap();
        assert_eq!(
            found.iter().map(|chapter| (chapter.starts_at, chapter.title.as_str())).collect::<Vec<_>>(),
            [(0.0, "Hello"), (75.0, "The harbour")]
        );
    }
    assert_eq!(chapters.requests().len(), 1);
}

async fn podcast(world: &World, url: &str) -> MediaArg {
    let title = format!("Show {url}");
    let item = entry(&title).with(&format!("<enclosure url=\"{url}\" type=\"audio/mpeg\" length=\"{LENGTH}\"/>"));
    world.follow(&world.web.serves(paper("Pod").with(item)).await).await;
    MediaArg { entry_id: world.entry(&title).await, url: url.to_owned() }
}

/// The enclosure, when nothing of it is under way any more.
async fn settled(world: &World, arg: &MediaArg) -> MediaView {
    let mut listener = world.listen();
    loop {
        let media = media_of(world, arg.entry_id).await;
        if !matches!(media.download, Download::UnderWay { .. }) {
            return media;
        }
        listener.hears(|event| matches!(event, Event::MediaChanged { .. })).await;
    }
}

async fn media_of(world: &World, entry_id: EntryId) -> MediaView {
    world.engine.open_entry(EntryArg { entry_id }).await.unwrap().desk.media.remove(0)
}

/// A server that sends half of a recording, and the rest when it is told to.
async fn halting_server() -> (String, Arc<Notify>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/show.mp3", listener.local_addr().unwrap());
    let go_on = Arc::new(Notify::new());
    let told = Arc::clone(&go_on);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 4096];
            if stream.read(&mut head).await.unwrap_or(0) == 0 {
                continue;
            }
            let begin = format!("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: {LENGTH}\r\n\r\n");
            let _ = stream.write_all(&[begin.as_bytes(), &[7; LENGTH / 2]].concat()).await;
            told.notified().await;
            let _ = stream.write_all(&[7; LENGTH / 2]).await;
        }
    });
    (url, go_on)
}
