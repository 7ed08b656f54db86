"""The JSON interface of actors, issues and documents."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import KgError
from kg.serve.conditions import record_filter, window
from kg.serve.jobs import Job, JobKind
from kg.serve.protocol import Pairs, ProtocolError, fields_of
from kg.serve.replies import error_reply, job_reply

_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Resource:
    """A kind of thing that is listed, or shown by its name."""

    kind: JobKind

    async def answer(self, request: Request) -> Response:
        """Answer a request for it."""
        try:
            job = self._job(request)
        except ProtocolError as error:
            return error_reply(request, error.status, error.message)
        except KgError as error:
            return error_reply(request, 400, str(error))
        return await job_reply(request, job, _JSON)

    def _job(self, request: Request) -> Job:
        pairs = fields_of(request.scope["query_string"])
        shown = window(pairs, request.app.state.settings.limits.page)
        record_filter(pairs)  # a wrong value is refused before a worker is asked
        return Job(
            self.kind,
            request.path_params.get("name", ""),
            limit=shown.limit,
            offset=shown.offset,
            options=_conditions(pairs),
        )


def _conditions(pairs: Pairs) -> tuple[tuple[str, str], ...]:
    wanted = {"relation", "stance", "since", "until", "source"}
    return tuple((name, value) for name, value in pairs if name in wanted)
