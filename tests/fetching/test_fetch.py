"""`claimlint fetch` against a server of this machine."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import zipfile
from ipaddress import ip_network
from pathlib import Path

import pytest
from web_server import Web, endless, in_turn, moved, page, silent

from claimlint.cli.main import run
from claimlint.fetching.errors import FetchError
from claimlint.fetching.fetch import wanted
from claimlint.fetching.getting import Getter
from claimlint.fetching.guard import EVERYWHERE, Guard
from claimlint.fetching.manners import Manners
from claimlint.grounding.lock import LOCK, read_lock
from claimlint.grounding.shelf import Shelf
from claimlint.linter import Linter
from claimlint.reading.read import read_document, read_draft

CHECKOUT = Path(__file__).parents[2]
PIER = b"<html><body><article><h1>The pier</h1><p>The town mended 12 piers in 2019.</p></article></body></html>"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\n"
LOCAL = (ip_network("127.0.0.1/32"),)
OF_THIS_MACHINE = Guard(LOCAL)
QUICK = ("--delay", "0", "--back-off", "0", "--allow-private")


@pytest.fixture
def web():
    with Web().running() as server:
        yield server


@pytest.fixture
def get(web):
    """A function that gets a path of the server; ``paused`` has the waits that were asked for."""

    def got(path, guard=OF_THIS_MACHINE, **limits):
        manners = Manners(**{"delay": 0.0, "back_off": 0.0, "timeout": 5.0, **limits})
        getter = Getter(manners, guard, got.paused.append, lambda: False)
        return getter.get(path if "://" in path else web.at(path))

    got.paused = []
    return got


@pytest.fixture
def fetch(tmp_path, monkeypatch, capsysbinary):
    """A function that writes a draft that cites addresses, fetches them, and gives status and messages."""
    monkeypatch.chdir(tmp_path)

    def fetched(*addresses, options=QUICK):
        text = "\n\n".join(f"The town [mended]({address}) 12 piers." for address in addresses)
        Path("draft.md").write_text(text, encoding="utf-8")
        status = run(("fetch", "draft.md", *options))
        return status, capsysbinary.readouterr().err.decode()

    return fetched


def sources(suffix=""):
    return sorted(path.name for path in Path("sources").iterdir() if path.name.endswith(suffix))


def fails(get, path, reason, **limits):
    with pytest.raises(FetchError, match=reason):
        get(path, **limits)


# what is saved


def test_a_page_is_saved_with_its_lock(web, fetch):
    web.pages = {"/town/pier.html": page(PIER)}
    address = web.at("/town/pier.html")
    assert fetch(address)[0] == 0
    entry = read_lock(Path("sources"))[address]
    saved = Path("sources", entry.file).read_bytes()
    assert (saved, entry.final, entry.type) == (PIER, address, "text/html")
    assert (entry.sha256, entry.date[-1]) == (hashlib.sha256(PIER).hexdigest(), "Z")


def test_what_was_fetched_is_the_evidence(web, fetch):
    web.pages = {"/pier?id=7": page(PIER), "/pier?id=8": page(PIER.replace(b"12", b"90"))}
    fetch(web.at("/pier?id=7#top"), web.at("/pier?id=8"))
    led = [
        resolution.resolved for marker in Linter().citations("draft.md").markers for resolution in marker.resolutions
    ]
    assert all(led)
    assert len(set(led)) == 2


def test_a_reference_and_a_bibliography_lead_to_addresses(web, tmp_path, fetch):
    web.pages = {"/a": page(PIER), "/b": page(PIER)}
    fetch()
    Path("refs.bib").write_text(f"@misc{{b, title={{B}}, url={{{web.at('/b')}}}}}")
    Path("draft.md").write_text(f"Piers [1]. More [@b].\n\n## References\n\n[1] {web.at('/a')}\n[2] {web.at('/c')}\n")
    assert (run(("fetch", "draft.md", *QUICK)), sorted(web.fetched())) == (0, ["/a", "/b"])


def test_a_source_that_is_a_file_already_is_not_fetched(web, fetch):
    Path("sources").mkdir()
    Path("sources/pier.html").write_bytes(PIER)
    assert fetch(web.at("/town/pier.html"))[1].startswith("no address to fetch")
    assert web.asked == []


@pytest.mark.parametrize(
    ("path", "type", "body", "name"),
    [
        ("/report", "application/pdf", PDF, "127.0.0.1-report.pdf"),
        ("/get.php", "application/octet-stream", PDF, "127.0.0.1-get.pdf"),
        ("/table.csv", "application/octet-stream", b"a,b\n1,2\n", "127.0.0.1-table.csv"),
        ("/readme.md", "text/plain", b"# Piers\n\nThere are 12.", "127.0.0.1-readme.md"),
        ("/note", "text/plain; charset=utf-8", b"There are 12 piers.", "127.0.0.1-note.txt"),
        ("/a.pdf", "application/pdf", PIER, "127.0.0.1-a.pdf.html"),
        ("/", "text/html", PIER, "127.0.0.1.html"),
    ],
)
def test_the_kind_shows_in_the_files_name(web, fetch, path, type, body, name):
    web.pages = {path: page(body, type)}
    assert fetch(web.at(path))[0] == 0
    assert sources(Path(name).suffix) == [name]


@pytest.mark.parametrize(
    "path",
    ["/..%2F..%2F..%2Fetc%2Fpasswd", "/%2e%2e/%2e%2e/x", "/a%00b", "/.bashrc", "/a%5C..%5Cb", f"/{'long-' * 200}"],
)
def test_no_name_leads_out_of_the_folder(web, fetch, tmp_path, path):
    web.pages = dict.fromkeys([path, "/x"], page(PIER))
    fetch(web.at(path))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["draft.md", "sources"]
    assert all(p.is_file() and p.name.startswith(("127.", "claimlint.lock")) for p in Path("sources").iterdir())


def test_names_of_other_scripts_are_kept(web, fetch):
    path = "/%D0%BF%D0%B8%D1%80%D1%81/%E6%A1%9F%E6%A9%8B"
    web.pages = {path: page(PIER)}
    fetch(web.at(path))
    assert sources(".html") == ["127.0.0.1-пирс-桟橋.html"]


def test_pages_of_one_name_do_not_overwrite_each_other(web, fetch):
    web.pages = {"/a/b": page(PIER), "/a-b": page(PIER + b"<p>2</p>")}
    fetch(web.at("/a/b"), web.at("/a-b"))
    assert len(sources(".html")) == 2


@pytest.mark.parametrize(
    ("header", "body", "text"),
    [
        ("text/html; charset=windows-1251", "<p>Мост построен.</p>".encode("cp1251"), "Мост"),
        ("text/html; charset=utf-8", b'<meta charset="windows-1252"><p>The caf\xe9 opened.</p>', "café"),
        ("text/html; charset=iso-8859-1", "<p>The café opened.</p>".encode(), "café"),
        ("text/html", b'<meta charset="iso-8859-1"><p>The caf\xc3\xa9 opened.</p>', "café"),
        ("text/html; charset=no-such-thing", "<p>The café opened.</p>".encode(), "café"),
    ],
)
def test_the_encoding_is_honoured_and_a_wrong_one_mended(web, fetch, header, body, text):
    web.pages = {"/page": page(b"<html>" + body, header)}
    fetch(web.at("/page"))
    (name,) = sources(".html")
    assert text in read_document(Path("sources", name).read_bytes(), name).text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_page_in_utf_16_without_a_mark_is_kept_as_it_came(web, fetch, encoding):
    web.pages = {"/page": page(PIER.decode().encode(encoding), "text/html; charset=utf-8")}
    fetch(web.at("/page"))
    (name,) = sources(".html")
    assert Path("sources", name).read_bytes() == PIER.decode().encode(encoding)


# what is there already, and runs that are ended


def test_a_second_run_downloads_nothing(web, fetch):
    web.pages = {"/a": page(PIER), "/b": page(PDF)}
    fetch(web.at("/a"), web.at("/b"))
    before, lock = len(web.asked), Path("sources/claimlint.lock").read_bytes()
    status, told = fetch(web.at("/a"), web.at("/b"))
    assert (status, len(web.asked), Path("sources/claimlint.lock").read_bytes()) == (0, before, lock)
    assert "2 cited addresses: 0 saved, 2 there already, 0 not saved" in told


def test_copies_that_came_by_redirects_and_retries_are_not_asked_for_again(web, fetch):
    web.pages = {
        "/old": moved("/a"),
        "/a": page(PIER),
        "/b": in_turn(page(b"", status=429, Retry_After="0"), page(PDF)),
    }
    assert fetch(web.at("/old"), web.at("/b"))[0] == 0
    web.asked.clear()
    assert (fetch(web.at("/old"), web.at("/b"))[0], web.asked) == (0, [])


def test_a_copy_that_someone_changed_is_left_alone(web, fetch):
    web.pages = {"/a": page(PIER)}
    fetch(web.at("/a"))
    Path("sources", sources(".html")[0]).write_text("Mine.")
    assert "was changed since it was fetched" in fetch(web.at("/a"))[1]
    assert Path("sources", sources(".html")[0]).read_text() == "Mine."


def test_refresh_fetches_again_under_the_same_name(web, fetch):
    web.pages = {"/a": in_turn(page(PIER), page(PIER.replace(b"12", b"13")))}
    fetch(web.at("/a"))
    fetch(web.at("/a"), options=(*QUICK, "--refresh"))
    (name,) = sources(".html")
    assert b"13 piers" in Path("sources", name).read_bytes()


def test_what_failed_is_tried_again_by_the_next_run(web, fetch):
    web.pages = {"/a": page(PIER), "/b": in_turn(page(b"gone", status=410), page(PIER))}
    assert fetch(web.at("/a"), web.at("/b"))[0] == 2
    assert fetch(web.at("/a"), web.at("/b"))[0] == 0
    assert web.fetched().count("/a") == 1


def test_a_killed_run_is_resumed_without_loss(web, fetch):
    paths = [f"/{letter}" for letter in "abcdef"]
    three_and_no_more = in_turn(page(PIER), page(PIER), page(PIER), silent(web.ended))
    web.pages = dict.fromkeys(paths, three_and_no_more)
    addresses = [web.at(path) for path in paths]
    Path("draft.md").write_text("\n\n".join(f"The town [mended]({address}) 12 piers." for address in addresses))
    command = [sys.executable, "-m", "claimlint", "fetch", "draft.md", *QUICK]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as process:
        saved = [process.stderr.readline() for _ in range(3)]
        process.send_signal(signal.SIGKILL)
    done = {path for path in paths if web.at(path) in read_lock(Path("sources"))}
    web.pages = dict.fromkeys(paths, page(PIER))
    web.asked.clear()
    assert fetch(*addresses)[0] == 0
    assert all(b"saved as" in line for line in saved)
    assert len(done) == 3
    assert set(web.fetched()) == set(paths) - done
    assert len(sources(".html")) == 6


def test_a_copy_entered_but_not_in_its_place_is_put_there(web, fetch):
    web.pages = {"/a": page(PIER)}
    fetch(web.at("/a"))
    (entry,) = read_lock(Path("sources")).values()
    Path("sources", entry.file).rename(f"sources/.{entry.sha256}.part")
    web.asked.clear()
    fetch(web.at("/a"))
    assert (web.asked, Path("sources", entry.file).read_bytes()) == ([], PIER)


def killed_while_writing(path):
    """A process that is killed when the bytes of the file are there and their name is not."""
    killing = "import os, signal; os.fsync = lambda file: os.kill(os.getpid(), signal.SIGKILL)"
    writing = "from pathlib import Path; from claimlint.whole import write_whole"
    program = f"{killing}; {writing}; write_whole(Path({str(path)!r}), b'half')"
    subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, check=False)


def test_the_halves_of_a_copy_and_of_the_lock_are_cleared_away(web, fetch):
    Path("sources").mkdir()
    Path(f"sources/.{'0' * 64}.part").write_bytes(b"<html><p>The to")
    killed_while_writing(Path("sources", LOCK))
    assert len(sources(".part")) == 2
    web.pages = {"/a": page(PIER)}
    fetch(web.at("/a"))
    assert sources(".part") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", r"sources/claimlint\.lock:1 is damaged: it is not JSON; mend or delete it"),
        ('{"version": 9}', r"is no lock file of version 1"),
        ('{"version": 1, "fetched": [{}]}', r"has an entry that is none"),
    ],
)
def test_a_damaged_lock_is_said_to_be_one(web, fetch, text, message):
    Path("sources").mkdir()
    Path("sources/claimlint.lock").write_text(text)
    status, told = fetch(web.at("/a"))
    assert (status, web.asked) == (2, [])
    assert message.replace("\\", "") in told


@pytest.mark.parametrize("file", ["../draft.md", "..", ".", "", "a/b.md", "a\\b.md", "/etc/hosts"])
def test_a_lock_that_leads_out_of_the_folder_is_refused(web, fetch, file):
    web.pages = {"/a": page(PIER)}
    fetch(web.at("/a"))
    lock = json.loads(Path("sources/claimlint.lock").read_text())
    lock["fetched"][0]["file"] = file
    Path("sources/claimlint.lock").write_text(json.dumps(lock))
    assert "names a file outside its folder" in fetch(web.at("/a"))[1]


def test_a_sources_folder_that_is_a_link_is_refused(web, fetch, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    Path("sources").symlink_to(elsewhere)
    status, told = fetch(web.at("/a"))
    assert (status, list(elsewhere.iterdir())) == (2, [])
    assert "is a link to another folder; name that folder with --into" in told


def test_a_link_in_the_place_of_a_copy_is_not_written_through(web, fetch, tmp_path):
    web.pages = {"/a": page(PIER)}
    Path("sources").mkdir()
    Path("mine.txt").write_text("Mine.")
    Path("sources/127.0.0.1-a.html").symlink_to(tmp_path / "mine.txt")
    fetch(web.at("/a"))
    assert Path("mine.txt").read_text() == "Mine."


# redirects


def test_a_redirect_is_followed_and_its_end_noted(web, get):
    web.pages = {"/old": moved("/new", 301), "/new": page(PIER)}
    assert (get("/old").final, get("/old").data) == (web.at("/new"), PIER)


def test_a_loop_of_redirects_is_left(web, get):
    web.pages = {"/a": moved("/b"), "/b": moved("/a")}
    fails(get, "/a", "leads round in a circle")
    assert web.fetched() == ["/a", "/b"]


def test_redirects_without_end_are_left(web, get):
    web.pages = {f"/{n}": moved(f"/{n + 1}") for n in range(50)}
    fails(get, "/0", "leads on more than 10 times")


def test_a_cookie_that_is_asked_for_is_carried(web, get):
    def door(request):
        carries = "seen=1" in request.headers.get("Cookie", "")
        (page(PIER) if carries else moved("/set"))(request)

    web.pages = {"/pier": door, "/set": moved("/pier", Set_Cookie="seen=1")}
    assert get("/pier").data == PIER


# what cannot be had


@pytest.mark.parametrize("status", [404, 403, 410, 401, 204, 206])
def test_an_answer_without_the_page_is_no_copy(web, get, status):
    web.pages = {"/a": page(b"", status=status)}
    fails(get, "/a", f"answers {status}")
    assert len(web.fetched()) == 1


@pytest.mark.parametrize("status", [429, 503, 500])
def test_a_busy_server_is_asked_again(web, get, status):
    web.pages = {"/a": in_turn(page(b"", status=status, Retry_After="7"), page(b"", status=status), page(PIER))}
    assert get("/a", back_off=2.0).data == PIER
    assert get.paused == [7.0, 4.0]


def test_a_server_that_asks_for_a_long_wait_is_left_alone(web, get):
    web.pages = {"/a": page(b"", status=429, Retry_After="86400")}
    fails(get, "/a", "it asks to wait 86400 seconds; run it later")
    assert get.paused == []


def test_a_date_to_come_back_that_is_past_is_no_wait(web, get):
    web.pages = {"/a": in_turn(page(b"", status=429, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"), page(PIER))}
    assert (get("/a", back_off=9.0).data, get.paused) == (PIER, [0.0])


def test_a_server_that_stays_busy_is_given_up(web, get):
    web.pages = {"/a": page(b"", status=429)}
    fails(get, "/a", "answers 429", tries=3)
    assert len(web.fetched()) == 3


def test_a_server_that_says_nothing_is_given_up(web, get):
    web.pages = {"/a": silent(web.ended)}
    fails(get, "/a", "did not answer for 0.2 seconds", timeout=0.2, tries=1)


def test_a_slow_body_is_given_up(web, get):
    web.pages = {"/a": endless(b"x", web.ended, every=0.02)}
    fails(get, "/a", "takes over 0.2 seconds", longest=0.2)


def test_an_endless_body_is_given_up(web, get):
    web.pages = {"/a": endless(b"x" * 4096, web.ended)}
    fails(get, "/a", "has over 0.125 MB", largest=2**17)


def test_a_body_that_is_declared_too_large_is_not_read(web, get):
    web.pages = {"/a": page(b"x" * 5000)}
    fails(get, "/a", "has over", largest=4999)


def test_a_body_that_explodes_is_given_up(web, get):
    bomb = gzip.compress(bytes(64 * 2**20))
    web.pages = {"/a": page(bomb, Content_Encoding="gzip")}
    fails(get, "/a", "has over 1 MB", largest=2**20)


def test_a_packed_body_is_unpacked(web, get):
    web.pages = {"/a": page(gzip.compress(PIER) + gzip.compress(b"<p>More.</p>") + b"\0\0", Content_Encoding="gzip")}
    assert get("/a").data == PIER + b"<p>More.</p>"


@pytest.mark.parametrize(
    ("body", "encoding", "reason"),
    [
        (gzip.compress(PIER)[:-12], "gzip", "was cut short"),
        (b"no gzip", "gzip", "is packed badly"),
        (PIER, "br", "packed in a way that was not asked for"),
        (PIER, "gzip, gzip", "packed in a way that was not asked for"),
    ],
)
def test_a_body_that_cannot_be_unpacked_is_no_copy(web, get, body, encoding, reason):
    web.pages = {"/a": page(body, Content_Encoding=encoding)}
    fails(get, "/a", reason, tries=1)


def test_a_body_that_breaks_off_is_asked_for_again(web, get):
    def broken(request):
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(PIER)

    web.pages = {"/a": in_turn(broken, page(PIER))}
    assert get("/a").data == PIER


def bomb_in_a_word_file():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(3):
            file.writestr(f"word/document.xml{number or ''}", bytes(100 * 2**20))
    return out.getvalue()


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WALL = b"<html><body><h1>We value your privacy</h1><p>We use cookies. Accept all cookies to go on.</p></body></html>"


@pytest.mark.parametrize(
    ("body", "type", "reason"),
    [
        (WALL, "text/html", "shows a cookie or log-in wall in place of the page; save it by hand"),
        (b"<html><p>Please enable JavaScript in your browser to go on.</p>", "text/html", "log-in wall"),
        (b"<html><body><div id=app></div></body></html>", "text/html", "shows no text"),
        (b"", "text/html", "is empty"),
        (b"\x89PNG\r\n", "image/png", "is of a kind that is not read as evidence (image/png)"),
        (b"no pdf", "application/pdf", "is no PDF though it is said to be one"),
        (b"no word", WORD, "is no Word file or a damaged one"),
        (bomb_in_a_word_file(), WORD, "unpacks to over 256 MB"),
    ],
    ids=["cookies", "script", "no text", "empty", "picture", "no pdf", "no word file", "bomb"],
)
def test_what_is_no_evidence_is_not_saved(web, fetch, body, type, reason):
    web.pages = {"/a": page(body, type)}
    status, told = fetch(web.at("/a"))
    assert (status, sources()) == (2, [])
    assert reason in told


def test_a_page_that_speaks_of_cookies_is_saved(web, fetch):
    text = b"<html><p>Cookies are small files. " + b"The town council mended the pier in the spring. " * 9
    web.pages = {"/a": page(text)}
    assert fetch(web.at("/a"))[0] == 0


@pytest.mark.parametrize(
    ("body", "type"),
    [
        (b'<?xml version="1.0" encoding="utf-8"?>' + PIER, "xhtml+xml"),
        (b'<?xml version="1.0" encoding="punycode"?>' + PIER, "xhtml+xml"),
        (b'<html><meta charset="punycode">' + PIER, "html"),
        (b"<html>" + b"<div>" * 20_000 + PIER, "html"),
    ],
    ids=["declaration", "odd declaration", "odd charset", "deep"],
)
def test_an_odd_page_is_saved(web, fetch, body, type):
    kind = "application" if type.startswith("xhtml") else "text"
    web.pages = {"/a": page(body, f"{kind}/{type}"), "/b": page(PIER)}
    assert fetch(web.at("/a"), web.at("/b"))[0] == 0


@pytest.mark.parametrize(
    ("label", "end"),
    [
        ("unicode_escape", b"<p>caf\xe9</p>"),
        ("raw_unicode_escape", b"<p>caf\xe9</p>"),
        ("cp037", b"<p>caf\xe9</p>"),
        ("utf-7", b"<p>caf+AOk-</p>"),
    ],
)
def test_an_encoding_that_is_none_of_the_web_is_not_tried(web, fetch, label, end):
    web.pages = {"/a": page(PIER + end, f"text/html; charset={label}")}
    fetch(web.at("/a"))
    (name,) = sources(".html")
    assert Path("sources", name).read_bytes() == PIER + end


# manners


def test_what_robots_txt_forbids_is_not_asked_for(web, get):
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: claimlint\nDisallow: /private\nAllow: /private/open\n"
    web.pages = {"/robots.txt": page(rules, "text/plain"), "/a": page(PIER), "/private/open": page(PIER)}
    assert get("/a").data == get("/private/open").data == PIER
    fails(get, "/private/b", "may not be fetched by programs")
    assert "/private/b" not in web.asked


def test_robots_txt_holds_where_a_redirect_leads(web, get):
    web.pages = {"/robots.txt": page(b"User-agent: *\nDisallow: /b", "text/plain"), "/a": moved("/b")}
    fails(get, "/a", "may not be fetched by programs")


def test_a_host_whose_robots_txt_fails_is_left_alone(web, get):
    web.pages = {"/robots.txt": page(b"", status=503), "/a": page(PIER)}
    fails(get, "/a", "has a robots.txt that cannot be read now", tries=2)
    assert web.fetched() == []


def test_robots_txt_is_read_once_and_a_host_is_asked_for_one_page_at_a_time(web, fetch):
    web.pages = {f"/{n}": page(PIER) for n in range(12)}
    fetch(*(web.at(f"/{n}") for n in range(12)))
    assert (web.asked.count("/robots.txt"), len(web.fetched()), web.most) == (1, 12, 1)


def test_a_pause_is_made_between_two_pages_as_robots_txt_asks(web):
    web.pages = {"/robots.txt": page(b"User-agent: *\nCrawl-delay: 5", "text/plain"), "/a": page(PIER)}
    paused = []
    getter = Getter(Manners(delay=0.0), OF_THIS_MACHINE, paused.append, lambda: False)
    for _ in range(2):
        getter.get(web.at("/a"))
    assert [4 < pause <= 5 for pause in paused] == [True]


# whom it does not ask


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://10.0.0.8/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
    ],
)
def test_a_private_or_local_address_is_refused(get, address):
    fails(get, address, "leads to a private or local address", guard=Guard())


def test_a_name_that_leads_to_a_private_address_is_refused(get):
    guard = Guard(resolve=lambda host, port: ["93.184.216.34", "10.0.0.8"])
    fails(get, "http://example.org/", r"example\.org is 10\.0\.0\.8", guard=guard)


def test_a_redirect_to_a_private_address_is_refused(web, get):
    web.pages = {"/a": moved("http://10.0.0.8/secret")}
    fails(get, "/a", "leads to a private or local address")


def test_a_robots_txt_that_leads_to_a_private_address_is_refused(web, get):
    web.pages = {"/robots.txt": moved("http://10.0.0.8/robots.txt"), "/a": page(PIER)}
    fails(get, "/a", "leads to a private or local address")


def test_a_name_is_asked_at_the_address_that_was_checked(web, get):
    web.pages = {"/a": page(PIER)}
    answers = iter([["127.0.0.1"], ["127.0.0.1"]])
    guard = Guard(LOCAL, resolve=lambda host, port: next(answers))
    assert get(web.at("/a").replace("127.0.0.1", "town.example"), guard=guard).data == PIER


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/a", "file:///etc/passwd", "javascript:alert(1)"])
def test_another_scheme_is_refused(get, address):
    with pytest.raises(FetchError, match="is no web address"):
        Getter(Manners(), Guard(EVERYWHERE), float, lambda: False).get(address)


def test_a_redirect_to_another_scheme_is_refused(web, get):
    web.pages = {"/a": moved("file:///etc/passwd")}
    fails(get, "/a", "is no web address")


def test_an_address_with_a_password_is_refused(get):
    fails(get, "http://me:secret@127.0.0.1/", "carries a user name or password")


def test_without_allow_private_the_command_asks_no_local_server(web, fetch):
    web.pages = {"/a": page(PIER)}
    status, told = fetch(web.at("/a"), options=("--delay", "0", "--back-off", "0", "--tries", "1"))
    assert (status, web.asked) == (2, [])
    assert "leads to a private or local address (127.0.0.1 is 127.0.0.1); give --allow-private" in told


# what users see


def test_each_page_is_told_as_it_is_done(web, fetch):
    web.pages = {"/a": page(PIER)}
    _, told = fetch(web.at("/a"), web.at("/b"))
    lines = told.splitlines()
    assert lines[-1] == "2 cited addresses: 1 saved, 0 there already, 1 not saved"
    assert any(f"{web.at('/a')} saved as sources/127.0.0.1-a.html" in line for line in lines)
    assert any(f"{web.at('/b')}: answers 404 Not Found; save it by hand" in line for line in lines)


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("(doi:10.1000/xyz123)", "https://doi.org/10.1000/xyz123"),
        ("see arXiv:2101.01234v2.", "https://arxiv.org/pdf/2101.01234v2"),
        ("see arXiv:hep-th/9901001.", "https://arxiv.org/pdf/hep-th/9901001"),
    ],
)
def test_dois_and_arxiv_numbers_are_addresses(said, address):
    draft = read_draft(f"The pier was mended {said}", "draft.md")
    assert wanted(draft, Shelf(Path("."))) == [(address,)]


@pytest.mark.parametrize("limit", ["--timeout", "--max-size", "--tries"])
def test_a_limit_of_nothing_is_refused(fetch, limit):
    assert fetch(options=(limit, "0"))[0] == 2
