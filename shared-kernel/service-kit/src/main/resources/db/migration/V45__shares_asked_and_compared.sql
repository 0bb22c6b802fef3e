-- Two more ways to check a share: by asking to be told of it, and by a date of birth that is compared, whatever that finds.
ALTER TABLE sharing.checked DROP CONSTRAINT checked_way_check;
ALTER TABLE sharing.checked ADD CONSTRAINT checked_way_check
    CHECK (way IN ('PAGE', 'PROGRAM', 'RECEIPT', 'LIST', 'HOLDER', 'WATCH', 'COMPARED'));
