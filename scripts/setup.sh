#!/usr/bin/env bash
# Installs what building and testing need, where it can; says what to install, where it cannot.
#
#   scripts/setup.sh         what building needs
#   scripts/setup.sh test    that, and what the tests of the real window need
#   scripts/setup.sh ui      only the packages of ui/
#
# It asks nothing, and is quick when everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."

least_rust=1.95
least_node=20.19

build_packages=(build-essential pkg-config libwebkit2gtk-4.1-dev)
test_packages=(libayatana-appindicator3-1 xvfb dbus dbus-daemon webkit2gtk-driver fonts-dejavu-core chromium)

say() { printf '%s\n' "$*" >&2; }
die() { say "$@"; exit 1; }
strict() { [[ "${CI:-}" == true || "${STRICT:-}" == 1 ]]; }

# Whether version $1 is at least version $2.
at_least() { [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]; }

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    return 127
  fi
}

# The packages of the list that apt has not installed.
missing_packages() {
  local installed name
  # dpkg-query fails when it has never heard of one of them, which is the usual case on a fresh machine.
  installed=" $({ dpkg-query --show --showformat '${db:Status-Abbrev}${binary:Package}\n' "$@" 2>/dev/null || true; } | sed -n 's/^ii *//p' | sed 's/:.*//' | tr '\n' ' ') "
  for name in "$@"; do
    [[ "$installed" == *" $name "* ]] || printf '%s\n' "$name"
  done
}

# Whether all that the tests of the window call is on the PATH, wherever it came from.
has_test_tools() {
  local tool
  for tool in Xvfb dbus-daemon WebKitWebDriver; do
    command -v "$tool" >/dev/null || return 1
  done
  [[ -n "${CHROMIUM:-}" ]] || command -v chromium >/dev/null
}

apt_install() {
  # Ubuntu gives Chromium as a snap, which asks for more than a test may; a browser that is there will do.
  if . /etc/os-release && [[ "${ID:-}" == ubuntu ]]; then
    set -- "${@/#chromium/}"
  fi
  local wanted
  mapfile -t wanted < <(for name in "$@"; do [[ -n "$name" ]] && printf '%s\n' "$name"; done)
  mapfile -t wanted < <(missing_packages "${wanted[@]}")
  [[ ${#wanted[@]} -gt 0 && -n "${wanted[0]}" ]] || return 0
  say "Installing: ${wanted[*]}"
  local quiet=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
  # A fresh machine has no lists yet, and old lists name packages that are gone.
  as_root "${quiet[@]}" update >&2 || true
  as_root "${quiet[@]}" install --yes --no-install-recommends "${wanted[@]}" >&2 ||
    die "This did not work. Install these yourself, then try again:" "  apt-get install --no-install-recommends ${wanted[*]}"
}

system_packages() {
  local kind=$1
  case "$(uname -s)" in
    Linux) ;;
    Darwin)
      xcode-select -p >/dev/null 2>&1 || die "Install Apple's command line tools: xcode-select --install"
      return
      ;;
    *)
      say "On Windows, Tauri needs the Microsoft C++ Build Tools (\"Desktop development with C++\") and WebView2, which Windows 10 and 11 have."
      return
      ;;
  esac
  if command -v apt-get >/dev/null; then
    apt_install "${build_packages[@]}"
    [[ $kind != test ]] || apt_install "${test_packages[@]}"
    # It brings a Java along, which a person need not have for the one test that asks it.
    if [[ $kind == test ]] && strict; then apt_install epubcheck; fi
  elif ! pkg-config --exists webkit2gtk-4.1 2>/dev/null; then
    say "WebKitGTK 4.1 and a C compiler are needed. Install them, then try again:"
    say "  Fedora:   sudo dnf install gcc gcc-c++ make pkgconf webkit2gtk4.1-devel"
    say "  Arch:     sudo pacman -S --needed base-devel pkgconf webkit2gtk-4.1"
    say "  openSUSE: sudo zypper install gcc gcc-c++ make pkg-config webkit2gtk3-devel"
    exit 1
  fi
  if [[ $kind == test ]] && ! has_test_tools; then
    say "Some tests of the window will be skipped. To run them all, install:"
    say "  Ubuntu: a Chromium or Chrome (the Chromium of its packages is a snap); name it by CHROMIUM=/path"
    say "  Fedora: sudo dnf install xorg-x11-server-Xvfb dbus-daemon webkit2gtk4.1-devel chromium  (WebKitWebDriver is in a -driver or -devel package)"
    say "  Arch:   sudo pacman -S --needed xorg-server-xvfb dbus webkit2gtk-4.1 chromium"
    ! strict || die "In CI nothing may be skipped."
  fi
}

# What only the owner of the machine can install is told in one go.
lacks=()
lack() { lacks+=("$*"); }
stop_where_something_lacks() {
  [[ ${#lacks[@]} -gt 0 ]] || return 0
  say "This machine lacks, to build London Daily:"
  local sentence
  for sentence in "${lacks[@]}"; do say "  - $sentence"; done
  say "Install that, then try again."
  exit 1
}

rust() {
  local found old="the cargo of Debian 12, 13 and Ubuntu is too old for it"
  if ! command -v cargo >/dev/null && [[ -x "$HOME/.cargo/bin/cargo" ]]; then
    lack "Rust on the PATH, where it is installed already: . \"\$HOME/.cargo/env\""
  elif ! command -v cargo >/dev/null || ! command -v rustc >/dev/null; then
    lack "Rust $least_rust or newer: https://rustup.rs ($old)"
  else
    found=$(rustc --version | cut -d ' ' -f 2)
    at_least "$found" "$least_rust" || lack "Rust $least_rust or newer, and this is $found: rustup update, or https://rustup.rs ($old)"
  fi
}

node_js() {
  local found where="https://nodejs.org, or apt-get install nodejs npm from Debian 13 on (that of Debian 12 and Ubuntu 24.04 is too old)"
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    lack "Node.js $least_node or newer with npm: $where"
  else
    found=$(node --version)
    at_least "${found#v}" "$least_node" || lack "Node.js $least_node or newer, and this is $found: $where"
  fi
}

ui_packages() {
  # npm keeps this copy of the lock beside what it installed; ours is newer when somebody changed a dependency.
  local mark=ui/node_modules/.installed-lock
  if ! cmp --silent ui/package-lock.json "$mark"; then
    (cd ui && npm ci --no-audit --no-fund --loglevel=error) >&2
    cp ui/package-lock.json "$mark"
  fi
}

case "${1:-build}" in
  ui)
    node_js
    stop_where_something_lacks
    ui_packages
    ;;
  build | test)
    rust
    node_js
    stop_where_something_lacks
    system_packages "${1:-build}"
    ui_packages
    ;;
  *) die "scripts/setup.sh knows: test, ui" ;;
esac
