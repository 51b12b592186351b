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

/** 点单: submits a wish as a new resident. */
export async function makeWish(page: Page, content: string): Promise<MadeWish> {
  const phone = newPhone();
  await page.goto("/submit");
  await page.getByLabel(submit.content).fill(content);
  const place = page.getByLabel(submit.place);
  const option = place.locator("option", { hasText: PLACE });
  await place.selectOption(await option.first().getAttribute("value"));
  await page.getByLabel(submit.name).fill("花小样");
  await page.getByLabel(submit.phone).fill(phone);
  const send = page.getByRole("button", { name: submit.send });
  const code = await codeSentBy(phone, () => send.click());
  await page.getByLabel(auth.code.label).fill(code);
  await page.getByRole("button", { name: submit.confirm }).click();
  await page.waitForURL(/\/track\/\w{8}\//);
  await expectPromise(page, tracking.promise.answer);
  const path = new URL(page.url()).pathname;
  const number = path.split("/")[2] ?? "";
  return { content, phone, number: `${number.slice(0, 4)}-${number.slice(4)}`, path };
}

/** Expects a sentence at the top of the tracking page, with any unit and date. */
export async function expectPromise(page: Page, sentence: string) {
  for (const part of sentence.split(/\{\w+\}/)) {
    await expect(page.locator("#promise")).toContainText(part);
  }
}

/** Opens the page of a wish by its number and a code to the phone of its resident. */
export async function openByNumber(page: Page, number: string, phone: string) {
  await page.goto("/track");
  await page.getByLabel(tracking.open.number).fill(number);
  await page.getByLabel(tracking.open.phone).fill(phone);
  const send = page.getByRole("button", { name: auth.code.send });
  const code = await codeSentBy(phone, () => send.click());
  await page.getByLabel(auth.code.label).fill(code);
  await page.getByRole("button", { name: tracking.open.send }).click();
  await page.waitForURL(/\/track\/\w{8}\//);
}

/** 评单: chooses one of the five faces. */
export async function rateWish(page: Page, { path }: MadeWish, grade: keyof typeof wishes.grade) {
  await page.goto(path);
  await page.getByRole("link", { name: tracking.rateNow }).click();
  await page.getByText(wishes.grade[grade], { exact: true }).click();
}

/** A phone number never used before: 197 and the time. */
function newPhone(): string {
  return `197${String(process.hrtime.bigint() % 100_000_000n).padStart(8, "0")}`;
}
