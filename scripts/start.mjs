// `npm start`: everything a newcomer needs, in order, then the server in this same process.
import { requireNode } from "./setup/node-version.mjs";
import { installDependencies } from "./setup/dependencies.mjs";

requireNode();
installDependencies();
const { buildPortal } = await import("./setup/portal.mjs");
await buildPortal();
const { register } = await import("tsx/esm/api");
register();
await import("../server/main.ts");
