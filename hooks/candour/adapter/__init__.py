"""MkDocs' events, and how the engine's pages and files get into a build. Only this room knows MkDocs."""
