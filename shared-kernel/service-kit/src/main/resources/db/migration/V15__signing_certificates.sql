-- The certificates of the sealing keys, past and present: public. The private keys lie outside the database.
CREATE SCHEMA signing;

CREATE TABLE signing.certificate (
    key_id  text PRIMARY KEY,
    der     bytea NOT NULL,
    made_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA signing TO wif_app;
GRANT SELECT, INSERT ON signing.certificate TO wif_app;
