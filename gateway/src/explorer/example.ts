import { z } from 'zod';

/** A question or a command ready to be sent, as the explorer lists it. */
export interface Example {
  /** folder and file name
   *  @example front-desk/report-a-leak */
  id: string;
  /** whose work it is */
  role: string;
  /** the folder of the service that its first field comes from
   *  @example complaints */
  chapter: string;
  zh: string;
  en: string;
  kind: 'query' | 'mutation' | 'subscription';
  /** what stands in the editor */
  document: string;
  /** asked first, as the same person, for what the variables need */
  given?: string | undefined;
  /** words that begin with `=` are filled in, by `fill-variables.ts` */
  variables: Readonly<Record<string, unknown>>;
}

/** What may stand in the file beside the document. */
export const besideShape = z.strictObject({
  given: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).default({}),
});
