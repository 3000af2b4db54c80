"""Tries claimlint in Visual Studio Code, as code-server has it, driven by Chromium.

usage: python editors/vscode/try.py CODE_SERVER PICTURE.png [CHROMIUM]

CODE_SERVER is the command that starts code-server, `npm run package` must have made claimlint.vsix. The steps are those
of try/extension.js; each is printed, and the window is shown in PICTURE.png. The status is 1 if a step fails.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
PORT = 18080
MINUTES = 6
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")


def main(code_server: str, picture: str, chromium: str) -> int:
    """Run the steps; the status."""
    place = Path(tempfile.mkdtemp(prefix="claimlint-vscode-"))
    folder, steps = place / "folder", place / "steps.txt"
    shutil.copytree(HERE.parent / "example", folder)
    (folder / ".vscode").mkdir()
    settings = f'{{"claimlint.command": "{place / "claimlint"}", "security.workspace.trust.enabled": false}}\n'
    user = place / "data" / "User"
    user.mkdir(parents=True)
    (user / "settings.json").write_text(settings)
    command = place / "claimlint"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m claimlint "$@"\n')
    command.chmod(0o755)
    shutil.copytree(HERE / "try", place / "extensions" / "claimlint.claimlint-try-0.0.1")
    served = [*shlex.split(code_server), "--user-data-dir", str(place / "data"), "--extensions-dir"]
    served.append(str(place / "extensions"))
    subprocess.run([*served, "--install-extension", str(HERE / "claimlint.vsix")], check=True)
    environment = {**os.environ, "CLAIMLINT_FOLDER": str(folder), "CLAIMLINT_STEPS": str(steps)}
    options = ["--auth", "none", "--bind-addr", f"127.0.0.1:{PORT}", "--disable-telemetry", "--disable-update-check"]
    server = subprocess.Popen([*served, *options, str(folder)], env=environment)
    try:
        look(f"http://127.0.0.1:{PORT}/?folder={folder}", steps, picture, chromium)
    finally:
        server.terminate()
    said = steps.read_text(encoding="utf-8") if steps.exists() else "no step was made\n"
    print(said)
    return 0 if said.endswith("all passed\n") else 1


def look(address: str, steps: Path, picture: str, chromium: str) -> None:
    """Open the window, wait for the steps, and make the picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        until = time.monotonic() + 60 * MINUTES
        while time.monotonic() < until:
            try:
                page.goto(address, timeout=60_000)
                break
            except Exception:  # it is not up yet
                time.sleep(1)
        while time.monotonic() < until and not is_done(steps):
            page.wait_for_timeout(500)
        page.wait_for_timeout(2000)
        page.mouse.move(700, 300)
        words = page.locator("span.squiggly-error, div.squiggly-error").first
        if words.count():
            words.hover(force=True)
            page.wait_for_timeout(4000)
        page.screenshot(path=picture)
        browser.close()


def is_done(steps: Path) -> bool:
    """Whether all steps were made."""
    return steps.exists() and steps.read_text(encoding="utf-8").endswith(("passed\n", "failed\n"))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "/usr/bin/chromium"))
