import { expect, test, type Page } from "playwright/test";
import { openFold } from "@/tests/e2e/support/fold";
import { openNotice } from "@/tests/e2e/support/inbox";
import { OTHER_PASSWORD, otherStation } from "@/tests/e2e/support/other-station";
import { expectPromise, makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { openWish } from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { desk, tracking } = messages;

test("a wish in the wrong village is objected to, and the right one gets it with its place", async ({
  browser,
}, info) => {
  const right = await otherStation();
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人通一通下水道", info));

  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await openWish(station, wish);
  await openFold(station, desk.object.title);
  await station.locator("#object").getByLabel(desk.object.reason).fill("这户不住在我们这里");
  await press(station, desk.object.submit);

  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await openNotice(dispatcher, "/desk/notices", wish.content.slice(0, 12));
  const decide = dispatcher.locator("#decide");
  await decide.getByLabel(desk.decide.unit).selectOption(right.siteId);
  await decide.getByLabel(desk.decide.isItsPlace).check();
  await press(dispatcher, desk.decide.submit);

  await expectInReview(await newPerson(browser), right.userName, wish, OTHER_PASSWORD);
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.answer);
  await expectPromise(resident, right.name);
  await expectOnNoDesk(station, wish);
});

test("a wish written down for the wrong village is corrected by staff, and the resident reads so", async ({
  browser,
}, info) => {
  const wrong = await otherStation();
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人修雨棚", info), { village: wrong.name });

  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await openWish(dispatcher, wish);
  await openFold(dispatcher, desk.correct.title);
  const place = dispatcher.locator("#correct").getByLabel(desk.correct.place);
  const option = place.locator("option", { hasText: "西街社区" });
  await place.selectOption(await option.first().getAttribute("value"));
  await press(dispatcher, desk.correct.submit);

  await expectInReview(await newPerson(browser), "station", wish);
  await resident.goto(wish.path);
  await expectPromise(resident, "西街社区");
  await expect(resident.getByText(tracking.events.correct)).toBeVisible();
});

/** Expects the wish among those that wait for the review of whoever signs in. */
async function expectInReview(page: Page, userName: string, wish: MadeWish, password?: string) {
  await signInStaff(page, userName, password);
  await openWish(page, wish);
  await expect(page.locator("#approve")).toBeVisible();
}

async function expectOnNoDesk(page: Page, wish: MadeWish) {
  await page.goto(`/desk?queue=all&q=${wish.number.replace("-", "")}`);
  await expect(page.getByLabel(desk.filter.q)).toBeVisible();
  await expect(page.getByRole("link", { name: wish.content })).toHaveCount(0);
}

async function press(page: Page, name: string) {
  const button = page.getByRole("button", { name, exact: true });
  await button.click();
  await expect(button).toBeHidden();
}
