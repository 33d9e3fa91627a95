//! The real window, driven from outside: each test has a screen, a bus and folders of its own.
//!
//! They need Xvfb, dbus-daemon and WebKitWebDriver; where those are missing each test says so and skips, but not in CI.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should stop there, its helpers too")]

mod behind;
mod desktop;
mod machine;
mod notices;
mod paper;
mod tray;
mod webdriver;

use serde_json::{Value, json};

use desktop::{Desktop, ENTER, ESCAPE, Window, within};
use notices::{Manner, Service};
use paper::Paper;

#[test]
fn the_window_opens_with_its_masthead() {
    let Some(desktop) = Desktop::new() else { return };

    let window = desktop.open();

    window.see("h1", "London Daily");
    window.see("header, main", "Focus on the big picture.");
    window.keep_picture("first-run");
}

#[test]
fn the_sample_edition_opens_from_the_first_run() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();

    window.click("button", "Look around");

    let headline = splash(&window).headline;
    window.see("button", &headline);
    window.until("pictures of the front page", SHOWN_PICTURES, json!([]));
    window.keep_picture("today");
}

#[test]
fn an_article_opens_with_its_text_in_the_frame() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.click("button", "Look around");
    let splash = splash(&window);

    window.click("button", &splash.headline);

    let opened = window.call("open_entry", json!({ "entryId": splash.entry_id }));
    let words = opened["text"].as_str().unwrap().lines().find(|line| line.len() > 40).unwrap().trim().to_owned();
    window.article_that_says(&words);
    window.until("the article's picture", SHOWN_PICTURES, json!([]));
    window.keep_picture("article");
}

#[test]
fn a_bookmark_survives_a_restart() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.click("button", "Look around");
    let splash = splash(&window);
    window.click("button", &splash.headline);
    window.click("button[aria-pressed=false]", "Bookmark");
    window.see("button[aria-pressed=true]", "Bookmark");
    window.close();

    let window = desktop.open();

    let page = window.call("list_entries", json!({ "filter": { "kind": "bookmarks" } }));
    let bookmarked: Vec<Option<u64>> = page["rows"].as_array().unwrap().iter().map(|row| row["entryId"].as_u64()).collect();
    assert_eq!(bookmarked, [Some(splash.entry_id)]);
}

#[test]
fn by_keyboard_alone_the_reader_comes_from_the_first_run_to_an_edition_that_is_an_epub() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.see("button", "Look around");

    window.tab_to("3");
    window.press(ENTER);
    let splash = splash(&window);
    window.press("jo");
    window.see("article h1", &splash.headline);
    window.press("s");
    window.see("button[aria-pressed=true]", "Bookmark");
    window.press(ESCAPE);
    window.press("ge");
    window.see("h1", "Editions");
    window.tab_to("Compose one now");
    window.press(ENTER);

    window.see(".edition", "That is all for now.");
    window.keep_picture("edition");
    let file = window.call("export_edition", json!({ "format": "epub" }));
    assert!(file["name"].as_str().unwrap().ends_with(".epub"));
    // A ZIP file whose first member says what it is.
    assert!(file["base64"].as_str().unwrap().starts_with("UEsDB"));
    let bookmarks = window.call("list_entries", json!({ "filter": { "kind": "bookmarks" } }));
    assert_eq!(bookmarks["rows"][0]["entryId"].as_u64(), Some(splash.entry_id));
}

#[test]
fn a_watched_word_is_told_and_a_click_opens_the_article() {
    let Some(desktop) = Desktop::new() else { return };
    let service = Service::start(desktop.bus(), Manner::Able);
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    subscribe_and_watch(&desktop, &window, &paper, "lighthouse");
    paper.prints("Fire & smoke at the <lighthouse>", "<p>The keeper and her cat are safe.</p>");

    window.call("refresh", json!({ "all": true }));

    let notice = service.first();
    assert_eq!(notice.title, paper.title());
    assert_eq!(notice.body, "Fire &amp; smoke at the &lt;lighthouse&gt;");
    assert_eq!(notice.actions, ["default", "Open", "bookmark", "Bookmark"]);
    assert_eq!(notice.desktop_entry.as_deref(), Some("net.london_daily.reader"));
    service.press_until(notice.id, "default", || window.shows_article("The keeper and her cat are safe."));
    window.until("the window to be in front", "return document.hasFocus();", json!([]));
    assert_eq!(service.shown().len(), 1);
}

#[test]
fn a_notice_is_bookmarked_by_its_button_and_withdrawn_when_read() {
    let Some(desktop) = Desktop::new() else { return };
    let service = Service::start(desktop.bus(), Manner::Able);
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    subscribe_and_watch(&desktop, &window, &paper, "ferry");
    paper.prints("The last ferry has sailed", "<p>It was late.</p>");
    paper.prints("A ferry is found", "<p>It was lost.</p>");
    window.call("refresh", json!({ "all": true }));
    within("two notices", || (service.shown().len() == 2).then_some(()));
    let of = |body: &str| service.shown().into_iter().find(|notice| notice.body == body).unwrap().id;
    let entries = window.call("list_entries", json!({ "filter": { "kind": "all" } }));
    let entry = |title: &str| entries["rows"].as_array().unwrap().iter().find(|row| row["title"] == title).unwrap()["entryId"].clone();

    service.press_until(of("A ferry is found"), "bookmark", || {
        let page = window.call("list_entries", json!({ "filter": { "kind": "bookmarks" } }));
        page["rows"].as_array().is_some_and(|rows| rows.len() == 1 && rows[0]["title"] == "A ferry is found")
    });
    window.call("mark_entries", json!({ "entryIds": [entry("The last ferry has sailed")], "mark": "read" }));

    let read = of("The last ferry has sailed");
    within("the notice of what was read to go", || service.was_closed(read).then_some(()));
}

#[test]
fn nothing_interrupts_a_reader_who_looks_at_the_window() {
    let Some(desktop) = Desktop::new() else { return };
    let service = Service::start(desktop.bus(), Manner::Able);
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    window.until("the window to have the focus", "return document.hasFocus();", json!([]));
    window.call("add_feed", json!({ "url": paper.address() }));
    window.call("save_watch", json!({ "words": "ferry" }));
    paper.prints("A ferry is found", "<p>It was lost.</p>");

    window.call("refresh", json!({ "all": true }));

    assert_eq!(why_held_back(&window), "You were looking at the window.");
    assert!(service.shown().is_empty());
}

#[test]
fn a_service_that_never_answers_holds_nothing_up_and_is_told_of() {
    let Some(desktop) = Desktop::new() else { return };
    let _service = Service::start(desktop.bus(), Manner::Mute);
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    subscribe_and_watch(&desktop, &window, &paper, "ferry");
    paper.prints("A ferry is found", "<p>It was lost.</p>");

    window.call("refresh", json!({ "all": true }));

    let why = why_held_back(&window);
    assert_eq!(why, "the notification service did not answer within 5 seconds");
}

#[test]
fn a_desktop_without_a_notification_service_is_told_of() {
    let Some(desktop) = Desktop::new() else { return };
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    subscribe_and_watch(&desktop, &window, &paper, "ferry");
    paper.prints("A ferry is found", "<p>It was lost.</p>");

    window.call("refresh", json!({ "all": true }));

    assert_eq!(why_held_back(&window), "this desktop has no notification service that could be reached");
}

#[test]
fn a_service_without_buttons_gets_none_and_the_alert_is_opened_in_the_window() {
    let Some(desktop) = Desktop::new() else { return };
    let service = Service::start(desktop.bus(), Manner::Plain);
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    subscribe_and_watch(&desktop, &window, &paper, "ferry");
    paper.prints("A ferry & its <captain>", "<p>They were lost.</p>");

    window.call("refresh", json!({ "all": true }));

    let notice = service.first();
    assert_eq!((notice.body.as_str(), notice.actions.len(), notice.silent), ("A ferry & its <captain>", 0, true));
    window.click("button", "More");
    window.click("[role=menuitem]", "Alerts");
    window.click(".acts button", "Bookmark");
    within("the bookmark", || {
        let page = window.call("list_entries", json!({ "filter": { "kind": "bookmarks" } }));
        (page["rows"].as_array()?.len() == 1).then_some(())
    });
    window.click(".acts button", "Open");
    window.article_that_says("They were lost.");
}

#[test]
fn the_test_notification_says_what_the_system_answered() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.see("h1", "London Daily");
    assert_eq!(window.ask_shell("try_notice", json!({}))["trouble"], "missing");

    let service = Service::start(desktop.bus(), Manner::Able);
    let trial = window.ask_shell("try_notice", json!({}));

    assert_eq!(trial, json!({ "service": "test 1", "skills": ["actions", "body", "body-markup"], "trouble": null, "detail": null }));
    assert_eq!(service.first().title, "London Daily");
}

#[test]
fn a_service_that_never_answers_the_test_notification_is_told_of() {
    let Some(desktop) = Desktop::new() else { return };
    let _service = Service::start(desktop.bus(), Manner::Mute);
    let window = desktop.open();
    window.see("h1", "London Daily");

    assert_eq!(window.ask_shell("try_notice", json!({}))["trouble"], "silent");
}

#[test]
fn a_hundred_notices_at_once_all_arrive() {
    let Some(desktop) = Desktop::new() else { return };
    let service = Service::start(desktop.bus(), Manner::Able);
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    let feeds: String = (0..34).map(|n| format!("<outline text=\"Paper {n}\" xmlUrl=\"{}?n={n}\"/>", paper.address())).collect();
    window.call("import_feeds", json!({ "text": format!("<opml version=\"2.0\"><body>{feeds}</body></opml>") }));
    window.call("refresh", json!({ "all": true }));
    let mut settings = window.call("get_settings", json!({}));
    settings["notifyBudget"] = json!(100);
    window.call("save_settings", settings);
    window.call("save_watch", json!({ "words": "ferry" }));
    desktop.look_away(&window);
    for which in ["first", "second", "third"] {
        paper.prints(&format!("The {which} ferry"), "<p>It sails.</p>");
    }

    window.call("refresh", json!({ "all": true }));

    within("a hundred notices", || (service.shown().len() == 100).then_some(()));
    within("what became of them", || {
        let alerts = window.call("list_alerts", json!({}));
        let shown = alerts.as_array()?.iter().filter(|alert| alert["shownAt"].is_number()).count();
        (shown == 100).then_some(())
    });
}

#[test]
fn scripts_in_an_article_do_not_run() {
    let Some(desktop) = Desktop::new() else { return };
    let paper = Paper::open("The Quay Courier");
    let canary = "<p>Ahoy.</p><script>parent.canary = 1</script><img src=x onerror='parent.canary = 2'><svg onload='parent.canary = 3'></svg>\
                  <a href='javascript:parent.canary = 4'>here</a><iframe srcdoc='<script>parent.parent.canary = 5</script>'></iframe>";
    paper.prints("A letter from a stranger", canary);
    let window = desktop.open();
    open_first_article(&window, &paper, "Ahoy.");

    // What if something got past the sanitiser? The frame itself must not run it either.
    let body = "const inside = document.querySelector('iframe').contentDocument;
        inside.body.insertAdjacentHTML('beforeend', arguments[0]);
        const script = inside.createElement('script');
        script.textContent = 'parent.canary = 6';
        inside.body.append(script);
        const image = inside.querySelector('img[onerror]');
        return image === null ? 'no image' : inside.body.innerHTML;";
    let inside = window.run(body, json!([canary]));

    assert!(inside.as_str().unwrap().contains("onerror"), "the canary is not in the frame: {inside}");
    // The image's failure is reported after everything that came before it.
    window.until(
        "the canary's image to fail",
        "const image = document.querySelector('iframe').contentDocument.querySelector('img[onerror]'); return image.complete;",
        json!([]),
    );
    assert_eq!(window.run("return window.canary ?? null;", json!([])), Value::Null);

    // Each of the two policies stops it by itself, whatever the sandbox lets pass.
    window.run("window.canary = { caught: [] };", json!([]));
    let stopped = stopped_in(&window, canary);
    for policy in ["script-src 'none'", "script-src 'self'"] {
        assert!(stopped.iter().any(|one| one["policy"].as_str().unwrap().contains(policy)), "{policy} stopped nothing of {stopped:?}");
    }
    assert_eq!(window.run("return window.canary;", json!([])), json!({ "caught": [] }));
}

#[test]
fn no_attack_of_the_collection_does_anything_in_the_real_window() {
    let Some(attacks) = collected_attacks() else { return };
    let Some(desktop) = Desktop::new() else { return };
    let paper = Paper::open("<img src=x onerror=alert(1)>");
    for (number, attack) in attacks.iter().enumerate() {
        paper.prints_everywhere(number, attack);
    }
    let window = desktop.open();
    window.see("h1", "London Daily");
    window.run(CANARY, json!([]));
    let names: String =
        attacks.iter().take(40).map(|attack| format!("<outline text=\"{0}\" title=\"{0}\"/>", paper::text(attack))).collect();
    window.call("import_feeds", json!({ "text": format!("<opml version=\"2.0\"><body>{names}</body></opml>") }));
    window.call("add_feed", json!({ "url": paper.address() }));
    window.click("button", "All");
    window.until("the list", "return document.querySelector('[role=option]') !== null;", json!([]));

    let (mut seen, mut shown) = (std::collections::BTreeSet::new(), 0);
    // Each press opens the next article, until every one was seen.
    for _ in 0..attacks.len() {
        window.run("dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));", json!([]));
        let number = within("the next attack", || {
            let number = window.run(ATTACK_IN_SIGHT, json!([]));
            number.as_u64().filter(|number| !seen.contains(number))
        });
        seen.insert(number);
        let offences = window.run(OFFENCES, json!([]));
        assert_eq!(offences, json!([]), "attack {number}: {}", attacks[number as usize]);
        shown += stopped_in(&window, "").len();
    }
    // And if nothing had been taken out of them?
    let mut raw = 0;
    for attack in attacks.iter().map(String::as_str).chain([abroad(&paper).as_str()]) {
        raw += stopped_in(&window, attack).len();
        assert_eq!(window.run("return window.canary.caught;", json!([])), json!([]), "unsanitised: {attack}");
    }
    assert!(raw > 0, "the policies stopped nothing, or nobody heard of it");

    assert_eq!(window.run("return location.origin;", json!([])), "tauri://localhost");
    assert_eq!(paper.strangers(), 0, "the window asked the paper for something");
    assert!(desktop.browsed().is_empty(), "{:?}", desktop.browsed());
    let stopped = window.run("return window.canary.stopped;", json!([]));
    eprintln!(
        "{} attacks; stopped by the policies: {stopped} in the window, {shown} in articles as they are shown, {raw} in articles as they came",
        attacks.len()
    );
}

/// What asks the paper for something, in every way that needs no script.
fn abroad(paper: &Paper) -> String {
    let to = paper.address();
    format!(
        "<img src='{to}'><link rel=stylesheet href='{to}'><link rel=prefetch href='{to}'><style>@import '{to}';p {{ background: url({to}) }}</style>\
         <iframe src='{to}'></iframe><object data='{to}'></object><embed src='{to}'><video src='{to}' poster='{to}' autoplay></video><audio src='{to}' autoplay></audio>\
         <meta http-equiv=refresh content='0;url={to}'><base href='{to}'><svg><image href='{to}'/><use href='{to}#a'/></svg><script src='{to}'></script>"
    )
}

/// What the policies stop in the open article with `raw` before its text, in a frame like its own, of which the sandbox lets scripts pass.
fn stopped_in(window: &Window, raw: &str) -> Vec<Value> {
    let stopped = window.run_async(TWIN, json!([raw]));
    stopped.as_array().unwrap().clone()
}

/// Shows the article once more, with something before its text, and gives the violations of policies. WebKit tells them in tasks of their own, most
/// of them behind the load event, so that a listener is there in time; of a long text the first ones may be missed, and what is counted is the least.
const TWIN: &str = "const [raw, done] = arguments;
    const shown = document.querySelector('article iframe');
    const twin = document.createElement('iframe');
    // A dialog would be told of by the driver.
    twin.setAttribute('sandbox', 'allow-same-origin allow-scripts allow-modals');
    document.body.append(twin);
    const stopped = [];
    const note = ({ effectiveDirective, originalPolicy }) => stopped.push({ directive: effectiveDirective, policy: originalPolicy });
    const channel = new MessageChannel();
    const empty = twin.contentDocument;
    let heard = false;
    const hear = () => {
        if (heard) return;
        if (twin.contentDocument === empty) return channel.port2.postMessage(null);
        heard = true;
        twin.contentDocument?.addEventListener('securitypolicyviolation', note);
    };
    channel.port1.onmessage = hear;
    hear();
    twin.onload = () => {
        hear();
        // What was stopped has been queued by then.
        setTimeout(() => { twin.remove(); done(stopped); }, 0);
    };
    twin.srcdoc = shown.srcdoc.replace(/<body[^>]*>/, (body) => body + raw);";

/// Notes whatever an attack would do first, and counts what the policy stops.
const CANARY: &str = "window.canary = { caught: [], stopped: 0 };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => void window.canary.caught.push(name);
    document.addEventListener('securitypolicyviolation', () => (window.canary.stopped += 1));";

/// The number of the attack whose article is open.
const ATTACK_IN_SIGHT: &str = "const inside = document.querySelector('article iframe')?.contentDocument?.body?.innerText ?? '';
    const found = /Attack (\\d+)\\./.exec(inside);
    return found === null ? null : Number(found[1]);";

/// Everything that an attack did, or left behind where it could do something.
const OFFENCES: &str = "const inside = document.querySelector('article iframe').contentDocument;
    const offences = [...window.canary.caught];
    for (const element of [...inside.querySelectorAll('*'), ...document.querySelectorAll('article *, [role=option] *')])
        for (const attribute of element.attributes)
            if (attribute.name.startsWith('on') || (/(href|src|srcset|action|data|poster)$/.test(attribute.name) && /^\\s*(javascript|vbscript):/i.test(attribute.value))) offences.push(element.localName + ' ' + attribute.name);
    for (const element of inside.querySelectorAll('script, iframe, object, embed, base, form, meta[http-equiv=refresh]')) offences.push(element.localName);
    for (const view of [window, inside.defaultView])
        for (const entry of view.performance.getEntriesByType('resource'))
            if (!/^(tauri|media|ipc|data|blob):/.test(entry.name) && !/^http:\\/\\/(tauri|media|ipc)\\.localhost/.test(entry.name)) offences.push(entry.name);
    return offences;";

/// The collection of attacks, where it is there; ATTACKS says how many of them (200).
fn collected_attacks() -> Option<Vec<String>> {
    let folder = std::env::var_os("LONDON_DAILY_CORPORA")
        .map_or_else(|| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora"), Into::into);
    let Ok(text) = std::fs::read_to_string(folder.join("xss/vectors.json")) else {
        eprintln!("skipped: the collection of attacks is not here");
        return None;
    };
    let all: Vec<Value> = serde_json::from_str(&text).unwrap();
    let many = std::env::var("ATTACKS").ok().and_then(|many| many.parse().ok()).unwrap_or(200_usize);
    let step = (all.len() / many.max(1)).max(1);
    Some(all.iter().step_by(step).filter_map(|attack| attack["payload"].as_str().map(str::to_owned)).collect())
}

#[test]
fn a_link_in_an_article_opens_in_the_browser() {
    let Some(desktop) = Desktop::new() else { return };
    let paper = Paper::open("The Quay Courier");
    paper.prints("Where to go", "<p>Ahoy, <a href=\"https://harbour.example/pier?a=1\">to the pier</a>.</p>");
    let window = desktop.open();
    open_first_article(&window, &paper, "to the pier");

    window.click_in_article("a[href]");

    let browsed = within("the browser", || desktop.browsed().first().cloned());
    assert_eq!(browsed, "https://harbour.example/pier?a=1");
}

#[test]
fn nothing_leads_the_window_away_from_the_app() {
    let Some(desktop) = Desktop::new() else { return };
    let paper = Paper::open("The Quay Courier");
    let window = desktop.open();
    window.see("h1", "London Daily");

    // Only within a click may a page open windows at all.
    let door = "const [to] = arguments;
        const door = document.createElement('button');
        door.textContent = 'Out';
        door.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 1000';
        door.onclick = () => { window.left = window.open(to) === null ? 'nothing' : 'a window'; door.remove(); };
        document.body.append(door);";
    window.run(door, json!([paper.address()]));
    window.click("button", "Out");
    let opened = window.until("the click", "return window.left ?? null;", json!([]));
    window.run("location.href = arguments[0];", json!([paper.address()]));

    assert_eq!(opened, "nothing");
    window.see("h1", "London Daily");
    assert_eq!(window.run("return location.origin;", json!([])), "tauri://localhost");
    assert_eq!(paper.visits(), 0);
}

struct Splash {
    headline: String,
    entry_id: u64,
}

/// Waits for the sample edition, and gives the front page's first story as the page shows it.
fn splash(window: &Window) -> Splash {
    within("the front page's first story", || {
        let shown = window.run("return document.querySelector('.splash .headline')?.textContent ?? '';", json!([]));
        let card = window.call("get_today", json!({}))["splash"].clone();
        let headline = card["headline"].as_str()?.to_owned();
        // The page is composed anew while the sample still arrives.
        shown.as_str()?.contains(&headline).then_some(())?;
        Some(Splash { headline, entry_id: card["entryId"].as_u64()? })
    })
}

/// Is true when the page shows pictures, and all of them are there.
const SHOWN_PICTURES: &str =
    "const pictures = [...document.images].filter((image) => image.getClientRects().length > 0 && image.loading !== 'lazy');
    return pictures.length > 0 && pictures.every((image) => image.complete && image.naturalWidth > 0);";

/// Subscribes to the paper, whose first check tells of nothing, watches a word, and turns away: nothing interrupts a
/// reader who looks at the window.
fn subscribe_and_watch(desktop: &Desktop, window: &Window, paper: &Paper, words: &str) {
    window.call("add_feed", json!({ "url": paper.address() }));
    window.call("save_watch", json!({ "words": words }));
    desktop.look_away(window);
}

fn open_first_article(window: &Window, paper: &Paper, says: &str) {
    window.call("add_feed", json!({ "url": paper.address() }));
    let page = window.call("list_entries", json!({ "filter": { "kind": "all" } }));
    let title = page["rows"][0]["title"].as_str().unwrap().to_owned();
    window.click("button", "All");
    window.click("[role=option]", &title);
    window.article_that_says(says);
}

/// Waits until the newest alert says why it was not shown.
fn why_held_back(window: &Window) -> String {
    within("an alert that was held back", || window.call("list_alerts", json!({}))[0]["heldBack"].as_str().map(str::to_owned))
}
