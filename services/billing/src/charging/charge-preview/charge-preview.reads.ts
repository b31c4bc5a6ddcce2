import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf, type YearMonth } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { billingErrors } from '../../billing.errors.ts';
import { chargingAccess } from '../charging.access.ts';
import { ownHousehold } from '../own-household.sql.ts';
import { billedDaysOf, managementFee, type BilledDays, type ChargePreview } from './management-fee.rules.ts';

interface AccountFacts {
  id: string;
  estateId: string;
  unitId: string;
  openedOn: string;
}

interface PriceFacts {
  area: bigint | null;
  standardId: string | null;
  version: number;
  unitPriceFen: bigint;
}

/** What a month will be charged, from the area of the period and the price in force on its first billed day.
 *  @source BIL-003 */
@Injectable()
export class ChargePreviewReads {
  /** @throws NOT_FOUND, FEE_STANDARD_MISSING, REFERENCE_NOT_YET_KNOWN */
  async of(call: RequestCall, accountId: string, period: YearMonth): Promise<ChargePreview[]> {
    const account = await this.#account(call, accountId);
    if (!account) throw platformErrors.error('NOT_FOUND', { field: 'accountId', params: { id: accountId } });
    const billed = billedDaysOf(period, account.openedOn);
    if (!billed) return [];
    const { area, standardId, version, unitPriceFen } = await this.#price(call, account, { period, billed });
    if (area === null) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: 'unit', id: account.unitId } });
    if (standardId === null) throw billingErrors.error('FEE_STANDARD_MISSING', { params: { item: 'MANAGEMENT_FEE', on: billed.from } });
    const facts = { floorAreaSqmHundredths: Number(area), unitPriceFen, standard: { id: standardId, version }, billed };
    return [managementFee(period, facts)];
  }

  #account(call: RequestCall, id: string): Promise<AccountFacts | null> {
    const scope = scopeOf(call.actor, chargingAccess, 'account.read');
    return call.reads.row<AccountFacts>(sql`select a.id, a.estate_id as "estateId", a.unit_id as "unitId", a.opened_on as "openedOn" from account a
      where a.id = ${isUuid(id) ? id : null} and ${call.reads.within(scope, 'a.estate_id', ownHousehold(call, 'a.household_id'))}`);
  }

  async #price(call: RequestCall, { estateId, unitId }: AccountFacts, { period, billed }: { period: YearMonth; billed: BilledDays }): Promise<PriceFacts> {
    const facts = await call.reads.row<PriceFacts>(sql`select
        (select floor_area_sqm_hundredths from unit_area where unit_id = ${unitId} and from_period <= ${period}
          order by from_period desc limit 1) as area,
        f.id as "standardId", f.version, f.unit_price_fen as "unitPriceFen"
      from (select 1) as always left join fee_standard f on f.estate_id = ${estateId} and f.item = 'MANAGEMENT_FEE' and f.state <> 'DRAFT'
        and ${billed.from}::date between f.valid_from and coalesce(f.valid_to, 'infinity')`);
    return facts!;
  }
}
