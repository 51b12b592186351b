import { whenOrphaned } from "./processes.mjs";

// Preloaded into a server: if the command that started it is killed, the server exits by itself instead
// of holding the port.
whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
