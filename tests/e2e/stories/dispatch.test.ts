import { expect, test } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { approve, onlyInBatch, openWish } from "@/tests/e2e/support/staff";
import { demoVolunteer, volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { desk, dispatch } = messages;

test("who is proposed stands there with reasons, is ticked, and Enter asks them", async ({
  browser,
}, info) => {
  const wish = await makeWish(await newPerson(browser), uniqueText("水龙头一直滴水", info));
  const page = await newPerson(browser);
  await signInStaff(page, "dispatcher");
  await approve(page, wish);

  await openWish(page, wish);
  const proposed = page.locator("#dispatch-volunteers li");
  await expect(page.locator("#dispatch-volunteers input:checked")).toHaveCount(3);
  await expect(proposed.first()).toContainText(dispatch.reason.category);
  await proposed.first().getByText(dispatch.factors.summary).click();
  await expect(proposed.first().getByRole("table")).toContainText(dispatch.factor.DISTANCE);
  await page.locator("#dispatch-volunteers input:checked").first().press("Enter");
  await expectAsked(wish, 3);
});

test("why not somebody else is answered, and they can be asked all the same", async ({
  browser,
}, info) => {
  const wish = await makeWish(await newPerson(browser), uniqueText("窗户关不上", info));
  const page = await newPerson(browser);
  await signInStaff(page, "dispatcher");
  await approve(page, wish);
  await openWish(page, wish);

  await page.getByLabel(dispatch.search.label).fill("谁也不叫这个名字");
  await page.getByLabel(dispatch.search.label).press("Enter");
  await expect(page.getByText("谁也不叫这个名字").first()).toBeVisible();

  const number = await demoVolunteer(volunteerPhone(info, 5));
  await page.getByLabel(dispatch.search.label).fill(number);
  await page.getByLabel(dispatch.search.label).press("Enter");
  const found = page.locator("#dispatch-volunteers li").first();
  await expect(found.getByRole("table")).toBeVisible();
  await expect(page.locator("#dispatch-volunteers input:checked")).toHaveCount(0);
  await found.getByRole("checkbox").check();
  await page.locator("#dispatch-volunteers button").click();
  await expectAsked(wish, 1);
});

test("a batch proposes somebody for each wish, is changed and sent, and tells what was sent", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const first = await makeWish(resident, uniqueText("灯管不亮", info));
  const second = await makeWish(resident, uniqueText("门锁生锈", info));
  const page = await newPerson(browser);
  await signInStaff(page, "dispatcher");
  await approve(page, first);
  await approve(page, second);

  await page.goto("/desk?queue=belowDispatch");
  await page.getByRole("link", { name: desk.toBatch }).click();
  await expect(page.getByRole("heading", { name: dispatch.batch.title })).toBeVisible();
  const rows = await onlyInBatch(page, [first, second]);
  const [proposed = ""] = dispatch.batch.proposed.split("{name}");
  await expect(page.locator("#batch")).toContainText(proposed);
  await rows[1]?.getByRole("combobox").selectOption("POOL");
  await page.getByRole("button", { name: dispatch.batch.send }).click();

  await page.getByText(dispatch.batch.sentList).click();
  for (const { content } of [first, second]) {
    await expect(page.locator("#batch details")).toContainText(content);
  }
  await expectAsked(first, 1);
  await openWish(page, second);
  await expect(page.getByText(desk.wish.pool).first()).toBeVisible();
});

/** Waits until this many people have been asked for the wish. */
function expectAsked({ number }: MadeWish, count: number) {
  const asked = `SELECT count(*)::text AS value FROM invitations i
    JOIN wishes w ON w.id = i."wishId" WHERE w."trackingNumber" = $1`;
  return expect.poll(() => findValue(asked, number.replace("-", ""))).toBe(String(count));
}
