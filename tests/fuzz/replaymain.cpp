// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Main function of a fuzz target in a normal build: feeds it the files given, those in the folders given, and
// those in packs. A pack (*.pack) holds what a fuzzer has found, smaller than hundreds of files: for each input
// its length in decimal digits, a line feed, and its bytes.
//
// Usage: fuzz_NAME PATH...
//        fuzz_NAME --pack PACK FOLDER, to make a pack

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::optional<std::string> contentOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes{ std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>() };
    if (file)
        return bytes;
    std::fprintf(stderr, "Cannot read \"%s\".\n", path.c_str());
    return std::nullopt;
}

void replay(const std::string &bytes)
{
    const std::vector<std::uint8_t> input(bytes.cbegin(), bytes.cend());
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

/** Returns how many inputs were replayed; -1 if the pack is damaged. */
int replayPack(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    int inputs = 0;
    std::size_t length = 0;
    while (file.peek() != std::ifstream::traits_type::eof()) {
        std::string bytes;
        if (file >> length && file.get() == '\n') {
            bytes.resize(length);
            file.read(bytes.data(), static_cast<std::streamsize>(length));
        }
        if (!file) {
            std::fprintf(stderr, "The pack \"%s\" is cut or damaged after %d inputs.\n", path.c_str(), inputs);
            return -1;
        }
        replay(bytes);
        ++inputs;
    }
    return inputs;
}

int replayFile(const fs::path &path)
{
    if (path.extension() == ".pack")
        return replayPack(path);
    const std::optional<std::string> bytes = contentOf(path);
    if (!bytes)
        return -1;
    replay(*bytes);
    return 1;
}

std::vector<fs::path> filesOf(const fs::path &path)
{
    std::error_code error;
    if (!fs::is_directory(path, error))
        return { path };
    std::vector<fs::path> files;
    for (const auto &entry : fs::recursive_directory_iterator(path)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool writePack(const fs::path &pack, const fs::path &folder)
{
    std::ofstream out(pack, std::ios::binary);
    for (const fs::path &path : filesOf(folder)) {
        const std::optional<std::string> bytes = contentOf(path);
        if (!bytes)
            return false;
        out << bytes->size() << '\n' << *bytes;
    }
    return static_cast<bool>(out.flush());
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 4 && std::string(argv[1]) == "--pack")
        return writePack(argv[2], argv[3]) ? 0 : 1;
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        for (const fs::path &path : filesOf(argv[i])) {
            const int replayed = replayFile(path);
            if (replayed < 0)
                return 1;
            inputs += replayed;
        }
    }
    std::printf("%d inputs replayed.\n", inputs);
    return inputs > 0 ? 0 : 1;
}
