import pytest


@pytest.fixture
def doubled(peopled):
    """Ana twice (1 and 4), not joined yet; Óscar (2), Eva (3)."""
    file = peopled.file("trabajo.vcf", peopled.ANA_AGAIN)
    peopled.json("import", file, "--merge", "never")
    return peopled


def test_duplicates_say_who_may_be_one_and_why(doubled):
    said = doubled.json("duplicates")
    (pair,) = said["pairs"]
    assert said["total"] == 1
    assert {pair["a"]["person"], pair["b"]["person"]} == {1, 4}
    assert {uid for side in "ab" for uid in pair[side]["uids"]} == {"ana-movil", "ana-trabajo"}
    assert pair["verdict"] == "same"
    assert pair["probability"] > 0.9
    phone = next(reason for reason in pair["reasons"] if reason["kind"] == "same-mobile")
    assert phone["weight"] > 0
    assert phone["text"] == "Same mobile number: +34600000001"


def test_reasons_are_told_in_the_language_of_the_user(doubled):
    (pair,) = doubled.in_spanish().json("duplicates")["pairs"]
    assert "El mismo móvil: +34600000001" in [reason["text"] for reason in pair["reasons"]]


def test_the_most_probable_pair_comes_first(doubled):
    doubled.json("person", "add", "Oscar Ruiz")
    chances = [pair["probability"] for pair in doubled.json("duplicates")["pairs"]]
    assert len(chances) == 2
    assert chances == sorted(chances, reverse=True)


def test_a_limit_of_nothing_counts_only(doubled):
    assert doubled.json("duplicates", "--limit", 0) == {"pairs": [], "total": 1}


def test_improbable_pairs_can_be_left_out(doubled):
    doubled.json("person", "add", "Oscar Ruiz")
    assert doubled.json("duplicates", "--min", "0.99")["total"] == 1


def test_dedupe_tells_what_is_certain_and_changes_nothing(doubled):
    said = doubled.json("dedupe")
    (group,) = said["groups"]
    assert sorted(group["uids"]) == ["ana-movil", "ana-trabajo"]
    assert said["review"] == 0
    assert len(doubled.json("find", "ana gil")["people"]) == 2


def test_dedupe_with_apply_makes_one_person_of_each_group(doubled):
    (group,) = doubled.json("dedupe", "--apply")["groups"]
    (person,) = doubled.json("find", "ana gil")["people"]
    assert person["person"] == group["person"]
    assert sorted(person["uids"]) == sorted(group["uids"])


def test_merging_and_taking_apart_leaves_both_as_they_were(peopled):
    before = [peopled.json("show", id_) for id_ in (1, 2)]
    merged = peopled.json("merge", "ana-movil", "Óscar Ruiz Tejada")
    assert merged == {
        "person": 1,
        "name": merged["name"],
        "merged": [2],
        "uids": ["ana-movil", "oscar"],
    }
    assert peopled.json("show", 2)["people"][0]["person"] == 1
    assert peopled.json("unmerge", 1) == {"people": [1, 2]}
    assert [peopled.json("show", id_) for id_ in (1, 2)] == before


@pytest.mark.parametrize("key", ["2", "oscar"])
def test_the_one_named_comes_back_however_she_is_named(peopled, key):
    peopled.json("merge", 1, 2, 3)
    assert peopled.json("unmerge", key) == {"people": [1, 2]}
    assert peopled.json("show", 1)["people"][0]["uids"] == ["ana-movil", "eva"]


def test_a_single_card_can_be_freed(peopled):
    peopled.json("merge", 1, 2)
    card = next(
        c["card"] for c in peopled.json("show", 1)["people"][0]["cards"] if c["uid"] == "ana-movil"
    )
    ids = peopled.json("unmerge", 1, card)["people"]
    assert sorted(u for i in ids for u in peopled.json("show", i)["people"][0]["uids"]) == [
        "ana-movil",
        "oscar",
    ]


def test_who_consists_of_one_card_cannot_be_taken_apart(peopled):
    said = peopled("unmerge", 1, "--json")
    assert (said.code, said.json["error"]["kind"]) == (1, "NotStapled")


def test_a_person_cannot_be_merged_with_herself_nor_alone(peopled):
    assert peopled("merge", 1, "ana-movil").code == 1
    assert peopled("merge", 1).code == 2


def test_two_who_are_different_are_never_told_again(doubled):
    assert doubled.json("different", 1, 4) == {"a": 1, "b": 4}
    assert doubled.json("duplicates")["pairs"] == []
    assert doubled.json("dedupe", "--apply")["groups"] == []


def test_people_read_pairs_as_sentences(doubled):
    said = doubled("duplicates").out
    assert "Ana Gil Pérez #1" in said
    assert "Same mobile number" in said
