import type { DataOf, INCIDENT_KINDS, incidentDeclared } from '@guanjia/contracts';
import { localTime } from './local-time.rules.ts';

type IncidentKind = (typeof INCIDENT_KINDS)[number];

const called: Readonly<Record<IncidentKind, string>> = {
  POWER_CUT: '停电', WATER_CUT: '停水', FIRE: '火情', PIPE_BURST: '水管爆裂', LIFT_TRAP: '电梯困人', FIRST_AID: '急救', PUBLIC_SECURITY: '治安事件', OTHER: '突发事件',
};

interface IncidentNotice {
  kind: 'EMERGENCY';
  matterCode: IncidentKind;
  values: { matter: string; from: string; place: string };
  words: { title: string; body: string };
  buildingIds: readonly string[];
}

/** What is made public of an incident, from the estate's template for its kind or as a draft. Whoever needs first aid is nobody else's
 *  business. @source CS-106 · the second sentence is our assumption */
export function noticeOf({ kind, buildingIds, declaredAt }: DataOf<typeof incidentDeclared>): IncidentNotice | null {
  if (kind === 'FIRST_AID') return null;
  const matter = called[kind];
  const place = buildingIds.length > 0 ? '部分楼栋' : '本小区';
  return {
    kind: 'EMERGENCY', matterCode: kind, values: { matter, from: localTime(new Date(declaredAt)), place }, buildingIds,
    words: { title: `${matter}通知`, body: `${localTime(new Date(declaredAt))}，${place}发生${matter}。请补充影响范围、预计恢复时间和联系方式。` },
  };
}
