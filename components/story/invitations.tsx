import type { Words } from "@/components/story/sentence";
import type { Story } from "@/lib/story/queries";

type Props = { story: Story; words: Words };

/** Who was asked, round by round, and what they answered. */
export function Invitations({ story: { invitations, round }, words: { desk, wishes } }: Props) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="asked" className="space-y-2">
      <h2 id="asked">{desk("wish.asked")}</h2>
      <ul className="list-disc pl-5 marker:text-edge">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            {desk("invitation.line", {
              name: invitation.team?.name ?? invitation.volunteer?.name ?? "",
              answer: desk(`invitation.${invitation.status}`),
            })}
            {round > 1 && (
              <span className="text-faded"> · {wishes("round", { round: invitation.round })}</span>
            )}
            {invitation.reason && (
              <blockquote className="border-l-3 border-honey pl-3">{invitation.reason}</blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
