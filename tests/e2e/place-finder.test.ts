import { expect, test } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";
import { newPerson } from "@/tests/e2e/support/sign-in";

const { submit } = messages;

test("a village is found by its pinyin, and stays chosen when the form comes back", async ({
  browser,
}) => {
  const page = await newPerson(browser);
  await page.goto("/submit");
  await page.getByLabel(submit.find).fill("xijie");
  await page.getByRole("button", { name: "西街社区" }).click();
  const chosen = page.getByLabel(submit.place, { exact: true }).locator("option:checked");
  await expect(chosen).toHaveText("西街社区");

  await page.getByRole("button", { name: submit.send }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(chosen).toHaveText("西街社区");
  await page.getByLabel(submit.find).fill("ningbianlu");
  await page.getByRole("button", { name: "宁边路街道", exact: true }).click();
  await expect(chosen).toHaveText(submit.wholeTown.replace("{town}", "宁边路街道"));
});

test("without network it is found by its name", async ({ browser }) => {
  const page = await newPerson(browser);
  await page.goto("/submit");
  await page.route("**/api/places/*", (route) => route.abort());
  await page.getByLabel(submit.find).fill("西街");
  await expect(page.getByRole("button", { name: "西街社区" })).toBeVisible();
});
