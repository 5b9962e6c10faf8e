-- The tables of records on a Citus cluster: every record lies on the worker of its area, all else on the coordinator. Run it there in psql, as a superuser, after schema.sql and once the
-- workers are known (citus_add_node), with tables that are empty:
--     psql -d programme -v ON_ERROR_STOP=1 -f data/postgres/schema.sql -f data/postgres/citus.sql
-- Our tests do not run it, since Citus is in no package registry that they use. They run the statements of a build, in the form that this file asks for, on one server and on
-- the servers of sharded.sql. docs/postgres.md says what runs where.

begin;

create extension if not exists citus;

-- A key of a distributed table has its area in it. A build looks itself whether an id stands twice.
alter table mahalleh.services drop constraint services_pkey, add primary key ("area", "id");
alter table mahalleh.participation drop constraint participation_pkey, add primary key ("area", "id");
alter table mahalleh.projects drop constraint projects_pkey, add primary key ("area", "id");
alter table mahalleh.problems drop constraint problems_pkey, add primary key ("area", "id");
alter table mahalleh.responses drop constraint responses_pkey, add primary key ("area", "id");
alter table mahalleh.referrals drop constraint referrals_pkey, add primary key ("area", "id");
alter table mahalleh.meetings drop constraint meetings_pkey, add primary key ("area", "id");
alter table mahalleh.households drop constraint households_pkey, add primary key ("area", "id", "assessed");

select create_distributed_table('mahalleh.services', 'area');
select create_distributed_table('mahalleh.participation', 'area', colocate_with => 'mahalleh.services');
select create_distributed_table('mahalleh.projects', 'area', colocate_with => 'mahalleh.services');
select create_distributed_table('mahalleh.problems', 'area', colocate_with => 'mahalleh.services');
select create_distributed_table('mahalleh.responses', 'area', colocate_with => 'mahalleh.services');
select create_distributed_table('mahalleh.referrals', 'area', colocate_with => 'mahalleh.services');
select create_distributed_table('mahalleh.meetings', 'area', colocate_with => 'mahalleh.services');
select create_distributed_table('mahalleh.households', 'area', colocate_with => 'mahalleh.services');

-- Whoever joins records to the register does so on each worker.
select create_reference_table('mahalleh.areas');

-- A build asks for sums by area and day first, which the workers make by themselves.
select format('alter database %I set mahalleh.distributed = %L', current_database(), 'on') \gexec

commit;
