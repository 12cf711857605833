export { zBaseline, zIndicator, type Baseline, type Indicator, type Period } from "./indicator.ts";
export { readBaseline, readIndicators, type IndicatorFinding, type Loaded } from "./load.ts";
export { explainDefinition, measure, rowsBehind, type Measurement } from "./measure.ts";
export { unpublishedSource } from "./published-only.ts";
