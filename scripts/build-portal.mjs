import { buildPortal } from "./setup/portal.mjs";

await buildPortal();
