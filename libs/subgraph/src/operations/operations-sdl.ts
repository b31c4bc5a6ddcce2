import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceName } from '@guanjia/contracts';

const templates = ['operations.graphql', 'audit.graphql'].map((file) => path.join(import.meta.dirname, file));

/** Names of the root fields by which a service's events are operated and its audit trail is read. Root fields are one subgraph's alone, so that each
 *  service has its own; the types are shared. */
export function operationNames(service: ServiceName) {
  const fill = fillerFor(service);
  return {
    deadLetters: fill('__service__DeadLetters'),
    parkedEvents: fill('__service__ParkedEvents'),
    redrive: fill('redrive__Service__DeadLetter'),
    discard: fill('discard__Service__DeadLetter'),
    accessRecords: fill('__service__AccessRecords'),
    denials: fill('__service__Denials'),
    auditLog: fill('__service__AuditLog'),
  };
}

/** The SDL of what every service offers to those who operate it. */
export const operationsSdl = (service: ServiceName): string => fillerFor(service)(templates.map((file) => readFileSync(file, 'utf8')).join('\n'));

function fillerFor(service: ServiceName): (text: string) => string {
  const lower = service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const upper = lower[0]!.toUpperCase() + lower.slice(1);
  return (text) => text.replaceAll('__service__', lower).replaceAll('__Service__', upper);
}
