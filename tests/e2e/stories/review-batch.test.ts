import { expect, test } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { messages } from "@/tests/e2e/support/messages";
import { makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { uniqueText } from "@/tests/e2e/support/unique-text";

const { desk, reviews } = messages;

test("批量审单: ticked, looked at, confirmed; what needs a look stays, and each is named", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  // Of three villages, since wishes that look the same are left to a review of their own.
  const first = await makeWish(resident, uniqueText("路灯不亮了", info));
  const second = await makeWish(resident, uniqueText("门锁生锈", info), { village: "宁合社区" });
  const third = await makeWish(resident, uniqueText("搬柜子，打13912345678，", info), {
    village: "水电巷社区",
  });
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
