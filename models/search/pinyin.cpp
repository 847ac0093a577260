// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/pinyin.h"

#include "core/han.h"

#include <algorithm>
#include <array>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

struct OtherReading {
    char16_t character;
    QStringView reading;
};

/** Readings beside the commonest one, of characters that texts about accounts, calls and pictures use. */
constexpr std::array otherReadings{
    OtherReading{ u'重', u"chong" }, OtherReading{ u'重', u"zhong" }, OtherReading{ u'行', u"hang" },
    OtherReading{ u'长', u"chang" }, OtherReading{ u'长', u"zhang" }, OtherReading{ u'率', u"lv" },
    OtherReading{ u'传', u"chuan" }, OtherReading{ u'调', u"tiao" },  OtherReading{ u'调', u"diao" },
    OtherReading{ u'参', u"can" },   OtherReading{ u'模', u"mu" },    OtherReading{ u'便', u"bian" },
    OtherReading{ u'弹', u"tan" },   OtherReading{ u'弹', u"dan" },   OtherReading{ u'角', u"jiao" },
    OtherReading{ u'露', u"lou" },   OtherReading{ u'卡', u"qia" },   OtherReading{ u'地', u"de" },
    OtherReading{ u'的', u"di" },    OtherReading{ u'会', u"kuai" },  OtherReading{ u'没', u"mo" },
    OtherReading{ u'校', u"xiao" },  OtherReading{ u'校', u"jiao" },  OtherReading{ u'称', u"chen" },
    OtherReading{ u'还', u"huan" },  OtherReading{ u'还', u"hai" },   OtherReading{ u'差', u"cha" },
    OtherReading{ u'朝', u"chao" },  OtherReading{ u'省', u"sheng" }, OtherReading{ u'降', u"jiang" },
    OtherReading{ u'单', u"dan" },   OtherReading{ u'查', u"cha" },   OtherReading{ u'系', u"xi" },
    OtherReading{ u'曾', u"ceng" },  OtherReading{ u'似', u"si" },    OtherReading{ u'藉', u"ji" },
    OtherReading{ u'识', u"shi" },   OtherReading{ u'载', u"zai" },   OtherReading{ u'过', u"guo" },
    OtherReading{ u'结', u"jie" },   OtherReading{ u'给', u"gei" },   OtherReading{ u'更', u"geng" },
    OtherReading{ u'借', u"ji" }, // stands for 藉 as well, once simplified
};

/** Returns how many letters the initial of a syllable has: two for zh, ch and sh. */
qsizetype initialLength(const QString &syllable)
{
    const bool isDouble = syllable.size() > 1 && syllable.at(1) == u'h'
        && (syllable.front() == u'z' || syllable.front() == u'c' || syllable.front() == u's');
    return isDouble ? 2 : 1;
}

} // namespace

QStringList readingsOf(QChar character)
{
    QStringList readings;
    const auto add = [&readings](const QString &reading) {
        if (!reading.isEmpty() && !readings.contains(reading))
            readings << reading;
    };
    const std::string_view common = han::reading(character.unicode());
    QString reading = QString::fromLatin1(common.data(), static_cast<qsizetype>(common.size()));
    add(reading);
    add(reading.replace(u'v', u'u'));
    for (const OtherReading &other : otherReadings) {
        if (other.character == character.unicode())
            add(other.reading.toString());
    }
    return readings;
}

PinyinText::PinyinText(QStringView text, Spelling spelling)
{
    QString word; // of Latin letters and digits
    const auto endWord = [this, &word] {
        if (!word.isEmpty())
            m_syllables.push_back({ word });
        word.clear();
    };
    for (const QChar unit : text) {
        const bool isPlain = unit.unicode() < 0x80 && unit.isLetterOrNumber();
        if (isPlain) {
            word += unit.toLower();
            continue;
        }
        endWord();
        if (han::isHan(unit.unicode()))
            add(readingsOf(unit), spelling);
    }
    endWord();
}

void PinyinText::add(QStringList readings, Spelling spelling)
{
    if (spelling == Spelling::LostG) {
        for (QString &reading : readings) {
            if (reading.endsWith(u"ng"))
                reading.chop(1);
        }
    }
    if (!readings.isEmpty())
        m_syllables.push_back(std::move(readings));
}

bool PinyinText::matches(QStringView typed) const
{
    if (typed.isEmpty())
        return false;
    for (std::size_t place = 0; place < m_syllables.size(); ++place) {
        if (matchesAt(place, typed))
            return true;
    }
    return false;
}

bool PinyinText::matchesAt(std::size_t place, QStringView typed) const
{
    if (place == m_syllables.size())
        return false;
    for (const QString &syllable : m_syllables[place]) {
        if (syllable.front() != typed.front())
            continue;
        if (syllable.startsWith(typed)) // the last syllable may be typed in part
            return true;
        if (typed.startsWith(syllable) && matchesAt(place + 1, typed.sliced(syllable.size())))
            return true;
        for (qsizetype length = 1; length <= initialLength(syllable); ++length) {
            const bool isTyped = length < syllable.size() && typed.startsWith(QStringView(syllable).first(length));
            if (isTyped && matchesAt(place + 1, typed.sliced(length)))
                return true;
        }
    }
    return false;
}

} // namespace codedesk
