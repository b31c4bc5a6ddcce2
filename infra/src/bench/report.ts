import type { Figures } from './measure.ts';
import { pairedRatio } from './statistics.ts';

type Cell = string | number;

interface Verdict {
  target: string;
  measured: string;
  isMet: boolean;
}

/** What the bench says, as plain text. A missed target is told and fails nothing, unless it is required. */
export class Report {
  readonly #verdicts: Verdict[] = [];

  constructor(private readonly say: (line: string) => void) {}

  part(title: string): void {
    this.say(`\n== ${title}`);
  }

  note(text: string): void {
    this.say(`   ${text}`);
  }

  table(head: readonly string[], rows: readonly (readonly Cell[])[]): void {
    const lines = [head, ...rows].map((row) => row.map(String));
    const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
    const line = (cells: readonly string[]) => `   ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`;
    this.say(line(lines[0]!));
    this.say(`   ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
    for (const cells of lines.slice(1)) this.say(line(cells));
  }

  /** Contenders beside each other; the ratio is that of the CPU to the base's, round by round. */
  figures<Name extends string>(what: string, figures: Readonly<Record<Name, Figures>>, base: Name): void {
    const rows = Object.entries<Figures>(figures).map(([name, { wallMs, nodeMs, serverMs, cpuMs, rounds }]) =>
      [name, ms(wallMs), ms(nodeMs), ms(serverMs), ms(cpuMs), `${pairedRatio(rounds, figures[base].rounds).toFixed(2)}×`]);
    this.table([what, 'wall ms', 'node CPU ms', 'PG CPU ms', 'CPU ms', `CPU ÷ ${base}`], rows);
  }

  target(target: string, isMet: boolean, measured: string): void {
    this.#verdicts.push({ target, isMet, measured });
    this.say(`   ${isMet ? 'met   ' : 'MISSED'}  ${target}: ${measured}`);
  }

  /** A target that has to be met: a miss fails the bench. */
  required(target: string, isMet: boolean, measured: string): void {
    this.target(target, isMet, measured);
    if (!isMet) process.exitCode = 1;
  }

  summary(): void {
    this.part('Targets');
    for (const { target, isMet, measured } of this.#verdicts) this.say(`   ${isMet ? 'met   ' : 'MISSED'}  ${target}: ${measured}`);
  }
}

export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
