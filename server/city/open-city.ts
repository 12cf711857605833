import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "#kernel/clock.ts";
import type { JobHandler } from "#kernel/command/context.ts";
import type { Engine } from "#kernel/command/execute.ts";
import type { Toolbox } from "#kernel/command/toolbox.ts";
import type { Config } from "#kernel/config.ts";
import { fileStore } from "#kernel/files/index.ts";
import { newUuid } from "#kernel/ids.ts";
import type { Text } from "#kernel/text.ts";
import { fileSigner } from "#engines/proof/index.ts";
import { loadCatalog } from "#services/compass/index.ts";
import { loadObservatory } from "#services/observatory/index.ts";
import { logTool } from "../logbook/log-tool.ts";
import { CityClock } from "./city-clock.ts";
import { CityIndex } from "../search/city-index.ts";
import { explainStorage, makeDataFolder } from "./data-folder.ts";
import { openDatabase, type CityDatabase } from "./database.ts";
import { offeredEffects, wire } from "./wire.ts";

export interface City {
  config: Config;
  database: CityDatabase;
  engine: Engine;
  clock: CityClock;
  handlers: Map<string, JobHandler>;
  close(): Promise<void>;
}

export interface OpenOptions {
  tell?: (message: Text) => void;
  /** Folder of the catalog; the one that ships with Ceyuan unless a city brings its own. */
  catalogDir?: string;
}

/** The catalog that ships with Ceyuan. */
export const CATALOG = new URL("../../catalog/", import.meta.url);

/** Opens everything that commands, queries and jobs need; the HTTP server and the CLI both stand on this. */
export async function openCity(config: Config, options: OpenOptions = {}): Promise<City> {
  await makeDataFolder(config);
  const catalogDir = options.catalogDir ?? fileURLToPath(CATALOG);
  const catalog = await loadCatalog(catalogDir, { effects: offeredEffects() });
  const observatory = await loadObservatory(catalogDir);
  const database = await openDatabase(config, options.tell ?? (() => undefined)).catch(async (error: unknown) => {
    throw await explainStorage(error, config.dataDir);
  });
  try {
    const clock = new CityClock(systemClock);
    await clock.load(database.app.db);
    const signer = await fileSigner(join(config.dataDir, "keys", "log.key"), `${catalog.city.id}.ceyuan`);
    const marketIndex = new CityIndex(join(config.dataDir, "index"));
    const tools = {
      catalog, observatory, clock, files: fileStore(join(config.dataDir, "files")),
      log: logTool(database.app.db, signer, clock), marketIndex,
    } as Toolbox;
    const { engine, handlers } = wire({ db: database.app.db, clock, newId: newUuid, tools });
    return {
      config, database, engine, clock, handlers,
      close: async () => {
        await marketIndex.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw await explainStorage(error, config.dataDir);
  }
}
