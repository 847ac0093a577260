-- SPDX-FileCopyrightText: CodeDesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. The reasons for its shape stand in models/store/README.md.

-- One line per import; the ledger. Numbers are never used again.
CREATE TABLE import_run (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    file_name       TEXT    NOT NULL,
    file_size       INTEGER NOT NULL,
    content_hash    TEXT    NOT NULL DEFAULT '',
    options_key     TEXT    NOT NULL,
    format          TEXT    NOT NULL,
    encoding        TEXT    NOT NULL,
    started_at      INTEGER NOT NULL,
    finished_at     INTEGER NOT NULL DEFAULT 0,
    state           INTEGER NOT NULL,
    read_count      INTEGER NOT NULL DEFAULT 0,
    stored_count    INTEGER NOT NULL DEFAULT 0,
    duplicate_count INTEGER NOT NULL DEFAULT 0,
    conflict_count  INTEGER NOT NULL DEFAULT 0,
    rejected_count  INTEGER NOT NULL DEFAULT 0,
    blank_count     INTEGER NOT NULL DEFAULT 0,
    bytes_read      INTEGER NOT NULL DEFAULT 0,
    resume_offset   INTEGER NOT NULL DEFAULT 0,
    next_record     INTEGER NOT NULL DEFAULT 1,
    next_line       INTEGER NOT NULL DEFAULT 1,
    -- A hash of the first bytes_read bytes of the input, by which an interrupted import finds its file again.
    prefix_hash     TEXT    NOT NULL DEFAULT '',
    -- Of a CSV: with it rejected rows can be corrected and imported again.
    header          TEXT    NOT NULL DEFAULT '',
    message         TEXT    NOT NULL DEFAULT '',
    -- What kind of trouble ended an import, so that it can be told in any language. NULL: none, or not known.
    failure         INTEGER
);

-- Texts that occur in many calls: codes, apps, messages, masks.
CREATE TABLE term (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);

-- The calls. The id begins with the time of the call, so the table is in order of time. Columns are what is searched
-- by; the rest is packed (callbody.h).
CREATE TABLE call (
    id        INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL,
    record_no INTEGER NOT NULL,
    channel   INTEGER NOT NULL,
    app       INTEGER NOT NULL,
    code      INTEGER NOT NULL,
    body      BLOB    NOT NULL
);

-- What billing is computed from.
CREATE TABLE rollup (
    import_id     INTEGER NOT NULL,
    day           INTEGER NOT NULL,
    channel       INTEGER NOT NULL,
    app           INTEGER NOT NULL,
    code          INTEGER NOT NULL,
    vendor_charge INTEGER NOT NULL,
    calls         INTEGER NOT NULL,
    PRIMARY KEY (import_id, day, channel, app, code, vendor_charge)
) WITHOUT ROWID;

-- Identity index: sorted runs of (hash of an order number, request id or row; call), in blocks.
CREATE TABLE key_run (
    id          INTEGER PRIMARY KEY,
    entry_count INTEGER NOT NULL,
    first_call  INTEGER NOT NULL, -- of those with a time
    last_call   INTEGER NOT NULL
);
CREATE TABLE key_block (
    id    INTEGER PRIMARY KEY, -- run * 2^24 + number of the block; the last possible one says where in the others what is
    block BLOB NOT NULL
);
-- What a large run certainly does not hold: a Bloom filter in chunks of one page, so that an import needs not read all
-- keys first.
CREATE TABLE key_filter (
    id    INTEGER PRIMARY KEY, -- run * 2^24 + number of the chunk
    block BLOB NOT NULL
);
-- Wrapping sums over the entries of calls that exist, and of those that were taken out again.
CREATE TABLE key_sum (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    live_sum INTEGER NOT NULL,
    dead_sum INTEGER NOT NULL
);
INSERT INTO key_sum VALUES (1, 0, 0);

-- Which calls an import, an application, a code and a channel have: runs of lists (calllists.h), cut into blocks.
CREATE TABLE list_run (
    id          INTEGER PRIMARY KEY,
    entry_count INTEGER NOT NULL,
    first_call  INTEGER NOT NULL,
    last_call   INTEGER NOT NULL
);
CREATE TABLE list_block (
    id    INTEGER PRIMARY KEY, -- as in key_block
    block BLOB NOT NULL
);

-- Which record of a later import is the same call as a stored one: pairs (call, record number).
CREATE TABLE duplicate_block (
    id        INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL,
    pairs     BLOB    NOT NULL
);
CREATE INDEX duplicate_block_import ON duplicate_block (import_id);

-- Records that name a stored call but tell something else about it.
CREATE TABLE conflict (
    import_id INTEGER NOT NULL,
    record_no INTEGER NOT NULL,
    call_id   INTEGER NOT NULL,
    identity  TEXT    NOT NULL,
    fields    TEXT    NOT NULL,
    PRIMARY KEY (import_id, record_no)
) WITHOUT ROWID;

-- Records that were not accepted, masked.
CREATE TABLE reject (
    import_id   INTEGER NOT NULL,
    record_no   INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    byte_offset INTEGER NOT NULL,
    column_name TEXT    NOT NULL,
    reason      INTEGER NOT NULL,
    excerpt     BLOB    NOT NULL,
    -- Whether the excerpt lacks more of the record than personal values, so that it cannot be corrected and imported
    -- by itself.
    is_cut      INTEGER NOT NULL,
    PRIMARY KEY (import_id, record_no)
) WITHOUT ROWID;
