// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importpanel.h"

#include "imports/importqueue.h"
#include "imports/optionsform.h"
#include "imports/queuedelegate.h"
#include "items/tooltip.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMap>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using State = QueuedFile::State;

namespace {

constexpr int listWidth = 230;
constexpr int previewHeight = 300; ///< Room for the options, some rows and the buttons.
constexpr int endedHeight = 116; ///< Room for two files, or what became of one.
constexpr int previewRowHeight = 26;

QTableView *makePreviewTable(QWidget *parent, QAbstractItemModel &model, const QString &name)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setModel(&model);
    setupTable(table);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->verticalHeader()->setDefaultSectionSize(previewRowHeight);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setDefaultSectionSize(130);
    return table;
}

/** Says how many of the first rows would be rejected for each reason; empty: none. */
QString rejectsText(const QList<ingest::Reject> &rejects)
{
    QMap<ingest::RejectReason, int> counts;
    for (const ingest::Reject &reject : rejects)
        ++counts[reject.reason];
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        lines << ImportPanel::tr("%Ln of the first rows would be rejected: %1", nullptr, it.value())
                     .arg(ingest::rejectReasonText(it.key()));
    return lines.join(u'\n');
}

} // namespace

ImportPanel::ImportPanel(ImportQueue &queue, QWidget *parent)
    : QFrame(parent)
    , m_queue(queue)
{
    setObjectName(u"importPanel"_s);
    setProperty("card", true);
    createWidgets();
    createPreview();
    createLayout();
    connectSignals();
    showFile();
}

void ImportPanel::createWidgets()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"filesListView"_s);
    m_list->setModel(&m_queue);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setFixedWidth(listWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_options = new OptionsForm(this);
    m_message = makeTextLabel(this);
    m_message->setObjectName(u"fileMessageLabel"_s);
    m_progressText = makeQuietLabel(this);
    m_progressText->setObjectName(u"progressLabel"_s);
    m_progressBar = new QProgressBar(this);
    m_progressBar->setTextVisible(false);
    const auto button = [this](const QString &name) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        made->setAutoDefault(true); // Enter presses it
        return made;
    };
    m_importButton = button(u"importPushButton"_s);
    m_importButton->setProperty("primary", true);
    m_importAllButton = button(u"importAllPushButton"_s);
    m_againButton = button(u"importAgainPushButton"_s);
    m_showCallsButton = button(u"showCallsPushButton"_s);
    m_removeButton = button(u"removePushButton"_s);
    m_removeButton->setProperty("flat", true);
    m_cancelButton = button(u"cancelPushButton"_s);
}

void ImportPanel::createPreview()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_rowsTable = makePreviewTable(m_tabs, m_rowsModel, u"rowsTableView"_s);
    m_callsTable = makePreviewTable(m_tabs, m_callsModel, u"callsPreviewTableView"_s);
    m_columns = new ColumnsForm;
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the focus
    scroll->setWidget(m_columns);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(m_rowsTable, QString());
    m_tabs->addTab(m_callsTable, QString());
    m_tabs->addTab(scroll, QString());
}

void ImportPanel::createLayout()
{
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progressText, 1);
    progress->addWidget(m_progressBar, 1);
    progress->addWidget(m_cancelButton);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { m_importButton, m_importAllButton, m_againButton, m_showCallsButton })
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_removeButton);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::spacing);
    right->addWidget(m_options);
    right->addWidget(m_message);
    right->addWidget(m_tabs, 1);
    right->addStretch();
    right->addLayout(progress);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::spacing, theme::spacing, theme::spacing, theme::spacing);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
}

void ImportPanel::connectSignals()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportPanel::showFile);
    connect(&m_queue, &ImportQueue::fileChanged, this, [this](int changed) {
        if (changed == row())
            showFile();
        showImportAll();
    });
    connect(&m_queue, &ImportQueue::rowsInserted, this, [this](const QModelIndex &, int first) {
        m_isNew = true;
        m_list->setCurrentIndex(m_queue.index(first));
    });
    connect(&m_queue, &ImportQueue::rowsRemoved, this, &ImportPanel::showFile);
    connect(&m_queue, &ImportQueue::importStarted, this,
            [this](int started) { m_list->setCurrentIndex(m_queue.index(started)); });
    connect(&m_queue, &ImportQueue::progressChanged, this, &ImportPanel::showProgress);
    connect(m_options, &OptionsForm::optionsChanged, this, &ImportPanel::setOptions);
    connect(m_columns, &ColumnsForm::columnChosen, this, &ImportPanel::chooseColumn);
    connect(m_importButton, &QPushButton::clicked, this, [this] { m_queue.importFile(row()); });
    connect(m_importAllButton, &QPushButton::clicked, &m_queue, &ImportQueue::importAll);
    connect(m_againButton, &QPushButton::clicked, this, [this] { m_queue.importAgain(row()); });
    connect(m_removeButton, &QPushButton::clicked, this, [this] { m_queue.remove(row()); });
    connect(m_cancelButton, &QPushButton::clicked, &m_queue, &ImportQueue::cancel);
    connect(m_showCallsButton, &QPushButton::clicked, this, [this] {
        if (const QueuedFile *file = m_queue.file(row()); file && file->summary)
            Q_EMIT callsRequested(file->summary->entry.key());
    });
}

void ImportPanel::retranslate(Language language)
{
    m_language = language;
    m_list->setAccessibleName(tr("Files to import"));
    //: Tab: the first rows of a file.
    m_tabs->setTabText(0, tr("Rows"));
    //: Tab: the calls the first rows become.
    m_tabs->setTabText(1, tr("As calls"));
    //: Tab: which column feeds which field.
    m_tabs->setTabText(2, tr("Columns"));
    m_rowsTable->setAccessibleName(tr("First rows of the file"));
    m_callsTable->setAccessibleName(tr("First rows as calls"));
    m_importButton->setText(tr("Import"));
    m_againButton->setText(tr("Import again"));
    m_showCallsButton->setText(tr("Show its calls"));
    m_removeButton->setText(tr("Remove from list"));
    m_cancelButton->setText(tr("Cancel"));
    m_options->retranslate(language);
    m_columns->retranslate();
    m_queue.retranslate();
    showFile();
}

/** What has ended is shown lower than a preview: the list goes on showing the file all this is about. */
void ImportPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_list->scrollTo(m_list->currentIndex());
}

int ImportPanel::row() const
{
    return m_list->currentIndex().row();
}

void ImportPanel::showFile()
{
    const QueuedFile *file = m_queue.file(row());
    const bool hadFocus =
        m_importButton->hasFocus() || m_importAllButton->hasFocus() || m_cancelButton->hasFocus();
    showPreview(file);
    showState(file);
    showProgress();
    moveFocus(file, hadFocus);
}

void ImportPanel::showPreview(const QueuedFile *file)
{
    const bool hasPreview = file && file->preview;
    m_tabs->setVisible(hasPreview && file->state != State::Ended);
    if (!file || file->state == State::Reading)
        return; // What was shown stays until there is something else: no flicker while options change.
    const ingest::InputShape found = hasPreview ? file->preview->shape : ingest::InputShape();
    m_options->show(file->options, found);
    m_columns->show(file->options, found);
    if (!hasPreview) {
        m_rowsModel.clear();
        m_callsModel.clear();
        return;
    }
    m_rowsModel.showRows(*file->preview);
    m_callsModel.showCalls(*file->preview);
    const bool hasRows = !file->preview->rows.isEmpty();
    m_tabs->setTabVisible(0, hasRows);
    m_tabs->setTabVisible(1, !file->error);
    m_tabs->setTabVisible(2, !found.columns.isEmpty());
}

void ImportPanel::setObstacle(const QString &toImport)
{
    if (std::exchange(m_toImport, toImport) != toImport)
        showObstacles(m_queue.file(row()));
}

/** Returns why a file cannot be imported by itself; empty if it can. */
QString ImportPanel::whyNotImported(const QueuedFile &file) const
{
    switch (file.state) {
    case State::Reading:
        return tr("The beginning of the file is being read.");
    case State::Unreadable:
        return file.error->inCurrentLanguage().toText();
    case State::Waiting:
        return tr("The file waits for others and is imported after them.");
    case State::Importing:
        return tr("The file is being imported.");
    case State::Ready:
    case State::Ended:
        break;
    }
    return m_toImport;
}

void ImportPanel::showObstacles(const QueuedFile *file)
{
    setUsable(m_importButton, file ? whyNotImported(*file) : QString());
    setUsable(m_importAllButton, m_toImport);
    setUsable(m_againButton, m_toImport,
              tr("Reads the file once more; calls that are stored already are not stored twice."));
    setUsable(m_removeButton,
              file && file->state == State::Importing ? tr("The file is being imported; cancel that first.")
                                                      : QString());
}

void ImportPanel::showImportAll()
{
    m_importAllButton->setVisible(m_queue.readyCount() > 1);
    m_importAllButton->setText(tr("Import all %Ln file(s)", nullptr, m_queue.readyCount()));
}

void ImportPanel::showState(const QueuedFile *file)
{
    const auto is = [file](State state) { return file && file->state == state; };
    const bool hasEnded = is(State::Ended);
    // What has ended needs no preview; the room is for the ledger and its rejected records.
    m_options->setVisible(!hasEnded);
    setMinimumHeight(hasEnded ? endedHeight : previewHeight);
    setMaximumHeight(hasEnded ? endedHeight : QWIDGETSIZE_MAX);
    if (std::exchange(m_isPreviewing, !hasEnded) == hasEnded)
        Q_EMIT previewingChanged();
    m_options->setEnabled(is(State::Ready) || is(State::Unreadable));
    m_columns->setEnabled(m_options->isEnabled() && file->preview && !file->preview->shape.columns.isEmpty());
    m_importButton->setVisible(!hasEnded);
    showObstacles(file);
    showImportAll();
    const bool isKept = hasEnded && file->since == QueuedFile::Since::Kept;
    m_againButton->setVisible(hasEnded && (!isKept || file->summary->outcome != jobs::ImportOutcome::Done));
    m_showCallsButton->setVisible(isKept && file->summary->counts.stored > 0);
    QString message;
    if (is(State::Unreadable))
        message = file->error->inCurrentLanguage().toText();
    else if (hasEnded)
        message = endedText(*file);
    else if (is(State::Ready) && file->doubt)
        message = file->doubt->inCurrentLanguage().toText();
    else if (is(State::Ready))
        message = rejectsText(file->preview->rejects);
    m_message->setText(message);
    m_message->setToolTip(items::plainToolTip(message)); // there may be no room for all notes
    m_message->setVisible(!message.isEmpty());
}

/** A file that was just added waits for one key; after it the focus goes with the import to where one goes on. */
void ImportPanel::moveFocus(const QueuedFile *file, bool hadFocus)
{
    if (!file || file->state == State::Reading || !isVisible())
        return;
    m_isFollowing = hadFocus || (m_isFollowing && m_list->hasFocus());
    if (std::exchange(m_isNew, false) && file->state == State::Ready) {
        m_importButton->setFocus();
        return;
    }
    if (!m_isFollowing || file->state == State::Ready)
        return;
    for (QPushButton *button : { m_cancelButton, m_showCallsButton }) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
    m_list->setFocus(); // while the import waits for its turn, or where nothing of it was kept
}

void ImportPanel::showProgress()
{
    const bool isImporting = m_queue.importingRow() >= 0;
    m_cancelButton->setVisible(isImporting);
    m_progressBar->setVisible(isImporting);
    m_progressText->setVisible(isImporting);
    if (!isImporting)
        return;
    const ImportSpeed &speed = m_queue.speed();
    m_progressText->setText(speedText(speed));
    if (speed.progress.bytesTotal > 0) {
        m_progressBar->setRange(0, 1000);
        m_progressBar->setValue(static_cast<int>(1000 * speed.progress.bytesDone / speed.progress.bytesTotal));
    } else {
        m_progressBar->setRange(0, 0);
    }
}

void ImportPanel::setOptions(const ingest::ReadOptions &options)
{
    m_queue.setOptions(row(), options);
}

void ImportPanel::chooseColumn(ingest::Field field, const QString &column)
{
    const QueuedFile *file = m_queue.file(row());
    if (!file)
        return;
    ingest::ReadOptions options = file->options;
    if (column.isEmpty())
        options.columns.remove(field);
    else
        options.columns.insert(field, column);
    m_queue.setOptions(row(), options);
}

} // namespace codedesk::ui
