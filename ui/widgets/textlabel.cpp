// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textlabel.h"

#include "theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace codedesk::ui {

namespace {

/** Gives a label a colour of the theme's style rules, which follow a change of appearance by themselves. */
void setTone(QLabel *label, const char *tone)
{
    label->setProperty("tone", QLatin1String(tone));
}

} // namespace

QLabel *makeTextLabel(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(text);
    return label;
}

QLabel *makeQuietLabel(QWidget *parent, const QString &text)
{
    QLabel *label = makeTextLabel(parent, text);
    setTone(label, "quiet");
    return label;
}

QLabel *makeFaultLabel(QWidget *parent)
{
    QLabel *label = makeTextLabel(parent);
    setTone(label, "fault");
    label->hide();
    return label;
}

void setOptionalText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QLabel *makeHeadingLabel(QWidget *parent, const QString &text)
{
    QLabel *label = makeTextLabel(parent, text);
    label->setFont(theme::heading(1.0));
    return label;
}

void markField(QLineEdit *field, bool isFaulty)
{
    if (field->property("invalid").toBool() == isFaulty)
        return;
    field->setProperty("invalid", isFaulty);
    // Style rules look at properties only when a widget is polished again.
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace codedesk::ui
