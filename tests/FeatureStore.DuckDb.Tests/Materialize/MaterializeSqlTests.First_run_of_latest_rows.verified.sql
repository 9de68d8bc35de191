-- v: rows that became visible in an interval, less those that no answer from the horizon on can use.
WITH "v__rows" AS NOT MATERIALIZED (
  SELECT
    "at",
    "k",
    "x"
  FROM source."events"
  WHERE "k" IS NOT NULL AND "at" IS NOT NULL
    AND "at" <= TIMESTAMP '2023-12-09 00:00:00'
)
, "v__newest" AS NOT MATERIALIZED (
  -- of the rows that take part in latest-row answers at the horizon, the greatest V of each key
  SELECT * FROM "v__rows"
  WHERE "at" <= TIMESTAMP '2023-12-08 23:59:59.999999'
  QUALIFY row_number() OVER (PARTITION BY "k" ORDER BY "at" DESC, "x" DESC NULLS LAST) = 1
)
, "v__needed" AS NOT MATERIALIZED (
  -- with the rows that take part later
  SELECT * FROM "v__rows" WHERE "at" >= TIMESTAMP '2023-12-09 00:00:00'
  UNION ALL
  SELECT * FROM "v__newest"
)

SELECT
  "at",
  "k",
  "x"
FROM "v__needed"
