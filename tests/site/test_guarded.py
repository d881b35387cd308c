"""What the policy forbids is never published: it is an error of the build that names the page and the template."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.model.policy import RESTING

from .project import build, copy_project, edit, site_of

MAIN = "{% block extrahead %}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (
            "<script>track()</script>",
            "the script 'track()' stands in the page, and is not on the list of those that may; put it into a file that"
            " extra_javascript names (overrides/main.html has it); other pages have it too [runs-unlisted]",
        ),
        ("<style>p { color: red }</style>", "the style 'p { color: red }' stands in the page; put it into a file"),
        (
            '<link rel="stylesheet" href="https://fonts.example/a.css">',
            "allow: styles', or take it out (overrides/main",
        ),
        ('<script src="https://stats.example/a.js"></script>', "allow: scripts', or take it out (overrides/main.html"),
    ],
)
def test_a_template_s_own_script_or_style_ends_the_build(html: str, said: str, project: Path) -> None:
    edit(project / "overrides/main.html", MAIN, MAIN + html)
    built = build(project)
    assert built.returncode == 1
    assert said in built.stdout
    told = built.stdout.count("[runs-unlisted]") + built.stdout.count("[from-elsewhere]")
    assert told == 1, "one mistake is told once"
    assert not (project / "site").exists()


def test_a_clinic_s_copy_of_a_template_of_the_theme_is_not_blessed_by_its_name(project: Path) -> None:
    copy = project / "overrides/partials/javascripts/palette.html"
    copy.parent.mkdir(parents=True)
    copy.write_text("<script>track()</script>", encoding="utf-8")
    built = build(project)
    assert built.returncode == 1
    assert "(overrides/partials/javascripts/palette.html has it)" in built.stdout


def test_what_a_hook_puts_into_one_page_is_named_with_the_page(project: Path) -> None:
    (project / "own.py").write_text(
        "def on_post_page(output, page, config):\n"
        "    return output.replace('</h1>', '</h1><b onclick=\"track()\">x</b>') if page.is_homepage else output\n"
    )
    edit(project / "mkdocs.yml", "  - hooks/main.py\n", "  - hooks/main.py\n  - own.py\n")
    built = build(project)
    assert built.returncode == 1
    assert "the handler onclick='track()' stands in the page" in built.stdout
    assert "docs/index.md:" in built.stdout
    assert "(no template has it: a plugin, a hook or a page has put it there) [runs-unlisted]" in built.stdout


LEADS_ON = """<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<script>location.href="index.html"</script>
<meta http-equiv="refresh" content="0; url=index.html">
</head><body><a href="index.html">on</a></body></html>
"""


def test_a_page_that_a_plugin_wrote_has_the_policy_or_is_not_published(project: Path) -> None:
    """As the plugin for redirects does. A page that leads on needs no script, so its script is taken out."""
    (project / "own.py").write_text(
        "from pathlib import Path\n"
        "def on_post_build(config):\n"
        f"    Path(config.site_dir, 'old.html').write_text({LEADS_ON!r})\n"
        "    if config.extra.get('other'):\n"
        "        Path(config.site_dir, 'other.html').write_text('<!doctype html><title>x</title><p>x')\n"
    )
    edit(project / "mkdocs.yml", "  - hooks/main.py\n", "  - hooks/main.py\n  - own.py\n")
    old = (site_of(project) / "old.html").read_text(encoding="utf-8")
    assert "<script" not in old
    assert 'content="0; url=index.html"' in old
    assert RESTING.replace("'", "&#39;") in old[: old.index('<meta charset="utf-8">')]
    edit(project / "mkdocs.yml", "extra:\n", "extra:\n  other: true\n")
    built = build(project)
    assert built.returncode == 1
    assert "site/other.html:1:1: this page does not say what a browser may load and run" in built.stdout


def test_a_file_that_mkdocs_yml_gives_the_reason_for_is_published_as_it_is(project: Path) -> None:
    (project / "docs/downloads").mkdir()
    (project / "docs/downloads/form.html").write_text("<!doctype html><script>add()</script>", encoding="utf-8")
    edit(
        project / "mkdocs.yml",
        "    open_safety_points: warning",
        "    allow: {files: {downloads/form.html: the form that patients bring}}\n    open_safety_points: warning",
    )
    assert (site_of(project) / "downloads/form.html").read_text("utf-8") == "<!doctype html><script>add()</script>"


@pytest.mark.parametrize("address", ["https://clinic.example/a&b/", "https://clinic.example/it's/"])
def test_the_theme_s_own_scripts_run_whatever_the_site_s_address(address: str, project: Path) -> None:
    """Else the build ends, since the script of a page is not the one whose digest the policy names."""
    edit(project / "mkdocs.yml", "site_dir: site", f'site_url: "{address}"\nsite_dir: site')
    site_of(project)
