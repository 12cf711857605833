import { route } from "#kernel/http/route.ts";
import type { Service } from "#kernel/service.ts";
import {
  listAchievements, listExperts, listNeeds, listOfferings, readAchievement, readExpert, readNeed, readOffering,
} from "./queries/records.ts";
import { match, needMatches, search, similarAchievements } from "./queries/search.ts";

/** What is offered and what is sought, and what fits what. */
export const market: Service = {
  name: "market",
  permissions: {},
  routes: [
    route("GET", "/api/search", search),
    route("POST", "/api/match", match, { status: 200 }),
    route("GET", "/api/achievements", listAchievements),
    route("GET", "/api/achievements/:code", readAchievement),
    route("GET", "/api/achievements/:code/similar", similarAchievements),
    route("GET", "/api/needs", listNeeds),
    route("GET", "/api/needs/:code", readNeed),
    route("GET", "/api/needs/:code/matches", needMatches),
    route("GET", "/api/offerings", listOfferings),
    route("GET", "/api/offerings/:code", readOffering),
    route("GET", "/api/experts", listExperts),
    route("GET", "/api/experts/:code", readExpert),
  ],
};
