#!/bin/sh
# Tries claimlint in a real Emacs with eglot: editors/emacs/try.sh [EMACS] [PYTHON]
set -e
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$here/../example/." "$folder"
git -C "$folder" init -q # eglot's projects are version-controlled folders
export CLAIMLINT_FOLDER="$folder" CLAIMLINT_PYTHON="${2:-python3}"
"${1:-emacs}" -q --batch -L "$here" --eval "(package-initialize)" -l "$here/try.el"
