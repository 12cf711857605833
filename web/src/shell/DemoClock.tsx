import { ClockCircleOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, InputNumber, Popover, Space } from "antd";
import { useState, type ReactElement } from "react";
import { answer, api } from "../api/client.ts";
import { useCommand } from "../api/use-command.ts";
import { CityDate } from "../components/DateTime.tsx";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { useMeta, useSession } from "../session/use-session.ts";
import styles from "./Notice.module.css";

const m = messages({
  demo: { zh: "演示城市，数据均为虚构。城中今日：", en: "Demo city, all data fictitious. Today in the city:" },
  advance: { zh: "调快时钟", en: "Advance the clock" },
  days: { zh: "天数", en: "Days" },
  day: { zh: "天", en: "days" },
  go: { zh: "前进", en: "Go" },
  hint: { zh: "公示期、办理时限随之推进。时钟只能向前。", en: "Publicity periods and deadlines move along. The clock only goes forward." },
  done: { zh: "时钟已前进", en: "The clock has moved forward" },
});

const AFTERWARDS_MS = [1000, 3000, 8000];

function AdvanceClock(): ReactElement {
  const t = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [days, setDays] = useState(7);
  const advance = useCommand({
    run: (count: number, headers) => answer(api.POST("/api/demo/clock", { body: { days: count }, headers })),
    onDone: () => {
      void message.success(t(m.done));
      // What falls due on the days passed over is done within moments, one after the other.
      for (const wait of AFTERWARDS_MS) setTimeout(() => void queries.invalidateQueries(), wait);
    },
  });
  return (
    <Popover
      trigger="click"
      placement="bottom"
      content={
        <Space orientation="vertical">
          <span>{t(m.hint)}</span>
          <Space>
            <InputNumber
              aria-label={t(m.days)}
              min={1}
              max={366}
              value={days}
              onChange={(value) => setDays(value ?? 1)}
              suffix={t(m.day)}
            />
            <Button
              type="primary"
              loading={advance.isPending}
              onClick={() => advance.mutate(days, { onError: (problem) => void message.error(t(problem.title)) })}
            >
              {t(m.go)}
            </Button>
          </Space>
        </Space>
      }
    >
      <Button size="small" icon={<ClockCircleOutlined aria-hidden="true" />}>
        {t(m.advance)}
      </Button>
    </Popover>
  );
}

/** Tells in a demo city that it is one, and what day it is there; officers and administrators may move the day forward. */
export function DemoClock(): ReactElement | null {
  const t = useText();
  const meta = useMeta();
  const { may } = useSession();
  if (!meta?.demo) return null;
  return (
    <aside className={styles.clock} aria-label={t(m.demo)}>
      <span>
        {t(m.demo)} <strong><CityDate value={meta.now} weekday /></strong>
      </span>
      {may("demo.clock.advance") && <AdvanceClock />}
    </aside>
  );
}
