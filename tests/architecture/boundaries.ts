import type { IRegularForbiddenRuleType } from "dependency-cruiser";

type Rule = IRegularForbiddenRuleType & { name: string; comment: string };

/**
 * The wings of lib/ from the ground up: each may import those before it and never one after it.
 * `public`, `desk` and `reporting` all read the orders.
 */
export const WINGS = [
  "shared",
  "network",
  "orders",
  "activities",
  "public",
  "desk",
  "reporting",
  "notices",
  "worker",
] as const;

/** Files that may use the database, recognized by their name, or by their place in lib/shared/db. */
const DATA_SIDE = "^lib/shared/db/|^lib/.+/(queries|commands|scope)[.]ts$|^lib/.+[.]data[.]ts$";

/** Files that only run on a server, recognized by their name or place; see server-files.test.ts. */
export const SERVER_SIDE =
  "^lib/(shared/db|worker)/|^lib/.+/(queries|commands|scope)[.]ts$|^lib/.+[.](server|data)[.]ts$";

const ACTIONS = "^lib/.+/actions[.]ts$";

/** Tests, demo data and tools, to which most rules do not apply. */
const TOOLS = "^(tests|scripts|prisma)/";

const FRAMEWORK = "node_modules/(next|next-auth|react|react-dom|@prisma|pg)/";

/** Imports that remain after type imports are removed. */
const byValue: IRegularForbiddenRuleType["to"] = { dependencyTypesNot: ["type-only"] };

/** The rules which module may import which. */
export const BOUNDARIES: Rule[] = [...layers(), ...wings(), ...kinds(), ...data()];

function layers(): Rule[] {
  return [
    {
      name: "no-circular",
      comment: "Two modules that need each other are one module, or hide a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "app-is-a-leaf",
      comment: "Routes compose; nothing may depend on a route.",
      from: { pathNot: "^(app|tests)/" },
      to: { path: "^app/" },
    },
    {
      name: "lib-knows-no-ui",
      comment: "The domain must be testable and callable without React.",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "ui-kit-knows-no-domain",
      comment: "components/ui could ship in another product.",
      from: { path: "^components/ui/" },
      to: { path: "^(components/(?!ui/)|lib/(?!shared/(i18n|forms)/)|prisma/)" },
    },
    {
      name: "components-reach-only-the-open-side-of-a-domain",
      comment: "UI calls actions and reads pure rules; of queries it takes types, nothing else.",
      from: { path: "^components/" },
      to: {
        path: SERVER_SIDE,
        pathNot:
          "^lib/(shared/(i18n/(request|offered-locales)|auth/session|own-url)|network/sites/local-place-name)[.]server[.]ts$",
        ...byValue,
      },
    },
    {
      name: "only-the-shell-asks-who-is-signed-in",
      comment: "Elsewhere the page passes the actor on, so that a component can be read alone.",
      from: { path: "^components/", pathNot: "^components/layout/" },
      to: { path: "^lib/shared/auth/session[.]server[.]ts$", ...byValue },
    },
  ];
}

function wings(): Rule[] {
  return [
    {
      name: "rooms-form-no-circle",
      comment: "Rooms read as folders: two that need each other are one, or hide a third.",
      from: { path: "^lib/[^/]+/[^/]+$" },
      to: { circular: true },
      scope: "folder",
    },
    ...WINGS.slice(0, -1).map((wing, position) => ({
      name: `${wing}-imports-no-wing-above-it`,
      comment: "Wings stand on each other in one order: see WINGS.",
      from: { path: `^lib/${wing}/` },
      to: { path: `^lib/(${WINGS.slice(position + 1).join("|")})/` },
    })),
  ];
}

function kinds(): Rule[] {
  return [
    {
      name: "commands-are-called-by-actions",
      comment: "A page reads; only an action, or another command, writes.",
      from: { pathNot: `${ACTIONS}|^lib/.+/commands[.]ts$|${TOOLS}` },
      to: { path: "^lib/.+/commands[.]ts$", ...byValue },
    },
    {
      name: "actions-only-bind",
      comment: "An action joins a schema to a command and says what follows; it decides nothing.",
      from: { path: ACTIONS },
      to: {
        path:
          "^(app|components|prisma)/|^lib/shared/(db/|errors[.]ts$)" +
          "|/(queries|policy|lifecycle|scope)[.]ts$|[.]data[.]ts$",
        ...byValue,
      },
    },
    {
      name: "pure-rules-stay-pure",
      comment: "What does not say that it is server code does no I/O and knows no framework.",
      from: { path: "^lib/", pathNot: `${SERVER_SIDE}|${ACTIONS}` },
      to: {
        path: `${SERVER_SIDE}|${ACTIONS}|^prisma/generated/(?!enums)|${FRAMEWORK}`,
        ...byValue,
      },
    },
  ];
}

function data(): Rule[] {
  return [
    {
      name: "only-the-data-side-touches-the-database",
      comment: "SQL lives in queries and commands and the core they share; others take types.",
      from: { pathNot: `${DATA_SIDE}|${TOOLS}` },
      to: {
        path: "^lib/shared/db/db[.]ts$|^prisma/generated/(?!enums)|node_modules/@prisma/",
        ...byValue,
      },
    },
  ];
}
