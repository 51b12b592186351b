import { expect, type Page } from "playwright/test";
import { codeSentBy } from "@/tests/e2e/support/phone";
import { messages } from "@/tests/e2e/support/messages";

const { submit, auth, tracking, wishes } = messages;

export type MadeWish = {
  content: string;
  phone: string;
  /** As shown on the page: K7M2-4QXD. */
  number: string;
  /** The path of the link in the message. */
  path: string;
};

/** A village of the demo data. */
const PLACE = "西街社区";

/** 点单: submits a wish as a new resident or, for `forOther`, as a neighbor; by default without consent to the wall. */
export async function makeWish(
  page: Page,
  content: string,
  { hasConsent = false, village = PLACE, forOther = "" } = {},
): Promise<MadeWish> {
  const phone = newPhone();
  await page.goto("/submit");
  await page.getByLabel(submit.content).fill(content);
  const place = page.getByLabel(submit.place);
  const option = place.locator("option", { hasText: village });
  await place.selectOption(await option.first().getAttribute("value"));
  await page.getByLabel(submit.name).fill("花小样");
  await page.getByLabel(submit.phone).fill(phone);
  if (forOther) {
    await page.getByText(submit.forOther.title).click();
    await page.getByLabel(submit.forOther.name).fill(forOther);
    await page.getByLabel(submit.forOther.relation).selectOption("NEIGHBOR");
  }
  if (hasConsent) await page.getByLabel(submit.consent).check();
  const send = page.getByRole("button", { name: submit.send });
  const code = await codeSentBy(phone, () => send.click());
  await page.getByLabel(auth.code.label).fill(code);
  await page.getByRole("button", { name: submit.confirm }).click();
  await page.waitForURL(/\/submitted$/);
  const path = new URL(page.url()).pathname.replace("/submitted", "");
  const number = path.split("/")[2] ?? "";
  await page.getByRole("link", { name: submit.submitted.open }).click();
  await expectPromise(page, tracking.promise.answer);
  return { content, phone, number: `${number.slice(0, 4)}-${number.slice(4)}`, path };
}

/** Expects a sentence at the top of the tracking page, with any unit and date. */
export async function expectPromise(page: Page, sentence: string) {
  for (const part of sentence.split(/\{\w+\}/)) {
    await expect(page.locator("#promise")).toContainText(part);
  }
}

/** Opens a wish without its link, by a code to the phone of its resident, as in another browser. */
export async function openByPhone(
  page: Page,
  { number, phone }: Pick<MadeWish, "number" | "phone">,
) {
  await page.context().clearCookies({ name: "hive-phone" });
  await page.goto("/track");
  await page.getByLabel(tracking.mine.phone).fill(phone);
  const send = page.getByRole("button", { name: auth.code.send });
  const code = await codeSentBy(phone, () => send.click());
  await page.getByLabel(auth.code.label).fill(code);
  await page.getByRole("button", { name: tracking.mine.send }).click();
  await page.locator(`a[href^="/track/${number.replace("-", "")}/"]`).click();
  await page.waitForURL(/\/track\/\w{8}\//);
}

/** 评单: chooses one of the five faces. */
export async function rateWish(page: Page, { path }: MadeWish, grade: keyof typeof wishes.grade) {
  await page.goto(path);
  await page.getByRole("link", { name: tracking.rateNow }).click();
  await page.getByText(wishes.grade[grade], { exact: true }).click();
}

/** A phone number never used before: 197 and the time. */
export function newPhone(): string {
  return `197${String(process.hrtime.bigint() % 100_000_000n).padStart(8, "0")}`;
}
