<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnswerLines</name>
    <message>
        <source>What to do</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>The team notes</source>
        <translation>团队备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他含义</translation>
    </message>
    <message>
        <source>%1 is not in the catalogue.</source>
        <translation>目录中没有 %1。</translation>
    </message>
    <message>
        <source>These words stand for several codes, which are billed differently. Ask for the code.</source>
        <translation>这些文字对应多个返回码，且收费不同。请向客户确认返回码。</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>First line of a copied answer: %1 the codes, %2 the meaning.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 The nearest codes it has are %2.</source>
        <extracomment>%1 is the sentence that a code is not in the catalogue, %2 a list of codes.</extracomment>
        <translation>%1目录中最接近的返回码是 %2。</translation>
    </message>
    <message>
        <source>%1 There it means: %2</source>
        <extracomment>%1 is the sentence that a number is of another system, %2 what it means there.</extracomment>
        <translation>%1在那里的含义：%2</translation>
    </message>
</context>
<context>
    <name>ArchiveErrors</name>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>Download or copy the archive again.</source>
        <translation>请重新下载或复制该压缩包。</translation>
    </message>
    <message>
        <source>The system reports: %1.</source>
        <translation>系统报告：%1。</translation>
    </message>
    <message>
        <source>Check that its drive is connected, copy the file to this computer and try again.</source>
        <translation>请检查其所在驱动器是否已连接，将文件复制到本机后重试。</translation>
    </message>
    <message>
        <source>It begins like a ZIP archive, but its table of contents, which stands at the end, is missing or damaged.</source>
        <translation>文件开头是 ZIP 压缩包，但位于末尾的目录缺失或已损坏。</translation>
    </message>
    <message>
        <source>It is one part of an archive of several files.</source>
        <translation>这是分卷压缩包中的一卷。</translation>
    </message>
    <message>
        <source>Unpack the archive with the program that made it, and import the files in it.</source>
        <translation>请用创建该压缩包的程序解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>It lists more than %1 entries, as no archive of logs does.</source>
        <extracomment>%1 is a number of files.</extracomment>
        <translation>其中列出的条目超过 %1 个，日志压缩包不会如此。</translation>
    </message>
    <message>
        <source>Unpack the archive and import the files that are meant.</source>
        <translation>请解压后导入需要的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds nothing to import.</source>
        <translation>“%1”中没有可导入的内容。</translation>
    </message>
    <message>
        <source>It is an archive or a workbook without files or values.</source>
        <translation>这是没有文件的压缩包或没有内容的工作簿。</translation>
    </message>
    <message>
        <source>Export the log again, or choose another file.</source>
        <translation>请重新导出日志，或选择其他文件。</translation>
    </message>
    <message>
        <source>The archive has no such entry.</source>
        <translation>压缩包中没有该条目。</translation>
    </message>
    <message>
        <source>Check the name. If it was listed before, the archive was changed meanwhile; open it again.</source>
        <translation>请检查名称。如果之前列出过该条目，说明压缩包已被更改，请重新打开。</translation>
    </message>
    <message>
        <source>It is protected with a password.</source>
        <translation>该文件受密码保护。</translation>
    </message>
    <message>
        <source>Unpack the archive with its password, and import the files in it.</source>
        <translation>请用密码解压该压缩包，再导入其中的文件。</translation>
    </message>
    <message>
        <source>It is compressed in a way CodeDesk cannot undo (method %1).</source>
        <extracomment>%1 is a number of the ZIP format.</extracomment>
        <translation>CodeDesk 不支持其压缩方式（方法 %1）。</translation>
    </message>
    <message>
        <source>It is damaged inside its archive, after %1 unpacked bytes.</source>
        <translation>该文件在压缩包中已损坏，位置在解压后的第 %1 个字节之后。</translation>
    </message>
    <message>
        <source>Download or copy the archive again; what stands before the damage can be read.</source>
        <translation>请重新下载或复制该压缩包；损坏处之前的内容可以读取。</translation>
    </message>
    <message>
        <source>Its content is not what was packed: the checksum of the archive is another one.</source>
        <translation>内容与打包时不同：与压缩包中的校验和不符。</translation>
    </message>
    <message>
        <source>Download or copy the archive again; what was read may be wrong and can be undone.</source>
        <translation>请重新下载或复制该压缩包；已读取的内容可能有误，可以撤销。</translation>
    </message>
    <message>
        <source>It is an archive inside another one, and larger than %1 MiB or nested too deep to be opened there.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>这是压缩包中的压缩包，大于 %1 MiB 或嵌套过深，无法直接打开。</translation>
    </message>
    <message>
        <source>Unpack the outer archive, and import what is in it.</source>
        <translation>请解压外层压缩包，再导入其中的内容。</translation>
    </message>
    <message>
        <source>The standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>It is a ZIP archive or a workbook, whose table of contents stands at its end; a stream cannot be read from there.</source>
        <translation>这是 ZIP 压缩包或工作簿，其目录位于末尾；数据流无法从末尾读取。</translation>
    </message>
    <message>
        <source>Save it as a file and import that, or unpack it before it is sent.</source>
        <translation>请先保存为文件再导入，或在发送前解压。</translation>
    </message>
    <message>
        <source>The sheet is damaged after row %1.</source>
        <extracomment>%1 is the number of a row.</extracomment>
        <translation>该工作表在第 %1 行之后已损坏。</translation>
    </message>
    <message>
        <source>Open the workbook in a spreadsheet program, save it again, and import it; what stands before the damage can be read.</source>
        <translation>请用电子表格程序打开该工作簿，重新保存后导入；损坏处之前的内容可以读取。</translation>
    </message>
    <message>
        <source>It is a workbook whose list of sheets, formats or texts is damaged.</source>
        <translation>该工作簿的工作表列表、格式或文本已损坏。</translation>
    </message>
    <message>
        <source>Open the workbook in a spreadsheet program, save it again, and import it.</source>
        <translation>请用电子表格程序打开该工作簿，重新保存后导入。</translation>
    </message>
    <message>
        <source>The texts of the workbook need more than %1 MiB of memory.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>该工作簿的文本需要超过 %1 MiB 的内存。</translation>
    </message>
    <message>
        <source>Save the sheet as CSV in a spreadsheet program, and import that file.</source>
        <translation>请在电子表格程序中将工作表另存为 CSV，再导入该文件。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; is empty.</source>
        <translation>工作表“%1”为空。</translation>
    </message>
    <message>
        <source>None of its cells has a value.</source>
        <translation>所有单元格都没有值。</translation>
    </message>
    <message>
        <source>Export the log again, or choose another sheet.</source>
        <translation>请重新导出日志，或选择其他工作表。</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>There is no option &quot;%1&quot; here.</source>
        <extracomment>%1 is an option as typed, such as &quot;--form&quot;</extracomment>
        <translation>此处没有选项“%1”。</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; may be meant.</source>
        <extracomment>%1 is the name of an option</extracomment>
        <translation>也许是指“--%1”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes no value.</source>
        <translation>选项“%1”不带值。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs a value.</source>
        <extracomment>%1 is an option, %2 what its value is called, such as DATE</extracomment>
        <translation>选项“%1”需要一个值。</translation>
    </message>
    <message>
        <source>It is written &quot;%1 %2&quot;.</source>
        <translation>写法是“%1 %2”。</translation>
    </message>
</context>
<context>
    <name>BillingLines</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a list of channels, %2 the days on which the following holds.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2. Source: %3.</source>
        <extracomment>%1 is a list of channels, %2 &quot;Billable&quot; or &quot;Free&quot;, %3 the document that says so.</extracomment>
        <translation>%1：%2。来源：%3。</translation>
    </message>
    <message>
        <source>%1: %2. No source speaks of it.</source>
        <translation>%1：%2。没有来源说明。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is an edition of the product, %2 a list of channels.</extracomment>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>Billing today</source>
        <translation>今日收费规则</translation>
    </message>
    <message>
        <source>Billing on %1</source>
        <extracomment>Heading: how calls of a day are billed; %1 is the day.</extracomment>
        <translation>%1 的收费规则</translation>
    </message>
    <message>
        <source>Whether it is billed depends on the channel and the edition: ask for both.</source>
        <translation>是否收费取决于渠道和版本：请确认两者。</translation>
    </message>
    <message>
        <source>Whether it is billed depends on the channel: ask for it.</source>
        <translation>是否收费取决于渠道：请确认渠道。</translation>
    </message>
    <message>
        <source>Whether it is billed depends on the edition: ask which one is used.</source>
        <extracomment>&quot;edition&quot; is that of the face-verification product, such as the Plus edition.</extracomment>
        <translation>是否收费取决于版本：请确认客户使用的版本。</translation>
    </message>
    <message>
        <source>Other editions: %1</source>
        <extracomment>%1 is a sentence such as &quot;Free in every channel. Source: ...&quot;</extracomment>
        <translation>其他版本：%1</translation>
    </message>
    <message>
        <source>%1: %2 (%3). Source: %4.</source>
        <extracomment>A further meaning of a code: %1 product or channel, %2 meaning, %3 &quot;Billable&quot; or &quot;Free&quot;, %4 the source.</extracomment>
        <translation>%1：%2（%3）。来源：%4。</translation>
    </message>
    <message>
        <source>%1: %2. Not a FaceID code there. Source: %3.</source>
        <extracomment>What a number means in another system: %1 the system, %2 the meaning, %3 the source.</extracomment>
        <translation>%1：%2。在那里不是人脸核身的返回码。来源：%3。</translation>
    </message>
</context>
<context>
    <name>BinaryKind</name>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>BMP 图片</translation>
    </message>
    <message>
        <source>a video or a HEIC picture</source>
        <translation>视频或 HEIC 图片</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>Parquet 文件</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩包</translation>
    </message>
    <message>
        <source>an XZ archive</source>
        <translation>XZ 压缩包</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation>Zstandard 压缩包</translation>
    </message>
    <message>
        <source>a gzip file inside a gzip file</source>
        <translation>套在 gzip 文件里的 gzip 文件</translation>
    </message>
    <message>
        <source>a TAR archive</source>
        <translation>TAR 归档</translation>
    </message>
    <message>
        <source>an Excel workbook (XLSX)</source>
        <translation>Excel 工作簿（XLSX）</translation>
    </message>
    <message>
        <source>a Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>二进制文件</translation>
    </message>
    <message>
        <source>an old Office document (XLS or DOC), or one protected with a password</source>
        <translation>旧版 Office 文档（XLS 或 DOC），或受密码保护的文档</translation>
    </message>
    <message>
        <source>a PowerPoint presentation (PPTX)</source>
        <translation>PowerPoint 演示文稿（PPTX）</translation>
    </message>
    <message>
        <source>a binary Excel workbook (XLSB)</source>
        <translation>Excel 二进制工作簿（XLSB）</translation>
    </message>
    <message>
        <source>an OpenDocument file (ODS or ODT)</source>
        <translation>OpenDocument 文件（ODS 或 ODT）</translation>
    </message>
    <message>
        <source>an LZ4 archive</source>
        <translation>LZ4 压缩文件</translation>
    </message>
    <message>
        <source>an LZMA archive</source>
        <translation>LZMA 压缩文件</translation>
    </message>
    <message>
        <source>an lzip archive</source>
        <translation>lzip 压缩文件</translation>
    </message>
    <message>
        <source>a compress archive (.Z)</source>
        <translation>compress 压缩文件（.Z）</translation>
    </message>
    <message>
        <source>a zlib stream</source>
        <translation>zlib 数据流</translation>
    </message>
</context>
<context>
    <name>BitStatus</name>
    <message>
        <source>Documented</source>
        <extracomment>Of the meaning of a mask position: the vendor says it in text.</extracomment>
        <translation>官方说明</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>Of the meaning of a mask position: one public integration uses it so.</extracomment>
        <translation>公开案例</translation>
    </message>
    <message>
        <source>Unpublished</source>
        <extracomment>Of the meaning of a mask position: the vendor has not published it in text; it is a guess.</extracomment>
        <translation>未公布</translation>
    </message>
    <message>
        <source>Set by your team</source>
        <extracomment>Of the meaning of a mask position: set by the user&apos;s team.</extracomment>
        <translation>团队设定</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Meaning (English)</source>
        <translation>含义（英文）</translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>Column: whether the call was billed.</extracomment>
        <translation>是否收费</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>Column: number of the record in the file, counted from 1.</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>告警掩码</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>import %1, record %2</source>
        <extracomment>Where a call was read: the numbers of an import and of its record.</extracomment>
        <translation>导入 %1，记录 %2</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes (English)</source>
        <translation>备注（英文）</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>取决于</translation>
    </message>
</context>
<context>
    <name>CallFields</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>返回信息</translation>
    </message>
    <message>
        <source>Front mask</source>
        <translation>人像面告警码</translation>
    </message>
    <message>
        <source>Back mask</source>
        <translation>国徽面告警码</translation>
    </message>
    <message>
        <source>Card warnings</source>
        <translation>银行卡告警码</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Live rate</source>
        <translation>活体分数</translation>
    </message>
    <message>
        <source>Vendor says</source>
        <extracomment>Field of a call: what the vendor&apos;s own log says of charging.</extracomment>
        <translation>服务商记录</translation>
    </message>
    <message>
        <source>Vendor&apos;s charge flag</source>
        <translation>服务商收费标志</translation>
    </message>
    <message>
        <source>Charge type</source>
        <translation>计费类型</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Field of a call: a number that stands for a person whose name is not stored.</extracomment>
        <translation>人员</translation>
    </message>
    <message>
        <source>ID number (hashed)</source>
        <extracomment>Field of a call: only a keyed hash of it is kept.</extracomment>
        <translation>身份证号（仅存哈希）</translation>
    </message>
</context>
<context>
    <name>CallsCommand</name>
    <message>
        <source>Moments are written like 2025-03-31 or &quot;2025-03-31 10:15:22&quot;.</source>
        <translation>时间写作 2025-03-31 或“2025-03-31 10:15:22”。</translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>没有符合条件的调用。</translation>
    </message>
    <message>
        <source>Lists stored calls, newest first.</source>
        <translation>列出已存储的调用，最新的在前。</translation>
    </message>
    <message>
        <source>Times are those of UTC+8 unless they name another offset; &quot;--to&quot; includes the day, minute or second it names.</source>
        <translation>时间按 UTC+8 计算，除非写明其他时区；“--to”包含所写的那一天、那一分钟或那一秒。</translation>
    </message>
    <message>
        <source>Only calls with this order number, BizToken or request id.</source>
        <translation>只列出具有此订单号、BizToken 或请求号的调用。</translation>
    </message>
    <message>
        <source>Only calls with this code.</source>
        <translation>只包括此返回码的调用。</translation>
    </message>
    <message>
        <source>Only calls with a code of this table.</source>
        <translation>只包括返回码属于此分类的调用。</translation>
    </message>
    <message>
        <source>Only calls that are billable, free, unstated or unknown.</source>
        <translation>只列出收费、不收费、未说明或未知的调用。</translation>
    </message>
    <message>
        <source>Only calls of this channel.</source>
        <translation>只包括此渠道的调用。</translation>
    </message>
    <message>
        <source>Only calls of this app.</source>
        <translation>只包括此应用的调用。</translation>
    </message>
    <message>
        <source>Only calls of this import.</source>
        <translation>只列出此次导入的调用。</translation>
    </message>
    <message>
        <source>First day or moment.</source>
        <translation>起始日期或时间。</translation>
    </message>
    <message>
        <source>Last day or moment.</source>
        <translation>结束日期或时间。</translation>
    </message>
    <message>
        <source>At most so many calls; 0 means all. Without it, 100, or all with --csv.</source>
        <translation>最多列出的调用数；0 表示全部。不给出时为 100，使用 --csv 时为全部。</translation>
    </message>
    <message>
        <source>These are the newest %1; &quot;--limit&quot; shows more.</source>
        <extracomment>%1 is a number of calls</extracomment>
        <translation>以上是最新的 %1 次调用；用“--limit”可以显示更多。</translation>
    </message>
    <message>
        <source>No calls are stored yet.</source>
        <translation>尚未存储任何调用。</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <extracomment>A remark on a code: %1 the code, %2 &quot;The team notes&quot; or &quot;Note&quot;, %3 the remark.</extracomment>
        <translation>%1  %2：%3</translation>
    </message>
</context>
<context>
    <name>CatalogueCommand</name>
    <message>
        <source>&quot;catalogue diff&quot; needs the name of one file.</source>
        <translation>“catalogue diff”需要一个文件名。</translation>
    </message>
    <message>
        <source>&quot;-&quot; stands for standard input.</source>
        <translation>“-”表示标准输入。</translation>
    </message>
    <message>
        <source>The sources are %1.</source>
        <translation>来源有 %1。</translation>
    </message>
    <message>
        <source>A page is about a channel, or about all of them.</source>
        <translation>页面针对一个渠道，或针对全部渠道。</translation>
    </message>
    <message>
        <source>The page says nothing new of it. Nothing was accepted.</source>
        <translation>页面对此没有新的说明。没有接受任何内容。</translation>
    </message>
    <message>
        <source>Compares a page of the vendor with the catalogue, and takes over what is accepted.</source>
        <translation>将供应商的页面与目录比较，并采纳所接受的内容。</translation>
    </message>
    <message>
        <source>FILE is the page as Markdown, saved HTML, text copied from a browser, or CSV. What it bills differently comes first, with what that would do to the stored calls; then rows it adds, rows with other codes, rows it drops, and other wordings. What is accepted is added to the team&apos;s file: a rule for other billing, a code for a new row, a note for a wording. It ends with 0 whether there are differences or not. In JSON: &quot;page&quot;, &quot;source&quot;, &quot;channel&quot;, &quot;from&quot;, &quot;reference&quot;, &quot;differences&quot;, &quot;accepted_now&quot;, &quot;bills_differently&quot;, &quot;added&quot;, &quot;aliases&quot;, &quot;dropped&quot;, &quot;reworded&quot;, &quot;tables_not_on_page&quot; and &quot;remarks&quot;.</source>
        <translation>FILE 是厂商页面，可以是 Markdown、保存的 HTML、从浏览器复制的文本或 CSV。收费不同的排在最前，并说明对已存储调用的影响；其后是新增的行、代码有增减的行、删去的行和措辞改动。接受的内容写入团队文件：收费不同成为规则，新增行成为返回码，措辞改动成为备注。无论有无差异，都以 0 结束。JSON 字段：&quot;page&quot;、&quot;source&quot;、&quot;channel&quot;、&quot;from&quot;、&quot;reference&quot;、&quot;differences&quot;、&quot;accepted_now&quot;、&quot;bills_differently&quot;、&quot;added&quot;、&quot;aliases&quot;、&quot;dropped&quot;、&quot;reworded&quot;、&quot;tables_not_on_page&quot; 和 &quot;remarks&quot;。</translation>
    </message>
    <message>
        <source>The page is about this channel.</source>
        <translation>页面针对此渠道。</translation>
    </message>
    <message>
        <source>What it says holds from this day.</source>
        <translation>其内容自此日起适用。</translation>
    </message>
    <message>
        <source>Compare it with this source instead of the main document.</source>
        <translation>与此来源比较，而不是与主文档比较。</translation>
    </message>
    <message>
        <source>Accept everything, other billing, or what is about these codes.</source>
        <translation>接受全部、收费变化，或与这些返回码有关的内容。</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Legend of the chart: an outcome and its number of calls.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Print one JSON document to standard output.</source>
        <translation>向标准输出打印一个 JSON 文档。</translation>
    </message>
    <message>
        <source>Speak this language instead of the one of the system.</source>
        <translation>使用此语言，而不是系统语言。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>The languages are zh and en.</source>
        <translation>可用的语言是 zh 和 en。</translation>
    </message>
    <message>
        <source>Usage: codedesk-cli %1 %2</source>
        <translation>用法：codedesk-cli %1 %2</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Usage: codedesk-cli COMMAND [options]</source>
        <translation>用法：codedesk-cli 命令 [选项]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>&quot;codedesk-cli COMMAND --help&quot; explains a command.</source>
        <translation>“codedesk-cli 命令 --help”说明某个命令。</translation>
    </message>
    <message>
        <source>Exit codes: 0 ok, 1 usage, 2 input cannot be read, 3 store trouble, 4 finished but rows were rejected, 5 nothing found, 130 cancelled.</source>
        <translation>退出码：0 成功，1 用法有误，2 输入无法读取，3 存储有问题，4 已完成但有行被拒绝，5 没有找到，130 已取消。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be meant.</source>
        <translation>也许是指“%1”。</translation>
    </message>
    <message>
        <source>&quot;codedesk-cli --help&quot; lists the commands.</source>
        <translation>“codedesk-cli --help”列出全部命令。</translation>
    </message>
    <message>
        <source>&quot;codedesk-cli %1&quot; tells more.</source>
        <extracomment>%1 is a command to type, such as &quot;import --help&quot;</extracomment>
        <translation>“codedesk-cli %1”提供更多说明。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>&quot;codedesk-cli lookup %1&quot; tells what the code means.</source>
        <extracomment>%1 is a return code</extracomment>
        <translation>“codedesk-cli lookup %1”说明此返回码的含义。</translation>
    </message>
</context>
<context>
    <name>CodeColumns</name>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Also</source>
        <extracomment>Column: the other codes of a row.</extracomment>
        <translation>别名</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>Column: the id of a table of the document.</extracomment>
        <translation>分类</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Meaning</source>
        <extracomment>Column: what the code means.</extracomment>
        <translation>含义</translation>
    </message>
    <message>
        <source>Remedy</source>
        <extracomment>Column: what to do about it.</extracomment>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>Column: whether the call was charged.</extracomment>
        <translation>是否收费</translation>
    </message>
    <message>
        <source>Meaning (English)</source>
        <translation>含义（英文）</translation>
    </message>
    <message>
        <source>Remedy (English)</source>
        <translation>处理措施（英文）</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Fits by</source>
        <extracomment>Heading of a column: how well a row fits what was searched for.</extracomment>
        <translation>符合方式</translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>Column: the table of the source document.</extracomment>
        <translation>分类</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>取决于</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Column: the day whose billing is told.</extracomment>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes (English)</source>
        <translation>备注（英文）</translation>
    </message>
    <message>
        <source>Depends</source>
        <extracomment>In place of &quot;Billable&quot; or &quot;Free&quot;: it depends on the channel or the edition.</extracomment>
        <translation>视情况而定</translation>
    </message>
</context>
<context>
    <name>CodeKind</name>
    <message>
        <source>Card warning</source>
        <translation>银行卡告警码</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>返回码</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Heading of a column: %1 is &quot;Billing today&quot; or &quot;Billing on 2026-03-01&quot;, %2 a channel.</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>CodesCommand</name>
    <message>
        <source>It is yes, no or unstated.</source>
        <translation>可以是 yes、no 或 unstated。</translation>
    </message>
    <message>
        <source>Lists return codes and card warnings.</source>
        <translation>列出返回码和银行卡告警码。</translation>
    </message>
    <message>
        <source>Only the codes of this table.</source>
        <translation>只列出此分类的返回码。</translation>
    </message>
    <message>
        <source>Only rows with all of these words in code, meaning or remedy; an exact code comes first.</source>
        <translation>只列出返回码、含义或处理措施中包含全部词语的行；完全相同的返回码排在最前。</translation>
    </message>
    <message>
        <source>Only rows of which the document states this.</source>
        <translation>只列出文档如此说明是否收费的行。</translation>
    </message>
    <message>
        <source>No code fits.</source>
        <translation>没有符合条件的返回码。</translation>
    </message>
    <message>
        <source>It is &quot;all&quot;, or one of %1.</source>
        <translation>可用“all”，或 %1 之一。</translation>
    </message>
    <message>
        <source>Codes of another source than the main document, or of all.</source>
        <translation>列出主文档以外某一来源的返回码，或全部来源的返回码。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of other sources fit, too; --source all lists them.</source>
        <translation>
            <numerusform>其他来源还有 %n 行符合；--source all 可列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only codes whose calls can be billable, free or unstated, by all rules.</source>
        <translation>只列出按全部规则其调用可能收费、不收费或未说明的返回码。</translation>
    </message>
    <message>
        <source>Judge billing in this channel.</source>
        <translation>按此渠道判断是否收费。</translation>
    </message>
    <message>
        <source>Judge billing on this day instead of today.</source>
        <translation>按这一天而不是今天判断是否收费。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Use this store instead of the one of CODEDESK_STORE or the data folder.</source>
        <translation>使用此存储文件，而不是 CODEDESK_STORE 或数据文件夹中的存储。</translation>
    </message>
    <message>
        <source>Write the table as CSV to a file, or to standard output.</source>
        <translation>将表格以 CSV 写入文件或标准输出。</translation>
    </message>
    <message>
        <source>Begin the CSV with a byte-order mark, for spreadsheets.</source>
        <translation>在 CSV 开头写入字节顺序标记，供电子表格使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit the option &quot;--%2&quot;.</source>
        <extracomment>%1 is what the user typed, %2 the name of an option</extracomment>
        <translation>“%1”不能用作选项“--%2”的值。</translation>
    </message>
    <message>
        <source>Days are written like 2025-03-31.</source>
        <translation>日期写作 2025-03-31。</translation>
    </message>
    <message>
        <source>The channels are %1.</source>
        <translation>可用的渠道是 %1。</translation>
    </message>
    <message>
        <source>A whole number of at least %1 is needed.</source>
        <translation>需要一个不小于 %1 的整数。</translation>
    </message>
    <message>
        <source>The categories are %1.</source>
        <translation>可用的分类是 %1。</translation>
    </message>
    <message>
        <source>One number of an import is needed.</source>
        <translation>需要一个导入编号。</translation>
    </message>
    <message>
        <source>The command &quot;imports&quot; lists them.</source>
        <translation>命令“imports”列出全部编号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an import.</source>
        <translation>“%1”不是导入编号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>多出了“%1”一词。</translation>
    </message>
    <message>
        <source>This command takes options only.</source>
        <translation>此命令只接受选项。</translation>
    </message>
    <message>
        <source>&quot;--json&quot; and &quot;--csv -&quot; cannot both use standard output.</source>
        <translation>“--json”和“--csv -”不能同时使用标准输出。</translation>
    </message>
    <message>
        <source>Name a file for the CSV, or leave one of the two out.</source>
        <translation>为 CSV 指定一个文件，或去掉其中一个选项。</translation>
    </message>
    <message>
        <source>It lies before --from.</source>
        <translation>它早于 --from。</translation>
    </message>
    <message>
        <source>It is billable, free, unstated or unknown.</source>
        <translation>可以是 billable、free、unstated 或 unknown。</translation>
    </message>
</context>
<context>
    <name>DecodeCommand</name>
    <message>
        <source>Decodes an ID-card mask or a list of bank-card warnings.</source>
        <translation>解读身份证告警掩码或银行卡告警码列表。</translation>
    </message>
    <message>
        <source>MASK is eight characters 0 or 1 (10010100), or a list like [-9110,-9111], with or without brackets.</source>
        <translation>MASK 是八个 0 或 1（10010100），或类似 [-9110,-9111] 的列表，方括号可有可无。</translation>
    </message>
    <message>
        <source>There is nothing to decode.</source>
        <translation>没有可解读的内容。</translation>
    </message>
    <message>
        <source>A mask or a list of warnings is needed.</source>
        <translation>需要一个告警掩码或一个告警码列表。</translation>
    </message>
</context>
<context>
    <name>DiffOutput</name>
    <message>
        <source>No difference.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Not on the page, and not compared: %1.</source>
        <extracomment>%1 is a list of names of tables.</extracomment>
        <translation>页面上没有，未作比较：%1。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>A remark on a line of a page.</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) accepted into the team&apos;s file.</source>
        <translation>
            <numerusform>已接受 %n 行到团队文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>DifferenceColumns</name>
    <message>
        <source>Accepted</source>
        <extracomment>A difference the team has taken over.</extracomment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>without %1</source>
        <extracomment>A code a row no longer has.</extracomment>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>%1 -&gt; %2  %3</source>
        <extracomment>A code was billed one way and is billed another way now; %3 is its meaning.</extracomment>
        <translation>%1 -&gt; %2  %3</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原为</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>现为</translation>
    </message>
    <message>
        <source>Heading</source>
        <extracomment>Column: the heading of a table of a page.</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>New codes</source>
        <translation>新增代码</translation>
    </message>
    <message>
        <source>Codes left out</source>
        <translation>去掉的代码</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>是否收费</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>[accepted]</source>
        <extracomment>A difference the team has taken over; stands behind it.</extracomment>
        <translation>[已接受]</translation>
    </message>
    <message>
        <source>Effect on stored calls</source>
        <translation>对已存储调用的影响</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <extracomment>Column: what the catalogue says.</extracomment>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>Column: what the page of the vendor says.</extracomment>
        <translation>页面</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Billed differently</source>
        <extracomment>A difference between two pages: the same code, another billing.</extracomment>
        <translation>收费不同</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>A difference between two pages: a new row.</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Other codes</source>
        <extracomment>A difference between two pages: a row that stands for more or fewer codes.</extracomment>
        <translation>代码增减</translation>
    </message>
    <message>
        <source>Dropped</source>
        <extracomment>A difference between two pages: a row that is gone.</extracomment>
        <translation>删去</translation>
    </message>
    <message>
        <source>Reworded</source>
        <extracomment>A difference between two pages: another wording.</extracomment>
        <translation>措辞改动</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>It is a log of calls.</source>
        <translation>这是一份调用日志。</translation>
    </message>
    <message>
        <source>Import it on the Imports page, or with &quot;codedesk-cli import&quot;.</source>
        <translation>请在“导入”页面或用“codedesk-cli import”导入。</translation>
    </message>
    <message>
        <source>It is a page of the vendor, with tables of codes.</source>
        <translation>这是厂商的页面，含有错误码表格。</translation>
    </message>
    <message>
        <source>Open it on the Compare page, or with &quot;codedesk-cli catalogue diff&quot;.</source>
        <translation>请在“页面对照”页面或用“codedesk-cli catalogue diff”打开。</translation>
    </message>
    <message>
        <source>It is a team&apos;s file: own codes, rules, replies and notes.</source>
        <translation>这是团队文件：自有的错误码、规则、回复和备注。</translation>
    </message>
    <message>
        <source>Import it on the Team page, or with &quot;codedesk-cli team import&quot;.</source>
        <translation>请在“团队”页面或用“codedesk-cli team import”导入。</translation>
    </message>
    <message>
        <source>It is a store: calls that were imported before.</source>
        <translation>这是一个存储：先前导入的调用。</translation>
    </message>
    <message>
        <source>Open it with &quot;--store&quot; and its name, or import the logs it was made of.</source>
        <translation>请用“--store”加文件名打开，或导入当初的日志。</translation>
    </message>
    <message>
        <source>It is a text.</source>
        <translation>这是一段文本。</translation>
    </message>
    <message>
        <source>To find the codes in it, open it on the Lookup page, or with &quot;codedesk-cli lookup&quot;.</source>
        <translation>如需查找其中的错误码，请在“查询”页面或用“codedesk-cli lookup”打开。</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>Column: records read.</extracomment>
        <translation>读取</translation>
    </message>
    <message>
        <source>Stored</source>
        <extracomment>Column: records stored.</extracomment>
        <translation>已存储</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>Column: records that were stored before.</extracomment>
        <translation>重复</translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>Column: records that contradict a stored call.</extracomment>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>Column: records that cannot be read.</extracomment>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Blank</source>
        <extracomment>Column: empty lines.</extracomment>
        <translation>空白</translation>
    </message>
    <message>
        <source>Bytes read</source>
        <translation>已读字节</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Imported</source>
        <extracomment>Column: when the import was started.</extracomment>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容校验值</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Import %1, begun %2</source>
        <extracomment>%1 is the number of an import, %2 a time.</extracomment>
        <translation>导入 %1，开始于 %2</translation>
    </message>
    <message>
        <source>Ended %1, after %2 s</source>
        <extracomment>%1 is a time, %2 a number of seconds.</extracomment>
        <translation>结束于 %1，用时 %2 秒</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <extracomment>Size of a file.</extracomment>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Contents (XXH3): %1</source>
        <extracomment>%1 is a checksum of a file; XXH3 is the name of its kind.</extracomment>
        <translation>内容校验值（XXH3）：%1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Notes on the file</source>
        <translation>文件说明</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>Column: duplicates that told something a stored call lacked.</extracomment>
        <translation>补全</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>It is written field=column; the fields are %1.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>写法是 field=column；可用的字段是 %1。</translation>
    </message>
    <message>
        <source>It is a comma, a semicolon, a bar or &quot;tab&quot;.</source>
        <translation>可以是逗号、分号、竖线或“tab”。</translation>
    </message>
    <message>
        <source>done, import %1</source>
        <extracomment>%1 is the number of an import</extracomment>
        <translation>完成，导入编号 %1</translation>
    </message>
    <message>
        <source>cancelled, import %1 keeps what was stored before</source>
        <translation>已取消，导入 %1 保留此前已存储的内容</translation>
    </message>
    <message>
        <source>already imported as import %1; nothing was read</source>
        <translation>此前已作为导入 %1 导入；没有读取任何内容</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>read %1 = stored %2 + duplicate %3 + conflict %4 + rejected %5 + blank %6</source>
        <translation>读取 %1 = 存储 %2 + 重复 %3 + 冲突 %4 + 拒绝 %5 + 空白 %6</translation>
    </message>
    <message>
        <source>Imports call logs into the store; &quot;-&quot; reads standard input.</source>
        <translation>将调用日志导入存储；“-”表示读取标准输入。</translation>
    </message>
    <message>
        <source>The channel of calls that do not name one.</source>
        <translation>日志未写明渠道的调用所用的渠道。</translation>
    </message>
    <message>
        <source>Read the files in this format.</source>
        <translation>按此格式读取文件。</translation>
    </message>
    <message>
        <source>Read the files in this encoding (GB18030).</source>
        <translation>按此编码读取文件（GB18030）。</translation>
    </message>
    <message>
        <source>The separator of a CSV: , ; | or tab.</source>
        <translation>CSV 的分隔符：逗号、分号、竖线或制表符。</translation>
    </message>
    <message>
        <source>The first line of a CSV is a record; columns are called 1, 2, ...</source>
        <translation>CSV 的第一行就是记录；各列名为 1、2……</translation>
    </message>
    <message>
        <source>Take a field from this column; can be given several times.</source>
        <translation>从此列读取字段；可以多次给出。</translation>
    </message>
    <message>
        <source>Read a file again that the ledger already has.</source>
        <translation>重新读取账目中已有的文件。</translation>
    </message>
    <message>
        <source>There is no file to import.</source>
        <translation>没有可导入的文件。</translation>
    </message>
    <message>
        <source>Name one or more files.</source>
        <translation>请给出一个或多个文件。</translation>
    </message>
    <message>
        <source>Files not imported: %1.</source>
        <extracomment>%1 is a number of files</extracomment>
        <translation>未导入的文件数：%1。</translation>
    </message>
    <message>
        <source>cancelled; nothing was stored</source>
        <translation>已取消；没有存储任何内容</translation>
    </message>
    <message>
        <source>done, continued import %1 from record %2</source>
        <extracomment>%1 is the number of an import that was interrupted before, %2 that of a record</extracomment>
        <translation>完成，从第 %2 条记录起继续了导入 %1</translation>
    </message>
    <message>
        <source>cancelled; import the file again to continue import %1, or undo it</source>
        <extracomment>%1 is the number of an import</extracomment>
        <translation>已取消；再次导入该文件可继续导入 %1，也可以撤销它</translation>
    </message>
    <message>
        <source>Members of &quot;%1&quot; not imported: %2.</source>
        <extracomment>%1 is the name of an archive, %2 a number of files</extracomment>
        <translation>“%1”中未导入的文件：%2 个。</translation>
    </message>
    <message>
        <source>Format, encoding and columns are found out; the options correct what was found. Of a ZIP archive every file is imported, of an Excel workbook every sheet, each as an import of its own. Importing the same calls again adds nothing; an import that was interrupted goes on where it ended when its file is imported again. Names, ID numbers and phone numbers are masked before anything is stored.</source>
        <translation>格式、编码和列自动识别，可用选项更正识别结果。ZIP 压缩包中的每个文件、Excel 工作簿中的每个工作表各自作为一次导入。重复导入相同的调用不会增加任何内容；中断的导入在再次导入其文件时从中断处继续。姓名、证件号码和电话号码在存储之前就已脱敏。</translation>
    </message>
    <message>
        <source>Read the files as this import was read, but for the encoding; other options come on top.</source>
        <translation>按此次导入的方式读取文件（编码除外）；其他选项在此基础上生效。</translation>
    </message>
    <message>
        <source>note: %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>It is calls.</source>
        <translation>可用的值是 calls。</translation>
    </message>
    <message>
        <source>columns: %1</source>
        <extracomment>%1 is a list of fields of a call and the columns they are read from</extracomment>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Import a table even if it does not look like a log of calls.</source>
        <translation>即使表格看起来不像调用日志也导入。</translation>
    </message>
    <message>
        <source>It is csv, jsonl, json, urls or logfmt.</source>
        <translation>可选 csv、jsonl、json、urls 或 logfmt。</translation>
    </message>
    <message>
        <source>Read each line by this regular expression, whose groups are named as columns: (?&lt;time&gt;...) ... (?&lt;code&gt;\d+).</source>
        <translation>用此正则表达式读取每一行，其命名分组与列名相同：(?&lt;time&gt;...) ... (?&lt;code&gt;\d+)。</translation>
    </message>
    <message>
        <source>With &quot;--as calls&quot; it is imported all the same.</source>
        <translation>使用“--as calls”可照样导入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s) completed stored calls by what these lacked.</source>
        <translation>
            <numerusform>%Ln 条重复记录补全了已存储调用所缺的内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>Import %1 keeps what was stored: undo it, or import all calls once more; nothing is stored twice.</source>
        <extracomment>%1 is the number of an import.</extracomment>
        <translation>导入 %1 保留已存储的内容：可以撤销它，也可以把全部调用再导入一次；不会重复存储。</translation>
    </message>
    <message>
        <source>Import %1 keeps what was stored: import the file again to continue it, or undo it.</source>
        <translation>导入 %1 保留已存储的内容：再次导入该文件可继续，也可以撤销它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no log of calls.</source>
        <translation>“%1”不是调用日志。</translation>
    </message>
    <message>
        <source>It is the store itself.</source>
        <translation>它就是存储本身。</translation>
    </message>
    <message>
        <source>Choose a log; the calls of the store are there.</source>
        <translation>请选择日志；存储中的调用已经在那里。</translation>
    </message>
</context>
<context>
    <name>ImportState</name>
    <message>
        <source>Not finished</source>
        <extracomment>State of an import: it is being written, or was left behind by a crash.</extracomment>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of an import: read to its end.</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>State of an import: stopped by the user.</extracomment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of an import: ended by an error.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Undone</source>
        <extracomment>State of an import: its calls were taken out again.</extracomment>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln call(s) stay: other imports hold them too.</source>
        <translation>
            <numerusform>%Ln 次调用会保留：其他导入也含有这些调用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is still being read, or the program ended while it was. Importing it again goes on where this import ended.</source>
        <translation>文件仍在读取中，或读取时程序已退出。再次导入该文件，会从中断处继续。</translation>
    </message>
    <message>
        <source>The file was not read to its end. Importing it again goes on where this import ended.</source>
        <translation>文件没有读到末尾。再次导入该文件，会从中断处继续。</translation>
    </message>
    <message>
        <source>This import was undone. Of its calls only those are stored that another import holds, too. Its lists of rejected records and conflicts were removed with it: import the file again to see them.</source>
        <translation>此导入已撤销。其调用中只有其他导入也含有的仍在存储中。被拒绝记录和冲突的列表也已随之删除：重新导入该文件即可查看。</translation>
    </message>
    <message>
        <source>Undo import %1, of &quot;%2&quot;, begun %3?</source>
        <extracomment>%1 is the number of an import, %2 a file name, %3 the time it was begun.</extracomment>
        <translation>要撤销导入 %1（“%2”，开始于 %3）吗？</translation>
    </message>
    <message>
        <source>No call is taken out of the store.</source>
        <translation>不会从存储中移除任何调用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are taken out of the store.</source>
        <translation>
            <numerusform>将从存储中移除 %Ln 次调用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its lists of rejected records and conflicts are removed.</source>
        <translation>其被拒绝记录和冲突的列表将被删除。</translation>
    </message>
    <message>
        <source>The import stays in the list as undone, and the file can be imported again.</source>
        <translation>该导入仍会以“已撤销”留在列表中，文件可以重新导入。</translation>
    </message>
    <message>
        <source>Import %1 was taken out. Calls removed: %2.</source>
        <extracomment>%1 is the number of an import, %2 a count of calls.</extracomment>
        <translation>已撤销导入 %1。移除的调用数：%2。</translation>
    </message>
    <message>
        <source>too few columns</source>
        <translation>列数过少</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>列数过多</translation>
    </message>
    <message>
        <source>open quote</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>other encoding</source>
        <translation>编码不符</translation>
    </message>
    <message>
        <source>NUL byte</source>
        <translation>含 NUL 字节</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>broken JSON</source>
        <translation>JSON 不完整</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>没有返回码</translation>
    </message>
    <message>
        <source>no valid code</source>
        <translation>返回码无效</translation>
    </message>
    <message>
        <source>no valid time</source>
        <translation>时间无效</translation>
    </message>
    <message>
        <source>no valid score</source>
        <translation>分数无效</translation>
    </message>
    <message>
        <source>no attempt yet</source>
        <translation>尚无尝试</translation>
    </message>
    <message>
        <source>no valid charge flag</source>
        <translation>收费标志无效</translation>
    </message>
    <message>
        <source>rounded number</source>
        <translation>号码被舍入</translation>
    </message>
    <message>
        <source>totals row</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>two codes</source>
        <translation>两个返回码</translation>
    </message>
    <message>
        <source>no JSON</source>
        <translation>没有 JSON</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>不是调用</translation>
    </message>
    <message>
        <source>pattern too slow</source>
        <translation>模式过慢</translation>
    </message>
</context>
<context>
    <name>ImportsCommand</name>
    <message>
        <source>Lists the imports, newest first.</source>
        <translation>列出各次导入，最新的在前。</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>尚未导入任何内容。</translation>
    </message>
</context>
<context>
    <name>InputErrors</name>
    <message>
        <source>The standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>No name was given.</source>
        <translation>没有给出文件名。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>选择一个文件。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>选择其中的文件。</translation>
    </message>
    <message>
        <source>There is no file of this name.</source>
        <translation>没有这个名称的文件。</translation>
    </message>
    <message>
        <source>Check the name, and that its drive is connected.</source>
        <translation>检查名称，并确认所在的磁盘已连接。</translation>
    </message>
    <message>
        <source>You are not allowed to read it.</source>
        <translation>您没有读取它的权限。</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it, or for a copy.</source>
        <translation>向文件所有者索取读取权限或一份副本。</translation>
    </message>
    <message>
        <source>The system reports: %1.</source>
        <translation>系统报告：%1。</translation>
    </message>
    <message>
        <source>Copy the file to another folder and try again.</source>
        <translation>将文件复制到其他文件夹后重试。</translation>
    </message>
    <message>
        <source>Reading stopped after %1 bytes; the system reports: %2.</source>
        <translation>读取在 %1 字节后中断；系统报告：%2。</translation>
    </message>
    <message>
        <source>Check that its drive is connected, copy the file to this computer and try again.</source>
        <translation>请检查其所在驱动器是否已连接，将文件复制到本机后重试。</translation>
    </message>
    <message>
        <source>It had %1 bytes when it was opened and ended after %2.</source>
        <translation>打开时它有 %1 字节，但读到 %2 字节就结束了。</translation>
    </message>
    <message>
        <source>Something else is writing to the file. Wait until it is done, then try again.</source>
        <translation>有其他程序正在写入此文件。待其完成后重试。</translation>
    </message>
    <message>
        <source>It is a gzip file that ends in the middle, after %1 bytes.</source>
        <translation>这是一个在 %1 字节后中途截断的 gzip 文件。</translation>
    </message>
    <message>
        <source>Download or copy the file again; what stands before the break can be read.</source>
        <translation>重新下载或复制此文件；截断处之前的内容可以读取。</translation>
    </message>
    <message>
        <source>It is a gzip file that is damaged near byte %1.</source>
        <translation>这是一个在第 %1 字节附近损坏的 gzip 文件。</translation>
    </message>
    <message>
        <source>Download or copy the file again; what stands before the damage can be read.</source>
        <translation>重新下载或复制此文件；损坏处之前的内容可以读取。</translation>
    </message>
    <message>
        <source>It is a complete gzip file, but other bytes follow it from byte %1 on.</source>
        <translation>这是一个完整的 gzip 文件，但从第 %1 字节起还有其他内容。</translation>
    </message>
    <message>
        <source>Download or copy the file again; all that was packed could be read.</source>
        <translation>重新下载或复制此文件；已压缩的内容全部可以读取。</translation>
    </message>
    <message>
        <source>The standard input is empty.</source>
        <translation>标准输入是空的。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty.</source>
        <translation>文件“%1”是空的。</translation>
    </message>
    <message>
        <source>It is a gzip file with nothing in it.</source>
        <translation>这是一个没有内容的 gzip 文件。</translation>
    </message>
    <message>
        <source>It has no bytes at all.</source>
        <translation>它一个字节也没有。</translation>
    </message>
    <message>
        <source>Export the log again, or choose another file.</source>
        <translation>请重新导出日志，或选择其他文件。</translation>
    </message>
    <message>
        <source>Reading the standard input was cancelled.</source>
        <translation>已取消读取标准输入。</translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; was cancelled.</source>
        <translation>已取消读取“%1”。</translation>
    </message>
</context>
<context>
    <name>InputListing</name>
    <message>
        <source>empty</source>
        <extracomment>Why an entry of an archive is not imported.</extracomment>
        <translation>空</translation>
    </message>
    <message>
        <source>made by the system that packed it</source>
        <extracomment>Why an entry of an archive is not imported.</extracomment>
        <translation>由打包的系统生成</translation>
    </message>
    <message>
        <source>no table</source>
        <extracomment>Why a sheet of a workbook is not imported.</extracomment>
        <translation>不含表格</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (%2)</source>
        <extracomment>%1 is the name of an entry of an archive, %2 says why it is left out.</extracomment>
        <translation>“%1”（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>At the end of a list of names.</extracomment>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since nothing in them can be a call: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>以下条目不可能包含调用，已跳过：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>InputShape</name>
    <message>
        <source>(beginning of the line)</source>
        <extracomment>Where the time of a call is read from, in place of the name of a column.</extracomment>
        <translation>（行首）</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>文件未能读到末尾。</translation>
    </message>
    <message>
        <source>The drive of the store was full.</source>
        <translation>存储所在的磁盘已满。</translation>
    </message>
    <message>
        <source>The store could not be written.</source>
        <translation>存储无法写入。</translation>
    </message>
    <message>
        <source>The store was damaged.</source>
        <translation>存储已损坏。</translation>
    </message>
    <message>
        <source>The program ended before the import was finished.</source>
        <translation>导入完成前程序已退出。</translation>
    </message>
    <message>
        <source>The import failed.</source>
        <translation>导入失败。</translation>
    </message>
    <message>
        <source>%1 What was stored until then stays: import the file again to continue it, or undo the import.</source>
        <translation>%1此前已存入的调用保留：再次导入该文件即可继续，也可以撤销本次导入。</translation>
    </message>
    <message>
        <source>Reported then: %1</source>
        <extracomment>%1 is what a program said when an import failed, perhaps in another language.</extracomment>
        <translation>当时的报告：%1</translation>
    </message>
    <message>
        <source>Import %1, begun %2, is no longer in the store.</source>
        <extracomment>%1 is the number of an import, %2 the time it was begun.</extracomment>
        <translation>存储中已没有开始于 %2 的导入 %1。</translation>
    </message>
    <message>
        <source>The store was replaced by another one or by an earlier copy.</source>
        <translation>存储已被另一个存储或较早的副本取代。</translation>
    </message>
    <message>
        <source>Choose the import anew in the list of imports.</source>
        <translation>请在导入列表中重新选择导入。</translation>
    </message>
    <message>
        <source>Import %1 is now that of &quot;%2&quot;, begun %3.</source>
        <translation>导入 %1 现在是“%2”的导入，开始于 %3。</translation>
    </message>
</context>
<context>
    <name>LinePattern</name>
    <message>
        <source>Name the group that holds the return code: (?&lt;code&gt;\d+).</source>
        <translation>请为包含返回码的分组命名：(?&lt;code&gt;\d+)。</translation>
    </message>
    <message>
        <source>The pattern is no regular expression.</source>
        <translation>该模式不是正则表达式。</translation>
    </message>
    <message>
        <source>%1 (after character %2)</source>
        <extracomment>%1 is a fault in English, %2 a number of characters.</extracomment>
        <translation>%1（第 %2 个字符之后）</translation>
    </message>
    <message>
        <source>Put a backslash before characters that are meant as they are: \[ \( \. \|</source>
        <translation>按原样匹配的字符前请加反斜杠：\[ \( \. \|</translation>
    </message>
    <message>
        <source>The pattern has groups nobody knows: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>该模式含有无法识别的分组：%1。</translation>
    </message>
    <message>
        <source>Groups are named as columns of a log are: %1, and other names of these.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>分组的名称与日志的列名相同：%1，以及这些字段的其他名称。</translation>
    </message>
    <message>
        <source>A group whose value is not needed has no name: (?:…).</source>
        <translation>不需要取值的分组不要命名：(?:…)。</translation>
    </message>
    <message>
        <source>There is no pattern for the lines.</source>
        <translation>尚未给出匹配各行的模式。</translation>
    </message>
    <message>
        <source>A text log of another form is read by a regular expression.</source>
        <translation>其他形式的文本日志用正则表达式读取。</translation>
    </message>
    <message>
        <source>The pattern has no group for the return code.</source>
        <translation>该模式没有返回码的分组。</translation>
    </message>
    <message>
        <source>A line without a code is no call.</source>
        <translation>没有返回码的行不是调用。</translation>
    </message>
</context>
<context>
    <name>LookupCommand</name>
    <message>
        <source>There is no text to look up.</source>
        <translation>没有可查询的文本。</translation>
    </message>
    <message>
        <source>Name a text, or &quot;-&quot; for standard input.</source>
        <translation>给出一段文本，或用“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Standard input could not be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>Finds the codes in a text and tells what they mean and whether such calls are billed.</source>
        <translation>找出文本中的返回码，说明其含义以及这类调用是否收费。</translation>
    </message>
    <message>
        <source>TEXT is a code, a JSON answer, a log line, an address or a message; &quot;-&quot; reads it from standard input. Without a channel, codes whose billing depends on it show every channel.</source>
        <translation>TEXT 可以是返回码、JSON 应答、日志行、网址或提示语；“-”表示从标准输入读取。未给出渠道时，是否收费取决于渠道的返回码会列出每个渠道。</translation>
    </message>
    <message>
        <source>Judge billing in this channel.</source>
        <translation>按此渠道判断是否收费。</translation>
    </message>
    <message>
        <source>Judge billing on this day instead of today.</source>
        <translation>按这一天而不是今天判断是否收费。</translation>
    </message>
    <message>
        <source>The answers leave out the team&apos;s own codes, rules and replies.</source>
        <translation>当前的解答不含团队自己的返回码、规则和回复。</translation>
    </message>
</context>
<context>
    <name>LookupText</name>
    <message>
        <source>No warning.</source>
        <translation>没有告警。</translation>
    </message>
    <message>
        <source>Nearest known codes</source>
        <translation>最接近的已知返回码</translation>
    </message>
    <message>
        <source>No code was found in the text.</source>
        <translation>文本中没有找到返回码。</translation>
    </message>
    <message>
        <source>Means there</source>
        <translation>在那里的含义</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>官方说明</translation>
    </message>
    <message>
        <source>Its stored calls: %1</source>
        <extracomment>%1 is a command that can be typed.</extracomment>
        <translation>查看已存储的调用：%1</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>The last line has no line end and was read as it stands. If the log is still being written, import it again later: what the line has become takes its place.</source>
        <translation>最后一行没有换行符，已按现状读取。如果日志仍在写入，请稍后重新导入：该行完整后的内容会取代它。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) have two codes under one name; the one that is known was taken.</source>
        <translation>
            <numerusform>%Ln 条记录在同一名称下有两个错误码；采用了已知的那个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Several columns could hold the return code. It was taken from &quot;%1&quot;, since known codes stand there.</source>
        <translation>有多列可能是返回码。采用了“%1”列，因为其中是已知的错误码。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) name a channel that is not known.</source>
        <translation>
            <numerusform>%Ln 次调用的渠道名称无法识别。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personal values of %Ln call(s) were masked or left out.</source>
        <translation>
            <numerusform>%Ln 次调用中的个人信息已脱敏或略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The times of %Ln call(s) name no zone and were taken as UTC+8.</source>
        <translation>
            <numerusform>%Ln 次调用的时间没有注明时区，按 UTC+8 读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) count other charged attempts than they list.</source>
        <translation>
            <numerusform>%Ln 个令牌所计的收费次数与其列出的不一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of %Ln record(s) were cleaned of what spreadsheets, programs and web pages put around or into them (=&quot;1004&quot;, &apos;1004, 1004.0, full-width digits, invisible characters).</source>
        <translation>
            <numerusform>%Ln 条记录中的值去掉了电子表格、程序或网页附加的内容（=&quot;1004&quot;、&apos;1004、1004.0、全角数字、不可见字符）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A score, a charge flag or a time of %Ln call(s) cannot be read (a duration, say) and was left out.</source>
        <translation>
            <numerusform>%Ln 次调用的分数、收费标志或时间（例如只是耗时）无法读取，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have no time.</source>
        <translation>
            <numerusform>%Ln 次调用没有时间。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have no order number.</source>
        <translation>
            <numerusform>%Ln 次调用没有订单号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have no channel; the option for the channel of the file names one.</source>
        <translation>
            <numerusform>%Ln 次调用没有渠道；可用文件的渠道选项指定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln NUL byte(s) before or behind lines were passed over: the log was cut while it was written, or a crash left them.</source>
        <translation>
            <numerusform>跳过了行前或行后的 %Ln 个 NUL 字节：日志在写入时被截断，或是崩溃所致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) above the table were not read: %1.</source>
        <extracomment>%1 are the first of the lines.</extracomment>
        <translation>
            <numerusform>表格上方有 %Ln 行未读取：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no record in it: nothing was stored.</source>
        <translation>其中没有任何记录：没有存储任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) were not read: %1.</source>
        <extracomment>%1 are names of columns.</extracomment>
        <translation>
            <numerusform>有 %Ln 列未读取：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are of days to come: look at the clock of their source, and at the zone and order of day and month in its times.</source>
        <translation>
            <numerusform>%Ln 条调用的日期在今天之后：请检查其来源的时钟，以及时间的时区和日、月的顺序。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known call(s) have a time here and none in the store, which keeps calls by their time. It was not taken over: to have it, undo the earlier import and import this log first.</source>
        <translation>
            <numerusform>%Ln 次已知调用在此日志中有时间，而存储中没有；存储按时间保存调用，因此时间未被采用：如需采用，请撤销先前的导入，先导入此日志。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Billable</source>
        <extracomment>The call was charged. One word, on a badge and in tables.</extracomment>
        <translation>收费</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>The call was not charged.</extracomment>
        <translation>不收费</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>The source says nothing about billing.</extracomment>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>The code is not in the catalogue.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Charged</source>
        <extracomment>The vendor&apos;s log says that the call was charged.</extracomment>
        <translation>已收费</translation>
    </message>
    <message>
        <source>Not charged</source>
        <extracomment>The vendor&apos;s log says that the call was not charged.</extracomment>
        <translation>未收费</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>BizToken</source>
        <translation>BizToken</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求号</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the text</source>
        <translation>
            <numerusform>文本中还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputGuard</name>
    <message>
        <source>It is the file that is being read.</source>
        <extracomment>What an export was asked to replace.</extracomment>
        <translation>它是正在读取的文件。</translation>
    </message>
    <message>
        <source>It is a device.</source>
        <translation>它是设备。</translation>
    </message>
    <message>
        <source>It is a store of calls.</source>
        <translation>它是保存调用的存储。</translation>
    </message>
    <message>
        <source>It belongs to a store of calls.</source>
        <translation>它属于保存调用的存储。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not replaced.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”没有被替换。</translation>
    </message>
    <message>
        <source>Choose another name for what you save.</source>
        <translation>请换一个名字保存。</translation>
    </message>
</context>
<context>
    <name>PageErrors</name>
    <message>
        <source>The page is empty.</source>
        <translation>页面为空。</translation>
    </message>
    <message>
        <source>There is nothing but white space in it.</source>
        <translation>其中只有空白。</translation>
    </message>
    <message>
        <source>Copy or save the page again.</source>
        <translation>重新复制或保存页面。</translation>
    </message>
    <message>
        <source>The page cannot be read.</source>
        <translation>无法读取页面。</translation>
    </message>
    <message>
        <source>It is longer than %1 MB.</source>
        <translation>它超过 %1 MB。</translation>
    </message>
    <message>
        <source>Save the page alone, or copy its tables into a text file.</source>
        <translation>只保存该页面，或将其中的表格复制到文本文件。</translation>
    </message>
    <message>
        <source>It is %1, not text.</source>
        <translation>这是%1，不是文本。</translation>
    </message>
    <message>
        <source>Save the page as HTML, or copy its text from the browser.</source>
        <translation>将页面保存为 HTML，或从浏览器复制其文本。</translation>
    </message>
    <message>
        <source>It is a web archive (MHTML), which wraps the page.</source>
        <translation>这是包裹页面的网页存档（MHTML）。</translation>
    </message>
    <message>
        <source>Save the page again as &quot;Webpage, HTML only&quot;, or copy its text from the browser.</source>
        <translation>将页面重新保存为“网页，仅 HTML”，或从浏览器复制其文本。</translation>
    </message>
    <message>
        <source>Its elements are nested more than %1 deep.</source>
        <translation>其元素嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>Copy the text of the page from the browser instead.</source>
        <translation>改为从浏览器复制页面的文本。</translation>
    </message>
    <message>
        <source>Its tables have more than %1 cells.</source>
        <translation>其表格超过 %1 个单元格。</translation>
    </message>
    <message>
        <source>Save the page of return codes alone, or copy its tables into a text file.</source>
        <translation>只保存返回码的页面，或将其中的表格复制到文本文件。</translation>
    </message>
    <message>
        <source>Its HTML is so entangled that reading it takes too long.</source>
        <translation>其 HTML 过于杂乱，读取耗时过长。</translation>
    </message>
    <message>
        <source>There is no table in it whose header names a column of codes and one of meanings, remedies or billing.</source>
        <translation>其中没有表头同时包含返回码列以及含义、处理措施或收费列的表格。</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are in it, but no header names a column of codes and one of meanings, remedies or billing.</source>
        <translation>
            <numerusform>其中有 %n 个表格，但没有表头同时包含返回码列以及含义、处理措施或收费列。</numerusform>
        </translation>
    </message>
    <message>
        <source>No return codes were found in the page.</source>
        <translation>页面中没有找到返回码。</translation>
    </message>
    <message>
        <source>Copy or save the page with its tables and their headers, such as &quot;%1&quot;, &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>复制或保存页面时，请包含表格及其表头，例如“%1”“%2”“%3”。</translation>
    </message>
</context>
<context>
    <name>PersonKey</name>
    <message>
        <source>Cannot read the key for person hashes, &quot;%1&quot;.</source>
        <translation>无法读取人员哈希的密钥“%1”。</translation>
    </message>
    <message>
        <source>Cannot write the key for person hashes, &quot;%1&quot;.</source>
        <translation>无法写入人员哈希的密钥“%1”。</translation>
    </message>
    <message>
        <source>Give yourself the right to read the file.</source>
        <translation>为自己授予读取该文件的权限。</translation>
    </message>
    <message>
        <source>It does not have the %1 bytes of a key.</source>
        <translation>它的长度不是密钥应有的 %1 字节。</translation>
    </message>
    <message>
        <source>Put back the file from a backup. Without one, move it away; a new key is made then, and persons in new imports are no longer recognised as those of earlier ones.</source>
        <translation>从备份中恢复该文件。没有备份时，将它移走，程序会生成新的密钥；此后导入的人员将无法与先前的人员对应。</translation>
    </message>
    <message>
        <source>Other users can read it, and that cannot be changed.</source>
        <translation>其他用户可以读取它，且无法更改这一点。</translation>
    </message>
    <message>
        <source>Make yourself the owner of the file.</source>
        <translation>将自己设为该文件的所有者。</translation>
    </message>
    <message>
        <source>Make room and the right to write there, or name another folder for it with the variable CODEDESK_CONFIG.</source>
        <translation>请腾出空间并取得在那里写入的权限，或用环境变量 CODEDESK_CONFIG 指定另一个文件夹。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ProtectedFiles</name>
    <message>
        <source>It is the team&apos;s file.</source>
        <translation>它是团队文件。</translation>
    </message>
    <message>
        <source>It is the key of the person hashes.</source>
        <translation>它是人员散列的密钥。</translation>
    </message>
    <message>
        <source>It is the file of the program&apos;s settings.</source>
        <translation>它是程序的设置文件。</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>There is no day %1.</source>
        <extracomment>%1 is a day such as 2026-11-31.</extracomment>
        <translation>没有 %1 这一天。</translation>
    </message>
    <message>
        <source>Order numbers, BizTokens and request ids are found by the whole number only.</source>
        <translation>订单号、BizToken 和请求号须完整输入才能找到。</translation>
    </message>
</context>
<context>
    <name>RejectColumns</name>
    <message>
        <source>Record</source>
        <extracomment>Column: number of the record in the file, counted from 1.</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>Column: line of the file, counted from 1.</extracomment>
        <translation>行号</translation>
    </message>
    <message>
        <source>Byte</source>
        <extracomment>Column: distance from the beginning of the file, in bytes.</extracomment>
        <translation>字节位置</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>Column: the column of the file that is at fault.</extracomment>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <extracomment>Column: the beginning of the rejected record, personal values masked.</extracomment>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Whole</source>
        <extracomment>Column: whether the excerpt is the whole record.</extracomment>
        <translation>完整</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>Column: how many records were rejected for a reason.</extracomment>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Stored</source>
        <extracomment>Column: the value of a call that was stored and kept.</extracomment>
        <translation>已存储</translation>
    </message>
    <message>
        <source>In this file</source>
        <extracomment>Column: the value in the imported file, which was not stored.</extracomment>
        <translation>此文件中</translation>
    </message>
    <message>
        <source>%1: stored %2, in this file %3</source>
        <extracomment>%1 is the name of a field, %2 the value that was stored and kept, %3 the one that was not stored.</extracomment>
        <translation>%1：已存储 %2，此文件中 %3</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>Column: order number or request id.</extracomment>
        <translation>调用</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Differences</source>
        <extracomment>Column: the fields in which a record and the stored call differ.</extracomment>
        <translation>差异</translation>
    </message>
    <message>
        <source>%1 rejected, %2: %3</source>
        <extracomment>How many records were rejected, a word for the reason, and the sentence that says what to do.</extracomment>
        <translation>拒绝 %1 条，%2：%3</translation>
    </message>
</context>
<context>
    <name>RejectReason</name>
    <message>
        <source>The row has fewer columns than the header. Check the separator, or complete the row.</source>
        <translation>该行的列数少于表头。检查分隔符，或补全该行。</translation>
    </message>
    <message>
        <source>The row has more columns than the header. Put values that contain the separator in quotes.</source>
        <translation>该行的列数多于表头。将含有分隔符的值放在引号中。</translation>
    </message>
    <message>
        <source>A quote is opened and never closed. Close it, or double the quote inside the value.</source>
        <translation>引号只有开头没有结尾。补上结尾的引号，或将值中的引号写成两个。</translation>
    </message>
    <message>
        <source>The row holds bytes that are no text in this encoding. Choose another encoding.</source>
        <translation>该行含有此编码无法识别的字节。选择其他编码。</translation>
    </message>
    <message>
        <source>The row holds a NUL byte. The file may be damaged; export it again.</source>
        <translation>该行含有 NUL 字节。文件可能已损坏，请重新导出。</translation>
    </message>
    <message>
        <source>The row is longer than the limit. A quote may be missing.</source>
        <translation>该行超过长度上限。可能缺少引号。</translation>
    </message>
    <message>
        <source>The record is not valid JSON. It may have been cut; export it again.</source>
        <translation>该记录不是有效的 JSON。它可能被截断，请重新导出。</translation>
    </message>
    <message>
        <source>The record is JSON, but no object with fields.</source>
        <translation>该记录是 JSON，但不是带字段的对象。</translation>
    </message>
    <message>
        <source>The record has no return code. Map the column that holds it.</source>
        <translation>该记录没有返回码。指定返回码所在的列。</translation>
    </message>
    <message>
        <source>The value in the code column cannot be a return code. Check the column mapping.</source>
        <translation>返回码列中的值不可能是返回码。检查列的对应关系。</translation>
    </message>
    <message>
        <source>The time cannot be read, or lies before 2000 or after 2068. Check the column mapping.</source>
        <translation>时间无法识别，或早于 2000 年、晚于 2068 年。检查列的对应关系。</translation>
    </message>
    <message>
        <source>A similarity or live rate is no number. Check the column mapping.</source>
        <translation>相似度或活体分数不是数字。检查列的对应关系。</translation>
    </message>
    <message>
        <source>The token lists no attempt yet, so there is no call to store. Pull its result again later.</source>
        <translation>该 token 尚无任何尝试，没有可存储的调用。稍后重新拉取其结果。</translation>
    </message>
    <message>
        <source>The charge flag is neither yes nor no. Check the column mapping.</source>
        <translation>收费标志既不是“是”也不是“否”。检查列的对应关系。</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded the order number or request id (1.23E+17); its digits are lost. Export the log again and do not open it in a spreadsheet, or format the column as text.</source>
        <translation>电子表格已将订单号或请求号四舍五入（1.23E+17），其数字已丢失。请重新导出日志且不要用电子表格打开，或将该列设为文本格式。</translation>
    </message>
    <message>
        <source>The row sums up others and is no call. Nothing needs to be done.</source>
        <translation>这一行是对其他行的合计，不是一次调用。无需处理。</translation>
    </message>
    <message>
        <source>Two keys of one name hold different codes. Give one of them another name, or map the right one.</source>
        <translation>两个同名的键含有不同的错误码。请给其中一个改名，或映射正确的那个。</translation>
    </message>
    <message>
        <source>The line holds no JSON, as other lines of this log do, so it tells of no call.</source>
        <translation>这一行不像该日志的其他行那样含有 JSON，因此没有调用信息。</translation>
    </message>
    <message>
        <source>The line has not the form of a call in this log: no key=value, or not what the pattern asks for.</source>
        <translation>该行不符合此日志中调用的形式：没有 key=value，或与模式不匹配。</translation>
    </message>
    <message>
        <source>The pattern tries too many ways on this line. Write it so that a text can be divided in one way only: [^ ]* instead of .*, no repeat inside a repeat.</source>
        <translation>该模式在这一行上尝试的方式过多。请改写，使文本只能以一种方式拆分：用 [^ ]* 代替 .*，重复中不要再嵌套重复。</translation>
    </message>
</context>
<context>
    <name>RejectsCommand</name>
    <message>
        <source>No record was rejected.</source>
        <translation>没有被拒绝的记录。</translation>
    </message>
    <message>
        <source>Lists what an import rejected or found in conflict with stored calls.</source>
        <translation>列出一次导入中被拒绝的记录，以及与已存储调用冲突的记录。</translation>
    </message>
    <message>
        <source>Correct them in a text editor, not in a spreadsheet, then import them:</source>
        <translation>请用文本编辑器（不要用电子表格）更正，然后导入：</translation>
    </message>
    <message>
        <source>Write the rejected rows as a log of their own, to be corrected and imported again.</source>
        <translation>将被拒绝的行写成一份单独的日志，以便更正后重新导入。</translation>
    </message>
    <message>
        <source>&quot;--json&quot; and &quot;--rows -&quot; cannot both use standard output.</source>
        <translation>“--json”和“--rows -”不能同时使用标准输出。</translation>
    </message>
    <message>
        <source>Name a file for the rows, or leave one of the two out.</source>
        <translation>请为这些行指定一个文件，或去掉其中一个选项。</translation>
    </message>
    <message>
        <source>Rows to correct: %1.</source>
        <translation>待更正的行：%1。</translation>
    </message>
    <message>
        <source>The list was cancelled.</source>
        <translation>列表已取消。</translation>
    </message>
</context>
<context>
    <name>RejectsExport</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>Ends a list of lines of a file; %1 is how many more there are.</extracomment>
        <translation>以及另外 %1 行</translation>
    </message>
    <message>
        <source>There is no rejected row to write to a file.</source>
        <translation>没有可写入文件的被拒绝的行。</translation>
    </message>
    <message>
        <source>This import has no rejected records.</source>
        <translation>本次导入没有被拒绝的记录。</translation>
    </message>
    <message>
        <source>Left out, since they are not kept as a whole (too long, broken, or part of a larger document): %1. Correct them in the log itself and import it again. They begin on these lines: %2.</source>
        <extracomment>%1 is how many records there are, %2 a list of line numbers.</extracomment>
        <translation>因未完整保留（过长、已损坏，或属于更大的文档）而略去：%1 条。请在原日志中更正后重新导入，起始行号：%2。</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>from %1 to %2</source>
        <extracomment>Days a billing rule holds: first and last.</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>First day a billing rule holds.</extracomment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Last day a billing rule holds.</extracomment>
        <translation>至 %1 止</translation>
    </message>
    <message>
        <source>every channel</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a channel, %2 the days a billing rule holds.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the title of a document, %2 a place in it.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 in %2. Source: %3.</source>
        <extracomment>%1 is &quot;Billable&quot; or &quot;Free&quot;, %2 where and when that holds, %3 the title of the document that says so.</extracomment>
        <translation>%1，适用于%2。来源：%3。</translation>
    </message>
    <message>
        <source>from a third party</source>
        <extracomment>How well a statement is known: read in somebody else&apos;s code.</extracomment>
        <translation>来自第三方</translation>
    </message>
    <message>
        <source>inferred</source>
        <extracomment>How well a statement is known: concluded, no source says it.</extracomment>
        <translation>推断</translation>
    </message>
    <message>
        <source>documented</source>
        <extracomment>How well a statement is known: the vendor says it.</extracomment>
        <translation>官方说明</translation>
    </message>
    <message>
        <source>%1 An edition bills it otherwise: ask which one is used.</source>
        <translation>%1 有的版本收费不同，请问清所用版本。</translation>
    </message>
    <message>
        <source>It depends on the channel: the log gives this call none, and the channels differ.</source>
        <translation>取决于渠道：日志未给出此次调用的渠道，而各渠道的收费规则不一致。</translation>
    </message>
    <message>
        <source>It depends on the day: the log gives this call no time, and the rules that held so far differ.</source>
        <translation>取决于日期：日志未给出此次调用的时间，而历来的收费规则不一致。</translation>
    </message>
    <message>
        <source>The catalogue does not have this code, so nothing says whether it is billed.</source>
        <translation>目录中没有此返回码，因此无法得知是否收费。</translation>
    </message>
    <message>
        <source>any channel</source>
        <translation>任意渠道</translation>
    </message>
    <message>
        <source>%1 in %2. No source speaks of it.</source>
        <translation>%1，适用于%2。没有来源说明。</translation>
    </message>
</context>
<context>
    <name>SearchMatch</name>
    <message>
        <source>code</source>
        <extracomment>How a row fits a search: a code of it was typed.</extracomment>
        <translation>返回码</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>synonyms</source>
        <translation>近义词</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>相近</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The table was written to &quot;%1&quot;.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>表格已写入“%1”。</translation>
    </message>
    <message>
        <source>error: %1</source>
        <extracomment>Begins a message of the command line; %1 is a sentence.</extracomment>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; was made by a newer version of CodeDesk. It is read as far as this version knows it, and cannot be changed.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>存储“%1”由更新版本的 CodeDesk 创建。本版本只读取其认识的部分，不能更改它。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name a folder you may write to with the variable CODEDESK_CONFIG. The window goes on without keeping settings.</source>
        <translation>请用环境变量 CODEDESK_CONFIG 指定一个您可以写入的文件夹。窗口继续工作，但不保存设置。</translation>
    </message>
    <message>
        <source>The settings cannot be kept.</source>
        <translation>无法保存设置。</translation>
    </message>
    <message>
        <source>Their file &quot;%1&quot; cannot be read; the system says: %2.</source>
        <extracomment>%1 is a file name, %2 a message of the operating system</extracomment>
        <translation>设置文件“%1”无法读取；系统提示：%2。</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or move it away: a new one is made then.</source>
        <translation>请给自己读取该文件的权限，或把它移走：之后会新建一个。</translation>
    </message>
    <message>
        <source>Their file &quot;%1&quot; holds something else, and is not overwritten.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>设置文件“%1”的内容不是设置，没有被覆盖。</translation>
    </message>
    <message>
        <source>Correct the file, or move it away: a new one is made then.</source>
        <translation>请改正该文件，或把它移走：之后会新建一个。</translation>
    </message>
    <message>
        <source>Another window is writing them.</source>
        <translation>另一个窗口正在写入设置。</translation>
    </message>
    <message>
        <source>Wait until it has finished, and change the setting again.</source>
        <translation>请等它写完，再修改一次设置。</translation>
    </message>
</context>
<context>
    <name>ShapeErrors</name>
    <message>
        <source>The standard input holds no calls.</source>
        <translation>标准输入中没有调用。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds no calls.</source>
        <translation>文件“%1”中没有调用。</translation>
    </message>
    <message>
        <source>It is %1, not text.</source>
        <translation>这是%1，不是文本。</translation>
    </message>
    <message>
        <source>It is a bill: it lists amounts per day and component, not single calls.</source>
        <translation>这是账单：它按日和组件列出金额，而不是逐次调用。</translation>
    </message>
    <message>
        <source>Import the call log itself: the pages of GetWeChatBillDetails, or the log of your program.</source>
        <translation>请导入调用日志本身：GetWeChatBillDetails 的各页，或您程序的日志。</translation>
    </message>
    <message>
        <source>It is the vendor&apos;s refusal of a request, with the error code &quot;%1&quot;.</source>
        <translation>这是服务商拒绝请求的应答，错误码为“%1”。</translation>
    </message>
    <message>
        <source>Mend the cause, pull the page again and import the new answer.</source>
        <translation>排除原因，重新拉取该页，再导入新的应答。</translation>
    </message>
    <message>
        <source>Map the key that holds the return code, or import the answers of the face verification service themselves.</source>
        <translation>指定返回码所在的键，或导入人脸核身服务的应答本身。</translation>
    </message>
    <message>
        <source>None of its columns is known to hold the return code. Its columns are: %1.</source>
        <translation>没有任何一列被识别为返回码。各列为：%1。</translation>
    </message>
    <message>
        <source>Map the column that holds the return code to the field &quot;code&quot;.</source>
        <translation>将返回码所在的列对应到字段“code”。</translation>
    </message>
    <message>
        <source>It has no column %1, which a field is mapped to. Its columns are: %2.</source>
        <translation>它没有字段所对应的列 %1。各列为：%2。</translation>
    </message>
    <message>
        <source>Map the field to a column of the file.</source>
        <translation>将该字段对应到文件中的某一列。</translation>
    </message>
    <message>
        <source>It is JSON, but no answer about a call.</source>
        <translation>这是 JSON，但不是关于调用的应答。</translation>
    </message>
    <message>
        <source>It is JSON, but nothing in it is known to tell of a call. Its keys are: %1.</source>
        <translation>这是 JSON，但其中没有可识别为调用的内容。各键为：%1。</translation>
    </message>
    <message>
        <source>Export the call log as CSV, JSON or XLSX, and import that file.</source>
        <translation>请将调用日志导出为 CSV、JSON 或 XLSX，再导入该文件。</translation>
    </message>
    <message>
        <source>It is %1, which is not unpacked here.</source>
        <translation>它是%1，这里不会解压。</translation>
    </message>
    <message>
        <source>Unpack it first, then import the log that is in it. ZIP archives and gzip files are read as they are.</source>
        <translation>请先解压，再导入其中的日志。ZIP 压缩包和 gzip 文件可以直接读取。</translation>
    </message>
    <message>
        <source>It is a web page, whatever its name says; some systems export their tables so.</source>
        <translation>不论文件名是什么，它是一个网页；有些系统这样导出表格。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet, save it as XLSX or CSV, and import that file.</source>
        <translation>请用电子表格软件打开，另存为 XLSX 或 CSV，再导入该文件。</translation>
    </message>
    <message>
        <source>Its lines are no table and no JSON. The first one is: &quot;%1&quot;.</source>
        <extracomment>%1 is the first line of a file.</extracomment>
        <translation>它的各行既不是表格也不是 JSON。第一行是：“%1”。</translation>
    </message>
    <message>
        <source>Export the calls as CSV, JSON lines or XLSX. If it is a table, name its separator, and map the column that holds the return code to the field &quot;code&quot;.</source>
        <translation>请将调用导出为 CSV、JSON 行或 XLSX。如果它是表格，请指定分隔符，并将返回码所在的列映射到字段“code”。</translation>
    </message>
    <message>
        <source>Several of its columns are called &quot;%1&quot;, and what they hold does not tell which of them is the return code.</source>
        <translation>有多列都叫“%1”，从内容无法判断哪一列是返回码。</translation>
    </message>
    <message>
        <source>Map the right one to the field &quot;code&quot;: the first is called &quot;%1&quot;, the second &quot;%1 (2)&quot;.</source>
        <extracomment>%1 is the name of a column.</extracomment>
        <translation>请将正确的列映射到字段“code”：第一列叫“%1”，第二列叫“%1 (2)”。</translation>
    </message>
    <message>
        <source>It is a list of codes and what they mean; no row has a time, an order number or a request id.</source>
        <translation>它是错误码及其含义的列表；没有一行含有时间、订单号或请求 ID。</translation>
    </message>
    <message>
        <source>No record of it has a time, an order number or a request id.</source>
        <translation>没有一条记录含有时间、订单号或请求 ID。</translation>
    </message>
    <message>
        <source>No row of it has a time, an order number or a request id; codes seem to stand in &quot;%1&quot;.</source>
        <translation>没有一行含有时间、订单号或请求 ID；错误码似乎在“%1”列。</translation>
    </message>
    <message>
        <source>Of its first %1 records, %2 have a code nobody knows.</source>
        <translation>前 %1 条记录中，有 %2 条的错误码不在目录中。</translation>
    </message>
    <message>
        <source>Of its first %1 rows, %2 have a code in &quot;%3&quot; that nobody knows.</source>
        <translation>前 %1 行中，有 %2 行“%3”列的错误码不在目录中。</translation>
    </message>
    <message>
        <source>Compare it with the catalogue on the Compare page, or with &quot;codedesk-cli catalogue diff&quot;. If it is a log all the same, insist on importing it.</source>
        <translation>请在对比页面或用“codedesk-cli catalogue diff”与错误码目录比较。如果它确实是日志，可坚持导入。</translation>
    </message>
    <message>
        <source>Map the columns that hold them. If it is a log all the same, insist on importing it.</source>
        <translation>请映射相应的列。如果它确实是日志，可坚持导入。</translation>
    </message>
    <message>
        <source>Map the column that holds the return code. If these are codes all the same, insist on importing it.</source>
        <translation>请映射返回码所在的列。如果这些确实是错误码，可坚持导入。</translation>
    </message>
</context>
<context>
    <name>StoreCheck</name>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>文件已损坏：%1。</translation>
    </message>
    <message>
        <source>The roll-up differs from the calls in %1 places, so summaries may be wrong.</source>
        <translation>汇总数据有 %1 处与调用不一致，因此汇总可能有误。</translation>
    </message>
    <message>
        <source>The identity index does not fit the calls, so duplicates may be missed.</source>
        <translation>标识索引与调用不一致，因此可能漏判重复的调用。</translation>
    </message>
    <message>
        <source>%1 calls belong to import %2, which should hold none.</source>
        <translation>有 %1 次调用属于导入 %2，而该导入不应有调用。</translation>
    </message>
    <message>
        <source>The counts of import %1 do not add up.</source>
        <translation>导入 %1 的计数不平衡。</translation>
    </message>
    <message>
        <source>Import %1 should hold %2 calls, but %3 are there.</source>
        <translation>导入 %1 应有 %2 次调用，实际有 %3 次。</translation>
    </message>
    <message>
        <source>Rejected rows of import %1 are missing.</source>
        <translation>导入 %1 缺少被拒绝的行。</translation>
    </message>
    <message>
        <source>Conflicts of import %1 are missing.</source>
        <translation>导入 %1 缺少冲突记录。</translation>
    </message>
    <message>
        <source>The lists of calls do not fit the calls, so a filter may show too few or fail.</source>
        <translation>调用列表与调用不一致，因此筛选结果可能不全或出错。</translation>
    </message>
    <message>
        <source>What was filled in of %1 calls does not fit what other records tell of them.</source>
        <translation>%1 次调用中补全的内容与其他记录所述不一致。</translation>
    </message>
    <message>
        <source>Import %1 should have completed %2 calls, but %3 have values from it.</source>
        <translation>导入 %1 应补全 %2 次调用，但有 %3 次调用含有来自它的内容。</translation>
    </message>
</context>
<context>
    <name>StoreCommand</name>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>结构版本</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Calls without a time</source>
        <translation>没有时间的调用</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The store was copied to &quot;%1&quot;.</source>
        <translation>存储已复制到“%1”。</translation>
    </message>
    <message>
        <source>Tells about the store, or copies one, also while it is in use.</source>
        <translation>说明存储的情况，或复制一个存储，使用中也可以。</translation>
    </message>
    <message>
        <source>&quot;copy&quot; writes one state of the store into a new file, whatever other programs write meanwhile. Copying the file itself while a program has it open leaves out what stands in the log beside it (&quot;-wal&quot;). To go back to a copy, end all programs that use the store, put the copy in its place and remove the files whose names end in &quot;-wal&quot; and &quot;-shm&quot;. In JSON, &quot;info&quot; gives &quot;store&quot;, &quot;engine&quot;, &quot;version&quot;, &quot;schema&quot;, &quot;bytes&quot;, &quot;calls&quot;, &quot;first_day&quot;, &quot;last_day&quot;, &quot;calls_without_time&quot; and &quot;being_written&quot;.</source>
        <translation>“copy”把存储在某一时刻的状态写入新文件，不受其他程序同时写入的影响。程序打开存储时直接复制文件，会漏掉旁边日志（“-wal”）中的内容。要换回副本，先结束所有使用该存储的程序，把副本放回原处，并删除旁边名字以“-wal”和“-shm”结尾的文件。JSON 中，“info”给出 &quot;store&quot;、&quot;engine&quot;、&quot;version&quot;、&quot;schema&quot;、&quot;bytes&quot;、&quot;calls&quot;、&quot;first_day&quot;、&quot;last_day&quot;、&quot;calls_without_time&quot; 和 &quot;being_written&quot;。</translation>
    </message>
    <message>
        <source>&quot;store&quot; needs &quot;info&quot;, or &quot;copy&quot; with the names of two files.</source>
        <translation>“store”需要“info”，或“copy”和两个文件名。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>A store cannot be copied to standard output.</source>
        <translation>存储不能复制到标准输出。</translation>
    </message>
    <message>
        <source>A store is a file that is written out of order.</source>
        <translation>存储是一个不按顺序写入的文件。</translation>
    </message>
    <message>
        <source>Name a file; one that is called &quot;-&quot; is &quot;./-&quot;.</source>
        <translation>请给出文件名；名为“-”的文件写作“./-”。</translation>
    </message>
</context>
<context>
    <name>StoreError</name>
    <message>
        <source>This version keeps stores in files, not on servers.</source>
        <translation>此版本只把数据库存放在文件中，不支持服务器。</translation>
    </message>
    <message>
        <source>Name a file; one whose name begins like this is written with &quot;./&quot; before it.</source>
        <translation>请指定一个文件；如果文件名本身以此开头，请在前面加上 &quot;./&quot;。</translation>
    </message>
    <message>
        <source>There is no import %1.</source>
        <translation>没有导入 %1。</translation>
    </message>
    <message>
        <source>Look up the number of the import in the list of imports.</source>
        <translation>在导入列表中查找导入编号。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; was made by a newer version of CodeDesk.</source>
        <translation>存储“%1”由更新版本的 CodeDesk 创建。</translation>
    </message>
    <message>
        <source>This version cannot write to it without losing what the newer one added.</source>
        <translation>此版本写入它会丢失新版本增加的内容。</translation>
    </message>
    <message>
        <source>Update CodeDesk, or choose another store. Nothing in the store was changed.</source>
        <translation>更新 CodeDesk，或选择其他存储。存储中的内容没有改动。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not a CodeDesk store.</source>
        <translation>文件“%1”不是 CodeDesk 的存储。</translation>
    </message>
    <message>
        <source>It is a database of another program.</source>
        <translation>它是其他程序的数据库。</translation>
    </message>
    <message>
        <source>Choose another file for the store. Nothing in this one was changed.</source>
        <translation>选择其他文件作为存储。此文件没有改动。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot grow.</source>
        <translation>存储“%1”无法增大。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; is in use.</source>
        <translation>存储“%1”正在使用中。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be read or written.</source>
        <translation>存储“%1”无法读取或写入。</translation>
    </message>
    <message>
        <source>The work on the store &quot;%1&quot; was stopped.</source>
        <translation>对存储“%1”的操作已停止。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; is damaged, or is not a store.</source>
        <translation>存储“%1”已损坏，或者不是存储文件。</translation>
    </message>
    <message>
        <source>The drive is full. Free some space and try again; what was stored before is safe.</source>
        <translation>磁盘已满。释放一些空间后重试；此前存储的内容是安全的。</translation>
    </message>
    <message>
        <source>Another program is writing to it. Wait until it has finished, and try again.</source>
        <translation>另一个程序正在写入它。待其完成后重试。</translation>
    </message>
    <message>
        <source>Check that the folder exists, that the drive is connected and that you may write there.</source>
        <translation>确认文件夹存在、磁盘已连接，并且您可以在其中写入。</translation>
    </message>
    <message>
        <source>Restore it from a copy, or choose another store and import the logs again.</source>
        <translation>从副本中恢复它，或选择其他存储并重新导入日志。</translation>
    </message>
    <message>
        <source>SQLite reports: %1 (%2).</source>
        <translation>SQLite 报告：%1（%2）。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be created.</source>
        <translation>无法创建存储“%1”。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>选择一个您可以写入的文件夹。</translation>
    </message>
    <message>
        <source>There is no store &quot;%1&quot; yet.</source>
        <translation>存储“%1”尚不存在。</translation>
    </message>
    <message>
        <source>Import a call log first, or choose another store.</source>
        <translation>先导入调用日志，或选择其他存储。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be read.</source>
        <translation>无法读取存储“%1”。</translation>
    </message>
    <message>
        <source>It is a folder, or you may not read it.</source>
        <translation>它是一个文件夹，或者您没有读取权限。</translation>
    </message>
    <message>
        <source>Choose another file for the store.</source>
        <translation>选择其他文件作为存储。</translation>
    </message>
    <message>
        <source>Another program is writing to it.</source>
        <translation>另一个程序正在写入它。</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; (process %2 on %3) is writing to it.</source>
        <translation>程序“%1”（%3 上的进程 %2）正在写入它。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be locked for writing.</source>
        <translation>无法锁定存储“%1”以便写入。</translation>
    </message>
    <message>
        <source>Wait until it has finished, and try again.</source>
        <translation>待其完成后重试。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; is open for reading only.</source>
        <translation>存储“%1”仅以只读方式打开。</translation>
    </message>
    <message>
        <source>It was opened that way, or you may not write to it.</source>
        <translation>它以此方式打开，或者您没有写入权限。</translation>
    </message>
    <message>
        <source>Choose a store you may write to.</source>
        <translation>选择一个您可以写入的存储。</translation>
    </message>
    <message>
        <source>Import %1 cannot be continued.</source>
        <translation>无法继续导入 %1。</translation>
    </message>
    <message>
        <source>Another program has continued or undone it meanwhile.</source>
        <translation>其间另一个程序已继续或撤销了它。</translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation>请再次导入该文件。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be brought up to date.</source>
        <translation>无法升级存储“%1”。</translation>
    </message>
    <message>
        <source>Make sure that you may write to the folder. Nothing in the store was changed.</source>
        <translation>请确认您有权写入该文件夹。存储内容未作任何更改。</translation>
    </message>
    <message>
        <source>It keeps its calls in a way this version does not know.</source>
        <translation>它存储调用的方式是本版本不认识的。</translation>
    </message>
    <message>
        <source>Its copy &quot;%1&quot; cannot be written: %2</source>
        <translation>无法写入其副本“%1”：%2</translation>
    </message>
    <message>
        <source>Connect the drive, or choose another store.</source>
        <translation>请连接磁盘，或选择其他存储。</translation>
    </message>
    <message>
        <source>Its last changes are still in &quot;%1&quot;, and reading them needs the right and the room to write beside it.</source>
        <translation>最近的更改还在“%1”中，读取它们需要在旁边写入的权限和空间。</translation>
    </message>
    <message>
        <source>Copy both files to a folder you may write to, and open the copy.</source>
        <translation>请把两个文件都复制到您可以写入的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be opened.</source>
        <translation>无法打开存储“%1”。</translation>
    </message>
    <message>
        <source>Its name is not written in UTF-8, which the database needs.</source>
        <translation>它的名字不是 UTF-8 编码，而数据库需要 UTF-8。</translation>
    </message>
    <message>
        <source>Rename the file or its folder, or choose another store.</source>
        <translation>请重命名该文件或其文件夹，或选择其他存储。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; was changed while it was read.</source>
        <translation>读取期间存储“%1”被更改。</translation>
    </message>
    <message>
        <source>Another program has written to it or replaced it; what was read may be wrong.</source>
        <translation>另一个程序写入或替换了它；读到的内容可能有误。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The copy &quot;%1&quot; could not be written.</source>
        <translation>无法写入副本“%1”。</translation>
    </message>
    <message>
        <source>The name of its folder is not written in UTF-8, which the database needs.</source>
        <translation>其文件夹的名字不是 UTF-8 编码，而数据库需要 UTF-8。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; and the log beside it do not belong together.</source>
        <translation>存储“%1”与旁边的日志不属于同一份数据。</translation>
    </message>
    <message>
        <source>A copy was put in its place while &quot;%1&quot; still held calls of the store that was there before. Read together they would give wrong figures.</source>
        <translation>放回副本时，“%1”里还有原存储的调用。两者一起读取会得出错误的数字。</translation>
    </message>
    <message>
        <source>To go on with the copy, move &quot;%1&quot; to another folder. To go on with the store that was there before, put that back. Logs imported since the copy was made can be imported again.</source>
        <translation>要使用副本，请把“%1”移到其他文件夹；要使用原来的存储，请把它放回来。制作副本之后导入的日志可以重新导入。</translation>
    </message>
    <message>
        <source>There is no store &quot;%1&quot;, only the log of one.</source>
        <translation>没有存储“%1”，只有它的日志。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds changes of a store that was moved, removed or emptied.</source>
        <translation>“%1”中保存着一个已被移走、删除或清空的存储的改动。</translation>
    </message>
    <message>
        <source>Put that store back beside it. To begin a new store, move that file to another folder.</source>
        <translation>请把该存储放回它旁边。要新建存储，请把这个文件移到其他文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; still holds changes of a store that was there before. Read together they would give wrong figures.</source>
        <translation>“%1”中仍保存着原先存储的改动。两者一起读取会得出错误的数字。</translation>
    </message>
    <message>
        <source>Move that file to another folder, or choose another name for the copy.</source>
        <translation>请把该文件移到其他文件夹，或为副本另选名称。</translation>
    </message>
    <message>
        <source>Check its drive and your right to look into its folder, or choose another store.</source>
        <translation>请检查其驱动器以及您查看所在文件夹的权限，或选择别的存储。</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; was made by a CodeDesk from before the first release.</source>
        <translation>存储“%1”由正式发布之前的 CodeDesk 创建。</translation>
    </message>
    <message>
        <source>Such stores keep their calls in ways that no released version reads.</source>
        <translation>这类存储保存调用的方式，任何正式版本都无法读取。</translation>
    </message>
    <message>
        <source>Choose another store and import the logs again. Nothing in this one was changed.</source>
        <translation>请另选一个存储，并重新导入日志。此存储未作任何改动。</translation>
    </message>
    <message>
        <source>Import %1, of &quot;%2&quot;, was undone before.</source>
        <extracomment>%1 is the number of an import, %2 a file name.</extracomment>
        <translation>导入 %1（“%2”）此前已撤销。</translation>
    </message>
    <message>
        <source>Its line in the list of imports stays, without calls.</source>
        <translation>它在导入列表中的条目仍在，但已不含调用。</translation>
    </message>
    <message>
        <source>To store its calls again, import the file again.</source>
        <translation>如需重新存储其调用，请重新导入该文件。</translation>
    </message>
    <message>
        <source>Nothing can be added to the store &quot;%1&quot;.</source>
        <translation>无法向存储“%1”添加内容。</translation>
    </message>
    <message>
        <source>It can be read all the same. To import and to undo, get the right to write there or make room, or choose another store.</source>
        <translation>仍可读取其中的内容。若要导入或撤销，请取得写入权限或腾出空间，或者选择其他存储。</translation>
    </message>
</context>
<context>
    <name>StoreInput</name>
    <message>
        <source>&quot;%1&quot; was not read.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>没有读取“%1”。</translation>
    </message>
    <message>
        <source>It is the store itself.</source>
        <translation>它就是存储本身。</translation>
    </message>
    <message>
        <source>Choose another file; the calls of the store are on the page of calls.</source>
        <translation>请选择别的文件；存储中的调用在调用页面上。</translation>
    </message>
</context>
<context>
    <name>StoreLocation</name>
    <message>
        <source>Name a place you may write to with --store or the variable CODEDESK_STORE.</source>
        <translation>用 --store 或环境变量 CODEDESK_STORE 指定一个您可以写入的位置。</translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message>
        <source>The store &quot;%1&quot; is gone.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>存储“%1”不见了。</translation>
    </message>
    <message>
        <source>Its file was moved, renamed or removed while this program was running.</source>
        <translation>本程序运行期间，它的文件被移走、改名或删除了。</translation>
    </message>
    <message>
        <source>Put the file back. To begin a new store, import a call log.</source>
        <translation>请把文件放回原处。若要新建存储，请导入一份调用日志。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; is another one than before.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>存储“%1”已不是原来的那一个。</translation>
    </message>
    <message>
        <source>Its file was replaced while this program was running. What is shown is of the one that stands there now.</source>
        <translation>本程序运行期间，它的文件被替换了。现在显示的是替换后的存储的内容。</translation>
    </message>
    <message>
        <source>If that was not meant, put the file back that was there before.</source>
        <translation>若并非有意替换，请把原来的文件放回去。</translation>
    </message>
</context>
<context>
    <name>StoredAttempts</name>
    <message>
        <source>No stored call has it.</source>
        <translation>已存的调用中没有出现过。</translation>
    </message>
    <message>
        <source>More than %1 stored calls; the last: %2</source>
        <extracomment>%1 is a number of calls, %2 what became of the last of them.</extracomment>
        <translation>已存储的调用超过 %1 次，最后一次：%2</translation>
    </message>
    <message>
        <source>1 stored call: %1</source>
        <extracomment>%1 is what became of a call: its code, meaning, billing and time.</extracomment>
        <translation>已存储 1 次调用：%1</translation>
    </message>
    <message>
        <source>%1 stored calls; the last: %2</source>
        <extracomment>%1 is a number of calls, %2 what became of the last of them.</extracomment>
        <translation>已存储 %1 次调用，最后一次：%2</translation>
    </message>
</context>
<context>
    <name>SummaryColumns</name>
    <message>
        <source>No category</source>
        <extracomment>A group of the summary: codes the catalogue has in no category.</extracomment>
        <translation>无分类</translation>
    </message>
    <message>
        <source>No app</source>
        <extracomment>A group of the summary: calls whose log names no app.</extracomment>
        <translation>无应用</translation>
    </message>
    <message>
        <source>No date</source>
        <extracomment>A group of the summary: calls whose log gives no time.</extracomment>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Total</source>
        <extracomment>Column: the number of all calls.
----------
The last row of a summary.</extracomment>
        <translation>合计</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>SummaryCommand</name>
    <message>
        <source>It is day, week, month, code, category, channel or app, or several of them with commas.</source>
        <translation>可以是 day、week、month、code、category、channel 或 app，多个之间用逗号分隔。</translation>
    </message>
    <message>
        <source>Counts stored calls by outcome: billed, free, not stated, unknown code.</source>
        <translation>按收费、不收费、未说明、未知返回码统计已存储的调用。</translation>
    </message>
    <message>
        <source>Days are billing days of the vendor (UTC+8); the first and the last day are both counted. Calls without a time belong to no day: they are counted as long as no day is given.</source>
        <translation>日期按服务商的计费日（UTC+8）计算，起始日和结束日都计入。没有时间的调用不属于任何一天：只有未给出日期时才计入。</translation>
    </message>
    <message>
        <source>Group by day, week, month, code, category, channel or app; several with commas.</source>
        <translation>按 day、week、month、code、category、channel 或 app 分组；多个之间用逗号分隔。</translation>
    </message>
    <message>
        <source>First day.</source>
        <translation>起始日期。</translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation>结束日期。</translation>
    </message>
    <message>
        <source>Only calls of this channel.</source>
        <translation>只包括此渠道的调用。</translation>
    </message>
    <message>
        <source>Only calls of this app.</source>
        <translation>只包括此应用的调用。</translation>
    </message>
    <message>
        <source>Only calls with this code.</source>
        <translation>只包括此返回码的调用。</translation>
    </message>
    <message>
        <source>Only calls with a code of this table.</source>
        <translation>只包括返回码属于此分类的调用。</translation>
    </message>
</context>
<context>
    <name>TeamColumns</name>
    <message>
        <source>Billing</source>
        <extracomment>Column: whether the call is charged.</extracomment>
        <translation>是否收费</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Column: the page or the person behind an entry.</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: code, rule, reply, note or mask position.</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Column: the codes an entry is about, or the position of the mask.</extracomment>
        <translation>对象</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>Column: what an entry says.</extracomment>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>TeamCommand</name>
    <message>
        <source>The team has added nothing yet.</source>
        <translation>团队尚未添加任何内容。</translation>
    </message>
    <message>
        <source>The team&apos;s knowledge was written to &quot;%1&quot;.</source>
        <translation>团队知识已写入“%1”。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>Check the name of the file.</source>
        <translation>检查文件名。</translation>
    </message>
    <message>
        <source>Added: %1, replaced: %2, unchanged: %3.</source>
        <translation>新增 %1，替换 %2，未变 %3。</translation>
    </message>
    <message>
        <source>&quot;team&quot; needs &quot;show&quot;, or &quot;export&quot; or &quot;import&quot; with the name of a file.</source>
        <translation>“team”需要“show”，或带文件名的“export”或“import”。</translation>
    </message>
    <message>
        <source>Shows the team&apos;s own knowledge, writes it to a file, or takes in another team&apos;s.</source>
        <translation>显示团队自己的知识，将其写入文件，或并入另一团队的知识。</translation>
    </message>
    <message>
        <source>The team&apos;s file is that of CODEDESK_TEAM, or team.json in the data folder. &quot;export&quot; writes it to a file, or to standard output for &quot;-&quot;; &quot;import&quot; merges another one into it: of two entries about the same thing the imported one is kept. In JSON, &quot;show&quot; gives &quot;file&quot;, &quot;codes&quot;, &quot;rules&quot;, &quot;replies&quot;, &quot;notes&quot; and &quot;mask_bits&quot;; &quot;import&quot; gives &quot;file&quot;, &quot;added&quot;, &quot;replaced&quot; and &quot;unchanged&quot;.</source>
        <translation>团队文件由 CODEDESK_TEAM 指定，否则是数据文件夹中的 team.json。&quot;export&quot; 将其写入文件，&quot;-&quot; 表示标准输出；&quot;import&quot; 并入另一个文件：同一对象的两条内容，保留导入的那条。JSON 字段：&quot;show&quot; 为 &quot;file&quot;、&quot;codes&quot;、&quot;rules&quot;、&quot;replies&quot;、&quot;notes&quot; 和 &quot;mask_bits&quot;；&quot;import&quot; 为 &quot;file&quot;、&quot;added&quot;、&quot;replaced&quot; 和 &quot;unchanged&quot;。</translation>
    </message>
</context>
<context>
    <name>TeamKinds</name>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Where it was learned</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>A page, a ticket, a person</source>
        <translation>页面、工单或人员</translation>
    </message>
    <message>
        <source>Write the reply in at least one language.</source>
        <translation>请至少用一种语言写回复。</translation>
    </message>
    <message>
        <source>Code and its other spellings</source>
        <translation>返回码及其别名</translation>
    </message>
    <message>
        <source>For example 70001 / -70001</source>
        <translation>例如 70001 / -70001</translation>
    </message>
    <message>
        <source>Say what the code means in at least one language.</source>
        <translation>请至少用一种语言写明返回码的含义。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>For example 2009 / 2010</source>
        <translation>例如 2009 / 2010</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>First day (empty: from the beginning)</source>
        <translation>第一天（留空：从一开始）</translation>
    </message>
    <message>
        <source>Last day (empty: it still holds)</source>
        <translation>最后一天（留空：仍然有效）</translation>
    </message>
    <message>
        <source>Say where this was learned: a page, a ticket, a person.</source>
        <translation>请写明出处：页面、工单或人员。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>For example 1002</source>
        <translation>例如 1002</translation>
    </message>
    <message>
        <source>To the end user</source>
        <translation>给最终用户</translation>
    </message>
    <message>
        <source>To the customer&apos;s developers</source>
        <translation>给客户的开发人员</translation>
    </message>
    <message>
        <source>Keeps an attack from the end user</source>
        <translation>不向最终用户透露攻击检测</translation>
    </message>
    <message>
        <source>For example 1004 / 2010</source>
        <translation>例如 1004 / 2010</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>What a team has added: a note on a code.</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write the note in at least one language.</source>
        <translation>请至少用一种语言写备注。</translation>
    </message>
    <message>
        <source>Position, counted from the left</source>
        <translation>位置（从左数）</translation>
    </message>
    <message>
        <source>Say what the position means in at least one language.</source>
        <translation>请至少用一种语言写明该位的含义。</translation>
    </message>
    <message>
        <source>Own code</source>
        <extracomment>What a team has added: a return code of its own.</extracomment>
        <translation>自定义码</translation>
    </message>
    <message>
        <source>New own code</source>
        <translation>新建自定义码</translation>
    </message>
    <message>
        <source>The own code %1 was saved.</source>
        <translation>自定义码 %1 已保存。</translation>
    </message>
    <message>
        <source>The own code %1 was removed.</source>
        <translation>自定义码 %1 已删除。</translation>
    </message>
    <message>
        <source>Rule</source>
        <extracomment>What a team has added: a rule of billing.</extracomment>
        <translation>规则</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>The rule for %1 was saved.</source>
        <translation>%1 的规则已保存。</translation>
    </message>
    <message>
        <source>The rule for %1 was removed.</source>
        <translation>%1 的规则已删除。</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>What a team has added: a reply to customers.</extracomment>
        <translation>回复</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>新建回复</translation>
    </message>
    <message>
        <source>The reply to %1 was saved.</source>
        <translation>%1 的回复已保存。</translation>
    </message>
    <message>
        <source>The reply to %1 was removed.</source>
        <translation>%1 的回复已删除。</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新建备注</translation>
    </message>
    <message>
        <source>The note on %1 was saved.</source>
        <translation>%1 的备注已保存。</translation>
    </message>
    <message>
        <source>The note on %1 was removed.</source>
        <translation>%1 的备注已删除。</translation>
    </message>
    <message>
        <source>Mask position</source>
        <extracomment>What a team has added: the meaning of a position of the ID-card mask.</extracomment>
        <translation>掩码位</translation>
    </message>
    <message>
        <source>Meaning of a mask position</source>
        <translation>掩码位的含义</translation>
    </message>
    <message>
        <source>The meaning of mask position %1 was saved.</source>
        <translation>掩码第 %1 位的含义已保存。</translation>
    </message>
    <message>
        <source>The meaning of mask position %1 was removed.</source>
        <translation>掩码第 %1 位的含义已删除。</translation>
    </message>
</context>
<context>
    <name>TerminalProgress</name>
    <message>
        <source>%1 records, %2 a second</source>
        <extracomment>progress of an import; %1 and %2 are numbers</extracomment>
        <translation>%1 条记录，每秒 %2 条</translation>
    </message>
</context>
<context>
    <name>TextSource</name>
    <message>
        <source>&quot;%1&quot; is not an encoding CodeDesk can read.</source>
        <translation>CodeDesk 无法读取编码“%1”。</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>从以下编码中选择：%1。</translation>
    </message>
</context>
<context>
    <name>UndoCommand</name>
    <message>
        <source>Takes one import out of the store again.</source>
        <translation>从存储中撤销一次导入。</translation>
    </message>
</context>
<context>
    <name>UnknownColumns</name>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Next to</source>
        <extracomment>Column: documented codes next to an unknown number.</extracomment>
        <translation>邻近</translation>
    </message>
</context>
<context>
    <name>UnknownCommand</name>
    <message>
        <source>Lists the codes of stored calls that no table has.</source>
        <translation>列出已存储调用中没有表格收录的返回码。</translation>
    </message>
    <message>
        <source>Every code of the stored calls is known.</source>
        <translation>已存储调用的返回码全部已知。</translation>
    </message>
    <message>
        <source>The code with the most calls comes first. &quot;Next to&quot; names documented codes near the number. In JSON: &quot;has_calls&quot; (false: no call is stored), and &quot;codes&quot;, each with &quot;code&quot;, &quot;calls&quot;, &quot;first_day&quot;, &quot;last_day&quot; (null: no call tells its day), &quot;channels&quot;, &quot;apps&quot; and &quot;neighbours&quot;.</source>
        <translation>调用最多的返回码在前。“邻近”列出数值相近的已知返回码。JSON 字段：&quot;has_calls&quot;（false 表示没有存储任何调用）和 &quot;codes&quot;，每项含 &quot;code&quot;、&quot;calls&quot;、&quot;first_day&quot;、&quot;last_day&quot;（null 表示没有调用带日期）、&quot;channels&quot;、&quot;apps&quot; 和 &quot;neighbours&quot;。</translation>
    </message>
    <message>
        <source>No calls are stored yet.</source>
        <translation>尚未存储任何调用。</translation>
    </message>
</context>
<context>
    <name>VendorPage</name>
    <message numerus="yes">
        <source>%n row(s) above the header of the table were not read.</source>
        <translation>
            <numerusform>表头之上的 %n 行未读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>A table was left out, since its header does not name a column of codes and one of meanings, remedies or billing. Its heading is &quot;%1&quot;.</source>
        <translation>有一张表未读取，因为表头没有返回码列以及含义、处理建议或收费列。其标题为“%1”。</translation>
    </message>
    <message>
        <source>Columns that were not read: %1.</source>
        <translation>未读取的列：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>A row without a code was not read: &quot;%1&quot;.</source>
        <translation>一行没有返回码，未读取：“%1”。</translation>
    </message>
    <message>
        <source>A row was not read because it has %1 cells where the header has %2: &quot;%3&quot;.</source>
        <translation>一行未读取，因为它有 %1 个单元格，而表头有 %2 个：“%3”。</translation>
    </message>
    <message>
        <source>A row was not read because a cell of it has more than %1 characters.</source>
        <translation>一行未读取，因为其中一个单元格超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The row of %1 has characters that could not be decoded.</source>
        <translation>%1 所在的行有无法解码的字符。</translation>
    </message>
    <message>
        <source>The column of billing is empty for %1.</source>
        <translation>%1 的收费列为空。</translation>
    </message>
    <message>
        <source>What is said of billing for %1 is neither yes nor no: &quot;%2&quot;.</source>
        <translation>%1 的收费一栏既不是“是”也不是“否”：“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n more remark(s) are not listed.</source>
        <translation>
            <numerusform>另有 %n 条说明未列出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>Checks the store: file, counts, index and ledger.</source>
        <translation>检查存储：文件、计数、索引和导入账目。</translation>
    </message>
    <message>
        <source>The store is sound. Calls: %1. Imports: %2.</source>
        <translation>存储完好。调用：%1。导入：%2。</translation>
    </message>
    <message>
        <source>The store is not sound.</source>
        <translation>存储有问题。</translation>
    </message>
</context>
<context>
    <name>WarningColumns</name>
    <message>
        <source>Bit</source>
        <extracomment>Column: a position of the mask, counted from the left.</extracomment>
        <translation>位</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Column: how sure the meaning of a mask position is.</extracomment>
        <translation>依据</translation>
    </message>
    <message>
        <source>Warning (English)</source>
        <translation>告警（英文）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>告警码</translation>
    </message>
    <message>
        <source>Not in the catalogue</source>
        <extracomment>Instead of a meaning: the catalogue has no bank-card warning of this code.</extracomment>
        <translation>目录中没有</translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>Item %1 of the list is not a warning code.</source>
        <translation>列表的第 %1 项不是告警码。</translation>
    </message>
    <message>
        <source>Warning codes are numbers of at most 11 digits, with or without a minus.</source>
        <translation>告警码是不超过 11 位的数字，可带负号。</translation>
    </message>
    <message>
        <source>Copy the list again from the answer of the service, for example [-9110,-9111,-9114].</source>
        <translation>从服务的应答中重新复制列表，例如 [-9110,-9111,-9114]。</translation>
    </message>
    <message>
        <source>Item %1 of the list is 0, beside other warning codes.</source>
        <translation>列表的第 %1 项是 0，却与其他告警码并列。</translation>
    </message>
    <message>
        <source>0 means that the card has no warning, so it cannot stand beside a warning.</source>
        <translation>0 表示银行卡没有告警，因此不能与告警码并列。</translation>
    </message>
</context>
<context>
    <name>WarningMask</name>
    <message>
        <source>The mask has %1 characters where 8 are expected.</source>
        <translation>告警掩码有 %1 个字符，应为 8 个。</translation>
    </message>
    <message>
        <source>There is no mask.</source>
        <translation>没有告警掩码。</translation>
    </message>
    <message>
        <source>A mask has 8 characters, each 0 or 1.</source>
        <translation>告警掩码有 8 个字符，每个是 0 或 1。</translation>
    </message>
    <message>
        <source>Enter the mask as the answer of the service gives it, for example 10010100.</source>
        <translation>按服务应答中的原样输入告警掩码，例如 10010100。</translation>
    </message>
    <message>
        <source>Each character stands for one warning, so none can be left out. Spreadsheets drop zeros at the left.</source>
        <translation>每个字符代表一个告警，因此一个也不能少。电子表格会丢掉左边的 0。</translation>
    </message>
    <message>
        <source>Copy the mask from the answer of the service itself, not from a spreadsheet.</source>
        <translation>从服务应答本身而不是电子表格中复制告警掩码。</translation>
    </message>
    <message>
        <source>The mask has %1 at place %2, counted from the left.</source>
        <translation>告警掩码从左数第 %2 位是 %1。</translation>
    </message>
    <message>
        <source>Each of the 8 characters of a mask is 0 (no warning) or 1 (warning).</source>
        <translation>告警掩码的 8 个字符都是 0（无告警）或 1（有告警）。</translation>
    </message>
    <message>
        <source>Copy the mask again from the answer of the service, for example 10010100.</source>
        <translation>从服务的应答中重新复制告警掩码，例如 10010100。</translation>
    </message>
</context>
<context>
    <name>codedesk::AnswerWords</name>
    <message>
        <source>Uncertain: many systems have such a number, and nothing near it speaks for FaceID.</source>
        <translation>不确定：许多系统都有这样的数字，附近没有任何内容表明它属于人脸核身。</translation>
    </message>
    <message>
        <source>Uncertain: nothing around it says that this is meant as a code.</source>
        <translation>不确定：前后文没有表明这是返回码。</translation>
    </message>
    <message>
        <source>%1: %2. This is not a FaceID code.</source>
        <extracomment>%1 is a system such as &quot;iOS network error (NSURLErrorDomain)&quot;, %2 a number.</extracomment>
        <translation>%1：%2。这不是人脸核身的返回码。</translation>
    </message>
    <message>
        <source>Found by its words: the text names no code.</source>
        <translation>按文字找到：文本里没有返回码。</translation>
    </message>
    <message>
        <source>Likely: the text names no code, and its words are nearly those of this one.</source>
        <translation>可能是：文本里没有返回码，文字与这一条相近。</translation>
    </message>
    <message>
        <source>Uncertain: a mask has 8 digits, and zeros are missing at the left of this one, as spreadsheets drop them. Compare it with the answer of the service.</source>
        <translation>不确定：掩码应为 8 位，此处左侧缺少 0，电子表格会丢掉它们。请与服务返回的应答核对。</translation>
    </message>
</context>
<context>
    <name>codedesk::CatalogueFile</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not valid JSON.</source>
        <translation>文件“%1”不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Line %1, byte %2: %3.</source>
        <translation>第 %1 行，第 %2 字节：%3。</translation>
    </message>
    <message>
        <source>Correct the file at this place, or restore an earlier copy of it.</source>
        <translation>更正文件的此处，或恢复它以前的副本。</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>确认该文件存在，并且您可以读取它。</translation>
    </message>
    <message>
        <source>It is larger than %1 MiB.</source>
        <translation>它超过 %1 MiB。</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>确认没有选错文件。</translation>
    </message>
    <message>
        <source>the top level</source>
        <translation>顶层</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be used.</source>
        <translation>文件“%1”无法使用。</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>在 %1 处：%2</translation>
    </message>
</context>
<context>
    <name>codedesk::CatalogueReader</name>
    <message>
        <source>No catalogue file gives the positions of the ID-card mask.</source>
        <translation>没有任何目录文件给出身份证告警掩码的各位含义。</translation>
    </message>
    <message>
        <source>Give the positions 1 to 8 in one of the files.</source>
        <translation>在其中一个文件中给出第 1 至第 8 位。</translation>
    </message>
    <message>
        <source>No table has the code &quot;%1&quot;.</source>
        <translation>没有任何分类包含返回码“%1”。</translation>
    </message>
    <message>
        <source>Correct the code, or add it as a row.</source>
        <translation>更正返回码，或将它作为一行加入。</translation>
    </message>
    <message>
        <source>This version of the program reads format %1 only.</source>
        <translation>此版本的程序只读取格式 %1。</translation>
    </message>
    <message>
        <source>Use a file of that format, or a newer version of the program.</source>
        <translation>使用该格式的文件，或更新版本的程序。</translation>
    </message>
    <message>
        <source>Another file has the source &quot;%1&quot; already.</source>
        <translation>另一个文件已有来源“%1”。</translation>
    </message>
    <message>
        <source>Leave one of the two files out, or give this source an id of its own.</source>
        <translation>去掉其中一个文件，或为此来源另起一个 id。</translation>
    </message>
    <message>
        <source>The category &quot;%1&quot; is given twice.</source>
        <translation>分类“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Give every category an id of its own.</source>
        <translation>为每个分类指定不同的 id。</translation>
    </message>
    <message>
        <source>Give the positions 1 to %1 once each and in this order.</source>
        <translation>按顺序给出第 1 至第 %1 位，每位一次。</translation>
    </message>
    <message>
        <source>The list has %1 positions instead of %2.</source>
        <translation>列表有 %1 位，应为 %2 位。</translation>
    </message>
    <message>
        <source>Another file gives the positions of the mask already.</source>
        <translation>另一个文件已给出掩码的各位含义。</translation>
    </message>
    <message>
        <source>Leave this list empty.</source>
        <translation>将此列表留空。</translation>
    </message>
    <message>
        <source>Position %1 stands where %2 belongs.</source>
        <translation>应为第 %2 位之处写的是第 %1 位。</translation>
    </message>
    <message>
        <source>Leave one of the two out, or correct its channel or its days.</source>
        <translation>去掉其中一条，或更正其渠道或日期。</translation>
    </message>
    <message>
        <source>The code &quot;%1&quot; is given already at %2.</source>
        <translation>返回码“%1”已在 %2 处给出。</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>去掉其中一个。</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot;</source>
        <translation>“%2”的 %1</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no remedies.</source>
        <translation>分类“%1”没有处理措施。</translation>
    </message>
    <message>
        <source>Remove the remedy, or set &quot;hasAction&quot; of the category to true.</source>
        <translation>删除处理措施，或将该分类的“hasAction”设为 true。</translation>
    </message>
    <message>
        <source>The words of the link to &quot;%1&quot; do not occur in the remedy.</source>
        <translation>指向“%1”的链接文字没有出现在处理措施中。</translation>
    </message>
    <message>
        <source>Give the words as they stand in the remedy.</source>
        <translation>按处理措施中的原文给出文字。</translation>
    </message>
    <message>
        <source>The value does not agree with &quot;statesBilling&quot; of the category &quot;%1&quot;.</source>
        <translation>该值与分类“%1”的“statesBilling”不符。</translation>
    </message>
    <message>
        <source>The file has no category &quot;%1&quot;.</source>
        <translation>文件中没有分类“%1”。</translation>
    </message>
    <message>
        <source>Use the id of a category of the same file, or add the category.</source>
        <translation>使用同一文件中的分类 id，或加入该分类。</translation>
    </message>
    <message>
        <source>An earlier rule of the file begins on the same day, for the same code &quot;%1&quot; and the same channel.</source>
        <translation>文件中已有一条规则，返回码“%1”、渠道和起始日期都相同。</translation>
    </message>
    <message>
        <source>The code &quot;%1&quot; has a reply already.</source>
        <translation>返回码“%1”已有回复。</translation>
    </message>
    <message>
        <source>Use null in a table that does not state billing.</source>
        <translation>未说明收费的表中请使用 null。</translation>
    </message>
    <message>
        <source>The table of another system does not name it.</source>
        <translation>属于其他系统的表没有写明是哪个系统。</translation>
    </message>
    <message>
        <source>Add &quot;product&quot; with the name of the system.</source>
        <translation>请加上“product”，写明该系统的名称。</translation>
    </message>
</context>
<context>
    <name>codedesk::CatalogueValues</name>
    <message>
        <source>&quot;%1&quot; is not allowed here.</source>
        <translation>此处不允许“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id.</source>
        <translation>“%1”不是 id。</translation>
    </message>
    <message>
        <source>Use small letters and digits, with single dots or hyphens between them.</source>
        <translation>使用小写字母和数字，其间用单个点或连字符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a code.</source>
        <translation>“%1”不是返回码。</translation>
    </message>
    <message>
        <source>Write one code in ASCII letters and digits, with an ASCII minus if it is negative.</source>
        <translation>用 ASCII 字母和数字写一个返回码，负数用 ASCII 减号。</translation>
    </message>
    <message>
        <source>Write return-code or card-warning.</source>
        <translation>写作 return-code 或 card-warning。</translation>
    </message>
    <message>
        <source>Write documented, reported or unpublished.</source>
        <translation>写作 documented、reported 或 unpublished。</translation>
    </message>
    <message>
        <source>Write the name of a channel, for example mini-program, or null for every channel.</source>
        <translation>写一个渠道名称，例如 mini-program；null 表示全部渠道。</translation>
    </message>
    <message>
        <source>Write documented, third-party or inferred.</source>
        <translation>请写 documented、third-party 或 inferred。</translation>
    </message>
    <message>
        <source>The code &quot;%1&quot; stands twice in the list.</source>
        <translation>返回码“%1”在列表中出现两次。</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>去掉其中一个。</translation>
    </message>
    <message>
        <source>There is no code.</source>
        <translation>没有返回码。</translation>
    </message>
    <message>
        <source>Add a code, or remove the entry.</source>
        <translation>请添加返回码，或删除该条目。</translation>
    </message>
    <message>
        <source>The rule ends before it begins, or on the same day.</source>
        <translation>规则的结束日早于开始日或与之相同。</translation>
    </message>
    <message>
        <source>Give a later day; &quot;to&quot; is the first day on which the rule no longer holds.</source>
        <translation>给出更晚的日期；“to”是规则不再适用的第一天。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a variable.</source>
        <translation>“%1”不是变量。</translation>
    </message>
    <message>
        <source>Write {code}, {message}, {order}, {time} or {billed}, and no other braces.</source>
        <translation>请写 {code}、{message}、{order}、{time} 或 {billed}，不要使用其他花括号。</translation>
    </message>
</context>
<context>
    <name>codedesk::FileLock</name>
    <message>
        <source>&quot;%1&quot; would be the file of its lock, but is something else: it was left as it is.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”本应是它的锁文件，却是别的内容：已保持原样，未作改动。</translation>
    </message>
    <message>
        <source>Give &quot;%1&quot; another name, or choose another name for this.</source>
        <translation>请为“%1”改名，或为这里另选名称。</translation>
    </message>
    <message>
        <source>Its drive does not know locks among programs.</source>
        <translation>所在驱动器不支持程序间的锁。</translation>
    </message>
    <message>
        <source>Keep it on a drive of this computer.</source>
        <translation>请把它放在本机的驱动器上。</translation>
    </message>
    <message>
        <source>You do not have the right to write to the file of its lock, &quot;%1&quot;.</source>
        <translation>您无权写入它的锁文件“%1”。</translation>
    </message>
    <message>
        <source>Ask its owner to remove it when no program uses it any more.</source>
        <translation>请在没有程序使用时，请该文件的所有者将其删除。</translation>
    </message>
</context>
<context>
    <name>codedesk::FilePresence</name>
    <message>
        <source>The file &quot;%1&quot; cannot be used.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>文件“%1”无法使用。</translation>
    </message>
    <message>
        <source>It is a link to &quot;%1&quot;, and there is no such folder.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>它是指向“%1”的链接，而那个文件夹不存在。</translation>
    </message>
    <message>
        <source>Connect the drive, or remove the link.</source>
        <translation>请连接该驱动器，或删除该链接。</translation>
    </message>
    <message>
        <source>Whether it is there cannot be seen; the system says: %1.</source>
        <extracomment>%1 is a message of the operating system, such as &quot;Permission denied&quot;</extracomment>
        <translation>无法看出它是否存在；系统提示：%1。</translation>
    </message>
    <message>
        <source>Check its drive and your right to look into its folder, and try again.</source>
        <translation>请检查它所在的驱动器以及您查看其文件夹的权限，然后重试。</translation>
    </message>
</context>
<context>
    <name>codedesk::FileWriter</name>
    <message>
        <source>&quot;%1&quot; was not replaced.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”没有被替换。</translation>
    </message>
    <message>
        <source>It is a pipe or a device, no file.</source>
        <translation>它是管道或设备，不是文件。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>请给出一个文件名。</translation>
    </message>
</context>
<context>
    <name>codedesk::JsonNode</name>
    <message>
        <source>The field is missing.</source>
        <translation>缺少该字段。</translation>
    </message>
    <message>
        <source>Add the field.</source>
        <translation>加入该字段。</translation>
    </message>
    <message>
        <source>The value is not %1.</source>
        <translation>该值不是%1。</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>更正该值。</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The field is not known.</source>
        <translation>该字段未知。</translation>
    </message>
    <message>
        <source>Correct its name or remove it.</source>
        <translation>更正其名称或将它删除。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>文本为空。</translation>
    </message>
    <message>
        <source>Write the text.</source>
        <translation>写入文本。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>Write the date as year, month and day, for example 2021-07-19.</source>
        <translation>按年月日写日期，例如 2021-07-19。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an https address.</source>
        <translation>“%1”不是 https 网址。</translation>
    </message>
    <message>
        <source>Write a full address that begins with https://, or remove it.</source>
        <translation>写完整的以 https:// 开头的网址，或将它删除。</translation>
    </message>
    <message>
        <source>The field stands twice in its object.</source>
        <translation>该字段在其对象中出现了两次。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>删除其中一个。</translation>
    </message>
</context>
<context>
    <name>codedesk::PrivateFolder</name>
    <message>
        <source>The folder &quot;%1&quot; could not be made.</source>
        <extracomment>%1 is the path of a folder</extracomment>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
</context>
<context>
    <name>codedesk::SearchWords</name>
    <message>
        <source>This is no word.</source>
        <translation>这不是一个词。</translation>
    </message>
    <message>
        <source>Write letters or digits.</source>
        <translation>请写字母、汉字或数字。</translation>
    </message>
    <message>
        <source>A group has two words at least.</source>
        <translation>一组至少要有两个词。</translation>
    </message>
    <message>
        <source>Add another word.</source>
        <translation>请再加一个词。</translation>
    </message>
</context>
<context>
    <name>codedesk::SystemError</name>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>选择一个您可以写入的文件夹。</translation>
    </message>
    <message>
        <source>No room is left on the drive.</source>
        <translation>磁盘空间已用完。</translation>
    </message>
    <message>
        <source>Make room, or choose a place on another drive.</source>
        <translation>腾出空间，或选择其他磁盘上的位置。</translation>
    </message>
    <message>
        <source>It would be larger than files may be here.</source>
        <translation>文件会超过这里允许的大小。</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -f), or choose a place on another drive.</source>
        <translation>请提高限制（ulimit -f），或选择其他磁盘上的位置。</translation>
    </message>
    <message>
        <source>You do not have the right to write there.</source>
        <translation>您没有在那里写入的权限。</translation>
    </message>
    <message>
        <source>The drive can only be read.</source>
        <translation>该磁盘只能读取。</translation>
    </message>
    <message>
        <source>Choose a place on another drive.</source>
        <translation>请选择其他磁盘上的位置。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>Make the folder, or check the name.</source>
        <translation>请建立该文件夹，或检查名字。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>请指定其中的一个文件。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名字太长。</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>请换一个短一些的名字。</translation>
    </message>
    <message>
        <source>Whoever was to read it has stopped reading.</source>
        <translation>读取方已停止读取。</translation>
    </message>
    <message>
        <source>Run it again and read to the end.</source>
        <translation>请重新运行并读到结尾。</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>它已关闭。</translation>
    </message>
    <message>
        <source>Run it again with an open output.</source>
        <translation>请在输出打开的情况下重新运行。</translation>
    </message>
    <message>
        <source>Too many files are open.</source>
        <translation>打开的文件太多。</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -n).</source>
        <translation>请关闭其他程序，或提高限制（ulimit -n）。</translation>
    </message>
    <message>
        <source>The drive reports that it could not write.</source>
        <translation>磁盘报告写入失败。</translation>
    </message>
    <message>
        <source>Check the drive, or choose a place on another one.</source>
        <translation>请检查磁盘，或选择其他磁盘上的位置。</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <extracomment>%1 is a message of the operating system, such as &quot;Permission denied&quot;</extracomment>
        <translation>系统提示：%1。</translation>
    </message>
    <message>
        <source>Standard output could not be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written.</source>
        <translation>无法写入“%1”。</translation>
    </message>
</context>
<context>
    <name>codedesk::TeamEntry</name>
    <message>
        <source>%1 (optional)</source>
        <extracomment>The caption of a field: %1 is what it is called.</extracomment>
        <translation>%1（可选）</translation>
    </message>
</context>
<context>
    <name>codedesk::TeamFile</name>
    <message>
        <source>Name a place you may write to with the variable CODEDESK_TEAM, or ask for the right to write there.</source>
        <translation>请用变量 CODEDESK_TEAM 指定可写入的位置，或申请该处的写入权限。</translation>
    </message>
    <message>
        <source>The team&apos;s file &quot;%1&quot; was not changed.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>团队文件“%1”没有更改。</translation>
    </message>
    <message>
        <source>Another program is writing to it.</source>
        <translation>另一个程序正在写入它。</translation>
    </message>
    <message>
        <source>Wait until it has finished, and try again.</source>
        <translation>待其完成后重试。</translation>
    </message>
</context>
<context>
    <name>codedesk::TeamKnowledge</name>
    <message>
        <source>This version of the program reads format %1 only.</source>
        <translation>此版本的程序只读取格式 %1。</translation>
    </message>
    <message>
        <source>Use a file of that format, or a newer version of the program.</source>
        <translation>使用该格式的文件，或更新版本的程序。</translation>
    </message>
    <message>
        <source>This is no file of a team&apos;s knowledge.</source>
        <translation>这不是团队知识文件。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>A rule of the team is about calls, not about an edition or a product.</source>
        <translation>团队规则针对调用，而不是版本或产品。</translation>
    </message>
    <message>
        <source>Remove &quot;edition&quot; and &quot;product&quot;, and name the channel.</source>
        <translation>请去掉 &quot;edition&quot; 和 &quot;product&quot;，并写明渠道。</translation>
    </message>
    <message>
        <source>An earlier rule begins on the same day, for the same code and channel.</source>
        <translation>已有一条规则，返回码、渠道和起始日期都相同。</translation>
    </message>
    <message>
        <source>Leave one of the two out, or correct its channel or its days.</source>
        <translation>去掉其中一条，或更正其渠道或日期。</translation>
    </message>
    <message>
        <source>The mask has the positions 1 to %1.</source>
        <translation>掩码的位置为 1 到 %1。</translation>
    </message>
    <message>
        <source>Correct the position.</source>
        <translation>请更正位置。</translation>
    </message>
    <message>
        <source>No table has the code &quot;%1&quot;.</source>
        <translation>没有任何分类包含返回码“%1”。</translation>
    </message>
    <message>
        <source>Correct the code, or add it to the team&apos;s own codes.</source>
        <translation>请更正返回码，或将其加入团队自定义码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an entry of this kind already.</source>
        <translation>“%1”已有同类条目。</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>去掉其中一个。</translation>
    </message>
</context>
<context>
    <name>codedesk::VendorDiff</name>
    <message numerus="yes">
        <source>%Ln call(s) since %1 would become billable.</source>
        <extracomment>What a rule would do to stored calls; %1 is a day.</extracomment>
        <translation>
            <numerusform>%1 起的 %Ln 次调用将变为收费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) would become billable.</source>
        <translation>
            <numerusform>%Ln 次调用将变为收费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) since %1 would become free.</source>
        <extracomment>What a rule would do to stored calls; %1 is a day.</extracomment>
        <translation>
            <numerusform>%1 起的 %Ln 次调用将变为不收费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) would become free.</source>
        <translation>
            <numerusform>%Ln 次调用将变为不收费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) since %1 would become &quot;not stated&quot;.</source>
        <extracomment>What a rule would do to stored calls; %1 is a day.</extracomment>
        <translation>
            <numerusform>%1 起的 %Ln 次调用将变为“未说明”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) would become &quot;not stated&quot;.</source>
        <translation>
            <numerusform>%Ln 次调用将变为“未说明”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>Check the name of the file and the right to read it.</source>
        <translation>请检查文件名以及读取权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long for a page.</source>
        <translation>“%1”太长，不像是页面。</translation>
    </message>
    <message>
        <source>Pages of up to %1 MB are read.</source>
        <translation>最多读取 %1 MB 的页面。</translation>
    </message>
    <message>
        <source>Choose the file that holds the tables of codes.</source>
        <translation>请选择含返回码表格的文件。</translation>
    </message>
    <message>
        <source>Page of the vendor</source>
        <extracomment>What a page without a title and a file name is quoted as.</extracomment>
        <translation>厂商页面</translation>
    </message>
</context>
<context>
    <name>codedesk::VocabularyFile</name>
    <message>
        <source>This is no mark.</source>
        <translation>这不是标记。</translation>
    </message>
    <message>
        <source>A mark has two characters at least and no &apos;#&apos;.</source>
        <translation>标记至少两个字符，且不含“#”。</translation>
    </message>
    <message>
        <source>This is no shape.</source>
        <translation>这不是样式。</translation>
    </message>
    <message>
        <source>A shape has &apos;#&apos; for the number once, behind or before a text.</source>
        <translation>样式中用一处“#”表示数字，位于文字之后或之前。</translation>
    </message>
    <message>
        <source>These are not two keys.</source>
        <translation>这不是两个键名。</translation>
    </message>
    <message>
        <source>Write the key of the number, &apos;+&apos;, and the key beside it.</source>
        <translation>请写数字的键名、“+”和旁边的键名。</translation>
    </message>
    <message>
        <source>This is no range of numbers.</source>
        <translation>这不是数字范围。</translation>
    </message>
    <message>
        <source>Write a number, or two with &apos;..&apos; between them.</source>
        <translation>请写一个数字，或用“..”连接的两个数字。</translation>
    </message>
    <message>
        <source>This format is not known.</source>
        <translation>无法识别此格式。</translation>
    </message>
    <message>
        <source>Use format 1.</source>
        <translation>请使用格式 1。</translation>
    </message>
    <message>
        <source>The id stands twice.</source>
        <translation>该 id 出现了两次。</translation>
    </message>
    <message>
        <source>Give every system its own id.</source>
        <translation>请为每个系统指定各自的 id。</translation>
    </message>
</context>
<context>
    <name>codedesk::WholeText</name>
    <message>
        <source>What was pasted is no text.</source>
        <translation>粘贴的内容不是文本。</translation>
    </message>
    <message>
        <source>The standard input is no text.</source>
        <translation>标准输入不是文本。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is no text.</source>
        <translation>文件“%1”不是文本。</translation>
    </message>
    <message>
        <source>It is %1, in which no codes are looked for.</source>
        <translation>它是%1，不在其中查找返回码。</translation>
    </message>
    <message>
        <source>Copy the text itself, or type the code that a picture shows. Archives and workbooks of calls can be imported.</source>
        <translation>请复制文本本身，或输入图片中显示的返回码。调用记录的压缩包和工作簿可以导入。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is too long to be looked up.</source>
        <translation>文件“%1”太长，无法查询。</translation>
    </message>
    <message>
        <source>Texts of up to %1 MB are looked up.</source>
        <translation>最多查询 %1 MB 的文本。</translation>
    </message>
    <message>
        <source>Import it if it is a log of calls, or paste the part that matters.</source>
        <translation>如果它是调用记录，请导入；否则请粘贴其中要查的部分。</translation>
    </message>
    <message>
        <source>Read as UTF-8 that had been encoded twice.</source>
        <translation>已按被重复编码的 UTF-8 读取。</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <extracomment>%1 is the name of an encoding</extracomment>
        <translation>已按 %1 读取。</translation>
    </message>
</context>
<context>
    <name>codedesk::items::CategoryModel</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>Spoken: %1 is the title of a category, %n the number of its codes.</extracomment>
        <translation>
            <numerusform>%1，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>All codes</source>
        <extracomment>First line of the list of categories: codes of every category.</extracomment>
        <translation>全部返回码</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::AnswerCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Answer for %1</source>
        <extracomment>Spoken name of an answer: %1 is a code.</extracomment>
        <translation>%1 的解答</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>查看相关调用</translation>
    </message>
    <message>
        <source>Show in Codes</source>
        <translation>在“返回码”页中查看</translation>
    </message>
    <message>
        <source>ID-card mask</source>
        <translation>身份证告警掩码</translation>
    </message>
    <message>
        <source>No warning.</source>
        <translation>没有告警。</translation>
    </message>
    <message>
        <source>Open in Decoder</source>
        <translation>在“解码”页中打开</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>in the pasted text</comment>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next place in the text</source>
        <translation>跳到文本中的下一处</translation>
    </message>
    <message>
        <source>Note it…</source>
        <translation>记下…</translation>
    </message>
    <message>
        <source>Keeps what the team knows of the code.</source>
        <translation>把团队所知的含义记下来。</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Keeps a note of the team on this code.</source>
        <translation>为此返回码记一条团队备注。</translation>
    </message>
    <message>
        <source>No stored call has it.</source>
        <translation>已存的调用中没有出现过。</translation>
    </message>
    <message numerus="yes">
        <source>%n stored call(s) have it.</source>
        <translation>
            <numerusform>已存的调用中出现 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The first is of %2, the last of %3.</source>
        <extracomment>%1 is the sentence that calls have a code, %2 and %3 are days.</extracomment>
        <translation>%1首次为 %2，最近为 %3。</translation>
    </message>
    <message>
        <source>Documented at %1</source>
        <extracomment>%1 is an address where the numbers of another system are explained.</extracomment>
        <translation>官方说明：%1</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::AnswerList</name>
    <message numerus="yes">
        <source>Show %n more answer(s)</source>
        <extracomment>Button that shows the answers that are not shown yet.</extracomment>
        <translation>
            <numerusform>再显示 %n 条解答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条解答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unknown</source>
        <extracomment>%1 is &quot;3 answers&quot;, %n the number of codes that are not in the catalogue.</extracomment>
        <translation>
            <numerusform>%1，%n 个未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>复制解答</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C copies the answer from anywhere in the window.</source>
        <translation>在窗口中任何位置按 Ctrl+Shift+C 即可复制解答。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of other systems</source>
        <extracomment>%1 is &quot;3 answers&quot; or &quot;3 answers, 2 unknown&quot;, %n the number of numbers that are none of FaceID.</extracomment>
        <translation>
            <numerusform>%1，%n 个属于其他系统</numerusform>
        </translation>
    </message>
    <message>
        <source>What is stored of this is not known: %1</source>
        <extracomment>%1 is a sentence that says why the store cannot be read.</extracomment>
        <translation>已存储的相关调用未知：%1</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::AppContext</name>
    <message>
        <source>The team&apos;s file was changed by another program, and was not overwritten.</source>
        <translation>团队文件已被其他程序修改，未被覆盖。</translation>
    </message>
    <message>
        <source>It has been read again.</source>
        <translation>已重新读取。</translation>
    </message>
    <message>
        <source>Look at what it holds now, and repeat the change.</source>
        <translation>请查看现在的内容，再重新修改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be renamed.</source>
        <translation>无法重命名“%1”。</translation>
    </message>
    <message>
        <source>Ask for the right to write in its folder, or move it by hand.</source>
        <translation>请申请其文件夹的写入权限，或手动移走该文件。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BarChart</name>
    <message numerus="yes">
        <source>%1: %Ln call(s)</source>
        <extracomment>The figures of a column: what it stands for, and its number of calls.</extracomment>
        <translation>
            <numerusform>%1：%Ln 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3 %)</source>
        <extracomment>One outcome of a column: its name, its number of calls, its share in percent.</extracomment>
        <translation>%1：%2（%3 %）</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BillingControls</name>
    <message>
        <source>&amp;Group by</source>
        <extracomment>Label of what the chart is grouped by.</extracomment>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>Label of the last day shown.</extracomment>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Group the chart by day, week or month, whichever fits the days shown.</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <extracomment>Label of the first day shown.</extracomment>
        <translation>从(&amp;R)</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::BillingPage</name>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>将表格存为 CSV…</translation>
    </message>
    <message>
        <source>Mark CSV as UTF-8 for spreadsheets</source>
        <translation>为电子表格标记 CSV 为 UTF-8</translation>
    </message>
    <message>
        <source>Save chart as PNG…</source>
        <translation>将图表存为 PNG…</translation>
    </message>
    <message>
        <source>Save chart as SVG…</source>
        <translation>将图表存为 SVG…</translation>
    </message>
    <message>
        <source>Chart of calls by billing</source>
        <translation>按是否收费统计的调用图表</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>The summary was copied.</source>
        <translation>汇总已复制。</translation>
    </message>
    <message>
        <source>No calls are stored yet.</source>
        <translation>尚未存储任何调用。</translation>
    </message>
    <message>
        <source>Import a call log to see what was billed and what was free.</source>
        <translation>导入调用日志后，即可查看哪些收费、哪些不收费。</translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>No calls on these days.</source>
        <translation>这些日期没有调用。</translation>
    </message>
    <message>
        <source>Choose other days to see what was billed.</source>
        <translation>选择其他日期以查看收费情况。</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>显示全部日期</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>Title of the chart: what is counted, first and last day.</extracomment>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1，至 %2 止</translation>
    </message>
    <message>
        <source>Save table as CSV</source>
        <translation>将表格存为 CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Saved to &quot;%1&quot;.</source>
        <translation>已保存到“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by day</source>
        <extracomment>Title of the chart.</extracomment>
        <translation>
            <numerusform>%Ln 次调用（按日）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by week</source>
        <translation>
            <numerusform>%Ln 次调用（按周）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by month</source>
        <translation>
            <numerusform>%Ln 次调用（按月）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by code</source>
        <translation>
            <numerusform>%Ln 次调用（按返回码）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by category</source>
        <translation>
            <numerusform>%Ln 次调用（按分类）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by channel</source>
        <translation>
            <numerusform>%Ln 次调用（按渠道）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) by app</source>
        <translation>
            <numerusform>%Ln 次调用（按应用）</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture of the chart could not be made.</source>
        <translation>无法生成图表的图片。</translation>
    </message>
    <message>
        <source>There was too little memory for it.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>End other programs, or choose fewer days, and try again.</source>
        <translation>请结束其他程序，或选择较少的天数，然后重试。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>These days cannot be shown.</source>
        <translation>无法显示这些日期。</translation>
    </message>
    <message>
        <source>The selected rows were copied.</source>
        <translation>所选行已复制。</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>没有可保存的内容。</translation>
    </message>
    <message>
        <source>The calls are being counted…</source>
        <translation>正在统计调用…</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallDetailPane</name>
    <message>
        <source>Select a call to see all of it.</source>
        <translation>选择一次调用以查看全部内容。</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Heading above what to do about a return code.</extracomment>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Other attempts</source>
        <translation>其他尝试</translation>
    </message>
    <message>
        <source>Shows every stored call with this order number.</source>
        <translation>显示此订单号的全部已存储调用。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>One line of a copied call: what it is, and its value.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Return code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>This code is not in the catalogue.</source>
        <translation>目录中没有此返回码。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Show in Codes</source>
        <translation>在“返回码”页中查看</translation>
    </message>
    <message>
        <source>The catalogue does not have this code.</source>
        <translation>目录中没有此返回码。</translation>
    </message>
    <message>
        <source>The call has neither an order number nor a request id.</source>
        <translation>此调用既没有订单号，也没有请求号。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallFilterBar</name>
    <message>
        <source>Order number or request id</source>
        <translation>订单号或请求号</translation>
    </message>
    <message>
        <source>Any code</source>
        <translation>任意返回码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>是否收费</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>Label of the last day shown.</extracomment>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部分类</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>无分类</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>全部应用</translation>
    </message>
    <message>
        <source>No app</source>
        <translation>无应用</translation>
    </message>
    <message>
        <source>Billable or not</source>
        <translation>收费与否</translation>
    </message>
    <message>
        <source>Only calls without a time  ✕</source>
        <translation>仅无时间的调用  ✕</translation>
    </message>
    <message>
        <source>Only import %1  ✕</source>
        <translation>仅导入 %1  ✕</translation>
    </message>
    <message>
        <source>Takes this condition away.</source>
        <translation>去掉此条件。</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <extracomment>Label of the first day shown.</extracomment>
        <translation>从(&amp;R)</translation>
    </message>
    <message>
        <source>No filter is set.</source>
        <translation>没有设置筛选条件。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallsPage</name>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>以 CSV 复制行</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>显示最新</translation>
    </message>
    <message>
        <source>Stored calls</source>
        <translation>已存储的调用</translation>
    </message>
    <message>
        <source>The call was copied.</source>
        <translation>调用已复制。</translation>
    </message>
    <message>
        <source>The store has changed since these calls were read.</source>
        <translation>读取这些调用之后，存储已有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s), newest first</source>
        <translation>
            <numerusform>%Ln 次调用，最新的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls, newest first</source>
        <translation>%1 次调用，最新的在前</translation>
    </message>
    <message>
        <source>More than %1 calls, newest first</source>
        <translation>超过 %1 次调用，最新的在前</translation>
    </message>
    <message>
        <source>No calls are stored yet.</source>
        <translation>尚未存储任何调用。</translation>
    </message>
    <message>
        <source>Import a call log to see its calls here, with the meaning of each code and whether the call was billed.</source>
        <translation>导入调用日志后，即可在此查看其中的调用、各返回码的含义以及是否收费。</translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>No call fits the filters.</source>
        <translation>没有符合筛选条件的调用。</translation>
    </message>
    <message>
        <source>Take a condition away to see more calls.</source>
        <translation>去掉一个条件以查看更多调用。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show any order number</source>
        <translation>不限订单号</translation>
    </message>
    <message>
        <source>Show any code</source>
        <translation>不限返回码</translation>
    </message>
    <message>
        <source>Show all categories</source>
        <translation>显示全部分类</translation>
    </message>
    <message>
        <source>Show all channels</source>
        <translation>显示全部渠道</translation>
    </message>
    <message>
        <source>Show all apps</source>
        <translation>显示全部应用</translation>
    </message>
    <message>
        <source>Show billable and free calls alike</source>
        <translation>收费与不收费的调用都显示</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>显示全部日期</translation>
    </message>
    <message>
        <source>Show all imports</source>
        <translation>显示全部导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export calls…</source>
        <translation>导出调用…</translation>
    </message>
    <message>
        <source>Saves every call that fits the filters as a CSV file.</source>
        <translation>将符合筛选条件的全部调用保存为 CSV 文件。</translation>
    </message>
    <message>
        <source>Mark CSV as UTF-8 for spreadsheets</source>
        <translation>为电子表格标记 CSV 为 UTF-8</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>导出调用</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>复制回复</translation>
    </message>
    <message>
        <source>There is no reply to copy: none is suggested for this code.</source>
        <translation>没有可复制的回复：此返回码没有建议回复。</translation>
    </message>
    <message>
        <source>The reply was copied.</source>
        <translation>回复已复制。</translation>
    </message>
    <message>
        <source>These days cannot be shown.</source>
        <translation>无法显示这些日期。</translation>
    </message>
    <message>
        <source>The calls are being read…</source>
        <translation>正在读取调用…</translation>
    </message>
    <message>
        <source>At most %1 rows can be copied. Nothing was copied.
Export the calls into a file instead?</source>
        <translation>最多可复制 %1 行。没有复制任何内容。
是否改为把调用导出到文件？</translation>
    </message>
    <message>
        <source>Too many rows to copy</source>
        <translation>要复制的行太多</translation>
    </message>
    <message>
        <source>An export is running.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <source>There are no calls to export.</source>
        <translation>没有可导出的调用。</translation>
    </message>
    <message>
        <source>The filters had changed, and the calls are read anew. Nothing was copied.</source>
        <translation>筛选条件刚刚改动过，正在重新读取调用。没有复制任何内容。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CallsSaver</name>
    <message>
        <source>Exporting calls: %1 of %2</source>
        <extracomment>Shown while calls are written to a file: how many, and how many there are.</extracomment>
        <translation>正在导出调用：%1 / %2</translation>
    </message>
    <message>
        <source>Exporting calls: %1</source>
        <translation>正在导出调用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) saved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>已将 %Ln 次调用保存到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was saved.</source>
        <translation>导出已取消。没有保存任何内容。</translation>
    </message>
    <message>
        <source>No call fits the filters. Nothing was saved.</source>
        <translation>没有符合筛选条件的调用。没有保存任何内容。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CardPanel</name>
    <message>
        <source>Bank-card warnings</source>
        <translation>银行卡告警码</translation>
    </message>
    <message>
        <source>A list as the service returns it, with or without brackets.</source>
        <translation>服务返回的列表，方括号可有可无。</translation>
    </message>
    <message>
        <source>List of bank-card warnings</source>
        <translation>银行卡告警码列表</translation>
    </message>
    <message>
        <source>For example [-9110,-9111,-9114]</source>
        <translation>例如 [-9110,-9111,-9114]</translation>
    </message>
    <message>
        <source>Warnings of the list</source>
        <translation>列表中的告警</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CodeDetailPane</name>
    <message>
        <source>Select a code to read about it.</source>
        <translation>选择一个返回码以查看其说明。</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>查看相关调用</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::CodesPage</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n 个返回码</numerusform>
        </translation>
    </message>
    <message>
        <source>Search codes, meanings, remedies</source>
        <translation>搜索返回码、含义、处理措施</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>是否收费</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Any billing</source>
        <extracomment>Filter of a table: whatever the source says of billing.</extracomment>
        <translation>收费与否</translation>
    </message>
    <message>
        <source>No code is selected.</source>
        <translation>没有选择返回码。</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied.</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>已复制 %n 个返回码。</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply was copied.</source>
        <translation>回复已复制。</translation>
    </message>
    <message numerus="yes">
        <source>%n more elsewhere</source>
        <extracomment>Button: %n rows of other sources fit the search.</extracomment>
        <translation>
            <numerusform>其他来源还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches all sources, those of the SDKs and of API 3.0 among them.</source>
        <translation>在所有来源中搜索，包括 SDK 和 API 3.0。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Channel whose billing is shown</source>
        <translation>按哪个渠道显示收费</translation>
    </message>
    <message>
        <source>Day whose billing is shown</source>
        <translation>按哪一天显示收费</translation>
    </message>
    <message>
        <source>Empty means the rules that hold now.</source>
        <translation>留空表示现行规则。</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>所有来源</translation>
    </message>
    <message>
        <source>The day cannot be read</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>Any channel</source>
        <extracomment>The channel is not known: what depends on it says so.</extracomment>
        <translation>任意渠道</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ColumnsForm</name>
    <message>
        <source>–</source>
        <extracomment>The file has no column for a field.</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>识别为：%1</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ComparePage</name>
    <message>
        <source>Open a page of the vendor</source>
        <translation>打开厂商页面</translation>
    </message>
    <message>
        <source>Pages (*.md *.markdown *.html *.htm *.txt *.csv *.tsv)</source>
        <translation>页面 (*.md *.markdown *.html *.htm *.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>The page says the same as the catalogue.</source>
        <translation>页面与目录一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the catalogue are not on the page, and were not compared.</source>
        <translation>
            <numerusform>目录中有 %n 张表不在页面上，未比较。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the page:</source>
        <translation>
            <numerusform>页面有 %n 条说明：</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the vendor&apos;s page</source>
        <translation>读取厂商页面</translation>
    </message>
    <message>
        <source>Open it as Markdown, saved HTML or CSV, drop the file here, or paste what the browser copied. What it adds, drops, rewords and bills differently is listed, with the effect on the stored calls.</source>
        <translation>打开 Markdown、保存的 HTML 或 CSV 文件，将文件拖到这里，或粘贴从浏览器复制的内容。新增、删去、措辞改动和收费不同之处会逐条列出，并说明对已存储调用的影响。</translation>
    </message>
    <message>
        <source>Open a page…</source>
        <translation>打开页面…</translation>
    </message>
    <message>
        <source>Paste the page</source>
        <translation>粘贴页面</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n selected</source>
        <translation>
            <numerusform>接受所选 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) accepted into the team&apos;s knowledge.</source>
        <translation>
            <numerusform>已将 %n 处差异纳入团队知识。</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>The differences were copied.</source>
        <translation>差异已复制。</translation>
    </message>
    <message>
        <source>The effect on the stored calls is not known: %1</source>
        <extracomment>%1 is a sentence that says why the store cannot be read.</extracomment>
        <translation>对已存储调用的影响未知：%1</translation>
    </message>
    <message>
        <source>The day cannot be read</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>Compared with the rules of today, %1; the effect is that of the page on calls of all days.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>按今天（%1）的规则比较；影响按该页面对所有日期的调用计算。</translation>
    </message>
    <message>
        <source>Compared with the rules of %1; the effect is that of the page on calls since then.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>按 %1 的规则比较；影响按该页面对此日起的调用计算。</translation>
    </message>
    <message>
        <source>The team&apos;s file cannot be read.</source>
        <translation>无法读取团队文件。</translation>
    </message>
    <message>
        <source>No difference is ticked.</source>
        <translation>没有勾选任何差异。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ComparisonControls</name>
    <message>
        <source>Compare with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Document to compare with</source>
        <translation>对照的文档</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel the page is about</source>
        <translation>页面所说的渠道</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>First day on which the page holds</source>
        <translation>页面生效的第一天</translation>
    </message>
    <message>
        <source>Empty means from the beginning.</source>
        <translation>留空表示从一开始就有效。</translation>
    </message>
    <message>
        <source>Every channel</source>
        <extracomment>The page of the vendor is about every channel.</extracomment>
        <translation>全部渠道</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::DateField</name>
    <message>
        <source>yyyy-mm-dd</source>
        <extracomment>The form of a day, as shown in an empty field.</extracomment>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day. Write it as 2025-03-03, or leave the field empty.</source>
        <extracomment>%1 is what was typed into a field for a day.</extracomment>
        <translation>“%1”不是有效的日期。请写成 2025-03-03，或将此栏留空。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::DecoderPage</name>
    <message>
        <source>The sentence was copied.</source>
        <translation>语句已复制。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::DiffPane</name>
    <message>
        <source>Select a difference to read all of it.</source>
        <translation>选择一处差异以查看全文。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>查看返回码</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>查看相关调用</translation>
    </message>
    <message>
        <source>The catalogue says</source>
        <translation>目录的说法</translation>
    </message>
    <message>
        <source>The page says, in line %1</source>
        <translation>页面的说法，第 %1 行</translation>
    </message>
    <message>
        <source>The page says</source>
        <translation>页面的说法</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Effect on stored calls</source>
        <translation>对已存储调用的影响</translation>
    </message>
    <message>
        <source>No stored call would change.</source>
        <translation>已存储的调用都不受影响。</translation>
    </message>
    <message>
        <source>If accepted</source>
        <translation>接受后</translation>
    </message>
    <message>
        <source>The team has taken it over.</source>
        <translation>团队已采纳。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A code was billed one way, and is billed another way now.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>It becomes a rule of the team, for the chosen channel and from the chosen day.</source>
        <translation>成为团队规则，适用于所选渠道，自所选日期起生效。</translation>
    </message>
    <message>
        <source>It becomes a code of the team; if the page states its billing for a channel or from a day, a rule, too. A code another source has gets a note.</source>
        <translation>成为团队自定义码；如果选了渠道或日期且页面写明收费，同时成为规则。其他来源已有的返回码则添加备注。</translation>
    </message>
    <message>
        <source>New codes become codes of the team, and the row gets a note.</source>
        <translation>新代码成为团队自定义码，该行添加备注。</translation>
    </message>
    <message>
        <source>The row gets a note of the team that quotes the page. The catalogue&apos;s own words stay.</source>
        <translation>该行添加一条引用页面原文的团队备注，目录自身的文字不变。</translation>
    </message>
    <message>
        <source>The catalogue does not have this code.</source>
        <translation>目录中没有此返回码。</translation>
    </message>
    <message>
        <source>The team&apos;s file cannot be read.</source>
        <translation>无法读取团队文件。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::EntryField</name>
    <message>
        <source>The catalogue has this code; the team&apos;s meaning is shown beside:
%1</source>
        <translation>目录中已有此返回码；团队的含义会显示在旁边：
%1</translation>
    </message>
    <message>
        <source>Without the team: %1 (%2)</source>
        <extracomment>What the program says of a mask position: its meaning and how sure that is.</extracomment>
        <translation>团队之外的说法：%1（%2）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no variable. Braces are for the variables below alone.</source>
        <translation>“%1”不是变量。花括号只能用于下面的变量。</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Days are written like 2025-03-31.</source>
        <translation>日期写作 2025-03-31。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Type at least one code.</source>
        <translation>请至少输入一个返回码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a code. Codes are letters and digits, with a minus in front if they are negative.</source>
        <translation>“%1”不是返回码。返回码由字母和数字组成，负数前加减号。</translation>
    </message>
    <message>
        <source>No table has the code &quot;%1&quot;. Correct it, or add it to the own codes first.</source>
        <translation>没有任何表含返回码“%1”。请更正，或先将其加入自定义码。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::EntryView</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the kind of a code, %2 the table it stands in.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <extracomment>%1 is a list of codes that mean the same.</extracomment>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The team: %1</source>
        <extracomment>A remark the user&apos;s team wrote.</extracomment>
        <translation>团队：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <extracomment>%1 is the title of a document.</extracomment>
        <translation>来源：%1</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::IdentifierBar</name>
    <message>
        <source>Searches the stored calls for it.</source>
        <translation>在已存的调用中搜索。</translation>
    </message>
    <message>
        <source>Search the stored calls for %1</source>
        <translation>在已存的调用中搜索 %1</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportDetail</name>
    <message>
        <source>Rejected records</source>
        <translation>被拒绝的记录</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>查看相关调用</translation>
    </message>
    <message>
        <source>Export rejected…</source>
        <translation>导出被拒绝的记录…</translation>
    </message>
    <message>
        <source>Correct rows</source>
        <translation>更正行</translation>
    </message>
    <message>
        <source>Save rows to correct…</source>
        <translation>保存待更正的行…</translation>
    </message>
    <message>
        <source>Saves the rejected rows as a log of their own, to be corrected in a text editor.</source>
        <translation>将被拒绝的行另存为一份日志，以便用文本编辑器更正。</translation>
    </message>
    <message>
        <source>Import corrected rows…</source>
        <translation>导入更正后的行…</translation>
    </message>
    <message>
        <source>Reads a file the way this import was read: same format, columns and channel. What was rejected is stored, nothing is stored twice.</source>
        <translation>按此次导入的方式读取文件：格式、列和渠道相同。被拒绝的会存储，已存储的不会重复。</translation>
    </message>
    <message>
        <source>Undo import…</source>
        <translation>撤销导入…</translation>
    </message>
    <message>
        <source>Rejected (%1)</source>
        <translation>被拒绝（%1）</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>冲突（%1）</translation>
    </message>
    <message>
        <source>Every record was stored or is accounted for.</source>
        <translation>每条记录都已存储或有交代。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more reason(s)</source>
        <translation>
            <numerusform>另有 %Ln 个原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes on the file</source>
        <translation>文件说明</translation>
    </message>
    <message>
        <source>Notes on the file (%1)</source>
        <extracomment>What was found out about a file: encoding, columns that were not read, times without a zone.</extracomment>
        <translation>文件说明（%1）</translation>
    </message>
    <message>
        <source>This import was undone, and its list of rejected records was removed with it.</source>
        <translation>此导入已撤销，其被拒绝记录的列表也已随之删除。</translation>
    </message>
    <message>
        <source>No record of this import was rejected.</source>
        <translation>此导入没有被拒绝的记录。</translation>
    </message>
    <message>
        <source>This import was undone: it holds no calls any more.</source>
        <translation>此导入已撤销：它已不含任何调用。</translation>
    </message>
    <message>
        <source>This import holds no calls: none of its records was new.</source>
        <translation>此导入不含调用：其记录中没有新的调用。</translation>
    </message>
    <message>
        <source>Shows the calls of this import on the Calls page.</source>
        <translation>在“调用”页面显示此导入的调用。</translation>
    </message>
    <message>
        <source>Saves the rejected records with their places and reasons as a table.</source>
        <translation>将被拒绝的记录连同位置和原因保存为表格。</translation>
    </message>
    <message>
        <source>Saves the rejected rows, and imports them again once they are corrected.</source>
        <translation>保存被拒绝的行，更正后可再次导入。</translation>
    </message>
    <message>
        <source>This import was undone before.</source>
        <translation>此导入此前已撤销。</translation>
    </message>
    <message>
        <source>Takes the calls of this import out of the store again. You are asked first.</source>
        <translation>将此导入的调用从存储中移除，会先询问。</translation>
    </message>
    <message>
        <source>%1 rejected. %2</source>
        <extracomment>How many records were rejected, and the sentence that says why.</extracomment>
        <translation>拒绝 %1 条。%2</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportPanel</name>
    <message>
        <source>Files to import</source>
        <translation>待导入的文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>Tab: the first rows of a file.</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>As calls</source>
        <extracomment>Tab: the calls the first rows become.</extracomment>
        <translation>解读为调用</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>Tab: which column feeds which field.</extracomment>
        <translation>列</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>First rows as calls</source>
        <translation>前几行解读为调用</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>重新导入</translation>
    </message>
    <message>
        <source>Reads the file once more; calls that are stored already are not stored twice.</source>
        <translation>再次读取该文件；已存储的调用不会重复存储。</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>查看相关调用</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Import all %Ln file(s)</source>
        <translation>
            <numerusform>导入全部 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first rows would be rejected: %1</source>
        <translation>
            <numerusform>前几行中有 %Ln 行会被拒绝：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The beginning of the file is being read.</source>
        <translation>正在读取文件的开头。</translation>
    </message>
    <message>
        <source>The file waits for others and is imported after them.</source>
        <translation>该文件正在排队，将在其他文件之后导入。</translation>
    </message>
    <message>
        <source>The file is being imported.</source>
        <translation>正在导入该文件。</translation>
    </message>
    <message>
        <source>The file is being imported; cancel that first.</source>
        <translation>正在导入该文件；请先取消导入。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportPreview</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变的内容</translation>
    </message>
    <message>
        <source>Import &quot;%1&quot;</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>New: %1. Replaced: %2. Already there: %3.</source>
        <extracomment>What importing a file would do.</extracomment>
        <translation>新增：%1。替换：%2。已存在：%3。</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Replaces the team&apos;s: %1</source>
        <translation>替换团队已有的：%1</translation>
    </message>
    <message>
        <source>The team knows all of this already.</source>
        <translation>团队已经有这些内容。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportQueue</name>
    <message numerus="yes">
        <source>%Ln record(s) read</source>
        <translation>
            <numerusform>读取 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stored</source>
        <extracomment>%1 is a number of records.</extracomment>
        <translation>存储 %1 条</translation>
    </message>
    <message>
        <source>%1 known already</source>
        <extracomment>%1 is a number of records that were stored before.</extracomment>
        <translation>重复 %1 条</translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <extracomment>%1 is a number of records that contradict a stored call.</extracomment>
        <translation>冲突 %1 条</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <extracomment>%1 is a number of records that cannot be read.</extracomment>
        <translation>拒绝 %1 条</translation>
    </message>
    <message>
        <source>%1 blank</source>
        <extracomment>%1 is a number of empty lines.</extracomment>
        <translation>空白 %1 行</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the counts of an import.</extracomment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <extracomment>Time left of an import.</extracomment>
        <translation>
            <numerusform>剩余 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>剩余 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>已导入：%1。</translation>
    </message>
    <message>
        <source>The import failed.</source>
        <translation>导入失败。</translation>
    </message>
    <message>
        <source>The same file was imported on %1. Nothing was read.</source>
        <translation>同一文件已于 %1 导入。没有读取任何内容。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a file was read: 12 MB of 40 MB.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 行/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>compressed</source>
        <extracomment>The file is compressed with gzip.</extracomment>
        <translation>已压缩</translation>
    </message>
    <message>
        <source>Reading…</source>
        <extracomment>State of a file: its beginning is being read.</extracomment>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a file: it will be imported after others.</extracomment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Importing: %1</source>
        <extracomment>State of a file that is being imported; %1 is its progress.</extracomment>
        <translation>正在导入：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported yet.</source>
        <translation>暂时无法导入“%1”。</translation>
    </message>
    <message>
        <source>None of its columns is known to hold the return code.</source>
        <translation>没有任何一列被识别为返回码。</translation>
    </message>
    <message>
        <source>Choose the column of the code under Columns.</source>
        <translation>在“列”标签页中选择返回码所在的列。</translation>
    </message>
    <message>
        <source>Continued import %1 from record %2: %3.</source>
        <extracomment>%1 is the number of an import that was interrupted before, %2 that of a record, %3 the counts.</extracomment>
        <translation>从第 %2 条记录起继续了导入 %1：%3。</translation>
    </message>
    <message>
        <source>Cancelled: %1. Import the file again to continue, or undo the import.</source>
        <translation>已取消：%1。再次导入该文件可继续，也可以撤销此次导入。</translation>
    </message>
    <message>
        <source>The store no longer has this import: it is another one now, or gone.</source>
        <translation>存储中已没有这次导入：存储已换成另一个，或不见了。</translation>
    </message>
    <message>
        <source>%1 of these completed stored calls</source>
        <extracomment>%1 is how many of the records that were stored before told something the stored calls lacked.</extracomment>
        <translation>其中 %1 条补全了已存储的调用</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ImportsPage</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Verify store</source>
        <translation>检查存储</translation>
    </message>
    <message>
        <source>Checks the file of the store, its counts and the balance of every import.</source>
        <translation>检查存储文件、各项计数以及每次导入的账目是否平衡。</translation>
    </message>
    <message>
        <source>Choose call logs</source>
        <translation>选择调用日志</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Importing %1: %2</source>
        <translation>正在导入 %1：%2</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undoing the import of %1</source>
        <translation>正在撤销 %1 的导入</translation>
    </message>
    <message>
        <source>Verifying the store</source>
        <translation>正在检查存储</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>The store is sound: %1 calls from %2 imports.</source>
        <translation>存储完好：%2 次导入，共 %1 次调用。</translation>
    </message>
    <message>
        <source>The store does not pass its checks.</source>
        <translation>存储未通过检查。</translation>
    </message>
    <message>
        <source>Keep a copy of the file, and import the logs into a new store.</source>
        <translation>保留该文件的副本，并将日志导入新的存储。</translation>
    </message>
    <message>
        <source>Export rejected records</source>
        <translation>导出被拒绝的记录</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected record(s) saved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>已将 %Ln 条被拒绝的记录保存到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Call logs (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.log *.gz *.zip *.xlsx)</source>
        <translation>调用日志 (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.log *.gz *.zip *.xlsx)</translation>
    </message>
    <message>
        <source>Save rows to correct</source>
        <translation>保存待更正的行</translation>
    </message>
    <message>
        <source>Call logs (*%1)</source>
        <translation>调用日志 (*%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>已将 %Ln 行保存到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them in a text editor, not in a spreadsheet, then choose &quot;Import corrected rows&quot; here.</source>
        <translation>请用文本编辑器（不要用电子表格）更正，然后在此处选择“导入更正后的行”。</translation>
    </message>
    <message>
        <source>Choose the corrected rows of &quot;%1&quot;</source>
        <translation>选择“%1”更正后的行</translation>
    </message>
    <message>
        <source>A file is being imported. Wait until it has ended, or cancel it.</source>
        <translation>正在导入文件。请等待结束，或取消导入。</translation>
    </message>
    <message>
        <source>An import is being undone. Wait until that has ended.</source>
        <translation>正在撤销导入。请等待结束。</translation>
    </message>
    <message>
        <source>The store is being verified. Wait until that has ended, or cancel it.</source>
        <translation>正在检查存储。请等待结束，或取消检查。</translation>
    </message>
    <message>
        <source>Records are being saved. Wait until that has ended.</source>
        <translation>正在保存记录。请等待结束。</translation>
    </message>
    <message>
        <source>Counting the calls of %1</source>
        <translation>正在统计 %1 的调用</translation>
    </message>
    <message>
        <source>Saving rejected records</source>
        <translation>正在保存被拒绝的记录</translation>
    </message>
    <message>
        <source>Call logs as CSV, JSON, XLSX or text, also in ZIP or gzip. Or drop files anywhere on the window.</source>
        <translation>CSV、JSON、XLSX 或文本的调用日志，也可在 ZIP 或 gzip 中。也可以将文件拖放到窗口的任意位置。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::LedgerView</name>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>尚未导入任何内容。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>The first import is running.</source>
        <translation>第一次导入正在进行。</translation>
    </message>
    <message>
        <source>The store is being read…</source>
        <translation>正在读取存储…</translation>
    </message>
    <message>
        <source>It is listed here as soon as its first records are stored.</source>
        <translation>存入第一批记录后即会列在此处。</translation>
    </message>
    <message>
        <source>Choose call logs, or drop them anywhere on the window. CSV, JSON, workbooks (XLSX), text logs and the vendor&apos;s own answers are recognised, also in ZIP or gzip; a preview shows what they become before anything is stored. A page of the vendor belongs on the Compare page, a team&apos;s file on the Team page.</source>
        <translation>请选择调用日志，或将其拖放到窗口的任意位置。可识别 CSV、JSON、工作簿（XLSX）、文本日志以及厂商自己的应答，也可在 ZIP 或 gzip 中；存储之前会预览读取结果。厂商页面请用“页面对照”页面，团队文件请用“团队”页面。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::LinkRow</name>
    <message>
        <source>Open %1 in the browser</source>
        <extracomment>%1 is the address of a page on the web.</extracomment>
        <translation>在浏览器中打开 %1</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::LookupPage</name>
    <message>
        <source>The text has %1 characters. Its beginning is shown, all of it was looked up.</source>
        <translation>文本有 %1 个字符。此处只显示开头，但已查询全文。</translation>
    </message>
    <message>
        <source>That place lies behind the part of the text that is shown.</source>
        <translation>该处位于所显示部分之后。</translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation>解答已复制。</translation>
    </message>
    <message>
        <source>Text from the customer</source>
        <translation>客户的文本</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Text to look up</source>
        <translation>要查询的文本</translation>
    </message>
    <message>
        <source>Paste or type here</source>
        <translation>在此粘贴或输入</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel whose billing is asked for</source>
        <translation>要判断是否收费的渠道</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Day whose billing is asked for</source>
        <translation>要判断是否收费的日期</translation>
    </message>
    <message>
        <source>Empty means the rules that hold now.</source>
        <translation>留空表示现行规则。</translation>
    </message>
    <message>
        <source>Any channel</source>
        <extracomment>The channel is not known: an answer that depends on it lists every one.</extracomment>
        <translation>任意渠道</translation>
    </message>
    <message>
        <source>There is no reply to copy: no answer shown has one.</source>
        <translation>没有可复制的回复：显示的解答都没有建议回复。</translation>
    </message>
    <message>
        <source>The reply was copied.</source>
        <translation>回复已复制。</translation>
    </message>
    <message>
        <source>Copy Reply</source>
        <translation>复制回复</translation>
    </message>
    <message>
        <source>Reply to the Other Reader</source>
        <translation>切换回复对象</translation>
    </message>
    <message>
        <source>The text had changed, and was answered anew. Nothing was copied.</source>
        <translation>文本刚刚改动过，已重新解答。没有复制任何内容。</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>The day cannot be read</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>The text is being looked up…</source>
        <translation>正在查询文本…</translation>
    </message>
    <message>
        <source>Paste what the customer sent</source>
        <translation>粘贴客户发来的内容</translation>
    </message>
    <message>
        <source>A code, an answer in JSON, an address, a log line or a chat message. Every code, mask and list of warnings in it is answered here.</source>
        <translation>返回码、JSON 应答、网址、日志行或聊天消息均可。其中的每个返回码、告警掩码和告警码列表都会在此解答。</translation>
    </message>
    <message>
        <source>No code was found</source>
        <translation>没有找到返回码</translation>
    </message>
    <message>
        <source>Numbers count as codes where the text says that they are. A number on its own is looked up as it is. Texts of messages are found, too.</source>
        <translation>只有前后文表明是返回码的数字才算返回码。单独一个数字会直接查询。返回信息的文字也能找到。</translation>
    </message>
    <message>
        <source>Esc clears the page, too: text, channel and day.</source>
        <translation>按 Esc 也会清空本页：文本、渠道和日期。</translation>
    </message>
    <message>
        <source>Look up a text file</source>
        <translation>查询文本文件</translation>
    </message>
    <message>
        <source>Texts (*.txt *.log *.json *.jsonl *.csv *.xml *.html)</source>
        <translation>文本 (*.txt *.log *.json *.jsonl *.csv *.xml *.html)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Look Up a Text File…</source>
        <translation>查询文本文件…</translation>
    </message>
    <message>
        <source>There is nothing to clear.</source>
        <translation>没有可清空的内容。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MainMenu</name>
    <message>
        <source>%1: %2</source>
        <extracomment>One line of the list of shortcuts: %1 the keys, %2 what they do.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy the answer</source>
        <translation>复制解答(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste and look up</source>
        <translation>粘贴并查询(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>在此页查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>The language of the desktop.</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <extracomment>The appearance (light or dark) of the desktop.</extracomment>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Dark text on a light ground.</extracomment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Light text on a dark ground.</extracomment>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About CodeDesk</source>
        <translation>关于 CodeDesk(&amp;A)</translation>
    </message>
    <message>
        <source>In a text field Ctrl+V pastes into it; Ctrl+Shift+V looks up what is pasted from everywhere.</source>
        <translation>在文本框中 Ctrl+V 粘贴到该框；Ctrl+Shift+V 在任何位置都会查询粘贴的内容。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MainWindow</name>
    <message>
        <source>This page has no search field.</source>
        <translation>此页没有搜索栏。</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>There is nothing to copy on this page.</source>
        <translation>此页没有可复制的内容。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About CodeDesk</source>
        <extracomment>%1 is the version of the program, %2 that of Qt.</extracomment>
        <translation>关于 CodeDesk</translation>
    </message>
    <message>
        <source>CodeDesk %1
Support console for the return codes, warnings and billing of a face-verification service.

Built with Qt %2.

Copyright: CodeDesk developers.
This program is free software: it can be shared and changed under the terms of the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>CodeDesk %1
人脸核身服务返回码、告警码与收费情况的支持控制台。

使用 Qt %2 构建。

版权所有：CodeDesk developers。
本程序是自由软件：可以依据 GNU 通用公共许可证第 3 版或更高版本的条款分享和修改。本程序不附带任何担保。</translation>
    </message>
    <message>
        <source>Work is still running</source>
        <translation>仍有工作在进行</translation>
    </message>
    <message>
        <source>%1
Quitting stops it. What was stored so far stays.</source>
        <translation>%1
退出会停止它。目前已存储的内容会保留。</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>CodeDesk</source>
        <translation>CodeDesk</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not read.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>没有读取“%1”。</translation>
    </message>
    <message>
        <source>It is a store of calls, not a log.</source>
        <translation>它是调用的存储，不是日志。</translation>
    </message>
    <message>
        <source>To look at it, start the program with --store and its name.</source>
        <translation>若要查看它，请用 --store 加上它的名称启动本程序。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Quitting loses it.</source>
        <translation>退出会丢失它。</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存并退出</translation>
    </message>
    <message numerus="yes">
        <source>Of %n file(s) of one kind only &quot;%1&quot; was opened.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>
            <numerusform>%n 个同类文件中只打开了“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>One at a time can be shown. Not opened: %1.</source>
        <extracomment>%1 is a list of names of files</extracomment>
        <translation>一次只能显示一个。未打开：%1。</translation>
    </message>
    <message>
        <source>Open the others one by one.</source>
        <translation>请逐个打开其余文件。</translation>
    </message>
    <message>
        <source>The answers leave out the team&apos;s own codes, rules and replies.</source>
        <translation>当前的解答不含团队自己的返回码、规则和回复。</translation>
    </message>
    <message>
        <source>What is billed depends on the team&apos;s rules, so nothing is shown here before they can be read again.</source>
        <translation>是否收费取决于团队规则，因此在能够重新读取之前，这里不显示任何内容。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Show the team&apos;s page</source>
        <translation>打开团队页</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MaskPanel</name>
    <message>
        <source>ID-card mask</source>
        <translation>身份证告警掩码</translation>
    </message>
    <message>
        <source>Eight characters from the left, 1 where the picture has the warning. Alt+1 to Alt+8 switch one.</source>
        <translation>从左起八个字符，图片有该告警时为 1。Alt+1 至 Alt+8 切换各位。</translation>
    </message>
    <message>
        <source>Mask of eight characters</source>
        <translation>八个字符的告警掩码</translation>
    </message>
    <message>
        <source>For example 00010100</source>
        <translation>例如 00010100</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MeaningList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <comment>meanings of a code</comment>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>What else the code means</source>
        <translation>该码的其他含义</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>messages waiting behind this one</comment>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::NothingFound</name>
    <message>
        <source>Look it up as pasted text</source>
        <translation>当作粘贴的文本查询</translation>
    </message>
    <message>
        <source>Search the calls</source>
        <translation>在调用中查找</translation>
    </message>
    <message>
        <source>Write a note for the team</source>
        <translation>为团队写备注</translation>
    </message>
    <message>
        <source>No code is left by these filters.</source>
        <translation>按这些条件筛选后没有返回码。</translation>
    </message>
    <message>
        <source>Nothing fits &quot;%1&quot;.
The search looks at codes, meanings, remedies, earlier wordings and suggested replies, in Chinese, in English and in pinyin, and knows words that mean the same.</source>
        <translation>没有与“%1”相符的返回码。
搜索范围包括返回码、含义、处理办法、以前的提示语和建议回复，支持中文、英文和拼音，也认识近义词。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::OptionsForm</name>
    <message>
        <source>CSV</source>
        <extracomment>Format of a file: separated values.</extracomment>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <extracomment>Format of a file: one JSON value a line.</extracomment>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>JSON</source>
        <extracomment>Format of a file: JSON documents.</extracomment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Addresses</source>
        <extracomment>Format of a file: one web address a line.</extracomment>
        <translation>网址</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>With header</source>
        <translation>有表头</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>A choice left to the program; %1 is what it found.</extracomment>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Channel of records that name none</source>
        <translation>未写明渠道的记录所用的渠道</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>In place of what was found in a file that was not read.</extracomment>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Channel as in the file</source>
        <translation>以文件中的渠道为准</translation>
    </message>
    <message>
        <source>key=value</source>
        <extracomment>Format of a file: names and values on each line.</extracomment>
        <translation>key=value</translation>
    </message>
    <message>
        <source>Text by pattern</source>
        <extracomment>Format of a file: lines of text, read by a regular expression.</extracomment>
        <translation>按模式读取的文本</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Pattern, with groups named as columns: %1</source>
        <translation>模式，命名分组与列名相同：%1</translation>
    </message>
    <message>
        <source>A regular expression that each line of a call matches. Its named groups are columns; the preview shows what they hold. Lines it does not fit are rejected.</source>
        <translation>调用的每一行都与之匹配的正则表达式。命名分组即为列，预览显示其内容；不匹配的行会被拒绝。</translation>
    </message>
    <message>
        <source>A sheet of a workbook says itself what it is.</source>
        <translation>工作簿的工作表自身已说明其格式。</translation>
    </message>
    <message>
        <source>Only tables have it; this file is read as %1.</source>
        <translation>只有表格才有此项；此文件按 %1 读取。</translation>
    </message>
    <message>
        <source>%1: no separator</source>
        <translation>%1：无分隔符</translation>
    </message>
    <message>
        <source>%1: no header</source>
        <translation>%1：无表头</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::PageRail</name>
    <message>
        <source>Lookup</source>
        <extracomment>Name of a page: answers whatever text is pasted into it.</extracomment>
        <translation>查询</translation>
    </message>
    <message>
        <source>Codes</source>
        <extracomment>Name of a page: the table of return codes.</extracomment>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Decoder</source>
        <extracomment>Name of a page: decodes masks and warning lists.</extracomment>
        <translation>解码</translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>Name of a page: the stored calls.</extracomment>
        <translation>调用</translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>Name of a page: what was billed and what was free.</extracomment>
        <translation>收费</translation>
    </message>
    <message>
        <source>Imports</source>
        <extracomment>Name of a page: the files that were imported.</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Name of a page: codes of stored calls that no table has.</extracomment>
        <translation>未知码</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>Name of a page: compares a page of the vendor with the catalogue.</extracomment>
        <translation>页面对照</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>Name of a page: what the team itself has added.</extracomment>
        <translation>团队</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::ReplyBox</name>
    <message>
        <source>Reply to the end user</source>
        <translation>给用户的回复</translation>
    </message>
    <message>
        <source>Reply to the integrator</source>
        <translation>给接入方的回复</translation>
    </message>
    <message>
        <source>For the integrator</source>
        <translation>给接入方</translation>
    </message>
    <message>
        <source>For the end user</source>
        <translation>给用户</translation>
    </message>
    <message>
        <source>Show the reply in the other language</source>
        <translation>用另一种语言显示回复</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>复制回复</translation>
    </message>
    <message>
        <source>Ctrl+R copies the reply of the first answer, or of the one that was chosen.</source>
        <translation>按 Ctrl+R 复制第一条（或选中的）解答的回复。</translation>
    </message>
    <message>
        <source>Written by the team.</source>
        <translation>由团队撰写。</translation>
    </message>
    <message>
        <source>An attack was suspected: the end user is not told what was detected.</source>
        <translation>疑似攻击：不向用户透露检测原因。</translation>
    </message>
    <message>
        <source>An attack was suspected: this text is not for the end user.</source>
        <translation>疑似攻击：此内容不可发给用户。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Writes a reply of the team, which is shown from then on.</source>
        <translation>撰写团队自己的回复，之后都显示它。</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::SearchHint</name>
    <message>
        <source>%1 is a warning mask of an ID card.</source>
        <translation>%1 是身份证告警掩码。</translation>
    </message>
    <message>
        <source>Decode (Enter)</source>
        <translation>解码（回车）</translation>
    </message>
    <message>
        <source>%1 is no code; it may be the number of an order or a request.</source>
        <translation>%1 不是返回码，可能是订单号或请求号。</translation>
    </message>
    <message>
        <source>Show its calls (Enter)</source>
        <translation>查看其调用（回车）</translation>
    </message>
    <message>
        <source>Understood as: only &quot;%1&quot;.</source>
        <translation>理解为：只看“%1”。</translation>
    </message>
    <message>
        <source>Search for the words</source>
        <translation>按文字搜索</translation>
    </message>
    <message>
        <source>No row has all of this. These are similar:</source>
        <translation>没有完全符合的；以下相近：</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::SentenceBox</name>
    <message>
        <source>For the customer</source>
        <translation>给客户的语句</translation>
    </message>
    <message>
        <source>Language of the sentence</source>
        <translation>语句的语言</translation>
    </message>
    <message>
        <source>Sentence for the customer</source>
        <translation>给客户的语句</translation>
    </message>
    <message>
        <source>Copy sentence</source>
        <translation>复制语句</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>没有可复制的内容。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::StatusArea</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>取消正在进行的工作</translation>
    </message>
    <message>
        <source>Progress of the running work</source>
        <translation>正在进行的工作的进度</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 calls</source>
        <comment>how many calls the store has</comment>
        <extracomment>%1 is the file name of the store, %L2 its number of calls.</extracomment>
        <translation>
            <numerusform>%1：%2 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation>%1，只读</translation>
    </message>
    <message>
        <source>%1: gone</source>
        <extracomment>%1 is the file name of the store.</extracomment>
        <translation>%1：不见了</translation>
    </message>
    <message>
        <source>%1: cannot be read</source>
        <translation>%1：无法读取</translation>
    </message>
    <message>
        <source>%1, of a newer version, read only</source>
        <translation>%1，由较新版本创建，只读</translation>
    </message>
    <message>
        <source>%1, replaced</source>
        <translation>%1，已被替换</translation>
    </message>
    <message>
        <source>%1: in use</source>
        <translation>%1：正在使用中</translation>
    </message>
    <message>
        <source>%1: damaged</source>
        <translation>%1：已损坏</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TeamEditor</name>
    <message>
        <source>The team has another entry of this kind about %1. Save again to replace it.</source>
        <translation>团队已有另一条关于 %1 的同类内容。再次保存即替换。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Return saves, too.</source>
        <translation>也可按 Ctrl+回车保存。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc cancels, too.</source>
        <translation>也可按 Esc 取消。</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is not saved.</source>
        <extracomment>%1 is the title of an entry that is being edited: &quot;New note&quot;.</extracomment>
        <translation>条目“%1”尚未保存。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation>要放弃已输入的内容吗？</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The team&apos;s knowledge was changed elsewhere meanwhile. What is typed here is still there, and not saved.</source>
        <translation>其间团队知识已在别处更改。此处输入的内容仍在，尚未保存。</translation>
    </message>
    <message>
        <source>This entry was changed elsewhere meanwhile. What is typed here is still there, and not saved.</source>
        <translation>其间此条目已在别处更改。此处输入的内容仍在，尚未保存。</translation>
    </message>
    <message>
        <source>This entry was removed elsewhere meanwhile. What is typed here is still there, and not saved.</source>
        <translation>其间此条目已在别处删除。此处输入的内容仍在，尚未保存。</translation>
    </message>
    <message>
        <source>Give up what was typed</source>
        <translation>放弃已输入的内容</translation>
    </message>
    <message>
        <source>Show what it says now</source>
        <translation>显示现在的内容</translation>
    </message>
    <message>
        <source>Go on with what is typed</source>
        <translation>保留已输入的内容</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TeamEntryPane</name>
    <message>
        <source>Select an entry to read all of it.</source>
        <translation>选择一条以查看全文。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>查看返回码</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TeamExchange</name>
    <message>
        <source>Import a team&apos;s file</source>
        <translation>导入团队文件</translation>
    </message>
    <message>
        <source>Team files (*.json)</source>
        <translation>团队文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the team&apos;s file</source>
        <translation>导出团队文件</translation>
    </message>
    <message>
        <source>The team&apos;s knowledge was written to &quot;%1&quot;.</source>
        <translation>团队知识已写入“%1”。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TeamFilterBar</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the team&apos;s knowledge</source>
        <translation>搜索团队知识</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Filter of a table: entries of every kind.</extracomment>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TeamPage</name>
    <message numerus="yes">
        <source>The own code %1 was removed, and %n entry(s) about it.</source>
        <extracomment>An own code of the team is gone, and with it what was said about it.</extracomment>
        <translation>
            <numerusform>自定义码 %1 及其 %n 条相关内容已删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>The team&apos;s file cannot be read</source>
        <translation>无法读取团队文件</translation>
    </message>
    <message>
        <source>It is left as it is. Mend it and read it again, or begin with an empty one; the old one is then kept beside it.</source>
        <translation>文件保持原样。请修复后重新读取，或从空文件开始；旧文件会保留在旁边。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>从空文件开始</translation>
    </message>
    <message>
        <source>Own codes, rules of billing, replies, notes and meanings of mask positions outlive every update, and can be shared as a file.</source>
        <translation>自定义码、收费规则、回复、备注和掩码位的含义不受更新影响，并可作为文件共享。</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>没有符合条件的内容</translation>
    </message>
    <message>
        <source>All words have to occur in an entry.</source>
        <translation>一条内容须包含所有词。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The file was merged into the team&apos;s knowledge.</source>
        <translation>文件已并入团队知识。</translation>
    </message>
    <message>
        <source>The old file is kept as &quot;%1&quot;.</source>
        <translation>旧文件保留为“%1”。</translation>
    </message>
    <message>
        <source>The team&apos;s knowledge</source>
        <translation>团队知识</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Edit the entry</source>
        <translation>编辑此条</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>删除此条</translation>
    </message>
    <message>
        <source>The team has added nothing yet.</source>
        <translation>团队尚未添加任何内容。</translation>
    </message>
    <message>
        <source>The team&apos;s file cannot be read.</source>
        <translation>无法读取团队文件。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::TextPairField</name>
    <message>
        <source>%1, in Chinese</source>
        <extracomment>Spoken: %1 is what a text is, such as &quot;Meaning&quot;.</extracomment>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1, in English</source>
        <extracomment>Spoken: %1 is what a text is, such as &quot;Meaning&quot;.</extracomment>
        <translation>%1（英文）</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>The change was taken back.</source>
        <translation>修改已撤销。</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>撤销上次修改</translation>
    </message>
    <message>
        <source>Save or cancel the entry that is being edited first.</source>
        <translation>请先保存或取消正在编辑的条目。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::UnknownPage</name>
    <message numerus="yes">
        <source>%n unknown code(s)</source>
        <translation>
            <numerusform>%n 个未知返回码</numerusform>
        </translation>
    </message>
    <message>
        <source>No table has these codes, and none is guessed. Who learns what one means can note it for the whole team.</source>
        <translation>没有任何表含这些返回码，也不做猜测。查明含义后，可以为全团队记下。</translation>
    </message>
    <message>
        <source>Codes of stored calls that no table has are listed here: how often, since when, and next to which documented codes.</source>
        <translation>这里列出已存储调用中任何表都没有的返回码：次数、起止日期以及邻近的已知返回码。</translation>
    </message>
    <message>
        <source>The rows were copied.</source>
        <translation>所选行已复制。</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>未知返回码</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>查看相关调用</translation>
    </message>
    <message>
        <source>Note it…</source>
        <translation>记下…</translation>
    </message>
    <message>
        <source>Adds what the code means to the team&apos;s own codes.</source>
        <translation>将返回码的含义加入团队自定义码。</translation>
    </message>
    <message>
        <source>Show its neighbour</source>
        <translation>查看邻近码</translation>
    </message>
    <message>
        <source>Shows the documented codes next to it on the Codes page.</source>
        <translation>在返回码页面显示邻近的已知返回码。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>The store is being read…</source>
        <translation>正在读取存储…</translation>
    </message>
    <message>
        <source>No calls are stored yet.</source>
        <translation>尚未存储任何调用。</translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>Every code of the stored calls is known.</source>
        <translation>已存储调用的返回码全部已知。</translation>
    </message>
    <message>
        <source>No documented code is a number near this one.</source>
        <translation>没有与此数字相近的已收录返回码。</translation>
    </message>
</context>
<context>
    <name>codedesk::ui::VariableBar</name>
    <message>
        <source>A sentence with a variable that has no value is left out as a whole. Insert a variable:</source>
        <translation>变量没有值时，所在的整句会省略。插入变量：</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>What the code means</source>
        <translation>返回码的含义</translation>
    </message>
    <message>
        <source>Order number or BizToken</source>
        <translation>订单号或 BizToken</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>调用时间</translation>
    </message>
    <message>
        <source>Whether the call was billed</source>
        <translation>该次调用是否收费</translation>
    </message>
    <message>
        <source>With an example:
%1</source>
        <extracomment>Preview of a reply with its variables filled in.</extracomment>
        <translation>代入示例：
%1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Support console for the return codes, warnings and billing of a face-verification service.</source>
        <translation>人脸核身服务返回码、告警码与收费情况的支持控制台。</translation>
    </message>
    <message>
        <source>Use this store.</source>
        <translation>使用此存储。</translation>
    </message>
    <message>
        <source>Show this page first: %1.</source>
        <translation>首先显示此页面：%1。</translation>
    </message>
    <message>
        <source>Write a picture of the window to this PNG file and end.</source>
        <translation>将窗口画面写入此 PNG 文件，然后退出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no page. The pages are: %2.</source>
        <translation>没有页面“%1”。可用的页面是：%2。</translation>
    </message>
    <message>
        <source>Open these files as what they are: offer logs for import, compare a page of the vendor.</source>
        <translation>按内容打开这些文件：日志供导入，厂商页面用于比较。</translation>
    </message>
    <message>
        <source>There is no display to show the window on. Set DISPLAY or WAYLAND_DISPLAY, or use codedesk-cli.</source>
        <translation>没有可以显示窗口的屏幕。请设置 DISPLAY 或 WAYLAND_DISPLAY，或使用 codedesk-cli。</translation>
    </message>
    <message>
        <source>The picture of the window could not be made.</source>
        <translation>无法生成窗口的图片。</translation>
    </message>
    <message>
        <source>There was too little memory for it.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>End other programs, and try again.</source>
        <translation>请结束其他程序，然后重试。</translation>
    </message>
</context>
</TS>
