"""A plugin whose importer yields for ever."""

from itertools import count

from agenda.plugin import Issue, hookimpl


class BrokenImporter:
    id = "broken-endless"
    title = "Never ends"
    suffixes = (".broken-endless",)

    def recognises(self, source):
        return 1.0 if source.suffix == ".broken-endless" else 0.0

    def read(self, source):
        for number in count():
            yield Issue(message=f"issue {number}")


@hookimpl
def agenda_importers():
    return [BrokenImporter()]
