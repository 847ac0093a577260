// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerail.h"

#include "icons.h"
#include "pageregistry.h"
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

} // namespace

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
        button->setObjectName(QLatin1String(pageInfo(static_cast<PageId>(i)).key) + QStringLiteral("RailButton"));
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
            ->setIcon(lineIcon(QLatin1String(pageInfo(static_cast<PageId>(i)).key), theme::quietText(palette()),
                               theme::accent(palette())));
    }
}

} // namespace codedesk::ui
