import { route } from "#kernel/http/route.ts";
import type { Service } from "#kernel/service.ts";
import { listAchievements, listExperts, listNeeds, listOfferings } from "./queries/list-records.ts";
import { listWords } from "./queries/list-words.ts";
import { matchNeed, matchText, similarAchievements } from "./queries/match-records.ts";
import { readAchievement, readExpert, readNeed, readOffering } from "./queries/read-record.ts";
import { searchAchievements, searchMarket } from "./queries/search-market.ts";
import { verifyMarket } from "./verify.ts";

/** What is offered and what is sought, and what fits what. Everything here is published, so that no permission is needed. */
export const market: Service = {
  name: "market",
  permissions: {},
  routes: [
    route("GET", "/api/market/words", listWords),
    route("GET", "/api/search", searchMarket),
    route("POST", "/api/match", matchText, { status: 200 }),
    route("GET", "/api/achievements/search", searchAchievements),
    route("GET", "/api/achievements", listAchievements),
    route("GET", "/api/achievements/:code", readAchievement),
    route("GET", "/api/achievements/:code/similar", similarAchievements),
    route("GET", "/api/needs", listNeeds),
    route("GET", "/api/needs/:code", readNeed),
    route("GET", "/api/needs/:code/matches", matchNeed),
    route("GET", "/api/offerings", listOfferings),
    route("GET", "/api/offerings/:code", readOffering),
    route("GET", "/api/experts", listExperts),
    route("GET", "/api/experts/:code", readExpert),
  ],
  verify: verifyMarket,
};
