//! What `scripts/setup.sh` asks of apt, told by stand-ins for apt and dpkg.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

const BUILD: [&str; 3] = ["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];

#[test]
fn a_fresh_machine_is_given_every_package_that_building_needs() {
    let machine = Machine::that_has(&[]);

    let asked = machine.set_up();

    for package in BUILD {
        assert!(asked.contains(package), "{package} was not asked for: {asked}");
    }
}

#[test]
fn a_machine_that_has_some_is_given_the_others() {
    let machine = Machine::that_has(&["pkg-config"]);

    let asked = machine.set_up();

    assert!(asked.contains("build-essential") && !asked.contains("pkg-config"), "{asked}");
}

#[test]
fn a_machine_that_has_everything_asks_apt_for_nothing() {
    let machine = Machine::that_has(&BUILD);

    assert_eq!(machine.set_up(), "");
}

/// A copy of the script in a project of its own, among programs that only pretend.
struct Machine(tempfile::TempDir);

impl Machine {
    fn that_has(packages: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for name in ["scripts", "ui/node_modules", "bin"] {
            fs::create_dir_all(at(name)).unwrap();
        }
        fs::copy(project.join("scripts/setup.sh"), at("scripts/setup.sh")).unwrap();
        // The packages of the window's pages are there.
        fs::write(at("ui/package-lock.json"), "{}").unwrap();
        fs::write(at("ui/node_modules/.installed-lock"), "{}").unwrap();
        fs::write(at("asked"), "").unwrap();
        // Like the real one, it prints what it knows and fails when it does not know one of them.
        let known: String = packages.iter().map(|name| format!("printf 'ii  {name}\\n'\n")).collect();
        let all_known = packages.len() == BUILD.len();
        pretend(&at("bin/dpkg-query"), &format!("{known}exit {}", u8::from(!all_known)));
        pretend(&at("bin/apt-get"), &format!("[[ \" $* \" != *' install '* ]] || echo \"$*\" >>'{}'", at("asked").display()));
        pretend(&at("bin/sudo"), "exec \"$@\"");
        Self(folder)
    }

    /// Runs the script and gives what it asked apt to install.
    fn set_up(&self) -> String {
        let path = format!("{}:{}", self.0.path().join("bin").display(), std::env::var("PATH").unwrap());

        let done = Command::new("bash").arg(self.0.path().join("scripts/setup.sh")).env("PATH", path).output().unwrap();

        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        fs::read_to_string(self.0.path().join("asked")).unwrap()
    }
}

fn pretend(path: &Path, script: &str) {
    fs::write(path, format!("#!/usr/bin/env bash\n{script}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}
