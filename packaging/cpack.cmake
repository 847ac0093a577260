# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME codedesk)
set(CPACK_PACKAGE_VENDOR "CodeDesk developers")
set(CPACK_PACKAGE_CONTACT "CodeDesk developers <maintainers@codedesk.org>")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Support console for face-verification return codes")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
# Debian wants these rights whatever the mask of the user who builds.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"CodeDesk helps the support staff of a cloud face-verification service. It
finds return codes, warning masks and warning lists in whatever a customer
sent, says what they mean, what to do and whether such calls are billed.
.
It also reads call logs, accounts for every row, and summarises what was
billed and what was free by day, code, channel and app, in a window and on
the command line. English and Simplified Chinese.")

include(CPack)
