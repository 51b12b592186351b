import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Browser, type Page } from "playwright/test";
import { oldBrowserCommand } from "@/scripts/support/old-browsers.mjs";

export type OldBrowser = { browser: Browser; stop: () => Promise<void> };

/** What a page shows on a phone of those years. */
const PHONE = { width: 390, height: 760 };

/** Why the old browsers cannot be started, if so. */
export const whyNone = process.env.NO_OLD_BROWSERS;

/** Starts a Chromium of an earlier year. Playwright speaks with it, though it would not start it. */
export async function startOldBrowser(version: string): Promise<OldBrowser> {
  const { program, args, env } = oldBrowserCommand(version);
  const profile = mkdtempSync(join(tmpdir(), "hive-old-browser-"));
  const child = spawn(
    program,
    [...args, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"],
    { env, stdio: ["ignore", "ignore", "pipe"] },
  );
  const stop = async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0];
    if (!address) {
      said.push(line);
      continue;
    }
    child.stderr.resume();
    return { browser: await chromium.connectOverCDP(address), stop };
  }
  await stop();
  throw new Error(`Chromium ${version} did not start: ${said.join("\n")}`);
}

/** A page in a context of its own, as `newPerson` gives it in today's browser. */
export async function newOldPerson({ browser }: OldBrowser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.BASE_URL,
    viewport: PHONE,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  await teachPlaywright(page);
  return page;
}

/**
 * Playwright asks elements whether they can be seen by a method newer than these browsers. It looks
 * at pages from a world of its own, in which they get it; the page stays as it is.
 */
async function teachPlaywright(page: Page) {
  const session = await page.context().newCDPSession(page);
  const worldName = await new Promise<string>((resolve) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name.startsWith("__playwright")) resolve(context.name);
    });
    void session.send("Runtime.enable");
  });
  await session.send("Page.enable");
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    worldName,
    source: `Element.prototype.checkVisibility = function () {
      return this.getClientRects().length > 0 || getComputedStyle(this).display === "contents";
    };`,
  });
}
