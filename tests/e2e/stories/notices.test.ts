import { expect, test } from "playwright/test";
import {
  choosePreference,
  confirmEmail,
  expectPreference,
  markAllRead,
  openNotice,
} from "@/tests/e2e/support/inbox";
import { uniqueEmail } from "@/tests/e2e/support/letter";
import { makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";
import { approve, askVolunteer, openWish, supplyNothing } from "@/tests/e2e/support/staff";
import { acceptInvitation, wishArticle, serve } from "@/tests/e2e/support/volunteer";
import { aFailedDelivery, phoneWithUnreadNotices } from "@/tests/e2e/support/notice-rows";
import { demoVolunteer, volunteerPhone } from "@/tests/e2e/support/volunteer-phone";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { messages } from "@/tests/e2e/support/messages";

const { common, inbox, outbox, tracking, wishes } = messages;

test("who is asked finds it in the inbox, whoever follows the wish reads on, and one tap rates it", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人教用智能手机", info));
  const admin = await newPerson(browser);
  await signInStaff(admin, "admin");
  await approve(admin, wish);
  await openWish(admin, wish);
  await admin.getByRole("button", { name: inbox.follow.follow }).click();
  await expect(admin.getByText(inbox.follow.following)).toBeVisible();
  await askVolunteer(admin, wish, await demoVolunteer(volunteerPhone(info, 8)));

  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, volunteerPhone(info, 8));
  await openNotice(volunteer, "/volunteer/notices");
  await expect(wishArticle(volunteer, wish)).toBeVisible();
  await acceptInvitation(volunteer, wish);

  await openNotice(admin, "/desk/notices", wish.content.slice(0, 12));
  await expect(admin.getByRole("heading", { name: wish.content }).first()).toBeVisible();
  await admin.getByRole("button", { name: inbox.follow.unfollow }).click();
  await expect(admin.getByText(inbox.follow.following)).toBeHidden();
  await supplyNothing(admin, wish);
  await serve(volunteer, wish);

  // The link is opened in a fresh browser, as from the message.
  const atHome = await newPerson(browser);
  await atHome.goto(`${wish.path}/rate`);
  await atHome.getByRole("button", { name: wishes.grade["5"] }).click();
  await expect(atHome.getByText(tracking.rate.thanks)).toBeVisible();
});

test("a volunteer and a resident choose how they are told, and confirm where", async ({
  browser,
}, info) => {
  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, volunteerPhone(info, 9));
  await volunteer.goto("/volunteer/notices");
  await volunteer.getByRole("link", { name: inbox.toPreference }).click();
  const email = uniqueEmail("volunteer", info);
  await choosePreference(volunteer, email);
  await expectPreference(volunteer, email);
  await expect(volunteer.getByRole("heading", { name: inbox.email.title })).toBeVisible();
  await confirmEmail(await newPerson(browser), email);
  await volunteer.reload();
  await expect(volunteer.getByText(inbox.email.confirmed, { exact: true })).toBeVisible();

  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想借一本大字书", info));
  await resident.goto(wish.path);
  await resident.getByRole("link", { name: tracking.howToTell }).click();
  await choosePreference(resident, uniqueEmail("resident", info));
  await expectPreference(resident, uniqueEmail("resident", info));
});

test("all notices are read by one press", async ({ browser }, info) => {
  const volunteer = await newPerson(browser);
  await signInVolunteer(volunteer, await phoneWithUnreadNotices(info));
  await markAllRead(volunteer, "/volunteer/notices");
});

test("an address that is none is said beside its field, and what was typed is kept", async ({
  browser,
}) => {
  const staff = await newPerson(browser);
  await signInStaff(staff, "station");
  await staff.goto("/desk/notices/preferences");
  const { preference } = inbox;
  await staff.getByLabel(preference.channels.EMAIL, { exact: true }).check();
  await staff.getByLabel(preference.email).fill("nobody");
  await staff.getByRole("button", { name: preference.save }).click();
  await expect(staff.getByText(messages.fields.email).first()).toBeVisible();
  await expect(staff.getByLabel(preference.email)).toHaveValue("nobody");
});

test("the centre sees what did not go out and why, and sends it again; others see none of it", async ({
  browser,
}, info) => {
  const resident = await newPerson(browser);
  const wish = await makeWish(resident, uniqueText("想请人写春联", info));
  const { address, masked } = await aFailedDelivery(wish);
  const dispatcher = await newPerson(browser);
  await signInStaff(dispatcher, "dispatcher");
  await dispatcher.goto("/desk/outbox?status=FAILED");
  const line = dispatcher.getByRole("row").filter({ hasText: masked });
  await expect(line.getByText(outbox.why.REFUSED_SMS)).toBeVisible();
  await expect(dispatcher.getByText(address)).toHaveCount(0);
  await line.getByRole("button", { name: outbox.retry }).click();
  await expect(line).toHaveCount(0);

  const station = await newPerson(browser);
  await signInStaff(station, "station");
  await expect(station.getByRole("link", { name: common.nav.outbox })).toHaveCount(0);
  await station.goto("/desk/outbox");
  await expect(station.getByText(common.notFound.title)).toBeVisible();
});
