"""The OpenAPI document is true: what it allows is answered as it says, whatever is sent."""

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

#: A text is not SPARQL because it is a text, and a parameter too many harms nobody.
UNFIT = (positive_data_acceptance, negative_data_rejection)
#: Tries for each of the ten operations; together they take some twenty seconds.
TRIES = 15


def test_document_names_every_address_that_programs_use(client: httpx.Client) -> None:
    document = client.get("/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert document["info"]["version"] != "$VERSION"
    for path in document["paths"]:
        if "{" not in path:
            assert client.get(path).status_code in {200, 400}, path


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_whatever_is_sent_is_answered_as_the_document_says(
    client: httpx.Client, mode: GenerationMode
) -> None:
    schema = schemathesis.openapi.from_dict(client.get("/openapi.json").json())
    schema.config.update(base_url=str(client.base_url))
    for found in schema.get_all_operations():
        operation = found.ok()
        if operation.query or operation.path_parameters:  # the others can only be asked right
            try_out(operation.as_strategy(generation_mode=mode))


def try_out(cases: SearchStrategy[schemathesis.Case]) -> None:
    @settings(
        max_examples=TRIES,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases)
    def is_answered(case: schemathesis.Case) -> None:
        case.call_and_validate(excluded_checks=[*UNFIT])

    is_answered()
