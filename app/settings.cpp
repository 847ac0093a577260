// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "core/filelock.h"
#include "core/filename.h"
#include "core/filewriter.h"
#include "core/privatefolder.h"
#include "core/systemerror.h"
#include "core/userfolders.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <utility>

namespace codedesk::app {

namespace {

constexpr int lockWaitMs = 500;
constexpr qint64 mostBytes = 1 << 20;
const QString bytesKey = QStringLiteral("base64"); // JSON has no bytes

/** Texts of this file, for translation. */
struct SettingsTexts {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

QJsonValue toJson(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return QJsonObject{ { bytesKey, QString::fromLatin1(value.toByteArray().toBase64()) } };
    return QJsonValue::fromVariant(value);
}

QVariant fromJson(const QJsonValue &value)
{
    const QJsonValue bytes = value.toObject().value(bytesKey);
    return bytes.isString() ? QVariant(QByteArray::fromBase64(bytes.toString().toLatin1())) : value.toVariant();
}

QJsonObject readFile(const QString &path)
{
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    return file ? QJsonDocument::fromJson(file->read(mostBytes)).object() : QJsonObject();
}

} // namespace

Settings::Settings(const QString &file)
    : m_path(file.isEmpty() ? settingsFilePath() : file)
{
    const QJsonObject stored = readFile(m_path);
    for (auto it = stored.constBegin(); it != stored.constEnd(); ++it)
        m_values.insert(it.key(), fromJson(it.value()));
}

QVariant Settings::value(const QString &key, const QVariant &fallback) const
{
    return m_values.value(key, fallback);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_values.contains(key) && m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    const Result<void> saved = save(key, value);
    if (!saved && m_tellFailure)
        std::exchange(m_tellFailure, {})(saved.error());
}

/** Reads the file again and changes one value in it, while no other window does so. */
Result<void> Settings::save(const QString &key, const QVariant &value) const
{
    const QString hint =
        SettingsTexts::tr("Name a folder you may write to with the variable CODEDESK_CONFIG. The window goes on "
                          "without keeping settings.");
    const auto failure = [&](const Error &cause) {
        return Error{ ErrorKind::OutputNotWritable, SettingsTexts::tr("The settings cannot be kept."), cause.why,
                      hint };
    };
    if (const Result<void> made = createPrivateFolderOf(m_path, hint); !made)
        return failure(made.error());
    const FileLock::Attempt attempt = FileLock::take(m_path + QStringLiteral(".lock"), lockWaitMs);
    if (!attempt.lock)
        return failure(writeError(m_path, attempt.isBusy ? EAGAIN : attempt.systemError));
    QJsonObject stored = readFile(m_path);
    stored.insert(key, toJson(value));
    const Result<void> written = filewriter::replace(m_path, QJsonDocument(stored).toJson());
    return written ? written : failure(written.error());
}

} // namespace codedesk::app
