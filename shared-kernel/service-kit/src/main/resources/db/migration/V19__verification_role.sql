-- The login of the verification service where it runs alone, open to the world: whoever breaks into it finds the log with its sealed
-- facts, the public certificates and the register, and no key, no password, no content.

do $$
begin
    create role wif_verify login;
exception
    when duplicate_object or unique_violation then null; -- another database of this server made it
end
$$;

-- It makes the schema of its own view, and makes it again when it is rebuilt.
do $$
begin
    execute format('grant connect, create on database %I to wif_verify', current_database());
end
$$;

grant usage on schema log to wif_verify;
grant select on log.event, log.head, log.stock_event to wif_verify;

grant usage on schema signing to wif_verify;
grant select on signing.certificate to wif_verify;

-- How far its own view is, and nobody else's: who could set back another's position could make it fold twice.
grant usage on schema projection to wif_verify;
grant select, insert, update, delete on projection.position, projection.parked to wif_verify;
alter table projection.position enable row level security;
alter table projection.parked enable row level security;
create policy every_view on projection.position to wif_app using (true);
create policy every_view on projection.parked to wif_app using (true);
create policy the_register on projection.position to wif_verify using (name = 'register');
create policy the_register on projection.parked to wif_verify using (projection = 'register');
