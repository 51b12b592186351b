import { parseArgs } from "node:util";
import { addFirstAdmin } from "@/lib/network/people/first-admin.data";
import { addFirstAdminSchema } from "@/lib/network/people/schema";
import { runCommand } from "@/scripts/command-line";

const USAGE = "Usage: npm run add:admin -- --place DIVISION-CODE --user NAME";

await runCommand(run, USAGE);

async function run(): Promise<string> {
  const { values } = parseArgs({
    options: { place: { type: "string" }, user: { type: "string" } },
  });
  const input = addFirstAdminSchema.safeParse({
    divisionCode: values.place,
    userName: values.user,
  });
  if (!input.success) return USAGE;
  const { place, password } = await addFirstAdmin(input.data);
  return `✔ ${place}: ${input.data.userName} signs in with ${password} (shown this once)`;
}
