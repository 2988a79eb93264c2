<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About Agenda</source>
        <translation>Acerca de Agenda</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Free software</source>
        <translation>Software libre</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licencias…</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>MIT licence</source>
        <translation>Licencia MIT</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este ordenador</translation>
    </message>
    <message>
        <source>No account, no server, nobody watching.</source>
        <translation>Sin cuenta, sin servidor, sin nadie mirando.</translation>
    </message>
    <message>
        <source>The work of others</source>
        <translation>El trabajo de otros</translation>
    </message>
    <message>
        <source>Typefaces and icons in Agenda, and their licences.</source>
        <translation>Los tipos de letra y los iconos de Agenda, y sus licencias.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Hacer una ahora</translation>
    </message>
    <message>
        <source>Agenda makes them by itself</source>
        <translation>Agenda las hace sola</translation>
    </message>
    <message>
        <source>Every day, and before each import.</source>
        <translation>Cada día, y antes de cada importación.</translation>
    </message>
    <message>
        <source>Go back to %1?</source>
        <translation>¿Volver al %1?</translation>
    </message>
    <message>
        <source>Agenda closes for a moment and opens again as it was then.</source>
        <translation>Agenda se cierra un momento y vuelve a abrirse como estaba entonces.</translation>
    </message>
    <message>
        <source>What you did since will not be in it.</source>
        <translation>Lo que hiciste después no estará.</translation>
    </message>
    <message>
        <source>The agenda of today is kept as a backup, so you can come back to it.</source>
        <translation>La agenda de hoy se guarda como copia, así que puedes volver a ella.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>Volver a esta copia</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Restaurar la copia del %1</translation>
    </message>
</context>
<context>
    <name>BirthdayWords</name>
    <message numerus="yes">
        <source>%Ln years old</source>
        <translation>
            <numerusform>%Ln año</numerusform>
            <numerusform>%Ln años</numerusform>
        </translation>
    </message>
    <message>
        <source>Birthday %1</source>
        <translation>Cumple años %1</translation>
    </message>
    <message numerus="yes">
        <source>Turns %Ln %1</source>
        <translation>
            <numerusform>Cumple %Ln año %1</numerusform>
            <numerusform>Cumple %Ln años %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkCard</name>
    <message>
        <source>The same on both cards. They can be merged in one go.</source>
        <translation>Los mismos datos en las dos fichas. Se pueden fusionar de una vez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs are identical</source>
        <translation>
            <numerusform>%Ln pareja es idéntica</numerusform>
            <numerusform>%Ln parejas son idénticas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge the %Ln</source>
        <translation>
            <numerusform>Fusionarla</numerusform>
            <numerusform>Fusionar las %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>Eres tú</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Show as a QR code</source>
        <translation>Mostrar como código QR</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Add to circle</source>
        <translation>Añadir a círculo</translation>
    </message>
    <message>
        <source>Choose circles (Ctrl+D)</source>
        <translation>Elegir círculos (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Choose somebody</source>
        <translation>Elige a alguien</translation>
    </message>
    <message>
        <source>The card shows how to reach them, your notes, and where each detail is from.</source>
        <translation>Aquí verás cómo contactar, tus notas y de dónde sale cada dato.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde sale cada dato</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Add a number or an address</source>
        <translation>Añadir un número o una dirección</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Más datos</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>Aún no hay nada anotado.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Written by you in Agenda.</source>
        <translation>Escrito por ti en Agenda.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden values</source>
        <translation>
            <numerusform>%Ln dato oculto</numerusform>
            <numerusform>%Ln datos ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Mostrar de nuevo</translation>
    </message>
    <message>
        <source>Take apart: make it a person of its own</source>
        <translation>Separar: que sea una persona aparte</translation>
    </message>
</context>
<context>
    <name>CardsPane</name>
    <message>
        <source>Cards of the file</source>
        <translation>Tarjetas del archivo</translation>
    </message>
    <message>
        <source>In the whole file</source>
        <translation>En todo el archivo</translation>
    </message>
    <message>
        <source>Search in the file</source>
        <translation>Buscar en el archivo</translation>
    </message>
    <message>
        <source>Tick all the cards shown</source>
        <translation>Marcar todas las tarjetas que se ven</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Complete a card</source>
        <translation>Completan una ficha</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya estaban</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudosas</translation>
    </message>
</context>
<context>
    <name>CellMaker</name>
    <message>
        <source>The result</source>
        <translation>Así quedará</translation>
    </message>
    <message>
        <source>%1: %2, of %3</source>
        <translation>%1: %2, de %3</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Sin foto</translation>
    </message>
    <message>
        <source>Written by hand, %1</source>
        <translation>Escrita a mano, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln tarjeta</numerusform>
            <numerusform>%Ln tarjetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosePeopleSheet</name>
    <message>
        <source>Name, company, town…</source>
        <translation>Nombre, empresa, ciudad…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>CircleChip</name>
    <message>
        <source>Press Delete or the cross to take out of this circle</source>
        <translation>Pulsa Supr o la cruz para sacar de este círculo</translation>
    </message>
</context>
<context>
    <name>CirclePanel</name>
    <message>
        <source>Fills itself with: %1</source>
        <translation>Se llena solo con: %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>See as a list</source>
        <translation>Ver como lista</translation>
    </message>
    <message>
        <source>New circle inside</source>
        <translation>Nuevo círculo dentro</translation>
    </message>
    <message>
        <source>Remove circle</source>
        <translation>Quitar círculo</translation>
    </message>
    <message>
        <source>Change circle</source>
        <translation>Cambiar círculo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>Cerrar panel</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Closeness</source>
        <translation>Cercanía</translation>
    </message>
    <message>
        <source>Circles inside</source>
        <translation>Círculos dentro</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>%1, inside %2</source>
        <translation>%1, dentro de %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Abrir ficha</translation>
    </message>
    <message>
        <source>Take out of this circle</source>
        <translation>Sacar de este círculo</translation>
    </message>
</context>
<context>
    <name>CirclePopup</name>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>Find or make a circle</source>
        <translation>Busca o crea un círculo</translation>
    </message>
    <message>
        <source>Make the circle “%1”</source>
        <translation>Crear el círculo «%1»</translation>
    </message>
</context>
<context>
    <name>CircleSheet</name>
    <message>
        <source>Closeness</source>
        <translation>Cercanía</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro de</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create circle</source>
        <translation>Crear círculo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 lies inside this circle. Choose one that does not, or “No other circle”.</source>
        <translation>%1 está dentro de este círculo. Elige otro que no lo esté, o «Ningún otro círculo».</translation>
    </message>
    <message>
        <source>Change circle</source>
        <translation>Cambiar círculo</translation>
    </message>
    <message>
        <source>New circle</source>
        <translation>Nuevo círculo</translation>
    </message>
    <message>
        <source>Clients, choir, neighbours…</source>
        <translation>Clientes, coro, vecinos…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>every 3 months</source>
        <translation>cada 3 meses</translation>
    </message>
    <message>
        <source>How often you want to be in touch</source>
        <translation>Cada cuánto quieres hablar</translation>
    </message>
    <message>
        <source>Bilbao architect</source>
        <translation>arquitecta Bilbao</translation>
    </message>
    <message>
        <source>Search that fills it by itself (leave empty to choose people)</source>
        <translation>Búsqueda que lo llena sola (déjala vacía para elegir a las personas)</translation>
    </message>
    <message>
        <source>No other circle</source>
        <translation>Ningún otro círculo</translation>
    </message>
</context>
<context>
    <name>CircleWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>no rhythm</source>
        <translation>sin ritmo</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln years</source>
        <translation>
            <numerusform>cada año</numerusform>
            <numerusform>cada %Ln años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln months</source>
        <translation>
            <numerusform>cada mes</numerusform>
            <numerusform>cada %Ln meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln weeks</source>
        <translation>
            <numerusform>cada semana</numerusform>
            <numerusform>cada %Ln semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln days</source>
        <translation>
            <numerusform>cada día</numerusform>
            <numerusform>cada %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>The people you speak to whatever happens.</source>
        <translation>Las personas con las que hablas pase lo que pase.</translation>
    </message>
    <message>
        <source>People you have worked with and would be glad to hear from again.</source>
        <translation>Personas con las que has trabajado y de las que te alegraría volver a saber.</translation>
    </message>
    <message>
        <source>People you have met lately and want to know better.</source>
        <translation>Personas que has conocido hace poco y quieres conocer mejor.</translation>
    </message>
    <message>
        <source>Without a circle</source>
        <translation>Sin círculo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more circles</source>
        <translation>
            <numerusform>%Ln círculo más</numerusform>
            <numerusform>%Ln círculos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more people</source>
        <translation>
            <numerusform>%Ln persona más</numerusform>
            <numerusform>%Ln personas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Each dot, a person. Drag to move.</source>
        <translation>Cada punto, una persona. Arrastra para mover.</translation>
    </message>
    <message>
        <source>Each dot, a person.</source>
        <translation>Cada punto, una persona.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>Añadir a %Ln persona</numerusform>
            <numerusform>Añadir a %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Terracotta</source>
        <translation>Terracota</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Índigo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Raspberry</source>
        <translation>Frambuesa</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
</context>
<context>
    <name>CirclesPage</name>
    <message>
        <source>Add to %1</source>
        <translation>Añadir a %1</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Abrir ficha</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Mover a</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>Who is close to you?</source>
        <translation>¿Quién está cerca de ti?</translation>
    </message>
    <message>
        <source>Put people into the rings and see at a glance who is near and who is far.</source>
        <translation>Pon personas en los anillos y verás de un vistazo quién está cerca y quién lejos.</translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation>Elegir personas</translation>
    </message>
    <message>
        <source>Bring people in</source>
        <translation>Traer personas</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Movido a %1</translation>
    </message>
    <message>
        <source>Put into %1</source>
        <translation>Añadido a %1</translation>
    </message>
    <message>
        <source>Taken out of %1</source>
        <translation>Sacado de %1</translation>
    </message>
    <message>
        <source>Circle %1 removed; its people stay</source>
        <translation>Círculo %1 quitado; sus personas siguen</translation>
    </message>
    <message>
        <source>Circle %1 created</source>
        <translation>Círculo %1 creado</translation>
    </message>
    <message>
        <source>Circle %1 changed</source>
        <translation>Círculo %1 cambiado</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Columns, in the order of the table</source>
        <translation>Columnas, en el orden de la tabla</translation>
    </message>
</context>
<context>
    <name>ColumnRows</name>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Qué es «%1»</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>Right?</source>
        <translation>¿Es así?</translation>
    </message>
    <message>
        <source>A guess from what is in the column</source>
        <translation>Lo suponemos por lo que hay en la columna</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>What is in each column? Change what is not right; it is remembered.</source>
        <translation>¿Qué hay en cada columna? Cambia lo que no sea; se recuerda para otra vez.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>This is how they would come in</source>
        <translation>Así entrarían</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Usar estas columnas</translation>
    </message>
    <message>
        <source>With these columns there would be nobody. Say which one is the name.</source>
        <translation>Con estas columnas no entraría nadie. Di cuál es el nombre.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Person, circle or action</source>
        <translation>Persona, círculo o acción</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Sacar…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactar</translation>
    </message>
    <message>
        <source>Everything is in one file</source>
        <translation>Todo está en un archivo</translation>
    </message>
    <message>
        <source>Take everybody with you</source>
        <translation>Llévate a todo el mundo</translation>
    </message>
    <message>
        <source>Into a file that other programs read, or a complete copy.</source>
        <translation>A un archivo que leen otros programas, o una copia completa.</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Revisar el archivo</translation>
    </message>
    <message>
        <source>Reads it whole and tells whether it is sound.</source>
        <translation>Lo lee entero y dice si está sano.</translation>
    </message>
    <message>
        <source>Compact the file</source>
        <translation>Compactar el archivo</translation>
    </message>
    <message>
        <source>Gives room that is no longer used back to the disk.</source>
        <translation>Devuelve al disco el espacio que ya no se usa.</translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year, if you know it</source>
        <translation>Año, si lo sabes</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Ese día no existe.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Bring people in</source>
        <translation>Traer personas</translation>
    </message>
    <message>
        <source>How to get the file</source>
        <translation>Cómo conseguir el archivo</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Suelta archivos aquí</translation>
    </message>
    <message>
        <source>Contacts, chats, calendars, mail, the archive of LinkedIn or Google, or a picture with a QR code. Nothing is saved until you say so.</source>
        <translation>Contactos, chats, calendarios, correo, el archivo de LinkedIn o de Google, o una imagen con un código QR. No se guarda nada hasta que tú digas.</translation>
    </message>
    <message>
        <source>A signature, a card, a table or a QR code that you have copied</source>
        <translation>Una firma, una tarjeta, una tabla o un código QR que hayas copiado</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>An unpacked archive, or a folder of mail</source>
        <translation>Un archivo descomprimido o una carpeta de correo</translation>
    </message>
    <message>
        <source>Paste a signature, a card or a table: Agenda proposes the person.</source>
        <translation>Pega una firma, una tarjeta o una tabla: Agenda te propone la ficha.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to see who is inside</source>
        <translation>Suelta para ver quién hay dentro</translation>
    </message>
    <message>
        <source>Agenda cannot read this</source>
        <translation>Agenda no puede leer esto</translation>
    </message>
    <message>
        <source>It reads %1</source>
        <translation>Lee %1</translation>
    </message>
    <message>
        <source>Drop to see who is inside and put them in %1</source>
        <translation>Suelta para ver quién hay dentro y llevarlos a %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files · %1</source>
        <translation>
            <numerusform>%Ln archivo · %1</numerusform>
            <numerusform>%Ln archivos · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Se queda fuera: %1</translation>
    </message>
    <message>
        <source>Nothing is saved until you say so</source>
        <translation>No se guarda nada hasta que tú digas</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>No duplicates to review</source>
        <translation>No hay duplicados por revisar</translation>
    </message>
    <message>
        <source>Agenda looks for them at each import. It can look again now; that changes nothing.</source>
        <translation>Agenda los busca en cada importación. Puede mirar otra vez ahora; eso no cambia nada.</translation>
    </message>
    <message>
        <source>Last looked for: %1</source>
        <translation>Última búsqueda: %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>%1: now one person</source>
        <translation>%1: ahora es una sola persona</translation>
    </message>
    <message>
        <source>%1 may be %2 as well: that pair is next.</source>
        <translation>%1 también puede ser %2: esa pareja es la siguiente.</translation>
    </message>
    <message>
        <source>%1 and %2 stay two people</source>
        <translation>%1 y %2 siguen siendo dos personas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicates merged</source>
        <translation>
            <numerusform>%Ln duplicado fusionado</numerusform>
            <numerusform>%Ln duplicados fusionados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPresenter</name>
    <message>
        <source>Looking for duplicates</source>
        <translation>Buscando duplicados</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Surnames</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Sufijo</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Lo que has escrito aún no está guardado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
</context>
<context>
    <name>ExportHelp</name>
    <message>
        <source>Getting your contacts file</source>
        <translation>Cómo conseguir tu archivo de contactos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Android</source>
        <translation>Android</translation>
    </message>
    <message>
        <source>Open Contacts, then Organise or the menu, then Export to file. Send the .vcf file to this computer and drop it on the window.</source>
        <translation>Abre Contactos, ve a Organizar o al menú y elige Exportar a un archivo. Envía el archivo .vcf a este ordenador y suéltalo en la ventana.</translation>
    </message>
    <message>
        <source>iPhone</source>
        <translation>iPhone</translation>
    </message>
    <message>
        <source>Open Contacts, tap Lists, hold a list and choose Export. Or sign in at icloud.com, open Contacts, select everybody and choose Export vCard.</source>
        <translation>Abre Contactos, toca Listas, mantén pulsada una lista y elige Exportar. O entra en icloud.com, abre Contactos, selecciona a todos y elige Exportar vCard.</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Go to contacts.google.com, choose Export at the left, then Google CSV or vCard. The file lands in your downloads.</source>
        <translation>Entra en contacts.google.com, elige Exportar a la izquierda y después CSV de Google o vCard. El archivo queda en tus descargas.</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Open Settings, Data privacy, Get a copy of your data and tick Connections. LinkedIn sends a zip some minutes later; drop it as it is.</source>
        <translation>Abre Ajustes, Privacidad de datos, Obtener una copia de tus datos y marca Contactos. LinkedIn te envía un zip unos minutos después; suéltalo tal cual.</translation>
    </message>
</context>
<context>
    <name>ExportPresenter</name>
    <message>
        <source>Taking out %1</source>
        <translation>Sacando %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todo el mundo</translation>
    </message>
    <message>
        <source>Those selected</source>
        <translation>Las personas seleccionadas</translation>
    </message>
    <message>
        <source>Found by “%1”</source>
        <translation>Lo que encuentra «%1»</translation>
    </message>
</context>
<context>
    <name>ExportReceipt</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it could be said in this format.</source>
        <translation>Todo ha cabido en este formato.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things could not be said in this format</source>
        <translation>
            <numerusform>%Ln cosa no cabe en este formato</numerusform>
            <numerusform>%Ln cosas no caben en este formato</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in Agenda. The complete copy has all of it.</source>
        <translation>Siguen en Agenda. La copia completa lo lleva todo.</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copiar la lista</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Take people out</source>
        <translation>Sacar contactos</translation>
    </message>
    <message>
        <source>A copy goes into a file. Everybody stays in Agenda as well.</source>
        <translation>Una copia va a un archivo. En Agenda se queda todo el mundo.</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Everybody in one file</source>
        <translation>Todos en un archivo</translation>
    </message>
    <message>
        <source>A file for each person, in a folder</source>
        <translation>Un archivo por persona, en una carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
</context>
<context>
    <name>FaceEditor</name>
    <message>
        <source>Choose photo…</source>
        <translation>Elegir foto…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Quitar foto</translation>
    </message>
    <message>
        <source>Choose photo</source>
        <translation>Elegir foto</translation>
    </message>
    <message>
        <source>Change photo…</source>
        <translation>Cambiar foto…</translation>
    </message>
    <message>
        <source>Or drop a picture here.</source>
        <translation>O suelta aquí una imagen.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>Label of: %1</source>
        <translation>Etiqueta de: %1</translation>
    </message>
</context>
<context>
    <name>GroupsSheet</name>
    <message>
        <source>Groups of the file</source>
        <translation>Grupos del archivo</translation>
    </message>
    <message>
        <source>Those with a tick become circles, or join the circle of the same name.</source>
        <translation>Los marcados serán círculos, o se unen al círculo del mismo nombre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Usar estos</translation>
    </message>
</context>
<context>
    <name>HeaderWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in a circle</source>
        <translation>%1 en algún círculo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrada</numerusform>
            <numerusform>%Ln encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Nadie aquí</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Restore everybody</source>
        <translation>Recuperar a todas</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Todavía no hay cambios</translation>
    </message>
    <message>
        <source>Nothing has been imported yet</source>
        <translation>Todavía no se ha importado nada</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>What you do will be listed here, and can be taken back.</source>
        <translation>Aquí aparecerá lo que hagas, y podrás deshacerlo.</translation>
    </message>
    <message>
        <source>Each import leaves its receipt here, and can be taken back.</source>
        <translation>Cada importación deja aquí su recibo, y se puede deshacer.</translation>
    </message>
    <message>
        <source>People you remove stay here for 30 days.</source>
        <translation>Las personas que quites se quedan aquí 30 días.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Open an import to see its receipt</source>
        <translation>Abre una importación para ver su recibo</translation>
    </message>
    <message>
        <source>Everything can be taken back, also weeks later</source>
        <translation>Todo se puede deshacer, también semanas después</translation>
    </message>
</context>
<context>
    <name>HistoryPresenter</name>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days left</source>
        <translation>
            <numerusform>queda %Ln día</numerusform>
            <numerusform>quedan %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>The import was taken back; your own changes were kept</source>
        <translation>Importación deshecha; lo que cambiaste tú se ha conservado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are back</source>
        <translation>
            <numerusform>%Ln persona ha vuelto</numerusform>
            <numerusform>%Ln personas han vuelto</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back %1</source>
        <translation>Deshaciendo %1</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people stay, because they were there before or have been given something since</source>
        <translation>
            <numerusform>%Ln persona se queda, porque ya estaba o porque después se le añadió algo</numerusform>
            <numerusform>%Ln personas se quedan, porque ya estaban o porque después se les añadió algo</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people stayed</source>
        <translation>
            <numerusform>se quedó %Ln persona</numerusform>
            <numerusform>se quedaron %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Deshaciendo…</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>There is nothing on the clipboard that could be a person.</source>
        <translation>En el portapapeles no hay nada que pueda ser una persona.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Detenido. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>The import has been undone; your agenda is as it was.</source>
        <translation>La importación se ha deshecho; tu agenda está como antes.</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Lo pegado</translation>
    </message>
    <message>
        <source>All of it was there already; nothing has changed</source>
        <translation>Ya estaba todo; no ha cambiado nada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have come in</source>
        <translation>
            <numerusform>Ha entrado %Ln persona</numerusform>
            <numerusform>Han entrado %Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards have been completed</source>
        <translation>
            <numerusform>Se ha completado %Ln ficha</numerusform>
            <numerusform>Se han completado %Ln fichas</numerusform>
        </translation>
    </message>
    <message>
        <source>What was new has come in</source>
        <translation>Ha entrado lo que era nuevo</translation>
    </message>
    <message>
        <source>An import is under way. Bring the next file when it is done.</source>
        <translation>Hay una importación en marcha. Trae el siguiente archivo cuando termine.</translation>
    </message>
    <message>
        <source>Contacts (%1)</source>
        <translation>Contactos (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos los archivos (%1)</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>It could not be undone just now. History keeps it for later.</source>
        <translation>Ahora no se ha podido deshacer. Sigue en Historial para más tarde.</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Import what was pasted</source>
        <translation>Importar lo pegado</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln files</source>
        <translation>
            <numerusform>Importar %Ln archivo</numerusform>
            <numerusform>Importar %Ln archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 · %Ln s left</source>
        <translation>
            <numerusform>%1 de %2 · queda %Ln s</numerusform>
            <numerusform>%1 de %2 · quedan %Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>The guide, step by step, is in the folder “docs” of Agenda: guide.md</source>
        <translation>La guía, paso a paso, está en la carpeta «docs» de Agenda: guia.md</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier parte</translation>
    </message>
    <message>
        <source>Search for anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>On a card</source>
        <translation>En una ficha</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Abrir la ficha</translation>
    </message>
    <message>
        <source>Select everybody listed</source>
        <translation>Seleccionar a todos los de la lista</translation>
    </message>
    <message>
        <source>Choose circles</source>
        <translation>Elegir círculos</translation>
    </message>
    <message>
        <source>Copy as vCard</source>
        <translation>Copiar como vCard</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>A la papelera</translation>
    </message>
    <message>
        <source>Clear the search, then back</source>
        <translation>Borrar la búsqueda y después volver</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Leave the form</source>
        <translation>Salir del formulario</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mails</source>
        <translation>
            <numerusform>%Ln correo</numerusform>
            <numerusform>%Ln correos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln reunión</numerusform>
            <numerusform>%Ln reuniones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitations</source>
        <translation>
            <numerusform>%Ln invitación</numerusform>
            <numerusform>%Ln invitaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language and names</source>
        <translation>Idioma y nombres</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>People in order of</source>
        <translation>Personas por orden de</translation>
    </message>
    <message>
        <source>Home country</source>
        <translation>País de casa</translation>
    </message>
    <message>
        <source>Telephone numbers without a country code are taken to be from here.</source>
        <translation>Los teléfonos sin prefijo de país se toman como de aquí.</translation>
    </message>
    <message>
        <source>From the next start, new numbers without a country code are from here.</source>
        <translation>A partir del próximo inicio, los números nuevos sin prefijo serán de aquí.</translation>
    </message>
    <message>
        <source>Agenda speaks it from the next start.</source>
        <translation>Agenda lo hablará a partir del próximo inicio.</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nueva</numerusform>
            <numerusform>%Ln nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln completada</numerusform>
            <numerusform>%Ln completadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln sin cambios</numerusform>
            <numerusform>%Ln sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln dudosa</numerusform>
            <numerusform>%Ln dudosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relationships</source>
        <translation>
            <numerusform>%Ln relación</numerusform>
            <numerusform>%Ln relaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of news</source>
        <translation>
            <numerusform>%Ln novedad</numerusform>
            <numerusform>%Ln novedades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines with problems</source>
        <translation>
            <numerusform>%Ln línea con problemas</numerusform>
            <numerusform>%Ln líneas con problemas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>This page is not encrypted: others on the way can read along.</source>
        <translation>Esta página no va cifrada: otros podrían leer lo que envíes.</translation>
    </message>
    <message>
        <source>To call from your phone, point its camera at the code.</source>
        <translation>Para llamar desde el móvil, apunta con su cámara al código.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Show everybody</source>
        <translation>Ver a todas las personas</translation>
    </message>
    <message>
        <source>Name, company, city…</source>
        <translation>Nombre, empresa, ciudad…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Without a circle</source>
        <translation>Sin círculo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Order and density</source>
        <translation>Orden y densidad</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
</context>
<context>
    <name>LiveFolder</name>
    <message>
        <source>Being written…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <translation>Al día, %1</translation>
    </message>
    <message>
        <source>Filling the folder %1</source>
        <translation>Llenando la carpeta %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards were changed by another program and stay as they are there</source>
        <translation>
            <numerusform>Otro programa cambió %Ln tarjeta, y ahí se queda como está</numerusform>
            <numerusform>Otro programa cambió %Ln tarjetas, y ahí se quedan como están</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveRow</name>
    <message>
        <source>Live folder with one card per person</source>
        <translation>Carpeta viva con una tarjeta por persona</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>For programs that read a folder of vCards, such as khard or vdirsyncer.</source>
        <translation>Para programas que leen una carpeta de vCards, como khard o vdirsyncer.</translation>
    </message>
    <message>
        <source>An empty folder for the cards</source>
        <translation>Una carpeta vacía para las tarjetas</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Bringing sample people</source>
        <translation>Trayendo personas de ejemplo</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Haciendo una copia</translation>
    </message>
    <message>
        <source>This is the backup. The agenda as it was before is among the backups now.</source>
        <translation>Esta es la copia. La agenda tal como estaba antes queda ahora entre las copias de seguridad.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>NewCircleSheet</name>
    <message>
        <source>New circle</source>
        <translation>Círculo nuevo</translation>
    </message>
    <message>
        <source>It is made with the import, and can be undone with it.</source>
        <translation>Se crea con la importación y se puede deshacer.</translation>
    </message>
    <message>
        <source>Name of the circle</source>
        <translation>Nombre del círculo</translation>
    </message>
    <message>
        <source>Clients, neighbours, school…</source>
        <translation>Clientes, vecinos, cole…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use this circle</source>
        <translation>Usar este círculo</translation>
    </message>
</context>
<context>
    <name>NewsSheet</name>
    <message>
        <source>News of your people</source>
        <translation>Novedades de tu gente</translation>
    </message>
    <message>
        <source>They will be on their cards. What you wrote yourself is not touched.</source>
        <translation>Aparecerán en sus fichas. Lo que has escrito tú no se toca.</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>NobodyFits</name>
    <message>
        <source>Nobody fits “%1”</source>
        <translation>Nadie encaja con «%1»</translation>
    </message>
    <message>
        <source>Did you mean…</source>
        <translation>¿Querías decir…?</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Añadir «%1»</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Pair under review</source>
        <translation>Pareja en revisión</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Are they the same person?</source>
        <translation>¿Son la misma persona?</translation>
    </message>
    <message>
        <source>The pair before</source>
        <translation>La pareja anterior</translation>
    </message>
    <message>
        <source>The next pair</source>
        <translation>La pareja siguiente</translation>
    </message>
    <message>
        <source>They are different</source>
        <translation>Son distintas</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir luego</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>You can undo this whenever you like</source>
        <translation>Se puede deshacer cuando quieras</translation>
    </message>
</context>
<context>
    <name>PeopleActions</name>
    <message numerus="yes">
        <source>%Ln people copied as vCard</source>
        <translation>
            <numerusform>%Ln persona copiada como vCard</numerusform>
            <numerusform>%Ln personas copiadas como vCard</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Merge %1 with…</source>
        <translation>Unir a %1 con…</translation>
    </message>
    <message>
        <source>Both cards are kept, and can be taken apart again at any time.</source>
        <translation>Se conservan las dos fichas y puedes separarlas cuando quieras.</translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message>
        <source>Agenda knows now that this is you</source>
        <translation>Agenda ya sabe que eres tú</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Name, company, city…</source>
        <translation>Nombre, empresa, ciudad…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>PlanExtras</name>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>View the news</source>
        <translation>Ver las novedades</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of news: %1</source>
        <translation>
            <numerusform>%Ln novedad: %1</numerusform>
            <numerusform>%Ln novedades: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is you: it becomes your own card</source>
        <translation>%1 eres tú: será tu propia ficha</translation>
    </message>
    <message>
        <source>They become circles:</source>
        <translation>Serán círculos:</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln groups…</source>
        <translation>
            <numerusform>Todos: %Ln grupo…</numerusform>
            <numerusform>Los %Ln grupos…</numerusform>
        </translation>
    </message>
    <message>
        <source>A circle of this name is there; they join it.</source>
        <translation>Ya hay un círculo con ese nombre; se unen a él.</translation>
    </message>
    <message>
        <source>A new circle. Press to leave it out, or to take it after all.</source>
        <translation>Un círculo nuevo. Púlsalo para dejarlo fuera o para volver a incluirlo.</translation>
    </message>
</context>
<context>
    <name>PlanFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A copy is saved first and the whole import can be undone</source>
        <translation>Se guarda una copia antes y se puede deshacer entera</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import %1 and %2</source>
        <translation>Importar %1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln tarjeta</numerusform>
            <numerusform>%Ln tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln conversations</source>
        <translation>
            <numerusform>Guardar %Ln conversación</numerusform>
            <numerusform>Guardar %Ln conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what is new</source>
        <translation>Guardar lo nuevo</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
</context>
<context>
    <name>PlanSheets</name>
    <message>
        <source>Who is %1?</source>
        <translation>¿Quién es %1?</translation>
    </message>
    <message>
        <source>The conversations go on the card of whom you choose.</source>
        <translation>Las conversaciones irán a la ficha de quien elijas.</translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message>
        <source>Choose a circle</source>
        <translation>Elegir círculo</translation>
    </message>
    <message>
        <source>Put the new ones in</source>
        <translation>Poner a las nuevas en</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message numerus="yes">
        <source>%Ln details not read; the rest is kept</source>
        <translation>
            <numerusform>%Ln detalle ilegible; el resto se conserva</numerusform>
            <numerusform>%Ln detalles ilegibles; el resto se conserva</numerusform>
        </translation>
    </message>
    <message>
        <source>Another circle</source>
        <translation>Otro círculo</translation>
    </message>
    <message>
        <source>New circle…</source>
        <translation>Círculo nuevo…</translation>
    </message>
    <message>
        <source>No circle</source>
        <translation>Ningún círculo</translation>
    </message>
</context>
<context>
    <name>PlanTiles</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>With whom, and when</source>
        <translation>Con quién y cuándo</translation>
    </message>
    <message>
        <source>It is known who everybody is</source>
        <translation>Se sabe con quién es cada una</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are with nobody yet</source>
        <translation>
            <numerusform>%Ln sin persona todavía</numerusform>
            <numerusform>%Ln sin persona todavía</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>People who were not there</source>
        <translation>Personas que no tenías</translation>
    </message>
    <message>
        <source>Complete a card</source>
        <translation>Completan una ficha</translation>
    </message>
    <message>
        <source>They add to somebody who is there</source>
        <translation>Añaden algo a quien ya tenías</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya estaban</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>No cambia nada</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudosas</translation>
    </message>
    <message>
        <source>You review them, in no hurry</source>
        <translation>Las revisas tú, sin prisa</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Say what each column of the table means</source>
        <translation>Decir qué es cada columna de la tabla</translation>
    </message>
    <message>
        <source>This is who was found in the text. Enter shows the details; what is not right can be put right on the card.</source>
        <translation>Esto es lo que hemos encontrado en el texto. Intro muestra los detalles; lo que no esté bien se corrige luego en la ficha.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln tarjeta</numerusform>
            <numerusform>%Ln tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing has been saved yet</source>
        <translation>todavía no se ha guardado nada</translation>
    </message>
    <message>
        <source>The file has changed since, so this is the plan made anew.</source>
        <translation>El archivo ha cambiado entretanto; este es el plan, hecho de nuevo.</translation>
    </message>
    <message>
        <source>%1 stays out. %2</source>
        <translation>%1 se queda fuera. %2</translation>
    </message>
</context>
<context>
    <name>PluginCard</name>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Ver qué ha fallado</translation>
    </message>
    <message>
        <source>From the next start</source>
        <translation>Desde el próximo inicio</translation>
    </message>
    <message>
        <source>Gone at the next start</source>
        <translation>Se quita en el próximo inicio</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Averiado</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Espera tu permiso</translation>
    </message>
    <message>
        <source>What went wrong in %1</source>
        <translation>Qué ha fallado en %1</translation>
    </message>
    <message>
        <source>Comes with Agenda</source>
        <translation>Viene con Agenda</translation>
    </message>
    <message>
        <source>Hide what went wrong</source>
        <translation>Ocultar qué ha fallado</translation>
    </message>
</context>
<context>
    <name>PluginsSection</name>
    <message>
        <source>Plugins</source>
        <translation>Complementos</translation>
    </message>
    <message>
        <source>Add a plugin…</source>
        <translation>Añadir un complemento…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>A plugin can do whatever you can do on this computer. Add only those whose makers you trust.</source>
        <translation>Un complemento puede hacer todo lo que tú puedes hacer en este ordenador. Añade solo los de quien te fíes.</translation>
    </message>
    <message>
        <source>Add a plugin</source>
        <translation>Añadir un complemento</translation>
    </message>
    <message>
        <source>Plugins (*.whl)</source>
        <translation>Complementos (*.whl)</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Recuperar una copia…</translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message>
        <source>What could not be read</source>
        <translation>Lo que no se ha podido leer</translation>
    </message>
    <message>
        <source>The rest of each card is kept, and the files stay as they are.</source>
        <translation>El resto de cada tarjeta se conserva y los archivos quedan como están.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Volver al plan</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Point a phone&apos;s camera at it to save this person there.</source>
        <translation>Apunta con la cámara de un móvil para guardar allí a esta persona.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Pairs to review</source>
        <translation>Parejas por revisar</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message>
        <source>Lines with problems</source>
        <translation>Líneas con problemas</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>All of it was there already</source>
        <translation>Ya estaba todo</translation>
    </message>
    <message>
        <source>The cards have been completed</source>
        <translation>Las fichas se han completado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have come in</source>
        <translation>
            <numerusform>Ha entrado %Ln persona</numerusform>
            <numerusform>Han entrado %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations are on their cards</source>
        <translation>Las conversaciones ya están en sus fichas</translation>
    </message>
    <message>
        <source>What was new has come in</source>
        <translation>Ha entrado lo que era nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>See the people</source>
        <translation>Ver a las personas</translation>
    </message>
    <message>
        <source>Review doubtful</source>
        <translation>Revisar las dudosas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>Importar más</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message numerus="yes">
        <source>%Ln people taken out</source>
        <translation>
            <numerusform>%Ln persona copiada al archivo</numerusform>
            <numerusform>%Ln personas copiadas al archivo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsView</name>
    <message>
        <source>Coming</source>
        <translation>Próximamente</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Ver anteriores</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Conoce a</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Ver las %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>RelativeDates</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln d</source>
        <comment>days, narrow</comment>
        <translation>
            <numerusform>%Ln d</numerusform>
            <numerusform>%Ln d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wk</source>
        <comment>weeks, narrow</comment>
        <translation>
            <numerusform>%Ln sem</numerusform>
            <numerusform>%Ln sem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mo</source>
        <comment>months, narrow</comment>
        <translation>
            <numerusform>%Ln m</numerusform>
            <numerusform>%Ln m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln y</source>
        <comment>years, narrow</comment>
        <translation>
            <numerusform>%Ln a</numerusform>
            <numerusform>%Ln a</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks ago</source>
        <translation>
            <numerusform>hace %Ln semana</numerusform>
            <numerusform>hace %Ln semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ago</source>
        <translation>
            <numerusform>hace %Ln mes</numerusform>
            <numerusform>hace %Ln meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years ago</source>
        <translation>
            <numerusform>hace %Ln año</numerusform>
            <numerusform>hace %Ln años</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>dentro de %Ln día</numerusform>
            <numerusform>dentro de %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln weeks</source>
        <translation>
            <numerusform>dentro de %Ln semana</numerusform>
            <numerusform>dentro de %Ln semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln months</source>
        <translation>
            <numerusform>dentro de %Ln mes</numerusform>
            <numerusform>dentro de %Ln meses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>Restore a backup</source>
        <translation>Recuperar una copia</translation>
    </message>
    <message>
        <source>The agenda as it is now is kept beside the backups.</source>
        <translation>La agenda tal como está ahora se guarda junto a las copias.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Recuperar la copia de %1</translation>
    </message>
</context>
<context>
    <name>RingsCanvas</name>
    <message>
        <source>Rings of closeness</source>
        <translation>Anillos de cercanía</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
</context>
<context>
    <name>RingsHeader</name>
    <message>
        <source>All circles</source>
        <translation>Todos los círculos</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Search in the rings</source>
        <translation>Buscar en los anillos</translation>
    </message>
    <message>
        <source>See as a list</source>
        <translation>Ver como lista</translation>
    </message>
    <message>
        <source>New circle</source>
        <translation>Nuevo círculo</translation>
    </message>
    <message>
        <source>Show the circle</source>
        <translation>Ver el círculo</translation>
    </message>
    <message>
        <source>Name, company, town…</source>
        <translation>Nombre, empresa, ciudad…</translation>
    </message>
</context>
<context>
    <name>RowSheet</name>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Line %1 of the file</source>
        <translation>Línea %1 del archivo</translation>
    </message>
    <message>
        <source>Adds %1</source>
        <translation>Añade %1</translation>
    </message>
    <message>
        <source>Whatever else the card says is kept as well.</source>
        <translation>Lo demás que dice la tarjeta también se conserva.</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>No es la misma persona</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distinta</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Put into circles</source>
        <translation>Poner en círculos</translation>
    </message>
    <message>
        <source>Make one person of them</source>
        <translation>Unir en una sola persona</translation>
    </message>
    <message>
        <source>Copy as vCard</source>
        <translation>Copiar como vCard</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Sacar…</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>A la papelera</translation>
    </message>
    <message>
        <source>Select one only</source>
        <translation>Dejar solo una</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln elegida</numerusform>
            <numerusform>%Ln elegidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>before an import</source>
        <translation>antes de una importación</translation>
    </message>
    <message>
        <source>of the day</source>
        <translation>la del día</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>hecha por ti</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>antes de restaurar una copia</translation>
    </message>
    <message>
        <source>before an update of Agenda</source>
        <translation>antes de actualizar Agenda</translation>
    </message>
    <message>
        <source>reads files</source>
        <translation>lee archivos</translation>
    </message>
    <message>
        <source>writes files</source>
        <translation>escribe archivos</translation>
    </message>
    <message>
        <source>offers %1</source>
        <translation>ofrece %1</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Haciendo una copia</translation>
    </message>
    <message>
        <source>Backup made.</source>
        <translation>Copia hecha.</translation>
    </message>
    <message>
        <source>Checking the agenda</source>
        <translation>Revisando la agenda</translation>
    </message>
    <message>
        <source>Compacting the agenda</source>
        <translation>Compactando la agenda</translation>
    </message>
    <message>
        <source>Allowing %1</source>
        <translation>Permitiendo %1</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>Quitando %1</translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation>Añadiendo %1</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>El archivo está sano.</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Restore a backup from the list below.</source>
        <translation>El archivo está dañado: %1. Restaura una copia de la lista de abajo.</translation>
    </message>
    <message>
        <source>There was no unused room.</source>
        <translation>No había espacio sin usar.</translation>
    </message>
    <message>
        <source>%1 given back to the disk.</source>
        <translation>%1 devueltos al disco.</translation>
    </message>
    <message>
        <source>%1 runs from the next start on.</source>
        <translation>%1 funcionará a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>%1 does not run any more from the next start on.</source>
        <translation>%1 dejará de funcionar a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>%1 was added and runs from the next start on.</source>
        <translation>%1 se ha añadido y funcionará a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>It also needs: %1.</source>
        <translation>También necesita: %1.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Look again for duplicates</source>
        <translation>Volver a buscar duplicados</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Buscando duplicados</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Dejar de buscar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Search for people and actions</source>
        <translation>Buscar personas y acciones</translation>
    </message>
    <message>
        <source>New circle</source>
        <translation>Nuevo círculo</translation>
    </message>
    <message>
        <source>Circles</source>
        <comment>heading</comment>
        <translation>Círculos</translation>
    </message>
</context>
<context>
    <name>SidebarState</name>
    <message>
        <source>No backup yet</source>
        <translation>Aún sin copia</translation>
    </message>
    <message>
        <source>Backup today, %1</source>
        <translation>Copia hecha hoy, %1</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Copia hecha %1</translation>
    </message>
</context>
<context>
    <name>Snackbar</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>Cerrar el aviso</translation>
    </message>
</context>
<context>
    <name>TalkNumbers</name>
    <message numerus="yes">
        <source>%Ln e-mails</source>
        <translation>
            <numerusform>%Ln correo</numerusform>
            <numerusform>%Ln correos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln reunión</numerusform>
            <numerusform>%Ln reuniones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitations</source>
        <translation>
            <numerusform>%Ln invitación</numerusform>
            <numerusform>%Ln invitaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>TalkRow</name>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalksPane</name>
    <message>
        <source>Conversations of the file</source>
        <translation>Conversaciones del archivo</translation>
    </message>
    <message>
        <source>Keep all conversations</source>
        <translation>Guardar todas las conversaciones</translation>
    </message>
    <message>
        <source>Keep what was said, too</source>
        <translation>Guardar también lo que se dijo</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with nobody yet</source>
        <translation>
            <numerusform>%Ln sin persona todavía</numerusform>
            <numerusform>%Ln sin persona todavía</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise only the day and how much are noted. It all stays on this computer.</source>
        <translation>Si no, solo se anota el día y cuánto. Todo se queda en este ordenador.</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>More for this value</source>
        <translation>Más para este dato</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <translation>Trayendo %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>A copy of the agenda is saved first. You can go on with other things.</source>
        <translation>Antes se guarda una copia de la agenda. Puedes seguir con otras cosas.</translation>
    </message>
    <message>
        <source>Nothing has been saved yet. You can go on with other things.</source>
        <translation>Todavía no se ha guardado nada. Puedes seguir con otras cosas.</translation>
    </message>
    <message>
        <source>Comparing with the people who are there</source>
        <translation>Comparando con quienes ya están</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards read</source>
        <translation>
            <numerusform>%Ln tarjeta leída</numerusform>
            <numerusform>%Ln tarjetas leídas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Start with a person</source>
        <translation>Empezar con una persona</translation>
    </message>
    <message>
        <source>Look around with sample people</source>
        <translation>Mirar con personas de ejemplo</translation>
    </message>
    <message>
        <source>Bring your address book</source>
        <translation>Trae tu agenda</translation>
    </message>
    <message>
        <source>Drop the contacts file of your phone, Google or LinkedIn here. You see everything before anything is saved, and it stays on this computer.</source>
        <translation>Suelta aquí el archivo de contactos de tu móvil, de Google o de LinkedIn. Lo verás todo antes de guardar nada, y se queda en este ordenador.</translation>
    </message>
    <message>
        <source>vCard · Google CSV · LinkedIn Connections.csv or its whole zip</source>
        <translation>vCard · CSV de Google · Connections.csv de LinkedIn o su zip entero</translation>
    </message>
    <message>
        <source>How do I get that file?</source>
        <translation>¿Cómo consigo ese archivo?</translation>
    </message>
</context>
<context>
    <name>_Entries</name>
    <message>
        <source>Changed something</source>
        <translation>Se cambió algo</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>Took %1 apart</source>
        <translation>%1: fichas separadas</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1: persona añadida</translation>
    </message>
    <message>
        <source>Renamed %1</source>
        <translation>%1: nombre cambiado</translation>
    </message>
    <message>
        <source>Changed the card of %1</source>
        <translation>%1: ficha cambiada</translation>
    </message>
    <message>
        <source>Added the circle %1</source>
        <translation>Círculo %1 creado</translation>
    </message>
    <message>
        <source>Renamed a circle to %1</source>
        <translation>Círculo renombrado: %1</translation>
    </message>
    <message>
        <source>Changed the circle %1</source>
        <translation>Círculo %1 cambiado</translation>
    </message>
    <message>
        <source>Removed the circle %1</source>
        <translation>Círculo %1 quitado</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln files</source>
        <translation>
            <numerusform>%Ln archivo importado</numerusform>
            <numerusform>%Ln archivos importados</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>Importado: %1</translation>
    </message>
    <message numerus="yes">
        <source>Withdrew the import of %Ln files</source>
        <translation>
            <numerusform>Importación de %Ln archivo retirada</numerusform>
            <numerusform>Importación de %Ln archivos retirada</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrew the import of %1</source>
        <translation>Importación retirada: %1</translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln cards of %1</source>
        <translation>
            <numerusform>%Ln ficha de %1 unida</numerusform>
            <numerusform>%Ln fichas de %1 unidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged duplicates of %Ln people</source>
        <translation>
            <numerusform>Duplicados de %Ln persona unidos</numerusform>
            <numerusform>Duplicados de %Ln personas unidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Said that %1 and %2 are different people</source>
        <translation>%1 y %2 son personas distintas</translation>
    </message>
    <message>
        <source>Moved %1 to the bin</source>
        <translation>%1 está en la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln people to the bin</source>
        <translation>
            <numerusform>%Ln persona en la papelera</numerusform>
            <numerusform>%Ln personas en la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln people out of the bin</source>
        <translation>
            <numerusform>%Ln persona sacada de la papelera</numerusform>
            <numerusform>%Ln personas sacadas de la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln people into %1</source>
        <translation>
            <numerusform>%Ln persona puesta en %1</numerusform>
            <numerusform>%Ln personas puestas en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln people out of %1</source>
        <translation>
            <numerusform>%Ln persona sacada de %1</numerusform>
            <numerusform>%Ln personas sacadas de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Typed by you, %1</source>
        <translation>Escrito por ti el %1</translation>
    </message>
    <message>
        <source>%1 (%2), first seen %3</source>
        <translation>%1 (%2), visto por primera vez el %3</translation>
    </message>
    <message>
        <source>%1 · imported %2</source>
        <translation>%1 · importado el %2</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Second surname</source>
        <translation>Segundo apellido</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Before the name (Dr., Ms.)</source>
        <translation>Tratamiento (Dra., Sr.)</translation>
    </message>
    <message>
        <source>After the name (Jr.)</source>
        <translation>Después del nombre (hijo)</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Telephone at home</source>
        <translation>Teléfono de casa</translation>
    </message>
    <message>
        <source>Telephone at work</source>
        <translation>Teléfono del trabajo</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Personal e-mail</source>
        <translation>Correo personal</translation>
    </message>
    <message>
        <source>E-mail at work</source>
        <translation>Correo del trabajo</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Dirección completa</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Floor, door</source>
        <translation>Piso, puerta</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Mensajería</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Aniversario</translation>
    </message>
    <message>
        <source>Circle or group</source>
        <translation>Círculo o grupo</translation>
    </message>
    <message>
        <source>Somebody related</source>
        <translation>Alguien cercano</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number in the other program</source>
        <translation>Número en el otro programa</translation>
    </message>
    <message>
        <source>Something else, under its own heading</source>
        <translation>Otra cosa, con su propio título</translation>
    </message>
    <message>
        <source>Leave aside</source>
        <translation>Dejar aparte</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>New circle</source>
        <translation>Círculo nuevo</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importar contactos</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>Importar del portapapeles</translation>
    </message>
    <message>
        <source>Take people out</source>
        <translation>Sacar contactos</translation>
    </message>
    <message>
        <source>export save copy file table calendar</source>
        <translation>exportar guardar copia archivo tabla calendario llevar</translation>
    </message>
    <message>
        <source>Live folder</source>
        <translation>Carpeta viva</translation>
    </message>
    <message>
        <source>cards sync export</source>
        <translation>tarjetas sincronizar exportar</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>Review duplicates</source>
        <translation>Revisar duplicados</translation>
    </message>
    <message>
        <source>Search for people and actions</source>
        <translation>Buscar personas y acciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>How to get a contacts file</source>
        <translation>Cómo conseguir un archivo de contactos</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Ayuda y teclas</translation>
    </message>
</context>
<context>
    <name>conversations</name>
    <message>
        <source>last on %1</source>
        <translation>la última, el %1</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Escribiste</translation>
    </message>
    <message>
        <source>%1 wrote</source>
        <translation>%1 te escribió</translation>
    </message>
    <message>
        <source>You wrote to each other</source>
        <translation>Os escribisteis</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>You sent an e-mail</source>
        <translation>Enviaste un correo</translation>
    </message>
    <message>
        <source>%1 sent you an e-mail</source>
        <translation>%1 te envió un correo</translation>
    </message>
    <message>
        <source>E-mails both ways</source>
        <translation>Correos en ambos sentidos</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>You called</source>
        <translation>Llamaste</translation>
    </message>
    <message>
        <source>%1 called</source>
        <translation>%1 te llamó</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>You invited %1</source>
        <translation>Invitaste a %1</translation>
    </message>
    <message>
        <source>%1 invited you</source>
        <translation>%1 te invitó</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Now at %2 (was at %1)</source>
        <translation>Ahora en %2 (antes en %1)</translation>
    </message>
    <message>
        <source>Now at %2</source>
        <translation>Ahora en %2</translation>
    </message>
    <message>
        <source>Now %2 (was %1)</source>
        <translation>Ahora %2 (antes %1)</translation>
    </message>
    <message>
        <source>Now %2</source>
        <translation>Ahora %2</translation>
    </message>
    <message>
        <source>No longer among your contacts of %1</source>
        <translation>Ya no está entre tus contactos de %1</translation>
    </message>
    <message>
        <source>No longer %1</source>
        <translation>Ya no: %1</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM d</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>Open Contacts and tap Lists, at the top left.</source>
        <translation>Abre Contactos y toca Listas, arriba a la izquierda.</translation>
    </message>
    <message>
        <source>Hold your finger on All Contacts and choose Export.</source>
        <translation>Mantén el dedo sobre Todos los contactos y elige Exportar.</translation>
    </message>
    <message>
        <source>Send the file to yourself, by mail for example, and drop it here.</source>
        <translation>Envíate el archivo, por correo por ejemplo, y suéltalo aquí.</translation>
    </message>
    <message>
        <source>Or on a computer: icloud.com/contacts, select all, Export vCard.</source>
        <translation>O en un ordenador: icloud.com/contacts, seleccionar todo, Exportar vCard.</translation>
    </message>
    <message>
        <source>Open Contacts and tap Organise, or Fix and manage.</source>
        <translation>Abre Contactos y toca Organizar, o Corregir y gestionar.</translation>
    </message>
    <message>
        <source>Choose Export to file; a .vcf file is saved on the phone.</source>
        <translation>Elige Exportar a un archivo; en el teléfono se guarda un archivo .vcf.</translation>
    </message>
    <message>
        <source>Bring it here by cable or mail and drop it on the window.</source>
        <translation>Tráelo por cable o por correo y suéltalo en la ventana.</translation>
    </message>
    <message>
        <source>Open contacts.google.com and choose Export, on the left.</source>
        <translation>Abre contacts.google.com y elige Exportar, a la izquierda.</translation>
    </message>
    <message>
        <source>Leave All contacts marked and choose Google CSV or vCard.</source>
        <translation>Deja marcado Todos los contactos y elige CSV de Google o vCard.</translation>
    </message>
    <message>
        <source>Drop the file that was downloaded on the window.</source>
        <translation>Suelta en la ventana el archivo descargado.</translation>
    </message>
    <message>
        <source>Open Settings, Data privacy, Get a copy of your data.</source>
        <translation>Abre Ajustes, Privacidad de datos, Obtener una copia de tus datos.</translation>
    </message>
    <message>
        <source>Choose the larger archive: with messages and invitations.</source>
        <translation>Elige el archivo más completo: trae también mensajes e invitaciones.</translation>
    </message>
    <message>
        <source>A link arrives by mail; it can take up to a day.</source>
        <translation>Llega un enlace por correo; puede tardar hasta un día.</translation>
    </message>
    <message>
        <source>Open the chat, tap its name or the menu, and Export chat.</source>
        <translation>Abre el chat, toca su nombre o el menú y elige Exportar chat.</translation>
    </message>
    <message>
        <source>Choose Without media and send it to yourself.</source>
        <translation>Elige Sin archivos y envíatelo a ti.</translation>
    </message>
    <message>
        <source>Drop the file here: it is noted with whom you talked and when.</source>
        <translation>Suelta aquí el archivo: se anota con quién hablaste y cuándo.</translation>
    </message>
    <message>
        <source>Drop the .zip file on the window just as it is.</source>
        <translation>Suelta en la ventana el archivo .zip tal como está.</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <source>A folder is read whole</source>
        <translation>La carpeta se lee entera</translation>
    </message>
    <message>
        <source>An archive is opened, and what Agenda knows is read</source>
        <translation>El archivo comprimido se abre y se lee lo que Agenda conoce</translation>
    </message>
    <message>
        <source>A picture is searched for a QR code</source>
        <translation>En la imagen se busca un código QR</translation>
    </message>
    <message>
        <source>Of a calendar it is noted with whom you met</source>
        <translation>Del calendario se anota con quién te reuniste</translation>
    </message>
    <message>
        <source>Of mail it is noted with whom and when, not what it says</source>
        <translation>Del correo se anota con quién y cuándo, no lo que dice</translation>
    </message>
    <message>
        <source>A text may be a chat, a table or a signature</source>
        <translation>Un texto puede ser un chat, una tabla o una firma</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This agenda was last used with a newer version of Agenda.</source>
        <translation>Esta agenda se usó por última vez con una versión más nueva de Agenda.</translation>
    </message>
    <message>
        <source>Nothing in it has been touched.</source>
        <translation>No se ha tocado nada de ella.</translation>
    </message>
    <message>
        <source>Update Agenda on this computer, or open another file.</source>
        <translation>Actualiza Agenda en este ordenador o abre otro archivo.</translation>
    </message>
    <message>
        <source>This file cannot be read as an agenda.</source>
        <translation>Este archivo no se puede leer como agenda.</translation>
    </message>
    <message>
        <source>It was left as it is, and your backups are beside it.</source>
        <translation>Se ha dejado como está, y tus copias están a su lado.</translation>
    </message>
    <message>
        <source>Restore a backup, or choose another file.</source>
        <translation>Recupera una copia o elige otro archivo.</translation>
    </message>
    <message>
        <source>Another program has this agenda open.</source>
        <translation>Otro programa tiene abierta esta agenda.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Cierra el otro programa y prueba otra vez.</translation>
    </message>
    <message>
        <source>Something else is writing to this agenda just now.</source>
        <translation>Otra cosa está escribiendo ahora mismo en esta agenda.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Espera un momento y prueba otra vez.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>No queda sitio en el disco.</translation>
    </message>
    <message>
        <source>Everything saved before is still there.</source>
        <translation>Todo lo guardado antes sigue ahí.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>Haz sitio y prueba otra vez.</translation>
    </message>
    <message>
        <source>The agenda or its folder cannot be written to.</source>
        <translation>No se puede escribir en la agenda o en su carpeta.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or choose another file.</source>
        <translation>Revisa los permisos de la carpeta o elige otro archivo.</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>Esto ya no está.</translation>
    </message>
    <message>
        <source>It may have been merged or removed; the history tells.</source>
        <translation>Puede que se uniera o se quitara; el historial lo cuenta.</translation>
    </message>
    <message>
        <source>This has been changed since, so it cannot be undone whole.</source>
        <translation>Esto ha cambiado después, así que no se puede deshacer entero.</translation>
    </message>
    <message>
        <source>Undo the later change first; the history lists it.</source>
        <translation>Deshaz antes el cambio posterior; está en el historial.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>These are the same person already.</source>
        <translation>Ya son la misma persona.</translation>
    </message>
    <message>
        <source>There is only one card here, so nothing to take apart.</source>
        <translation>Aquí solo hay una ficha, así que no hay nada que separar.</translation>
    </message>
    <message>
        <source>A person needs a name, or a company or number.</source>
        <translation>Una persona necesita un nombre, una empresa o un número.</translation>
    </message>
    <message>
        <source>A circle needs a name.</source>
        <translation>Un círculo necesita un nombre.</translation>
    </message>
    <message>
        <source>There is a circle with this name already.</source>
        <translation>Ya hay un círculo con ese nombre.</translation>
    </message>
    <message>
        <source>The three rings cannot be removed.</source>
        <translation>Los tres anillos no se pueden quitar.</translation>
    </message>
    <message>
        <source>This circle finds its people by itself.</source>
        <translation>Este círculo encuentra a sus personas por sí solo.</translation>
    </message>
    <message>
        <source>This is not a length of time.</source>
        <translation>Esto no es un plazo de tiempo.</translation>
    </message>
    <message>
        <source>This kind of database cannot be opened.</source>
        <translation>Este tipo de base de datos no se puede abrir.</translation>
    </message>
    <message>
        <source>No plugin can write this format.</source>
        <translation>Ningún complemento sabe escribir este formato.</translation>
    </message>
    <message>
        <source>This cannot be saved as it is.</source>
        <translation>Esto no se puede guardar tal como está.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Check that it is a file of contacts and export it once more.</source>
        <translation>Comprueba que sea un archivo de contactos y expórtalo otra vez.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>What was there before is still there.</source>
        <translation>Lo que había antes sigue ahí.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Parado.</translation>
    </message>
    <message>
        <source>The agenda is as it was before.</source>
        <translation>La agenda está como estaba.</translation>
    </message>
    <message>
        <source>This did not come to its end.</source>
        <translation>Esto no ha llegado a terminar.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, the details below help to find out why.</source>
        <translation>Prueba otra vez. Si se repite, los detalles de abajo ayudan a saber por qué.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>vCard, each card as it came</source>
        <translation>vCard, cada tarjeta como llegó</translation>
    </message>
    <message>
        <source>For another phone or address book, with every detail as it arrived.</source>
        <translation>Para otro teléfono u otra agenda, con cada detalle tal como llegó.</translation>
    </message>
    <message>
        <source>vCard 3.0</source>
        <translation>vCard 3.0</translation>
    </message>
    <message>
        <source>What nearly every phone and program reads, photos included.</source>
        <translation>Lo que leen casi todos los teléfonos y programas, con las fotos.</translation>
    </message>
    <message>
        <source>vCard 4.0</source>
        <translation>vCard 4.0</translation>
    </message>
    <message>
        <source>The newest kind, for programs that know it.</source>
        <translation>La más nueva, para programas que la conocen.</translation>
    </message>
    <message>
        <source>Google Contacts</source>
        <translation>Contactos de Google</translation>
    </message>
    <message>
        <source>A table to import at contacts.google.com.</source>
        <translation>Una tabla para importar en contacts.google.com.</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>A table that Outlook imports.</source>
        <translation>Una tabla que Outlook importa.</translation>
    </message>
    <message>
        <source>Plain table</source>
        <translation>Tabla sencilla</translation>
    </message>
    <message>
        <source>For a spreadsheet, with the columns you choose, in your order.</source>
        <translation>Para una hoja de cálculo, con las columnas que elijas y en tu orden.</translation>
    </message>
    <message>
        <source>Complete copy</source>
        <translation>Copia completa</translation>
    </message>
    <message>
        <source>Everything there is, circles and conversations too. Agenda brings it back whole.</source>
        <translation>Todo lo que hay, también círculos y conversaciones. Agenda lo recupera entero.</translation>
    </message>
    <message>
        <source>Birthdays as a calendar</source>
        <translation>Cumpleaños como calendario</translation>
    </message>
    <message>
        <source>For the calendar of your phone or computer.</source>
        <translation>Para el calendario de tu teléfono u ordenador.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>Sufijo del nombre</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Teléfono del trabajo</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Teléfono de casa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation>Otros teléfonos</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Work e-mail</source>
        <translation>Correo del trabajo</translation>
    </message>
    <message>
        <source>Home e-mail</source>
        <translation>Correo personal</translation>
    </message>
    <message>
        <source>Further e-mails</source>
        <translation>Otros correos</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Flat, floor, door</source>
        <translation>Piso y puerta</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Provincia o región</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>Otras direcciones</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Further web pages</source>
        <translation>Otras páginas web</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Aniversario</translation>
    </message>
    <message>
        <source>Circles and groups</source>
        <translation>Círculos y grupos</translation>
    </message>
    <message>
        <source>Related people</source>
        <translation>Personas relacionadas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Other details</source>
        <translation>Otros datos</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Help and keys</source>
        <translation>Ayuda y teclas</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse.</source>
        <translation>Todo se puede hacer sin ratón.</translation>
    </message>
</context>
<context>
    <name>importers</name>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>QR code in a picture</source>
        <translation>Código QR en una imagen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Text or signature</source>
        <translation>Texto o firma</translation>
    </message>
    <message>
        <source>Calls and SMS of Android</source>
        <translation>Llamadas y SMS de Android</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Not the same person</source>
        <translation>No es la misma persona</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distinta</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>Looks like a service</source>
        <translation>Parece un servicio</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Ya estaba</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Almost certainly %1</source>
        <translation>Casi seguro %1</translation>
    </message>
    <message>
        <source>Very likely %1</source>
        <translation>Muy probablemente %1</translation>
    </message>
    <message>
        <source>Probably %1</source>
        <translation>Probablemente %1</translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation>Quizá %1</translation>
    </message>
    <message>
        <source>%1: now at %2 (was %3)</source>
        <translation>%1: ahora en %2 (antes %3)</translation>
    </message>
    <message>
        <source>%1: now at %2</source>
        <translation>%1: ahora en %2</translation>
    </message>
    <message>
        <source>%1: now %2 (was %3)</source>
        <translation>%1: ahora %2 (antes %3)</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>%1: ahora %2</translation>
    </message>
    <message>
        <source>%1: no longer in this list</source>
        <translation>%1: ya no está en esta lista</translation>
    </message>
    <message>
        <source>%1: no longer %3</source>
        <translation>%1: ya no %3</translation>
    </message>
    <message>
        <source>Exactly this card is there already</source>
        <translation>Esta misma tarjeta ya está</translation>
    </message>
    <message>
        <source>Stays out</source>
        <translation>Se queda fuera</translation>
    </message>
    <message>
        <source>Completes the card of %1</source>
        <translation>Completa la ficha de %1</translation>
    </message>
    <message>
        <source>Comes in as another person than %1</source>
        <translation>Entra como otra persona, distinta de %1</translation>
    </message>
    <message>
        <source>Comes in as new, to be compared with %1</source>
        <translation>Entra como nueva, para compararla con %1</translation>
    </message>
    <message>
        <source>Comes in as a new person</source>
        <translation>Entra como persona nueva</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>marcada</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>The same number</source>
        <translation>El mismo número</translation>
    </message>
    <message>
        <source>The same address</source>
        <translation>La misma dirección</translation>
    </message>
    <message>
        <source>Both say the same</source>
        <translation>Las dos dicen lo mismo</translation>
    </message>
    <message>
        <source>The right one says more</source>
        <translation>La de la derecha dice más</translation>
    </message>
    <message>
        <source>The left one says more</source>
        <translation>La de la izquierda dice más</translation>
    </message>
    <message>
        <source>Some is the same, some is not</source>
        <translation>Una parte coincide y otra no</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Son distintas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Lo mismo</translation>
    </message>
</context>
<context>
    <name>knowing</name>
    <message>
        <source>In the same conversations: %1</source>
        <translation>En las mismas conversaciones: %1</translation>
    </message>
    <message>
        <source>In the same conversations</source>
        <translation>En las mismas conversaciones</translation>
    </message>
    <message>
        <source>Recommended you</source>
        <translation>Te recomendó</translation>
    </message>
    <message>
        <source>Vouched for you</source>
        <translation>Avaló tus aptitudes</translation>
    </message>
    <message>
        <source>Introduced you</source>
        <translation>Te presentó a otras personas</translation>
    </message>
    <message>
        <source>You recommended %1</source>
        <translation>Recomendaste a %1</translation>
    </message>
    <message>
        <source>You vouched for %1</source>
        <translation>Avalaste las aptitudes de %1</translation>
    </message>
    <message>
        <source>You introduced %1</source>
        <translation>Presentaste a %1</translation>
    </message>
    <message>
        <source>%1 recommended %2</source>
        <translation>%1 recomendó a %2</translation>
    </message>
    <message>
        <source>%1 vouched for %2</source>
        <translation>%1 avaló las aptitudes de %2</translation>
    </message>
    <message>
        <source>%1 introduced %2</source>
        <translation>%1 presentó a %2</translation>
    </message>
    <message>
        <source>They work together</source>
        <translation>Trabajan juntos</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Amistad</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Call this number?</source>
        <translation>¿Llamar a este número?</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>¿Escribir a esta dirección?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Open this page?</source>
        <translation>¿Abrir esta página?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>live-folder</name>
    <message>
        <source>There are cards of others in this folder. Choose an empty one.</source>
        <translation>En esta carpeta hay tarjetas de otros programas. Elige una vacía.</translation>
    </message>
    <message>
        <source>This is the live folder of another agenda. Choose an empty one.</source>
        <translation>Esta es la carpeta viva de otra agenda. Elige una vacía.</translation>
    </message>
    <message>
        <source>The live folder cannot be written. Is its disk there?</source>
        <translation>No se puede escribir en la carpeta viva. ¿Está su disco conectado?</translation>
    </message>
    <message>
        <source>Your agenda is safe.</source>
        <translation>Tu agenda está a salvo.</translation>
    </message>
</context>
<context>
    <name>people-menu</name>
    <message>
        <source>Make one person of them</source>
        <translation>Unir en una sola persona</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Unir con…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Circles…</source>
        <translation>Círculos…</translation>
    </message>
    <message>
        <source>Take the last merge apart</source>
        <translation>Separar la última unión</translation>
    </message>
    <message>
        <source>Copy as vCard</source>
        <translation>Copiar como vCard</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Sacar…</translation>
    </message>
    <message>
        <source>Show as a QR code</source>
        <translation>Mostrar como código QR</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Esta persona soy yo</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>A la papelera</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Make it the main one</source>
        <translation>Hacerlo principal</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>By given name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By surname</source>
        <translation>Por apellido</translation>
    </message>
    <message>
        <source>Roomy rows</source>
        <translation>Filas amplias</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Filas compactas</translation>
    </message>
</context>
<context>
    <name>portrait</name>
    <message>
        <source>This is no picture that Agenda reads. Choose a JPEG, PNG, WebP or GIF.</source>
        <translation>Esto no es una imagen que Agenda sepa leer. Elige un JPEG, PNG, WebP o GIF.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose one of at most %1 megapixels.</source>
        <translation>Esta imagen es demasiado grande. Elige una de %1 megapíxeles como mucho.</translation>
    </message>
    <message>
        <source>This picture is damaged. Choose another one.</source>
        <translation>Esta imagen está dañada. Elige otra.</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another one.</source>
        <translation>Este archivo no se puede leer. Elige otro.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Same mobile</source>
        <translation>Mismo móvil</translation>
    </message>
    <message>
        <source>Both have the mobile number %1, and nobody else does.</source>
        <translation>Las dos fichas tienen el móvil %1 y nadie más lo tiene.</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>Mismo número</translation>
    </message>
    <message>
        <source>Both have the number %1, and nobody else does.</source>
        <translation>Las dos fichas tienen el número %1 y nadie más lo tiene.</translation>
    </message>
    <message>
        <source>Almost the same number</source>
        <translation>Casi el mismo teléfono</translation>
    </message>
    <message>
        <source>%1 and %2 look like one number with a slip in it.</source>
        <translation>%1 y %2 parecen el mismo número con una errata.</translation>
    </message>
    <message>
        <source>Almost the same e-mail</source>
        <translation>Casi el mismo correo</translation>
    </message>
    <message>
        <source>%1 and %2 look like one address with a slip in it.</source>
        <translation>%1 y %2 parecen la misma dirección con una errata.</translation>
    </message>
    <message>
        <source>Shared number</source>
        <translation>Número compartido</translation>
    </message>
    <message>
        <source>Both have the number %1, which others have too.</source>
        <translation>Las dos fichas tienen el número %1, que otros también tienen.</translation>
    </message>
    <message>
        <source>Different numbers</source>
        <translation>Números distintos</translation>
    </message>
    <message>
        <source>They have no telephone number in common.</source>
        <translation>No tienen ningún teléfono en común.</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>Mismo correo</translation>
    </message>
    <message>
        <source>Both have the address %1, and nobody else does.</source>
        <translation>Las dos fichas tienen la dirección %1 y nadie más la tiene.</translation>
    </message>
    <message>
        <source>Shared e-mail</source>
        <translation>Correo compartido</translation>
    </message>
    <message>
        <source>Both have the address %1, which others have too.</source>
        <translation>Las dos fichas tienen la dirección %1, que otros también tienen.</translation>
    </message>
    <message>
        <source>E-mail fits the name</source>
        <translation>El correo encaja con el nombre</translation>
    </message>
    <message>
        <source>The mail addresses and names fit together: %1.</source>
        <translation>Los correos y los nombres encajan: %1.</translation>
    </message>
    <message>
        <source>Different e-mails</source>
        <translation>Correos distintos</translation>
    </message>
    <message>
        <source>They have no mail address in common.</source>
        <translation>No tienen ningún correo en común.</translation>
    </message>
    <message>
        <source>Same profile</source>
        <translation>Mismo perfil</translation>
    </message>
    <message>
        <source>Both have the profile %1.</source>
        <translation>Las dos fichas tienen el perfil %1.</translation>
    </message>
    <message>
        <source>Different profiles</source>
        <translation>Perfiles distintos</translation>
    </message>
    <message>
        <source>Their profiles differ: %1 and %2.</source>
        <translation>Sus perfiles son distintos: %1 y %2.</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Mismo nombre</translation>
    </message>
    <message>
        <source>Given name and surname agree.</source>
        <translation>Coinciden el nombre y el apellido.</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>Nombre casi igual</translation>
    </message>
    <message>
        <source>The names agree but for a slip, an initial or a part.</source>
        <translation>Los nombres coinciden salvo un desliz, una inicial o una parte.</translation>
    </message>
    <message>
        <source>Pet name</source>
        <translation>Nombre familiar</translation>
    </message>
    <message>
        <source>One is the familiar form of the other: %1 and %2.</source>
        <translation>Uno es la forma familiar del otro: %1 y %2.</translation>
    </message>
    <message>
        <source>Same given name</source>
        <translation>Mismo nombre de pila</translation>
    </message>
    <message>
        <source>Only the given name can be compared, and it agrees.</source>
        <translation>Solo se puede comparar el nombre de pila, y coincide.</translation>
    </message>
    <message>
        <source>Rare name</source>
        <translation>Nombre poco común</translation>
    </message>
    <message>
        <source>Few people have this name.</source>
        <translation>Poca gente se llama así.</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nombre corriente</translation>
    </message>
    <message>
        <source>Many people have this name, so it says little.</source>
        <translation>Mucha gente se llama así, de modo que dice poco.</translation>
    </message>
    <message>
        <source>Different surname</source>
        <translation>Apellido distinto</translation>
    </message>
    <message>
        <source>The given names agree, the surnames do not: %1 and %2.</source>
        <translation>El nombre coincide, el apellido no: %1 y %2.</translation>
    </message>
    <message>
        <source>Different second surname</source>
        <translation>Segundo apellido distinto</translation>
    </message>
    <message>
        <source>Only the second surnames differ: %1 and %2.</source>
        <translation>Solo cambia el segundo apellido: %1 y %2.</translation>
    </message>
    <message>
        <source>Different given name</source>
        <translation>Nombre de pila distinto</translation>
    </message>
    <message>
        <source>One surname, two given names: they may be relatives.</source>
        <translation>Un apellido y dos nombres: pueden ser familia.</translation>
    </message>
    <message>
        <source>Different names</source>
        <translation>Nombres distintos</translation>
    </message>
    <message>
        <source>The names differ: %1 and %2.</source>
        <translation>Los nombres son distintos: %1 y %2.</translation>
    </message>
    <message>
        <source>Namesakes</source>
        <translation>Tocayos</translation>
    </message>
    <message>
        <source>Several people called %1 share the number or the address.</source>
        <translation>Varias personas llamadas %1 comparten el número o la dirección.</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation>Misma empresa</translation>
    </message>
    <message>
        <source>Both are at the same company: %1.</source>
        <translation>Las dos están en la misma empresa: %1.</translation>
    </message>
    <message>
        <source>Different companies</source>
        <translation>Empresas distintas</translation>
    </message>
    <message>
        <source>Their companies differ: %1 and %2.</source>
        <translation>Sus empresas son distintas: %1 y %2.</translation>
    </message>
    <message>
        <source>Same birthday</source>
        <translation>Mismo cumpleaños</translation>
    </message>
    <message>
        <source>They were born on the same day.</source>
        <translation>Nacieron el mismo día.</translation>
    </message>
    <message>
        <source>Different birthdays</source>
        <translation>Cumpleaños distintos</translation>
    </message>
    <message>
        <source>Their dates of birth differ.</source>
        <translation>Sus fechas de nacimiento son distintas.</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Misma dirección</translation>
    </message>
    <message>
        <source>They live or work at the same address: %1.</source>
        <translation>Viven o trabajan en la misma dirección: %1.</translation>
    </message>
    <message>
        <source>Different addresses</source>
        <translation>Direcciones distintas</translation>
    </message>
    <message>
        <source>Their addresses differ: %1 and %2.</source>
        <translation>Sus direcciones son distintas: %1 y %2.</translation>
    </message>
    <message>
        <source>Company and person</source>
        <translation>Empresa y persona</translation>
    </message>
    <message>
        <source>One is a company, the other a person.</source>
        <translation>Una es una empresa; la otra, una persona.</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>Idénticas</translation>
    </message>
    <message>
        <source>All that is known of them is the same.</source>
        <translation>Todo lo que se sabe de ellas es igual.</translation>
    </message>
    <message>
        <source>Little to compare</source>
        <translation>Poco que comparar</translation>
    </message>
    <message>
        <source>One of the cards says too little to be sure.</source>
        <translation>Una de las fichas dice demasiado poco para estar seguro.</translation>
    </message>
    <message>
        <source>Photo on one only</source>
        <translation>Foto solo en una</translation>
    </message>
    <message>
        <source>Birthday on one only</source>
        <translation>Cumpleaños solo en una</translation>
    </message>
    <message>
        <source>Address on one only</source>
        <translation>Dirección solo en una</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Cards read</source>
        <translation>Tarjetas leídas</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>Personas nuevas</translation>
    </message>
    <message>
        <source>Cards completed</source>
        <translation>Fichas completadas</translation>
    </message>
    <message>
        <source>They joined people who were there</source>
        <translation>Se han unido a personas que ya tenías</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Exactly the same card was there</source>
        <translation>Ya tenías exactamente la misma tarjeta</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudosas</translation>
    </message>
    <message>
        <source>They came in, and wait for your review</source>
        <translation>Han entrado y esperan a que las revises</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>They were not ticked</source>
        <translation>No estaban marcadas</translation>
    </message>
    <message>
        <source>Conversations and meetings</source>
        <translation>Conversaciones y reuniones</translation>
    </message>
    <message>
        <source>They are on the cards of the people you had them with</source>
        <translation>Están en las fichas de las personas con quienes las tuviste</translation>
    </message>
    <message>
        <source>Conversations that were there</source>
        <translation>Conversaciones que ya estaban</translation>
    </message>
    <message>
        <source>They had come in before</source>
        <translation>Habían entrado antes</translation>
    </message>
    <message>
        <source>Conversations with nobody</source>
        <translation>Conversaciones sin persona</translation>
    </message>
    <message>
        <source>It is not known who they were with, so they stayed out</source>
        <translation>No se sabe con quién fueron, así que se quedan fuera</translation>
    </message>
    <message>
        <source>Who knows whom</source>
        <translation>Quién conoce a quién</translation>
    </message>
    <message>
        <source>People of your agenda who are related to each other</source>
        <translation>Personas de tu agenda que tienen relación entre sí</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Another company or post, or no longer on the list</source>
        <translation>Otra empresa u otro cargo, o ya no están en la lista</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Guardado tal cual</translation>
    </message>
    <message>
        <source>Details without a place of their own, safe word for word</source>
        <translation>Detalles que no tienen un sitio propio, a salvo palabra por palabra</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se ha podido leer</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>talks</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>Elegir quién</translation>
    </message>
    <message>
        <source>%1, who comes in now</source>
        <translation>%1, que entra ahora</translation>
    </message>
    <message>
        <source>More than one fits</source>
        <translation>Puede ser más de una</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Stays out until you say who it is</source>
        <translation>Se queda fuera hasta que digas quién es</translation>
    </message>
    <message>
        <source>Stays out</source>
        <translation>Se queda fuera</translation>
    </message>
    <message>
        <source>Is kept with %1</source>
        <translation>Se guarda con %1</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>Nothing in these files can be brought in</source>
        <translation>En estos archivos no hay nada que traer</translation>
    </message>
    <message>
        <source>There is nobody in %1</source>
        <translation>En %1 no hay nadie</translation>
    </message>
    <message>
        <source>It can be read, but there are no people and no conversations in it.</source>
        <translation>Se puede leer, pero no hay personas ni conversaciones dentro.</translation>
    </message>
</context>
<context>
    <name>unreadable</name>
    <message>
        <source>Agenda does not know this kind of file. It reads contacts, chats, calendars and mail.</source>
        <translation>Agenda no conoce este tipo de archivo. Lee contactos, chats, calendarios y correo.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>No hay nada dentro.</translation>
    </message>
    <message>
        <source>The archive is damaged or did not arrive whole. Download it once more.</source>
        <translation>El archivo comprimido está dañado o no llegó entero. Descárgalo otra vez.</translation>
    </message>
    <message>
        <source>This archive would unfold to something enormous, so it was not opened. If you trust it, unpack it and bring the folder.</source>
        <translation>Este archivo comprimido se convertiría en algo enorme, así que no se ha abierto. Si te fías de él, descomprímelo y trae la carpeta.</translation>
    </message>
    <message>
        <source>There is a file in it that is too large to be read from an archive. Unpack it and bring that file by itself.</source>
        <translation>Dentro hay un archivo demasiado grande para leerlo sin descomprimir. Descomprímelo y trae ese archivo suelto.</translation>
    </message>
    <message>
        <source>There are too many files in this folder. Choose one inside it.</source>
        <translation>En esta carpeta hay demasiados archivos. Elige una de dentro.</translation>
    </message>
    <message>
        <source>It is locked with a password. Unpack it and bring what is inside.</source>
        <translation>Tiene contraseña. Descomprímelo y trae lo que hay dentro.</translation>
    </message>
    <message>
        <source>This computer does not let Agenda open it. Copy it somewhere else.</source>
        <translation>El ordenador no deja que Agenda lo abra. Cópialo en otro sitio.</translation>
    </message>
    <message>
        <source>It is no longer where it was. It may have been moved or renamed.</source>
        <translation>Ya no está donde estaba. Quizá se movió o cambió de nombre.</translation>
    </message>
    <message>
        <source>A part of it is damaged and cannot be opened.</source>
        <translation>Una parte está dañada y no se puede abrir.</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>A picture on the web, not loaded</source>
        <translation>Una imagen en la web, sin descargar</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Aniversario</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>Fallecimiento</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Related person</source>
        <translation>Persona cercana</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectados desde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Other detail</source>
        <translation>Otro dato</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Busca</translation>
    </message>
    <message>
        <source>Main number</source>
        <translation>Número principal</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Hijo o hija</translation>
    </message>
    <message>
        <source>Father or mother</source>
        <translation>Padre o madre</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>Hermano o hermana</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Amistad</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
</context>
</TS>
