"""The engine: articles with claims and evidence become comparisons that lead to their words.

It thinks and returns plain values. Two of its rooms face outwards: `adapter/` knows MkDocs, `commands/` the terminal.
Which room may import which is told, and drawn, in hooks/README.md; tests/test_layers.py holds it.
"""

__version__ = "0.1.0"
