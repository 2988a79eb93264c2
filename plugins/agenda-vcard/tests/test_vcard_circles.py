"""Groups of people, in all the ways that programs write them."""

from __future__ import annotations

import pytest

from agenda.plugin import GroupDraft, Party, Source
from agenda.plugin.testing import check_importer

GROUP_4 = """BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Clientes
UID:urn:uuid:9
MEMBER:urn:uuid:aaaa-1
MEMBER:mailto:luis@example.com
MEMBER:mailto:%22Eva%20R%C3%ADos%22%20%3Ceva@example.com%3E
MEMBER:tel:+34-600-000-001
MEMBER:urn:uuid:aaaa-1
END:VCARD
"""
APPLE = """BEGIN:VCARD
VERSION:3.0
N:Familia
FN:Familia
X-ADDRESSBOOKSERVER-KIND:group
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AAAA-1
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:BBBB-2
UID:G-1
END:VCARD
"""
EVOLUTION = """BEGIN:VCARD
VERSION:3.0
FN:Equipo
X-EVOLUTION-LIST:TRUE
EMAIL;X-EVOLUTION-DEST-NAME="Ana Ruiz";X-EVOLUTION-DEST-EMAIL=ana@example.com;
 X-EVOLUTION-DEST-CONTACT-UID=pas-id-1:Ana Ruiz <ana@example.com>
EMAIL:luis@example.com
END:VCARD
"""


def _person(uid, name="Ana"):
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nUID:{uid}\nEND:VCARD\n"


def _read(importer, text):
    items = check_importer(importer, Source.from_text(text, "cards.vcf"))
    return [item for item in items if isinstance(item, GroupDraft)], items


def test_a_group_names_its_members_by_key_address_and_number(importer):
    (group,), items = _read(importer, GROUP_4)
    assert group == GroupDraft(
        name="Clientes",
        key="urn:uuid:9",
        line=1,
        members=(
            Party(key="urn:uuid:aaaa-1"),
            Party(email="luis@example.com"),
            Party(email="eva@example.com", name="Eva Ríos"),
            Party(phone="+34-600-000-001"),
        ),
    )
    assert items[0].kind == "group"  # the card itself is kept too


@pytest.mark.parametrize("uid", ["aaaa-1", "AAAA-1", "urn:uuid:aaaa-1"])
@pytest.mark.parametrize("first", [True, False])
def test_a_member_has_the_key_of_her_card_wherever_it_stands(uid, first, importer):
    cards = [_person(uid), APPLE]
    (group,), items = _read(importer, "".join(cards if first else reversed(cards)))
    assert group.members == (Party(key=uid), Party(key="urn:uuid:BBBB-2"))
    assert uid in [getattr(item, "key", "") for item in items]


def test_a_list_of_evolution_is_a_group(importer):
    (group,), _ = _read(importer, EVOLUTION)
    assert group.members == (
        Party(email="ana@example.com", name="Ana Ruiz", key="pas-id-1"),
        Party(email="luis@example.com"),
    )


def test_categories_are_circles_and_stay_values(card):
    draft = card("FN:Ana", "CATEGORIES:Clientes,I+D\\, Madrid", "CATEGORIES:Clientes,Cine")
    assert draft.circles == ("Clientes", "I+D, Madrid", "Cine")
    assert [value.value for value in draft.values] == [
        "Clientes",
        "I+D, Madrid",
        "Clientes",
        "Cine",
    ]


@pytest.mark.parametrize("text", [GROUP_4, APPLE, EVOLUTION])
def test_a_group_card_goes_out_as_it_came(text, read, write, contact):
    drafts, _ = read(text)
    data, issues = write("vcard", [contact(drafts[0])])
    assert data.decode().replace("\r\n ", "") == text.replace("\n ", "").replace("\n", "\r\n")
    assert issues == []


def test_a_group_without_a_name_is_a_card_alone(importer):
    groups, items = _read(importer, "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nMEMBER:x\nEND:VCARD\n")
    assert groups == []
    assert len(items) == 1
