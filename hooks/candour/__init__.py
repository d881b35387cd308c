"""The engine: articles with claims and evidence become comparisons that lead to their words.

It computes and returns plain values. Two of its rooms face outwards: `adapter/` knows MkDocs, `commands/` the terminal.
hooks/README.md shows which room may import which; tests/test_layers.py checks it.
"""

__version__ = "0.1.0"
