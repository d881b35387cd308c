"""What there is: front matter, groups, claims, marks, terms, articles, settings. Plain values that nothing changes."""
