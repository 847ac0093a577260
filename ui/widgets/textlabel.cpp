// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textlabel.h"

#include "theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace codedesk::ui {

namespace {

using ColorOf = QColor (*)(const QPalette &);

/** A label in a colour of the theme, also after the appearance has changed. */
class ColoredLabel final : public QLabel {
public:
    ColoredLabel(ColorOf colorOf, QWidget *parent)
        : QLabel(parent)
        , m_colorOf(colorOf)
    {
        recolor();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange)
            recolor();
        QLabel::changeEvent(event);
    }

private:
    void recolor()
    {
        QPalette colored = QApplication::palette();
        colored.setColor(QPalette::WindowText, m_colorOf(colored));
        setPalette(colored);
    }

    ColorOf m_colorOf;
};

void setUpTextLabel(QLabel *label, const QString &text)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(text);
}

} // namespace

QLabel *makeTextLabel(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(parent);
    setUpTextLabel(label, text);
    return label;
}

QLabel *makeQuietLabel(QWidget *parent, const QString &text)
{
    auto *label = new ColoredLabel(theme::quietText, parent);
    setUpTextLabel(label, text);
    return label;
}

QLabel *makeFaultLabel(QWidget *parent)
{
    auto *label = new ColoredLabel(theme::faultText, parent);
    setUpTextLabel(label, {});
    label->hide();
    return label;
}

void setOptionalText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QLabel *makeHeadingLabel(QWidget *parent, const QString &text)
{
    QLabel *label = makeTextLabel(parent, text);
    label->setFont(theme::heading(1.0));
    return label;
}

} // namespace codedesk::ui
