//! Puts the app together: the window, the engine behind it, and how they start and end.
//!
//! The window is shown at once and the library opened meanwhile; a big library must not look like an app that hangs.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use daily_engine::ports::{Opener, SystemClock};
use daily_engine::{Engine, Options, Ports};
use daily_sound::{Door, SystemVoice};
use tauri::utils::config::{Config, Csp, CspDirectiveSources};
use tauri::webview::{Color, NewWindowResponse};
use tauri::{AppHandle, Manager, RunEvent, Theme, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use crate::bridge::{self, Desk};
use crate::closing::Closing;
use crate::notify::{Desktop, Report};
use crate::paths::{Given, Place, Start};
use crate::{media, surroundings, tray, updates};

/// Starts the app without a window, as a start at login does.
pub const HIDDEN: &str = "--hidden";

/// The label of the one window.
pub const WINDOW: &str = "main";

/// The colour of dark paper, as in the window's own style: what shows until the page does.
const DARK_PAPER: Color = Color(0x16, 0x16, 0x1a, 0xff);

/// Work that has not stopped by then is left to the library's own safety.
const TIME_TO_CLOSE: Duration = Duration::from_secs(5);

/// Shows the window until it is closed.
pub fn run(start: Start) -> tauri::Result<()> {
    let desk = Arc::new(Desk::default());
    let door = Door::make().inspect_err(|error| tracing::error!(%error, "there is no door for sound")).ok();
    let mut context = tauri::generate_context!();
    allow_sound(context.config_mut(), door.as_ref());
    let mut builder = tauri::Builder::default();
    // It must be the first, so that a second start does nothing else before it hands over.
    if start.place == Place::Usual {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            let given: Vec<Given> =
                arguments.iter().skip(1).filter_map(|argument| Given::read(OsStr::new(argument), Path::new(&folder))).collect();
            // A start at login finds the app running and wants no window.
            if !given.is_empty() || !arguments.iter().any(|argument| argument == HIDDEN) {
                raise(app);
            }
            app.state::<Arc<Desk>>().hand_over(app, given);
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
            bridge::back_up,
            bridge::restore,
            bridge::try_notice,
            bridge::say_words,
            bridge::page_stands,
            bridge::page_painted,
            bridge::look_at_graphics,
            bridge::use_the_card,
            bridge::answer_closing,
            bridge::look_behind,
            bridge::start_at_login,
            bridge::find_crash,
            bridge::dismiss_crash,
            bridge::open_folder,
            updates::find_updates,
            updates::look_for_update,
            updates::take_update
        ])
        .on_window_event(|window, event| match event {
            WindowEvent::Focused(looking) => window.state::<Arc<Desk>>().set_attention(*looking),
            WindowEvent::CloseRequested { api, .. } => match window.state::<Arc<Desk>>().decide_closing() {
                Closing::Quit => {}
                Closing::Hide => {
                    api.prevent_close();
                    hide(window.app_handle());
                }
                Closing::Ask => {
                    api.prevent_close();
                    bridge::ask_about_closing(window.app_handle());
                }
            },
            _ => {}
        })
        .setup(move |app| {
            desk.settle_in(&start.profile);
            desk.set_in_sight(!start.hidden);
            desk.set_tray(tray::set_up(app.handle()));
            tauri::async_runtime::spawn(open_engine(app.handle().clone(), Arc::clone(&desk), start.clone(), door));
            tauri::async_runtime::spawn(close_when_told(app.handle().clone()));
            desk.hand_over(app.handle(), start.given.clone());
            open_window(app.handle(), &start)?;
            if !start.hidden {
                watch_the_paint(app.handle());
            }
            Ok(())
        })
        .build(context)?
        .run(|app, event| match event {
            // The last window went. Where a code is given, `close` has been here already.
            RunEvent::ExitRequested { code: None, api, .. } => {
                api.prevent_exit();
                quit(app);
            }
            // macOS hands links and files to the app itself and not to its command line.
            #[cfg(target_os = "macos")]
            RunEvent::Opened { urls } => {
                let given = urls.iter().filter_map(|url| match url.to_file_path() {
                    Ok(path) => Given::read(path.as_os_str(), Path::new("/")),
                    Err(()) => Given::read(OsStr::new(url.as_str()), Path::new("/")),
                });
                raise(app);
                app.state::<Arc<Desk>>().hand_over(app, given.collect());
            }
            #[cfg(target_os = "macos")]
            RunEvent::Reopen { .. } => raise(app),
            _ => {}
        });
    Ok(())
}

/// Lets the window's player, and nothing else of it, reach the door: the one place on this machine that the policy names besides the
/// window's own files.
fn allow_sound(config: &mut Config, door: Option<&Door>) {
    let Some(door) = door else { return };
    let security = &mut config.app.security;
    for policy in [&mut security.csp, &mut security.dev_csp].into_iter().flatten() {
        if let Csp::DirectiveMap(directives) = policy {
            directives.insert("media-src".to_owned(), CspDirectiveSources::Inline(door.origin()));
        }
    }
}

/// When the program began.
static BEGAN: OnceLock<Instant> = OnceLock::new();

/// The program begins.
pub fn note_start() {
    let _ = BEGAN.set(Instant::now());
}

/// How long the program runs.
pub fn since_start() -> Duration {
    BEGAN.get().map_or(Duration::ZERO, Instant::elapsed)
}

/// Ends the app, with everything written.
pub fn quit(app: &AppHandle) {
    tauri::async_runtime::spawn(close(app.clone()));
}

/// The window is shown for the first time: what it shows must be painted.
fn watch_the_paint(app: &AppHandle) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    tauri::async_runtime::spawn(async move { desk.graphics.begin(desk.profile()).await });
}

/// Takes the window out of sight; the app goes on.
pub fn hide(app: &AppHandle) {
    let Some(window) = app.get_webview_window(WINDOW) else { return };
    let desk = app.state::<Arc<Desk>>();
    match window.hide() {
        Ok(()) => {
            desk.set_in_sight(false);
            desk.set_attention(false);
            tracing::info!("the window went, and the app goes on");
        }
        Err(error) => tracing::warn!(%error, "the window could not be hidden"),
    }
}

/// Brings the window before the reader.
pub fn raise(app: &AppHandle) {
    let Some(window) = app.get_webview_window(WINDOW) else { return };
    let raised = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = raised {
        tracing::warn!(%error, "the window could not be brought to the front");
    }
    if app.state::<Arc<Desk>>().set_in_sight(true) {
        bridge::catch_up(app);
        watch_the_paint(app);
    }
}

fn open_window(app: &AppHandle, start: &Start) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, WINDOW, WebviewUrl::default())
        .title("London Daily")
        .inner_size(1280.0, 860.0)
        .min_inner_size(480.0, 400.0)
        .data_directory(start.profile.join("webview"))
        .visible(!start.hidden)
        .focused(!start.hidden)
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

async fn open_engine(app: AppHandle, desk: Arc<Desk>, start: Start, door: Option<Door>) {
    let began = Instant::now();
    let notifier = Desktop::start(desk.words.clone(), {
        let desk = Arc::clone(&desk);
        move |report| {
            let Some(engine) = desk.find_engine() else { return };
            tauri::async_runtime::spawn(pass_on(engine, report));
        }
    });
    let voice = SystemVoice::find();
    let ports = Ports {
        clock: Arc::new(SystemClock),
        notifier: match notifier {
            Ok(desktop) => {
                desk.can_notify(desktop.clone());
                Arc::new(desktop)
            }
            Err(error) => {
                tracing::error!(%error, "notices cannot be shown");
                Arc::new(daily_engine::ports::Silent)
            }
        },
        opener: Arc::new(Browser),
        voice: Arc::clone(&voice.voice),
    };
    // Without a door nothing can be played, and everything else goes on.
    let media_base = door.as_ref().map(Door::base).unwrap_or_default();
    let options = Options {
        profile: start.profile,
        allow_private_network: start.allow_private_network,
        picture_base: media::BASE.to_owned(),
        media_base,
    };
    let opened = bridge::survive(Engine::open(options, ports)).await.flatten();
    match &opened {
        Ok(engine) => {
            tracing::info!(milliseconds = began.elapsed().as_millis() as u64, "the engine is open");
            tauri::async_runtime::spawn(bridge::pump(app.clone(), engine.clone()));
            tauri::async_runtime::spawn(tray::keep_true(app, engine.clone()));
            tauri::async_runtime::spawn({
                let engine = engine.clone();
                surroundings::listen(move |said| engine.set_surroundings(said))
            });
            tauri::async_runtime::spawn(voice.keep_telling(engine.clone()));
            if let Some(door) = door {
                tauri::async_runtime::spawn(door.keep_open(engine.clone()));
            }
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
