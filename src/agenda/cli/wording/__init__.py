"""The words of the terminal, in English and Spanish."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agenda.cli.wording import en, en_errors, es, es_errors


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A language: sentences by key, and errors by class and variant in three parts."""

    language: str
    texts: Mapping[str, str]
    errors: Mapping[str, tuple[str, str, str]]

    def say(self, key: str, **details: object) -> str:
        """Return a sentence; of ``one|many`` the form that fits ``count``."""
        text = self.texts[key]
        if "|" in text:
            one, many = text.split("|")
            text = one if details.get("count") == 1 else many
        return text.format_map(details)

    def knows(self, key: str) -> bool:
        """Say whether there is such a sentence."""
        return key in self.texts

    def error(
        self, kind: str, variants: Sequence[str], details: Mapping[str, Any]
    ) -> tuple[str, str, str]:
        """Return what happened, what was kept and what to do."""
        keys = [f"{kind}.{variant}" for variant in variants if variant]
        found = next((self.errors[key] for key in keys if key in self.errors), self.errors[kind])
        happened, kept, do = (part.format_map(details) for part in found)
        return happened, kept, do


ENGLISH = Wording(language="en", texts=en.TEXTS, errors=en_errors.ERRORS)
SPANISH = Wording(language="es", texts=es.TEXTS, errors=es_errors.ERRORS)


def wording(language: str) -> Wording:
    """Return the words of a language ("es"); English where there are none."""
    return SPANISH if language == "es" else ENGLISH


def user_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that the user's messages are in, in the order that gettext looks."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return environment[variable].split(":")[0].split(".")[0].split("_")[0].lower()
    return ""
