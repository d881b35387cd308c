"""Where a plugin sets the site's address after MkDocs has read it, as mike does: every full address has its slash."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

from .project import build, copy_project, edit

HOOK = """def on_config(config):
    config.site_url = "https://willow.example/1.0"
    return config
"""
FULL = re.compile(r"https://willow\.example[^\"'<\s]*")


def test_every_full_address_is_below_the_version(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "version.py").write_text(HOOK, encoding="utf-8")
    edit(project / "mkdocs.yml", "hooks:\n", "hooks:\n  - version.py\n")
    built = build(project, "--strict", "-d", str(tmp_path / "site"))
    assert built.returncode == 0, built.stdout
    site = tmp_path / "site"
    written = [path for path in site.rglob("*") if path.suffix in {".html", ".xml", ".txt", ".json"}]
    found = {(path, full) for path in written for full in FULL.findall(path.read_text(encoding="utf-8"))}
    assert len({path for path, _ in found}) > 100
    assert [(path, full) for path, full in found if not full.startswith("https://willow.example/1.0/")] == []
    for path in site.rglob("*.html"):
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)"', path.read_text(encoding="utf-8"))
        own = urljoin("https://willow.example/1.0/", path.relative_to(site).as_posix())
        assert canonical in ([], [own.removesuffix("index.html") if path.parent == site else own]), path
