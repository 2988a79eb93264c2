"""How two names relate, one case after the other."""

import numpy as np
import pytest

from agenda.dedup.compare_names import NameLevel, compare_names
from agenda.dedup.table import build_table

from .people import card

SAME = {NameLevel.FULL, NameLevel.EQUAL, NameLevel.EQUAL_PART}
AKIN = {NameLevel.NICKNAME, NameLevel.COMPOUND, NameLevel.INITIAL}
LOOSE = {NameLevel.TYPO, NameLevel.REORDERED, NameLevel.BY_SECOND}
GIVEN_ONLY = {NameLevel.GIVEN, NameLevel.GIVEN_LOOSELY}
APART = {NameLevel.DIFFERENT, NameLevel.FAMILY, NameLevel.OTHER_SURNAME}


def level(one, other):
    found, _, _ = compare_names(build_table([card(one), card(other)]), np.array([0]), np.array([1]))
    return NameLevel(int(found[0]))


@pytest.mark.parametrize(
    ("one", "other", "levels"),
    [
        ("Ana García Pérez", "GARCIA PEREZ, ANA", SAME),
        ("Ana García Pérez", "García Pérez Ana", SAME),
        ("Ana García Pérez", "Ana García", SAME),
        ("Ana de la Fuente López", "Ana De La Fuente", SAME),
        ("José Ortega y Gasset", "José Ortega Gasset", SAME),
        ("María del Carmen Ruiz", "Mª Carmen Ruiz", SAME),
        ("M.ª Pilar Ruiz", "Maria Pilar Ruiz", SAME),
        ("Amaia Lasa", "Amaia Lasa, PhD", SAME),
        ("Dr. Juan Gil", "Juan Gil", SAME),
        ("Conor O'Brien", "Conor O’Brien", SAME),
        ("Юрий Гагарин", "Yuri Gagarin", SAME),
        ("Carmen Sanz de Gil", "Carmen Sanz", SAME),
        ("Juan Pérez - Acme", "Juan Pérez", SAME),
        ("Paco Ruiz", "Francisco Ruiz", AKIN),
        ("Chelo Ruiz", "Consuelo Ruiz", AKIN),
        ("Nacho Ruiz", "Ignacio Ruiz", AKIN),
        ("Chema Ruiz", "José María Ruiz", SAME | AKIN),
        ("Mamen Ruiz", "María del Carmen Ruiz", SAME | AKIN),
        ("Bill Smith", "William Smith", AKIN),
        ("Peggy Hall", "Margaret Hall", AKIN),
        ("J. Luis Gil", "José Luis Gil", AKIN),
        ("JL Gil", "José Luis Gil", AKIN),
        ("José L. Gil", "José Luis Gil", AKIN),
        ("A. García", "Ana García", AKIN),
        ("García A.", "Ana García", AKIN),
        ("María Ruiz", "María José Ruiz", AKIN),
        ("Pepe Pérez Gil", "José Luis Pérez", AKIN),
        ("Ana Gonzales", "Ana González", LOOSE),
        ("Jürgen Müller", "Juergen Mueller", LOOSE),
        ("Jon Etxebarria", "Jon Echebarria", LOOSE),
        ("Ana Benesrad", "Ana Benesard", LOOSE),
        ("Ana Maroa Casibaeira", "Ana María Casibaeira", LOOSE),
        ("Ana García Lastra", "Ana Lastra", LOOSE),
        ("Hillary Rodham Clinton", "Hillary Clinton", LOOSE),
        ("Ana Padel", "Ana García", GIVEN_ONLY),
        ("Paco Fontanero", "Francisco García", GIVEN_ONLY),
        ("García", "Ana García", {NameLevel.SURNAME}),
        ("Sr. Etxeandia", "Jon Etxeandia", {NameLevel.SURNAME}),
        ("Manuel Ruiz Gil", "Manuel Ruiz Sanz", {NameLevel.NAMESAKE}),
        ("Manuel Ruiz", "Manuela Ruiz", APART),
        ("Ana Fernández", "Ana Hernández", APART),
        ("Ana Martín", "Ana Martínez", APART),
        ("Ana Gil", "Eva Gil", APART),
        ("A. Ruiz", "Ana García", APART),
        ("Ana García", "Luis Mora", APART),
    ],
)
def test_two_names(one, other, levels):
    assert level(one, other) in levels
    assert level(other, one) in levels
