"""Common names and how common they are, for counting the rarity of a name in any book.

Shares of the population, rounded to what matters here: the order of magnitude.
A book of ten people cannot tell that García is common; these lists can.

Sources: Spain, Instituto Nacional de Estadística, "Apellidos y nombres más
frecuentes" (first surname; simple and compound given names; reuse with
attribution, CC BY 4.0). United States, Census Bureau, "Frequently occurring
surnames" and Social Security Administration, "Top names over the last 100
years" (public domain). Mexico, Portugal, Italy, Germany, France and the United
Kingdom: the everyday names with an order of magnitude, written for this
project. What is not listed is taken as rare.
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
    0.9: "bueno rey pacheco robles duarte miranda valero salas aguirre escobar barroso avila galvez villar galindo",
    0.8: "corral zamora calderon cuesta bernal palacios cobo aranda escudero merino abad paredes guerra polo ojeda",
    0.7: "casas correa andres bermudez valverde rosado rueda aparicio asensio maldonado quesada barrios rubio cuenca",
    0.6: "ballesteros luna sosa cordero cordoba marcos bautista baena cuevas peralta salinas maestre olmo linares",
    0.55: "solis juarez santamaria oliva burgos alvarado beltran sevilla tapia sola trujillo valencia nogueira outeiro",
    0.5: "exposito plaza toro gracia cantero roldan sancho mateo ferrandez mas puig roca serra vila vives sala",
    0.45: "alcaraz requena manzano cid pons bosch roig sole riera soriano clemente macias ocana varela otero rey losada",
    0.4: "etxeberria echeverria goni zabala agirre mendizabal arrieta urrutia garay ibarra uriarte larranaga lasa amor",
    0.35: "arroyo velez rosa mejia salgado sandoval cardenas estrada figueroa maldonado orozco rangel valdez zavala",
    0.3: "klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange werner krause lehmann",
    0.28: "fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo",
    0.26: "roux david bertrand morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre",
    0.25: "perkins butler foster russell griffin diaz hayes myers ford hamilton graham sullivan wallace woods cole west",
}  # fmt: skip

SURNAME_SHARE = {name: share / 1000 for share, names in _SHARES.items() for name in names.split()}

UNLISTED_SURNAME = 0.00006
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
    1.5: "noelia consuelo catalina olga fatima lourdes sofia ascension milagros emilia aurora luz nerea blanca begona",
    1.4: "felix agustin nicolas samuel cristian ismael mohamed sebastian felipe xavier lorenzo cesar hector domingo aitor",
    1.2: "gonzalo cristobal arturo josep jordi marc esteban rodrigo borja eugenio german alfredo iker mateo lucas mariano",
    1.0: "joseph charles christopher matthew anthony mark donald steven paul andrew linda barbara susan jessica karen sarah",
    0.9: "nancy lisa betty helen kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric",
    0.8: "giuseppe giovanni marco francesco andrea luca anna giulia hans peter klaus monika ursula pierre michel marie anne",
}  # fmt: skip

_COMPOUND_SHARES = {
    13.0: "maria carmen",
    6.0: "jose antonio, jose luis, francisco javier, miguel angel, ana maria",
    5.0: "jose manuel, jose maria, maria pilar, maria dolores, maria teresa, maria angeles",
    4.0: "juan carlos, maria isabel, maria jose, maria luisa, rosa maria",
    3.2: "juan jose, juan antonio, juan manuel, maria jesus, maria rosario",
    2.3: "jose miguel, ana isabel, maria mercedes, ana belen, jose ramon, luis miguel, maria victoria",
    1.8: "maria concepcion, jose ignacio, maria elena, maria cristina, jose carlos, maria mar, victor manuel",
    1.3: "jose francisco, jose javier, pedro jose, maria soledad, maria nieves, juan francisco, juan luis",
    1.0: "jose angel, carlos alberto, jesus maria, juan pablo, maria paz, maria josefa, manuel jesus, jose juan",
    0.8: "jose alberto, juan miguel, luis alberto, jose vicente, antonio jose, eva maria, maria rosa, maria amparo",
    0.6: "maria elisa, maria inmaculada, maria encarnacion, maria antonia, juan ramon, juan ignacio, luis fernando",
}  # fmt: skip

GIVEN_SHARE = {
    name: share / 1000 for share, names in _GIVEN_SHARES.items() for name in names.split()
} | {name: share / 1000 for share, names in _COMPOUND_SHARES.items() for name in names.split(", ")}

UNLISTED_GIVEN = 0.0006
"""Share that is taken for a given name outside the list."""
