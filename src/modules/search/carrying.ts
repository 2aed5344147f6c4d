/** Tables whose rows are not carried to another database, with the reason. */
export const searchStaysBehind: ReadonlyMap<string, string> = new Map([
  ['search.public_entry', 'the index is built again from the record'],
  ['search.staff_entry', 'the index is built again from the record'],
])
