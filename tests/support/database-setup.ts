import { inject } from "vitest";
import { makeTestDatabase } from "@/scripts/support/test-database.mjs";

// Before each file of tests, and before it imports lib/shared/db/db.ts: a database of its own, empty.
process.env.DATABASE_URL = await makeTestDatabase(
  inject("databaseServer"),
  `hive_test_${process.env.VITEST_POOL_ID}`,
);
