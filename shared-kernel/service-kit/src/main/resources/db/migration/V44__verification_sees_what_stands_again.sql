-- An authorisation that an appeal gives back is valid again, and the open service must see that too (V41 could not name it).

drop policy of_the_register on log.event;
create policy of_the_register on log.event for select to wif_verify using (name in (
    'dossier.attestation-issued', 'dossier.attestation-replaced', 'dossier.authorisation-withdrawn',
    'dossier.authorisation-repealed', 'dossier.authorisation-restored', 'dossier.cancellation-declared',
    'dossier.earlier-end-declared', 'key.revoked', 'share.opened', 'share.revoked'));

drop index log.event_of_register;
create index event_of_register on log.event (position) where name in (
    'dossier.attestation-issued', 'dossier.attestation-replaced', 'dossier.authorisation-withdrawn',
    'dossier.authorisation-repealed', 'dossier.authorisation-restored', 'dossier.cancellation-declared',
    'dossier.earlier-end-declared', 'key.revoked', 'share.opened', 'share.revoked');

-- Watchers who were told of the end are told that it was undone, and of another end again: the number of a message says which.
alter table watch.message drop constraint message_kind_check;
alter table watch.message add constraint message_kind_check
    check (kind in ('CONFIRM', 'WITHDRAWN', 'REPEALED', 'REPLACED', 'RESTORED'));
alter table watch.message drop constraint message_watch_kind_key;
create index message_of_watch on watch.message (watch, kind);
