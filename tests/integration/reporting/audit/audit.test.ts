import { beforeAll, describe, expect, test } from "vitest";
import { sealAudit } from "@/lib/shared/audit/seal-audit.data";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dropTimeLimit, setTimeLimit } from "@/lib/orders/rules/actions";
import { revealContact } from "@/lib/orders/wishes/actions";
import { checkAudit } from "@/lib/reporting/audit/actions";
import { readDetail } from "@/lib/reporting/audit/details";
import { findAuditState, listAudit } from "@/lib/reporting/audit/queries";
import { auditFilterSchema } from "@/lib/reporting/audit/schema";
import { actorFor, aCast, ROLES, type Cast } from "@/tests/support/cast";
import { aStaff } from "@/tests/support/factories";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
let auditor: StaffActor;
let wish: StagedWish;
beforeAll(async () => {
  cast = await aCast();
  auditor = cast.centerAdmin;
  wish = await aWishIn("ACCEPTED", cast, { asked: "TEAM" });
});

const listNames = async (actor: StaffActor, filter: Record<string, string> = {}) =>
  (await listAudit(actor, auditFilterSchema.parse(filter))).rows;

const REVIEW = { step: "REVIEW", urgency: "NORMAL" };

describe("the log keeps", () => {
  test("who looked at whose contact, at which step", async () => {
    await mustSubmit(revealContact, cast.station, { wishId: wish.id });
    const [row] = await listNames(auditor, { name: "contactView" });
    expect(row).toMatchObject({
      actor: { kind: "STAFF", label: cast.station.name },
      subject: { kind: "WISH", id: wish.id },
    });
    expect(row && readDetail(row)).toEqual({ name: "contactView", status: "ACCEPTED", round: 1 });
  });

  test("a rule as it was and as it is", async () => {
    await mustSubmit(setTimeLimit, auditor, { ...REVIEW, amount: 3, unit: "DAYS" });
    await mustSubmit(setTimeLimit, auditor, { ...REVIEW, amount: 4, unit: "DAYS" });
    const [row] = await listNames(auditor, { name: "ruleChange" });
    expect(row && readDetail(row)).toMatchObject({
      rule: "timeLimits",
      before: [{ ...REVIEW, category: null, amount: 3 }],
      after: [{ ...REVIEW, category: null, amount: 4 }],
    });
    await mustSubmit(dropTimeLimit, auditor, REVIEW);
  });

  test("no rule that was set to what it was", async () => {
    await mustSubmit(setTimeLimit, auditor, { ...REVIEW, amount: 5, unit: "DAYS" });
    const before = (await listNames(auditor)).length;
    await mustSubmit(setTimeLimit, auditor, { ...REVIEW, amount: 5, unit: "DAYS" });
    expect(await listNames(auditor)).toHaveLength(before);
  });

  test("nothing of a change that failed", async () => {
    const before = (await listNames(auditor)).length;
    const foreign = { ...REVIEW, amount: 5, unit: "DAYS", categoryId: cast.county.city.id };
    expect(await submit(setTimeLimit, auditor, foreign)).toMatchObject({ code: "NOT_FOUND" });
    expect(await listNames(auditor)).toHaveLength(before);
  });
});

describe("the log is searched", () => {
  const search = async (filter: Record<string, string>) =>
    (await listNames(auditor, filter)).map(({ name }) => name);

  test("by who did it, and by the number of the wish", async () => {
    const { userName } = await db.staff.findUniqueOrThrow({ where: { id: cast.station.id } });
    expect(await search({ q: userName })).toEqual(["contactView"]);
    expect(await search({ q: cast.station.name })).toContain("contactView");
    const { trackingNumber } = await db.wish.findUniqueOrThrow({ where: { id: wish.id } });
    expect(await search({ q: trackingNumber.toLowerCase() })).toEqual(["contactView"]);
    expect(await search({ q: "nobody is called so" })).toEqual([]);
  });

  test("by day, in China", async () => {
    expect(await search({ name: "contactView", from: "2020-01-01" })).toHaveLength(1);
    expect(await search({ to: "2020-01-01" })).toEqual([]);
  });

  test("by addresses that make no sense as if they said nothing", async () => {
    expect(await search({ name: "x", from: "2026-02-30", before: "1" })).toEqual(await search({}));
  });
});

describe("the log is checked", () => {
  test("and the result is an entry of it", async () => {
    await mustSubmit(checkAudit, auditor, {});
    const { lastCheck } = await findAuditState(auditor);
    expect(lastCheck).toMatchObject({ anchors: 0, faultCount: 0 });
    expect(lastCheck?.entries).toBeGreaterThan(2);
  });

  test("against the line of a mail", async () => {
    await sealAudit();
    const head = await db.auditLink.findFirstOrThrow({
      where: { chainId: auditor.siteId },
      orderBy: { seq: "desc" },
    });
    const hash = Buffer.from(head.hash).toString("hex");
    await mustSubmit(checkAudit, auditor, { anchor: `${head.seq} ${hash}` });
    expect((await findAuditState(auditor)).lastCheck).toMatchObject({ anchors: 1, faultCount: 0 });
    await mustSubmit(checkAudit, auditor, { anchor: `${head.seq} ${"0".repeat(64)}` });
    expect((await findAuditState(auditor)).lastCheck).toMatchObject({
      faults: [{ fault: "REWRITTEN", seq: head.seq }],
    });
  });

  test("with an anchor that is none, which the form says", async () => {
    const shown = await submit(checkAudit, auditor, { anchor: "128" });
    expect(shown).toMatchObject({ fieldErrors: { anchor: ["anchor"] } });
  });

  test.each(ROLES)("by %s", async (role) => {
    const shown = await submit(checkAudit, actorFor(role, cast, wish.resident), {});
    expect(shown.ok).toBe(role === "centerAdmin" || role === "city");
  });
});

test("each county, and the city, has a log of its own", async () => {
  const other = await aStaff(cast.otherCounty.id, { isAdmin: true });
  expect(await listNames(other)).toEqual([]);
  expect((await listNames(cast.city)).map(({ name }) => name)).not.toContain("contactView");
});
