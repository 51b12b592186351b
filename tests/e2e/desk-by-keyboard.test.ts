import { expect, test, type Page } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { messages } from "@/tests/e2e/support/messages";
import { makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { approve, dispatchToPool, handUp, openWish } from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";

const { desk, claims } = messages;

const MANY = 8;

test("eight reviews take three keys each", async ({ browser }, info) => {
  const resident = await newPerson(browser);
  const { content, number } = await makeWish(resident, uniqueText("想请人读报", info));
  await copyWish(number, MANY - 1);
  const page = await newPerson(browser);
  await signInStaff(page, "station");
  await openQueue(page, "review", content);

  let keys = 0;
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
  };
  for (let done = 0; done < MANY; done++) {
    if (done > 0) await press("Enter"); // the next wish
    await expect(page.locator("#approve")).toHaveCount(done > 0 ? 1 : 0);
    await press("a");
    await expect(page.locator("#approve .button-primary")).toBeFocused();
    await press("Enter");
    await expect(page.locator("[data-onward]")).toBeFocused();
    await expect.poll(() => countIn("APPROVED", content)).toBe(String(done + 1));
  }
  expect(keys / MANY).toBeLessThanOrEqual(3);
});

test("what is typed at once dispatches the wish and does nothing else", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const { content, number } = await makeWish(resident, uniqueText("想请人搬柜子", info));
  await copyWish(number, 1);
  const page = await newPerson(browser);
  await signInStaff(page, "township");
  await openQueue(page, "belowReview", content);
  await page.keyboard.press("a");
  await expect(page.locator("#approve .button-primary")).toBeFocused();
  await page.getByRole("button", { name: desk.approve.submit, exact: true }).click();
  await expect.poll(() => countIn("APPROVED", content)).toBe("1");

  await openQueue(page, "dispatch", content);
  // The last key is typed ahead: it neither undoes what Enter chose nor chooses another.
  for (const key of ["j", "d", "Enter", "j"]) await page.keyboard.press(key);
  await expect.poll(() => countIn("DISPATCHED", content)).toBe("1");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("what nobody accepts is dispatched anew by three keys, in one step", async ({
  browser,
}, info) => {
  const wish = await makeWish(await newPerson(browser), uniqueText("想请人通下水道", info));
  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await handUp(station, wish);
  const page = await newPerson(browser);
  await signInStaff(page, "township");
  await approve(page, wish);
  await dispatchToPool(page, wish);

  await openQueue(page, "nobodyAnswered", wish.content);
  await page.keyboard.press("j");
  await page.keyboard.press("d");
  await expect(page.locator("#dispatch-volunteers .button-primary")).toBeFocused();
  await expect(page.locator("article h1")).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect.poll(() => askedFor(wish)).toBe("DISPATCHED false 3");
});

test("of two clerks one has the wish, and the other sees who", async ({ browser }, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人修灯", info));
  const [one, other] = [await newPerson(browser), await newPerson(browser)];
  await signInStaff(one, "dispatcher");
  await signInStaff(other, "admin");
  await openWish(one, wish);
  await openWish(other, wish);
  await one.getByRole("button", { name: claims.claim, exact: true }).click();
  await expect(one.getByRole("button", { name: claims.release })).toBeVisible();
  await other.getByRole("button", { name: claims.claim, exact: true }).click();
  await expect(other.getByText(messages.errors.CLAIMED)).toBeVisible();
  await other.reload();
  await expect(other.getByRole("button", { name: claims.claim, exact: true })).toHaveCount(0);
  await one.getByRole("button", { name: claims.release }).click();
  await expect(one.getByRole("button", { name: claims.claim, exact: true })).toBeVisible();
});

/** A queue, searched for these words; waits until the keys work. */
async function openQueue(page: Page, queue: string, words: string) {
  await page.goto(`/desk?queue=${queue}&q=${encodeURIComponent(words)}`);
  await expect(page.getByRole("button", { name: desk.keys.title })).toBeVisible();
}

/**
 * Makes copies of a wish that was just submitted, which a form would take a minute for, and gives all of
 * them a category, as if each had been chosen from the menu.
 */
async function copyWish(number: string, copies: number): Promise<void> {
  await findValue(
    `WITH source AS (
       UPDATE wishes SET "categoryId" = (SELECT id FROM service_categories c
         WHERE c."centerId" = wishes."centerId" AND c.name = '便民维修')
       WHERE "trackingNumber" = $1 RETURNING *
     ), copies AS (
       SELECT gen_random_uuid() AS id, n FROM generate_series(1, $2::int) n
     ), made AS (
       INSERT INTO wishes SELECT (jsonb_populate_record(NULL::wishes, to_jsonb(source) || jsonb_build_object('id', c.id,
         'trackingNumber', left(md5(c.id::text), 12), 'idempotencyKey', gen_random_uuid(),
         'contactNameSealed', NULL, 'addressSealed', NULL))).*
       FROM source, copies c RETURNING id
     ), events AS (
       INSERT INTO wish_events SELECT (jsonb_populate_record(NULL::wish_events, to_jsonb(e) || jsonb_build_object(
         'id', gen_random_uuid(), 'wishId', copies.id))).*
       FROM copies, source JOIN wish_events e ON e."wishId" = source.id RETURNING id
     )
     SELECT (SELECT count(*) FROM made)::text || (SELECT count(*) FROM events) AS value`,
    number.replace("-", ""),
    String(copies),
  );
}

/** The status of a wish, whether it is in the open pool, and how many have been asked. */
function askedFor({ number }: MadeWish): Promise<string> {
  return findValue(
    `SELECT concat_ws(' ', status, "inOpenPool"::text, (SELECT count(*) FROM invitations
       WHERE "wishId" = wishes.id AND status = 'PENDING')) AS value
     FROM wishes WHERE "trackingNumber" = $1`,
    number.replace("-", ""),
  );
}

function countIn(status: string, content: string): Promise<string> {
  return findValue(
    `SELECT count(*)::text AS value FROM wishes WHERE status = $1::"WishStatus" AND "publicContent" = $2`,
    status,
    content,
  );
}
