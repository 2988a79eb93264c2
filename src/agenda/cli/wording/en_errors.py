"""Errors in English: what happened, what was kept, what to do.

A key is the name of a class of :mod:`agenda.model.errors`, or class and variant.
"""

_NOTHING = "Nothing was changed."

ERRORS = {
    "Usage": ("This command line cannot be understood: {message}", _NOTHING, "See: agenda --help"),
    "Unexpected": (
        "Something went wrong that should not have; the details are in {log}",
        "What was finished before is kept.",
        "Try again; if it happens again, please report it with that file.",
    ),
    "NotFound": ("There is no {what} {key}.", _NOTHING, "Check how it is written."),
    "NotFound.person": ("Nobody fits “{key}”.", _NOTHING, "Look her up with: agenda find NAME"),
    "NotFound.circle": ("There is no circle “{key}”.", _NOTHING, "See them with: agenda circles"),
    "NotFound.batch": (
        "There is no import {key} that could be taken back.",
        _NOTHING,
        "See them with: agenda history",
    ),
    "NotFound.entry": (
        "The history has no entry {key}.",
        _NOTHING,
        "See it with: agenda history",
    ),
    "NotFound.card": (
        "This person has no card {key}.",
        _NOTHING,
        "See her cards with: agenda show PERSON",
    ),
    "NotFound.backup": (
        "There is no backup {key}.",
        _NOTHING,
        "See them with: agenda backup --list",
    ),
    "NotFound.plugin": (
        "There is no plugin {key}.",
        _NOTHING,
        "See them with: agenda plugins list",
    ),
    "NotFound.value": (
        "She has no {key}.",
        _NOTHING,
        "See her values with: agenda show PERSON",
    ),
    "Ambiguous": ("“{key}” fits several:", _NOTHING, "Say which by its number."),
    "ChangedSince": (
        "What entry {entry} did has been changed since, so it cannot be undone.",
        "Everything stays as it is.",
        "First undo what was done later: agenda history",
    ),
    "NothingTo": ("There is nothing left to do.", _NOTHING, ""),
    "NothingTo.undo": ("There is nothing to undo.", _NOTHING, ""),
    "NothingTo.redo": (
        "There is nothing to do again.",
        _NOTHING,
        "Only what was just undone can be done again.",
    ),
    "NotOne": ("These two are one person already.", _NOTHING, "See her with: agenda show {a}"),
    "NotOne.different": (
        "You said that these two are different people.",
        _NOTHING,
        "See them with: agenda show {a}, agenda show {b}",
    ),
    "NotStapled": (
        "This person consists of one card only; there is nothing to take apart.",
        _NOTHING,
        "",
    ),
    "BadInput": ("“{value}” cannot be used here ({what}).", _NOTHING, "See: agenda --help"),
    "BadInput.empty": ("It needs a name or a value.", _NOTHING, "Say what it should be."),
    "BadInput.inside": (
        "“{value}” lies inside this very circle.",
        _NOTHING,
        "Choose another place.",
    ),
    "BadInput.driver": (
        "The driver for PostgreSQL is not installed.",
        _NOTHING,
        'Type: pip install "agenda[team]"',
    ),
    "BadInput.password": (
        "{value} does not accept this user or password.",
        _NOTHING,
        "Check the address of the agenda.",
    ),
    "BadInput.refused": (
        "{value} does not let you in.",
        _NOTHING,
        "Ask who looks after the server.",
    ),
    "BadInput.unreachable": (
        "Nobody answers at {value}.",
        _NOTHING,
        "Check the address, and that the server is running.",
    ),
    "BadInput.encoding": (
        "{value} does not keep text as UTF-8.",
        _NOTHING,
        "Ask who looks after the server for a UTF-8 database.",
    ),
    "BadInput.server": (
        "That works on the file of an agenda, and {value} is a server.",
        _NOTHING,
        "The server is backed up and checked by whoever looks after it.",
    ),
    "BadInput.taken": ("There is a circle “{value}” already.", _NOTHING, "Choose another name."),
    "BadInput.ring": (
        "“{value}” is one of the three rings, which stay.",
        _NOTHING,
        "Remove the circles inside it instead.",
    ),
    "BadInput.smart": (
        "“{value}” is a saved search and finds its people itself.",
        _NOTHING,
        "Choose another circle.",
    ),
    "BadInput.cadence": (
        "“{value}” is not a rhythm.",
        _NOTHING,
        "Say for example: 2 weeks, 6 months, none",
    ),
    "BadInput.format": (
        "Nothing here writes the format “{value}”.",
        _NOTHING,
        "There are: {why}",
    ),
    "BadInput.suffix": (
        "The file ending “{value}” does not tell the format.",
        _NOTHING,
        "Say it with --format. There are: {why}",
    ),
    "BadInput.each": (
        "{value} holds everything in one file.",
        _NOTHING,
        "Leave out --each, or choose another --format.",
    ),
    "BadInput.columns": (
        "The format {value} has no columns to choose.",
        _NOTHING,
        "See which have: agenda formats",
    ),
    "BadInput.column": ("There is no column “{value}”.", _NOTHING, "There are: {why}"),
    "BadInput.off": (
        "There is no live folder.",
        _NOTHING,
        "To have one: agenda mirror FOLDER",
    ),
    "BadInput.not-empty": (
        "There are cards of another program in {value}.",
        "They were not touched.",
        "Choose an empty folder.",
    ),
    "BadInput.other-mirror": (
        "{value} is the live folder of another agenda, or what Agenda remembers there is lost.",
        "It was not touched.",
        "Choose an empty folder.",
    ),
    "BadInput.one-of": (
        "A folder, --update and --off do not go together.",
        _NOTHING,
        "Say one of them.",
    ),
    "BadInput.rows": ("--rows tells of a plan only.", _NOTHING, "Use it with --dry-run."),
    "BadInput.decisions": (
        "The decisions in {value} cannot be understood.",
        _NOTHING,
        "They are a JSON object with skip, apart, together, circle and circle_all.",
    ),
    "BadInput.database": (
        "This version of Agenda cannot use the database {value}.",
        _NOTHING,
        "Name a file.",
    ),
    "BadInput.wheel": (
        "{value} is not a plugin for Agenda ({why}).",
        _NOTHING,
        "A plugin is a .whl file.",
    ),
    "BadInput.plugin": (
        "“{value}” cannot be the name of a plugin.",
        _NOTHING,
        "Use letters, digits and hyphens: agenda-club",
    ),
    "BadInput.folder": ("{value} is there already.", "It is as it was.", "Choose another name."),
    "BadInput.bundled": (
        "{value} comes with Agenda and stays.",
        _NOTHING,
        "Only plugins that you installed can be removed.",
    ),
    "BadInput.kind": (
        "There are no values of the kind “{value}”.",
        _NOTHING,
        "There are: {why}",
    ),
    "Unreadable.not recognised": (
        "Agenda does not know this kind of file: {path}.",
        _NOTHING,
        "docs/formats.md says what Agenda reads. With --format you can say what it is.",
    ),
    "Unreadable.empty": ("There is nothing in {path}.", _NOTHING, "Choose another file."),
    "Unreadable.missing": (
        "{path} is not there.",
        _NOTHING,
        "It may have been moved or renamed. Choose it again.",
    ),
    "Unreadable.broken zip": (
        "{path} is a damaged archive, or did not arrive whole.",
        _NOTHING,
        "Download it once more.",
    ),
    "Unreadable.broken": (
        "{path} is damaged, or did not arrive whole.",
        _NOTHING,
        "Get it once more from where it came.",
    ),
    "Unreadable": (
        "{path} cannot be read ({why}).",
        _NOTHING,
        "Get the file again from where it came; docs/formats.md says how.",
    ),
    "CannotWrite": (
        "{path} cannot be written ({why}).",
        "What was there before is still there.",
        "Choose another place, or make room.",
    ),
    "NewerSchema": (
        "{path} was written by a newer Agenda.",
        "It was not touched.",
        "Update Agenda, or choose another agenda with --database.",
    ),
    "Damaged": (
        "{path} is damaged or is no agenda ({why}).",
        "It was not touched.",
        "Go back to a backup: agenda backup --list, then agenda restore FILE",
    ),
    "InUse": (
        "{path} comes from an older Agenda and is open in another program.",
        "It was not touched.",
        "Close the other program and try again.",
    ),
    "Busy": (
        "Another Agenda is writing to {path} and takes its time.",
        _NOTHING,
        "Wait until it has finished and try again.",
    ),
    "DiskFull": (
        "There is no room left on the disk of {path}.",
        "The agenda is as it was before.",
        "Make room and try again.",
    ),
    "ReadOnly": (
        "{path} cannot be written.",
        "The agenda is as it was before.",
        "Check the permissions of the file and its folder.",
    ),
    "Cancelled": ("It was stopped.", _NOTHING, ""),
}
