import { expect, test, type Page } from "playwright/test";
import { codeSentBy } from "@/tests/e2e/support/phone";
import { ownTeam } from "@/tests/e2e/support/own-team";
import { expectPromise, makeWish, type MadeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, openWish } from "@/tests/e2e/support/staff";
import { wishArticle } from "@/tests/e2e/support/volunteer";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { auth, desk, dispatch, errors, leaving, notices, tracking, volunteering } = messages;

test("a leader with a wish in hand is disabled: it is shown, handed over, and the next leader is told", async ({
  browser,
}, info) => {
  const team = await ownTeam(info, 21, 22);
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请一支队伍来搬家具", info));
  const admin = await newPerson(browser);
  await signInStaff(admin, "admin");
  await approve(admin, wish);
  await askTeam(admin, wish, team.name);

  const leader = await newPerson(browser);
  await signInVolunteer(leader, team.leader.phone);
  await acceptForTeam(leader, wish, team);

  await admin.goto(`/admin/people/volunteers/${team.leader.id}/leave`);
  await expect(admin.getByText(leaving.fate.HANDED_OVER)).toBeVisible();
  await admin
    .getByLabel(leaving.leader.replace("{team}", team.name))
    .selectOption(`${team.id}:${team.member.id}`);
  await admin.getByRole("button", { name: leaving.button }).click();
  await admin.waitForURL(/\/admin\/people\/volunteers$/);

  const next = await newPerson(browser);
  await signInVolunteer(next, team.member.phone);
  await next.goto("/volunteer/notices");
  const [told = ""] = notices.ledByYou.split("{place}");
  await expect(next.getByRole("main").getByText(told).first()).toBeVisible();
  await next.goto("/volunteer");
  await expect(wishArticle(next, wish).getByText(volunteering.steps.appoint)).toBeVisible();

  await resident.goto(wish.path);
  await expectPromise(resident, tracking.promise.ACCEPTED);
  await openWish(admin, wish);
  const [, handedOver = ""] = desk.events.appointLeft.split("{left}");
  await expect(
    admin.getByText(`${team.leader.name}${handedOver.split("{")[0] ?? ""}`).first(),
  ).toBeVisible();
  await expectRefused(await newPerson(browser), team.leader.phone);
});

async function askTeam(page: Page, wish: MadeWish, name: string) {
  await openWish(page, wish);
  await page.getByLabel(dispatch.search.label).fill(name);
  await page.getByLabel(dispatch.search.label).press("Enter");
  await page.locator("#dispatch-team").getByRole("radio").first().check();
  await page.getByRole("button", { name: dispatch.teams.ask, exact: true }).click();
  await expect(
    page.getByText(desk.invitation.PENDING).filter({ visible: true }).first(),
  ).toBeVisible();
}

/** 队伍接单: the leader names the other member, and stays at home. */
async function acceptForTeam(
  page: Page,
  wish: MadeWish,
  { leader, member }: Awaited<ReturnType<typeof ownTeam>>,
) {
  await page.goto("/volunteer");
  const article = wishArticle(page, wish);
  await article.getByLabel(leader.name, { exact: true }).uncheck();
  await article.getByLabel(member.name, { exact: true }).check();
  await article.getByRole("button", { name: volunteering.accept.forTeam }).click();
  await expect(article.getByText(volunteering.next.ACCEPTED)).toBeVisible();
}

/** Who was disabled cannot sign in any more, and reads why. */
async function expectRefused(page: Page, phone: string) {
  await page.goto("/sign-in/volunteer");
  await page.getByLabel(auth.volunteer.phone).fill(phone);
  const send = page.getByRole("button", { name: auth.code.send });
  const code = await codeSentBy(phone, () => send.click());
  await page.getByLabel(auth.code.label).fill(code);
  await page.getByRole("button", { name: auth.signIn, exact: true }).click();
  await expect(page.getByText(errors.DISABLED)).toBeVisible();
}
