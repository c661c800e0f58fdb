#!/bin/sh
# Makes README's pictures from the running bot. Needs Node, for the page's chat window, and Chromium.
set -eu
cd "$(dirname "$0")/../.."
DECLINEBOT_CI=1 DECLINEBOT_PICTURES=docs/pictures dotnet test tests/EndToEnd
