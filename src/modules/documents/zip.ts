/** Just enough of a zip archive (APPNOTE 4.3) to know what is in it. Nothing is unpacked. */
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localFile = 0x04034b50
const endLength = 22
const entryLength = 46
const longestComment = 0xffff
const mostEntries = 5000

/** Where the record that ends the archive begins; it stands last, before a comment only. */
function findEnd(content: Buffer): number | null {
  const earliest = Math.max(0, content.length - endLength - longestComment)
  for (let at = content.length - endLength; at >= earliest; at -= 1)
    if (
      content.readUInt32LE(at) === endOfDirectory &&
      at + endLength + content.readUInt16LE(at + 20) === content.length
    )
      return at
  return null
}

/** The names in an archive of at most 5,000 files, or null when it is not a whole one (or one that needs zip64). */
export function namesInZip(content: Buffer): readonly string[] | null {
  if (content.length < endLength || content.readUInt32LE(0) !== localFile) return null
  const end = findEnd(content)
  if (end === null) return null
  const count = content.readUInt16LE(end + 10)
  return count > mostEntries ? null : readDirectory(content, { from: content.readUInt32LE(end + 16), end, count })
}

function readDirectory(
  content: Buffer,
  { from, end, count }: { readonly from: number; readonly end: number; readonly count: number },
): readonly string[] | null {
  const names: string[] = []
  let at = from
  for (let entry = 0; entry < count; entry += 1) {
    if (at + entryLength > end || content.readUInt32LE(at) !== directoryEntry) return null
    const name = at + entryLength
    const after = name + content.readUInt16LE(at + 28)
    if (after > end) return null
    names.push(content.toString('utf8', name, after))
    at = after + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  return names
}
