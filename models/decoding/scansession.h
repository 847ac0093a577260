// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codenames.h"
#include "decoding/codescanner.h"
#include "decoding/columntracker.h"
#include "decoding/keytracker.h"
#include "decoding/messagefinder.h"
#include "decoding/numberowner.h"
#include "decoding/numbertext.h"
#include "decoding/scandecision.h"
#include "decoding/waitinglist.h"

namespace codedesk::decoding {

/** One run of CodeScanner::scan(): gathers the evidence for each token and keeps what was decided to be a code. */
class ScanSession {
public:
    /** The arguments must outlive the session. */
    ScanSession(const Catalogue &catalogue, const QHash<qint64, int> &entryOfNumber, const CodeNames &names,
                const MessageFinder &messages, const QString &original);

    [[nodiscard]] ScanResult run();

private:
    /** The last code or mask found, which a list may go on from. */
    struct Previous {
        Token token;
        Confidence confidence = Confidence::Low;
        bool isMask = false;
    };

    void readToken(const Token &token, const KeyContext &context);
    void readNumber(const Token &token, const KeyContext &context);
    [[nodiscard]] bool readMask(const Token &token, const KeyContext &context);
    [[nodiscard]] bool readShortMask(const Token &token, const KeyContext &context);
    void readDescribedMask(const Token &token);
    void readRange(const Token &token, const KeyContext &context);
    [[nodiscard]] bool isRangeSpokenOf(const Token &token, const std::vector<Token> &parts,
                                       const NumberEvidence &evidence) const;
    void readWord(const Token &token, const KeyContext &context);
    bool readName(const Token &token, const KeyContext &context);
    [[nodiscard]] bool isSpokenOfAsCode(const Token &token, const KeyContext &context) const;
    void readMessages();
    void readShapes();

    [[nodiscard]] Owner ownerOf(const Token &token, const KeyContext &context, const NumberEvidence &evidence);
    [[nodiscard]] Owner ownerByMessage(const Token &token, const Owner &byKeys) const;
    [[nodiscard]] bool isOfTables(QStringView number, const QStringList &tables) const;
    [[nodiscard]] bool isOfNamedPlatform(const Token &number) const;
    void addForeign(const Token &token, int system);
    [[nodiscard]] int entryOf(QStringView number) const;
    [[nodiscard]] Token withHyphenAsMinus(const Token &token) const;
    [[nodiscard]] NumberEvidence evidenceBefore(const Token &token, const KeyContext &context, int entry) const;
    [[nodiscard]] bool isLabel(QStringView key) const;
    void completeEvidence(NumberEvidence &evidence, const Token &token, int entry) const;
    [[nodiscard]] TailRole tailBehindFellow(const Token &token) const;
    [[nodiscard]] bool continuesOtherNumbers(const Token &token) const;
    [[nodiscard]] ListGap gapBefore(const Token &token, bool isMask) const;
    [[nodiscard]] QStringView textOf(const Token &token) const { return m_text.sliced(token.start, token.length); }

    [[nodiscard]] ListItem itemFor(const Token &token, int entry) const;
    [[nodiscard]] bool isOfMainDocument(int entry) const;

    void wait(const ListItem &item);
    void add(const ListItem &item, Confidence confidence);
    void doubtLast(Doubt doubt);
    void append(const ListItem &item, Confidence confidence);
    void appendBetween(const ListItem &last, Confidence confidence);
    void appendMatch(const Token &token, int entry, Confidence confidence);

    const Catalogue &m_catalogue;
    const QHash<qint64, int> &m_entryOfNumber;
    const CodeNames &m_names;
    const MessageFinder &m_messages;
    NumberText m_pasted;
    QStringView m_text;
    qsizetype m_trimmedLength;
    qsizetype m_loneCodes; // 0: there is more in the text than codes
    Previous m_previous;
    ListItem m_lastCode; // that was appended; no token: none, or something else since
    Token m_otherNumber; // the last one that a word made something else; a list goes on from it too
    WaitingList m_waiting;
    NumberOwner m_owners;
    KeyRole m_columnRole = KeyRole::None; // of the token being read
    qsizetype m_readUntil = 0; // tokens before this place are parts of one already read
    ScanResult m_result;
};

} // namespace codedesk::decoding
