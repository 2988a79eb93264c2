"""Numbers as they stand in address books."""

import pytest

from agenda.dedup.normalise.phones import e164, normalise_phone, region_of


@pytest.mark.parametrize(
    "written",
    [
        "612408117",
        "612 40 81 17",
        "+34 612 408 117",
        "0034612408117",
        "tel:+34-612-408-117",
        "(612) 408.117",
    ],
)
def test_one_mobile_however_it_is_written(written):
    assert normalise_phone(written, "ES") == ("m+34612408117",)


def test_the_extension_is_kept_apart():
    assert normalise_phone("957 21 16 09 ext. 327", "ES") == ("l+34957211609;327",)
    assert e164("l+34957211609;327") == "+34957211609"


@pytest.mark.parametrize(
    ("written", "region", "form"),
    [
        ("900 123 123", "ES", "s+34900123123"),
        ("+52 1 55 0802 6423", "ES", "u+525508026423"),
        ("+44 (0)20 7946 0958", "ES", "l+442079460958"),
        ("06 12 34 56 78", "FR", "m+33612345678"),
        ("(415) 723-6272", "US", "u+14157236272"),
        ("1-415-723-6272", "US", "u+14157236272"),
        ("001 415 723 6272", "ES", "u+14157236272"),
        ("34612408117", "ES", "m+34612408117"),
        ("+34 0612408117", "ES", "m+34612408117"),
        ("(91) 469 33 69", "ES", "l+34914693369"),
        ("91/469.33.69", "ES", "l+34914693369"),
        ("914693369, 12", "ES", "l+34914693369;12"),
        ("914693369/12", "ES", "l+34914693369;12"),
        ("tel:+34914693369;ext=12", "ES", "l+34914693369;12"),
        ("612 408 117 (casa)", "ES", "m+34612408117"),
        ("Móvil: 612408117", "ES", "m+34612408117"),
        ("+49 (0)171 1234567", "ES", "m+491711234567"),
        ("0171 1234567", "DE", "m+491711234567"),
        ("+44 (0) 7911 123456", "ES", "m+447911123456"),
        ("55 1234 5678", "MX", "u+525512345678"),
        ("011 15 2345-6789", "AR", "m+5491123456789"),
        ("+54 11 15 2345-6789", "AR", "m+5491123456789"),
        ("912 345 678", "PT", "m+351912345678"),
        ("+39 06 1234 5678", "IT", "l+390612345678"),
    ],
)
def test_other_plans_and_classes(written, region, form):
    assert normalise_phone(written, region) == (form,)


def test_a_number_that_does_not_fit_at_home_is_tried_where_the_others_are_from():
    assert normalise_phone("15794777758", "ES", ("DE",)) == ("m+4915794777758",)


def test_a_number_that_fits_nowhere_for_sure_is_a_guess():
    forms = normalise_phone("4157236272", "ES")

    assert "?+14157236272" in forms
    assert all(form.startswith("?") for form in forms)


@pytest.mark.parametrize("written", ["112", "Llamar", "", "ana@x.es", "1234567890123456789"])
def test_what_is_no_number_has_no_form(written):
    assert normalise_phone(written, "ES") == ()


def test_the_region_of_a_number_with_country_code():
    assert region_of("+49 30 615") == "DE"
    assert region_of("00351912345678") == "PT"
    assert region_of("612408117") == ""
