import { beforeEach, describe, expect, test } from "vitest";
import { sealAudit } from "@/lib/shared/audit/seal-audit.data";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { checkChain } from "@/lib/reporting/audit/check-chain.data";
import { aCenter } from "@/tests/support/factories";
import { runConcurrently } from "@/tests/support/races";

let centerId: string;
beforeEach(async () => {
  centerId = (await aCenter()).id;
});

/** Writes so many entries, each with its number as data. */
async function write(count: number, of = centerId) {
  for (let place = 1; place <= count; place += 1) {
    await writeAudit(db, { name: "ruleChange", actor: SYSTEM, centerId: of, data: { place } });
  }
}

async function links(of = centerId) {
  const found = await db.auditLink.findMany({ where: { chainId: of }, orderBy: { seq: "asc" } });
  return found.map((link) => ({ ...link, hash: Buffer.from(link.hash).toString("hex") }));
}

/** Does what only somebody with all rights to the database can do. */
async function asIntruder(...statements: string[]) {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

async function faults(anchors: { seq: number; hash: string }[] = []) {
  const { faults: found } = await checkChain(db, centerId, anchors);
  return found.map(({ fault, seq }) => `${fault} ${seq ?? "-"}`);
}

describe("the database refuses", () => {
  test.each(["audit_entries", "audit_links"])("to change, delete or empty %s", async (table) => {
    await write(1);
    await sealAudit();
    const column = table === "audit_entries" ? "name = name" : "hash = hash";
    for (const statement of [
      `UPDATE ${table} SET ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(db.$executeRawUnsafe(statement)).rejects.toThrow("only ever added to");
    }
  });
});

describe("sealing", () => {
  test("links what waits, in order, and each county for itself", async () => {
    const other = (await aCenter()).id;
    await write(3);
    await write(2, other);
    expect(await db.auditTail.count({ where: { chainId: centerId } })).toBe(3);
    await sealAudit();
    expect((await links()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await links(other)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await db.auditTail.count()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  test("by several workers at once makes one chain", async () => {
    await write(40);
    await runConcurrently([1, 2, 3, 4, 5, 6], 6, () => sealAudit());
    expect((await links()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    expect(await faults()).toEqual([]);
  });

  test("does not depend on the time zone of the connection", async () => {
    await write(1);
    await sealAudit();
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL TIME ZONE 'Asia/Shanghai'`;
      expect((await checkChain(tx, centerId, [])).faultCount).toBe(0);
    });
  });
});

describe("a check finds", () => {
  beforeEach(async () => {
    await write(4);
    await sealAudit();
  });

  const entryAt = async (seq: number) => (await links())[seq - 1]?.entryId;

  test("nothing in a whole chain", async () => {
    expect(await checkChain(db, centerId, [])).toMatchObject({ entries: 4, faultCount: 0 });
  });

  test("an entry whose words were changed", async () => {
    await asIntruder(
      `UPDATE audit_entries SET data = '{"place": 9}' WHERE id = '${await entryAt(2)}'`,
    );
    expect(await faults()).toEqual(["CHANGED 2"]);
  });

  test("an entry that was deleted", async () => {
    await asIntruder(`DELETE FROM audit_entries WHERE id = '${await entryAt(2)}'`);
    expect(await faults()).toEqual(["ENTRY_MISSING 2"]);
  });

  test("an entry that was deleted with its link", async () => {
    const entryId = await entryAt(2);
    await asIntruder(
      `DELETE FROM audit_links WHERE "entryId" = '${entryId}'`,
      `DELETE FROM audit_entries WHERE id = '${entryId}'`,
    );
    expect(await faults()).toEqual(["LINK_MISSING 3"]);
  });

  test("two entries that changed places", async () => {
    const [second, third] = [await entryAt(2), await entryAt(3)];
    await asIntruder(
      `UPDATE audit_links SET "entryId" = '${centerId}' WHERE "entryId" = '${second}'`,
      `UPDATE audit_links SET "entryId" = '${second}' WHERE "entryId" = '${third}'`,
      `UPDATE audit_links SET "entryId" = '${third}' WHERE "entryId" = '${centerId}'`,
    );
    expect(await faults()).toEqual(["CHANGED 2", "CHANGED 3"]);
  });

  test("an entry that was taken out of the chain's end", async () => {
    await asIntruder(`DELETE FROM audit_links WHERE "chainId" = '${centerId}' AND seq = 4`);
    expect(await faults()).toEqual(["UNLINKED -"]);
  });

  test("an end that was cut off, by an anchor kept elsewhere", async () => {
    const head = (await links()).at(-1);
    await asIntruder(
      `DELETE FROM audit_entries WHERE id = '${await entryAt(4)}'`,
      `DELETE FROM audit_links WHERE "chainId" = '${centerId}' AND seq = 4`,
    );
    expect(await faults()).toEqual([]);
    expect(await faults(head ? [head] : [])).toEqual(["CUT 4"]);
  });

  test("a chain that was written anew from its beginning, by an anchor kept elsewhere", async () => {
    const anchor = (await links()).at(-1);
    await asIntruder(
      `UPDATE audit_entries SET data = '{"place": 9}' WHERE id = '${await entryAt(2)}'`,
      `DELETE FROM audit_links WHERE "chainId" = '${centerId}'`,
      `INSERT INTO audit_tail SELECT id, "chainId" FROM audit_entries WHERE "chainId" = '${centerId}'`,
    );
    await sealAudit();
    expect(await faults()).toEqual([]);
    expect(await faults(anchor ? [anchor] : [])).toEqual(["REWRITTEN 4"]);
  });
});
