"""Pairs of words that mean the same to whoever needs something; the user may edit them.

These are the ones to begin with, Spanish and English of everyday business.
Either side may be several words, which then must all be there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agenda.model.text import words
from agenda.network.stem import stems

PAIRS: tuple[tuple[str, str], ...] = (
    ("abogado", "lawyer"), ("abogado", "letrado"), ("abogado", "jurídico"),
    ("almacén", "warehouse"), ("alquiler", "rent"), ("anuncio", "publicidad"),
    ("arquitecto", "architect"), ("asesor", "consultor"), ("ayuda", "help"),
    ("captación", "leads"), ("cliente", "customer"), ("cocinero", "chef"),
    ("comercial", "ventas"), ("comercial", "sales"), ("compras", "procurement"),
    ("contable", "accountant"), ("contable", "contador"), ("contable", "gestoría"),
    ("coche", "car"), ("curso", "formación"), ("curso", "training"), ("datos", "data"),
    ("desarrollador", "developer"), ("desarrollador", "programador"),
    ("desarrollador", "software"), ("diseño", "design"), ("empleo", "trabajo"),
    ("empleo", "job"), ("energía", "energy"), ("enfermero", "nurse"),
    ("financiación", "funding"), ("financiación", "inversor"), ("fiscal", "impuestos"),
    ("fiscal", "tax"), ("fontanero", "plumber"), ("fotógrafo", "photographer"),
    ("fotógrafo", "fotos"), ("hostelería", "restaurante"), ("imprenta", "impresión"),
    ("imprenta", "printing"), ("informático", "ordenadores"), ("ingeniero", "engineer"),
    ("inmobiliaria", "real estate"), ("inversor", "investor"), ("inversor", "business angel"),
    ("jefe de proyecto", "gestión de proyectos"), ("jefe de proyecto", "project manager"),
    ("laboral", "nóminas"), ("local", "premises"), ("logística", "transporte"),
    ("marketing", "mercadotecnia"), ("marketing", "publicidad"), ("médico", "doctor"),
    ("notario", "notary"), ("obra", "reforma"), ("oficina", "office"),
    ("oficina", "coworking"), ("página web", "sitio web"), ("página web", "website"),
    ("periodista", "prensa"), ("periodista", "journalist"), ("piso", "flat"),
    ("piso", "apartamento"), ("profesor", "clases"), ("profesor", "teacher"),
    ("proveedor", "supplier"), ("psicólogo", "terapeuta"), ("psicólogo", "psychologist"),
    ("recursos humanos", "human resources"), ("recursos humanos", "selección de personal"),
    ("recursos humanos", "rrhh"), ("redactor", "copywriter"), ("redactor", "textos"),
    ("redes sociales", "social media"), ("redes sociales", "community manager"),
    ("salud", "health"), ("seguros", "insurance"), ("socio", "partner"),
    ("taller", "workshop"), ("tienda online", "ecommerce"), ("traductor", "translator"),
    ("vivienda", "housing"), ("vídeo", "audiovisual"), ("viaje", "travel"),
)  # fmt: skip

Stems = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonym:
    """Both sides of a pair as the stems of their words."""

    a: tuple[Stems, ...]
    b: tuple[Stems, ...]


def read_pairs(pairs: Iterable[tuple[str, str]]) -> tuple[Synonym, ...]:
    """Return pairs ready for matching; those with an empty or twice the same side are dropped."""
    found = (Synonym(a=phrase(a), b=phrase(b)) for a, b in pairs)
    return tuple(one for one in found if one.a and one.b and one.a != one.b)


def phrase(text: str) -> tuple[Stems, ...]:
    """Return the stems of each word of a phrase, little words left out."""
    return tuple(stems(word) for word in words(text) if word not in LITTLE)


_LITTLE = (
    "a al algo alguien algun alguna algunas algunos ante antes aqui asi aun aunque bien bueno "
    "buena busco buscamos busca buscando cada como con contra cual cuando de del desde donde dos "
    "durante e el ella ellas ellos en entre era es esa ese eso esta estamos estan estar este "
    "esto estos estoy etc fue ha hacer hace hacia han hasta hay he i la las le les lo los mas me "
    "mi mis muy necesita necesitamos necesito ni no nos nosotros o ofrece ofrecemos ofrezco os "
    "otra otro para pero persona personas poco por porque puede puedo que quien quiere quiero se "
    "sea ser si sin sobre son soy su sus tambien tan tanto te tengo tiene todo todos tu tus u un "
    "una unas uno unos ya y yo "
    "about all an and any anyone are as at be been but by can could do does for from get good "
    "had has have her him his how if in into is it its just like looking look me my need needs "
    "of on one or our out people person seeking she so some somebody someone something that the "
    "their them they this to up us want wants was we who will with would you your offer offers "
    "offering nuevo nueva new mejor great experto experta expert"
)
LITTLE = frozenset(_LITTLE.split())
"""Words that say nothing of what somebody needs."""
