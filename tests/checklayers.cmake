# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds what the compiler and the linker cannot see: a layer that knows a higher one, SQL outside the store, dialogs
# outside ui/prompts, waiting in the event loop, ways to write a file or to standard output other than
# core/filewriter and core/outputdevice, files without a licence. Run as
# cmake -DSOURCE_DIR=... -P checklayers.cmake; with -DSELF_TEST=ON it proves that every rule finds its fault.

cmake_minimum_required(VERSION 3.22)

set(faults 0)

macro(report file line_number text)
    message(NOTICE "${file}:${line_number}: ${text}")
    math(EXPR faults "${faults} + 1")
endmacro()

# The layers from the lowest up; a layer includes itself and those before it.
set(layers core catalogue search decoding ingest report exporting team vendorpage store wording answers jobs items)

# Where a file is made or written to: the two ways, locks and folders.
set(writers "^models/core/(filewriter|outputdevice|filelock|privatefolder)\\.cpp$")
set(writing "QSaveFile|QTemporaryFile|QLockFile|QSettings|QTextStream|QFile::(WriteOnly|ReadWrite|Append|Truncate|rename|remove|copy|link|resize)")
string(APPEND writing "|QIODevice::(WriteOnly|ReadWrite|Append|Truncate)|O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|std::(cout|cerr|rename|remove)")
string(APPEND writing "|[^_]fopen|[^_]fwrite|fputs|fprintf|ofstream|[^a-z]printf[ ]*\\(")
string(APPEND writing "|(^|[^a-zA-Z>])::(write|pwrite|rename|renameat2?|link|linkat|symlink|unlink|unlinkat|mkdir|truncate|ftruncate|creat|mkostemp)[ ]*\\(")
# Pictures and drawings that would write a file by its name, and whole folders.
string(APPEND writing "|\\.save\\([^&)]|setFileName[ ]*\\(|std::filesystem|[dD]ir(\\([^)]*\\))?\\.(rename|remove|removeRecursively|rmdir|mkdir|mkpath)[ ]*\\(")

# forbidden_includes(FILE OUT): a regular expression of the include paths the layer of FILE may not use.
function(forbidden_includes file out)
    set(higher "")
    if(file MATCHES "^models/([a-z]+)/")
        set(layer "${CMAKE_MATCH_1}")
        if(layer IN_LIST layers)
            list(FIND layers "${layer}" position)
            list(LENGTH layers count)
            # catalogue to vendorpage are one library: its parts know each other as the linker allows.
            if(position LESS 9 AND position GREATER 0)
                set(position 8)
            endif()
            math(EXPR first "${position} + 1")
            if(first LESS count)
                list(SUBLIST layers ${first} -1 rest)
                list(JOIN rest "/|" rest)
                set(higher "${rest}/|")
            endif()
        endif()
        string(APPEND higher "ui/|app/|cli/|mainwindow|theme\\.h|page\\.h|context\\.h")
    elseif(file MATCHES "^ui/")
        set(higher "app/|cli/|application\\.h|settings\\.h|store/sqlite|sqlite3")
    elseif(file MATCHES "^app/cli/")
        set(higher "items/|ui/|mainwindow")
    endif()
    set(${out} "${higher}" PARENT_SCOPE)
endfunction()

# check_line(FILE NUMBER LINE): applies every rule to one line.
macro(check_line file number line)
    if("${line}" MATCHES "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+)")
        set(included "${CMAKE_MATCH_1}")
        forbidden_includes("${file}" higher)
        if(higher AND "${included}" MATCHES "^(${higher})")
            report("${file}" "${number}" "includes ${included} of a higher layer.")
        endif()
        if("${file}" MATCHES "^models/" AND "${included}" MATCHES
                "^(Qt(Widgets|Gui|Charts|Svg)/|QtWidgets|Q(Widget|Application|GuiApplication|Label|Color|Pixmap|Icon|Brush|Painter|TableView|Chart))")
            report("${file}" "${number}" "includes ${included}: the models know neither widgets nor pictures.")
        endif()
        if(NOT "${file}" MATCHES "^(models/store|tests)/" AND "${included}" MATCHES "^(Q?Sql|QtSql|sqlite3)")
            report("${file}" "${number}" "includes ${included}: only models/store knows SQL.")
        endif()
    endif()
    if(NOT "${file}" MATCHES "^(models/store|tests)/" AND
            "${line}" MATCHES "\"[^\"]*(SELECT |INSERT |UPDATE [a-z_]+ SET|DELETE FROM|CREATE TABLE|PRAGMA )")
        report("${file}" "${number}" "holds SQL; it belongs into models/store or resources/sql.")
    endif()
    if(NOT "${file}" MATCHES "^(ui/prompts\\.(cpp|h)|tests/)" AND "${line}" MATCHES "QMessageBox|QFileDialog|QInputDialog")
        report("${file}" "${number}" "opens a dialog; it belongs into ui/prompts.cpp.")
    endif()
    if("${file}" MATCHES "^(app|models|ui)/" AND NOT "${file}" MATCHES "${writers}" AND "${line}" MATCHES "${writing}"
            # A picture is made in memory, and a signal wakes a thread through a pipe.
            AND NOT "${line}" MATCHES "(picture|buffer)\\.open\\(QIODevice::WriteOnly\\)|::write\\(pipeEnds")
        report("${file}" "${number}" "writes by itself (${CMAKE_MATCH_0}); it belongs through core/filewriter or core/outputdevice.")
    endif()
    if("${line}" MATCHES "processEvents|qWait[ \t]*\\(|[^A-Za-z]SIGNAL\\(|[^A-Za-z]SLOT\\(|[^A-Za-z_]u?sleep(_for|_until)?[ \t]*\\(|msleep")
        report("${file}" "${number}" "waits or connects in a way the project does not use: ${CMAKE_MATCH_0}")
    endif()
endmacro()

# check_file(FOLDER FILE): checks one file of a source tree.
macro(check_file folder file)
    file(READ "${folder}/${file}" content)
    string(SUBSTRING "${content}" 0 400 head)
    if(NOT head MATCHES "SPDX-FileCopyrightText: " OR NOT head MATCHES "SPDX-License-Identifier: ")
        report("${file}" 1 "lacks the two SPDX lines.")
    endif()
    if("${file}" MATCHES "\\.(cpp|h)$" AND content MATCHES
            "#include|\"[^\n]*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA) |QMessageBox|QFileDialog|QInputDialog|processEvents|qWait|SIGNAL|SLOT|sleep|${writing}")
        # Semicolons and brackets would end a list element.
        string(REGEX REPLACE "[][;\\]" " " content "${content}")
        string(REPLACE "\n" ";" content "${content}")
        set(number 0)
        foreach(line IN LISTS content)
            math(EXPR number "${number} + 1")
            if(line MATCHES "include|SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|QMessageBox|QFileDialog|QInputDialog|processEvents|qWait|SIGNAL|SLOT|sleep|${writing}")
                check_line("${file}" "${number}" "${line}")
            endif()
        endforeach()
    endif()
endmacro()

macro(check_tree folder)
    file(GLOB_RECURSE files RELATIVE "${folder}"
        "${folder}/app/*" "${folder}/models/*" "${folder}/ui/*" "${folder}/tests/*" "${folder}/packaging/*")
    list(FILTER files INCLUDE REGEX "\\.(cpp|h|cmake|qss|svg|sh)$|CMakeLists\\.txt$|^packaging/(setup|run|test)$")
    list(FILTER files EXCLUDE REGEX "^tests/data/")
    foreach(file IN LISTS files)
        check_file("${folder}" "${file}")
    endforeach()
    list(LENGTH files file_count)
endmacro()

# expect_fault(FILE TEXT): a source tree with only this file must give exactly one fault.
macro(expect_fault file text)
    set(tree "${WORK_DIR}/tree")
    file(REMOVE_RECURSE "${tree}")
    file(WRITE "${tree}/${file}"
        "// SPDX-FileCopyrightText: CodeDesk developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n${text}\n")
    set(faults 0)
    check_tree("${tree}")
    if(NOT faults EQUAL 1)
        message(FATAL_ERROR "${file} with \"${text}\" gave ${faults} faults where 1 is right.")
    endif()
endmacro()

if(SELF_TEST)
    expect_fault(models/core/a.h "#include <QWidget>")
    expect_fault(models/ingest/a.cpp "#include \"store/store.h\"")
    expect_fault(models/core/a.cpp "#include \"catalogue/catalogue.h\"")
    expect_fault(models/jobs/a.cpp "#include \"items/itemroles.h\"")
    expect_fault(app/cli/a.cpp "#include \"items/itemroles.h\"")
    expect_fault(ui/a.cpp "#include <QSqlQuery>")
    expect_fault(models/report/a.cpp "auto sql = \"SELECT code FROM call\";")
    expect_fault(ui/a.cpp "QFileDialog dialog;")
    expect_fault(ui/a.cpp "QCoreApplication::processEvents();")
    expect_fault(tests/ui/tst_a.cpp "QTest::qWait(50);")
    expect_fault(models/jobs/a.cpp "std::this_thread::sleep_for(delay);")
    expect_fault(ui/a.cpp "connect(a, SIGNAL(b()), this, nullptr);")
    expect_fault(ui/a.cpp "QSaveFile file(path);")
    expect_fault(models/jobs/a.cpp "file.open(QIODevice::WriteOnly);")
    expect_fault(app/cli/a.cpp "std::cout << text;")
    expect_fault(models/store/a.cpp "const int fd = ::open(path, O_CREAT, 0600);")
    expect_fault(app/a.cpp "QSettings settings;")
    expect_fault(models/team/a.cpp "if (::rename(from, to) != 0) return;")
    expect_fault(app/a.cpp "window.grab().save(path, kind);")
    expect_fault(ui/a.cpp "generator.setFileName(path);")
    expect_fault(ui/a.cpp "file.open(QFile::Append);")
    expect_fault(ui/a.cpp "QDir(folder).rename(from, to);")
    expect_fault(app/a.cpp "dir.remove(name);")
    expect_fault(models/jobs/a.cpp "std::filesystem::remove(path);")
    expect_fault(models/store/a.cpp "::unlink(name);")
    expect_fault(models/store/a.cpp "const int done = ::truncate(name, 0);")
    expect_fault(models/store/a.cpp "if (::renameat2(a, from, b, to, 0) != 0) return;")
    file(REMOVE_RECURSE "${WORK_DIR}/tree")
    file(WRITE "${WORK_DIR}/tree/ui/a.h" "#pragma once\n")
    set(faults 0)
    check_tree("${WORK_DIR}/tree")
    if(NOT faults EQUAL 1)
        message(FATAL_ERROR "A file without SPDX lines gave ${faults} faults where 1 is right.")
    endif()
    return()
endif()

check_tree("${SOURCE_DIR}")
if(faults GREATER 0)
    message(FATAL_ERROR "${faults} faults in ${file_count} files.")
endif()
message(STATUS "${file_count} files follow the layers.")
