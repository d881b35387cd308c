"""MkDocs' events, and what puts the engine's pages and files into a build: the only room that knows MkDocs."""
