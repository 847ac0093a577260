// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/builtinimages.h"
#include "decoding/codewords.h"
#include "decoding/foreignsystems.h"

namespace codedesk {

// Apart from the readers of these words: makeimages needs those, and has no words yet.

const ForeignSystems &builtinForeignSystems()
{
    static const auto *systems = new ForeignSystems(ForeignSystems::of(image::foreignSystems));
    return *systems;
}

const decoding::CodeWords &decoding::builtinCodeWords()
{
    static const auto *words = new CodeWords(image::valueOf<CodeWords>(image::codeWords));
    return *words;
}

} // namespace codedesk
