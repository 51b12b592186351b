import type { DeskView } from "@/lib/desk/schema";
import type { Choices, Search } from "@/lib/story/choices";
import type { Story } from "@/lib/story/queries";
import type { Unit } from "@/lib/story/units";

export type StepProps = {
  story: Story;
  choices: Choices;
  units: Unit[];
  view: DeskView;
  search: Search;
  /** The step expected next: its button is the one of the page. */
  isFirst: boolean;
};
