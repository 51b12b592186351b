import { findSubjects, type FindSubjects } from "@/lib/notices/inbox/subjects.data";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import type { Actor } from "@/lib/shared/auth/actor";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { drawTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { db } from "@/lib/shared/db/db";
import { openSubject, type OpenSubject } from "@/lib/shared/steps/open-subject.data";
import { findOrAddResident } from "@/lib/orders/wishes/resident.data";
import { aPhone, present } from "@/tests/support/factories";
import { anErrand, ERRANDS, type Errand, type ErrandKind } from "@/tests/support/second-machine";

/** What a migration for a second kind of thing would hold: two tables, a procedure call, a column of notices. */
const TABLES = `
  CREATE TABLE errands (id uuid PRIMARY KEY, status text NOT NULL, version int NOT NULL,
    number text NOT NULL UNIQUE, title text NOT NULL, "residentId" uuid NOT NULL REFERENCES residents,
    "staffId" uuid NOT NULL, "dueAt" timestamptz(3));
  CREATE TABLE errand_events (id uuid PRIMARY KEY, "errandId" uuid NOT NULL REFERENCES errands,
    seq int NOT NULL, name text NOT NULL, "fromStatus" text, "toStatus" text NOT NULL,
    "actorRole" "ActorRole" NOT NULL, "actorId" uuid, note text, data jsonb NOT NULL,
    at timestamptz(3) NOT NULL, "dueAt" timestamptz(3), UNIQUE ("errandId", seq));
  CALL keep_events('errand_events', 'errands', 'errandId', '{dueAt}');
  ALTER TABLE notices ADD COLUMN "errandId" uuid REFERENCES errands, DROP CONSTRAINT notices_one_subject,
    ADD CONSTRAINT notices_one_subject CHECK (num_nonnulls("wishId", "moveId", "errandId") = 1);
  CREATE UNIQUE INDEX ON notices ("errandId", "eventSeq", "recipientRole", "recipientId")`;

export async function makeErrandTables(): Promise<void> {
  for (const statement of TABLES.split(/;\n/)) await db.$executeRawUnsafe(statement);
}

const RULES = { days: 3 };

/** Asks for an errand by the write of the kernel. Returns its id and the actor. */
export async function askForErrand(staffId: string, now = new Date()) {
  const phone = aPhone();
  const resident = await findOrAddResident(db, { phone, name: "演示居民" }, now);
  const asker = { role: "RESIDENT", id: resident.id, wishId: "" } as const;
  const state = anErrand(resident.id, staffId);
  await db.$transaction((tx) =>
    openSubject(tx, ERRANDS, { state, rules: RULES, now }).advance(asker, "ask", {
      changes: {
        residentId: resident.id,
        staffId,
        number: drawTrackingNumber("E"),
        title: "取报纸",
      },
    }),
  );
  return { id: state.id, asker, phone };
}

/** Runs `work` on an errand in one transaction. */
export function withErrand(
  id: string,
  work: (errand: OpenSubject<ErrandKind>) => Promise<unknown>,
  now = new Date(),
) {
  return db.$transaction(async (tx) => {
    const [state] = await tx.$queryRaw<Errand[]>`SELECT * FROM errands WHERE id = ${id}::uuid`;
    return work(openSubject(tx, ERRANDS, { state: present(state), rules: RULES, now }));
  });
}

export const finish = (id: string, actor: Actor, step: object = {}) =>
  withErrand(id, (errand) => errand.advance(actor, "finish", step));

/** The rows of an errand and its events. */
export async function findErrand(id: string) {
  const [row] = await db.$queryRaw<(Errand & { number: string })[]>`
    SELECT * FROM errands WHERE id = ${id}::uuid`;
  const events = await db.$queryRaw<{ seq: number; name: string; toStatus: string }[]>`
    SELECT seq, name, "toStatus" FROM errand_events WHERE "errandId" = ${id}::uuid ORDER BY seq`;
  return { ...present(row), events };
}

/** Finds the subjects of notices, which here may be errands too. */
export const findWithErrands: FindSubjects = async (client, noticeIds) => {
  const rows = await client.$queryRaw<{ noticeId: string; title: string; number: string }[]>`
    SELECT n.id AS "noticeId", e.title, e.number FROM notices n JOIN errands e ON e.id = n."errandId"
    WHERE n.id = ANY (${noticeIds}::uuid[])`;
  const others = await findSubjects(client, noticeIds);
  for (const { noticeId, title, number } of rows) others.set(noticeId, about(title, number));
  return others;
};

function about(content: string, number: string) {
  return {
    ...{
      content,
      place: "",
      unit: "",
      visitAt: null,
      isUrgent: true,
      category: null,
      readBy: [],
      link: null,
      quietHours: USUAL_HOURS,
    },
    isTrueAt: () => true,
    pathFor: () => trackingPath(number, { page: "/errands", word: "errand" }),
  };
}
