// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callselection.h"
#include "catalogue/catalogue.h"
#include "core/language.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace codedesk::ui {

class DateField;

/** The fields that filter calls. A change is told a moment after the last key, so that typing stays fluid. */
class CallFilterBar : public QWidget {
    Q_OBJECT
public:
    CallFilterBar(CataloguePtr catalogue, QWidget *parent = nullptr);

    [[nodiscard]] const answers::CallSelection &filter() const { return m_filter; }
    /** Returns why the days cannot be asked for; empty: they can. */
    [[nodiscard]] const QString &fault() const { return m_fault; }
    /** Takes what is typed this moment, too, without waiting for a pause or for Enter. */
    void settle();
    /** Shows a filter and applies it at once. */
    void setFilter(const answers::CallSelection &filter);
    /** Offers the codes and apps that occur in the store. */
    void setChoices(const QStringList &codes, const QStringList &apps);
    void setCatalogue(CataloguePtr catalogue);
    void retranslate(Language language);
    [[nodiscard]] QWidget *orderField() const;

Q_SIGNALS:
    /** Something else is asked for, or nothing can be any more. */
    void filterChanged(const codedesk::answers::CallSelection &filter);

private:
    void createFields();
    void createLayout();
    void connectSignals();
    void fillCodes();
    void fillChannels();
    void fillCategories();
    void fillOutcomes();
    [[nodiscard]] QStringList appsToChoose() const;
    void fillApps();
    void showFilter();
    void showScope();
    void readCodes(bool isFinal);
    void apply();

    CataloguePtr m_catalogue;
    Language m_language = Language::English;
    answers::CallSelection m_filter;
    answers::CallSelection m_applied;
    QString m_fault;
    QString m_appliedFault;
    QStringList m_codes;
    QStringList m_apps;
    QTimer m_delay{ this };
    QLineEdit *m_orderField = nullptr;
    QComboBox *m_codeBox = nullptr;
    QComboBox *m_categoryBox = nullptr;
    QComboBox *m_channelBox = nullptr;
    QComboBox *m_appBox = nullptr;
    QComboBox *m_outcomeBox = nullptr;
    QLabel *m_fromLabel = nullptr;
    QLabel *m_toLabel = nullptr;
    DateField *m_fromField = nullptr;
    DateField *m_toField = nullptr;
    QPushButton *m_scopeButton = nullptr;
    QPushButton *m_clearButton = nullptr;
};

} // namespace codedesk::ui
