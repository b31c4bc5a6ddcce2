import type { DataOf, outageDeclared, UTILITIES } from '@guanjia/contracts';
import { localTime } from './local-time.rules.ts';

type Utility = (typeof UTILITIES)[number];

const called: Readonly<Record<Utility, string>> = { POWER: '停电', WATER: '停水', HEATING: '停暖', GAS: '停气' };

interface OutageNotice {
  kind: 'OUTAGE';
  matterCode: `${Utility}_CUT`;
  values: { matter: string; from: string; until: string; place: string };
  words: { title: string; body: string };
  /** none: the whole estate */
  buildingIds: readonly string[];
}

/** Where an outage is felt: the buildings of the homes that are without, each estate whole where these are all it has. */
interface OutageArea {
  affectedBuildingIds: readonly string[];
  estateBuildings: readonly { id: string; code: string }[];
}

/** What the homes that are without are told, from the estate's template for the utility or as a draft; when it is back is said
 *  where it is known. What is to be off later has no event: it is announced beforehand, by hand, from the same template.
 *  @source ENG-028 CS-106 · the words are our assumption */
export function outageNoticeOf({ utility, startedAt, restoreBy }: DataOf<typeof outageDeclared>, { affectedBuildingIds, estateBuildings }: OutageArea): OutageNotice {
  const matter = called[utility];
  const affected = estateBuildings.filter(({ id }) => affectedBuildingIds.includes(id));
  const isWhole = affected.length === estateBuildings.length;
  const place = isWhole ? '本小区' : affected.map(({ code }) => `${code}栋`).toSorted().join('、');
  const [from, until] = [localTime(new Date(startedAt)), restoreBy === null ? '恢复时间另行通知' : localTime(new Date(restoreBy))];
  return {
    kind: 'OUTAGE', matterCode: `${utility}_CUT`, values: { matter, from, until, place }, buildingIds: isWhole ? [] : affected.map(({ id }) => id),
    words: { title: `${matter}通知`, body: `${from}起，${place}${matter}，预计恢复时间：${restoreBy === null ? '另行通知' : until}。请补充原因和联系方式。` },
  };
}
