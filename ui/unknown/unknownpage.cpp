// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknown/unknownpage.h"

#include "items/itemroles.h"
#include "storetrouble.h"
#include "tablecopy.h"
#include "tablesetup.h"
#include "team/teameditor.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/columnfit.h"
#include "widgets/emptystate.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using items::UnknownCodeModel;
using report::UnknownCode;

namespace {

constexpr int editorWidth = 320;

} // namespace

UnknownPage::UnknownPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_title(makeHeadingLabel(this))
    , m_hint(makeQuietLabel(this))
    , m_callsButton(new QPushButton(this))
    , m_noteButton(new QPushButton(this))
    , m_neighbourButton(new QPushButton(this))
    , m_table(new QTableView(this))
    , m_editor(new TeamEditor(TeamKind::Code, context, this))
    , m_splitter(new QSplitter(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_copyAction(new QAction(this))
    , m_reader(context.storeAddress())
{
    setObjectName(u"unknownPage"_s);
    m_title->setObjectName(u"unknownTitleLabel"_s);
    m_callsButton->setObjectName(u"showCallsButton"_s);
    m_noteButton->setObjectName(u"noteCodeButton"_s);
    m_neighbourButton->setObjectName(u"showNeighbourButton"_s);
    createTable();
    createLayout();
    connectSignals();
    showState();
}

UnknownPage::~UnknownPage() = default;

void UnknownPage::createTable()
{
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortRole(items::SortRole);
    m_table->setObjectName(u"unknownTableView"_s);
    m_table->setModel(&m_proxy);
    setupTable(m_table);
    auto *monospace = new MonospaceDelegate(m_table);
    m_table->setItemDelegateForColumn(UnknownCodeModel::CodeColumn, monospace);
    m_table->setItemDelegateForColumn(UnknownCodeModel::NeighboursColumn, monospace);
    const QList<int> widths{ 200, 76, 100, 100, 150, 110, 280 };
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    rememberColumns(m_table, m_context.settings(), u"unknown/table"_s);
    new ColumnFit(m_table,
                  { { UnknownCodeModel::CodeColumn, 110, false },
                    { UnknownCodeModel::ChannelsColumn, 90, false },
                    { UnknownCodeModel::NeighboursColumn, 120, false },
                    { UnknownCodeModel::AppsColumn, 70, true } });
    m_copyAction->setObjectName(u"copyUnknownAction"_s);
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void UnknownPage::createLayout()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::spacing);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_hint);
    bar->addLayout(texts, 1);
    bar->addWidget(m_neighbourButton);
    bar->addWidget(m_callsButton);
    bar->addWidget(m_noteButton);
    m_neighbourButton->setProperty("flat", true);
    m_noteButton->setProperty("primary", true);
    m_editor->setMinimumWidth(editorWidth);
    m_editor->hide();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_editor);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    rememberSplitter(m_splitter, m_context.settings(), u"unknown/splitter"_s, { 740, 420 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, 0);
    layout->setSpacing(theme::spacing);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_table, m_noteButton);
}

void UnknownPage::connectSignals()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UnknownPage::showButtons);
    connect(m_table, &QTableView::activated, this, &UnknownPage::showCalls);
    connect(m_callsButton, &QPushButton::clicked, this, &UnknownPage::showCalls);
    connect(m_noteButton, &QPushButton::clicked, this, &UnknownPage::openEditor);
    connect(m_neighbourButton, &QPushButton::clicked, this, [this] {
        if (const UnknownCode *code = selected(); code && !code->neighbours.isEmpty())
            Q_EMIT codeRequested({ code->neighbours.first() });
    });
    connect(m_copyAction, &QAction::triggered, this, &UnknownPage::copyRows);
    connect(m_editor, &TeamEditor::cancelled, this, &UnknownPage::closeEditor);
    connect(m_editor, &TeamEditor::saved, this, [this](const QString &notice) {
        closeEditor();
        Q_EMIT noticeRaised(notice);
    });
    const auto reload = [this] {
        if (isVisible())
            load();
    };
    connect(&m_context, &AppContext::storeChanged, this, reload);
    connect(&m_context, &AppContext::catalogueChanged, this, reload);
}

void UnknownPage::activate()
{
    load();
}

void UnknownPage::load()
{
    m_question = answers::UnknownQuestion{ m_context.catalogue(), m_context.storeRevision() };
    showButtons();
    m_reader.ask([asked = *m_question](const store::CallStore &store,
                                       const std::stop_token &) { return answers::answerUnknown(asked, store); },
                 [this](const Result<answers::UnknownAnswer> &answer) { take(answer); });
}

void UnknownPage::take(const Result<answers::UnknownAnswer> &answer)
{
    if (answer ? answer->question != m_question : answer.error().kind == ErrorKind::Cancelled)
        return;
    m_isRead = true;
    m_answered = m_question;
    m_hasCalls = answer && answer->hasCalls;
    m_trouble = answer ? std::nullopt : storeTrouble(m_context, answer.error());
    const UnknownCode *current = selected();
    const QString code = current ? current->code : QString();
    m_model.setCodes(answer ? answer->codes : QList<UnknownCode>());
    int row = 0;
    for (int i = 0; i < m_proxy.rowCount(); ++i) {
        if (m_proxy.index(i, 0).data(items::KeyRole).toString() == code)
            row = i;
    }
    m_table->selectRow(row);
    showState();
    if (m_trouble)
        m_context.doubtStore(this, m_question->store, *m_trouble);
    else
        m_context.trustStore(this);
}

void UnknownPage::showState()
{
    const int count = m_model.rowCount();
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    m_title->setText(count > 0 ? tr("%n unknown code(s)", nullptr, count) : QString());
    m_hint->setText(count > 0
                        ? tr("No table has these codes, and none is guessed. Who learns what one means can note "
                             "it for the whole team.")
                        : QString());
    showPlaceholder();
    showButtons();
}

void UnknownPage::showPlaceholder()
{
    if (m_trouble) {
        showStoreTrouble(*m_empty, m_context, *m_trouble);
        return;
    }
    const QString what = tr("Codes of stored calls that no table has are listed here: how often, since when, and "
                            "next to which documented codes.");
    if (!m_isRead) {
        m_empty->setTexts(tr("The store is being read…"), what);
    } else if (m_hasCalls) {
        m_empty->setTexts(tr("Every code of the stored calls is known."), what);
    } else {
        m_empty->setTexts(tr("No calls are stored yet."), what);
        m_empty->addAction(
            tr("Import a log"), [this] { Q_EMIT importsRequested(); }, true);
    }
}

void UnknownPage::showButtons()
{
    const UnknownCode *code = selected();
    const bool isEditing = !m_editor->isHidden();
    const bool hasRows = m_model.rowCount() > 0;
    for (QPushButton *button : { m_callsButton, m_noteButton, m_neighbourButton })
        button->setVisible(hasRows);
    m_copyAction->setEnabled(isAnswered());
    m_callsButton->setEnabled(code && isAnswered());
    m_noteButton->setEnabled(code && isAnswered() && !isEditing && !m_context.teamFault());
    setAvailable(m_neighbourButton, code && isAnswered() && !code->neighbours.isEmpty(),
                 tr("No documented code is a number near this one."));
}

const UnknownCode *UnknownPage::selected() const
{
    return m_model.code(m_proxy.mapToSource(m_table->currentIndex()).row());
}

void UnknownPage::showCalls()
{
    const UnknownCode *code = selected();
    if (!code || !isAnswered())
        return;
    answers::CallSelection filter;
    filter.codes = QStringList{ code->code };
    Q_EMIT callsRequested(filter);
}

void UnknownPage::openEditor()
{
    const UnknownCode *code = selected();
    if (!code)
        return;
    m_editor->startNew({ code->code });
    m_editor->show();
    m_editor->setFocus();
    showButtons();
}

void UnknownPage::closeEditor()
{
    m_editor->hide();
    m_table->setFocus();
    showButtons();
}

void UnknownPage::copyRows()
{
    const QString notice = copyAnswer();
    if (!notice.isEmpty())
        Q_EMIT noticeRaised(notice);
}

QString UnknownPage::copyAnswer()
{
    const QString text = isAnswered() ? rowsAsText(*m_table, CopyScope::SelectedRows) : QString();
    if (text.isEmpty())
        return {};
    QGuiApplication::clipboard()->setText(text);
    return tr("The rows were copied.");
}

QString UnknownPage::unsavedWork() const
{
    return m_editor->unsavedWork();
}

QList<QAction *> UnknownPage::editActions() const
{
    return { m_copyAction };
}

QWidget *UnknownPage::initialFocus()
{
    return m_table;
}

void UnknownPage::retranslate()
{
    m_model.setLanguage(m_context.language());
    m_table->setAccessibleName(tr("Unknown codes"));
    m_callsButton->setText(tr("Show its calls"));
    m_noteButton->setText(tr("Note it…"));
    m_noteButton->setToolTip(tr("Adds what the code means to the team's own codes."));
    m_neighbourButton->setText(tr("Show its neighbour"));
    m_neighbourButton->setToolTip(tr("Shows the documented codes next to it on the Codes page."));
    m_copyAction->setText(tr("Copy rows"));
    showState();
}

} // namespace codedesk::ui
