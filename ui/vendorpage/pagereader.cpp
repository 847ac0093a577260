// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pagereader.h"

#include "jobs/filekind.h"
#include "jobs/vendordiff.h"

#include <QFileInfo>
#include <QMimeData>

namespace codedesk::ui {

namespace {

/** Returns the contents of a clipboard or a drop in the order they are worth reading. */
QList<QByteArray> contentsOf(const QMimeData &data)
{
    QList<QByteArray> contents;
    if (data.hasHtml())
        contents << data.html().toUtf8();
    if (data.hasText())
        contents << data.text().toUtf8();
    return contents;
}

/** Returns the first content that is a page; else why the last one is none. */
Result<VendorPage> readFirst(const QList<QByteArray> &contents)
{
    for (qsizetype i = 0; i + 1 < contents.size(); ++i) {
        Result<VendorPage> page = readVendorPage(contents.at(i));
        if (page)
            return page;
    }
    return readVendorPage(contents.isEmpty() ? QByteArray() : contents.last());
}

/** Reads a file as a page; nothing if it belongs elsewhere. */
std::optional<Result<VendorPage>> readPage(const QString &path, const store::StoreAddress &store,
                                           const std::stop_token &stop)
{
    const jobs::KnownFile file = jobs::lookAtFile(path, store, stop);
    if (file.page)
        return file.page; // also why it is none: it was opened as one
    if (file.kind != jobs::FileKind::CallLog)
        return std::nullopt;
    // A log of calls has codes and messages, too; what is neither is told as what it was opened for.
    const Result<QByteArray> content = jobs::readPageFile(path);
    const Result<VendorPage> page = content ? readVendorPage(*content) : content.error();
    return page ? std::nullopt : std::optional(page);
}

} // namespace

PageReader::PageReader(store::StoreAddress store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

void PageReader::readFile(const QString &path)
{
    m_runner.start([path, store = m_store](ProgressSink &,
                                           const std::stop_token &stop) { return readPage(path, store, stop); },
                   [this, path](const std::optional<Result<VendorPage>> &page) {
                       if (page)
                           Q_EMIT pageRead(*page, QFileInfo(path).fileName());
                       else
                           Q_EMIT fileRefused(path);
                   });
}

bool PageReader::readContent(const QMimeData *data)
{
    const QList<QByteArray> contents = data ? contentsOf(*data) : QList<QByteArray>();
    if (contents.isEmpty())
        return false;
    m_runner.start([contents](ProgressSink &, const std::stop_token &) { return readFirst(contents); },
                   [this](const Result<VendorPage> &page) { Q_EMIT pageRead(page, {}); });
    return true;
}

} // namespace codedesk::ui
