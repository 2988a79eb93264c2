"""Common surnames and how common they are, for counting the rarity of a name.

Shares of the population, rounded to what matters here: the order of magnitude. Spain: Instituto Nacional de Estadística,
"Apellidos más frecuentes" (first surname). United States: Census Bureau,
"Frequently occurring surnames". The rest (Portugal, Italy, Germany, France)
are the everyday ones with an order of magnitude. A surname that is not listed
is taken as rare.
"""

from __future__ import annotations

# thousandths of the population: surnames
_SHARES = {
    30.0: "garcia",
    19.0: "rodriguez gonzalez fernandez lopez martinez sanchez perez",
    10.0: "gomez martin",
    7.5: "jimenez hernandez ruiz diaz moreno munoz alvarez",
    5.0: "romero gutierrez alonso navarro torres dominguez ramos vazquez ramirez gil serrano",
    3.8: "morales molina blanco suarez castro ortega delgado ortiz marin rubio nunez medina sanz",
    3.0: "castillo iglesias cortes garrido santos guerrero lozano cano cruz mendez flores prieto",
    2.4: "herrera pena leon marquez cabrera gallego calvo vidal campos reyes vega fuentes carrasco",
    2.0: "diez aguilar caballero nieto santana vargas pascual gimenez herrero hidalgo montero lorenzo",
    1.7: "santiago benitez duran ibanez arias mora ferrer carmona vicente rojas soto crespo roman pastor",
    1.5: "velasco parra saez moya bravo rivera gallardo soler silva pereira costa ferreira",
    1.2: "franco pardo esteban lara merino rivas espinosa izquierdo camacho arroyo vera casado rios",
    1.0: "segura redondo luque quintana sierra galan mendoza acosta contreras salazar guzman chavez",
    8.0: "smith johnson silva santos",
    6.0: "williams brown jones oliveira muller schmidt",
    4.0: "miller davis wilson anderson thomas taylor moore jackson martins rossi schneider fischer",
    3.5: "white harris thompson lee walker allen young king wright scott hill green adams baker nelson",
    2.9: "weber meyer wagner becker hoffmann schulz russo ferrari bernard dubois durand sousa rodrigues",
    2.1: "clark lewis robinson hall campbell mitchell roberts carter phillips evans turner parker edwards",
    1.8: "collins stewart morris rogers reed cook morgan bell murphy bailey cooper richardson cox howard",
    1.6: "esposito bianchi romano colombo ricci marino greco petit robert richard moreau laurent almeida",
    1.4: "ward peterson gray james watson brooks kelly sanders price bennett wood ross powell long hughes",
}  # fmt: skip

SURNAME_SHARE = {name: share / 1000 for share, names in _SHARES.items() for name in names.split()}

UNLISTED_SURNAME = 0.00008
"""Share that is taken for a surname outside the list (a typical rare one)."""

_GIVEN_SHARES = {
    30.0: "maria jose antonio",
    18.0: "manuel francisco carmen juan ana luis david",
    12.0: "javier daniel carlos jesus miguel angel rafael pedro isabel james john robert michael",
    8.0: "laura cristina marta pilar alejandro pablo fernando sergio jorge alberto william mary joao",
    6.0: "dolores josefa rosa lucia elena antonia teresa alvaro adrian diego raul ivan ruben thomas",
    4.5: "francisca mercedes paula sara raquel rosario enrique oscar ramon andres vicente joaquin victor",
    3.5: "santiago mario eduardo roberto jaime ignacio marcos alfonso juana manuela julia beatriz silvia",
    3.0: "salvador ricardo hugo emilio guillermo gabriel julian julio tomas martin encarnacion patricia",
    2.5: "concepcion nuria irene montserrat andrea margarita angela rocio alba monica yolanda sonia alicia",
    2.0: "susana marina natalia sandra claudia inmaculada esther amparo veronica eva victoria lorena ines",
}  # fmt: skip

GIVEN_SHARE = {
    name: share / 1000 for share, names in _GIVEN_SHARES.items() for name in names.split()
}

UNLISTED_GIVEN = 0.0006
"""Share that is taken for a given name outside the list."""
