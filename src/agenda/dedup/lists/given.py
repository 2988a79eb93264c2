"""Given names, to tell them from surnames where a source gives only one text.

Written for this project: the common names of Spain (Catalan, Basque and
Galician ones too, the most frequent first, roughly) and of the countries whose
people turn up in Spanish address books. All are folded (no case, no accents).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPANISH_WOMEN = _words(
    """
    maria carmen ana isabel laura cristina marta pilar dolores josefa rosa lucia elena antonia
    teresa francisca mercedes paula sara raquel rosario juana manuela julia beatriz silvia
    encarnacion concepcion patricia nuria irene montserrat andrea margarita angela rocio alba
    monica yolanda sonia alicia susana marina angeles natalia sandra claudia inmaculada esther
    amparo veronica nieves luisa eva victoria lorena ines noelia consuelo catalina olga fatima
    lourdes sofia ascension milagros asuncion celia magdalena purificacion esperanza emilia
    aurora luz daniela soledad clara remedios matilde virginia carla josefina gloria trinidad
    blanca begona vanesa martina carlota adriana valeria amaya gemma tatiana estefania leire
    ainhoa nerea miriam tamara jessica aitana noa paloma vega carolina araceli belen elisa
    macarena guadalupe gabriela barbara leonor ramona visitacion felisa vicenta micaela
    candelaria leticia ariadna mireia montse nuria laia neus merce roser aina berta carme joana
    ainara itziar arantxa arantzazu maite miren uxue ane garazi nekane edurne izaskun idoia
    iratxe olalla sabela uxia xiana iria brais celestina guiomar ursula reina violeta ofelia
    lidia adela amelia amalia eugenia fernanda hortensia jacinta jimena julieta liliana lorenza
    mariana marisol melisa mirta nelida norma octavia olivia pamela perla petra priscila rafaela
    rebeca regina renata rita roberta rosalia rosalinda rosaura sagrario salome serena tomasa
    valentina vera viviana ximena yesica zaida zoe anastasia flora isabela alexandra ingrid
    karina karla karen paola pia florencia fabiola felicidad genoveva graciela herminia
    inocencia iluminada leocadia loreto maravillas obdulia covadonga almudena fuencisla
    angustias macaria perpetua primitiva prudencia saturnina valeriana adora adoracion
    presentacion anunciacion resurreccion natividad azahara azucena gisela iris jennifer mar
    mary jesica cecilia bernarda benita basilisa aurelia augusta anselma alejandra adelaida
    """
)

SPANISH_MEN = _words(
    """
    antonio manuel jose francisco david juan javier daniel carlos miguel jesus alejandro rafael
    pedro angel pablo fernando sergio luis jorge alberto alvaro adrian diego raul ivan ruben
    enrique oscar ramon andres vicente joaquin santiago victor mario eduardo roberto jaime
    ignacio marcos alfonso salvador ricardo hugo emilio guillermo gabriel julian julio tomas
    marc jose agustin felix gonzalo joan nicolas martin samuel cristian ismael mohamed josep
    lucas aitor hector mariano domingo alfredo sebastian felipe iker inaki rodrigo cesar jordi
    jon xavier gregorio esteban lorenzo arturo borja eugenio cristobal eloy gerardo german isaac
    israel jacinto jonathan leandro leonardo leopoldo lisandro luciano marcelino marcelo marcial
    mateo matias mauricio mauro maximo modesto moises narciso nestor octavio omar pascual
    patricio paulino placido ponciano poncio primitivo prudencio quintin ramiro raimundo
    reinaldo remigio rigoberto rogelio rolando roman romulo roque rosendo rufino ruperto sabino
    salustiano sandalio saturnino saul segundo serafin serapio servando severiano severino
    severo silverio silvestre silvio simon tadeo telmo teodoro teofilo timoteo tiburcio toribio
    urbano valentin valeriano venancio vidal virgilio vladimir walter walther wilfredo wilson
    zacarias abel abelardo abraham adan adolfo alan aleix alexandre alonso amadeo amado amador
    ambrosio anastasio anselmo anibal aquilino arcadio aritz armando arnau arsenio asier aurelio
    baltasar bartolome basilio baudilio bautista benigno benito benjamin bernabe bernardino
    bernardo blas bonifacio bruno calixto camilo candido casimiro cayetano ceferino celestino
    ciriaco ciro claudio clemente constantino cornelio cosme crisanto damian dario demetrio
    desiderio dionisio donato edgar edgardo edmundo efrain eladio eleuterio elias eliseo
    emiliano emanuel enric ernesto eusebio evaristo ezequiel fabian fabio fabricio faustino
    fausto federico feliciano fermin fidel florencio florentino florian fulgencio gael galo
    gaspar gaston genaro geronimo jeronimo gilberto godofredo gorka guido gustavo heriberto
    hermenegildo herminio higinio hilario hipolito homero honorato horacio humberto ildefonso
    imanol indalecio inocencio isidoro isidro jan jacobo joel jonas josue juanjo justino justo
    kevin ladislao lazaro leocadio leoncio liborio lino macario manolo marcelino unai urko
    xabier xoan brais anxo iago mikel ander eneko gaizka julen koldo peru pau pere oriol roger
    sergi albert ferran gerard guillem ivo jaume lluis miquel narcis nil pol quim ricard santi
    toni vicent anel manu axel bryan
    """
)

FOREIGN = _words(
    """
    james john robert michael william thomas charles joseph christopher matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason
    jeffrey jeffery ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
    benjamin gregory frank alexander raymond patrick jack dennis jerry tyler aaron henry douglas
    nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry
    sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie
    gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby
    johnny bradley kurt clyde hunter cole derek craig mary patricia jennifer linda elizabeth
    barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
    donna michelle carol amanda melissa deborah stephanie rebecca sharon cynthia kathleen amy
    angela shirley brenda pamela nicole samantha katherine christine helen debra rachel carolyn
    janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly
    christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa
    gloria sara janice ann jean abigail alice judy sophia grace denise amber doris marilyn
    danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
    anne chelsea bridget dawn claire lynn audrey brooke paige erin hans klaus jurgen karl heinz
    wolfgang gunter helmut uwe dieter horst manfred stefan andreas peter bernd matthias sabine
    ursula monika petra renate helga karin brigitte ingrid gisela annegret anneliese heike
    ulrike anja katrin silke martina jens sven torsten ralf frank dirk lars jorg jean pierre
    michel andre philippe alain bernard jacques daniel claude francois nicolas laurent
    christophe thierry pascal eric frederic olivier sylvie nathalie isabelle valerie catherine
    francoise monique veronique martine christiane jacqueline camille celine aurelie emilie
    augustin giuseppe giovanni luigi andrea marco francesco mario luca stefano giorgio paolo
    carlo alessandro franco bruno domenico vincenzo salvatore antonio angelo pietro matteo
    davide simone lorenzo riccardo fabio roberto enzo mirko giosue donato ottavio ottone santino
    paride piergiorgio giulia chiara francesca federica silvia valentina paola laura anna rosa
    angela giovanna luciana ludovica camilla alessia martina elisa sofia aurora ginevra beatrice
    joao jose antonio francisco carlos paulo pedro lucas luiz marcos luis gabriel rafael tiago
    duarte nuno rui ricardo miguel goncalo ines joana catarina beatriz mariana leonor matilde
    margarida ana rita carla sandra susana filipa teresa fernanda tania vera krystyna wojciech
    agnieszka piotr jan katarzyna tomasz konstantinos dimitris ivan olga irina sergei mohammed
    ahmed ali hassan fatima aisha youssef omar ibrahim selim mehmet ayse wei li ming
    """
)

GIVEN_NAMES = SPANISH_WOMEN | SPANISH_MEN | FOREIGN

# Given names that are common surnames too: as the second word of a name they
# are read as a surname unless enough words follow.
ALSO_SURNAMES = _words(
    """
    martin santiago vicente alonso lorenzo benito simon marcos blas pascual tomas bruno bautista
    vidal gaspar roman sebastian esteban julian felipe gil domingo salvador calixto benjamin
    clemente leon reina segundo justo lucas mateo matias cruz vega blanca conde beltran serena
    roy scott ryan thomas james george henry arthur jordan kelly keith craig lawrence russell
    grace bernard vincent laurent simon olivier franco hunter cole tyler logan austin madison
    bruce
    """
)
