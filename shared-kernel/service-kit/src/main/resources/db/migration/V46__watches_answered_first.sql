-- Whoever is to be told says yes first, programs too; and nobody takes all places, nor has the same person asked again and again.
-- Marks under a key outside the database: of whom was asked (a mailbox, a machine), by which client, and whose place it takes of which
-- attestation. By whom it was asked is forgotten with the yes.
alter table watch.watch add column asked_of text, add column asked_by text, add column place text;
create index watch_asked_of on watch.watch (asked_of, made_at);
create index watch_asked_by on watch.watch (asked_by, made_at) where confirmed_at is null;
create index watch_of_code on watch.watch (code, place);
