"""WhatsApp's own words inside a chat: notices, deleted and edited messages, titles of files.

They are in the language of the phone. Known here: Spanish, English, Portuguese,
French, German, Italian, Dutch. On Android a notice has no sender, so an unknown
wording does no harm; on the iPhone it bears the name of the chat or of a person
and begins with a left-to-right mark.
"""

from __future__ import annotations

import re
import unicodedata

_ENGLISH = re.compile(
    r"end-to-end encrypted|<media omitted>|<attached: |\(file attached\)|created (?:this )?group"
    r"|this message was (?:deleted|edited)|you deleted this message| omitted$",
    re.IGNORECASE,
)
_NOT_ENGLISH = re.compile(
    r"extremo a extremo|ponta a ponta|ponto a ponto|bout en bout|ende-zu-ende|crittografia end-to-end"
    r"|<(?:multimedia omitido|multimédia omitido|mídia oculta|médias omis|medien ausgeschlossen"
    r"|media omessi|media weggelaten)>|\((?:archivo adjunto|arquivo anexado|ficheiro anexado"
    r"|fichier joint|datei angehängt|file allegato|bestand bijgevoegd)\)"
    r"|<(?:adjunto|anexado|anexo|pièce jointe|anhang|allegato|bijlage): |(?:eliminó|eliminaste) este mensaje"
    r"| (?:omitid[oa]|ocultad[oa]|omis|omise|weggelassen|omess[oai]|weggelaten)$",
    re.IGNORECASE,
)
_ENCRYPTION = re.compile(
    r"^(?:the )?(?:messages|los mensajes|as mensagens|les messages|nachrichten|i messaggi|berichten)\b"
    r".*(?:end-to-end encrypt|extremo a extremo|ponta a ponta|ponto a ponto|bout en bout"
    r"|ende-zu-ende|crittografia end-to-end|crittografat|end-to-end)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:created|creó|creaste|criou|créé|erstellt|creato|aangemaakt)\b.*\b(?:group|grupo|groupe|gruppo|gruppe|groep)\b"
    r"|\b(?:group|grupo|groupe|gruppo|gruppe|groep)\b.*\b(?:created|erstellt|aangemaakt|icon|[ií]cono|descri\w+|subject)"
    r"|\b(?:added|removed|añadió|añadiste|añadieron|agregó|agregaste|agregaron|adicionou|removeu)\b"
    r"|\b(?:eliminó|eliminaste|quitó|quitaste|sacó) a\b|\bte (?:eliminó|quitó|sacó)$"
    r"|\b(?:ajouté|retiré|hinzugefügt|entfernt|aggiunto|rimosso|toegevoegd|verwijderd)\b"
    r"|\b(?:joined|se unió|te uniste|se unieron|entrou|a rejoint|beigetreten|è entrat[oa])\b"
    r"|\bleft\.?$|\b(?:salió|saliste|saiu|a quitté|verlassen|è uscit[oa]|ha abbandonato)\b"
    r"|\b(?:asunto|assunto|sujet|betreff|oggetto|onderwerp)\b|\bchanged the (?:subject|group)"
    r"|\b(?:este|this|del) (?:grupo|group)\b|\badmin\b|\badmin\.",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"security code|código de seg|code de sécurité|sicherheitsnummer|sicherheitscode|codice di sicurezza"
    r"|(?:changed|cambió|mudou|changé|geändert|cambiato)\b.*(?:number|número|numéro|nummer|numero)"
    r"|disappearing messages|mensajes temporales|mensagens temporárias|messages éphémères"
    r"|selbstlöschende|messaggi effimeri"
    r"|missed (?:group )?(?:voice |video )?call|(?:video)?llamada(?: de voz| de video| grupal)* perdida"
    r"|chamada de (?:voz|vídeo) perdida|appel (?:vocal|vidéo) manqué|verpasster? \w*anruf"
    r"|(?:video)?chiamata(?: vocale)? persa|(?:no answer|sin respuesta|no contestada)\.?$"
    r"|(?:un)?blocked this contact|(?:des)?bloqueaste a este contacto|(?:des)?bloqueó a este"
    r"|business account|cuenta de empresa|cuenta comercial|servicio seguro de meta"
    r"|secure service from meta|pinned a message|fijó un mensaje|fijaste un mensaje"
    r"|is a contact|es un contacto|es uno de tus contactos",
    re.IGNORECASE,
)
_ATTACHMENT = re.compile(
    r"<|.*\b(?:omitted|omitid[oa]|oculta|ocultado|omis|omise|absente|weggelassen|omess[oai]|weggelaten)$"
    r"|(?:poll|encuesta|enquete|sondagem|sondage|umfrage|sondaggio|peiling):"
    r"|(?:(?:live )?location|ubicaci[oó]n(?: en tiempo real)?|localização|position|standort|posizione|locatie)\b",
    re.IGNORECASE,
)
_CREATED = re.compile(
    r"(?:created (?:the )?group|cre(?:ó|aste) el grupo|criou o grupo|a créé le groupe"
    r"|ha creato il gruppo)\s+[\"“«](?P<name>.+)[\"”»]\.?$",
    re.IGNORECASE,
)
_DELETED_BY_ME = re.compile(
    r"(?:you deleted this message|eliminaste este mensaje|você apagou (?:est|ess)a mensagem"
    r"|(?:tu as|vous avez) supprimé ce message|du hast diese nachricht gelöscht"
    r"|hai eliminato questo messaggio|je hebt dit bericht verwijderd)\.?",
    re.IGNORECASE,
)
_DELETED = re.compile(
    r"(?:this message was deleted(?: by admin.*)?|(?:se eliminó este|este) mensaje(?: fue eliminado)?"
    r"|esta mensagem foi (?:apagada|eliminada)|mensagem apagada|ce message a été supprimé"
    r"|diese nachricht wurde gelöscht|questo messaggio è stato eliminato"
    r"|dit bericht is verwijderd|el admin\.? .*eliminó este mensaje)\.?",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"\s*<(?:this message was edited|se editó este mensaje|(?:esta )?mensagem (?:foi )?editada"
    r"|ce message a été modifié|diese nachricht wurde bearbeitet"
    r"|questo messaggio è stato modificato|dit bericht is bewerkt)\.?>\s*$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:whatsapp[ -]?chat(?: with| mit| met| -|:)|(?:chat|conversaci[oó]n) (?:de |di )?whatsapp(?: con| -|:)"
    r"|convers?a (?:do|no) whatsapp (?:com|-)|chat do whatsapp com|discussion whatsapp (?:avec|-))\s+(?P<name>.+)",
    re.IGNORECASE,
)
_TITLE_BEHIND = re.compile(r"(?P<name>.+) ile whatsapp sohbeti", re.IGNORECASE)
_COPY = re.compile(r"\s*\(\d{1,3}\)$")
YOU = frozenset({"tú", "tu", "you", "yo", "você", "vous", "du"})
"""Case-folded names under which some exports write the user."""


def is_encryption_notice(text: str) -> bool:
    """Say whether this is the notice at the top of every chat since 2016."""
    return _ENCRYPTION.search(text) is not None


def is_group_notice(text: str) -> bool:
    """Say whether this notice appears in groups alone: somebody created, joined, left it."""
    return not is_encryption_notice(text) and _GROUP.search(text) is not None


def is_notice(text: str) -> bool:
    """Say whether a text is one of the known notices; ask it of WhatsApp's own lines only."""
    return is_encryption_notice(text) or bool(_GROUP.search(text) or _OTHER.search(text))


def is_attachment(text: str) -> bool:
    """Say whether this stands for a file, a poll or a place that somebody sent."""
    return _ATTACHMENT.match(text) is not None


def language_of(text: str) -> str:
    """Return ``en`` or ``other`` if WhatsApp's own words are in this line, else nothing."""
    if _ENGLISH.search(text):
        return "en"
    return "other" if _NOT_ENGLISH.search(text) else ""


def created_name(notice: str) -> str:
    """Return the name that a group got when it was created, if the notice says so."""
    found = _CREATED.search(notice)
    return found["name"].strip() if found else ""


def is_deleted(text: str) -> bool:
    """Say whether only the mark of a deleted message is left."""
    return bool(_DELETED.fullmatch(text) or _DELETED_BY_ME.fullmatch(text))


def is_deleted_by_me(text: str) -> bool:
    """Say whether the user deleted it, which gives away which sender she is."""
    return _DELETED_BY_ME.fullmatch(text) is not None


def without_edit_mark(text: str) -> str:
    """Return the message as it was last edited, without the mark that says so."""
    return _EDITED.sub("", text) if text.endswith(">") else text


def title_in_file_name(name: str) -> str:
    """Return with whom a chat was, from the name that WhatsApp gives to its file, or nothing.

    ``Chat de WhatsApp con Ana (1).txt`` gives ``Ana``; browsers number copies.
    """
    stem = re.sub(r"\.(?:txt|zip)$", "", name, flags=re.IGNORECASE)
    stem = unicodedata.normalize("NFC", _COPY.sub("", stem).strip())
    if " " not in stem:
        stem = stem.replace("_", " ").strip()
    found = _TITLE.fullmatch(stem) or _TITLE_BEHIND.fullmatch(stem)
    return found["name"].strip() if found else ""


def language_of_file_name(name: str) -> str:
    """Return the language of the phone that named this file, as :func:`language_of` does."""
    if re.match(r"whatsapp[ _]chat[ _](?:with|-)", name, re.IGNORECASE):
        return "en"
    return "other" if title_in_file_name(name) else ""
