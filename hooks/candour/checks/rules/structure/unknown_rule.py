"""An exception names a rule that takes exceptions.

Rules on language, on risky claims and on search do. A mistake of structure must be mended.

Reference: The author's manual, manual.html#exceptions

Bad::

    exceptions:
      - {rule: long-sentences, reason: The list cannot be cut.}
    ---

Good::

    exceptions:
      - {rule: superlative, words: the best, reason: The name of a prize.}
    ---
    The clinic won the prize for the best window.
"""
