"""Agenda plugin for the rosters of a sailing club."""

from agenda.plugin import Action, Exporter, Importer, Matcher, hookimpl
from agenda_example.people import MemberNumbers, Softphone
from agenda_example.roster import RosterExporter, RosterImporter


@hookimpl
def agenda_importers() -> list[Importer]:
    return [RosterImporter()]


@hookimpl
def agenda_exporters() -> list[Exporter]:
    return [RosterExporter()]


@hookimpl
def agenda_matchers() -> list[Matcher]:
    return [MemberNumbers()]


@hookimpl
def agenda_actions() -> list[Action]:
    return [Softphone()]
