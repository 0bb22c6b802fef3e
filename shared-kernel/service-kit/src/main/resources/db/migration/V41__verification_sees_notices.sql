-- What its holder declares after the decision ends an attestation too: the open service must see it as well (V40 did not name it).

drop policy of_the_register on log.event;
create policy of_the_register on log.event for select to wif_verify using (name in (
    'dossier.attestation-issued', 'dossier.attestation-replaced', 'dossier.authorisation-withdrawn',
    'dossier.authorisation-repealed', 'dossier.cancellation-declared', 'dossier.earlier-end-declared', 'key.revoked',
    'share.opened', 'share.revoked'));

drop index log.event_of_register;
create index event_of_register on log.event (position) where name in (
    'dossier.attestation-issued', 'dossier.attestation-replaced', 'dossier.authorisation-withdrawn',
    'dossier.authorisation-repealed', 'dossier.cancellation-declared', 'dossier.earlier-end-declared', 'key.revoked',
    'share.opened', 'share.revoked');
