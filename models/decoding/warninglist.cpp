// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/warninglist.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk {

namespace {

constexpr qsizetype longestCode = 12; // characters; longer numbers are order, ID or card numbers

struct WarningListTexts {
    Q_DECLARE_TR_FUNCTIONS(WarningList)
};

bool isSeparator(QChar unit)
{
    static constexpr QStringView marks = u",;|/、[](){}\"'`";
    return unit.isSpace() || marks.contains(unit);
}

QStringList items(const QString &text)
{
    QStringList result;
    QString item;
    for (const QChar unit : text::plain(text)) {
        if (!isSeparator(unit)) {
            item += unit;
        } else if (!item.isEmpty()) {
            result << item;
            item.clear();
        }
    }
    if (!item.isEmpty())
        result << item;
    return result;
}

bool isCode(const QString &item)
{
    const QStringView digits = item.startsWith(u'-') ? QStringView(item).sliced(1) : QStringView(item);
    return !digits.isEmpty() && item.size() <= longestCode
        && std::all_of(digits.cbegin(), digits.cend(), [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
}

// The item itself is not quoted: it may be an ID or card number that was pasted by mistake.
Error wrongItem(qsizetype place)
{
    return sayable([=] {
        return Error{
            ErrorKind::Usage, WarningListTexts::tr("Item %1 of the list is not a warning code.").arg(place),
            WarningListTexts::tr("Warning codes are numbers of at most 11 digits, with or without a minus."),
            WarningListTexts::tr(
                "Copy the list again from the answer of the service, for example [-9110,-9111,-9114]."),
            std::nullopt
        };
    });
}

Error zeroAmongCodes(qsizetype place)
{
    return sayable([=] {
        return Error{ ErrorKind::Usage,
                      WarningListTexts::tr("Item %1 of the list is 0, beside other warning codes.").arg(place),
                      WarningListTexts::tr(
                          "0 means that the card has no warning, so it cannot stand beside a warning."),
                      WarningListTexts::tr(
                          "Copy the list again from the answer of the service, for example [-9110,-9111,-9114]."),
                      std::nullopt };
    });
}

bool isOf(const CodeEntry &entry, WarnedCard card)
{
    const bool isOfBankCard = entry.categoryId.contains(u"bank-card");
    return card == WarnedCard::Either || isOfBankCard == (card == WarnedCard::BankCard);
}

/** "Warning: photocopy of an ID card" without what the sentence has said before. */
QString withoutWarning(QString message, Language language)
{
    const QString prefix = u"Warning: "_s;
    const QString suffix = u"告警"_s;
    if (language == Language::English && message.startsWith(prefix, Qt::CaseInsensitive)) {
        message.remove(0, prefix.size());
        message[0] = message.at(0).toUpper();
    } else if (language == Language::Chinese && message.size() > suffix.size() && message.endsWith(suffix)) {
        message.chop(suffix.size());
    }
    return message;
}

QString codePhrase(const QString &code, WarnedCard card, const Catalogue &catalogue, Language language)
{
    const bool chinese = language == Language::Chinese;
    const CodeEntry *entry = findCardWarning(code, card, catalogue);
    if (!entry)
        return (chinese ? u"%1（未收录，含义未知）"_s : u"%1 (not in the catalogue, meaning unknown)"_s).arg(code);
    return (chinese ? u"%1（%2）"_s : u"%1 (%2)"_s)
        .arg(withoutWarning(entry->message.in(language), language), code);
}

QString pictureOf(WarnedCard card, Language language)
{
    const bool chinese = language == Language::Chinese;
    switch (card) {
    case WarnedCard::BankCard:
        return chinese ? u"银行卡图片"_s : u"The bank-card picture"_s;
    case WarnedCard::IdCard:
        return chinese ? u"身份证图片"_s : u"The ID-card picture"_s;
    case WarnedCard::Either:
        break;
    }
    return chinese ? u"证件或银行卡图片"_s : u"The picture of the ID card or bank card"_s;
}

} // namespace

Result<QStringList> parseWarningList(const QString &text)
{
    const QStringList found = items(text);
    if (found.isEmpty() || found == QStringList{ u"0"_s })
        return QStringList();
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!isCode(found.at(i)))
            return wrongItem(i + 1);
        if (found.at(i) == u"0")
            return zeroAmongCodes(i + 1);
    }
    return found;
}

WarnedCard cardOfWarnings(const QStringList &codes, const Catalogue &catalogue)
{
    bool isAnyKnown = false;
    bool mayBeBankCard = true;
    bool mayBeIdCard = true;
    for (const QString &code : codes) {
        if (!findCardWarning(code, WarnedCard::Either, catalogue))
            continue;
        isAnyKnown = true;
        mayBeBankCard = mayBeBankCard && findCardWarning(code, WarnedCard::BankCard, catalogue);
        mayBeIdCard = mayBeIdCard && findCardWarning(code, WarnedCard::IdCard, catalogue);
    }
    if (isAnyKnown && mayBeBankCard)
        return WarnedCard::BankCard;
    return isAnyKnown && mayBeIdCard ? WarnedCard::IdCard : WarnedCard::Either;
}

const CodeEntry *findCardWarning(const QString &code, WarnedCard card, const Catalogue &catalogue)
{
    for (const CodeEntry *entry : catalogue.meanings(code)) {
        if (entry->kind == CodeKind::CardWarning && isOf(*entry, card))
            return entry;
    }
    return nullptr;
}

QString warningListSentence(const QStringList &codes, const Catalogue &catalogue, Language language)
{
    const bool chinese = language == Language::Chinese;
    if (codes.isEmpty())
        return chinese ? u"图片没有任何告警。"_s : u"The picture has no warning."_s;
    const WarnedCard card = cardOfWarnings(codes, catalogue);
    QStringList phrases;
    bool isAnyKnown = false;
    for (const QString &code : codes) {
        isAnyKnown = isAnyKnown || findCardWarning(code, card, catalogue);
        phrases << codePhrase(code, card, catalogue, language);
    }
    if (!isAnyKnown)
        return {};
    const QString holds = chinese ? u"%3有 %1 个告警：%2。"_s
        : codes.size() == 1       ? u"%3 has %1 warning: %2."_s
                                  : u"%3 has %1 warnings: %2."_s;
    const QString effect = chinese
        ? u"告警默认按通过处理；是否因此拒绝由接入方自行决定。"_s
        : u" A warning alone does not reject the card: it passes by default; whether to "
          u"reject it is the integrator's decision."_s;
    return holds.arg(QString::number(codes.size()), phrases.join(chinese ? u"、"_s : u", "_s),
                     pictureOf(card, language))
        + effect;
}

} // namespace codedesk
