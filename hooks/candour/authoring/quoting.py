"""Text → a YAML scalar that reads as that text, with quotes only where it needs them."""

from __future__ import annotations

import re

from candour.reading.front_matter import read_yaml

_CLEAR = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ .'()/;–-]+[A-Za-z0-9]+)*[.?!)]?")
"""Text that every YAML reader reads as text, unless it is one of YAML's words."""

_TYPED = re.compile(
    r"""(?ix: true|false|yes|no|on|off|y|n|null|~|=|<<
      | [-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?)
      | [-+]?\.(?:inf|[0-9][0-9_]*(?:e[-+]?[0-9]+)?) | \.nan
      | \d{4}-\d\d?-\d\d?(?:[Tt\s].*)? )"""
)
"""Text that other YAML readers take for a number, a date, a boolean or null."""

_NEED_ESCAPES = re.compile(r"[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def quoted(text: str, *, flow: bool, keep: bool = False) -> str:
    """The text as YAML. `flow` is for text inside `{…}` or `[…]`, where commas and brackets separate values.

    With `keep`, an editor's quotes stay where another YAML reader would take the bare text for a number, a date, a
    boolean or null. Candour itself reads all of them as text.

    >>> quoted("up to 2 weeks", flow=True), quoted("a, b", flow=True), quoted("a, b", flow=False)
    ('up to 2 weeks', '"a, b"', 'a, b')
    """
    typed = _TYPED.fullmatch(text)
    if not (keep and typed) and ((_CLEAR.fullmatch(text) and not typed) or _reads_bare(text, flow)):
        return text
    if not re.search(r'["\\\n\t]', text) and not _NEED_ESCAPES.search(text):
        return f'"{text}"'
    if not re.search(r"[\n\t]", text) and not _NEED_ESCAPES.search(text):
        return "'" + text.replace("'", "''") + "'"
    short = re.sub(r'[\\"\n\t]', lambda found: _SHORT[found.group()], text)
    return '"' + _NEED_ESCAPES.sub(lambda found: _escape(found.group()), short) + '"'


def _reads_bare(text: str, flow: bool) -> bool:
    """Whether the text is read as the same text without quotes."""
    if text != text.strip() or "\n" in text or "\t" in text:
        return False
    return read_yaml(f"{{k: {text}, l: m}}" if flow else f"k: {text}\nl: m")[0] == {"k": text, "l": "m"}


def _escape(sign: str) -> str:
    return f"\\U{ord(sign):08X}" if ord(sign) > 0xFFFF else f"\\u{ord(sign):04X}"
