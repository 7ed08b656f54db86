"""``kg train-model``: makes and measures the language model."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.output import note

commands = typer.Typer(
    no_args_is_help=True, help="Make and measure the language model (needs the extra 'train')."
)
app.add_typer(commands, name="train-model")

CorporaFolder = Annotated[
    Path, typer.Argument(metavar="CORPORA", help="Folder of the treebank archives.")
]
BaseFolder = Annotated[Path, typer.Option("--base", help="Folder of the base model.")]
ModelFolder = Annotated[Path, typer.Option("--output", help="Folder for the new model.")]


@commands.command("run")
def run_command(
    corpora: CorporaFolder,
    *,
    base: BaseFolder,
    output: ModelFolder,
    seed: Annotated[int, typer.Option(help="Seed of the run.")] = 1,
    steady: Annotated[int | None, typer.Option(help="Steps at the highest rate.")] = None,
    decay: Annotated[int | None, typer.Option(help="Steps in which it falls to zero.")] = None,
) -> None:
    """Train, quantise and export a model, and write its card.

    A run that was interrupted is carried on. Steps that are not given are those of the shipped
    model.
    """
    from kg.training.card import write_card
    from kg.training.corpora import Corpora
    from kg.training.making import make_model, measure
    from kg.training.recipe import Recipe

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    usual = Recipe(seed=seed)
    recipe = replace(usual, steady=steady or usual.steady, decay=decay or usual.decay)
    make_model(Corpora(corpora), base, output, recipe)
    write_card(measure(Corpora(corpora), output), recipe, output)
    note(f"wrote {output}")


@commands.command("evaluate")
def evaluate_command(
    corpora: CorporaFolder,
    *,
    model: Annotated[
        Path | None, typer.Option("--model", help="Model folder; the shipped one by default.")
    ] = None,
) -> None:
    """Measure a model on the test sets; a Markdown table in per cent."""
    from kg.resources import resource
    from kg.training.card import figures_table
    from kg.training.corpora import Corpora
    from kg.training.making import measure

    folder = model or Path(str(resource("data", "model")))
    typer.echo(figures_table(measure(Corpora(corpora), folder)))
