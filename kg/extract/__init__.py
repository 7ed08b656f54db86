"""Reads what is said: statements, relations, positions, issues and what qualifies them."""

from kg.extract.engine import extract

__all__ = ["extract"]
