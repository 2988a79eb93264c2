"""What chats of Android and of the iPhone are read as; the golden files were checked by hand."""

import os
from pathlib import Path

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_whatsapp import WhatsAppImporter

SAMPLES = Path(__file__).parent / "samples"
NAMES = {
    "Chat de WhatsApp con Ana Gil.txt": "android_es",
    "WhatsApp Chat with +34 600 12 34 56.txt": "android_number",
    "_chat.txt": "iphone_group",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_chat_of_each_phone_is_read_as_agreed(name):
    check_golden(
        WhatsAppImporter(),
        SAMPLES / name,
        SAMPLES / f"{NAMES[name]}.golden.json",
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_chat_never_raises(name):
    check_damaged(WhatsAppImporter(), Source.from_path(SAMPLES / name), steps=40)
