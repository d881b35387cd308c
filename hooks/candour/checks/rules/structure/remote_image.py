"""A picture stands in docs/.

One from elsewhere tells its owner who reads this page, changes without notice and is missing offline.

Reference: MDN on the Referer header (what a picture from another site learns),
    https://developer.mozilla.org/en-US/docs/Web/Privacy/Guides/Referer_header:_privacy_and_security_concerns

Bad::

    ![Needles](https://shop.example/needles.png)

Good::

    See [a picture of the needles](https://shop.example/needles.png).
"""
