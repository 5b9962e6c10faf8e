-- The tables of records on several servers: every record lies on the server of its area, all else on the first server, the coordinator. PostgreSQL 15 or later,
-- nothing else to install. Run schema.sql, then this, in psql as a superuser: first on every other server as it is,
--     psql -d programme -v ON_ERROR_STOP=1 -f data/postgres/schema.sql -f data/postgres/sharded.sql
-- and then on the coordinator with their places, in an order that is never changed afterwards:
--     psql -d programme -v ON_ERROR_STOP=1 -v servers='db1.example:5432 db2.example:5432 db3.example:5432' -f data/postgres/schema.sql -f data/postgres/sharded.sql
-- A foreign server is named as its place, so that a fault says where. User mappings follow: docs/postgres.md has them, and what runs where.

begin;

-- Texts in the order of their bytes on every server alike: a server sums for another only what both of them order in one way.
do $$
declare
    stored record;
begin
    for stored in
        select a.attrelid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'mahalleh'::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.atttypid = 'text'::regtype and a.attcollation <> '"C"'::regcollation
          and c.relname in ('services', 'participation', 'projects', 'problems', 'responses', 'referrals', 'meetings', 'households')
    loop
        execute format('alter table %s alter column %I type text collate "C"', stored.relation, stored.name);
    end loop;
end
$$;

\if :{?servers}

create extension if not exists postgres_fdw;
create schema if not exists mahalleh_shards;
comment on schema mahalleh_shards is 'The parts of the tables of records, each on its server; read the tables of mahalleh instead';

select set_config('mahalleh.servers', :'servers', true) \gset

do $$
declare
    places text[] := regexp_split_to_array(trim(current_setting('mahalleh.servers')), '\s+');
    place text;
    facts text;
    rows bigint;
    at integer;
begin
    -- What two parts share would be read twice.
    if cardinality(places) > (select count(distinct given) from unnest(places) given) then
        raise exception 'A server stands twice in %', current_setting('mahalleh.servers');
    end if;

    foreach place in array places loop
        if place !~ '^[^:]+:[0-9]+$' then
            raise exception 'A server is written host:port, such as db1.example:5432; this is %', place;
        end if;
        if not exists (select from pg_foreign_server where srvname = place) then
            -- A row that travels costs more than the server would think by itself: what is summed before it travels is cheaper.
            execute format(
                'create server %I foreign data wrapper postgres_fdw options (host %L, port %L, dbname %L, use_remote_estimate ''true'', async_capable ''true'', fetch_size ''10000'', batch_size ''1000'', fdw_tuple_cost ''1'')',
                place, split_part(place, ':', 1), split_part(place, ':', 2), current_database());
        end if;
    end loop;

    foreach facts in array array['services', 'participation', 'projects', 'problems', 'responses', 'referrals', 'meetings', 'households'] loop
        continue when exists (select from pg_class where oid = format('mahalleh.%I', facts)::regclass and relkind <> 'r');
        execute format('select count(*) from mahalleh.%I', facts) into rows;
        if rows > 0 then
            raise exception 'mahalleh.% holds % rows. Empty it first, and load again afterwards.', facts, rows;
        end if;

        execute format('alter table mahalleh.%I rename to whole', facts);
        -- Its keys stay on the servers: no table with parts elsewhere can hold one.
        execute format('create table mahalleh.%I (like mahalleh.whole including defaults including constraints including comments) partition by hash (area)', facts);
        execute format('comment on table mahalleh.%I is %L', facts, obj_description('mahalleh.whole'::regclass, 'pg_class'));
        drop table mahalleh.whole;
        for at in 1 .. cardinality(places) loop
            execute format(
                'create foreign table mahalleh_shards.%I partition of mahalleh.%I for values with (modulus %s, remainder %s) server %I options (schema_name ''mahalleh'', table_name %L)',
                facts || '_' || at, facts, cardinality(places), at - 1, places[at], facts);
        end loop;
        execute format('grant select on mahalleh.%I to mahalleh_reader', facts);
        execute format('grant select, insert, truncate on mahalleh.%I to mahalleh_loader', facts);
    end loop;
end
$$;

\endif

commit;
