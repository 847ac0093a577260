// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QIODevice>
#include <QString>

namespace codedesk {

/**
 * A file descriptor to write to, and the only way to standard output. Every write goes to the system at once and
 * is looked at; the first one that fails is remembered and later ones do nothing. One thread at a time.
 */
class OutputDevice final : public QIODevice {
public:
    enum class Ownership { Borrowed, Owned };

    /** `name` stands for the output in errors. An owned descriptor is closed by close() or the destructor. */
    OutputDevice(int descriptor, QString name, Ownership ownership);
    ~OutputDevice() override;

    /**
     * Keeps the three standard descriptors open, so that no file that is opened later can become what the program
     * prints to; writing to one that was closed fails. To be called first of all.
     */
    static void reserveStandardDescriptors();

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] qint64 writtenBytes() const { return m_written; }

    /** Returns the errno of the first write that failed; 0 if none did. */
    [[nodiscard]] int systemError() const { return m_systemError; }
    /** Remembers a failure of the output that did not happen in a write. */
    void setSystemError(int systemError);
    /** Errors: OutputNotWritable, DiskFull, if something could not be written. */
    [[nodiscard]] Result<void> status() const;

    /** Closes the descriptor even if it is borrowed, since some file systems tell only then what went wrong. */
    [[nodiscard]] Result<void> finish();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    [[nodiscard]] bool waitUntilWritable();

    int m_descriptor;
    QString m_name;
    Ownership m_ownership;
    qint64 m_written = 0;
    int m_systemError = 0;
};

/** Returns why `device` refused data, as an error for `name`. */
[[nodiscard]] Error outputError(const QString &name, const QIODevice &device);

} // namespace codedesk
