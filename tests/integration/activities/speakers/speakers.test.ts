import { expect, test } from "vitest";
import { planInFull } from "@/lib/activities/planning/actions";
import {
  addSpeaker,
  editSpeaker,
  retireSpeaker,
  returnSpeaker,
} from "@/lib/activities/speakers/actions";
import { listInvitable, listSpeakers } from "@/lib/activities/speakers/queries";
import { db } from "@/lib/shared/db/db";
import { aCounty, aStaff, aTeam, present } from "@/tests/support/factories";
import { anActivityForm } from "@/tests/support/planning";
import { mustSubmit, submit } from "@/tests/support/submit";

const speaker = {
  ...{ name: "蜂老师", unit: "党校", fields: "形势政策\n防诈骗，防诈骗" },
  ...{ invitedBy: "TOWNSHIP", availability: ["SAT_MORNING", "SUN_MORNING"] },
};

async function aRoster() {
  const county = await aCounty();
  const admin = await aStaff(county.center.id, { isAdmin: true });
  await mustSubmit(addSpeaker, admin, speaker);
  const [added] = await listSpeakers(admin);
  return { county, admin, added: present(added) };
}

test("a speaker is added, edited, retired and put back; the same name and unit is there once", async () => {
  const { admin, added } = await aRoster();
  expect(added).toMatchObject({
    fields: ["形势政策", "防诈骗"],
    availability: speaker.availability,
  });
  expect((await submit(addSpeaker, admin, speaker)).code).toBe("NAME_TAKEN");
  const speakerId = added.id;
  await mustSubmit(editSpeaker, admin, { ...speaker, speakerId, unit: "医院" });
  expect(await listSpeakers(admin, { q: "医院" })).toHaveLength(1);
  expect(await listSpeakers(admin, { q: "党校" })).toHaveLength(0);
  await mustSubmit(retireSpeaker, admin, { speakerId });
  expect(await listInvitable(present(admin.centerId), "CENTER")).toEqual([]);
  await mustSubmit(returnSpeaker, admin, { speakerId });
  expect(await listInvitable(present(admin.centerId), "CENTER")).toHaveLength(1);
});

test("who may be invited depends on the level; a team of another county is refused", async () => {
  const { county, admin } = await aRoster();
  expect(await listInvitable(county.center.id, "TOWNSHIP")).toHaveLength(1);
  expect(await listInvitable(county.center.id, "VILLAGE")).toEqual([]);
  const other = await aCounty();
  const { id: teamId } = await aTeam(other.village);
  const refused = await submit(addSpeaker, admin, { ...speaker, name: "别人", teamId });
  expect(refused.code).toBe("NOT_FOUND");
});

test("a talk keeps its topic, form and speakers; who signs up needs places", async () => {
  const { county, added } = await aRoster();
  const clerk = await aStaff(county.village.id);
  const talk = anActivityForm(county.village.id, {
    ...{ kind: "TALK", topic: "防诈骗", form: "BENCH", speakerIds: added.id },
  });
  const { to } = await mustSubmit(planInFull, clerk, talk);
  expect(to).toBe(`/desk/plans?site=${county.village.id}&month=2027-03`);
  const made = await db.activity.findUniqueOrThrow({
    where: { idempotencyKey: talk.idempotencyKey },
    include: { speakers: true },
  });
  expect(made).toMatchObject({ topic: "防诈骗", form: "BENCH" });
  expect(made.speakers).toMatchObject([{ speakerId: added.id }]);
  const signUp = anActivityForm(county.village.id, { admission: "FIRST_COME" });
  expect((await submit(planInFull, clerk, signUp)).fieldErrors).toEqual({ places: ["required"] });
});
