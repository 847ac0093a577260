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

// In the order of the enumeration.
constexpr ChannelNames names[] = {
    { Channel::Unknown, "unknown", "未知", "Unknown", "none|null|-" },
    { Channel::WechatH5, "wechat-h5", "微信普通H5", "WeChat H5", "weixinh5|wxh5|微信h5" },
    { Channel::WechatNativeH5, "wechat-native-h5", "微信原生H5", "WeChat native H5",
      "weixinnativeh5|wxnativeh5|nativeh5" },
    { Channel::MiniProgram, "mini-program", "微信小程序", "WeChat mini program",
      "miniprogram|wechatminiprogram|miniapp|小程序" },
    { Channel::Eid, "eid", "E证通", "E-ID", "ezhengtong|eidtoken" },
    { Channel::AppSdk, "app-sdk", "App SDK", "App SDK", "sdk|app|iossdk|androidsdk" },
    { Channel::H5, "h5", "独立H5", "Stand-alone H5", "standaloneh5|web" },
    { Channel::PcH5, "pc-h5", "PC 端H5", "PC H5", "pc" },
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
