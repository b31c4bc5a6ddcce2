/** What a ticket is about, and the skill its lead work order needs; null where no special skill is checked. Whether the
 *  person also needs a certificate is engineering's to decide. The five of CS-164 (cleaning, greening, repair, reception,
 *  callback) are covered; the split of repairs is ours.
 *  @source CS-013 CS-164 ENG-026 · assumption */
export const requiredSkills = {
  PLUMBING: 'PLUMBING',
  ELECTRICAL: 'ELECTRICAL',
  LIFT: 'LIFT',
  HVAC: 'HVAC',
  FIRE_PROTECTION: 'FIRE_PROTECTION',
  LOW_VOLTAGE: 'LOW_VOLTAGE',
  DOORS_WINDOWS: 'CARPENTRY',
  MASONRY: 'MASONRY',
  APPLIANCE: null,
  CLEANING: null,
  GREENING: null,
  SECURITY: null,
  RECEPTION: null,
  CALLBACK: null,
  OTHER: null,
} as const;

export type TicketCategory = keyof typeof requiredSkills;

export const requiredSkillOf = (category: TicketCategory): string | null => requiredSkills[category];
