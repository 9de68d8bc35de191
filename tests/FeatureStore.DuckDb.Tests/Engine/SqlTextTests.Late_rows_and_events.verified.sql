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
    r."__rows"
  FROM spine AS s
  ASOF LEFT JOIN (
    -- totals of each key by the instant at which rows enter
    SELECT "k", __entry,
      count(*) OVER running AS "__rows"
    FROM (SELECT *, greatest(__visible, "at" + INTERVAL 1 MICROSECOND) AS __entry FROM "v__events")
    WINDOW running AS (PARTITION BY "k" ORDER BY __entry RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  ) AS r ON r."k" = s."k" AND s.__time >= r.__entry
)
, "v__totals_never" AS MATERIALIZED (
  -- rows that a window has passed when they become visible
  SELECT "k", "at", __visible, __edge, "at" + to_microseconds(__edge + 1) AS __exit
  FROM (SELECT * FROM "v__events" WHERE __visible >= "at" + INTERVAL 1 HOUR), (SELECT unnest([3600000000]::BIGINT[]) AS __edge)
  WHERE __visible >= "at" + to_microseconds(__edge + 1)
)
, "v__totals_left" AS NOT MATERIALIZED (
  SELECT __row,
    max("__rows") FILTER (__edge = 3600000000) AS "__rows__0"
  FROM (
    SELECT s.__row, s.__edge,
      coalesce(l."__rows", 0) - coalesce(n."__rows", 0) AS "__rows"
    FROM (SELECT *, __time - to_microseconds(__edge) AS __at FROM spine, (SELECT unnest([3600000000]::BIGINT[]) AS __edge)) AS s
    ASOF LEFT JOIN (
      -- totals of each key by the time at which windows pass rows
      SELECT "k", "at",
        count(*) OVER running AS "__rows"
      FROM "v__events"
      WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) AS l ON l."k" = s."k" AND s.__at > l."at"
    ASOF LEFT JOIN (
      SELECT "k", __edge, __moves,
        (sum(__sign) OVER running)::BIGINT AS "__rows"
      FROM (
        SELECT *, __exit AS __moves, 1 AS __sign FROM "v__totals_never"
        UNION ALL
        SELECT *, __visible AS __moves, -1 AS __sign FROM "v__totals_never"
      )
      WINDOW running AS (PARTITION BY "k", __edge ORDER BY __moves RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) AS n ON n."k" = s."k" AND s.__edge = n.__edge AND s.__time >= n.__moves
  )
  GROUP BY __row
)
, "v__totals" AS NOT MATERIALIZED (
  -- each window is what entered less what left
  SELECT
    l.__row,
    (coalesce(e0."__rows", 0) - l."__rows__0") AS "n"
  FROM "v__totals_left" AS l
  JOIN "v__totals_entered_0" AS e0 USING (__row)
)
, "v__totals_closed_entered_0" AS NOT MATERIALIZED (
  SELECT s.__row,
    r."x__count",
    r."x__sum"
  FROM spine AS s
  ASOF LEFT JOIN (
    -- totals of each key by the instant at which rows enter
    SELECT "k", __entry,
      count("x") OVER running AS "x__count",
      sum("x") OVER running AS "x__sum"
    FROM (SELECT *, greatest(__visible, "at" + INTERVAL 1 DAY) AS __entry FROM "v__events")
    WINDOW running AS (PARTITION BY "k" ORDER BY __entry RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  ) AS r ON r."k" = s."k" AND s.__time >= r.__entry
)
, "v__totals_closed_never" AS MATERIALIZED (
  -- rows that a window has passed when they become visible
  SELECT "k", "x", "at", __visible, __edge, "at" + to_microseconds(__edge) AS __exit
  FROM (SELECT * FROM "v__events" WHERE __visible >= "at" + INTERVAL 8 DAY), (SELECT unnest([691200000000]::BIGINT[]) AS __edge)
  WHERE __visible >= "at" + to_microseconds(__edge)
)
, "v__totals_closed_left" AS NOT MATERIALIZED (
  SELECT __row,
    max("x__count") FILTER (__edge = 691200000000) AS "x__count__0",
    max("x__sum") FILTER (__edge = 691200000000) AS "x__sum__0"
  FROM (
    SELECT s.__row, s.__edge,
      coalesce(l."x__count", 0) - coalesce(n."x__count", 0) AS "x__count",
      coalesce(l."x__sum", 0) - coalesce(n."x__sum", 0) AS "x__sum"
    FROM (SELECT *, __time - to_microseconds(__edge) AS __at FROM spine, (SELECT unnest([691200000000]::BIGINT[]) AS __edge)) AS s
    ASOF LEFT JOIN (
      -- totals of each key by the time at which windows pass rows
      SELECT "k", "at",
        count("x") OVER running AS "x__count",
        sum("x") OVER running AS "x__sum"
      FROM "v__events"
      WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) AS l ON l."k" = s."k" AND s.__at >= l."at"
    ASOF LEFT JOIN (
      SELECT "k", __edge, __moves,
        (sum(CASE WHEN "x" IS NOT NULL THEN __sign ELSE 0 END) OVER running)::BIGINT AS "x__count",
        sum(CASE WHEN __sign > 0 THEN "x"::HUGEINT ELSE -"x"::HUGEINT END) OVER running AS "x__sum"
      FROM (
        SELECT *, __exit AS __moves, 1 AS __sign FROM "v__totals_closed_never"
        UNION ALL
        SELECT *, __visible AS __moves, -1 AS __sign FROM "v__totals_closed_never"
      )
      WINDOW running AS (PARTITION BY "k", __edge ORDER BY __moves RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) AS n ON n."k" = s."k" AND s.__edge = n.__edge AND s.__time >= n.__moves
  )
  GROUP BY __row
)
, "v__totals_closed" AS NOT MATERIALIZED (
  -- each window is what entered less what left
  SELECT
    l.__row,
    TRY_CAST(CASE WHEN (coalesce(e0."x__count", 0) - l."x__count__0") > 0 THEN (coalesce(e0."x__sum", 0) - l."x__sum__0") END AS BIGINT) AS "s"
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
