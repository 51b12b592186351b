import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { getTranslator } from "@/lib/i18n/translator";
import { addFirstAdmin } from "@/lib/people/commands";
import { addFirstAdminSchema } from "@/lib/people/schema";

const USAGE = "Usage: npm run add:admin -- --place DIVISION-CODE --user NAME";

try {
  console.log(await run());
} catch (error) {
  console.error(`✘ ${explain(error)}`);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}

async function run(): Promise<string> {
  const { values } = parseArgs({
    options: { place: { type: "string" }, user: { type: "string" } },
  });
  const newPassword = randomBytes(12).toString("base64url");
  const input = addFirstAdminSchema.safeParse({
    divisionCode: values.place,
    userName: values.user,
    newPassword,
  });
  if (!input.success) return USAGE;
  const place = await addFirstAdmin(input.data);
  return `✔ ${place}: ${input.data.userName} signs in with ${newPassword} (shown this once)`;
}

function explain(error: unknown): string {
  if (error instanceof AppError) return getTranslator("en", "errors")(error.code, error.values);
  if (error instanceof TypeError && "code" in error) return `${error.message}\n${USAGE}`;
  throw error;
}
