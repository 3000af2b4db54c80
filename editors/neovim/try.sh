#!/bin/sh
# Tries claimlint in a real Neovim: editors/neovim/try.sh [NVIM] [PYTHON]
set -e
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$here/../example/." "$folder"
export CLAIMLINT_FOLDER="$folder" CLAIMLINT_PYTHON="${2:-python3}" CLAIMLINT_LUA="$here"
"${1:-nvim}" --clean --headless -n -c "luafile $here/try.lua"
