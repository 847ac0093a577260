// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codescanner.h"
#include "decoding/keytracker.h"
#include "decoding/messagefinder.h"
#include "decoding/pastedtext.h"
#include "decoding/scandecision.h"

namespace codedesk::decoding {

/** One run of CodeScanner::scan(): gathers the evidence for each token and keeps what was decided to be a code. */
class ScanSession {
public:
    /** The arguments must outlive the session. */
    ScanSession(const Catalogue &catalogue, const QHash<qint64, int> &entryOfNumber, const MessageFinder &messages,
                const QString &original);

    [[nodiscard]] ScanResult run();

private:
    /** The last code or mask found, which a list may go on from. */
    struct Previous {
        qsizetype end = -1;
        qsizetype digits = 0;
        Confidence confidence = Confidence::Low;
        bool isMask = false;
    };

    void readToken(const Token &token, const KeyContext &context);
    void readNumber(const Token &token, const KeyContext &context);
    [[nodiscard]] bool readMask(const Token &token, const KeyContext &context);
    void readRange(const Token &token, const KeyContext &context);
    void readWord(const Token &token, const KeyContext &context);
    void readMessages();

    [[nodiscard]] int entryOf(QStringView number) const;
    [[nodiscard]] NumberEvidence evidenceFor(const Token &token, const KeyContext &context, int entry) const;
    [[nodiscard]] ListGap gapBefore(const Token &token, bool isMask) const;
    [[nodiscard]] QStringView textOf(const Token &token) const { return m_text.sliced(token.start, token.length); }
    void apply(const Decision &decision, const Token &token, int entry);
    void addMatch(const Token &token, int entry, Confidence confidence);
    void addUnknown(const Token &token);

    const Catalogue &m_catalogue;
    const QHash<qint64, int> &m_entryOfNumber;
    const MessageFinder &m_messages;
    PastedText m_pasted;
    QStringView m_text;
    bool m_isNumbersOnly;
    Previous m_previous;
    ScanResult m_result;
};

/** Returns the value of a number as codes are written: a minus at most, no leading zero, at most 10 digits. */
[[nodiscard]] std::optional<qint64> codeNumber(QStringView text);

/** Returns true if `text` holds codes and what separates them, and nothing that makes another thing of them. */
[[nodiscard]] bool isNumbersOnly(QStringView text);

} // namespace codedesk::decoding
