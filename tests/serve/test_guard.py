"""Who may ask: hosts, origins, tokens."""

from pathlib import Path

import httpx
import pytest

from kg.errors import OptionError
from kg.serve.settings import ServiceSettings, is_loopback
from tests.cli.run import kg
from tests.serve.service import running

TOKEN = "a secret for this test"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.9.9.9"])
def test_loopback_address_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "example.org", ""])
def test_address_that_others_can_reach_is_known(host: str) -> None:
    assert not is_loopback(host)


def test_other_addresses_need_a_token(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="KG_TOKEN"):
        ServiceSettings(tmp_path, host="0.0.0.0")
    assert ServiceSettings(tmp_path, host="0.0.0.0", token=TOKEN).token


def test_command_refuses_an_open_address_without_a_token(store: Path, tmp_path: Path) -> None:
    ran = kg("serve", "--store", store, "--host", "0.0.0.0", cwd=tmp_path)
    assert (ran.code, "KG_TOKEN" in ran.err) == (1, True)


def test_command_refuses_a_folder_that_is_no_store(tmp_path: Path) -> None:
    ran = kg("serve", "--store", tmp_path, cwd=tmp_path)
    assert (ran.code, ran.err.startswith("error: ")) == (1, True)


@pytest.mark.parametrize(
    ("header", "status"),
    [
        ({"host": "rebound.example"}, 421),
        ({"host": "rebound.example:8765"}, 421),
        ({"host": "LOCALHOST:8765"}, 200),
        ({"host": "[::1]:8765"}, 200),
        ({"origin": "https://page.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, 403),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, 200),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, 200),
    ],
)
def test_other_hosts_and_pages_are_refused(
    client: httpx.Client, header: dict[str, str], status: int
) -> None:
    answer = client.get("/sparql", params={"query": "ASK {}"}, headers=header)
    assert answer.status_code == status
    assert "access-control-allow-origin" not in answer.headers


def test_own_pages_may_ask(client: httpx.Client) -> None:
    origin = str(client.base_url).rstrip("/")
    assert client.get("/health", headers={"origin": origin}).status_code == 200


def test_every_answer_is_safe_to_show(client: httpx.Client) -> None:
    for address in ("/", "/health", "/nowhere", "/api/actors/<script>"):
        headers = client.get(address).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


def test_allowed_origin_may_read(store: Path) -> None:
    page = "https://page.example"
    with running(store, "--allow-origin", page) as client:
        got = client.get("/sparql", params={"query": "ASK {}"}, headers={"origin": page})
        assert got.headers["access-control-allow-origin"] == page
        assert "etag" in got.headers["access-control-expose-headers"].lower()
        asked = client.options(
            "/sparql",
            headers={"origin": page, "access-control-request-method": "POST"},
        )
        assert asked.status_code == 204
        assert "POST" in asked.headers["access-control-allow-methods"]
        other = client.get("/health", headers={"origin": "https://other.example"})
        assert other.status_code == 403


def test_token_is_asked_for_everywhere_but_at_health(store: Path) -> None:
    with running(store, environment={"KG_TOKEN": TOKEN}) as client:
        assert client.get("/health", headers={"host": "kg.example"}).status_code == 200
        for address in ("/", "/metrics", "/sparql?query=ASK{}", "/api/actors", "/graphs?default"):
            refused = client.get(address)
            assert (refused.status_code, "bearer" in str(refused.headers).lower()) == (401, True)
        for wrong in ("Bearer wrong", "Basic !!", "Basic eDp3cm9uZw==", "Bearer", TOKEN):
            header = {"authorization": wrong}
            assert client.get("/api/actors", headers=header).status_code == 401
        bearer = {"authorization": f"Bearer {TOKEN}"}
        assert client.get("/api/actors", headers=bearer).status_code == 200
        assert client.get("/api/actors", auth=("anyone", TOKEN)).status_code == 200
