-- The tables of a programme as `mahalleh build` reads them and `mahalleh load` fills them. PostgreSQL 15 or later with PostGIS.
-- Run it as the owner of the tables:  psql -d programme -v ON_ERROR_STOP=1 -f data/postgres/schema.sql
-- It makes what is missing and changes nothing that is there. Any table may be a view instead, with the same columns and types.
-- docs/postgres.md explains it; docs/data-package.md has every column. A test compares this file with the program.
-- Areas have no foreign keys: a figure may be of the root, which a package may leave out of its register. A build checks the codes.

begin;

create schema if not exists mahalleh;
comment on schema mahalleh is 'Records and figures of a neighbourhood programme, as Mahalleh reads them';
create extension if not exists postgis;

-- Texts and outlines: what a package of files has beside its tables.

create table if not exists mahalleh.documents (
    "path" text primary key check ("path" = 'datapackage.json' or "path" ~ '^catalogue/[A-Za-z0-9][A-Za-z0-9_-]*\.yaml$'),
    "content" text not null
);

comment on table mahalleh.documents is 'datapackage.json, and the catalogue of the package; docs/data-package.md describes them';
comment on column mahalleh.documents."path" is 'datapackage.json or catalogue/….yaml';
comment on column mahalleh.documents."content" is 'The text of the file';

create table if not exists mahalleh.boundaries (
    "code" text primary key check ("code" <> ''),
    "geometry_quality" text check ("geometry_quality" in ('surveyed', 'generalised', 'approximate')),
    "outline" geometry(MultiPolygon, 4326) not null
);

comment on table mahalleh.boundaries is 'Outlines of areas; an area without one gets the union of those below it';
comment on column mahalleh.boundaries."code" is 'Code of an area';
comment on column mahalleh.boundaries."geometry_quality" is 'How good the outline is; empty means surveyed';
comment on column mahalleh.boundaries."outline" is 'Degrees on WGS 84, longitude first';

-- The facts.

create table if not exists mahalleh.areas (
    "code" text not null check ("code" <> ''),
    "level" text not null check ("level" <> ''),
    "parent" text,
    "name_fa" text,
    "name_en" text,
    "settlement" text check ("settlement" in ('formal', 'informal')),
    "severity" text check ("severity" in ('very-severe', 'severe', 'moderate')),
    "operator" text,
    "programme_start" date check ("programme_start" between '0001-01-01' and '9999-12-30'),
    "left_list" date check ("left_list" between '0001-01-01' and '9999-12-30'),
    "source_rank" integer check ("source_rank" between 0 and 999999999),
    "area_ha" numeric(18,4) check ("area_ha" between 0 and 99999999999999.9999),
    "area_basis" text check ("area_basis" in ('published', 'by-rule')),
    "valid_from" date check ("valid_from" between '0001-01-01' and '9999-12-30'),
    "valid_to" date check ("valid_to" between '0001-01-01' and '9999-12-30'),
    primary key ("code")
);

comment on table mahalleh.areas is 'The register of areas. The only table that must be there.';
comment on column mahalleh.areas."code" is '1 to 64 characters without / \ ? # , ". Stable, compared exactly. Do not reuse a code for another place';
comment on column mahalleh.areas."level" is 'Code of a level of datapackage.json';
comment on column mahalleh.areas."parent" is 'Code of the area above; empty for the root only';
comment on column mahalleh.areas."name_fa" is 'Persian name; ي and ك become ی and ک, the joiner is kept. One of the two names is needed';
comment on column mahalleh.areas."name_en" is 'English or local name';
comment on column mahalleh.areas."settlement" is 'An index may rank informal settlements only';
comment on column mahalleh.areas."severity" is 'Class given by the programme';
comment on column mahalleh.areas."operator" is 'Agency that runs the neighbourhood house';
comment on column mahalleh.areas."programme_start" is 'First day of the programme in the area. Windows are counted from it, and what was before it is the state before the programme. A civil day, whatever the calendar of the package';
comment on column mahalleh.areas."left_list" is 'Day on which the area left the programme''s list; empty while it is on it. A civil day, whatever the calendar of the package';
comment on column mahalleh.areas."source_rank" is 'Rank for action within the parent as its source prints it, 1 first';
comment on column mahalleh.areas."area_ha" is 'Stated hectares. Empty or 0: the hectares of the boundary are used, as an estimate';
comment on column mahalleh.areas."area_basis" is 'Where area_ha comes from; empty means published';
comment on column mahalleh.areas."valid_from" is 'First day on which the area was there; empty when it was from the beginning. See Areas that changed. A civil day, whatever the calendar of the package';
comment on column mahalleh.areas."valid_to" is 'Last day, inclusive; empty while it is there. A civil day, whatever the calendar of the package';

create table if not exists mahalleh.population (
    "area" text not null check ("area" <> ''),
    "date" date not null check ("date" between '0001-01-01' and '9999-12-30'),
    "sex" text check ("sex" in ('female', 'male')),
    "age_group" text,
    "persons" numeric(18,4) not null check ("persons" between 0 and 99999999999999.9999),
    "households" numeric(18,4) check ("households" between 0 and 99999999999999.9999),
    "basis" text check ("basis" in ('published', 'by-rule')),
    unique nulls not distinct ("area", "date", "sex", "age_group")
);

comment on table mahalleh.population is 'People by area, as a census or a register states them.';
comment on column mahalleh.population."area" is 'Any area of the register, of any level';
comment on column mahalleh.population."date" is 'Day the figure is of. A civil day, whatever the calendar of the package';
comment on column mahalleh.population."sex" is 'Empty for both, or not recorded';
comment on column mahalleh.population."age_group" is 'Such as 15-64 or 65+. The digits at its start are its least age, for age_from';
comment on column mahalleh.population."persons" is 'People';
comment on column mahalleh.population."households" is 'Households; no built-in measure reads it';
comment on column mahalleh.population."basis" is 'by-rule marks a figure made from published ones by a rule; its values get status E. Empty means published';

create table if not exists mahalleh.services (
    "id" text not null check ("id" <> ''),
    "date" date not null check ("date" between '0001-01-01' and '9999-12-30'),
    "area" text not null check ("area" <> ''),
    "person_key" text not null check ("person_key" <> ''),
    "sex" text check ("sex" in ('female', 'male')),
    "age_group" text,
    "committee" text,
    "agency" text,
    "kind" text,
    "value_rial" numeric(18,4) check ("value_rial" between 0 and 99999999999999.9999),
    primary key ("id")
);

comment on table mahalleh.services is 'One row for each service that a person got.';
comment on column mahalleh.services."id" is 'Unique in the table';
comment on column mahalleh.services."date" is 'Day of the service. A civil day, whatever the calendar of the package';
comment on column mahalleh.services."area" is 'Any area of the register, of any level';
comment on column mahalleh.services."person_key" is 'Keyed hash made by the owner of the record. Never a national code';
comment on column mahalleh.services."sex" is 'Empty for both, or not recorded';
comment on column mahalleh.services."age_group" is 'Such as 15-64 or 65+. The digits at its start are its least age, for age_from';
comment on column mahalleh.services."committee" is 'Committee of the neighbourhood council';
comment on column mahalleh.services."agency" is 'Agency that served';
comment on column mahalleh.services."kind" is 'Kind of service';
comment on column mahalleh.services."value_rial" is 'Value in rials';
create index if not exists services_by_date on mahalleh.services ("date");

create table if not exists mahalleh.participation (
    "id" text not null check ("id" <> ''),
    "date" date not null check ("date" between '0001-01-01' and '9999-12-30'),
    "area" text not null check ("area" <> ''),
    "person_key" text not null check ("person_key" <> ''),
    "sex" text check ("sex" in ('female', 'male')),
    "age_group" text,
    "kind" text not null check ("kind" in ('meeting', 'decision', 'training', 'volunteering')),
    "hours" numeric(18,4) check ("hours" between 0 and 99999999999999.9999),
    "specialist" boolean,
    primary key ("id")
);

comment on table mahalleh.participation is 'One row for each time a resident took part.';
comment on column mahalleh.participation."id" is 'Unique in the table';
comment on column mahalleh.participation."date" is 'Day. A civil day, whatever the calendar of the package';
comment on column mahalleh.participation."area" is 'Any area of the register, of any level';
comment on column mahalleh.participation."person_key" is 'Keyed hash of the person';
comment on column mahalleh.participation."sex" is 'Empty for both, or not recorded';
comment on column mahalleh.participation."age_group" is 'Such as 15-64 or 65+. The digits at its start are its least age, for age_from';
comment on column mahalleh.participation."kind" is 'What it was';
comment on column mahalleh.participation."hours" is 'Hours given';
comment on column mahalleh.participation."specialist" is 'Whether the person worked as a specialist';
create index if not exists participation_by_date on mahalleh.participation ("date");

create table if not exists mahalleh.projects (
    "id" text not null check ("id" <> ''),
    "area" text not null check ("area" <> ''),
    "committee" text,
    "kind" text,
    "status" text not null check ("status" in ('planned', 'running', 'completed', 'stopped')),
    "planned_start" date check ("planned_start" between '0001-01-01' and '9999-12-30'),
    "planned_end" date check ("planned_end" between '0001-01-01' and '9999-12-30'),
    "started" date check ("started" between '0001-01-01' and '9999-12-30'),
    "completed" date check ("completed" between '0001-01-01' and '9999-12-30'),
    "budget_rial" numeric(18,4) check ("budget_rial" between 0 and 99999999999999.9999),
    "spent_rial" numeric(18,4) check ("spent_rial" between 0 and 99999999999999.9999),
    "source" text,
    "beneficiaries" integer check ("beneficiaries" between 0 and 999999999),
    "followed_up" boolean,
    "functioning" boolean,
    primary key ("id")
);

comment on table mahalleh.projects is 'One row for each project of a neighbourhood.';
comment on column mahalleh.projects."id" is 'Unique in the table';
comment on column mahalleh.projects."area" is 'Any area of the register, of any level';
comment on column mahalleh.projects."committee" is 'Committee that runs it';
comment on column mahalleh.projects."kind" is 'Kind of project';
comment on column mahalleh.projects."status" is 'Where it stands';
comment on column mahalleh.projects."planned_start" is 'Planned first day. A civil day, whatever the calendar of the package';
comment on column mahalleh.projects."planned_end" is 'Planned last day. A civil day, whatever the calendar of the package';
comment on column mahalleh.projects."started" is 'First day. A civil day, whatever the calendar of the package';
comment on column mahalleh.projects."completed" is 'Last day; it dates the record. A civil day, whatever the calendar of the package';
comment on column mahalleh.projects."budget_rial" is 'Budget in rials';
comment on column mahalleh.projects."spent_rial" is 'Spent in rials';
comment on column mahalleh.projects."source" is 'Who pays';
comment on column mahalleh.projects."beneficiaries" is 'Persons who gain';
comment on column mahalleh.projects."followed_up" is 'Whether it was looked at after 12 months';
comment on column mahalleh.projects."functioning" is 'Whether it worked then';
create index if not exists projects_by_completed on mahalleh.projects ("completed");

create table if not exists mahalleh.problems (
    "id" text not null check ("id" <> ''),
    "area" text not null check ("area" <> ''),
    "category" text,
    "opened" date not null check ("opened" between '0001-01-01' and '9999-12-30'),
    "closed" date check ("closed" between '0001-01-01' and '9999-12-30'),
    primary key ("id")
);

comment on table mahalleh.problems is 'One row for each problem on the register of a neighbourhood.';
comment on column mahalleh.problems."id" is 'Unique in the table';
comment on column mahalleh.problems."area" is 'Any area of the register, of any level';
comment on column mahalleh.problems."category" is 'Kind of problem';
comment on column mahalleh.problems."opened" is 'Day it was registered. A civil day, whatever the calendar of the package';
comment on column mahalleh.problems."closed" is 'Day it was solved; empty while open. A civil day, whatever the calendar of the package';
create index if not exists problems_by_opened on mahalleh.problems ("opened");

create table if not exists mahalleh.responses (
    "id" text not null check ("id" <> ''),
    "date" date not null check ("date" between '0001-01-01' and '9999-12-30'),
    "area" text not null check ("area" <> ''),
    "respondent_key" text not null check ("respondent_key" <> ''),
    "survey" text not null check ("survey" <> ''),
    "question" text,
    "score" numeric(18,4) not null check ("score" between 1 and 5),
    "weight" numeric(12,6) check ("weight" between 0 and 999999),
    primary key ("id")
);

comment on table mahalleh.responses is 'One row for each answer in a survey of opinions.';
comment on column mahalleh.responses."id" is 'Unique in the table';
comment on column mahalleh.responses."date" is 'Day of the answer. A civil day, whatever the calendar of the package';
comment on column mahalleh.responses."area" is 'Any area of the register, of any level';
comment on column mahalleh.responses."respondent_key" is 'Keyed hash of the person';
comment on column mahalleh.responses."survey" is 'Code of the survey, such as satisfaction';
comment on column mahalleh.responses."question" is 'Code of the question';
comment on column mahalleh.responses."score" is 'Answer';
comment on column mahalleh.responses."weight" is 'Survey weight; empty counts as 1';
create index if not exists responses_by_date on mahalleh.responses ("date");

create table if not exists mahalleh.referrals (
    "id" text not null check ("id" <> ''),
    "area" text not null check ("area" <> ''),
    "committee" text,
    "agency" text,
    "sent" date not null check ("sent" between '0001-01-01' and '9999-12-30'),
    "due" date check ("due" between '0001-01-01' and '9999-12-30'),
    "answered" date check ("answered" between '0001-01-01' and '9999-12-30'),
    "rating" numeric(18,4) check ("rating" between 1 and 5),
    primary key ("id")
);

comment on table mahalleh.referrals is 'One row for each request of a council to an agency.';
comment on column mahalleh.referrals."id" is 'Unique in the table';
comment on column mahalleh.referrals."area" is 'Any area of the register, of any level';
comment on column mahalleh.referrals."committee" is 'Committee that asks';
comment on column mahalleh.referrals."agency" is 'Agency asked';
comment on column mahalleh.referrals."sent" is 'Day sent. A civil day, whatever the calendar of the package';
comment on column mahalleh.referrals."due" is 'Day the answer is due. A civil day, whatever the calendar of the package';
comment on column mahalleh.referrals."answered" is 'Day of the answer; empty while open. A civil day, whatever the calendar of the package';
comment on column mahalleh.referrals."rating" is 'What the council thinks of the answer';
create index if not exists referrals_by_sent on mahalleh.referrals ("sent");

create table if not exists mahalleh.meetings (
    "id" text not null check ("id" <> ''),
    "area" text not null check ("area" <> ''),
    "body" text not null check ("body" <> ''),
    "held" date not null check ("held" between '0001-01-01' and '9999-12-30'),
    "members_present" integer check ("members_present" between 0 and 999999999),
    "seats" integer check ("seats" between 0 and 999999999),
    "seats_filled" integer check ("seats_filled" between 0 and 999999999),
    primary key ("id")
);

comment on table mahalleh.meetings is 'One row for each meeting.';
comment on column mahalleh.meetings."id" is 'Unique in the table';
comment on column mahalleh.meetings."area" is 'Any area of the register, of any level';
comment on column mahalleh.meetings."body" is 'Council, or which committee';
comment on column mahalleh.meetings."held" is 'Day of the meeting. A civil day, whatever the calendar of the package';
comment on column mahalleh.meetings."members_present" is 'Members who came';
comment on column mahalleh.meetings."seats" is 'Seats of the body';
comment on column mahalleh.meetings."seats_filled" is 'Seats that are filled';
create index if not exists meetings_by_held on mahalleh.meetings ("held");

create table if not exists mahalleh.households (
    "id" text not null check ("id" <> ''),
    "assessed" date not null check ("assessed" between '0001-01-01' and '9999-12-30'),
    "area" text not null check ("area" <> ''),
    "members" integer not null check ("members" between 0 and 999),
    "adults" integer check ("adults" between 0 and 999),
    "children_5_17" integer check ("children_5_17" between 0 and 999),
    "school_age" integer check ("school_age" between 0 and 999),
    "labour_force" integer check ("labour_force" between 0 and 999),
    "food_poor" boolean,
    "shelter_poor" boolean,
    "livelihood_poor" boolean,
    "insured" integer check ("insured" between 0 and 999),
    "homeless" integer check ("homeless" between 0 and 999),
    "begging" integer check ("begging" between 0 and 999),
    "harmed" integer check ("harmed" between 0 and 999),
    "unemployed" integer check ("unemployed" between 0 and 999),
    "child_workers" integer check ("child_workers" between 0 and 999),
    "out_of_school" integer check ("out_of_school" between 0 and 999),
    "water" boolean,
    "power" boolean,
    "gas" boolean,
    "sewer" boolean,
    "weight" numeric(12,6) check ("weight" between 0 and 999999),
    primary key ("id", "assessed")
);

comment on table mahalleh.households is 'One row for each assessment of a household in the door-to-door survey. The last one in a period counts';
comment on column mahalleh.households."id" is 'Key of the household, the same at each assessment; not a number that others know';
comment on column mahalleh.households."assessed" is 'Day of the assessment. A civil day, whatever the calendar of the package';
comment on column mahalleh.households."area" is 'Any area of the register, of any level';
comment on column mahalleh.households."members" is 'Persons';
comment on column mahalleh.households."adults" is 'Adults';
comment on column mahalleh.households."children_5_17" is 'Children of 5 to 17';
comment on column mahalleh.households."school_age" is 'Children of school age';
comment on column mahalleh.households."labour_force" is 'Persons who work or seek work';
comment on column mahalleh.households."food_poor" is 'Deprived in food';
comment on column mahalleh.households."shelter_poor" is 'Deprived in shelter';
comment on column mahalleh.households."livelihood_poor" is 'Deprived in livelihood';
comment on column mahalleh.households."insured" is 'Persons with health insurance';
comment on column mahalleh.households."homeless" is 'Homeless persons';
comment on column mahalleh.households."begging" is 'Persons who beg';
comment on column mahalleh.households."harmed" is 'Persons visibly harmed';
comment on column mahalleh.households."unemployed" is 'Persons of the labour force without work';
comment on column mahalleh.households."child_workers" is 'Children of 5 to 17 who work';
comment on column mahalleh.households."out_of_school" is 'Children of school age who are not in school';
comment on column mahalleh.households."water" is 'Connected to water';
comment on column mahalleh.households."power" is 'Connected to electricity';
comment on column mahalleh.households."gas" is 'Connected to gas';
comment on column mahalleh.households."sewer" is 'Connected to a sewer';
comment on column mahalleh.households."weight" is 'Survey weight; empty counts as 1';
create index if not exists households_by_assessed on mahalleh.households ("assessed");

create table if not exists mahalleh.facilities (
    "id" text not null check ("id" <> ''),
    "kind" text not null check ("kind" <> ''),
    "name_fa" text,
    "lon" double precision not null check ("lon" between -180 and 180),
    "lat" double precision not null check ("lat" between -90 and 90),
    "capacity" numeric(18,4) check ("capacity" between 0 and 99999999999999.9999),
    "open" boolean,
    "opened" date check ("opened" between '0001-01-01' and '9999-12-30'),
    "closed" date check ("closed" between '0001-01-01' and '9999-12-30'),
    primary key ("id")
);

comment on table mahalleh.facilities is 'One row for each school, clinic, park and so on. It has no area: its place decides whose access it serves.';
comment on column mahalleh.facilities."id" is 'Unique in the table';
comment on column mahalleh.facilities."kind" is 'Kind of facility';
comment on column mahalleh.facilities."name_fa" is 'Name';
comment on column mahalleh.facilities."lon" is 'Longitude, degrees on WGS84';
comment on column mahalleh.facilities."lat" is 'Latitude';
comment on column mahalleh.facilities."capacity" is 'Places';
comment on column mahalleh.facilities."open" is 'Whether it is open. One that is 0 counts in no period; leave it empty where the dates say more';
comment on column mahalleh.facilities."opened" is 'First day it was open. A facility without dates counts in every period. A civil day, whatever the calendar of the package';
comment on column mahalleh.facilities."closed" is 'First day it was closed for good. A civil day, whatever the calendar of the package';

create table if not exists mahalleh.population_points (
    "lon" double precision not null check ("lon" between -180 and 180),
    "lat" double precision not null check ("lat" between -90 and 90),
    "persons" numeric(18,4) not null check ("persons" between 0 and 99999999999999.9999)
);

comment on table mahalleh.population_points is 'Where people live within the areas, as a grid or a list of blocks gives it: a finer layer for access alone.';
comment on column mahalleh.population_points."lon" is 'Longitude, degrees on WGS84';
comment on column mahalleh.population_points."lat" is 'Latitude';
comment on column mahalleh.population_points."persons" is 'People who live there';

create table if not exists mahalleh.targets (
    "area" text not null check ("area" <> ''),
    "indicator" text not null check ("indicator" <> ''),
    "baseline_period" text,
    "baseline" double precision check ("baseline" > '-infinity' and "baseline" < 'infinity'),
    "target_period" text not null check ("target_period" <> ''),
    "target" double precision not null check ("target" > '-infinity' and "target" < 'infinity'),
    primary key ("area", "indicator", "target_period")
);

comment on table mahalleh.targets is 'Baselines and targets of indicators.';
comment on column mahalleh.targets."area" is 'Any area of the register, of any level';
comment on column mahalleh.targets."indicator" is 'Code of an indicator';
comment on column mahalleh.targets."baseline_period" is 'Period of the baseline; empty: by the rule of the indicator';
comment on column mahalleh.targets."baseline" is 'Value then; empty: the published value of the baseline period';
comment on column mahalleh.targets."target_period" is 'Period of the target';
comment on column mahalleh.targets."target" is 'Value wanted';

create table if not exists mahalleh.statistics (
    "measure" text not null check ("measure" <> ''),
    "area" text not null check ("area" <> ''),
    "period" text not null check ("period" <> ''),
    "breakdown" text,
    "value" double precision check ("value" > '-infinity' and "value" < 'infinity'),
    "cases" integer check ("cases" between 0 and 999999999),
    "basis" text check ("basis" in ('published', 'by-rule')),
    unique nulls not distinct ("measure", "area", "period", "breakdown")
);

comment on table mahalleh.statistics is 'Ready-made figures.';
comment on column mahalleh.statistics."measure" is 'Code of a measure of the catalogue';
comment on column mahalleh.statistics."area" is 'Any area of the register, of any level';
comment on column mahalleh.statistics."period" is 'Period the figure is of';
comment on column mahalleh.statistics."breakdown" is 'Such as sex=female; empty for the total';
comment on column mahalleh.statistics."value" is 'The figure; an empty one is missing';
comment on column mahalleh.statistics."cases" is 'Persons, households or contributors behind it; empty when not known';
comment on column mahalleh.statistics."basis" is 'by-rule marks a figure made from published ones by a rule; its values get status E. Empty means published';

create table if not exists mahalleh.crosswalk (
    "from" text not null check ("from" <> ''),
    "to" text not null check ("to" <> ''),
    "date" date not null check ("date" between '0001-01-01' and '9999-12-30'),
    "weight" double precision not null check ("weight" between 0 and 1),
    "source" text not null check ("source" <> ''),
    primary key ("from", "to")
);

comment on table mahalleh.crosswalk is 'Which areas became which.';
comment on column mahalleh.crosswalk."from" is 'The area that ended, on the day before date';
comment on column mahalleh.crosswalk."to" is 'The area that began on date, of the same level';
comment on column mahalleh.crosswalk."date" is 'First day of the new area: valid_from of to, and the day after valid_to of from. A civil day, whatever the calendar of the package';
comment on column mahalleh.crosswalk."weight" is 'Share of the persons of from who went to to. Those of one from sum up to 1';
comment on column mahalleh.crosswalk."source" is 'Decree or count that says so';

create table if not exists mahalleh.disagreements (
    "area" text not null check ("area" <> ''),
    "subject" text not null check ("subject" <> ''),
    "subject_fa" text,
    "value" text not null check ("value" <> ''),
    "unit" text,
    "unit_fa" text,
    "source_fa" text,
    "source_en" text,
    "note_fa" text,
    "note_en" text
);

comment on table mahalleh.disagreements is 'Printed figures that compete; /quality shows them. Rows with the same area and subject are readings of one thing.';
comment on column mahalleh.disagreements."area" is 'Any area of the register, of any level';
comment on column mahalleh.disagreements."subject" is 'What the figure is of, in English';
comment on column mahalleh.disagreements."subject_fa" is 'The same in Persian';
comment on column mahalleh.disagreements."value" is 'The figure as printed';
comment on column mahalleh.disagreements."unit" is 'Unit in English';
comment on column mahalleh.disagreements."unit_fa" is 'Unit in Persian';
comment on column mahalleh.disagreements."source_fa" is 'Where it is printed, in Persian';
comment on column mahalleh.disagreements."source_en" is 'The same in English';
comment on column mahalleh.disagreements."note_fa" is 'What to know of it, in Persian';
comment on column mahalleh.disagreements."note_en" is 'The same in English';

-- Roles. A build takes only a role that may read and nothing else; it fills temporary tables, which no other connection sees.
-- Grant them to roles that log in:  create role mahalleh_build login in role mahalleh_reader;

do $$
begin
    if not exists (select from pg_roles where rolname = 'mahalleh_reader') then
        create role mahalleh_reader nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'mahalleh_loader') then
        create role mahalleh_loader nologin;
    end if;
    execute format('grant temporary on database %I to mahalleh_reader, mahalleh_loader', current_database());
end
$$;

revoke all on schema mahalleh from public;
revoke all on all tables in schema mahalleh from public;
grant usage on schema mahalleh to mahalleh_reader, mahalleh_loader;
grant select on all tables in schema mahalleh to mahalleh_reader;
grant select, insert, truncate on all tables in schema mahalleh to mahalleh_loader;

commit;
