"""A plugin whose importer raises after the first card."""

from agenda.plugin import Draft, Name, hookimpl


class BrokenImporter:
    id = "broken-read"
    title = "Raises at read"
    suffixes = (".broken-read",)

    def recognises(self, source):
        return 1.0 if source.suffix == ".broken-read" else 0.0

    def read(self, source):
        yield Draft(name=Name(full="The first card"), key="1")
        raise RuntimeError("this importer cannot read on")


@hookimpl
def agenda_importers():
    return [BrokenImporter()]
