import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { BOUNDARIES } from "@/tests/architecture/boundaries";
import { filesBelow } from "@/tests/architecture/source-files";

const CODE = /\.(tsx?|mjs)$/;

/** What dependency-cruiser finds in the tree at `root`, our rules applied. */
export async function cruiseTree(root: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    filesBelow(root).filter((path) => CODE.test(path)),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: BOUNDARIES.map((rule) => ({ ...rule, severity: "error" })) },
      doNotFollow: { path: ["node_modules", "prisma/generated"] },
      tsPreCompilationDeps: "specify",
      skipAnalysisNotInRules: true,
    },
    {
      alias: { "@": root },
      exportsFields: ["exports"],
      conditionNames: ["import", "react-server", "default"],
      modules: [join(root, "node_modules")],
    },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}

/** Each broken rule with the two modules between which it is. */
export function listViolations({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
