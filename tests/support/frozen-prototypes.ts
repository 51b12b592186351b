import { freezePrototypes } from "@/lib/shared/freeze-prototypes.server";

// Runs before each file of tests: they run on frozen prototypes as the server does.

freezePrototypes();
