import { expect, test } from "vitest";
import { NOTICE_TEMPLATES, type NoticeTemplate } from "@/lib/orders/wishes/notice-template";
import { isTrue, type Standing } from "@/lib/orders/wishes/true-while";

const NOW = new Date("2026-11-25T12:00:00+08:00");

/** Somebody who has nothing to do with an approved wish. */
const nobody: Standing = {
  ...{
    now: NOW,
    status: "APPROVED",
    isMerged: false,
    isPaused: false,
    isObjected: false,
    isOverdue: false,
  },
  ...{ isCalledBack: false, visitAt: null, isAsked: false, goes: false, leads: false },
  ...{ wasAbsent: false, isInTurn: false, follows: false },
};

const STATUSES = [
  ...(["SUBMITTED", "APPROVED", "REJECTED", "DISPATCHED", "ACCEPTED", "SUPPLIED"] as const),
  ...(["SERVED", "CANCELLED"] as const),
];

const trueFor = (standing: Partial<Standing>) =>
  NOTICE_TEMPLATES.filter((template) => isTrue(template, { ...nobody, ...standing }));

test("who is asked is told of the invitation, and not that nobody needs them", () => {
  const told = trueFor({ status: "DISPATCHED", isAsked: true });
  expect(told).toContain("invited");
  expect(told).not.toContain("recalled");
  expect(told).not.toContain("taken");
});

test("once somebody else has taken it, only that it is over is true", () => {
  const told = trueFor({ status: "ACCEPTED" });
  expect(told).toEqual(expect.arrayContaining(["taken", "recalled"]));
  expect(told).not.toContain("invited");
});

test("a visit is told of until it begins", () => {
  const ahead = { status: "SUPPLIED", goes: true, visitAt: new Date(NOW.getTime() + 1) } as const;
  const told: NoticeTemplate[] = ["visitAgreed", "visitReminder", "visitSoon", "scheduled"];
  expect(trueFor(ahead)).toEqual(expect.arrayContaining(told));
  for (const template of told) {
    expect(trueFor({ ...ahead, visitAt: NOW })).not.toContain(template);
    expect(trueFor({ ...ahead, status: "SERVED" })).not.toContain(template);
  }
});

test("what is to be passed on is true while the unit is in turn and what it says is", () => {
  expect(trueFor({ status: "ACCEPTED", isInTurn: true })).toContain("passOn.accepted");
  expect(trueFor({ status: "ACCEPTED" })).not.toContain("passOn.accepted");
  expect(trueFor({ status: "SUPPLIED", isInTurn: true })).not.toContain("passOn.accepted");
});

test("what came to a unit late is its business until it is done, though its own clock begins anew", () => {
  expect(trueFor({ isInTurn: true, isOverdue: false })).toContain("overdue");
  expect(trueFor({ isInTurn: false, isOverdue: true })).not.toContain("overdue");
  expect(trueFor({ isInTurn: true, isOverdue: true, status: "SERVED" })).not.toContain("overdue");
});

test("each notice is true of somebody at some time, and false of somebody at another", () => {
  const someStandings: Partial<Standing>[] = [
    ...STATUSES.flatMap((status) => [{ status }, { status, isInTurn: true }]),
    ...[{ isPaused: true }, { isMerged: true }],
    ...[
      { isPaused: true, isInTurn: true },
      { isMerged: true, isInTurn: true },
    ],
    ...[
      { isOverdue: true, isInTurn: true },
      { isObjected: true, isInTurn: true },
    ],
    ...[{ isAsked: true }, { follows: true }, { wasAbsent: true }],
    { status: "SUPPLIED", goes: true, leads: true, visitAt: new Date(NOW.getTime() + 1) },
    { status: "SUPPLIED", isInTurn: true, visitAt: new Date(NOW.getTime() + 1) },
    { status: "SUPPLIED", goes: true, leads: true, isPaused: true },
  ];
  for (const template of NOTICE_TEMPLATES) {
    const answers = someStandings.map((one) => isTrue(template, { ...nobody, ...one }));
    expect(answers, template).toContain(true);
    expect(answers, template).toContain(false);
  }
});
