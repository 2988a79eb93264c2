"""What a folder of mail is for, by its name in the usual programs and languages.

Only three uses matter here: what was sent (its sender is the user), what was
never sent (drafts), and what nobody wanted (junk). Names come from Gmail,
Outlook, Thunderbird, Apple Mail and the special folders of IMAP (RFC 6154).
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from enum import StrEnum


class Use(StrEnum):
    """What is in a folder."""

    MAIL = "mail"
    SENT = "sent"
    UNWANTED = "unwanted"
    """Drafts, templates and junk: neither written to somebody nor read."""


_SENT = re.compile(
    r"sent|sent items|sent mail|sent messages|sent-mail|sent-items|sent_mail|sentmail|outbox-sent"
    r"|enviado|enviados|enviadas|elementos enviados|correo enviado|mensajes enviados"
    r"|elements enviats|enviats|correu enviat|bidalitakoak|bidaliak"
    r"|itens enviados|mensagens enviadas|correio enviado|e-mails enviados"
    r"|envoyés|éléments envoyés|messages envoyés|objets envoyés|courrier envoyé"
    r"|gesendet|gesendete|gesendete elemente|gesendete objekte|gesendete nachrichten"
    r"|inviata|inviati|posta inviata|elementi inviati|messaggi inviati"
    r"|verzonden|verzonden items|verzonden berichten|skickat|skickade|sendt|sendte elementer"
)
_UNWANTED = re.compile(
    r"draft|drafts|templates|unsent messages|spam|junk|junk e-mail|junk email|bulk mail"
    r"|borrador|borradores|plantillas|correo no deseado|correo basura|no deseado"
    r"|esborranys|correu brossa|zirriborroak|rascunho|rascunhos|lixo eletrônico|modelos"
    r"|brouillon|brouillons|modèles|indésirables|courrier indésirable"
    r"|entwurf|entwürfe|vorlagen|spamverdacht|junk-e-mail|bozza|bozze|modelli|posta indesiderata"
    r"|concept|concepten|ongewenste e-mail|utkast|skräppost|kladder"
)
_ENDING = re.compile(r"(?:\.sbd|\.mbox|\.mbx|\.zip|\.eml)+$", re.IGNORECASE)
_IMAP_WORD = re.compile(r"&([A-Za-z0-9+,]{0,200})-")


def use_of(path: str) -> Use:
    """Return what the mailbox at this path is for, by the last of its folders that says.

    ``.INBOX.Sent`` (Maildir++) and ``Enviados.mbox/mbox`` (Apple Mail) count too.
    """
    for part in reversed(re.split(r"[/\\]", path)):
        plain = _ENDING.sub("", _from_imap(part))
        for name in (plain, *reversed(plain.split("."))):
            use = use_of_label(name)
            if use is not Use.MAIL:
                return use
    return Use.MAIL


def use_of_label(label: str) -> Use:
    """Return what a folder or a label of Gmail's with this name is for."""
    folded = " ".join(label.casefold().split())
    if _SENT.fullmatch(folded):
        return Use.SENT
    return Use.UNWANTED if _UNWANTED.fullmatch(folded) else Use.MAIL


def _from_imap(name: str) -> str:
    """Decode the modified UTF-7 of RFC 3501, section 5.1.3: ``Entw&APw-rfe``."""
    return _IMAP_WORD.sub(_decoded, name)


def _decoded(word: re.Match[str]) -> str:
    text = word[1].replace(",", "/")
    if not text:
        return "&"
    try:
        return b64decode(text + "=" * (-len(text) % 4)).decode("utf-16-be")
    except (Base64Error, UnicodeDecodeError):
        return word[0]
