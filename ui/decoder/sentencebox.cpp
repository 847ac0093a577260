// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/sentencebox.h"

#include "theme.h"
#include "widgets/availability.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr int textLines = 4;

} // namespace

SentenceBox::SentenceBox(std::function<QString(Language)> sentence, QWidget *parent)
    : QWidget(parent)
    , m_sentence(std::move(sentence))
    , m_title(makeHeadingLabel(this))
    , m_languages(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
{
    m_languages->setObjectName(QStringLiteral("sentenceLanguageComboBox"));
    m_text->setObjectName(QStringLiteral("sentenceTextEdit"));
    m_copy->setObjectName(QStringLiteral("copySentenceButton"));
    m_languages->addItem(QStringLiteral("中文"), static_cast<int>(Language::Chinese));
    m_languages->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * textLines + 3 * theme::spacing);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::spacing);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_languages);
    bar->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing);
    layout->addLayout(bar);
    layout->addWidget(m_text);

    connect(m_languages, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        refresh();
    });
    connect(m_copy, &QPushButton::clicked, this, &SentenceBox::copy);
}

void SentenceBox::refresh()
{
    m_text->setPlainText(m_sentence(language()));
    setAvailable(m_copy, !text().isEmpty(), tr("There is nothing to copy."));
}

void SentenceBox::setWindowLanguage(Language language)
{
    if (!m_isChosen)
        m_languages->setCurrentIndex(m_languages->findData(static_cast<int>(language)));
    refresh();
}

QString SentenceBox::text() const
{
    return m_text->toPlainText();
}

bool SentenceBox::copy()
{
    if (text().isEmpty())
        return false;
    QApplication::clipboard()->setText(text());
    Q_EMIT copied();
    return true;
}

void SentenceBox::retranslate()
{
    m_title->setText(tr("For the customer"));
    m_languages->setAccessibleName(tr("Language of the sentence"));
    m_text->setAccessibleName(tr("Sentence for the customer"));
    m_copy->setText(tr("Copy sentence"));
}

Language SentenceBox::language() const
{
    return static_cast<Language>(m_languages->currentData().toInt());
}

} // namespace codedesk::ui
