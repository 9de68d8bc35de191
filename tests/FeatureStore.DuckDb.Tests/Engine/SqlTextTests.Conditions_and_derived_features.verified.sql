-- v: each spine row with the features of its own instant. Nothing visible later than __time takes part.
WITH "v__rows" AS NOT MATERIALIZED (
  SELECT *,
    CASE WHEN (((+TRY_CAST(epoch_us("seen")::HUGEINT - epoch_us("at") AS BIGINT))::DOUBLE / 1e6) > '5.0'::DOUBLE) THEN true END AS "late__input",
    CASE WHEN ("id" IN ('a', 'b')) THEN (+TRY_CAST("x"::HUGEINT * "x" AS BIGINT)) END AS "squares__input"
  FROM (
    SELECT
      "at",
      "id",
      "k",
      "seen",
      "x"
    FROM source."events"
    WHERE "k" IS NOT NULL AND "at" IS NOT NULL
      AND "at" <= (SELECT max(__time) FROM spine)
  )
)
, "v__newest" AS MATERIALIZED (
  -- the newest event time that takes part at __time
  SELECT s.__row, r."k", r."at"
  FROM spine AS s
  ASOF LEFT JOIN (SELECT "k", "at" FROM "v__rows") AS r
    ON r."k" = s."k" AND s.__time > r."at"
)
, "v__winners" AS NOT MATERIALIZED (
  -- among the rows of one key and time, the greatest V
  SELECT "k", "at", "x"
  FROM "v__rows"
  SEMI JOIN "v__newest" USING ("k", "at")
  QUALIFY row_number() OVER (PARTITION BY "k", "at" ORDER BY "id" DESC NULLS LAST, "seen" DESC NULLS LAST, "x" DESC NULLS LAST) = 1
)
, "v__latest" AS NOT MATERIALIZED (
  SELECT
    n.__row,
    w."x" AS "x"
  FROM "v__newest" AS n
  LEFT JOIN "v__winners" AS w ON w."k" = n."k" AND w."at" = n."at"
)
, "v__totals_running" AS NOT MATERIALIZED (
  -- totals of each key up to and including a time
  SELECT "k", "at",
    count("late__input") OVER running AS "late__input__count",
    count("squares__input") OVER running AS "squares__input__count",
    sum("squares__input") OVER running AS "squares__input__sum"
  FROM "v__rows"
  WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
, "v__totals" AS NOT MATERIALIZED (
  -- each window is the total at its end less the total at its start
  SELECT
    __row,
    (coalesce(max("late__input__count") FILTER (__edge = 0), 0) - coalesce(max("late__input__count") FILTER (__edge = 3600000000), 0)) AS "late",
    coalesce(TRY_CAST(CASE WHEN (coalesce(max("squares__input__count") FILTER (__edge = 0), 0) - coalesce(max("squares__input__count") FILTER (__edge = 3600000000), 0)) > 0 THEN (coalesce(max("squares__input__sum") FILTER (__edge = 0), 0) - coalesce(max("squares__input__sum") FILTER (__edge = 3600000000), 0)) END AS BIGINT), '0'::BIGINT) AS "squares"
  FROM (
    SELECT s.__row, s.__edge,
      r."late__input__count",
      r."squares__input__count",
      r."squares__input__sum"
    FROM (
      SELECT __row, "k", __edge, __time - to_microseconds(__edge) AS __at
      FROM spine, (SELECT unnest([0, 3600000000]::BIGINT[]) AS __edge)
    ) AS s
    ASOF LEFT JOIN "v__totals_running" AS r
      ON r."k" = s."k" AND s.__at > r."at"
  )
  GROUP BY __row
)

SELECT
  __spine.* EXCLUDE (__row),
  "v__x" AS "v__x",
  "v__late" AS "v__late",
  "v__squares" AS "v__squares",
  "v__share" AS "v__share",
  "v__is_high" AS "v__is_high"
FROM (
  -- derived features, from those that rows give
  SELECT *,
    coalesce((("v__share" > '0.5'::DOUBLE) AND (hour(__time) < 6::BIGINT)), 'false'::BOOLEAN) AS "v__is_high"
  FROM (
    SELECT *,
      CASE WHEN isfinite(("v__late"::DOUBLE / "v__squares"::DOUBLE)) THEN ("v__late"::DOUBLE / "v__squares"::DOUBLE) + 0.0::DOUBLE END AS "v__share"
    FROM (
      SELECT
        __spine,
        s.__time,
        "v__latest"."x" AS "v__x",
        "v__totals"."late" AS "v__late",
        "v__totals"."squares" AS "v__squares"
      FROM spine_columns AS __spine
      LEFT JOIN spine AS s ON s.__row = __spine.__row
      LEFT JOIN "v__latest" ON "v__latest".__row = __spine.__row
      LEFT JOIN "v__totals" ON "v__totals".__row = __spine.__row
      ORDER BY __spine.__row
    )
  )
)
