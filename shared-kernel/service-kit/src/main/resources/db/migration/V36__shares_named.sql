-- One more way to check a share: with the holder's date of birth, to see the name that they let be seen.
ALTER TABLE sharing.checked DROP CONSTRAINT checked_way_check;
ALTER TABLE sharing.checked ADD CONSTRAINT checked_way_check CHECK (way IN ('PAGE', 'PROGRAM', 'RECEIPT', 'LIST', 'HOLDER'));
