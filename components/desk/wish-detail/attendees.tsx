import { Fragment } from "react";
import { VolunteerName } from "@/components/desk/wish-detail/volunteer-name";
import type { Words } from "@/components/desk/wish-detail/words";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

type Props = { detail: WishDetail; t: Words["desk"] };

/** Who goes to a wish: the team with its leader, those named, those who did not come. */
export function Attendees({ detail, t }: Props) {
  const assignment = detail.assignments.find(({ endedAt }) => endedAt === null);
  if (!assignment) return null;
  const { team, seats } = assignment;
  const absent = seats.filter(({ hasCome }) => hasCome === false);
  const going = seats.filter(({ hasCome }) => hasCome !== false);
  const people = <Names seats={going} detail={detail} t={t} />;
  if (!team) return people;
  return (
    <>
      {t.rich("wish.ofTeam", {
        ...{ team: team.name, leader: team.leader.name },
        page: (name) => (
          <VolunteerName id={team.leaderId} detail={detail}>
            {name}
          </VolunteerName>
        ),
      })}{" "}
      · {going.length > 0 ? people : t("wish.nobodyNamed")}
      {absent.length > 0 && (
        <>
          {" "}
          ·{" "}
          {t.rich("wish.absent", {
            names: () => <Names seats={absent} detail={detail} t={t} />,
          })}
        </>
      )}
    </>
  );
}

type Seats = WishDetail["assignments"][number]["seats"];

function Names({ seats, detail, t }: Props & { seats: Seats }) {
  return seats.map(({ volunteerId, volunteer }, index) => (
    <Fragment key={volunteerId}>
      {index > 0 && t("who.and")}
      <VolunteerName id={volunteerId} detail={detail}>
        {volunteer.name}
      </VolunteerName>
    </Fragment>
  ));
}
