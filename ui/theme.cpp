// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QStyleFactory>

#include <array>

using namespace Qt::StringLiterals;

namespace codedesk::ui::theme {

namespace {

/** The colours of one appearance; everything the window draws comes from here. */
struct Colors {
    QColor window, base, alternate, text, quiet, disabled, button, line, accent, accentText, tint, fault;
};

const Colors &colors(Appearance appearance)
{
    static const Colors light{
        u"#f4f6f8"_s, u"#ffffff"_s, u"#f9fafb"_s, u"#1c2430"_s, u"#566173"_s, u"#9aa3b0"_s,
        u"#ffffff"_s, u"#d9dee5"_s, u"#1b62b5"_s, u"#ffffff"_s, u"#e1edfb"_s, u"#b3261e"_s
    };
    static const Colors dark{ u"#1d2127"_s, u"#252a31"_s, u"#2a3038"_s, u"#e6e9ee"_s, u"#a6b0be"_s, u"#6d7683"_s,
                              u"#2f353e"_s, u"#3c444f"_s, u"#6cb0f5"_s, u"#0f1a26"_s, u"#2c4056"_s, u"#ff9a8f"_s };
    return appearance == Appearance::Dark ? dark : light;
}

const Colors &colorsOf(const QPalette &palette)
{
    return colors(isDark(palette) ? Appearance::Dark : Appearance::Light);
}

/** Returns the font with families that have the Chinese forms of shared characters, not the Japanese ones. */
QFont withChineseFamilies(QFont font)
{
    QStringList families = font.families();
    families << u"Noto Sans CJK SC"_s << u"Source Han Sans SC"_s << u"Microsoft YaHei"_s << u"PingFang SC"_s
             << u"WenQuanYi Micro Hei"_s;
    font.setFamilies(families);
    return font;
}

QPalette makePalette(const Colors &c)
{
    QPalette palette(c.text, c.button, c.base, c.line, c.line, c.text, c.text, c.base, c.window);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::PlaceholderText, c.quiet);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Dark, c.line);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    return palette;
}

/** Returns the rules for what a palette cannot say: padding, rounded fields, flat headers. */
QString makeStyleSheet(const Colors &c, Appearance appearance)
{
    QFile file(u":/codedesk/theme.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.replace(u"@appearance"_s, appearance == Appearance::Dark ? u"dark"_s : u"light"_s);
    const std::array<std::pair<QString, QColor>, 12> names{ { { u"@window"_s, c.window },
                                                              { u"@base"_s, c.base },
                                                              { u"@alternate"_s, c.alternate },
                                                              { u"@text"_s, c.text },
                                                              { u"@quiet"_s, c.quiet },
                                                              { u"@disabled"_s, c.disabled },
                                                              { u"@button"_s, c.button },
                                                              { u"@line"_s, c.line },
                                                              { u"@onaccent"_s, c.accentText },
                                                              { u"@accent"_s, c.accent },
                                                              { u"@tint"_s, c.tint },
                                                              { u"@fault"_s, c.fault } } };
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    return sheet;
}

} // namespace

void apply(QApplication &application, Appearance appearance)
{
    // The desktop's own palette tells light from dark only before ours replaces it.
    static const bool desktopIsDark = isDark(application.palette());
    static const bool isPrepared = [] {
        QApplication::setFont(withChineseFamilies(QApplication::font()));
        return QApplication::setStyle(u"Fusion"_s) != nullptr;
    }();
    Q_UNUSED(isPrepared)
    if (appearance == Appearance::System)
        appearance = desktopIsDark ? Appearance::Dark : Appearance::Light;
    const Colors &c = colors(appearance);
    QApplication::setPalette(makePalette(c));
    application.setStyleSheet(makeStyleSheet(c, appearance));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QColor accent(const QPalette &palette)
{
    return colorsOf(palette).accent;
}

QColor accentTint(const QPalette &palette)
{
    return colorsOf(palette).tint;
}

QColor outcomeColor(Outcome outcome, const QPalette &palette)
{
    // Orange against teal: told apart also by people who cannot tell red from green.
    static const std::array<QColor, 4> light{ u"#b4500b"_s, u"#0b7480"_s, u"#5d6b80"_s, u"#7a3fc4"_s };
    static const std::array<QColor, 4> dark{ u"#f79a4b"_s, u"#3cc8c0"_s, u"#9fadc0"_s, u"#c3a2f7"_s };
    return (isDark(palette) ? dark : light).at(static_cast<std::size_t>(outcome));
}

QColor quietText(const QPalette &palette)
{
    return colorsOf(palette).quiet;
}

QColor faultText(const QPalette &palette)
{
    return colorsOf(palette).fault;
}

QColor separator(const QPalette &palette)
{
    return colorsOf(palette).line;
}

QFont monospace(qreal scale)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // Under a Chinese locale the system's fixed font is a CJK one whose digits are hard to read in small sizes.
    font.setFamilies(QStringList{ u"DejaVu Sans Mono"_s, u"Liberation Mono"_s, u"Consolas"_s, u"Menlo"_s }
                     << font.families());
    font.setPointSizeF(QApplication::font().pointSizeF() * scale);
    return font;
}

QFont heading(qreal scale)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace codedesk::ui::theme
