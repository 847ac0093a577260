// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/comparisoncontrols.h"

#include "theme.h"
#include "widgets/channelchoice.h"
#include "widgets/datefield.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

QComboBox *makeChoiceBox(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

ComparisonControls::ComparisonControls(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sourceLabel(makeQuietLabel(this))
    , m_source(makeChoiceBox(this, u"sourceComboBox"_s))
    , m_channelLabel(makeQuietLabel(this))
    , m_channel(makeChoiceBox(this, u"channelComboBox"_s))
    , m_fromLabel(makeQuietLabel(this))
    , m_from(new DateField(this))
{
    m_from->setObjectName(u"fromDateField"_s);
    for (QLabel *label : { m_sourceLabel, m_channelLabel, m_fromLabel })
        label->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_sourceLabel);
    layout->addWidget(m_source, 2);
    layout->addWidget(m_channelLabel);
    layout->addWidget(m_channel, 1);
    layout->addWidget(m_fromLabel);
    layout->addWidget(m_from);
    connect(m_source, &QComboBox::activated, this, &ComparisonControls::viewChanged);
    connect(m_channel, &QComboBox::activated, this, &ComparisonControls::viewChanged);
    connect(m_from, &DateField::dateChanged, this, &ComparisonControls::viewChanged);
}

ComparisonView ComparisonControls::view() const
{
    return { m_source->currentData().toString(), chosenChannel(m_channel),
             m_from->date().isValid() ? toDayNumber(m_from->date()) : noDay };
}

QString ComparisonControls::fault() const
{
    return m_from->fault();
}

void ComparisonControls::retranslate()
{
    m_sourceLabel->setText(tr("Compare with"));
    m_source->setAccessibleName(tr("Document to compare with"));
    m_channelLabel->setText(tr("Channel"));
    m_channel->setAccessibleName(tr("Channel the page is about"));
    m_fromLabel->setText(tr("Holds from"));
    m_from->setAccessibleName(tr("First day on which the page holds"));
    m_from->setHint(tr("Empty means from the beginning."));
    m_from->retranslate();
    fillSources();
    //: The page of the vendor is about every channel.
    fillChannels(m_channel, tr("Every channel"), m_context.language());
}

void ComparisonControls::fillSources()
{
    const QVariant chosen = m_source->currentData();
    m_source->clear();
    const Catalogue &catalogue = m_context.builtinCatalogue();
    for (const Source &source : catalogue.sources()) {
        const auto hasTables = [&source](const Category &table) { return table.sourceId == source.id; };
        if (std::any_of(catalogue.categories().cbegin(), catalogue.categories().cend(), hasTables))
            m_source->addItem(source.title.in(m_context.language()), source.id);
    }
    m_source->setCurrentIndex(qMax(0, m_source->findData(chosen)));
}

} // namespace codedesk::ui
