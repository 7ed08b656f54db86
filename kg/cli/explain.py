"""``kg explain``: why a sentence gave what it gave."""

from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import OwnActors


@app.command("explain")
def explain_command(
    sentence: Annotated[str, typer.Argument(help="A sentence or a short text.")],
    *,
    actors: OwnActors = None,
) -> None:
    """Show the names in a sentence, who is meant, the frames tried, and what each gave.

    A frame that gave nothing says what blocked it. Frames are named by file and entry of
    ``data/lexicon``, so that an entry can be mended or added.
    """
    from kg.annotate import annotate
    from kg.errors import InputError
    from kg.extract.explain import explain, explanation_lines
    from kg.lexicon.gazetteer import use_own_actors
    from kg.model import Document
    from kg.resolve import resolve

    use_own_actors(*actors or ())
    if not sentence.strip():
        message = "the sentence is empty; give some text in quotation marks"
        raise InputError(message)
    annotated = annotate(Document(id="sentence", text=sentence))
    for line in explanation_lines(explain(annotated, resolve(annotated))):
        typer.echo(line)
