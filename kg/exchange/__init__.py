"""Reads and writes files of other tools."""
