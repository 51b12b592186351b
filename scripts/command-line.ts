import { db } from "@/lib/shared/db/db";
import { BadLines } from "@/lib/network/imports/bad-lines";
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
  if (error instanceof BadLines) return describeProblems(error);
  if (error instanceof TypeError && "code" in error) return `${error.message}\n${usage}`;
  if (error instanceof Error && "path" in error) return `${String(error.path)} cannot be read.`;
  throw error;
}

function describeProblems({ problems }: BadLines): string {
  const t = getTranslator("en", "imports");
  const lines = problems.map(({ file, line, reason, value }) => {
    const what = t(`problem.${reason}`);
    return t("line", { file, line, what: value ? `${value}: ${what}` : what });
  });
  return lines.join("\n✘ ");
}
