// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/codesfield.h"

#include "core/text.h"
#include "theme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

CodesField::CodesField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"codesLineEdit"_s);
    setFont(theme::monospace());
}

QStringList CodesField::codes() const
{
    return codedesk::text::cleanedList(text());
}

void CodesField::setCodes(const QStringList &codes)
{
    setText(codes.join(u" / "_s));
}

QString CodesField::formFault() const
{
    static const QRegularExpression form(u"\\A-?[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    const QStringList typed = codes();
    if (typed.isEmpty())
        return tr("Type at least one code.");
    for (const QString &code : typed) {
        if (!form.match(code).hasMatch())
            return tr("\"%1\" is not a code. Codes are letters and digits, with a minus in front if they are "
                      "negative.")
                .arg(code);
    }
    return {};
}

QString CodesField::fault(const Catalogue &catalogue) const
{
    if (const QString wrongForm = formFault(); !wrongForm.isEmpty())
        return wrongForm;
    for (const QString &code : codes()) {
        if (!catalogue.find(code))
            return tr("No table has the code \"%1\". Correct it, or add it to the own codes first.").arg(code);
    }
    return {};
}

QString CodesField::meanings(const Catalogue &catalogue, Language language) const
{
    QStringList lines;
    for (const QString &code : codes()) {
        if (const CodeEntry *entry = catalogue.find(code))
            lines << code + u"  "_s + entry->message.in(language);
    }
    return lines.join(u'\n');
}

} // namespace codedesk::ui
