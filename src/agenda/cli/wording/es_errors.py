"""Errors in Spanish; the keys are those of :mod:`agenda.cli.wording.en_errors`."""

_NOTHING = "No se ha cambiado nada."

ERRORS = {
    "Usage": ("Esta orden no se entiende: {message}", _NOTHING, "Mira: agenda --help"),
    "Unexpected": (
        "Ha fallado algo que no debía fallar; los detalles están en {log}",
        "Lo que ya estaba terminado se conserva.",
        "Inténtalo otra vez; si se repite, avísanos con ese archivo.",
    ),
    "NotFound": ("No hay nada que se llame {key} ({what}).", _NOTHING, "Mira cómo se escribe."),
    "NotFound.person": (
        "Nadie encaja con «{key}».",
        _NOTHING,
        "Búscala con: agenda find NOMBRE",
    ),
    "NotFound.circle": ("No hay ningún círculo «{key}».", _NOTHING, "Míralos con: agenda circles"),
    "NotFound.batch": (
        "No hay ninguna importación {key} que se pueda retirar.",
        _NOTHING,
        "Míralas con: agenda history",
    ),
    "NotFound.entry": (
        "El historial no tiene la entrada {key}.",
        _NOTHING,
        "Míralo con: agenda history",
    ),
    "NotFound.card": (
        "Esta persona no tiene la ficha {key}.",
        _NOTHING,
        "Mira sus fichas con: agenda show PERSONA",
    ),
    "NotFound.backup": (
        "No hay ninguna copia de seguridad {key}.",
        _NOTHING,
        "Míralas con: agenda backup --list",
    ),
    "NotFound.plugin": (
        "No hay ningún complemento {key}.",
        _NOTHING,
        "Míralos con: agenda plugins list",
    ),
    "NotFound.value": (
        "Esta persona no tiene {key}.",
        _NOTHING,
        "Mira sus datos con: agenda show PERSONA",
    ),
    "Ambiguous": ("«{key}» puede ser:", _NOTHING, "Di cuál con su número."),
    "ChangedSince": (
        "Lo que hizo la entrada {entry} ha cambiado después, así que no se puede deshacer.",
        "Todo queda como está.",
        "Deshaz antes lo que se hizo más tarde: agenda history",
    ),
    "NothingTo": ("No queda nada por hacer.", _NOTHING, ""),
    "NothingTo.undo": ("No hay nada que deshacer.", _NOTHING, ""),
    "NothingTo.redo": (
        "No hay nada que rehacer.",
        _NOTHING,
        "Solo se puede rehacer lo que se acaba de deshacer.",
    ),
    "NotOne": ("Ya son una sola persona.", _NOTHING, "Mírala con: agenda show {a}"),
    "NotOne.different": (
        "Dijiste que son dos personas distintas.",
        _NOTHING,
        "Míralas con: agenda show {a}, agenda show {b}",
    ),
    "NotStapled": (
        "Esta persona tiene una sola ficha; no hay nada que separar.",
        _NOTHING,
        "",
    ),
    "BadInput": ("«{value}» no sirve aquí ({what}).", _NOTHING, "Mira: agenda --help"),
    "BadInput.empty": ("Falta un nombre o un valor.", _NOTHING, "Di cuál debe ser."),
    "BadInput.inside": (
        "«{value}» está dentro de este mismo círculo.",
        _NOTHING,
        "Elige otro sitio.",
    ),
    "BadInput.driver": (
        "El controlador de PostgreSQL no está instalado.",
        _NOTHING,
        'Escribe: pip install "agenda[team]"',
    ),
    "BadInput.password": (
        "{value} no acepta este usuario o contraseña.",
        _NOTHING,
        "Revisa la dirección de la agenda.",
    ),
    "BadInput.refused": (
        "{value} no te deja entrar.",
        _NOTHING,
        "Pregunta a quien lleva el servidor.",
    ),
    "BadInput.unreachable": (
        "Nadie responde en {value}.",
        _NOTHING,
        "Revisa la dirección y que el servidor esté en marcha.",
    ),
    "BadInput.encoding": (
        "{value} no guarda el texto como UTF-8.",
        _NOTHING,
        "Pide a quien lleva el servidor una base de datos en UTF-8.",
    ),
    "BadInput.server": (
        "Eso se hace con el archivo de una agenda, y {value} es un servidor.",
        _NOTHING,
        "Del servidor hace copias y revisiones quien lo lleva.",
    ),
    "BadInput.taken": ("Ya hay un círculo «{value}».", _NOTHING, "Elige otro nombre."),
    "BadInput.ring": (
        "«{value}» es uno de los tres anillos, que se quedan.",
        _NOTHING,
        "Quita los círculos que tiene dentro.",
    ),
    "BadInput.smart": (
        "«{value}» es una búsqueda guardada y encuentra ella misma a su gente.",
        _NOTHING,
        "Elige otro círculo.",
    ),
    "BadInput.cadence": (
        "«{value}» no es un ritmo.",
        _NOTHING,
        "Di por ejemplo: 2 semanas, 6 meses, ninguna",
    ),
    "BadInput.format": (
        "Aquí nada escribe el formato «{value}».",
        _NOTHING,
        "Hay estos: {why}",
    ),
    "BadInput.suffix": (
        "La terminación «{value}» no dice el formato.",
        _NOTHING,
        "Dilo con --format. Hay estos: {why}",
    ),
    "BadInput.each": (
        "{value} lo guarda todo en un archivo.",
        _NOTHING,
        "Quita --each o elige otro --format.",
    ),
    "BadInput.columns": (
        "El formato {value} no tiene columnas que elegir.",
        _NOTHING,
        "Mira cuáles las tienen: agenda formats",
    ),
    "BadInput.column": ("No hay ninguna columna «{value}».", _NOTHING, "Hay estas: {why}"),
    "BadInput.off": (
        "No hay carpeta viva.",
        _NOTHING,
        "Para tener una: agenda mirror CARPETA",
    ),
    "BadInput.not-empty": (
        "En {value} hay tarjetas de otro programa.",
        "No se han tocado.",
        "Elige una carpeta vacía.",
    ),
    "BadInput.other-mirror": (
        "{value} es la carpeta viva de otra agenda, o se ha perdido lo que Agenda apunta en ella.",
        "No se ha tocado.",
        "Elige una carpeta vacía.",
    ),
    "BadInput.one-of": (
        "Una carpeta, --update y --off no van juntos.",
        _NOTHING,
        "Di solo uno.",
    ),
    "BadInput.rows": ("--rows es solo para un plan.", _NOTHING, "Úsalo con --dry-run."),
    "BadInput.decisions": (
        "Las decisiones de {value} no se entienden.",
        _NOTHING,
        "Son un objeto JSON con skip, apart, together, circle y circle_all.",
    ),
    "BadInput.database": (
        "Esta versión de Agenda no puede usar la base de datos {value}.",
        _NOTHING,
        "Di un archivo.",
    ),
    "BadInput.wheel": (
        "{value} no es un complemento de Agenda ({why}).",
        _NOTHING,
        "Un complemento es un archivo .whl.",
    ),
    "BadInput.plugin": (
        "«{value}» no puede ser el nombre de un complemento.",
        _NOTHING,
        "Usa letras, cifras y guiones: agenda-club",
    ),
    "BadInput.folder": ("{value} ya existe.", "Está como estaba.", "Elige otro nombre."),
    "BadInput.bundled": (
        "{value} viene con Agenda y se queda.",
        _NOTHING,
        "Solo se pueden quitar los complementos que tú instalaste.",
    ),
    "BadInput.kind": (
        "No hay datos del tipo «{value}».",
        _NOTHING,
        "Hay estos: {why}",
    ),
    "Unreadable.not recognised": (
        "Agenda no conoce este tipo de archivo: {path}.",
        _NOTHING,
        "docs/formatos.md dice lo que Agenda sabe leer. Con --format puedes decirle qué es.",
    ),
    "Unreadable.empty": ("No hay nada en {path}.", _NOTHING, "Elige otro archivo."),
    "Unreadable.missing": (
        "{path} no está ahí.",
        _NOTHING,
        "Puede que lo hayas movido o cambiado de nombre. Elígelo otra vez.",
    ),
    "Unreadable.broken zip": (
        "{path} es un archivo comprimido dañado, o no llegó entero.",
        _NOTHING,
        "Descárgalo otra vez.",
    ),
    "Unreadable.broken": (
        "{path} está dañado, o no llegó entero.",
        _NOTHING,
        "Vuelve a sacarlo de donde vino.",
    ),
    "Unreadable": (
        "{path} no se puede leer ({why}).",
        _NOTHING,
        "Vuelve a sacar el archivo de donde vino; docs/formatos.md dice cómo.",
    ),
    "CannotWrite": (
        "{path} no se puede escribir ({why}).",
        "Lo que había antes sigue ahí.",
        "Elige otro sitio o haz espacio.",
    ),
    "NewerSchema": (
        "{path} lo escribió una Agenda más nueva.",
        "No se ha tocado.",
        "Actualiza Agenda o elige otra agenda con --database.",
    ),
    "Damaged": (
        "{path} está dañado o no es una agenda ({why}).",
        "No se ha tocado.",
        "Vuelve a una copia de seguridad: agenda backup --list y después agenda restore ARCHIVO",
    ),
    "InUse": (
        "{path} es de una Agenda más antigua y está abierto en otro programa.",
        "No se ha tocado.",
        "Cierra el otro programa e inténtalo otra vez.",
    ),
    "Busy": (
        "Otra Agenda está escribiendo en {path} y tarda.",
        _NOTHING,
        "Espera a que termine e inténtalo otra vez.",
    ),
    "DiskFull": (
        "No queda espacio en el disco de {path}.",
        "La agenda está como estaba.",
        "Haz espacio e inténtalo otra vez.",
    ),
    "ReadOnly": (
        "En {path} no se puede escribir.",
        "La agenda está como estaba.",
        "Mira los permisos del archivo y de su carpeta.",
    ),
    "Cancelled": ("Se ha parado.", _NOTHING, ""),
}
