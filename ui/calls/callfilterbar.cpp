// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/callfilterbar.h"

#include "answers/entryanswer.h"
#include "core/text.h"
#include "items/tooltip.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/datefield.h"
#include "wording/outcomewords.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

constexpr int applyDelayMs = 250;

QComboBox *makeFilterBox(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

/** Selects the item with `data`; the first, which stands for "any", if there is none. */
void selectData(QComboBox *box, const QVariant &data)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(data.isValid() ? std::max(0, box->findData(data)) : 0);
}

} // namespace

CallFilterBar::CallFilterBar(CataloguePtr catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(std::move(catalogue))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(applyDelayMs);
    createFields();
    createLayout();
    connectSignals();
}

void CallFilterBar::createFields()
{
    m_orderField = makeSearchField(this);
    m_orderField->setObjectName(u"orderLineEdit"_s);
    m_codeBox = makeFilterBox(this, u"codeComboBox"_s);
    m_codeBox->setEditable(true);
    m_codeBox->setInsertPolicy(QComboBox::NoInsert);
    m_codeBox->lineEdit()->setClearButtonEnabled(true);
    m_codeBox->completer()->setFilterMode(Qt::MatchContains);
    m_codeBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_categoryBox = makeFilterBox(this, u"categoryComboBox"_s);
    m_channelBox = makeFilterBox(this, u"channelComboBox"_s);
    m_appBox = makeFilterBox(this, u"appComboBox"_s);
    m_outcomeBox = makeFilterBox(this, u"outcomeComboBox"_s);
    m_fromField = new DateField(this);
    m_fromField->setObjectName(u"fromDateField"_s);
    m_toField = new DateField(this);
    m_toField->setObjectName(u"toDateField"_s);
    m_fromLabel = new QLabel(this);
    m_fromLabel->setBuddy(m_fromField);
    m_toLabel = new QLabel(this);
    m_toLabel->setBuddy(m_toField);
    m_scopeButton = new QPushButton(this);
    m_scopeButton->setObjectName(u"scopePushButton"_s);
    m_scopeButton->setProperty("flat", true);
    m_clearButton = new QPushButton(this);
    m_clearButton->setObjectName(u"clearPushButton"_s);
    m_clearButton->setProperty("flat", true);
}

void CallFilterBar::createLayout()
{
    auto *first = new QHBoxLayout;
    first->addWidget(m_orderField, 3);
    first->addWidget(m_codeBox, 2);
    first->addWidget(m_fromLabel);
    first->addWidget(m_fromField);
    first->addWidget(m_toLabel);
    first->addWidget(m_toField);
    auto *second = new QHBoxLayout;
    second->addWidget(m_categoryBox, 3);
    second->addWidget(m_channelBox, 2);
    second->addWidget(m_appBox, 2);
    second->addWidget(m_outcomeBox, 2);
    second->addWidget(m_scopeButton);
    second->addWidget(m_clearButton);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme::spacing);
    rows->addLayout(first);
    rows->addLayout(second);
    // The order of the eye: line by line.
    const QList<QWidget *> order{ m_orderField, m_codeBox, m_fromField,  m_toField,     m_categoryBox,
                                  m_channelBox, m_appBox,  m_outcomeBox, m_scopeButton, m_clearButton };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void CallFilterBar::connectSignals()
{
    const auto applySoon = [this] { m_delay.start(); };
    connect(&m_delay, &QTimer::timeout, this, &CallFilterBar::apply);
    connect(m_orderField, &QLineEdit::textChanged, this, [this, applySoon](const QString &text) {
        m_filter.orderNo = text::cleaned(text);
        applySoon();
    });
    connect(m_orderField, &QLineEdit::returnPressed, this, &CallFilterBar::apply);
    connect(m_codeBox, &QComboBox::editTextChanged, this, [this] { readCodes(false); });
    connect(m_codeBox->lineEdit(), &QLineEdit::editingFinished, this, [this] { readCodes(true); });
    connect(m_codeBox, &QComboBox::activated, this, [this] { readCodes(true); });
    connect(m_categoryBox, &QComboBox::activated, this, [this](int index) {
        m_filter.categoryId = index > 0 ? std::optional(m_categoryBox->itemData(index).toString()) : std::nullopt;
        apply();
    });
    connect(m_channelBox, &QComboBox::activated, this, [this](int index) {
        m_filter.channel =
            index > 0 ? std::optional(static_cast<Channel>(m_channelBox->itemData(index).toInt())) : std::nullopt;
        apply();
    });
    connect(m_appBox, &QComboBox::activated, this, [this](int index) {
        m_filter.app = index > 0 ? std::optional(m_appBox->itemData(index).toString()) : std::nullopt;
        apply();
    });
    connect(m_outcomeBox, &QComboBox::activated, this, [this](int index) {
        m_filter.outcome =
            index > 0 ? std::optional(static_cast<Outcome>(m_outcomeBox->itemData(index).toInt())) : std::nullopt;
        apply();
    });
    const auto readDates = [this, applySoon] {
        m_fault = faultOfDays(*m_fromField, *m_toField);
        m_filter.from = m_fromField->date();
        m_filter.to = m_toField->date();
        m_filter.withoutDay = m_filter.withoutDay && !m_filter.from.isValid() && !m_filter.to.isValid();
        applySoon();
    };
    connect(m_fromField, &DateField::dateChanged, this, readDates);
    connect(m_toField, &DateField::dateChanged, this, readDates);
    connect(m_scopeButton, &QPushButton::clicked, this, [this] {
        m_filter.import = {};
        m_filter.withoutDay = false;
        apply();
    });
    connect(m_clearButton, &QPushButton::clicked, this, [this] { setFilter({}); });
}

QWidget *CallFilterBar::orderField() const
{
    return m_orderField;
}

void CallFilterBar::setFilter(const answers::CallSelection &filter)
{
    m_filter = filter;
    showFilter();
    apply();
}

void CallFilterBar::setChoices(const QStringList &codes, const QStringList &apps)
{
    if (codes == m_codes && apps == m_apps && m_appBox->count() == 1 + appsToChoose().size())
        return;
    m_codes = codes;
    m_apps = apps;
    fillCodes();
    fillApps();
}

void CallFilterBar::setCatalogue(CataloguePtr catalogue)
{
    m_catalogue = std::move(catalogue);
    fillCodes();
    fillCategories();
}

void CallFilterBar::retranslate(Language language)
{
    m_language = language;
    m_orderField->setPlaceholderText(tr("Order number or request id"));
    m_orderField->setAccessibleName(tr("Order number or request id"));
    m_codeBox->lineEdit()->setPlaceholderText(tr("Any code"));
    m_codeBox->setAccessibleName(tr("Code"));
    m_codeBox->lineEdit()->setAccessibleName(tr("Code"));
    m_categoryBox->setAccessibleName(tr("Category"));
    m_channelBox->setAccessibleName(tr("Channel"));
    m_appBox->setAccessibleName(tr("App"));
    m_outcomeBox->setAccessibleName(tr("Billing"));
    //: Label of the first day shown.
    m_fromLabel->setText(tr("F&rom"));
    //: Label of the last day shown.
    m_toLabel->setText(tr("&To"));
    m_fromField->setAccessibleName(tr("First day"));
    m_toField->setAccessibleName(tr("Last day"));
    m_fromField->retranslate();
    m_toField->retranslate();
    m_fault = faultOfDays(*m_fromField, *m_toField);
    m_appliedFault = m_fault.isEmpty() || m_appliedFault.isEmpty() ? m_appliedFault : m_fault;
    m_clearButton->setText(tr("Clear filters"));
    fillCodes();
    fillCategories();
    fillChannels();
    fillApps();
    fillOutcomes();
    showScope();
}

void CallFilterBar::fillCodes()
{
    const QSignalBlocker blocker(m_codeBox);
    const QString text = m_codeBox->currentText();
    m_codeBox->clear();
    for (const QString &code : std::as_const(m_codes)) {
        m_codeBox->addItem(code);
        m_codeBox->setItemData(m_codeBox->count() - 1,
                               items::plainToolTip(answers::meaningOf(code, *m_catalogue, m_language)),
                               Qt::ToolTipRole);
    }
    m_codeBox->setCurrentIndex(-1);
    m_codeBox->setEditText(text);
}

void CallFilterBar::fillCategories()
{
    m_categoryBox->clear();
    m_categoryBox->addItem(tr("All categories"));
    for (const Category &category : m_catalogue->categories())
        m_categoryBox->addItem(category.title.in(m_language), category.id);
    m_categoryBox->addItem(tr("No category"), QString());
    m_categoryBox->view()->setMinimumWidth(m_categoryBox->view()->sizeHintForColumn(0) + 2 * theme::pageMargin);
    selectData(m_categoryBox, m_filter.categoryId ? QVariant(*m_filter.categoryId) : QVariant());
}

void CallFilterBar::fillChannels()
{
    m_channelBox->clear();
    m_channelBox->addItem(tr("All channels"));
    for (const Channel channel : allChannels)
        m_channelBox->addItem(channelTitle(channel).in(m_language), static_cast<int>(channel));
    selectData(m_channelBox, m_filter.channel ? QVariant(static_cast<int>(*m_filter.channel)) : QVariant());
}

/** Returns the apps of the store, and the one that is asked for, of which it may have no calls. */
QStringList CallFilterBar::appsToChoose() const
{
    const bool isThere = !m_filter.app || m_apps.contains(*m_filter.app);
    return isThere ? m_apps : m_apps + QStringList{ *m_filter.app };
}

void CallFilterBar::fillApps()
{
    m_appBox->clear();
    m_appBox->addItem(tr("All apps"));
    for (const QString &app : appsToChoose())
        m_appBox->addItem(app.isEmpty() ? tr("No app") : app, app);
    selectData(m_appBox, m_filter.app ? QVariant(*m_filter.app) : QVariant());
}

void CallFilterBar::fillOutcomes()
{
    m_outcomeBox->clear();
    m_outcomeBox->addItem(tr("Billable or not"));
    for (const Outcome outcome : allOutcomes)
        m_outcomeBox->addItem(wording::outcomeWord(outcome), static_cast<int>(outcome));
    selectData(m_outcomeBox, m_filter.outcome ? QVariant(static_cast<int>(*m_filter.outcome)) : QVariant());
}

void CallFilterBar::showFilter()
{
    const answers::CallSelection filter = m_filter; // The fields write into m_filter as they are set.
    m_orderField->setText(filter.orderNo);
    m_codeBox->setEditText(filter.codes.join(u'/'));
    m_codeBox->lineEdit()->setCursorPosition(0); // The first of many codes says more than the last.
    m_fromField->setDate(filter.from);
    m_toField->setDate(filter.to);
    m_fault = faultOfDays(*m_fromField, *m_toField);
    m_filter = filter;
    fillApps();
    selectData(m_categoryBox, filter.categoryId ? QVariant(*filter.categoryId) : QVariant());
    selectData(m_channelBox, filter.channel ? QVariant(static_cast<int>(*filter.channel)) : QVariant());
    selectData(m_outcomeBox, filter.outcome ? QVariant(static_cast<int>(*filter.outcome)) : QVariant());
}

/** The conditions no field stands for are shown on a button that takes them away. */
void CallFilterBar::showScope()
{
    m_scopeButton->setVisible(m_filter.import.isSet() || m_filter.withoutDay);
    m_scopeButton->setText(m_filter.withoutDay ? tr("Only calls without a time  ✕")
                                               : tr("Only import %1  ✕").arg(m_filter.import.id));
    m_scopeButton->setAccessibleDescription(tr("Takes this condition away."));
    setAvailable(m_clearButton, !answers::activeParts(m_filter).isEmpty() || !m_fault.isEmpty(),
                 tr("No filter is set."));
}

/** A code that is still being typed is no filter yet: it would show nothing. */
void CallFilterBar::readCodes(bool isFinal)
{
    QStringList codes = text::cleanedList(m_codeBox->currentText());
    if (!isFinal)
        codes.removeIf([this](const QString &code) {
            return !m_codes.contains(code) && !answers::isKnown(code, *m_catalogue);
        });
    m_filter.codes = codes;
    m_codeBox->setToolTip(codes.size() > 1 ? codes.join(u'/') : QString());
    if (m_filter != m_applied)
        m_delay.start();
}

void CallFilterBar::settle()
{
    readCodes(true);
    apply();
}

void CallFilterBar::apply()
{
    m_delay.stop();
    showScope();
    if (m_filter == m_applied && m_fault == m_appliedFault)
        return;
    m_applied = m_filter;
    m_appliedFault = m_fault;
    Q_EMIT filterChanged(m_filter);
}

} // namespace codedesk::ui
