"""A picture stands in docs/.

One from elsewhere tells its owner who reads this page, changes without notice and is missing offline.

Reference: NHS service manual on images, https://service-manual.nhs.uk/design-system/styles/images

Bad::

    ![Needles](https://shop.example/needles.png)

Good::

    See [a picture of the needles](https://shop.example/needles.png).
"""
