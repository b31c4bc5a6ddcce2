import { cashReceived, customerPropertyReceived, customerPropertyReleased, following, type CASH_RECEIPT_KINDS, type CUSTOMER_PROPERTY_KINDS } from '@guanjia/contracts';
import { isUuid, moves, platformErrors, type Context, type Decision, type Fen } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** @source lifecycles 3.1 CustomerProperty · CS-121 */
export const customerPropertyMoves = moves({
  states: ['RECEIVED', 'KEPT', 'RELEASED'],
  initial: ['RECEIVED', 'KEPT'],
  final: ['RELEASED'],
  moves: {
    keepCustomerProperty: { from: ['RECEIVED'], to: 'KEPT' },
    releaseCustomerProperty: { from: ['KEPT'], to: 'RELEASED' },
  },
});

/** 顾客财产: money, documents or goods of a customer that we hold, and who is responsible for it. @source CS-121 CS-143 */
export interface CustomerProperty {
  id: string;
  estateId: string;
  number: string;
  kind: (typeof CUSTOMER_PROPERTY_KINDS)[number];
  unitId: string | null;
  householdId: string | null;
  customerName: string | null;
  description: string;
  qty: number;
  keeperId: string;
  receivedBy: string;
  receivedAt: Date;
  customerSignature: string;
  receiverSignature: string;
  keptAt: Date | null;
  releasedTo: string | null;
  releasedBy: string | null;
  releasedAt: Date | null;
  releaseCustomerSignature: string | null;
  releaserSignature: string | null;
  state: (typeof customerPropertyMoves.states)[number];
}

/** 现金收据: what was taken in cash, and for what. @source CS-121 CS-143 BIL-043 */
export interface CashReceipt {
  id: string;
  estateId: string;
  number: string;
  customerPropertyId: string;
  amountFen: Fen;
  kind: (typeof CASH_RECEIPT_KINDS)[number];
  /** who paid, where it is a household */
  payerRef: string | null;
  unitId: string | null;
  takenBy: string;
  receivedAt: Date;
}

export type CustomerPropertyCommand =
  | {
    type: 'receiveCustomerProperty';
    property: Pick<CustomerProperty, 'id' | 'estateId' | 'number' | 'kind' | 'unitId' | 'householdId' | 'customerName' | 'description' | 'qty' | 'keeperId' | 'customerSignature' | 'receiverSignature'>;
  }
  | { type: 'keepCustomerProperty'; hasKeeperLeft: boolean }
  | { type: 'releaseCustomerProperty'; releasedTo: string; releaseCustomerSignature: string; releaserSignature: string };

/** @throws SIGNATURE_MISSING, CUSTOMER_INCOMPLETE, NOT_THE_ASSIGNEE, INVALID_INPUT, WRONG_STATE   @source CS-121 CS-143 */
export const decideCustomerProperty = (command: CustomerPropertyCommand, known: CustomerProperty | null, context: Context): Decision<CustomerProperty> =>
  follow(known, decided(command, known, context), context.now);

/** Its keeper is asked to take it over. @source CS-121 PLAT-020 */
const follow = following<CustomerProperty>('customer-service', {
  subjectType: 'CUSTOMER_PROPERTY',
  tasksOf: ({ state, keeperId }) => (state === 'RECEIVED' ? [{ kind: 'CUSTOMER_PROPERTY', employeeId: keeperId }] : []),
});

function decided(command: CustomerPropertyCommand, known: CustomerProperty | null, context: Context): Decision<CustomerProperty> {
  if (command.type === 'receiveCustomerProperty') return received(command.property, context);
  const property = known!;
  const state = customerPropertyMoves.next(command.type, property.state);
  if (command.type === 'keepCustomerProperty') {
    // In place of a keeper who left somebody else takes it over.
    if (property.keeperId !== context.actorId && !command.hasKeeperLeft) throw customerServiceErrors.error('NOT_THE_ASSIGNEE');
    return { state: { state, keeperId: context.actorId, keptAt: context.now }, events: [] };
  }
  const { releasedTo, releaseCustomerSignature, releaserSignature } = command;
  requireSignatures({ customerSignature: releaseCustomerSignature, releaserSignature });
  const { id, estateId } = property;
  return {
    state: { state, releasedTo, releaseCustomerSignature, releaserSignature, releasedBy: context.actorId, releasedAt: context.now },
    events: [customerPropertyReleased.draft({ id, estateId, at: context.now, data: { releasedAt: context.now.toISOString() } })],
  };
}

/** Both sign. Whoever takes it and is to keep it has it at once; another keeper is asked to take it over. @source CS-121 */
function received(property: Extract<CustomerPropertyCommand, { type: 'receiveCustomerProperty' }>['property'], context: Context): Decision<CustomerProperty> {
  const { customerSignature, receiverSignature, householdId, customerName, qty, keeperId } = property;
  requireSignatures({ customerSignature, receiverSignature });
  if (!householdId && !customerName) throw customerServiceErrors.error('CUSTOMER_INCOMPLETE', { field: 'customerName' });
  if (qty < 1) throw platformErrors.error('INVALID_INPUT', { field: 'qty', params: { reason: 'qty' } });
  const isKept = keeperId === context.actorId;
  const next: CustomerProperty = {
    ...property, receivedBy: context.actorId, receivedAt: context.now, keptAt: isKept ? context.now : null, releasedTo: null, releasedBy: null, releasedAt: null,
    releaseCustomerSignature: null, releaserSignature: null, state: isKept ? 'KEPT' : 'RECEIVED',
  };
  const { id, estateId, kind, number, unitId } = next;
  return {
    state: next,
    events: [customerPropertyReceived.draft({ id, estateId, at: context.now, data: { kind, number, unitId, householdId, keeperId, receivedAt: context.now.toISOString() } })],
  };
}

/** Cash reaches the cash book by event; entrusted money is kept apart from payments. @throws CASH_INCOMPLETE   @source CS-143 BIL-043 */
export function decideCashReceipt(receipt: CashReceipt): Decision<CashReceipt> {
  const { id, estateId, number, kind, amountFen, unitId, payerRef, takenBy, customerPropertyId, receivedAt } = receipt;
  if (amountFen <= 0n) throw customerServiceErrors.error('CASH_INCOMPLETE', { field: 'cash' });
  const data = { number, kind, amountFen: Number(amountFen), unitId, householdId: payerRef, takenBy, customerPropertyId, receivedAt: receivedAt.toISOString() };
  return { state: receipt, events: [cashReceived.draft({ id, estateId, at: receivedAt, data })] };
}

function requireSignatures(signatures: Readonly<Record<string, string>>): void {
  const missing = Object.entries(signatures).find(([, file]) => !isUuid(file));
  if (missing) throw customerServiceErrors.error('SIGNATURE_MISSING', { field: `${missing[0]}FileId`, params: { field: `${missing[0]}FileId` } });
}
