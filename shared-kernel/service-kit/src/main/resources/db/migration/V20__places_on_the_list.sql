-- Numbers the attestations on the list of what no longer holds. A number given and not used leaves a gap that nobody minds.
CREATE SEQUENCE signing.place MINVALUE 0 START 0;

GRANT USAGE ON SEQUENCE signing.place TO wif_app;
