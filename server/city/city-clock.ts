import { sql } from "kysely";
import type { Clock } from "#kernel/clock.ts";
import type { Db, Tx } from "#kernel/database/types.ts";

const SETTING = "demo.clock_offset_ms";

/** The city's time. A demo city may run ahead of the machine's, so that days of publicity need not be waited for. */
export class CityClock implements Clock {
  readonly #machine: Clock;
  #offsetMs = 0;

  constructor(machine: Clock) {
    this.#machine = machine;
  }

  now(): Date {
    return new Date(this.#machine.now().getTime() + this.#offsetMs);
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Takes over the distance that the database keeps. */
  async load(db: Db | Tx): Promise<void> {
    const found = await sql<{ value: number }>`select value from kernel.setting where name = ${SETTING}`.execute(db);
    this.#offsetMs = found.rows[0]?.value ?? 0;
  }

  /** Where a new city's time begins, before anything has happened in it. */
  async beginAt(db: Db | Tx, start: Date): Promise<void> {
    const offset = start.getTime() - this.#machine.now().getTime();
    await sql`insert into kernel.setting (name, value) values (${SETTING}, to_jsonb(${offset}::bigint))
      on conflict (name) do nothing`.execute(db);
    await this.load(db);
  }

  /** Moves the city forward. Time never goes back: what is logged stays in order. */
  async advance(db: Db | Tx, ms: number): Promise<void> {
    if (!(ms >= 0)) throw new RangeError("time only moves forward");
    await sql`insert into kernel.setting (name, value) values (${SETTING}, to_jsonb(${ms}::bigint))
      on conflict (name) do update set value = to_jsonb((kernel.setting.value #>> '{}')::bigint + ${ms}::bigint)`.execute(db);
    await this.load(db);
  }
}
