<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>codedesk::items::CategoryModel</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>Spoken: %1 is the title of a category, %n the number of its codes.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BarChart</name>
    <message numerus="yes">
        <source>%1: %Ln call(s)</source>
        <extracomment>The figures of a column: what it stands for, and its number of calls.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallsPage</name>
    <message numerus="yes">
        <source>%Ln call(s), newest first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CodesPage</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <comment>rows of the table</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied.</source>
        <comment>rows of the table</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportQueue</name>
    <message numerus="yes">
        <source>%Ln record(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <extracomment>Time left of an import.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>messages waiting behind this one</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::StatusArea</name>
    <message numerus="yes">
        <source>%1: %2 calls</source>
        <comment>how many calls the store has</comment>
        <extracomment>%1 is the file name of the store, %L2 its number of calls.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
