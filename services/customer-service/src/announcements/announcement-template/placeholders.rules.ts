import { customerServiceErrors } from '../../customer-service.errors.ts';

/** What a template leaves open until it is published. @source CS-102 · the list is our assumption */
const PLACEHOLDERS = ['place', 'matter', 'from', 'until', 'contact'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string | null>>>;

interface Words {
  title: string;
  body: string;
}

const OPEN = /\{([^{}]*)\}/g;

const isKnown = (word: string): word is Placeholder => (PLACEHOLDERS as readonly string[]).includes(word);

/** @throws PLACEHOLDER_UNKNOWN */
export function placeholdersIn({ title, body }: Words): Placeholder[] {
  const found = [...`${title}\n${body}`.matchAll(OPEN)].map(([, word]) => word!);
  return [...new Set(found)].map((word) => {
    if (!isKnown(word)) throw customerServiceErrors.error('PLACEHOLDER_UNKNOWN', { params: { placeholder: word } });
    return word;
  });
}

/** Whether nothing would be left open. @source CS-106 */
export const isFilledBy = (words: Words, values: PlaceholderValues): boolean => placeholdersIn(words).every((placeholder) => values[placeholder]);

/** The text with everything filled in that it leaves open; what it does not ask for is left aside.
 *  @throws TEMPLATE_VALUE_MISSING
 *  @source CS-102
 *  @example 「{place}停水至{until}」, 3栋, 18:00 → 「3栋停水至18:00」 */
export function filledIn({ title, body }: Words, values: PlaceholderValues): Words {
  for (const placeholder of placeholdersIn({ title, body })) {
    if (!values[placeholder]) throw customerServiceErrors.error('TEMPLATE_VALUE_MISSING', { field: placeholder, params: { placeholder } });
  }
  const fill = (text: string) => text.replaceAll(OPEN, (_, word: Placeholder) => values[word]!);
  return { title: fill(title), body: fill(body) };
}
