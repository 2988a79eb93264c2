"""The one style sheet of the application.

Only what Qt draws by itself is styled here: labels, panels, fields, lists, menus, tooltips
and scroll bars. The controls in `widgets` paint themselves. Labels and panels choose their
look through the dynamic properties `textStyle`, `tone` and `panel`.
"""

from __future__ import annotations

from agenda.ui.tokens import (
    FOCUS_WIDTH,
    RADIUS_CARD,
    RADIUS_CONTROL,
    RADIUS_SHEET,
    TONE_TOKENS,
    TYPE_SCALE,
    Tokens,
    TypeSpec,
)

_FIELDS = "QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox"


def stylesheet(tokens: Tokens, factor: float) -> str:
    """Return the sheet for a theme; `factor` is the user's text size, 1.0 for 100 %."""
    return "\n".join(
        (
            _labels(tokens, factor),
            _panels(tokens),
            _fields(tokens, factor),
            _views(tokens, factor),
            _menus(tokens, factor),
            _scroll_bars(tokens),
        )
    )


def _labels(tokens: Tokens, factor: float) -> str:
    sizes = (
        f'QLabel[textStyle="{name}"] {{ {_font(spec, factor)} }}'
        for name, spec in TYPE_SCALE.items()
    )
    colours = (
        f'QLabel[tone="{tone}"] {{ color: {getattr(tokens, token)}; }}'
        for tone, token in TONE_TOKENS.items()
    )
    return "\n".join((*sizes, *colours))


def _font(spec: TypeSpec, factor: float) -> str:
    tracking = f" letter-spacing: {spec.tracking * factor:.2f}px;" if spec.tracking else ""
    return (
        f'font-family: "{spec.family}"; font-size: {round(spec.px * factor)}px; '
        f"font-weight: {spec.weight};{tracking}"
    )


def _panels(tokens: Tokens) -> str:
    edge = f"border: {tokens.border_width}px solid {tokens.border}"
    round_edge = f"{edge}; border-radius: {RADIUS_CARD}px"
    return f"""
QFrame[panel="window"] {{ background: {tokens.window}; border: none; }}
QFrame[panel="list"] {{ background: {tokens.list}; border: none; }}
QFrame[panel="surface"] {{ background: {tokens.surface}; border: none; }}
QFrame[panel="clear"] {{ background: transparent; border: none; }}
QFrame[panel="card"] {{ background: {tokens.card}; {round_edge}; }}
QFrame[panel="sheet"] {{ background: {tokens.card}; {edge}; border-radius: {RADIUS_SHEET}px; }}
QFrame[panel="sunken"] {{ background: {tokens.sunken}; {round_edge}; }}
QFrame[panel="accent"] {{ background: {tokens.accent_soft}; border: none;
    border-radius: {RADIUS_CARD}px; }}
QFrame[panel="warn"] {{ background: {tokens.warn_soft}; border: none;
    border-radius: {RADIUS_CARD}px; }}
QFrame[panel="danger"] {{ background: {tokens.danger_soft}; border: none;
    border-radius: {RADIUS_CARD}px; }}
"""


def _fields(tokens: Tokens, factor: float) -> str:
    wide = round(9 * factor)
    focus = FOCUS_WIDTH - tokens.border_width
    return f"""
{_FIELDS} {{ background: {tokens.card}; color: {tokens.text};
    border: {tokens.border_width}px solid {tokens.border}; border-radius: {RADIUS_CONTROL}px;
    padding: {round(7 * factor)}px {wide}px; selection-background-color: {tokens.accent};
    selection-color: {tokens.on_accent}; placeholder-text-color: {tokens.muted}; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover {{
    border-color: {tokens.border_strong}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {{
    border: {FOCUS_WIDTH}px solid {tokens.accent};
    padding: {round(7 * factor) - focus}px {wide - focus}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{
    background: {tokens.sunken}; color: {tokens.faint}; }}
QLineEdit[bare="true"] {{ background: transparent; border: none; padding: 0; }}
QTextBrowser[bare="true"], QPlainTextEdit[bare="true"] {{ background: transparent;
    border: none; padding: 0; }}
"""


def _views(tokens: Tokens, factor: float) -> str:
    return f"""
QAbstractItemView {{ background: transparent; border: none; outline: 0;
    selection-background-color: {tokens.accent_soft}; selection-color: {tokens.text}; }}
QComboBox QAbstractItemView {{ background: {tokens.card}; color: {tokens.text};
    border: {tokens.border_width}px solid {tokens.border}; padding: 4px; }}
QComboBox QAbstractItemView::item {{ min-height: {round(30 * factor)}px; padding: 0 8px; }}
QHeaderView::section {{ background: transparent; color: {tokens.muted}; border: none;
    border-bottom: 1px solid {tokens.border}; padding: 6px 8px; font-size: {round(12 * factor)}px;
    font-weight: 600; }}
QScrollArea, QScrollArea > QWidget > QWidget[panel="clear"] {{ background: transparent;
    border: none; }}
QSplitter::handle {{ background: {tokens.border}; }}
QToolTip {{ background: {tokens.snackbar}; color: {tokens.on_snackbar};
    border: 1px solid {tokens.snackbar}; padding: 5px 8px; font-size: {round(12 * factor)}px; }}
"""


def _menus(tokens: Tokens, factor: float) -> str:
    tall = round(7 * factor)
    return f"""
QMenu {{ background: {tokens.card}; color: {tokens.text};
    border: {tokens.border_width}px solid {tokens.border}; padding: 6px; }}
QMenu::item {{ padding: {tall}px {round(20 * factor)}px {tall}px {round(12 * factor)}px;
    border-radius: 6px; }}
QMenu::item:selected {{ background: {tokens.accent_soft}; color: {tokens.accent_text}; }}
QMenu::item:disabled {{ color: {tokens.faint}; }}
QMenu::icon {{ padding-left: {round(10 * factor)}px; }}
QMenu::separator {{ height: 1px; background: {tokens.border}; margin: 6px 8px; }}
QMenuBar {{ background: {tokens.window}; color: {tokens.text}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 6px; }}
QMenuBar::item:selected {{ background: {tokens.hover}; }}
"""


def _scroll_bars(tokens: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {tokens.pressed}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {tokens.border_strong}; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
