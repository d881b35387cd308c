"""MkDocs' entry point, named by `hooks:` in mkdocs.yml. The events are in `candour/adapter/events.py`.

MkDocs calls every function here whose name begins with `on_`. A hook's file can import its neighbours only while
MkDocs loads it, so everything is imported at the top.
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
