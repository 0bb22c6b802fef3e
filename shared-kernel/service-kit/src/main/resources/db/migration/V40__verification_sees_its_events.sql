-- Of the log the open service sees only what it folds into its register, checks nothing else by, and could not be made to tell: what
-- dossiers say in clear (nationality, employer, pay) is not among it. RegisterProjection and OwnRoleIT name the same kinds.

create index event_of_register on log.event (position) where name in (
    'dossier.attestation-issued', 'dossier.attestation-replaced', 'dossier.authorisation-withdrawn',
    'dossier.authorisation-repealed', 'key.revoked', 'share.opened', 'share.revoked');

alter table log.event enable row level security;
create policy every_event on log.event to wif_app using (true) with check (true);
create policy of_the_register on log.event for select to wif_verify using (name in (
    'dossier.attestation-issued', 'dossier.attestation-replaced', 'dossier.authorisation-withdrawn',
    'dossier.authorisation-repealed', 'key.revoked', 'share.opened', 'share.revoked'));

-- How many events there are says how busy agencies are; and what lies in the tables of the other engine is not sorted by kind.
revoke select on log.head, log.stock_event from wif_verify;

-- While it fills its register anew, how far that is stands beside how far the one is that serves.
alter policy the_register on projection.position using (name in ('register', 'register_next'));
alter policy the_register on projection.parked using (projection in ('register', 'register_next'));
