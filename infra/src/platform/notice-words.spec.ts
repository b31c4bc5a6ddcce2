import { describe, expect, it } from '@jest/globals';
import { contracts } from '@guanjia/contracts';
import { aggregateNameOf } from '@guanjia/persistence';
import { services } from './services.ts';

/** What has no event of its own, and is told of by the name it has here. */
const withoutEvents = [
  'building', 'charge-reversal', 'routing-rule', 'uploaded-file',
  'ticket-follow-up', 'online-platform', 'online-watch-log',
  'complaint-procedure',
  'renovation-badge', 'renovation-work-permit', 'renovation-inspection', 'renovation-violation', 'estate-renovation-rule',
  'activity-participation', 'lost-item-clearance',
  'shop-inspection',
  'tenancy', 'contact-log', 'handling-note',
  'survey-reply', 'suggestion-box-opening', 'insight-note', 'committee-contact',
  'crew-schedule', 'on-call-shift', 'rework-sample',
  'duty-shift', 'hotline-roster', 'call-log', 'access-inquiry', 'unknown-entry',
  'callback-owner-rule', 'callback-sample', 'callback-export', 'restricted-note', 'restricted-note-reading', 'household-brief',
  'announcement-template', 'announcement-receipt', 'bulletin-board',
  'segmentation-review',
  'key-loan', 'key-stocktake', 'vacant-inspection', 'rectification-item',
  'listing-review', 'lead', 'campaign', 'community-rule', 'appearance-check', 'rule-proposal', 'post-vacancy',
];

describe.each(services.map((service) => [service.name, service] as const))('live notices of %s', (name, { entities, aggregateNames = {} }) => {
  const words = entities.map(({ meta: { className } }) => aggregateNames[className!] ?? aggregateNameOf(className!));

  it('call each aggregate by the word of its topic', () => {
    const topics = new Set(contracts.filter(({ service }) => service === name).map(({ aggregate }) => aggregate));
    expect(words.filter((word) => !topics.has(word) && !withoutEvents.includes(word))).toEqual([]);
  });

  it('have no two aggregates of one word', () => {
    expect(new Set(words).size).toBe(words.length);
  });
});
