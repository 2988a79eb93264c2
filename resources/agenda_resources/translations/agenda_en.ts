<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BirthdayWords</name>
    <message numerus="yes">
        <source>%Ln years old</source>
        <translation>
            <numerusform>%Ln year old</numerusform>
            <numerusform>%Ln years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turns %Ln %1</source>
        <translation>
            <numerusform>Turns %Ln %1</numerusform>
            <numerusform>Turns %Ln %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkCard</name>
    <message numerus="yes">
        <source>%Ln pairs are identical</source>
        <translation>
            <numerusform>%Ln pair is identical</numerusform>
            <numerusform>%Ln pairs are identical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge the %Ln</source>
        <translation>
            <numerusform>Merge it</numerusform>
            <numerusform>Merge the %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message numerus="yes">
        <source>%Ln hidden values</source>
        <translation>
            <numerusform>%Ln hidden value</numerusform>
            <numerusform>%Ln hidden values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellMaker</name>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CircleWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln years</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln months</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more circles</source>
        <translation>
            <numerusform>%Ln more circle</numerusform>
            <numerusform>%Ln more circles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more people</source>
        <translation>
            <numerusform>%Ln more person</numerusform>
            <numerusform>%Ln more people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>Add %Ln person</numerusform>
            <numerusform>Add %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message numerus="yes">
        <source>%Ln files · %1</source>
        <translation>
            <numerusform>%Ln file · %1</numerusform>
            <numerusform>%Ln files · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%Ln duplicates merged</source>
        <translation>
            <numerusform>%Ln duplicate merged</numerusform>
            <numerusform>%Ln duplicates merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportReceipt</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things could not be said in this format</source>
        <translation>
            <numerusform>%Ln thing could not be said in this format</numerusform>
            <numerusform>%Ln things could not be said in this format</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPresenter</name>
    <message numerus="yes">
        <source>%Ln days left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are back</source>
        <translation>
            <numerusform>%Ln person is back</numerusform>
            <numerusform>%Ln people are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people stay, because they were there before or have been given something since</source>
        <translation>
            <numerusform>%Ln person stays, because they were there before or have been given something since</numerusform>
            <numerusform>%Ln people stay, because they were there before or have been given something since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people stayed</source>
        <translation>
            <numerusform>%Ln person stayed</numerusform>
            <numerusform>%Ln people stayed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%Ln people have come in</source>
        <translation>
            <numerusform>%Ln person has come in</numerusform>
            <numerusform>%Ln people have come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards have been completed</source>
        <translation>
            <numerusform>%Ln card has been completed</numerusform>
            <numerusform>%Ln cards have been completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message numerus="yes">
        <source>Import %Ln files</source>
        <translation>
            <numerusform>Import %Ln file</numerusform>
            <numerusform>Import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message numerus="yes">
        <source>%1 of %2 · %Ln s left</source>
        <translation>
            <numerusform>%1 of %2 · %Ln s left</numerusform>
            <numerusform>%1 of %2 · %Ln s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mails</source>
        <translation>
            <numerusform>%Ln e-mail</numerusform>
            <numerusform>%Ln e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitations</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln doubtful</numerusform>
            <numerusform>%Ln doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relationships</source>
        <translation>
            <numerusform>%Ln relationship</numerusform>
            <numerusform>%Ln relationships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of news</source>
        <translation>
            <numerusform>%Ln piece of news</numerusform>
            <numerusform>%Ln pieces of news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines with problems</source>
        <translation>
            <numerusform>%Ln line with problems</numerusform>
            <numerusform>%Ln lines with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveFolder</name>
    <message numerus="yes">
        <source>%Ln cards were changed by another program and stay as they are there</source>
        <translation>
            <numerusform>%Ln card was changed by another program and stays as it is there</numerusform>
            <numerusform>%Ln cards were changed by another program and stay as they are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleActions</name>
    <message numerus="yes">
        <source>%Ln people copied as vCard</source>
        <translation>
            <numerusform>%Ln person copied as vCard</numerusform>
            <numerusform>%Ln people copied as vCard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanExtras</name>
    <message numerus="yes">
        <source>%Ln pieces of news: %1</source>
        <translation>
            <numerusform>%Ln piece of news: %1</numerusform>
            <numerusform>%Ln pieces of news: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln groups…</source>
        <translation>
            <numerusform>All %Ln group…</numerusform>
            <numerusform>All %Ln groups…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFoot</name>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln conversations</source>
        <translation>
            <numerusform>Keep %Ln conversation</numerusform>
            <numerusform>Keep %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message numerus="yes">
        <source>%Ln details not read; the rest is kept</source>
        <translation>
            <numerusform>%Ln detail not read; the rest is kept</numerusform>
            <numerusform>%Ln details not read; the rest is kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTiles</name>
    <message numerus="yes">
        <source>%Ln are with nobody yet</source>
        <translation>
            <numerusform>%Ln is with nobody yet</numerusform>
            <numerusform>%Ln are with nobody yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message numerus="yes">
        <source>%Ln people have come in</source>
        <translation>
            <numerusform>%Ln person has come in</numerusform>
            <numerusform>%Ln people have come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message numerus="yes">
        <source>%Ln people taken out</source>
        <translation>
            <numerusform>%Ln person taken out</numerusform>
            <numerusform>%Ln people taken out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeDates</name>
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
            <numerusform>%Ln wk</numerusform>
            <numerusform>%Ln wk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mo</source>
        <comment>months, narrow</comment>
        <translation>
            <numerusform>%Ln mo</numerusform>
            <numerusform>%Ln mo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln y</source>
        <comment>years, narrow</comment>
        <translation>
            <numerusform>%Ln y</numerusform>
            <numerusform>%Ln y</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks ago</source>
        <translation>
            <numerusform>%Ln week ago</numerusform>
            <numerusform>%Ln weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years ago</source>
        <translation>
            <numerusform>%Ln year ago</numerusform>
            <numerusform>%Ln years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln weeks</source>
        <translation>
            <numerusform>in %Ln week</numerusform>
            <numerusform>in %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln months</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkNumbers</name>
    <message numerus="yes">
        <source>%Ln e-mails</source>
        <translation>
            <numerusform>%Ln e-mail</numerusform>
            <numerusform>%Ln e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitations</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkRow</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalksPane</name>
    <message numerus="yes">
        <source>%Ln with nobody yet</source>
        <translation>
            <numerusform>%Ln with nobody yet</numerusform>
            <numerusform>%Ln with nobody yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message numerus="yes">
        <source>%Ln cards read</source>
        <translation>
            <numerusform>%Ln card read</numerusform>
            <numerusform>%Ln cards read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Entries</name>
    <message numerus="yes">
        <source>Imported %Ln files</source>
        <translation>
            <numerusform>Imported %Ln file</numerusform>
            <numerusform>Imported %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrew the import of %Ln files</source>
        <translation>
            <numerusform>Withdrew the import of %Ln file</numerusform>
            <numerusform>Withdrew the import of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln cards of %1</source>
        <translation>
            <numerusform>Merged %Ln card of %1</numerusform>
            <numerusform>Merged %Ln cards of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged duplicates of %Ln people</source>
        <translation>
            <numerusform>Merged duplicates of %Ln person</numerusform>
            <numerusform>Merged duplicates of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln people to the bin</source>
        <translation>
            <numerusform>Moved %Ln person to the bin</numerusform>
            <numerusform>Moved %Ln people to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln people out of the bin</source>
        <translation>
            <numerusform>Took %Ln person out of the bin</numerusform>
            <numerusform>Took %Ln people out of the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln people into %1</source>
        <translation>
            <numerusform>Put %Ln person into %1</numerusform>
            <numerusform>Put %Ln people into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln people out of %1</source>
        <translation>
            <numerusform>Took %Ln person out of %1</numerusform>
            <numerusform>Took %Ln people out of %1</numerusform>
        </translation>
    </message>
</context>
</TS>
