import * as z from "zod";
import { GRADES } from "@/lib/orders/wishes/lifecycle";

const ids = z.array(z.string()).catch([]);

/** What an event carries besides its name, as lib/wishes and its neighbors wrote it. */
const eventDataSchema = z.object({
  to: z.enum(["TEAM", "VOLUNTEERS", "POOL"]).optional().catch(undefined),
  /** 派单: whom was asked. */
  teams: ids,
  volunteers: ids,
  /** 签退: who was named and did not come. */
  absent: ids,
  /** 接单: the team that took it. */
  team: z.string().nullable().catch(null),
  items: z.array(z.object({ itemId: z.string(), quantity: z.number() })).catch([]),
  grade: z.literal(GRADES).optional().catch(undefined),
  /** 下一批: the how manieth. */
  wave: z.number().optional().catch(undefined),
  /** 逾期: which of the two clocks. */
  overdue: z.enum(["STEP", "PROMISE"]).optional().catch(undefined),
});

export type EventData = z.output<typeof eventDataSchema>;

export function eventData(json: unknown): EventData {
  return eventDataSchema.parse(json ?? {});
}

/** Every id an event speaks of. */
export function idsIn({ teams, volunteers, absent, team, items }: EventData): string[] {
  const people = [...teams, ...volunteers, ...absent, ...(team ? [team] : [])];
  return [...people, ...items.map(({ itemId }) => itemId)];
}
