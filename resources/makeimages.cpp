// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what resources/ holds, as strictly as it reads what users write, and writes it as constants of the program
// (core/builtinimages.h). Runs when the program is built; says what is wrong and fails if something is.
//
// makeimages RESOURCES: RESOURCES is the folder. The source file is written to standard output.

#include "catalogue/cataloguefile.h"
#include "catalogue/catalogueloader.h"
#include "core/builtinimages.h"
#include "decoding/codewords.h"
#include "decoding/foreignsystems.h"
#include "search/synonyms.h"
#include "search/vendorwordings.h"

#include <QDir>

#include <cstdio>
#include <cstdlib>

using namespace codedesk;

// The constants it writes, which the library refers to; nothing here reads them.
namespace codedesk::image {

const Constants catalogue{};
const Constants foreignSystems{};
const Constants codeWords{};
const Constants searchWords{};
const Constants vendorWordings{};

} // namespace codedesk::image
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.toText()));
    std::exit(1);
}

template <typename Value> Value required(Result<Value> result)
{
    if (!result)
        fail(result.error());
    return *std::move(result);
}

template <typename Numbers> void printArray(const char *type, const char *name, const Numbers &numbers)
{
    constexpr std::size_t inALine = 16;
    std::printf("constexpr %s %s[] = {", type, name);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        std::printf("%s%u,", i % inALine == 0 ? "\n" : "", static_cast<unsigned>(numbers[i]));
    std::printf("\n};\n");
}

template <typename Value> void print(const char *name, const Value &value)
{
    image::Writer writer;
    image::write(writer, value);
    std::printf("namespace {\nnamespace of_%s {\n", name);
    printArray("quint32", "numbers", writer.numbers());
    printArray("char16_t", "texts", writer.texts());
    std::printf("} // namespace of_%s\n} // namespace\n", name);
    std::printf("const Constants %s{ of_%s::numbers, of_%s::texts };\n\n", name, name, name);
}

QStringList filesOf(const QDir &folder)
{
    QStringList files;
    for (const QString &name : folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}

/** Reads a file of words by its reader. */
template <typename Words>
Words readWords(const QDir &folder, const QString &name,
                Result<Words> (*read)(const QString &, const QByteArray &))
{
    const QString file = folder.filePath(name);
    return required(read(file, required(cataloguefile::readContent(file))));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fputs("usage: makeimages RESOURCES\n", stderr);
        return 2;
    }
    const QDir resources(QString::fromLocal8Bit(argv[1]));
    const QDir words(resources.filePath(u"vocabulary"_s));
    std::printf("// Made from resources/ by makeimages; do not change it by hand.\n"
                "#include \"core/builtinimages.h\"\n\nnamespace codedesk::image {\n\n");
    print("catalogue", required(readCatalogue(filesOf(QDir(resources.filePath(u"catalogue"_s))))));
    print("foreignSystems", readWords(words, u"foreign-systems.json"_s, ForeignSystems::read));
    print("codeWords", readWords(words, u"code-words.json"_s, decoding::readCodeWords));
    print("searchWords", readWords(words, u"synonyms.json"_s, SearchWords::read));
    print("vendorWordings", readWords(words, u"vendor-wordings.json"_s, readVendorWordings));
    std::printf("} // namespace codedesk::image\n");
    return 0;
}
