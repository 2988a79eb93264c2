"""Understands the entries of an LDIF file: people, mailing lists, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agenda.plugin import Draft, GroupDraft, Issue, Party, Property
from agenda_thunderbird.fields import ATTRIBUTES
from agenda_thunderbird.ldif import Attribute, Entry
from agenda_thunderbird.people import Origin, Said, draft_from_statements, key_of

FORMAT = "thunderbird-ldif/1"

_GROUPS = frozenset(
    {"groupofnames", "groupofuniquenames", "mozillaabgroup", "mailgroup", "posixgroup", "group"}
)
_MEMBERS = ("member", "uniquemember", "memberuid", "rfc822member", "mgrprfc822mailmember")
_PERSONS = frozenset({
    "person", "organizationalperson", "inetorgperson", "mozillaabpersonalpha",
    "mozillaabpersonobsolete", "mozillaorgperson", "evolutionperson", "user", "contact",
    "pilotperson", "newpilotperson", "officeperson", "residentialperson", "account",
    "posixaccount", "abperson",
})  # fmt: skip
_OTHER_THINGS = frozenset({
    "organizationalunit", "organization", "organizationalrole", "domain", "dcobject", "country",
    "locality", "device", "applicationprocess", "alias", "referral", "subschema",
})  # fmt: skip
_SPEAKS_OF_SOMEBODY = frozenset({"given", "family", "full", "email", "phone", "nickname", "org"})
_IDENTIFYING = frozenset({"uid", "userid", "mail", "dc", "entryuuid", "employeenumber"})
"""Attributes of a distinguished name that no other directory uses for somebody else."""
_UNESCAPE = re.compile(r"\\([0-9A-Fa-f]{2}|.)")
_RDN = re.compile(r"((?:\\.|[^,;\\])+)[,;]?")


def read_entry(entry: Entry) -> Iterator[Draft | GroupDraft | Issue]:
    """Yield the card or the group of an entry, and what could not be understood in it."""
    change = entry.first("changetype").strip().lower()
    if change not in ("", "add"):
        yield _issue(
            f"{_name(entry)}: a change ({change}) to an entry, not an entry: skipped",
            f"{_name(entry)}: un cambio ({change}) de una entrada, no una entrada; se pasa por alto",
            entry.line,
        )
        return
    classes = {
        item.text.strip().lower() for item in entry.attributes if item.name.lower() == "objectclass"
    }
    if classes & _GROUPS:
        yield from _group(entry)
    elif classes & _PERSONS or not classes & _OTHER_THINGS:
        yield from _person(entry)
    else:
        yield _issue(
            f"{_name(entry)}: neither a person nor a list: skipped",
            f"{_name(entry)}: no es una persona ni una lista; se pasa por alto",
            entry.line,
        )


def key_of_dn(dn: str) -> str:
    """Return the key of whoever a distinguished name is about, "" where it says no more than a name.

    Thunderbird's own, ``cn=Ana Gil,mail=ana@…``, gives the same key as its
    table; those of a directory, which name the person's account or the domain,
    are kept, without case and blanks.
    """
    parts = _parts(dn)
    said = dict(parts)
    if said.keys() <= {"cn", "mail"}:
        return key_of(said.get("cn", ""), said.get("mail", ""))
    if said.keys().isdisjoint(_IDENTIFYING):
        return ""
    return ",".join(f"{name}={value}" for name, value in parts).casefold()


def _person(entry: Entry) -> Iterator[Draft | Issue]:
    statements: list[Said] = []
    properties: list[Property] = []
    for item in entry.attributes:
        index = len(properties)
        properties.append(_property(item))
        field = ATTRIBUTES.get(item.name.lower())
        if item.mark == "<":
            yield _issue(
                f"{item.name}: the file {item.raw} was not opened",
                f"{item.name}: no se ha abierto el archivo {item.raw}",
                item.line,
            )
        elif field is not None and item.data.strip():
            is_photo = field.kind == "photo"
            text = "" if is_photo else item.text.replace("\r\n", "\n").strip()
            data = item.data if is_photo else b""
            statements.append(Said(field=field, text=text, index=index, data=data))
    if not any(said.field.kind in _SPEAKS_OF_SOMEBODY for said in statements):
        yield _issue(
            f"{_name(entry)}: an entry that names nobody: skipped",
            f"{_name(entry)}: una entrada sin nombre ni dirección; se pasa por alto",
            entry.line,
        )
        return
    dn = entry.first("dn")
    origin = Origin(format=FORMAT, line=entry.line, key=key_of_dn(dn) if dn else "")
    yield from draft_from_statements(statements, tuple(properties), origin)


def _group(entry: Entry) -> Iterator[GroupDraft | Issue]:
    members = []
    for item in entry.attributes:
        if item.name.lower() in _MEMBERS and item.mark != "<" and item.text.strip():
            members.append(_member(item.text.strip()))
        elif item.name.lower() in ("description", "mozillanickname", "xmozillanickname"):
            yield _issue(
                f"{_name(entry)}: a list has no {item.name} in Agenda: {item.text}",
                f"{_name(entry)}: en Agenda una lista no tiene {item.name}: {item.text}",
                item.line,
            )
    dn = entry.first("dn")
    yield GroupDraft(
        name=_name(entry), members=tuple(members), key=key_of_dn(dn) if dn else "", line=entry.line
    )


def _member(text: str) -> Party:
    parts = dict(_parts(text))
    if not parts:
        return Party(email=text) if "@" in text else Party(name=text)
    return Party(name=parts.get("cn", ""), email=parts.get("mail", ""), key=key_of_dn(text))


def _parts(dn: str) -> list[tuple[str, str]]:
    r"""Take ``cn=Gil\, Ana,mail=…`` apart (RFC 4514)."""
    found = []
    for rdn in _RDN.findall(dn):
        name, equals, value = rdn.partition("=")
        if equals:
            found.append((name.strip().lower(), _unescaped(value.strip())))
    return found


def _unescaped(value: str) -> str:
    def byte_or_sign(found: re.Match[str]) -> str:
        text = found[1]
        return bytes.fromhex(text).decode("latin-1") if len(text) == 2 else text

    plain = _UNESCAPE.sub(byte_or_sign, value)
    try:
        return plain.encode("latin-1").decode()  # the bytes of UTF-8 were escaped one by one
    except UnicodeError:
        return plain


def _property(item: Attribute) -> Property:
    return Property(name=item.name, params=item.options + item.mark, value=item.raw, line=item.line)


def _name(entry: Entry) -> str:
    return entry.first("cn") or entry.first("displayname") or entry.first("dn")


def _issue(english: str, spanish: str, line: int) -> Issue:
    return Issue(message=english, words=(("es", spanish),), line=line)
