"""Words in the name field that are no part of a name. Written for this project; folded."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    sr sra srta sres don dona d. dna dr dra prof profa ing lic arq abg mtro mtra excmo excma
    ilmo ilma mr mrs ms miss mx sir herr frau dott dottssa sig signora mme mlle monsieur madame
    eng padre fray sor doctor doctora licenciado licenciada ingeniero ingeniera arquitecto
    arquitecta profesor profesora dipl mag univ dres sres vda viuda
    """
)

SUFFIXES = _words(
    """
    jr sr ii iii iv phd mba md esq hijo padre cpa pmp junior senior msc bsc dds rn ceo cto cfo
    """
)
"""What may stand after a comma without being a given name."""

LABEL_WORDS = _words(
    """
    trabajo casa movil telefono tel fijo oficina personal nuevo nueva viejo vieja antiguo
    antigua whatsapp wasap sim mobile work home office new old cell phone vecino vecina
    fontanero fontanera electricista taller gimnasio gym padel futbol colegio cole instituto uni
    universidad curro obra piso portero conserje pintor albanil carpintero cerrajero mecanico
    taxista taxi abogado abogada dentista medico medica doctora pediatra fisio peluqueria
    peluquera peluquero profesor profesora profe ingles yoga seguros banco inmobiliaria casero
    casera jefe jefa companero companera cliente clienta proveedor proveedora comercial amigo
    amiga amigos plumber electrician neighbor neighbour landlord boss dentist gardener nanny
    babysitter mechanic madrid barcelona valencia sevilla bilbao zaragoza malaga linkedin
    facebook tinder
    """
)
"""Words that people write after a given name to remember who it is ("Mike Fontanero")."""

PLACES = _words("madrid barcelona valencia sevilla bilbao zaragoza malaga")
"""Labels that are surnames too: not cut from the middle of a name."""

ROLES = _words(
    """
    mama papa mami papi madre padre abuela abuelo yaya yayo abu tia tio hermano hermana tata
    suegra suegro primo prima cunado cunada hijo hija novio novia marido mujer mi amor carino
    gordo gorda casa trabajo oficina jefe jefa buzon mom mum dad daddy mommy grandma grandpa
    home work office boss wife husband brother sister son daughter contacto desconocido unknown
    nadie sin nombre test emergencia emergencias policia bomberos taxi
    """
)
"""Whole names that say what somebody is to the owner, not what she is called."""

COMPANY_WORDS = _words(
    """
    grupo clinica construcciones inmobiliaria transportes academia talleres taller tecnologias
    laboratorios estudio despacho bodegas gestoria asesoria editorial instalaciones seguros
    restaurante bar cafeteria hotel hostal farmacia panaderia peluqueria ferreteria libreria
    ayuntamiento colegio instituto universidad hospital ambulatorio fundacion asociacion
    federacion comercial industrias suministros distribuciones servicios consultoria consultores
    abogados arquitectos ingenieria informatica electricidad fontaneria reformas excavaciones
    muebles autoescuela gimnasio centro residencia cooperativa banco caja notaria registro
    correos company group holding partners associates consulting services solutions systems
    studio labs bank clinic school university foundation institute agency store shop gmbh ltd
    llc inc corp
    """
)

LEGAL_FORMS = _words(
    """
    sl slu sa sau slp sll slne scp cb sc coop scoop aie ute srl srls spa sas sarl eurl sci gmbh
    ag kg ohg ug ev mbh ltd limited llc llp lp plc inc incorporated corp corporation co company
    lda ltda bv nv oy ab as aps kft sro zoo sapi cv sab
    """
)

GENERIC_MAILBOXES = _words(
    """
    info informacion contacto contact contactar hola hello ventas venta sales compras comercial
    administracion admin administration administrador oficina office recepcion reception
    secretaria gerencia direccion rrhh hr jobs empleo careers soporte support ayuda help
    atencion atencioncliente clientes cliente customers service servicio servicios pedidos
    orders facturacion facturas billing invoices contabilidad accounting accounts prensa press
    marketing comunicacion newsletter noreply no-reply donotreply webmaster postmaster
    hostmaster abuse root mail email correo buzon reservas booking bookings reservations citas
    tienda shop store web sac lopd rgpd privacy privacidad legal team equipo general central
    todos staff taller almacen logistica export import tecnico sat kontakt verkauf buchhaltung
    bewerbung contatto vendite amministrazione commerciale segreteria accueil bonjour
    service-client ventes comptabilite geral vendas comercial
    """
)
"""Local parts of mailboxes that belong to a job, not to a person (also RFC 2142)."""

HOUSEHOLD_WORDS = frozenset(("familia", "family", "los", "casa", "famille", "famiglia", "familie"))
"""How a household's mailbox tends to begin: familiavidal646@, losroldan568@."""

FREE_MAIL = _words(
    """
    gmail.com googlemail.com hotmail.com hotmail.es outlook.com outlook.es live.com msn.com
    yahoo.com yahoo.es ymail.com icloud.com me.com mac.com telefonica.net terra.es ono.com
    movistar.es orange.es vodafone.es protonmail.com proton.me pm.me gmx.de gmx.net gmx.es
    web.de t-online.de aol.com mail.com mail.ru yandex.ru orange.fr wanadoo.fr free.fr
    laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it sapo.pt hotmail.fr hotmail.it
    yahoo.fr yahoo.it yahoo.co.uk comcast.net verizon.net att.net zoho.com fastmail.com
    euskalnet.net telecable.es wanadoo.es ya.com
    """
)
