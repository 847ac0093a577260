// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teameditor.h"

#include "answers/entryanswer.h"
#include "prompts.h"
#include "team/replyhelp.h"
#include "team/teamchanges.h"
#include "team/textpairfield.h"
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

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

QString subjectsOf(const QList<TeamEntry> &entries)
{
    QStringList subjects;
    for (const TeamEntry &entry : entries)
        subjects << subjectOf(entry);
    return subjects.join(u'/');
}

/** A reply starts from the one that is shown now, everything else from nothing. */
TeamEntry firstDraft(TeamKind kind, const QStringList &subject, const Catalogue &catalogue)
{
    TeamEntry entry = blankEntry(kind, subject);
    if (auto *own = std::get_if<Reply>(&entry); own && !subject.isEmpty()) {
        if (const Reply *shown = answers::replyToCode(subject.first(), catalogue)) {
            own->user = shown->user;
            own->integrator = shown->integrator;
            own->hidesReason = shown->hidesReason;
        }
    }
    return entry;
}

} // namespace

TeamEditor::TeamEditor(TeamKind kind, AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_context(context)
    , m_entry(blankEntry(kind))
    , m_title(makeHeadingLabel(this))
{
    setObjectName(QLatin1StringView(describe(kind).editorName));
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    contentLayout->addWidget(m_title);
    contentLayout->addLayout(makeFields());
    contentLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(makeFooter());
    connectSignals();
    retranslate();
}

QLayout *TeamEditor::makeFields()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(theme::spacing / 2);
    for (const TeamField &field : describe(m_kind).fields) {
        if (field.title)
            addField(field, layout);
    }
    if (m_kind == TeamKind::Reply)
        addReplyHelp(layout);
    setFocusProxy(m_rows.first().field.widget);
    return layout;
}

void TeamEditor::addField(const TeamField &field, QVBoxLayout *layout)
{
    Row row{ {}, nullptr, nullptr };
    if (field.type != TeamFieldType::Flag) {
        if (!m_rows.isEmpty())
            layout->addSpacing(theme::spacing / 2);
        row.caption = makeQuietLabel(this);
        layout->addWidget(row.caption);
    }
    row.field = makeEntryField(field, m_context, this, [this] { showPreview(); });
    row.fault = makeFaultLabel(this);
    layout->addWidget(row.field.widget);
    layout->addWidget(row.fault);
    if (row.field.remark)
        layout->addWidget(row.field.remark);
    m_rows << row;
}

/** The variables stand below the texts that may hold them, and what comes of them at the end. */
void TeamEditor::addReplyHelp(QVBoxLayout *layout)
{
    QList<TextPairField *> texts;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field.field->type == TeamFieldType::ReplyText)
            texts << qobject_cast<TextPairField *>(row.field.widget);
    }
    m_variables = new VariableBar(texts, this);
    m_preview = makeQuietLabel(this);
    m_preview->setObjectName(u"replyPreviewLabel"_s);
    layout->insertWidget(layout->indexOf(texts.last()) + 2, m_variables); // after its fault
    layout->addWidget(m_preview);
}

QLayout *TeamEditor::makeFooter()
{
    m_changeText = makeFaultLabel(this);
    m_changeText->setObjectName(u"teamChangedLabel"_s);
    m_theirs = new QPushButton(this);
    m_theirs->setObjectName(u"showTheirsButton"_s);
    m_mine = new QPushButton(this);
    m_mine->setObjectName(u"keepMineButton"_s);
    m_mine->setProperty("flat", true);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(theme::spacing);
    choices->addWidget(m_theirs);
    choices->addWidget(m_mine);
    choices->addStretch();
    m_trouble = makeFaultLabel(this);
    m_trouble->setObjectName(u"editorTroubleLabel"_s);
    m_save = new QPushButton(this);
    m_save->setObjectName(u"saveEntryButton"_s);
    m_save->setProperty("primary", true);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"cancelEntryButton"_s);
    m_cancel->setProperty("flat", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(theme::pageMargin, theme::spacing, theme::pageMargin, theme::pageMargin);
    footer->addWidget(m_changeText);
    footer->addLayout(choices);
    footer->addWidget(m_trouble);
    footer->addLayout(buttons);
    return footer;
}

void TeamEditor::connectSignals()
{
    connect(&m_context, &AppContext::catalogueChanged, this, [this] {
        m_rows.first().field.retranslate(); // its codes may mean something else now
        if (m_isSaving)
            return;
        if (m_fault && !m_context.teamFault()) {
            m_fault.reset(); // it may be saved now
            showTrouble();
        }
        takeTeam();
    });
    connect(m_theirs, &QPushButton::clicked, this, &TeamEditor::showTheirs);
    connect(m_mine, &QPushButton::clicked, this, &TeamEditor::keepMine);
    connect(m_save, &QPushButton::clicked, this, &TeamEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &TeamEditor::cancel);
    const auto addShortcut = [this](const QKeySequence &key, void (TeamEditor::*slot)()) {
        auto *shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    addShortcut(Qt::CTRL | Qt::Key_Return, &TeamEditor::save);
    addShortcut(Qt::CTRL | Qt::Key_Enter, &TeamEditor::save);
    addShortcut(Qt::Key_Escape, &TeamEditor::cancel);
}

void TeamEditor::startNew(const QStringList &subject)
{
    m_original.reset();
    start(firstDraft(m_kind, subject, *m_context.catalogue()), subject);
}

void TeamEditor::startEdit(const TeamEntry &entry)
{
    m_original = entry;
    start(entry, subjectOf(entry));
}

void TeamEditor::start(const TeamEntry &entry, const QStringList &subject)
{
    m_entry = entry;
    m_subject = subject;
    m_known = m_context.team();
    m_change = Change::None;
    m_confirmed.clear();
    for (const Row &row : std::as_const(m_rows))
        row.field.setValue(row.field.field->access.value(entry));
    if (describe(m_kind).subject().type == TeamFieldType::EachCode)
        m_rows.first().field.setValue(subject);
    const bool isNamed = m_original || (!subject.isEmpty() && m_kind != TeamKind::MaskBit);
    setFocusProxy(m_rows.at(isNamed ? 1 : 0).field.widget);
    if (m_variables)
        m_variables->reset();
    hideFaults();
    retranslate();
    m_begun = content();
    m_isOpen = true;
}

TeamEntry TeamEditor::draft() const
{
    TeamEntry entry = m_entry;
    for (const Row &row : m_rows)
        row.field.field->access.setValue(entry, row.field.value());
    return entry;
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

bool TeamEditor::check()
{
    const TeamEntry entry = draft();
    bool isRight = true;
    for (const Row &row : std::as_const(m_rows)) {
        const TeamField &field = *row.field.field;
        QString fault = row.field.fault ? row.field.fault(entry) : QString();
        if (fault.isEmpty() && field.missing && isEmptyValue(row.field.value()))
            fault = teamWords(field.missing);
        setOptionalText(row.fault, fault);
        isRight = isRight && fault.isEmpty();
    }
    return isRight;
}

bool TeamEditor::mayReplace(const QList<TeamEntry> &entries)
{
    const QList<MergeEffect> effects =
        mergePreview(withEntries(m_context.team(), m_original, {}), TeamKnowledge(entries));
    QList<TeamEntry> replacing;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (effects.at(i) == MergeEffect::Replaced)
            replacing << entries.at(i);
    }
    const QString subjects = subjectsOf(replacing);
    if (subjects.isEmpty() || subjects == m_confirmed)
        return true;
    m_confirmed = subjects;
    showTrouble();
    return false;
}

/** Says why the entry is not saved. */
void TeamEditor::showTrouble()
{
    if (m_fault)
        setOptionalText(m_trouble, m_fault->inCurrentLanguage().toText());
    else if (!m_confirmed.isEmpty())
        setOptionalText(
            m_trouble,
            tr("The team has another entry of this kind about %1. Save again to replace it.").arg(m_confirmed));
    else
        setOptionalText(m_trouble, {});
}

void TeamEditor::save()
{
    if (m_change == Change::Changed || m_change == Change::Removed) {
        m_theirs->setFocus(); // which of both is meant is asked there
        return;
    }
    hideFaults();
    m_isChecked = true;
    if (!check())
        return;
    const QList<TeamEntry> entries = entriesAbout(draft(), m_rows.first().field.value());
    if (!mayReplace(entries))
        return;
    m_before = m_context.team();
    m_isSaving = true;
    const Result<void> done = m_context.changeTeam(withEntries(m_context.team(), m_original, entries));
    m_isSaving = false;
    if (!done) {
        m_fault = done.error();
        showTrouble();
        takeTeam();
        return;
    }
    m_isOpen = false;
    Q_EMIT saved(teamWords(describe(m_kind).saved).arg(subjectsOf(entries)), entries.first());
}

void TeamEditor::hideFaults()
{
    for (const Row &row : std::as_const(m_rows))
        setOptionalText(row.fault, {});
    setOptionalText(m_trouble, {});
    m_fault.reset();
    m_isChecked = false;
    showChange();
}

std::optional<TeamEntry> TeamEditor::entryNow() const
{
    const QList<TeamEntry> &now = m_context.team().entries();
    const QList<TeamEntry> &before = m_known.entries();
    const auto isIn = [](const QList<TeamEntry> &entries, const TeamEntry &entry) {
        return std::any_of(entries.cbegin(), entries.cend(),
                           [&entry](const TeamEntry &one) { return saysTheSame(one, entry); });
    };
    if (isIn(now, *m_original))
        return m_original;
    // Of notes and rules there may be many on a code: which has become which is known only where one has.
    const auto onlyIn = [&](const QList<TeamEntry> &entries, const QList<TeamEntry> &others) {
        QList<TeamEntry> found;
        std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(found), [&](const TeamEntry &entry) {
            return teamKindOf(entry) == m_kind && subjectOf(entry) == m_subject && !isIn(others, entry);
        });
        return found;
    };
    const QList<TeamEntry> added = onlyIn(now, before);
    return added.size() == 1 && onlyIn(before, now).size() == 1 ? std::optional(added.constFirst()) : std::nullopt;
}

/** What was typed is never lost: without it the editor follows, else the user is told and decides. */
void TeamEditor::takeTeam()
{
    if (!m_isOpen || m_context.teamFault() || m_context.team() == m_known)
        return;
    const std::optional<TeamEntry> now = m_original ? entryNow() : std::nullopt;
    const Change change = !m_original    ? Change::Elsewhere
        : !now                           ? Change::Removed
        : saysTheSame(*now, *m_original) ? Change::Elsewhere
                                         : Change::Changed;
    m_confirmed.clear(); // what would be replaced may be other now
    if (hasUnsavedWork()) {
        m_change = change;
        if (m_change != Change::Changed)
            m_known = m_context.team();
        showChange();
    } else if (change == Change::Removed) {
        m_isOpen = false;
        Q_EMIT cancelled();
    } else if (now) {
        startEdit(*now);
    } else {
        startNew(m_subject);
    }
}

void TeamEditor::showTheirs()
{
    if (const std::optional<TeamEntry> now = entryNow()) {
        startEdit(*now);
        return;
    }
    m_isOpen = false;
    Q_EMIT cancelled();
}

/** What others have made of the entry is what saving replaces. */
void TeamEditor::keepMine()
{
    if (m_original)
        m_original = entryNow();
    m_known = m_context.team();
    m_change = Change::None;
    showChange();
}

void TeamEditor::showChange()
{
    QString text;
    switch (m_change) {
    case Change::None:
        break;
    case Change::Elsewhere:
        text =
            tr("The team's knowledge was changed elsewhere meanwhile. What is typed here is still there, and not "
               "saved.");
        break;
    case Change::Changed:
        text = tr("This entry was changed elsewhere meanwhile. What is typed here is still there, and not saved.");
        break;
    case Change::Removed:
        text = tr("This entry was removed elsewhere meanwhile. What is typed here is still there, and not saved.");
        break;
    }
    setOptionalText(m_changeText, text);
    m_theirs->setVisible(m_change == Change::Changed || m_change == Change::Removed);
    m_mine->setVisible(m_change != Change::None);
    m_theirs->setText(m_change == Change::Removed ? tr("Give up what was typed") : tr("Show what it says now"));
    m_mine->setText(tr("Go on with what is typed"));
}

void TeamEditor::showPreview()
{
    if (m_preview)
        setOptionalText(m_preview, replyPreview(std::get<Reply>(draft()), m_context));
}

void TeamEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TeamEditor::retranslate()
{
    const TeamKindInfo &info = describe(m_kind);
    m_title->setText(teamWords(m_original ? info.title : info.newTitle));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Ctrl+Return saves, too."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Esc cancels, too."));
    for (const Row &row : std::as_const(m_rows)) {
        if (row.caption) {
            row.caption->setText(row.field.field->caption());
            row.field.widget->setAccessibleName(row.caption->text());
        }
        row.field.retranslate();
    }
    if (m_variables)
        m_variables->retranslate();
    if (m_isChecked)
        static_cast<void>(check());
    if (!m_trouble->isHidden())
        showTrouble();
    showChange();
    showPreview();
}

} // namespace codedesk::ui
