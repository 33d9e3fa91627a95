#!/usr/bin/env bash
# Lays out what a built London Daily brings to a Linux system: programs, menu entry, icons, types, manual pages.
#
#   [DESTDIR=/tmp/tree] [PREFIX=/usr/local] scripts/install.sh
#
# The one list of files: `make install`, the packages and the Flatpak all come here. PROGRAMS names the folder of the built programs.
# Where LONDON_DAILY_SITE names an https address that serves docs/images, the software centre's entry links to it and shows those pictures.
set -euo pipefail
cd "$(dirname "$0")/.."

id=net.london_daily.reader
root=${DESTDIR:-}${PREFIX:-/usr/local}
programs=${PROGRAMS:-target/release}
version=$(sed -n '/^\[workspace.package\]/,/^$/s/^version = "\(.*\)"/\1/p' Cargo.toml)
source=packaging/linux

for program in london-daily dailyctl; do
  [[ -x $programs/$program ]] || { echo "$programs/$program is not built yet: make bundle, or cargo build --release -p london-daily -p dailyctl" >&2; exit 1; }
  install -D --mode=755 "$programs/$program" "$root/bin/$program"
done

# Two entries, since menus name files by their paths to the one and links by their addresses to the other.
for entry in $id $id.files; do
  install -D --mode=644 "$source/$entry.desktop" "$root/share/applications/$entry.desktop"
done
install -D --mode=644 $source/$id.metainfo.xml "$root/share/metainfo/$id.metainfo.xml"
install -D --mode=644 $source/$id.mime.xml "$root/share/mime/packages/$id.xml"

icons=$root/share/icons/hicolor
for size in 16 24 32 48 64 96 128; do
  install -D --mode=644 src-tauri/icons/${size}x$size.png "$icons/${size}x$size/apps/$id.png"
done
install -D --mode=644 src-tauri/icons/128x128@2x.png "$icons/256x256/apps/$id.png"
install -D --mode=644 src-tauri/icons/icon.png "$icons/512x512/apps/$id.png"
install -D --mode=644 src-tauri/icons/icon.svg "$icons/scalable/apps/$id.svg"
install -D --mode=644 src-tauri/icons/symbolic.svg "$icons/symbolic/apps/$id-symbolic.svg"

released=$(sed -n 's/.*<release version="[^"]*" date="\([^"]*\)".*/\1/p' $source/$id.metainfo.xml | head -n 1)
for page in london-daily dailyctl; do
  install -d "$root/share/man/man1"
  sed "s/@version@/$version/; s/@date@/$released/" $source/$page.1 | gzip -9n >"$root/share/man/man1/$page.1.gz"
done

install -d "$root/share/doc/london-daily"
gzip -9nc CHANGELOG.md >"$root/share/doc/london-daily/NEWS.gz"

site=${LONDON_DAILY_SITE:-}
if [[ -n $site ]]; then
  [[ $site == https://* ]] || { echo "LONDON_DAILY_SITE must begin with https://, and is $site" >&2; exit 1; }
  pictures=
  for name in today-light story-light edition-light article-light; do
    pictures+="<screenshot$([[ -n $pictures ]] || echo ' type="default"')><image>${site%/}/docs/images/$name.png</image></screenshot>"
  done
  sed -i "s|^  <releases>|  <url type=\"homepage\">$site</url>\n  <screenshots>$pictures</screenshots>\n&|" "$root/share/metainfo/$id.metainfo.xml"
fi
