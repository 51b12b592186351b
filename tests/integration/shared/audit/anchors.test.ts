import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { anchorToday } from "@/lib/shared/audit/anchor-audit.data";
import { readAnchors } from "@/lib/shared/audit/anchors.server";
import { sealAudit } from "@/lib/shared/audit/seal-audit.data";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCenter } from "@/tests/support/factories";

const folder = mkdtempSync(join(tmpdir(), "hive-anchors-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the head of each chain goes into the file once a day", async () => {
  const path = join(folder, "kept", "anchors.jsonl");
  const { id: centerId, name } = await aCenter();
  await writeAudit(db, { name: "ruleChange", actor: SYSTEM, centerId });
  await sealAudit();
  const today = new Date("2026-11-29T10:00:00Z");
  expect(await anchorToday(path, today)).toMatchObject([{ chainId: centerId, name, seq: 1 }]);
  expect(await anchorToday(path, new Date("2026-11-29T15:00:00Z"))).toEqual([]);
  expect(await anchorToday(path, new Date("2026-11-29T16:30:00Z"))).toHaveLength(1);
  expect(await readAnchors(path)).toMatchObject([
    { chainId: centerId, seq: 1, at: today.toISOString() },
    { chainId: centerId, seq: 1 },
  ]);
  expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(2);
});

test("without a file there are no anchors, and lines that are none are left out", async () => {
  expect(await readAnchors(undefined)).toEqual([]);
  expect(await readAnchors(join(folder, "none"))).toEqual([]);
  const path = join(folder, "broken");
  writeFileSync(path, 'not json\n{"seq": 1}\n');
  expect(await readAnchors(path)).toEqual([]);
});
