"""What the card says."""

from datetime import UTC, date, datetime

import pytest

from agenda.model.card import Value
from agenda.model.person import Origin
from agenda.ui.people.content import card_content, origin_text, target_of

TODAY = date(2026, 11, 21)
WHEN = datetime(2024, 6, 3, 12, tzinfo=UTC)


@pytest.fixture
def content(agenda, people, speak):
    def make(given):
        circles = {circle.id: circle for circle in agenda.circles.all()}
        return card_content(agenda.people.show(people[given]), circles, {}, TODAY)

    return make


def test_the_role_names_place_of_work(content, speak):
    assert content("Ana").role == "CTO at Iberdrola"
    speak("es")
    assert content("Ana").role == "CTO en Iberdrola"


def test_the_town_follows_the_role(content, agenda, people):
    parts = (("street", "Mayor 1"), ("locality", "Bilbao"))
    address = Value(kind="address", value="Mayor 1, Bilbao", parts=parts)
    agenda.people.save(people["Ana"], put=[(address, None)])
    assert content("Ana").role == "CTO at Iberdrola · Bilbao"


def test_the_company_is_not_said_twice(content):
    assert [line.kind for line in content("Ana").about] == []


def test_a_second_position_is_shown_below(content, agenda, people):
    agenda.people.save(people["Ana"], put=[(Value(kind="title", value="Patrona"), None)])
    assert [line.text for line in content("Ana").about] == ["Patrona"]


def test_a_number_can_be_called_by_its_international_form(content):
    (phone,) = content("Ana").contact
    assert (phone.text, phone.caption, phone.link) == (
        "+34 612 408 117",
        "Mobile",
        "tel:+34612408117",
    )


def test_the_main_number_is_marked_where_there_are_several(content, agenda, people):
    agenda.people.save(people["Ana"], put=[(Value(kind="phone", value="+34 944 000 000"), None)])
    assert [line.main for line in content("Ana").contact] == [True, False]
    agenda.people.prefer(people["Ana"], "phone", "+34944000000")
    assert [line.text for line in content("Ana").contact if line.main] == ["+34 944 000 000"]


def test_hidden_values_are_kept_aside(content, agenda, people):
    circle, _ = agenda.circles.add("Choir")
    agenda.circles.put([people["Ana"]], circle)
    agenda.people.hide(people["Ana"], "phone", "+34612408117")
    shown = content("Ana")
    assert shown.contact == ()
    assert [one.name for one in shown.circles] == ["Choir"]


@pytest.mark.parametrize(
    ("kind", "value", "link"),
    [
        ("email", "ana@example.org", "mailto:ana@example.org"),
        ("email", "ana@x.org?bcc=all@x.org", "mailto:ana@x.org%3Fbcc%3Dall@x.org"),
        ("url", "https://example.org", "https://example.org"),
        ("url", "www.example.org", "https://www.example.org"),
        ("url", "javascript:alert(1)", ""),
        ("url", "file:///etc/passwd", ""),
        ("im", "xmpp:ana@example.org", ""),
        ("note", "https://example.org", ""),
    ],
)
def test_only_harmless_links_open(kind, value, link):
    assert target_of(kind, value, "") == link


def test_where_a_value_comes_from(speak):
    origin = Origin(
        card=1,
        source="vcard",
        file="/home/ana/iPhone.vcf",
        batch=1,
        first_seen=WHEN,
        last_confirmed=WHEN,
    )
    assert origin_text(origin, {"vcard": "vCard"}) == "iPhone.vcf (vCard), first seen Jun 3, 2024"


def test_addresses_of_pages_are_shown_short_and_copied_whole(content, agenda, people):
    url = Value(kind="url", value="https://www.linkedin.com/in/ana/")
    agenda.people.save(people["Beatriz"], put=[(url, None)])
    (line,) = content("Beatriz").contact
    assert line.text == "linkedin.com/in/ana"
    assert line.copied == line.link == "https://www.linkedin.com/in/ana/"
