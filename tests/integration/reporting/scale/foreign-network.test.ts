import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { scale } from "@/prisma/scale/scale";
import { aCounty } from "@/tests/support/factories";

test("a database that holds another network is left as it is", async () => {
  await aCounty();
  const sites = await db.site.count();
  const order = { connectionString: process.env.DATABASE_URL ?? "", counties: 1, wishes: 10 };
  await expect(scale({ ...order, onProgress: () => undefined })).rejects.toThrow("another network");
  expect(await db.site.count()).toBe(sites);
});
