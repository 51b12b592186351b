import { expect, test, type Page, type TestInfo } from "playwright/test";
import { phoneOf } from "@/tests/e2e/support/sealed";
import { findValue } from "@/tests/e2e/support/database";
import { promisedDay } from "@/tests/e2e/support/promised-day";
import { expectPromise, makeWish, openByPhone } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { approve, pause, resume } from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { tracking, wishes } = messages;

test("the resident reads a day to be answered by, then one for the service, which waiting does not break", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人修一修窗户", info));
  await expectPromise(resident, await promisedDay(wish, "stepDueAt"));

  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await approve(station, wish);
  const expectServiceBy = async () => {
    await resident.goto(wish.path);
    await expectPromise(resident, tracking.promise.service);
    await expectPromise(resident, await promisedDay(wish, "promisedAt"));
  };
  await expectServiceBy();

  await pause(station, wish, "想问问您哪天在家");
  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.waiting);
  await expectPromise(resident, "想问问您哪天在家");
  await resume(station, wish);
  await expectServiceBy();

  await pause(station, wish, "想问问窗户有多大");
  await resident.goto(wish.path);
  await resident.getByLabel(tracking.amend.word).fill("一米二宽");
  await resident.getByRole("button", { name: tracking.amend.send, exact: true }).click();
  await expect(resident.getByText(tracking.events.resume)).toHaveCount(2);
  await expectServiceBy();
});

test("a wish that was closed without a rating can still be rated", async ({ browser }, info) => {
  const resident = await newPerson(browser);
  await openUnrated(resident, info);
  await expectPromise(resident, tracking.promise.mayRateUntil);
  await resident.getByRole("link", { name: tracking.rateNow }).click();
  await resident.getByText(wishes.grade["4"], { exact: true }).click();
  await expect(resident.getByText(tracking.rate.thanks)).toBeVisible();
});

/** Opens an unrated wish of the demo data, a different one for each project. */
async function openUnrated(page: Page, { project }: TestInfo) {
  const number = await findValue(
    `SELECT w."trackingNumber" AS value FROM wishes w JOIN assignments a ON a."wishId" = w.id
     WHERE w.status = 'UNRATED' AND a."endedAt" IS NULL
       AND a."checkedOutAt" > now() - interval '14 days'
     ORDER BY w.id ${project.name === "javascript" ? "ASC" : "DESC"} LIMIT 1`,
  );
  const phone = await phoneOf(
    "residents",
    `p.id = (SELECT "residentId" FROM wishes WHERE "trackingNumber" = $1)`,
    number,
  );
  await openByPhone(page, { number, phone });
}
