export default { testDir: "/work/main/tests/e2e", timeout: 400_000, expect: { timeout: 40_000 }, workers: 1, outputDir: "/tmp/d/results", fullyParallel: true,
  projects: [{ name: "javascript" }, { name: "no-javascript", testMatch: "stories/*", use: { javaScriptEnabled: false } }],
  use: { baseURL: process.env.BASE_URL, browserName: "chromium", launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] }, locale: "zh-CN", timezoneId: "Asia/Shanghai" } };
