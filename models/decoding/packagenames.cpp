// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/packagenames.h"

#include "decoding/textunits.h"

#include <QList>

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr qsizetype reachOfPackage = 140; // units
constexpr qsizetype longestPath = 160;

bool isPathUnit(QChar unit)
{
    return isNameUnit(unit) || unit == u'.' || unit == u'$';
}

bool endsLikeError(QStringView name)
{
    return name.endsWith(u"Exception") || name.endsWith(u"Error");
}

/** "errors", "exceptions", "exc": where packages keep them. */
bool isPackageOfErrors(QStringView label)
{
    static constexpr QStringView names[]{ u"errors", u"error", u"exceptions", u"exception", u"exc" };
    return std::find(std::begin(names), std::end(names), label) != std::end(names);
}

/** Domains and roots that only makers of libraries have; a company's own programs start with others. */
bool isRootOfLibraries(QStringView label)
{
    static constexpr QStringView names[]{ u"org",     u"java",    u"javax",   u"jakarta", u"kotlin",
                                          u"kotlinx", u"scala",   u"akka",    u"groovy",  u"sun",
                                          u"jdk",     u"android", u"androidx" };
    return std::find(std::begin(names), std::end(names), label) != std::end(names);
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && isLetter(label.front());
}

bool isOfOthers(QStringView path, const QStringList &ours)
{
    const QList<QStringView> labels = path.split(u'.');
    constexpr qsizetype fewestLabels = 3;
    if (labels.size() < fewestLabels || !labels.front().front().isLower()
        || !std::all_of(labels.cbegin(), labels.cend(), isLabel))
        return false;
    const bool isOurs = std::any_of(ours.cbegin(), ours.cend(), [path](const QString &name) {
        return path.contains(name, Qt::CaseInsensitive);
    });
    const bool isError =
        endsLikeError(labels.back()) || std::any_of(labels.cbegin(), labels.cend(), isPackageOfErrors);
    return !isOurs && (isError || isRootOfLibraries(labels.front()));
}

} // namespace

bool isBehindPackageOfOthers(QStringView text, const Token &number, const QStringList &ours)
{
    const qsizetype first = std::max<qsizetype>(0, number.start - reachOfPackage);
    qsizetype end = number.start;
    while (end > first && text[end - 1] != u'\n') {
        qsizetype start = end;
        bool hasPoint = false;
        while (start > 0 && end - start < longestPath && isPathUnit(text[start - 1])) {
            --start;
            hasPoint = hasPoint || text[start] == u'.';
        }
        QStringView path = text.sliced(start, end - start);
        while (path.endsWith(u'.'))
            path.chop(1);
        if (hasPoint && !path.isEmpty() && isLabel(path) && isOfOthers(path, ours))
            return true;
        end = start == end ? end - 1 : start;
    }
    return false;
}

} // namespace codedesk::decoding
