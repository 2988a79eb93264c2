import pytest

from agenda.app.build import system_locale


@pytest.mark.parametrize(
    ("lang", "found"),
    [
        ("es_MX.UTF-8", ("es", "MX")),
        ("ca_ES@valencia", ("ca", "ES")),
        ("en", ("en", None)),
        ("C.UTF-8", ("", None)),
        ("POSIX", ("", None)),
        ("", ("", None)),
    ],
)
def test_language_and_country_are_those_of_the_system_or_none(monkeypatch, lang, found):
    for variable in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", lang)
    assert system_locale() == found
