// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "ingest/recordreader.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace codedesk::ui {

/** The fields in which a user corrects what was found out about a file. Each says what was found. */
class OptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit OptionsForm(QWidget *parent = nullptr);

    /** Shows the options of a file, and what was found where they leave it open. */
    void show(const ingest::ReadOptions &options, const ingest::InputShape &found);
    void retranslate(Language language);

Q_SIGNALS:
    void optionsChanged(const codedesk::ingest::ReadOptions &options);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QList<QComboBox *> boxes() const;
    void arrange();
    void fill();
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] QString formTitle() const;
    [[nodiscard]] QString foundTitle(const QString &found) const;
    void fillFormat();
    void fillEncoding();
    void fillSeparator();
    void fillHeader();
    void fillChannel();
    void fillPattern();
    void read();

    ingest::ReadOptions m_options;
    ingest::InputShape m_found;
    Language m_language = Language::English;
    QComboBox *m_formatBox;
    QComboBox *m_encodingBox;
    QComboBox *m_separatorBox;
    QComboBox *m_headerBox;
    QComboBox *m_channelBox;
    QLineEdit *m_patternEdit; ///< Shown where lines are read by a pattern.
    QGridLayout *m_layout = nullptr;
    int m_columns = 0;
};

/** The fields of a call, each with the column of the file that feeds it. */
class ColumnsForm : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsForm(QWidget *parent = nullptr);

    void show(const ingest::ReadOptions &options, const ingest::InputShape &found);
    void retranslate();

Q_SIGNALS:
    /** The user chose a column for a field; empty: leave it to what is found by name. */
    void columnChosen(codedesk::ingest::Field field, const QString &column);

private:
    void fill();

    ingest::ReadOptions m_options;
    ingest::InputShape m_found;
    QMap<ingest::Field, QLabel *> m_labels;
    QMap<ingest::Field, QComboBox *> m_boxes;
};

} // namespace codedesk::ui
