-- Those who may sign in. An officer's name and capacity sign public acts and stand here in clear;
-- an applicant's display name is what they chose to be greeted by. Dossiers know accounts by id only.
CREATE SCHEMA IF NOT EXISTS access;
GRANT USAGE ON SCHEMA access TO wif_app;

CREATE TABLE access.account (
    id            text PRIMARY KEY,
    login         text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('APPLICANT', 'OFFICER', 'AUDITOR', 'ADMINISTRATOR')),
    agency        text,
    display_name  text NOT NULL,
    capacity      text,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CHECK ((kind = 'OFFICER') = (agency IS NOT NULL))
);
GRANT SELECT, INSERT, UPDATE ON access.account TO wif_app;
