import { formatDay } from "@/lib/shared/days/china-time";
import type { ActivityKind } from "@/prisma/generated/enums";

/** What of an activity can clash with others. */
export type Occupied = {
  id: string;
  siteId: string;
  spot: string;
  hostTeamId: string | null;
  speakerIds: readonly string[];
  kind: ActivityKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
};

/** The same team, speaker or spot at the same time, or the same title at one place twice a day. */
export const CLASH_KINDS = ["TEAM", "SPEAKER", "SPOT", "TITLE"] as const;

export type ClashKind = (typeof CLASH_KINDS)[number];

/** Two activities that stand in each other's way, and in what. */
export type Clash = { id: string; otherId: string; kinds: ClashKind[] };

/** Activities by what they take, to be asked what is taken at a time. */
export type Taken = ReadonlyMap<string, readonly Occupied[]>;

/** Collects what these activities take: teams, speakers, spots, and their titles of the day. */
export function collectTaken(activities: readonly Occupied[]): Taken {
  const taken = new Map<string, Occupied[]>();
  for (const activity of activities) {
    for (const [, key] of takenBy(activity)) {
      const others = taken.get(key);
      if (others) others.push(activity);
      else taken.set(key, [activity]);
    }
  }
  return taken;
}

/** The clashes of one activity with those that are taken, the earliest first. */
export function clashesWith(activity: Occupied, taken: Taken): Clash[] {
  const found = new Map<string, { clash: Clash; at: Date }>();
  for (const [kind, key] of takenBy(activity)) {
    for (const other of taken.get(key) ?? []) {
      if (other.id === activity.id || (kind !== "TITLE" && !overlap(activity, other))) continue;
      const known = found.get(other.id);
      const clash = known?.clash ?? { id: activity.id, otherId: other.id, kinds: [] };
      if (!clash.kinds.includes(kind)) clash.kinds.push(kind);
      found.set(other.id, { clash, at: other.startsAt });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ clash }) => clash);
}

/** All clashes of these activities, with each other and with others; a pair within them is named once. */
export function findClashes(own: readonly Occupied[], others: readonly Occupied[]): Clash[] {
  const taken = collectTaken([...own, ...others]);
  const ownOrder = new Map(own.map(({ id }, position) => [id, position]));
  return own.flatMap((activity, position) =>
    clashesWith(activity, taken).filter(({ otherId }) => {
      const other = ownOrder.get(otherId);
      return other === undefined || other > position;
    }),
  );
}

/** Half-open: what ends at ten does not overlap what begins at ten. */
export function overlap(
  one: Pick<Occupied, "startsAt" | "endsAt">,
  other: Pick<Occupied, "startsAt" | "endsAt">,
): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function takenBy(activity: Occupied): [ClashKind, string][] {
  const { siteId, spot, hostTeamId, speakerIds, kind, title, startsAt } = activity;
  const where = plain(spot);
  // A place that is simply open is not in the way of what happens in it.
  const isSomewhere = kind !== "OPEN" || where !== "";
  return [
    ...(hostTeamId ? [["TEAM", `team ${hostTeamId}`] satisfies [ClashKind, string]] : []),
    ...speakerIds.map((id): [ClashKind, string] => ["SPEAKER", `speaker ${id}`]),
    ...(isSomewhere ? [["SPOT", `spot ${siteId} ${where}`] satisfies [ClashKind, string]] : []),
    ["TITLE", `title ${siteId} ${formatDay(startsAt)} ${plain(title)}`],
  ];
}

/** Spots and titles are the same however they are spaced. */
function plain(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}
