import * as z from "zod";
import { GRADES } from "@/lib/orders/wishes/lifecycle";

const ids = z.array(z.string()).catch([]);

/** The data of an event. Fields that are missing or invalid become empty. */
const eventDataSchema = z.object({
  to: z.enum(["TEAM", "VOLUNTEERS", "POOL"]).optional().catch(undefined),
  /** 派单, 下一批: the invited. */
  teams: ids,
  volunteers: ids,
  /** 签退: attendees who did not come. */
  absent: ids,
  /** 接单: the team that accepted. */
  team: z.string().nullable().catch(null),
  items: z.array(z.object({ itemId: z.string(), quantity: z.number() })).catch([]),
  grade: z.literal(GRADES).optional().catch(undefined),
  /** 审单, 补充: the public sentence from now on, if staff edited it. */
  publicContent: z.string().optional().catch(undefined),
  /** 下一批: the number of the wave, counted from 1. */
  wave: z.number().optional().catch(undefined),
  /** 逾期: which of the two clocks ran out. */
  overdue: z.enum(["STEP", "PROMISE"]).optional().catch(undefined),
});

export type EventData = z.output<typeof eventDataSchema>;

export function eventData(json: unknown): EventData {
  return eventDataSchema.parse(json ?? {});
}

/** Returns every id in an event's data. */
export function listIds({ teams, volunteers, absent, team, items }: EventData): string[] {
  const people = [...teams, ...volunteers, ...absent, ...(team ? [team] : [])];
  return [...people, ...items.map(({ itemId }) => itemId)];
}
