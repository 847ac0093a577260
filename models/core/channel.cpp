// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel.h"

#include <QHash>

namespace codedesk {

namespace {

struct ChannelNames {
    Channel channel;
    const char *key;
    const char *zh;
    const char *en;
    const char *synonyms; // normalised, separated by '|'
};

// Names in the order of the enumeration; Chinese is written as UTF-8 escapes to keep sources ASCII.
constexpr ChannelNames names[] = {
    { Channel::Unknown, "unknown", "\xE6\x9C\xAA\xE7\x9F\xA5", "Unknown", "none|null|-" },
    { Channel::WechatH5, "wechat-h5", "\xE5\xBE\xAE\xE4\xBF\xA1\xE6\x99\xAE\xE9\x80\x9AH5", "WeChat H5",
      "weixinh5|wxh5|\xE5\xBE\xAE\xE4\xBF\xA1h5" },
    { Channel::WechatNativeH5, "wechat-native-h5", "\xE5\xBE\xAE\xE4\xBF\xA1\xE5\x8E\x9F\xE7\x94\x9FH5",
      "WeChat native H5", "weixinnativeh5|wxnativeh5|nativeh5" },
    { Channel::MiniProgram, "mini-program", "\xE5\xBE\xAE\xE4\xBF\xA1\xE5\xB0\x8F\xE7\xA8\x8B\xE5\xBA\x8F",
      "WeChat mini program", "miniprogram|wechatminiprogram|miniapp|\xE5\xB0\x8F\xE7\xA8\x8B\xE5\xBA\x8F" },
    { Channel::Eid, "eid", "E\xE8\xAF\x81\xE9\x80\x9A", "E-ID", "ezhengtong|eidtoken" },
    { Channel::AppSdk, "app-sdk", "App SDK", "App SDK", "sdk|app|iossdk|androidsdk" },
    { Channel::H5, "h5", "\xE7\x8B\xAC\xE7\xAB\x8BH5", "Stand-alone H5", "standaloneh5|web" },
    { Channel::PcH5, "pc-h5", "PC \xE7\xAB\xAFH5", "PC H5", "pc" },
};

QString normalised(QStringView text)
{
    QString result;
    for (const QChar c : text.trimmed()) {
        if (c != u'-' && c != u'_' && !c.isSpace())
            result += c.toLower();
    }
    return result;
}

QHash<QString, Channel> makeIndex()
{
    QHash<QString, Channel> index;
    for (const ChannelNames &name : names) {
        index.insert(normalised(QString::fromUtf8(name.key)), name.channel);
        index.insert(normalised(QString::fromUtf8(name.zh)), name.channel);
        index.insert(normalised(QString::fromUtf8(name.en)), name.channel);
        for (const QString &synonym : QString::fromUtf8(name.synonyms).split(u'|'))
            index.insert(normalised(synonym), name.channel);
    }
    index.insert(QString(), Channel::Unknown);
    return index;
}

const ChannelNames &namesOf(Channel channel)
{
    return names[static_cast<std::size_t>(channel)];
}

} // namespace

QString channelKey(Channel channel)
{
    return QString::fromLatin1(namesOf(channel).key);
}

LocalizedText channelTitle(Channel channel)
{
    return { QString::fromUtf8(namesOf(channel).zh), QString::fromUtf8(namesOf(channel).en) };
}

std::optional<Channel> channelFromText(QStringView text)
{
    static const QHash<QString, Channel> index = makeIndex();
    const auto found = index.constFind(normalised(text));
    return found == index.cend() ? std::nullopt : std::optional(*found);
}

} // namespace codedesk
