#!/bin/sh
# Draws the app's icons from their drawings. Needs Chromium.
set -eu
cd "$(dirname "$0")"
browser=${CHROMIUM_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}

draw() {
    page=$(mktemp -d)
    printf '<style>body{margin:0;background:transparent}svg{display:block}</style>%s' "$(cat "$1.svg")" >"$page/icon.html"
    "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --force-color-profile=srgb \
        --default-background-color=00000000 --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$page/icon.html" >/dev/null 2>&1
    rm -r "$page"
}

draw color 192
draw outline 32
