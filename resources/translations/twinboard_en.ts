<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BoardHead</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameOutQuestion</name>
    <message numerus="yes">
        <source>No&amp;te %n cards as printed</source>
        <translation>
            <numerusform>No&amp;te %n card as printed</numerusform>
            <numerusform>No&amp;te %n cards as printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n cards are noted as printed.</source>
        <translation>
            <numerusform>%n card is noted as printed.</numerusform>
            <numerusform>%n cards are noted as printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingsGrid</name>
    <message numerus="yes">
        <source>%n readings are due.</source>
        <translation>
            <numerusform>%n reading is due.</numerusform>
            <numerusform>%n readings are due.</numerusform>
        </translation>
    </message>
</context>
</TS>
