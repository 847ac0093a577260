<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>There is no option &quot;%1&quot; here.</source>
        <extracomment>%1 is an option as typed, such as &quot;--form&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;--%1&quot; may be meant.</source>
        <extracomment>%1 is the name of an option</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs a value.</source>
        <extracomment>%1 is an option, %2 what its value is called, such as DATE</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written &quot;%1 %2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinaryKind</name>
    <message>
        <source>a PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a video or a HEIC picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Office document (XLS or DOC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XZ archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzip file inside a gzip file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Excel workbook (XLSX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Word document (DOCX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallsCommand</name>
    <message>
        <source>Moments are written like 2025-03-31 or &quot;2025-03-31 10:15:22&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is billable, free, unstated or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists stored calls, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are those of UTC+8 unless they name another offset; &quot;--to&quot; includes the day, minute or second it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls with this order number, BizToken or request id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls with this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls with a code of this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls that are billable, free, unstated or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls of this channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls of this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls of this import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day or moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day or moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many calls; 0 means all. Without it, 100, or all with --csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the newest %1; &quot;--limit&quot; shows more.</source>
        <extracomment>%1 is a number of calls</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Legend of the chart: an outcome and its number of calls.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Print one JSON document to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak this language instead of the one of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The languages are zh and en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: codedesk-cli %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: codedesk-cli COMMAND [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;codedesk-cli COMMAND --help&quot; explains a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 usage, 2 input cannot be read, 3 store trouble, 4 finished but rows were rejected, 5 nothing found, 130 cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;codedesk-cli --help&quot; lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;codedesk-cli %1&quot; tells more.</source>
        <extracomment>%1 is a command to type, such as &quot;import --help&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesCommand</name>
    <message>
        <source>It is yes, no or unstated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists return codes and card warnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the codes of this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows with all of these words in code, meaning or remedy; an exact code comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows of which the document states this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Use this store instead of the one of CODEDESK_STORE or the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the table as CSV to a file, or to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the CSV with a byte-order mark, for spreadsheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit the option &quot;--%2&quot;.</source>
        <extracomment>%1 is what the user typed, %2 the name of an option</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days are written like 2025-03-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channels are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number of at least %1 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The categories are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number of an import is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command &quot;imports&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command takes options only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;--json&quot; and &quot;--csv -&quot; cannot both use standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file for the CSV, or leave one of the two out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecodeCommand</name>
    <message>
        <source>Bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decodes an ID-card mask or a list of bank-card warnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MASK is eight characters 0 or 1 (10010100), or a list like [-9110,-9111], with or without brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask or a list of warnings is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>It is written field=column; the fields are %1.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a comma, a semicolon, a bar or &quot;tab&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is csv, jsonl, json or urls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, import %1</source>
        <extracomment>%1 is the number of an import</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled, import %1 keeps what was stored before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already imported as import %1; nothing was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1 = stored %2 + duplicate %3 + conflict %4 + rejected %5 + blank %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports call logs into the store; &quot;-&quot; reads standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format, encoding and columns are found out; the options correct what was found. Importing the same calls again adds nothing. Names, ID numbers and phone numbers are masked before anything is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel of calls that do not name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the files in this format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the files in this encoding (GB18030).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separator of a CSV: , ; | or tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of a CSV is a record; columns are called 1, 2, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a field from this column; can be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a file again that the ledger already has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one or more files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files not imported: %1.</source>
        <extracomment>%1 is a number of files</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportsCommand</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the imports, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InputErrors</name>
    <message>
        <source>The standard input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, and that its drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it, or for a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system reports: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file to another folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stopped after %1 bytes; the system reports: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its drive is connected, copy the file to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had %1 bytes when it was opened and ended after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is writing to the file. Wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a gzip file that ends in the middle, after %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or copy the file again; what stands before the break can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a gzip file that is damaged near byte %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or copy the file again; what stands before the damage can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a complete gzip file, but other bytes follow it from byte %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or copy the file again; all that was packed could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard input is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a gzip file with nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no bytes at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the log again, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the standard input was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookupCommand</name>
    <message>
        <source>There is no text to look up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a text, or &quot;-&quot; for standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, since %1</source>
        <extracomment>%1 is the first day a rule holds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, until %1</source>
        <extracomment>%1 is the last day a rule held</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code was found in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the codes in a text and tells what they mean and whether such calls are billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT is a code, a JSON answer, a log line, an address or a message; &quot;-&quot; reads it from standard input. Without a channel, codes whose billing depends on it show every channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge billing in this channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge billing on this day instead of today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Billable</source>
        <extracomment>The call was charged. One word, on a badge and in tables.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>The call was not charged.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>The source says nothing about billing.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>The code is not in the catalogue.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <extracomment>The vendor&apos;s log says that the call was charged.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged</source>
        <extracomment>The vendor&apos;s log says that the call was not charged.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>yes</source>
        <extracomment>answer to &quot;is the call billed?&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>answer to &quot;is the call billed?&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>answer to &quot;is the call billed?&quot;: the document does not say</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown code</source>
        <extracomment>outcome of a call whose code the catalogue does not have</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>&quot;%1&quot; could not be written.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room is left on the drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or choose a place on another drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <extracomment>%1 is a message of the operating system, such as &quot;Permission denied&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RejectReason</name>
    <message>
        <source>The row has fewer columns than the header. Check the separator, or complete the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more columns than the header. Put values that contain the separator in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is opened and never closed. Close it, or double the quote inside the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row holds bytes that are no text in this encoding. Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row holds a NUL byte. The file may be damaged; export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is longer than the limit. A quote may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is not valid JSON. It may have been cut; export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is JSON, but no object with fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has no return code. Map the column that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value in the code column cannot be a return code. Check the column mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time cannot be read, or lies before 2000 or after 2068. Check the column mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A similarity or live rate is no number. Check the column mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token lists no attempt yet, so there is no call to store. Pull its result again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charge flag is neither yes nor no. Check the column mapping.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RejectsCommand</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs from the stored call in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what an import rejected or found in conflict with stored calls.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>from %1 to %2</source>
        <extracomment>Days a billing rule holds: first and last.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>First day a billing rule holds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Last day a billing rule holds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a channel, %2 the days a billing rule holds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the title of a document, %2 a place in it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2. Source: %3.</source>
        <extracomment>%1 is &quot;Billable&quot; or &quot;Free&quot;, %2 where and when that holds, %3 the title of the document that says so.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was written to &quot;%1&quot;.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapeErrors</name>
    <message>
        <source>The standard input holds no calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds no calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1, not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the call log as CSV or JSON, and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a bill: it lists amounts per day and component, not single calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the call log itself: the pages of GetWeChatBillDetails, or the log of your program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the vendor&apos;s refusal of a request, with the error code &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the cause, pull the page again and import the new answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is JSON, but no object with a return code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is JSON, but none of its keys is a return code. It begins with: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the key that holds the return code, or import the answers of the face verification service themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its columns is known to hold the return code. Its columns are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the column that holds the return code to the field &quot;code&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no column %1, which a field is mapped to. Its columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the field to a column of the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreError</name>
    <message>
        <source>There is no import %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up the number of the import in the list of imports.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreLocation</name>
    <message>
        <source>The folder &quot;%1&quot; could not be made.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <extracomment>%1 is a message of the operating system, such as &quot;Permission denied&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a place you may write to with --store or the variable CODEDESK_STORE.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryCommand</name>
    <message>
        <source>It is day, week, month, code, category, channel or app, or several of them with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts stored calls by outcome: billed, free, not stated, unknown code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days are billing days of the vendor (UTC+8); the first and the last day are both counted. Calls without a time belong to no day: they are counted as long as no day is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by day, week, month, code, category, channel or app; several with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls of this channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls of this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls with this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls with a code of this table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalProgress</name>
    <message>
        <source>%1 records, %2 a second</source>
        <extracomment>progress of an import; %1 and %2 are numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSource</name>
    <message>
        <source>&quot;%1&quot; is not an encoding CodeDesk can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoCommand</name>
    <message>
        <source>Takes one import out of the store again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 was taken out. Calls removed: %2.</source>
        <extracomment>%1 is the number of an import, %2 a count of calls</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>Checks the store: file, counts, index and ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is sound. Calls: %1. Imports: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is not sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>Item %1 of the list is not a warning code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning codes are numbers of at most 11 digits, with or without a minus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list again from the answer of the service, for example [-9110,-9111,-9114].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1 of the list is 0, beside other warning codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 means that the card has no warning, so it cannot stand beside a warning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningMask</name>
    <message>
        <source>The mask has %1 characters where 8 are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask has 8 characters, each 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the mask as the answer of the service gives it, for example 10010100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each character stands for one warning, so none can be left out. Spreadsheets drop zeros at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the mask from the answer of the service itself, not from a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask has %1 at place %2, counted from the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of the 8 characters of a mask is 0 (no warning) or 1 (warning).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the mask again from the answer of the service, for example 10010100.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::CatalogueLoader</name>
    <message>
        <source>The catalogue file &quot;%1&quot; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a catalogue file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::CatalogueReader</name>
    <message>
        <source>No catalogue file gives the positions of the ID-card mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the positions 1 to 8 in one of the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table has the code &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the code, or add it as a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the program reads format %1 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a file of that format, or a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file has the source &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of the two files out, or give this source an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The category &quot;%1&quot; is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every category an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the positions 1 to %1 once each and in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has %1 positions instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file gives the positions of the mask already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this list empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position %1 stands where %2 belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule ends before it begins, or on the same day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a later day; &quot;to&quot; is the first day on which the rule no longer holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule has no code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a code, or remove the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier rule of the file begins on the same day, for the same code and channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of the two out, or correct its channel or its days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code &quot;%1&quot; is given already at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a code, or remove the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no remedies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the remedy, or set &quot;hasAction&quot; of the category to true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the link to &quot;%1&quot; do not occur in the remedy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the words as they stand in the remedy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value does not agree with &quot;statesBilling&quot; of the category &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use true or false in a table that states billing, and null in one that does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no category &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the id of a category of the same file, or add the category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue file &quot;%1&quot; is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, byte %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file at this place, or restore the file that came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue file &quot;%1&quot; cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::CatalogueValues</name>
    <message>
        <source>&quot;%1&quot; is not allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use small letters and digits, with single dots or hyphens between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one code in ASCII letters and digits, with an ASCII minus if it is negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write return-code or card-warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write documented, reported or unpublished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of a channel, for example mini-program, or null for every channel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::JsonNode</name>
    <message>
        <source>The field is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct its name or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date as year, month and day, for example 2021-07-19.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a full address that begins with https://, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field stands twice in its object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ingest</name>
    <message>
        <source>Cannot read the key for person hashes, &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the key for person hashes, &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write in that folder, or free space on the drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to read the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not have the %1 bytes of a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the file from a backup. Without one, move it away; a new key is made then, and persons in new imports are no longer recognised as those of earlier ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users can read it, and that cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make yourself the owner of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new file cannot be given its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::CallTableModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>Column: whether the call was billed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor says</source>
        <extracomment>Column: what the vendor&apos;s own log says of charging.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::CategoryModel</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>Spoken: %1 is the title of a category, %n the number of its codes.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All codes</source>
        <extracomment>First line of the list of categories: codes of every category.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::CodeTableModel</name>
    <message>
        <source>Code</source>
        <extracomment>Column: the return code.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <extracomment>Column: other codes with the same meaning.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <extracomment>Column: what the code means.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy</source>
        <extracomment>Column: what to do about it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>Column: whether the call was charged.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>Column: the table of the source document.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::ConflictTableModel</name>
    <message>
        <source>Record</source>
        <extracomment>Column: number of the record in the file, counted from 1.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Column: order number or request id.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored / in this file</source>
        <extracomment>Column: the fields in which a record and the stored call differ.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::ImportTableModel</name>
    <message>
        <source>Not finished</source>
        <extracomment>State of an import: it is being written, or was left behind by a crash.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of an import: read to its end.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>State of an import: stopped by the user.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of an import: ended by an error.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <extracomment>State of an import: its calls were taken out again.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <extracomment>Column: when the import was started.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>Column: records read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <extracomment>Column: records stored.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>Column: records that were stored before.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>Column: records that contradict a stored call.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Column: records that cannot be read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <extracomment>Column: empty lines.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::RejectTableModel</name>
    <message>
        <source>Line</source>
        <extracomment>Column: line of the file, counted from 1.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte</source>
        <extracomment>Column: distance from the beginning of the file, in bytes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>Column: the column of the file that is at fault.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>Column: the beginning of the rejected record, personal values masked.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::SummaryTableModel</name>
    <message>
        <source>No category</source>
        <extracomment>A group of the summary: codes the catalogue has in no category.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No app</source>
        <extracomment>A group of the summary: calls whose log names no app.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <extracomment>A group of the summary: calls whose log gives no time.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <extracomment>The last row of a summary.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::items::WarningTableModel</name>
    <message>
        <source>Not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Column: the code of a bank-card warning, then what it means.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BarChart</name>
    <message numerus="yes">
        <source>%1: %Ln call(s)</source>
        <extracomment>The figures of a column: what it stands for, and its number of calls.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3 %)</source>
        <extracomment>One outcome of a column: its name, its number of calls, its share in percent.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BillingControls</name>
    <message>
        <source>&amp;Group by</source>
        <extracomment>Label of what the chart is grouped by.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <extracomment>Label of the first day shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>Label of the last day shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Group the chart by day, week or month, whichever fits the days shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BillingPage</name>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark CSV as UTF-8 for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of calls by billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls are stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a call log to see what was billed and what was free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls on these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other days to see what was billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls by billing – %1</source>
        <extracomment>Title of the chart. %1 is Day, Week, Month, Code, Channel or App.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallDetailPane</name>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billed: the rule for %1 says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not billed: the rule for %1 says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source does not state whether this is billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue does not have this code, so nothing says whether it is billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a call to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Heading above what to do about a return code.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every stored call with this order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import %1, record %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>One line of a copied call: what it is, and its value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallFilterBar</name>
    <message>
        <source>Order number or request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <extracomment>Label of the first day shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>Label of the last day shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls without a time  ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only import %1  ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this condition away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallsPage</name>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has changed since these calls were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s), newest first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 calls, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls are stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a call log to see its calls here, with the meaning of each code and whether the call was billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a condition away to see more calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show any order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show any code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show billable and free calls alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CardPanel</name>
    <message>
        <source>Bank-card warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list as the service returns it, with or without brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of bank-card warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example [-9110,-9111,-9114]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CodeDetailPane</name>
    <message>
        <source>Select a code to read about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CodesPage</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <comment>rows of the table</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits this search.
It looks in codes, aliases, meanings and remedies, in Chinese and in English; all words have to occur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search codes, meanings, remedies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any billing</source>
        <extracomment>Filter of a table: whatever the source says of billing.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes were not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied.</source>
        <comment>rows of the table</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ColumnsForm</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor&apos;s charge flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number (hashed)</source>
        <extracomment>Only a keyed hash of it is kept.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>The file has no column for a field.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::DateField</name>
    <message>
        <source>yyyy-mm-dd</source>
        <extracomment>The form of a day, as shown in an empty field.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no day. Write it as 2025-03-03, or leave the field empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::DecoderPage</name>
    <message>
        <source>The sentence was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::EntryView</name>
    <message>
        <source>Return code</source>
        <extracomment>Kinds of codes: the outcome of a call, or a remark on a picture of a bank card.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the kind of a code, %2 the table it stands in.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as %1</source>
        <extracomment>%1 is a list of codes that mean the same.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks of the source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportQueue</name>
    <message numerus="yes">
        <source>%Ln record(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is a number of records.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 known already</source>
        <extracomment>%1 is a number of records that were stored before.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <extracomment>%1 is a number of records that contradict a stored call.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <extracomment>%1 is a number of records that cannot be read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blank</source>
        <extracomment>%1 is a number of empty lines.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the counts of an import.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <extracomment>Time left of an import.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: %1. What was stored stays until the import is undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file was imported on %1. Nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a file was read: 12 MB of 40 MB.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>compressed</source>
        <extracomment>The file is compressed with gzip.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <extracomment>State of a file: its beginning is being read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a file: it will be imported after others.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing: %1</source>
        <extracomment>State of a file that is being imported; %1 is its progress.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::LinkRow</name>
    <message>
        <source>Open %1 in the browser</source>
        <extracomment>%1 is the address of a page on the web.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MainMenu</name>
    <message>
        <source>%1: %2</source>
        <extracomment>One line of the list of shortcuts: %1 the keys, %2 what they do.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste and look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>The language of the desktop.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <extracomment>The appearance (light or dark) of the desktop.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Dark text on a light ground.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Light text on a dark ground.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About CodeDesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MainWindow</name>
    <message>
        <source>This page has no search field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About CodeDesk</source>
        <extracomment>%1 is the version of the program, %2 that of Qt.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CodeDesk %1
Support console for the return codes, warnings and billing of a face-verification service.

Built with Qt %2.

Copyright: CodeDesk developers.
This program is free software: it can be shared and changed under the terms of the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Quitting stops it. What was stored so far stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CodeDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MaskPanel</name>
    <message>
        <source>Documented</source>
        <extracomment>Of the meaning of a mask position: the vendor says it in text.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>Of the meaning of a mask position: one public integration uses it so.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess</source>
        <extracomment>Of the meaning of a mask position: no source says it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your team</source>
        <extracomment>Of the meaning of a mask position: set by the user&apos;s team.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID-card mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight characters from the left, 1 where the picture has the warning. Alt+1 to Alt+8 switch one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask of eight characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 00010100</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>messages waiting behind this one</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::OptionsForm</name>
    <message>
        <source>CSV</source>
        <extracomment>Format of a file: separated values.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines</source>
        <extracomment>Format of a file: one JSON value a line.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <extracomment>Format of a file: JSON documents.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <extracomment>Format of a file: one web address a line.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>A choice left to the program; %1 is what it found.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel of records that name none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel as in the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::PageRail</name>
    <message>
        <source>Lookup</source>
        <extracomment>Name of a page: answers whatever text is pasted into it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <extracomment>Name of a page: the table of return codes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <extracomment>Name of a page: decodes masks and warning lists.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>Name of a page: the stored calls.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>Name of a page: what was billed and what was free.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <extracomment>Name of a page: the files that were imported.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::SentenceBox</name>
    <message>
        <source>For the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codedesk::ui::StatusArea</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 calls</source>
        <comment>how many calls the store has</comment>
        <extracomment>%1 is the file name of the store, %L2 its number of calls.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Support console for the return codes, warnings and billing of a face-verification service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this page first: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of the window to this PNG file and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no page. The pages are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
