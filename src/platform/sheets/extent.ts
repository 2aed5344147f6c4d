/** How far the cells of a workbook's sheets reach: a reader fills every row to the width of the widest, however few cells are written. */
import type { SaxesTagPlain } from 'saxes'
import { type Result, refused } from '#kernel/result.ts'
import { mostCells, mostColumns } from './model.ts'

/** Thrown out of a parser: why the workbook is not read. */
export class Unwanted extends Error {
  readonly answer: Result<never>
  constructor(answer: Result<never>) {
    super('unwanted')
    this.answer = answer
  }
}

const columnOf = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)

/** Kinds of parts that are read: under another ending they would not have been looked through. */
const readAsXml = /\/(officeDocument|worksheet|sharedStrings|styles|theme|table)$/

/** Counts for a whole archive; `part` gives what looks at the tags of one part, and throws `Unwanted`. */
export function extents(): { readonly part: () => (tag: SaxesTagPlain) => void } {
  let before = 0
  return {
    part() {
      let [row, column, rows, columns, widest, lone] = [0, 0, 0, 0, 0, 0]
      const spent = before
      const count = () => {
        before = spent + rows * columns + lone
        if (before <= mostCells) return
        throw new Unwanted(
          columns > mostColumns
            ? refused('table-too-wide', { most: mostColumns, line: widest })
            : refused('table-unpacks-too-large', { megabytes: 200 }),
        )
      }
      const seen: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
        row({ r }) {
          row = r === undefined ? row + 1 : Number(r)
          column = 0
        },
        c({ r }) {
          const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/.exec(r ?? '') ?? []
          column = letters === undefined ? column + 1 : columnOf(letters)
          const at = number === undefined ? row : Number(number)
          if (column > columns) [columns, widest] = [column, at]
          rows = Math.max(rows, at)
          count()
        },
        // Written once for many columns: a reader goes through them one by one.
        col({ min, max }) {
          lone += Math.max(0, Number(max) - Number(min)) || 0
          count()
        },
        Relationship({ Type = '', Target = '' }) {
          if (readAsXml.test(Type) && !/\.xml$/i.test(Target)) throw new Unwanted(refused('table-damaged'))
        },
      }
      return ({ name, attributes }) => {
        const local = name.slice(name.indexOf(':') + 1)
        if (Object.hasOwn(seen, local)) seen[local]?.(attributes)
      }
    },
  }
}
