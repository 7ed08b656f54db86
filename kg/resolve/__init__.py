"""Who is meant: names, roles, metonymy and coreference."""

from kg.model import AnnotatedDocument, Resolution
from kg.resolve.affiliations import introduce_affiliations
from kg.resolve.authors import find_author
from kg.resolve.introduce import introduce_names
from kg.resolve.latter import resolve_latter
from kg.resolve.naming import name_everyone
from kg.resolve.papers import introduce_papers
from kg.resolve.pronouns import resolve_pronouns, resolve_relatives
from kg.resolve.quantities import introduce_quantities
from kg.resolve.reading import Reading
from kg.resolve.roles import introduce_roles
from kg.resolve.shorthand import find_shorthand

__all__ = ["resolve"]


def resolve(annotated: AnnotatedDocument) -> Resolution:
    """Say who is meant where in a document; it depends on the document alone.

    Actors are who acts or speaks; towns and regions that do not are places. Every pronoun and
    description that can be tied to an actor is a mention of it.
    """
    reading = Reading.of(annotated)
    naming = name_everyone(reading.scenes, reading.cast, annotated.document.date)
    shorthand = find_shorthand(reading.scenes, naming)
    for scene in reading.scenes:
        introduce_names(reading, scene, naming, shorthand)
    reading.author = find_author(reading)
    for scene in reading.scenes:
        resolve_relatives(reading, scene)
        introduce_roles(reading, scene)
        introduce_affiliations(reading, scene)
        introduce_quantities(reading, scene)
        introduce_papers(reading, scene)
        resolve_latter(reading, scene)
        resolve_pronouns(reading, scene)
    return reading.result()
