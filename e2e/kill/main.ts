import { parseArgs } from "node:util";
import { killRounds } from "./kill-rounds.ts";
import { seededRandom } from "./random.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "30" }, seed: { type: "string", default: "1" } } });
const report = await killRounds(Number(values.rounds), seededRandom(Number(values.seed)), (line) => console.log(line));
console.log(JSON.stringify(report));
