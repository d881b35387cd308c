"""What a page may hold under the policy of security, and what is an error there: never blessed, always named."""

from __future__ import annotations

import pytest
from markupsafe import escape

from candour.model.allow import Allow
from candour.model.policy import RESTING, Policy, digest_of
from candour.published.guard import Guard

OURS = "document.documentElement.classList.add('x')"
POLICY = Policy((digest_of(OURS),), Allow(scripts=("https://stats.example",), frames=("https://maps.example",)))
HEAD = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
TOLD = f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY.in_page)}">\n'
AROUND = f'<link rel="stylesheet" href="a.css"><script>{OURS}</script></head><body>\n'


def found(html: str, head: str = HEAD + TOLD + AROUND) -> list[str]:
    """The faults of a page; a page that the quick look lets pass has none."""
    guard, page = Guard(POLICY.in_page), f"{head}{html}\n</body></html>"
    faults = [str(one) for one in guard.faults("a.html", page)]
    assert guard.suspects(page.encode()) or not faults, "the quick look has missed it"
    return faults


@pytest.mark.parametrize(
    "html",
    [
        "<p>What to do on=1 day; style=none</p>",
        '<script src="assets/javascripts/a.js"></script>',
        '<script src="https://stats.example/a.js"></script>',
        '<iframe src="https://maps.example/embed" title="A map"></iframe>',
        '<script type="application/ld+json">{"@type": "WebPage"}</script>',
        '<script id="__config" type="application/json">{}</script>',
        f"<script>{OURS}</script>",
        "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt; onclick=</code></pre>",
        '<a href="data.html">data</a> <a href="mailto:desk@clinic.example">mail</a>',
    ],
)
def test_what_a_page_may_hold(html: str) -> None:
    assert found(html) == []


FORBIDDEN = {
    "<script>alert(1)</script>": "the script 'alert(1)' stands in the page, and is not on the list",
    f"<script>{OURS} </script>": "is not on the list",
    "<SCRIPT>alert(1)</SCRIPT>": "the script 'alert(1)'",
    "<sCript\n>alert(1)</scripT >": "the script 'alert(1)'",
    "<script type=module>a()</script>": "the script 'a()'",
    "<script type='text/ecmascript'>a()</script>": "the script 'a()'",
    "<script type=importmap>{}</script>": "the script '{}'",
    "<script type=speculationrules>{}</script>": "the script '{}'",
    "<script language=vbscript>a</script>": "the script 'a'",
    "<svg><script>a()</script></svg>": "the script 'a()'",
    '<script src="https://evil.example/a.js"></script>': "allow: scripts",
    '<script src="//evil.example/a.js"></script>': "is not of this site",
    "<script src='data:text/javascript,a()'></script>": "is not of this site",
    '<svg><script href="https://evil.example/a.js"></script></svg>': "is not of this site",
    "<p onclick='a()'>x</p>": "the handler onclick='a()'",
    '<img src="a.png"onerror="a()">': "the handler onerror='a()'",
    "<svg/onload=a()>": "the handler onload='a()'",
    "<P ONCLICK = a()>": "the handler onclick='a()'",
    '<p style="color: red">': "style='color: red' stands in the page",
    "<style>p { color: red }</style>": "the style 'p { color: red }' stands in the page",
    '<link rel="stylesheet" href="https://fonts.example/a.css">': "allow: styles",
    "<link rel=stylesheet href=https://fonts.example/a.css>": "allow: styles",
    '<iframe src="https://evil.example/"></iframe>': "allow: frames",
    '<iframe srcdoc="x"></iframe>': "'srcdoc'",
    '<base href="https://evil.example/">': "<base> stands in the page",
    '<object data="a.pdf"></object>': "<object> stands in the page",
    '<embed src="a.pdf">': "<embed> stands in the page",
    '<a href="javascript:a()">x</a>': "'javascript:a()' would run",
    '<a href="JaVaScript:a()">x</a>': "would run",
    "<template><script>a()</script></template>": "the script 'a()'",
    "<noscript><img src=x onerror=a()></noscript>": "the handler",
}


@pytest.mark.parametrize("html", FORBIDDEN)
def test_what_a_page_may_not_hold_is_named_at_its_place(html: str) -> None:
    (said,) = found(html)
    assert said.startswith("a.html:5:")
    assert FORBIDDEN[html] in said
    assert said.endswith("[from-elsewhere]" if "allow: " in said or "this site" in said else "[runs-unlisted]")


@pytest.mark.parametrize(
    ("head", "place"),
    [
        (HEAD + AROUND, "1:1"),
        (HEAD + AROUND + TOLD, "1:1"),
        (HEAD + f"<script>{OURS}</script>" + TOLD, "1:1"),
        (HEAD + TOLD.replace("default-src", "media-src"), "3:1"),
        (HEAD + TOLD.replace("script-src", "script-src https://evil.example"), "3:1"),
        (HEAD + TOLD.replace("http-equiv", "name"), "1:1"),
        (HEAD + f"<!-- {TOLD} -->", "1:1"),
    ],
)
def test_a_page_without_the_site_s_policy_is_named(head: str, place: str) -> None:
    html = f"{head}<p>x</p>"
    guard = Guard(POLICY.in_page)
    (said,) = [str(one) for one in guard.faults("a.html", html)]
    assert said.startswith(f"a.html:{place}: ")
    assert said.endswith("[no-policy]")


def test_a_page_that_loads_nothing_says_so() -> None:
    resting = f'<meta http-equiv="content-security-policy" content="{escape(RESTING)}">'
    assert found("<p>x</p>", HEAD + resting) == []


def test_what_is_around_every_page_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    guard = Guard(POLICY.in_page)
    page = f"{HEAD}{TOLD}{AROUND}".encode()
    read = []
    inside = guard._in_page
    monkeypatch.setattr(guard, "_in_page", lambda html, page: read.append(html) or inside(html, page))
    assert not any(guard.suspects(page + b"<p>%d</p>" % number) for number in range(100))
    assert len(read) == 2


def test_the_template_that_has_it_is_named() -> None:
    guard = Guard(POLICY.in_page, origin=lambda text: f" ({len(text)} signs)")
    (said,) = guard.faults("a.html", HEAD + TOLD + "<script>a()</script>")
    assert said.message.endswith("extra_javascript names (3 signs)")
