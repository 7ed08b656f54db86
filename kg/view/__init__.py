"""The graph as pictures: one interactive page, small SVG figures, and a document with its marks.

>>> from kg.records import Records
>>> from kg.view import view
>>> "Content-Security-Policy" in view(Records()).html
True
"""

from kg.view.options import Format, Kind, ViewOptions
from kg.view.page import Page, view
from kg.view.reading import read_page
from kg.view.svg import figure

__all__ = ["Format", "Kind", "Page", "ViewOptions", "figure", "read_page", "view"]
