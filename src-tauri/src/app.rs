//! Puts the app together: the window, the engine behind it, and how they start and end.
//!
//! The window is shown at once and the library opened meanwhile; a big library must not look like an app that hangs.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use daily_engine::ports::{Opener, SystemClock};
use daily_engine::{Engine, Options, Ports};
use tauri::webview::{Color, NewWindowResponse};
use tauri::{AppHandle, Manager, RunEvent, Theme, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use crate::bridge::{self, Desk};
use crate::media;
use crate::notify::{Desktop, Report};
use crate::paths::{Given, Place, Start};
use crate::updates;

/// The label of the one window.
pub const WINDOW: &str = "main";

/// The colour of dark paper, as in the window's own style: what shows until the page does.
const DARK_PAPER: Color = Color(0x16, 0x16, 0x1a, 0xff);

/// Work that has not stopped by then is left to the library's own safety.
const TIME_TO_CLOSE: Duration = Duration::from_secs(5);

/// Shows the window until it is closed.
pub fn run(start: Start) -> tauri::Result<()> {
    let desk = Arc::new(Desk::default());
    let context = tauri::generate_context!();
    let mut builder = tauri::Builder::default();
    // It must be the first, so that a second start does nothing else before it hands over.
    if start.place == Place::Usual {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            let given = arguments.iter().skip(1).filter_map(|argument| Given::read(OsStr::new(argument), Path::new(&folder))).collect();
            app.state::<Arc<Desk>>().hand_over(app, given);
            raise(app);
        }));
    }
    updates::add_to(builder, context.config())
        .plugin(
            tauri_plugin_window_state::Builder::default()
                // An absolute name keeps each library's window with its library.
                .with_filename(start.profile.join("window.json").to_string_lossy())
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::clone(&desk))
        .register_asynchronous_uri_scheme_protocol(media::SCHEME, |context, request, responder| {
            let desk = Arc::clone(&context.app_handle().state::<Arc<Desk>>());
            let key = media::key_of(&request);
            tauri::async_runtime::spawn(async move { responder.respond(media::answer(find_picture(&desk, key).await)) });
        })
        .invoke_handler(tauri::generate_handler![
            bridge::call,
            bridge::save_file,
            bridge::take_given,
            bridge::add_newsletters,
            updates::find_updates,
            updates::look_for_update,
            updates::take_update
        ])
        .on_window_event(|window, event| {
            if let WindowEvent::Focused(looking) = event {
                window.state::<Arc<Desk>>().set_attention(*looking);
            }
        })
        .setup(move |app| {
            tauri::async_runtime::spawn(open_engine(app.handle().clone(), Arc::clone(&desk), start.clone()));
            tauri::async_runtime::spawn(close_when_told(app.handle().clone()));
            desk.hand_over(app.handle(), start.given.clone());
            open_window(app.handle(), &start)?;
            Ok(())
        })
        .build(context)?
        .run(|app, event| {
            // The last window went. Where a code is given, `close` has been here already.
            if let RunEvent::ExitRequested { code: None, api, .. } = event {
                api.prevent_exit();
                tauri::async_runtime::spawn(close(app.clone()));
            }
        });
    Ok(())
}

/// Brings the window before the reader.
pub fn raise(app: &AppHandle) {
    let Some(window) = app.get_webview_window(WINDOW) else { return };
    let raised = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = raised {
        tracing::warn!(%error, "the window could not be brought to the front");
    }
}

fn open_window(app: &AppHandle, start: &Start) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, WINDOW, WebviewUrl::default())
        .title("London Daily")
        .inner_size(1280.0, 860.0)
        .min_inner_size(480.0, 400.0)
        .data_directory(start.profile.join("webview"))
        .on_navigation(is_our_own)
        .on_new_window(|_address, _features| NewWindowResponse::Deny)
        .build()?;
    if window.theme()? == Theme::Dark {
        window.set_background_color(Some(DARK_PAPER))?;
    }
    Ok(())
}

/// Whether an address is part of the app. Everything else opens in the system's browser, through a call, or not at all.
fn is_our_own(address: &Url) -> bool {
    let host = address.host_str();
    match address.scheme() {
        "tauri" => host == Some("localhost"),
        "http" | "https" if host == Some("tauri.localhost") => cfg!(any(windows, target_os = "android")),
        "http" => tauri::is_dev() && host == Some("127.0.0.1") && address.port() == Some(5173),
        // The frame that shows an article has its text in place of an address.
        "about" => matches!(address.path(), "srcdoc" | "blank"),
        _ => false,
    }
}

async fn open_engine(app: AppHandle, desk: Arc<Desk>, start: Start) {
    let began = std::time::Instant::now();
    let notifier = Desktop::start({
        let desk = Arc::clone(&desk);
        move |report| {
            let Some(engine) = desk.find_engine() else { return };
            tauri::async_runtime::spawn(pass_on(engine, report));
        }
    });
    let ports = Ports {
        clock: Arc::new(SystemClock),
        notifier: match notifier {
            Ok(desktop) => Arc::new(desktop),
            Err(error) => {
                tracing::error!(%error, "notices cannot be shown");
                Arc::new(daily_engine::ports::Silent)
            }
        },
        opener: Arc::new(Browser),
    };
    let options =
        Options { profile: start.profile, allow_private_network: start.allow_private_network, picture_base: media::BASE.to_owned() };
    let opened = bridge::survive(Engine::open(options, ports)).await.flatten();
    match &opened {
        Ok(engine) => {
            tracing::info!(milliseconds = began.elapsed().as_millis() as u64, "the engine is open");
            tauri::async_runtime::spawn(bridge::pump(app, engine.clone()));
            engine.start_background();
        }
        Err(error) => tracing::error!(%error, detail = error.detail.as_deref().unwrap_or_default(), "the engine could not be opened"),
    }
    desk.arrive(opened);
}

async fn pass_on(engine: Engine, report: Report) {
    match report {
        Report::Shown(alert_id) => engine.notice_shown(alert_id).await,
        Report::Failed(alert_id, why) => engine.notice_failed(alert_id, why).await,
        Report::Answered(alert_id, answer) => engine.notice_answered(alert_id, answer).await,
    }
}

async fn find_picture(desk: &Desk, key: Option<String>) -> Option<(Vec<u8>, String)> {
    let engine = desk.engine().await.ok()?;
    let key = key?;
    let picture = bridge::survive(async move { engine.picture(&key).await }).await.ok()??;
    Some((picture.bytes, picture.media_type))
}

/// Ends as if the window had been closed when the system, or a terminal, asks for it.
async fn close_when_told(app: AppHandle) {
    #[cfg(unix)]
    let told = async {
        let mut ended = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = ended.recv() => Ok(()),
        }
    };
    #[cfg(not(unix))]
    let told = tokio::signal::ctrl_c();
    match told.await {
        Ok(()) => close(app).await,
        Err(error) => tracing::warn!(%error, "the system's wish to end the app cannot be heard"),
    }
}

async fn close(app: AppHandle) {
    let engine = app.state::<Arc<Desk>>().find_engine();
    if let Some(engine) = engine
        && tokio::time::timeout(TIME_TO_CLOSE, engine.close()).await.is_err()
    {
        tracing::warn!("work was still going on when the app was closed");
    }
    app.exit(0);
}

/// The system's browser and mail program.
struct Browser;

impl Opener for Browser {
    fn open(&self, url: &str) -> Result<(), String> {
        let address = Url::parse(url).map_err(|_| "this is no address".to_owned())?;
        if !matches!(address.scheme(), "http" | "https" | "mailto") {
            return Err(format!("addresses that begin with {}: are not opened", address.scheme()));
        }
        tauri_plugin_opener::open_url(address.as_str(), None::<&str>).map_err(|error| format!("the system could not open it: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_nothing_but_the_app() {
        let allowed = |address: &str| is_our_own(&Url::parse(address).unwrap());

        assert!(allowed("tauri://localhost/index.html"));
        assert!(allowed("about:srcdoc"));
        assert!(!allowed("https://example.org/"));
        assert!(!allowed("tauri://elsewhere/"));
        assert!(!allowed("http://127.0.0.1:8080/"));
        assert!(!allowed("file:///etc/passwd"));
        assert!(!allowed("data:text/html,x"));
        assert!(!allowed("javascript:void(0)"));
    }

    #[test]
    fn only_addresses_of_the_web_and_of_mail_are_opened() {
        assert!(Browser.open("file:///etc/passwd").unwrap_err().contains("file:"));
        assert!(Browser.open("javascript:alert(1)").is_err());
        assert!(Browser.open("no address").is_err());
    }
}
