import { expect, test, type Page } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";

const { planning, programmes, errors } = messages;

/** A month far ahead, another one in each run. */
const monthOf = (project: string) => (project === "javascript" ? "2027-05" : "2027-06");

test("月计划: planned by keyboard, submitted, returned, mended, approved, published, read", async ({
  browser,
}, info) => {
  const month = monthOf(info.project.name);
  const hasScript = info.project.name === "javascript";
  const clerk = await newPerson(browser);
  await signInStaff(clerk, "station");
  await clerk.goto(`/desk/plans?month=${month}`);
  await expect(clerk.getByText(errors.PLAN_EMPTY)).toBeVisible();

  // A row is typed from its beginning to Enter; of a mistake nothing typed is lost.
  await typeRow(clerk, ["唱红歌", "35", "930"]);
  await expect(clerk.getByRole("alert").first()).toBeVisible();
  await expect(clerk.getByLabel(planning.quick.name, { exact: true })).toHaveValue("唱红歌");
  await clerk.getByLabel(planning.quick.day, { exact: true }).fill("5");
  await clerk.keyboard.press("Enter");
  await expect(row(clerk, "唱红歌")).toContainText("09:30–10:30");
  if (hasScript) await expect(clerk.getByLabel(planning.quick.name, { exact: true })).toBeFocused();
  await typeRow(clerk, ["义诊", "5", "10"]);
  await expect(row(clerk, "义诊")).toContainText(planning.clash.SPOT);
  await clerk.getByRole("button", { name: submitName(2) }).click();
  await expect(clerk.getByText(planning.status.SUBMITTED)).toBeVisible();

  const above = await newPerson(browser);
  await signInStaff(above, "township");
  await above.goto(`/desk/plans/units?month=${month}`);
  await above
    .getByRole("row", { name: /西街社区/ })
    .getByRole("link")
    .click();
  await above.getByText(planning.steps.return, { exact: true }).click();
  await above.getByLabel(planning.steps.reason).fill("两场撞在一起，请挪一场");
  await above.getByRole("button", { name: planning.steps.returnSubmit }).click();
  await expect(above.getByText(planning.status.RETURNED)).toBeVisible();

  await clerk.goto(clerk.url());
  await expect(clerk.getByText("两场撞在一起，请挪一场")).toBeVisible();
  await row(clerk, "义诊").getByRole("link", { name: "义诊" }).click();
  await clerk.getByLabel(planning.full.day).fill(`${month}-06`);
  await clerk.getByRole("button", { name: planning.full.save }).click();
  await clerk.getByRole("link", { name: planning.full.back }).click();
  await expect(row(clerk, "义诊")).not.toContainText(planning.clash.SPOT);
  await clerk.getByRole("button", { name: submitName(2) }).click();
  await expect(clerk.getByText(planning.status.SUBMITTED)).toBeVisible();

  await above.goto(above.url());
  await expect(above.getByText(planning.changes.title)).toBeVisible();
  await above.getByRole("button", { name: planning.steps.approve }).click();
  await expect(above.getByText(planning.status.APPROVED, { exact: true })).toBeVisible();

  const center = await newPerson(browser);
  await signInStaff(center, "dispatcher");
  await center.goto(`/desk/programmes?month=${month}`);
  await center.getByLabel(programmes.publish.theme).fill("春天有人问");
  await center.getByRole("button", { name: PUBLISH }).click();
  await expect(center.getByText("春天有人问")).toBeVisible();

  const resident = await newPerson(browser);
  await resident.goto(`/activities?day=${month}-06`);
  await resident.getByRole("link", { name: /义诊/ }).first().click();
  await expect(resident.getByRole("heading", { name: /义诊/ })).toBeVisible();
});

const PUBLISH = new RegExp(programmes.publish.submit.replaceAll(/\{\w+\}/g, "\\d+"));

const submitName = (count: number) => planning.steps.submit.replace("{count}", String(count));

const row = (page: Page, title: string) =>
  page
    .locator("table.list-table tbody tr")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });

/** Types into one field after the other, as by Tab, and adds the row by Enter. */
async function typeRow(page: Page, [title = "", day = "", from = ""]: string[]) {
  await page.getByLabel(planning.quick.name, { exact: true }).fill(title);
  await page.getByLabel(planning.quick.day, { exact: true }).fill(day);
  await page.getByLabel(planning.quick.fromShort, { exact: true }).fill(from);
  await page.keyboard.press("Enter");
}
