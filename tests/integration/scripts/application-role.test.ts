import { expect, test } from "vitest";
import { sealAudit } from "@/lib/shared/audit/seal-audit.data";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { applicationUrl } from "@/scripts/support/application-role.mjs";
import { withClient } from "@/scripts/support/client.mjs";
import { aCenter, aWish, aCounty } from "@/tests/support/factories";

const asApplication = async (statement: string) =>
  withClient(await applicationUrl(process.env.DATABASE_URL ?? ""), (client) =>
    client.query(statement),
  );

test("the application cannot change or delete what is only ever added", async () => {
  const { village } = await aCounty();
  await aWish(village.id);
  const { id: centerId } = await aCenter();
  await writeAudit(db, { name: "ruleChange", actor: SYSTEM, centerId });
  await sealAudit();
  for (const table of ["audit_entries", "audit_links", "wish_events", "audit_tail"]) {
    await expect(asApplication(`DELETE FROM ${table}`)).rejects.toThrow("permission denied");
    await expect(asApplication(`TRUNCATE ${table}`)).rejects.toThrow("permission denied");
    const column =
      table === "wish_events" ? '"noteSealed" = "noteSealed"' : '"chainId" = "chainId"';
    await expect(asApplication(`UPDATE ${table} SET ${column}`)).rejects.toThrow(
      "permission denied",
    );
  }
});

test("it cannot switch off a trigger, or change a function", async () => {
  await expect(asApplication("ALTER TABLE audit_entries DISABLE TRIGGER ALL")).rejects.toThrow(
    "must be owner",
  );
  await expect(asApplication("SET session_replication_role = replica")).rejects.toThrow(
    "permission denied",
  );
  await expect(asApplication("DROP FUNCTION seal_audit()")).rejects.toThrow("must be owner");
});

test("it writes to the audit log and seals it", async () => {
  const { id } = await aCenter();
  await asApplication(
    `INSERT INTO audit_entries (id, "chainId", name) VALUES (gen_random_uuid(), '${id}', 'ruleChange')`,
  );
  const { rows } = await asApplication("SELECT seal_audit() AS sealed");
  expect(rows).toEqual([{ sealed: 1 }]);
});

test("its rights can be given again", async () => {
  const url = await applicationUrl(process.env.DATABASE_URL ?? "");
  expect(await applicationUrl(process.env.DATABASE_URL ?? "")).toBe(url);
});
