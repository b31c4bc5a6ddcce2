import { randomUUID } from 'node:crypto';
import { recordFiled, trainingSessionCompleted } from '@guanjia/contracts';
import type { Client, SubgraphHarness } from '@guanjia/testing';

/** A record that archives has filed. */
export async function aFiledRecord(h: SubgraphHarness, estateId: string): Promise<string> {
  const id = randomUUID();
  await h.tell(recordFiled, { id, estateId, data: {
    class: 'OWNER', sourceType: 'PAPER', sourceId: randomUUID(), confidentiality: 'ORDINARY', filedAt: h.clock.now().toISOString(), retainUntil: null,
    subjectType: 'ESTATE', subjectId: estateId,
  } });
  return id;
}

/** Training that hr-training has completed; for the whole group without an estate. */
export async function aTraining(h: SubgraphHarness, estateId: string | null, topic = 'MOVE_IN'): Promise<string> {
  const id = randomUUID();
  await h.tell(trainingSessionCompleted, { id, estateId, data: { topic, audience: 'ALL', completedAt: h.clock.now().toISOString(), employeeIds: [randomUUID()] } });
  return id;
}

const inputs: Readonly<Record<string, string>> = {
  startMoveIn: 'StartMoveInInput', attachAgreement: 'AttachAgreementInput', recordUnitAcceptance: 'RecordUnitAcceptanceInput', openMoveInBatch: 'OpenMoveInBatchInput',
  receiveKeys: 'ReceiveKeysInput', registerCommonKey: 'RegisterCommonKeyInput', requestKeyLoan: 'RequestKeyLoanInput', stocktakeKeys: 'StocktakeKeysInput',
  receiveCustomerProperty: 'ReceiveCustomerPropertyInput', createDutyShift: 'CreateDutyShiftInput',
};
const making = (verb: string, fields: string) => `mutation ($input: ${inputs[verb]}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`;

/** A mutation that makes something new. */
export async function begun(client: Client, verb: string, { input, fields = 'id' }: { input: object; fields?: string }): Promise<any> {
  return (await client.data(making(verb, fields), { input, key: randomUUID() }))[verb];
}

export const notBegun = (client: Client, verb: string, input: object): Promise<string | undefined> => client.refusal(making(verb, 'id'), { input, key: randomUUID() });

const STEP = 'mutation ($id: ID!, $input: CompleteMoveInStepInput!) { completeMoveInStep(id: $id, input: $input) { state moveInAt steps { step } } }';

/** One step of a move-in. */
export const stepOf = async (client: Client, id: string, input: object): Promise<any> => (await client.data(STEP, { id, input })).completeMoveInStep;
export const stepRefused = (client: Client, id: string, input: object): Promise<string | undefined> => client.refusal(STEP, { id, input });
