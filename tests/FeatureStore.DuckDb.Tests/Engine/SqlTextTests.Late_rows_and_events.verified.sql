-- v: each spine row with the features of its own instant. Nothing visible later than __time takes part.
WITH "v__rows" AS NOT MATERIALIZED (
  SELECT
    "at",
    "id",
    "k",
    "seen",
    "x",
    greatest("at", "seen") + INTERVAL 5 SECOND AS __visible
  FROM source."events"
  WHERE "k" IS NOT NULL AND "at" IS NOT NULL AND "seen" IS NOT NULL AND "id" IS NOT NULL
    AND "at" <= (SELECT max(__time) FROM spine)
    AND "at" >= (SELECT min(__time) - INTERVAL 30 DAY FROM spine)
)
, "v__events" AS MATERIALIZED (
  -- of several rows of one event, the one that was visible first
  SELECT * FROM "v__rows"
  QUALIFY row_number() OVER (PARTITION BY "k", "at", "id" ORDER BY __visible, "seen" NULLS FIRST, "x" NULLS FIRST) = 1
)
, "v__newest" AS MATERIALIZED (
  -- the newest event time that takes part at __time
  SELECT s.__row, s.__time, r."k", r."at", r.__entry
  FROM spine AS s
  ASOF LEFT JOIN (
    -- rows that are the newest known so far when they enter
    SELECT "k", "at", __entry
    FROM (SELECT "k", "at", greatest(__visible, "at" + INTERVAL 1 MICROSECOND) AS __entry FROM "v__rows")
    WINDOW arrivals AS (PARTITION BY "k" ORDER BY __entry, "at" ROWS UNBOUNDED PRECEDING)
    QUALIFY "at" >= max("at") OVER arrivals AND lead(__entry) OVER arrivals IS DISTINCT FROM __entry
  ) AS r ON r."k" = s."k" AND s.__time >= r.__entry
)
, "v__winners" AS NOT MATERIALIZED (
  -- among the rows of one key and time, the greatest V
  SELECT "k", "at", __entry, "x"
  FROM (SELECT *, greatest(__visible, "at" + INTERVAL 1 MICROSECOND) AS __entry FROM "v__rows")
  SEMI JOIN "v__newest" USING ("k", "at", __entry)
  QUALIFY row_number() OVER (PARTITION BY "k", "at", __entry ORDER BY "seen" DESC NULLS LAST, "id" DESC NULLS LAST, "x" DESC NULLS LAST) = 1
)
, "v__latest" AS NOT MATERIALIZED (
  SELECT
    n.__row,
    coalesce(CASE WHEN n."at" >= n.__time - INTERVAL 30 DAY THEN w."x" END, '0'::BIGINT) AS "x"
  FROM "v__newest" AS n
  LEFT JOIN "v__winners" AS w ON w."k" = n."k" AND w."at" = n."at" AND w.__entry = n.__entry
)
, "v__totals_entered_0" AS NOT MATERIALIZED (
  SELECT s.__row,
    r.__count_0
  FROM spine AS s
  ASOF LEFT JOIN (
    -- totals of each key by the instant at which rows enter the windows
    SELECT "k", __entry,
      count(CASE WHEN __visible <= "at" + INTERVAL 1 HOUR THEN 1 END) OVER running AS __count_0
    FROM (SELECT *, greatest(__visible, "at" + INTERVAL 1 MICROSECOND) AS __entry FROM "v__events")
    WINDOW running AS (PARTITION BY "k" ORDER BY __entry RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  ) AS r ON r."k" = s."k" AND s.__time >= r.__entry
)
, "v__totals_left" AS NOT MATERIALIZED (
  SELECT __row,
    max(__count_0) FILTER (__edge = 3600000000) AS __count_0
  FROM (
    SELECT s.__row, s.__edge,
      r.__count_0
    FROM (SELECT *, __time - to_microseconds(__edge) AS __at FROM spine, (SELECT unnest([3600000000]::BIGINT[]) AS __edge)) AS s
    ASOF LEFT JOIN (
      -- totals of each key by the time at which windows pass rows
      SELECT "k", "at",
        count(CASE WHEN __visible <= "at" + INTERVAL 1 HOUR THEN 1 END) OVER running AS __count_0
      FROM "v__events"
      WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) AS r ON r."k" = s."k" AND s.__at > r."at"
  )
  GROUP BY __row
)
, "v__totals" AS NOT MATERIALIZED (
  -- each window is what entered less what left
  SELECT
    l.__row,
    (coalesce(e0.__count_0, 0) - coalesce(l.__count_0, 0)) AS "n"
  FROM "v__totals_left" AS l
  JOIN "v__totals_entered_0" AS e0 USING (__row)
)
, "v__totals_closed_entered_0" AS NOT MATERIALIZED (
  SELECT s.__row,
    r.__count_0,
    r.__sum_0
  FROM spine AS s
  ASOF LEFT JOIN (
    -- totals of each key by the instant at which rows enter the windows
    SELECT "k", __entry,
      count(CASE WHEN __visible < "at" + INTERVAL 8 DAY THEN "x" END) OVER running AS __count_0,
      sum(CASE WHEN __visible < "at" + INTERVAL 8 DAY THEN "x" END) OVER running AS __sum_0
    FROM (SELECT *, greatest(__visible, "at" + INTERVAL 1 DAY) AS __entry FROM "v__events")
    WINDOW running AS (PARTITION BY "k" ORDER BY __entry RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  ) AS r ON r."k" = s."k" AND s.__time >= r.__entry
)
, "v__totals_closed_left" AS NOT MATERIALIZED (
  SELECT __row,
    max(__count_0) FILTER (__edge = 691200000000) AS __count_0,
    max(__sum_0) FILTER (__edge = 691200000000) AS __sum_0
  FROM (
    SELECT s.__row, s.__edge,
      r.__count_0,
      r.__sum_0
    FROM (SELECT *, __time - to_microseconds(__edge) AS __at FROM spine, (SELECT unnest([691200000000]::BIGINT[]) AS __edge)) AS s
    ASOF LEFT JOIN (
      -- totals of each key by the time at which windows pass rows
      SELECT "k", "at",
        count(CASE WHEN __visible < "at" + INTERVAL 8 DAY THEN "x" END) OVER running AS __count_0,
        sum(CASE WHEN __visible < "at" + INTERVAL 8 DAY THEN "x" END) OVER running AS __sum_0
      FROM "v__events"
      WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) AS r ON r."k" = s."k" AND s.__at >= r."at"
  )
  GROUP BY __row
)
, "v__totals_closed" AS NOT MATERIALIZED (
  -- each window is what entered less what left
  SELECT
    l.__row,
    TRY_CAST(CASE WHEN (coalesce(e0.__count_0, 0) - coalesce(l.__count_0, 0)) > 0 THEN (coalesce(e0.__sum_0, 0) - coalesce(l.__sum_0, 0)) END AS BIGINT) AS "s"
  FROM "v__totals_closed_left" AS l
  JOIN "v__totals_closed_entered_0" AS e0 USING (__row)
)

SELECT
  c.* EXCLUDE (__row),
  "v__latest"."x" AS "v__x",
  "v__totals"."n" AS "v__n",
  "v__totals_closed"."s" AS "v__s"
FROM spine_columns AS c
LEFT JOIN "v__latest" ON "v__latest".__row = c.__row
LEFT JOIN "v__totals" ON "v__totals".__row = c.__row
LEFT JOIN "v__totals_closed" ON "v__totals_closed".__row = c.__row
ORDER BY c.__row
