import * as z from "zod";
import { GRADES } from "@/lib/orders/wishes/lifecycle";

// A field that is missing has a default besides, since to catch is to make an error first: most fields are.
const ids = z.array(z.string()).default([]).catch([]);

/** How staff are told a grade. */
export const GRADE_CHANNELS = ["PHONE", "PAPER"] as const;

/** What can be corrected and stands in the event as it is; names and phones do not. */
export const CORRECTED_FIELDS = [
  "siteId",
  "categoryId",
  "urgency",
  "beneficiary",
  "language",
] as const;

const change = z.object({ from: z.string().nullable(), to: z.string().nullable() });

/** The data of an event. Fields that are missing or invalid become empty. */
const eventDataSchema = z.object({
  to: z.enum(["TEAM", "VOLUNTEERS", "POOL"]).optional().catch(undefined),
  /** 派单, 下一批: the invited. 收回: who is asked anew in the same moment. */
  teams: ids,
  volunteers: ids,
  /** 退单, 收回, 退出, 点名: who is no volunteer of this place or team any more. */
  left: ids,
  /** 点名, 退出: who leads the team from now on, its leader having left. */
  ledBy: z.string().nullable().default(null).catch(null),
  /** 签退: attendees who did not come. */
  absent: ids,
  /** 接单: the team that accepted. */
  team: z.string().nullable().default(null).catch(null),
  /** 并单: the wish that stands for this one. */
  into: z.string().optional().catch(undefined),
  items: z
    .array(z.object({ itemId: z.string(), quantity: z.number() }))
    .default([])
    .catch([]),
  grade: z.literal(GRADES).optional().catch(undefined),
  /** 评单 written down by staff: how they were told the grade. */
  gradeChannel: z.enum(GRADE_CHANNELS).optional().catch(undefined),
  /** 签到, 签退 written down later: when it happened. */
  happenedAt: z.coerce.date().optional().catch(undefined),
  /** 更正, and steps that give the wish another place: what it was before and is now. */
  corrected: z.partialRecord(z.enum(CORRECTED_FIELDS), change).default({}).catch({}),
  /** 更正点单人: the residents before and after; one and the same for another name only. */
  asker: z.object({ from: z.string(), to: z.string() }).optional().catch(undefined),
  /** 点单: a helper asked. 更正: another helper was named, or there is none any more. */
  helper: z.enum(["NAMED", "REMOVED"]).optional().catch(undefined),
  /** 审单, 补充: the public sentence from now on, if staff edited it. */
  publicContent: z.string().optional().catch(undefined),
  /** 下一批: the number of the wave, counted from 1. */
  wave: z.number().optional().catch(undefined),
  /** 接单: the wish was open to anyone fit. */
  wasInPool: z.boolean().optional().catch(undefined),
  /** 约时间: when who serves it comes. */
  visitAt: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .optional()
    .catch(undefined),
  /** 逾期: which of the two clocks ran out. */
  overdue: z.enum(["STEP", "PROMISE"]).optional().catch(undefined),
});

export type EventData = z.output<typeof eventDataSchema>;

export function eventData(json: unknown): EventData {
  return eventDataSchema.parse(json ?? {});
}

/** Returns every id in an event's data. */
export function listIds(data: EventData): string[] {
  const { teams, volunteers, left, ledBy, absent, team, items, corrected } = data;
  const { siteId, categoryId } = corrected;
  const named = [ledBy, team, siteId?.from, siteId?.to, categoryId?.from, categoryId?.to];
  return [
    ...[...teams, ...volunteers, ...left, ...absent],
    ...items.map(({ itemId }) => itemId),
    ...named.filter((id) => typeof id === "string"),
  ];
}
