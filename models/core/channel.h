// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace codedesk {

/** The way a face check was embedded; together with code and day it decides billing. Values are stored: append
 * only. */
enum class Channel : quint8 {
    Unknown, ///< The log does not say.
    WechatH5, ///< WeChat ordinary H5.
    WechatNativeH5, ///< WeChat native H5.
    MiniProgram, ///< WeChat mini program.
    Eid, ///< E-ID service.
    AppSdk, ///< SDK in a mobile app.
    H5, ///< Stand-alone H5.
    PcH5, ///< H5 on a PC.
};

inline constexpr std::array allChannels{
    Channel::Unknown, Channel::WechatH5, Channel::WechatNativeH5, Channel::MiniProgram, Channel::Eid,
    Channel::AppSdk,  Channel::H5,       Channel::PcH5,
};

/** Returns the fixed name used by the command line, the store and exports ("wechat-native-h5"). */
[[nodiscard]] QString channelKey(Channel channel);

/** Returns the channel as the vendor calls it, in both languages. */
[[nodiscard]] LocalizedText channelTitle(Channel channel);

/**
 * Returns the channel meant by `text`: a name of the vocabulary (core/names), which has the fixed ones, those of
 * the vendor in both languages and common synonyms ("sdk"). Nothing if the text names no channel; an empty text is
 * Unknown.
 */
[[nodiscard]] std::optional<Channel> channelFromText(QStringView text);

} // namespace codedesk
