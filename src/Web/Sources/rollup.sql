-- The roll-up: one portable text for every engine. Identifiers in braces come from the closed schema of tables;
-- amounts are summed as decimals, so that the same records give the same bits whatever the order of the rows.
-- Tables: day_period(day, period), period(number, kind, first, after), ancestry(area, ancestor, level).

-- [sum] records summed over areas and time
select a.ancestor as area, x.period as period,
       cast(sum(x.amount) as double precision) as amount, cast(sum(x.cases) as bigint) as cases
from (select f.area, d.period, sum({amount}) as amount, sum({cases}) as cases
      from {table} f join day_period d on d.day = f.{date}
      where {where}
      group by f.area, d.period) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period
order by a.ancestor, x.period

-- [latest] the last record of each household in each period
create table latest_{table} as
select x.* from (
  select f.*, d.period as period, row_number() over (partition by d.period, f.id order by f.{date} desc, f.row desc) as place
  from {table} f join day_period d on d.day = f.{date}) x
where x.place = 1

-- [last-record] sums over the last records
select a.ancestor as area, x.period as period,
       cast(sum(x.amount) as double precision) as amount, cast(sum(x.cases) as bigint) as cases
from (select f.area, f.period, sum({amount}) as amount, sum({cases}) as cases
      from latest_{table} f
      where {where}
      group by f.area, f.period) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period
order by a.ancestor, x.period

-- [persons] each person once per own area and period
create table person_period as
select distinct f.area, d.period, f.{key} as person
from {table} f join day_period d on d.day = f.{date}
where {where} and f.{key} is not null

-- [distinct] persons counted anew at one level
select x.ancestor as area, x.period as period, cast(count(*) as double precision) as amount, cast(count(*) as bigint) as cases
from (select distinct a.ancestor, p.period, p.person
      from person_period p join ancestry a on a.area = p.area
      where a.level = $1) x
group by x.ancestor, x.period
order by x.ancestor, x.period

-- [moments] weighted moments of a score
select a.ancestor as area, x.period as period,
       cast(sum(x.wx) as double precision) as amount, cast(sum(x.n) as bigint) as cases,
       cast(sum(x.w) as double precision) as weight, cast(sum(x.wxx) as double precision) as squares, cast(sum(x.ww) as double precision) as weight_squares
from (select f.area, d.period, count(*) as n, sum({weight}) as w, sum({weight} * {score}) as wx,
             sum({weight} * {score} * {score}) as wxx, sum({weight} * {weight}) as ww
      from {table} f join day_period d on d.day = f.{date}
      where {where}
      group by f.area, d.period) x
join ancestry a on a.area = x.area
group by a.ancestor, x.period
order by a.ancestor, x.period

-- [stock] the last stated figure before each period's end, no older than $1 days then
select x.area as area, x.period as period, cast(x.amount as double precision) as amount, cast(x.by_rule as integer) as by_rule
from (select f.area, p.number as period, f.{date} as day, sum({amount}) as amount,
             max(case when f.basis = 'by-rule' then 1 else 0 end) as by_rule,
             row_number() over (partition by f.area, p.number order by f.{date} desc) as place
      from {table} f join period p on f.{date} < p.after and f.{date} >= p.after - cast($1 as integer)
      where {where}
      group by f.area, p.number, f.{date}) x
where x.place = 1
order by x.area, x.period

-- [reports] which areas have records, by period
select f.area as area, d.period as period, cast(count(*) as bigint) as records
from {table} f join day_period d on d.day = f.{date}
group by f.area, d.period
order by f.area, d.period

-- [ever] which areas have records at all
select distinct f.area as area from {table} f where f.area is not null order by f.area
