// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callscommand.h"
#include "cataloguecommand.h"
#include "codescommand.h"
#include "decodecommand.h"
#include "importcommand.h"
#include "importscommand.h"
#include "lookupcommand.h"
#include "rejectscommand.h"
#include "storecommand.h"
#include "summarycommand.h"
#include "teamcommand.h"
#include "undocommand.h"
#include "unknowncommand.h"
#include "verifycommand.h"

namespace codedesk::cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<CodesCommand>());
    commands.push_back(std::make_unique<LookupCommand>());
    commands.push_back(std::make_unique<DecodeCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<ImportsCommand>());
    commands.push_back(std::make_unique<RejectsCommand>());
    commands.push_back(std::make_unique<UndoCommand>());
    commands.push_back(std::make_unique<CallsCommand>());
    commands.push_back(std::make_unique<SummaryCommand>());
    commands.push_back(std::make_unique<UnknownCommand>());
    commands.push_back(std::make_unique<CatalogueCommand>());
    commands.push_back(std::make_unique<TeamCommand>());
    commands.push_back(std::make_unique<StoreCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    return commands;
}

} // namespace codedesk::cli
