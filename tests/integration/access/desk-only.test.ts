import { beforeAll, expect, test, vi } from "vitest";
import { claimWish } from "@/lib/desk/claims/commands";
import { meetAtWish } from "@/lib/desk/claims/queries";
import { saveView } from "@/lib/desk/saved-views/commands";
import { helperLink } from "@/lib/shared/auth/tracking-link.server";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { aCompany, VOLUNTEERS, type Asker } from "@/tests/integration/access/company";
import {
  everythingSentTo,
  listVisits,
  type Visit,
} from "@/tests/integration/access/everything-sent";
import type { Network, SceneName } from "@/tests/integration/access/secrets";
import { aPhone, aStaff, present } from "@/tests/support/factories";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";
import { listRoutes, visitWhole } from "@/tests/support/visit";

// Who has a wish in hand, who looks at it and which lists are saved is for colleagues only: everything that
// is sent to everybody else is searched for it, as in fields.test.ts.

const HELD = {
  holder: "持家燕",
  looker: "看花人",
  view: "每日先看的",
  ...{ claim: MESSAGES["zh-CN"].claims.claim, release: MESSAGES["zh-CN"].claims.release },
};

let network: Network;
let visits: Visit[];
let asked: StagedWish;
beforeAll(async () => {
  vi.spyOn(console, "log").mockReturnValue(); // codes go to the console
  const company = await aCompany();
  const form = { helper: { name: "花邻居", phone: aPhone(), relation: "NEIGHBOR" as const } };
  asked = await aWishIn("DISPATCHED", company, { form });
  const taken = await aWishIn("ACCEPTED", company, { asked: "TEAM" });
  const pooled = await aWishIn("DISPATCHED", company, { asked: "POOL" });
  const wishes = new Map<SceneName, StagedWish>([
    ["DISPATCHED", asked],
    ["TEAM", taken],
    ["POOL", pooled],
  ]);
  const { id: centerId } = company.county.center;
  const holder = await aStaff(centerId, { name: HELD.holder });
  for (const { id: wishId } of wishes.values()) {
    await claimWish(holder, { wishId });
    const looker = await aStaff(centerId, { name: HELD.looker });
    await meetAtWish(looker, wishId, new Date());
  }
  await saveView(company.center, { name: HELD.view, query: "queue=review" });
  network = { company, wishes, told: asked };
  visits = await listVisits(network);
});

/** Which of what is in place stands in the text. */
const heldIn = (text: string) => Object.values(HELD).filter((words) => text.includes(words));

const OTHERS: Asker[] = ["visitor", "resident", "otherResident", ...VOLUNTEERS];

test.each(OTHERS)("nothing of it is sent to %s", { timeout: 120_000 }, async (asker) => {
  const text = await everythingSentTo(asker, network, visits);
  expect(text.length).toBeGreaterThan(10_000);
  expect(heldIn(text)).toEqual([]);
});

test("nothing of it is sent to who asked for the resident", async () => {
  const wish = await db.wish.findUniqueOrThrow({
    where: { id: asked.id },
    include: { helper: true },
  });
  const [, , number = "", key = ""] = helperLink(wish, present(wish.helper).id).split("/");
  const byLink = listRoutes().filter(({ path }) => path.startsWith("/track/[number]/[key]"));
  const pages = await Promise.all(
    byLink.map((route) => visitWhole(route, VISITOR, { params: { number, key } })),
  );
  const text = JSON.stringify(pages);
  expect(text).toContain("居民本人");
  expect(heldIn(text)).toEqual([]);
});

test("colleagues are sent all of it", { timeout: 120_000 }, async () => {
  const desk = visits.filter(({ route }) => route.path.startsWith("/desk"));
  const sent = heldIn(await everythingSentTo("center", network, desk));
  // The button to take it is for a wish that nobody has, the one to give it back for who has it.
  expect(sent).toEqual([HELD.holder, HELD.looker, HELD.view]);
});
