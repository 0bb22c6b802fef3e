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
