import { expect, test, type Page } from "playwright/test";
import { acceptedHoursAgo } from "@/tests/e2e/support/accepted-earlier";
import { openNotice } from "@/tests/e2e/support/inbox";
import { messages } from "@/tests/e2e/support/messages";
import { makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import {
  approve,
  askVolunteer,
  openWish,
  recordGrade,
  recordService,
  supplyNothing,
} from "@/tests/e2e/support/staff";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { acceptInvitation } from "@/tests/e2e/support/volunteer";
import { demoVolunteer, volunteerPhone } from "@/tests/e2e/support/volunteer-phone";

const { intake, desk, tracking, volunteering, wishes } = messages;

test("a man without a phone: from the card to the grade on paper, told by mouth", async ({
  browser,
}, info) => {
  const station = await newPerson(browser);
  await signInStaff(station, "station");
  // Both projects read the same inbox, which shows the first words only, and two cards of one name are alike.
  const isScripted = info.project.name === "javascript";
  const [name, what] = isScripted ? ["花大爷", "烟道通一通"] : ["花大叔", "炉门修一修"];
  const wish = await writeCard(station, name, uniqueText(`想请人把${what}`, info));

  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await approve(dispatcher, wish);
  await openNotice(station, "/desk/notices", toPassOn(wish));
  await expect(station.getByText(desk.contact.byMouth)).toBeVisible();

  const phone = volunteerPhone(info, 35);
  await askVolunteer(dispatcher, wish, await demoVolunteer(phone));
  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, phone);
  await acceptInvitation(volunteer, wish);
  const article = volunteer.getByRole("article").filter({ hasText: wish.content });
  await article.getByRole("button", { name: volunteering.contact.show }).click();
  await expect(volunteer.getByText(volunteering.contact.noPhone)).toBeVisible();
  await expect(volunteer.getByText(name)).toBeVisible();

  await supplyNothing(dispatcher, wish);
  await acceptedHoursAgo(wish, 2);
  await recordService(dispatcher, wish, 1);
  await openNotice(station, "/desk/notices", toPassOn(wish));

  const admin = await newPerson(browser);
  await signInStaff(admin, "admin");
  await recordGrade(admin, wish, "5");
  await openWish(station, wish);
  await expect(station.getByText(wishes.grade["5"]).first()).toBeVisible();
});

test("a neighbor asks for another one on the public page, and only follows the wish", async ({
  page,
}, info) => {
  await makeWish(page, uniqueText("想听人读一读家里的来信", info), { forOther: "花伯伯" });
  await expect(page.getByText(tracking.forHelper)).toBeVisible();
  await expect(page.getByText(tracking.withdraw.title)).toBeHidden();
});

/** The beginning of the newest notice: what is to be passed on of this wish. */
function toPassOn({ content }: MadeWish): string {
  return `请转告：心愿“${content.slice(0, 15)}`;
}

/** Enters a card without a phone; an answer to what was left out leads there. */
async function writeCard(page: Page, name: string, content: string): Promise<MadeWish> {
  await page.goto("/desk/new?channel=CARD");
  await page.getByLabel(intake.content).fill(content);
  await page.getByLabel(intake.name).fill(name);
  await page.getByRole("button", { name: intake.submit }).click();
  await expect(page.getByText(messages.fields.phoneOrNone).first()).toBeVisible();
  await page.getByLabel(intake.hasNoPhone).check();
  await page.getByRole("button", { name: intake.submit }).click();
  const entered = page.getByRole("region", { name: intake.entered.label });
  await expect(entered).toContainText(intake.entered.byMouth);
  const number = /\w{4}-\w{4}/.exec(await entered.innerText())?.[0] ?? "";
  return { content, number, phone: "", path: "" };
}
