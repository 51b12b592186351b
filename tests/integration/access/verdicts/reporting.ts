import { addMonths } from "@/lib/reporting/stats/period";
import { db } from "@/lib/shared/db/db";
import {
  ADMINS_ABOVE,
  AUDITORS,
  CITY,
  OF_THE_PLACE,
  type Company,
} from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";

const centerId = ({ county }: Company) => ({ centerId: county.center.id });

/** Who may do what with figures, their files and the audit log. */
export const REPORTING: Verdicts = {
  "lib/reporting/audit/actions.ts": {
    checkAudit: { may: AUDITORS }, // each the log of their own place
  },
  "lib/reporting/exports/actions.ts": {
    requestOpenData: {
      may: [...OF_THE_PLACE, ...CITY],
      fields: ({ county }) => ({
        ...{ siteId: county.village.id, from: "2026-01", to: "2026-03", locale: "en" },
      }),
    },
    retryExport: {
      may: ["station"],
      fields: async ({ county, station }) => {
        const input = { from: "2026-01", to: "2026-01", locale: "en" };
        const failed = { status: "FAILED", name: "openData", total: 1, input } as const;
        const data = { ...failed, staffId: station.id, siteId: county.village.id };
        return { exportId: (await db.export.create({ data })).id };
      },
    },
  },
  "lib/reporting/recounts/actions.ts": {
    recount: { may: ["centerAdmin", "cityAdmin"], fields: centerId },
    mend: { may: ["centerAdmin", "cityAdmin"], fields: centerId },
  },
  "lib/reporting/report/actions.ts": {
    issueReport: {
      may: ADMINS_ABOVE,
      fields: async ({ county }) => {
        const siteId = county.village.id;
        // A month of which there is no report yet.
        const issued = await db.issuedReport.count({ where: { siteId } });
        return { siteId, month: addMonths("2024-01", issued) };
      },
    },
  },
  "lib/reporting/targets/actions.ts": {
    setTargets: { may: ADMINS_ABOVE, fields: ({ county }) => ({ siteId: county.village.id }) },
  },
};
