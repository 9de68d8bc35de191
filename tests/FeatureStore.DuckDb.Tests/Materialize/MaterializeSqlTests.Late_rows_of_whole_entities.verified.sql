-- v: rows that became visible in an interval, less those that no answer from the horizon on can use. A row is visible 5s after it was known.
WITH "v__rows" AS NOT MATERIALIZED (
  SELECT
    "at",
    "id",
    "k",
    "seen",
    "x"
  FROM source."events"
  WHERE "k" IS NOT NULL AND "at" IS NOT NULL AND "seen" IS NOT NULL AND "id" IS NOT NULL
    AND greatest("at", "seen") <= TIMESTAMP '2023-12-09 23:59:55'
)
, "v__whole" AS NOT MATERIALIZED (
  -- all rows of each key that has a row in the interval
  SELECT * FROM "v__rows"
  SEMI JOIN (SELECT "k" FROM "v__rows" WHERE greatest("at", "seen") > TIMESTAMP '2023-12-07 23:59:55' AND greatest("at", "seen") <= TIMESTAMP '2023-12-08 23:59:55') USING ("k")
)
, "v__newest" AS NOT MATERIALIZED (
  -- of the rows that take part in latest-row answers at the horizon, the greatest V of each key
  SELECT * FROM "v__whole"
  WHERE greatest("at", "seen") <= TIMESTAMP '2023-12-08 23:59:55'
  QUALIFY row_number() OVER (PARTITION BY "k" ORDER BY "at" DESC, "seen" DESC NULLS LAST, "id" DESC NULLS LAST, "x" DESC NULLS LAST) = 1
)
, "v__needed" AS NOT MATERIALIZED (
  -- with the rows that take part later or that windows can see
  SELECT * FROM "v__whole" WHERE "at" >= TIMESTAMP '2023-12-01 00:00:00' OR greatest("at", "seen") > TIMESTAMP '2023-12-08 23:59:55'
  UNION ALL
  SELECT * FROM "v__newest" WHERE "at" < TIMESTAMP '2023-12-01 00:00:00'
)

SELECT
  "at",
  "id",
  "k",
  "seen",
  "x"
FROM "v__needed"
ORDER BY "k", "at"
