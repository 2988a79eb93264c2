"""What people call the columns of their tables.

Spanish and English first, then French, German, Italian, Portuguese and Catalan.
All is written as :func:`agenda_csv.folding.folded` leaves it: without accents,
articles and punctuation, words in their order.
"""

from __future__ import annotations

from agenda_csv.folding import words


def _by_phrase(groups: dict[str, str]) -> dict[str, str]:
    return {
        phrase.strip(): field
        for field, phrases in groups.items()
        for phrase in phrases.split(",")
        if phrase.strip()
    }


AMBIGUOUS = frozenset({"nombre", "nom", "nome", "name", "nombres"})
"""A whole name, or the given name or surname where another column has the rest."""

PHRASES = _by_phrase(
    {
        "name": """full name, fullname, display name, complete name, nombre completo,
            nombre apellidos, nombre apellido, apellidos nombre, apellido nombre, contacto,
            contact, contact name, nombre contacto, persona, persona contacto, person, cliente,
            client, customer, nombre cliente, socio, socia, miembro, member, alumno, alumna,
            participante, asistente, invitado, attendee, guest, nom complet, nom prenom,
            nom prenoms, prenom nom, nom cognoms, cognoms nom, nome completo, nome cognome,
            cognome nome, nominativo, nome sobrenome, nome apelido, vollstandiger name,
            name vorname, vorname name, vorname nachname, ansprechpartner, kontakt, contatto,
            contato, contacte, interlocuteur, anzeigename""",
        "given": """first name, firstname, given name, givenname, forename, given, first,
            nombre pila, vorname, prenom, prenoms, primer nombre, primeiro nome, rufname""",
        "additional": """middle name, middlename, middle, segundo nombre, additional name,
            zweiter vorname, deuxieme prenom, secondo nome, segundo nome, segon nom""",
        "family": """last name, lastname, surname, surnames, family name, familyname, last,
            apellidos, apellido, apellido 1, apellido1, primer apellido, 1er apellido,
            1o apellido, apellido paterno, nachname, familienname, nom famille, cognome,
            sobrenome, apelido, apelidos, cognoms, cognom, cognom 1, primer cognom""",
        "family2": """apellido 2, apellido2, segundo apellido, 2o apellido, apellido materno,
            cognom 2, segon cognom, second surname, second last name, maternal surname""",
        "prefix": """prefix, prefijo, tratamiento, salutation, honorific, anrede, civilite,
            titolo cortesia, tratamento, tractament, name prefix, namenszusatz, trato, sr sra""",
        "suffix": "suffix, sufijo, name suffix, suffixe, suffisso, sufixo, sufix",
        "nickname": """nickname, nick, alias, apodo, mote, sobrenombre, spitzname, surnom,
            soprannome, alcunha, malnom, conocido como, known as""",
        "org": """company, company name, organization, organisation, organization name,
            empresa, compania, organizacion, nombre empresa, razon social, firma, firm, firme,
            negocio, entidad, institucion, centro trabajo, employer, business, societe,
            entreprise, azienda, societa, ditta, unternehmen, arbeitgeber, companhia, companyia,
            entitat, nombre comercial, lugar trabajo, account name, account""",
        "unit": """department, departamento, dpto, depto, area, seccion, division, abteilung,
            service, departement, dipartimento, reparto, departament, team, equipo""",
        "title": """job title, jobtitle, job, position, cargo, puesto, puesto trabajo, posicion,
            role, rol, funcion, ocupacion, profesion, occupation, profession, beruf, stelle,
            poste, fonction, ruolo, mansione, posizione, profissao, funcao, carrec, professio,
            feina, designation, oficio""",
        "url": """website, websites, more websites, web, web site, web page, webpage, url, pagina web, sitio web, sitio,
            homepage, home page, internet, site, site web, sito, sito web, pagina, lloc web,
            webseite, blog, linkedin, linkedin url, perfil linkedin, linkedin profile,
            profile url, facebook, instagram, twitter, x twitter, github, xing, tiktok, link,
            enlace""",
        "im": """im, messenger, mensajeria, skype, telegram, jabber, xmpp, icq, signal, threema,
            messengers, wechat, line id, matrix, discord""",
        "birthday": """birthday, birthdate, birth date, date birth, dob, bday, born, cumpleanos,
            cumple, fecha nacimiento, f nacimiento, fecha nac, f nac, fec nac, nacimiento,
            fnacimiento, fecha cumpleanos, nacido, geburtstag, geburtsdatum, geboren, date
            naissance, naissance, anniversaire, compleanno, data nascita, nascita, data
            nascimento, nascimento, data naixement, naixement""",
        "anniversary": """anniversary, aniversario, wedding anniversary, fecha aniversario,
            jahrestag, hochzeitstag, aniversari, boda, aniversario boda""",
        "note": """notes, note, notas, nota, observaciones, observacion, comentarios,
            comentario, comments, comment, remarks, bemerkung, bemerkungen, notizen, notiz,
            remarque, remarques, commentaire, commentaires, osservazioni, commenti, observacoes,
            comentaris, observacions, notes personals, anotaciones, descripcion, description,
            informacion adicional, additional info""",
        "category": """group, groups, grupo, grupos, category, categories, categoria, categorias,
            tag, tags, label, labels, etiqueta, etiquetas, circle, circles, circulo, circulos,
            kategorie, kategorien, gruppe, gruppen, categorie, groupe, groupes, etiquettes,
            gruppo, gruppi, grup, grups, etiquetes, lista, listas, list, lists, segmento,
            group membership""",
        "related": """spouse, husband, wife, partner, conyuge, pareja, marido, mujer, esposa,
            esposo, children, child, hijos, hijo, hijas, hija, kids, assistant, ayudante,
            secretaria, secretario, manager, jefe, jefa, superior, father, padre, mother, madre,
            friend, amigo, amiga, related people, related, relacionados, referred by,
            recomendado por, conjoint, ehepartner, kinder, enfants, figli, coniuge, filhos,
            fills, familiares, contacto emergencia""",
        "uid": "uid, uuid, guid",
        "phone.home": "fijo, particular",
        "custom": "other details",
        "address": """address, direccion, dir, direccion postal, postal address, full address,
            direccion completa, domicilio, adresse, anschrift, indirizzo, endereco, morada,
            adreca, more addresses, otras direcciones, home address, work address,
            senas""",
        "address.street": """street, street address, calle, via, rue, strasse, str, rua, carrer,
            address line 1, address 1, direccion 1, address1, calle numero, via numero,
            street name, calle n, strasse hausnummer""",
        "address.extended": """address line 2, address 2, address2, direccion 2, piso, puerta,
            piso puerta, portal, escalera, apartment, apt, suite, unit number, bloque, planta,
            complemento, pis porta, adresszusatz, complement adresse, interno, street 2,
            address line 3""",
        "address.locality": """city, town, ciudad, poblacion, localidad, municipio, pueblo,
            village, locality, ort, stadt, wohnort, ville, commune, citta, localita, comune,
            cidade, localidade, poblacio, ciutat, municipi, city town""",
        "address.region": """region, state, province, provincia, estado, county, comunidad,
            comunidad autonoma, ccaa, bundesland, regione, comarca, state province, distrito,
            departament frances, estado provincia, provincia estado""",
        "address.code": """zip, zip code, zipcode, postcode, postal code, post code, cp, c p,
            codigo postal, cod postal, c postal, cpostal, plz, postleitzahl, code postal, cap,
            cep, codi postal, codigo p, zip postal code""",
        "address.country": """country, pais, land, pays, paese, nazione, country region,
            pais region, nacion""",
        "": """id, codigo, code, n, no, num, numero, number, nr, row, fila, index, indice,
            created, updated, created at, updated at, fecha alta, fecha creacion, type, tipo""",
    }
)
"""Whole headers and what they mean; "" for what says nothing about a person."""

TITLES = frozenset({"title", "titulo", "titel", "titre", "titolo", "titol"})
"""A salutation or a job: the cells say which."""

HONORIFICS = words(
    "sr sra srta srs d dna don dona dr dra doctor doctora prof profa mr mrs ms miss mx sir herr"
    " frau m mme mlle sig sigra dott dottssa ing lic licda arq abg excmo ilmo rev fr padre"
)

PHONE = words(
    "telefono telefonos tel tels tlf tlfs tlfno tfno tfnos telf tfn phone phones telephone telefon"
    " telefone fon fono telf phonenumber telefonnummer rufnummer llamada"
)
CELL = words(
    "movil moviles mobile cell cellphone celular celulares cel handy cellulare telemovel mobil"
    " mobiltelefon whatsapp wasap gsm smartphone portable mov"
)
FAX = words("fax telefax faxnummer")
EMAIL = words("email emails mail mails correo correos correu courriel emailadresse mailadresse")
HOME = words(
    "casa home particular domicilio personal privat privado privada private prive domicile"
    " abitazione residencia fijo hogar zuhause residence privato"
)
WORK = words(
    "trabajo work oficina office business empresa laboral profesional professional dienstlich"
    " geschaftlich beruflich buro bureau travail ufficio lavoro trabalho escritorio feina company"
    " corporativo centralita job pro arbeit professionnel despacho"
)
NOT_VALUES = words("type tipo types label etiqueta typ operador operator country valido")
"""Beside a word for phone or e-mail: a column about the value, not the value."""

BIRTH = words("nacimiento birth birthday geburt naissance nascita nascimento naixement cumpleanos")
