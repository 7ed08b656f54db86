"""Reads political news and builds a graph of actors, relations and positions on issues."""

__version__ = "0.1.0"
