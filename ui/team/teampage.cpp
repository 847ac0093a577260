// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teampage.h"

#include "tablesetup.h"
#include "team/importpreview.h"
#include "team/teamchanges.h"
#include "team/teameditor.h"
#include "team/teamentrypane.h"
#include "team/teamexchange.h"
#include "team/teamfilterbar.h"
#include "team/teamtable.h"
#include "team/undobar.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/emptystate.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

constexpr int entryPaneWidth = 320;

/** Returns a sentence for an entry that is gone, and others with it. */
QString removedNotice(const TeamEntry &entry, int others)
{
    const QString subject = subjectOf(entry).join(u'/');
    if (others == 0)
        return teamWords(describe(entry).removed).arg(subject);
    //: An own code of the team is gone, and with it what was said about it.
    return TeamPage::tr("The own code %1 was removed, and %n entry(s) about it.", nullptr, others).arg(subject);
}

} // namespace

TeamPage::TeamPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_exchange(new TeamExchange(context, this))
    , m_filter(new TeamFilterBar(this))
    , m_addButton(new QPushButton(this))
    , m_addMenu(new QMenu(this))
    , m_importButton(new QPushButton(this))
    , m_exportButton(new QPushButton(this))
    , m_undo(new UndoBar(context, this))
    , m_table(new TeamTable(context.settings(), this))
    , m_entry(new TeamEntryPane(context, this))
    , m_preview(new ImportPreview(context, this))
    , m_pane(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_editAction(new QAction(this))
    , m_removeAction(new QAction(this))
{
    setObjectName(u"teamPage"_s);
    m_addButton->setObjectName(u"addEntryButton"_s);
    m_importButton->setObjectName(u"importTeamButton"_s);
    m_exportButton->setObjectName(u"exportTeamButton"_s);
    createActions();
    createLayout();
    connectSignals();
    showTeam();
}

void TeamPage::createActions()
{
    m_editAction->setObjectName(u"editEntryAction"_s);
    m_editAction->setShortcut(Qt::Key_F2);
    m_removeAction->setObjectName(u"removeEntryAction"_s);
    m_removeAction->setShortcut(Qt::Key_Delete);
    for (QAction *action : editActions())
        action->setShortcutContext(Qt::WidgetShortcut); // Fields keep these keys for themselves.
    m_table->addActions(editActions());
    for (const TeamKind kind : allTeamKinds) {
        QAction *add = m_addMenu->addAction(QString());
        add->setObjectName(QLatin1StringView(describe(kind).key) + "AddAction"_L1);
        add->setData(static_cast<int>(kind));
        connect(add, &QAction::triggered, this, [this, kind] { openEditor(kind, {}); });
    }
    m_addButton->setMenu(m_addMenu);
    m_addButton->setProperty("primary", true);
}

QLayout *TeamPage::makeBar()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::spacing);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_addButton);
    bar->addWidget(m_importButton);
    bar->addWidget(m_exportButton);
    return bar;
}

void TeamPage::createLayout()
{
    m_pane->addWidget(m_entry);
    m_pane->addWidget(m_preview);
    m_pane->setMinimumWidth(entryPaneWidth);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    rememberSplitter(m_splitter, m_context.settings(), u"team/splitter"_s, { 740, 420 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, 0);
    layout->setSpacing(theme::spacing);
    layout->addLayout(makeBar());
    layout->addWidget(m_undo);
    layout->addWidget(m_splitter, 1);
}

void TeamPage::connectSignals()
{
    connect(m_filter, &TeamFilterBar::changed, this, &TeamPage::applyFilter);
    connect(m_table, &TeamTable::selectionMoved, this, &TeamPage::showSelected);
    connect(m_table, &QTableView::activated, this, &TeamPage::editSelected);
    connect(m_entry, &TeamEntryPane::editChosen, this, &TeamPage::editSelected);
    connect(m_entry, &TeamEntryPane::removeChosen, this, &TeamPage::removeSelected);
    connect(m_entry, &TeamEntryPane::codeChosen, this, &Page::codeRequested);
    connect(m_preview, &ImportPreview::mergeChosen, this, &TeamPage::merge);
    connect(m_preview, &ImportPreview::cancelled, this, &TeamPage::closeEditor);
    connect(m_editAction, &QAction::triggered, this, &TeamPage::editSelected);
    connect(m_removeAction, &QAction::triggered, this, &TeamPage::removeSelected);
    connect(m_undo, &UndoBar::undoChosen, m_undo, &UndoBar::undo);
    connect(m_undo, &UndoBar::noticeRaised, this, &Page::noticeRaised);
    connect(m_undo, &UndoBar::messageRaised, this, &Page::messageRaised);
    connect(m_undo, &UndoBar::messagesOver, this, &Page::messagesOver);
    connect(m_importButton, &QPushButton::clicked, m_exchange, &TeamExchange::chooseFile);
    connect(m_exportButton, &QPushButton::clicked, m_exchange, &TeamExchange::writeFile);
    connect(m_exchange, &TeamExchange::fileRead, this, &TeamPage::showPreview);
    connect(m_exchange, &TeamExchange::noticeRaised, this, &Page::noticeRaised);
    connect(m_exchange, &TeamExchange::messageRaised, this, &Page::messageRaised);
    connect(m_exchange, &TeamExchange::messagesOver, this, &Page::messagesOver);
    connect(&m_context, &AppContext::catalogueChanged, this, [this] {
        if (!m_context.teamFault())
            Q_EMIT messagesOver(AppContext::changeFaults());
        showTeam();
    });
}

void TeamPage::activate()
{
    // The file may be shared, or mended by hand; what is wrong with it is shown in the page.
    m_context.lookAtTeamFile();
    showState();
}

void TeamPage::showTeam()
{
    m_table->setTeam(m_context.team());
    m_preview->refresh();
    m_undo->forget(); // Going back over what somebody else has changed would take that away, too.
    showSelected();
    showState();
}

void TeamPage::showState()
{
    const bool isBroken = m_context.teamFault().has_value();
    if (isBroken && m_pane->currentWidget() == m_preview)
        m_pane->setCurrentWidget(m_entry); // nothing can be merged into a file that cannot be read
    const QString broken = tr("The team's file cannot be read.");
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_addButton, m_importButton })
        setAvailable(widget, !isBroken, broken);
    setAvailable(m_exportButton, !isBroken && !m_context.team().isEmpty(),
                 isBroken ? broken : tr("The team has added nothing yet."));
    const bool hasRows = m_table->rowCount() > 0;
    m_filter->setCount(m_table->rowCount());
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    m_pane->setVisible(hasRows || m_pane->currentWidget() != m_entry);
    if (isBroken)
        showBroken();
    else if (m_context.team().isEmpty())
        showNothingYet();
    else if (!hasRows)
        showNothingFits();
}

void TeamPage::showBroken()
{
    m_empty->setTexts(tr("The team's file cannot be read"),
                      m_context.teamFault()->inCurrentLanguage().toText() + u'\n'
                          + tr("It is left as it is. Mend it and read it again, or begin with an empty one; the "
                               "old one is then kept beside it."));
    m_empty->addAction(
        tr("Read it again"), [this] { activate(); }, true);
    m_empty->addAction(tr("Begin with an empty file"), [this] { replaceBrokenFile(); });
}

void TeamPage::showNothingYet()
{
    m_empty->setTexts(tr("The team has added nothing yet."),
                      tr("Own codes, rules of billing, replies, notes and meanings of mask positions outlive "
                         "every update, and can be shared as a file."));
    m_empty->addAction(
        tr("Add a note"), [this] { openEditor(TeamKind::Note, {}); }, true);
    m_empty->addAction(tr("Import a file…"), [this] { m_exchange->chooseFile(); });
}

void TeamPage::showNothingFits()
{
    m_empty->setTexts(tr("Nothing fits this filter"), tr("All words have to occur in an entry."));
    m_empty->addAction(tr("Show everything"), [this] { m_filter->clear(); });
}

void TeamPage::applyFilter()
{
    m_table->setFilter(m_filter->kind(), m_filter->words());
    showSelected();
    showState();
}

void TeamPage::showSelected()
{
    const std::optional<TeamEntry> entry = m_table->selected();
    m_entry->setEntry(entry);
    m_editAction->setEnabled(entry.has_value());
    m_removeAction->setEnabled(entry.has_value() && !m_editor);
    m_undo->setAvailable(!m_editor);
}

void TeamPage::openEditor(TeamKind kind, const QStringList &subject, const std::optional<TeamEntry> &entry)
{
    if (m_editor && !m_editor->mayClose())
        return;
    closeEditor();
    m_editor = new TeamEditor(kind, m_context, m_pane);
    if (entry)
        m_editor->startEdit(*entry);
    else
        m_editor->startNew(subject);
    connect(m_editor, &TeamEditor::cancelled, this, &TeamPage::closeEditor);
    connect(m_editor, &TeamEditor::saved, this, [this](const QString &notice, const TeamEntry &written) {
        m_undo->offer(m_editor->teamBefore(), notice);
        closeEditor();
        showSaved(written);
    });
    m_pane->addWidget(m_editor);
    m_pane->setCurrentWidget(m_editor);
    m_pane->show();
    m_editor->setFocus();
    showSelected(); // what would change the team beside the editor waits for it
}

/** What was saved is what is read next, also where the filter would hide it. */
void TeamPage::showSaved(const TeamEntry &entry)
{
    if (m_table->select(entry))
        return;
    m_filter->clear();
    m_table->select(entry);
}

void TeamPage::closeEditor()
{
    m_pane->setCurrentWidget(m_entry);
    if (m_editor) {
        m_pane->removeWidget(m_editor);
        m_editor->deleteLater(); // It may be telling of its own end this moment.
        m_editor = nullptr;
    }
    showSelected();
    showState();
    m_table->setFocus();
}

void TeamPage::editSelected()
{
    if (const std::optional<TeamEntry> entry = m_table->selected())
        openEditor(teamKindOf(*entry), {}, entry);
}

void TeamPage::removeSelected()
{
    const std::optional<int> place = m_table->selectedPlace();
    if (!place)
        return;
    const TeamKnowledge &team = m_context.team();
    const TeamKnowledge left = without(team, *place, m_context.builtinCatalogue());
    const auto others = static_cast<int>(team.entries().size() - left.entries().size()) - 1;
    m_undo->change(left, removedNotice(team.entries().at(*place), others));
}

/** Shows what merging another team's file would change. */
void TeamPage::showPreview(const TeamKnowledge &other, const QString &fileName)
{
    if (m_editor && !m_editor->mayClose())
        return;
    closeEditor();
    m_preview->setOther(other, fileName);
    m_pane->setCurrentWidget(m_preview);
    m_pane->show();
    m_preview->setFocus();
}

void TeamPage::merge(const TeamKnowledge &other)
{
    m_pane->setCurrentWidget(m_entry);
    m_undo->change(merged(m_context.team(), other), tr("The file was merged into the team's knowledge."));
    m_table->setFocus();
}

void TeamPage::replaceBrokenFile()
{
    const Result<QString> kept = m_context.replaceBrokenTeamFile();
    if (kept)
        Q_EMIT noticeRaised(tr("The old file is kept as \"%1\".").arg(QFileInfo(*kept).fileName()));
    else
        Q_EMIT messageRaised(kept.error());
}

void TeamPage::retranslate()
{
    m_table->setLanguage(m_context.language());
    m_table->setAccessibleName(tr("The team's knowledge"));
    m_addButton->setText(tr("Add"));
    m_importButton->setText(tr("Import…"));
    m_exportButton->setText(tr("Export…"));
    m_editAction->setText(tr("Edit the entry"));
    m_removeAction->setText(tr("Remove the entry"));
    for (QAction *add : m_addMenu->actions())
        add->setText(teamWords(describe(static_cast<TeamKind>(add->data().toInt())).title));
    m_filter->retranslate();
    m_undo->retranslate();
    m_entry->retranslate();
    m_preview->retranslate();
    showState();
}

QWidget *TeamPage::initialFocus()
{
    return m_filter->search();
}

void TeamPage::open(const PageRequest &request)
{
    m_context.lookAtTeamFile(); // what is wrong with the file is shown in the page
    if (m_context.teamFault()) {
        Q_EMIT messageRaised(*m_context.teamFault()); // why what was asked for does not happen
        return;
    }
    if (const auto *file = std::get_if<TeamFileRequest>(&request))
        m_exchange->readFile(file->path);
    const auto *wanted = std::get_if<TeamRequest>(&request);
    if (!wanted)
        return;
    // There may be many notes and rules on a code: each is a new one.
    const bool isOneOfMany = wanted->kind == TeamKind::Note || wanted->kind == TeamKind::Rule;
    openEditor(wanted->kind, wanted->subject,
               isOneOfMany ? std::nullopt : m_table->find(wanted->kind, wanted->subject.value(0)));
}

bool TeamPage::focusSearch()
{
    m_filter->search()->setFocus(Qt::ShortcutFocusReason);
    m_filter->search()->selectAll();
    return true;
}

QString TeamPage::unsavedWork() const
{
    return m_editor ? m_editor->unsavedWork() : QString();
}

QList<QAction *> TeamPage::editActions() const
{
    return { m_editAction, m_removeAction, m_undo->action() };
}

} // namespace codedesk::ui
