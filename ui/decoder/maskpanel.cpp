// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/maskpanel.h"

#include "decoder/sentencebox.h"
#include "items/tooltip.h"
#include "theme.h"
#include "widgets/textlabel.h"
#include "wording/outcomewords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace codedesk::ui {

MaskPanel::MaskPanel(AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(makeHeadingLabel(this))
    , m_hint(makeQuietLabel(this))
    , m_field(new QLineEdit(this))
    , m_fault(makeFaultLabel(this))
{
    setProperty("card", true);
    m_field->setObjectName(QStringLiteral("maskLineEdit"));
    m_field->setFont(theme::monospace(1.3));
    m_field->setText(WarningMask().text());
    m_fault->setObjectName(QStringLiteral("maskFaultLabel"));
    auto *grid = new QGridLayout;
    buildRows(grid);
    // After the boxes: Tab visits widgets in the order they are made.
    m_sentence = new SentenceBox([this](Language language) { return m_answer.sentence(language); }, this);
    m_sentence->setObjectName(QStringLiteral("maskSentenceBox"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_field);
    layout->addWidget(m_fault);
    layout->addLayout(grid);
    layout->addStretch();
    layout->addWidget(m_sentence);
    connect(m_field, &QLineEdit::textChanged, this, &MaskPanel::readField);
    connect(&m_context, &AppContext::catalogueChanged, this, &MaskPanel::retranslate);
}

void MaskPanel::buildRows(QGridLayout *grid)
{
    grid->setHorizontalSpacing(2 * theme::spacing);
    grid->setVerticalSpacing(theme::spacing / 2);
    grid->setColumnStretch(1, 1);
    for (int bit = 1; bit <= maskBitCount; ++bit) {
        BitRow &row = m_rows.at(static_cast<std::size_t>(bit - 1));
        row.box = new QCheckBox(this);
        row.box->setObjectName(QStringLiteral("maskBit%1CheckBox").arg(bit));
        row.otherLanguage = makeQuietLabel(this);
        row.status = makeQuietLabel(this);
        row.status->setWordWrap(false);
        grid->addWidget(row.box, bit, 0);
        grid->addWidget(row.otherLanguage, bit, 1);
        grid->addWidget(row.status, bit, 2);
        connect(row.box, &QCheckBox::toggled, this, &MaskPanel::readBoxes);
    }
}

void MaskPanel::setText(const QString &text)
{
    m_field->setText(text);
}

void MaskPanel::readField()
{
    m_answer = answers::answerMask({ m_field->text(), m_context.catalogue() });
    draw();
}

void MaskPanel::readBoxes()
{
    WarningMask mask;
    for (int bit = 1; bit <= maskBitCount; ++bit)
        mask.set(bit, m_rows.at(static_cast<std::size_t>(bit - 1)).box->isChecked());
    const QSignalBlocker quiet(m_field);
    m_field->setText(mask.text());
    readField();
}

/** Shows the answer as a whole: where there is none, no box is ticked and nothing can be copied. */
void MaskPanel::draw()
{
    const WarningMask mask = m_answer.mask.value_or(WarningMask());
    for (int bit = 1; bit <= maskBitCount; ++bit) {
        QCheckBox *box = m_rows.at(static_cast<std::size_t>(bit - 1)).box;
        const QSignalBlocker quiet(box);
        box->setChecked(mask.isSet(bit));
    }
    markField(m_field, m_answer.fault.has_value());
    setOptionalText(m_fault, m_answer.fault ? m_answer.fault->toText() : QString());
    m_sentence->refresh();
}

void MaskPanel::retranslate()
{
    m_title->setText(tr("ID-card mask"));
    m_hint->setText(
        tr("Eight characters from the left, 1 where the picture has the warning. Alt+1 to Alt+8 switch one."));
    m_field->setAccessibleName(tr("Mask of eight characters"));
    m_field->setPlaceholderText(tr("For example 00010100"));
    for (int bit = 1; bit <= maskBitCount; ++bit)
        retranslateRow(bit);
    m_sentence->retranslate();
    m_sentence->setWindowLanguage(m_context.language());
    readField();
}

void MaskPanel::retranslateRow(int bit)
{
    const MaskBit &meaning = m_context.catalogue()->maskBits().at(static_cast<std::size_t>(bit - 1));
    const BitRow &row = m_rows.at(static_cast<std::size_t>(bit - 1));
    const Language language = m_context.language();
    QString text = meaning.text.in(language);
    text.replace(QLatin1Char('&'), QStringLiteral("&&"));
    row.box->setText(QStringLiteral("&%1  %2").arg(bit).arg(text));
    row.otherLanguage->setText(meaning.text.in(otherLanguage(language)));
    row.status->setText(wording::bitStatusWord(meaning.status));
    const QString evidence = items::plainToolTip(meaning.evidence.in(language));
    row.status->setToolTip(evidence);
    row.box->setToolTip(evidence);
    row.box->setAccessibleDescription(row.status->text());
}

} // namespace codedesk::ui
