import type { IRegularForbiddenRuleType } from "dependency-cruiser";
import { isServerAction, isServerOnly, sourceFiles } from "@/tests/architecture/source-files";

type Rule = IRegularForbiddenRuleType & { name: string; comment: string };

/** The only files that talk to the database. */
const DATA_SIDE =
  "^lib/shared/db/db(-errors)?[.]ts$|^lib/auth/|^lib/[^/]+/(queries|commands)[.]ts$" +
  "|^lib/wishes/(open-wish|write-step)[.]ts$|^lib/shared/auth/resident-actor.data[.]ts$" +
  "|^lib/[^/]+/read-[a-z]+[.]ts$|^lib/(stats/counting|recounts/nightly|exports/making)[.]ts$" +
  "|^lib/dispatch/(candidates|walk)[.]ts$|^lib/deliveries/(relay|send|push)[.]ts$";

/** What has no rules of its own and may stand beside the app: tests, demo data, tools. */
const TOOLS = "^(tests|scripts|prisma)/";

const FRAMEWORK = "node_modules/(next|next-auth|react|react-dom|@prisma|pg)/";

/** What is left when the types are gone. */
const byValue: IRegularForbiddenRuleType["to"] = { dependencyTypesNot: ["type-only"] };

/** Which module may know which. Some rules name files by what their first line says they are. */
export function boundaries(root: string): Rule[] {
  const files = sourceFiles(root);
  const serverOnly = files.filter(isServerOnly).map(({ path }) => path);
  const serverCode = [...serverOnly, ...files.filter(isServerAction).map(({ path }) => path)];
  return [...layers(serverOnly), ...kinds(serverOnly, serverCode), ...data()];
}

function layers(serverOnly: string[]): Rule[] {
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
      to: { path: "^(components/(?!ui/)|lib/(?!i18n/)[^/]+/|prisma/)" },
    },
    {
      name: "components-reach-only-the-open-side-of-a-domain",
      comment: "UI calls actions and reads pure rules; of queries it takes types, nothing else.",
      from: { path: "^components/" },
      to: {
        path: exactly(serverOnly),
        pathNot: "^lib/shared/i18n/request.server[.]ts$|^lib/shared/auth/session.server[.]ts$",
        ...byValue,
      },
    },
    {
      name: "only-the-shell-asks-who-is-signed-in",
      comment: "Elsewhere the page passes the actor on, so that a component can be read alone.",
      from: { path: "^components/", pathNot: "^components/layout/" },
      to: { path: "^lib/shared/auth/session.server[.]ts$", ...byValue },
    },
  ];
}

function kinds(serverOnly: string[], serverCode: string[]): Rule[] {
  return [
    {
      name: "commands-are-called-by-actions",
      comment: "A page reads; only an action, or another command, writes.",
      from: { pathNot: `^lib/[^/]+/(actions|commands)[.]ts$|${TOOLS}` },
      to: { path: "^lib/[^/]+/commands[.]ts$", ...byValue },
    },
    {
      name: "actions-only-bind",
      comment: "An action joins a schema to a command and says what follows; it decides nothing.",
      from: { path: "^lib/[^/]+/actions[.]ts$" },
      to: {
        path: "^(app|components|prisma)/|^lib/(db|errors)[.]ts$|/(queries|policy|lifecycle|open-wish)[.]ts$",
        ...byValue,
      },
    },
    {
      name: "pure-rules-stay-pure",
      comment: "What does not say that it is server code does no I/O and knows no framework.",
      from: { path: "^lib/", pathNot: exactly(serverCode) },
      to: {
        path: `${exactly(serverOnly)}|^lib/[^/]+/actions[.]ts$|^prisma/generated/(?!enums)|${FRAMEWORK}`,
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

/** A pattern for these very paths; for none of them, one that nothing matches. */
function exactly(paths: string[]): string {
  return `^(${paths.map((path) => path.replace(/[.()[\]]/g, "\\$&")).join("|") || "(?!)"})$`;
}
