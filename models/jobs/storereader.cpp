// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/storereader.h"

#include "store/openstore.h"

namespace codedesk::jobs {

StoreReader::Connection::Connection(store::StoreAddress address)
    : m_address(std::move(address))
{
}

Result<const store::CallStore *> StoreReader::Connection::open()
{
    if (m_store && !m_store->isStillAtAddress())
        close();
    if (!m_store) {
        auto opened = store::openStore(m_address, store::CallStore::Mode::ReadOnly);
        if (!opened)
            return opened.error();
        m_store = std::move(opened).value();
    }
    return static_cast<const store::CallStore *>(m_store.get());
}

StoreReader::StoreReader(store::StoreAddress address)
    : m_connection(std::make_shared<Connection>(std::move(address)))
{
}

StoreReader::~StoreReader()
{
    m_runner.shutDown([connection = m_connection] { connection->close(); });
}

} // namespace codedesk::jobs
