import { afterAll, inject } from "vitest";
import { forgetReads } from "@/lib/shared/db/cache-reads";
import type { PrismaClient } from "@/prisma/generated/client";
import { makeTestDatabase } from "@/scripts/support/test-database.mjs";
import { watchCodes } from "@/tests/support/shown-codes";

// Runs before each file of tests. Loading the application takes longer than most files do, so the
// files of one process share its modules; each file has an empty database of its own all the same.

process.env.DATABASE_URL = await makeTestDatabase(
  inject("databaseServer"),
  `hive_test_${process.env.VITEST_POOL_ID}`,
);

// What files before this one have read, they read from other databases.
forgetReads();

// Each file has a console of its own.
watchCodes();

afterAll(async () => {
  // The client of lib/shared/db/db.ts, if this file used it; the next file connects again.
  await (globalThis as { hiveDb?: PrismaClient }).hiveDb?.$disconnect();
});
