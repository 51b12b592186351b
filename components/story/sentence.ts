import type { Translator } from "@/lib/i18n/translator";
import type { Story, StoryEvent } from "@/lib/story/queries";
import type { WishEventName } from "@/lib/wishes/lifecycle";
import type { ActorRole } from "@/prisma/generated/enums";

export type Words = { desk: Translator<"desk">; wishes: Translator<"wishes"> };
type Names = Pick<Story, "names">;

/** What happened at one step, as a sentence for staff. */
export function sentenceOf(event: StoryEvent, story: Names, { desk, wishes }: Words): string {
  const { data, round, responsibleSiteId } = event;
  const nameOf = (id: string) => story.names.get(id)?.name ?? desk("who.unknown");
  const listed = (words: string[]) => words.join(desk("who.and"));
  return desk(`story.${kindOf(event)}`, {
    who: authorOf(event, story, desk),
    unit: nameOf(responsibleSiteId),
    round,
    guests: listed([...data.teams, ...data.volunteers].map(nameOf)),
    team: data.team ? nameOf(data.team) : "",
    grade: data.grade ? wishes(`grade.${data.grade}`) : "",
    items: listed(
      data.items.map(({ itemId, quantity }) =>
        desk("story.item", {
          name: nameOf(itemId),
          quantity,
          unit: story.names.get(itemId)?.of ?? "",
        }),
      ),
    ),
  });
}

type Author = { actorRole: ActorRole; actorId: string | null };

/** Who did it: staff with their place, residents without their name. */
export function authorOf({ actorRole, actorId }: Author, { names }: Names, t: Words["desk"]) {
  if (actorRole === "RESIDENT") return t("who.resident");
  if (actorRole === "SYSTEM" || !actorId) return t("who.system");
  const known = names.get(actorId);
  if (!known) return t("who.unknown");
  return known.of ? t("who.staff", { name: known.name, place: known.of }) : known.name;
}

/** Some steps are told differently by what they carry. */
function kindOf({ name, data, actorRole }: StoryEvent) {
  switch (name) {
    case "dispatch":
      return data.to === "POOL" ? "dispatchPool" : "dispatchTeam";
    case "recall":
      return actorRole === "SYSTEM" ? "recallNobody" : "recall";
    case "accept":
      if (!data.team) return "accept";
      return data.volunteers.length > 0 ? "acceptTeam" : "acceptTeamOpen";
    case "supply":
      return data.items.length > 0 ? "supply" : "supplyNothing";
    default:
      return name as Exclude<WishEventName, "dispatch">;
  }
}
