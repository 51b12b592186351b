import { expect, test } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { promisedDay } from "@/tests/e2e/support/promised-day";
import { expectPromise, makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { approve } from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { rules, common, fields } = messages;

/** Each project changes different rules, since both run at the same time in one county. */
const OWN = {
  javascript: { category: "法律服务", year: 2097, days: 9 },
  "no-javascript": { category: "科学普及", year: 2098, days: 11 },
};

function ownOf(project: string) {
  return OWN[project === "javascript" ? "javascript" : "no-javascript"];
}

test("a limit the county sets is what the next resident is promised", async ({ browser }, info) => {
  const { category, days } = ownOf(info.project.name);
  const admin = await newPerson(browser);
  await signInStaff(admin, "admin");
  await admin.goto("/admin/rules");
  await admin
    .getByRole("link", { name: new RegExp(`^${rules.edit}\\s*${rules.step.COMPLETION}`) })
    .first()
    .click();
  const form = admin.locator("#limit-form");
  await form.getByLabel(rules.limitForm.category).selectOption(category);
  await form.getByLabel(rules.limitForm.amount).fill("1001");
  await form.getByRole("button", { name: rules.save }).click();
  await expect(form.getByText(filled(fields.between, { min: 1, max: 1000 })).first()).toBeVisible();
  await form.getByLabel(rules.limitForm.amount).fill(String(days));
  await form.getByRole("button", { name: rules.save }).click();
  await expect(admin.getByText(common.form.saved)).toBeVisible();
  const row = admin.getByRole("listitem").filter({
    hasText: filled(rules.limit.WORKING_DAYS, { amount: days }),
  });
  await expect(row).toBeVisible();

  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请律师看看合同", info));
  await approve(admin, wish, category);
  await resident.goto(wish.path);
  const promise = await promisedDay(wish, "promisedAt");
  await expectPromise(resident, promise);
  expect(await promisedDays(wish)).toBe(String(days));

  await admin.goto("/admin/rules");
  await row.getByRole("button").click();
  await expect(row).toHaveCount(0);
  await resident.reload();
  await expectPromise(resident, promise);
});

test("the notice of a year's holidays is pasted, seen as it was read, saved, and taken away again", async ({
  page,
}, info) => {
  const { year } = ownOf(info.project.name);
  await signInStaff(page, "admin");
  await page.goto(`/admin/rules/calendar?year=${year}`);
  const form = page.locator("#notice-form");
  const text = form.getByLabel(rules.calendar.notice.text);
  const read = form.getByRole("button", { name: rules.calendar.notice.try });
  const save = form.getByRole("button", { name: rules.calendar.notice.save });
  const drop = page.locator("#drop-notice-form").getByRole("button");
  await expect(save).toBeHidden();
  await text.fill("一、元旦：1月1日至3日放假调休，共2天。");
  await read.click();
  const told = filled(fields.noticeCount, { line: 1, said: 2, count: 3 });
  await expect(form.getByRole("alert")).toContainText(told);
  await expect(text).toHaveValue(/共2天/);
  await text.fill("一、元旦：1月1日至3日放假调休，共3天。1月4日上班。");
  await read.click();
  await expect(form.getByRole("status")).toContainText(
    filled(rules.calendar.notice.read, { year }),
  );
  await expect(form.getByRole("listitem").first()).toContainText("元旦");
  await expect(drop).toBeHidden();
  await save.click();
  await expect(drop).toBeVisible();
  await expect(save).toBeHidden();
  await drop.click();
  await expect(drop).toBeHidden();
});

test("weights are tried before they are saved", async ({ page }) => {
  await signInStaff(page, "admin");
  await page.goto("/admin/rules/weights");
  const distance = page.getByLabel(messages.dispatch.factor.DISTANCE, { exact: true });
  const before = await distance.inputValue();
  await distance.fill("101");
  await page.getByRole("button", { name: rules.weights.try }).click();
  const alert = page.locator("#weights-form").getByRole("alert");
  await expect(alert).toContainText(filled(fields.between, { min: 0, max: 100 }));
  await distance.fill("99");
  await page.getByRole("button", { name: rules.weights.try }).click();
  await expect(page.getByRole("heading", { name: rules.weights.preview.title })).toBeVisible();
  await expect(page).toHaveURL(/DISTANCE=99/);
  await expect(distance).toHaveValue("99");
  await expect(page.getByText(rules.weights.trying)).toBeVisible();

  await page.getByRole("link", { name: rules.weights.reset }).click();
  await expect(distance).toHaveValue(before);
  await page.getByRole("button", { name: rules.weights.save }).click();
  await expect(page.getByText(rules.weights.saved)).toBeVisible();
});

/** A message with its placeholders replaced. */
function filled(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** The number of working days promised for the review of a wish. */
function promisedDays({ number }: MadeWish): Promise<string> {
  return findValue(
    `SELECT e.data #>> '{limits,promise,amount}' AS value FROM wish_events e
     JOIN wishes w ON w.id = e."wishId" WHERE w."trackingNumber" = $1 AND e.name = 'approve'`,
    number.replace("-", ""),
  );
}
