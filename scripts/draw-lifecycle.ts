import { readFileSync, writeFileSync } from "node:fs";
import { TRANSITIONS as OF_ACTIVITIES } from "@/lib/activities/activities/lifecycle";
import { TRANSITIONS as OF_PLANS } from "@/lib/activities/plans/lifecycle";
import { TRANSITIONS as OF_WISHES } from "@/lib/orders/wishes/lifecycle";
import { drawTold } from "@/lib/orders/wishes/told-table";
import { drawLifecycle } from "@/lib/shared/steps/diagram";

// npm run draw:lifecycle writes the state diagrams and the table of who is told what into the README,
// between their marks.

let readme = readFileSync("README.md", "utf8");
put("lifecycle", inMermaid(drawLifecycle(OF_WISHES)));
put("lifecycle of activities", inMermaid(drawLifecycle(OF_ACTIVITIES)));
put("lifecycle of plans", inMermaid(drawLifecycle(OF_PLANS)));
put("told", drawTold());
writeFileSync("README.md", readme);

function inMermaid(drawn: string): string {
  return `\`\`\`mermaid\n${drawn}\n\`\`\``;
}

function put(mark: string, drawn: string): void {
  const place = new RegExp(`(?<=<!-- ${mark} -->\\n).*?(?=<!-- /${mark} -->)`, "s");
  if (!place.test(readme)) throw new Error(`README.md has no place marked for ${mark}`);
  readme = readme.replace(place, () => `\n${drawn}\n\n`);
}
