import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { BOUNDARIES } from "@/tests/architecture/boundaries";
import { filesBelow } from "@/tests/architecture/source-files";

const CODE = /\.(tsx?|mjs)$/;

/** The result of dependency-cruiser for the tree at `root` with our rules. */
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

/** Each violation as `rule: from → to`. */
export function listViolations({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
