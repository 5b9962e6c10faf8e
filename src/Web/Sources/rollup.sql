-- The roll-up: one portable text for every engine. Identifiers in braces come from the closed schema of tables;
-- amounts are summed as decimals, so that the same records give the same bits whatever the order of the rows. A sum becomes a double by way of its
-- digits: engines round a long decimal differently when they cast it at once. {table} is a table or a query in brackets, {name} the table's own name.
-- {rows} is what a statement sums: its own text below, named …-rows. Where the records lie on several servers, each of them sums its own records by area and
-- day before anything travels: {sum}, {max} and {by} are words then, and nothing where the records are read at once. {apart} is the table, with codes of areas there.
-- Tables: day_period(day, period), window_period(area, period, first, after), area_span(area, period, first, after, start),
-- ancestry(area, ancestor, level), validity(area, first, last) of areas that began or ended. {slice} takes some of the persons or subjects where all at once
-- would not fit the engine's memory. {span} joins a record to its periods: one of the two texts below.

-- [calendar] the year, half, quarter and month of a day
join {days} d on d.day = {day}

-- [windows] the window of 110 days since the start of the programme in the record's own area
join window_period d on d.area = f.area and {day} >= d.first and {day} < d.after

-- [numbered] sums of several servers, with the areas by number
(select a.number as area, x.* from ({rows}) x join {areas} a on a.code = x.code)

-- [since] a day as the first of those that no period tells apart, so that less travels; for PostgreSQL alone
(cast('{{bounds}}' as date[]))[width_bucket({day}, cast('{{bounds}}' as date[]))]

-- [second] the second largest amount that a server has; for PostgreSQL alone
(array_agg({amount} order by {amount} desc nulls last))[2]

-- [sum-rows]
select {area}, {day} as day, {part} as part, {sum}({amount}) as amount, {sum}({cases}) as cases
from {table} f
where {where}
{by}

-- [sum] records summed over areas and time
select a.ancestor as area, x.period as period, x.part as part,
       cast(cast(sum(x.amount) as varchar) as double precision) as amount, cast(sum(x.cases) as bigint) as cases
from (select f.area, d.period, f.part, sum(f.amount) as amount, sum(f.cases) as cases
      from {rows} f {span}
      group by f.area, d.period, f.part) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period, x.part
order by a.ancestor, x.period, x.part

-- [amounts-rows]
select {area}, {day} as day, {part} as part, {max}({amount}) as first, {second} as second,
       {sum}({amount}) as amount, {sum}({cases}) as cases, {sum}({thousands} * {thousands}) as squares
from {table} f
where {where}
{by}

-- [amounts] records summed with the squares of their amounts, and the two largest, which stay in the build
with money as materialized (
  select f.area as area, d.period as period, f.part as part, f.first as first, f.second as second, f.amount as amount, f.cases as cases, f.squares as squares
  from {rows} f {span}),
top as (select m.area, m.period, m.part, max(m.first) as first from money m group by m.area, m.period, m.part),
own as (
  select m.area, m.period, m.part, t.first, sum(m.amount) as amount, sum(m.cases) as cases, sum(m.squares) as squares,
         case when count(*) filter (where m.first = t.first) > 1 then t.first
              else greatest(coalesce(max(m.first) filter (where m.first < t.first), 0), coalesce(max(m.second), 0)) end as second
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
  from {table} f {span}
  where {slice}) x
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

-- [distinct-rows]
select {area}, {day} as day, {part} as part, f.{key} as person
from {table} f
where {where} and f.{key} is not null and {slice}
{by}

-- [distinct] persons counted anew at every level: those of one area add up, the others are sought among themselves
with person_period as materialized (
  select d.period as period, f.part as part, f.person as person, min(f.area) as area, max(f.area) as other
  from {rows} f {span}
  group by d.period, f.part, f.person),
shared_person as (
  select distinct f.area as area, d.period as period, f.part as part, f.person as person
  from {rows} f {span}
  join person_period p on p.person = f.person and p.period = d.period and p.part = f.part and p.area < p.other)
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

-- [moments-rows]
select {area}, {day} as day, {part} as part, {count} as n, {sum}({weight}) as w, {sum}({weight} * {score}) as wx,
       {sum}({weight} * {score} * {score}) as wxx, {sum}({weight} * {weight}) as ww
from {table} f
where {where}
{by}

-- [moments] weighted moments of a score
select a.ancestor as area, x.period as period, x.part as part,
       cast(cast(sum(x.wx) as varchar) as double precision) as amount, cast(sum(x.n) as bigint) as cases,
       cast(cast(sum(x.w) as varchar) as double precision) as weight, cast(cast(sum(x.wxx) as varchar) as double precision) as squares, cast(cast(sum(x.ww) as varchar) as double precision) as weight_squares
from (select f.area, d.period, f.part, sum(f.n) as n, sum(f.w) as w, sum(f.wx) as wx, sum(f.wxx) as wxx, sum(f.ww) as ww
      from {rows} f {span}
      group by f.area, d.period, f.part) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period, x.part
order by a.ancestor, x.period, x.part

-- [opened-rows]
select {area}, f.{date} as day, {part} as part, count(*) as amount
from {table} f
where {where} and f.{date} is not null
group by f.area, f.{date}, {part}

-- [ended-rows]
select {area}, case when f.{until} < f.{date} then f.{date} else f.{until} end as day, {part} as part, -count(*) as amount
from {table} f
where {where} and f.{date} is not null and f.{until} is not null
group by f.area, case when f.{until} < f.{date} then f.{date} else f.{until} end, {part}

-- [open] records open at a moment: what began before it less what ended before it; an end before its beginning is put on the day it began
select a.ancestor as area, x.period as period, x.part as part,
       cast(cast(sum(x.amount) as varchar) as double precision) as amount, cast(sum(x.amount) as bigint) as cases
from (select e.area, s.period, e.part, sum(e.amount) as amount
      from (select f.area, f.day, f.part, f.amount from {opened} f union all select f.area, f.day, f.part, f.amount from {ended} f) e
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

-- [reports-rows]
select {area}, {day} as day, {count} as records
from {table} f
where f.area is not null
{by}

-- [reports] which areas have records, by period
select f.area as area, d.period as period, cast(sum(f.records) as bigint) as records
from {rows} f {span}
group by f.area, d.period
order by f.area, d.period

-- [ever-rows]
select {area}, min(f.{date}) as first from {table} f where f.area is not null group by f.area

-- [ever] which areas have records at all, and since when
select f.area as area, f.first as first from {rows} f order by f.area

-- [marks] what the records of a table are, by day; hashes are added, so that no order of the rows changes them
select x.day as day, cast(count(*) as bigint) as records, cast(sum(x.one) as varchar) as one, cast(sum(x.other) as varchar) as other
from (select f.{date} as day, {one} as one, {other} as other from {records}) x
group by x.day order by x.day

-- [range] the first and the last day of all records
select min(x.first), max(x.last) from (select f.area, min(f.{date}) as first, max(f.{date}) as last from {apart} f group by f.area) x

-- [filled] how many records have a value, column by column
select {totals} from (select f.area, {counts} from {apart} f group by f.area) x

-- [parts] the values of a column that breaks a table down, one more than may be published
select y.part as part
from (select distinct x.part from (select f.area, f.{column} as part from {apart} f where f.{column} is not null group by f.area, f.{column}) x) y
order by y.part limit {most}
