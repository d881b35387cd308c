"""Where sites are published to: mounts, volumes, full and read-only disks, what a server shows; each for real."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from candour.model.settings import Promise

from .versions import paths_of
from .watching import FILES, HERE, built, reader, versions_in

CI = os.environ.get("CI") == "true" and sys.platform == "linux"
"""Where a test that is left out is a failure."""


@cache
def mounting() -> tuple[str, ...]:
    """What lets a command mount, seen by nobody else: root may, on some machines any user."""
    for way in (["unshare", "-m"], ["unshare", "-rm"], ["sudo", "-n", "unshare", "-m"]):
        with_it = [*way, "sh", "-c", "mount -t tmpfs none /mnt"]
        if shutil.which(way[0]) and subprocess.run(with_it, capture_output=True, check=False).returncode == 0:
            return tuple(way)
    return ()


needs_mounts = pytest.mark.skipif(not CI and not mounting(), reason="nobody but root may mount here")
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")  # where not everybody looks
needs_nginx = pytest.mark.skipif(not CI and not NGINX, reason="nginx is not installed")

BUILD = f"PYTHONDONTWRITEBYTECODE=1 PYTHONPATH={HERE.parents[1] / 'hooks'} {sys.executable} {HERE / 'child.py'}"
READ = f"{sys.executable} {HERE / 'reader.py'}"


def on_its_own_mounts(folder: Path, script: str) -> list[str]:
    """What a script prints that may mount what it likes below a folder."""
    done = subprocess.run(
        [*mounting(), "sh", "-ec", script], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@needs_mounts
def test_a_mounted_folder_is_published_to(tmp_path: Path) -> None:
    script = f"""
        mkdir site && mount -t tmpfs none site
        {BUILD} site 1 20 files; {BUILD} site 2 20 files
        find site -type f | wc -l; ls -A site . | sort; grep -hc '^2 of' site/data/4.csv
    """
    printed = on_its_own_mounts(tmp_path, script)
    assert printed[:3] == ["ready", "ready", "20"]
    assert {name for name in printed if "building" in name} == set()
    assert printed[-1] == "400"


@needs_mounts
def test_a_full_volume_keeps_the_old_site_and_takes_the_new_one_once_there_is_room(tmp_path: Path) -> None:
    script = f"""
        mkdir site && mount -t tmpfs -o size=512k none site
        {BUILD} site 1 40 files
        {BUILD} site 2 40 files || echo "ended with $?"
        find site -type f | wc -l; cat site/*/* | cut -c1-5 | sort -u; ls -A site | grep -c candour || true
        mount -o remount,size=4m site
        {BUILD} site 3 40 files
        cat site/*/* | cut -c1-5 | sort -u
    """
    first, ready, failed, ended, files, version, left, third, newest = on_its_own_mounts(tmp_path, script)
    assert (first, ready, third) == ("ready",) * 3
    assert "nothing was published to" in failed
    assert "no space left on device" in failed
    assert (ended, files, version, left, newest) == ("ended with 1", "40", "1 of ", "0", "3 of ")


@needs_mounts
def test_a_full_disk_is_a_sentence_wherever_a_build_writes(tmp_path: Path) -> None:
    """The scratch folder is on the small disk too: the build itself meets the end of it."""
    script = f"""
        mkdir disk && mount -t tmpfs -o size=640k none disk
        {BUILD} disk/site 1 40 files
        {BUILD} disk/site 2 40 files 2>&1 | tail -1
        {BUILD} disk/site 3 4 files
        cat disk/site/*/* | cut -c1-5 | sort -u; ls -A disk
    """
    printed = on_its_own_mounts(tmp_path, script)
    assert printed[0] == "ready"
    assert "No space left on device" in printed[1]
    assert printed[2:] == ["ready", "3 of ", "site"]


@needs_mounts
def test_a_read_only_volume_is_a_sentence(tmp_path: Path) -> None:
    script = f"""
        mkdir site && mount -t tmpfs none site
        {BUILD} site 1 20 files
        mount -o remount,ro site
        {BUILD} site 2 20 files || echo "ended with $?"
        cat site/*/* | cut -c1-5 | sort -u; ls -A .
    """
    first, failed, ended, version, beside = on_its_own_mounts(tmp_path, script)
    assert (first, ended, version, beside) == ("ready", "ended with 1", "1 of ", "site")
    assert "nothing was published: " in failed  # and nothing was built
    assert "site cannot be written to" in failed


@needs_mounts
def test_a_server_s_own_view_of_the_folder_shows_each_new_site(tmp_path: Path) -> None:
    """As a container's: the site is mounted a second time, and read there all the while."""
    script = f"""
        mkdir site view
        {BUILD} site 1 40 files
        mount --bind site view
        mkfifo end; {READ} view 40 < end > met & exec 3> end
        for version in 2 3 4 5 6; do {BUILD} site $version 40 files; done
        exec 3>&-; wait; cat met; cat view/*/* | cut -c1-5 | sort -u
    """
    *_, met, version = on_its_own_mounts(tmp_path, script)
    read = json.loads(met)
    assert (read["missing"], read["broken"], read["newest"], version) == ([], [], 6, "6 of ")
    assert read["reads"] > 40


@needs_mounts
def test_what_cannot_be_exchanged_as_a_whole_is_named_before_anything_is_built(tmp_path: Path) -> None:
    script = f"""
        mkdir site mounted view linked
        touch linked/.git site/index.html
        mount -t tmpfs none mounted
        mount --bind site view
        for one in mounted site linked; do {BUILD} $one 1 5 whole || true; done
    """
    mounted, shown, kept = on_its_own_mounts(tmp_path, script)
    assert "something is mounted there; make it a link to a folder, or set 'publish: files'" in mounted
    assert "view shows this folder" in shown
    assert "'whole' would take .git out of" in kept


@contextmanager
def nginx(root: Path, folder: Path) -> Iterator[str]:
    """A server that shows a folder; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "".join(f"{kind}_temp_path {folder};" for kind in ("proxy", "fastcgi", "uwsgi", "scgi", "client_body"))
    settings = folder / "nginx.conf"
    settings.write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/errors; worker_processes 2; events {{}}"
        f"http {{ access_log off; {temporary} sendfile on; server {{ listen 127.0.0.1:{port}; root {root}; }} }}"
    )
    server = subprocess.Popen([NGINX or "nginx", "-c", str(settings), "-p", str(folder)], stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


@needs_nginx
@pytest.mark.parametrize("promise", Promise)
@pytest.mark.parametrize("is_linked", [False, True], ids=["a folder", "a link"])
def test_what_nginx_serves_is_whole_at_every_instant(tmp_path: Path, promise: Promise, is_linked: bool) -> None:
    published = tmp_path / "site"
    if is_linked:
        (tmp_path / "www").mkdir()
        published.symlink_to("www")
    assert built(published, 1, promise) == "ready"
    (tmp_path / "server").mkdir()
    with nginx(published, tmp_path / "server") as address, reader(address) as met:
        for version in range(2, 6):
            assert built(published, version, promise) == "ready"
    assert met["reads"] > len(paths_of(FILES))
    assert (met["missing"], met["broken"], met["newest"]) == ([], [], 5)
    assert promise is Promise.FILES or not met["backwards"]
    assert versions_in(published) == {5}
