"""Knows the words that make a line a job title or an organisation (Spanish and English first)."""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"""(?<!\w)(?: direc(?:tor|ci[óo]n)\w* | gerente? | gerencia | jef[ae] | cap\s+d[e'’] | directiu | responsable | encargad[oa]
      | coordinador\w* | consultora?\b(?=\s|$) | consultant | asesora? | analista | analyst | abogad[oa]
      | arquitect[oae] | ingenier[oa] | médic[oa] | enfermer[oa] | psicólog[oa] | fisioterapeuta
      | economista | contable | administrativ[oa] | administradora? | secretari[oa] | comercial
      | vendedora? | agente | delegad[oa] | técnic[oa] | diseñadora? | desarrolladora?
      | programadora? | periodista | redactora? | fotógraf[oa] | traductora? | profesora?
      | investigadora? | catedrátic[oa] | presidente?a? | vicepresident[ea] | soci[oa] | fundadora?
      | cofundadora? | autónom[oa] | freelance\w* | emprendedora? | becari[oa] | especialista
      | community\s+manager | departamento | dpto | área\s+de | notari[oa] | procuradora? | gestora?
      | interiorista | odontólog[oa] | veterinari[oa] | farmacéutic[oa] | copywriter | ponente
      | c[etfoimp]o | ch?ro | chief | founder | co-?founder | owner | partner | president | vp
      | head | lead(?:er)? | manager | director | executive | officer | engineer | developer
      | designer | architect | lawyer | attorney | accountant | recruiter | representative | sales
      | specialist | strategist | assistant | associate | coordinator | advisor | researcher
      | professor | editor | writer | photographer | realtor | nurse | physician | scientist
      | account\s+exec\w* | product\s+owner | scrum\s+master | coach | trainer | producer
      | geschäftsführer(?:in)? | leiter(?:in)? | directeur | directrice | diretora? | responsabile )
      (?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_LEGAL = re.compile(
    r"(?<![\w.])(?:S\.?\s?L\.?(?:\s?[UPL]\.?)?|S\.?\s?A\.?(?:\s?[US]\.?)?|S\.\s?Coop\.?|C\.B\.|SCCL|Inc\.?|LLC"
    r"|LLP|Ltd\.?|Limited|PLC|Corp\.?|Co\.|GmbH|AG|KG|SARL|SAS|BV|B\.V\.|N\.V\.|Lda\.?|S\.?r\.?l\.?"
    r"|S\.p\.A\.|S\.\s?de\s?R\.L\.(?:\sde\sC\.V\.)?)(?![\w])\.?$"
)
_ORG = re.compile(
    r"""(?<!\w)(?: clínica | hospital | gestoría | grupo | group | universi\w+ | ayuntamiento | palacio
      | asociación | associació | fundación | fundació | foundation | estudio | studios? | agencia | agency | bufete
      | consulting | consultores | consultoría | asesoría | asesores | solutions | soluciones
      | logistics | logística | labs? | laboratorios? | bank | banco | caja | colegio | instituto
      | institute | escuela | school | college | ministerio | diputación | generalitat | junta
      | cámara\s+de | despacho | notaría | inmobiliaria | editorial | restaurante | hotel | farmacia
      | bodegas? | talleres | transportes | construcciones | instalaciones | servicios | services
      | ventures | capital | partners | technologies | tecnologías | software | systems | sistemas
      | digital | media | design | arquitectos | abogados | ingenieros | ingeniería | y\s+asociados
      | &\s+asociados | & \s* co | hermanos | e\s+hijos | centro | center | centre | cooperativa
      | federación | academia | oficina | department | dental )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_JOINT = re.compile(r"\s+(?:en|at|chez|bei)\s+(?=[A-ZÁÉÍÓÚÑÇ0-9])|\s*@\s*(?=\w)")
_FIELD_FOLLOWS = re.compile(
    r"(?:especialista|expert[oa]|ingenier[oa]|licenciad[oa]|graduad[oa]|doctora?|máster|técnic[oa]"
    r"|consultora?|asesora?|profesora?|formadora?|specialist|expert)$",
    re.IGNORECASE,
)
_OF = re.compile(r",\s+|\s+de\s+(?=(?:la\s+|el\s+)?[A-ZÁÉÍÓÚÑ])|\s+of\s+(?=[A-Z])")
_OF_STAYS = re.compile(
    r"(?:marketing|ventas|compras|proyectos|recursos|operaciones|comunicación|producto|eventos"
    r"|administración|sales|product|people|finance|desarrollo|negocio|clientes|calidad|formación"
    r"|personas|talento|innovación|personal|arte|cuentas|obra)\b",
    re.IGNORECASE,
)
_LONGEST = 90


def is_title(text: str) -> bool:
    """Say whether a job title stands in it, and not a whole sentence."""
    return (
        len(text) <= _LONGEST
        and _TITLE.search(text) is not None
        and not re.search(r"[.!?]\s+[A-ZÁÉÍÓÚ]", text)
    )


def is_organisation(text: str) -> bool:
    """Say whether it ends in a legal form or holds a word that only organisations bear."""
    return len(text) <= _LONGEST and (has_legal_form(text) or _ORG.search(text) is not None)


def has_legal_form(text: str) -> bool:
    """Say whether it ends in S.L., Inc, GmbH and the like."""
    return _LEGAL.search(text.rstrip(" ,;")) is not None


def title_and_organisation(text: str) -> tuple[str, str]:
    """Take "Directora de Marketing en Acme" apart; the organisation is "" where none is named."""
    joint = _JOINT.search(text)
    if (
        joint is not None
        and is_title(text[: joint.start()])
        and not (_FIELD_FOLLOWS.search(text[: joint.start()]) and "@" not in joint[0])
    ):
        return text[: joint.start()].strip(" ,"), text[joint.end() :].strip(" ,.")
    for found in _OF.finditer(text):
        before, after = text[: found.start()], text[found.end() :].strip()
        after_is_one = has_legal_form(after) or (
            is_organisation(after) and not is_title(after) and not _OF_STAYS.match(after)
        )
        if after_is_one and is_title(before):
            return before.strip(), after
    return text.strip(), ""
