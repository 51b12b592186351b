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
  /** With what happened or was corrected since the end of a period that is over. */
  isCorrected?: boolean;
  /** Small counts of sensitive categories are masked whoever reads it, since others will. */
  isForAll?: boolean;
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
  /** The row of wishes whose category the review has not said yet; it has no name. */
  isPending: boolean;
  asked: Shown;
  /** On the days the period is compared with. */
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

export type Month = { month: string; isOver: boolean; counts: Counts };

/** Everything that the page, the wall mode, exports and reports show of a place in a period. */
export type Dashboard = {
  now: Date;
  place: { id: string; name: string; level: SiteLevel };
  /** From the widest place the reader may see down to this one, without it. */
  path: { id: string; name: string }[];
  period: Period;
  /** The period is over: all is as it was known at its end. */
  isOver: boolean;
  days: Days;
  /** The days they are compared with. */
  daysBefore: Days;
  figures: Figures;
  before: Figures;
  /** Thirteen months up to the last of the period, each as known at its end. */
  trend: Month[];
  /** The open wishes that wait now, or at the end of a period that is over, by step, and how long the waits took that ended in the period. */
  steps: (Wait & { step: Step; waiting: number; late: number })[];
  /** Since when the oldest overdue wish is overdue; null if none is, and for a period that is over. */
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
