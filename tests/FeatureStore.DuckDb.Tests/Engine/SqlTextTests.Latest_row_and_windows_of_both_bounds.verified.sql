-- v: each spine row with the features of its own instant. Nothing visible later than __time takes part.
WITH "v__rows" AS NOT MATERIALIZED (
  SELECT
    "at",
    "k",
    "x"
  FROM source."events"
  WHERE "k" IS NOT NULL AND "at" IS NOT NULL
    AND "at" <= (SELECT max(__time) FROM spine)
    AND "at" >= (SELECT min(__time) - INTERVAL 30 DAY FROM spine)
)
, "v__newest" AS MATERIALIZED (
  -- the newest event time that takes part at __time
  SELECT s.__row, s.__time, r."k", r."at"
  FROM spine AS s
  ASOF LEFT JOIN (SELECT "k", "at" FROM "v__rows") AS r
    ON r."k" = s."k" AND s.__time > r."at"
)
, "v__winners" AS NOT MATERIALIZED (
  -- among the rows of one key and time, the greatest V
  SELECT "k", "at", "x"
  FROM "v__rows"
  SEMI JOIN "v__newest" USING ("k", "at")
  QUALIFY row_number() OVER (PARTITION BY "k", "at" ORDER BY "x" DESC NULLS LAST) = 1
)
, "v__latest" AS NOT MATERIALIZED (
  SELECT
    n.__row,
    coalesce(CASE WHEN n."at" >= n.__time - INTERVAL 30 DAY THEN w."x" END, '0'::BIGINT) AS "x"
  FROM "v__newest" AS n
  LEFT JOIN "v__winners" AS w ON w."k" = n."k" AND w."at" = n."at"
)
, "v__totals_running" AS NOT MATERIALIZED (
  -- totals of each key up to and including a time
  SELECT "k", "at",
    count(*) OVER running AS "__rows"
  FROM "v__rows"
  WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
, "v__totals" AS NOT MATERIALIZED (
  -- each window is the total at its end less the total at its start
  SELECT
    __row,
    (coalesce(max("__rows") FILTER (__edge = 0), 0) - coalesce(max("__rows") FILTER (__edge = 3600000000), 0)) AS "n"
  FROM (
    SELECT s.__row, s.__edge,
      r."__rows"
    FROM (
      SELECT __row, "k", __edge, __time - to_microseconds(__edge) AS __at
      FROM spine, (SELECT unnest([0, 3600000000]::BIGINT[]) AS __edge)
    ) AS s
    ASOF LEFT JOIN "v__totals_running" AS r
      ON r."k" = s."k" AND s.__at > r."at"
  )
  GROUP BY __row
)
, "v__totals_closed_running" AS NOT MATERIALIZED (
  -- totals of each key up to and including a time
  SELECT "k", "at",
    count("x") OVER running AS "x__count",
    sum("x") OVER running AS "x__sum"
  FROM "v__rows"
  WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
, "v__totals_closed" AS NOT MATERIALIZED (
  -- each window is the total at its end less the total at its start
  SELECT
    __row,
    TRY_CAST(CASE WHEN (coalesce(max("x__count") FILTER (__edge = 86400000000), 0) - coalesce(max("x__count") FILTER (__edge = 691200000000), 0)) > 0 THEN (coalesce(max("x__sum") FILTER (__edge = 86400000000), 0) - coalesce(max("x__sum") FILTER (__edge = 691200000000), 0)) END AS BIGINT) AS "s"
  FROM (
    SELECT s.__row, s.__edge,
      r."x__count",
      r."x__sum"
    FROM (
      SELECT __row, "k", __edge, __time - to_microseconds(__edge) AS __at
      FROM spine, (SELECT unnest([86400000000, 691200000000]::BIGINT[]) AS __edge)
    ) AS s
    ASOF LEFT JOIN "v__totals_closed_running" AS r
      ON r."k" = s."k" AND s.__at >= r."at"
  )
  GROUP BY __row
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
