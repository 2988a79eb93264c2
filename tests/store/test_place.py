from pathlib import Path

import pytest

from agenda.model.errors import BadInput
from agenda.store import Server, open_store, place_of


@pytest.mark.parametrize("address", ["a.db", "sqlite:///a.db"])
def test_a_path_is_a_file(address):
    assert place_of(address) == Path("a.db").absolute()


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg"])
def test_the_address_of_a_server_is_shown_without_its_password(scheme):
    place = place_of(f"{scheme}://ana:secret@db.example/agenda?sslpassword=secret")
    assert isinstance(place, Server)
    assert str(place) == "postgresql+psycopg://ana@db.example/agenda"
    assert "secret" not in repr(place)
    assert place.url.password == "secret"


@pytest.mark.parametrize(
    "address", ["mysql://ana:secret@db/agenda", "postgresql://ana:secret@db:port/agenda", "x://"]
)
def test_another_kind_of_database_is_refused_without_telling_the_password(address):
    with pytest.raises(BadInput) as caught:
        place_of(address)
    assert caught.value.why == "unsupported"
    assert "secret" not in caught.value.value


def test_without_the_driver_the_error_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(BadInput) as caught:
        open_store(place_of("postgresql://ana@db.example/agenda"))
    assert (caught.value.why, caught.value.what) == ("driver", 'pip install "agenda[team]"')
