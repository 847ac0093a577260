# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Flags as interface targets: nothing is set globally, a target takes what it links.

# A local name may be that of a constant of another file that is compiled along.
set(shadow_warning -Wshadow)
if(CODEDESK_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(shadow_warning -Wshadow=local)
endif()
add_library(codedesk_warnings INTERFACE)
target_compile_options(codedesk_warnings INTERFACE
    -Wall -Wextra -Wpedantic ${shadow_warning} -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wold-style-cast -Wformat=2 -Wimplicit-fallthrough
    # GCC 12 at -O3 takes an empty std::optional inside another for an uninitialised one.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${CODEDESK_WERROR}>:-Werror>)

add_library(codedesk_options INTERFACE)
target_compile_features(codedesk_options INTERFACE cxx_std_20)
target_compile_definitions(codedesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING)
if(CODEDESK_SANITIZE)
    # Optimised a little, the tests take half the time they take without.
    target_compile_options(codedesk_options INTERFACE
        -fsanitize=${CODEDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -O1 -g1)
    target_link_options(codedesk_options INTERFACE -fsanitize=${CODEDESK_SANITIZE})
endif()
# A hundred programs are linked; mold takes a tenth of the time of the usual linker.
find_program(CODEDESK_MOLD mold)
if(CODEDESK_MOLD)
    target_link_options(codedesk_options INTERFACE -fuse-ld=mold)
endif()
if(CODEDESK_BUILD_FUZZERS)
    target_compile_options(codedesk_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_link_libraries(codedesk_options INTERFACE codedesk_warnings)

# codedesk_share_pch(NAME): uses the precompiled header of codedesk_pch, which has the fewest macros; or, with clang,
# which wants the same macros in all its users, one of its own.
function(codedesk_share_pch name)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_precompile_headers(${name} REUSE_FROM codedesk_pch)
    else()
        target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/models/core/pch.h")
    endif()
endfunction()

# codedesk_add_library(NAME ...): a static library of one layer, included from the source root ("core/result.h").
function(codedesk_add_library name)
    add_library(${name} STATIC)
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON LINKER_LANGUAGE CXX
        UNITY_BUILD ${CODEDESK_UNITY} UNITY_BUILD_BATCH_SIZE 12)
    target_link_libraries(${name} PUBLIC codedesk_options)
    if(ARGN)
        target_link_libraries(${name} PUBLIC ${ARGN})
    endif()
endfunction()
