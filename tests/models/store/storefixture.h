// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/openstore.h"
#include "support/recordbuilder.h"
#include "support/storesql.h"
#include "support/testmain.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

namespace codedesk::testing {

inline store::ImportEntry newEntry(const QString &format)
{
    store::ImportEntry entry;
    entry.fileName = QStringLiteral("calls.csv");
    entry.fileSize = 1000;
    entry.format = format;
    entry.encoding = QStringLiteral("UTF-8");
    return entry;
}

/** Not written with operator+, about which GCC 12 warns falsely. */
inline std::string numbered(std::string text, int number)
{
    return text.append(std::to_string(number));
}

inline QStringList codesOf(const store::CallPage &page)
{
    QStringList codes;
    for (const store::StoredCall &call : page.calls)
        codes << call.code;
    return codes;
}

/** A store in a folder of its own for each test function. */
class StoreFixture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

protected:
    virtual std::unique_ptr<store::CallStore>
    open(store::CallStore::Mode mode = store::CallStore::Mode::ReadWrite) const
    {
        auto store = store::openStore(store::StoreAddress::ofFile(path()), mode);
        if (!store)
            qFatal("%s", errorText(store).constData());
        return std::move(*store);
    }

    /** Stores the batches as one import and returns its ledger line. */
    store::ImportEntry import(store::CallStore &store, std::vector<ingest::RecordBatch> batches,
                              const QString &format = QStringLiteral("CSV"))
    {
        auto session = store.beginImport(newEntry(format));
        if (!session)
            qFatal("%s", errorText(session).constData());
        for (const ingest::RecordBatch &batch : batches) {
            if (const auto written = (*session)->write(batch); !written)
                qFatal("%s", errorText(written).constData());
        }
        return *(*session)->finish(store::ImportState::Done, QStringLiteral("hash"));
    }

    store::ImportEntry import(store::CallStore &store, BatchBuilder &builder)
    {
        std::vector<ingest::RecordBatch> batches;
        batches.push_back(builder.take());
        return import(store, std::move(batches));
    }

    void changeBySql(const QString &sql) const { changeStore(path(), sql); }

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("sub/calls.db")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace codedesk::testing
