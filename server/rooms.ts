import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MigrationRoom } from "#kernel/database/migrate.ts";

const root = new URL("../", import.meta.url);

/** Every room that has a `migrations/` folder: the kernel first, then engines, then services, by name. */
export const rooms: MigrationRoom[] = ["kernel", "engines", "services"].flatMap((floor) =>
  readdirSync(fileURLToPath(new URL(`${floor}/`, root)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: `${floor}/${entry.name}`, dir: new URL(`${floor}/${entry.name}/migrations/`, root) }))
    .filter((room) => existsSync(fileURLToPath(room.dir)))
    .sort((a, b) => a.name.localeCompare(b.name)));
