-- The tables of Axon's own JDBC engine: the fallback (wif.event-log.engine=jdbc) and the baseline we are measured against.

create table log.stock_event (
    global_index         bigint generated always as identity primary key,
    event_identifier     text   not null collate "C" unique,
    aggregate_identifier text   not null collate "C",
    sequence_number      bigint not null,
    type                 text,
    time_stamp           text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    metadata             bytea,
    constraint stock_event_stream_sequence unique (aggregate_identifier, sequence_number)
);

-- No snapshot is ever taken, but the engine looks for one before each load.
create table log.stock_snapshot (
    event_identifier     text   not null collate "C" unique,
    aggregate_identifier text   not null collate "C",
    sequence_number      bigint not null,
    type                 text   not null,
    time_stamp           text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    metadata             bytea,
    primary key (aggregate_identifier, sequence_number)
);

grant select, insert on log.stock_event to wif_app;
grant select on log.stock_snapshot to wif_app;

create trigger stock_event_only_grows before update or delete or truncate on log.stock_event
    for each statement execute function log.refuse();
