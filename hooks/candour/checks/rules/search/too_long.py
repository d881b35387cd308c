"""A summary has at most 160 characters.

Search results cut a long one off to fit the screen, often in the middle of a sentence. Google names no number;
160 characters is a common one.

Reference: Google Search on snippets, https://developers.google.com/search/docs/appearance/snippet

Bad::

    summary:
      What the needles do to the skin, how the skin heals afterwards, how long that takes, how often it can be
      done, what it costs, who should not have it and what to ask at the appointment.
    ---

Good::

    summary: What the needles do to the skin, how it heals, and who should not have it.
    ---
"""
