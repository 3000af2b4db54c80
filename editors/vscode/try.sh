#!/bin/sh
# Tries claimlint in Visual Studio Code: editors/vscode/try.sh CODE_SERVER PICTURE.png [CHROMIUM] (see try.py)
set -e
here=$(cd "$(dirname "$0")" && pwd)
(cd "$here" && npm install --no-audit --no-fund && npm run package)
"${PYTHON:-python3}" "$here/try.py" "$@"
