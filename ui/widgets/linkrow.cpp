// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkrow.h"

#include "items/tooltip.h"
#include "widgets/textlabel.h"

#include <QDesktopServices>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr int buttonPadding = 20;

} // namespace

LinkRow::LinkRow(const Link &link, Language language, QWidget *parent)
    : QWidget(parent)
    , m_url(link.url)
    , m_address(new QPushButton(this))
{
    m_address->setObjectName(QStringLiteral("linkButton"));
    m_address->setProperty("flat", true);
    m_address->setProperty("link", true);
    m_address->setCursor(Qt::PointingHandCursor);
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    //: %1 is the address of a page on the web.
    m_address->setAccessibleName(tr("Open %1 in the browser").arg(link.url));
    m_address->setToolTip(items::plainToolTip(link.url));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTextLabel(this, link.textIn(language)));
    layout->addWidget(m_address);
    connect(m_address, &QPushButton::clicked, this, [this] {
        const QUrl url(m_url);
        if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
            QDesktopServices::openUrl(url);
    });
}

bool LinkRow::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        showAddress();
    return QWidget::event(event);
}

void LinkRow::showAddress()
{
    QString text = m_address->fontMetrics().elidedText(m_url, Qt::ElideMiddle, width() - buttonPadding);
    m_address->setText(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
}

} // namespace codedesk::ui
