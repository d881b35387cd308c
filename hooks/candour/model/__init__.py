"""The data: front matter, groups, claims, marks, terms, articles, settings. Plain values that never change."""
