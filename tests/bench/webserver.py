"""A built site over http as a usual web server publishes it: text gzipped, everything else as it is.

Used by the measurements beside it. One thread a connection, connections kept open (HTTP/1.1).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from socket import socket
from threading import Thread
from typing import BinaryIO

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv"}
LEVEL = 6
"""How hard gzip tries, of 9: what nginx users commonly set and Apache has by itself."""


class Handler(SimpleHTTPRequestHandler):
    """Sends text gzipped to whoever takes it, and says nothing."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in TEXT or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        body = zipped(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *arguments: object) -> None:
        pass


@cache
def zipped(path: Path) -> bytes:
    """A file's bytes, gzipped once."""
    return gzip.compress(path.read_bytes(), LEVEL)


class Server(ThreadingHTTPServer):
    """A browser that closes a connection early is no error to report."""

    daemon_threads = True

    def handle_error(self, *arguments: object) -> None:
        pass


def free_port() -> int:
    """A port that nobody listens on now; a published site must know its address before it is built."""
    with socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def serving(site: Path, port: int = 0) -> Iterator[str]:
    """The address of a site's folder while it is served."""
    with Server(("127.0.0.1", port), partial(Handler, directory=str(site))) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
