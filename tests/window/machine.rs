//! What a machine says of its power and its network, on a bus of the test's.

use zbus::connection::Builder;

/// A battery service, until it is dropped.
pub struct Battery {
    runtime: tokio::runtime::Runtime,
    bus: zbus::Connection,
}

struct UPower {
    on_battery: bool,
}

#[zbus::interface(name = "org.freedesktop.UPower")]
impl UPower {
    #[zbus(property)]
    fn on_battery(&self) -> bool {
        self.on_battery
    }
}

const PATH: &str = "/org/freedesktop/UPower";

impl Battery {
    /// Takes UPower's name on the bus; the machine runs on mains.
    pub fn start(bus: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let service = Builder::address(bus).name("org.freedesktop.UPower").serve_at(PATH, UPower { on_battery: false }).build();
        let bus = runtime.block_on(service).unwrap();
        Self { runtime, bus }
    }

    /// Somebody pulls the plug.
    pub fn unplug(&self) {
        self.runtime.block_on(async {
            let service = self.bus.object_server().interface::<_, UPower>(PATH).await.unwrap();
            let mut upower = service.get_mut().await;
            upower.on_battery = true;
            upower.on_battery_changed(service.signal_emitter()).await.unwrap();
        });
    }
}
