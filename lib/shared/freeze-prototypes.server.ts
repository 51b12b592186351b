import "server-only";

/**
 * Makes what all objects share unchangeable, at the start of a process. A library that keeps user text
 * as a key of a plain object may write to `Object.prototype` by it (`__proto__`): that would change every
 * object, and every page, until the process ends. It fails at once now, for that one page.
 */
export function freezePrototypes(): void {
  for (const key of Object.getOwnPropertyNames(Object.prototype)) letObjectsOverride(key);
  Object.freeze(Object.prototype);
  // Nothing is added to these. What they have may be replaced, as the framework does with Date.
  for (const inherited of functionsOf(Object.prototype)) Object.preventExtensions(inherited);
  for (const { prototype } of SEALED) void Object.seal(prototype);
}

const SEALED = [
  ...[Array, Function, String, Number, Boolean, Symbol, RegExp, Date, Error],
  ...[Promise, Map, Set, WeakMap],
];

// `object.toString = …` is refused where the prototype has a frozen `toString`. Next, ECharts, day.js
// and bn.js assign some of these: as accessors they make a property of the object's own.
function letObjectsOverride(key: string): void {
  const inherited = Object.getOwnPropertyDescriptor(Object.prototype, key);
  if (!inherited?.writable) return; // an accessor already
  Object.defineProperty(Object.prototype, key, {
    configurable: false,
    enumerable: false,
    get: () => inherited.value as unknown,
    set(this: object, value: unknown) {
      if (this === Object.prototype) throw new TypeError(`Object.prototype.${key} is frozen`);
      const own = { value, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(this, key, own);
    },
  });
}

/** They too are found by their names in every plain object. */
function functionsOf(prototype: object): object[] {
  return Object.getOwnPropertyNames(prototype)
    .map((key) => Reflect.get(prototype, key) as unknown)
    .filter((one) => typeof one === "function");
}
