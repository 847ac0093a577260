// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teampage.h"

#include "core/filename.h"
#include "jobs/storeinput.h"
#include "prompts.h"
#include "tablesetup.h"
#include "team/importpreview.h"
#include "team/teameditor.h"
#include "team/teamentrypane.h"
#include "team/teamfile.h"
#include "team/undobar.h"
#include "theme.h"
#include "widgets/columnfit.h"
#include "widgets/emptystate.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::TeamTableModel;
using jobs::TeamItem;
using jobs::TeamKind;

namespace {

const QList<int> splitterSizes{ 740, 420 };
constexpr int paneWidth = 320;

QString removedNotice(TeamKind kind, const QString &subject, int others)
{
    if (others > 0)
        //: An own code of the team is gone, and with it what was said about it.
        return TeamPage::tr("The own code %1 was removed, and %n entry(s) about it.", nullptr, others)
            .arg(subject);
    switch (kind) {
    case TeamKind::Code:
        return TeamPage::tr("The own code %1 was removed.").arg(subject);
    case TeamKind::Rule:
        return TeamPage::tr("The rule for %1 was removed.").arg(subject);
    case TeamKind::Reply:
        return TeamPage::tr("The reply to %1 was removed.").arg(subject);
    case TeamKind::Note:
        return TeamPage::tr("The note on %1 was removed.").arg(subject);
    case TeamKind::MaskBit:
        break;
    }
    return TeamPage::tr("The meaning of mask position %1 was removed.").arg(subject);
}

} // namespace

TeamPage::TeamPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_search(makeSearchField(this))
    , m_kind(new QComboBox(this))
    , m_count(makeQuietLabel(this))
    , m_addButton(new QPushButton(this))
    , m_addMenu(new QMenu(this))
    , m_importButton(new QPushButton(this))
    , m_exportButton(new QPushButton(this))
    , m_undo(new UndoBar(this))
    , m_table(new QTableView(this))
    , m_entry(new TeamEntryPane(context, this))
    , m_preview(new ImportPreview(context, this))
    , m_pane(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_editAction(new QAction(this))
    , m_removeAction(new QAction(this))
    , m_undoAction(new QAction(this))
{
    setObjectName(u"teamPage"_s);
    m_search->setObjectName(u"teamSearchLineEdit"_s);
    m_kind->setObjectName(u"teamKindComboBox"_s);
    m_addButton->setObjectName(u"addEntryButton"_s);
    m_importButton->setObjectName(u"importTeamButton"_s);
    m_exportButton->setObjectName(u"exportTeamButton"_s);
    createTable();
    createActions();
    createLayout();
    connectSignals();
    showTeam();
}

void TeamPage::createTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setObjectName(u"teamTableView"_s);
    m_table->setModel(&m_proxy);
    setupTable(m_table);
    m_table->setItemDelegateForColumn(TeamTableModel::SubjectColumn, new MonospaceDelegate(m_table));
    m_table->setItemDelegateForColumn(TeamTableModel::BillableColumn, new OutcomeDelegate(m_table));
    const QList<int> widths{ 110, 150, 260, 104, 130 };
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    rememberColumns(m_table, m_context.settings(), u"team/table"_s);
    new ColumnFit(m_table,
                  { { TeamTableModel::ContentColumn, 140, false }, { TeamTableModel::SourceColumn, 90, true } });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TeamPage::createActions()
{
    m_editAction->setObjectName(u"editEntryAction"_s);
    m_editAction->setShortcut(Qt::Key_F2);
    m_removeAction->setObjectName(u"removeEntryAction"_s);
    m_removeAction->setShortcut(Qt::Key_Delete);
    m_undoAction->setObjectName(u"undoEntryAction"_s);
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_undoAction->setEnabled(false);
    for (QAction *action : { m_editAction, m_removeAction, m_undoAction })
        action->setShortcutContext(Qt::WidgetShortcut); // Fields keep these keys for themselves.
    m_table->addActions({ m_editAction, m_removeAction, m_undoAction });
    for (const TeamKind kind : jobs::allTeamKinds) {
        QAction *add = m_addMenu->addAction(QString());
        add->setObjectName(jobs::teamKindKey(kind) + u"AddAction"_s);
        add->setData(static_cast<int>(kind));
        connect(add, &QAction::triggered, this, [this, kind] { openEditor(kind, {}, std::nullopt); });
    }
    m_addButton->setMenu(m_addMenu);
    m_addButton->setProperty("primary", true);
}

QLayout *TeamPage::makeBar()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::spacing);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_kind);
    bar->addWidget(m_count);
    bar->addWidget(m_addButton);
    bar->addWidget(m_importButton);
    bar->addWidget(m_exportButton);
    m_count->setWordWrap(false);
    m_kind->setMinimumContentsLength(8);
    return bar;
}

void TeamPage::createLayout()
{
    m_pane->addWidget(m_entry);
    m_pane->addWidget(m_preview);
    m_pane->setMinimumWidth(paneWidth);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    rememberSplitter(m_splitter, m_context.settings(), u"team/splitter"_s, splitterSizes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, 0);
    layout->setSpacing(theme::spacing);
    layout->addLayout(makeBar());
    layout->addWidget(m_undo);
    layout->addWidget(m_splitter, 1);
}

void TeamPage::connectSignals()
{
    connect(m_search, &QLineEdit::textChanged, this, &TeamPage::applyFilter);
    connect(m_kind, &QComboBox::activated, this, &TeamPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TeamPage::showSelected);
    connect(m_table, &QTableView::activated, m_editAction, &QAction::trigger);
    connect(m_entry, &TeamEntryPane::editChosen, m_editAction, &QAction::trigger);
    connect(m_entry, &TeamEntryPane::removeChosen, this, &TeamPage::removeSelected);
    connect(m_entry, &TeamEntryPane::codeChosen, this, &Page::codeRequested);
    connect(m_preview, &ImportPreview::mergeChosen, this, &TeamPage::importTeam);
    connect(m_preview, &ImportPreview::cancelled, this, &TeamPage::closeEditor);
    connect(m_editAction, &QAction::triggered, this, [this] {
        if (const auto item = selectedItem())
            openEditor(item->kind, {}, item);
    });
    connect(m_removeAction, &QAction::triggered, this, &TeamPage::removeSelected);
    connect(m_undoAction, &QAction::triggered, this, &TeamPage::undo);
    connect(m_undo, &UndoBar::undoChosen, this, &TeamPage::undo);
    connect(m_importButton, &QPushButton::clicked, this, &TeamPage::chooseImport);
    connect(m_exportButton, &QPushButton::clicked, this, &TeamPage::exportTeam);
    connect(&m_context, &AppContext::catalogueChanged, this, &TeamPage::showTeam);
}

void TeamPage::activate()
{
    // The file may be shared, or mended by hand; what is wrong with it is shown in the page.
    static_cast<void>(m_context.refreshTeam());
    showState();
}

void TeamPage::showTeam()
{
    const std::optional<TeamItem> before = selectedItem();
    m_model.setTeam(m_context.team());
    m_preview->refresh();
    int row = 0;
    for (int i = 0; before && i < m_model.rowCount(); ++i) {
        if (m_model.item(i) == *before)
            row = m_proxy.mapFromSource(m_model.index(i, 0)).row();
    }
    m_table->selectRow(qMax(0, row));
    m_undo->hide(); // Going back over what somebody else has changed would take that away, too.
    m_undoAction->setEnabled(false);
    showSelected();
    showState();
}

void TeamPage::showState()
{
    const bool isBroken = m_context.teamFault().has_value();
    if (isBroken && m_pane->currentWidget() == m_preview)
        m_pane->setCurrentWidget(m_entry); // nothing can be merged into a file that cannot be read
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_addButton, m_importButton, m_exportButton })
        widget->setEnabled(!isBroken);
    m_count->setText(tr("%n entry(s)", "rows of the table", m_proxy.rowCount()));
    const bool hasRows = m_proxy.rowCount() > 0;
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    m_pane->setVisible(hasRows || m_pane->currentWidget() != m_entry);
    if (isBroken) {
        m_empty->setTexts(
            tr("The team's file cannot be read"),
            m_context.teamFault()->toText() + u'\n'
                + tr("It is left as it is. Mend it and read it again, or begin with an empty one; the "
                     "old one is then kept beside it."));
        m_empty->addAction(
            tr("Read it again"), [this] { activate(); }, true);
        m_empty->addAction(tr("Begin with an empty file"), [this] { replaceBrokenFile(); });
    } else if (m_context.team().isEmpty()) {
        m_empty->setTexts(tr("The team has added nothing yet"),
                          tr("Own codes, rules of billing, replies, notes and meanings of mask positions outlive "
                             "every update, and can be shared as a file."));
        m_empty->addAction(
            tr("Add a note"), [this] { openEditor(TeamKind::Note, {}, std::nullopt); }, true);
        m_empty->addAction(tr("Import a file…"), [this] { chooseImport(); });
    } else if (!hasRows) {
        m_empty->setTexts(tr("Nothing fits this filter"), tr("All words have to occur in an entry."));
        m_empty->addAction(tr("Show everything"), [this] {
            m_kind->setCurrentIndex(0);
            m_search->clear();
            applyFilter();
        });
    }
}

void TeamPage::applyFilter()
{
    const QVariant kind = m_kind->currentData();
    m_proxy.setKind(kind.isValid() ? std::optional(static_cast<TeamKind>(kind.toInt())) : std::nullopt);
    m_proxy.setText(m_search->text());
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showSelected();
    showState();
}

std::optional<TeamItem> TeamPage::selectedItem() const
{
    const QModelIndex index = m_proxy.mapToSource(m_table->currentIndex());
    return index.isValid() ? std::optional(m_model.item(index.row())) : std::nullopt;
}

void TeamPage::showSelected()
{
    const std::optional<TeamItem> item = selectedItem();
    m_entry->setItem(item);
    m_editAction->setEnabled(item.has_value());
    m_removeAction->setEnabled(item.has_value());
}

void TeamPage::openEditor(TeamKind kind, const QStringList &subject, std::optional<TeamItem> item)
{
    if (m_editor && !m_editor->mayClose())
        return;
    closeEditor();
    m_editor = makeTeamEditor(kind, m_context, m_pane);
    if (item)
        m_editor->startEdit(*item);
    else
        m_editor->startNew(subject);
    const TeamKnowledge before = m_context.team();
    connect(m_editor, &TeamEditor::cancelled, this, &TeamPage::closeEditor);
    connect(m_editor, &TeamEditor::saved, this, [this, before](const QString &notice) {
        m_before = before;
        m_undo->showChange(notice);
        m_undoAction->setEnabled(true);
        closeEditor();
    });
    m_pane->addWidget(m_editor);
    m_pane->setCurrentWidget(m_editor);
    m_pane->show();
    m_editor->setFocus();
}

void TeamPage::closeEditor()
{
    m_pane->setCurrentWidget(m_entry);
    if (m_editor) {
        m_pane->removeWidget(m_editor);
        m_editor->deleteLater(); // It may be telling of its own end this moment.
        m_editor = nullptr;
    }
    showState();
    m_table->setFocus();
}

void TeamPage::removeSelected()
{
    const std::optional<TeamItem> item = selectedItem();
    if (!item || m_editor)
        return;
    const TeamKnowledge &team = m_context.team();
    const TeamKnowledge left = jobs::without(team, *item, m_context.builtinCatalogue());
    const auto others = static_cast<int>(jobs::itemsOf(team).size() - jobs::itemsOf(left).size()) - 1;
    change(left, removedNotice(item->kind, jobs::subjectOf(team, *item).join(u'/'), others));
}

void TeamPage::change(const TeamKnowledge &team, const QString &notice)
{
    const TeamKnowledge before = m_context.team();
    const Result<void> done = m_context.changeTeam(team);
    if (!done) {
        Q_EMIT messageRaised(done.error());
        return;
    }
    m_before = before;
    m_undo->showChange(notice);
    m_undoAction->setEnabled(true);
}

void TeamPage::undo()
{
    if (!m_undoAction->isEnabled() || m_editor)
        return;
    const Result<void> done = m_context.changeTeam(m_before);
    m_undo->hide();
    m_undoAction->setEnabled(false);
    if (done)
        Q_EMIT noticeRaised(tr("The change was taken back."));
    else
        Q_EMIT messageRaised(done.error());
}

void TeamPage::chooseImport()
{
    const QStringList paths =
        prompts::openFiles(this, tr("Import a team's file"), { tr("Team files (*.json)"), tr("All files (*)") });
    if (!paths.isEmpty())
        previewFile(paths.first());
}

/** Shows what a team's file would change. */
void TeamPage::previewFile(const QString &path)
{
    if (const std::optional<Error> fault = jobs::storeAsInput(path, m_context.storeAddress())) {
        Q_EMIT messageRaised(*fault);
        return;
    }
    const Result<TeamKnowledge> other = loadTeamFile(path, m_context.builtinCatalogue());
    if (!other) {
        Q_EMIT messageRaised(other.error());
        return;
    }
    if (m_editor && !m_editor->mayClose())
        return;
    closeEditor();
    m_preview->setOther(*other, filename::shown(filename::lastPart(path)));
    m_pane->setCurrentWidget(m_preview);
    m_pane->show();
    m_preview->setFocus();
}

void TeamPage::importTeam(const TeamKnowledge &other)
{
    m_pane->setCurrentWidget(m_entry);
    change(merged(m_context.team(), other), tr("The file was merged into the team's knowledge."));
    m_table->setFocus();
}

void TeamPage::exportTeam()
{
    const QString path =
        prompts::saveFile(this, tr("Export the team's file"), u"team.json"_s, { tr("Team files (*.json)") });
    if (path.isEmpty())
        return;
    const Result<void> done =
        exporting::writeExport(m_context.outputGuard(), path, [this](QIODevice &device) -> Result<void> {
            device.write(writeTeamKnowledge(m_context.team()));
            return {};
        });
    if (done)
        Q_EMIT noticeRaised(tr("The team's knowledge was written to \"%1\".").arg(filename::shown(path)));
    else
        Q_EMIT messageRaised(done.error());
}

void TeamPage::replaceBrokenFile()
{
    const Result<QString> kept = m_context.replaceBrokenTeamFile();
    if (kept)
        Q_EMIT noticeRaised(tr("The old file is kept as \"%1\".").arg(QFileInfo(*kept).fileName()));
    else
        Q_EMIT messageRaised(kept.error());
}

void TeamPage::showKinds()
{
    const int current = qMax(0, m_kind->currentIndex());
    m_kind->clear();
    //: Filter of a table: entries of every kind.
    m_kind->addItem(tr("Everything"));
    for (const TeamKind kind : jobs::allTeamKinds)
        m_kind->addItem(items::teamKindWord(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(current);
    for (QAction *add : m_addMenu->actions())
        add->setText(items::teamKindWord(static_cast<TeamKind>(add->data().toInt())));
}

void TeamPage::retranslate()
{
    m_model.setLanguage(m_context.language());
    m_search->setPlaceholderText(tr("Search the team's knowledge"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_kind->setAccessibleName(tr("Kind"));
    m_table->setAccessibleName(tr("The team's knowledge"));
    m_addButton->setText(tr("Add"));
    m_importButton->setText(tr("Import…"));
    m_exportButton->setText(tr("Export…"));
    m_editAction->setText(tr("Edit the entry"));
    m_removeAction->setText(tr("Remove the entry"));
    m_undoAction->setText(tr("Take back the last change"));
    showKinds();
    m_undo->retranslate();
    m_entry->retranslate();
    m_preview->retranslate();
    showState();
}

QWidget *TeamPage::initialFocus()
{
    return m_search;
}

void TeamPage::open(const PageRequest &request)
{
    static_cast<void>(m_context.refreshTeam()); // what is wrong with the file is shown in the page
    if (m_context.teamFault()) {
        Q_EMIT messageRaised(*m_context.teamFault()); // why what was asked for does not happen
        return;
    }
    if (const auto *file = std::get_if<TeamFileRequest>(&request))
        previewFile(file->path);
    const auto *wanted = std::get_if<TeamRequest>(&request);
    if (!wanted)
        return;
    // There may be many notes and rules on a code: each is a new one.
    const bool isOneOfMany = wanted->kind == TeamKind::Note || wanted->kind == TeamKind::Rule;
    const int row = isOneOfMany ? -1 : m_model.rowOf(wanted->kind, wanted->subject.value(0));
    openEditor(wanted->kind, wanted->subject, row < 0 ? std::nullopt : std::optional(m_model.item(row)));
}

bool TeamPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

QString TeamPage::unsavedWork() const
{
    return m_editor ? m_editor->unsavedWork() : QString();
}

QList<QAction *> TeamPage::editActions() const
{
    return { m_editAction, m_removeAction, m_undoAction };
}

} // namespace codedesk::ui
