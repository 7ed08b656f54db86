"""Reads what is said: statements, relations, positions, issues and what qualifies them."""
