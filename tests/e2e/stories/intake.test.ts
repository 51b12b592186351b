import { readFile } from "node:fs/promises";
import exceljs from "@protobi/exceljs";
import { expect, test, type Page } from "playwright/test";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { common, intake, desk, wishes } = messages;

test("a pile of wish cards is entered by keyboard, one after the other, and one press more where two are alike", async ({
  page,
}, info) => {
  const first = uniqueText("想有一双过冬的棉鞋", info);
  const second = uniqueText("想有一双过冬的棉袜", info);
  await signInStaff(page, "station");
  await page.goto("/desk");
  await page.getByRole("link", { name: desk.toIntake, exact: true }).click();
  await page.getByRole("radio", { name: wishes.channel.CARD }).check();
  await page.getByLabel(intake.content).focus();
  const number = await writeCard(page, first);

  // Channel and place are kept for the next card.
  await expect(page.getByRole("radio", { name: wishes.channel.CARD })).toBeChecked();
  await expect(page.getByLabel(intake.content)).toBeFocused();
  await expectQuestion(page, second);
  expect(await readEntered(page, second)).not.toBe(number);

  await page.goto("/desk?queue=review&channel=CARD");
  for (const content of [first, second]) {
    await expect(page.getByRole("link", { name: content })).toBeVisible();
  }
  const list = await takeOut(page);
  expect(list).toContain(wishes.channel.CARD);
  for (const content of [first, second]) expect(list).toContain(content);
  await page.goto("/desk?queue=review&channel=PHONE");
  await expect(page.getByRole("link", { name: first })).toHaveCount(0);
});

test("what is missing is said beside the field, and what was typed stays", async ({
  page,
}, info) => {
  const content = uniqueText("想请人量血压", info);
  await signInStaff(page, "station");
  await page.goto("/desk/new?channel=COUNTER");
  await page.getByLabel(intake.content).fill(content);
  await page.getByLabel(intake.phone).fill("1990000");
  await page.getByRole("button", { name: intake.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel(intake.content)).toHaveValue(content);
  await expect(page.getByRole("radio", { name: wishes.channel.COUNTER })).toBeChecked();
});

/** The text of all cells of the list on the page, taken out as an Excel file. */
async function takeOut(page: Page): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: common.table.excel }).click();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await readFile(await (await coming).path())).buffer);
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
}

/** Fills in the focused field and the next two, submits, and returns the number of the wish. */
async function writeCard(page: Page, content: string): Promise<string> {
  await sendCard(page, content);
  // A repeated run has entered it before.
  const asked = page.getByRole("button", { name: intake.alike.another });
  const entered = page.getByRole("region", { name: intake.entered.label });
  await expect(entered.or(asked)).toBeVisible();
  if (await asked.isVisible()) await page.keyboard.press("Enter");
  return readEntered(page, content);
}

/** The second card says nearly what the first one says, for the same phone: Enter says that it is another. */
async function expectQuestion(page: Page, content: string) {
  await sendCard(page, content);
  const another = page.getByRole("button", { name: intake.alike.another });
  await expect(another).toBeFocused();
  await expect(page.getByLabel(intake.content)).toHaveValue(content);
  await page.keyboard.press("Enter");
}

async function sendCard(page: Page, content: string) {
  await page.keyboard.insertText(content);
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("花小红");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("19900029999");
  await page.keyboard.press("Enter");
}

async function readEntered(page: Page, content: string): Promise<string> {
  const entered = page.getByRole("region", { name: intake.entered.label });
  await expect(entered).toContainText(content);
  return /\w{4}-\w{4}/.exec(await entered.innerText())?.[0] ?? "";
}

test("name and phone stand at one height on a desk", async ({ browser }) => {
  const page = await newPerson(browser);
  await page.setViewportSize({ width: 1280, height: 900 });
  await signInStaff(page, "station");
  await page.goto("/desk/new");
  const heightOf = async (label: string) =>
    (await page.getByLabel(label, { exact: true }).boundingBox())?.y;
  expect(await heightOf(intake.name)).toBe(await heightOf(intake.phone));
});
