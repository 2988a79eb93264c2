"""More English short forms, from a public list.

Source: "Nicknames", a hand-curated list of English given names and their
nicknames by Carlton Northern, Nick Crews and contributors, version 1.0.1,
https://github.com/carltonnorthern/nicknames. Licence: Apache-2.0, Copyright
2012-2025 the contributors. Changed here: folded, turned into one text, and
without forms of one or two letters, forms that people bear in their own right
as given names or surnames, and forms that ``nicknames`` has already.
"""

from __future__ import annotations

# formal name: its short forms
PUBLIC = """
aaron:ron,ronnie abbigail:abbe,abbey,abbi,abbie,abby,gail,nabby
abbigale:abbe,abbey,abbi,abbie,abby,gail,nabby abednego:bedney abel:abe,ebbie
abigail:abbe,abbey,abbi,nabby abigale:abbe,abbey,abbi,abbie,abby,gail,nabby abijah:bige
abram:abe absalom:abbie,app ada:addy,adie adaline:ada,addy,adie,delia,dell,lena
addison:addie,addy adela:adie,della adelaide:addy,adele,adie,dell,della,heidi
adelbert:bert,del,delbert adele:addy,dell adeline:ada,addy,delia,dell,lena
adelphia:addy,adele,dell,delphia,philly adena:adina,deena,dena,dina adolphus:ado,adolph,dolph
adrian:rian adriane:riane adrienne:addie,enne,rienne agatha:aga,aggy agnes:aggy,inez,nessa
aileen:allie,lena alanson:lanson alberta:allie,bert,bertie aldrich:rich,riche,richie
aleksandr:alek,alex aleva:leve,levy alexandra:alex,alla,sandy alexandria:alex,alla,drina
alexis:alex,lexi alfred:fred,freddy alfreda:alfy,freda,freddy,frieda algernon:algy alice:elsie
alicia:allie,elsie aline:adeline alixandra:alix allen:allan allisandra:allie,ally
allison:allie,ally allyson:allie,ally allyssa:allie,ally almena:allie,ally,mena almina:minnie
almira:myra alonzo:lon,lonzo alphinias:alphus althea:ally alverta:vert,virdie alyssa:ally,lissia
alzada:zada ambrose:brose amelia:mel amos:moses anastasia:stacy anderson:andy andre:drea
andrea:andy,rea andriane:ada,adri,rienne angelica:angelika,angelique,angie angelina:angie,lina
anne:nan anselm:ance,anse,ansel,selma anthony:ant antoinette:netta,tony antonia:netta,tony
antonio:ant appoline:appie,appy aquilla:quil,quillie ara:arry,belle
arabella:ara,arry,bella,belle arabelle:ara,arry,bella,belle araminta:armida,middie,minty,ruminta
archilles:kill,killis ariadne:ari,arie arielle:arie aristotle:telly arizona:ona,onie
arlene:arly,lena armanda:mandy armena:arry,mena armilda:milly arminda:mindie
arminta:minite,minnie arnold:arnie aron:ron,ronnie artelepsa:epsey artemus:art arthusa:thursa
arzada:zaddi asahel:asa asaph:asa asenath:assene,natty,sene ashley:ash,ashly,leah aubrey:bree
audrey:audree,dee augusta:aggy,gatsy,gussie,tina augustina:aggy,gatsy,gussie,tina
augustine:august,gus augustus:august aurelia:aurilla,ora,orilla,ree,rilly avarilla:rilla
azariah:aze,riah bab:barby barbara:bab,barby,bobbie bartholomew:bartel,bat,mees,meus
barticus:bart bazaleel:basil beatrice:trisha,trix beck:becky bedelia:bridgit,delia belinda:belle
benedict:ben,bennie benjamin:benjy,bennie,jamie bernard:berney,berny berney:bernie
bertha:bert,bertie,birdie bertram:bert bethena:beth,thaney bezaleel:zeely biddie:biddy
blanche:bea bradford:brad brady:brody breanna:bree,bri breeanna:bree brenda:brandy brian:bryant
brianna:bri bridget:biddie,bridgie brittany:britt,brittnie brittney:britt,brittnie
broderick:brady,brody,rick,ricky,rod bryanna:bri,briana,brianna caitlin:cait,caity
caitlyn:cait,caity caldonia:calliedona caleb:cal california:callie calista:kissy calpurnia:cally
calvin:vin,vinny cameron:cam,ron,ronny camile:cammie camille:cammie,millie campbell:cam
candace:candy,dacey carla:carly carlotta:lottie carmellia:mellia carmon:cammie,carm,charm
carolann:carole caroline:carole,cassie carolyn:cassie carthaette:etta,etty casper:jasper
cassandra:sandy cassidy:cass,cassie caswell:cass catherine:katy,kay,kit,kittie,lena,trina
cathleen:casey,cassie,cathy,kathy,katy,kay,kit,kittie,lena,trina cedric:ced,rick,ricky
celeste:lessie celinda:lindy charity:chat charlotte:char,lotta,sherry chauncey:chan
chelsey:chelsie chesley:chet chester:chet chet:chester chloe:clo christa:chris
christian:chris,kit christiana:chris,christy,crissy,kris,kristy,tina christiano:chris
christina:chrissy,crissy,kris,kristy christine:chrissy,crissy,kris,kristy christoffer:chris
christoph:chris cicely:cilla cinderella:arilla,cindy,rella,rilla claire:clair,clare
clara:clarissa clarence:clair,clare clarissa:cissy claudia:claud cleatus:cleat
clementine:clem,clement clifton:cliff,tony cole:colie columbus:clum con:conny conrad:con,conny
cordelia:cordy,delia corey:coco,cordy,ree corinne:cora,ora
cornelia:cornie,corny,nelia,nelle,nelly cornelius:con,conny,corny,neil,niel cory:coco,cordy,ree
courtney:court,curt crystal:chris,crys,stal,tal cynthia:cintha cyrenius:cene,renius,serene,swene
dahl:dal dalton:dahl,dal daniel:dann danielle:dani,ellie daphne:daph,daphie darlene:darry,lena
david:davey,day daycia:dacia,daisha deanne:dee debora:deb,debbie,debby deidre:deedee
delbert:bert,del delia:cordelia,delius,fidelia delilah:dell,della,lil,lila
deliverance:della,delly,dilly della:adelaide,delilah,dell delores:dee,dell,della,lola,lolly
delpha:philadelphia delphine:del,delf,delphi demaris:dea,maris demerias:dea,maris
democrates:mock dennis:dennie dennison:denny derek:derrek,rick,ricky derick:rick,ricky
derrick:rick,ricky deuteronomy:duty diana:dicey,didi diane:dian,dianne,dicey,didi dicey:dicie
dickson:dick domenic:dom,nic dominic:dom,nic dominick:dom,nick,nicky dominico:dom
donald:donny,dony donato:don donna:dona donovan:don,donnie,donny,dony dorcus:darkey
dorinda:dora,dorothea doris:dora dorothea:doda,dora dorothy:dora,dortha,dotty dotha:dotty
dotty:dot drusilla:silla duncan:dunk earnest:ernestine,ernie ebenezer:ebbie,eben
edgar:eddie,eddy edith:edie,edye edmond:eddie,eddy edmund:eddie,eddy,ted edna:edny
eduardo:eddie,eddy edwin:eddie,ned,win edwina:edwin edyth:edie,edye edythe:edie,edye
egbert:bert,burt eighta:athy elaine:lainie elbert:bert elbertson:bert,elbert eldora:dora
eleanor:elaine,ellen,lanna,lenora,nelly eleazer:lazar elias:eli,lias elijah:eli,lige
eliphalel:life eliphalet:left elisha:eli,lish elizabeth:lib,lizzy ella:ellen
ellender:ellen,nellie ellswood:elsey elminie:minnie elmira:ellie,elly,mira elnora:nora
eloise:heloise,louise elouise:louise elswood:elsey elvira:elvie elwood:woody elysia:lissa
elze:elsey emanuel:manny emeline:emma,emmy,milly emily:emma,mel emma:emmy
epaphroditius:dite,ditus,dyce,dyche,eppa ephraim:eph erasmus:rasmus,raze eric:rick,ricky
ernestine:erna,ernest,teeny,tina erwin:irwin eseneth:senie estella:essy,stella
estelle:essy,stella esther:hester eudicy:dicey eudora:dora eudoris:dosie,dossie eunice:nicie
euphemia:effy eurydice:dicey eustacia:stacia,stacy eva:eve evaline:eve,lena
evangeline:evan,vangie evelyn:evelina experience:exie
fallon:fal,falcon,fall,fallie,fally,falon,lon,lonnie felicia:fel,feli felicity:flick,tick
feltie:felty ferdinand:ferdie,fred,freddie,freddy ferdinando:ferdie,fred,nando fidelia:delia
fionna:fiona flora:florence florence:flossy floyd:lloyd
frances:cissy,fanny,francie,frankie,frannie,franniey,franny,sis francie:francine
francine:fran,francie,frannie,franniey,franny frankie:francis franklin:fran franklind:fran
frederica:erica,erika,freddy,frederick,rickey frederick:derick,erick,freddy,fritz,rick,ricky
fredericka:ericka,freda,freddy,frieda,ricka,rickey frieda:fred,freddie,freddy gabriel:gabby
gabriella:ella,gabby gabrielle:ella,gabby gareth:gare
garrett:barrett,gare,garratt,garret,garry,rhett garrick:garri genevieve:eve,jenny geoffrey:jeff
georgiana:georgia geraldine:dina,gerri,gerrie,gerry gerhardt:gay gertrude:gert
gilbert:bert,wilber giovanni:gio glenn:glen gloria:glory governor:govie greenberry:berry
greggory:gregg gregory:gory griselda:grissel gum:monty gustavus:gus,gussie hailey:haylee,hayley
hamilton:ham hannah:nan,nanny harold:hap,haps harrison:hap,haps,harry haseltine:hassie
haylee:hailey,hayley hayley:hailey,haylee heather:hetty helen:ella,ellen,ellie
helena:aileen,eileen,elaine,eleanor,ellen,nell,nellie helene:ella,ellen,ellie,lena
heloise:eloise,elouise,lois henrietta:etta,etty,hank,henny,retta henry:hap,haps hephsibah:hipsie
hepsibah:hipsie herbert:bert herman:dutch,harman hermione:hermie hester:hessy,hetty
hezekiah:hez,kiah hillary:hilary hipsbibah:hipsie honora:honey,norah,norry hopkins:hop,hopp
horace:horry hortense:harty,tensey hosea:hosey,hosie howard:hal hubert:bert,hub,hugh
ignatius:iggy,nace,nate,natius ignatzio:iggy,nace,naz immanuel:emmanuel india:indie,indy
inez:agnes iona:onnie irene:rena irvin:irving irving:irv irwin:erwin isaac:zeke
isabel:bella,belle,issy,nib,nibby,tibbie isabella:issy,nib,nibby,tibbie
isabelle:bella,belle,issy,nib,nibby,tibbie isadora:dora,issy isadore:izzy isaiah:zadie,zay
iva:ivy jacob:jaap,jay jacqueline:jacqui jahoda:hoda,hodie,hody jakob:jake
jalen:alen,haylen,jaelin,jaelyn,jailyn,jay,jaye,jaylin,jaylyn,len,lennie,lenny
jane:janie,jennie,jessie janet:jessie jannett:nettie jasper:casper,jap jayme:jay
jean:jane,jeannie jeanette:jessie,nettie jeanne:jane,jeannie jebadiah:jeb jedediah:diah,dyer,jed
jedidiah:diah,dyer,jed jefferey:jeff jefferson:jeff,sonny jehiel:hiel jehu:gee,hugh jemima:mima
jennet:jenn,jenny,jessie jennifer:jenn,jenni,jennie jeremiah:jereme jeremy:jez,jezza
jillian:jill jincy:jane jinsy:jane joanna:jodi,jody johannah:jody,nonie john:ian,jonnie,jonny
johnathan:johnathon,johny,jonathon,jonnie,jonny johnathon:johnathan,johny,jonathon,jonnie,jonny
jonathan:johnathan,johnathon,johny,jonathon,jonnie,jonny
jonathon:johnathan,johnathon,johny,jonnie,jonny joseph:jos josephine:fina,jody,joey,josey
josetta:jettie josey:josophine joshua:jos josiah:jos josophine:joey,josey joyce:joy
judah:jude,juder judith:juda,jude,judi,judie judson:jud,sonny julia:jill,jules julian:jule,jules
julias:jule,jules julie:jule,jules june:junius junior:june,junie justin:justina,juston,justus
kaitlin:kait,kaitie kaitlyn:kait,kaitie kaitlynn:kait,kaitie kalli:cali,kali kameron:kam
karla:carly katarina:tina katelin:kate,kay,kaye katelyn:kate,kay,kaye
katherine:cassie,cathy,katy,kaye,kittie,lena
kathleen:cassie,cathy,katy,kay,kit,kittie,lena,trina kathryn:kate,kathy,katie katia:kate,katie
katy:kate,kathy,katie kayla:kay kelley:kelli,kellie kendall:ken,kenny
kendra:kay,kenj,kenji,kenny kendrick:ken,kenny kendrik:ken,kenny kenneth:kendrick
kent:ken,kendrick,kenny kerry:kerri keziah:kizza,kizzie kimberley:kim,kimberli
kimberly:kimberley,kimberli kris:chris kristel:kris kristen:chris kristin:chris
kristine:chris,christy,crissy,kris,kristy,tina kristofer:chris,kris kristoffer:chris,kris
kristopher:chris,kris kristy:chris kymberly:kym lafayette:fate,laffie lamont:monty
laodicia:cenia,dicy latisha:tish,tisha laurel:laurie lauren:laurie,ren
laurence:lon,lonny,lorne,lorry lauryn:laurie laveda:veda laverne:verna,vernon
lavina:ina,vina,viney lavinia:ina,vina,viney lavonia:vina,viney,vonnie,wyncha lavonne:von
lawrence:lawrie,lon,lonny,lorne,lorry leanne:annie,lea lecurgus:curg leilani:lani lemuel:lem
lenora:nora leonard:lineau leonora:nell,nellie,nora leonore:elenor,honor,nora lesley:les
lester:les letitia:lettice,lettie,tish,titia levicy:vicy levone:von lib:libby lidia:lyddy
lil:lilly,lily lillah:lil,lilly,lily,lolly lillian:lil,lilly,lolly lilly:lil,lily lincoln:link
lindsay:lindsey,lindsie,lindsy lisa:liz littleberry:berry,little lois:lou,louise lonzo:lon
lorelei:laurie,lorrie loretta:etta,lorie,lorrie,retta lorraine:lorie,lorrie lotta:lottie
louis:louie,louise louisa:eliza,lois,lou louise:eliza,lois louvinia:vina,viney,vonnie,wyncha
lucas:luke lucia:lucius,lucy lucias:luke lucille:cille,lou lucina:sinah lucinda:cindy,lou
lucretia:creasey luella:ella,lula lunetta:nettie lurana:lura luther:luke lydia:lyddy
lyndon:lindy mack:mac mackenzie:kenzy,mac,mack maddison:maddi,maddie
maddy:madeline,madelyn,madge madeline:lena,maddi,maddie,maddy,madge,madie,magda,maggie,maud
madelyn:maddy,madie madie:madeline,madelyn madison:maddy,mattie maegen:meg magdalena:maggie
magdelina:lena,madge,magda,maggie mahala:hallie malachi:mally malcolm:mac,mal,malc malinda:lindy
manerva:eve,minerva,nerva,nervie manuel:manny margaret:daisy,gretta,margery,margy,midge,peg
margaretta:daisy,gretta,madge,maggie,marge,margery,margie,meg,midge,peg,peggy
margarita:daisy,greta,madge,maggie,maisie,marge,margo,meg,metta,midge,peggie marguerite:peggy
marie:mae marietta:mae,mamie,mariah,marion,maureen,may,mercy,minnie,mitzi,mollie,molly,polly
marissa:rissa marjorie:margie,margy marni:marnie marsha:marcia,marcie
martha:marty,mat,patsy,patty martine:tine masayuki:masa mathew:mat,matt,maty
mathilda:patty,tillie matilda:matty,maud,tilla,tilly matthew:matty,thias,thys
matthews:matt,mattie,matty matthias:matt,thys maud:middy maurice:morey mavery:mave mavine:mave
maximillian:max maxine:max may:mae mckenna:ken,kenna,meaka medora:dora megan:meg meghan:meg
mehitabel:hetty,hitty,mabel,mitty melchizedek:dick,zadock melinda:lindy,mel,mindy
melissa:lissa,milly mellony:mellia melody:lodi melvina:vina mercedes:merci,mercy,sadie
mervyn:merv micajah:cage michael:micah micheal:mike,mikey,miky michelle:chelle,shellie,shely
miguel:miggy,miguael,miguaell,miguail,miguaill,miguayl,miguayll,miguell,mike mildred:milly
millicent:milly,missy minerva:minnie miranda:mandy,mira,randi miriam:mitzi,mitzie mitchell:mitch
mitzie:mittie,mitty monet:nettie monica:monna,monnie monteleon:monte montesque:monty
montgomery:gum morris:morey moses:amos,mose,moss muriel:mur myrtle:mert,myrt,myrti
nadine:deedee,nada nancy:nanny naomi:omi napoleon:nap,nappy natasha:nat nathaniel:natty,than
nelle:nelly nelson:nels newt:newton newton:newt nicholas:claas,claes,nic
nicholette:nichole,nickey,nicki,nicky,nikki nicodemus:nic,nick,nickie,nicky,nico
nicolas:nic,nick,nickie,nicky,nico nicole:nicky,nole nikolas:claes,nic,nick,nickie,nicky,nico
nikole:nikki norbert:bert,norby norbusamte:norbu nowell:noel obadiah:diah,dyer,obed,obie
obediah:obie obedience:beda,beedy,biddie,obed obie:obediah octavia:tave,tavia odell:odo
olive:livia,nollie,ollie olivia:livia,nollie
onicyphorous:cyphorus,one,osaforum,osaforus,syphorous orilla:ora,rilly orlando:roland
orphelia:phelia ossy:ozzy oswald:ossy,ozzy,waldo otis:ode,ote pamela:pam pandora:dora
parmelia:melia,milly parthenia:parsuny,pasoonie,phenie,teeny patience:pat,patty
patricia:patti,trisha patrick:pate,patsy paul:polly paula:lina,polly paulina:lina,polly
pauline:polly pelegrine:perry percival:percy permelia:mellie,melly,milly pernetta:nettie
persephone:seph,sephy peter:pate petronella:nellie pheney:josephine pheriba:ferbie,pherbia
philadelphia:delphia philander:fie philetus:leet,phil philinda:lindy philipina:penie,phoebe,pip
phillip:phil,pip philly:delphia philomena:menaalmena phoebe:fifi pinckney:pink pleasant:ples
pocahontas:pokey posthuma:humey prescott:pres,scotty priscilla:cilla,cissy,prissy
providence:provy prudence:prudy,prue prudy:prudence rachel:rachael,shelly rafaela:rafa
ramona:mona randolf:dolph randolph:dolph reba:becca,beck rebecca:beck,reba regina:reggie
reginald:naldo,renny relief:leafa reuben:rube reynold:reginald rhoda:rodie rhodella:della
rhyna:rhynie ricardo:rick richard:dicky robert:bill,dobbin,hobkin,robby,rupert
roberta:bert,bertie,birtie,bobbie,robbie,roby roberto:rob roderick:erick,rickie,roddy
rodger:hodge,rod,roge roger:hodge,rod,rodger,roge roland:lanny,orlando,rollo ronald:naldo
rosa:rose rosabel:belle,rose,roz rosabella:bella,belle,rose,roz rosalinda:rose,roz
rosalyn:rose,roz roseann:rose,rosie,roz roseanna:rose,rosie,roz rosemary:rose,rosemarie,rosey
rosina:sina roxane:rox,roxie roxanna:rose,roxie roxanne:rose,roxie rudolph:dolph,olph,rolf,rudy
rudolphus:dolph,olph,rolf,rudy russell:rusty sabrina:brina safieel:safie salome:loomie
salvador:sal,sally samantha:mantha sampson:sam,sammy samson:sammy samyra:myra,sam,sammy
sandra:cassandra sanford:sandy sarilla:silla savannah:savanna,vannie
scott:sceeter,scottie,scotty,squat sebastian:seb,sebby selma:anselm serena:rena serilla:rilla
seymour:morey,see shaina:sha,shay sharon:sha,shay shaun:shawn shawn:shaun sheldon:shelly
shelton:shel,shelly,tony sheridan:dan,danny,sher
sheryl:cheri,cherie,sher,sheri,sherri,sherry,sherryl shirley:sherry,shirl
sibbilla:sibbell,sibbie,sybill sidney:syd sigfired:sid sigfrid:sid sigismund:sig silence:liley
silvester:sly,syl,vest,vester simeon:sion simon:sion smith:smitty socrates:crate
solomon:sal,salmon,sol,solly,zolly sondra:dre,sonnie sophia:sophie sophronia:frona,fronia
stacey:staci,stacie,stacy stacie:stacey,staci,stacy stacy:staci stephan:steve
stephanie:annie,steffi,steffie,stephani,stephany,stephie,stephine,stevie stephen:steph
steven:steph sullivan:sully,van susannah:sue,sukey,susie suzanne:sue,suki,susie sybill:sibbie
sydney:sid sylvanus:sly,syl sylvester:sly,syl,vessie,vester,vet tamarra:tammy tammie:tami,tammy
tanafra:tanny temperance:tempy teresa:tessa,tessie thad:thaddeus thaddeus:thad theodora:dora
theodosia:dosia,theo,theodosius theophilus:ophi theotha:otha
theresa:tessa,tessie,thirza,thursa,traci,tracie,tracy thomasa:tamzine tiffany:tiff,tiffy
tilford:tillie tisha:tish tobias:bias tranquilla:quilla,trannie trix:trixie tryphena:phena
unice:eunice,nicie uriah:riah ursula:sula,sulie valentina:felty,val,vallie valentine:felty
valeri:val vanburen:buren vandalia:vannie vanessa:essa,nessa,vanna vernisee:nicey
veronica:franky,frony,ron,ronie,ronna,ronny,vonnie vic:vicki,vickie,vicky victor:vic
victoria:torie,torri,torrie,tory,vic,vickie vijay:vij vincent:vic
vincenzo:vic,vin,vince,vinnie,vinny vinson:vin,vince,vinnie,vinny viola:ola violetta:lettie
virginia:ginger,jane,jennie,virgy vivian:viv waldo:ossy,ozzy wallace:wally washington:wash
webster:webb westley:farmboy,wes wilber:bert,will wilbur:will,willy wilfred:fred,wil,will
wilhelm:wil wilhelmina:mina,wilma william:bela,wil willie:fred willis:bill,willy
wilma:billiewilhelm wilson:will,willy winfield:field,win,winny winifred:freddie,winnet
winnifred:fred,freddie,freddy,winnie,winny winny:winnifred winton:wint woodrow:drew,woody
yeona:ona,onie yoshihiko:yoshi yulan:lan,yul yvonne:vonna
zachariah:zac,zach,zachy,zack,zak,zakk,zeke zachary:zac,zachy,zakk,zeke
zachery:zac,zach,zachy,zack,zak,zakk,zeke zebedee:zeb zedediah:diah,dyer,zed zephaniah:zeph
"""
