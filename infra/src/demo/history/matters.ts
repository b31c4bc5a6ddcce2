import type { DepartmentKind } from '../plan/posts.ts';

export interface PartPlan {
  name: string;
  qty: number;
  /** fen a piece */
  unitPriceFen: bigint;
}

/** Something that people report, and what its repair takes. */
export interface Matter {
  category: 'PLUMBING' | 'ELECTRICAL' | 'LIFT' | 'HVAC' | 'FIRE_PROTECTION' | 'LOW_VOLTAGE' | 'DOORS_WINDOWS' | 'MASONRY' | 'APPLIANCE' | 'CLEANING' | 'GREENING' | 'SECURITY';
  urgency: 'URGENT' | 'ROUTINE' | 'WORKS';
  kind: 'REPAIR' | 'SERVICE';
  content: string;
  /** where in public it is; null: in somebody's home */
  areaCode: string | null;
  /** what is repaired in public, by its name in the estate */
  equipment?: string;
  department: DepartmentKind;
  /** posts that can do it */
  workers: readonly string[];
  /** fen; a household pays labour and parts, in public nobody does */
  labourFen: bigint;
  parts: readonly PartPlan[];
  /** the household pays */
  isChargeable: boolean;
  /** how often it comes up */
  weight: number;
}

const part = (name: string, unitPriceFen: bigint, qty = 1): PartPlan => ({ name, qty, unitPriceFen });

const home = { areaCode: null, kind: 'REPAIR', department: 'ENGINEERING', urgency: 'ROUTINE', isChargeable: true } as const;
const publicRepair = { kind: 'REPAIR', department: 'ENGINEERING', urgency: 'ROUTINE', isChargeable: false } as const;
const cleaning = { category: 'CLEANING', kind: 'SERVICE', department: 'CLEANING', urgency: 'ROUTINE', workers: ['CLN'], labourFen: 0n, parts: [], isChargeable: false } as const;

export const homeMatters: readonly Matter[] = [
  { ...home, category: 'PLUMBING', urgency: 'URGENT', content: '厨房水管爆裂,地面已积水', workers: ['TEC1', 'TEC3'], labourFen: 8_000n, parts: [part('PPR 管件', 2_600n, 2), part('角阀', 3_550n)], weight: 8 },
  { ...home, category: 'PLUMBING', content: '卫生间水龙头滴水,关不严', workers: ['TEC1', 'TEC3'], labourFen: 5_000n, parts: [part('水龙头阀芯', 3_550n)], weight: 14 },
  { ...home, category: 'PLUMBING', content: '厨房下水道堵塞,排水很慢', workers: ['TEC1', 'TEC3'], labourFen: 6_000n, parts: [], weight: 12 },
  { ...home, category: 'PLUMBING', content: '马桶冲水阀损坏,一直流水', workers: ['TEC1', 'TEC3'], labourFen: 5_000n, parts: [part('冲水阀', 6_800n)], weight: 8 },
  { ...home, category: 'PLUMBING', content: '楼上渗水,卫生间天花板潮湿', workers: ['TEC1'], isChargeable: false, labourFen: 0n, parts: [part('防水涂料', 4_500n)], weight: 6 },
  { ...home, category: 'ELECTRICAL', urgency: 'URGENT', content: '全屋突然断电,空气开关合不上', workers: ['TEC2', 'TEC3'], labourFen: 6_000n, parts: [part('空气开关', 4_200n)], weight: 8 },
  { ...home, category: 'ELECTRICAL', content: '客厅吸顶灯不亮,已换过灯泡', workers: ['TEC2', 'TEC3'], labourFen: 4_000n, parts: [part('LED 光源', 3_800n)], weight: 9 },
  { ...home, category: 'ELECTRICAL', content: '厨房插座打火,不敢使用', workers: ['TEC2', 'TEC3'], labourFen: 4_000n, parts: [part('五孔插座', 2_200n)], weight: 6 },
  { ...home, category: 'LOW_VOLTAGE', content: '可视对讲听不到声音', workers: ['TEC3'], isChargeable: false, labourFen: 0n, parts: [part('对讲话筒', 3_000n)], weight: 8 },
  { ...home, category: 'DOORS_WINDOWS', content: '入户门锁舌卡住,开门费力', workers: ['TEC1'], labourFen: 6_000n, parts: [part('锁体', 12_800n)], weight: 7 },
  { ...home, category: 'DOORS_WINDOWS', content: '阳台推拉窗滑轮损坏', workers: ['TEC1'], labourFen: 5_000n, parts: [part('滑轮', 1_500n, 2)], weight: 6 },
  { ...home, category: 'HVAC', content: '暖气片不热,隔壁正常', workers: ['TEC2'], isChargeable: false, labourFen: 0n, parts: [part('排气阀', 1_800n)], weight: 5 },
  { ...home, category: 'MASONRY', urgency: 'WORKS', content: '外墙面砖空鼓脱落,窗边渗水,需整面返修', workers: ['TEC1'], isChargeable: false, labourFen: 30_000n, parts: [part('外墙面砖', 9_600n, 6)], weight: 3 },
  { ...home, category: 'MASONRY', content: '卫生间地砖松动两块', workers: ['TEC1'], labourFen: 9_000n, parts: [part('地砖', 2_800n, 2)], weight: 4 },
];

export const publicMatters: readonly Matter[] = [
  { ...publicRepair, category: 'LIFT', urgency: 'URGENT', content: '电梯停在两层之间,无人被困,已挂停用牌', areaCode: 'LIFT-1', equipment: 'LIFT-1', workers: ['TEC2'], labourFen: 20_000n, parts: [part('门机皮带', 48_000n)], weight: 5 },
  { ...publicRepair, category: 'LIFT', content: '电梯按钮失灵,三楼呼不到', areaCode: 'LIFT-2', equipment: 'LIFT-2', workers: ['TEC2'], labourFen: 5_000n, parts: [part('外呼按钮', 9_000n)], weight: 4 },
  { ...publicRepair, category: 'ELECTRICAL', content: '地下车库照明损坏三盏', areaCode: 'B1-PARKING', workers: ['TEC2', 'TEC3'], labourFen: 0n, parts: [part('LED 灯管', 2_500n, 3)], weight: 7 },
  { ...publicRepair, category: 'LOW_VOLTAGE', content: '单元门禁不识别门卡', areaCode: 'LOBBY-2', workers: ['TEC3'], labourFen: 0n, parts: [part('读卡器', 15_000n)], weight: 6 },
  { ...publicRepair, category: 'FIRE_PROTECTION', content: '楼道消火栓箱玻璃破损', areaCode: 'STAIR-1', workers: ['TEC2'], labourFen: 0n, parts: [part('箱门玻璃', 4_000n)], weight: 4 },
  { ...publicRepair, category: 'PLUMBING', content: '生活水泵房有异响,供水压力不稳', areaCode: 'PUMP-ROOM', equipment: 'PUMP-1', workers: ['TEC1', 'TEC3'], labourFen: 8_000n, parts: [part('机械密封', 26_000n)], weight: 4 },
  { ...cleaning, content: '楼道有建筑垃圾堆放', areaCode: 'STAIR-2', weight: 6 },
  { ...cleaning, content: '垃圾桶满溢有异味', areaCode: 'WASTE-STATION', weight: 5 },
  { category: 'GREENING', kind: 'SERVICE', urgency: 'ROUTINE', content: '树枝伸到二楼窗口,请修剪', areaCode: 'GARDEN', department: 'GREENING', workers: ['GRN'], labourFen: 0n, parts: [], isChargeable: false, weight: 4 },
  { category: 'SECURITY', kind: 'SERVICE', urgency: 'ROUTINE', content: '消防通道被车辆占用', areaCode: 'FIRE-LANE', department: 'SECURITY', workers: ['SEC'], labourFen: 0n, parts: [], isChargeable: false, weight: 4 },
];

/** What a repair costs. */
export const costOf = ({ labourFen, parts }: Pick<Matter, 'labourFen' | 'parts'>): bigint =>
  parts.reduce((sum, { qty, unitPriceFen }) => sum + BigInt(qty) * unitPriceFen, labourFen);

/** From here on the repair of equipment waits for approval. */
export const APPROVAL_FROM_FEN = 20_000n;
export const needsApproval = (matter: Matter): boolean => matter.equipment !== undefined && costOf(matter) >= APPROVAL_FROM_FEN;
