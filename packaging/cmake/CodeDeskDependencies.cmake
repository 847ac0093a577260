# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Every library the project uses, with the reason it is there.

set(CODEDESK_QT_COMPONENTS Core LinguistTools)
if(CODEDESK_BUILD_WINDOW)
    list(APPEND CODEDESK_QT_COMPONENTS Widgets Svg)
endif()
if(CODEDESK_BUILD_TESTS)
    list(APPEND CODEDESK_QT_COMPONENTS Test)
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS ${CODEDESK_QT_COMPONENTS})
set_package_properties(Qt6 PROPERTIES PURPOSE "Window, item models, pictures and tests" URL "https://www.qt.io")

find_package(SQLite3 3.38 REQUIRED)
set_package_properties(SQLite3 PROPERTIES PURPOSE "The store" URL "https://sqlite.org")

find_package(simdjson 3.0 REQUIRED)
set_package_properties(simdjson PROPERTIES PURPOSE "Reading JSON" URL "https://simdjson.org")

find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
set_package_properties(ICU PROPERTIES PURPOSE "Encodings of Chinese logs" URL "https://icu.unicode.org")

find_package(ZLIB 1.2.11 REQUIRED)
set_package_properties(ZLIB PROPERTIES PURPOSE "Reading gzip files" URL "https://zlib.net")

find_package(LibXml2 2.9 REQUIRED)
set_package_properties(LibXml2 PROPERTIES PURPOSE "Reading saved pages and the sheets of workbooks" URL "https://gitlab.gnome.org/GNOME/libxml2")

# Reading ZIP archives and workbooks, https://libzip.org. Debian's package file wants the library's tools as well.
find_path(LIBZIP_INCLUDE_DIR zip.h REQUIRED)
find_library(LIBZIP_LIBRARY zip REQUIRED)
add_library(libzip::zip INTERFACE IMPORTED)
target_include_directories(libzip::zip SYSTEM INTERFACE "${LIBZIP_INCLUDE_DIR}")
target_link_libraries(libzip::zip INTERFACE "${LIBZIP_LIBRARY}")

find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
find_library(XXHASH_LIBRARY xxhash REQUIRED)
add_library(xxhash::xxhash INTERFACE IMPORTED)
target_include_directories(xxhash::xxhash SYSTEM INTERFACE "${XXHASH_INCLUDE_DIR}")
target_link_libraries(xxhash::xxhash INTERFACE "${XXHASH_LIBRARY}")

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
