/**
 * The tables, as scripts applied in this order, each once, at start. A script that has been released is never edited:
 * a change is a new script at the end. Instants are milliseconds since 1970; values are JSON.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE sessions (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    version TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at BIGINT NOT NULL
  );
  CREATE INDEX sessions_person ON sessions (person);
  CREATE INDEX sessions_place ON sessions (place);
  CREATE INDEX sessions_expiry ON sessions (expires_at);

  -- answer: the message, until it is sent. busy_until: until then, whoever saved it is expected to be sending it.
  CREATE TABLE deliveries (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    answer TEXT,
    busy_until BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
  );
  CREATE INDEX deliveries_person ON deliveries (person);
  CREATE INDEX deliveries_place ON deliveries (place);
  CREATE INDEX deliveries_expiry ON deliveries (expires_at);

  CREATE TABLE installations (
    place TEXT PRIMARY KEY,
    person TEXT,
    value TEXT NOT NULL
  );
  CREATE INDEX installations_person ON installations (person);

  CREATE TABLE feedback (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at BIGINT NOT NULL
  );
  CREATE INDEX feedback_person ON feedback (person);
  CREATE INDEX feedback_expiry ON feedback (expires_at);

  CREATE TABLE counters (
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (day, name)
  );
  `,
  `
  -- The message that the guided dialog goes on in.
  ALTER TABLE sessions ADD COLUMN card TEXT;

  -- The delivery whose answer tells a shared conversation that everyone there reads along.
  ALTER TABLE installations ADD COLUMN notice TEXT;

  -- What a message of the bot was about, for as long as it can be voted on.
  CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at BIGINT NOT NULL
  );
  CREATE INDEX answers_person ON answers (person);
  CREATE INDEX answers_place ON answers (place);
  CREATE INDEX answers_expiry ON answers (expires_at);
  `,
  `
  -- The imported directory: one import of each source, whole. version: another one with every import.
  CREATE TABLE annuaire (
    source TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    value TEXT NOT NULL
  );
  `,
  `
  -- Questions that were not answered or not well, de-identified: of nobody, and of no place.
  CREATE TABLE unanswered (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    expires_at BIGINT NOT NULL
  );
  CREATE INDEX unanswered_expiry ON unanswered (expires_at);
  `,
  `
  -- 1 where the channel says that nothing may be written.
  ALTER TABLE installations ADD COLUMN blocked INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Written by each check of readiness: that a database can be read does not say that it takes anything.
  CREATE TABLE pulse (
    id INTEGER PRIMARY KEY,
    filling TEXT NOT NULL
  );
  `,
  `
  -- Written at each turn, and read once in a bot's life: a place is removed by reading a day's rows.
  DROP INDEX sessions_place;
  DROP INDEX deliveries_place;
  DROP INDEX answers_place;
  `,
  `
  -- Nothing was ever counted there.
  DROP TABLE counters;
  `,
];
