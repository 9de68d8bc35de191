-- v: each spine row with the features of its own instant. Nothing visible later than __time takes part.
WITH "v__rows" AS NOT MATERIALIZED (
  SELECT
    "at",
    "id",
    "k",
    "x"
  FROM source."events"
  WHERE "k" IS NOT NULL AND "at" IS NOT NULL
    AND "at" <= (SELECT max(__time) FROM spine)
)
, "v__frames_running" AS NOT MATERIALIZED (
  -- how many rows each key has up to and including a time
  SELECT "k", "at", count(*) OVER running AS __rows
  FROM "v__rows"
  WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
, "v__frames_counted" AS NOT MATERIALIZED (
  -- how many of them lie before each edge
  SELECT __row, "k",
    coalesce(max(__rows) FILTER (__edge = 0), 0) AS __before_0,
    coalesce(max(__rows) FILTER (__edge = 1), 0) AS __before_1
  FROM (
    SELECT s.__row, s."k", s.__edge,
      r.__rows
    FROM (
      SELECT __row, "k", __edge, make_timestamp(epoch_us((__time - to_microseconds(__distance))) - (epoch_us((__time - to_microseconds(__distance))) % __step + __step) % __step) AS __at
      FROM spine, (VALUES (0, 0::BIGINT, 1::BIGINT), (1, 604800000000::BIGINT, 3600000000::BIGINT)) AS edges(__edge, __distance, __step)
    ) AS s
    ASOF LEFT JOIN "v__frames_running" AS r
      ON r."k" = s."k" AND s.__at > r."at"
  )
  GROUP BY __row, "k"
)
, "v__frames_placed" AS NOT MATERIALIZED (
  -- the rows of each key in their order, behind its windows: __turn is how many places a window lies before the first row
  SELECT "k", "at", "id", "x", NULL AS __row, NULL AS __frame, 0 AS __turn, 1 AS __after, 1 AS __until
  FROM "v__rows"
  UNION ALL
  SELECT "k", NULL, NULL, NULL, __row, __frame, row_number() OVER (PARTITION BY "k" ORDER BY __row, __frame), __after, __until
  FROM (
    SELECT *,
      unnest([0, 1]) AS __frame,
      unnest([__before_1, 0]) AS __after,
      unnest([__before_0, __before_0]) AS __until
    FROM "v__frames_counted"
  )
)
, "v__frames_values" AS NOT MATERIALIZED (
  -- a window holds the rows after those before its start, until those before its end
  SELECT __row, __frame,
    max("x") OVER frame AS "max__x",
    CASE WHEN isfinite(sqrt(var_samp(("x")::DOUBLE) OVER rounded)) THEN sqrt(var_samp(("x")::DOUBLE) OVER rounded) + 0.0::DOUBLE END AS "stddev__x",
    count(DISTINCT "id") OVER frame AS "count_distinct__id"
  FROM "v__frames_placed"
  WINDOW
    frame AS (PARTITION BY "k" ORDER BY __turn DESC, "at", "id" NULLS FIRST, "x" NULLS FIRST ROWS BETWEEN __turn + __after FOLLOWING AND __turn + __until - 1 FOLLOWING),
    rounded AS (ORDER BY "k", __turn DESC, "at", "id" NULLS FIRST, "x" NULLS FIRST ROWS BETWEEN __turn + __after FOLLOWING AND __turn + __until - 1 FOLLOWING)
  QUALIFY __row IS NOT NULL
)
, "v__frames" AS NOT MATERIALIZED (
  SELECT
    __row,
    any_value("max__x") FILTER (__frame = 0) AS "most",
    any_value("stddev__x") FILTER (__frame = 1) AS "spread",
    any_value("count_distinct__id") FILTER (__frame = 0) AS "kinds"
  FROM "v__frames_values"
  GROUP BY __row
)
, "v__id__lists_running" AS NOT MATERIALIZED (
  -- how many rows each key has up to and including a time
  SELECT "k", "at", count(*) OVER running AS __rows
  FROM "v__rows" WHERE "id" IS NOT NULL
  WINDOW running AS (PARTITION BY "k" ORDER BY "at" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
, "v__id__lists_counted" AS NOT MATERIALIZED (
  -- how many of them lie before each edge
  SELECT __row, "k",
    coalesce(max(__rows) FILTER (__edge = 0), 0) AS __before_0,
    coalesce(max(__rows) FILTER (__edge = 86400000000), 0) AS __before_1
  FROM (
    SELECT s.__row, s."k", s.__edge,
      r.__rows
    FROM (
      SELECT __row, "k", __edge, __time - to_microseconds(__edge) AS __at
      FROM spine, (SELECT unnest([0, 86400000000]::BIGINT[]) AS __edge)
    ) AS s
    ASOF LEFT JOIN "v__id__lists_running" AS r
      ON r."k" = s."k" AND s.__at > r."at"
  )
  GROUP BY __row, "k"
)
, "v__id__lists_placed" AS NOT MATERIALIZED (
  -- the rows of each key in their order, behind its windows: __turn is how many places a window lies before the first row
  SELECT "k", "at", "id", "x", NULL AS __row, NULL AS __frame, 0 AS __turn, 1 AS __after, 1 AS __until
  FROM "v__rows" WHERE "id" IS NOT NULL
  UNION ALL
  SELECT "k", NULL, NULL, NULL, __row, __frame, row_number() OVER (PARTITION BY "k" ORDER BY __row, __frame), __after, __until
  FROM (
    SELECT *,
      unnest([0]) AS __frame,
      unnest([greatest(__before_1, __before_0 - 5)]) AS __after,
      unnest([__before_0]) AS __until
    FROM "v__id__lists_counted"
  )
)
, "v__id__lists_values" AS NOT MATERIALIZED (
  -- a window holds the rows after those before its start, until those before its end
  SELECT __row, __frame,
    coalesce(list_slice(list("id") OVER frame, -5, -1), []::VARCHAR[]) AS "last_n__id_5"
  FROM "v__id__lists_placed"
  WINDOW
    frame AS (PARTITION BY "k" ORDER BY __turn DESC, "at", "id" NULLS FIRST, "x" NULLS FIRST ROWS BETWEEN __turn + __after FOLLOWING AND __turn + __until - 1 FOLLOWING)
  QUALIFY __row IS NOT NULL
)
, "v__id__lists" AS NOT MATERIALIZED (
  SELECT
    __row,
    any_value("last_n__id_5") FILTER (__frame = 0) AS "recent"
  FROM "v__id__lists_values"
  GROUP BY __row
)

SELECT
  c.* EXCLUDE (__row),
  "v__frames"."most" AS "v__most",
  "v__frames"."spread" AS "v__spread",
  "v__frames"."kinds" AS "v__kinds",
  "v__id__lists"."recent" AS "v__recent"
FROM spine_columns AS c
LEFT JOIN "v__frames" ON "v__frames".__row = c.__row
LEFT JOIN "v__id__lists" ON "v__id__lists".__row = c.__row
ORDER BY c.__row
