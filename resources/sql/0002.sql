-- SPDX-FileCopyrightText: CodeDesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2. What was found out about the file of an import: a JSON list of [kind, count, [names]].
ALTER TABLE import_run ADD COLUMN notes TEXT NOT NULL DEFAULT '';
