/** What another service owns, by its id alone. */
export const reference = (id: string | null): { id: string } | null => (id === null ? null : { id });
