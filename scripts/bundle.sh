#!/usr/bin/env bash
# Makes the packages of this system in target/bundle. Where a tool for one of them cannot be had, it says which, and goes on.
#
# Linux: .deb, .rpm, AppImage. macOS: .app and .dmg. Windows: NSIS and MSI, by the Tauri CLI and tauri.conf.json.
# With them come the report of others' licences (NOTICE.txt), the bill of materials (london-daily.cdx.json) and the sums (SHA256SUMS).
#
# MAINTAINER="Name <mail>" names who publishes the packages. LONDON_DAILY_SITE: see scripts/install.sh. BUILD=no packs what was built before.
set -euo pipefail
cd "$(dirname "$0")/.."

tauri() { ui/node_modules/.bin/tauri "$@"; }

# There Tauri's CLI does all of it; what follows is Linux.
case "$(uname -s)" in
  Linux) ;;
  Darwin) tauri build --bundles app,dmg "$@"; exit ;;
  *) tauri build --bundles nsis,msi "$@"; exit ;;
esac

# The budget of 15 MB is missed (docs/measurements.md says by what); this keeps the programs from growing unseen.
largest_binary=$((28 * 1000 * 1000))
maintainer=${MAINTAINER:-The London Daily developers <developers@london-daily.invalid>}
version=$(sed -n '/^\[workspace.package\]/,/^$/s/^version = "\(.*\)"/\1/p' Cargo.toml)
target=$(cargo metadata --no-deps --locked --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
programs=$target/release
out=$target/bundle
# Packages of the same sources are the same, whenever they are made.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat --format=%Y CHANGELOG.md)}

left_out=()
too_large=()
leave_out() { left_out+=("$*"); printf 'left out: %s\n' "$*" >&2; }
say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null; }

build() {
  [[ ${BUILD:-yes} == no ]] || cargo build --release --locked --package london-daily --package dailyctl
  local program bytes
  for program in london-daily dailyctl; do
    bytes=$(wc -c <"$programs/$program")
    say "$program: $bytes bytes"
    [[ $bytes -le $largest_binary ]] || too_large+=("$program has $bytes bytes, and may have $largest_binary at most")
  done
}

papers() {
  say "Licences and bill of materials"
  scripts/dependencies.py notice --texts >"$out/NOTICE.txt"
  scripts/dependencies.py sbom >"$out/london-daily.cdx.json"
}

# The tree that every package of Linux holds.
lay_out() {
  rm -rf "$out/tree"
  DESTDIR=$out/tree PREFIX=/usr PROGRAMS=$programs scripts/install.sh
  gzip -9nc "$out/NOTICE.txt" >"$out/tree/usr/share/doc/london-daily/NOTICE.gz"
  # install makes files with today's time.
  find "$out/tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

deb() {
  if ! have dpkg-deb || ! have dpkg-shlibdeps; then
    leave_out ".deb: it needs dpkg-deb and dpkg-shlibdeps (apt-get install dpkg-dev)"
    return
  fi
  local work=$out/deb architecture revision=$version-1 depends doc
  rm -rf "$work"
  mkdir -p "$work/debian"
  cp -a "$out/tree" "$work/tree"
  architecture=$(dpkg --print-architecture)
  doc=$work/tree/usr/share/doc/london-daily
  # Debian's names: the project's changes, and those of the packaging.
  mv "$doc/NEWS.gz" "$doc/changelog.gz"
  printf 'london-daily (%s) unstable; urgency=medium\n\n  * London Daily %s; what changed stands in changelog.gz.\n\n -- %s  %s\n' \
    "$revision" "$version" "$maintainer" "$(date --utc --date="@$SOURCE_DATE_EPOCH" '+%a, %d %b %Y %H:%M:%S +0000')" |
    gzip -9n >"$doc/changelog.Debian.gz"
  cp packaging/linux/copyright "$doc/copyright"
  # shlibdeps reads which package has each library that the programs are linked with, and since which version.
  printf 'Source: london-daily\n\nPackage: london-daily\nArchitecture: any\n' >"$work/debian/control"
  depends=$(cd "$work" && dpkg-shlibdeps -O tree/usr/bin/london-daily tree/usr/bin/dailyctl | sed -n 's/^shlibs:Depends=//p')
  mkdir "$work/tree/DEBIAN"
  sed -e "s/@version@/$revision/" -e "s/@architecture@/$architecture/" -e "s/@maintainer@/$maintainer/" -e "s/@depends@/$depends/" \
    -e "s/@size@/$(du --summarize --apparent-size --block-size=1K "$work/tree/usr" | cut -f 1)/" packaging/linux/control >"$work/tree/DEBIAN/control"
  (cd "$work/tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$work/tree/DEBIAN/md5sums"
  chmod -R u=rwX,go=rX "$work/tree"
  dpkg-deb --root-owner-group -Zxz --build "$work/tree" "$out/london-daily_${revision}_$architecture.deb" >/dev/null
  rm -rf "$work"
}

rpm() {
  if ! have rpmbuild; then
    leave_out ".rpm: it needs rpmbuild (apt-get install rpm, dnf install rpm-build)"
    return
  fi
  local work=$out/rpm doc=$out/rpm/tree/usr/share/doc/london-daily
  rm -rf "$work"
  mkdir -p "$work"
  cp -a "$out/tree" "$work/tree"
  cp LICENSE-APACHE LICENSE-MIT "$doc"
  # The programs are stripped already; there is nothing for a debug package.
  rpmbuild -bb --quiet --nodebuginfo --define "_topdir $work" --define "app_version $version" --define "app_tree $work/tree" --define "_rpmdir $out" \
    --define "packager $maintainer" --define "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm" --define "_build_id_links none" \
    --define "debug_package %{nil}" --define "__os_install_post %{nil}" --define "_buildhost london-daily" \
    --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" packaging/linux/london-daily.spec >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
  rm -rf "$work"
}

# WebKitGTK has to be in an AppImage with its helpers, at other paths; that is linuxdeploy's work, which Tauri fetches when it makes one.
appimage() {
  local kept=${XDG_CACHE_HOME:-$HOME/.cache}/tauri machine tool
  machine=$(uname -m)
  tool=linuxdeploy-$machine.AppImage
  if [[ ! -f $kept/$tool ]] && ! curl --silent --fail --head --location --max-time 10 --output /dev/null https://github.com/tauri-apps/binary-releases; then
    leave_out "AppImage: it needs $tool, which is neither in $kept nor to be fetched from github.com at the moment"
    return
  fi
  if ! tauri bundle --bundles appimage >&2; then
    leave_out "AppImage: linuxdeploy failed; what it said stands above"
    return
  fi
  mv "$target"/release/bundle/appimage/*.AppImage "$out/london-daily-$version-$machine.AppImage"
}

summary() {
  (cd "$out" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs -d '\n' sha256sum >SHA256SUMS)
  say "" "In $out:"
  (cd "$out" && find . -maxdepth 1 -type f -printf '%12s  %P\n' | sort -k 2) >&2
  local sentence
  for sentence in ${left_out[@]+"${left_out[@]}"}; do say "left out: $sentence"; done
  for sentence in ${too_large[@]+"${too_large[@]}"}; do say "too large: $sentence"; done
  # The packages are there all the same; whoever builds them for others must hear of it.
  [[ ${#too_large[@]} -eq 0 ]]
}

mkdir -p "$out"
find "$out" -maxdepth 1 -type f -delete
build
papers
lay_out
deb
rpm
appimage
rm -rf "$out/tree"
summary
