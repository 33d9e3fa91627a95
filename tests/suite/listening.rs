//! Reading aloud, by a voice that writes down what it is to say.

use std::time::Duration;

use daily_core::EntryId;
use daily_engine::api::dto::*;
use daily_engine::api::listening::*;
use daily_engine::api::picture::ComposeEdition;
use daily_engine::ports::{Speech, Utterance};
use daily_tests::*;

async fn library(items: Vec<Item>) -> World {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Kingsway Post").with_all(items)).await).await;
    world
}

async fn listen(world: &World, titles: &[&str]) -> ListeningView {
    let mut entry_ids = Vec::new();
    for title in titles {
        entry_ids.push(world.entry(title).await);
    }
    world.engine.read_aloud(Listen::Entries { entry_ids }).await.unwrap()
}

async fn steer(world: &World, to: Steer) -> ListeningView {
    world.engine.steer_listening(to).await.unwrap()
}

async fn view(world: &World) -> ListeningView {
    world.engine.get_listening(Nothing {}).await.unwrap()
}

/// The voice begins with what is next, and does not end it.
async fn begins(world: &World) -> Utterance {
    let said = world.voice.on_its_way().remove(0);
    world.engine.speech_reported(Speech::Began(said.id)).await;
    said
}

/// The voice says what is next, to its end.
async fn says(world: &World) -> String {
    let said = begins(world).await;
    world.voice.next();
    world.engine.speech_reported(Speech::Ended(said.id)).await;
    said.text
}

fn queued(view: &ListeningView) -> Option<EntryId> {
    view.queue.get(view.at as usize).map(|queued| queued.entry_id)
}

#[tokio::test]
async fn an_article_is_read_sentence_by_sentence_and_is_read_when_it_was_heard() {
    let world = library(vec![entry("Harbour closed").saying("<p>It was Tuesday. Nobody knew why.</p><p>Dr. Who did.</p>")]).await;

    let begun = listen(&world, &["Harbour closed"]).await;
    assert_eq!((begun.state, begun.sentence, begun.sentences, begun.place), (ListeningState::Speaking, 0, 4, None));
    assert_eq!((begun.queue[0].title.as_str(), begun.queue[0].from.as_str()), ("Harbour closed", "Kingsway Post"));
    // Two are on their way, so that no silence comes between them.
    assert_eq!(world.voice.on_its_way().len(), 2);

    assert_eq!(says(&world).await, "Harbour closed");
    assert_eq!(begins(&world).await.text, "It was Tuesday.");
    let second = view(&world).await;
    assert_eq!((second.sentence, second.place), (1, Some(Stretch { start: 0, end: 13 })));
    assert_eq!(says(&world).await, "It was Tuesday.");
    assert_eq!(says(&world).await, "Nobody knew why.");
    assert!(!world.row("Harbour closed").await.read);
    assert_eq!(says(&world).await, "Dr. Who did.");

    assert_eq!(view(&world).await, ListeningView::default());
    assert!(world.row("Harbour closed").await.read);
}

#[tokio::test]
async fn a_queue_goes_from_article_to_article_and_past_those_that_are_gone() {
    let world = library(vec![entry("One"), entry("Two"), entry("Three"), entry("Four")]).await;
    let two = world.entry("Two").await;
    let begun = listen(&world, &["One", "Two", "Three"]).await;
    assert_eq!(begun.queue.len(), 3);
    world.peek().execute("DELETE FROM entries WHERE id = ?1", [two.0]).unwrap();

    while queued(&view(&world).await) == Some(world.entry("One").await) {
        says(&world).await;
    }

    assert_eq!(queued(&view(&world).await), Some(world.entry("Three").await));
    assert!(world.row("One").await.read && !world.row("Three").await.read);
}

#[tokio::test]
async fn lists_and_editions_are_read_from_their_top() {
    let world = library(vec![entry("One"), entry("Two")]).await;
    world.mark("Two", Mark::Later).await;

    let later = world.engine.read_aloud(Listen::List { filter: EntryFilter::Later, unread_only: false }).await.unwrap();
    assert_eq!(later.queue.iter().map(|queued| queued.title.as_str()).collect::<Vec<_>>(), ["Two"]);
    world.engine.compose_edition(ComposeEdition::default()).await.unwrap();
    let edition = world.engine.read_aloud(Listen::Edition { edition_id: None }).await.unwrap();
    assert_eq!(edition.queue.len(), 2);
    let none = world.engine.read_aloud(Listen::List { filter: EntryFilter::Bookmarks, unread_only: false }).await.unwrap_err();
    assert_eq!((none.code, none.message.as_str()), (Code::NotFound, "There is nothing here to listen to."));
}

#[tokio::test]
async fn pausing_takes_back_what_is_on_its_way_and_going_on_begins_the_sentence_anew() {
    let world = library(vec![entry("Harbour").saying("<p>One is here. Two is here. Three is here.</p>")]).await;
    listen(&world, &["Harbour"]).await;
    says(&world).await;
    let cut_off = begins(&world).await;

    let paused = steer(&world, Steer::Pause).await;
    assert_eq!((paused.state, paused.sentence), (ListeningState::Paused, 1));
    assert!(world.voice.on_its_way().is_empty());
    // A voice may report late what it was told to forget.
    world.engine.speech_reported(Speech::Ended(cut_off.id)).await;
    assert_eq!(view(&world).await.state, ListeningState::Paused);

    steer(&world, Steer::Resume).await;
    assert_eq!(world.voice.on_its_way()[0].text, "One is here.");
}

#[tokio::test]
async fn sentences_and_articles_are_gone_through_both_ways() {
    let world = library(vec![entry("One").saying("<p>First. Second. Third.</p>"), entry("Two").saying("<p>Fourth.</p>")]).await;
    let next = || world.voice.on_its_way()[0].text.clone();
    listen(&world, &["One", "Two"]).await;

    steer(&world, Steer::PreviousSentence).await;
    assert_eq!(next(), "One");
    steer(&world, Steer::NextSentence).await;
    steer(&world, Steer::NextSentence).await;
    assert_eq!(next(), "Second.");
    steer(&world, Steer::PreviousSentence).await;
    assert_eq!(next(), "First.");
    steer(&world, Steer::NextSentence).await;
    steer(&world, Steer::PreviousArticle).await;
    assert_eq!(next(), "One");
    steer(&world, Steer::NextArticle).await;
    assert_eq!((next(), view(&world).await.at), ("Two".to_owned(), 1));
    steer(&world, Steer::PreviousArticle).await;
    assert_eq!(view(&world).await.at, 0);
    steer(&world, Steer::Article { at: 9 }).await;
    assert_eq!(next(), "Two");
    steer(&world, Steer::NextSentence).await;
    steer(&world, Steer::NextSentence).await;
    assert_eq!(view(&world).await.state, ListeningState::Silent);
    // What was passed over was not heard.
    assert!(!world.row("One").await.read && !world.row("Two").await.read);
    assert_eq!(steer(&world, Steer::Resume).await.state, ListeningState::Silent);
}

#[tokio::test]
async fn the_voice_follows_the_language_of_the_article_and_the_readers_wish_at_once() {
    let text = "<p>Der Hafen wurde am Dienstag geschlossen, und niemand wusste warum.</p>";
    let world = library(vec![entry("Der Hafen ist zu").saying(text)]).await;
    let said = || world.voice.on_its_way()[0].clone();

    let begun = listen(&world, &["Der Hafen ist zu"]).await;
    assert_eq!((begun.language.as_deref(), said().voice, said().speed), (Some("de"), None, 100));
    let mut settings = Settings::default();
    settings.desk.voices = [("de-AT".to_owned(), "Anna".to_owned()), ("fr".to_owned(), "Chantal".to_owned())].into();
    settings.desk.voice_speed = 150;
    world.engine.save_settings(settings).await.unwrap();

    assert_eq!((said().voice.as_deref(), said().speed, said().text.as_str()), (Some("Anna"), 150, "Der Hafen ist zu"));
    assert_eq!(world.voice.on_its_way().len(), 2);
}

#[tokio::test]
async fn a_voice_that_fails_pauses_with_its_reason_and_can_be_asked_again() {
    let world = library(vec![entry("One").saying("<p>First. Second.</p>")]).await;
    listen(&world, &["One"]).await;
    let said = begins(&world).await;

    world.engine.speech_reported(Speech::Failed { id: Some(said.id + 70), why: "not ours".to_owned() }).await;
    assert_eq!(view(&world).await.state, ListeningState::Speaking);
    world.engine.speech_reported(Speech::Failed { id: Some(said.id), why: "no voice is installed".to_owned() }).await;
    let failed = view(&world).await;
    assert_eq!((failed.state, failed.trouble.as_deref()), (ListeningState::Paused, Some("No voice is installed.")));
    let again = steer(&world, Steer::Resume).await;
    assert_eq!((again.state, again.trouble), (ListeningState::Speaking, None));
    steer(&world, Steer::End).await;
    assert_eq!(view(&world).await, ListeningView::default());
}

#[tokio::test]
async fn voices_are_listed_by_language_and_their_absence_has_a_reason() {
    let world = World::new().await;
    let list = |language: &str| world.engine.list_voices(ListVoices { language: Some(language.to_owned()) });
    assert_eq!(list("de").await.unwrap().trouble.as_deref(), Some("No voice is installed."));

    world.voice.learns("Petra", "de-DE");
    world.voice.learns("Anna", "de");
    world.voice.learns("Ada", "en-GB");

    let german = list("de-CH").await.unwrap();
    assert_eq!(german.voices.iter().map(|voice| voice.name.as_str()).collect::<Vec<_>>(), ["Anna", "Petra"]);
    assert_eq!((german.in_window, list("").await.unwrap().voices.len()), (false, 3));
}

#[tokio::test]
async fn a_window_may_not_report_for_a_system_that_speaks_itself() {
    let world = library(vec![entry("One")]).await;
    listen(&world, &["One"]).await;
    let id = begins(&world).await.id;

    let refused = world.engine.report_speech(ReportSpeech { id, became: Became::Ended }).await.unwrap_err();

    assert_eq!((refused.code, view(&world).await.to_say), (Code::BadCall, Vec::new()));
}

#[tokio::test]
async fn a_voice_that_does_not_begin_or_does_not_end_is_said_and_not_waited_for() {
    let world = library(vec![entry("One").saying("<p>First. Second.</p>")]).await;
    let mut listener = world.listen();
    listen(&world, &["One"]).await;
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(20)).await;
    assert_eq!(view(&world).await.state, ListeningState::Speaking);

    tokio::time::advance(Duration::from_secs(600)).await;
    assert!(trouble(&world, &mut listener).await.starts_with("The voice was asked to speak and did not begin"));
    steer(&world, Steer::Resume).await;
    begins(&world).await;
    tokio::time::advance(Duration::from_secs(600)).await;

    assert!(trouble(&world, &mut listener).await.starts_with("The voice began to speak and did not come to an end"));
    assert!(world.voice.on_its_way().is_empty());
}

async fn trouble(world: &World, listener: &mut Listener) -> String {
    loop {
        if let Some(trouble) = view(world).await.trouble {
            return trouble;
        }
        listener.hears(|event| matches!(event, Event::ListeningChanged)).await;
    }
}
