import type { Dice } from './dice.ts';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦'];
const firsts = [...'建国志明文海晓雨思嘉子俊宏永春秀玉丽淑桂雅静梦若欣佳世家德泽立光振东少一'];
const seconds = [...'华平军伟强勇杰涛明超刚辉鹏飞斌宇浩轩然博芳英敏静霞燕玲娟琴兰梅洁颖婷雪莹琳怡丹萍宁安'];

/** A name that somebody might have; nobody in particular has it. */
export function personName(dice: Dice): string {
  const surname = dice.pick(surnames);
  return dice.chance(0.2) ? `${surname}${dice.pick(seconds)}` : `${surname}${dice.pick(firsts)}${dice.pick(seconds)}`;
}

/** A telephone number by its place in a list. No operator has numbers that begin with 154, so that nobody is rung up. */
export const phoneNumber = (no: number): string => `154${String(no).padStart(8, '0')}`;

export interface EstateName {
  name: string;
  quarter: string;
}

export interface RegionName {
  code: string;
  name: string;
  estates: readonly EstateName[];
}

const estates = (quarter: string, ...names: string[]): EstateName[] => names.map((name) => ({ name, quarter }));

export const groupName = { code: 'QINGHE', name: '清禾物业集团(演示)' } as const;

/** Three regions with four estates each. */
export const regionNames: readonly RegionName[] = [
  { code: 'LJ', name: '临江区域', estates: [...estates('江北片区', '临江雅居', '青梧苑'), ...estates('江南片区', '云栖里', '望舒花园')] },
  { code: 'XS', name: '西山区域', estates: [...estates('山前片区', '西山御景', '松涧名邸'), ...estates('新城片区', '锦和家园', '栖霞坊')] },
  { code: 'DH', name: '东湖区域', estates: [...estates('湖滨片区', '东湖天境', '荷风里'), ...estates('科创片区', '澄光广场', '知行公寓')] },
];
