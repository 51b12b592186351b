import { expect, test, type Page } from "playwright/test";
import { openFold } from "@/tests/e2e/support/fold";
import { openNotice } from "@/tests/e2e/support/inbox";
import { makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, askVolunteer, supplyNothing } from "@/tests/e2e/support/staff";
import { acceptInvitation, serve, wishArticle } from "@/tests/e2e/support/volunteer";
import { demoVolunteer, volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { formatDay } from "@/lib/shared/days/china-time";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { formatDate } from "@/lib/shared/i18n/dates";
import { messages } from "@/tests/e2e/support/messages";

const { tracking, visits, volunteering, wishes } = messages;

test("a volunteer's day: asked, accepted, a time agreed, checked in and out, and thanked", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人陪着去体检", info));
  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await approve(dispatcher, wish);
  await askVolunteer(dispatcher, wish, await demoVolunteer(volunteerPhone(info, 24)));

  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, volunteerPhone(info, 24));
  await openNotice(volunteer, "/volunteer/notices");
  await acceptInvitation(volunteer, wish);
  await agreeOnTomorrow(volunteer, wish);
  await resident.goto(wish.path);
  await expect(resident.getByText(tomorrowAtNine()).first()).toBeVisible();

  await supplyNothing(dispatcher, wish);
  await serve(volunteer, wish);

  await resident.goto(`${wish.path}/rate`);
  await resident.getByLabel(tracking.rate.word).fill("谢谢您陪了一上午");
  await resident.getByRole("button", { name: wishes.grade["5"] }).click();
  await expect(resident.getByText(tracking.rate.thanks)).toBeVisible();

  await volunteer.goto("/volunteer");
  const served = volunteer.getByRole("listitem").filter({ hasText: "谢谢您陪了一上午" });
  await expect(served.getByText(wishes.grade["5"])).toBeVisible();
  const [hours = ""] = volunteering.hours.total.split("{count}");
  await expect(volunteer.getByText(hours).first()).toBeVisible();
});

/** 约时间 */
async function agreeOnTomorrow(page: Page, wish: MadeWish) {
  const article = wishArticle(page, wish);
  await openFold(page, visits.agree);
  await article.getByLabel(visits.day).fill(formatDay(tomorrow()));
  await article.getByLabel(visits.time).fill("09:00");
  await article.getByRole("button", { name: visits.submit }).click();
  await expect(article.getByText(tomorrowAtNine())).toBeVisible();
}

function tomorrow(): Date {
  return later(new Date(), DAY_MS);
}

/** As pages show it, without the year. */
function tomorrowAtNine(): string {
  const when = formatDate(new Date(`${formatDay(tomorrow())}T09:00:00+08:00`), "minute", "zh-CN");
  return visits.at.replace("{when}", when);
}
