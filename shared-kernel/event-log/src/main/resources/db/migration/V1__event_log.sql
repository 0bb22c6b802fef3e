-- The event log: what has happened, in the one order in which it was committed. Nothing here is ever changed or removed.

do $$
begin
    create role wif_app login;
exception
    when duplicate_object or unique_violation then null; -- another database of this server made it
end
$$;

-- The services make the schemas of their own views.
do $$
begin
    execute format('grant connect, create on database %I to wif_app', current_database());
end
$$;

create schema log;
grant usage on schema log to wif_app;

create table log.event (
    position    bigint      not null,
    stream      text        not null collate "C",
    sequence    bigint      not null check (sequence >= 0),
    name        text        not null collate "C",
    revision    smallint    not null check (revision >= 1),
    event_id    uuid        not null,
    recorded_at timestamptz not null,
    metadata    bytea       not null, -- JSON, UTF-8
    payload     bytea       not null, -- JSON, UTF-8
    constraint event_position primary key (position),
    constraint event_stream_sequence unique (stream, sequence)
);
-- Why: payloads are small and already dense; looking for compression costs more than it saves.
alter table log.event alter column payload set storage external, alter column metadata set storage external;

-- How many events there are. Its row lock is what makes the order of positions the order of commits, without gaps.
create table log.head (
    one      boolean primary key default true check (one),
    position bigint  not null check (position >= 0)
) with (fillfactor = 10);
insert into log.head (position) values (0);

grant select, insert on log.event to wif_app;
grant select on log.head to wif_app;
grant update (position) on log.head to wif_app;

-- Refused to everybody, the owner too: privileges alone would not stop the owner.
create function log.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused: the event log only grows', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger event_only_grows before update or delete or truncate on log.event
    for each statement execute function log.refuse();

create trigger head_stays before delete or truncate on log.head
    for each statement execute function log.refuse();

create trigger head_never_goes_back before update on log.head
    for each row when (new.position <= old.position)
    execute function log.refuse();
