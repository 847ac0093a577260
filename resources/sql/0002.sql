-- SPDX-FileCopyrightText: CodeDesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2. What was found out about the file of an import: a JSON list of [kind, count, [names]].
ALTER TABLE import_run ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- What records tell of a call, where it is not what the record that holds it told, and what that one told where others
-- have completed the call (tellings.h).
CREATE TABLE told (
    call_id   INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    record_no INTEGER NOT NULL,
    channel   INTEGER NOT NULL,
    app       INTEGER NOT NULL,
    body      BLOB    NOT NULL,
    PRIMARY KEY (call_id, import_id, record_no)
) WITHOUT ROWID;
CREATE INDEX told_import ON told (import_id, record_no);

-- How many duplicates calls have values from.
ALTER TABLE import_run ADD COLUMN completed_count INTEGER NOT NULL DEFAULT 0;
