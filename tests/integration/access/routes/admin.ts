import { db } from "@/lib/shared/db/db";
import {
  ABOVE_THE_VILLAGE,
  ADMINS,
  ADMINS_ABOVE,
  ANY_ADMINS,
  AUDITORS,
  CENTER_ADMINS,
  CITY,
  CITY_ADMINS,
  COUNTY_ADMINS,
  COUNTY_ADMINS_ABOVE,
  HANDLERS,
  OF_THE_PLACE,
  SECURITY_ADMINS,
  STAFF,
  type Asker,
} from "@/tests/integration/access/company";
import {
  id,
  ofTheVillage,
  SEARCH,
  type Opening,
  type Openings,
} from "@/tests/integration/access/routes/opening";

const SEES_FIGURES_OF_THE_VILLAGE: Asker[] = [...OF_THE_PLACE, ...CITY];

/** Figures: staff see those of their own place and of those below it. */
const FIGURES: Opening[] = [
  { may: STAFF },
  { may: SEES_FIGURES_OF_THE_VILLAGE, address: ofTheVillage },
];

const RULES: Opening[] = [{ may: CENTER_ADMINS }];

/** Master data, accounts, rules and figures. */
export const ADMIN_ROUTES: Openings = {
  "/admin": [{ may: ANY_ADMINS, elsewhere: "/admin/stats" }],
  "/admin/audit": [{ may: AUDITORS }],
  "/admin/menu": [{ may: COUNTY_ADMINS }],
  "/admin/plans": [{ may: CENTER_ADMINS }],
  "/admin/speakers": [{ may: COUNTY_ADMINS }],
  "/admin/people": [{ may: ADMINS }],
  "/admin/people/staff/[id]": [{ may: COUNTY_ADMINS_ABOVE, address: id(({ station }) => station) }],
  "/admin/people/staff/many": [
    { may: COUNTY_ADMINS },
    { may: COUNTY_ADMINS, address: ({ county }) => ({ query: { below: county.township.id } }) },
  ],
  "/admin/people/staff/new": [{ may: ADMINS }, { may: ADMINS, address: ofTheVillage }],
  "/admin/people/volunteers": [
    { may: COUNTY_ADMINS },
    { may: COUNTY_ADMINS, address: () => ({ query: { q: SEARCH } }) },
  ],
  "/admin/people/volunteers/excel": [
    { may: COUNTY_ADMINS, writes: { audit_entries: 1, audit_tail: 1 } },
  ],
  "/admin/people/volunteers/[id]": [
    { may: OF_THE_PLACE, address: id(({ invited }) => invited) },
    { may: OF_THE_PLACE, address: id(({ leader }) => leader) },
  ],
  "/admin/people/volunteers/[id]/leave": [
    { may: COUNTY_ADMINS_ABOVE, address: id(({ invited }) => invited) },
    { may: COUNTY_ADMINS_ABOVE, address: id(({ leader }) => leader) },
  ],
  "/admin/places": [{ may: ADMINS, leadsTo: "/admin/places/" }],
  "/admin/places/[id]": [
    { may: SEES_FIGURES_OF_THE_VILLAGE, address: id(({ county }) => county.village) },
  ],
  "/admin/places/[id]/many": [
    { may: ADMINS_ABOVE, address: id(({ county }) => county.village) },
    {
      may: [...(["townshipAdmin", "centerAdmin", "cityAdmin"] as const)],
      address: ({ county }) => ({
        params: { id: county.township.id },
        query: { do: "close", site: county.village.id },
      }),
    },
  ],
  "/admin/places/[id]/rooms": [{ may: OF_THE_PLACE, address: id(({ county }) => county.village) }],
  "/admin/places/[id]/move": [
    { may: ABOVE_THE_VILLAGE, address: id(({ county }) => county.village) },
  ],
  "/admin/places/import": [{ may: [...CENTER_ADMINS, ...CITY_ADMINS] }],
  "/admin/places/import/[id]": [
    {
      may: ["centerAdmin"], // of whose county it is
      address: async ({ county, centerAdmin }) => {
        const of = { siteId: county.center.id, staffId: centerAdmin.id };
        const made = { fileName: "places.csv", status: "READY" } as const;
        return { params: { id: (await db.placeImport.create({ data: { ...of, ...made } })).id } };
      },
    },
  ],
  "/admin/rules": RULES,
  "/admin/rules/calendar": RULES,
  "/admin/rules/privacy": RULES,
  "/admin/rules/weights": RULES,
  "/admin/security": [{ may: SECURITY_ADMINS }],
  "/admin/security/accounts/[id]": [
    { may: ["centerSecurity"], address: id(({ station }) => station) },
  ],
  "/admin/stats": FIGURES,
  "/admin/stats/checks": [{ may: [...CENTER_ADMINS, ...CITY_ADMINS] }],
  "/admin/stats/exports": FIGURES,
  "/admin/stats/exports/[exportId]": [
    {
      may: ["station"], // who asked for it
      address: async ({ county, station }) => {
        const input = { from: "2026-01", to: "2026-01", locale: "en" };
        const made = { status: "READY", name: "openData", total: 1, input } as const;
        const content = { fileName: "open.csv", content: Buffer.from("made") };
        const data = { ...made, ...content, staffId: station.id, siteId: county.village.id };
        return { params: { exportId: (await db.export.create({ data })).id } };
      },
    },
  ],
  "/admin/stats/exports/table": [
    ...FIGURES,
    { may: STAFF, address: () => ({ query: { format: "csv" } }) },
  ],
  "/admin/stats/report": FIGURES,
  "/admin/stats/poster": [{ may: SEES_FIGURES_OF_THE_VILLAGE, address: ofTheVillage }],
  "/admin/stats/report/pdf": [{ may: SEES_FIGURES_OF_THE_VILLAGE, address: ofTheVillage }],
  "/admin/stats/report/word": [{ may: SEES_FIGURES_OF_THE_VILLAGE, address: ofTheVillage }],
  "/admin/stats/activities": FIGURES,
  "/admin/stats/screen": FIGURES,
  "/admin/stats/targets": [{ may: ADMINS }, { may: ADMINS_ABOVE, address: ofTheVillage }],
  "/admin/stats/wishes": [{ may: HANDLERS }, { may: OF_THE_PLACE, address: ofTheVillage }],
  "/admin/teams": [{ may: COUNTY_ADMINS }],
  "/admin/teams/[id]": [
    { may: COUNTY_ADMINS_ABOVE, address: id(({ team }) => team) },
    {
      may: COUNTY_ADMINS_ABOVE,
      address: ({ team }) => ({ params: { id: team.id }, query: { q: SEARCH } }),
    },
  ],
  "/admin/teams/new": [
    { may: COUNTY_ADMINS },
    {
      may: COUNTY_ADMINS,
      address: ({ county, leader }) => ({
        query: { place: county.village.id, leader: leader.id },
      }),
    },
    {
      may: COUNTY_ADMINS,
      address: ({ county }) => ({ query: { place: county.village.id, q: SEARCH } }),
    },
  ],
};
