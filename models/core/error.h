// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace codedesk {

/** What kind of trouble ended a job. The command line turns it into its exit code; stores keep the numbers: append
 * only. */
enum class ErrorKind {
    Usage, ///< The request itself is wrong (an unknown option, a mask of 7 characters).
    InputNotReadable, ///< A file cannot be opened or read to its end.
    InputEmpty, ///< A file has no content.
    InputNotCalls, ///< A file was read, but it holds no calls (a picture, a bill, an error answer).
    CatalogueInvalid, ///< A catalogue file breaks a rule of its format.
    StoreNotWritable, ///< The store or its folder cannot be written.
    StoreBusy, ///< Another program is writing to the store.
    StoreTooNew, ///< The store was made by a newer version.
    StoreDamaged, ///< The store is not a store, or fails its checks.
    DiskFull, ///< No room is left on the drive.
    OutputNotWritable, ///< An export cannot be written.
    NotFound, ///< Nothing matches the request.
    Cancelled, ///< The user stopped the job.
    Interrupted, ///< The program ended before the job did.
};

/** A place in a file: `line` counts from 1, `byteOffset` from 0; -1 means not known. */
struct SourcePosition {
    QString file;
    qint64 line = -1;
    qint64 byteOffset = -1;

    bool operator==(const SourcePosition &) const = default;
};

/**
 * One trouble in the three parts a user needs: what happened, why, and what to do.
 * All texts are full sentences in the language of the program and never hold personal data.
 */
struct Error {
    ErrorKind kind = ErrorKind::InputNotReadable;
    QString what;
    QString why;
    QString hint;
    std::optional<SourcePosition> where = std::nullopt;
    /** Says it again in the language of the moment; nothing: what was said is all that is known. See sayable(). */
    std::function<Error()> again = nullptr;

    /** Returns the same in the language the program speaks now, as far as it can be said again. */
    [[nodiscard]] Error inCurrentLanguage() const { return again ? again() : *this; }

    /** Returns the parts on lines of their own: what, why, place if a line is known, hint. Empty ones are left
     * out. */
    [[nodiscard]] QString toText() const;

    /** Errors that say the same are equal, whether or not they can be said again. */
    bool operator==(const Error &other) const
    {
        return kind == other.kind && what == other.what && why == other.why && hint == other.hint
            && where == other.where;
    }
};

/**
 * Returns the error that `make` makes, as one that outlives a change of language: what happened is kept, and made
 * words whenever it is shown. `make` is a copyable `Error ()` that holds values and no references.
 */
template <typename Make> [[nodiscard]] Error sayable(Make make)
{
    Error error = make();
    error.again = [make] { return sayable(make); };
    return error;
}

/** Returns what `change`, a copyable `void (Error &)` that holds values, makes of an error; also where it is said
 * again. */
template <typename Change> [[nodiscard]] Error changed(const Error &error, Change change)
{
    return sayable([error, change] {
        Error other = error.inCurrentLanguage();
        change(other);
        return other;
    });
}

} // namespace codedesk
