<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n steps undone</source>
        <translation>
            <numerusform>%n step undone</numerusform>
            <numerusform>%n steps undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps done again</source>
        <translation>
            <numerusform>%n step done again</numerusform>
            <numerusform>%n steps done again</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest step is “{title}”, by {who} ({how}), {time}.</source>
        <translation>The newest step is "{title}", by {who} ({how}), {time}.</translation>
    </message>
    </context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>No card here has “{text}”.</source>
        <translation>No card here has "{text}".</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>BlockedBand</name>
    <message numerus="yes">
        <source>Blocked for %n days</source>
        <translation>
            <numerusform>Blocked for %n day</numerusform>
            <numerusform>Blocked for %n days</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>BoardHead</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirements without a goal</source>
        <translation>
            <numerusform>%n requirement without a goal</numerusform>
            <numerusform>%n requirements without a goal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %n cards</source>
        <translation>
            <numerusform>Change %n card</numerusform>
            <numerusform>Change %n cards</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>BusinessBoard</name>
    <message>
        <source>“{name}” was removed. Undo brings it back.</source>
        <translation>"{name}" was removed. Undo brings it back.</translation>
    </message>
</context>
<context>
    <name>BusinessExportDialog</name>
    <message numerus="yes">
        <source>The table of goals (%Ln rows)</source>
        <translation>
            <numerusform>The table of goals (%Ln row)</numerusform>
            <numerusform>The table of goals (%Ln rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All readings, corrections too (%Ln)</source>
        <translation>
            <numerusform>The only reading (%Ln)</numerusform>
            <numerusform>All readings, corrections too (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of goals</source>
        <translation>
            <numerusform>%Ln row of goals</numerusform>
            <numerusform>%Ln rows of goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>%Ln reading</numerusform>
            <numerusform>%Ln readings</numerusform>
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
    <name>Camera</name>
    <message>
        <source>Drop a photo on the boards instead. For a live camera, run “pip install 'twinboard[camera]'” and start again: it needs a part of Qt that is not installed.</source>
        <translation>Drop a photo on the boards instead. For a live camera, run "pip install 'twinboard[camera]'" and start again: it needs a part of Qt that is not installed.</translation>
    </message>
    </context>
<context>
    <name>CardLists</name>
    <message numerus="yes">
        <source>Move %n cards to</source>
        <translation>
            <numerusform>Move %n card to</numerusform>
            <numerusform>Move %n cards to</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “{name}” to the team</source>
        <translation>Add "{name}" to the team</translation>
    </message>
    <message>
        <source>New label “{label}”</source>
        <translation>New label "{label}"</translation>
    </message>
    </context>
<context>
    <name>CardTemplatesDialog</name>
    <message>
        <source>A template is what new cards of a kind begin with. Make one here, or with “Keep as a template…” from a card. Then type / in the line for new cards.</source>
        <translation>A template is what new cards of a kind begin with. Make one here, or with "Keep as a template…" from a card. Then type / in the line for new cards.</translation>
    </message>
    </context>
<context>
    <name>CheckInEnd</name>
    <message numerus="yes">
        <source>%Ln recorded</source>
        <translation>
            <numerusform>%Ln recorded</numerusform>
            <numerusform>%Ln recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>ChecksDue</name>
    <message numerus="yes">
        <source>%n checks due</source>
        <translation>
            <numerusform>%n check due</numerusform>
            <numerusform>%n checks due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message numerus="yes">
        <source>Put all %n cards of this column into the archive? They stay in every figure.</source>
        <translation>
            <numerusform>Put the %n card of this column into the archive? It stays in every figure.</numerusform>
            <numerusform>Put all %n cards of this column into the archive? They stay in every figure.</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>ColumnTile</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards in work</source>
        <translation>
            <numerusform>%n card in work</numerusform>
            <numerusform>%n cards in work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Board “{name}” made</source>
        <translation>Board "{name}" made</translation>
    </message>
    <message>
        <source>was called “{name}”</source>
        <translation>was called "{name}"</translation>
    </message>
    <message>
        <source>Column “{name}”</source>
        <translation>Column "{name}"</translation>
    </message>
    <message>
        <source>Swimlane “{name}”</source>
        <translation>Swimlane "{name}"</translation>
    </message>
    <message>
        <source>Person “{name}”</source>
        <translation>Person "{name}"</translation>
    </message>
    <message>
        <source>Goal “{name}”</source>
        <translation>Goal "{name}"</translation>
    </message>
    <message>
        <source>Metric “{name}”</source>
        <translation>Metric "{name}"</translation>
    </message>
    <message>
        <source>Data source “{name}”</source>
        <translation>Data source "{name}"</translation>
    </message>
    <message>
        <source>Card template “{name}”</source>
        <translation>Card template "{name}"</translation>
    </message>
    </context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>All on the board (%Ln)</source>
        <translation>
            <numerusform>All on the board (%Ln)</numerusform>
            <numerusform>All on the board (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those that the search shows (%Ln)</source>
        <translation>
            <numerusform>The one that the search shows (%Ln)</numerusform>
            <numerusform>Those that the search shows (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selected ones (%Ln)</source>
        <translation>
            <numerusform>The selected one (%Ln)</numerusform>
            <numerusform>The selected ones (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards written to {path}.</source>
        <translation>
            <numerusform>%Ln card written to {path}.</numerusform>
            <numerusform>%Ln cards written to {path}.</numerusform>
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
    <name>FunctionHead</name>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>Gap</name>
    <message>
        <source>Insert a column after “{name}”</source>
        <translation>Insert a column after "{name}"</translation>
    </message>
    </context>
<context>
    <name>GoalsPage</name>
    <message>
        <source>A goal says what the team's work is for, like “80 % have upgraded before the opening”. Metrics show how far it has come, milestones when it should be where, and requirements link to what they serve.</source>
        <translation>A goal says what the team's work is for, like "80 % have upgraded before the opening". Metrics show how far it has come, milestones when it should be where, and requirements link to what they serve.</translation>
    </message>
    </context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n readings entered</source>
        <translation>
            <numerusform>%n reading entered</numerusform>
            <numerusform>%n readings entered</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n steps are undone together, the newest first. Redo brings them back.</source>
        <translation>
            <numerusform>This %n step is undone. Redo brings it back.</numerusform>
            <numerusform>These %n steps are undone together, the newest first. Redo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n steps are done again together, in this order.</source>
        <translation>
            <numerusform>This %n step is done again.</numerusform>
            <numerusform>These %n steps are done again together, in this order.</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Verdict: {outcome} (“{note}”)</source>
        <translation>Verdict: {outcome} ("{note}")</translation>
    </message>
    <message>
        <source>Title was “{before}”</source>
        <translation>Title was "{before}"</translation>
    </message>
    <message>
        <source>“{entry}” added to the checklist</source>
        <translation>"{entry}" added to the checklist</translation>
    </message>
    <message>
        <source>“{entry}” ticked</source>
        <translation>"{entry}" ticked</translation>
    </message>
    <message>
        <source>Tick taken off “{entry}”</source>
        <translation>Tick taken off "{entry}"</translation>
    </message>
    <message>
        <source>“{entry}” taken off the checklist</source>
        <translation>"{entry}" taken off the checklist</translation>
    </message>
    </context>
<context>
    <name>ImportDone</name>
    <message numerus="yes">
        <source>%Ln cards imported</source>
        <translation>
            <numerusform>%Ln card imported</numerusform>
            <numerusform>%Ln cards imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new cards</source>
        <translation>
            <numerusform>%Ln new card</numerusform>
            <numerusform>%Ln new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known cards changed</source>
        <translation>
            <numerusform>%Ln known card changed</numerusform>
            <numerusform>%Ln known cards changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows could not be taken</source>
        <translation>
            <numerusform>%Ln row could not be taken</numerusform>
            <numerusform>%Ln rows could not be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take what was changed there on %Ln known cards</source>
        <translation>
            <numerusform>Take what was changed there on %Ln known card</numerusform>
            <numerusform>Take what was changed there on %Ln known cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also where it was changed here as well: the file wins on %Ln cards</source>
        <translation>
            <numerusform>Also where it was changed here as well: the file wins on %Ln card</numerusform>
            <numerusform>Also where it was changed here as well: the file wins on %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import without the %Ln rows that cannot be taken</source>
        <translation>
            <numerusform>Import without the %Ln row that cannot be taken</numerusform>
            <numerusform>Import without the %Ln rows that cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln cards</source>
        <translation>
            <numerusform>Import %Ln card</numerusform>
            <numerusform>Import %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be taken: tick to go on without them.</source>
        <translation>
            <numerusform>%Ln row cannot be taken: tick to go on without it.</numerusform>
            <numerusform>%Ln rows cannot be taken: tick to go on without them.</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>ImportWords</name>
    <message>
        <source>New column “{name}”</source>
        <translation>New column "{name}"</translation>
    </message>
    <message>
        <source>New swimlane “{name}”</source>
        <translation>New swimlane "{name}"</translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation>New person "{name}"</translation>
    </message>
    </context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>Keep “{query}” for the whole team, under the name:</source>
        <translation>Keep "{query}" for the whole team, under the name:</translation>
    </message>
    </context>
<context>
    <name>LaneTile</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>Light</name>
    <message numerus="yes">
        <source>%n cards are meant to move “{name}”.</source>
        <translation>
            <numerusform>%n card is meant to move "{name}".</numerusform>
            <numerusform>%n cards are meant to move "{name}".</numerusform>
        </translation>
    </message>
    <message>
        <source>No card is meant to move “{name}”.</source>
        <translation>No card is meant to move "{name}".</translation>
    </message>
</context>
<context>
    <name>LimitsStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>MappingPanel</name>
    <message numerus="yes">
        <source>Show %n columns that are left out</source>
        <translation>
            <numerusform>Show %n column that is left out</numerusform>
            <numerusform>Show %n columns that are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Add another goal of {function} for “{goal}”</source>
        <translation>Add another goal of {function} for "{goal}"</translation>
    </message>
    <message>
        <source>Nobody of {function} supports “{goal}”. Press Enter to add a sub-goal.</source>
        <translation>Nobody of {function} supports "{goal}". Press Enter to add a sub-goal.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message numerus="yes">
        <source>%n places where nobody supports a goal</source>
        <translation>
            <numerusform>%n place where nobody supports a goal</numerusform>
            <numerusform>%n places where nobody supports a goal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals without requirements</source>
        <translation>
            <numerusform>%n goal without requirements</numerusform>
            <numerusform>%n goals without requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n functions that support nothing</source>
        <translation>
            <numerusform>%n function that supports nothing</numerusform>
            <numerusform>%n functions that support nothing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricEditor</name>
    <message>
        <source>In words, like “Four of five have the new app”. Empty: the name will do.</source>
        <translation>In words, like "Four of five have the new app". Empty: the name will do.</translation>
    </message>
    </context>
<context>
    <name>NothingFound</name>
    <message>
        <source>No card here has “{text}”</source>
        <translation>No card here has "{text}"</translation>
    </message>
    </context>
<context>
    <name>OperationDetail</name>
    <message numerus="yes">
        <source>Undo everything down to here (%n steps)…</source>
        <translation>
            <numerusform>Undo everything down to here (%n step)…</numerusform>
            <numerusform>Undo everything down to here (%n steps)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo everything up to here (%n steps)…</source>
        <translation>
            <numerusform>Redo everything up to here (%n step)…</numerusform>
            <numerusform>Redo everything up to here (%n steps)…</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>PartTicks</name>
    <message numerus="yes">
        <source>%n cards hang with another choice; they stay valid.</source>
        <translation>
            <numerusform>%n card hangs with another choice; it stays valid.</numerusform>
            <numerusform>%n cards hang with another choice; they stay valid.</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>PersonRow</name>
    <message numerus="yes">
        <source>%n in progress</source>
        <translation>
            <numerusform>%n in progress</numerusform>
            <numerusform>%n in progress</numerusform>
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
    <name>RatesStrip</name>
    <message>
        <source>Verdicts “as hoped” of all verdicts, without “not checked”</source>
        <translation>Verdicts "as hoped" of all verdicts, without "not checked"</translation>
    </message>
    </context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>Left out: “{name}” belongs to no metric</source>
        <translation>Left out: "{name}" belongs to no metric</translation>
    </message>
    </context>
<context>
    <name>ReadingsDone</name>
    <message numerus="yes">
        <source>%Ln readings recorded</source>
        <translation>
            <numerusform>%Ln reading recorded</numerusform>
            <numerusform>%Ln readings recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them correct earlier ones, which stay on record.</source>
        <translation>
            <numerusform>%Ln of them corrects an earlier one, which stays on record.</numerusform>
            <numerusform>%Ln of them correct earlier ones, which stay on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new metrics</source>
        <translation>
            <numerusform>%Ln new metric</numerusform>
            <numerusform>%Ln new metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known already.</source>
        <translation>
            <numerusform>%Ln was known already.</numerusform>
            <numerusform>%Ln were known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values could not be taken.</source>
        <translation>
            <numerusform>%Ln value could not be taken.</numerusform>
            <numerusform>%Ln values could not be taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is a source now. Switch it on under Data sources to have it read by itself.</source>
        <translation>"{name}" is a source now. Switch it on under Data sources to have it read by itself.</translation>
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
    <name>ReadingsMapping</name>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>ReadingsReview</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %Ln corrections</source>
        <translation>
            <numerusform>Take the correction (%Ln)</numerusform>
            <numerusform>Take the %Ln corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln readings</source>
        <translation>
            <numerusform>Record %Ln reading</numerusform>
            <numerusform>Record %Ln readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new metrics are made</source>
        <translation>
            <numerusform>%Ln new metric is made</numerusform>
            <numerusform>%Ln new metrics are made</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove “{name}”</source>
        <translation>Remove "{name}"</translation>
    </message>
    <message numerus="yes">
        <source>Its %n cards go to</source>
        <translation>
            <numerusform>Its %n card goes to</numerusform>
            <numerusform>Its %n cards go to</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n cards selected</source>
        <translation>
            <numerusform>%n card selected</numerusform>
            <numerusform>%n cards selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceRunner</name>
    <message>
        <source>Source “{name}”: {why}</source>
        <translation>Source "{name}": {why}</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>“{name}” would read this on this computer, {every}:</source>
        <translation>"{name}" would read this on this computer, {every}:</translation>
    </message>
    </context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split “{column}” in two</source>
        <translation>Split "{column}" in two</translation>
    </message>
    <message numerus="yes">
        <source>The %n cards stay in the left one, with its history.</source>
        <translation>
            <numerusform>The %n card stays in the left one, with its history.</numerusform>
            <numerusform>The %n cards stay in the left one, with its history.</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>StepsDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetCanvas</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    </context>
<context>
    <name>Things</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message>
        <source>Find “{text}” on the cards</source>
        <translation>Find "{text}" on the cards</translation>
    </message>
</context>
<context>
    <name>ValuePage</name>
    <message numerus="yes">
        <source>%n checks due</source>
        <translation>
            <numerusform>%n check due</numerusform>
            <numerusform>%n checks due</numerusform>
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
    <message>
        <source>{name} cannot be read here. Save it as JPEG or PNG, or set the phone to take “most compatible” photos.</source>
        <translation>{name} cannot be read here. Save it as JPEG or PNG, or set the phone to take "most compatible" photos.</translation>
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
<context>
    <name>WallReview</name>
    <message>
        <source>The photo has no time of its own. Check “Taken” above.</source>
        <translation>The photo has no time of its own. Check "Taken" above.</translation>
    </message>
    </context>
<context>
    <name>errors</name>
    <message>
        <source>The layout “{layout}” cannot be printed on {paper}. It goes on: {known}.</source>
        <translation>The layout "{layout}" cannot be printed on {paper}. It goes on: {known}.</translation>
    </message>
    <message>
        <source>There is no {what} “{name}” on this board.</source>
        <translation>There is no {what} "{name}" on this board.</translation>
    </message>
    <message>
        <source>There is no column “{name}” on this board. Its columns are: {known}.</source>
        <translation>There is no column "{name}" on this board. Its columns are: {known}.</translation>
    </message>
    <message>
        <source>There is no card “{key}” on this board.</source>
        <translation>There is no card "{key}" on this board.</translation>
    </message>
    <message>
        <source>There is no swimlane “{name}” on this board. Its swimlanes are: {known}.</source>
        <translation>There is no swimlane "{name}" on this board. Its swimlanes are: {known}.</translation>
    </message>
    <message>
        <source>There is no person “{name}” on this board. Its people are: {known}. Add the person first.</source>
        <translation>There is no person "{name}" on this board. Its people are: {known}. Add the person first.</translation>
    </message>
    <message>
        <source>There is no metric “{name}” on this board. Its metrics are: {known}.</source>
        <translation>There is no metric "{name}" on this board. Its metrics are: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is there already. Choose another name.</source>
        <translation>"{name}" is there already. Choose another name.</translation>
    </message>
    <message>
        <source>“{value}” is not a number. Type it like 1234.5, without a unit.</source>
        <translation>"{value}" is not a number. Type it like 1234.5, without a unit.</translation>
    </message>
    <message>
        <source>“{value}” is not a day. Type it like 2026-12-24.</source>
        <translation>"{value}" is not a day. Type it like 2026-12-24.</translation>
    </message>
    <message>
        <source>“{value}” is not a time with an offset from UTC. Type it like 2026-12-24T09:30:00+08:00.</source>
        <translation>"{value}" is not a time with an offset from UTC. Type it like 2026-12-24T09:30:00+08:00.</translation>
    </message>
    <message>
        <source>“{zone}” is not a known time zone. Use a name like Europe/Berlin or Asia/Shanghai.</source>
        <translation>"{zone}" is not a known time zone. Use a name like Europe/Berlin or Asia/Shanghai.</translation>
    </message>
    <message>
        <source>{name} is read {cadence}; “{period}” is a longer period. Name the day, or the week, that is meant.</source>
        <translation>{name} is read {cadence}; "{period}" is a longer period. Name the day, or the week, that is meant.</translation>
    </message>
    <message>
        <source>The started column “{start}” must be left of the finished column “{finish}”.</source>
        <translation>The started column "{start}" must be left of the finished column "{finish}".</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Templates are: {known}.</source>
        <translation>There is no template "{name}". Templates are: {known}.</translation>
    </message>
    <message>
        <source>There is no board at {path}. Create one with “New board” or with “init”.</source>
        <translation>There is no board at {path}. Create one with "New board" or with "init".</translation>
    </message>
    <message>
        <source>{path} is a HEIC picture, which cannot be read here. Convert it to JPEG; on an iPhone, choose “Most Compatible” under Settings › Camera › Formats before the next photo.</source>
        <translation>{path} is a HEIC picture, which cannot be read here. Convert it to JPEG; on an iPhone, choose "Most Compatible" under Settings › Camera › Formats before the next photo.</translation>
    </message>
    <message>
        <source>A WIP limit is a number from 1 to {most}; “{limit}” is none.</source>
        <translation>A WIP limit is a number from 1 to {most}; "{limit}" is none.</translation>
    </message>
    <message>
        <source>“{column}” marks where work is started or finished, and no column to its right can take that over. Mark another column first, then remove this one.</source>
        <translation>"{column}" marks where work is started or finished, and no column to its right can take that over. Mark another column first, then remove this one.</translation>
    </message>
    <message>
        <source>{path} is an event log of moves. Import it with “Import an event log” (on the command line: events import).</source>
        <translation>{path} is an event log of moves. Import it with "Import an event log" (on the command line: events import).</translation>
    </message>
    <message>
        <source>{path} is not a text file. Save it as “CSV UTF-8” or export it again.</source>
        <translation>{path} is not a text file. Save it as "CSV UTF-8" or export it again.</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the pages. Check that it is on and try again, or save a PDF file.</source>
        <translation>The printer "{printer}" did not take the pages. Check that it is on and try again, or save a PDF file.</translation>
    </message>
    <message>
        <source>“{url}” was not opened. Links to pages, mail addresses, files and folders can be.</source>
        <translation>"{url}" was not opened. Links to pages, mail addresses, files and folders can be.</translation>
    </message>
    <message>
        <source>There is no “{path}” on this computer. Was it moved or renamed?</source>
        <translation>There is no "{path}" on this computer. Was it moved or renamed?</translation>
    </message>
    <message>
        <source>A card has no part “{name}”. Parts are: {known}.</source>
        <translation>A card has no part "{name}". Parts are: {known}.</translation>
    </message>
    <message>
        <source>The source “{name}” is not permitted on this computer. It would read {where}. If that is right, permit it with --allow.</source>
        <translation>The source "{name}" is not permitted on this computer. It would read {where}. If that is right, permit it with --allow.</translation>
    </message>
    <message>
        <source>Source “{name}”: {why} Nothing was taken.</source>
        <translation>Source "{name}": {why} Nothing was taken.</translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”. It has: {known}.</source>
        <translation>{name} has no sheet "{sheet}". It has: {known}.</translation>
    </message>
    <message>
        <source>“{where}” does not say in which folder. Write the whole path, from the top folder on.</source>
        <translation>"{where}" does not say in which folder. Write the whole path, from the top folder on.</translation>
    </message>
    <message>
        <source>There are no rows at “{path}” in the answer of {where}. Paths with rows are: {known}.</source>
        <translation>There are no rows at "{path}" in the answer of {where}. Paths with rows are: {known}.</translation>
    </message>
    <message>
        <source>“{where}” is not a database that can be read: name a SQLite file, or a postgresql:// address.</source>
        <translation>"{where}" is not a database that can be read: name a SQLite file, or a postgresql:// address.</translation>
    </message>
    <message>
        <source>“{where}” is not an address that can be read. It begins with https:// or http://.</source>
        <translation>"{where}" is not an address that can be read. It begins with https:// or http://.</translation>
    </message>
    <message>
        <source>The header “{name}” cannot be sent. Write one in a line, like “Authorization: Bearer ${{TOKEN}}”.</source>
        <translation>The header "{name}" cannot be sent. Write one in a line, like "Authorization: Bearer ${{TOKEN}}".</translation>
    </message>
    <message>
        <source>{where} leads to “{target}”, which is not an address of the web. It was not followed.</source>
        <translation>{where} leads to "{target}", which is not an address of the web. It was not followed.</translation>
    </message>
    <message>
        <source>{where} answers with “{kind}”. Only JSON, CSV and Excel workbooks can be read.</source>
        <translation>{where} answers with "{kind}". Only JSON, CSV and Excel workbooks can be read.</translation>
    </message>
    <message>
        <source>“{value}” has another unit than {name}, which is in {unit}.</source>
        <translation>"{value}" has another unit than {name}, which is in {unit}.</translation>
    </message>
    <message>
        <source>“{value}” has a unit; {name} has none. Type only the number.</source>
        <translation>"{value}" has a unit; {name} has none. Type only the number.</translation>
    </message>
    <message>
        <source>“{name}” cannot stand under “{parent}”, which is the same goal or stands under it.</source>
        <translation>"{name}" cannot stand under "{parent}", which is the same goal or stands under it.</translation>
    </message>
    <message>
        <source>“{name}” cannot have been reached on {day}: today is {today}. Nothing was recorded.</source>
        <translation>"{name}" cannot have been reached on {day}: today is {today}. Nothing was recorded.</translation>
    </message>
    <message>
        <source>{key} is not released, so that nobody can know what it does. Move it to “{column}” first.</source>
        <translation>{key} is not released, so that nobody can know what it does. Move it to "{column}" first.</translation>
    </message>
    <message>
        <source>By when? From the baseline to the target there must be days: type the last one under “To”.</source>
        <translation>By when? From the baseline to the target there must be days: type the last one under "To".</translation>
    </message>
    <message>
        <source>When is the milestone due? Type the day after its name, as in “{name} {day}”, or under “To”.</source>
        <translation>When is the milestone due? Type the day after its name, as in "{name} {day}", or under "To".</translation>
    </message>
    <message>
        <source>“{value}” does not say how often. Type daily, weekly or monthly.</source>
        <translation>"{value}" does not say how often. Type daily, weekly or monthly.</translation>
    </message>
    <message>
        <source>There is no source “{name}”. Sources are: {known}.</source>
        <translation>There is no source "{name}". Sources are: {known}.</translation>
    </message>
    <message>
        <source>There is no function “{name}”. Functions are: {known}.</source>
        <translation>There is no function "{name}". Functions are: {known}.</translation>
    </message>
    <message>
        <source>{name} has no column “{column}” any more. It has: {known}. Say anew what its columns mean.</source>
        <translation>{name} has no column "{column}" any more. It has: {known}. Say anew what its columns mean.</translation>
    </message>
    </context>
<context>
    <name>eventlog</name>
    <message>
        <source>it is not a text in UTF-8; save it as “CSV UTF-8”</source>
        <translation>it is not a text in UTF-8; save it as "CSV UTF-8"</translation>
    </message>
    <message>
        <source>its first line is “{found}” and must be “{expected}”</source>
        <translation>its first line is "{found}" and must be "{expected}"</translation>
    </message>
    <message>
        <source>“{value}” is not a time with an offset from UTC</source>
        <translation>"{value}" is not a time with an offset from UTC</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of event</source>
        <translation>"{kind}" is not a kind of event</translation>
    </message>
    <message>
        <source>there is no column “{name}” on this board</source>
        <translation>there is no column "{name}" on this board</translation>
    </message>
    <message>
        <source>it says “{said}”, but {card} was in “{was}”; taken all the same</source>
        <translation>it says "{said}", but {card} was in "{was}"; taken all the same</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>“{value}” is not a date that can be read; left out</source>
        <translation>"{value}" is not a date that can be read; left out</translation>
    </message>
    <message>
        <source>“{key}” is in line {line} already</source>
        <translation>"{key}" is in line {line} already</translation>
    </message>
    <message>
        <source>“{key}” is in another of the files, with other content</source>
        <translation>"{key}" is in another of the files, with other content</translation>
    </message>
    <message>
        <source>“{text}” is not a number</source>
        <translation>"{text}" is not a number</translation>
    </message>
    <message>
        <source>“{text}” is more than one number</source>
        <translation>"{text}" is more than one number</translation>
    </message>
    <message>
        <source>“{text}”: its comma and its point do not stand where they do in the other numbers</source>
        <translation>"{text}": its comma and its point do not stand where they do in the other numbers</translation>
    </message>
    <message>
        <source>“{text}” is not a day, a week or a month</source>
        <translation>"{text}" is not a day, a week or a month</translation>
    </message>
    <message>
        <source>“{text}” is longer than a month; readings are for a day, a week or a month</source>
        <translation>"{text}" is longer than a month; readings are for a day, a week or a month</translation>
    </message>
    <message>
        <source>“{text}” has another unit than the metric, which is in {unit}</source>
        <translation>"{text}" has another unit than the metric, which is in {unit}</translation>
    </message>
    <message>
        <source>“{text}” is longer than a day, and the metric is read daily</source>
        <translation>"{text}" is longer than a day, and the metric is read daily</translation>
    </message>
    <message>
        <source>“{text}” is longer than a week, and the metric is read weekly</source>
        <translation>"{text}" is longer than a week, and the metric is read weekly</translation>
    </message>
    <message>
        <source>“{text}” is longer than a month, and the metric is read monthly</source>
        <translation>"{text}" is longer than a month, and the metric is read monthly</translation>
    </message>
    <message>
        <source>there is no column “{column}” any more</source>
        <translation>there is no column "{column}" any more</translation>
    </message>
    </context>
<context>
    <name>operations</name>
    <message>
        <source>Tick “{entry}” on {key}</source>
        <translation>Tick "{entry}" on {key}</translation>
    </message>
    <message>
        <source>Take the tick off “{entry}” on {key}</source>
        <translation>Take the tick off "{entry}" on {key}</translation>
    </message>
    <message>
        <source>Add “{entry}” to the checklist of {key}</source>
        <translation>Add "{entry}" to the checklist of {key}</translation>
    </message>
    </context>
<context>
    <name>scanning</name>
    <message>
        <source>This was {name}’s. Scan “Undo” once more to take it back</source>
        <translation>This was {name}’s. Scan "Undo" once more to take it back</translation>
    </message>
    </context>
<context>
    <name>search</name>
    <message>
        <source>There is no field “{name}”; it is looked for as a word.</source>
        <translation>There is no field "{name}"; it is looked for as a word.</translation>
    </message>
    <message>
        <source>Nothing stands behind “{name}” yet.</source>
        <translation>Nothing stands behind "{name}" yet.</translation>
    </message>
    <message>
        <source>“{value}” is neither a day like 2026-12-24 nor a number of days like 7d.</source>
        <translation>"{value}" is neither a day like 2026-12-24 nor a number of days like 7d.</translation>
    </message>
    <message>
        <source>“{value}” is not a number of days like 7d.</source>
        <translation>"{value}" is not a number of days like 7d.</translation>
    </message>
    <message>
        <source>“{value}” is not a share like 50%.</source>
        <translation>"{value}" is not a share like 50%.</translation>
    </message>
    <message>
        <source>“{name}” is neither more nor less; write “{name}:” and a value.</source>
        <translation>"{name}" is neither more nor less; write "{name}:" and a value.</translation>
    </message>
    <message>
        <source>There is nothing called “{value}” that a card can be.</source>
        <translation>There is nothing called "{value}" that a card can be.</translation>
    </message>
    </context>
<context>
    <name>value</name>
    <message>
        <source>We believe that “{title}” will raise {metric} by {by} within {span}.</source>
        <translation>We believe that "{title}" will raise {metric} by {by} within {span}.</translation>
    </message>
    <message>
        <source>We believe that “{title}” will raise {metric} within {span}.</source>
        <translation>We believe that "{title}" will raise {metric} within {span}.</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} by {by} within {span}.</source>
        <translation>We believe that "{title}" will lower {metric} by {by} within {span}.</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} within {span}.</source>
        <translation>We believe that "{title}" will lower {metric} within {span}.</translation>
    </message>
    <message>
        <source>We believe that “{title}” will raise {metric} by {by} until {day}.</source>
        <translation>We believe that "{title}" will raise {metric} by {by} until {day}.</translation>
    </message>
    <message>
        <source>We believe that “{title}” will raise {metric} until {day}.</source>
        <translation>We believe that "{title}" will raise {metric} until {day}.</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} by {by} until {day}.</source>
        <translation>We believe that "{title}" will lower {metric} by {by} until {day}.</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} until {day}.</source>
        <translation>We believe that "{title}" will lower {metric} until {day}.</translation>
    </message>
    </context>
<context>
    <name>wall</name>
    <message>
        <source>The header “{column}” was not found: it is taken to hang where it was on the last photo.</source>
        <translation>The header "{column}" was not found: it is taken to hang where it was on the last photo.</translation>
    </message>
    <message>
        <source>The header “{column}” was not found: its column is taken to be where there is room for it.</source>
        <translation>The header "{column}" was not found: its column is taken to be where there is room for it.</translation>
    </message>
    <message>
        <source>The header “{column}” hangs twice: cards near either are in no column for now.</source>
        <translation>The header "{column}" hangs twice: cards near either are in no column for now.</translation>
    </message>
    <message>
        <source>The header “{column}” does not hang in a row with the others and was left out.</source>
        <translation>The header "{column}" does not hang in a row with the others and was left out.</translation>
    </message>
    </context>
</TS>
