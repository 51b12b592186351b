import { expect, test } from "vitest";
import { findStaffActor } from "@/lib/shared/auth/queries";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { listChoices } from "@/lib/desk/wish-detail/choices.server";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { listDuplicates } from "@/lib/orders/merging/queries";
import { availableEvents } from "@/lib/orders/wishes/policy";
import { aCast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aVolunteer, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

test("the page of a wish to be dispatched takes nine statements, ten with a search, session included", async () => {
  const cast = await aCast();
  const { id } = await aWishIn("APPROVED", cast);
  const actor = cast.township;
  const page = async (people?: string) => {
    const view = deskViewSchema.parse({});
    await findStaffActor({ id: actor.id });
    const detail = present(await findWishDetail(actor, id));
    const places = await listPlaces(actor, view.place);
    await countQueues(actor, view, places);
    await listWishes(actor, view, places);
    const events = availableEvents(actor, detail.facts, new Date());
    await listDuplicates(actor, { ...detail, siteId: detail.site.id });
    const { offer } = await listChoices(actor, detail, events, { people });
    expect(offer?.volunteers.length).toBeGreaterThan(0);
  };
  const measure = async () => [
    (await recordStatements(() => page())).length,
    (await recordStatements(() => page("演示"))).length,
  ];
  await page(); // reads the categories and places of the county, which are then kept for a while
  expect(await measure()).toEqual([9, 10]);
  for (let count = 0; count < 30; count++) await aVolunteer(cast.county.village);
  expect(await measure()).toEqual([9, 10]);
});
