import { whenOrphaned } from "./processes.mjs";

// Loaded into a server before its own code: when the command that started it was killed without
// a chance to end it, the server ends by itself instead of holding the port.
whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
