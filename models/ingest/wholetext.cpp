// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/wholetext.h"

#include "core/filename.h"
#include "ingest/binarykind.h"
#include "ingest/bytesource.h"

#include <QBuffer>
#include <QCoreApplication>

#include <limits>

namespace codedesk::ingest {

namespace {

constexpr std::size_t textSampleBytes = 64 * 1024;

struct WholeText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::WholeText)
};

/** Why something cannot be looked up; `kind` is what it is ("a PNG picture"). */
Error noText(const QString &name, BinaryKind kind)
{
    return sayable([=] {
        const QString what = name.isEmpty() ? WholeText::tr("What was pasted is no text.")
            : name == QLatin1String("-")    ? WholeText::tr("The standard input is no text.")
                                         : WholeText::tr("The file \"%1\" is no text.").arg(filename::shown(name));
        return Error{ ErrorKind::InputNotReadable, what,
                      WholeText::tr("It is %1, in which no codes are looked for.").arg(binaryKindWord(kind)),
                      WholeText::tr(
                          "Copy the text itself, or type the code that a picture shows. Archives and workbooks of "
                          "calls can be imported.") };
    });
}

Error tooLong(const QString &path)
{
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable,
            WholeText::tr("The file \"%1\" is too long to be looked up.").arg(filename::shown(path)),
            WholeText::tr("Texts of up to %1 MB are looked up.").arg(longestTextFileBytes / (1024 * 1024)),
            WholeText::tr("Import it if it is a log of calls, or paste the part that matters.")
        };
    });
}

/** Returns what an input is if it is no text; nothing for text. Torn logs have a NUL here and there, texts of
 * people none. */
Result<BinaryKind> kindOf(TextSource &source, bool isEncodingGiven)
{
    const Result<std::string_view> sample = source.peekBytes(textSampleBytes);
    if (!sample)
        return sample.error();
    if (const BinaryKind kind = binaryKind(*sample))
        return kind;
    const bool isUtf16 = detectEncodingStart(*sample).encoding.value_or(Encoding::Utf8) != Encoding::Utf8;
    const bool hasNul = sample->find('\0') != std::string_view::npos;
    return hasNul && !isUtf16 && !isEncodingGiven ? someBinaryKind : nullptr;
}

Result<std::optional<DecodedText>> readText(TextSource &source, const QString &name, std::size_t mostBytes,
                                            bool isEncodingGiven = false)
{
    const Result<BinaryKind> kind = kindOf(source, isEncodingGiven);
    if (!kind)
        return kind.error();
    if (*kind != nullptr)
        return noText(name, *kind);
    const Result<std::optional<std::string>> text = readWhole(source, mostBytes);
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<DecodedText>();
    return std::optional(DecodedText{ QString::fromStdString(**text), source.encoding() });
}

} // namespace

Result<std::optional<std::string>> readWhole(TextSource &source, std::size_t mostBytes)
{
    std::string text;
    for (;;) {
        const Result<bool> more = source.read(text);
        if (!more)
            return more.error();
        if (!*more)
            return std::optional(std::move(text));
        if (text.size() > mostBytes)
            return std::optional<std::string>();
        source.forgetBefore(source.textPosition());
    }
}

QString DecodedText::readAs() const
{
    if (encoding.isEmpty() || encoding == encodingName(Encoding::Utf8))
        return {};
    if (encoding == encodingName(Encoding::Utf8Twice))
        return WholeText::tr("Read as UTF-8 that had been encoded twice.");
    //: %1 is the name of an encoding
    return WholeText::tr("Read as %1.").arg(encoding);
}

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &name, const QString &encoding)
{
    if (bytes.isEmpty())
        return DecodedText();
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    Result<std::unique_ptr<ByteSource>> opened = ByteSource::open(std::move(device), name);
    if (!opened)
        return opened.error();
    TextSource source(std::move(*opened));
    if (!encoding.isEmpty()) {
        if (Result<void> known = source.setEncoding(encoding); !known)
            return known.error();
    }
    Result<std::optional<DecodedText>> text =
        readText(source, name, std::numeric_limits<std::size_t>::max(), !encoding.isEmpty());
    return text ? Result<DecodedText>(text->value_or(DecodedText())) : text.error();
}

Result<DecodedText> readTextFile(const QString &path, std::stop_token stop)
{
    Result<std::unique_ptr<ByteSource>> opened = ByteSource::open(InputName{ path }, std::move(stop));
    if (!opened)
        return opened.error();
    TextSource source(std::move(*opened));
    Result<std::optional<DecodedText>> text = readText(source, path, longestTextFileBytes);
    if (!text)
        return text.error();
    return *text ? Result<DecodedText>(std::move(**text)) : tooLong(path);
}

} // namespace codedesk::ingest
