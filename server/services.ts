import type { Service } from "#kernel/service.ts";
import { files } from "#kernel/files/index.ts";
import { compass } from "#services/compass/index.ts";
import { market } from "#services/market/index.ts";
import { observatory } from "#services/observatory/index.ts";
import { registry } from "#services/registry/index.ts";
import { vouchers } from "#services/vouchers/index.ts";
import { windowService } from "#services/window/index.ts";
import { accounts } from "./accounts/accounts.ts";
import { demo } from "./demo/demo-service.ts";
import { logbook } from "./logbook/logbook.ts";

/** Everything the city offers. A service brings its own routes, permissions, effects, jobs and checks. */
export const services: Service[] = [files, registry, compass, windowService, vouchers, market, observatory, logbook, accounts, demo];
