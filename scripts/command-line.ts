import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { getTranslator } from "@/lib/shared/i18n/translator";

/** Runs one command, prints its result or one line that says what is wrong, and disconnects from the database. */
export async function runCommand(run: () => Promise<string>, usage: string): Promise<void> {
  try {
    console.log(await run());
  } catch (error) {
    console.error(`✘ ${explain(error, usage)}`);
    process.exitCode = 1;
  } finally {
    await db.$disconnect();
  }
}

function explain(error: unknown, usage: string): string {
  if (error instanceof AppError) return getTranslator("en", "errors")(error.code, error.values);
  if (error instanceof TypeError && "code" in error) return `${error.message}\n${usage}`;
  if (error instanceof Error && "path" in error) return `${String(error.path)} cannot be read.`;
  throw error;
}
