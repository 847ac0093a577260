<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CodesCommand</name>
    <message numerus="yes">
        <source>%n row(s) of other sources fit, too; --source all lists them.</source>
        <translation>
            <numerusform>%n row of another source fits, too; --source all lists it.</numerusform>
            <numerusform>%n rows of other sources fit, too; --source all lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffOutput</name>
    <message numerus="yes">
        <source>%n line(s) accepted into the team&apos;s file.</source>
        <translation>
            <numerusform>%n line accepted into the team&apos;s file.</numerusform>
            <numerusform>%n lines accepted into the team&apos;s file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message numerus="yes">
        <source>%Ln duplicate(s) completed stored calls by what these lacked.</source>
        <translation>
            <numerusform>%Ln duplicate completed a stored call by what it lacked.</numerusform>
            <numerusform>%Ln duplicates completed stored calls by what these lacked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln call(s) stay: other imports hold them too.</source>
        <translation>
            <numerusform>%Ln call stays: another import holds it too.</numerusform>
            <numerusform>%Ln calls stay: other imports hold them too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are taken out of the store.</source>
        <translation>
            <numerusform>%Ln call is taken out of the store.</numerusform>
            <numerusform>%Ln calls are taken out of the store.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputListing</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>At the end of a list of names.</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message numerus="yes">
        <source>%Ln record(s) have two codes under one name; the one that is known was taken.</source>
        <translation>
            <numerusform>%Ln record has two codes under one name; the one that is known was taken.</numerusform>
            <numerusform>%Ln records have two codes under one name; the one that is known was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) name a channel that is not known.</source>
        <translation>
            <numerusform>%Ln call names a channel that is not known.</numerusform>
            <numerusform>%Ln calls name a channel that is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personal values of %Ln call(s) were masked or left out.</source>
        <translation>
            <numerusform>Personal values of %Ln call were masked or left out.</numerusform>
            <numerusform>Personal values of %Ln calls were masked or left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The times of %Ln call(s) name no zone and were taken as UTC+8.</source>
        <translation>
            <numerusform>The time of %Ln call names no zone and was taken as UTC+8.</numerusform>
            <numerusform>The times of %Ln calls name no zone and were taken as UTC+8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) count other charged attempts than they list.</source>
        <translation>
            <numerusform>%Ln token counts other charged attempts than it lists.</numerusform>
            <numerusform>%Ln tokens count other charged attempts than they list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of %Ln record(s) were cleaned of what spreadsheets, programs and web pages put around or into them (=&quot;1004&quot;, &apos;1004, 1004.0, full-width digits, invisible characters).</source>
        <translation>
            <numerusform>Values of %Ln record were cleaned of what spreadsheets, programs and web pages put around or into them (=&quot;1004&quot;, &apos;1004, 1004.0, full-width digits, invisible characters).</numerusform>
            <numerusform>Values of %Ln records were cleaned of what spreadsheets, programs and web pages put around or into them (=&quot;1004&quot;, &apos;1004, 1004.0, full-width digits, invisible characters).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A score, a charge flag or a time of %Ln call(s) cannot be read (a duration, say) and was left out.</source>
        <translation>
            <numerusform>A score, a charge flag or a time of %Ln call cannot be read (a duration, say) and was left out.</numerusform>
            <numerusform>A score, a charge flag or a time of %Ln calls cannot be read (a duration, say) and was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have no time.</source>
        <translation>
            <numerusform>%Ln call has no time.</numerusform>
            <numerusform>%Ln calls have no time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have no order number.</source>
        <translation>
            <numerusform>%Ln call has no order number.</numerusform>
            <numerusform>%Ln calls have no order number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have no channel; the option for the channel of the file names one.</source>
        <translation>
            <numerusform>%Ln call has no channel; the option for the channel of the file names one.</numerusform>
            <numerusform>%Ln calls have no channel; the option for the channel of the file names one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln NUL byte(s) before or behind lines were passed over: the log was cut while it was written, or a crash left them.</source>
        <translation>
            <numerusform>%Ln NUL byte before or behind lines was passed over: the log was cut while it was written, or a crash left it.</numerusform>
            <numerusform>%Ln NUL bytes before or behind lines were passed over: the log was cut while it was written, or a crash left them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) above the table were not read: %1.</source>
        <extracomment>%1 are the first of the lines.</extracomment>
        <translation>
            <numerusform>%Ln line above the table was not read: %1.</numerusform>
            <numerusform>%Ln lines above the table were not read: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) were not read: %1.</source>
        <extracomment>%1 are names of columns.</extracomment>
        <translation>
            <numerusform>%Ln column was not read: %1.</numerusform>
            <numerusform>%Ln columns were not read: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are of days to come: look at the clock of their source, and at the zone and order of day and month in its times.</source>
        <translation>
            <numerusform>%Ln call is of a day to come: look at the clock of its source, and at the zone and order of day and month in its time.</numerusform>
            <numerusform>%Ln calls are of days to come: look at the clock of their source, and at the zone and order of day and month in their times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known call(s) have a time here and none in the store, which keeps calls by their time. It was not taken over: to have it, undo the earlier import and import this log first.</source>
        <translation>
            <numerusform>%Ln known call has a time here and none in the store, which keeps calls by their time. It was not taken over: to have it, undo the earlier import and import this log first.</numerusform>
            <numerusform>%Ln known calls have a time here and none in the store, which keeps calls by their time. It was not taken over: to have it, undo the earlier import and import this log first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>and %n more in the text</source>
        <translation>
            <numerusform>and %n more in the text</numerusform>
            <numerusform>and %n more in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageErrors</name>
    <message numerus="yes">
        <source>%n table(s) are in it, but no header names a column of codes and one of meanings, remedies or billing.</source>
        <translation>
            <numerusform>%n table is in it, but its header does not name a column of codes and one of meanings, remedies or billing.</numerusform>
            <numerusform>%n tables are in it, but no header names a column of codes and one of meanings, remedies or billing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VendorPage</name>
    <message numerus="yes">
        <source>%n row(s) above the header of the table were not read.</source>
        <translation>
            <numerusform>%n row above the header of the table was not read.</numerusform>
            <numerusform>%n rows above the header of the table were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more remark(s) are not listed.</source>
        <translation>
            <numerusform>%n more remark is not listed.</numerusform>
            <numerusform>%n more remarks are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::VendorDiff</name>
    <message numerus="yes">
        <source>%Ln call(s) since %1 would become billable.</source>
        <extracomment>What a rule would do to stored calls; %1 is a day.</extracomment>
        <translation>
            <numerusform>%Ln call since %1 would become billable.</numerusform>
            <numerusform>%Ln calls since %1 would become billable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) would become billable.</source>
        <translation>
            <numerusform>%Ln call would become billable.</numerusform>
            <numerusform>%Ln calls would become billable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) since %1 would become free.</source>
        <extracomment>What a rule would do to stored calls; %1 is a day.</extracomment>
        <translation>
            <numerusform>%Ln call since %1 would become free.</numerusform>
            <numerusform>%Ln calls since %1 would become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) would become free.</source>
        <translation>
            <numerusform>%Ln call would become free.</numerusform>
            <numerusform>%Ln calls would become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) since %1 would become &quot;not stated&quot;.</source>
        <extracomment>What a rule would do to stored calls; %1 is a day.</extracomment>
        <translation>
            <numerusform>%Ln call since %1 would become &quot;not stated&quot;.</numerusform>
            <numerusform>%Ln calls since %1 would become &quot;not stated&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) would become &quot;not stated&quot;.</source>
        <translation>
            <numerusform>%Ln call would become &quot;not stated&quot;.</numerusform>
            <numerusform>%Ln calls would become &quot;not stated&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::items::CategoryModel</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>Spoken: %1 is the title of a category, %n the number of its codes.</extracomment>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::AnswerCard</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>in the pasted text</comment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored call(s) have it.</source>
        <translation>
            <numerusform>%n stored call has it.</numerusform>
            <numerusform>%n stored calls have it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::AnswerList</name>
    <message numerus="yes">
        <source>Show %n more answer(s)</source>
        <extracomment>Button that shows the answers that are not shown yet.</extracomment>
        <translation>
            <numerusform>Show %n more answer</numerusform>
            <numerusform>Show %n more answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unknown</source>
        <extracomment>%1 is &quot;3 answers&quot;, %n the number of codes that are not in the catalogue.</extracomment>
        <translation>
            <numerusform>%1, %n unknown</numerusform>
            <numerusform>%1, %n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of other systems</source>
        <extracomment>%1 is &quot;3 answers&quot; or &quot;3 answers, 2 unknown&quot;, %n the number of numbers that are none of FaceID.</extracomment>
        <translation>
            <numerusform>%1, %n of another system</numerusform>
            <numerusform>%1, %n of other systems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BarChart</name>
    <message numerus="yes">
        <source>%1: %Ln call(s)</source>
        <extracomment>The figures of a column: what it stands for, and its number of calls.</extracomment>
        <translation>
            <numerusform>%1: %Ln call</numerusform>
            <numerusform>%1: %Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BillingPage</name>
    <message numerus="yes">
        <source>%Ln call(s) by day</source>
        <extracomment>Title of the chart.</extracomment>
        <translation>
            <numerusform>%Ln call by day</numerusform>
            <numerusform>%Ln calls by day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by week</source>
        <translation>
            <numerusform>%Ln call by week</numerusform>
            <numerusform>%Ln calls by week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by month</source>
        <translation>
            <numerusform>%Ln call by month</numerusform>
            <numerusform>%Ln calls by month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by code</source>
        <translation>
            <numerusform>%Ln call by code</numerusform>
            <numerusform>%Ln calls by code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by category</source>
        <translation>
            <numerusform>%Ln call by category</numerusform>
            <numerusform>%Ln calls by category</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by channel</source>
        <translation>
            <numerusform>%Ln call by channel</numerusform>
            <numerusform>%Ln calls by channel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by app</source>
        <translation>
            <numerusform>%Ln call by app</numerusform>
            <numerusform>%Ln calls by app</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallsPage</name>
    <message numerus="yes">
        <source>%Ln call(s), newest first</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallsSaver</name>
    <message numerus="yes">
        <source>%Ln call(s) saved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%Ln call saved to &quot;%1&quot;.</numerusform>
            <numerusform>%Ln calls saved to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CodesPage</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied.</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n code copied.</numerusform>
            <numerusform>%n codes copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more elsewhere</source>
        <extracomment>Button: %n rows of other sources fit the search.</extracomment>
        <translation>
            <numerusform>%n more elsewhere</numerusform>
            <numerusform>%n more elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the catalogue are not on the page, and were not compared.</source>
        <translation>
            <numerusform>%n table of the catalogue is not on the page, and was not compared.</numerusform>
            <numerusform>%n tables of the catalogue are not on the page, and were not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the page:</source>
        <translation>
            <numerusform>%n remark on the page:</numerusform>
            <numerusform>%n remarks on the page:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n selected</source>
        <translation>
            <numerusform>Accept %n selected</numerusform>
            <numerusform>Accept %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) accepted into the team&apos;s knowledge.</source>
        <translation>
            <numerusform>%n difference accepted into the team&apos;s knowledge.</numerusform>
            <numerusform>%n differences accepted into the team&apos;s knowledge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportDetail</name>
    <message numerus="yes">
        <source>%Ln more reason(s)</source>
        <translation>
            <numerusform>%Ln more reason</numerusform>
            <numerusform>%Ln more reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportPanel</name>
    <message numerus="yes">
        <source>Import all %Ln file(s)</source>
        <translation>
            <numerusform>Import %Ln file</numerusform>
            <numerusform>Import all %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first rows would be rejected: %1</source>
        <translation>
            <numerusform>%Ln of the first rows would be rejected: %1</numerusform>
            <numerusform>%Ln of the first rows would be rejected: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportQueue</name>
    <message numerus="yes">
        <source>%Ln record(s) read</source>
        <translation>
            <numerusform>%Ln record read</numerusform>
            <numerusform>%Ln records read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <extracomment>Time left of an import.</extracomment>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportsPage</name>
    <message numerus="yes">
        <source>%Ln rejected record(s) saved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%Ln rejected record saved to &quot;%1&quot;.</numerusform>
            <numerusform>%Ln rejected records saved to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%Ln row saved to &quot;%1&quot;.</numerusform>
            <numerusform>%Ln rows saved to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MainWindow</name>
    <message numerus="yes">
        <source>Of %n file(s) of one kind only &quot;%1&quot; was opened.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>
            <numerusform>Of %n file of one kind only &quot;%1&quot; was opened.</numerusform>
            <numerusform>Of %n files of one kind only &quot;%1&quot; was opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MeaningList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <comment>meanings of a code</comment>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>messages waiting behind this one</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::StatusArea</name>
    <message numerus="yes">
        <source>%1: %2 calls</source>
        <comment>how many calls the store has</comment>
        <extracomment>%1 is the file name of the store, %L2 its number of calls.</extracomment>
        <translation>
            <numerusform>%1: %2 call</numerusform>
            <numerusform>%1: %2 calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TeamFilterBar</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TeamPage</name>
    <message numerus="yes">
        <source>The own code %1 was removed, and %n entry(s) about it.</source>
        <extracomment>An own code of the team is gone, and with it what was said about it.</extracomment>
        <translation>
            <numerusform>The own code %1 was removed, and %n entry about it.</numerusform>
            <numerusform>The own code %1 was removed, and %n entries about it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::UnknownPage</name>
    <message numerus="yes">
        <source>%n unknown code(s)</source>
        <translation>
            <numerusform>%n unknown code</numerusform>
            <numerusform>%n unknown codes</numerusform>
        </translation>
    </message>
</context>
</TS>
