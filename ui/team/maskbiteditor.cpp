// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/maskbiteditor.h"

#include "team/textpairfield.h"
#include "widgets/textlabel.h"
#include "wording/outcomewords.h"

#include <QComboBox>
#include <QLabel>

namespace codedesk::ui {

namespace {

constexpr int textLines = 1;

} // namespace

MaskBitEditor::MaskBitEditor(AppContext &context, QWidget *parent)
    : TeamEditor(context, parent)
    , m_bit(new QComboBox(this))
    , m_builtin(makeQuietLabel(this))
    , m_text(new TextPairField(textLines, this))
{
    setObjectName(QStringLiteral("maskBitEditor"));
    setKind(jobs::TeamKind::MaskBit);
    m_bit->setObjectName(QStringLiteral("bitComboBox"));
    m_bitField = addField(m_bit);
    addWidget(m_builtin);
    m_textField = addField(m_text);
    setFocusProxy(m_bit);
    connect(m_bit, &QComboBox::currentIndexChanged, this, &MaskBitEditor::showBuiltin);
    retranslate();
}

TeamKnowledge MaskBitEditor::blank(const QStringList &subject) const
{
    const int bit = qBound(1, subject.value(0).toInt(), maskBitCount);
    TeamKnowledge team;
    for (const MaskBit &own : context().team().maskBits) {
        if (own.bit == bit && !subject.isEmpty())
            team.maskBits << own;
    }
    if (team.maskBits.isEmpty())
        team.maskBits << MaskBit{ bit, {}, BitStatus::Custom, {} };
    return team;
}

void MaskBitEditor::showEntry(const TeamKnowledge &entry)
{
    const MaskBit &bit = entry.maskBits.first();
    m_bit->setCurrentIndex(bit.bit - 1);
    m_text->setText(bit.text);
    setFocusProxy(bit.text.isEmpty() ? static_cast<QWidget *>(m_bit) : m_text);
    showBuiltin();
}

TeamKnowledge MaskBitEditor::entry() const
{
    TeamKnowledge team;
    team.maskBits << MaskBit{ m_bit->currentIndex() + 1, m_text->text(), BitStatus::Custom, {} };
    return team;
}

bool MaskBitEditor::check()
{
    return showFault(m_textField,
                     m_text->text().isEmpty() ? tr("Say what the position means in at least one language.")
                                              : QString());
}

void MaskBitEditor::retranslateFields()
{
    setCaption(m_bitField, tr("Position, counted from the left"));
    showPositions();
    setCaption(m_textField, tr("Meaning"));
    m_text->setTitle(tr("Meaning"));
    showBuiltin();
}

void MaskBitEditor::showPositions()
{
    const QSignalBlocker quiet(m_bit);
    const int current = qMax(0, m_bit->currentIndex());
    m_bit->clear();
    for (int bit = 1; bit <= maskBitCount; ++bit)
        m_bit->addItem(QString::number(bit));
    m_bit->setCurrentIndex(current);
}

void MaskBitEditor::showBuiltin()
{
    const MaskBit &bit =
        context().builtinCatalogue().maskBits().at(static_cast<std::size_t>(qMax(0, m_bit->currentIndex())));
    //: What the program says of a mask position: its meaning and how sure that is.
    m_builtin->setText(tr("Without the team: %1 (%2)")
                           .arg(bit.text.in(context().language()), wording::bitStatusWord(bit.status)));
}

} // namespace codedesk::ui
