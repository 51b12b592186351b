import type { Message } from "@/lib/shared/sms/gateway";
import * as gateways from "@/lib/notices/deliveries/gateways.server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { planNotices } from "@/lib/notices/deliveries/relay.data";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { findSubjects, type FindSubjects } from "@/lib/notices/inbox/subjects.data";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isTrackingKey } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import type { AppError } from "@/lib/shared/errors";
import { aCounty, aStaff, aWish, present } from "@/tests/support/factories";
import { runConcurrently } from "@/tests/support/races";
import {
  askForErrand,
  findErrand,
  findWithErrands,
  finish,
  makeErrandTables,
  withErrand,
} from "@/tests/support/second-tables";

const DAY_MS = 24 * 60 * 60 * 1000;

let staff: StaffActor;
let other: StaffActor;
beforeAll(async () => {
  const { village } = await aCounty();
  staff = await aStaff(village.id);
  other = await aStaff(village.id);
  await makeErrandTables();
});

describe("a second kind of thing, with tables and rules of its own, on the same kernel", () => {
  test("begins with its first step and goes on by the others", async () => {
    const now = new Date("2026-11-25T04:00:00Z");
    const { id } = await askForErrand(staff.id, now);
    const dueAt = new Date(now.getTime() + 3 * DAY_MS);
    expect(await findErrand(id)).toMatchObject({ status: "OPEN", version: 1, dueAt });
    await finish(id, staff);
    expect(await findErrand(id)).toMatchObject({
      ...{ status: "DONE", version: 2, dueAt: null },
      events: [
        { seq: 1, name: "ask", toStatus: "OPEN" },
        { seq: 2, name: "finish", toStatus: "DONE" },
      ],
    });
  });

  test("may take two steps in one transaction, each from where the last one ended", async () => {
    const { id, asker } = await askForErrand(staff.id);
    await withErrand(id, async (errand) => {
      await errand.advance(asker, "remind");
      expect(errand.state.version).toBe(2);
      await errand.advance(staff, "finish");
      expect(errand.state).toMatchObject({ status: "DONE", version: 3, dueAt: null });
    });
    expect((await findErrand(id)).events).toHaveLength(3);
  });

  test("is refused what its own policy and table refuse, and then nothing is written", async () => {
    const { id, asker } = await askForErrand(staff.id);
    await expect(finish(id, other)).rejects.toThrow("FORBIDDEN");
    await expect(finish(id, asker)).rejects.toThrow("FORBIDDEN");
    await finish(id, staff);
    await expect(finish(id, staff)).rejects.toThrow("WISH_MOVED_ON");
    expect((await findErrand(id)).events).toHaveLength(2);
  });

  test("of eight who press at once one wins, in each of twenty races", async () => {
    for (let race = 0; race < 20; race++) {
      const { id, asker } = await askForErrand(staff.id);
      const ends = await runConcurrently([...Array(8).keys()], 8, (lane) =>
        withErrand(id, (errand) =>
          lane % 2 === 0 ? errand.advance(staff, "finish") : errand.advance(asker, "drop"),
        ).then(
          () => "WON",
          (error: AppError) => error.code,
        ),
      );
      expect(ends.toSorted()).toEqual([...Array<string>(7).fill("WISH_MOVED_ON"), "WON"]);
      expect(await findErrand(id)).toMatchObject({ version: 2, events: { length: 2 } });
    }
  });

  test("a property that is no column never becomes SQL", async () => {
    const { id } = await askForErrand(staff.id);
    const stray = { 'title" = (SELECT phone FROM residents), "title': "x" };
    await expect(finish(id, staff, { changes: stray })).rejects.toThrow("cannot write the column");
    await expect(finish(id, staff, { changes: { colour: "red" } })).rejects.toThrow(
      "cannot write the column colour",
    );
    expect(await findErrand(id)).toMatchObject({ status: "OPEN", version: 1 });
  });
});

describe("whatever code runs, the database refuses", () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await askForErrand(staff.id));
  });

  const run = (...statements: string[]) =>
    db.$transaction(statements.map((sql) => db.$executeRawUnsafe(sql)));
  const refused = (reason: RegExp, ...statements: string[]) =>
    expect(run(...statements)).rejects.toThrow(reason);

  const event = (seq: number, from: string | null, to: string, due = `"dueAt"`) =>
    `INSERT INTO errand_events SELECT gen_random_uuid(), id, ${seq}, 'x', ${from ? `'${from}'` : "NULL"},
       '${to}', 'SYSTEM', NULL, NULL, '{}', now(), ${due} FROM errands WHERE id = '${id}'`;
  const set = (what: string) => `UPDATE errands SET ${what} WHERE id = '${id}'`;
  const behind = /does not follow its events/;
  const never = /has not happened/;

  test("to change an event, to take it away, or to take away all", async () => {
    await refused(
      /never changed/,
      `UPDATE errand_events SET note = 'x' WHERE "errandId" = '${id}'`,
    );
    await refused(/never changed/, `DELETE FROM errand_events WHERE "errandId" = '${id}'`);
    await refused(/never changed/, `TRUNCATE errand_events`);
    await refused(/never changed/, `TRUNCATE errands CASCADE`);
  });

  test("a row that changes without an event, or says something else than its event", async () => {
    await refused(behind, set(`status = 'DONE'`));
    await refused(behind, set(`version = 2`));
    await refused(behind, set(`"dueAt" = now()`));
    await refused(behind, set(`status = 'DONE', version = 2`), event(2, "OPEN", "DROPPED"));
    await refused(behind, set(`version = 2`), event(2, "OPEN", "OPEN", "now()"));
  });

  test("a row without a first event", () =>
    refused(
      behind,
      `INSERT INTO errands SELECT gen_random_uuid(), 'OPEN', 1, 'none', title, "residentId", "staffId"
       FROM errands WHERE id = '${id}'`,
    ));

  test("an event without its row, one that leaves a number out, one that begins elsewhere", async () => {
    await refused(never, event(2, "OPEN", "DONE"));
    await refused(never, event(0, null, "OPEN"));
    await refused(never, set(`status = 'DONE', version = 3`), event(3, "OPEN", "DONE"));
    await refused(
      never,
      set(`status = 'DONE', version = 2, "dueAt" = NULL`),
      event(2, "DROPPED", "DONE"),
    );
  });

  test("a second event of the same number", () =>
    refused(/Unique|duplicate/, event(1, null, "OPEN")));

  test("a notice about nothing, or about two things", async () => {
    const wish = await aWish((await aCounty()).village.id);
    const notice = (wishId: string, errandId: string) =>
      `INSERT INTO notices (id, "wishId", "errandId", "eventSeq", template, "recipientRole", "recipientId")
       VALUES (gen_random_uuid(), ${wishId}, ${errandId}, 1, 'served', 'STAFF', '${staff.id}')`;
    await refused(/notices_one_subject/, notice("NULL", "NULL"));
    await refused(/notices_one_subject/, notice(`'${wish.id}'`, `'${id}'`));
  });

  test("but not two honest steps in one transaction", async () => {
    await run(
      set(`version = 2`),
      event(2, "OPEN", "OPEN"),
      set(`status = 'DONE', version = 3`),
      event(3, "OPEN", "DONE"),
    );
    expect(await findErrand(id)).toMatchObject({ status: "DONE", version: 3 });
  });
});

describe("a notice about something other than a wish", () => {
  const NOON = new Date("2026-11-25T12:00:00+08:00");

  const plan = async (find: FindSubjects) => {
    const ids: string[] = [];
    await planNotices(
      (_, dues) => {
        ids.push(...dues.map(({ deliveryId }) => deliveryId));
        return Promise.resolve();
      },
      NOON,
      find,
    );
    return ids;
  };

  test("is written with its step, planned, and delivered with the link of its own kind", async () => {
    await plan(findWithErrands);
    const { id, phone } = await askForErrand(staff.id);
    await finish(id, staff);
    const [delivery] = await plan(findWithErrands);
    const sent: Message[] = [];
    vi.spyOn(gateways, "getGateway").mockReturnValueOnce((message) =>
      Promise.resolve(void sent.push(message)),
    );
    expect(await sendDelivery(present(delivery), NOON, findWithErrands)).toBeNull();
    const { number } = await findErrand(id);
    const [message] = sent;
    expect(message).toMatchObject({
      address: phone,
      text: expect.stringContaining("取报纸") as string,
    });
    const key = present(/\/errands\/E\w{8}\/(\S+)$/.exec(message?.link ?? "")?.[1]);
    expect(isTrackingKey(number, key, { page: "/errands", word: "errand" })).toBe(true);
    expect(isTrackingKey(number, key)).toBe(false);
  });

  test("waits for a release that knows what it is about", async () => {
    const { id } = await askForErrand(staff.id);
    await finish(id, staff);
    expect(await plan(findSubjects)).toEqual([]);
    expect(await plan(findWithErrands)).toHaveLength(1);
  });
});
