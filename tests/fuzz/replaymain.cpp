// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Main function of a fuzz target in a normal build: feeds it the files given, and those in the folders given.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

bool replay(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{ std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>() };
    if (!file) {
        std::fprintf(stderr, "Cannot read \"%s\".\n", path.c_str());
        return false;
    }
    const std::vector<std::uint8_t> input(bytes.cbegin(), bytes.cend());
    LLVMFuzzerTestOneInput(input.data(), input.size());
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        std::error_code error;
        if (!std::filesystem::is_directory(argv[i], error)) {
            if (!replay(argv[i]))
                return 1;
            ++inputs;
            continue;
        }
        for (const auto &entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (entry.is_regular_file() && !replay(entry.path()))
                return 1;
            inputs += entry.is_regular_file() ? 1 : 0;
        }
    }
    std::printf("%d inputs replayed.\n", inputs);
    return inputs > 0 ? 0 : 1;
}
