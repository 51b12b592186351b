import { VolunteerName } from "@/components/desk/wish-detail/volunteer-name";
import type { Words } from "@/components/desk/wish-detail/words";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

type Props = { detail: WishDetail; words: Words };
type Invitation = WishDetail["invitations"][number];

/** The invitations and their answers by wave, the last wave first. */
export function Invitations({ detail, words: { desk } }: Props) {
  const { invitations, round } = detail;
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="asked" className="space-y-2">
      <h2 id="asked">{desk("wish.asked")}</h2>
      {groupByWave(invitations).map(([first, ...others]) => (
        <div key={`${first.round} ${first.wave}`}>
          <h3 className="font-normal text-faded">
            {desk(round > 1 ? "invitation.waveOf" : "invitation.wave", {
              round: first.round,
              wave: first.wave,
              count: others.length + 1,
            })}
          </h3>
          <ul className="list-disc pl-5 marker:text-edge">
            {[first, ...others].map((invitation) => (
              <Answer key={invitation.id} {...{ invitation, detail, desk }} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type AnswerProps = { invitation: Invitation; detail: WishDetail; desk: Words["desk"] };

function Answer({ invitation, detail, desk }: AnswerProps) {
  const { team, volunteer, volunteerId, status, reason } = invitation;
  return (
    <li>
      {desk.rich("invitation.line", {
        name: team?.name ?? volunteer?.name ?? "",
        page: (name) => (
          <VolunteerName id={volunteerId} detail={detail}>
            {name}
          </VolunteerName>
        ),
        answer: desk(`invitation.${status}`),
      })}
      {reason && (
        <blockquote dir="auto" className="border-l-3 border-honey pl-3">
          {reason}
        </blockquote>
      )}
    </li>
  );
}

type Wave = [Invitation, ...Invitation[]];

/** Keeps the order of the invitations. */
function groupByWave(invitations: Invitation[]): Wave[] {
  const waves: Wave[] = [];
  for (const invitation of invitations) {
    const last = waves.at(-1);
    const isSame = last?.[0].round === invitation.round && last[0].wave === invitation.wave;
    if (last && isSame) last.push(invitation);
    else waves.push([invitation]);
  }
  return waves;
}
