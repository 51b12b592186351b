import type { ReactNode } from "react";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

type Props = {
  /** Null for a team. */
  id: string | null;
  detail: Pick<WishDetail, "seenVolunteerIds">;
  /** The name. */
  children: ReactNode;
};

/** The name of a volunteer, as a link to their page for who may open it. */
export function VolunteerName({ id, detail, children }: Props) {
  if (id === null || !detail.seenVolunteerIds.has(id)) return children;
  return <a href={`/admin/people/volunteers/${id}`}>{children}</a>;
}
