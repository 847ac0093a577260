// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importspage.h"

#include "core/filename.h"
#include "csvfile.h"
#include "imports/importdetail.h"
#include "imports/importpanel.h"
#include "imports/ledgerview.h"
#include "jobs/importoptions.h"
#include "jobs/rejectsexport.h"
#include "prompts.h"
#include "store/openstore.h"
#include "storetrouble.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/textlabel.h"
#include "wording/importwords.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using store::CallStore;

namespace {

/** How often other pages are told, while an import runs, that there is more to show. */
constexpr qint64 noticeIntervalMs = 3000;

/** Below this height preview, ledger and the lists of an import do not fit one above the other. */
constexpr int roomyHeight = 860;

int permilleOf(const JobProgress &progress)
{
    return progress.bytesTotal > 0 ? static_cast<int>(1000 * progress.bytesDone / progress.bytesTotal) : -1;
}

Result<store::UndoneCalls> previewUndo(const store::StoreAddress &store, const store::ImportKey &import,
                                       std::stop_token stop)
{
    const auto opened = store::openStore(store, CallStore::Mode::ReadOnly);
    return opened ? opened.value()->previewUndo(import, std::move(stop)) : opened.error();
}

Result<store::UndoneCalls> undoImport(const store::StoreAddress &store, const store::ImportKey &import)
{
    const auto opened = store::openStore(store, CallStore::Mode::ReadWrite);
    return opened ? opened.value()->undoImport(import) : opened.error();
}

Result<store::VerifyReport> verifyStore(const store::StoreAddress &store, std::stop_token stop)
{
    const auto opened = store::openStore(store, CallStore::Mode::ReadOnly);
    return opened ? opened.value()->verify(std::move(stop)) : opened.error();
}

Result<qint64> writeRejects(const store::StoreAddress &store, const store::ImportKey &import,
                            const exporting::OutputGuard &guard, const QString &path,
                            const exporting::CsvOptions &options, const std::stop_token &stop)
{
    const auto opened = store::openStore(store, CallStore::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    qint64 count = 0;
    const auto fill = [&](exporting::CsvWriter &writer) -> Result<void> {
        const Result<qint64> rows = jobs::exportRejects(*opened.value(), import, writer, stop);
        if (!rows)
            return rows.error();
        count = *rows;
        return {};
    };
    const Result<void> written = writeCsvFile(guard, path, options, fill);
    return written ? Result<qint64>(count) : Result<qint64>(written.error());
}

Result<jobs::RowsToCorrect> writeRowsToCorrect(const store::StoreAddress &store, const store::ImportKey &import,
                                               const exporting::OutputGuard &guard, const QString &path,
                                               const std::stop_token &stop)
{
    const auto opened = store::openStore(store, CallStore::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    jobs::RowsToCorrect rows;
    const Result<void> done = exporting::writeExport(guard, path, [&](QIODevice &device) -> Result<void> {
        const Result<jobs::RowsToCorrect> written =
            jobs::exportRowsToCorrect(*opened.value(), import, device, path, stop);
        if (!written)
            return written.error();
        rows = *written;
        return {};
    });
    return done ? Result<jobs::RowsToCorrect>(rows) : done.error();
}

QStringList logFilters()
{
    return { ImportsPage::tr("Call logs (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.log *.gz *.zip *.xlsx)"),
             ImportsPage::tr("All files (*)") };
}

/** Returns the ending of a file with rows of an import, so that an editor knows what is in it. */
QString suffixOfRows(const store::ImportEntry &entry)
{
    const std::optional<ingest::Format> format = jobs::formatOf(entry);
    if (format == ingest::Format::Csv)
        return u".csv"_s;
    const bool isText = format == ingest::Format::UrlLines || format == ingest::Format::KeyValues
        || format == ingest::Format::Pattern;
    return isText ? u".txt"_s : u".jsonl"_s;
}

} // namespace

ImportsPage::ImportsPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_queue(context.storeAddress())
    , m_hint(makeQuietLabel(this))
    , m_chooseButton(new QPushButton(this))
    , m_verifyButton(new QPushButton(this))
    , m_panel(new ImportPanel(m_queue, this))
    , m_ledger(new LedgerView(context, this))
{
    setObjectName(u"importsPage"_s);
    m_chooseButton->setObjectName(u"choosePushButton"_s);
    m_verifyButton->setObjectName(u"verifyPushButton"_s);
    createLayout();
    connectSignals();
    takeCatalogue();
}

ImportsPage::~ImportsPage() = default;

void ImportsPage::createLayout()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_chooseButton);
    top->addWidget(m_hint, 1);
    top->addWidget(m_verifyButton);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(m_ledger);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, 0);
    layout->setSpacing(theme::spacing);
    layout->addLayout(top);
    layout->addWidget(m_splitter, 1);
    m_panel->hide();
}

void ImportsPage::connectSignals()
{
    const auto showPanel = [this] {
        m_panel->setVisible(m_queue.rowCount() > 0);
        shareRoom();
    };
    const auto tellInputs = [this] { m_context.setInputs(m_queue.paths()); };
    connect(m_panel, &ImportPanel::previewingChanged, this, &ImportsPage::shareRoom);
    connect(&m_queue, &ImportQueue::rowsInserted, this, showPanel);
    connect(&m_queue, &ImportQueue::rowsRemoved, this, showPanel);
    connect(&m_queue, &ImportQueue::rowsInserted, this, tellInputs);
    connect(&m_queue, &ImportQueue::rowsRemoved, this, tellInputs);
    connect(&m_queue, &ImportQueue::fileChanged, this, tellInputs); // an end, or once more from the beginning
    connect(&m_queue, &ImportQueue::importStarted, this, &ImportsPage::onImportStarted);
    connect(&m_queue, &ImportQueue::progressChanged, this, &ImportsPage::onProgress);
    connect(&m_queue, &ImportQueue::importEnded, this, &ImportsPage::onImportEnded);
    connect(&m_queue, &ImportQueue::membersSkipped, this, &ImportsPage::noticeRaised);
    connect(m_chooseButton, &QPushButton::clicked, this, &ImportsPage::chooseFiles);
    connect(m_verifyButton, &QPushButton::clicked, this, &ImportsPage::verify);
    connect(m_panel, &ImportPanel::callsRequested, this, &ImportsPage::showCallsOf);
    connect(m_ledger, &LedgerView::importChosen, this, &ImportsPage::chooseFiles);
    connect(m_ledger, &LedgerView::ledgerRead, &m_queue, &ImportQueue::takeLedger);
    connect(m_ledger->detail(), &ImportDetail::undoChosen, this, &ImportsPage::undoSelected);
    connect(m_ledger->detail(), &ImportDetail::exportChosen, this, &ImportsPage::exportRejects);
    connect(m_ledger->detail(), &ImportDetail::rowsChosen, this, &ImportsPage::exportRowsToCorrect);
    connect(m_ledger->detail(), &ImportDetail::correctedChosen, this, &ImportsPage::chooseCorrectedRows);
    connect(m_ledger->detail(), &ImportDetail::callsChosen, this, [this] {
        if (const store::ImportEntry *entry = m_ledger->selectedEntry())
            showCallsOf(entry->key());
    });
    connect(&m_context.activity(), &Activity::cancelRequested, this, [this](const QObject *worker) {
        if (worker == this)
            m_queue.cancel();
        else if (worker == &m_runner)
            m_runner.cancel();
    });
    connect(&m_context, &AppContext::catalogueChanged, this, &ImportsPage::takeCatalogue);
    connect(&m_context, &AppContext::storeChanged, this, [this] {
        if (isVisible())
            m_ledger->load();
    });
}

void ImportsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    shareRoom();
}

/** While a file is looked at, most of the room is its own; in a small window the lists of the ledger wait. */
void ImportsPage::shareRoom()
{
    const bool showsPreview = !m_panel->isHidden() && m_panel->isPreviewing();
    m_ledger->setCompact(showsPreview && height() < roomyHeight);
    if (std::exchange(m_showsPreview, showsPreview) || !showsPreview)
        return; // the user may have dragged the line between them
    const int all = m_splitter->height();
    m_splitter->setSizes({ all * 3 / 5, all - all * 3 / 5 });
}

void ImportsPage::activate()
{
    m_ledger->load();
}

/** Tells the imports which codes are known now. */
void ImportsPage::takeCatalogue()
{
    m_queue.setKnownCodes(jobs::knownCodes(*m_context.catalogue()));
}

void ImportsPage::retranslate()
{
    m_chooseButton->setText(tr("Import…"));
    m_hint->setText(
        tr("Call logs as CSV, JSON, XLSX or text, also in ZIP or gzip. Or drop files anywhere on the window."));
    m_verifyButton->setText(tr("Verify store"));
    m_panel->retranslate(m_context.language());
    m_ledger->retranslate();
    showObstacles();
}

QWidget *ImportsPage::initialFocus()
{
    return m_chooseButton;
}

void ImportsPage::open(const PageRequest &request)
{
    const auto *files = std::get_if<FilesRequest>(&request);
    if (!files)
        return;
    if (files->paths.isEmpty())
        chooseFiles();
    else
        importFiles(files->paths);
}

void ImportsPage::importFiles(const QStringList &paths)
{
    m_queue.addFiles(paths);
}

void ImportsPage::chooseFiles()
{
    const QStringList paths = prompts::openFiles(this, tr("Choose call logs"), logFilters());
    if (!paths.isEmpty())
        Q_EMIT filesOffered(paths, PageId::Imports);
}

void ImportsPage::onImportStarted(int row)
{
    m_sinceNotice.start();
    m_ledger->setImporting(true);
    showObstacles();
    m_context.activity().show(this, tr("Importing %1").arg(m_queue.file(row)->input().shortName()), -1);
}

void ImportsPage::onProgress(const ImportSpeed &speed)
{
    const QueuedFile *file = m_queue.file(m_queue.importingRow());
    if (!file)
        return;
    m_context.activity().show(this, tr("Importing %1: %2").arg(file->input().shortName(), speedText(speed)),
                              permilleOf(speed.progress));
    if (m_sinceNotice.elapsed() > noticeIntervalMs) {
        m_sinceNotice.start();
        m_context.notifyStoreChanged();
    }
}

void ImportsPage::onImportEnded(int row)
{
    const jobs::ImportSummary &summary = *m_queue.file(row)->summary;
    m_ledger->setImporting(false);
    showObstacles();
    m_context.activity().finish(this);
    if (summary.entry.key().isSet())
        m_ledger->select(summary.entry.key());
    m_context.notifyStoreChanged();
    if (!isVisible()) // Here the panel says it; elsewhere the status bar has to.
        Q_EMIT noticeRaised(summary.error ? summary.error->inCurrentLanguage().what : importResultText(summary));
}

/** Says of each button what hinders it now. */
void ImportsPage::showObstacles()
{
    const QString importing = m_queue.importingRow() >= 0
        ? tr("A file is being imported. Wait until it has ended, or cancel it.")
        : QString();
    const QString work = workText();
    const QString writing = importing.isEmpty() ? work : importing;
    m_panel->setObstacle(m_work == Work::Undoing ? work : QString());
    m_ledger->detail()->setObstacles(writing, work);
    setUsable(m_verifyButton, writing,
              tr("Checks the file of the store, its counts and the balance of every import."));
}

/** Returns why nothing else can be begun now; empty: it can. */
QString ImportsPage::workText() const
{
    switch (m_work) {
    case Work::Undoing:
        return tr("An import is being undone. Wait until that has ended.");
    case Work::Verifying:
        return tr("The store is being verified. Wait until that has ended, or cancel it.");
    case Work::Saving:
        return tr("Records are being saved. Wait until that has ended.");
    case Work::None:
        break;
    }
    return {};
}

void ImportsPage::beginWork(Work work, const QString &text, bool isCancellable)
{
    m_work = work;
    showObstacles();
    m_context.activity().show(&m_runner, text, -1, isCancellable);
}

void ImportsPage::endWork()
{
    m_work = Work::None;
    showObstacles();
    m_context.activity().finish(&m_runner);
}

void ImportsPage::tell(const Error &error)
{
    const std::optional<Error> trouble = storeTrouble(m_context, error);
    const bool isGone = trouble && trouble != error; // which is told for as long as it is
    if (error.kind == ErrorKind::Cancelled || isGone)
        Q_EMIT noticeRaised(trouble.value_or(error).inCurrentLanguage().what);
    else
        Q_EMIT messageRaised(error);
    if (error.kind == ErrorKind::StoreBusy)
        m_context.notifyStoreChanged(); // what is listed is not what is stored
}

/** Counts what undoing would take out, since other imports may hold some of the calls, and asks. */
void ImportsPage::undoSelected()
{
    const store::ImportEntry *selected = m_ledger->selectedEntry();
    if (!selected || m_work != Work::None)
        return;
    beginWork(Work::Undoing, tr("Counting the calls of %1").arg(selected->fileName), true);
    m_runner.start(
        [store = m_context.storeAddress(), import = selected->key()](ProgressSink &, std::stop_token stop) {
            return previewUndo(store, import, std::move(stop));
        },
        // The ledger may be read again meanwhile: what was selected is meant.
        [this, entry = *selected](const Result<store::UndoneCalls> &calls) {
            endWork();
            if (!calls)
                tell(calls.error());
            else if (prompts::confirm(this, tr("Undo import"), wording::undoQuestion(entry, *calls),
                                      tr("Undo import")))
                undo(entry);
        });
}

void ImportsPage::undo(const store::ImportEntry &entry)
{
    beginWork(Work::Undoing, tr("Undoing the import of %1").arg(entry.fileName), false);
    m_runner.start([store = m_context.storeAddress(), import = entry.key()](
                       ProgressSink &, const std::stop_token &) { return undoImport(store, import); },
                   [this, entry](const Result<store::UndoneCalls> &calls) {
                       endWork();
                       if (calls)
                           Q_EMIT noticeRaised(wording::undoneText(entry, *calls));
                       else
                           tell(calls.error());
                       m_context.notifyStoreChanged();
                   });
}

void ImportsPage::verify()
{
    beginWork(Work::Verifying, tr("Verifying the store"), true);
    m_runner.start([path = m_context.storeAddress()](
                       ProgressSink &, std::stop_token stop) { return verifyStore(path, std::move(stop)); },
                   [this](const Result<store::VerifyReport> &report) {
                       endWork();
                       showVerified(report);
                   });
}

void ImportsPage::showVerified(const Result<store::VerifyReport> &report)
{
    const QLocale locale;
    if (!report) {
        if (report.error().kind == ErrorKind::Cancelled)
            Q_EMIT noticeRaised(tr("The check was cancelled."));
        else
            tell(report.error());
        return;
    }
    if (report->isSound()) {
        Q_EMIT messagesOver({ ErrorKind::StoreDamaged });
        Q_EMIT noticeRaised(tr("The store is sound: %1 calls from %2 imports.")
                                .arg(locale.toString(report->calls), locale.toString(report->imports)));
        return;
    }
    Q_EMIT messageRaised(sayable([problems = report->problems.join(u'\n')] {
        return Error{ ErrorKind::StoreDamaged, tr("The store does not pass its checks."), problems,
                      tr("Keep a copy of the file, and import the logs into a new store.") };
    }));
}

void ImportsPage::exportRejects()
{
    const store::ImportEntry *selected = m_ledger->selectedEntry();
    if (!selected || m_work != Work::None)
        return;
    const store::ImportKey import = selected->key(); // The ledger may be read again while the dialog is open.
    const QString path = prompts::saveFile(this, tr("Export rejected records"),
                                           QFileInfo(selected->fileName).completeBaseName() + u"-rejected.csv"_s,
                                           { tr("Tables (*.csv)") });
    if (path.isEmpty())
        return;
    beginWork(Work::Saving, tr("Saving rejected records"), true);
    m_runner.start(
        [store = m_context.storeAddress(), options = csvOptions(m_context.settings()), import,
         guard = m_context.outputGuard(), path](ProgressSink &, const std::stop_token &stop) {
            return writeRejects(store, import, guard, path, options, stop);
        },
        [this, path](const Result<qint64> &written) {
            endWork();
            if (written)
                Q_EMIT noticeRaised(
                    tr("%Ln rejected record(s) saved to \"%1\".", nullptr, static_cast<int>(*written))
                        .arg(filename::shown(path)));
            else
                tell(written.error());
        });
}

void ImportsPage::exportRowsToCorrect()
{
    const store::ImportEntry *selected = m_ledger->selectedEntry();
    if (!selected || m_work != Work::None)
        return;
    const store::ImportEntry entry = *selected; // The ledger may be read again while the dialog is open.
    const QString suffix = suffixOfRows(entry);
    const QString path = prompts::saveFile(
        this, tr("Save rows to correct"), QFileInfo(entry.fileName).completeBaseName() + u"-to-correct"_s + suffix,
        { tr("Call logs (*%1)").arg(suffix) });
    if (path.isEmpty())
        return;
    beginWork(Work::Saving, tr("Saving rejected records"), true);
    m_runner.start(
        [store = m_context.storeAddress(), import = entry.key(), guard = m_context.outputGuard(),
         path](ProgressSink &, const std::stop_token &stop) {
            return writeRowsToCorrect(store, import, guard, path, stop);
        },
        [this, path](const Result<jobs::RowsToCorrect> &rows) {
            endWork();
            if (rows)
                tellNextStep(path, *rows);
            else
                tell(rows.error());
        });
}

void ImportsPage::tellNextStep(const QString &path, const jobs::RowsToCorrect &rows)
{
    const auto saved = [path, written = static_cast<int>(rows.written)] {
        return tr("%Ln row(s) saved to \"%1\".", nullptr, written).arg(filename::shown(path)) + u' '
            + tr("Correct them in a text editor, not in a spreadsheet, then choose \"Import corrected rows\" "
                 "here.");
    };
    if (rows.leftOutLines.isEmpty())
        Q_EMIT noticeRaised(saved());
    else // Too much for the status bar, and not to be missed.
        Q_EMIT messageRaised(sayable([saved, rows] {
            return Error{ ErrorKind::NotFound, saved(), rows.leftOutText(), {} };
        }));
}

void ImportsPage::chooseCorrectedRows()
{
    const store::ImportEntry *selected = m_ledger->selectedEntry();
    if (!selected)
        return;
    const ingest::ReadOptions options = jobs::optionsLike(*selected);
    const QStringList paths =
        prompts::openFiles(this, tr("Choose the corrected rows of \"%1\"").arg(selected->fileName), logFilters());
    if (!paths.isEmpty())
        m_queue.addFiles(paths, options);
}

void ImportsPage::showCallsOf(const store::ImportKey &import)
{
    answers::CallSelection filter;
    filter.import = import;
    Q_EMIT callsRequested(filter);
}

} // namespace codedesk::ui
