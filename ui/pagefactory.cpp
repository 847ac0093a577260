// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoderpage.h"
#include "mainwindow.h"

namespace codedesk::ui {

Page *makePage(PageId id, AppContext &context, QWidget *parent)
{
    Q_UNUSED(id)
    return new DecoderPage(context, parent);
}

} // namespace codedesk::ui
