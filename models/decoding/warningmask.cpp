// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/warningmask.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk {

namespace {

struct WarningMaskTexts {
    Q_DECLARE_TR_FUNCTIONS(WarningMask)
};

bool isMaskDigit(char32_t character)
{
    return character == U'0' || character == U'1';
}

/** Returns the characters that count: no spaces, no marks without width, no quotation marks around them. */
QList<uint> significantCharacters(const QString &text)
{
    QList<uint> result;
    const QString plain = text::plain(text).trimmed();
    qsizetype from = 0;
    qsizetype to = plain.size();
    const auto isQuote = [](QChar unit) {
        return unit == u'"' || unit == u'\'' || unit == u'`' || unit.isSpace();
    };
    while (from < to && isQuote(plain.at(from)))
        ++from;
    while (to > from && isQuote(plain.at(to - 1)))
        --to;
    for (const uint character : plain.mid(from, to - from).toUcs4()) {
        if (!QChar::isSpace(character))
            result << character;
    }
    return result;
}

QString shown(uint character)
{
    if (!QChar::isPrint(character) || QChar::isSurrogate(character))
        return u"U+"_s + QString::number(character, 16).toUpper().rightJustified(4, u'0');
    return u'"' + QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1) + u'"';
}

QString lengthSentence(qsizetype count)
{
    return WarningMaskTexts::tr("The mask has %1 characters where 8 are expected.").arg(count);
}

Error emptyMask()
{
    return { ErrorKind::Usage, WarningMaskTexts::tr("There is no mask."),
             WarningMaskTexts::tr("A mask has 8 characters, each 0 or 1."),
             WarningMaskTexts::tr("Enter the mask as the answer of the service gives it, for example 10010100."),
             std::nullopt };
}

Error wrongLength(qsizetype count)
{
    return { ErrorKind::Usage, lengthSentence(count),
             WarningMaskTexts::tr(
                 "Each character stands for one warning, so none can be left out. Spreadsheets drop zeros "
                 "at the left."),
             WarningMaskTexts::tr("Copy the mask from the answer of the service itself, not from a spreadsheet."),
             std::nullopt };
}

Error wrongCharacter(uint character, qsizetype place, qsizetype count)
{
    QString what = WarningMaskTexts::tr("The mask has %1 at place %2, counted from the left.")
                       .arg(shown(character))
                       .arg(place);
    if (count != maskBitCount)
        what += u' ' + lengthSentence(count);
    return { ErrorKind::Usage, what,
             WarningMaskTexts::tr("Each of the 8 characters of a mask is 0 (no warning) or 1 (warning)."),
             WarningMaskTexts::tr("Copy the mask again from the answer of the service, for example 10010100."),
             std::nullopt };
}

QString warningPhrase(const MaskWarning &warning, Language language)
{
    const bool chinese = language == Language::Chinese;
    const QString &text = warning.text.in(language);
    switch (warning.status) {
    case BitStatus::Documented:
    case BitStatus::Custom:
        return text;
    case BitStatus::Reported:
        return (chinese ? u"%1（厂商文档未以文字说明，见于公开的接入实例）"_s
                        : u"%1 (not documented by the vendor in words; one public integration uses it so)"_s)
            .arg(text);
    case BitStatus::Unpublished:
        break;
    }
    return (chinese ? u"第 %1 位（厂商未公布含义；推测：%2）"_s
                    : u"position %1 (the vendor does not publish its meaning; a guess: %2)"_s)
        .arg(warning.bit)
        .arg(text);
}

} // namespace

QString WarningMask::text() const
{
    QString result(maskBitCount, u'0');
    for (int bit = 1; bit <= maskBitCount; ++bit) {
        if (isSet(bit))
            result[bit - 1] = u'1';
    }
    return result;
}

Result<WarningMask> parseWarningMask(const QString &text)
{
    const QList<uint> characters = significantCharacters(text);
    if (characters.isEmpty())
        return emptyMask();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (!isMaskDigit(characters.at(i)))
            return wrongCharacter(characters.at(i), i + 1, characters.size());
    }
    if (characters.size() != maskBitCount)
        return wrongLength(characters.size());
    WarningMask mask;
    for (int bit = 1; bit <= maskBitCount; ++bit)
        mask.set(bit, characters.at(bit - 1) == U'1');
    return mask;
}

bool isMeantAsMask(const QString &text)
{
    constexpr qsizetype fewestMaskDigits = 5;
    const QList<uint> characters = significantCharacters(text);
    const auto maskDigits = std::count_if(characters.cbegin(), characters.cend(), isMaskDigit);
    if (maskDigits == characters.size())
        return characters.size() > 1; // "0" alone is a list without warnings
    static constexpr QStringView listMarks = u"-,|;[]、";
    const bool isList = std::any_of(characters.cbegin(), characters.cend(), [](uint character) {
        return character < 0x10000 && listMarks.contains(QChar(static_cast<char16_t>(character)));
    });
    return !isList && maskDigits >= fewestMaskDigits && characters.size() <= 2 * maskBitCount;
}

QList<MaskWarning> maskWarnings(const WarningMask &mask, const Catalogue &catalogue)
{
    QList<MaskWarning> result;
    for (int bit = 1; bit <= maskBitCount; ++bit) {
        if (!mask.isSet(bit))
            continue;
        const MaskBit &meaning = catalogue.maskBits().at(static_cast<std::size_t>(bit - 1));
        result << MaskWarning{ bit, meaning.text, meaning.status, meaning.evidence };
    }
    return result;
}

QString maskSentence(const WarningMask &mask, const Catalogue &catalogue, Language language)
{
    const bool chinese = language == Language::Chinese;
    if (mask.isClear()) {
        return (chinese ? u"告警码 %1 表示身份证图片没有任何告警。"_s
                        : u"Warning code %1: the ID-card picture has no warning."_s)
            .arg(mask.text());
    }
    const QList<MaskWarning> warnings = maskWarnings(mask, catalogue);
    QStringList phrases;
    for (const MaskWarning &warning : warnings)
        phrases << warningPhrase(warning, language);
    const QString holds = chinese ? u"告警码 %1 表示身份证图片有 %2 个告警：%3。"_s
        : warnings.size() == 1    ? u"Warning code %1: the ID-card picture has %2 warning: %3."_s
                                  : u"Warning code %1: the ID-card picture has %2 warnings: %3."_s;
    const QString effect = chinese ? u"告警只是提示，不影响识别，默认按通过处理；是否因此拒绝由接入方自行决定。"_s
                                   : u" A warning is a remark only: the card is recognised and passes by default; "
                                     u"whether to reject it is the "
                                     u"integrator's decision."_s;
    return holds.arg(mask.text()).arg(warnings.size()).arg(phrases.join(chinese ? u"、"_s : u", "_s)) + effect;
}

} // namespace codedesk
