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
    <name>Foot</name>
    <message numerus="yes">
        <source>Apply %n moves</source>
        <translation>
            <numerusform>Apply %n move</numerusform>
            <numerusform>Apply %n moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintAdvisor</name>
    <message numerus="yes">
        <source>• codes of {size} mm: %n photos, from left to right</source>
        <translation>
            <numerusform>• codes of {size} mm: %n photo</numerusform>
            <numerusform>• codes of {size} mm: %n photos, from left to right</numerusform>
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
<context>
    <name>WallDesk</name>
    <message numerus="yes">
        <source>Reading %n photos…</source>
        <translation>
            <numerusform>Reading %n photo…</numerusform>
            <numerusform>Reading %n photos…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallErrands</name>
    <message numerus="yes">
        <source>Add %n new photos to this review?</source>
        <translation>
            <numerusform>Add %n new photo to this review?</numerusform>
            <numerusform>Add %n new photos to this review?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new photos: review them together?</source>
        <translation>
            <numerusform>%n new photo: review it?</numerusform>
            <numerusform>%n new photos: review them together?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallList</name>
    <message numerus="yes">
        <source>Print %n cards…</source>
        <translation>
            <numerusform>Print %n card…</numerusform>
            <numerusform>Print %n cards…</numerusform>
        </translation>
    </message>
</context>
</TS>
