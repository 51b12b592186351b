// In place of "next/cache" in tests, by an alias in vitest.config.ts: there is no page to refresh.

export function refresh(): void {}

export function revalidatePath(): void {}

export function revalidateTag(): void {}

export function updateTag(): void {}
