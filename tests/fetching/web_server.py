"""A web server on this machine that answers as told, and remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handler = Callable[[BaseHTTPRequestHandler], None]


class Web:
    """The pages of a server by path; ``asked`` has the paths in order, ``most`` how many waited at once for the
    beginning of an answer: who has its end may ask again before the server knows that it was sent."""

    def __init__(self) -> None:
        self.pages: dict[str, Handler] = {}
        self.asked: list[str] = []
        self.most = 0
        self.ended = threading.Event()
        self._open = 0
        self._mutex = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    def at(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"

    def fetched(self) -> list[str]:
        """The paths asked for, without robots.txt."""
        return [path for path in self.asked if path != "/robots.txt"]

    @contextmanager
    def running(self) -> Iterator[Web]:
        """The server at work."""
        thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.ended.set()
            self._server.shutdown()
            self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        web = self

        class Answering(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with web._mutex:
                    web.asked.append(self.path)
                    web._open += 1
                    web.most = max(web.most, web._open)
                try:
                    web.pages.get(self.path, page(b"not found", status=404))(self)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def end_headers(self) -> None:
                with web._mutex:
                    web._open -= 1
                super().end_headers()

            def log_message(self, *_: object) -> None:
                pass

        return Answering


def page(body: bytes, type: str = "text/html", status: int = 200, **headers: str) -> Handler:
    """An answer with a body; underscores in the names of headers are hyphens."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", type)
        request.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def moved(where: str, status: int = 302, **headers: str) -> Handler:
    """A redirect."""
    return page(b"", status=status, Location=where, **headers)


def in_turn(*answers: Handler) -> Handler:
    """The answers one after the other, the last one for ever."""
    rest = list(answers)

    def answer(request: BaseHTTPRequestHandler) -> None:
        (rest.pop(0) if len(rest) > 1 else rest[0])(request)

    return answer


def endless(piece: bytes, ended: threading.Event, every: float = 0.0, **headers: str) -> Handler:
    """A body without end, a piece ``every`` so many seconds."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        while not ended.wait(every):
            request.wfile.write(piece)

    return answer


def silent(ended: threading.Event) -> Handler:
    """No answer at all."""

    def answer(_: BaseHTTPRequestHandler) -> None:
        ended.wait()

    return answer
