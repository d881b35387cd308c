"""A real nginx over a folder, where the machine has one: some promises are about what a server does with a site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

import pytest

from .serving import free_port

_PROGRAM = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
_PATIENCE = 10.0  # seconds

_CONFIG = """\
daemon off;
pid {work}/pid;
error_log {work}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder};
{lines}
  }}
}}
"""


@contextmanager
def nginx(folder: Path, work: Path, lines: str = "") -> Iterator[str]:
    """The address of a folder, served by nginx with `lines` in its `server` block. `work` is for its own files.

    Without nginx the test is skipped; in CI, on Linux, it fails.
    """
    if not _PROGRAM:
        is_expected = os.environ.get("CI") == "true" and sys.platform == "linux"
        (pytest.fail if is_expected else pytest.skip)("there is no nginx on this machine")
    work.mkdir(parents=True, exist_ok=True)
    port = free_port()
    config = work / "nginx.conf"
    config.write_text(_CONFIG.format(work=work, folder=folder, port=port, lines=lines), encoding="utf-8")
    user = ["-g", "user root;"] if os.geteuid() == 0 else []  # a test's own folder is closed to others
    with subprocess.Popen(
        [_PROGRAM, "-e", str(work / "error.log"), "-p", str(work), "-c", str(config), *user], stderr=subprocess.PIPE
    ) as process:
        address = f"http://127.0.0.1:{port}/"
        try:
            _wait_for(address, process)
            yield address
        finally:
            process.terminate()


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310  # this machine's own
        except URLError as error:
            if hasattr(error, "code"):
                return
            time.sleep(0.02)
        else:
            return
    said = process.stderr.read().decode() if process.poll() is not None and process.stderr else ""
    pytest.fail(f"nginx does not answer: {said}")
