import { currentRequest } from "@/tests/support/next/request";

// In place of "next/headers" in tests, by an alias in vitest.config.ts.

export function headers(): Promise<Headers> {
  return Promise.resolve(currentRequest().headers);
}

export function cookies() {
  const jar = currentRequest().cookies;
  return Promise.resolve({
    get: (name: string) => {
      const value = jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string) => void jar.delete(name),
  });
}
