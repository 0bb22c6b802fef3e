-- How far each view has folded the log, and the events that could not be folded. Views own their tables: see Projection.ddl.
create schema if not exists projection;

create table projection.position (
    name       text primary key,
    index      bigint not null,
    gaps       bigint[] not null default '{}',
    revision   integer not null,
    asked      text check (asked in ('retry', 'rebuild')),
    updated_at timestamptz not null default now()
);

-- The class of the failure only: its message might quote what a person wrote.
create table projection.parked (
    projection text not null,
    stream     text not null,
    sequence   bigint not null,
    position   bigint not null,
    event      text not null,
    cause      text not null,
    parked_at  timestamptz not null default now(),
    primary key (projection, position)
);
create index parked_streams on projection.parked (projection, stream, position);

revoke all on schema projection from public;
grant usage on schema projection to wif_app;
grant select, insert, update, delete on projection.position, projection.parked to wif_app;

-- Each view is a schema that the application makes, and makes again when it is rebuilt.
do $$
begin
    execute format('grant create on database %I to wif_app', current_database());
end
$$;
