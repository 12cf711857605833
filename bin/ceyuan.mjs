#!/usr/bin/env node
import { requireNode } from "../scripts/setup/node-version.mjs";
import { installDependencies } from "../scripts/setup/dependencies.mjs";

// Whoever reads only the first lines (`| head`) closes the pipe: that is no fault.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
requireNode();
installDependencies();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("../server/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
