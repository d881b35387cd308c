"""MkDocs' door: what `hooks:` in mkdocs.yml names. The events themselves are in `candour/adapter/events.py`.

MkDocs calls every function here whose name begins with `on_`, and lets a hook's file import its neighbours only while
it loads it: so all is imported at the top.
"""

from candour.adapter.events import (
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_post_build,
    on_post_template,
    on_shutdown,
    on_startup,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_post_build",
    "on_post_template",
    "on_shutdown",
    "on_startup",
]
