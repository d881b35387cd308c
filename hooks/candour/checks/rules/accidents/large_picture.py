"""A picture loads in a moment.

Many patients read on a telephone. A picture of 12 MB takes half a minute there, and costs them money. Over 1 MB is a
warning, over 5 MB an error.

Reference: web.dev on pictures that load fast, https://web.dev/learn/performance/image-performance

Bad::

    === docs/pen.jpg as a JPEG of two megabytes
    A picture.

Good::

    === docs/pen.jpg as a JPEG
    A picture.
"""

from candour.problem import Severity
from candour.reading.raw import large_pictures

SEVERITY = Severity.WARNING

check_files = large_pictures.find
