import { expect, test, type Page } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { approve } from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { desk } = messages;

test("three keys dispatch a wish, and three the next", async ({ browser }, info) => {
  const content = uniqueText("想请人修水龙头", info);
  const resident = await newPerson(browser);
  const first = await makeWish(resident, `${content}，厨房`);
  const second = await makeWish(resident, `${content}，院子`);
  const page = await newPerson(browser);
  await signInStaff(page, "township");
  await approve(page, first);
  await approve(page, second);

  await openQueue(page, content);
  const rows = page.locator("a[data-row]", { hasText: content });
  await expect(rows).toHaveCount(2);

  await press(page, "j");
  await expect(rows.first()).toBeFocused();
  await press(page, "d");
  await expect(sendButton(page)).toBeFocused();
  await press(page, "Enter");
  await expectDispatched(first);
  const next = page.getByRole("link", { name: desk.wish.next });
  await expect(next).toBeFocused();

  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: second.content })).toBeVisible();
  await press(page, "d");
  await expect(sendButton(page)).toBeFocused();
  await press(page, "Enter");
  await expectDispatched(second);
  await expect(page.getByRole("link", { name: desk.wish.back })).toBeFocused();
});

test("without a row chosen, the key takes the first; in a field it is a letter", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人换灯泡", info));
  const page = await newPerson(browser);
  await signInStaff(page, "township");
  await approve(page, wish);

  await openQueue(page, wish.content);
  const search = page.getByLabel(desk.filter.q);
  await search.press("d");
  await expect(search).toHaveValue(`d${wish.content}`);
  await search.blur();
  await press(page, "d");
  await expect(sendButton(page)).toBeFocused();
  await expect(page).toHaveURL(/#dispatch$/);
});

/** 待派单, filtered by this content; waits until the page says that the keys work. */
async function openQueue(page: Page, content: string) {
  await page.goto(`/desk?queue=dispatch&q=${encodeURIComponent(content)}`);
  await expect(page.getByRole("button", { name: desk.keys.title })).toBeVisible();
}

function press(page: Page, key: string) {
  return page.keyboard.press(key);
}

function sendButton(page: Page) {
  return page.locator("#dispatch .button-primary").first();
}

async function expectDispatched({ number }: MadeWish) {
  const status = () =>
    findValue(
      `SELECT status::text AS value FROM wishes WHERE "trackingNumber" = $1`,
      number.replace("-", ""),
    );
  await expect.poll(status).toBe("DISPATCHED");
}
