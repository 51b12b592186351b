import { expect, test } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { messages } from "@/tests/e2e/support/messages";
import { makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { uniqueText } from "@/tests/e2e/support/unique-text";

const { desk, reviews } = messages;

/** Wishes of one village that look the same, as those of the other run do, are left to a review of their own. */
const VILLAGES = [
  ["西街社区", "宁合社区", "水电巷社区"],
  ["北庭新村社区", "城关社区", "北门村"],
] as const;

test("批量审单: ticked, looked at, confirmed; what needs a look stays, and each is named", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const [own, beside, below] = VILLAGES[info.project.name === "javascript" ? 0 : 1];
  const make = (text: string, village: string) =>
    makeWish(resident, uniqueText(text, info), { village });
  const first = await make("路灯不亮了", own);
  const second = await make("门锁生锈", beside);
  const third = await make("搬柜子，打13912345678，", below);
  const page = await newPerson(browser);
  await signInStaff(page, "township");
  await page.goto("/desk?queue=belowReview");
  await page.getByRole("link", { name: desk.toReviews }).click();

  await page.getByRole("button", { name: reviews.preview }).click();
  await expect(page.getByText(reviews.tickSome)).toBeVisible();
  const suffix = first.content.split(" ")[1] ?? "";
  const rows = page.locator("#batch li", { hasText: suffix });
  await expect(rows).toHaveCount(3);
  for (const box of await rows.getByRole("checkbox").all()) await box.press("Space");
  await page.getByLabel(reviews.as).selectOption("便民维修");
  await page.getByRole("button", { name: reviews.preview }).click();

  const ready = page.locator("#batch fieldset li");
  await expect(ready).toHaveCount(2);
  await expect(ready.first()).toContainText("便民维修");
  await expect(ready.first()).toContainText(reviews.given);
  await expect(page.getByText(reviews.obstacle.HIDDEN_WORDS)).toBeVisible();
  await page.getByRole("button", { name: reviews.confirm }).click();

  for (const { content } of [first, second]) {
    await expect(page.locator("#batch").getByRole("link", { name: content })).toBeVisible();
  }
  await expectStatus(first, "APPROVED");
  await expectStatus(second, "APPROVED");
  await expectStatus(third, "SUBMITTED");
  await page.getByRole("link", { name: reviews.more }).click();
  await expect(rows).toHaveCount(1);
});

async function expectStatus({ number }: MadeWish, status: string) {
  const read = `SELECT status::text AS value FROM wishes WHERE "trackingNumber" = $1`;
  expect(await findValue(read, number.replace("-", ""))).toBe(status);
}
