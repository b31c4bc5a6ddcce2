import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as named from '@guanjia/contracts';
import type { Contract } from '@guanjia/contracts';
import { root } from '../files.ts';

const IMPORTS = /^import[^;]*?from '[^']*';$/gm;

/** Contracts that their owner makes use of in its code: the rest wait for the chapter that will publish them. */
export function publishedTypes(): Set<string> {
  const texts = new Map<string, string>();
  const textOf = (service: string): string => {
    if (!texts.has(service)) texts.set(service, codeOf(path.join(root, 'services', service, 'src')));
    return texts.get(service)!;
  };
  const published = Object.entries(named).filter(([name, value]) => isContract(value) && new RegExp(`\\b${name}\\b`).test(textOf(value.service)));
  // Those of tasks are published by kind.
  return new Set([...published.map(([, value]) => (value as Contract).type), ...Object.values(named.tasks).flatMap((steps) => Object.values(steps).map(({ type }) => type))]);
}

const isContract = (value: unknown): value is Contract => typeof value === 'object' && value !== null && 'type' in value && 'draft' in value;

const codeOf = (folder: string): string => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file))
  .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll(IMPORTS, '')).join('\n');
