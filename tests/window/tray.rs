//! A place for trays on the test's bus, in the place of a panel: the watcher of the StatusNotifierItem specification, and a reader of
//! the menu that hangs at an item.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use zbus::{OwnedVariant, Variant};

use crate::desktop::within;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const MENU: &str = "com.canonical.dbusmenu";

/// The panel, until it is dropped.
pub struct Panel {
    runtime: tokio::runtime::Runtime,
    bus: zbus::Connection,
    items: Arc<Mutex<Vec<Item>>>,
}

/// An item that registered: its owner on the bus, and its object.
#[derive(Debug, Clone)]
struct Item {
    owner: String,
    path: String,
}

struct Watcher(Arc<Mutex<Vec<Item>>>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    async fn register_status_notifier_item(&self, service: String, #[zbus(header)] header: zbus::message::Header<'_>) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        // Some give their object, others their name.
        let item = if service.starts_with('/') {
            Item { owner: sender, path: service }
        } else {
            Item { owner: service, path: "/StatusNotifierItem".to_owned() }
        };
        self.0.lock().unwrap().push(item);
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}

/// A menu item, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub id: i32,
    pub label: String,
}

type Layout = (i32, HashMap<String, OwnedVariant>, Vec<OwnedVariant>);

impl Panel {
    /// Takes the watcher's name on the bus.
    pub fn start(bus: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let items = Arc::<Mutex<Vec<Item>>>::default();
        let watcher = Watcher(Arc::clone(&items));
        let connection = zbus::connection::Builder::address(bus).name(NAME).serve_at("/StatusNotifierWatcher", watcher).build();
        let bus = runtime.block_on(connection).unwrap();
        Self { runtime, bus, items }
    }

    /// Waits until the menu has a choice whose label is, or begins with, this one.
    pub fn choice(&self, label: &str) -> Choice {
        within(&format!("{label:?} in the tray's menu"), || self.menu().into_iter().find(|choice| choice.label.starts_with(label)))
    }

    /// Clicks a choice of the menu.
    pub fn click(&self, label: &str) {
        let choice = self.choice(label);
        let (owner, path) = self.menu_place().unwrap();
        let event = (choice.id, "clicked", Variant::from(0_i32), 0_u32);
        self.runtime.block_on(self.bus.call_method(Some(owner.as_str()), path.as_str(), Some(MENU), "Event", &event)).unwrap();
    }

    /// The choices of the menu, as far as there is one.
    pub fn menu(&self) -> Vec<Choice> {
        self.read_menu().unwrap_or_default()
    }

    fn read_menu(&self) -> Option<Vec<Choice>> {
        let (owner, path) = self.menu_place()?;
        let asked = (0_i32, -1_i32, Vec::<String>::new());
        let answer =
            self.runtime.block_on(self.bus.call_method(Some(owner.as_str()), path.as_str(), Some(MENU), "GetLayout", &asked)).ok()?;
        let (_, (_, _, children)): (u32, Layout) = answer.body().deserialize().ok()?;
        Some(children.into_iter().filter_map(choice_from).collect())
    }

    fn menu_place(&self) -> Option<(String, String)> {
        let item = self.items.lock().unwrap().last().cloned()?;
        let asked = ("org.kde.StatusNotifierItem", "Menu");
        let answer = self
            .runtime
            .block_on(self.bus.call_method(
                Some(item.owner.as_str()),
                item.path.as_str(),
                Some("org.freedesktop.DBus.Properties"),
                "Get",
                &asked,
            ))
            .ok()?;
        let path = answer.body().deserialize::<OwnedVariant>().ok()?;
        let path = zbus::OwnedObjectPath::try_from(path).ok()?;
        Some((item.owner, path.to_string()))
    }
}

fn choice_from(child: OwnedVariant) -> Option<Choice> {
    let (id, mut properties, _): Layout = child.try_into().ok()?;
    let label = properties.remove("label").and_then(|label| String::try_from(label).ok()).unwrap_or_default();
    // A single underscore marks a key; two stand for one.
    Some(Choice { id, label: label.replace("__", "\u{1}").replace('_', "").replace('\u{1}', "_") })
}
