import { ADMIN_ROUTES } from "@/tests/integration/access/routes/admin";
import { DAILY_ROUTES } from "@/tests/integration/access/routes/daily";
import { OPEN_ROUTES } from "@/tests/integration/access/routes/open";
import type { Openings } from "@/tests/integration/access/routes/opening";

/** Who may open which address. A route of app/ without an entry fails the test. */
export const ROUTES: Openings = { ...OPEN_ROUTES, ...DAILY_ROUTES, ...ADMIN_ROUTES };
