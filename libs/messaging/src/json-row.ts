import { ContractViolation, parsePayload, type Contract } from '@guanjia/contracts';
import type { Envelope } from './cloud-event.ts';

interface RowEnvelope {
  eventId: string;
  occurredAt: Date;
  estateId: string | null;
  seq: number;
}

const rowFields = ['eventId', 'occurredAt', 'estateId', 'version'] as const;

/** The value of a message: the payload as a plain row for readers without headers. A field that the payload has under
 *  the same name is the payload's. @source PLAT-004 */
export function toJsonRow(event: RowEnvelope, payload: object): string {
  const { eventId, occurredAt, estateId, seq } = event;
  return JSON.stringify({ eventId, occurredAt: occurredAt.toISOString(), estateId, version: seq, ...payload });
}

/** The payload behind a message, checked against its contract. @throws ContractViolation */
export function parseJsonRow(contract: Contract<any>, { message, type }: Envelope): unknown {
  const row = parseJson(message.value, type);
  for (const field of rowFields) {
    if (!Object.hasOwn(contract.schema.properties, field)) delete row[field];
  }
  return parsePayload(contract, row);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(value: Buffer, type: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(utf8.decode(value));
    if (row !== null && typeof row === 'object' && !Array.isArray(row)) return row as Record<string, unknown>;
  } catch {
    // Told below: what the parser says would quote the value.
  }
  throw new ContractViolation(type, ['the value is not a JSON row']);
}
