"""Given names by which a column of people is known when nothing else says so.

Common ones of Spain, Latin America and the neighbours; without accents, in
lower case.
"""

from agenda_csv.folding import words

GIVEN_NAMES = words(
    """
    aaron abel abril ada adam adela adolfo adrian adriana adriano agnes agueda agustin ainara
    ainhoa ainoa aitana aitor alain alan alba albert alberto alejandra alejandro alex alexander
    alexandra alfonso alfredo alicia alice almudena alvaro amaia amalia amanda amparo ana anabel
    anais andrea andreas andreu andres ane angel angela angeles angels anna anne anthony antoine
    anton antonia antonio araceli arantxa ariadna arnau arthur arturo asier asuncion aurora
    barbara beatriz begona belen benito benjamin bernardo berta biel blanca borja brenda bruno
    camila candela carla carles carlo carlos carlota carme carmen carolina caroline catalina
    catherine cayetano cecilia celia cesar charles charlotte chiara chris christian christina
    christine christopher clara claudia claudio claire clemente concepcion concha consuelo
    cristian cristina cristobal cruz daniel daniela david debora denis desiree diana diego dolores
    domingo dylan edgar edith eduard eduardo edward elena elias elisa elisabet elisabeth elizabeth
    eloy elsa elvira emilia emilio emily emma enric enrique eric erik ernesto esperanza esteban
    estefania estela ester esther eugenia eugenio eulalia eva fabian fabio fatima federico felipe
    felix ferran fernanda fernando fidel florence fran francesc francesca francesco francisca
    francisco frank franz frederic gabriel gabriela gael gema gemma genoveva george gerard gerardo
    giovanni giulia giuseppe gloria gonzalo graciela greta gregorio guadalupe guillem guillermo
    gustavo haizea hannah hans hector helena henri henry herminia hugo ian ignacio igor iker
    imanol imma inaki ines inigo inma inmaculada iratxe irene iria iris isaac isabel isabella
    isidro ismael ivan izan jacinto jack jacob jaime jair james jan jana jane javier jean jennifer
    jeronimo jesica jessica jesus jim joan joana joao joaquin joel johanna john jon jonas jonathan
    jordi jorge jose josefa josefina joseph josep joshua josune juan juana juanjo judit judith
    julia julian juliana julie julieta julio jurgen karen karl karla kate katherine kevin koldo
    laia lara laura lautaro laura leire leo leon leonardo leonor leticia lia lidia liliana lisa
    lluis lola lorena lorenzo lourdes louis louise luca lucas lucia luciana luciano luis luisa
    luna luz macarena magdalena maialen maite malena manel manolo manuel manuela mar marc marcel
    marcela marcelo marco marcos margarita margaret maria mariana mariano marie mariluz marina
    mario marisa marisol mark marta martha marti martin martina mary mateo matias matilde matthew
    maurice mauricio max maximo mercedes merce michael michel miguel mikel milagros mireia miren
    miriam misael moises monica montse montserrat nadia naiara natalia nacho nerea neus nestor nico
    nicolas nicole nil noa noelia noemi nora nuno nuria octavio oier olga olivia oriol oscar oskar
    pablo paco paloma paola pascual patricia patricio patrick pau paul paula paulo pedro penelope
    pepa pepe pere peter philip philippe pia pierre pilar pol purificacion quim rachel rafael
    rafa raimundo ramiro ramon raquel raul rebeca rebecca regina renata rene ricardo richard rita
    robert roberta roberto rocio rodrigo roger roland roman romina rosa rosalia rosario ruben ruth
    salvador samuel sandra santi santiago santos sara sarah sebastian sergi sergio silvia simon
    simone sofia sol soledad sonia sophie stefan stefano stephen steven susan susana sylvie tamara
    tania tatiana teo teresa thiago thomas tim tomas toni trinidad unai uxia uxue valentin
    valentina valeria vanesa vanessa vera veronica vicent vicente victor victoria vincent violeta
    virginia walter william wolfgang xabier xavi xavier ximena xoan yago yaiza yasmina yolanda
    yves zaira zoe
    """
)
