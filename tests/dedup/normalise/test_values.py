"""Mailboxes, profiles, companies, dates and addresses."""

import pytest

from agenda.dedup.normalise.addresses import address_line, normalise_address
from agenda.dedup.normalise.dates import normalise_date
from agenda.dedup.normalise.emails import (
    company_domain,
    is_generic,
    local_letters,
    names_in_local,
    normalise_email,
)
from agenda.dedup.normalise.handles import normalise_handle, normalise_url
from agenda.dedup.normalise.orgs import normalise_org
from agenda.model.card import Value


@pytest.mark.parametrize(
    ("written", "mailbox"),
    [
        ("Ana.Perez@X.ES", "ana.perez@x.es"),
        ("ana.perez+news@gmail.com", "anaperez@gmail.com"),
        ("Ana Pérez <anaperez@googlemail.com>", "anaperez@gmail.com"),
        ("mailto:ana@x.es?subject=hola", "ana@x.es"),
        ("not an address", ""),
        ("@x.es", ""),
        ("ana@x.es.", "ana@x.es"),
        ("'ana@x.es'", "ana@x.es"),
        ("Ana <ana@x.es>;", "ana@x.es"),
        ("a.n.a+b@googlemail.com", "ana@gmail.com"),
        ("ana.perez@outlook.com", "ana.perez@outlook.com"),
    ],
)
def test_mailbox_behind_the_spelling(written, mailbox):
    assert normalise_email(written) == mailbox


@pytest.mark.parametrize(
    "address", ["info@x.es", "ventas@x.es", "no-reply@x.es", "familiavidal646@gmail.com"]
)
def test_shared_mailboxes_are_no_persons(address):
    assert is_generic(address)
    assert local_letters(address) == ""
    assert names_in_local(address) == ()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("candido.lanurer67@outlook.com", "candido|lanurer|"),
        ("sanchez.gonzalo@hotmail.com", "gonzalo|sanchez|"),
        ("josepayne71@gmail.com", "jose|payne|"),
        ("emilio.garc.ia@gmail.com", "emilio|garcia|"),
        ("ana@x.es", "ana||"),
        ("elascension6778@icloud.com", "ascension||"),
        ("xj38@x.es", ""),
    ],
)
def test_a_name_is_read_from_a_mailbox(address, name):
    found = names_in_local(address)

    assert name in found if name else not found


def test_free_mail_is_no_company():
    assert company_domain("ana@gmail.com") == ""
    assert company_domain("ana@acme.es") == "acme.es"


@pytest.mark.parametrize(
    ("url", "handle"),
    [
        ("https://www.linkedin.com/in/Ana-Perez/", "linkedin/ana-perez"),
        ("http://es.linkedin.com/in/%C3%ADnigo-507?trk=x", "linkedin/inigo-507"),
        ("https://x.com/@ana", "twitter/ana"),
        ("www.acme.es", ""),
        ("HTTP://LINKEDIN.COM/IN/ANA-PEREZ", "linkedin/ana-perez"),
        ("https://es.linkedin.com/in/ana-perez/en", "linkedin/ana-perez"),
        ("linkedin.com/in/ana-perez?originalSubdomain=es", "linkedin/ana-perez"),
        ("www.linkedin.com/mwlite/in/ana-perez", "linkedin/ana-perez"),
        ("https://www.linkedin.com/pub/ana-perez/12/34/567", "linkedin/ana-perez"),
        ("https://www.linkedin.com/company/acme", ""),
        ("https://mobile.twitter.com/Ana?s=20", "twitter/ana"),
        ("https://www.facebook.com/profile.php?id=100001", "facebook/100001"),
        ("fb.com/ana.perez", "facebook/ana.perez"),
        ("https://www.youtube.com/@ana", "youtube/ana"),
        ("https://www.youtube.com/watch?v=ana", ""),
        ("https://instagram.com/p/ana", ""),
    ],
)
def test_profiles(url, handle):
    assert normalise_handle(url) == handle


def test_pages_are_the_same_without_scheme_and_last_slash():
    assert normalise_url("https://www.Acme.es/Foo/") == normalise_url("acme.es/Foo")


@pytest.mark.parametrize("text", ["Talleres Ruiz", "TALLERES RUIZ, S.L.U.", "Talleres Ruíz SL"])
def test_companies_lose_their_legal_form(text):
    assert normalise_org(text) == "talleres ruiz"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1980-05-14", "1980-05-14"),
        ("19800514", "1980-05-14"),
        ("--05-14", "--05-14"),
        ("--0514", "--05-14"),
        ("1604-05-14", "--05-14"),
        ("1980", "1980"),
        ("in spring", ""),
    ],
)
def test_days(written, day):
    assert normalise_date(written) == day


def test_an_address_is_its_street_number_and_code():
    parts = (("street", "Calle Ercilla 119, 4º C"), ("locality", "Alicante"), ("code", "03539"))
    other = (("street", "C/ Ercilla, 119"), ("code", "03539"))

    assert normalise_address(Value(kind="address", parts=parts)) == "ercilla 119|03539"
    assert normalise_address(Value(kind="address", parts=other)) == "ercilla 119|03539"


def test_an_address_without_parts_is_read_from_its_line():
    value = Value(kind="address", value="Calle Ercilla 119, 03539 Alicante")

    assert normalise_address(value) == "ercilla 119|03539"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Calle Ercilla 119, 03539 Alicante", "C/ Ercilla nº 119, 4º C, 03539"),
        ("Avda. de la Constitución, 12", "Av. Constitucion 12"),
        ("Hauptstr. 5, 10115 Berlin", "Hauptstraße 5, 10115 Berlin"),
        ("119 Main Street, Springfield 01101", "119 Main St, 01101 Springfield"),
        ("12 rue de la Paix, 75002 Paris", "12, rue de la Paix, 75002 Paris"),
    ],
)
def test_one_address_in_two_spellings(one, other):
    first = normalise_address(Value(kind="address", value=one))

    assert first
    assert normalise_address(Value(kind="address", value=other)) == first


def test_an_address_without_a_number_is_too_vague():
    assert normalise_address(Value(kind="address", parts=(("locality", "Madrid"),))) == ""
    assert address_line(Value(kind="address", parts=(("locality", "Madrid"),))) == "madrid"
