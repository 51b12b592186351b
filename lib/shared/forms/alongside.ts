/**
 * The options of a check over several fields that looks even where one of them is wrong by itself, so that
 * people are told everything in one round. The check gets fields as they are then: absent ones, too.
 */
export function alongside(field: string, message: string) {
  return { path: [field], message, when: isForm };
}

/** For checks that say by themselves which fields they are about. */
export const ALONGSIDE = { when: isForm };

function isForm({ value }: { value: unknown }): boolean {
  return typeof value === "object" && value !== null;
}
