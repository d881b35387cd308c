"""A folder over http on this machine, at the root of a host or below a path."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class Handler(SimpleHTTPRequestHandler):
    """Serves `directory` below `below`, and says nothing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, below: str, **named: object) -> None:
        self.below = below
        super().__init__(*arguments, **named)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.below)
        return super().translate_path("/" + path.removeprefix(self.below) if inside else "/nothing-is-here")

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def serving(folder: Path, below: str = "/") -> Iterator[str]:
    """The address of `folder`, which ends with `below`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), below=below)) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()
        thread.join()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
