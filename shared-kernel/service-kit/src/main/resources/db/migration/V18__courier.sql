-- Letters that were taken to be sent, and what became of them. Unlike a view this is never rebuilt: what was sent was sent.
CREATE SCHEMA courier;
GRANT USAGE ON SCHEMA courier TO wif_app;

-- What happened before the courier opened is no news to anybody.
CREATE TABLE courier.opening (at timestamptz NOT NULL DEFAULT now());
INSERT INTO courier.opening DEFAULT VALUES;

-- A letter is here once, whoever takes it: its id follows from its cause. No fact about a person.
CREATE TABLE courier.letter (
    id        uuid PRIMARY KEY,
    kind      text NOT NULL,
    recipient text NOT NULL,
    dossier   uuid,
    facts     text NOT NULL,
    taken_at  timestamptz NOT NULL
);
CREATE INDEX letter_digest ON courier.letter (recipient, taken_at) WHERE kind = 'DIGEST';

-- The letter in somebody's inbox, put there by the transaction that took it.
CREATE TABLE courier.copy (
    letter     uuid NOT NULL REFERENCES courier.letter,
    account    text NOT NULL,
    arrived_at timestamptz NOT NULL,
    read_at    timestamptz,
    PRIMARY KEY (letter, account)
);
CREATE INDEX copy_of_account ON courier.copy (account, arrived_at DESC, letter);

-- The same by e-mail. WAITING and CLAIMED are taken up from next_at on: a claim left open by a dead process too.
CREATE TABLE courier.delivery (
    letter     uuid NOT NULL,
    account    text NOT NULL,
    state      text NOT NULL CHECK (state IN ('WAITING', 'CLAIMED', 'SENT', 'PARKED', 'DROPPED')),
    next_at    timestamptz NOT NULL,
    claimed_at timestamptz,
    sent_at    timestamptz,
    attempts   int NOT NULL DEFAULT 0,
    error      text,
    PRIMARY KEY (letter, account),
    FOREIGN KEY (letter, account) REFERENCES courier.copy
);
CREATE INDEX delivery_open ON courier.delivery (next_at) WHERE state IN ('WAITING', 'CLAIMED');

-- How somebody wishes to be written to; e-mail addresses are sealed under their holder's own key.
CREATE TABLE courier.address (
    account    text PRIMARY KEY,
    language   text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
    email      text,
    pending    text,
    code       text,
    code_until timestamptz,
    tries      int NOT NULL DEFAULT 0,
    muted      text NOT NULL DEFAULT ''
);

GRANT SELECT ON courier.opening TO wif_app;
GRANT SELECT, INSERT ON courier.letter TO wif_app;
GRANT SELECT, INSERT, UPDATE ON courier.copy, courier.delivery, courier.address TO wif_app;
