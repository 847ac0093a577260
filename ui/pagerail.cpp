// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerail.h"

#include "icons.h"
#include "theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeySequence>
#include <QToolButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr int railWidth = 88;
constexpr int tallestButton = 64;
constexpr int lowestButton = 46; ///< So that all of them fit into the smallest window.

QString iconName(PageId page)
{
    switch (page) {
    case PageId::Lookup:
        return QStringLiteral("lookup");
    case PageId::Codes:
        return QStringLiteral("codes");
    case PageId::Decoder:
        return QStringLiteral("decoder");
    case PageId::Calls:
        return QStringLiteral("calls");
    case PageId::Billing:
        return QStringLiteral("billing");
    case PageId::Imports:
        return QStringLiteral("imports");
    case PageId::Unknown:
        return QStringLiteral("unknown");
    case PageId::Compare:
        return QStringLiteral("compare");
    case PageId::Team:
        return QStringLiteral("team");
    }
    return {};
}

} // namespace

QString pageTitle(PageId page)
{
    switch (page) {
    case PageId::Lookup:
        //: Name of a page: answers whatever text is pasted into it.
        return PageRail::tr("Lookup");
    case PageId::Codes:
        //: Name of a page: the table of return codes.
        return PageRail::tr("Codes");
    case PageId::Decoder:
        //: Name of a page: decodes masks and warning lists.
        return PageRail::tr("Decoder");
    case PageId::Calls:
        //: Name of a page: the stored calls.
        return PageRail::tr("Calls");
    case PageId::Billing:
        //: Name of a page: what was billed and what was free.
        return PageRail::tr("Billing");
    case PageId::Imports:
        //: Name of a page: the files that were imported.
        return PageRail::tr("Imports");
    case PageId::Unknown:
        //: Name of a page: codes of stored calls that no table has.
        return PageRail::tr("Unknown");
    case PageId::Compare:
        //: Name of a page: compares a page of the vendor with the catalogue.
        return PageRail::tr("Compare");
    case PageId::Team:
        //: Name of a page: what the team itself has added.
        return PageRail::tr("Team");
    }
    return {};
}

PageRail::PageRail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("pageRail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(railWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::spacing, theme::spacing, theme::spacing, theme::spacing);
    layout->setSpacing(theme::spacing / 2);
    for (int i = 0; i < pageCount; ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(iconName(static_cast<PageId>(i)) + QStringLiteral("RailButton"));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({ 24, 24 });
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        button->setMinimumHeight(lowestButton);
        button->setMaximumHeight(tallestButton);
        m_group->addButton(button, i);
        m_buttons.at(static_cast<std::size_t>(i)) = button;
        layout->addWidget(button, tallestButton);
    }
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT pageChosen(static_cast<PageId>(id)); });
    updateIcons();
    retranslate();
}

void PageRail::setCurrent(PageId page)
{
    m_buttons.at(static_cast<std::size_t>(page))->setChecked(true);
}

void PageRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

void PageRail::retranslate()
{
    for (int i = 0; i < pageCount; ++i) {
        QToolButton *button = m_buttons.at(static_cast<std::size_t>(i));
        const QString title = pageTitle(static_cast<PageId>(i));
        button->setText(title);
        button->setAccessibleName(title);
        const QKeySequence key(static_cast<int>(Qt::CTRL) | (static_cast<int>(Qt::Key_1) + i));
        button->setToolTip(QStringLiteral("%1 (%2)").arg(title, key.toString(QKeySequence::NativeText)));
    }
}

void PageRail::updateIcons()
{
    for (int i = 0; i < pageCount; ++i) {
        m_buttons.at(static_cast<std::size_t>(i))
            ->setIcon(
                lineIcon(iconName(static_cast<PageId>(i)), theme::quietText(palette()), theme::accent(palette())));
    }
}

} // namespace codedesk::ui
