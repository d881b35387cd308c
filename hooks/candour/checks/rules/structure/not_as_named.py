"""A file holds what its name says.

A page that is called `skin.png` may still be read as a page, by a browser or by a host that looks at the bytes. What
stands under a name that robots and search engines ask for may hold only what they look for.

Reference: The author's manual, manual.html#published
Reference: WHATWG on what browsers make of bytes, https://mimesniff.spec.whatwg.org/

Bad::

    === docs/images/skin.png
    <script>alert("A picture?")</script>

Good::

    === docs/robots.txt
    User-agent: *
    === part of docs/terms/scars.md
    synonyms: [old scars]
    ---
"""

from candour.reading.raw import not_as_named

check_files = not_as_named.find
