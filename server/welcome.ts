import { ROLE_NAMES } from "#kernel/command/actor.ts";
import { bilingual } from "#kernel/text.ts";
import type { City } from "./city/open-city.ts";
import { table } from "./cli/output.ts";
import { DEMO_PASSWORD, demoSignIns } from "./demo/accounts.ts";
import { demoState } from "./demo/demo-state.ts";

/** What the terminal shows when the city is open: its address and, in a demo, who one may be. */
export async function welcome(city: City, url: string, milliseconds: number): Promise<string> {
  const lines = ["", `策源 Ceyuan · ${bilingual(city.engine.tools.catalog.city.name)} · ${(milliseconds / 1000).toFixed(1)} s`, "", `  ${url}`, ""];
  if (await demoState(city.engine.db)) {
    lines.push(bilingual({ zh: `演示账号（密码均为 ${DEMO_PASSWORD}）`, en: `demo sign-ins (password of all: ${DEMO_PASSWORD})` }));
    lines.push(table(demoSignIns.map((each) => [`  ${each.login}`, bilingual(ROLE_NAMES[each.role]), bilingual(each.note)])), "");
  }
  lines.push(bilingual({ zh: "按 Ctrl-C 停止", en: "Ctrl-C stops" }), "");
  return `${lines.join("\n")}\n`;
}
