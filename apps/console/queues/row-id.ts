/** The element of an entry of the list. */
export const rowId = (comment: string) => `row-${comment}`;
