-- What a trigger runs, everybody may run unless it is said otherwise: so the login of the open service, which may make a schema and
-- tables of its own, could hang sharing.forget() on one of them, and as the owner of everything empty the boxes of any share it knows
-- of. To fire a trigger that is there, nobody needs the right (PostgreSQL asks for it when one is made).

revoke execute on function sharing.forget() from public;
revoke execute on function log.refuse() from public;
revoke execute on function privacy.refuse_another_key() from public;
revoke execute on function vault.refuse_change() from public;
