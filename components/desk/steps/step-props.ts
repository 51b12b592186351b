import type { DeskView } from "@/lib/desk/queues/schema";
import type { Choices, Search } from "@/lib/desk/wish-detail/choices.server";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";
import type { Unit } from "@/lib/desk/wish-detail/units";

export type StepProps = {
  detail: WishDetail;
  choices: Choices;
  units: Unit[];
  view: DeskView;
  search: Search;
  /** Whether this step is expected next: its button is the primary one of the page. */
  isFirst: boolean;
};
