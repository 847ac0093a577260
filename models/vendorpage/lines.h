// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QtGlobal>

namespace codedesk::vendorpage {

/** Goes through the lines of a text, which has to outlive it, without a list of them. */
class Lines {
public:
    explicit Lines(QStringView text)
        : m_text(text)
        , m_end(endOf(0))
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_begin >= m_text.size(); }
    /** Returns the current line without its end; empty at the end. */
    [[nodiscard]] QStringView current() const { return isAtEnd() ? QStringView() : piece(m_begin, m_end); }
    /** Returns the line behind the current one; empty if there is none. */
    [[nodiscard]] QStringView next() const
    {
        return m_end < m_text.size() ? piece(m_end + 1, endOf(m_end + 1)) : QStringView();
    }
    /** Returns the number of the current line, from 1. */
    [[nodiscard]] qint64 number() const { return m_number; }
    /** Returns the place in the text the current line begins at. */
    [[nodiscard]] qsizetype position() const { return qMin(m_begin, m_text.size()); }

    void advance()
    {
        m_begin = m_end + 1;
        m_end = endOf(m_begin);
        ++m_number;
    }

private:
    [[nodiscard]] QStringView piece(qsizetype begin, qsizetype end) const
    {
        return m_text.sliced(begin, end - begin);
    }
    [[nodiscard]] qsizetype endOf(qsizetype begin) const
    {
        const qsizetype end = begin < m_text.size() ? m_text.indexOf(u'\n', begin) : -1;
        return end < 0 ? qMax(begin, m_text.size()) : end;
    }

    QStringView m_text;
    qsizetype m_begin = 0;
    qsizetype m_end;
    qint64 m_number = 1;
};

} // namespace codedesk::vendorpage
