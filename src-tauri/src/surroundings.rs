//! Listens to what the system says of its network and its power, and tells the engine.
//!
//! On Linux NetworkManager and UPower say it on the system's bus; in a sandbox, and without NetworkManager, the portal knows of the
//! network. Whatever is not there says nothing, and what nobody says is unknown. On other systems all of it is.

use daily_core::surroundings::Surroundings;

/// Listens until the program ends; `tell` hears of each change.
#[cfg(target_os = "linux")]
pub async fn listen(tell: impl Fn(Surroundings)) {
    linux::listen(tell).await;
}

/// These systems are not asked.
#[cfg(not(target_os = "linux"))]
pub async fn listen(tell: impl Fn(Surroundings)) {
    tell(Surroundings::default());
}

#[cfg(target_os = "linux")]
mod linux {
    use std::time::Duration;

    use daily_core::surroundings::{Network, Power, Surroundings};
    use futures_lite::StreamExt;
    use zbus::message::Type;
    use zbus::{Connection, MatchRule, MessageStream, Variant};

    /// A service that has not answered by then says nothing.
    const PATIENCE: Duration = Duration::from_secs(5);
    /// Services tell of one change in several signals.
    const SETTLES: Duration = Duration::from_secs(1);

    /// Somebody who knows something: its name on the bus, its object, its interface.
    struct Place {
        name: &'static str,
        path: &'static str,
        interface: &'static str,
    }

    const NETWORK_MANAGER: Place = Place {
        name: "org.freedesktop.NetworkManager",
        path: "/org/freedesktop/NetworkManager",
        interface: "org.freedesktop.NetworkManager",
    };
    const UPOWER: Place = Place { name: "org.freedesktop.UPower", path: "/org/freedesktop/UPower", interface: "org.freedesktop.UPower" };
    const PORTAL: Place = Place {
        name: "org.freedesktop.portal.Desktop",
        path: "/org/freedesktop/portal/desktop",
        interface: "org.freedesktop.portal.NetworkMonitor",
    };

    pub async fn listen(tell: impl Fn(Surroundings)) {
        let (system, session) = tokio::join!(connect(Connection::system()), connect(Connection::session()));
        listen_on(system.as_ref(), session.as_ref(), tell).await;
    }

    async fn connect(bus: impl Future<Output = zbus::Result<Connection>>) -> Option<Connection> {
        tokio::time::timeout(PATIENCE, bus).await.ok()?.inspect_err(|error| tracing::info!(%error, "a bus cannot be reached")).ok()
    }

    /// Listens on these buses, as far as they are there.
    pub async fn listen_on(system: Option<&Connection>, session: Option<&Connection>, tell: impl Fn(Surroundings)) {
        let mut changes = Vec::new();
        for (bus, place, member) in
            [(system, &NETWORK_MANAGER, "PropertiesChanged"), (system, &UPOWER, "PropertiesChanged"), (session, &PORTAL, "changed")]
        {
            let Some(bus) = bus else { continue };
            changes.extend(changes_of(bus, place, member).await);
        }
        let mut changes = changes.into_iter().reduce(|all, one| Box::pin(all.or(one)) as Changes);
        let mut told = None;
        loop {
            let said = Surroundings { network: network(system, session).await, power: power(system).await };
            if told.replace(said) != Some(said) {
                tell(said);
            }
            let Some(changes) = &mut changes else { return };
            if changes.next().await.is_none() {
                return;
            }
            tokio::time::sleep(SETTLES).await;
        }
    }

    type Changes = std::pin::Pin<Box<dyn futures_lite::Stream<Item = ()> + Send>>;

    async fn changes_of(bus: &Connection, place: &Place, member: &'static str) -> Option<Changes> {
        let rule = MatchRule::builder().msg_type(Type::Signal).path(place.path).member(member).build().ok()?;
        let stream = MessageStream::for_match_rule(rule, bus, None).await.ok()?;
        Some(Box::pin(stream.map(drop)))
    }

    async fn power(system: Option<&Connection>) -> Power {
        match property(system, &UPOWER, "OnBattery").await.map(bool::try_from) {
            Some(Ok(true)) => Power::Battery,
            Some(Ok(false)) => Power::Mains,
            Some(Err(_)) | None => Power::Unknown,
        }
    }

    async fn network(system: Option<&Connection>, session: Option<&Connection>) -> Network {
        let number = async |name| property(system, &NETWORK_MANAGER, name).await.and_then(|value| u32::try_from(value).ok());
        if let Some(state) = number("State").await {
            return network_of(state, number("Connectivity").await.unwrap_or(0), number("Metered").await.unwrap_or(0));
        }
        let said = async |method| ask(session?, &PORTAL, method).await;
        match (said("GetAvailable").await, said("GetMetered").await) {
            (Some(false), _) => Network::Down,
            (Some(true), Some(true)) => Network::Metered,
            (Some(true), _) => Network::Up,
            (None, _) => Network::Unknown,
        }
    }

    /// By NetworkManager's `NMState`, `NMConnectivityState` and `NMMetered`.
    fn network_of(state: u32, connectivity: u32, metered: u32) -> Network {
        match (state, connectivity, metered) {
            // Unknown; asleep, disconnected, disconnecting, connecting, or connected to this machine alone.
            (0, ..) => Network::Unknown,
            (1..=50, ..) => Network::Down,
            // No connectivity, though something is connected.
            (_, 1, _) => Network::Down,
            // Yes, and probably.
            (_, _, 1 | 3) => Network::Metered,
            _ => Network::Up,
        }
    }

    async fn property(bus: Option<&Connection>, place: &Place, name: &str) -> Option<Variant<'static>> {
        let which = (place.interface, name);
        let asked = bus?.call_method(Some(place.name), place.path, Some("org.freedesktop.DBus.Properties"), "Get", &which);
        let answer = tokio::time::timeout(PATIENCE, asked).await.ok()?.ok()?;
        let value = answer.body().deserialize::<zbus::OwnedVariant>().ok()?;
        Some(value.into())
    }

    async fn ask(bus: &Connection, place: &Place, method: &str) -> Option<bool> {
        let asked = bus.call_method(Some(place.name), place.path, Some(place.interface), method, &());
        tokio::time::timeout(PATIENCE, asked).await.ok()?.ok()?.body().deserialize().ok()
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn what_networkmanager_says_is_understood() {
            assert_eq!(network_of(70, 4, 4), Network::Up);
            assert_eq!(network_of(70, 4, 1), Network::Metered);
            assert_eq!(network_of(60, 3, 3), Network::Metered);
            assert_eq!(network_of(20, 4, 0), Network::Down);
            assert_eq!(network_of(70, 1, 0), Network::Down);
            assert_eq!(network_of(0, 0, 0), Network::Unknown);
        }

        #[tokio::test]
        async fn without_a_bus_nothing_is_known_and_nobody_waits() {
            let told = std::sync::Mutex::new(Vec::new());

            listen_on(None, None, |said| told.lock().unwrap().push(said)).await;

            assert_eq!(*told.lock().unwrap(), [Surroundings::default()]);
        }
    }
}
