import type { AddCommand } from "../city-command.ts";
import { account } from "./account.ts";
import { catalog } from "./catalog.ts";
import { clock } from "./clock.ts";
import { compass } from "./compass.ts";
import { demo } from "./demo.ts";
import { importing } from "./import.ts";
import { ledger } from "./ledger.ts";
import { match } from "./match.ts";
import { observatory } from "./observatory.ts";
import { rules } from "./rules.ts";
import { verify } from "./verify.ts";

/** Every command, in the order of `ceyuan --help`. */
export const commands: AddCommand[] = [demo, importing, match, compass, rules, catalog, ledger, verify, observatory, account, clock];
