// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "jobs/jobrunner.h"
#include "store/storeaddress.h"
#include "vendorpage/vendorpage.h"

#include <QObject>

class QMimeData;

namespace codedesk::ui {

/** Reads pages of the vendor from files, the clipboard and drops, off the GUI thread; the newest wins. */
class PageReader : public QObject {
    Q_OBJECT
public:
    /** `store` is what a file must not be: it would be read as anything but a page. */
    explicit PageReader(store::StoreAddress store, QObject *parent = nullptr);

    void readFile(const QString &path);
    /** Reads a page that was copied or dropped. Returns false if there is no text at all. */
    bool readContent(const QMimeData *data);
    /** What is being read is wanted no more. */
    void abandon() { m_runner.abandon(); }

Q_SIGNALS:
    /** A page was read, or none could be; `name` is that of its file, empty for other pages. */
    void pageRead(const codedesk::Result<codedesk::VendorPage> &page, const QString &name);
    /** The file is no page, and belongs elsewhere. */
    void fileRefused(const QString &path);

private:
    store::StoreAddress m_store;
    jobs::JobRunner m_runner;
};

} // namespace codedesk::ui
