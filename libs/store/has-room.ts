/** Fits a document whose list has the value already, or room for one more of at most so many. */
export function hasRoom(list: string, value: string, most: number) {
  const isFull = { [`${list}.${most - 1}`]: { $exists: true }, [list]: { $ne: value } };
  return { $nor: [isFull] };
}
