"""The site: pages, search entries, JSON-LD, data files, made from what the knowledge says."""
