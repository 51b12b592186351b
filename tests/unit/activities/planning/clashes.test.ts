import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clashesWith,
  collectTaken,
  findClashes,
  overlap,
  type Occupied,
} from "@/lib/activities/planning/clashes";
import { nearestFree } from "@/lib/activities/planning/free-slots";
import { formatMinute } from "@/lib/shared/days/china-time";

let made = 0;

/** An activity that takes nothing another one takes, at "12-04 14:00" for so many minutes. */
function anActivity(at: string, given: Partial<Occupied> & { minutes?: number } = {}): Occupied {
  const { minutes = 60, ...own } = given;
  made += 1;
  const startsAt = new Date(`2026-${at.replace(" ", "T")}:00+08:00`);
  return {
    ...{ id: `${made}`, siteId: `site ${made}`, spot: "", hostTeamId: null, speakerIds: [] },
    ...{ kind: "CLASS", title: `title ${made}`, startsAt },
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    ...own,
  };
}

test("a planted month: exactly its clashes are found", () => {
  const talk = anActivity("12-04 14:00", { hostTeamId: "t1", speakerIds: ["s1"] });
  const sameTeam = anActivity("12-04 14:30", { hostTeamId: "t1" });
  const sameSpeaker = anActivity("12-04 13:30", { speakerIds: ["s2", "s1"] });
  const right = anActivity("12-04 15:00", { hostTeamId: "t1", speakerIds: ["s1"], minutes: 10 });
  const hall = anActivity("12-05 09:00", { siteId: "a", spot: "二楼活动室", title: "唱歌" });
  const sameHall = anActivity("12-05 09:30", { siteId: "a", spot: "二楼 活动室" });
  const otherSpot = anActivity("12-05 09:00", { siteId: "a", spot: "院子" });
  const again = anActivity("12-05 18:00", { siteId: "a", spot: "院子", title: " 唱歌" });
  const nextDay = anActivity("12-06 18:00", { siteId: "a", spot: "院子", title: "唱歌" });
  const reading = anActivity("12-05 00:00", { siteId: "b", kind: "OPEN", minutes: 1439 });
  const inIt = anActivity("12-05 10:00", { siteId: "b" });
  const own = [talk, sameTeam, hall, otherSpot, again, nextDay, reading, inIt];
  expect(findClashes(own, [sameSpeaker, right, sameHall])).toEqual([
    { id: talk.id, otherId: sameSpeaker.id, kinds: ["SPEAKER"] },
    { id: talk.id, otherId: sameTeam.id, kinds: ["TEAM"] },
    { id: sameTeam.id, otherId: right.id, kinds: ["TEAM"] },
    { id: hall.id, otherId: sameHall.id, kinds: ["SPOT"] },
    { id: hall.id, otherId: again.id, kinds: ["TITLE"] },
  ]);
});

test("the nearest free times: the same day first, never one that is taken or over", () => {
  const busy = ["09:00", "11:00", "12:00"].map((at) =>
    anActivity(`12-04 ${at}`, { hostTeamId: "t" }),
  );
  const moved = anActivity("12-04 11:30", { hostTeamId: "t" });
  const window = { first: "2026-12-01", last: "2026-12-31", now: new Date("2026-11-20") };
  const show = (now = window.now) =>
    nearestFree(moved, collectTaken(busy), { ...window, now }).map(({ startsAt }) =>
      formatMinute(startsAt).slice(5),
    );
  expect(show()).toEqual(["12-04 10:00", "12-04 13:00"]);
  expect(show(new Date("2026-12-04T10:30:00+08:00"))).toEqual(["12-04 13:00", "12-04 13:30"]);
});

test("each suggested time is free once it is taken, whatever else is planned", () => {
  const one = fc
    .record({
      day: fc.integer({ min: 1, max: 9 }),
      hour: fc.integer({ min: 8, max: 19 }),
      minutes: fc.constantFrom(30, 60, 90, 180),
      siteId: fc.constantFrom("a", "b"),
      spot: fc.constantFrom("", "院子", "礼堂"),
      hostTeamId: fc.constantFrom(null, "t1", "t2"),
      speakerIds: fc.subarray(["s1", "s2"]),
      title: fc.constantFrom("唱歌", "义诊", "宣讲"),
    })
    .map(({ day, hour, ...given }) =>
      anActivity(`12-0${day} ${String(hour).padStart(2, "0")}:00`, given),
    );
  const window = { first: "2026-12-01", last: "2026-12-31", now: new Date("2026-11-20") };
  fc.assert(
    fc.property(fc.array(one, { minLength: 2, maxLength: 40 }), (month) => {
      const taken = collectTaken(month);
      const clashes = findClashes(month, []);
      for (const activity of month) {
        const naive = month.filter((other) => other !== activity && isInTheWay(activity, other));
        const named = clashes.filter((c) => c.id === activity.id || c.otherId === activity.id);
        expect(named).toHaveLength(naive.length);
        for (const slot of nearestFree(activity, taken, window)) {
          const there = { ...activity, ...slot };
          const rest = month.filter((other) => other !== activity);
          expect(clashesWith(there, collectTaken(rest))).toEqual([]);
          expect(rest.some((other) => isInTheWay(there, other))).toBe(false);
        }
      }
    }),
    { numRuns: 50 },
  );
});

/** Written down once more, pair by pair. */
function isInTheWay(one: Occupied, other: Occupied): boolean {
  const isHere = one.siteId === other.siteId;
  const isSameDay = dayOf(one) === dayOf(other);
  return (
    (overlap(one, other) && sharesPeople(one, other, isHere)) ||
    (isHere && isSameDay && one.title === other.title)
  );
}

function dayOf({ startsAt }: Occupied): string {
  return formatMinute(startsAt).slice(0, 10);
}

function sharesPeople(one: Occupied, other: Occupied, isHere: boolean): boolean {
  const isSameTeam = one.hostTeamId !== null && one.hostTeamId === other.hostTeamId;
  const speaks = one.speakerIds.some((id) => other.speakerIds.includes(id));
  return isSameTeam || speaks || (isHere && one.spot === other.spot);
}
