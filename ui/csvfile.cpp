// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvfile.h"

#include <QAction>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

const QString byteOrderMarkKey = u"exports/csvByteOrderMark"_s;

} // namespace

Result<void> writeCsvFile(const exporting::OutputGuard &guard, const QString &path,
                          const exporting::CsvOptions &options,
                          const std::function<Result<void>(exporting::CsvWriter &)> &fill)
{
    return exporting::writeExport(
        guard, path, [&](QIODevice &device) { return exporting::writeCsv(device, path, options, fill); });
}

exporting::CsvOptions csvOptions(const UiSettings &settings)
{
    return { .byteOrderMark = settingIsOn(settings, byteOrderMarkKey, false) };
}

QAction *makeByteOrderMarkAction(UiSettings &settings, QObject *parent)
{
    auto *action = new QAction(parent);
    action->setObjectName(u"byteOrderMarkAction"_s);
    action->setCheckable(true);
    action->setChecked(csvOptions(settings).byteOrderMark);
    QObject::connect(action, &QAction::toggled, action,
                     [&settings](bool isOn) { settings.setValue(byteOrderMarkKey, isOn); });
    return action;
}

} // namespace codedesk::ui
