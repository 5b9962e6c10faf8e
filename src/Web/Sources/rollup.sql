-- The roll-up: one portable text for every engine. Identifiers in braces come from the closed schema of tables;
-- amounts are summed as decimals, so that the same records give the same bits whatever the order of the rows. A sum becomes a double by way of its
-- digits: engines round a long decimal differently when they cast it at once. {table} is a table or a query in brackets, {name} the table's own name.
-- Tables: day_period(day, period), window_period(area, period, first, after), area_span(area, period, first, after, start),
-- ancestry(area, ancestor, level), validity(area, first, last) of areas that began or ended. {span} joins a record to its periods: one of the two texts below.

-- [calendar] the year, half, quarter and month of a day
join {days} d on d.day = {day}

-- [windows] the window of 110 days since the start of the programme in the record's own area
join window_period d on d.area = f.area and {day} >= d.first and {day} < d.after

-- [sum] records summed over areas and time
select a.ancestor as area, x.period as period, x.part as part,
       cast(cast(sum(x.amount) as varchar) as double precision) as amount, cast(sum(x.cases) as bigint) as cases
from (select f.area, d.period, {part} as part, sum({amount}) as amount, sum({cases}) as cases
      from {table} f {span}
      where {where}
      group by f.area, d.period, {part}) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period, x.part
order by a.ancestor, x.period, x.part

-- [amounts] records summed with the squares of their amounts, and the two largest, which stay in the build
with money as materialized (
  select f.area as area, d.period as period, {part} as part, {amount} as amount, {cases} as cases, {thousands} as thousands
  from {table} f {span}
  where {where}),
top as (select m.area, m.period, m.part, max(m.amount) as first from money m group by m.area, m.period, m.part),
own as (
  select m.area, m.period, m.part, t.first, sum(m.amount) as amount, sum(m.cases) as cases, sum(m.thousands * m.thousands) as squares,
         case when count(*) filter (where m.amount = t.first) > 1 then t.first else max(m.amount) filter (where m.amount < t.first) end as second
  from money m join top t on t.area = m.area and t.period = m.period and t.part = m.part
  group by m.area, m.period, m.part, t.first),
placed as (
  select a.ancestor, x.period, x.part, x.first, x.second, x.amount, x.cases, x.squares,
         row_number() over (partition by a.ancestor, x.period, x.part order by x.first desc, x.area) as place
  from own x join ancestry a on a.area = x.area)
select p.ancestor as area, p.period as period, p.part as part,
       cast(cast(sum(p.amount) as varchar) as double precision) as amount, cast(sum(p.cases) as bigint) as cases,
       cast(sum(p.cases) as double precision) as weight, cast(cast(sum(p.squares) as varchar) as double precision) * cast(1000000 as double precision) as squares, cast(sum(p.cases) as double precision) as weight_squares,
       cast(cast(max(p.first) as varchar) as double precision) as first,
       cast(cast(greatest(coalesce(max(p.first) filter (where p.place > 1), 0), coalesce(max(p.second), 0)) as varchar) as double precision) as second
from placed p
group by p.ancestor, p.period, p.part
order by p.ancestor, p.period, p.part

-- [latest-columns] what is kept of each last record
select f.*, cast(0 as integer) as period, cast(0 as bigint) as place from {table} f

-- [latest] the last record of each subject in each period
insert into latest_{name}
select x.* from (
  select f.*, d.period as period, row_number() over (partition by d.period, {subject} order by f.{date} desc, {tie}) as place
  from {table} f {span}) x
where x.place = 1

-- [last-record] sums over the last records
select a.ancestor as area, x.period as period, x.part as part,
       cast(cast(sum(x.amount) as varchar) as double precision) as amount, cast(sum(x.cases) as bigint) as cases
from (select f.area, f.period, {part} as part, sum({amount}) as amount, sum({cases}) as cases
      from latest_{name} f
      where {where}
      group by f.area, f.period, {part}) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period, x.part
order by a.ancestor, x.period, x.part

-- [kinds] households of one kind in each area and period: what a bootstrap draws from
select f.area as area, f.period as period, cast(cast({persons} as varchar) as double precision) as persons, cast(cast({depth} as varchar) as double precision) as depth,
       cast(count(*) as bigint) as households
from latest_{name} f
where {where}
group by f.area, f.period, {persons}, {depth}
order by f.period, f.area, {persons}, {depth}

-- [distinct] persons counted anew at every level: those of one area add up, the others are sought among themselves
with person_period as materialized (
  select d.period as period, {part} as part, f.{key} as person, min(f.area) as area, max(f.area) as other
  from {table} f {span}
  where {where} and f.{key} is not null
  group by d.period, {part}, f.{key}),
shared_person as (
  select distinct f.area as area, d.period as period, {part} as part, f.{key} as person
  from {table} f {span}
  join person_period p on p.person = f.{key} and p.period = d.period and p.part = {part} and p.area < p.other
  where {where})
select x.area as area, x.period as period, x.part as part, cast(sum(x.persons) as double precision) as amount, cast(sum(x.persons) as bigint) as cases
from (select a.ancestor as area, o.period, o.part, o.persons
      from (select p.area, p.period, p.part, count(*) as persons from person_period p where p.area = p.other group by p.area, p.period, p.part) o
      join ancestry a on a.area = o.area
      union all
      select s.ancestor, s.period, s.part, count(*)
      from (select distinct a.ancestor, p.period, p.part, p.person from shared_person p join ancestry a on a.area = p.area) s
      group by s.ancestor, s.period, s.part) x
group by x.area, x.period, x.part
order by x.area, x.period, x.part

-- [moments] weighted moments of a score
select a.ancestor as area, x.period as period, x.part as part,
       cast(cast(sum(x.wx) as varchar) as double precision) as amount, cast(sum(x.n) as bigint) as cases,
       cast(cast(sum(x.w) as varchar) as double precision) as weight, cast(cast(sum(x.wxx) as varchar) as double precision) as squares, cast(cast(sum(x.ww) as varchar) as double precision) as weight_squares
from (select f.area, d.period, {part} as part, count(*) as n, sum({weight}) as w, sum({weight} * {score}) as wx,
             sum({weight} * {score} * {score}) as wxx, sum({weight} * {weight}) as ww
      from {table} f {span}
      where {where}
      group by f.area, d.period, {part}) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period, x.part
order by a.ancestor, x.period, x.part

-- [open] records open at a moment: what began before it less what ended before it; an end before its beginning is put on the day it began
select a.ancestor as area, x.period as period, x.part as part,
       cast(cast(sum(x.amount) as varchar) as double precision) as amount, cast(sum(x.amount) as bigint) as cases
from (select e.area, s.period, e.part, sum(e.amount) as amount
      from (select f.area, f.{date} as day, {part} as part, count(*) as amount
            from {table} f
            where {where} and f.{date} is not null
            group by f.area, f.{date}, {part}
            union all
            select f.area, greatest(f.{until}, f.{date}) as day, {part} as part, -count(*) as amount
            from {table} f
            where {where} and f.{date} is not null and f.{until} is not null
            group by f.area, greatest(f.{until}, f.{date}), {part}) e
      join area_span s on s.area = e.area and e.day < {moment}
      group by e.area, s.period, e.part) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period, x.part
order by a.ancestor, x.period, x.part

-- [stock] the last stated figures before each period's end in an area that was there then, no older than $1 days; all parts are of one day
select x.area as area, x.period as period, x.part as part, cast(x.amount as double precision) as amount, cast(x.by_rule as integer) as by_rule, x.day as day
from (select f.area, s.period as period, {part} as part, f.{date} as day, sum({amount}) as amount,
             max(case when f.basis = 'by-rule' then 1 else 0 end) as by_rule,
             dense_rank() over (partition by f.area, s.period order by f.{date} desc) as place
      from {table} f join area_span s on s.area = f.area and f.{date} < s.after and f.{date} >= s.after - cast($1 as integer)
      where {where} and not exists (select 1 from validity v where v.area = f.area and (v.first >= s.after or v.last < s.after - 1))
      group by f.area, s.period, {part}, f.{date}) x
where x.place = 1
order by x.area, x.period, x.part

-- [reports] which areas have records, by period
select f.area as area, d.period as period, cast(count(*) as bigint) as records
from {table} f {span}
group by f.area, d.period
order by f.area, d.period

-- [ever] which areas have records at all, and since when
select f.area as area, min(f.{date}) as first from {table} f where f.area is not null group by f.area order by f.area

-- [parts] the values of a column that breaks a table down, one more than may be published
select x.part as part from (select distinct f.{column} as part from {table} f where f.{column} is not null) x order by x.part limit {most}
