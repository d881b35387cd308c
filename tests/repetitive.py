"""Texts that repeat one piece as often as is accepted: where work grows with the square of a text, they take long."""

from __future__ import annotations

from candour.limits import PAGE
from candour.reading.body_limits import too_much

PIECES = [
    *("## a\n", "## a\n\n", "a\n---\n", "# a b c\n\n", "> ## a\n"),
    *("the best ", "The best. ", "- the best\n", "- no\n\n", "| the best | no |\n", "Do not take:\n\n- the best\n\n"),
    *("[a](", "](", '[a](b:"("c)', "![ ", "[ ", "[a]: b\n", '[a](b "c")\n', '[a](b "c") ', "![a](b.png 'c')\n"),
    *("*a **b", "**a *b* ", "_a_ ", "` `` ", "\\[", "&amp; ", "<b> ", "<!-- ", "a@b.ch ", "http://a.ch ", "www.a.ch"),
    *("[a](contraindication:acne) ", "[a](benefit:nothing-here) ", "(benefit:scars) ", "- [a](benefit:scars)\n"),
    *("a[^1] ", "[^1]: x\n", "[^1]:\n\n", "- a\n", "1. a\n\n", "> a\n\n", "    a\n", "```\n", "~~~\n\n", "***\n\n"),
    *("| a | b |\n", "| a | b |\n|---|---|\n| 1 | 2 |\n\n", "~\n", "]\n", "(\n", "A. ", "Dr. ", "10 mg ", "1-2 weeks "),
    *(
        "acne, scars, ",
        "not ",
        "if you ",
        "may cause ",
        "$1 ",
        "{{ x }} ",
        "{#id} ",
        "<<<<<<< HEAD\n",
        "call +1 555 0100 ",
    ),
]
"""A piece for each way of writing that something looks for."""


def longest(piece: str, before: str = "") -> str:
    """The longest body that is accepted and holds nothing else, or the page's most bytes."""
    low, high = 1, (PAGE - 2_000 - len(before)) // len(piece)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (low, middle - 1) if too_much(before + piece * middle) else (middle, high)
    return before + piece * low
