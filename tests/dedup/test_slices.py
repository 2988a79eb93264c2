from agenda.dedup import matching
from agenda.dedup.matching import find_pairs
from agenda.dedup.record import Record


def _book():
    names = ["ana|gil|ruiz", "ana|gil|", "bruno|gil|ruiz", "ana|gila|ruiz", "anna|gil|ruiz"]
    return [
        Record(
            names=(names[n % 5],),
            phones=(f"m+3461111111{n % 4}",),
            mails=(f"ana.gil{n % 3}@example.com",) if n % 2 else (),
        )
        for n in range(20)
    ]


def test_comparing_in_small_slices_finds_the_same_pairs(monkeypatch):
    whole = find_pairs(_book())
    monkeypatch.setattr(matching, "_SLICE", 3)
    assert whole
    assert find_pairs(_book()) == whole
