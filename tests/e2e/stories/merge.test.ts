import { expect, test, type Page } from "playwright/test";
import { expectPromise, makeWish, rateWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, dispatchToPool, openWish, supplyNothing } from "@/tests/e2e/support/staff";
import { serve, takeFromPool } from "@/tests/e2e/support/volunteer";
import { volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { merging, tracking, wishes } = messages;

test("并单: of two who asked for the same each reads how far it is, and each rates", async ({
  browser,
}, info) => {
  const first = await newPerson(browser);
  const own = await makeWish(first, uniqueText("三号楼楼道的灯不亮", info));
  const second = await newPerson(browser);
  const other = await makeWish(second, uniqueText("三号楼楼道的灯都不亮", info));

  const staff = await newPerson(browser);
  await signInStaff(staff, "dispatcher");
  await mergeInto(staff, own, other);
  await first.goto(own.path);
  await expect(first.getByText(tracking.together)).toBeVisible();

  await approve(staff, other);
  await dispatchToPool(staff, other);
  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, volunteerPhone(info, 23));
  await takeFromPool(volunteer, other);
  await supplyNothing(staff, other);
  await serve(volunteer, other);
  await first.goto(own.path);
  await expectPromise(first, tracking.promise.SERVED);

  for (const [page, wish, grade] of [
    [second, other, "5"],
    [first, own, "4"],
  ] as const) {
    await rateWish(page, wish, grade);
    await expect(page.getByText(tracking.rate.thanks)).toBeVisible();
    const said = tracking.events.rateToo.replace("{grade}", wishes.grade[grade]);
    await page.goto(wish.path);
    await expect(page.getByText(said)).toBeVisible();
  }
});

test("撤销并单: what was not the same is done by itself again", async ({ browser }, info) => {
  const resident = await newPerson(browser);
  const own = await makeWish(resident, uniqueText("想请人修楼下的长椅", info));
  const neighbor = await newPerson(browser);
  const other = await makeWish(neighbor, uniqueText("想请人修楼下长椅", info));

  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await mergeInto(station, own, other);
  await station.locator("#unmerge").getByRole("button", { name: merging.undo }).click();
  await expect(station.locator("#approve")).toBeVisible();

  await resident.goto(own.path);
  await expectPromise(resident, tracking.promise.answer);
  await expect(resident.getByText(tracking.together)).toHaveCount(0);
  await expect(resident.getByText(tracking.events.unmerge)).toBeVisible();
});

/** Merges a wish into the other one, which its page shows as likely the same. */
async function mergeInto(page: Page, wish: MadeWish, other: MadeWish) {
  await openWish(page, wish);
  const likely = page.getByRole("listitem").filter({ hasText: other.content });
  await likely.getByRole("button", { name: merging.button }).click();
  await expect(page.getByText(merging.into.replace("{number}", other.number))).toBeVisible();
}
