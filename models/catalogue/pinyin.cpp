// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/pinyin.h"

#include <QHash>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

struct OtherReading {
    char16_t character;
    QStringView reading;
};

/** Readings beside ICU's first one, of characters that texts about accounts, calls and pictures use. */
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
    OtherReading{ u'曾', u"ceng" },
};

/** Returns how many letters the initial of a syllable has: two for zh, ch and sh. */
qsizetype initialLength(const QString &syllable)
{
    const bool isDouble = syllable.size() > 1 && syllable.at(1) == u'h'
        && (syllable.front() == u'z' || syllable.front() == u'c' || syllable.front() == u's');
    return isDouble ? 2 : 1;
}

/** Returns how a reading with its marks ("lǜ") is typed: without the tone, and with u or v for u with two dots. */
QStringList typedSpellings(const QString &reading)
{
    constexpr char16_t twoDots = 0x0308;
    QString plain;
    QString withV;
    for (const QChar unit : reading.normalized(QString::NormalizationForm_D)) {
        if (unit.unicode() == twoDots && withV.endsWith(u'u'))
            withV.back() = u'v';
        if (unit < u'a' || unit > u'z')
            continue;
        plain += unit;
        withV += unit;
    }
    if (plain.isEmpty())
        return {};
    return plain == withV ? QStringList{ plain } : QStringList{ plain, withV };
}

} // namespace

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
    if (typed.isEmpty())
        return true;
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

struct PinyinReader::Private {
    std::unique_ptr<icu::Transliterator> transliterator; // null if ICU's data is not there
    QHash<QChar, QStringList> readings;
};

PinyinReader::PinyinReader()
    : d(std::make_unique<Private>())
{
    UErrorCode status = U_ZERO_ERROR;
    d->transliterator.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
        d->transliterator.reset();
}

PinyinReader::~PinyinReader() = default;

QStringList PinyinReader::readingsOf(QChar character)
{
    const auto known = d->readings.constFind(character);
    if (known != d->readings.cend())
        return *known;
    QStringList readings;
    if (d->transliterator) {
        icu::UnicodeString text(character.unicode());
        d->transliterator->transliterate(text);
        readings = typedSpellings(QString::fromUtf16(text.getBuffer(), text.length()));
    }
    for (const OtherReading &other : otherReadings) {
        if (other.character == character.unicode() && !readings.contains(other.reading))
            readings << other.reading.toString();
    }
    d->readings.insert(character, readings);
    return readings;
}

PinyinText PinyinReader::read(const QString &text)
{
    PinyinText result;
    QString word; // of Latin letters and digits
    const auto endWord = [&result, &word] {
        if (!word.isEmpty())
            result.m_syllables.push_back({ word });
        word.clear();
    };
    for (const QChar unit : text) {
        const bool isPlain = unit.unicode() < 0x80 && unit.isLetterOrNumber();
        if (isPlain) {
            word += unit.toLower();
            continue;
        }
        endWord();
        if (unit.script() != QChar::Script_Han)
            continue;
        if (QStringList readings = readingsOf(unit); !readings.isEmpty())
            result.m_syllables.push_back(std::move(readings));
    }
    endWord();
    return result;
}

} // namespace codedesk
