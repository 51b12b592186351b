import { expect, test, type Browser, type BrowserContext, type Page } from "playwright/test";
import { codeSentBy } from "@/tests/e2e/support/phone";
import { messages } from "@/tests/e2e/support/messages";

const { auth, common } = messages;

/** The browser contexts of the test that runs in this process, or of the last one. */
let opened = { testId: "", contexts: [] as BrowserContext[] };

/**
 * A page in a browser context of its own. Those of earlier tests are closed first: Playwright would
 * keep them, each with a process that runs its page, until the browser ends.
 */
export async function newPerson(browser: Browser): Promise<Page> {
  const { testId } = test.info();
  if (opened.testId !== testId) {
    const { contexts } = opened;
    opened = { testId, contexts: [] };
    await Promise.all(contexts.map((context) => context.close()));
  }
  const context = await browser.newContext();
  opened.contexts.push(context);
  return context.newPage();
}

type Session = { cookies: Awaited<ReturnType<BrowserContext["cookies"]>>; home: string };

/** By user name, for one process of tests. */
const sessions = new Map<string, Session>();

/**
 * Signs in a staff member of the demo data, whose password is made of the name
 * (prisma/seed/sign-ins.json). The form is filled in the first time only; after that the browser
 * gets the cookie at once, as if the person came back.
 */
export async function signInStaff(page: Page, userName: string, password = `honey-${userName}`) {
  const session = sessions.get(userName);
  if (session) {
    await page.context().addCookies(session.cookies);
    await page.goto(session.home);
  } else {
    await page.goto("/sign-in");
    await page.getByLabel(auth.staff.userName).fill(userName);
    await page.getByLabel(auth.staff.password).fill(password);
    await page.getByRole("button", { name: auth.signIn, exact: true }).click();
  }
  await expectSignedIn(page);
  if (session) return;
  const cookies = await page.context().cookies();
  sessions.set(userName, { cookies, home: new URL(page.url()).pathname });
}

export async function signInVolunteer(page: Page, phone: string) {
  await page.goto("/sign-in/volunteer");
  await page.getByLabel(auth.volunteer.phone).fill(phone);
  const send = page.getByRole("button", { name: auth.code.send });
  const code = await codeSentBy(phone, () => send.click());
  await page.getByLabel(auth.code.label).fill(code);
  await page.getByRole("button", { name: auth.signIn, exact: true }).click();
  await expectSignedIn(page);
}

/** On a phone the button is in the menu, which is folded. */
async function expectSignedIn(page: Page) {
  await expect(page.locator("header button", { hasText: common.nav.signOut })).not.toHaveCount(0);
}
