-- SPDX-FileCopyrightText: CodeDesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4. Which calls an import, an application, a code and a channel have, so that a page of filtered calls need not
-- read those that do not fit: runs of lists (models/store/calllists.h), cut into blocks. Code fills them from the calls.

CREATE TABLE list_run (
    id         INTEGER PRIMARY KEY,
    call_count INTEGER NOT NULL,
    first_call INTEGER NOT NULL,
    last_call  INTEGER NOT NULL,
    head_size  INTEGER NOT NULL -- of the bytes in its blocks, how many tell where the lists are
);
CREATE TABLE list_block (
    id    INTEGER PRIMARY KEY, -- run * 2^24 + number of the block
    block BLOB NOT NULL
);

-- What kind of trouble ended an import, so that it can be told in any language. NULL: none, or not known.
ALTER TABLE import_run ADD COLUMN failure INTEGER;
