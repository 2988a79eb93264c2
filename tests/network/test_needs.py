import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.exchange import Line, LineState, Side, WordFit
from agenda.network.needs import matches
from agenda.network.stem import stems
from agenda.network.synonyms import PAIRS, read_pairs

SYNONYMS = read_pairs(PAIRS)
VOCABULARY = ["web", "diseño", "abogada", "lawyer", "redes", "sociales", "social", "media", "piso"]


def need(text, id_=1, person=1, **more):
    return Line(id=id_, person=person, side=Side.NEED, text=text, at="2026-10-01", **more)


def offer(text, id_=2, person=2, **more):
    return Line(id=id_, person=person, side=Side.OFFER, text=text, at="2026-10-01", **more)


def why(*lines, synonyms=SYNONYMS, **more):
    return [
        (one.offer.id, [(pair.need, pair.offer, pair.fit) for pair in one.pairs])
        for one in matches(lines, synonyms, **more)
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("disenadora", "diseno"), ("traductora", "traduccion"), ("asesoria", "asesoramiento"),
        ("abogada", "abogacia"), ("contabilidad", "contable"), ("organizacion", "organizar"),
        ("inversores", "inversion"), ("panadero", "panaderia"), ("luces", "luz"),
        ("consultora", "consultoria"), ("jefa", "jefe"), ("locales", "local"),
        ("translators", "translation"), ("developer", "development"), ("planner", "planning"),
        ("companies", "company"), ("photographer", "photography"), ("classes", "class"),
    ],
)  # fmt: skip
def test_words_of_one_trade_share_a_stem(a, b):
    assert stems(a) & stems(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("contable", "contento"), ("obra", "obrero"), ("general", "generador"), ("piso", "pisar"),
        ("medio", "medico"), ("tienda", "tiempo"), ("export", "expert"), ("market", "mark"),
        ("salon", "salud"), ("contacto", "contable"), ("curso", "cura"), ("web", "webinar"),
    ],
)  # fmt: skip
def test_words_that_only_look_alike_do_not(a, b):
    assert not stems(a) & stems(b)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_a_stem_is_a_beginning_of_the_word_save_for_z(word):
    for stem in stems(word):
        assert stem
        assert word.startswith(stem.rstrip("z"))


def test_a_match_says_by_which_words():
    assert why(
        need("Busco jefa de proyecto en Bilbao"), offer("Gestión de proyectos industriales")
    ) == [(2, [("jefa proyecto", "Gestión proyectos", WordFit.SYNONYM)])]
    assert why(need("Necesito diseñadora web"), offer("Diseño de páginas web")) == [
        (2, [("diseñadora", "Diseño", WordFit.STEM), ("web", "web", WordFit.SAME)])
    ]


def test_spanish_and_english_meet_through_synonyms():
    found = why(need("abogada laboralista"), offer("Lawyer, tax and employment"))
    assert found == [(2, [("abogada", "Lawyer", WordFit.SYNONYM)])]
    assert why(need("abogada laboralista"), offer("Lawyer"), synonyms=()) == []


def test_the_user_edits_the_synonyms():
    mine = read_pairs([("mentoría", "acompañamiento"), ("", "x"), ("casa", "casas")])
    assert len(mine) == 1
    assert why(need("mentoría"), offer("acompañamiento"), synonyms=mine) != []
    assert why(need("mentoría"), offer("acompañamiento")) == []


def test_half_a_phrase_is_no_synonym():
    assert why(need("redes de pesca"), offer("social media")) == []
    assert why(need("redes sociales"), offer("social media")) != []


def test_little_words_are_no_reason():
    assert (
        why(need("Busco a alguien para lo mío"), offer("Ofrezco lo que busco para alguien")) == []
    )


def test_a_refused_pair_is_not_proposed_again():
    lines = (need("fotógrafa"), offer("fotografía"), offer("fotógrafo", id_=3, person=3))
    assert {one for one, _ in why(*lines)} == {2, 3}
    assert {one for one, _ in why(*lines, refused={(1, 2)})} == {3}


def test_nobody_is_matched_with_herself_or_with_what_is_settled():
    assert why(need("fotógrafa"), offer("fotógrafa", person=1)) == []
    assert why(need("fotógrafa", state=LineState.MET), offer("fotógrafa")) == []
    assert why(need("fotógrafa"), offer("fotógrafa", state=LineState.WITHDRAWN)) == []


def test_the_users_own_lines_match_too():
    (one,) = matches([need("fotógrafa", person=None), offer("fotógrafa")])
    assert one.need.person is None


def test_rare_words_tell_more_than_common_ones():
    common = [offer("diseño de marketing", id_=n, person=n) for n in range(10, 30)]
    rare = offer("hidrógeno verde", id_=5, person=5)
    found = matches([need("marketing del hidrógeno"), rare, *common])
    assert found[0].offer.id == 5


def test_the_same_place_helps():
    far, near = (
        offer("fontanera urgencias", id_=2),
        offer("fontanera urgencias", id_=3, person=3, place="Bilbao"),
    )
    found = matches([need("fontanera barata", place="bilbao"), far, near])
    assert [(one.offer.id, one.same_place) for one in found] == [(3, True), (2, False)]


def test_one_need_does_not_drown_in_offers():
    offers = [offer("fotografía", id_=n, person=n) for n in range(2, 60)]
    assert len(matches([need("fotógrafa"), *offers], each=5)) == 5


def test_the_matches_of_one_persons_lines_can_be_asked_for():
    lines = [
        need("fotógrafa"),
        offer("fotografía"),
        offer("fotógrafo", id_=3, person=3),
        need("fotos y fotógrafo", id_=4, person=4),
    ]
    found = matches(lines, only={3})
    assert {(one.need.id, one.offer.id) for one in found} == {(1, 3), (4, 3)}
    assert {(one.need.id, one.offer.id) for one in matches(lines, only={1})} == {(1, 2), (1, 3)}


def test_empty_lines_do_no_harm():
    assert matches([need(""), offer(""), need("de la", id_=3), offer("!!", id_=4)]) == []


@given(
    st.lists(
        st.sampled_from(VOCABULARY),
        max_size=6,
    ),
    st.lists(
        st.sampled_from(VOCABULARY),
        max_size=6,
    ),
)
def test_scores_are_shares_and_order_of_input_does_not_matter(mine, theirs):
    lines = [need(" ".join(mine)), offer(" ".join(theirs)), offer("piso", id_=3, person=3)]
    found = matches(lines, SYNONYMS)
    assert all(0 < one.score <= 1 for one in found)
    assert found == matches(lines[::-1], SYNONYMS)
