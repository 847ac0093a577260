// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel.h"

#include "core/names.h"

#include <algorithm>
#include <iterator>

namespace codedesk {

namespace {

struct ChannelNames {
    Channel channel;
    const char *key;
    const char *zh;
    const char *en;
};

// In the order of the enumeration.
constexpr ChannelNames channels[] = {
    { Channel::Unknown, "unknown", "未知", "Unknown" },
    { Channel::WechatH5, "wechat-h5", "微信普通H5", "WeChat H5" },
    { Channel::WechatNativeH5, "wechat-native-h5", "微信原生H5", "WeChat native H5" },
    { Channel::MiniProgram, "mini-program", "微信小程序", "WeChat mini program" },
    { Channel::Eid, "eid", "E证通", "E-ID" },
    { Channel::AppSdk, "app-sdk", "App SDK", "App SDK" },
    { Channel::H5, "h5", "独立H5", "Stand-alone H5" },
    { Channel::PcH5, "pc-h5", "PC 端H5", "PC H5" },
};

const ChannelNames &namesOf(Channel channel)
{
    return channels[static_cast<std::size_t>(channel)];
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
    const auto isBlank = [](QChar unit) { return unit.isSpace() || unit == u'-' || unit == u'_'; };
    if (std::all_of(text.cbegin(), text.cend(), isBlank))
        return Channel::Unknown;
    const text::Name name(text);
    const std::optional<QStringView> key = name.remark().isEmpty() ? names::channelNamed(name) : std::nullopt;
    if (!key)
        return std::nullopt;
    const auto *const found =
        std::find_if(std::begin(channels), std::end(channels),
                     [&key](const ChannelNames &channel) { return *key == QLatin1StringView(channel.key); });
    return found == std::end(channels) ? std::nullopt : std::optional(found->channel);
}

} // namespace codedesk
