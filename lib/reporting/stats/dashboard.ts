import type { Coverage } from "@/lib/reporting/stats/coverage";
import type { Demand } from "@/lib/orders/demand/gaps";
import type { HoneycombFigure, Figures, IndicatorName } from "@/lib/reporting/stats/indicators";
import type { Counts } from "@/lib/reporting/stats/measures";
import type { Days, Period } from "@/lib/reporting/stats/period";
import type { Step, Wait } from "@/lib/reporting/stats/waits";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A number, or null where it is masked, since so few cases could identify a person. */
export type Shown = number | null;

/** The place, the period and the figure a dashboard shows. */
export type DashboardView = {
  /** Absent: the reader's own place. */
  placeId?: string;
  period: Period;
  /** The figure that fills the honeycomb. */
  figure: HoneycombFigure;
};

/** A row of the table of places: a place right under the one shown. */
export type PlaceRow = {
  /** The row of what the place itself has besides the places under it; its id is that of the place. */
  isOwn: boolean;
  id: string;
  name: string;
  level: SiteLevel;
  isClosed: boolean;
  figures: Figures;
  before: Figures;
  /** "2026-11-20", the last day with a service there; null if there was none. */
  lastServiceOn: string | null;
};

/** A village of the honeycomb with the value of the chosen figure. */
export type Cell = { id: string; name: string; isClosed: boolean; value: number | null };

export type CategoryRow = {
  name: string;
  nameEn: string;
  isSensitive: boolean;
  asked: Shown;
  /** In the full period before, even while this one still runs. */
  askedBefore: Shown;
  /** Served at least once, of those asked for in the period. */
  served: Shown;
  onTimeRate: number | null;
  /** From 点单 to the first service; known for counties and cities only. */
  wait: Wait | null;
  /** The number of volunteers and teams that serve it and are at home there. */
  volunteers: number;
  teams: number;
};

/** Everything that the page, the wall mode, exports and reports show of a place in a period. */
export type Dashboard = {
  now: Date;
  place: { id: string; name: string; level: SiteLevel };
  /** From the widest place the reader may see down to this one, without it. */
  path: { id: string; name: string }[];
  period: Period;
  days: Days;
  /** The days they are compared with. */
  daysBefore: Days;
  figures: Figures;
  before: Figures;
  /** Thirteen months up to the last of the period. */
  trend: { month: string; counts: Counts }[];
  /** The open wishes that wait now, by step, and how long the waits took that ended in the period. */
  steps: (Wait & { step: Step; waiting: number; late: number })[];
  /** Since when the oldest overdue wish is overdue; null if none is. */
  oldestLate: Date | null;
  places: PlaceRow[];
  /** Villages by town; of a city by county. Empty for a village. */
  figure: HoneycombFigure;
  honeycombs: { id: string; name: string; cells: Cell[] }[];
  categories: CategoryRow[];
  /** Wishes asked for, by place (as `places`) and category (as `categories`). */
  heat: Shown[][];
  /** What is asked for and who could serve it, by place and category. */
  demand: Demand[];
  coverage: Coverage;
  /** How many places are under the same parent, and their medians; null if there are fewer than three. */
  peers: { count: number; median: Partial<Record<IndicatorName, number>> } | null;
  targets: Partial<Record<IndicatorName, number>>;
  /** Small counts of sensitive categories are masked for this reader. */
  isMasked: boolean;
};
