import { formatDate } from "@/lib/shared/i18n/dates";
import type { Messages } from "@/lib/shared/i18n/messages";
import type { WishDetail, WishDetailEvent } from "@/lib/desk/wish-detail/queries";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { describeChanges } from "@/components/desk/wish-detail/describe-changes";
import type { Words } from "@/components/desk/wish-detail/words";
import type { ActorRole } from "@/prisma/generated/enums";

type Names = Pick<WishDetail, "names">;
type EventContext = Pick<WishDetail, "names" | "events">;

/** An event of a wish as a sentence for staff. */
export function describeEvent(event: WishDetailEvent, detail: EventContext, words: Words): string {
  const { desk, wishes, locale } = words;
  const { data, round, responsibleSiteId } = event;
  const invitees = [...data.teams, ...data.volunteers];
  const before = unitBefore(event, detail);
  const nameOf = (id: string) => detail.names.get(id)?.name ?? desk("who.unknown");
  const joinList = (words: string[]) => words.join(desk("who.and"));
  return desk(`events.${eventMessageKey(event)}`, {
    who: formatAuthor(event, detail, desk),
    unit: nameOf(responsibleSiteId),
    before: nameOf(before),
    isMoved: String(before !== responsibleSiteId),
    status: event.toStatus,
    round,
    wave: data.wave ?? 1,
    count: invitees.length,
    guests: joinList(invitees.map(nameOf)),
    left: joinList(data.left.map(nameOf)),
    absent: joinList(data.absent.map(nameOf)) || "none",
    happened: formatDate(data.happenedAt ?? event.at, "minute", locale),
    channel: data.gradeChannel ?? "PHONE",
    changes: joinList(describeChanges(data.corrected, nameOf, words)),
    ...describeMove(data.corrected.siteId, nameOf),
    team: data.team ? nameOf(data.team) : "",
    visit: data.visitAt ? formatDate(data.visitAt, "minute", locale) : "",
    grade: data.grade ? wishes(`grade.${data.grade}`) : "",
    items: joinList(
      data.items.map(({ itemId, quantity }) =>
        desk("events.item", {
          name: nameOf(itemId),
          quantity,
          unit: detail.names.get(itemId)?.of ?? "",
        }),
      ),
    ),
  });
}

type Move = WishDetailEvent["data"]["corrected"]["siteId"];

/** The place of the wish before and after an event; "none" if it stays. */
function describeMove(move: Move, nameOf: (id: string) => string) {
  if (!move) return { movedFrom: "", moved: "none" };
  return { movedFrom: nameOf(move.from ?? ""), moved: nameOf(move.to ?? "") };
}

/** The id of the unit that was responsible for the wish until this event. */
function unitBefore({ seq, responsibleSiteId }: WishDetailEvent, { events }: EventContext): string {
  return events.find((event) => event.seq === seq - 1)?.responsibleSiteId ?? responsibleSiteId;
}

type Author = { actorRole: ActorRole; actorId: string | null };

/** The author of an event: staff with their place, residents without their name. */
export function formatAuthor({ actorRole, actorId }: Author, { names }: Names, t: Words["desk"]) {
  if (actorRole === "RESIDENT") return t("who.resident");
  if (actorRole === "SYSTEM" || !actorId) return t("who.system");
  const known = names.get(actorId);
  if (!known) return t("who.unknown");
  return known.of ? t("who.staff", { name: known.name, place: known.of }) : known.name;
}

type EventMessageKey = Exclude<keyof Messages["desk"]["events"], "item">;

/** Message keys that depend on the data of the event. The key of any other event is its name. */
const MESSAGE_KEYS: Partial<Record<WishEventName, (event: WishDetailEvent) => EventMessageKey>> = {
  dispatch: ({ data }) => (data.to === "POOL" ? "dispatchPool" : "dispatchTeam"),
  nextWave: (event) => (isBySystem(event) ? "nextWave" : "nextWaveBy"),
  openPool: (event) => (isBySystem(event) ? "openPool" : "openPoolBy"),
  recall: (event) => {
    if (hasLeaver(event)) return "recallLeft";
    return isBySystem(event) ? "recallNobody" : "recall";
  },
  release: (event) => (hasLeaver(event) ? "releaseLeft" : "release"),
  stepBack: (event) => (hasLeaver(event) ? "stepBackLeft" : "stepBack"),
  appoint: (event) => (hasLeaver(event) ? "appointLeft" : "appoint"),
  accept: ({ data }) => {
    if (!data.team) return "accept";
    return data.volunteers.length > 0 ? "acceptTeam" : "acceptTeamOpen";
  },
  checkIn: (event) => (isByStaff(event) ? "checkInRecorded" : "checkIn"),
  checkOut: (event) => {
    if (isByStaff(event)) return "checkOutRecorded";
    return event.data.absent.length > 0 ? "checkOutAbsent" : "checkOut";
  },
  rate: (event) => (isByStaff(event) ? "rateRecorded" : "rate"),
  correct: ({ data }) => {
    if (data.asker) return "correctAsker";
    if (data.helper) return data.helper === "NAMED" ? "nameHelper" : "removeHelper";
    return data.publicContent === undefined ? "correct" : "reword";
  },
  supply: ({ data }) => (data.items.length > 0 ? "supply" : "supplyNothing"),
  overdue: ({ data }) => (data.overdue === "PROMISE" ? "overduePromise" : "overdueStep"),
};

function eventMessageKey(event: WishDetailEvent): EventMessageKey {
  const name = event.name as Exclude<WishEventName, "dispatch" | "overdue">;
  return MESSAGE_KEYS[name]?.(event) ?? name;
}

/** Whether the step follows from somebody leaving. */
function hasLeaver({ data }: WishDetailEvent): boolean {
  return data.left.length > 0;
}

function isByStaff({ actorRole }: WishDetailEvent): boolean {
  return actorRole === "STAFF";
}

function isBySystem({ actorRole }: WishDetailEvent): boolean {
  return actorRole === "SYSTEM";
}
