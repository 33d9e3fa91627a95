//! Starts the app at login, without a window.
//!
//! Desktops on Linux start what has an entry in `autostart/` (the Desktop Application Autostart Specification), macOS what has a launch
//! agent. Where the app is in a Flatpak neither reaches the desktop, and on Windows there is no such file; both are said.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::app::HIDDEN;
use crate::paths::IDENTIFIER;

/// Where the system looks for it. The error is a sentence.
fn entry() -> Result<PathBuf, String> {
    if cfg!(windows) || Path::new("/.flatpak-info").exists() {
        return Err("this system does not let an app do that itself; add London Daily to its own list of what starts at login".to_owned());
    }
    let folders = directories::BaseDirs::new().ok_or("this system names no home folder")?;
    Ok(if cfg!(target_os = "macos") {
        folders.home_dir().join("Library/LaunchAgents").join(format!("{IDENTIFIER}.plist"))
    } else {
        folders.config_dir().join("autostart").join(format!("{IDENTIFIER}.desktop"))
    })
}

/// Whether the app starts at login. The error is a sentence.
pub fn is_wanted() -> Result<bool, String> {
    entry().map(|path| path.exists())
}

/// Lets the app start at login, or no more. The error is a sentence.
pub fn want(wanted: bool) -> Result<(), String> {
    let path = entry()?;
    let done = if wanted { note(&path) } else { forget(&path) };
    done.map_err(|error| format!("{} could not be changed: {error}", path.display()))
}

fn note(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // An AppImage runs from a place that is another one each time, and says where it really is.
    let program = env::var_os("APPIMAGE").map_or_else(env::current_exe, |path| Ok(PathBuf::from(path)))?;
    let program = program.to_string_lossy();
    fs::write(path, if cfg!(target_os = "macos") { launch_agent(&program) } else { desktop_entry(&program) })
}

fn forget(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Quoted as the Desktop Entry Specification has it: in quotation marks, with four signs behind a backslash, and that once more
/// for a string of such a file.
fn desktop_entry(program: &str) -> String {
    let quoted: String = program
        .chars()
        .flat_map(|sign| if "\"`$\\".contains(sign) { vec!['\\', sign] } else { vec![sign] })
        .collect::<String>()
        .replace('\\', "\\\\");
    let quoted = quoted.replace('%', "%%");
    format!(
        "[Desktop Entry]\nType=Application\nName=London Daily\nIcon={IDENTIFIER}\nExec=\"{quoted}\" {HIDDEN}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    )
}

fn launch_agent(program: &str) -> String {
    let program = program.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict><key>Label</key><string>{IDENTIFIER}</string><key>ProgramArguments</key>\
         <array><string>{program}</string><string>{HIDDEN}</string></array><key>RunAtLoad</key><true/></dict></plist>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_names_the_program_and_wants_no_window() {
        let written = desktop_entry("/opt/London Daily/100%/london-daily");

        assert!(written.contains("Exec=\"/opt/London Daily/100%%/london-daily\" --hidden\n"), "{written}");
        assert!(desktop_entry("/a\"b").contains(r#"Exec="/a\\"b" --hidden"#));
    }

    #[test]
    fn what_was_noted_is_forgotten_and_what_was_not_is_no_trouble() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("autostart/app.desktop");

        note(&path).unwrap();
        assert!(path.exists());
        forget(&path).unwrap();
        forget(&path).unwrap();

        assert!(!path.exists());
    }
}
