// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "core/filelock.h"
#include "core/filename.h"
#include "core/filepresence.h"
#include "core/filewriter.h"
#include "core/privatefolder.h"
#include "core/systemerror.h"
#include "core/userfolders.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
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

/** Says of what went wrong with their file what it means: `cause` has why and what to do. */
Error cannotKeep(const Error &cause)
{
    return changed(cause, [](Error &error) {
        error = { ErrorKind::OutputNotWritable, SettingsTexts::tr("The settings cannot be kept."), error.why,
                  error.hint };
    });
}

QString otherFolder()
{
    return SettingsTexts::tr(
        "Name a folder you may write to with the variable CODEDESK_CONFIG. The window goes on "
        "without keeping settings.");
}

/** Returns what a file of settings holds; nothing, if there is none. Errors: what to say where it is not known. */
Result<QJsonObject> readFile(const QString &path)
{
    const Result<bool> isThere = isFileThere(path);
    if (!isThere)
        return cannotKeep(isThere.error());
    if (!*isThere)
        return QJsonObject();
    const QString name = filename::shown(path);
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    const QByteArray content = file ? file->read(mostBytes + 1) : QByteArray();
    if (!file || file->error() != QFileDevice::NoError) {
        const QString reason = file ? file->errorString() : qt_error_string(systemError);
        return cannotKeep(sayable([name, reason] {
            return Error{
                ErrorKind::InputNotReadable,
                {},
                //: %1 is a file name, %2 a message of the operating system
                SettingsTexts::tr("Their file \"%1\" cannot be read; the system says: %2.").arg(name, reason),
                SettingsTexts::tr(
                    "Give yourself the right to read it, or move it away: a new one is made then.")
            };
        }));
    }
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!content.isEmpty() && !document.isObject()) {
        return cannotKeep(sayable([name] {
            return Error{
                ErrorKind::InputNotReadable,
                {},
                //: %1 is a file name
                SettingsTexts::tr("Their file \"%1\" holds something else, and is not overwritten.").arg(name),
                SettingsTexts::tr("Correct the file, or move it away: a new one is made then.")
            };
        }));
    }
    return document.object();
}

} // namespace

Settings::Settings(const QString &file)
    : m_path(file.isEmpty() ? settingsFilePath() : file)
{
    const Result<QJsonObject> stored = readFile(m_path); // a fault is told when there is something to keep
    if (!stored)
        return;
    for (auto it = stored->constBegin(); it != stored->constEnd(); ++it)
        m_values.insert(it.key(), fromJson(it.value()));
}

QVariant Settings::value(const QString &key, const QVariant &fallback) const
{
    return m_values.value(key, fallback);
}

int Settings::choice(const QString &key, int fallback, int count) const
{
    // Whatever a hand or another version has written there; JSON knows numbers, but not whole ones.
    const QJsonValue stored = QJsonValue::fromVariant(value(key));
    const double number = stored.toDouble(-1);
    const bool isChoice = stored.isDouble() && number >= 0 && number < count && number == std::floor(number);
    return isChoice ? static_cast<int>(number) : fallback;
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_values.contains(key) && m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    const Result<void> saved = save(key, value);
    const bool wasFailing = std::exchange(m_isFailing, !saved);
    if (!saved && !wasFailing && m_tellFailure)
        m_tellFailure(saved.error());
    else if (saved && wasFailing && m_tellRecovery)
        m_tellRecovery();
}

/** Reads the file again and changes one value in it, while no other window does so. */
Result<void> Settings::save(const QString &key, const QVariant &value) const
{
    const auto elsewhere = [](Error &error) { error.hint = otherFolder(); };
    if (const Result<void> made = createPrivateFolderOf(m_path, otherFolder); !made)
        return cannotKeep(made.error());
    const QString lockPath = filewriter::targetOf(m_path) + QStringLiteral(".lock");
    const FileLock::Attempt attempt = FileLock::take(lockPath, lockWaitMs);
    if (attempt.isBusy) {
        return cannotKeep(sayable([] {
            return Error{ ErrorKind::OutputNotWritable,
                          {},
                          SettingsTexts::tr("Another window is writing them."),
                          SettingsTexts::tr("Wait until it has finished, and change the setting again.") };
        }));
    }
    if (!attempt.lock) {
        return cannotKeep(sayable([systemError = attempt.systemError, lockPath] {
            const WriteTrouble trouble = FileLock::troubleOf(systemError, lockPath, otherFolder());
            return Error{ trouble.kind, {}, trouble.why, trouble.hint };
        }));
    }
    Result<QJsonObject> stored = readFile(m_path);
    if (!stored)
        return stored.error();
    stored->insert(key, toJson(value));
    const Result<void> written = filewriter::replace(m_path, QJsonDocument(*stored).toJson());
    return written ? written : cannotKeep(changed(written.error(), elsewhere));
}

} // namespace codedesk::app
