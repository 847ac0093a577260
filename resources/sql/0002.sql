-- SPDX-FileCopyrightText: CodeDesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2. Calls keep as columns only what is searched by; the rest is packed (models/store/callbody.h). Code moves
-- the rows of call_1 over and drops it.

ALTER TABLE call RENAME TO call_1;
CREATE TABLE call (
    id        INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL,
    record_no INTEGER NOT NULL,
    channel   INTEGER NOT NULL,
    app       INTEGER NOT NULL,
    code      INTEGER NOT NULL,
    body      BLOB    NOT NULL
);

-- What the input began with: a hash of its first bytes_read bytes, by which an interrupted import finds its file
-- again, and the header of a CSV, with which rejected rows can be corrected and imported again.
ALTER TABLE import_run ADD COLUMN prefix_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE import_run ADD COLUMN header TEXT NOT NULL DEFAULT '';

-- Whether the excerpt lacks more of the record than personal values, so that it cannot be corrected and imported by
-- itself. Excerpts of version 1 were not made for that.
ALTER TABLE reject ADD COLUMN is_cut INTEGER NOT NULL DEFAULT 0;
UPDATE reject SET is_cut = 1;

-- What a large run certainly does not hold: a Bloom filter in chunks of one page, so that an import needs not read all
-- keys first. The filter of a run without chunks is made from its keys.
ALTER TABLE key_run ADD COLUMN filter_blocks INTEGER NOT NULL DEFAULT 0;
CREATE TABLE key_filter (
    id    INTEGER PRIMARY KEY, -- run * 2^24 + number of the chunk
    chunk BLOB NOT NULL
);
