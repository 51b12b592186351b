import fc from "fast-check";

// Properties are tried with the same values each time, so that a change is judged and not its luck.
// PROPERTY_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
