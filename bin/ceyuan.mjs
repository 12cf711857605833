#!/usr/bin/env node
import { requireNode } from "../scripts/setup/node-version.mjs";
import { installDependencies } from "../scripts/setup/dependencies.mjs";

requireNode();
installDependencies();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("../server/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
