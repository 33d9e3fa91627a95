//! A desktop of its own for each test: screen, bus, folders, browser, and the app on it.
//!
//! Nothing of the machine that runs the tests is seen or touched. What was started is ended, with all its children, when
//! the test ends, however it ends.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::webdriver::{self, Element, Session};

/// Long enough for a busy machine; reached only by what never comes.
const PATIENCE: Duration = Duration::from_secs(30);

/// Gives what the open article's frame shows, if it shows a certain text.
const ARTICLE: &str = "const inside = document.querySelector('iframe')?.contentDocument?.body;
    return inside?.innerText.includes(arguments[0]) ? inside.innerText : null;";

/// What the tests call.
const TOOLS: [&str; 3] = ["Xvfb", "dbus-daemon", "WebKitWebDriver"];

/// A screen, a bus and folders that belong to one test.
pub struct Desktop {
    folder: TempDir,
    display: String,
    bus: String,
    environment: BTreeMap<String, OsString>,
    _running: Vec<Group>,
}

impl Desktop {
    /// Sets a desktop up; `None`, having said why, where the tools for it are missing and may be.
    pub fn new() -> Option<Self> {
        let missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_on_path(tool)).collect();
        if !missing.is_empty() {
            assert!(!is_strict(), "{} is missing, and nothing may be skipped here", missing.join(", "));
            eprintln!("skipped: {} is not installed", missing.join(", "));
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let (screen, display) = start_screen();
        let (bus_daemon, bus) = start_bus(folder.path());
        let mut desktop = Self { folder, display, bus, environment: BTreeMap::new(), _running: vec![bus_daemon, screen] };
        desktop.lay_out();
        Some(desktop)
    }

    /// The address of the session's bus.
    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// Takes the keyboard away from every window, as if the reader had turned to something else.
    pub fn look_away(&self, window: &Window) {
        self.set_focus_to_nothing().unwrap();
        window.until("the window to lose the focus", "return !document.hasFocus();", json!([]));
    }

    /// Speaks the two sentences of the X protocol that it takes: a greeting, and SetInputFocus to no window.
    fn set_focus_to_nothing(&self) -> std::io::Result<()> {
        const GREETING: [u8; 12] = [b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        const SET_INPUT_FOCUS: [u8; 12] = [42, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        // It has an answer, so that the one before is done when that arrives.
        const GET_INPUT_FOCUS: [u8; 4] = [43, 0, 1, 0];
        let mut screen = UnixStream::connect(format!("/tmp/.X11-unix/X{}", self.display.trim_start_matches(':')))?;
        screen.write_all(&GREETING)?;
        let mut welcome = [0; 8];
        screen.read_exact(&mut welcome)?;
        let mut rest = vec![0; 4 * usize::from(u16::from_le_bytes([welcome[6], welcome[7]]))];
        screen.read_exact(&mut rest)?;
        screen.write_all(&SET_INPUT_FOCUS)?;
        screen.write_all(&GET_INPUT_FOCUS)?;
        screen.read_exact(&mut [0; 32])
    }

    /// Opens the app's window.
    pub fn open(&self) -> Window {
        Window::open(self, &[])
    }

    /// Opens the app with a command line.
    pub fn open_with(&self, arguments: &[&str]) -> Window {
        Window::open(self, arguments)
    }

    /// The library is where the system keeps such things, so that there is one app for it.
    pub fn keep_in_the_usual_place(&mut self) {
        self.environment.remove("LONDON_DAILY_PROFILE");
    }

    /// The system's bus is the test's own, as the session's is.
    pub fn has_a_system_bus(&mut self) {
        self.environment.insert("DBUS_SYSTEM_BUS_ADDRESS".to_owned(), self.bus.clone().into());
    }

    /// Nobody answers where the session's bus should be.
    pub fn has_no_bus(&mut self) {
        self.environment.insert("DBUS_SESSION_BUS_ADDRESS".to_owned(), "unix:path=/nowhere/bus".into());
    }

    /// Starts the app beside the one that runs, which takes what is given, and waits until it has ended.
    pub fn start_again(&self, arguments: &[&str]) {
        let mut again = Command::new(env!("CARGO_BIN_EXE_london-daily"));
        again.args(arguments).env_clear().envs(&self.environment);
        let mut again = Group::start(again.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()));
        within("the second start to hand over and end", || again.0.try_wait().unwrap());
    }

    /// Where a file of the library's folder is.
    pub fn in_profile(&self, name: &str) -> PathBuf {
        self.folder.path().join("profile").join(name)
    }

    /// Where a file of the reader's home is.
    pub fn in_home(&self, name: &str) -> PathBuf {
        self.folder.path().join("home").join(name)
    }

    /// Asks the app's window to close, as a window manager does when its cross is clicked.
    pub fn click_the_cross(&self) {
        self.ask_to_close().unwrap();
    }

    /// Speaks some more of the X protocol: looks for the window among the root's children, which without a window manager it is, and
    /// sends it a message of the kind WM_PROTOCOLS that says WM_DELETE_WINDOW.
    fn ask_to_close(&self) -> std::io::Result<()> {
        let mut screen = Screen::open(&self.display)?;
        let (protocols, delete, title) = (screen.atom("WM_PROTOCOLS")?, screen.atom("WM_DELETE_WINDOW")?, screen.atom("_NET_WM_NAME")?);
        for window in screen.children()? {
            if screen.property(window, title)?.starts_with(b"London Daily") {
                screen.send(window, protocols, delete)?;
            }
        }
        Ok(())
    }

    /// The addresses that were opened in the browser so far.
    pub fn browsed(&self) -> Vec<String> {
        fs::read_to_string(self.folder.path().join("browsed")).unwrap_or_default().lines().map(str::to_owned).collect()
    }

    fn lay_out(&mut self) {
        let at = |name: &str| self.folder.path().join(name);
        for name in ["home", "data", "config", "cache", "run", "bin", "profile"] {
            fs::create_dir(at(name)).unwrap();
        }
        fs::set_permissions(at("run"), fs::Permissions::from_mode(0o700)).unwrap();
        // Stands for the browser: notes what it was asked to open.
        let browser = at("bin").join("xdg-open");
        fs::write(&browser, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", at("browsed").display())).unwrap();
        fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();

        let mut path = at("bin").into_os_string();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        self.environment = [
            ("HOME", at("home").into_os_string()),
            ("XDG_DATA_HOME", at("data").into_os_string()),
            ("XDG_CONFIG_HOME", at("config").into_os_string()),
            ("XDG_CACHE_HOME", at("cache").into_os_string()),
            ("XDG_RUNTIME_DIR", at("run").into_os_string()),
            ("PATH", path),
            ("DISPLAY", self.display.clone().into()),
            ("DBUS_SESSION_BUS_ADDRESS", self.bus.clone().into()),
            ("LONDON_DAILY_PROFILE", at("profile").into_os_string()),
            // The papers of the tests are printed on this machine.
            ("LONDON_DAILY_ALLOW_PRIVATE_NETWORK", "1".into()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("LANG", "C.UTF-8".into()),
            ("TZ", "UTC".into()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    }
}

/// A connection to the screen, and the few requests that tests make. All numbers are little-endian, as the greeting asks.
struct Screen {
    stream: UnixStream,
    root: u32,
}

impl Screen {
    fn open(display: &str) -> std::io::Result<Self> {
        const GREETING: [u8; 12] = [b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let mut stream = UnixStream::connect(format!("/tmp/.X11-unix/X{}", display.trim_start_matches(':')))?;
        stream.write_all(&GREETING)?;
        let mut begin = [0; 8];
        stream.read_exact(&mut begin)?;
        let mut rest = vec![0; 4 * usize::from(u16::from_le_bytes([begin[6], begin[7]]))];
        stream.read_exact(&mut rest)?;
        // Behind the fixed part stand the vendor's name, filled up to four bytes, eight bytes for each format, and the first screen.
        let vendor = usize::from(u16::from_le_bytes([rest[16], rest[17]])).next_multiple_of(4);
        let at = 32 + vendor + 8 * usize::from(rest[21]);
        Ok(Self { stream, root: number(&rest[at..]) })
    }

    /// Makes a request: its code, the byte behind it, and what follows its length.
    fn ask(&mut self, code: u8, detail: u8, body: &[u8]) -> std::io::Result<()> {
        let length = (body.len().div_ceil(4) + 1) as u16;
        let mut request = vec![code, detail];
        request.extend(length.to_le_bytes());
        request.extend(body);
        request.resize(4 * usize::from(length), 0);
        self.stream.write_all(&request)
    }

    /// Reads the answer to the last request, its first 32 bytes and what follows them.
    fn answer(&mut self) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let mut head = vec![0; 32];
        self.stream.read_exact(&mut head)?;
        let mut rest = vec![0; if head[0] == 1 { 4 * number(&head[4..]) as usize } else { 0 }];
        self.stream.read_exact(&mut rest)?;
        Ok((head, rest))
    }

    /// InternAtom.
    fn atom(&mut self, name: &str) -> std::io::Result<u32> {
        let body = [&(name.len() as u32).to_le_bytes()[..], name.as_bytes()].concat();
        self.ask(16, 0, &body)?;
        Ok(number(&self.answer()?.0[8..]))
    }

    /// QueryTree of the root.
    fn children(&mut self) -> std::io::Result<Vec<u32>> {
        self.ask(15, 0, &self.root.to_le_bytes())?;
        Ok(self.answer()?.1.chunks_exact(4).map(number).collect())
    }

    /// GetProperty, of any type.
    fn property(&mut self, window: u32, name: u32) -> std::io::Result<Vec<u8>> {
        let body: Vec<u8> = [window, name, 0, 0, 64].into_iter().flat_map(u32::to_le_bytes).collect();
        self.ask(20, 0, &body)?;
        Ok(self.answer()?.1)
    }

    /// SendEvent with a ClientMessage of one word, and GetInputFocus, whose answer comes when that was sent.
    fn send(&mut self, window: u32, kind: u32, word: u32) -> std::io::Result<()> {
        let mut body: Vec<u8> = [window, 0].into_iter().flat_map(u32::to_le_bytes).collect();
        body.extend([33, 32, 0, 0]);
        body.extend([window, kind, word, 0, 0, 0, 0].into_iter().flat_map(u32::to_le_bytes));
        self.ask(25, 0, &body)?;
        self.ask(43, 0, &[])?;
        self.answer().map(drop)
    }
}

fn number(bytes: &[u8]) -> u32 {
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

/// Keys as WebDriver writes them.
pub const TAB: &str = "\u{e004}";
pub const ENTER: &str = "\u{e007}";
pub const ESCAPE: &str = "\u{e00c}";

/// Gives the name of what has the focus.
const FOCUSED: &str = "const here = document.activeElement;
    return (here?.getAttribute('aria-label') ?? here?.textContent ?? '').replace(/\\s+/g, ' ').trim();";

/// The app's window, driven from outside.
pub struct Window {
    session: Session,
    ended: bool,
    _driver: Group,
}

impl Window {
    fn open(desktop: &Desktop, arguments: &[&str]) -> Self {
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .env_clear()
            .envs(&desktop.environment)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let driver = Group::start(&mut driver);
        within("the driver to listen", || webdriver::is_ready(port).then_some(()));
        let session = Session::start(port, env!("CARGO_BIN_EXE_london-daily"), arguments).unwrap();
        Self { session, ended: false, _driver: driver }
    }

    /// Closes the window, and with it the app.
    pub fn close(mut self) {
        self.ended = true;
        self.session.end().unwrap();
    }

    /// Waits until an element that `selector` picks is called, or says, `name`.
    pub fn see(&self, selector: &str, name: &str) -> Element {
        within(&format!("{selector} {name:?}"), || self.find(selector, name))
    }

    /// Waits for such an element and clicks it.
    pub fn click(&self, selector: &str, name: &str) {
        within(&format!("a click on {selector} {name:?}"), || {
            // A list that is drawn anew meanwhile makes the element stale; the next look finds its successor.
            self.find(selector, name).and_then(|element| self.session.click(&element).ok())
        });
    }

    /// Waits for such an element and clicks it by script: a pointer's click that hides the window is sometimes never answered.
    pub fn click_and_hide(&self, selector: &str, name: &str) {
        let element = self.see(selector, name);
        self.session.click_by_script(&element).unwrap();
    }

    /// Presses keys one after another, wherever the focus is.
    pub fn press(&self, keys: &str) {
        self.session.press(keys).unwrap();
    }

    /// Goes on with the Tab key until the focus is on what begins with `name`.
    pub fn tab_to(&self, name: &str) {
        within(&format!("the focus on {name:?}"), || {
            let focused = self.run(FOCUSED, json!([]));
            if focused.as_str()?.starts_with(name) {
                return Some(());
            }
            self.press(TAB);
            None
        });
    }

    /// Runs a function's body in the page.
    pub fn run(&self, body: &str, arguments: Value) -> Value {
        self.session.run(body, arguments).unwrap()
    }

    /// Runs a function's body in the page; its last argument takes the result.
    pub fn run_async(&self, body: &str, arguments: Value) -> Value {
        self.session.run_async(body, arguments).unwrap()
    }

    /// Waits until a function's body gives something that is neither null nor false.
    pub fn until(&self, what: &str, body: &str, arguments: Value) -> Value {
        within(what, || self.session.run(body, arguments.clone()).ok().filter(|value| !value.is_null() && *value != json!(false)))
    }

    /// Makes a call as the page would, and expects it to succeed.
    pub fn call(&self, name: &str, arguments: Value) -> Value {
        let body = "const [name, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('call', { name, arguments: args }).then(ok => done({ ok }), error => done({ error }));";
        let answer = self.session.run_async(body, json!([name, arguments])).unwrap();
        assert!(answer.get("error").is_none(), "{name} answered {answer}");
        answer["ok"].clone()
    }

    /// Asks the shell itself as the page would, and expects it to succeed.
    pub fn ask_shell(&self, command: &str, arguments: Value) -> Value {
        let body = "const [command, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, args).then(ok => done({ ok: ok ?? null }), error => done({ error }));";
        let answer = self.session.run_async(body, json!([command, arguments])).unwrap();
        assert!(answer.get("error").is_none(), "{command} answered {answer}");
        answer["ok"].clone()
    }

    /// Waits until the window is hidden, or shown again.
    pub fn is_soon_hidden(&self, hidden: bool) {
        self.until("the window to be hidden or shown", "return document.hidden === arguments[0] || null;", json!([hidden]));
    }

    /// Waits until the app has ended by itself.
    pub fn ends(mut self) {
        self.ended = true;
        within("the app to end", || self.session.run("return 1;", json!([])).is_err().then_some(()));
    }

    /// Waits until the open article's frame shows a text, and gives all that it shows.
    pub fn article_that_says(&self, text: &str) -> String {
        self.until(&format!("an article that says {text:?}"), ARTICLE, json!([text])).as_str().unwrap_or_default().to_owned()
    }

    /// Whether the open article's frame shows a text.
    pub fn shows_article(&self, text: &str) -> bool {
        self.session.run(ARTICLE, json!([text])).is_ok_and(|found| found.is_string())
    }

    /// Clicks something in the open article, as a pointer would.
    pub fn click_in_article(&self, selector: &str) {
        let frame =
            within("the article's frame", || self.session.find("return document.querySelector('iframe');", json!([])).ok().flatten());
        self.session.enter(&frame).unwrap();
        let inside = within(selector, || self.session.find_by_css(selector).ok());
        self.session.click(&inside).unwrap();
        self.session.leave().unwrap();
    }

    fn find(&self, selector: &str, name: &str) -> Option<Element> {
        let body = "const [selector, name] = arguments;
            const says = (element) => (element.getAttribute('aria-label') ?? '').trim() === name || element.textContent.replace(/\\s+/g, ' ').includes(name);
            return [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length > 0 && says(element)) ?? null;";
        self.session.find(body, json!([selector, name])).ok().flatten()
    }

    /// Keeps what the window shows as `NAME.png` among the test's files.
    pub fn keep_picture(&self, name: &str) {
        if let Ok(picture) = self.session.screenshot() {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
            let _ = fs::write(path, from_base64(&picture));
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if thread::panicking() {
            let test = thread::current().name().unwrap_or("window").replace("::", "-");
            self.keep_picture(&test);
        }
        if !self.ended {
            let _ = self.session.end();
        }
    }
}

/// A process with all its children.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> Self {
        Self(command.process_group(0).spawn().unwrap())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // The shell's own kill: the standard library ends only single processes.
        let _ = Command::new("sh").args(["-c", "kill -KILL -$0", &self.0.id().to_string()]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// Asks again and again until there is an answer. The wait is for another process, which has no clock of ours to move.
pub fn within<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(began.elapsed() < PATIENCE, "waited in vain for {what}");
        thread::park_timeout(Duration::from_millis(25));
    }
}

/// Whether every test must run.
pub fn is_strict() -> bool {
    std::env::var_os("CI").is_some_and(|value| value == "true") || std::env::var_os("STRICT").is_some_and(|value| value == "1")
}

fn is_on_path(tool: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(tool).is_file()))
}

/// A virtual screen that nobody else has: it chooses its own number and tells it.
fn start_screen() -> (Group, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1400x940x24", "-nolisten", "tcp"]);
    let mut screen = Group::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()));
    let number = first_line(&mut screen.0);
    (screen, format!(":{number}"))
}

/// A bus that starts no services by itself, so that a test meets only those that it brought.
fn start_bus(folder: &Path) -> (Group, String) {
    let configuration = folder.join("bus.xml");
    let rules = format!(
        "<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth>\
         <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        folder.display()
    );
    fs::write(&configuration, rules).unwrap();
    let mut command = Command::new("dbus-daemon");
    command.arg(format!("--config-file={}", configuration.display())).args(["--nofork", "--print-address=1"]);
    let mut daemon = Group::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()));
    let address = first_line(&mut daemon.0);
    (daemon, address)
}

fn first_line(child: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(!line.trim().is_empty(), "a tool of the test ended before it began");
    line.trim().to_owned()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

fn from_base64(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let six: Vec<u32> = text.bytes().filter_map(value).map(u32::from).collect();
    six.chunks(4)
        .flat_map(|four| {
            let bits = four.iter().fold(0, |bits, six| (bits << 6) | six) << (6 * (4 - four.len()));
            bits.to_be_bytes()[1..four.len()].to_vec()
        })
        .collect()
}
