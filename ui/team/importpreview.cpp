// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/importpreview.h"

#include "items/teamtablemodel.h"
#include "jobs/teamitems.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using jobs::MergeEffect;

ImportPreview::ImportPreview(AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(makeHeadingLabel(this))
    , m_summary(makeTextLabel(this))
    , m_lines(new QPlainTextEdit(this))
    , m_merge(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    m_summary->setObjectName(u"importSummaryLabel"_s);
    m_lines->setObjectName(u"importLinesTextEdit"_s);
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_merge->setObjectName(u"mergeButton"_s);
    m_merge->setProperty("primary", true);
    m_cancel->setObjectName(u"cancelImportButton"_s);
    m_cancel->setProperty("flat", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing);
    buttons->addWidget(m_merge);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_lines, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_merge);
    connect(m_merge, &QPushButton::clicked, this, [this] { Q_EMIT mergeChosen(m_other); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportPreview::cancelled);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &ImportPreview::cancelled);
}

void ImportPreview::setOther(const TeamKnowledge &other, const QString &fileName)
{
    m_other = other;
    m_fileName = fileName;
    refresh();
}

void ImportPreview::retranslate()
{
    m_merge->setText(tr("Merge"));
    m_cancel->setText(tr("Cancel"));
    m_lines->setAccessibleName(tr("What would change"));
    refresh();
}

void ImportPreview::refresh()
{
    //: %1 is the name of a file.
    m_title->setText(tr("Import \"%1\"").arg(m_fileName));
    const QList<jobs::MergeLine> preview = jobs::mergePreview(m_context.team(), m_other);
    const auto count = [&preview](MergeEffect effect) {
        return std::count_if(preview.cbegin(), preview.cend(),
                             [effect](const jobs::MergeLine &line) { return line.effect == effect; });
    };
    const qsizetype changed = count(MergeEffect::Added) + count(MergeEffect::Replaced);
    //: What importing a file would do.
    m_summary->setText(tr("New: %1. Replaced: %2. Already there: %3.")
                           .arg(count(MergeEffect::Added))
                           .arg(count(MergeEffect::Replaced))
                           .arg(count(MergeEffect::Same)));
    m_merge->setEnabled(changed > 0);
    items::TeamTableModel model;
    model.setTeam(m_other);
    model.setLanguage(m_context.language());
    QStringList lines;
    for (int row = 0; row < preview.size(); ++row) {
        if (preview.at(row).effect == MergeEffect::Same)
            continue;
        const auto cell = [&](int column) { return model.index(row, column).data().toString(); };
        const QString entry = cell(items::TeamTableModel::KindColumn) + u' '
            + cell(items::TeamTableModel::SubjectColumn) + u'\n' + cell(items::TeamTableModel::ContentColumn);
        lines
            << (preview.at(row).effect == MergeEffect::Added
                    //: A line of a preview: a kind of entry, what it is about, and on a second line what it says.
                    ? tr("New: %1").arg(entry)
                    //: A line of a preview: a kind of entry, what it is about, and on a second line what it says.
                    : tr("Replaces the team's: %1").arg(entry));
    }
    m_lines->setPlainText(lines.join(u"\n\n"_s));
}

} // namespace codedesk::ui
