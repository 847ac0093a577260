# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds headers of models/ that no test includes. A header is the interface of a unit, and its test includes it; what
# is a part of another unit and tested with it stands in partheaders.txt, one a line. A line there that is not needed
# any more is a fault as well. Run as cmake -DSOURCE_DIR=... -P checkheaders.cmake; with -DSELF_TEST=ON and
# -DWORK_DIR=... it proves that it finds both.

cmake_minimum_required(VERSION 3.22)

# check_headers(ROOT OUT): the faults of a source tree as a list.
function(check_headers root out)
    set(included "")
    file(GLOB_RECURSE tests "${root}/tests/*.cpp" "${root}/tests/*.h")
    foreach(test IN LISTS tests)
        file(STRINGS "${test}" lines REGEX "^#include \"")
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^#include \"([^\"]*)\".*" "\\1" path "${line}")
            list(APPEND included "${path}")
        endforeach()
    endforeach()
    file(STRINGS "${root}/tests/partheaders.txt" parts REGEX "^[^#]")
    file(GLOB_RECURSE headers RELATIVE "${root}/models" "${root}/models/*.h")
    set(faults "")
    foreach(header IN LISTS headers)
        if(header IN_LIST included AND header IN_LIST parts)
            list(APPEND faults "${header}: a test includes it, so it is not to stand in tests/partheaders.txt.")
        elseif(NOT header IN_LIST included AND NOT header IN_LIST parts)
            list(APPEND faults "${header}: no test includes it. Write the test of its unit.")
        endif()
    endforeach()
    foreach(part IN LISTS parts)
        if(NOT part IN_LIST headers)
            list(APPEND faults "${part}: there is no such header, take it out of tests/partheaders.txt.")
        endif()
    endforeach()
    set(${out} "${faults}" PARENT_SCOPE)
endfunction()

if(SELF_TEST)
    set(root "${WORK_DIR}/headers")
    file(REMOVE_RECURSE "${root}")
    foreach(name a b c d)
        file(WRITE "${root}/models/core/${name}.h" "#pragma once\n")
    endforeach()
    file(WRITE "${root}/tests/models/tst_a.cpp" "#include \"core/a.h\"\n#include \"core/c.h\"\n")
    file(WRITE "${root}/tests/partheaders.txt" "# parts\ncore/c.h\ncore/d.h\ncore/e.h\n")
    check_headers("${root}" faults)
    list(LENGTH faults count)
    if(NOT count EQUAL 3 OR NOT "${faults}" MATCHES "core/b.h: no test" OR NOT "${faults}" MATCHES "core/c.h: a test"
            OR NOT "${faults}" MATCHES "core/e.h: there is no")
        message(FATAL_ERROR "The faults found are: ${faults}")
    endif()
    return()
endif()

check_headers("${SOURCE_DIR}" faults)
foreach(fault IN LISTS faults)
    message(NOTICE "${fault}")
endforeach()
if(faults)
    message(FATAL_ERROR "The headers and the tests do not fit each other.")
endif()
