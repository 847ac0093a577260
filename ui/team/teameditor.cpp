// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teameditor.h"

#include "items/teamtablemodel.h"
#include "prompts.h"
#include "team/codeeditor.h"
#include "team/codesfield.h"
#include "team/maskbiteditor.h"
#include "team/noteeditor.h"
#include "team/replyeditor.h"
#include "team/ruleeditor.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using jobs::TeamItem;
using jobs::TeamKind;

namespace {

/** Returns a sentence that says what was saved. */
QString savedNotice(TeamKind kind, const QString &subject)
{
    switch (kind) {
    case TeamKind::Code:
        return TeamEditor::tr("The own code %1 was saved.").arg(subject);
    case TeamKind::Rule:
        return TeamEditor::tr("The rule for %1 was saved.").arg(subject);
    case TeamKind::Reply:
        return TeamEditor::tr("The reply to %1 was saved.").arg(subject);
    case TeamKind::Note:
        return TeamEditor::tr("The note on %1 was saved.").arg(subject);
    case TeamKind::MaskBit:
        break;
    }
    return TeamEditor::tr("The meaning of mask position %1 was saved.").arg(subject);
}

QString subjectsOf(const TeamKnowledge &team)
{
    QStringList subjects;
    for (const TeamItem &item : jobs::itemsOf(team))
        subjects << jobs::subjectOf(team, item);
    return subjects.join(u'/');
}

/** Returns what entries of the team are about that `changed` would replace; empty: none. */
QString replacedSubject(const TeamKnowledge &team, const TeamKnowledge &changed)
{
    QStringList subjects;
    for (const jobs::MergeLine &line : jobs::mergePreview(team, changed)) {
        if (line.effect == jobs::MergeEffect::Replaced)
            subjects << jobs::subjectOf(changed, line.item);
    }
    return subjects.join(u'/');
}

QString newTitle(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Code:
        return TeamEditor::tr("New own code");
    case TeamKind::Rule:
        return TeamEditor::tr("New rule");
    case TeamKind::Reply:
        return TeamEditor::tr("New reply");
    case TeamKind::Note:
        return TeamEditor::tr("New note");
    case TeamKind::MaskBit:
        break;
    }
    return TeamEditor::tr("Meaning of a mask position");
}

} // namespace

TeamEditor::TeamEditor(AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_fields(new QVBoxLayout)
    , m_title(makeHeadingLabel(this))
    , m_trouble(makeFaultLabel(this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    m_trouble->setObjectName(u"editorTroubleLabel"_s);
    m_save->setObjectName(u"saveEntryButton"_s);
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(u"cancelEntryButton"_s);
    m_cancel->setProperty("flat", true);
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    m_fields->setSpacing(theme::spacing / 2);
    contentLayout->addWidget(m_title);
    contentLayout->addLayout(m_fields);
    contentLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(theme::pageMargin, theme::spacing, theme::pageMargin, theme::pageMargin);
    footer->addWidget(m_trouble);
    footer->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(footer);
    connect(&m_context, &AppContext::catalogueChanged, this, &TeamEditor::showMeanings);
    connect(m_save, &QPushButton::clicked, this, &TeamEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &TeamEditor::cancel);
    for (const QKeySequence &key :
         { QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter) })
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, &TeamEditor::save);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &TeamEditor::cancel);
}

TeamEditor::Field TeamEditor::addField(QWidget *widget)
{
    const Field field{ makeQuietLabel(this), widget, makeFaultLabel(this) };
    if (m_fields->count() > 0)
        m_fields->addSpacing(theme::spacing / 2);
    m_fields->addWidget(field.caption);
    m_fields->addWidget(widget);
    m_fields->addWidget(field.fault);
    m_faults << field.fault;
    QWidget::setTabOrder(widget, m_save);
    QWidget::setTabOrder(m_save, m_cancel);
    return field;
}

TeamEditor::Field TeamEditor::addCodesField(CodesField *codes)
{
    const Field field = addField(codes);
    m_codes = codes;
    m_meanings = makeQuietLabel(this);
    addWidget(m_meanings);
    setFocusProxy(codes);
    connect(codes, &QLineEdit::textChanged, this, &TeamEditor::showMeanings);
    return field;
}

QString TeamEditor::meaningsOf(const CodesField &codes) const
{
    return codes.meanings(*m_context.catalogue(), m_context.language());
}

void TeamEditor::showMeanings()
{
    if (m_codes)
        setOptionalText(m_meanings, meaningsOf(*m_codes));
}

void TeamEditor::addWidget(QWidget *widget)
{
    m_fields->addWidget(widget);
}

void TeamEditor::setCaption(const Field &field, const QString &caption)
{
    field.caption->setText(caption);
    field.widget->setAccessibleName(caption);
}

bool TeamEditor::showFault(const Field &field, const QString &fault)
{
    setOptionalText(field.fault, fault);
    return fault.isEmpty();
}

void TeamEditor::hideFaults()
{
    for (QLabel *fault : std::as_const(m_faults))
        setOptionalText(fault, {});
    setOptionalText(m_trouble, {});
}

void TeamEditor::startNew(const QStringList &subject)
{
    m_original = {};
    start(blank(subject));
}

void TeamEditor::startEdit(const TeamItem &item)
{
    m_original = jobs::only(m_context.team(), item);
    start(m_original);
}

void TeamEditor::start(const TeamKnowledge &entry)
{
    m_confirmed.clear();
    showEntry(entry);
    hideFaults();
    retranslate();
    m_begun = content();
    m_isOpen = true;
}

QStringList TeamEditor::content() const
{
    QStringList texts;
    for (const QWidget *widget : findChildren<QWidget *>()) {
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts << line->text();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            texts << text->toPlainText();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            texts << QString::number(box->currentIndex());
        else if (const auto *check = qobject_cast<const QCheckBox *>(widget))
            texts << QString::number(static_cast<int>(check->isChecked()));
    }
    return texts;
}

QString TeamEditor::unsavedWork() const
{
    //: %1 is the title of an entry that is being edited: "New note".
    return hasUnsavedWork() ? tr("The entry \"%1\" is not saved.").arg(m_title->text()) : QString();
}

bool TeamEditor::mayClose()
{
    return !hasUnsavedWork()
        || prompts::confirm(this, tr("Not saved yet"), unsavedWork() + u'\n' + tr("Give up what was typed?"),
                            tr("Give it up"));
}

void TeamEditor::cancel()
{
    if (!mayClose())
        return;
    m_isOpen = false;
    Q_EMIT cancelled();
}

void TeamEditor::save()
{
    hideFaults();
    if (!check())
        return;
    const TeamKnowledge changed = entry();
    const TeamKnowledge others = jobs::withEntry(m_context.team(), m_original, {});
    if (const QString replaced = replacedSubject(others, changed);
        !replaced.isEmpty() && replaced != m_confirmed) {
        m_confirmed = replaced;
        setOptionalText(
            m_trouble,
            tr("The team has another entry of this kind about %1. Save again to replace it.").arg(replaced));
        return;
    }
    const Result<void> done = m_context.changeTeam(jobs::withEntry(m_context.team(), m_original, changed));
    if (!done) {
        setOptionalText(m_trouble, done.error().toText());
        return;
    }
    m_isOpen = false;
    Q_EMIT saved(savedNotice(m_kind, subjectsOf(changed)));
}

void TeamEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TeamEditor::retranslate()
{
    m_title->setText(m_original.isEmpty() ? newTitle(m_kind) : items::teamKindWord(m_kind));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Ctrl+Return saves, too."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Esc cancels, too."));
    retranslateFields();
    showMeanings();
}

TeamEditor *makeTeamEditor(TeamKind kind, AppContext &context, QWidget *parent)
{
    switch (kind) {
    case TeamKind::Code:
        return new CodeEditor(context, parent);
    case TeamKind::Rule:
        return new RuleEditor(context, parent);
    case TeamKind::Reply:
        return new ReplyEditor(context, parent);
    case TeamKind::Note:
        return new NoteEditor(context, parent);
    case TeamKind::MaskBit:
        return new MaskBitEditor(context, parent);
    }
    return nullptr;
}

} // namespace codedesk::ui
