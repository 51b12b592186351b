import { fileProof } from "@/lib/public/my-data/file-proof.server";
import type { Company } from "@/tests/integration/access/company";
import type { Verdict } from "@/tests/integration/access/verdicts/verdict";
import type { StagedWish } from "@/tests/support/scenes";
import type { Browser } from "@/tests/support/submit";
import type { Address } from "@/tests/support/visit";

/** An address of a route, who may open it, and where others are led if not to signing in or "not found". */
export type Opening = Pick<Verdict, "may" | "wish" | "scene"> & {
  /** The rows that opening it writes, by table; none if left out. */
  writes?: Record<string, number>;
  address?: (company: Company, wish: StagedWish) => Address | Promise<Address>;
  /** The beginning of the path others are led to instead. */
  elsewhere?: string;
  /** Somebody who may besides the askers. */
  also?: (company: Company) => Promise<Browser>;
  /** Whether the address itself is the proof, which only the resident has. */
  isLink?: boolean;
  /** Whether only a code that was just typed gives the address: what it sends is its owner's, in full. */
  needsCode?: boolean;
  /** The beginning of the path to which those who may are led on. */
  leadsTo?: string;
};

/** The openings of each route of app/. */
export type Openings = Record<string, Opening[]>;

/** A search that finds people by the names of the network of secrets. */
export const SEARCH = "助";

export const id = (pick: (company: Company) => { id: string }) => (company: Company) => ({
  params: { id: pick(company).id },
});

export const wishId = (_: Company, { id: wish }: StagedWish) => ({ params: { id: wish } });

export const ofTheVillage = ({ county }: Company) => ({ query: { place: county.village.id } });

/** The parameters of the address of this person's own file, as after a code. */
export function fileQuery(personId: string): Record<string, string> {
  const { until, proof } = fileProof(personId, new Date());
  return { until: String(until), proof };
}
