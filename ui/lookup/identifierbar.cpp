// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/identifierbar.h"

#include "theme.h"
#include "widgets/textlabel.h"
#include "wording/outcomewords.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr qsizetype longestShown = 40;

/** Buttons take an ampersand for a shortcut, and none of a text from outside is one. */
QString buttonText(const QString &text)
{
    QString shown = text.size() > longestShown ? text.first(longestShown - 1) + QChar(0x2026) : text;
    return shown.replace(u'&', QStringLiteral("&&"));
}

} // namespace

IdentifierBar::IdentifierBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("identifierBar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, 0, theme::pageMargin, theme::spacing);
    hide();
}

void IdentifierBar::show(const QList<FoundIdentifier> &identifiers)
{
    delete m_content;
    m_calls.clear();
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const FoundIdentifier &identifier :
         identifiers.first(qMin(wording::mostIdentifiersShown, identifiers.size()))) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme::spacing / 2);
        QLabel *kind = makeQuietLabel(m_content, wording::identifierWord(identifier.kind));
        kind->setWordWrap(false);
        auto *search = new QPushButton(buttonText(identifier.text), m_content);
        search->setObjectName(QStringLiteral("identifierButton"));
        search->setProperty("flat", true);
        search->setToolTip(tr("Searches the stored calls for it."));
        search->setAccessibleName(tr("Search the stored calls for %1").arg(identifier.text));
        connect(search, &QPushButton::clicked, this,
                [this, text = identifier.text] { Q_EMIT identifierChosen(text); });
        row->addWidget(kind);
        row->addWidget(search);
        row->addStretch();
        column->addLayout(row);
        QLabel *calls = makeQuietLabel(m_content);
        calls->setObjectName(QStringLiteral("identifierCallsLabel"));
        calls->hide();
        column->addWidget(calls);
        m_calls.insert(identifier.text, calls);
    }
    if (const QString more = wording::moreIdentifiers(identifiers.size()); !more.isEmpty())
        column->addWidget(makeQuietLabel(m_content, more));
    layout()->addWidget(m_content);
    m_content->show();
    setVisible(!identifiers.isEmpty());
}

void IdentifierBar::showCalls(const QList<answers::StoredAttempts> &attempts, Language language)
{
    for (QLabel *calls : std::as_const(m_calls))
        setOptionalText(calls, QString());
    for (const answers::StoredAttempts &known : attempts) {
        if (QLabel *calls = m_calls.value(known.identifier))
            setOptionalText(calls, answers::attemptsLine(known, language));
    }
}

} // namespace codedesk::ui
