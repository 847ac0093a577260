// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/storereader.h"

namespace codedesk::jobs {

StoreReader::Connection::Connection(QString path)
    : m_path(std::move(path))
{
}

Result<const store::Store *> StoreReader::Connection::open()
{
    const filename::Status file = filename::statusOf(m_path);
    if (!file.isSameAs(m_file))
        close();
    if (!m_store) {
        auto opened = store::Store::open(m_path, store::Store::Mode::ReadOnly);
        if (!opened)
            return opened.error();
        m_store = std::move(opened).value();
        m_file = file;
    }
    return static_cast<const store::Store *>(m_store.get());
}

StoreReader::StoreReader(QString storePath)
    : m_connection(std::make_shared<Connection>(std::move(storePath)))
{
}

StoreReader::~StoreReader()
{
    m_runner.shutDown([connection = m_connection] { connection->close(); });
}

} // namespace codedesk::jobs
