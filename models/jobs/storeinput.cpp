// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/storeinput.h"

#include "core/filename.h"
#include "core/filewriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace codedesk::jobs {

namespace {

/** Texts of this file, for translation. */
struct StoreInputTexts {
    Q_DECLARE_TR_FUNCTIONS(StoreInput)
};

/** Returns the status of the file a name means or leads into. */
filename::Status fileOnTheWay(QString path)
{
    for (;;) {
        const filename::Status status = filename::statusOf(path);
        const qsizetype slash = path.lastIndexOf(u'/');
        if (status.exists() || slash <= 0)
            return status;
        path.truncate(slash);
    }
}

} // namespace

bool isPartOfStore(const QString &path, const store::StoreAddress &store)
{
    const filename::Status status = fileOnTheWay(path);
    if (!status.isFile() || !store.isFile())
        return false;
    const QString target = filewriter::targetOf(store.filePath());
    constexpr std::array suffixes{ "", "-wal", "-shm", "-journal" };
    return std::any_of(suffixes.begin(), suffixes.end(), [&](const char *suffix) {
        return status.isSameAs(filename::statusOf(target + QLatin1String(suffix)));
    });
}

std::optional<Error> storeAsInput(const QString &path, const store::StoreAddress &store)
{
    if (!isPartOfStore(path, store))
        return std::nullopt;
    return sayable([=] {
        return Error{ ErrorKind::InputNotCalls,
                      //: %1 is a file name
                      StoreInputTexts::tr("\"%1\" was not read.").arg(filename::shown(path)),
                      StoreInputTexts::tr("It is the store itself."),
                      StoreInputTexts::tr(
                          "Choose another file; the calls of the store are on the page of calls.") };
    });
}

} // namespace codedesk::jobs
