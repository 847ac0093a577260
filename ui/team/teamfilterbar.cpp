// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamfilterbar.h"

#include "tablesetup.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

constexpr int kindLength = 8;

} // namespace

TeamFilterBar::TeamFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(makeSearchField(this))
    , m_kind(new QComboBox(this))
    , m_count(makeQuietLabel(this))
{
    m_search->setObjectName(u"teamSearchLineEdit"_s);
    m_kind->setObjectName(u"teamKindComboBox"_s);
    m_kind->setMinimumContentsLength(kindLength);
    m_count->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, &TeamFilterBar::changed);
    connect(m_kind, &QComboBox::activated, this, &TeamFilterBar::changed);
}

QString TeamFilterBar::words() const
{
    return m_search->text();
}

std::optional<TeamKind> TeamFilterBar::kind() const
{
    const QVariant kind = m_kind->currentData();
    return kind.isValid() ? std::optional(static_cast<TeamKind>(kind.toInt())) : std::nullopt;
}

void TeamFilterBar::setCount(int entries)
{
    m_count->setText(tr("%n entry(s)", "rows of the table", entries));
}

void TeamFilterBar::clear()
{
    m_kind->setCurrentIndex(0);
    m_search->clear();
    Q_EMIT changed();
}

void TeamFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search the team's knowledge"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_kind->setAccessibleName(tr("Kind"));
    const int current = qMax(0, m_kind->currentIndex());
    m_kind->clear();
    //: Filter of a table: entries of every kind.
    m_kind->addItem(tr("Everything"));
    for (const TeamKind kind : allTeamKinds)
        m_kind->addItem(teamWords(describe(kind).title), static_cast<int>(kind));
    m_kind->setCurrentIndex(current);
}

} // namespace codedesk::ui
