"""Short and pet forms of given names, and what they may stand for.

Written for this project from everyday usage in Spain and Latin America, in
English and, a few, in other languages. Folded. A form may stand for several
names, the likeliest first; compound names are written with a space. Names
that people bear in their own right (Lisa, Karen) are left out even where
they began as pet forms.
"""

from __future__ import annotations

from agenda.dedup.lists.given import GIVEN_NAMES
from agenda.dedup.lists.nicknames_en import PUBLIC

_SPANISH = """
paco:francisco curro:francisco pancho:francisco paquito:francisco fran:francisco kiko:francisco,enrique
quico:francisco,enrique cisco:francisco francis:francisco xisco:francisco frasquito:francisco farruco:francisco
paca:francisca paqui:francisca paquita:francisca curra:francisca fani:estefania,francisca pepa:josefa
pepe:jose pepito:jose josete:jose joselito:jose joseba:jose chepe:jose pepin:jose pep:jose,josep xose:jose
pepi:josefa pepita:josefa fina:josefa,josefina finita:josefa,josefina josefina:josefa chefa:josefa
lola:dolores loli:dolores lolita:dolores loles:dolores doli:dolores lolo:manuel,dolores
nacho:ignacio inaki:ignacio nachete:ignacio ignasi:ignacio
chelo:consuelo consuelito:consuelo chelito:consuelo
charo:rosario chari:rosario charito:rosario chayo:rosario rosarito:rosario chio:rocio,rosario
concha:concepcion conchi:concepcion conchita:concepcion concha:concepcion chon:concepcion,encarnacion
encarna:encarnacion encarni:encarnacion encarnita:encarnacion
manolo:manuel manu:manuel manolito:manuel lolo:manuel manel:manuel nel:manuel manuelito:manuel
manoli:manuela manola:manuela manolita:manuela
toni:antonio,antonia tono:antonio antoñito:antonio antonito:antonio toño:antonio toñin:antonio
antxon:antonio tonet:antonio antoni:antonio nono:antonio,ramon
tona:antonia toñi:antonia tonia:antonia antoñita:antonia antonita:antonia
chema:jose maria josema:jose maria txema:jose maria chemari:jose maria
juanjo:juan jose juanma:juan manuel juanmi:juan miguel juancar:juan carlos juanlu:juan luis juanfran:juan francisco
juanito:juan juani:juana juanita:juana xoan:juan joan:juan jon:juan ian:juan
josean:jose antonio joseluis:jose luis jonan:jonathan josemi:jose miguel josemari:jose maria
joselu:jose luis josele:jose luis josemanuel:jose manuel josan:jose antonio jorgito:jorge jordi:jorge xurxo:jorge
luisma:luis maria,luis manuel luismi:luis miguel luisito:luis lucho:luis lluis:luis guicho:luis
luisi:luisa luisita:luisa lu:luisa,lucia,luz
migue:miguel miguelito:miguel mikel:miguel miquel:miguel migui:miguel micky:miguel
rafa:rafael rafita:rafael rafi:rafaela,rafael fali:rafael falete:rafael fale:rafael
fer:fernando fernan:fernando nando:fernando,hernando fede:federico
javi:javier xavi:javier xabi:javier xabier:javier xavier:javier javito:javier
fran:francisco,francisca
guille:guillermo guillem:guillermo memo:guillermo willy:guillermo guillo:guillermo
edu:eduardo lalo:eduardo,gonzalo eduard:eduardo dudu:eduardo
quique:enrique kike:enrique quike:enrique enric:enrique
alex:alejandro,alejandra,alexander jandro:alejandro alejo:alejandro sandro:alejandro ale:alejandro,alejandra
berto:alberto,roberto alber:alberto tito:alberto,roberto beto:alberto,roberto
robe:roberto rober:roberto bob:robert,roberto
santi:santiago chago:santiago yago:santiago iago:santiago tiago:santiago
sebas:sebastian bastian:sebastian seba:sebastian
dani:daniel,daniela danielito:daniel
chus:jesus,maria jesus suso:jesus chuchi:jesus jesusin:jesus chuy:jesus xus:jesus susi:susana,maria jesus
chule:jesus josu:jesus
gabi:gabriel,gabriela gabo:gabriel gaby:gabriel,gabriela
pablito:pablo pau:pablo,paula
perico:pedro pedrito:pedro pere:pedro peru:pedro periko:pedro
ricky:ricardo richi:ricardo ricar:ricardo ricard:ricardo ricardito:ricardo
ramoncho:ramon moncho:ramon mon:ramon,ramona monchito:ramon moncha:ramona
andresito:andres andreu:andres ander:andres
victorin:victor vito:victor viti:victor
vicen:vicente vicentin:vicente chente:vicente vicent:vicente
salva:salvador salvi:salvador boro:salvador
sergi:sergio sergito:sergio checo:sergio
adri:adrian,adriana adria:adrian
alfon:alfonso fonso:alfonso alfons:alfonso poncho:alfonso
agus:agustin agustina tin:agustin,martin
joaqui:joaquin quim:joaquin ximo:joaquin quino:joaquin,joaquina joaco:joaquin
nico:nicolas nicolasa colas:nicolas
tomi:tomas tomasito:tomas
cris:cristina,cristobal,cristian cristi:cristina tina:cristina,agustina,martina tobal:cristobal
maxi:maximo,maximiliano max:maximo,maximiliano
leo:leonardo,leonor,leopoldo
mauri:mauricio
gonza:gonzalo gon:gonzalo
rodri:rodrigo ro:rocio,rodrigo
ivi:ivan
goyo:gregorio goyito:gregorio gorio:gregorio
isi:isidro,isidoro,isabel
berna:bernardo,bernarda nardo:bernardo,leonardo
benja:benjamin ben:benjamin benji:benjamin
chano:feliciano,sebastian,cipriano
nano:fernando,mariano
tato:eduardo,gustavo
gus:gustavo gustavito:gustavo
marce:marcelo,marcela,marcelino
mati:matilde,matias
mari:maria,maria carmen mary:maria mariquita:maria maruja:maria marujita:maria maruxa:maria
marichu:maria jesus mariló:maria dolores marilo:maria dolores mariajo:maria jose mariajose:maria jose
marijose:maria jose majo:maria jose marijo:maria jose cote:maria jose marisa:maria luisa,maria isabel
marisol:maria sol,maria soledad maite:maria teresa mayte:maria teresa mariví:maria victoria
marivi:maria victoria maricarmen:maria carmen mamen:maria carmen carmela:carmen carmina:carmen
maribel:maria isabel mabel:maria isabel,isabel marian:maria angeles,mariana marianne:maria ana
marife:maria fernanda marimar:maria mar marijuana:maria juana malen:magdalena,maria elena
mariluz:maria luz mariluisa:maria luisa marga:margarita margui:margarita margot:margarita rita:margarita
maica:maria carmen mavi:maria victoria maruchi:maria charo malena:magdalena,maria elena
chiqui:maria
carmencita:carmen carmenchu:carmen menchu:carmen,maria carmen carmelo:carmen carmiña:carmen carmina:carmen
mamen:maria carmen mela:carmela,carmen carme:carmen
pili:pilar piluca:pilar pilarin:pilar pilarica:pilar pilu:pilar
isa:isabel,isabela chabela:isabel isabelita:isabel bel:isabel beli:isabel isabela:isabel
ani:ana anna:ana anita:ana anabel:ana isabel nana:ana annie:ana
tere:teresa teresita:teresa teresina:teresa
cruci:maria cruz
merche:mercedes merchi:mercedes meche:mercedes merceditas:mercedes merce:mercedes
mercedita:mercedes
nieve:nieves
puri:purificacion purita:purificacion
asun:asuncion asunta:asuncion chona:asuncion susi:susana
visi:visitacion
angelines:angeles angelita:angela,angeles angelito:angel angelin:angel geles:angeles
amparito:amparo ampa:amparo amparin:amparo
inma:inmaculada macu:inmaculada
ino:inocencia,inocencio
lupe:guadalupe lupita:guadalupe
nuri:nuria
bea:beatriz beti:beatriz bety:beatriz
patri:patricia pati:patricia paty:patricia patty:patricia
silvi:silvia
cata:catalina lina:catalina,carolina
caro:carolina carol:carolina
vero:veronica
yoli:yolanda yola:yolanda
moni:monica
soni:sonia
susi:susana lore:lorena,loreto
lauri:laura laurita:laura
luci:lucia
nati:natalia,natividad natalita:natalia
sole:soledad
toya:victoria vicky:victoria viqui:victoria viki:victoria vicki:victoria
reme:remedios remeditos:remedios
espe:esperanza
mila:milagros milagritos:milagros milagrosa:milagros mili:milagros
trini:trinidad
conso:consuelo
ange:angel,angela angelo:angel angie:angela,angeles
rosi:rosa,rosario rosita:rosa rosana:rosa
elenita:elena nena:elena lena:elena,magdalena
almu:almudena
bego:begona
maca:macarena
estefi:estefania steffi:estefania
vane:vanesa
montse:montserrat
sofi:sofia
ire:irene
julita:julia
eugeni:eugenia geni:eugenia
virgi:virginia vir:virginia
nando:fernando
juli:julian,julia,julio julito:julio
dioni:dionisio
domi:domingo mingo:domingo
fermi:fermin
seve:severo,severino,severiano
tele:telmo
teo:teodoro,mateo
viti:victor,vitoriano
cande:candelaria candela:candelaria
celes:celestina,celestino
estebanillo:esteban
lorenza:loren loren:lorenzo,lorena
piti:pedro
pitu:pilar
pascu:pascual
xisca:francisca
"""

_ENGLISH = """
bill:william will:william billy:william willy:william liam:william bob:robert rob:robert bobby:robert
robbie:robert bert:robert,albert dick:richard rick:richard rich:richard richie:richard ricky:richard
jim:james jimmy:james jamie:james jack:john johnny:john jon:john,jonathan joe:joseph joey:joseph jo:joseph
mike:michael mick:michael micky:michael mikey:michael tom:thomas tommy:thomas dave:david davy:david
dan:daniel danny:daniel steve:steven,stephen stevie:steven,stephen chris:christopher,christine,christina
kit:christopher matt:matthew tony:anthony,antonio andy:andrew drew:andrew ed:edward eddie:edward
ted:edward,theodore ned:edward ben:benjamin benny:benjamin sam:samuel,samantha nick:nicholas nicky:nicholas
greg:gregory pat:patrick,patricia paddy:patrick alex:alexander sandy:alexander,sandra al:albert,alan
bert:albert,robert charlie:charles chuck:charles chas:charles frank:francis,franklin fred:frederick
freddie:frederick hank:henry harry:henry,harold jeff:jeffrey,jeffery geoff:geoffrey jerry:gerald,jeremy
ken:kenneth kenny:kenneth larry:lawrence len:leonard lenny:leonard les:leslie lou:louis,louise
nate:nathan,nathaniel nat:nathaniel,nathan pete:peter phil:philip ray:raymond ron:ronald ronnie:ronald
russ:russell stan:stanley tim:timothy timmy:timothy vince:vincent walt:walter wally:walter zach:zachary
zack:zachary brad:bradley doug:douglas don:donald donnie:donald gabe:gabriel josh:joshua jake:jacob
liz:elizabeth beth:elizabeth betty:elizabeth lizzie:elizabeth eliza:elizabeth betsy:elizabeth
libby:elizabeth kate:katherine,catherine kathy:katherine,catherine katie:katherine,catherine
cathy:catherine kitty:katherine,catherine meg:margaret maggie:margaret peggy:margaret marge:margaret
madge:margaret sue:susan susie:susan suzy:susan debbie:deborah,debra deb:deborah,debra barb:barbara
babs:barbara becky:rebecca becca:rebecca jen:jennifer jenny:jennifer jess:jessica jessie:jessica
kim:kimberly mandy:amanda mindy:melissa missy:melissa nan:nancy patty:patricia trish:patricia
tricia:patricia sally:sarah sadie:sarah steph:stephanie terri:teresa,theresa terry:terence,teresa
tess:teresa,theresa vicky:victoria tori:victoria val:valerie cindy:cynthia christy:christine,christina
tina:christina,christine annie:anne,ann ellie:eleanor,ellen nell:eleanor,helen jackie:jacqueline
abby:abigail angie:angela bev:beverly carrie:caroline,carolyn dot:dorothy dottie:dorothy fran:frances
gail:abigail ginny:virginia gwen:gwendolyn jan:janet,janice judy:judith kathie:kathleen lindy:linda
lynn:linda mel:melissa,melanie millie:mildred molly:mary polly:mary mae:mary penny:penelope
sandy:sandra shelly:michelle,shelley wendy:gwendolyn nikki:nicole
jody:joseph,judith,joan joey:joseph josie:josephine liza:elizabeth liz:elizabeth elsie:elizabeth
lisbeth:elizabeth lilibet:elizabeth bess:elizabeth bessie:elizabeth betsy:elizabeth tetty:elizabeth
chick:charles charley:charles cal:calvin mitzi:mary mimi:mary,miriam mamie:mary minnie:mary,wilhelmina
maggy:margaret margie:margaret meggy:margaret mattie:matthew,martha,matilda
mat:matthew thias:matthias drea:andrea andi:andrea nettie:natalie,annette,henrietta nat:natalie natty:natalie
tasha:natasha,natalie talia:natalie shelley:michelle,rachel shell:michelle mickey:michael,michelle
cassie:cassandra,catherine,carol caz:carol carrie:carol,caroline carly:carol,caroline lynn:carolyn
nickie:nicholas,nicole nicki:nicole nik:nicholas nico:nicholas
kathy:kathleen kat:katherine,kathleen kay:katherine kit:katherine,christopher cat:catherine casey:catherine
trina:katherine trixie:beatrice bea:beatrice trish:patricia patsy:patricia tricia:patricia
pattie:patricia rod:rodney,roderick rob:robert dob:robert hob:robert bo:robert dickie:richard dickon:richard ritchie:richard hal:henry,harold hank:henry,harold jackie:john,jacqueline
jock:john jem:jeremy,james jimmie:james jamey:james jay:james,jason
ned:edward,edmund eddy:edward,edwin teddy:edward,theodore ward:edward neddie:edward
gene:eugene georgie:george georgia:georgina gina:regina,virginia,georgina gus:augustus,august gil:gilbert
ike:isaac izzy:isabel,isidore jerry:jerome,gerald,jeremiah jess:jesse,jessica kev:kevin
larry:laurence laurie:lawrence,laura lenny:leonard leo:leonard,leopold lex:alexander,alexis alec:alexander
xander:alexander sasha:alexander,alexandra lexi:alexandra alix:alexandra,alice lottie:charlotte charlie:charlotte lori:laura,lorraine lulu:louise lucy:lucille,lucinda mandy:amanda mandie:amanda manda:amanda marty:martin mart:martin,martha marv:marvin
max:maximilian,maxwell mel:melvin,melissa,melanie mellie:melanie merv:mervin milt:milton mort:mortimer
moe:moses monty:montgomery nan:ann,nancy nanny:ann nell:helen,ellen nellie:helen,ellen
lena:helen,helena nora:eleanor,honora norm:norman ollie:oliver,olivia liv:olivia livvy:olivia perry:peregrine
pete:peter pip:philip randy:randolph,randall reg:reginald reggie:reginald rolly:roland ronny:ronald
roni:veronica ronnie:veronica rosie:rosemary,rose roxy:roxanne roz:rosalind sadie:sarah sal:sarah sallie:sarah
sam:samson sammy:samuel,samantha sandy:alexander,sandra shari:sharon sherry:sharon,cheryl cher:cheryl
sid:sidney si:simon stew:stewart stu:stuart sukey:susan susanna:susan suzie:susan susi:susan sybil:sibyl
tabby:tabitha tammy:tamara terrie:theresa theo:theodore thom:thomas tobe:tobias
toby:tobias trudy:gertrude gertie:gertrude val:valentine,valerie vicki:victoria vick:victor
vin:vincent vinny:vincent vinnie:vincent wes:wesley win:winifred winnie:winifred,winston
zak:zachary zeke:ezekiel abe:abraham abbie:abigail addie:adelaide,adeline aggie:agnes
allie:alice,alison ally:alice,alison millie:amelia,mildred,emily andie:andrea arch:archibald
archie:archibald art:arthur artie:arthur aud:audrey barbie:barbara barney:bernard,barnabas bart:bartholomew belle:isabella bella:isabella bernie:bernard bertie:albert,herbert bex:rebecca birdie:roberta
brandi:brandy,brenda bren:brenda bridie:bridget biddy:bridget candy:candice cec:cecil cissy:cecilia clem:clement cliff:clifford clint:clinton connie:constance,cornelia cora:cordelia corrie:cornelia
curt:curtis dannie:daniel debby:deborah debs:deborah denny:dennis den:dennis
di:diana,diane dina:diana dolly:dorothy,dolores dorrie:doris dunc:duncan
effie:euphemia em:emily,emma emmy:emily ernie:ernest essie:esther hettie:esther,henrietta
evie:eve,evelyn eve:evelyn faye:faith fay:faith flo:florence flossie:florence freda:frederica
geoff:jeffrey gerry:gerald,gerard gracie:grace hattie:harriet herb:herbert hetty:henrietta howie:howard
hansi:hans fritz:friedrich willi:wilhelm wolfi:wolfgang uli:ulrich,ulrike gabi:gabriele steffi:stefanie
jupp:josef sepp:josef beppe:giuseppe peppe:giuseppe pino:giuseppe gianni:giovanni nino:giovanni
sandro:alessandro gigi:luigi ciccio:francesco checco:francesco franco:francesco lele:emanuele,gabriele
ze:jose zezinho:jose chico:francisco quim:joaquim to:antonio nando:fernando beto:alberto,roberto
"""

_SPELLINGS = """
mohammed:mohamed muhammad:mohamed mohammad:mohamed mohamad:mohamed ahmad:ahmed yusuf:youssef
yousef:youssef hussein:husein husain:husein abdallah:abdullah said:saeed
aleksandr:alexander alexandros:alexander aleksander:alexander oleksandr:alexander sergey:sergei sergiy:sergei
yury:yuri iuri:yuri dmitry:dmitri dimitri:dmitri evgeny:evgeni yevgeny:evgeni mikhail:mijail
katerina:ekaterina tatyana:tatiana natalya:natalia nataliya:natalia yelena:elena olena:elena giorgos:georgios
johannes:hans jurgen:juergen gunther:gunter guenter:gunter joerg:jorg bjoern:bjorn
helena:elena ines:agnes yolanda:iolanda esther:ester miriam:myriam judith:judit ruth:rut
gorka:jorge xurxo:jorge andoni:antonio koldo:luis kepa:pedro patxi:francisco pello:pedro eneko:inigo
joseba:jose miren:maria edurne:nieves ander:andres mikel:miguel
tonio:antonio anamari:ana maria mariate:maria teresa maritere:maria teresa marijose:maria jose mariangeles:maria angeles
anabel:ana isabel anamaria:ana maria josemaria:jose maria juancarlos:juan carlos miguelangel:miguel angel
"""
"""Other spellings, scripts and languages, likewise written for this project."""


def _read(*texts: str) -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for text in texts:
        flat = " ".join(text.split()).replace("ñ", "n").replace("ó", "o").replace("í", "i")
        nickname = ""
        for word in flat.split():
            head, colon, rest = word.partition(":")
            if colon:
                nickname = head
                forms.setdefault(nickname, []).extend(rest.split(","))
            else:  # the second word of a compound: "chema:jose maria,…"
                first, *others = word.split(",")
                forms[nickname][-1] += f" {first}"
                forms[nickname].extend(others)
    return {nickname: tuple(dict.fromkeys(formal)) for nickname, formal in forms.items()}


def _turned(text: str) -> dict[str, tuple[str, ...]]:
    """Return the forms of a list that goes from the given name to its short forms."""
    forms: dict[str, list[str]] = {}
    for entry in text.split():
        formal, _, nicknames = entry.partition(":")
        for nickname in nicknames.split(","):
            forms.setdefault(nickname, []).append(formal)
    return {
        nickname: tuple(sorted(formal, key=lambda name: (name not in GIVEN_NAMES, name)))
        for nickname, formal in forms.items()
    }


_OWN = _read(_SPANISH, _ENGLISH, _SPELLINGS)
_PUBLIC = _turned(PUBLIC)

FORMAL = {
    nickname: tuple(dict.fromkeys(_OWN.get(nickname, ()) + _PUBLIC.get(nickname, ())))
    for nickname in _OWN | _PUBLIC
}
"""Pet form → the given names that it may stand for, the likeliest first."""
