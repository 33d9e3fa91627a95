//! Life behind a closed window: the tray, closing, starting at login, a second start, what broke off, and what the machine says.

use std::fs;

use serde_json::{Value, json};

use crate::desktop::{Desktop, Window, is_strict, within};
use crate::machine::Battery;
use crate::paper::Paper;
use crate::tray::Panel;

/// Decides what closing the window means.
fn decide(window: &Window, on_close: &str) {
    let mut settings = window.call("get_settings", json!({}));
    settings["background"]["onClose"] = json!(on_close);
    window.call("save_settings", settings);
}

/// Waits until the page has told the shell that it can be used; a moment before, it cannot be asked anything.
fn is_usable(desktop: &Desktop) {
    within("the window to be usable", || {
        let log = fs::read_to_string(desktop.in_profile("logs/london-daily.log")).ok()?;
        log.contains("the window can be used").then_some(())
    });
}

#[test]
fn who_closes_the_window_is_asked_once_and_the_app_goes_on_unseen() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.click("button", "Look around");
    is_usable(&desktop);

    desktop.click_the_cross();
    window.see("dialog h2", "Close the window?");
    window.keep_picture("closing");
    window.click_and_hide("dialog button", "Go on in the background");

    window.is_soon_hidden(true);
    assert_eq!(window.call("get_settings", json!({}))["background"]["onClose"], "stay");
}

#[test]
fn who_quits_on_closing_quits() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.click("button", "Look around");
    window.see("button", "All");
    decide(&window, "quit");

    desktop.click_the_cross();

    window.ends();
}

#[test]
fn a_question_about_closing_that_nobody_answers_does_not_keep_the_app() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.click("button", "Look around");
    is_usable(&desktop);

    desktop.click_the_cross();
    window.see("dialog h2", "Close the window?");
    desktop.click_the_cross();

    window.ends();
}

#[test]
fn the_tray_shows_what_is_unread_opens_it_and_ends_the_app() {
    let Some(desktop) = Desktop::new() else { return };
    if !has_the_trays_library() {
        return;
    }
    let panel = Panel::start(desktop.bus());
    let window = desktop.open();
    window.click("button", "Look around");
    window.see("button", "All");
    decide(&window, "stay");
    let headline = window.call("get_today", json!({}))["splash"]["headline"].as_str().unwrap().to_owned();
    let beginning: String = headline.chars().take(20).collect();
    panel.choice(&beginning);
    assert!(window.ask_shell("look_behind", json!({}))["tray"].as_bool().unwrap());

    desktop.click_the_cross();
    window.is_soon_hidden(true);
    panel.click(&beginning);
    window.is_soon_hidden(false);
    window.see("h1, h2", &beginning);
    panel.click("Quiet for an hour");
    panel.choice("End the quiet");
    panel.click("Quit");

    window.ends();
}

#[test]
fn the_trays_menu_speaks_the_language_of_the_window() {
    let Some(desktop) = Desktop::new() else { return };
    if !has_the_trays_library() {
        return;
    }
    let panel = Panel::start(desktop.bus());
    let window = desktop.open();
    window.see("h1", "London Daily");
    let mut settings = window.call("get_settings", json!({}));
    settings["desk"]["language"] = json!("de");

    window.call("save_settings", settings);

    panel.choice("Eine Stunde Ruhe");
    panel.choice("Nichts ungelesen");
}

#[test]
fn a_desktop_without_a_place_for_trays_is_said_and_costs_nothing() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.see("h1", "London Daily");

    let behind = window.ask_shell("look_behind", json!({}));

    assert_eq!(behind, json!({ "tray": false, "login": false, "trouble": null }));
}

#[test]
fn without_a_session_bus_the_window_opens_all_the_same_and_says_that_nothing_can_be_told() {
    let Some(mut desktop) = Desktop::new() else { return };
    desktop.keep_in_the_usual_place();
    desktop.has_no_bus();
    let window = desktop.open();
    window.see("h1", "London Daily");

    assert_eq!(window.ask_shell("look_behind", json!({}))["tray"], false);
    assert_eq!(window.ask_shell("try_notice", json!({}))["trouble"], "missing");
}

#[test]
fn starting_at_login_is_noted_where_the_desktop_looks_for_it() {
    let Some(desktop) = Desktop::new() else { return };
    let window = desktop.open();
    window.see("h1", "London Daily");
    let entry = || fs::read_dir(desktop.in_home("../config/autostart")).ok()?.next()?.ok().map(|file| file.path());

    assert_eq!(window.ask_shell("start_at_login", json!({ "wanted": true }))["login"], true);
    let written = fs::read_to_string(entry().unwrap()).unwrap();
    assert!(written.contains("--hidden"), "{written}");

    assert_eq!(window.ask_shell("start_at_login", json!({ "wanted": false }))["login"], false);
    assert_eq!(entry(), None);
}

#[test]
fn a_hidden_start_shows_no_window_until_a_second_start_asks_for_it() {
    let Some(mut desktop) = Desktop::new() else { return };
    desktop.keep_in_the_usual_place();
    let window = desktop.open_with(&["--hidden"]);
    window.is_soon_hidden(true);

    desktop.start_again(&["--hidden"]);
    window.is_soon_hidden(true);
    desktop.start_again(&[]);

    window.is_soon_hidden(false);
}

#[test]
fn a_second_start_hands_over_links_and_addresses_and_says_which_lead_nowhere() {
    let Some(mut desktop) = Desktop::new() else { return };
    desktop.keep_in_the_usual_place();
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    window.call("add_feed", json!({ "url": paper.address() }));
    window.see("button", "All");
    let entry = window.call("list_entries", json!({ "filter": { "kind": "all" } }))["rows"][0]["entryId"].as_u64().unwrap();

    desktop.start_again(&[&format!("londondaily:entry/{entry}")]);
    window.article_that_says("High water at noon.");
    desktop.start_again(&["londondaily://today"]);
    window.see("[aria-current=page]", "Today");
    desktop.start_again(&["londondaily:cellar/7"]);
    window.see("[role=status], [role=alert], li, p", "leads nowhere in London Daily");
    desktop.start_again(&["feed://example.invalid/news.xml"]);

    window.until(
        "the address in its field",
        "return [...document.querySelectorAll('dialog input')].some((field) => field.value.includes('example.invalid')) || null;",
        json!([]),
    );
}

#[test]
fn what_broke_off_is_offered_at_the_next_start_and_dismissed() {
    let Some(desktop) = Desktop::new() else { return };
    fs::create_dir_all(desktop.in_profile("crashes")).unwrap();
    fs::write(desktop.in_profile("crashes/crash-1795003200.txt"), "London Daily 0.1.0 stopped in a test").unwrap();
    let window = desktop.open();

    window.see("dialog h2", "Something broke off");
    window.see("dialog pre", "stopped in a test");
    window.keep_picture("crash");
    window.click("dialog button", "Open its folder");
    let shown = within("the file manager", || desktop.browsed().first().cloned());
    assert!(shown.ends_with("/profile/crashes"), "{shown}");
    window.click("dialog button", "Dismiss");

    within("the report to be dismissed", || desktop.in_profile("crashes/crash-1795003200.seen.txt").exists().then_some(()));
    assert_eq!(window.ask_shell("find_crash", json!({})), Value::Null);
}

#[test]
fn the_log_names_no_article_and_no_address() {
    let Some(desktop) = Desktop::new() else { return };
    let paper = Paper::open("The Quay Courier");
    paper.prints("Tide tables for the week", "<p>High water at noon.</p>");
    let window = desktop.open();
    window.call("add_feed", json!({ "url": paper.address() }));
    window.call("refresh", json!({ "all": true }));
    is_usable(&desktop);
    window.close();

    let log = fs::read_to_string(desktop.in_profile("logs/london-daily.log")).unwrap();

    assert!(log.contains("the window can be used"), "{log}");
    for secret in ["Tide", "Quay", "127.0.0.1", "http"] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

#[test]
fn a_window_that_stayed_empty_is_drawn_without_the_card_and_the_reader_can_have_it_back() {
    let Some(desktop) = Desktop::new() else { return };
    fs::write(desktop.in_profile("graphics"), "empty").unwrap();
    let window = desktop.open();
    window.see("h1", "London Daily");

    assert_eq!(window.ask_shell("look_at_graphics", json!({})), "empty");
    let noted = || fs::read_to_string(desktop.in_profile("graphics")).unwrap();
    within("the window without the card to be noted", || (noted() == "without").then_some(()));
    window.ask_shell("use_the_card", json!({}));

    assert_eq!(noted(), "card");
}

#[test]
fn a_machine_on_battery_asks_less_often_and_says_so() {
    let Some(mut desktop) = Desktop::new() else { return };
    desktop.has_a_system_bus();
    let battery = Battery::start(desktop.bus());
    let window = desktop.open();
    window.see("h1", "London Daily");
    assert_eq!(window.call("get_overview", json!({}))["slower"], Value::Null);

    battery.unplug();

    let slower = within("the battery to be noticed", || window.call("get_overview", json!({}))["slower"].as_str().map(str::to_owned));
    assert_eq!(slower, "Sources are asked less often, since this machine runs on battery.");
}

/// Whether the library that draws trays is installed; the app lives without it.
fn has_the_trays_library() -> bool {
    let there = std::process::Command::new("sh")
        .args(["-c", "ldconfig -p 2>/dev/null | grep -q appindicator3 || ls /usr/lib/*/libayatana-appindicator3.so.1"])
        .output();
    let there = there.is_ok_and(|found| found.status.success());
    if !there {
        assert!(!is_strict(), "libayatana-appindicator3-1 is missing, and nothing may be skipped here");
        eprintln!("skipped: libayatana-appindicator3-1 is not installed");
    }
    there
}
