#!/usr/bin/env bash
# Makes from the program's icon: tillside.ico, in the sizes Windows asks for at 100 to 400 %, and side.bmp, the picture on the
# installer's last page.
# When to run it: after assets/icon.svg has changed. Debian: librsvg2-bin icoutils imagemagick.
set -euo pipefail
cd "$(dirname "$0")"

drawn=$(mktemp -d)
trap 'rm -rf "$drawn"' EXIT
arguments=()
for size in 16 20 24 32 40 48 64; do
    rsvg-convert -w "$size" -h "$size" ../icon.svg -o "$drawn/$size.png"
    arguments+=("$drawn/$size.png")
done
# From this size on Windows takes the PNG as it is, which is a tenth of the bitmap.
for size in 128 256; do
    rsvg-convert -w "$size" -h "$size" ../icon.svg -o "$drawn/$size.png"
    arguments+=(--raw="$drawn/$size.png")
done
icotool --create --output=tillside.ico "${arguments[@]}"

# 164 x 314 is the size that page has; few colours, as the picture has few.
rsvg-convert -w 320 -h 320 ../icon.svg -o "$drawn/320.png"
convert -size 328x628 'xc:#1F5FBF' "$drawn/320.png" -gravity center -geometry +0-60 -composite \
    -resize 164x314 -colors 64 -type Palette -compress None BMP3:side.bmp
