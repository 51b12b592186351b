import { expect, test } from "playwright/test";
import { signInStaff } from "@/tests/e2e/support/sign-in";
import { messages } from "@/tests/e2e/support/messages";

const { report } = messages;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the report of a month is issued with its number and date, and found again", async ({
    page,
  }) => {
    await signInStaff(page, "admin");
    await page.goto("/admin/stats/report");
    await expect(page.getByText(report.issue.draft)).toBeVisible();
    await page.getByRole("button", { name: report.issue.first }).click();
    await expect(page.getByText(/^\d{4} 年第 1 号 · .+发布$/)).toBeVisible();
    await expect(page.getByText(report.issue.draft)).toHaveCount(0);
    await expect(page.getByRole("button", { name: report.issue.further })).toBeVisible();
    await page.getByRole("link", { name: report.versions.draft }).click();
    await expect(page.getByText(report.issue.draft)).toBeVisible();
  });
});
