//! Embeds the window's files and checks `tauri.conf.json`.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A file that is only added to ui/dist would not be seen otherwise.
    println!("cargo:rerun-if-changed=ui/dist");
    // clippy and the tests must compile without a built window.
    let index = Path::new("ui/dist/index.html");
    if !index.exists() {
        std::fs::create_dir_all("ui/dist")?;
        std::fs::write(index, "<!doctype html><title>London Daily</title><p>The window was not built yet. Run <code>make run</code>.</p>")?;
    }
    tauri_build::build();
    Ok(())
}
