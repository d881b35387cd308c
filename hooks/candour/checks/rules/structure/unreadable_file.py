"""Every file of the project can be read.

It may be locked, stand on a disk that fails, or be no file at all: a pipe or a device has no end.

Reference: The author's manual, manual.html#article

Bad::

    === mkdocs.yml as a pipe

Good::

    === mkdocs.yml
    site_name: A clinic
    use_directory_urls: false
"""
