-- What belongs to shares and is no view: it is never computed again from the log.
CREATE SCHEMA sharing;
GRANT USAGE ON SCHEMA sharing TO wif_app, wif_verify;

-- What a share shows beside the dates, under a key made from its code, which is nowhere. Emptied when the share is revoked, gone when it
-- is over: an event would stay. Why emptied first: a late repetition of the request that made it must not bring it back.
CREATE TABLE sharing.box (
    share   uuid PRIMARY KEY,
    subject uuid NOT NULL,
    until   date NOT NULL,
    sealed  bytea
);
CREATE INDEX box_of_subject ON sharing.box (subject);
CREATE INDEX box_until ON sharing.box (until);
GRANT SELECT, INSERT, DELETE ON sharing.box TO wif_app;
GRANT UPDATE (sealed) ON sharing.box TO wif_app;
GRANT SELECT (share, sealed) ON sharing.box TO wif_verify;

-- Whoever is erased is erased here too, in the same transaction, whichever program erases.
CREATE FUNCTION sharing.forget() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS
$$
BEGIN
    DELETE FROM sharing.box WHERE subject = NEW.subject;
    RETURN NULL;
END
$$;
CREATE TRIGGER erased_here_too AFTER INSERT OR UPDATE ON privacy.subject_key
    FOR EACH ROW WHEN (NEW.destroyed_at IS NOT NULL) EXECUTE FUNCTION sharing.forget();

-- Each check by a share code, written before it is answered. Of whom checked it knows nothing but the way.
CREATE TABLE sharing.checked (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    share   uuid NOT NULL,
    at      timestamptz NOT NULL,
    verdict text NOT NULL,
    way     text NOT NULL CHECK (way IN ('PAGE', 'PROGRAM', 'RECEIPT', 'LIST'))
);
CREATE INDEX checked_of_share ON sharing.checked (share, at DESC);
GRANT SELECT, INSERT ON sharing.checked TO wif_app;
GRANT INSERT ON sharing.checked TO wif_verify;
CREATE TRIGGER checked_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing.checked
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
