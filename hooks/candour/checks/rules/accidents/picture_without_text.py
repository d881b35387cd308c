"""A picture says in words what it shows.

Who cannot see it hears the words, and who searches finds them. A file's name, or "picture", says nothing. On a page of
one's own, `<img alt="">` marks what is decoration alone.

Reference: WCAG 2.2 on text alternatives, https://www.w3.org/WAI/WCAG22/Understanding/non-text-content

Bad::

    === docs/visit.md
    ![](pen.jpg)
    === docs/pen.jpg as a JPEG
    A picture.

Good::

    === docs/visit.md
    ![A pen with fine needles at its tip](pen.jpg)
    === docs/pen.jpg as a JPEG
    A picture.
"""

from candour.reading.raw import silent_pictures

check_text = silent_pictures.find
