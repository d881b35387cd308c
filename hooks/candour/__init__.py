"""The engine: articles with claims and evidence become comparisons that lead to their words.

It thinks and returns plain values. It imports neither MkDocs nor the command line; both call it.
Modules import only from those above them in the order that hooks/README.md gives.
"""

__version__ = "0.1.0"
