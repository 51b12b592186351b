import { defineConfig } from "playwright/test";
import { findBrowser } from "./scripts/support/browser.mjs";

// scripts/test.mjs starts the application and tells where it is.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: "javascript" },
    { name: "no-javascript", testMatch: "stories/*", use: { javaScriptEnabled: false } },
  ],
  use: {
    baseURL: process.env.BASE_URL,
    browserName: "chromium",
    launchOptions: await findBrowser(),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  },
});
