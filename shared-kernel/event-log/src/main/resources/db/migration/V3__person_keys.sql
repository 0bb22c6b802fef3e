-- One key per person, wrapped by the master key that lives outside the database. A destroyed key leaves a tombstone.
create schema if not exists privacy;

create table privacy.subject_key (
    subject      uuid primary key,
    wrapped      bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    constraint a_key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null))
);

-- A key may be made and destroyed: neither replaced nor brought back.
create function privacy.refuse_another_key() returns trigger language plpgsql as
$$
begin
    raise exception 'The key of a person is made once and destroyed once.' using errcode = 'insufficient_privilege';
end
$$;

create trigger a_key_only_dies
    before update on privacy.subject_key
    for each row when (old.destroyed_at is not null or new.wrapped is not null or new.subject <> old.subject)
execute function privacy.refuse_another_key();

revoke all on schema privacy from public;
grant usage on schema privacy to wif_app;
grant select, insert on privacy.subject_key to wif_app;
grant update (wrapped, destroyed_at) on privacy.subject_key to wif_app;
