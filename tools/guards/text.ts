/** Files that people read and write; pictures, fonts and the like are not. */
export const isText = (file: string): boolean =>
  /\.(ts|tsx|mjs|js|json|md|css|sql|txt|svg|html|yml|yaml|xml|csv|ics)$/.test(file) || !/\.[^/]*$/.test(file)
