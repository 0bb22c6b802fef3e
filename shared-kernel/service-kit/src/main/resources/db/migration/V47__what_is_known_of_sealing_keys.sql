-- What is known of sealing keys besides their certificates, wherever the keys lie later on. Rows are added, and never changed.

-- With which key each was made, to be revoked with it, and whether it lay in a file of ours, which is then to be kept.
CREATE TABLE signing.kept (
    key_id    text PRIMARY KEY REFERENCES signing.certificate,
    made_with text NOT NULL,
    in_file   boolean NOT NULL
);

-- The authorities between a key and the one that whoever checks has, the nearest first.
CREATE TABLE signing.intermediate (
    key_id text REFERENCES signing.certificate,
    place  int,
    der    bytea NOT NULL,
    PRIMARY KEY (key_id, place)
);

-- Which key signed the symbol of an attestation, by its place on the list of what no longer holds; only where another sealed the document.
CREATE TABLE signing.symbol_signed (
    listed int,
    key_id text,
    PRIMARY KEY (listed, key_id)
);

GRANT SELECT, INSERT ON signing.kept, signing.intermediate, signing.symbol_signed TO wif_app;
GRANT SELECT ON signing.intermediate TO wif_verify;
