// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/importpreview.h"

#include "jobs/teamcolumns.h"
#include "team/teamchanges.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

/** Returns what kind of entry it is, what it is about, and on a second line what it says. */
QString linesOf(const TeamEntry &entry, Language language)
{
    const auto cell = [&](jobs::TeamColumn column) {
        return answers::cellText(jobs::teamTable().at(static_cast<int>(column)), entry, language).simplified();
    };
    using enum jobs::TeamColumn;
    return cell(Kind) + u' ' + cell(Subject) + u'\n' + cell(Content);
}

} // namespace

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
    const QList<MergeEffect> effects = mergePreview(m_context.team(), m_other);
    //: What importing a file would do.
    m_summary->setText(tr("New: %1. Replaced: %2. Already there: %3.")
                           .arg(effects.count(MergeEffect::Added))
                           .arg(effects.count(MergeEffect::Replaced))
                           .arg(effects.count(MergeEffect::Same)));
    setAvailable(m_merge, effects.count(MergeEffect::Same) < effects.size(),
                 tr("The team knows all of this already."));
    QStringList lines;
    for (qsizetype i = 0; i < effects.size(); ++i) {
        if (effects.at(i) == MergeEffect::Same)
            continue;
        const QString entry = linesOf(m_other.entries().at(i), m_context.language());
        lines
            << (effects.at(i) == MergeEffect::Added
                    //: A line of a preview: a kind of entry, what it is about, and on a second line what it says.
                    ? tr("New: %1").arg(entry)
                    //: A line of a preview: a kind of entry, what it is about, and on a second line what it says.
                    : tr("Replaces the team's: %1").arg(entry));
    }
    m_lines->setPlainText(lines.join(u"\n\n"_s));
}

} // namespace codedesk::ui
