"""Cards for the tests, in one line each."""

from agenda.dedup import Record, record_of
from agenda.model.card import Name, Value


def card(
    name: str = "",
    *,
    phones: str | tuple[str, ...] = (),
    mails: str | tuple[str, ...] = (),
    kind: str = "individual",
    **values: str,
) -> Record:
    found = [Value(kind="phone", value=text) for text in _several(phones)]
    found += [Value(kind="email", value=text) for text in _several(mails)]
    found += [Value(kind=kind_, value=text) for kind_, text in values.items()]
    return record_of(names=[Name(full=name)], kind=kind, values=found, region="ES")


def _several(texts: str | tuple[str, ...]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else texts
