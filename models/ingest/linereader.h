// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/excerpt.h"
#include "ingest/inputreader.h"
#include "ingest/keymap.h"
#include "ingest/linepattern.h"
#include "ingest/piecesource.h"
#include "ingest/urlquery.h"

#include <string>
#include <string_view>

namespace codedesk::ingest {

/** What one line holds. */
struct LineItems {
    QueryItems items;
    std::string_view time; ///< Of the prefix, for calls without a time of their own.
    std::string rest; ///< Text that belongs to no item.
    std::optional<Fault> fault;
};

/** Returns whether a text is lines of redirect addresses or queries with a return code. */
[[nodiscard]] bool looksLikeUrlLines(std::string_view sample);

/** Reads logs of which each line is a call of its own, with names beside its values. */
class LineReader : public InputReader {
public:
    ~LineReader() override;

protected:
    LineReader(ReaderSetup &setup, Format format, LogForm form, std::size_t longestLine);

    /** Takes a line apart; what `items` held before is gone. */
    virtual void takeApart(std::string_view line, LineItems &items) = 0;

    /** Returns what is kept of a line that is no call. */
    [[nodiscard]] virtual Excerpt excerptOf(std::string_view line) = 0;

    [[nodiscard]] KeyMap &keys() { return m_keys; }
    void setImpliedChannel(Channel channel) { m_impliedChannel = channel; }
    void setColumns(const QStringList &columns);

private:
    [[nodiscard]] Result<bool> fill(RecordBatch &batch, std::stop_token stop) override;
    void addLine(RecordBatch &batch);
    [[nodiscard]] std::optional<Fault> takeItems(RawCall &raw);
    [[nodiscard]] std::optional<Fault> lineFault() const;
    void markRow(RawCall &raw);
    [[nodiscard]] Reject makeReject(const Fault &fault);
    void describeShape();
    void describeDate();
    void addPreviewRow();

    PieceSource m_lines;
    JsonPiece m_line;
    LineItems m_items; ///< Of the current line.
    KeyMap m_keys;
    std::optional<Channel> m_impliedChannel;
    bool m_isDescribed = false;
};

/** Reads lines of redirect addresses, as the H5 pages call back with them. */
class UrlReader final : public LineReader {
public:
    explicit UrlReader(ReaderSetup &setup);

private:
    void takeApart(std::string_view line, LineItems &items) override;
    [[nodiscard]] Excerpt excerptOf(std::string_view line) override;
};

/** Reads lines of `key=value`, with a prefix perhaps. */
class KeyValueReader final : public LineReader {
public:
    explicit KeyValueReader(ReaderSetup &setup);

private:
    void takeApart(std::string_view line, LineItems &items) override;
    [[nodiscard]] Excerpt excerptOf(std::string_view line) override;
};

/** Reads lines by a pattern whose groups are named as columns are. */
class PatternReader final : public LineReader {
public:
    /** Errors: Usage, as LinePattern::make(). */
    [[nodiscard]] static Result<std::unique_ptr<InputReader>> open(ReaderSetup setup);

private:
    PatternReader(ReaderSetup &setup, LinePattern pattern);

    void takeApart(std::string_view line, LineItems &items) override;
    [[nodiscard]] Excerpt excerptOf(std::string_view line) override;

    LinePattern m_pattern;
};

} // namespace codedesk::ingest
