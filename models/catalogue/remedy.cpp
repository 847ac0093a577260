// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/remedy.h"

#include <QRegularExpression>

namespace codedesk {

namespace {

struct StepMark {
    qsizetype start = 0; // of the number
    qsizetype end = 0; // of the white space behind it
};

QList<StepMark> findStepMarks(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9A-Za-z.])(\\d{1,2})[.\\x{3001}](?!\\d)\\s*+(?=\\S)"));
    QList<StepMark> marks;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedView(1).toInt() == marks.size() + 1)
            marks << StepMark{ match.capturedStart(), match.capturedEnd() };
    }
    return marks;
}

} // namespace

Remedy splitRemedy(const QString &text)
{
    const QList<StepMark> marks = findStepMarks(text);
    if (marks.size() < 2)
        return { text.trimmed(), {} };
    Remedy remedy{ text.left(marks.front().start).trimmed(), {} };
    for (qsizetype step = 0; step < marks.size(); ++step) {
        const qsizetype end = step + 1 < marks.size() ? marks.at(step + 1).start : text.size();
        remedy.steps << text.mid(marks.at(step).end, end - marks.at(step).end).trimmed();
    }
    return remedy;
}

} // namespace codedesk
