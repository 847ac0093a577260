// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/callssaver.h"

#include "core/filename.h"
#include "csvfile.h"
#include "jobs/callsexport.h"
#include "store/openstore.h"

#include <QLocale>

#include <algorithm>

namespace codedesk::ui {

namespace {

/** What the job needs, as values that outlive the page. */
struct SaveRequest {
    answers::CallsQuestion question;
    QString path;
    exporting::OutputGuard guard;
    exporting::CsvOptions options;
};

/** Returns how many calls were written. Where there are none no file is: it would be taken for a result, and
 * replace one that has some. */
Result<qint64> writeCalls(const SaveRequest &request, ProgressSink &progress, const std::stop_token &stop)
{
    const auto opened = store::openStore(request.question.store.store, store::CallStore::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    std::optional<qint64> count;
    const auto fill = [&](exporting::CsvWriter &writer) -> Result<void> {
        const Result<jobs::CallsRead> read = jobs::exportCalls(*opened.value(), request.question.criteria(), 0,
                                                               request.question.catalogue, writer, progress, stop);
        if (!read)
            return read.error();
        count = read->count;
        return *count > 0 ? Result<void>() : Error{ ErrorKind::Cancelled, {}, {}, {} };
    };
    const Result<void> written = writeCsvFile(request.guard, request.path, request.options, fill);
    return written || count == 0 ? Result<qint64>(*count) : written.error();
}

} // namespace

CallsSaver::CallsSaver(AppContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_runner, &jobs::JobRunner::progressChanged, this, &CallsSaver::showProgress);
    connect(&m_context.activity(), &Activity::cancelRequested, this, [this](const QObject *worker) {
        if (worker == this)
            m_runner.cancel();
    });
}

CallsSaver::~CallsSaver() = default;

void CallsSaver::save(const QString &path, const answers::CallsQuestion &question, std::optional<qint64> expected)
{
    if (isRunning())
        return;
    m_expected = expected;
    const SaveRequest request{ question, path, m_context.outputGuard(), csvOptions(m_context.settings()) };
    m_runner.start([request](ProgressSink &progress,
                             const std::stop_token &stop) { return writeCalls(request, progress, stop); },
                   [this, path](const Result<qint64> &written) { finish(path, written); });
    showProgress({});
    Q_EMIT started();
}

void CallsSaver::showProgress(const JobProgress &progress)
{
    const bool isKnown = m_expected && *m_expected > 0;
    const QString done = QLocale().toString(progress.rowsRead);
    //: Shown while calls are written to a file: how many, and how many there are.
    const QString text = isKnown ? tr("Exporting calls: %1 of %2").arg(done, QLocale().toString(*m_expected))
                                 : tr("Exporting calls: %1").arg(done);
    const qint64 permille = isKnown ? std::min<qint64>(1000, 1000 * progress.rowsRead / *m_expected) : -1;
    m_context.activity().show(this, text, static_cast<int>(permille));
}

void CallsSaver::finish(const QString &path, const Result<qint64> &written)
{
    m_context.activity().finish(this);
    if (written && *written == 0)
        Q_EMIT noticeRaised(tr("No call fits the filters. Nothing was saved."));
    else if (written)
        Q_EMIT saved(
            tr("%Ln call(s) saved to \"%1\".", nullptr, static_cast<int>(*written)).arg(filename::shown(path)));
    else if (written.error().kind == ErrorKind::Cancelled)
        Q_EMIT noticeRaised(tr("The export was cancelled. Nothing was saved."));
    else
        Q_EMIT messageRaised(written.error());
    Q_EMIT ended();
}

} // namespace codedesk::ui
