import type { Kysely, Transaction } from "kysely";

/** A connection pool that knows no tables; a store narrows it with `withTables`. */
export type Db = Kysely<unknown>;

/** An open transaction. What takes a `Tx` takes part in its caller's all-or-nothing. */
export type Tx = Transaction<unknown>;
