import type { StaffActor } from "@/lib/shared/auth/actor";
import type { DeskView } from "@/lib/desk/queues/schema";
import type { Choices, Search } from "@/lib/desk/wish-detail/choices.server";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

export type StepProps = {
  actor: StaffActor;
  detail: WishDetail;
  choices: Choices;
  view: DeskView;
  search: Search;
  /** Whether this step is expected next: its button is the primary one of the page. */
  isFirst: boolean;
};
