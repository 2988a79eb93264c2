<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CircleChip</name>
    <message>
        <source>Press Delete or the cross to take out of this circle</source>
        <translation>Pulsa Supr o la cruz para sacar de este círculo</translation>
    </message>
</context>
<context>
    <name>CircleWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %Ln years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The people you speak to whatever happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People you have worked with and would be glad to hear from again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People you have met lately and want to know better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more circles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 de %2</translation>
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
        <source>Left out: %1</source>
        <translation>Se queda fuera: %1</translation>
    </message>
    <message>
        <source>Nothing is saved until you say so</source>
        <translation>No se guarda nada hasta que tú digas</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Import what was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>PeopleView</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
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
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
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
    <name>imports</name>
    <message>
        <source>Not the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda does not know this kind of file. It reads vCard and CSV files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost certainly %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very likely %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly this card is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completes the card of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes in as another person than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes in as new, to be compared with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes in as a new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
