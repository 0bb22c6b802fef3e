-- Those who asked to be told when an attestation they checked ends early, and what they were told. No view: it is computed from nothing.
CREATE SCHEMA watch;
GRANT USAGE ON SCHEMA watch TO wif_app, wif_verify;

-- Who is told, where, by which secret, is sealed under a key outside the database. Gone thirty days after the attestation's last day.
CREATE TABLE watch.watch (
    id            uuid PRIMARY KEY,
    code          text NOT NULL,
    share         uuid,
    kind          text NOT NULL CHECK (kind IN ('EMAIL', 'WEBHOOK')),
    mark          text NOT NULL,
    sealed        bytea NOT NULL,
    language      text NOT NULL CHECK (language IN ('fr', 'en')),
    made_at       timestamptz NOT NULL,
    confirmed_at  timestamptz,
    confirm_until timestamptz NOT NULL,
    keep_until    date NOT NULL
);
-- Asked for again it is one watch.
CREATE UNIQUE INDEX watch_once ON watch.watch (code, coalesce(share, '00000000-0000-0000-0000-000000000000'), mark);
CREATE INDEX watch_of_mark ON watch.watch (mark, made_at);

-- One message of each kind to each: WAITING and CLAIMED are taken up from next_at on, a claim left open by a dead process too.
CREATE TABLE watch.message (
    id       uuid PRIMARY KEY,
    watch    uuid NOT NULL REFERENCES watch.watch ON DELETE CASCADE,
    kind     text NOT NULL CHECK (kind IN ('CONFIRM', 'WITHDRAWN', 'REPEALED', 'REPLACED')),
    day      date,
    state    text NOT NULL CHECK (state IN ('WAITING', 'CLAIMED', 'SENT', 'PARKED')),
    next_at  timestamptz NOT NULL,
    sent_at  timestamptz,
    attempts int NOT NULL DEFAULT 0,
    error    text,
    UNIQUE (watch, kind)
);
CREATE INDEX message_open ON watch.message (next_at) WHERE state IN ('WAITING', 'CLAIMED');

GRANT SELECT, INSERT, UPDATE, DELETE ON watch.watch, watch.message TO wif_app, wif_verify;
