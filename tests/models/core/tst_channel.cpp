// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;

class ChannelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void readsNames_data();
    void readsNames();
    void keysAndTitlesReadBack();
};

void ChannelTest::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<Channel>>("expected");
    const auto row = [](const char *text, std::optional<Channel> channel) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << channel;
    };
    row("", Channel::Unknown);
    row("  ", Channel::Unknown);
    row("unknown", Channel::Unknown);
    row("wechat_h5", Channel::WechatH5);
    row("WeChat-Native-H5", Channel::WechatNativeH5);
    row("mini_program", Channel::MiniProgram);
    row("miniProgram", Channel::MiniProgram);
    row("sdk", Channel::AppSdk);
    row("SDK", Channel::AppSdk);
    row("h5", Channel::H5);
    row("pc_h5", Channel::PcH5);
    row("eid", Channel::Eid);
    row("微信小程序", Channel::MiniProgram);
    row("微信普通H5", Channel::WechatH5);
    row("微信原生h5", Channel::WechatNativeH5);
    row("E证通", Channel::Eid);
    row("独立H5", Channel::H5);
    row("PC 端H5", Channel::PcH5);
    row("PC端H5", Channel::PcH5);
    row("-", Channel::Unknown);
    row("ＳＤＫ", Channel::AppSdk);
    row("獨立H5", Channel::H5);
    row("WeChat mini-program", Channel::MiniProgram);
    row("h6", std::nullopt);
    row("***", std::nullopt); // what masking leaves
    row("小程序（App）", std::nullopt); // two channels, or one
    row("小程序 2", std::nullopt);
}

void ChannelTest::readsNames()
{
    QFETCH(QString, text);
    QFETCH(std::optional<Channel>, expected);
    QVERIFY(channelFromText(text) == expected);
}

void ChannelTest::keysAndTitlesReadBack()
{
    for (const Channel channel : allChannels) {
        QVERIFY(channelFromText(channelKey(channel)) == channel);
        QVERIFY(channelFromText(channelTitle(channel).zh) == channel);
        QVERIFY(channelFromText(channelTitle(channel).en) == channel);
    }
}

CODEDESK_TEST_MAIN(ChannelTest)
#include "tst_channel.moc"
