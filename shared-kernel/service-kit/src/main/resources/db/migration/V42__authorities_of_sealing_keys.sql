-- The certificate of the authority that was made to vouch for a sealing key, and signs for no other; nothing for a key of somebody else's making,
-- or of before.
ALTER TABLE signing.certificate ADD COLUMN authority bytea;
