// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "core/calltime.h"
#include "core/channel.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace codedesk::ui {

class DateField;

/** With what a page is compared, and for which calls. */
struct ComparisonView {
    QString sourceId;
    std::optional<Channel> channel; ///< Nothing: the page is about every channel.
    DayNumber from = noDay; ///< noDay: it holds from the beginning.
};

/** The fields above the differences: with which document to compare, for which channel and from which day. */
class ComparisonControls : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonControls(AppContext &context, QWidget *parent = nullptr);

    [[nodiscard]] ComparisonView view() const;
    /** Returns why the day cannot be asked for; empty: it can. */
    [[nodiscard]] QString fault() const;
    void retranslate();

Q_SIGNALS:
    /** Something else is asked for, or nothing can be any more. */
    void viewChanged();

private:
    void fillSources();

    AppContext &m_context;
    QLabel *m_sourceLabel;
    QComboBox *m_source;
    QLabel *m_channelLabel;
    QComboBox *m_channel;
    QLabel *m_fromLabel;
    DateField *m_from;
};

} // namespace codedesk::ui
