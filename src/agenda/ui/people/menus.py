"""The menus of the list, of a person and of a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from agenda.ui.people.content import PREFERABLE, Line
from agenda.ui.theme import Theme

Call = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of a menu; without words a separator."""

    text: str = ""
    icon: str = ""
    call: Call | None = None
    key: str = ""
    shown: bool = True
    checked: bool | None = None


def open_menu(theme: Theme, parent: QWidget, items: Sequence[Item], place: QPoint) -> None:
    """Show a menu; it deletes itself when it closes."""
    menu = build_menu(theme, parent, items)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def build_menu(theme: Theme, parent: QWidget, items: Sequence[Item]) -> QMenu:
    """Return a menu with these lines."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    group = QActionGroup(menu)
    for item in items:
        if not item.shown:
            continue
        if not item.text:
            menu.addSeparator()
            continue
        shown = f"{item.text}\t{item.key}" if item.key else item.text
        action = QAction(shown.replace("&", "&&"), menu)
        if item.icon:
            action.setIcon(theme.icon(item.icon))
        if item.checked is not None:
            action.setCheckable(True)
            action.setChecked(item.checked)
            group.addAction(action)
        if item.call is not None:
            action.triggered.connect(lambda _=False, call=item.call: call())
        menu.addAction(action)
    return menu


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCalls:
    """What the menu of one or several people can do."""

    open: Call
    edit: Call
    circles: Call
    merge: Call
    copy: Call
    export: Call
    qr: Call
    me: Call
    unstaple: Call
    remove: Call


def person_items(
    calls: PersonCalls,
    *,
    several: bool,
    separable: bool,
    is_me: bool = False,
    actions: Sequence[tuple[str, str, Call]] = (),
) -> list[Item]:
    """Return the lines for a person, or for several; `actions` are (title, icon, call) of plugins."""
    one = not several
    merge = (
        QCoreApplication.translate("people-menu", "Make one person of them")
        if several
        else QCoreApplication.translate("people-menu", "Merge with…")
    )
    return [
        Item(
            text=QCoreApplication.translate("people-menu", "Open"),
            icon="id-card",
            call=calls.open,
            shown=one,
        ),
        Item(
            text=QCoreApplication.translate("people-menu", "Edit"),
            icon="pencil",
            call=calls.edit,
            key="F2",
            shown=one,
        ),
        Item(
            text=QCoreApplication.translate("people-menu", "Circles…"),
            icon="orbit",
            call=calls.circles,
            key="Ctrl+D",
        ),
        Item(shown=bool(actions)),
        *(Item(text=title, icon=icon, call=call) for title, icon, call in actions),
        Item(),
        Item(text=merge, icon="git-merge", call=calls.merge),
        Item(
            text=QCoreApplication.translate("people-menu", "Take the last merge apart"),
            icon="unlink",
            call=calls.unstaple,
            shown=one and separable,
        ),
        Item(),
        Item(
            text=QCoreApplication.translate("people-menu", "Copy as vCard"),
            icon="copy",
            call=calls.copy,
            key="Ctrl+Shift+C",
        ),
        Item(
            text=QCoreApplication.translate("people-menu", "Take out…"),
            icon="upload",
            call=calls.export,
        ),
        Item(
            text=QCoreApplication.translate("people-menu", "Show as a QR code"),
            icon="qr-code",
            call=calls.qr,
            shown=one,
        ),
        Item(
            text=QCoreApplication.translate("people-menu", "This is me"),
            icon="user",
            call=calls.me,
            shown=one and not is_me,
        ),
        Item(),
        Item(
            text=QCoreApplication.translate("people-menu", "To the bin"),
            icon="trash-2",
            call=calls.remove,
            key="Del",
        ),
    ]


def line_items(
    line: Line, *, use: Call, copy: Call, prefer: Call, edit: Call, hide: Call
) -> list[Item]:
    """Return the lines for a value on the card."""
    preferable = line.kind in PREFERABLE and line.several and not line.main
    return [
        Item(
            text=QCoreApplication.translate("people-menu", "Open"),
            icon="external-link",
            call=use,
            shown=bool(line.link),
        ),
        Item(text=QCoreApplication.translate("people-menu", "Copy"), icon="copy", call=copy),
        Item(
            text=QCoreApplication.translate("people-menu", "Make it the main one"),
            icon="star",
            call=prefer,
            shown=preferable,
        ),
        Item(
            text=QCoreApplication.translate("people-menu", "Edit"),
            icon="pencil",
            call=edit,
            key="F2",
        ),
        Item(text=QCoreApplication.translate("people-menu", "Hide"), icon="eye-off", call=hide),
    ]


def sort_items(*, by_family: bool, sort: Callable[[bool], object]) -> list[Item]:
    """Return the lines about the order of the list."""
    return [
        Item(
            text=QCoreApplication.translate("people-menu", "By given name"),
            call=lambda: sort(False),  # noqa: FBT003 - one of two
            checked=not by_family,
        ),
        Item(
            text=QCoreApplication.translate("people-menu", "By surname"),
            call=lambda: sort(True),  # noqa: FBT003 - one of two
            checked=by_family,
        ),
    ]


def density_items(*, compact: bool, choose: Callable[[bool], object]) -> list[Item]:
    """Return the lines about the height of the rows."""
    text = (
        QCoreApplication.translate("people-menu", "Roomy rows")
        if compact
        else QCoreApplication.translate("people-menu", "Compact rows")
    )
    return [Item(), Item(text=text, icon="list", call=lambda: choose(not compact))]
