"""What an exported table could not say, in English and Spanish."""

from __future__ import annotations

from typing import TypeAlias

Wording: TypeAlias = tuple[str, str]

NO_PICTURE: Wording = (
    "a picture cannot be written to this kind of file",
    "una foto no cabe en este tipo de archivo",
)
NOT_WRITTEN: Wording = (
    "Outlook has no place left for {0} “{1}”, it was not written",
    "Outlook no tiene más sitio para {0} «{1}»; no se ha escrito",
)
WRITTEN_AS: Wording = (
    "“{0}” was written into the field {1}",
    "«{0}» se ha escrito en el campo {1}",
)
PLACE_LOST: Wording = (
    "the address “{0}” was written as {1}",
    "la dirección «{0}» se ha escrito como {1}",
)
LABEL_LOST: Wording = (
    "the label “{0}” of “{1}” cannot be written",
    "la etiqueta «{0}» de «{1}» no se puede escribir",
)
MIXED_CATEGORY: Wording = (
    "Outlook cannot have a category called “{0}”, it was not written",
    "Outlook no admite una categoría llamada «{0}»; no se ha escrito",
)
QUESTION_MARK: Wording = (
    "a broken character was written as a question mark ({0}: {1})",
    "un carácter dañado se ha escrito como interrogación ({0}: {1})",
)
