"""Messengers: an address of IMPP (RFC 4770) or a property that is named after the service."""

from __future__ import annotations

import re

from agenda_vcard.notation import Form, parameter, text_form, uri_form
from agenda_vcard.understand import SERVICES

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):\S").match
_HANDLE = re.compile(r"[\w.@+~-]+", re.ASCII).fullmatch  # as it may stand in an address
_PROPERTIES = {
    label.lower(): key
    for key, label in reversed(SERVICES.items())
    if label and not set(key) & {"/", " "}  # read, but not fit to be written
}
_SCHEMES = {
    "aim": "aim",
    "gadu-gadu": "gg",
    "google talk": "xmpp",  # before Jabber, which is what an address of this kind means
    "icq": "icq",
    "irc": "irc",
    "jabber": "xmpp",
    "msn": "msnim",
    "sip": "sip",
    "skype": "skype",
    "yahoo": "ymsgr",
}
_SERVICES = {scheme: service for service, scheme in _SCHEMES.items()}


def messenger_form(handle: str, service: str, version: str) -> tuple[str, Form, str]:
    """Return name, form and parameter for the service of a handle or address.

    4.0 has addresses for it. In 3.0 and 2.1 more programs know the properties
    that are named after a service.
    """
    address = _SCHEME(handle)
    if address and not service and version != "4.0":
        service = _SERVICES.get(address[1].lower(), "")
    key, scheme = _PROPERTIES.get(service.lower(), ""), _SCHEMES.get(service.lower(), "")
    if version == "4.0" and scheme and not address and _HANDLE(handle):
        return "IMPP", uri_form(f"{scheme}:{handle}"), service_mark(service, version)
    if address and not (version != "4.0" and scheme and address[1].lower() == scheme):
        return "IMPP", uri_form(handle), service_mark(service, version)
    if not key:
        return "IMPP", address_form(handle), service_mark(service, version)
    return key, text_form(handle[len(scheme) + 1 :] if address else handle, version), ""


def form_under(key: str, handle: str, version: str) -> Form | None:
    """Return how a handle is written under a name that it has already, None for other names."""
    if key == "IMPP":
        return address_form(handle)
    return text_form(handle, version) if key in SERVICES else None


def address_form(handle: str) -> Form:
    """Write a handle where an address must stand."""
    return uri_form(handle if _SCHEME(handle) else f"x-apple:{handle}")


def service_mark(service: str, version: str) -> str:
    """Return the parameter that names a service: RFC 9554's, and before 4.0 Apple's."""
    if not service:
        return ""
    return parameter("SERVICE-TYPE" if version == "4.0" else "X-SERVICE-TYPE", service, version)
