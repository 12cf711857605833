import { verifyLedger } from "#engines/ledger/index.ts";
import { verifyLog } from "#engines/proof/index.ts";
import { route } from "#kernel/http/route.ts";
import type { Service } from "#kernel/service.ts";
import { checkReceipt, fetchReceipt, listEntries, readCheckpoint, readConsistency, readReceipt } from "./queries.ts";

/** The tamper-evident log's door to the world, and the checks of the two books that every service writes in. */
export const logbook: Service = {
  name: "logbook",
  permissions: {
    "log.entries.read": { officer: "any", auditor: "any", administrator: "any" },
  },
  routes: [
    route("GET", "/api/log/checkpoint", readCheckpoint),
    route("GET", "/api/log/consistency", readConsistency),
    route("GET", "/api/log/entries", listEntries),
    route("GET", "/api/log/entries/:index/receipt", readReceipt),
    route("GET", "/api/receipts/:index", fetchReceipt),
    route("POST", "/api/receipts/verify", checkReceipt, { status: 200 }),
  ],
  async *verify(engine) {
    yield* verifyLog(engine.db, { keys: [engine.tools.log.signer.publicKey] });
    yield* verifyLedger(engine.db);
  },
};
