// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/querywords.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace codedesk::wording {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueryWords)
};

} // namespace

QString noSuchDay(const QString &text)
{
    static const QRegularExpression form(uR"(^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d))"_s);
    const QRegularExpressionMatch match = form.match(text.normalized(QString::NormalizationForm_KC).trimmed());
    const bool isDay =
        QDate::isValid(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    //: %1 is a day such as 2026-11-31.
    return match.hasMatch() && !isDay ? Words::tr("There is no day %1.").arg(match.captured()) : QString();
}

QString wholeNumberHint()
{
    return Words::tr("Order numbers, BizTokens and request ids are found by the whole number only.");
}

} // namespace codedesk::wording
