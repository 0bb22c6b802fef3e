-- Sealed bytes about persons, in chunks. A content without its SHA-256 is still being read in, and invisible.
create schema if not exists vault;

create table vault.content (
    id          uuid primary key,
    subject     uuid not null,
    begun_at    timestamptz not null default now(),
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bigint,
    chunks      integer,
    wrapped_key bytea,
    constraint kept_whole_or_not_yet check (num_nulls(sha256, bytes, chunks, wrapped_key) in (0, 4)),
    constraint kept_once_per_person unique (subject, sha256)
);
create index content_being_read_in on vault.content (begun_at) where sha256 is null;

create table vault.chunk (
    content uuid not null references vault.content on delete cascade,
    index   integer not null,
    sealed  bytea not null,
    primary key (content, index)
);
-- Sealed bytes do not compress: do not try.
alter table vault.chunk alter column sealed set storage external;

create function vault.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'What the vault keeps is never changed.' using errcode = 'insufficient_privilege';
end
$$;

create trigger what_is_kept_stays
    before update or delete on vault.content
    for each row when (old.sha256 is not null)
execute function vault.refuse_change();

revoke all on schema vault from public;
grant usage on schema vault to wif_app;
grant select, insert, delete on vault.content to wif_app;
grant update (sha256, bytes, chunks, wrapped_key) on vault.content to wif_app;
grant select, insert on vault.chunk to wif_app;
