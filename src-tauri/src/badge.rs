//! The number on the app's icon, where the system has a place for it: unread entries.
//!
//! On Linux docks listen on the session's bus to what Unity's launcher once did (KDE's, GNOME's Dash to Dock, and others): a signal
//! that names a desktop entry. Where nobody listens, nothing happens. Windows has no numbers.

use tauri::AppHandle;

/// Shows a number on the icon; none for nought.
#[cfg(target_os = "linux")]
pub async fn show(_app: &AppHandle, unread: u32) {
    let Ok(bus) = zbus::Connection::session().await else { return };
    if let Err(error) = tell(&bus, unread).await {
        tracing::info!(%error, "the number on the icon could not be told");
    }
}

/// Shows a number on the icon; none for nought.
#[cfg(not(target_os = "linux"))]
pub async fn show(app: &AppHandle, unread: u32) {
    use tauri::Manager;

    let Some(window) = app.get_webview_window(crate::app::WINDOW) else { return };
    if let Err(error) = window.set_badge_count((unread > 0).then_some(i64::from(unread))) {
        tracing::info!(%error, "the number on the icon could not be set");
    }
}

#[cfg(target_os = "linux")]
async fn tell(bus: &zbus::Connection, unread: u32) -> zbus::Result<()> {
    use std::collections::HashMap;

    use zbus::Variant;

    let entry = format!("application://{}.desktop", crate::paths::IDENTIFIER);
    let shown = HashMap::from([("count", Variant::from(i64::from(unread))), ("count-visible", Variant::from(unread > 0))]);
    bus.emit_signal(None::<&str>, "/net/london_daily/reader", "com.canonical.Unity.LauncherEntry", "Update", &(entry, shown)).await
}
