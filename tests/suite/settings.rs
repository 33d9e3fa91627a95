//! The reader's settings.

use daily_engine::api::dto::*;
use daily_tests::World;

#[tokio::test]
async fn settings_are_kept_over_a_restart() {
    let world = World::new().await;
    let wanted = Settings { theme: Theme::Sepia, text_size: 24, notify_budget: 3, ..Settings::default() };

    let saved = world.engine.save_settings(wanted.clone()).await.unwrap();

    assert_eq!(saved, wanted);
    let world = world.restarted().await;
    assert_eq!(world.engine.get_settings(Nothing {}).await.unwrap(), wanted);
}

#[tokio::test]
async fn settings_are_brought_within_their_limits() {
    let world = World::new().await;
    let wild = Settings { text_size: 255, measure: 0, check_every: 0, notify_budget: u32::MAX, picture_budget: 0, ..Settings::default() };

    let saved = world.engine.save_settings(wild).await.unwrap();

    assert_eq!((saved.text_size, saved.measure, saved.check_every, saved.notify_budget, saved.picture_budget), (30, 45, 15, 100, 16));
    assert_eq!(world.engine.get_settings(Nothing {}).await.unwrap(), saved);
}

#[tokio::test]
async fn settings_that_cannot_be_read_are_as_by_default() {
    let world = World::new().await;
    world.engine.save_settings(Settings { compact: true, ..Settings::default() }).await.unwrap();
    world.peek().execute("UPDATE settings SET value = 'nonsense'", []).unwrap();

    let world = world.restarted().await;

    assert_eq!(world.engine.get_settings(Nothing {}).await.unwrap(), Settings::default());
}
