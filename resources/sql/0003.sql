-- SPDX-FileCopyrightText: CodeDesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3. The first and the last call with a time that a run of the identity index knows: an order of another time is
-- not looked for in it. Of older runs that is not known, so they are always asked.

ALTER TABLE key_run ADD COLUMN first_call INTEGER NOT NULL DEFAULT 0;
ALTER TABLE key_run ADD COLUMN last_call INTEGER NOT NULL DEFAULT 9223372036854775807;
