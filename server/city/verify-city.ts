import type { Finding } from "#kernel/finding.ts";
import type { Service } from "#kernel/service.ts";
import { services } from "../services.ts";
import type { City } from "./open-city.ts";

/** Runs every room's checks, one after the other; yields what is wrong with the room that found it. */
export async function* verifyCity(city: Pick<City, "engine">, rooms: Service[] = services): AsyncIterable<Finding> {
  for (const room of rooms) {
    if (room.verify) yield* room.verify(city.engine);
  }
}

/** Rooms that have something to check. */
export function checkedRooms(): string[] {
  return services.filter((room) => "verify" in room).map((room) => room.name);
}
