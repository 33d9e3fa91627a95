#!/usr/bin/env bash
# Tries the .deb on a fresh Debian in a folder of its own: it installs, starts from its menu entry, shows its window, takes links from other
# programs, and goes without touching the library.
#
#   scripts/test-deb.sh [FILE.deb]     (as root; by default the one that `make bundle` made)
#
# SUITE names the Debian (default: that of this machine, else bookworm), MIRROR where its packages come from, KEEP=DIR a folder for screenshots,
# CACHE=DIR one that keeps what was fetched for the next time.
# Needs debootstrap and some 2 GB of disk for a few minutes. Packages come by this machine's own settings of apt.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }
die() { say "test-deb: $*"; exit 1; }

[[ $EUID -eq 0 ]] || die "this makes a Debian in a folder, which only root can: sudo scripts/test-deb.sh"
command -v debootstrap >/dev/null || die "debootstrap is missing: apt-get install debootstrap"
deb=${1:-$(ls -t target/bundle/london-daily_*.deb 2>/dev/null | head -n 1)}
[[ -f $deb ]] || die "there is no package yet: make bundle"

# In namespaces of its own nothing that runs or is mounted outlives the test.
if [[ -z ${INSIDE:-} ]]; then
  work=$(mktemp --directory)
  trap 'rm -rf --one-file-system "$work"' EXIT
  INSIDE=$work unshare --mount --pid --fork --kill-child --propagation private "$0" "$deb"
  exit
fi

work=$INSIDE
root=$work/root
suite=${SUITE:-$(. /etc/os-release && [[ ${ID:-} == debian ]] && echo "$VERSION_CODENAME" || echo bookworm)}
# Where this machine's own packages come from.
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | head -n 1)}
mirror=${mirror%/}
id=net.london_daily.reader

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_reader() { chroot "$root" runuser --user reader -- env -i PATH=/usr/bin:/bin HOME=/home/reader USER=reader LANG=C.UTF-8 XDG_RUNTIME_DIR=/run/reader NO_AT_BRIDGE=1 "$@"; }
quiet() { "$@" >"$work/log" 2>&1 || { tail -n 40 "$work/log" >&2; die "this failed: $*"; }; }
step() { say "· $*"; }

step "a fresh Debian ($suite)"
if [[ -n ${CACHE:-} && -f $CACHE/$suite.tar ]]; then
  mkdir "$root"
  tar --extract --file "$CACHE/$suite.tar" --directory "$root" --numeric-owner
else
  quiet debootstrap --variant=minbase "$suite" "$root" "$mirror"
  [[ -z ${CACHE:-} ]] || { mkdir -p "$CACHE" && tar --create --file "$CACHE/$suite.tar" --directory "$root" --numeric-owner .; }
fi
printf 'deb %s %s main\ndeb %s %s-updates main\ndeb %s-security %s-security main\n' \
  "$mirror" "$suite" "$mirror" "$suite" "$mirror" "$suite" >"$root/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|Check)' >"$root/etc/apt/apt.conf.d/99host" || true
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mount --types proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --types tmpfs tmpfs "$root/run"
mount --types tmpfs tmpfs "$root/tmp"
if [[ -n ${CACHE:-} ]]; then
  mkdir -p "$CACHE/$suite-packages"
  mount --bind "$CACHE/$suite-packages" "$root/var/cache/apt/archives"
  echo 'APT::Keep-Downloaded-Packages "true";' >"$root/etc/apt/apt.conf.d/99keep"
fi
quiet inside apt-get -q update
quiet inside apt-get -q full-upgrade --yes
inside useradd --create-home --shell /bin/sh reader
install --directory --owner=1000 --mode=700 "$root/run/reader"

step "it installs, and apt finds what it depends on"
cp "$deb" "$root/opt/london-daily.deb"
quiet inside apt-get -q install --yes /opt/london-daily.deb
inside dpkg-query --listfiles london-daily | sort >"$work/files"
for program in london-daily dailyctl; do
  # Before the test's own tools bring more libraries.
  [[ $(inside ldd /usr/bin/$program) != *"not found"* ]] || die "$program lacks libraries that the package does not depend on"
  as_reader $program --version
done
inside dpkg-query --show --showformat '${Package} ${Version}, ${Installed-Size} KiB installed\n' london-daily

step "the desktop knows it"
quiet inside apt-get -q install --yes --no-install-recommends xvfb xauth dbus dbus-daemon webkit2gtk-driver libgtk-3-bin libglib2.0-bin xdotool x11-utils \
  imagemagick openbox python3 desktop-file-utils shared-mime-info appstream fonts-dejavu-core
inside desktop-file-validate /usr/share/applications/$id.desktop /usr/share/applications/$id.files.desktop
inside appstreamcli validate --no-net /usr/share/metainfo/$id.metainfo.xml >/dev/null || die "the software centre's entry is not valid"
for type in application/rss+xml application/atom+xml application/feed+json text/x-opml+xml x-scheme-handler/feed x-scheme-handler/londondaily; do
  [[ $(as_reader gio mime $type) == *$id*.desktop* ]] || die "$type does not lead to it"
done
printf '{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": []}' >"$root/home/reader/feed"
[[ $(as_reader gio info --attributes=standard::content-type /home/reader/feed) == *application/feed+json* ]] || die "a JSON feed is not known as one"

step "it starts from its menu entry, and a second start raises the first"
as_reader dailyctl sample open >/dev/null
cat >"$root/opt/menu.sh" <<'MENU'
set -eu
openbox & manager=$!
gtk-launch net.london_daily.reader
# A window that goes while it is looked at is an error to xdotool, and none here.
window=
for turn in $(seq 120); do
  window=$(xdotool search --onlyvisible --class london-daily 2>/dev/null | head -n 1 || true)
  [ -z "$window" ] || break
  sleep 0.5
done
[ -n "$window" ] || { echo "no window came within a minute"; exit 1; }
xprop -id "$window" WM_CLASS _NET_WM_NAME
# Nothing but paper has few colours; the front page has pictures.
colours=0
for turn in $(seq 120); do
  import -window root /tmp/menu.png
  colours=$(identify -format %k /tmp/menu.png)
  [ "$colours" -lt 5000 ] || break
  sleep 0.5
done
[ "$colours" -ge 5000 ] || { echo "the window stayed empty: $colours colours"; exit 1; }
first=$(pgrep -x london-daily)
gtk-launch net.london_daily.reader feed://example.org/news.xml
# The second start ends, and the window of the first offers the feed.
changed=0
for turn in $(seq 120); do
  import -window root /tmp/link.png
  changed=$(printf %.0f "$(compare -metric AE /tmp/menu.png /tmp/link.png null: 2>&1 || true)")
  [ "$changed" -lt 50000 ] || [ "$(pgrep -x london-daily)" != "$first" ] || break
  sleep 0.5
done
[ "$(pgrep -x london-daily)" = "$first" ] || { echo "a second start did not hand over to the first"; exit 1; }
[ "$changed" -ge 50000 ] || { echo "the window does not offer the feed that a second start handed over"; exit 1; }
kill -TERM "$first"
for turn in $(seq 100); do pgrep -x london-daily >/dev/null || break; sleep 0.2; done
! pgrep -x london-daily >/dev/null || { echo "it did not end when it was asked to"; exit 1; }
kill $manager
MENU
inside apt-get -q install --yes --no-install-recommends procps >/dev/null
as_reader dbus-run-session -- xvfb-run --auto-servernum --server-args "-screen 0 1280x900x24" sh /opt/menu.sh 2>"$work/menu.log" ||
  { tail -n 20 "$work/menu.log" >&2; die "the window did not come from the menu entry"; }
[[ -z ${KEEP:-} ]] || { mkdir -p "$KEEP" && cp "$root"/tmp/{menu,link}.png "$KEEP"; }

step "the window is driven, and shows the sample's headlines"
cp scripts/window-start.py "$root/opt/"
as_reader dailyctl --profile /home/reader/driven sample open >/dev/null
as_reader dbus-run-session -- xvfb-run --auto-servernum python3 /opt/window-start.py /usr/bin/london-daily /home/reader/driven 3 2>"$work/driven.log" ||
  { tail -n 20 "$work/driven.log" >&2; die "the window's smoke test failed"; }

step "it goes, and the library stays"
library=$root/home/reader/.local/share/$id/library.db
[[ -f $library ]] || die "the library is not where it should be"
cp "$root/usr/bin/dailyctl" "$root/opt/dailyctl"
before=$(sha256sum <"$library")
quiet inside apt-get -q remove --yes london-daily
quiet inside dpkg --purge london-daily
while read -r path; do
  [[ ! -f $root$path ]] || die "$path was left behind"
done <"$work/files"
! grep --recursive --quiet $id "$root/usr/share/applications" "$root/usr/share/mime/packages" || die "the desktop still knows it"
[[ $(sha256sum <"$library") == "$before" ]] || die "the library was changed by removing the package"
[[ $(as_reader /opt/dailyctl --json doctor) =~ \"ok\":\ *true ]] || die "the library is not sound any more"

say "The package is well on Debian $suite."
