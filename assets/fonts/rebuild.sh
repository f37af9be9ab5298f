#!/usr/bin/env bash
# Builds the program's bundled fonts, the icon table (icons.tsv) and the licence texts in this folder.
#
# From (npm packages, versions below):
#   @expo-google-fonts/noto-sans-sc  -> NotoSansSC-Regular.ttf, NotoSansSC-SemiBold.ttf  (OFL 1.1)
#   @expo-google-fonts/noto-sans-jp  -> NotoSansJP-Regular.ttf, NotoSansJP-SemiBold.ttf  (OFL 1.1)
#   @expo-google-fonts/noto-sans-kr  -> NotoSansKR-Regular.ttf, NotoSansKR-SemiBold.ttf  (OFL 1.1)
#   @expo-google-fonts/noto-sans     -> NotoSans-Regular.ttf, NotoSans-SemiBold.ttf      (OFL 1.1)
#   lucide-static                    -> icons.ttf, icons.tsv                             (ISC, partly MIT)
# with the pip package fonttools; subset.py beside this file holds the character and icon lists.
#
# When to run it: after new characters appear in the texts (locales/**/*.ftl, strings in src/**/*.rs,
# assets/**/*.toml), or after the icon list in subset.py changes. It warns about characters that
# none of the fonts has.
#
# Needs: bash, python3 (3.10+) with venv and pip, npm, tar, sha256sum.
# Same texts in, same bytes out: sources are checked by checksum, the fonts keep their own dates.
# FONT_CACHE=folder keeps the packages and the Python environment for the next run.
set -euo pipefail

SC='@expo-google-fonts/noto-sans-sc@0.4.3'
SC_SUM=0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59
JP='@expo-google-fonts/noto-sans-jp@0.4.3'
JP_SUM=563ee80509692e2b2f42ceae6a0b82afecb90daa1b3d025bcebdf3d9120f43a3
KR='@expo-google-fonts/noto-sans-kr@0.4.3'
KR_SUM=7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f
LATIN='@expo-google-fonts/noto-sans@0.4.2'
LATIN_SUM=98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548
ICONS='lucide-static@1.62.0'
ICONS_SUM=386f9080c440d6f5049cefe3456ae8357f7a0c7f76e59670cd1cb83bc7050a44
FONTTOOLS=4.68.0

export PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cache=${FONT_CACHE:-$tmp/cache}
mkdir -p "$cache" "$tmp/src" "$tmp/out"
cache=$(cd "$cache" && pwd)

# get NAME@VERSION CHECKSUM FOLDER: fetch, check and unpack one npm package
get() {
  local file=${1#@}
  file=${file//[\/@]/-}.tgz
  if ! echo "$2  $cache/$file" | sha256sum --check --status 2>/dev/null; then
    (cd "$cache" && npm pack --silent "$1" >/dev/null)
    echo "$2  $cache/$file" | sha256sum --check --quiet
  fi
  mkdir -p "$tmp/src/$3"
  tar -xzf "$cache/$file" -C "$tmp/src/$3" --strip-components=1 --wildcards "${@:4}"
}

echo "fetching"
get "$SC" "$SC_SUM" sc '*/LICENSE_FONT' '*/400Regular/*.ttf' '*/600SemiBold/*.ttf'
get "$JP" "$JP_SUM" jp '*/LICENSE_FONT' '*/400Regular/*.ttf' '*/600SemiBold/*.ttf'
get "$KR" "$KR_SUM" kr '*/LICENSE_FONT' '*/400Regular/*.ttf' '*/600SemiBold/*.ttf'
get "$LATIN" "$LATIN_SUM" latin '*/LICENSE_FONT' '*/400Regular/*.ttf' '*/600SemiBold/*.ttf'
get "$ICONS" "$ICONS_SUM" lucide '*/LICENSE' '*/font/lucide.ttf' '*/font/codepoints.json'

venv=$cache/venv-fonttools-$FONTTOOLS
if [ ! -e "$venv/ready" ]; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check "fonttools==$FONTTOOLS"
  touch "$venv/ready"
fi

echo "subsetting"
"$venv/bin/python" "$here/subset.py" --root "$root" --src "$tmp/src" --out "$tmp/out"

cp "$tmp/src/sc/LICENSE_FONT" "$tmp/out/OFL-NotoSansSC.txt"
cp "$tmp/src/jp/LICENSE_FONT" "$tmp/out/OFL-NotoSansJP.txt"
cp "$tmp/src/kr/LICENSE_FONT" "$tmp/out/OFL-NotoSansKR.txt"
cp "$tmp/src/latin/LICENSE_FONT" "$tmp/out/OFL-NotoSans.txt"
cp "$tmp/src/lucide/LICENSE" "$tmp/out/LICENSE-Lucide.txt"
chmod 644 "$tmp"/out/*
cp "$tmp"/out/* "$here/"

echo "written:"
(cd "$tmp/out" && for f in *; do printf '%9d  %s\n' "$(stat -c %s "$f")" "$f"; done)
