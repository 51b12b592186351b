import { expect, test, type Page } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";
import { makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { openWish } from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";

const { desk } = messages;

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

test("the acting button is in the first screen, and the wish stays in sight at it", async ({
  browser,
}, info) => {
  const wish = await makeWish(await newPerson(browser), uniqueText("想请人修纱窗", info));
  const page = await newPerson(browser);
  await signInStaff(page, "dispatcher");
  await openWish(page, wish);
  // A long sentence scrolls in its own place.
  const sentence = page.getByRole("region", { name: "想请人修纱窗" });
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await page.reload();
    await expect(page.locator("#approve .button-primary")).toBeInViewport({ ratio: 1 });
    await keysAreThere(page);
    await page.keyboard.press("r");
    await expect(page.locator("#reject input[name=reason]")).toBeFocused();
    await expect(page.locator("#reject label").first()).toBeInViewport({ ratio: 1 });
    await expect(sentence).toBeInViewport({ ratio: 1 });
  }
});

test("the keys are explained where one sees it, also where the queues are hidden", async ({
  browser,
}) => {
  const page = await newPerson(browser);
  await signInStaff(page, "dispatcher");
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await page.goto("/desk?queue=open");
    await keysAreThere(page);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: desk.keys.close }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

/** The button that explains the keys comes with them; a narrow screen may show another pane than its own. */
async function keysAreThere(page: Page) {
  await expect(page.locator(".key-help:not([hidden])")).toBeAttached();
}
