import { beforeAll, describe, expect, test, vi } from "vitest";
import { buildMessage, MESSAGE_SELECT } from "@/lib/notices/deliveries/message.server";
import { findSubjects } from "@/lib/notices/inbox/subjects.data";
import { revealContact } from "@/lib/orders/wishes/actions";
import { db } from "@/lib/shared/db/db";
import { actorOf, READERS, type Asker } from "@/tests/integration/access/company";
import { everythingSentTo, listVisits } from "@/tests/integration/access/everything-sent";
import {
  CONTACT_SHOWN,
  NOTE_READERS,
  RESIDENT_SEEN,
  VOLUNTEER_READERS,
  type Seen,
} from "@/tests/integration/access/fields";
import {
  aNetworkOfSecrets,
  NOTES,
  RESIDENT_FIELDS,
  SCENE_NAMES,
  secretOf,
  VOLUNTEER_SECRETS,
  type Network,
  type SceneName,
} from "@/tests/integration/access/secrets";
import { asked, madeFor } from "@/tests/integration/reporting/exports/asking";
import { present } from "@/tests/support/factories";
import { planAll } from "@/tests/support/invitation";
import { submit } from "@/tests/support/submit";

// What leaves the server, field by field: everybody opens every address of app/, and all that is sent,
// shown or not, is searched for texts that stand in one field only. A new page is searched by itself.

let network: Network;
const sent = new Map<Asker, string>();
beforeAll(async () => {
  vi.spyOn(console, "log").mockReturnValue(); // codes go to the console
  network = await aNetworkOfSecrets();
  const visits = await listVisits(network);
  for (const asker of READERS) sent.set(asker, await everythingSentTo(asker, network, visits));
}, 600_000);

/** Whether somebody was sent this text on any page, in any file. */
const isSent = (asker: Asker, text: string) => present(sent.get(asker)).includes(text);

/** For each asker the scenes of which `isSeen` is true, without those who see none. */
function listSeen(isSeen: (asker: Asker, scene: SceneName) => boolean): Seen {
  const rows = READERS.map(
    (asker) => [asker, SCENE_NAMES.filter((scene) => isSeen(asker, scene))] as const,
  );
  return Object.fromEntries(rows.filter(([, scenes]) => scenes.length > 0));
}

describe("of a resident, pages and files say to each", () => {
  test.each(RESIDENT_FIELDS)("what the table says: %s", (field) => {
    expect(listSeen((asker, scene) => isSent(asker, secretOf(field, scene)))).toEqual(
      RESIDENT_SEEN[field],
    );
  });

  test("the contact, when they ask for it, and it is logged", async () => {
    const shown = new Set<string>();
    for (const [scene, wish] of network.wishes) {
      for (const asker of READERS) {
        const actor = actorOf(asker, network.company, wish.resident);
        const views = await db.contactView.count();
        const { data } = await submit(revealContact, actor, { wishId: wish.id });
        const isShown = data?.phone === secretOf("phone", scene);
        expect(data !== undefined, `${asker}, ${scene}`).toBe(isShown);
        expect(await db.contactView.count()).toBe(views + (isShown ? 1 : 0));
        if (isShown) shown.add(`${asker} ${scene}`);
      }
    }
    expect(listSeen((asker, scene) => shown.has(`${asker} ${scene}`))).toEqual(CONTACT_SHOWN);
  }, 90_000); // each wish is asked for by some thirty people one after the other
});

const readers = (texts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      READERS.filter((asker) => isSent(asker, text)),
    ]),
  );

test("what is written at a step is read by those it is written for", () => {
  expect(readers(NOTES)).toEqual(NOTE_READERS);
});

test("of a volunteer, staff of the place read the name", () => {
  expect(readers(VOLUNTEER_SECRETS)).toEqual(VOLUNTEER_READERS);
});

/** Every text that must not go out by SMS or into open data. */
const listSecrets = () => [
  ...SCENE_NAMES.flatMap((scene) => RESIDENT_FIELDS.map((field) => secretOf(field, scene))),
  ...Object.values(NOTES),
  ...Object.values(VOLUNTEER_SECRETS),
];

const secretsIn = (text: string) => listSecrets().filter((secret) => text.includes(secret));

test("messages to phones say nothing of it", async () => {
  await planAll();
  const deliveries = await db.delivery.findMany({ select: MESSAGE_SELECT });
  const subjects = await findSubjects(
    db,
    deliveries.map(({ notice }) => notice.id),
  );
  const messages = deliveries.map((delivery) => {
    const subject = present(subjects.get(delivery.notice.id));
    return buildMessage(delivery, "an address", subject, { locale: "zh-CN" });
  });
  expect(messages.length).toBeGreaterThan(SCENE_NAMES.length);
  expect(secretsIn(JSON.stringify(messages))).toEqual([]);
});

test("open data says nothing of it", async () => {
  const { company } = network;
  const rows = await madeFor(company.centerAdmin, asked(company.county.center.id));
  expect(rows.length).toBeGreaterThan(0);
  expect(secretsIn(JSON.stringify(rows))).toEqual([]);
});
