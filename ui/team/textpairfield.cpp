// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/textpairfield.h"

#include "theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace codedesk::ui {

TextPairField::TextPairField(int lines, QWidget *parent)
    : QWidget(parent)
    , m_chinese(makeText(QStringLiteral("chineseTextEdit"), lines))
    , m_english(makeText(QStringLiteral("englishTextEdit"), lines))
    , m_last(m_chinese)
{
    // A language is named in itself, so that whoever reads only that one finds it.
    m_chinese->setPlaceholderText(QStringLiteral("中文"));
    m_english->setPlaceholderText(QStringLiteral("English"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addWidget(m_chinese);
    layout->addWidget(m_english);
    setFocusProxy(m_chinese);
}

QPlainTextEdit *TextPairField::makeText(const QString &name, int lines)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * lines + 3 * theme::spacing);
    text->installEventFilter(this);
    connect(text, &QPlainTextEdit::textChanged, this, &TextPairField::changed);
    return text;
}

LocalizedText TextPairField::text() const
{
    const QString zh = m_chinese->toPlainText().trimmed();
    const QString en = m_english->toPlainText().trimmed();
    return { zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en };
}

void TextPairField::setText(const LocalizedText &text)
{
    // What was typed in one language stands for both, and is shown where it was typed.
    const bool isOne = text.en == text.zh;
    const bool isChinese = std::any_of(text.zh.cbegin(), text.zh.cend(),
                                       [](QChar unit) { return unit.script() == QChar::Script_Han; });
    m_chinese->setPlainText(isOne && !isChinese ? QString() : text.zh);
    m_english->setPlainText(isOne && isChinese ? QString() : text.en);
}

void TextPairField::setTitle(const QString &title)
{
    //: Spoken: %1 is what a text is, such as "Meaning".
    m_chinese->setAccessibleName(tr("%1, in Chinese").arg(title));
    //: Spoken: %1 is what a text is, such as "Meaning".
    m_english->setAccessibleName(tr("%1, in English").arg(title));
}

void TextPairField::insert(const QString &text)
{
    m_last->insertPlainText(text);
    m_last->setFocus();
}

bool TextPairField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        m_last = watched == m_english ? m_english : m_chinese;
        Q_EMIT entered();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace codedesk::ui
