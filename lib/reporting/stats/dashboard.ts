import type { Coverage } from "@/lib/reporting/stats/coverage";
import type { Demand } from "@/lib/orders/demand/gaps";
import type { HoneycombFigure, Figures, IndicatorName } from "@/lib/reporting/stats/indicators";
import type { Counts } from "@/lib/reporting/stats/measures";
import type { Days, Period } from "@/lib/reporting/stats/period";
import type { Step, Wait } from "@/lib/reporting/stats/waits";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A number, or null where it is masked: so few cases could tell who it was. */
export type Shown = number | null;

/** What is looked at. */
export type DashboardView = {
  /** Absent: the reader's own place. */
  placeId?: string;
  period: Period;
  /** What fills the honeycomb. */
  figure: HoneycombFigure;
};

/** A place right under the one that is looked at. */
export type PlaceRow = {
  /** What the place itself has besides the places under it; its id is that of the place. */
  isOwn: boolean;
  id: string;
  name: string;
  level: SiteLevel;
  isClosed: boolean;
  figures: Figures;
  before: Figures;
  /** "2026-11-20", the last day of a service there; null where there never was one. */
  lastServiceOn: string | null;
};

/** A village of the honeycomb with the value of the chosen figure. */
export type Cell = { id: string; name: string; isClosed: boolean; value: number | null };

export type CategoryRow = {
  name: string;
  nameEn: string;
  isSensitive: boolean;
  asked: Shown;
  /** In the whole period before, even while this one still runs. */
  askedBefore: Shown;
  /** Served at least once, of those asked for in the period. */
  served: Shown;
  onTimeRate: number | null;
  /** From 点单 to the first service; known for counties and cities only. */
  wait: Wait | null;
  /** Volunteers and teams that serve it and are at home there. */
  hands: number;
  teams: number;
};

/** Everything that page, wall mode, export and report say of a place in a period. */
export type Dashboard = {
  now: Date;
  place: { id: string; name: string; level: SiteLevel };
  /** From the widest place the reader may see down to this one, without it. */
  path: { id: string; name: string }[];
  period: Period;
  days: Days;
  /** The days it is compared with. */
  daysBefore: Days;
  figures: Figures;
  before: Figures;
  /** Thirteen months up to the last of the period. */
  trend: { month: string; counts: Counts }[];
  /** Where open wishes wait now, and how long waits took that ended in the period. */
  steps: (Wait & { step: Step; waiting: number; late: number })[];
  /** Past a limit now: since when the oldest. */
  oldestLate: Date | null;
  places: PlaceRow[];
  /** Villages by town; of a city by county. Empty for a village. */
  figure: HoneycombFigure;
  combs: { id: string; name: string; cells: Cell[] }[];
  categories: CategoryRow[];
  /** Asked for, by place (as `places`) and category (as `categories`). */
  heat: Shown[][];
  /** What is needed against the hands there are, place by place. */
  demand: Demand[];
  coverage: Coverage;
  /** Places beside this one, without their names; null where there are fewer than three. */
  peers: { count: number; median: Partial<Record<IndicatorName, number>> } | null;
  targets: Partial<Record<IndicatorName, number>>;
  /** Small counts of sensitive categories are masked for this reader. */
  isMasked: boolean;
};
